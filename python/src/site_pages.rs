//! The files of a site, made in tasks.

use arrow_array::RecordBatch;
use diglot::passes::{page_name, search_page, search_path, synonyms};
use diglot::search::{Index as SearchIndex, Language, Records as SearchRecords, Terms};
use diglot::site::DependencyTracker;

use crate::column::ArticleRow;
use crate::notes::{ASSET, Notes, PAGE, Records, TERMS, USED};
use crate::whole::{Whole, article};

impl Whole {
    pub(crate) fn pages_of(&self, row: &ArticleRow<'_>, notes: &mut Notes) -> Result<(), String> {
        let (store, path) = (self.store(), &row.path);
        let article = article(path, row.content.clone()?);
        // An article that waits for its day has no page.
        let Some(entry) = self.index.entry(path) else { return Ok(()) };
        let files = DependencyTracker::new(store);
        let pages = self.site(true).article_pages(entry, &article, &files);
        let pages = pages.map_err(|error| error.to_string())?;
        // Files that come are seen by the names of all.
        for (file, ()) in files.asked().into_iter().filter_map(|(file, stamp)| Some((file, stamp?)))
        {
            notes.push(USED, file, 0, Vec::new());
        }
        for page in pages.outputs {
            notes.push(PAGE, page.path, 0, page.bytes);
        }
        for file in pages.uses.files {
            notes.push(ASSET, file, 0, Vec::new());
        }
        for own in pages.searched {
            let (locale, page) = (own.locale.clone(), own.path.clone());
            let Some(records) = self.searched().get(locale.tag()) else { continue };
            let Some(number) = records.number(&page) else { continue };
            let own = search_page(own);
            notes.push(PAGE, search_path(&locale, &page_name(number)), 0, own.file());
            let terms = Terms::of(&own, &Language::of(&locale)).to_bytes();
            let record = postcard::to_allocvec(&(page, terms)).map_err(|it| it.to_string())?;
            notes.push(TERMS, locale.tag(), i64::from(number), record);
        }
        Ok(())
    }

    /// The files about all articles, and those that tables of contents lead to.
    pub(crate) fn overview(&self) -> Result<Notes, String> {
        let mut notes = Notes::default();
        let site = self.site(true);
        for file in site.overview().map_err(|error| error.to_string())? {
            notes.push(PAGE, file.path, 0, file.bytes);
        }
        for path in site.check_navigation().1.files {
            notes.push(ASSET, path, 0, Vec::new());
        }
        Ok(notes)
    }

    pub(crate) fn search_files(&self, tag: &str, notes: &RecordBatch) -> Result<Notes, String> {
        let site = self.site(true);
        let locale = site.searches.iter().find(|locale| locale.tag() == tag);
        let locale = locale.ok_or_else(|| format!("readers cannot search `{tag}`"))?;
        let pages = site.searched().remove(locale).unwrap_or_default();
        let pages: Vec<String> = pages.into_iter().map(|(page, _)| page).collect();
        let mut records = SearchRecords::default();
        records.settle(&pages);
        for (_, _, record) in Records::of(notes)?.iter() {
            let read: Option<(String, Vec<u8>)> = postcard::from_bytes(record).ok();
            let read = read.and_then(|(page, terms)| Some((page, Terms::from_bytes(&terms)?)));
            let (page, terms) = read.ok_or("a record is of another version of diglot")?;
            records.put(&page, &terms);
        }
        let loaded = &self.store().loaded;
        let synonyms = synonyms(&loaded.configuration, &loaded.terms, locale);
        let mut files = Notes::default();
        for file in SearchIndex::of(&records, &Language::of(locale), &synonyms).files {
            files.push(PAGE, search_path(locale, &file.name), 0, file.bytes);
        }
        Ok(files)
    }
}

//! The pages that are about the whole site: each language's list of articles, the choice of
//! language, and what a server shows for an address that does not exist.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::destination::Destination;
use super::view::{AlternateView, ChoiceView, GroupView, IndexView, ItemView, PageView};
use super::{Output, PageFormat, Site, TemplateError, UiStrings, home};
use crate::article::Side;
use crate::locale::Locale;
use crate::project::{ArticleEntry, RootPage, View, article_path, readable};

impl Site<'_> {
    /// The pages that are about the whole site, and the files that all pages refer to.
    pub fn overview(&self) -> Result<Vec<Output>, TemplateError> {
        if !self.formats.contains(&PageFormat::Html) {
            return Ok(self.llms());
        }
        let is_used = |file: &&Output| !self.searches.is_empty() || file.path != "search.js";
        let mut outputs: Vec<Output> =
            self.templates.files().iter().filter(is_used).cloned().collect();
        outputs.extend(self.search_from_disk());
        let locales = self.locales();
        for &locale in locales.keys() {
            if !self.has_own_home(locale) {
                outputs.push(self.index_page(locale)?);
            }
        }
        outputs.push(self.languages_page(&locales)?);
        outputs.push(self.not_found_page(&locales)?);
        for &locale in locales.keys().filter(|locale| self.has_own_not_found(locale)) {
            outputs.push(self.not_found_page_in(&not_found(locale), locale)?);
        }
        outputs.extend(self.taxonomy_pages()?);
        outputs.extend(self.redirect_pages()?);
        outputs.extend(self.redirect_files());
        outputs.extend(self.llms());
        outputs.extend(self.sitemap());
        outputs.extend(locales.keys().filter_map(|locale| self.feed(locale)));
        Ok(outputs)
    }

    /// The languages of the site's pages, and how many articles each has.
    pub(super) fn locales(&self) -> BTreeMap<&Locale, usize> {
        let articles = self.index.locales();
        let mut counts: BTreeMap<&Locale, usize> =
            articles.into_iter().map(|(locale, entries)| (locale, entries.len())).collect();
        if self.has(View::Side(Side::Source)) {
            let sources = self.index.source_owners().count();
            if sources > 0 {
                *counts.entry(self.index.source_locale()).or_default() += sources;
            }
        }
        if !self.has(View::Side(Side::Target)) {
            counts.retain(|&locale, _| locale == self.index.source_locale());
        }
        counts
    }

    /// The languages whose pages lack UI strings: how many those are, and the first.
    pub fn missing_strings(&self) -> impl Iterator<Item = (&Locale, usize, String)> {
        let dictionary = self.templates.dictionary();
        self.locales().into_keys().filter_map(move |locale| {
            let keys = dictionary.missing(locale);
            Some((locale, keys.len(), keys.into_iter().next()?))
        })
    }

    /// The languages of the site's pages.
    pub fn page_locales(&self) -> Vec<&Locale> {
        self.locales().into_keys().collect()
    }

    /// The front pages of all languages, that of `current` among them.
    pub(super) fn home_alternates(&self, from: &str, current: &Locale) -> Vec<AlternateView> {
        let view = |locale: &Locale| AlternateView {
            current: locale == current,
            ..self.alternate(locale, from, &home(locale))
        };
        self.locales().keys().copied().map(view).collect()
    }

    /// A page in a language, as others lead to it.
    pub(super) fn alternate(&self, locale: &Locale, from: &str, page: &str) -> AlternateView {
        AlternateView {
            locale: locale.tag().to_owned(),
            url: self.index.address(from, page),
            canonical: self.canonical(page),
            name: self.language_name(locale),
            direction: locale.direction().name(),
            current: false,
            default: locale == self.index.source_locale(),
            fallback: false,
        }
    }

    /// Returns `true` if an article is the front page of this language.
    fn has_own_home(&self, locale: &Locale) -> bool {
        let home = home(locale);
        let shown = self.entries_in(locale);
        shown.iter().any(|(_, page)| *page == home)
    }

    /// The articles that have a page in this language, each with that page.
    pub(super) fn entries_in(&self, locale: &Locale) -> Vec<(&ArticleEntry, String)> {
        let index = self.index;
        let own = index.entries().iter().filter(|entry| entry.locale == *locale);
        let own =
            own.filter_map(|entry| Some((entry, index.page(entry, View::Side(Side::Target))?)));
        let mut entries: Vec<_> = own.filter(|_| self.has(View::Side(Side::Target))).collect();
        if locale == index.source_locale() && self.has(View::Side(Side::Source)) {
            let view = View::Side(Side::Source);
            entries.extend(
                index.source_owners().filter_map(|entry| Some((entry, index.page(entry, view)?))),
            );
        }
        entries.sort_by(|(a, _), (b, _)| a.name.cmp(&b.name));
        entries
    }

    /// The articles of a language: as its tables of contents have them, and those that no table
    /// counts for by their first folder.
    pub(super) fn index_view(&self, from: &str, locale: &Locale) -> IndexView<'_> {
        let mut groups = self.table_groups(from, locale);
        let mut folders: BTreeMap<Option<&str>, Vec<ItemView<'_>>> = BTreeMap::new();
        for (entry, page, fallback) in self.shown_in(locale) {
            let path = article_path(locale, &entry.name);
            let is_in_table = self.navigation.nearest_table(&path).is_some();
            if page == from || !entry.is_listed() || is_in_table {
                continue;
            }
            let folder = entry.name.split_once('/').map(|(folder, _)| folder);
            let item = item(entry, fallback.unwrap_or(locale), self.index.address(from, &page));
            let item = ItemView {
                locale: fallback.map(Locale::tag),
                translated: fallback.is_none(),
                ..item
            };
            folders.entry(folder).or_default().push(item);
        }
        let folders = folders.into_iter();
        groups.extend(
            folders.map(|(folder, items)| GroupView { title: folder.map(readable), items }),
        );
        IndexView { groups }
    }

    /// The pages of a language by name, with the language of the text where that is another.
    fn shown_in(&self, locale: &Locale) -> Vec<(&ArticleEntry, String, Option<&Locale>)> {
        let shown = self.entries_in(locale).into_iter().map(|(entry, page)| (entry, page, None));
        let source = self.index.source_locale();
        let lacking =
            self.index.fallbacks_in(locale).map(|(entry, page)| (entry, page, Some(source)));
        let mut shown: Vec<_> = shown.chain(lacking).collect();
        shown.sort_by(|(a, ..), (b, ..)| a.name.cmp(&b.name));
        shown
    }

    /// The groups of a language's tables of contents: their sections, each with its entries, after
    /// the entries that are in none.
    fn table_groups(&self, from: &str, locale: &Locale) -> Vec<GroupView<'_>> {
        let (mut groups, folder) = (Vec::new(), locale.folder());
        let tables: Vec<usize> = self.navigation.tables_below(&folder).collect();
        let items = self.navigation.items();
        for &table in &tables {
            let (sections, single): (Vec<usize>, Vec<usize>) =
                items[table].children.iter().partition(|&&it| !items[it].children.is_empty());
            // A table of a folder is named by that.
            let name = items[table].toc.rsplit('/').nth(1);
            let name = name.filter(|name| !name.eq_ignore_ascii_case(&folder));
            let title = name.map(readable);
            groups.push((title, single));
            groups.extend(sections.into_iter().map(|section| {
                let own = items[section].address.as_ref().map(|_| section);
                let children = items[section].children.iter().copied();
                (items[section].name.clone(), own.into_iter().chain(children).collect())
            }));
        }
        let view = |(title, numbers): (Option<String>, Vec<usize>)| {
            let entries = numbers.into_iter();
            let items = entries.filter_map(|number| self.table_item(from, locale, number));
            GroupView { title, items: items.collect() }
        };
        groups.into_iter().map(view).filter(|group| !group.items.is_empty()).collect()
    }

    /// An entry of a table of contents on the front page: its page, or the first one below it.
    fn table_item(&self, from: &str, locale: &Locale, number: usize) -> Option<ItemView<'_>> {
        let item = &self.navigation.items()[self.navigation.first_page(number)?];
        let address = item.address.as_deref()?;
        let resolver = self.move_resolver(locale);
        let place = resolver.resolve(&item.file, address);
        let url = resolver.address_on(from, &place).unwrap_or_else(|| address.to_owned());
        let (other, entry) = match &place.destination {
            Destination::Page { page, .. } if page == from => return None,
            Destination::Page { locale: own, entry, .. } => (**own != *locale, *entry),
            Destination::Missing(_) => return None,
            _ => (false, None),
        };
        let own = entry.filter(|entry| entry.locale == *locale);
        let own = own.and_then(|entry| self.index.entry(&entry.path));
        Some(ItemView {
            title: self.navigation.items()[number].name.as_deref().unwrap_or_default(),
            url,
            description: own.and_then(|entry| entry.description.as_deref()),
            locale: other.then(|| self.index.source_locale().tag()),
            translated: !other,
        })
    }

    pub(super) fn index_page(&self, locale: &Locale) -> Result<Output, TemplateError> {
        let path = home(locale);
        let words = self.words(locale);
        let title = words.get("articles");
        let mut page = page_view("index", &title, locale);
        page.strings_locale = self.templates.foreign_strings(locale);
        page.description = self.configuration.site.description.as_deref().map(Cow::Borrowed);
        page.image = self.image();
        page.canonical = self.canonical(&path);
        page.feed = self.feed_url(&path, locale);
        page.alternates = self.home_alternates(&path, locale);
        let mut context = self.context(&path, locale, &page);
        context.insert("index", &self.index_view(&path, locale));
        Ok(Output::new(&path, self.templates.page("index.html", &context)?))
    }

    pub(super) fn languages_page(
        &self,
        locales: &BTreeMap<&Locale, usize>,
    ) -> Result<Output, TemplateError> {
        let path = "index.html";
        let locale = self.front_locale(locales);
        let choices = locales.iter().map(|(locale, &count)| ChoiceView {
            locale: locale.tag().to_owned(),
            direction: locale.direction().name(),
            name: self.language_name(locale),
            url: self.index.address(path, &home(locale)),
            count,
            count_text: self.words(locale).count(
                "article_count",
                count,
                &self.number_locale(locale),
            ),
            strings_locale: self.templates.foreign_strings(locale),
        });
        let choices: Vec<ChoiceView> = choices.collect();
        let mut page = page_view("languages", self.title(locale), locale);
        page.strings_locale = self.templates.foreign_strings(locale);
        page.description = self.configuration.site.description.as_deref().map(Cow::Borrowed);
        page.image = self.image();
        page.canonical = self.canonical(path);
        let mut context = self.context(path, locale, &page);
        let negotiates = self.configuration.site.root == RootPage::Negotiate;
        context.insert("negotiates", &negotiates);
        context.insert("languages", &choices);
        Ok(Output::new(path, self.templates.page("languages.html", &context)?))
    }

    pub(super) fn not_found_page(
        &self,
        locales: &BTreeMap<&Locale, usize>,
    ) -> Result<Output, TemplateError> {
        self.not_found_page_in("404.html", self.front_locale(locales))
    }

    /// The same for one language. A server sends it for any address, at any depth, so all of its own
    /// begin at the host's root.
    fn not_found_page_in(&self, path: &str, locale: &Locale) -> Result<Output, TemplateError> {
        let title = self.words(locale).get("not_found_title");
        let mut page = page_view("not-found", &title, locale);
        page.strings_locale = self.templates.foreign_strings(locale);
        page.robots = Some("noindex");
        page.alternates = self.home_alternates(path, locale);
        for (alternate, other) in page.alternates.iter_mut().zip(self.locales().keys()) {
            alternate.url = self.path_on_host(&home(other));
        }
        let root = self.path_on_host("");
        let context = self.context_at(&root, self.path_on_host(&home(locale)), locale, &page);
        Ok(Output::new(path, self.templates.page("404.html", &context)?))
    }

    /// Returns `true` if no article is where the page of a language is for URLs that do not exist.
    fn has_own_not_found(&self, locale: &Locale) -> bool {
        let path = not_found(locale);
        self.entries_in(locale).iter().all(|(_, page)| *page != path)
            && self.index.redirect_page("404", locale).is_none()
            && self.index.fallback_page("404", locale).is_none()
    }

    /// The language of pages that are of no language: the project's default, else the source
    /// language, else the first, whichever the site has pages in.
    pub(super) fn front_locale<'l>(&'l self, locales: &BTreeMap<&'l Locale, usize>) -> &'l Locale {
        let source = self.index.source_locale();
        let requested = self.configuration.locales.default.as_ref().into_iter().chain([source]);
        let known = requested.chain(locales.keys().copied());
        known.into_iter().find(|locale| locales.contains_key(locale)).unwrap_or(source)
    }

    pub(super) fn words(&self, locale: &Locale) -> &UiStrings {
        self.templates.dictionary().words(locale)
    }
}

/// The page of a language for URLs that do not exist.
fn not_found(locale: &Locale) -> String {
    format!("{}/404.html", locale.folder())
}

pub(super) fn item<'v>(entry: &'v ArticleEntry, locale: &Locale, url: String) -> ItemView<'v> {
    let is_own = entry.locale == *locale;
    ItemView {
        title: entry.title_in(locale),
        url,
        description: entry.description.as_deref().filter(|_| is_own),
        locale: None,
        translated: true,
    }
}

/// Returns the view of pages without an article.
pub(super) fn page_view<'v>(
    kind: &'static str,
    title: &'v str,
    locale: &'v Locale,
) -> PageView<'v> {
    let direction = locale.direction().name();
    let og_locale = locale.language_and_region();
    PageView { kind, title, locale: locale.tag(), og_locale, direction, ..PageView::default() }
}

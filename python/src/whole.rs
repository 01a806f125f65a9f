//! A project as a whole: the index of its articles, and the site that they make.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use diglot::align::Calibration;
use diglot::article::{Article, Side};
use diglot::check;
use diglot::check::project_rules::{Direction, Place, Variant, VariantGroup};
use diglot::finding::Located;
use diglot::locale::Locale;
use diglot::passes::TextPlace;
use diglot::project::{
    ArticleEntry, Date, Index as ProjectIndex, Navigation, PageFormat, View, XrefMap,
};
use diglot::search::Records as SearchRecords;
use diglot::site::{Site, SiteTables};
use diglot::text::Source;
use pyo3::prelude::*;

use crate::scan::merged;
use crate::store::{CONTENT, Store};

/// All views of articles.
const VIEWS: [View; 3] = [View::Side(Side::Target), View::Side(Side::Source), View::Bilingual];

/// The articles of a project and the rest of it.
pub(crate) struct Whole {
    pub(crate) store: Py<Store>,
    /// The scan of all articles, without what only the driver needs.
    pub(crate) scan: Vec<u8>,
    /// What was learnt of the project's pairs, if that was asked for.
    pub(crate) learnt: Option<String>,
    pub(crate) groups: Vec<VariantGroup>,
    /// By the number of their article, the texts that findings of others name.
    pub(crate) named: BTreeMap<u32, Vec<TextPlace>>,
    pub(crate) index: ProjectIndex,
    pub(crate) xref_map: XrefMap,
    pub(crate) navigation: Navigation,
    /// The same with the folders, as pages show it.
    pub(crate) page_navigation: OnceLock<Navigation>,
    pub(crate) settings: check::Settings,
    /// What was found about the index and the project's other files.
    pub(crate) scanned: Vec<Located>,
    pub(crate) found: Vec<Located>,
    pub(crate) tables: Arc<SiteTables>,
    pub(crate) searches: OnceLock<BTreeSet<Locale>>,
    pub(crate) searched: OnceLock<BTreeMap<String, SearchRecords>>,
}

/// A group of texts as it is pickled: `true` for one source, and how often each way is, and where.
pub(crate) type Group = (bool, Vec<(usize, Place)>);
impl Whole {
    pub(crate) fn of(
        store: &Store,
        kept: Py<Store>,
        scans: &[Vec<u8>],
        learnt: Option<String>,
        groups: Option<Vec<Group>>,
    ) -> Result<Self, String> {
        let mut scan = merged(scans)?;
        let samples = scan.samples.take();
        let learn = || samples.map(|samples| Calibration::learn(&samples).to_text());
        let learnt = learnt.or_else(learn);
        let mut settings = store.loaded.annotated.clone();
        if let Some(text) = &learnt {
            settings.calibration =
                Calibration::from_text(text).map_err(|error| format!("calibration:{error}"))?;
        }
        let variants = std::mem::take(&mut scan.variants);
        let groups = match groups {
            Some(groups) => groups.into_iter().map(group).collect(),
            None => variants.inconsistent(),
        };
        let mut named: BTreeMap<u32, Vec<TextPlace>> = BTreeMap::new();
        for place in groups.iter().flat_map(VariantGroup::others) {
            named.entry(place.0.0).or_default().push(place);
        }
        let bytes = scan.to_bytes();
        let (entries, mut scanned) = scan.take_entries();
        let (contents, configuration) = (store.contents(), &store.loaded.configuration);
        let (mut index, more) =
            contents.index_of(entries, &BTreeSet::new(), configuration, Date::today());
        scanned.extend(more);
        let mut found = Vec::new();
        index.set_redirects(store.redirects(&mut found)?);
        let xref_map = store.xref_map(&mut found)?;
        let tables = store.tables_of_contents();
        let navigation = contents.navigation(&tables, &index, &xref_map, &mut found);
        Ok(Self {
            store: kept,
            scan: bytes,
            learnt,
            groups,
            named,
            index,
            xref_map,
            navigation,
            page_navigation: OnceLock::new(),
            settings,
            scanned,
            found,
            tables: Arc::default(),
            searches: OnceLock::new(),
            searched: OnceLock::new(),
        })
    }

    pub(crate) fn store(&self) -> &Store {
        self.store.get()
    }

    /// The site of the articles: as it is built, or as it is checked.
    pub(crate) fn site(&self, is_built: bool) -> Site<'_> {
        let store = self.store();
        let configuration = &store.loaded.configuration;
        let mut site = Site {
            configuration,
            index: &self.index,
            xref_map: &self.xref_map,
            navigation: &self.navigation,
            templates: store.loaded.templates(),
            views: &VIEWS,
            formats: &[PageFormat::Html],
            searches: BTreeSet::new(),
            tables: Arc::clone(&self.tables),
        };
        if is_built {
            site.navigation = self.page_navigation();
            site.templates = &store.templates;
            site.formats = &configuration.site.formats;
            let is_searched =
                configuration.search.enabled && site.formats.contains(&PageFormat::Html);
            let searched =
                || site.searched().into_keys().filter(|_| is_searched).cloned().collect();
            site.searches = self.searches.get_or_init(searched).clone();
        }
        site
    }

    pub(crate) fn page_navigation(&self) -> &Navigation {
        self.page_navigation.get_or_init(|| {
            let (contents, tables) = (self.store().contents(), self.store().tables_of_contents());
            let navigation =
                contents.navigation(&tables, &self.index, &self.xref_map, &mut Vec::new());
            navigation.with_folders(&self.index, &self.xref_map)
        })
    }

    /// The pages that readers find, numbered, by language.
    pub(crate) fn searched(&self) -> &BTreeMap<String, SearchRecords> {
        self.searched.get_or_init(|| {
            let site = self.site(true);
            let records = |(locale, pages): (&Locale, Vec<(String, &ArticleEntry)>)| {
                let pages: Vec<String> = pages.into_iter().map(|(page, _)| page).collect();
                let mut records = SearchRecords::default();
                records.settle(&pages);
                (locale.tag().to_owned(), records)
            };
            if site.searches.is_empty() {
                BTreeMap::new()
            } else {
                site.searched().into_iter().map(records).collect()
            }
        })
    }
}

/// Reads an article under the name that people know.
pub(crate) fn article(path: &str, content: &[u8]) -> Article {
    Article::read(Source::from_bytes(format!("{CONTENT}{path}"), content.to_vec()))
}

fn group((is_source, variants): Group) -> VariantGroup {
    let direction = if is_source { Direction::OneSource } else { Direction::OneTarget };
    let variants = variants.into_iter().map(|(count, place)| Variant { count, place });
    VariantGroup { direction, variants: variants.collect() }
}

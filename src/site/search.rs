//! Search without a server: an index of each language's pages, which browsers read piece by piece.

use std::collections::BTreeMap;

use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;

use super::{Output, Site};
use crate::article::Side;
use crate::locale::Locale;
use crate::project::View;

/// The folder of the site that holds the indexes, one of each language.
const FOLDER: &str = "pagefind";

/// The files of pagefind's own look, of which pages use none.
const UNUSED: [&str; 4] =
    ["pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight."];

/// Languages whose words are found without spaces between them, and are not inflected.
const WITHOUT_SPACES: [&str; 3] = ["ja", "th", "zh"];

/// A language's index.
#[derive(Debug)]
pub struct SearchIndex {
    /// Its files.
    pub files: Vec<Output>,
    /// Whether a word finds its other forms, where the language has some.
    pub finds_forms: bool,
}

/// The indexer failed.
#[derive(Debug, thiserror::Error)]
#[error("the index of {locale} cannot be made: {message}")]
pub struct SearchError {
    locale: String,
    message: String,
}

impl Site<'_> {
    /// The pages that search finds, by their language: those that truly are in it, and that search
    /// engines may show.
    pub fn searched(&self) -> BTreeMap<&Locale, Vec<String>> {
        let mut pages: BTreeMap<&Locale, Vec<String>> = BTreeMap::new();
        let index = self.index;
        for entry in index.entries().iter().filter(|entry| entry.is_listed() && !entry.is_hidden) {
            let source = index.owns_source(entry).then_some((index.source_locale(), Side::Source));
            let sides = [Some((&entry.locale, Side::Target)), source].into_iter().flatten();
            for (locale, side) in sides.filter(|(_, side)| self.has(View::Side(*side))) {
                pages.entry(locale).or_default().extend(index.page(entry, View::Side(side)));
            }
        }
        pages
    }
}

impl SearchIndex {
    /// The index of a language's pages; `read` gives the HTML of each.
    pub fn of<E: From<SearchError>>(
        site: &Site<'_>,
        locale: &Locale,
        pages: &[String],
        read: impl Fn(&str) -> Result<Vec<u8>, E>,
    ) -> Result<Self, E> {
        let failed = |message: String| SearchError { locale: locale.tag().to_owned(), message };
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let runtime = runtime.map_err(|error| failed(error.to_string()))?;
        // The tag of the page, so that a browser finds the index of its page.
        let options = PagefindServiceConfig::builder()
            .force_language(locale.folder())
            .keep_index_url(true)
            .build();
        let index = PagefindIndex::new(Some(options));
        let mut index = index.map_err(|error| failed(error.to_string()))?;
        for page in pages {
            let html = String::from_utf8_lossy(&read(page)?).into_owned();
            let url = site.index.served(page).to_owned();
            let added = runtime.block_on(index.add_html_file(None, Some(url), html));
            added.map_err(|error| failed(format!("{page}: {error}")))?;
        }
        let files = runtime.block_on(index.get_files());
        Ok(Self::from_files(locale, files.map_err(|error| failed(error.to_string()))?))
    }

    fn from_files(locale: &Locale, files: Vec<SyntheticFile>) -> Self {
        let folder = locale.folder();
        let output = |file: SyntheticFile| {
            let name = file.filename.to_string_lossy().replace('\\', "/");
            Output::new(format!("{FOLDER}/{folder}/{name}"), file.contents)
        };
        let is_used = |file: &SyntheticFile| {
            let name = file.filename.to_string_lossy();
            !UNUSED.iter().any(|unused| name.starts_with(unused))
        };
        let mut files: Vec<Output> = files.into_iter().filter(is_used).map(output).collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        let program = |name: &str| format!("{FOLDER}/{folder}/wasm.{name}.pagefind");
        let has_own = files.iter().any(|file| file.path == program(&folder));
        // The program for languages that have none is a twin of theirs.
        files.retain(|file| !has_own || file.path != program("unknown"));
        let finds_forms = has_own || WITHOUT_SPACES.contains(&locale.language());
        Self { files, finds_forms }
    }
}

//! Pages as search sees them, and where its files lie in the site.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::check::glossary::Term;
use crate::locale::Locale;
use crate::markdown;
use crate::project::Configuration;
use crate::search::{Page, Passage};
use crate::site::{Output, SearchedPage};

/// The folder of the site that holds the indexes, one of each language.
const FOLDER: &str = "search";

/// The path in the site of a file of a language's index.
pub fn search_path(locale: &Locale, name: &str) -> String {
    format!("{FOLDER}/{}/{name}", locale.folder())
}

/// A file of an index as a script: pages that are opened from the disk can load no other kind.
///
/// ```
/// use diglot::passes::search_script;
/// use diglot::site::Output;
///
/// let script = search_script(&Output::new("search/nl-nl/entry", "{}"));
/// assert_eq!(script.path, "search/nl-nl/entry.js");
/// assert_eq!(script.bytes, b"globalThis.diglotFile=\"e30=\"");
/// ```
pub fn search_script(file: &Output) -> Output {
    let text = STANDARD.encode(&file.bytes);
    Output::new(format!("{}.js", file.path), format!("globalThis.diglotFile=\"{text}\""))
}

/// The folder of a language and the name of a file of its index, of a path in the site.
pub fn search_name(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix(FOLDER)?.strip_prefix('/')?.split_once('/')
}

/// The name of the file of a page.
pub fn page_name(number: u32) -> String {
    format!("d/{number}")
}

/// The number of the page that has a file of this name.
pub fn page_number(name: &str) -> Option<u32> {
    name.strip_prefix("d/")?.parse().ok()
}

/// A page as search sees it.
pub fn search_page(page: SearchedPage) -> Page {
    let passage = |it: markdown::Passage| Passage {
        id: it.id,
        heading: it.heading,
        text: it.text,
        versions: it.versions.join(" "),
    };
    Page {
        url: page.url,
        title: page.title,
        heading: page.heading,
        description: page.description,
        keywords: page.keywords,
        section: page.section,
        versions: page.versions.join(" "),
        version_label: page.version_label,
        passages: page.passages.into_iter().map(passage).collect(),
    }
}

/// The groups of words for one thing, in a language: those that the project lists, and the terms of
/// its glossaries with the words that are not to be used for them, since readers do.
pub fn synonyms(
    configuration: &Configuration,
    terms: &[Term],
    locale: &Locale,
) -> Vec<Vec<String>> {
    let terms = terms.iter().filter(|term| term.is_of(locale));
    let groups = terms.map(|term| [&*term.required, &*term.forbidden].concat());
    let listed = configuration.search.synonyms_of(locale).cloned();
    listed.chain(groups.filter(|group| group.len() > 1)).collect()
}

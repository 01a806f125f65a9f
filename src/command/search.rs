//! What search is told: pages as the site has them, and the words that a project has for one thing.

use super::analysis::terms;
use super::project::LoadedProject;
use crate::locale::Locale;
use crate::markdown;
use crate::search::{Page, Passage};
use crate::site::SearchedPage;

/// The folder of the site that holds the indexes, one of each language.
const FOLDER: &str = "search";

/// The path in the site of a file of a language's index.
pub(super) fn path(locale: &Locale, name: &str) -> String {
    format!("{FOLDER}/{}/{name}", locale.folder())
}

/// The folder of a language and the name of a file of its index, of a path in the site.
pub(super) fn name(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix(FOLDER)?.strip_prefix('/')?.split_once('/')
}

/// The name of the file of a page.
pub(super) fn page_name(number: u32) -> String {
    format!("d/{number}")
}

/// The number of the page that has a file of this name.
pub(super) fn page_number(name: &str) -> Option<u32> {
    name.strip_prefix("d/")?.parse().ok()
}

/// A page as search sees it.
pub(super) fn page(page: SearchedPage) -> Page {
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
pub(super) fn synonyms(project: &LoadedProject, locale: &Locale) -> Vec<Vec<String>> {
    // What is wrong with a glossary is `check`'s to tell.
    let terms = terms(project).unwrap_or_default().into_iter();
    let terms = terms.filter(|term| term.is_of(locale));
    let groups = terms.map(|term| [term.required, term.forbidden].concat());
    let listed = project.configuration.search.synonyms_of(locale).cloned();
    listed.chain(groups.filter(|group| group.len() > 1)).collect()
}

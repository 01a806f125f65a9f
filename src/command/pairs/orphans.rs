//! Translations whose original is gone.

use super::moves::{Moves, Whereabouts};
use super::pages::Pages;
use crate::finding::{Finding, Rule};
use crate::project::layout::PagePair;
use crate::text::Span;

/// A translation whose original is gone.
const ORPHAN: Rule = Rule::warning("orphan-translation");

/// So many digits of a revision are shown.
const REVISION_LEN: usize = 12;

/// Says what became of the original, and what to do with the translation. Where the history does not know, no place is
/// guessed: a file of the same name elsewhere is often another page.
pub(super) fn orphan(pages: &Pages<'_>, moves: &Moves, page: &PagePair) -> Finding {
    let gone = format!("the original `{}` does not exist", page.original);
    let short = |revision: &str| revision.get(..REVISION_LEN).unwrap_or(revision).to_owned();
    let (message, help) = match moves.of(page) {
        Some(Whereabouts::Moved { to, revision }) => (
            format!("{gone}: revision {} moved it to `{to}`", short(revision)),
            moved(pages, page, to),
        ),
        Some(Whereabouts::Deleted { revision }) => (
            format!("{gone}: revision {} deleted it", short(revision)),
            "delete the translation".to_owned(),
        ),
        None => (gone, "delete the translation, or restore its original".to_owned()),
    };
    Finding::new(&ORPHAN, Span::empty(0), message).with_help(help)
}

/// Advice on the translation of an original that was moved.
fn moved(pages: &Pages<'_>, page: &PagePair, to: &str) -> String {
    let is_there = pages.resolved.originals.contains(to);
    let Some(place) = pages.layout.translation_of(to, page).filter(|_| is_there) else {
        return "move the translation to where the layout looks for it, or delete it".to_owned();
    };
    let mut others = pages.resolved.pages.iter();
    match others.find(|it| it.original == to && it.locale == page.locale) {
        Some(other) => {
            format!("`{}` is its translation already: delete this one", other.translation)
        }
        None => format!("move the translation to `{place}`"),
    }
}

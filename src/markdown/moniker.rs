//! Monikers: parts of an article for some versions of what it is about.
//!
//! ```text
//! ::: moniker range=">= app-2.0"
//! Markdown
//! ::: moniker-end
//! ```
//!
//! Emits `<div data-moniker="app-2.0 app-3.0">…</div>` with the project's monikers in the range, and
//! nothing where none is.

use super::construct::Refusal;
use super::directive::Directive;
use super::node::Element;
use crate::finding::Rule;

pub(super) static INVALID_MONIKER: Rule = Rule::warning("invalid-moniker");

pub(super) fn read<'t>(directive: &Directive<'t>) -> Result<Element<'t>, Refusal> {
    let range = directive.get("range").filter(|range| !range.trim().is_empty());
    match range {
        Some(range) => Ok(Element::Moniker { range, monikers: None }),
        None => Err(Refusal::new(&INVALID_MONIKER, "a moniker needs a `range`")),
    }
}

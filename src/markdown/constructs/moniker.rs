//! Zones of monikers: parts of an article for some versions of what it is about.
//!
//! ```text
//! ::: moniker range=">= app-2.0"
//! Markdown
//! ::: moniker-end
//! ```
//!
//! Emits `<div data-moniker="app-2.0 app-3.0">…</div>` with the project's monikers in the range, and
//! nothing where none is.

use super::refusal::InvalidConstruct;
use crate::finding::Rule;
use crate::markdown::directive::Directive;
use crate::markdown::node::Element;

pub(in crate::markdown) static INVALID_MONIKER: Rule = Rule::warning("invalid-moniker-range");

pub(in crate::markdown) fn read<'t>(
    directive: &Directive<'t>,
) -> Result<Element<'t>, InvalidConstruct> {
    let range = directive.get("range").filter(|range| !range.trim().is_empty());
    match range {
        Some(range) => Ok(Element::Moniker { range, monikers: None, label: None }),
        None => Err(InvalidConstruct::new(&INVALID_MONIKER, "a moniker needs a `range`")),
    }
}

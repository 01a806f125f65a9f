//! Rows and columns.
//!
//! ```text
//! :::row:::
//!    :::column span="2":::
//!       Markdown
//!    :::column-end:::
//! :::row-end:::
//! ```
//!
//! Emits `<section class="row"><div class="column span2">…</div></section>`.

use super::refusal::Refusal;
use crate::finding::Rule;
use crate::markdown::directive::Directive;
use crate::markdown::node::Element;

pub(in crate::markdown) static INVALID_ROW: Rule = Rule::warning("invalid-row");
pub(in crate::markdown) static INVALID_COLUMN: Rule = Rule::warning("invalid-column");

pub(in crate::markdown) fn read_row<'t>(directive: &Directive<'_>) -> Result<Element<'t>, Refusal> {
    match directive.unknown_attribute(&["count"]) {
        Some(name) => Err(Refusal::new(&INVALID_ROW, format!("a row has no attribute `{name}`"))),
        None => Ok(Element::Row),
    }
}

pub(in crate::markdown) fn read_column<'t>(
    directive: &Directive<'_>,
) -> Result<Element<'t>, Refusal> {
    if let Some(name) = directive.unknown_attribute(&["span"]) {
        let message = format!("a column has no attribute `{name}`");
        return Err(Refusal::new(&INVALID_COLUMN, message));
    }
    let span = directive.get("span").map_or(Ok(1), |value| value.trim().parse::<u32>());
    span.ok()
        .filter(|&span| span > 0)
        .map(|span| Element::Column { span })
        .ok_or_else(|| Refusal::new(&INVALID_COLUMN, "`span` is a number of columns, from 1"))
}

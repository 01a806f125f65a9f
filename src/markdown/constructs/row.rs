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

use super::refusal::InvalidConstruct;
use crate::finding::Rule;
use crate::markdown::directive::Directive;
use crate::markdown::node::Element;

pub(in crate::markdown) static INVALID_ROW: Rule = Rule::warning("invalid-row");
pub(in crate::markdown) static INVALID_COLUMN: Rule = Rule::warning("invalid-column");

pub(in crate::markdown) fn read_row<'t>(
    directive: &Directive<'_>,
) -> Result<Element<'t>, InvalidConstruct> {
    match directive.unknown_attribute(&["count"]) {
        Some(name) => {
            Err(InvalidConstruct::new(&INVALID_ROW, format!("unknown attribute `{name}` of a row")))
        }
        None => Ok(Element::Row),
    }
}

pub(in crate::markdown) fn read_column<'t>(
    directive: &Directive<'_>,
) -> Result<Element<'t>, InvalidConstruct> {
    if let Some(name) = directive.unknown_attribute(&["span"]) {
        let message = format!("unknown attribute `{name}` of a column");
        return Err(InvalidConstruct::new(&INVALID_COLUMN, message));
    }
    let span = directive.get("span").map_or(Ok(1), |value| value.trim().parse::<u32>());
    span.ok().filter(|&span| span > 0).map(|span| Element::Column { span }).ok_or_else(|| {
        InvalidConstruct::new(&INVALID_COLUMN, "`span` must be a number of columns, at least 1")
    })
}

//! Zones: parts of an article for one way of showing it, or for one choice of the reader.
//!
//! ```text
//! ::: zone target="docs" pivot="a,b"
//! Markdown
//! ::: zone-end
//! ```
//!
//! Emits `<div class="zone has-target has-pivot" data-target="docs" data-pivot="a b">…</div>`. Zones
//! do not nest; one that is never closed ends with the article.

use super::refusal::InvalidConstruct;
use crate::finding::Rule;
use crate::markdown::directive::Directive;
use crate::markdown::node::Element;

pub(in crate::markdown) static INVALID_ZONE: Rule = Rule::warning("invalid-zone");

pub(in crate::markdown) fn read<'t>(
    directive: &Directive<'t>,
) -> Result<Element<'t>, InvalidConstruct> {
    let refuse = |message: String| Err(InvalidConstruct::new(&INVALID_ZONE, message));
    if let Some(name) = directive.unknown_attribute(&["target", "pivot"]) {
        return refuse(format!("unknown attribute `{name}` of a zone"));
    }
    let target = directive.get("target");
    let pivot = directive.get("pivot");
    match (target.as_deref(), pivot.as_deref()) {
        (None, None) => refuse("a zone needs a `target` or a `pivot`".into()),
        (Some(target), _) if !matches!(target, "docs" | "chromeless" | "pdf") => {
            refuse(format!("unknown target `{target}`; expected `docs`, `chromeless` or `pdf`"))
        }
        (Some("pdf"), Some(_)) => refuse("a zone for `pdf` cannot have a `pivot`".into()),
        (_, Some(pivot)) if !is_pivot_list(pivot) => {
            refuse(format!("invalid pivots `{pivot}`; expected a list such as `a,b`"))
        }
        _ => Ok(Element::Zone { target, pivot: pivot.map(|pivot| pivot_list(&pivot)) }),
    }
}

fn is_pivot_list(pivots: &str) -> bool {
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    pivots.split(',').map(str::trim).all(|pivot| !pivot.is_empty() && pivot.chars().all(is_name))
}

fn pivot_list(pivots: &str) -> String {
    pivots.split(',').map(str::trim).collect::<Vec<_>>().join(" ")
}

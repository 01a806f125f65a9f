//! Text that is never translated.
//!
//! ```text
//! :::no-loc text="Find":::
//! ```
//!
//! Emits `<span class="no-loc" dir="ltr" lang="en-us">Find</span>`. Markdown in it is literal.

use crate::markdown::directive::Directive;
use crate::markdown::node;

/// Nothing where there is no text: then it is no directive.
pub(in crate::markdown) fn read<'t>(directive: &Directive<'t>) -> Option<node::Directive<'t>> {
    let text = directive.get("text").filter(|_| directive.unknown_attribute(&["text"]).is_none());
    text.map(node::Directive::NoLoc)
}

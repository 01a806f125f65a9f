//! Code from other files.
//!
//! ```text
//! [!code-csharp[name](file.cs?name=tag&highlight=2 "title")]
//! :::code language="csharp" source="file.cs" id="tag":::
//! ```

use std::borrow::Cow;

use super::construct::Refusal;
use super::directive::Directive;
use super::node::CodeBlock;
use super::{Context, Document};
use crate::finding::Rule;
use crate::text::Span;

pub(super) static INVALID_CODE: Rule = Rule::warning("invalid-code");

/// A reference to code in another file.
#[derive(Debug, Clone)]
pub(super) struct Snippet<'t> {
    pub(super) language: Cow<'t, str>,
    pub(super) name: Cow<'t, str>,
    pub(super) address: Cow<'t, str>,
}

pub(super) fn read(_text: &str) -> Option<(usize, Snippet<'_>)> {
    None
}

pub(super) fn read_directive<'t>(directive: &Directive<'t>) -> Result<Snippet<'t>, Refusal> {
    match directive.get("source") {
        Some(address) => Ok(Snippet {
            language: directive.get("language").unwrap_or_default(),
            name: "".into(),
            address,
        }),
        None => Err(Refusal::new(&INVALID_CODE, "a code snippet needs a `source`")),
    }
}

/// A fence's language, and whether it can be run on the page: `csharp-interactive`.
pub(super) fn interactive(language: Cow<'_, str>) -> CodeBlock<'_> {
    match language.strip_suffix("-interactive").map(str::to_owned) {
        Some(base) => CodeBlock {
            language: base.clone().into(),
            interactive: Some(base.into()),
            ..CodeBlock::default()
        },
        None => CodeBlock { language, ..CodeBlock::default() },
    }
}

/// Puts the code that `reference` names at the end of `document`.
pub(super) fn insert(
    _reference: &Snippet<'_>,
    _span: Span,
    _context: &Context<'_>,
    _document: &mut Document<'_>,
) {
}

//! What is said of code in another file, in either syntax.

use std::borrow::Cow;

use super::lines::Selection;
use crate::finding::Rule;
use crate::markdown::node::CodeBlock;

pub(in crate::markdown) static INVALID_CODE: Rule = Rule::warning("invalid-code");

/// A reference to code in another file.
#[derive(Debug, Clone)]
pub(in crate::markdown) struct Snippet<'t> {
    pub(in crate::markdown) form: Form,
    /// As written, without `-interactive`; empty for none.
    pub(in crate::markdown) language: Cow<'t, str>,
    pub(in crate::markdown) interactive: Option<Cow<'t, str>>,
    pub(in crate::markdown) name: Option<Cow<'t, str>>,
    pub(in crate::markdown) title: Option<Cow<'t, str>>,
    /// The file.
    pub(in crate::markdown) address: Cow<'t, str>,
    /// The name of the lines that are meant.
    pub(in crate::markdown) tag: Option<Cow<'t, str>>,
    pub(in crate::markdown) selection: Selection,
    pub(in crate::markdown) highlight: Option<Cow<'t, str>>,
    /// Message about an ignored part of it.
    pub(in crate::markdown) problem: Option<String>,
}

/// How a reference is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::markdown) enum Form {
    /// `[!code…]`
    Code,
    /// `[!notebook…]`
    Notebook,
    /// `:::code …:::`
    Directive,
}

/// A fence's language, and whether it can be run on the page: `csharp-interactive`.
pub(in crate::markdown) fn interactive(language: Cow<'_, str>) -> CodeBlock<'_> {
    match language.strip_suffix("-interactive").map(str::to_owned) {
        Some(base) => CodeBlock {
            language: base.clone().into(),
            interactive: Some(base.into()),
            ..CodeBlock::default()
        },
        None => CodeBlock { language, ..CodeBlock::default() },
    }
}

/// Returns the extension of a file name.
pub(in crate::markdown) fn extension(address: &str) -> &str {
    let name = address.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

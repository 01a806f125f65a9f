//! The syntax of `:::code`.
//!
//! ```text
//! :::code language="csharp" source="file.cs" id="tag" range="1-3,9-" highlight="2" interactive="try-dotnet":::
//! ```
//!
//! Only `source` is needed: the language follows from the file's name.

use std::borrow::Cow;

use super::language;
use super::lines::{LineRange, Selection};
use super::reference::{Form, INVALID_CODE, Snippet, extension};
use crate::markdown::constructs::refusal::InvalidConstruct;
use crate::markdown::directive::Directive;

const ATTRIBUTES: [&str; 6] = ["source", "range", "id", "highlight", "language", "interactive"];

/// Reads a directive that is known to be `:::code`.
pub(in crate::markdown) fn read_directive<'t>(
    directive: &Directive<'t>,
) -> Result<Snippet<'t>, InvalidConstruct> {
    if let Some(unknown) = directive.unknown_attribute(&ATTRIBUTES) {
        let message = format!("unknown attribute `{unknown}` of a code snippet");
        return Err(InvalidConstruct::new(&INVALID_CODE, message));
    }
    let filled = |name| directive.get(name).filter(|value| !value.trim().is_empty());
    let address = filled("source")
        .ok_or_else(|| InvalidConstruct::new(&INVALID_CODE, "a code snippet needs a `source`"))?;
    let (language, mut problem) = match filled("language") {
        Some(language) => (language, None),
        None => infer(&address),
    };
    let mut selection = Selection::default();
    if let Some(range) = filled("range") {
        match LineRange::read_list(&range) {
            Some(ranges) => selection.ranges = ranges,
            None => {
                problem = Some(format!("invalid range `{range}`; ignored"));
            }
        }
    }
    Ok(Snippet {
        form: Form::Directive,
        language,
        interactive: filled("interactive"),
        name: None,
        title: None,
        address,
        tag: filled("id"),
        selection,
        highlight: filled("highlight"),
        problem,
    })
}

/// The language that follows from a file's name, or what is wrong with it.
fn infer<'t>(address: &str) -> (Cow<'t, str>, Option<String>) {
    if let Some(language) = language::find(extension(address)) {
        return (language.name.into(), None);
    }
    ("".into(), Some(format!("unknown language of `{address}`; add a `language`")))
}

//! Forms of the portal that articles were shown in.
//!
//! ```text
//! ::: form model="" action="create" submitText="Create" :::
//! ```
//!
//! Emits a `<form class="chromeless-form">` whose button does nothing on a static page.

use super::refusal::InvalidConstruct;
use crate::finding::Rule;
use crate::markdown::directive::Directive;
use crate::markdown::node;

pub(in crate::markdown) static INVALID_FORM: Rule = Rule::warning("invalid-form");

pub(in crate::markdown) fn read<'t>(
    directive: &Directive<'t>,
) -> Result<node::Directive<'t>, InvalidConstruct> {
    if let Some(name) = directive.unknown_attribute(&["model", "action", "submitText"]) {
        let message = format!("unknown attribute `{name}` of a form");
        return Err(InvalidConstruct::new(&INVALID_FORM, message));
    }
    for name in ["action", "submitText"] {
        if directive.get(name).is_none_or(|value| value.is_empty()) {
            return Err(InvalidConstruct::new(
                &INVALID_FORM,
                format!("a form needs an attribute `{name}`"),
            ));
        }
    }
    let attributes = directive.attributes.iter();
    Ok(node::Directive::Form(
        attributes.map(|(key, value)| ((*key).into(), value.clone())).collect(),
    ))
}

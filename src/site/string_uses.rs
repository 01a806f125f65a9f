//! The parameters and plural forms that the UI strings of a file use.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};

/// Something that a string uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StringUse<'r> {
    /// The parameter of this name: `{ $count }`.
    Parameter(&'r str),
    /// The form for this kind of number: `[few]`.
    Category(&'r str),
}

/// The uses of each string of a file, by its key, in the order of the file.
pub(super) fn uses(resource: &FluentResource) -> Vec<(&str, StringUse<'_>)> {
    let mut found = Vec::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let mut own = Vec::new();
        if let Some(pattern) = &message.value {
            in_pattern(pattern, &mut own);
        }
        found.extend(own.into_iter().map(|it| (message.id.name, it)));
    }
    found
}

/// The parameters of each string of a file, by its key.
pub(super) fn variables(resource: &FluentResource) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in resource.entries() {
        if let Entry::Message(message) = entry {
            found.entry(message.id.name.to_owned()).or_default();
        }
    }
    for (key, it) in uses(resource) {
        if let StringUse::Parameter(name) = it {
            found.entry(key.to_owned()).or_default().insert(name.to_owned());
        }
    }
    found
}

fn in_pattern<'r>(pattern: &Pattern<&'r str>, found: &mut Vec<StringUse<'r>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression<'r>(expression: &Expression<&'r str>, found: &mut Vec<StringUse<'r>>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            if is_number(selector) {
                found.extend(variants.iter().filter_map(category));
            }
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline<'r>(inline: &InlineExpression<&'r str>, found: &mut Vec<StringUse<'r>>) {
    match inline {
        InlineExpression::VariableReference { id } => found.push(StringUse::Parameter(id.name)),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, found),
        InlineExpression::TermReference { arguments, .. } => {
            if let Some(arguments) = arguments {
                in_arguments(arguments, found);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. } => {}
    }
}

fn in_arguments<'r>(arguments: &CallArguments<&'r str>, found: &mut Vec<StringUse<'r>>) {
    arguments.positional.iter().for_each(|argument| in_inline(argument, found));
    arguments.named.iter().for_each(|argument| in_inline(&argument.value, found));
}

/// Returns `true` if a number chooses among the forms; a text has names of its own for them.
fn is_number(selector: &InlineExpression<&str>) -> bool {
    match selector {
        InlineExpression::VariableReference { id } => id.name == "count",
        // Numbers of an order have other forms: `[two] 2nd` in English.
        InlineExpression::FunctionReference { id, arguments } => {
            id.name == "NUMBER" && arguments.named.iter().all(|it| it.name.name != "type")
        }
        _ => false,
    }
}

fn category<'r>(variant: &Variant<&'r str>) -> Option<StringUse<'r>> {
    match variant.key {
        VariantKey::Identifier { name } => Some(StringUse::Category(name)),
        VariantKey::NumberLiteral { .. } => None,
    }
}

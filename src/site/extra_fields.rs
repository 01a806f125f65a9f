//! Front matter as templates see it: all its fields, whatever they are.

use std::collections::BTreeMap;

use crate::article::{FieldValue, FrontMatter};

/// The fields of a front matter as templates see them.
pub(super) fn extra(front_matter: &FrontMatter) -> BTreeMap<&str, tera::Value> {
    front_matter.fields().map(|field| (&*field.key, template_value(&field.value))).collect()
}

/// A value of a front matter as templates see it.
pub(super) fn template_value(value: &FieldValue) -> tera::Value {
    match value {
        FieldValue::Null => tera::Value::none(),
        FieldValue::Bool(it) => tera::Value::from(*it),
        FieldValue::Number(text) | FieldValue::String(text) => tera::Value::from(text.as_str()),
        FieldValue::List(items) => {
            tera::Value::from(items.iter().map(template_value).collect::<Vec<_>>())
        }
        FieldValue::Map(pairs) => {
            let pairs = pairs.iter().map(|(key, value)| (key.as_str(), template_value(value)));
            tera::Value::from_serializable(&pairs.collect::<BTreeMap<_, _>>())
        }
    }
}

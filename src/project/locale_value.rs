//! Locales as values of settings.

use serde::Deserialize;

use crate::locale::Locale;

/// Reads a locale.
pub(super) fn locale<'d, D: serde::Deserializer<'d>>(deserializer: D) -> Result<Locale, D::Error> {
    let tag = String::deserialize(deserializer)?;
    let wrong = || format!("`{tag}` is not a valid locale; expected a BCP 47 tag such as `nl-NL`");
    Locale::parse(&tag).ok_or_else(|| serde::de::Error::custom(wrong()))
}

/// Reads a list of locales.
pub(super) fn locale_list<'d, D: serde::Deserializer<'d>>(
    deserializer: D,
) -> Result<Vec<Locale>, D::Error> {
    let tags = Vec::<String>::deserialize(deserializer)?;
    let parse = |tag: String| locale(serde::de::value::StringDeserializer::<D::Error>::new(tag));
    tags.into_iter().map(parse).collect()
}

/// Reads a locale that may be left out.
pub(super) fn locale_option<'d, D: serde::Deserializer<'d>>(
    input: D,
) -> Result<Option<Locale>, D::Error> {
    locale(input).map(Some)
}

//! Lines of a file of states.

use std::fmt::Write as _;

/// A line of a file: a key, fields of texts, and who did it when and who imported it.
pub(super) fn line(
    key: &str,
    fields: &[(&str, Option<&str>)],
    [who, when, imported_by]: [&Option<String>; 3],
) -> String {
    let author = [("who", who), ("when", when), ("imported_by", imported_by)];
    let author = author.map(|(name, value)| (name, value.as_deref()));
    let pair = |(name, value): (&str, Option<&str>)| {
        let value = value?;
        let is_written = matches!(name, "resolved" | "pair");
        let written = if is_written { value.to_owned() } else { quoted(value) };
        Some(format!("{name} = {written}"))
    };
    let fields: Vec<String> = fields.iter().copied().chain(author).filter_map(pair).collect();
    format!("{} = {{ {} }}", quoted(key), fields.join(", "))
}

/// A string on one line: JSON's are TOML's too, but for one character. What turns lines around, or ends
/// them for some programs, is written as what it is.
pub(super) fn quoted(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    let mut quoted = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '\u{7f}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted
}

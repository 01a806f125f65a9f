//! Triple-colon syntax, shared by all directives.
//!
//! ```text
//! ::: name key="value" key = "value" :::
//! ├──┤                              ├──┤  three colons or more; behind the attributes optional
//! ```
//!
//! Values are in double quotes, with `\"` for a quote inside.

use std::borrow::Cow;

use crate::text::Span;

/// A directive as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Directive<'t> {
    /// `row`, `zone-end`, …, in lower case.
    pub(super) name: String,
    /// In the order written.
    pub(super) attributes: Vec<(&'t str, Cow<'t, str>)>,
    /// Its length in bytes, closing colons included.
    pub(super) len: usize,
    /// `true` if closing colons stand behind it.
    pub(super) closed: bool,
}

/// A syntax error of a directive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Malformed {
    pub(super) name: String,
    pub(super) message: String,
}

impl<'t> Directive<'t> {
    /// The value of an attribute; names are compared without regard to case.
    pub(super) fn get(&self, name: &str) -> Option<Cow<'t, str>> {
        let mut attributes = self.attributes.iter();
        attributes.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.clone())
    }

    /// The first attribute whose name is not in `known`.
    pub(super) fn unknown_attribute(&self, known: &[&str]) -> Option<&'t str> {
        let is_known = |key: &str| known.iter().any(|name| name.eq_ignore_ascii_case(key));
        self.attributes.iter().map(|&(key, _)| key).find(|key| !is_known(key))
    }
}

/// Reads the directive that `text` starts with; `text` ends with its line. Nothing where it does
/// not start with three colons and a name.
pub(super) fn read(text: &str) -> Option<Result<Directive<'_>, Malformed>> {
    let body = text.trim_start_matches(':');
    if text.len() - body.len() < 3 {
        return None;
    }
    let body = body.trim_start_matches([' ', '\t']);
    let name_len =
        body.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(body.len());
    let (name, rest) = body.split_at(name_len);
    if name.is_empty() {
        return None;
    }
    // Of all names, only `no-loc` has to be in lower case.
    let lower = name.to_ascii_lowercase();
    let name = if lower == "no-loc" { name.to_owned() } else { lower };
    Some(attributes(rest).map_or_else(
        |message| Err(Malformed { name: name.clone(), message }),
        |(attributes, closed, rest)| {
            Ok(Directive { name: name.clone(), attributes, len: text.len() - rest.len(), closed })
        },
    ))
}

/// No directive has as many: each is compared with all before it.
pub(super) const ATTRIBUTES_MAX: usize = 64;

/// Where the value of an attribute stands in a directive that `written` starts with.
pub fn value_span(written: &str, name: &str) -> Option<Span> {
    let line = written.lines().next()?;
    let mut rest = line.trim_start_matches(':').trim_start_matches([' ', '\t']);
    rest = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
    for _ in 0..ATTRIBUTES_MAX {
        let (key, value, behind) = attribute(rest.trim_start_matches([' ', '\t'])).ok()?;
        if key.eq_ignore_ascii_case(name) {
            return Some(Span::of(value, written));
        }
        rest = behind;
    }
    None
}

type Attributes<'t> = Vec<(&'t str, Cow<'t, str>)>;

/// Reads attributes up to closing colons or the end of the line; gives what stands behind them.
fn attributes(mut rest: &str) -> Result<(Attributes<'_>, bool, &str), String> {
    let mut attributes: Attributes<'_> = Vec::new();
    loop {
        let next = rest.trim_start_matches([' ', '\t']);
        let behind_colons = next.trim_start_matches(':');
        if next.len() - behind_colons.len() >= 3 {
            return Ok((attributes, true, behind_colons));
        }
        if next.is_empty() {
            return Ok((attributes, false, rest));
        }
        let (name, value, behind) = attribute(next)?;
        if attributes.len() == ATTRIBUTES_MAX {
            return Err(format!("there are more than {ATTRIBUTES_MAX} attributes"));
        }
        if attributes.iter().any(|(key, _)| key.eq_ignore_ascii_case(name)) {
            return Err(format!("attribute `{name}` is given twice"));
        }
        // Only quotes can be escaped: the backslashes of a path stand for themselves.
        let is_escaped = value.contains("\\\"");
        let value =
            if is_escaped { value.replace("\\\"", "\"").into() } else { Cow::Borrowed(value) };
        attributes.push((name, value));
        rest = behind;
    }
}

/// Reads `key="value"`, with the value as written; white space around the equals sign is allowed.
fn attribute(text: &str) -> Result<(&str, &str, &str), String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let name_len = text.find(|c| !is_name(c)).unwrap_or(text.len());
    let (name, rest) = text.split_at(name_len);
    if name.is_empty() {
        let found = text.chars().next().unwrap_or(' ');
        return Err(format!("an attribute cannot start with `{found}`"));
    }
    let rest = rest.trim_start_matches([' ', '\t']);
    let rest = rest.strip_prefix('=').ok_or_else(|| format!("attribute `{name}` has no value"))?;
    let rest = rest.trim_start_matches([' ', '\t']);
    let quoted = rest
        .strip_prefix('"')
        .ok_or_else(|| format!("the value of `{name}` is not in double quotes"))?;
    let end =
        closing_quote(quoted).ok_or_else(|| format!("the value of `{name}` is not closed"))?;
    Ok((name, &quoted[..end], &quoted[end + 1..]))
}

fn closing_quote(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'"', bytes).find(|&at| at == 0 || bytes[at - 1] != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_has_its_place() {
        let text = r#"::: image Alt-Text="a \"b\"" type="icon"::: and"#;
        let value = |name| value_span(text, name).map(|span| &text[span.range()]);
        assert_eq!(value("alt-text"), Some(r#"a \"b\""#));
        assert_eq!(value("type"), Some("icon"));
        assert_eq!(value("source"), None);
    }

    #[test]
    fn attributes_are_read_up_to_the_closing_colons() {
        let directive = read(r#":::image type = "icon" alt-text="a \"b\"":::, and"#);
        let directive = directive.expect("a directive").expect("well formed");
        assert_eq!(directive.get("ALT-TEXT").as_deref(), Some("a \"b\""));
        assert_eq!((directive.name.as_str(), directive.closed), ("image", true));
        assert_eq!(directive.len, r#":::image type = "icon" alt-text="a \"b\"":::"#.len());
    }

    #[test]
    fn what_is_wrong_is_said() {
        let message = |text| read(text).expect("a directive").expect_err("malformed").message;
        assert_eq!(
            message("::: zone target=docs"),
            "the value of `target` is not in double quotes"
        );
        assert_eq!(message("::: zone a=\"1\" a=\"2\""), "attribute `a` is given twice");
        let many = std::array::from_fn::<_, 100, _>(|number| format!(" a{number}=\"b\"")).concat();
        let many = format!("::: zone{many}");
        assert_eq!(message(&many), "there are more than 64 attributes");
        assert_eq!(message("::: zone *=\"pdf\""), "an attribute cannot start with `*`");
    }
}

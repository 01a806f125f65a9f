//! Shortcodes and components with their arguments.

use std::sync::LazyLock;

use regex::Regex;

use super::braces::{balanced_braces, tag_len};
use super::fence::{FenceTracker, code_span_end};
use super::opaque_names::OpaqueKind;
use crate::text::Span;

/// A shortcode or a component where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpaqueCall<'t> {
    /// Its place in the text, arguments included.
    pub span: Span,
    /// Its name.
    pub name: &'t str,
    /// Its syntax: a shortcode or a component.
    pub kind: OpaqueKind,
    /// Its arguments, in order.
    pub arguments: Vec<OpaqueArgument<'t>>,
}

/// An argument of a shortcode or a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpaqueArgument<'t> {
    /// Its name; none for one that is known by its place.
    pub name: Option<&'t str>,
    /// Its value without quotes; empty for a name alone. Of an expression, none is read.
    pub value: &'t str,
    /// The place of all of it.
    pub span: Span,
}

/// A shortcode, as Hugo reads it; its name, and its arguments.
static SHORTCODE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"^\{\{[<%]\s*([\w./-]+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^{}"`])*?)\s*/?[%>]\}\}"#)
        .expect("a pattern")
});

/// An argument of a shortcode.
static ARGUMENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?:([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))"#).expect("a pattern")
});

/// The shortcodes and components outside of code that begin in a text, with their arguments.
///
/// ```
/// use diglot::markdown::opaque_calls;
///
/// let text = "{{< figure src=\"a.png\" >}} and `<A b>`\n\n<Tabs sync=\"os\" open>\n";
/// let calls = opaque_calls(text);
/// let arguments = |at: usize| calls[at].arguments.iter().map(|it| (it.name, it.value));
/// assert_eq!((calls[0].name, calls[1].name), ("figure", "Tabs"));
/// assert!(arguments(0).eq([(Some("src"), "a.png")]));
/// assert!(arguments(1).eq([(Some("sync"), "os"), (Some("open"), "")]));
/// ```
pub fn opaque_calls(text: &str) -> Vec<OpaqueCall<'_>> {
    let (mut calls, mut fences) = (Vec::new(), FenceTracker::default());
    let (mut line_start, mut behind) = (0, 0);
    for line in text.split_inclusive('\n') {
        let start = line_start;
        line_start += line.len();
        if fences.is_code(line.trim_start_matches([' ', '\t', '>'])) {
            continue;
        }
        let marks = memchr::memchr2_iter(b'{', b'<', line.as_bytes());
        for offset in marks.filter(|offset| !line[..*offset].ends_with('\\')) {
            let at = start + offset;
            if at < behind || code_span_end(line, offset).is_some() {
                continue;
            }
            if let Some(call) = shortcode(text, at).or_else(|| component(text, at)) {
                behind = call.span.end();
                calls.push(call);
            }
        }
    }
    calls
}

/// A call has at most so many bytes.
const CALL_MAX: usize = 4_000;

fn window(text: &str, at: usize) -> &str {
    &text[at..text.floor_char_boundary((at + CALL_MAX).min(text.len()))]
}

fn shortcode(text: &str, at: usize) -> Option<OpaqueCall<'_>> {
    if !text[at..].starts_with("{{") {
        return None;
    }
    let found = SHORTCODE.captures(window(text, at))?;
    let (whole, name, rest) = (found.get(0)?, found.get(1)?, found.get(2)?);
    if name.as_str().starts_with('/') {
        return None;
    }
    let arguments = ARGUMENT.captures_iter(rest.as_str()).filter_map(|it| {
        let value = (2..=4).find_map(|group| it.get(group))?;
        let all = it.get(0)?;
        let start = at + rest.start();
        let span = Span::new(start + all.start(), start + all.end());
        let name = it.get(1).map(|name| name.as_str());
        Some(OpaqueArgument { name, value: value.as_str(), span })
    });
    let span = Span::new(at, at + whole.end());
    let (name, kind) = (name.as_str(), OpaqueKind::Shortcode);
    Some(OpaqueCall { span, name, kind, arguments: arguments.collect() })
}

fn component(text: &str, at: usize) -> Option<OpaqueCall<'_>> {
    let inner = text[at..].strip_prefix('<')?;
    if !inner.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let tag = window(text, at);
    let tag = &tag[..tag_len(tag)?];
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | ':');
    let name_len = |text: &str| text.find(|c| !is_name(c)).unwrap_or(text.len());
    let name = &tag[1..=name_len(&tag[1..])];
    let mut arguments = Vec::new();
    let mut offset = 1 + name.len();
    while offset < tag.len() {
        let rest = &tag[offset..];
        if rest.starts_with('{') {
            offset += balanced_braces(rest)?;
            continue;
        }
        let len = name_len(rest);
        if len == 0 {
            offset += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let (value, value_len) = attribute_value(&rest[len..])?;
        let span = Span::new(at + offset, at + offset + len + value_len);
        arguments.push(OpaqueArgument { name: Some(&rest[..len]), value, span });
        offset += len + value_len;
    }
    let span = Span::new(at, at + tag.len());
    Some(OpaqueCall { span, name, kind: OpaqueKind::Component, arguments })
}

/// The value behind an attribute's name, and how many bytes it has with its `=` and quotes.
fn attribute_value(rest: &str) -> Option<(&str, usize)> {
    let Some(written) = rest.strip_prefix('=') else { return Some(("", 0)) };
    match written.as_bytes().first()? {
        mark @ (b'"' | b'\'') => {
            let len = memchr::memchr(*mark, &written.as_bytes()[1..])?;
            Some((&written[1..=len], len + 3))
        }
        b'{' => Some(("", 1 + balanced_braces(written)?)),
        _ => {
            let end = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
            let len = written.find(end).unwrap_or(written.len());
            Some((&written[..len], 1 + len))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(Option<&str>, &str)]) {
        let calls = opaque_calls(text);
        let arguments: Vec<_> =
            calls.iter().flat_map(|it| &it.arguments).map(|it| (it.name, it.value)).collect();
        assert_eq!(arguments, expected, "{text}");
        for argument in calls.iter().flat_map(|it| &it.arguments) {
            assert!(text[argument.span.range()].contains(argument.value), "{text}");
        }
    }

    #[test]
    fn arguments_are_read_with_and_without_names() {
        check("{{% ref \"/a/b\" %}}\n", &[(None, "/a/b")]);
        check(
            "{{< a b=`c d` e=2 \"f \\\" g\" >}}\n",
            &[(Some("b"), "c d"), (Some("e"), "2"), (None, "f \\\" g")],
        );
        check("{{< /a >}} {{</* b c */>}}\n", &[]);
        check(
            "<A b='c > d'\n  e={f({g: 1})} {...h} />\n",
            &[(Some("b"), "c > d"), (Some("e"), "")],
        );
        check("<A é=\"ü\"/> <b c=\"d\">\n", &[(Some("é"), "ü")]);
    }
}

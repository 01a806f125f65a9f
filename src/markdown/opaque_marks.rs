//! The beginnings and ends of shortcodes and containers, and pieces without text of their own: included files, and media
//! in HTML.

use std::sync::LazyLock;

use regex::Regex;

use super::fence::{FenceTracker, code_span_end};
use crate::text::Span;

/// `{{% note`, `{{< /note`, `:::note`, `///`, `{* path *}`, `--8<-- "path"`, `<img src="path"`.
static MARKS: LazyLock<Regex> = LazyLock::new(|| {
    let shortcode = r"\{\{[<%]\s*(?P<slash>/?)\s*(?P<name>[\w./-]+)(?P<rest>[^{}]*)";
    let container = r"^[ \t>]*(?P<container>:{3,}|/{3,})[ \t]*(?P<kind>[^\s\[\]{}|:/]*)";
    let include = r#"\{\*\s*(?P<include>[^\s*}]+)|--8<--\s*"(?P<snippet>[^"]+)"#;
    let media = r#"(?i)<(?P<element>img|iframe|video|audio|embed)\b[^>]*?\bsrc\s*=\s*["'{]?(?P<media>[^"'{}\s>]+)"#;
    Regex::new(&format!("{shortcode}|{container}|{include}|{media}")).expect("a pattern")
});

/// The role of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpaqueRole {
    /// It begins a shortcode or a container.
    Begin,
    /// It ends one.
    End,
    /// It is all there is: an included file, an image.
    Piece,
}

/// A mark of a generator's syntax, or of media in HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpaqueMark<'t> {
    /// Its place in the text.
    pub span: Span,
    /// The same for all that belong together: the name of a shortcode, `:::` or `///` of a container, `{*` of an included file, the
    /// name of an element.
    pub kind: &'t str,
    /// The name of a container, or the last part of a path.
    pub name: &'t str,
    /// Its role.
    pub role: OpaqueRole,
}

/// The marks outside of code, in order.
///
/// ```
/// use diglot::markdown::opaque_marks;
///
/// let text = "{{% note %}}\nText and `:::`\n{{% /note %}}\n\n/// tip | Title\n///\n\n{* a/b.py hl[3] *}\n";
/// let marks: Vec<_> = opaque_marks(text).into_iter().map(|it| (it.kind, it.name)).collect();
/// assert_eq!(marks, [("note", ""), ("note", ""), ("///", "tip"), ("///", ""), ("{*", "b.py")]);
/// ```
pub fn opaque_marks(text: &str) -> Vec<OpaqueMark<'_>> {
    let (mut marks, mut fences) = (Vec::new(), FenceTracker::default());
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let start = line_start;
        line_start += line.len();
        let is_code = fences.is_code(line.trim_start_matches([' ', '\t', '>']));
        if is_code || !line.contains(['{', ':', '/', '<']) {
            continue;
        }
        for found in MARKS.captures_iter(line) {
            let whole = found.get(0).expect("a match");
            let (at, end) = (start + whole.start(), start + whole.end());
            if code_span_end(line, whole.start()).is_none() {
                let group = |name: &str| found.name(name).map(|it| it.as_str());
                let (kind, name, role) = read(group);
                marks.push(OpaqueMark { span: Span::new(at, end), kind, name, role });
            }
        }
    }
    marks
}

/// The kind, the name and the role of a mark, by the groups of the pattern.
fn read<'t>(group: impl Fn(&str) -> Option<&'t str>) -> (&'t str, &'t str, OpaqueRole) {
    if let Some(name) = group("name") {
        let is_end = group("slash").is_some_and(|it| !it.is_empty());
        // `{{< image />}}` is all there is.
        let is_whole =
            group("rest").is_some_and(|it| it.trim_end_matches(['>', '%']).ends_with('/'));
        let role = match (is_end, is_whole) {
            (true, _) => OpaqueRole::End,
            (_, true) => OpaqueRole::Piece,
            _ => OpaqueRole::Begin,
        };
        return (name, "", role);
    }
    if let Some(container) = group("container") {
        let name = group("kind").unwrap_or_default();
        let role = if name.is_empty() { OpaqueRole::End } else { OpaqueRole::Begin };
        return (&container[..3], name, role);
    }
    let path = ["include", "snippet", "media"].into_iter().find_map(&group).unwrap_or_default();
    let name = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    (group("element").unwrap_or("{*"), name, OpaqueRole::Piece)
}

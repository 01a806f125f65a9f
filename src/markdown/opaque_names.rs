//! Names of shortcodes, components and admonitions in a file of a site generator.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::text::Span;

/// `{{< note`, `{{% alert`, `:::tip`, `!!! warning`, `/// note`, `> [!NOTE]`, `<Tabs`.
static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"\{\{[<%]\s*/?\s*([\w./-]+)|(?m:^[ \t>]*(?::::+|!!!|\?\?\?\+?|///) ?([^\s\[\]{}|:]+))|^[ \t]*>[ \t>]*\[!([^\s\[\]]+)\]|</?([A-Z][\w.]*)",
    )
    .expect("a pattern")
});

/// A syntax whose names stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OpaqueKind {
    /// `{{< note >}}`
    Shortcode,
    /// `:::note`, `!!! note`, `/// note`
    Admonition,
    /// `> [!NOTE]`
    Alert,
    /// `<Tabs>`
    Component,
}

impl OpaqueKind {
    /// The kinds, by the groups of the pattern.
    const BY_GROUP: [Self; 4] = [Self::Shortcode, Self::Admonition, Self::Alert, Self::Component];
}

/// A name that stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpaqueName<'t> {
    /// Its place in the text.
    pub span: Span,
    /// The name as written.
    pub name: &'t str,
    /// The syntax that it stands in.
    pub kind: OpaqueKind,
}

/// The names of shortcodes, components and admonitions outside of code, with their places.
///
/// ```
/// use diglot::markdown::opaque_names;
///
/// let text = "{{< note >}}\n`<Code>` and <Tabs>\n\n:::tip[Title]\n\n> [!NOTE]\n";
/// let names: Vec<&str> = opaque_names(text).into_iter().map(|it| it.name).collect();
/// assert_eq!(names, ["note", "Tabs", "tip", "NOTE"]);
/// ```
pub fn opaque_names(text: &str) -> Vec<OpaqueName<'_>> {
    let mut names = Vec::new();
    for (start, line) in lines_outside_code(text) {
        if !line.contains(['{', ':', '!', '?', '/', '<']) {
            continue;
        }
        for found in NAMES.captures_iter(line) {
            let group = |index: usize| Some((index, found.get(index + 1)?));
            let (index, name) = (0..4).find_map(group).expect("one of them is there");
            if !is_code(line, name.start()) {
                let span = Span::new(start + name.start(), start + name.end());
                let kind = OpaqueKind::BY_GROUP[index];
                names.push(OpaqueName { span, name: name.as_str(), kind });
            }
        }
    }
    names
}

/// A shortcode as Hugo reads it.
static SHORTCODES: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\{\{(?:<[^{}]*>|%[^{}]*%)\}\}").expect("a pattern"));

/// Remains of a shortcode whose marks were damaged.
static REMAINS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[{｛]\s*[{｛]\s*[<%＜〈《％]|[>%＞〉》％]\s*[}｝]\s*[}｝]").expect("a pattern")
});

/// The places of damaged shortcodes, with a space or a bracket that is wrong: `{{ < note >}}`. There is one for
/// each line.
///
/// ```
/// use diglot::markdown::torn_shortcodes;
///
/// assert_eq!(torn_shortcodes("{{< note >}}\nText\n{{< /note > }}\n").len(), 1);
/// ```
pub fn torn_shortcodes(text: &str) -> Vec<Span> {
    let mut torn = Vec::new();
    for (start, line) in lines_outside_code(text) {
        if !line.contains(['{', '}', '｛', '｝']) {
            continue;
        }
        let whole: Vec<_> = SHORTCODES.find_iter(line).map(|it| it.range()).collect();
        let is_torn = |at: usize| !whole.iter().any(|it| it.contains(&at)) && !is_code(line, at);
        let found = REMAINS.find_iter(line).map(|it| it.range()).find(|it| is_torn(it.start));
        let found = found.or_else(|| single_brace(line).filter(|it| is_torn(it.start)));
        torn.extend(found.map(|it| Span::new(start + it.start, start + it.end)));
    }
    torn
}

/// The first mark of a shortcode that has lost one of its two braces. Other generators write their tags so: it is for
/// who compares to know whether these are theirs.
fn single_brace(line: &str) -> Option<Range<usize>> {
    let opened = line.match_indices("{%").filter(|(at, _)| !line[..*at].ends_with(['{', '｛']));
    let closed =
        line.match_indices("%}").filter(|(at, _)| !line[at + 2..].starts_with(['}', '｝']));
    let first = opened.chain(closed).map(|(at, mark)| at..at + mark.len());
    first.min_by_key(|range| range.start)
}

/// The lines outside of fenced code, each with where it starts.
fn lines_outside_code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let (mut line_start, mut in_fence) = (0, false);
    text.split_inclusive('\n').filter_map(move |line| {
        let start = line_start;
        line_start += line.len();
        let content = line.trim_start_matches([' ', '\t', '>']);
        if content.starts_with("```") || content.starts_with("~~~") {
            in_fence = !in_fence;
        }
        (!in_fence).then_some((start, line))
    })
}

fn is_code(line: &str, at: usize) -> bool {
    line[..at].matches('`').count() % 2 == 1
}

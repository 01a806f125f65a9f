//! Tables of contents as they are written: `toc.yml` (or `toc.json`), and `TOC.md`.
//!
//! ```text
//! items:                            # [One](one.md)
//! - name: One                       ## [Two](two.md)
//!   href: one.md
//!   items: [{name: Two, href: two.md}]
//! ```
//!
//! Files are read on their own here; [`Navigation`](super::Navigation) puts them together.

use serde::Deserialize;
use serde_yaml::{MessageFormatter as _, Spanned};

use crate::article::Side;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Element, LinkForm, NodeKind};
use crate::markdown::{self, Context};
use crate::text::{Source, Span, nearest};

/// A table of contents that cannot be read.
pub const TOC_SYNTAX: Rule = Rule::error("toc-syntax");
/// An entry that has neither a name nor a page to take it from.
pub const TOC_NAME: Rule = Rule::warning("toc-name");
/// A key of an entry that is likely mistyped.
pub const TOC_KEY: Rule = Rule::warning("toc-key");
/// An article that no table of contents lists, though one counts for it.
pub const ORPHAN: Rule = Rule::info("orphan-article");
/// A line of a `TOC.md` that is no heading with one link.
pub const TOC_HEADING: Rule = Rule::warning("toc-heading");
/// A heading of a `TOC.md` that is deeper than one below the heading before.
pub const TOC_LEVEL: Rule = Rule::warning("toc-level");

/// An entry of a table of contents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TocItem {
    /// Its name; by default, the title of its page.
    pub name: Option<String>,
    /// Its page, or another table of contents.
    pub href: Option<String>,
    /// Its page, where `href` is another table.
    pub topic_href: Option<String>,
    /// Its page by uid.
    pub uid: Option<String>,
    /// `true` if it shows its entries from the start.
    pub expanded: bool,
    /// The entries below it.
    pub items: Vec<TocItem>,
    /// Its address, or else its name, in bytes of the file.
    pub span: Span,
}

/// The entries of a table of contents, and what is wrong with it.
///
/// ```
/// use diglot::project::read_toc;
/// use diglot::text::Source;
///
/// let (items, _) = read_toc(&Source::new("TOC.md", "# [A](a.md)\n## [B](b.md)\n"));
/// assert_eq!(items[0].items[0].href.as_deref(), Some("b.md"));
/// ```
pub fn read_toc(source: &Source) -> (Vec<TocItem>, Vec<Finding>) {
    let mut findings = Vec::new();
    let is_markdown = source.path().to_lowercase().ends_with(".md");
    let items = if is_markdown {
        read_markdown(source.text(), &mut findings)
    } else {
        check_keys(source.text(), &mut findings);
        read_yaml(source.text(), &mut findings)
    };
    check_names(&items, &mut findings);
    (items, findings)
}

/// The keys of entries that are read, and docfx's others.
const KEYS: [&str; 18] = [
    "items",
    "name",
    "href",
    "topicHref",
    "homepage",
    "uid",
    "topicUid",
    "expanded",
    "displayName",
    "maintainContext",
    "monikerRange",
    "monikers",
    "tocHref",
    "metadata",
    "order",
    "landingPageType",
    "splitItemsBy",
    "type",
];

/// Reports keys that nobody knows and that are nearly one of those that count.
fn check_keys(text: &str, findings: &mut Vec<Finding>) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at + line.len() - line.trim_start_matches([' ', '-', '\u{feff}']).len();
        at += line.len();
        let key = text[start..at].split_once(':').map_or("", |(key, _)| key);
        let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphabetic());
        if !is_key || KEYS.contains(&key) {
            continue;
        }
        if let Some(meant) = nearest(key, KEYS) {
            let span = Span::new(start, start + key.len());
            let finding = Finding::new(&TOC_KEY, span, format!("unknown key `{key}`"));
            findings.push(finding.with_help(format!("did you mean `{meant}`?")));
        }
    }
}

fn check_names(items: &[TocItem], findings: &mut Vec<Finding>) {
    for item in items {
        let shown = [&item.name, &item.href, &item.topic_href, &item.uid];
        if shown.into_iter().all(Option::is_none) {
            let message = "entry has neither a name nor a page";
            findings
                .push(Finding::new(&TOC_NAME, item.span, message).with_help("give it a `name`"));
        }
        check_names(&item.items, findings);
    }
}

#[derive(Deserialize)]
struct YamlToc {
    #[serde(default)]
    items: Vec<YamlItem>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct YamlItem {
    name: Option<Spanned<String>>,
    href: Option<Spanned<String>>,
    topic_href: Option<Spanned<String>>,
    /// The former docfx name of the field.
    homepage: Option<Spanned<String>>,
    uid: Option<Spanned<String>>,
    topic_uid: Option<Spanned<String>>,
    expanded: Option<bool>,
    items: Option<Vec<YamlItem>>,
}

fn read_yaml(text: &str, findings: &mut Vec<Finding>) -> Vec<TocItem> {
    let yaml = text.trim_start_matches('\u{feff}');
    let is_content =
        |line: &&str| !line.is_empty() && !line.starts_with(['#', '%']) && *line != "---";
    let Some(first) = yaml.lines().map(str::trim).find(is_content) else { return Vec::new() };
    let read = if first.starts_with(['-', '[']) {
        serde_yaml::from_str::<Vec<YamlItem>>(yaml)
    } else {
        serde_yaml::from_str::<YamlToc>(yaml).map(|toc| toc.items)
    };
    match read {
        Ok(items) => items.into_iter().map(|item| item.into_item(text)).collect(),
        Err(error) => {
            let place = error
                .location()
                .map_or(Span::empty(0), |at| span_at(text, at.line(), at.column(), 0));
            let cause = serde_yaml::UserMessageFormatter.format_message(error.without_snippet());
            let message = format!("invalid table of contents: {cause}");
            let help = "write a list of entries, each with a `name` and an `href`";
            findings.push(Finding::new(&TOC_SYNTAX, place, message).with_help(help));
            Vec::new()
        }
    }
}

impl YamlItem {
    fn into_item(self, text: &str) -> TocItem {
        let place = |value: &Spanned<String>| {
            span_at(text, value.referenced.line(), value.referenced.column(), value.value.len())
        };
        let shown = [&self.href, &self.topic_href, &self.uid, &self.name];
        let span = shown.into_iter().flatten().next().map_or(Span::empty(0), place);
        let value = |value: Option<Spanned<String>>| {
            value.map(|it| it.value.trim().to_owned()).filter(|it| !it.is_empty())
        };
        TocItem {
            name: value(self.name),
            href: value(self.href),
            topic_href: value(self.topic_href.or(self.homepage)),
            uid: value(self.uid.or(self.topic_uid)),
            expanded: self.expanded.unwrap_or_default(),
            items: self.items.into_iter().flatten().map(|item| item.into_item(text)).collect(),
            span,
        }
    }
}

/// The bytes of a value of `len` bytes at a line and a column, both from one; less where it is
/// written in another way, as in quotes.
fn span_at(text: &str, line: u64, column: u64, len: usize) -> Span {
    let line = usize::try_from(line).unwrap_or(1).saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = text[start..].split('\n').next().unwrap_or_default();
    let column = usize::try_from(column).unwrap_or(1).saturating_sub(1);
    let at = rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at);
    let at = at + usize::from(rest[at..].starts_with(['"', '\'']));
    let end = rest.floor_char_boundary((at + len).min(rest.len())).max(at);
    Span::new(start + at, start + end)
}

fn read_markdown(text: &str, findings: &mut Vec<Finding>) -> Vec<TocItem> {
    let mut open = vec![TocItem::default()];
    let mut at = 0;
    let mut is_comment = false;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.trim_end().len());
        at += line.len();
        let line = line.trim().trim_start_matches('\u{feff}');
        is_comment |= line.starts_with("<!--");
        if is_comment || line.is_empty() || line == "---" {
            is_comment &= !line.contains("-->");
            continue;
        }
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        let item = read_heading(&line[level..], span).filter(|_| level > 0);
        let Some(item) = item else {
            let message = "line is not a heading with one link";
            findings.push(Finding::new(&TOC_HEADING, span, message));
            continue;
        };
        if level > open.len() {
            let message = "heading is more than one level below the previous one";
            findings.push(Finding::new(&TOC_LEVEL, span, message));
        }
        let depth = level.min(open.len());
        close(&mut open, depth);
        open.push(item);
    }
    close(&mut open, 1);
    open.pop().expect("the outermost is never closed").items
}

/// Puts entries that are done below those above them, until `level` are open.
fn close(open: &mut Vec<TocItem>, level: usize) {
    while open.len() > level.max(1) {
        let done = open.pop().expect("there are more than one");
        open.last_mut().expect("the outermost is never closed").items.push(done);
    }
}

/// `[text](address)`, `text`, or a link to a uid.
fn read_heading(text: &str, span: Span) -> Option<TocItem> {
    let text = text.trim().trim_end_matches('#').trim_end();
    let document = markdown::parse(text, &Context::alone("", Side::Target));
    let mut item = TocItem { span, ..TocItem::default() };
    let (mut name, mut links) = (String::new(), 0);
    for node in &document.nodes {
        match &node.kind {
            NodeKind::Text(text) | NodeKind::Code(text) => name.push_str(text),
            NodeKind::Enter(Element::Link(link)) => {
                links += 1;
                match link.form {
                    LinkForm::Xref => item.uid = Some(link.address.replacen("xref:", "", 1)),
                    _ => item.href = Some(link.address.to_string()),
                }
            }
            NodeKind::Directive(markdown::node::Directive::Xref(xref)) => {
                links += 1;
                item.uid = Some(xref.address.to_string());
            }
            _ => {}
        }
    }
    item.name = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
    (links <= 1 && (links == 1 || item.name.is_some())).then_some(item)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The entries as `name(address)[entries]`.
    fn list(items: &[TocItem]) -> String {
        let shape = |item: &TocItem| {
            let (name, href) = (item.name.as_deref(), item.href.as_deref());
            let below = if item.items.is_empty() { String::new() } else { list(&item.items) };
            format!("{}({}){below}", name.unwrap_or("-"), href.unwrap_or_default())
        };
        format!("[{}]", items.iter().map(shape).collect::<Vec<_>>().join(" "))
    }

    #[track_caller]
    fn check(path: &str, text: &str, expected: &str, rules: &[&str]) {
        let (items, findings) = read_toc(&Source::new(path, text));
        let found: Vec<&str> = findings.iter().map(|finding| finding.rule.name).collect();
        assert_eq!((list(&items).as_str(), found.as_slice()), (expected, rules));
    }

    #[test]
    fn lists_and_objects_are_read_alike() {
        let list = "- name: A\n  href: a.md\n  items:\n  - name: B\n- {href: c.md}\n";
        check("toc.yml", list, "[A(a.md)[B()] -(c.md)]", &[]);
        check("toc.yml", "# x\nitems:\n- name: A\n", "[A()]", &[]);
        check("toc.json", r#"{"items": [{"name": "A", "href": "a.md"}]}"#, "[A(a.md)]", &[]);
        check("toc.yml", "", "[]", &[]);
    }

    #[test]
    fn headings_are_levels() {
        let text = "# [A](a.md)\n\n## [B *b*](b.md) ##\n####### C\n# [D](d/)\n";
        check("TOC.md", text, "[A(a.md)[B b(b.md)[C()]] D(d/)]", &["toc-level"]);
        check("TOC.md", "text\n# [A](a.md) [B](b.md)\n", "[]", &["toc-heading", "toc-heading"]);
    }

    #[test]
    fn faults_are_told_at_their_place() {
        check("toc.yml", "- name: [\n", "[]", &["toc-syntax"]);
        check("toc.yml", "- expanded: true\n", "[-()]", &["toc-name"]);
        let text = "items:\n- name: A\n  href: \"a.md\"\n";
        let (items, _) = read_toc(&Source::new("toc.yml", text));
        assert_eq!(&text[items[0].span.range()], "a.md");
    }
}

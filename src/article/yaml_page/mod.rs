//! Pages that Learn has as YAML: hubs, landing pages and lists of questions. Each is read as the
//! article in Markdown that says the same, whose every word knows its place in the file.
//!
//! ```
//! use diglot::article::{Article, PageKind, Side};
//! use diglot::text::Source;
//!
//! let text = "### YamlMime:FAQ\ntitle: Money\nsections:\n- name: Paying\n  questions:\n  - question: How?\n    answer: With [a card](card.md).\n";
//! let article = Article::read(Source::new("money.yml", text));
//! assert_eq!(article.kind(), PageKind::Questions);
//! let page = "# Money\n\n## Paying\n\n### How?\n\nWith [a card](card.md).\n";
//! assert_eq!(article.side(Side::Target).text(), page);
//! ```

mod escapes;
mod node;
mod pieces;
mod cutter;

use super::front_matter::{Field, FrontMatter, FrontMatterError, Value};
use super::scanner;
use super::segment::{Segment, Side};
use super::side::{self, SideText};
use crate::text::Span;
use cutter::Cutter;
use node::Node;
use pieces::Piece;

/// The kind of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PageKind {
    /// An article.
    #[default]
    Article,
    /// Questions with their answers.
    Questions,
    /// A page that leads to others: a hub or a landing page.
    Landing,
}

/// A page as it is in YAML.
#[derive(Debug, Clone)]
pub(super) struct YamlPage {
    pub(super) kind: PageKind,
    /// The article that it stands for, in order.
    pieces: Vec<Piece>,
    /// The texts between double quotes, in which `\"` is a quote: in the order of the file.
    quoted: Vec<Span>,
}

/// The content of a file in YAML.
pub(super) struct ReadPage {
    pub(super) page: YamlPage,
    pub(super) front_matter: FrontMatter,
    pub(super) problems: Vec<FrontMatterError>,
}

/// Which kind of page the first line of a file in YAML says that it is, if it is a page.
pub fn yaml_page_kind(text: &str) -> Option<PageKind> {
    let line = text.trim_start_matches('\u{feff}').lines().next()?;
    let (before, name) = line.split_once("YamlMime:")?;
    let is_comment = !before.is_empty() && before.trim().trim_start_matches('#').is_empty();
    match name.trim() {
        "FAQ" if is_comment => Some(PageKind::Questions),
        "Landing" | "Hub" if is_comment => Some(PageKind::Landing),
        _ => None,
    }
}

/// Returns `true` if a path is that of a file in YAML.
pub fn is_yaml(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    extension.eq_ignore_ascii_case("yml") || extension.eq_ignore_ascii_case("yaml")
}

/// Reads a file, if it is such a page. One that is not YAML is an empty page.
pub(super) fn read(path: &str, text: &str) -> Option<ReadPage> {
    let kind = is_yaml(path).then(|| yaml_page_kind(text))??;
    let (root, problems) = match node::read(text) {
        Ok(read) => read,
        Err(problem) => (Node::Map(Vec::new()), vec![problem]),
    };
    let front_matter = front_matter(&root);
    let mut quoted = Vec::new();
    add_quoted(&root, text, &mut quoted);
    let page = YamlPage { kind, pieces: pieces::of_page(&root), quoted };
    Some(ReadPage { page, front_matter, problems })
}

/// The fields under `metadata`, and the title and the summary where they lack those.
fn front_matter(root: &Node) -> FrontMatter {
    let mut fields = Vec::new();
    if let Some(Node::Map(entries)) = root.get("metadata") {
        fields.extend(entries.iter().map(|entry| {
            let key = entry.key.clone();
            let value_span = written(&entry.value).unwrap_or(Span::empty(entry.key_span.end()));
            Field { key, key_span: entry.key_span, value: value(&entry.value), value_span }
        }));
    }
    if let Node::Map(entries) = root {
        for (key, name) in [("title", "title"), ("summary", "description")] {
            let entry = entries.iter().find(|entry| entry.key == key);
            let Some(entry) = entry.filter(|_| fields.iter().all(|it| it.key != name)) else {
                continue;
            };
            let Node::Text(text) = &entry.value else { continue };
            let value = Value::String(translation(&text.read));
            let (key, key_span) = (name.to_owned(), entry.key_span);
            fields.push(Field { key, key_span, value, value_span: text.span });
        }
    }
    FrontMatter::of_fields(fields)
}

/// The translation in a text that may be annotated, on one line.
fn translation(text: &str) -> String {
    let segments = scanner::scan(text, &|_| false).segments;
    let side = side::cut(text, 0, &segments, Side::Target);
    side.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a value stands, as far as it is written.
fn written(node: &Node) -> Option<Span> {
    match node {
        Node::Text(text) => Some(text.span),
        Node::List(items) => items.iter().filter_map(written).reduce(Span::cover),
        Node::Map(entries) => {
            let spans = entries.iter().flat_map(|it| [Some(it.key_span), written(&it.value)]);
            spans.flatten().reduce(Span::cover)
        }
    }
}

/// Adds the texts between double quotes.
fn add_quoted(node: &Node, text: &str, quoted: &mut Vec<Span>) {
    match node {
        Node::Text(it) => {
            quoted.extend(Some(it.span).filter(|_| text[it.span.range()].starts_with('"')));
        }
        Node::List(items) => items.iter().for_each(|item| add_quoted(item, text, quoted)),
        Node::Map(entries) => entries.iter().for_each(|it| add_quoted(&it.value, text, quoted)),
    }
}

fn value(node: &Node) -> Value {
    match node {
        Node::Text(text) if text.span.is_empty() => Value::Null,
        Node::Text(text) if text.read.contains('<') => Value::String(translation(&text.read)),
        Node::Text(text) => Value::String(text.read.clone()),
        Node::List(items) => Value::List(items.iter().map(value).collect()),
        Node::Map(entries) => {
            Value::Map(entries.iter().map(|it| (it.key.clone(), value(&it.value))).collect())
        }
    }
}

impl YamlPage {
    /// Returns `true` if the byte at `offset` stands in a text between double quotes.
    pub(super) fn is_quoted(&self, offset: usize) -> bool {
        let after = self.quoted.partition_point(|span| span.start() <= offset);
        after > 0 && self.quoted[after - 1].holds(offset)
    }

    /// The article in one language, cut from the text of the file.
    pub(super) fn side(&self, text: &str, segments: &[Segment], side: Side) -> SideText {
        let mut cutter = Cutter::new(text, segments, side);
        self.pieces.iter().for_each(|piece| cutter.push(piece));
        let (projection, segments) = cutter.finish();
        SideText::of_parts(side, projection, 0, segments)
    }
}

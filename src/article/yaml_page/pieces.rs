//! The Markdown that a page in YAML stands for.

use std::collections::HashSet;

use super::node::{Node, Text};
use crate::text::Span;

/// A piece of the Markdown.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    /// It stands in the file.
    Written(Span),
    /// It stands at a span of the file, in another form, such as with escapes.
    Read(String, Span),
    /// It does not: the marks of Markdown.
    Added(String),
    /// Nor does this, but it belongs to a place of the file, and is shown in the languages that show that.
    AddedAt(String, Span),
}

/// Names of what is a heading where it has parts, and else the text of a link.
const TITLES: [&str; 4] = ["title", "name", "text", "question"];
/// Names of texts that stand as a paragraph.
const PARAGRAPHS: [&str; 3] = ["summary", "answer", "additionalContent"];
/// Names of values that the page does not show.
const SILENT: [&str; 2] = ["metadata", "brand"];

/// The Markdown of a whole page.
pub(super) fn of_page(root: &Node) -> Vec<Piece> {
    let mut writer = Writer::default();
    writer.part(root, 1);
    writer.pieces
}

#[derive(Default)]
struct Writer {
    pieces: Vec<Piece>,
    /// Where the texts begin that are there already: what an alias repeats has no second place.
    written: HashSet<usize>,
}

impl Writer {
    /// A map: its title, what it says, and what is in it.
    fn part(&mut self, node: &Node, level: usize) {
        if is_link(node) {
            self.link_item(node);
            return;
        }
        let title = node.text(&TITLES);
        if let Some(title) = title {
            self.begin_block();
            self.add(&format!("{} ", "#".repeat(level.min(6))));
            self.link_or_text(title, node.text(&["url"]));
            self.add("\n");
        }
        if let Some(summary) = node.text(&PARAGRAPHS) {
            self.begin_block();
            self.lines(summary);
        }
        self.children(node, level + usize::from(title.is_some()));
    }

    fn children(&mut self, node: &Node, level: usize) {
        match node {
            Node::Text(_) => {}
            Node::List(items) => items.iter().for_each(|item| self.part(item, level)),
            Node::Map(entries) => {
                let shown = entries.iter().filter(|it| !SILENT.contains(&&*it.key));
                for entry in shown {
                    match &entry.value {
                        Node::List(items) if items.iter().any(is_link) => {
                            self.begin_block();
                            self.children(&entry.value, level);
                        }
                        Node::Map(_) if is_link(&entry.value) => {
                            self.begin_block();
                            self.part(&entry.value, level);
                        }
                        Node::Map(_) => self.part(&entry.value, level),
                        _ => self.children(&entry.value, level),
                    }
                }
            }
        }
    }

    /// A link as an item of a list, with what is said of it.
    fn link_item(&mut self, node: &Node) {
        self.add("- ");
        let title = node.text(&TITLES).expect("a link has a title");
        self.link_or_text(title, node.text(&["url"]));
        if let Some(summary) = node.text(&["summary"]) {
            self.add("<br>");
            self.in_line(summary);
        }
        self.add("\n");
    }

    fn link_or_text(&mut self, title: &Text, url: Option<&Text>) {
        let Some(url) = url else { return self.in_line(title) };
        self.add("[");
        self.link_text(title);
        let is_plain = !url.read.contains([' ', '(', ')', '<', '>']);
        self.add(if is_plain { "](" } else { "](<" });
        self.in_line(url);
        self.add(if is_plain { ")" } else { ">)" });
    }

    /// The text of a link, whose brackets must not end it.
    fn link_text(&mut self, text: &Text) {
        let brackets = text.read.match_indices(['[', ']']).map(|(at, _)| at);
        let brackets: Vec<usize> = brackets.collect();
        let is_repeated = text.alias.is_some();
        let line = match text.lines[..] {
            _ if is_repeated => return self.in_line(text),
            // As it is written, so that each bracket has its place in the file.
            [line] if line.len() == text.read.len() && !brackets.is_empty() => line,
            _ => return self.in_line(text),
        };
        let mut start = line.start();
        for at in brackets.iter().map(|at| line.start() + at) {
            self.pieces.push(Piece::Written(Span::new(start, at)));
            self.pieces.push(Piece::AddedAt("\\".to_owned(), Span::empty(at)));
            start = at;
        }
        self.pieces.push(Piece::Written(Span::new(start, line.end())));
    }

    /// A text that must stay on one line.
    fn in_line(&mut self, text: &Text) {
        if let Some(alias) = self.alias_of(text) {
            let read = text.read.split_whitespace().collect::<Vec<_>>().join(" ");
            return self.pieces.push(Piece::Read(read, alias));
        }
        if text.lines.is_empty() {
            let read = text.read.split_whitespace().collect::<Vec<_>>().join(" ");
            self.pieces.push(Piece::Read(read, text.span));
        }
        let on_one_line = |read: &str| read.replace(['\n', '\r'], " ");
        let lines = text.lines.iter().filter(|line| !line.is_empty());
        self.written_lines(text, lines, " ", on_one_line);
    }

    /// Markdown of any number of lines.
    fn lines(&mut self, text: &Text) {
        if let Some(alias) = self.alias_of(text) {
            self.pieces.push(Piece::Read(text.read.trim_end().to_owned(), alias));
            return self.add("\n");
        }
        if text.lines.is_empty() {
            self.pieces.push(Piece::Read(text.read.trim_end().to_owned(), text.span));
        }
        self.written_lines(text, text.lines.iter(), "\n", str::to_owned);
        self.add("\n");
    }

    /// The alias that repeats a text which is there already.
    fn alias_of(&mut self, text: &Text) -> Option<Span> {
        let is_new = self.written.insert(text.span.start());
        text.alias.filter(|_| !is_new)
    }

    /// Lines as they are written, `between` between two of them, and escapes as `read` has them.
    fn written_lines<'l>(
        &mut self,
        text: &Text,
        lines: impl Iterator<Item = &'l Span>,
        between: &str,
        read: impl Fn(&str) -> String,
    ) {
        let mut end = None;
        for line in lines {
            // In a segment, the line may end in the other language alone.
            let gap = end.map(|end| Span::new(end, line.start()));
            self.pieces.extend(gap.map(|gap| Piece::AddedAt(between.to_owned(), gap)));
            let mut start = line.start();
            for escape in text.escapes_in(*line) {
                self.pieces.push(Piece::Written(Span::new(start, escape.span.start())));
                self.pieces.push(Piece::Read(read(&escape.read), escape.span));
                start = escape.span.end();
            }
            self.pieces.push(Piece::Written(Span::new(start, line.end().max(start))));
            end = Some(line.end());
        }
    }

    /// A blank line between blocks.
    fn begin_block(&mut self) {
        let is_open = |piece: &Piece| !matches!(piece, Piece::Added(text) if text == "\n\n");
        if self.pieces.last().is_some_and(is_open) {
            self.add("\n");
        }
    }

    fn add(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Added(last)) => last.push_str(text),
            _ => self.pieces.push(Piece::Added(text.to_owned())),
        }
    }
}

/// Returns `true` if a map is a link and nothing else.
fn is_link(node: &Node) -> bool {
    let Node::Map(entries) = node else { return false };
    let has_parts = entries.iter().any(|it| !matches!(it.value, Node::Text(_)));
    !has_parts && node.text(&TITLES).is_some() && node.text(&["url"]).is_some()
}

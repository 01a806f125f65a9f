//! YAML as a tree whose texts know their bytes.

use std::collections::{HashMap, HashSet};

use serde_yaml::granit_parser::{self as yaml, Event, Parser, ScalarStyle, StrInput};

use super::super::front_matter::{FrontMatterError, ProblemKind};
use super::escapes::{self, Escape};
use crate::text::Span;

/// Deeper than any page; more would be too much for the stack.
const DEPTH_MAX: usize = 32;

/// In bytes: what aliases may repeat of a page, and more than any page needs.
const COPIES_MAX: usize = 1 << 20;

/// Keys whose values are texts on every page.
const TEXTS: [&str; 6] = ["title", "name", "text", "question", "summary", "answer"];

/// A value.
#[derive(Debug, Clone)]
pub(super) enum Node {
    Text(Text),
    List(Vec<Node>),
    /// In the order of the file.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_span: Span,
    pub(super) value: Node,
}

/// A single value.
#[derive(Debug, Clone)]
pub(super) struct Text {
    /// As the parser reads it.
    pub(super) read: String,
    /// All of it as written, quotes included.
    pub(super) span: Span,
    /// Where each line of it stands. None where the file has it in another form than can be told apart.
    pub(super) lines: Vec<Span>,
    /// What stands in them for another text, in order.
    escapes: Vec<Escape>,
    /// Where an alias repeats it.
    pub(super) alias: Option<Span>,
}

impl Text {
    /// The escapes in a line of it, in order.
    pub(super) fn escapes_in(&self, line: Span) -> &[Escape] {
        let place = |at: usize| self.escapes.partition_point(|it| it.span.start() < at);
        &self.escapes[place(line.start())..place(line.end())]
    }

    /// A line of it, as the parser reads that.
    fn read_line(&self, text: &str, line: Span) -> String {
        let (mut read, mut start) = (String::new(), line.start());
        for escape in self.escapes_in(line) {
            read.push_str(&text[start..escape.span.start()]);
            read.push_str(&escape.read);
            start = escape.span.end();
        }
        read + &text[start..line.end().max(start)]
    }
}

impl Node {
    /// The same where an alias repeats it.
    fn repeated(&self, alias: Span) -> Self {
        match self {
            Self::Text(text) => Self::Text(Text { alias: Some(alias), ..text.clone() }),
            Self::List(items) => {
                Self::List(items.iter().map(|item| item.repeated(alias)).collect())
            }
            Self::Map(entries) => {
                let repeated = |it: &Entry| Entry { value: it.value.repeated(alias), ..it.clone() };
                Self::Map(entries.iter().map(repeated).collect())
            }
        }
    }

    /// In bytes, about what it holds.
    fn weight(&self) -> usize {
        const NODE: usize = 32;
        NODE + match self {
            Self::Text(text) => text.read.len(),
            Self::List(items) => items.iter().map(Self::weight).sum(),
            Self::Map(entries) => entries.iter().map(|it| it.key.len() + it.value.weight()).sum(),
        }
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// The text of a key, if it has one that is not blank.
    pub(super) fn text(&self, keys: &[&str]) -> Option<&Text> {
        keys.iter().find_map(|key| match self.get(key)? {
            Self::Text(text) => Some(text).filter(|text| !text.read.trim().is_empty()),
            Self::List(_) | Self::Map(_) => None,
        })
    }
}

/// Reads a whole file: its page, and what is wrong in it.
pub(super) fn read(text: &str) -> Result<(Node, Vec<FrontMatterError>), FrontMatterError> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let options = yaml::options! { emit_comments: false, bom_inside_document_as_content: true };
    let parser = Parser::new_from_str_with_options(&text[start..], options);
    let (anchors, problems) = (HashMap::new(), Vec::new());
    Reader { parser, text, start, anchors, copies_left: COPIES_MAX, problems }.root()
}

struct Reader<'t> {
    parser: Parser<'t, StrInput<'t>>,
    text: &'t str,
    /// The byte at which the parser's text starts.
    start: usize,
    /// The values that have anchors, by the parser's numbers for these.
    anchors: HashMap<usize, Node>,
    copies_left: usize,
    problems: Vec<FrontMatterError>,
}

impl<'t> Reader<'t> {
    fn root(mut self) -> Result<(Node, Vec<FrontMatterError>), FrontMatterError> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::MappingStart(..) => {
                    let root = self.value((event, span), DEPTH_MAX)?;
                    self.end();
                    return Ok((root, self.problems));
                }
                _ => return Err(error(span, NOT_MAPPING.to_owned())),
            }
        }
    }

    /// Reads what is behind the page.
    fn end(&mut self) {
        let mut start = None;
        loop {
            match (self.next(), start) {
                (Ok((Event::DocumentEnd, _)), None) => {}
                (Ok((Event::DocumentStart(..), span)), None) => start = Some(span),
                (Ok((Event::StreamEnd, _)), _) | (_, None) => return,
                (Ok((Event::Scalar(text, ..), _)), _) if text.is_empty() => return,
                (_, Some(span)) => {
                    let message = "The file has a second document behind `---`; the page is the \
                                   first alone.";
                    self.problems.push(error(span, message.to_owned()));
                    return;
                }
            }
        }
    }

    fn value(
        &mut self,
        (event, span): (Event<'t>, Span),
        depth: usize,
    ) -> Result<Node, FrontMatterError> {
        if depth == 0 {
            let message = "The file nests lists and maps too deeply; its page is empty.".to_owned();
            return Err(error(span, message));
        }
        let (anchor, node) = match event {
            Event::Scalar(read, style, anchor, _) => {
                (anchor, Node::Text(self.scalar(&read, style, span)))
            }
            Event::SequenceStart(_, anchor, _) => (anchor, self.list(depth)?),
            Event::MappingStart(_, anchor, _) => (anchor, self.map(depth)?),
            Event::Alias(anchor) => return self.repeated(anchor, span),
            _ => (0, Node::List(Vec::new())),
        };
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    /// The value that an alias stands for.
    fn repeated(&mut self, anchor: usize, span: Span) -> Result<Node, FrontMatterError> {
        let Some(node) = self.anchors.get(&anchor) else {
            let message = "An alias refers to a value that contains it; the page is empty.";
            return Err(error(span, message.to_owned()));
        };
        let Some(left) = self.copies_left.checked_sub(node.weight()) else {
            let message = "Aliases repeat too much of the file; its page is empty.";
            return Err(error(span, message.to_owned()));
        };
        self.copies_left = left;
        Ok(node.repeated(span))
    }

    fn list(&mut self, depth: usize) -> Result<Node, FrontMatterError> {
        let mut items = Vec::new();
        loop {
            let next = self.next()?;
            if matches!(next.0, Event::SequenceEnd) {
                return Ok(Node::List(items));
            }
            items.push(self.value(next, depth - 1)?);
        }
    }

    fn map(&mut self, depth: usize) -> Result<Node, FrontMatterError> {
        let (mut entries, mut seen) = (Vec::new(), HashSet::new());
        loop {
            let (event, key_span) = self.next()?;
            let key = match event {
                Event::MappingEnd => return Ok(Node::Map(entries)),
                Event::Scalar(key, ..) => key.into_owned(),
                Event::Alias(anchor) => match self.repeated(anchor, key_span)? {
                    Node::Text(key) => key.read,
                    Node::List(_) | Node::Map(_) => String::new(),
                },
                other => {
                    self.value((other, key_span), depth - 1)?;
                    String::new()
                }
            };
            let next = self.next()?;
            let value = self.value(next, depth - 1)?;
            if key == "<<" {
                entries.extend(merged(value, &entries));
                continue;
            }
            self.look_at(&key, key_span, &value);
            if !key.is_empty() && !seen.insert(key.clone()) {
                let kind = ProblemKind::DuplicateKey;
                let message = format!("`{key}` is given more than once; the first one counts.");
                self.problems.push(FrontMatterError { kind, span: key_span, message });
            }
            entries.push(Entry { key, key_span, value });
        }
    }

    /// Notes that a key has no text where a page has one.
    fn look_at(&mut self, key: &str, key_span: Span, value: &Node) {
        let kind = match value {
            Node::List(_) => "a list",
            Node::Map(_) => "a map",
            Node::Text(_) => return,
        };
        if TEXTS.contains(&key) {
            let message = format!("`{key}` is {kind}; the page shows a text alone there.");
            self.problems.push(error(key_span, message));
        }
    }

    fn scalar(&self, read: &str, style: ScalarStyle, span: Span) -> Text {
        let inside = || Span::new(span.start() + 1, span.end() - 1);
        let (lines, escapes) = match style {
            ScalarStyle::Literal | ScalarStyle::Folded => {
                (self.block_lines(span, style), Vec::new())
            }
            ScalarStyle::SingleQuoted if span.len() >= 2 => {
                (self.flow_lines(inside()), escapes::in_single_quotes(self.text, inside()))
            }
            ScalarStyle::DoubleQuoted if span.len() >= 2 => (
                self.joined(self.flow_lines(inside())),
                escapes::in_double_quotes(self.text, inside()),
            ),
            _ => (self.flow_lines(span), Vec::new()),
        };
        let mut text = Text { read: read.to_owned(), span, lines, escapes, alias: None };
        if !self.is_as_written(&text) {
            text.lines.clear();
        }
        text
    }

    /// Returns `true` if the lines of a text say what the parser reads.
    fn is_as_written(&self, text: &Text) -> bool {
        let read = text.read.split_whitespace();
        if text.escapes.is_empty() {
            let written = text.lines.iter().map(|line| &self.text[line.range()]);
            return written.flat_map(str::split_whitespace).eq(read);
        }
        let lines = text.lines.iter().map(|line| text.read_line(self.text, *line));
        lines.collect::<Vec<_>>().join(" ").split_whitespace().eq(read)
    }

    /// The lines of a text that may be broken anywhere.
    fn flow_lines(&self, span: Span) -> Vec<Span> {
        let lines = self.lines(span).map(|line| self.trimmed(line));
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// Lines between double quotes, joined where a backslash ends the first: the text goes on without a space.
    fn joined(&self, lines: Vec<Span>) -> Vec<Span> {
        let mut joined: Vec<Span> = Vec::with_capacity(lines.len());
        for line in lines {
            let is_open = |before: &&mut Span| {
                let before = &self.text[before.range()];
                let backslashes = before.len() - before.trim_end_matches('\\').len();
                !backslashes.is_multiple_of(2)
            };
            match joined.last_mut().filter(is_open) {
                Some(before) => *before = before.cover(line),
                None => joined.push(line),
            }
        }
        joined
    }

    /// The lines of a text behind `|` or `>`, without their indentation.
    fn block_lines(&self, span: Span, style: ScalarStyle) -> Vec<Span> {
        let start = self.text[..span.start()].rfind('\n').map_or(0, |at| at + 1);
        let written = self.text[start..span.end()].trim_end().len();
        let lines: Vec<Span> = self.lines(Span::new(start, start + written)).collect();
        let indent_of = |line: Span| {
            let text = &self.text[line.range()];
            text.len() - text.trim_start_matches(' ').len()
        };
        let mut filled = lines.iter().filter(|line| !self.trimmed(**line).is_empty());
        let indent = filled.next().map_or(0, |line| indent_of(*line));
        let mut kept: Vec<Span> = Vec::with_capacity(lines.len());
        let mut is_blank_before = false;
        for line in lines {
            let line = Span::new(line.start() + indent_of(line).min(indent), line.end());
            // A folded text breaks its line at every second of its line ends.
            let is_folded_away =
                style == ScalarStyle::Folded && line.is_empty() && !is_blank_before;
            is_blank_before = line.is_empty();
            if !is_folded_away {
                kept.push(line);
            }
        }
        kept
    }

    /// The lines of a span, without their ends.
    fn lines(&self, span: Span) -> impl Iterator<Item = Span> {
        let mut at = span.start();
        self.text[span.range()].split_inclusive('\n').map(move |line| {
            let start = at;
            at += line.len();
            Span::new(start, start + line.trim_end_matches(['\r', '\n']).len())
        })
    }

    fn trimmed(&self, line: Span) -> Span {
        let text = &self.text[line.range()];
        let start = line.start() + (text.len() - text.trim_start().len());
        Span::new(start, start + text.trim().len())
    }

    /// The character at a byte where the parser gave up: behind the last text, the end of that.
    fn shown(&self, at: usize) -> Span {
        let at = at.min(self.text.trim_end().len());
        let character = self.text[at..].chars().next().filter(|c| !matches!(c, '\r' | '\n'));
        Span::new(at, at + character.map_or(0, char::len_utf8))
    }

    fn next(&mut self) -> Result<(Event<'t>, Span), FrontMatterError> {
        let end = self.text.len();
        let Some(next) = self.parser.next_event() else {
            return Ok((Event::StreamEnd, Span::empty(end)));
        };
        let (event, span) = next.map_err(|cause| {
            let at = cause.marker().byte_offset().map_or(end, |at| at + self.start);
            let at = self.text.floor_char_boundary(at);
            let message =
                format!("The file is not valid YAML: {}; its page is empty.", cause.info());
            error(self.shown(at), message)
        })?;
        let bytes = span.byte_range().expect("the parser knows the bytes of a string's events");
        Ok((event, Span::new(bytes.start + self.start, bytes.end + self.start)))
    }
}

/// The entries that a merge key brings: those that are not there.
fn merged(value: Node, entries: &[Entry]) -> Vec<Entry> {
    let maps = match value {
        Node::List(items) => items,
        node @ (Node::Map(_) | Node::Text(_)) => vec![node],
    };
    let mut brought: Vec<Entry> = Vec::new();
    for map in maps {
        let Node::Map(own) = map else { continue };
        for entry in own {
            if brought.iter().chain(entries).all(|it| it.key != entry.key) {
                brought.push(entry);
            }
        }
    }
    brought
}

const NOT_MAPPING: &str = "The file is not a list of `key: value` fields; its page is empty.";

fn error(span: Span, message: String) -> FrontMatterError {
    FrontMatterError { kind: ProblemKind::Page, span, message }
}

//! YAML as a tree whose texts know their bytes.

use serde_yaml::granit_parser::{self as yaml, Event, Parser, ScalarStyle, StrInput};

use super::super::front_matter::{FrontMatterError, ProblemKind};
use super::escapes::{self, Escape};
use crate::text::Span;

/// Deeper than any page; more would be too much for the stack.
const DEPTH_MAX: usize = 32;

/// A value.
#[derive(Debug)]
pub(super) enum Node {
    Text(Text),
    List(Vec<Node>),
    /// In the order of the file.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug)]
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

/// Reads a whole file.
pub(super) fn read(text: &str) -> Result<Node, FrontMatterError> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let options = yaml::options! { emit_comments: false, bom_inside_document_as_content: true };
    let parser = Parser::new_from_str_with_options(&text[start..], options);
    Reader { parser, text, start }.root()
}

struct Reader<'t> {
    parser: Parser<'t, StrInput<'t>>,
    text: &'t str,
    /// The byte at which the parser's text starts.
    start: usize,
}

impl<'t> Reader<'t> {
    fn root(mut self) -> Result<Node, FrontMatterError> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::MappingStart(..) => return self.value((event, span), DEPTH_MAX),
                _ => return Err(error(span, NOT_MAPPING.to_owned())),
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
        match event {
            Event::Scalar(read, style, ..) => Ok(Node::Text(self.scalar(&read, style, span))),
            Event::SequenceStart(..) => self.list(depth),
            Event::MappingStart(..) => self.map(depth),
            // Pages that are repeated by aliases are not: nobody writes them so.
            _ => Ok(Node::List(Vec::new())),
        }
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
        let mut entries = Vec::new();
        loop {
            let (event, key_span) = self.next()?;
            let key = match event {
                Event::MappingEnd => return Ok(Node::Map(entries)),
                Event::Scalar(key, ..) => key.into_owned(),
                other => {
                    self.value((other, key_span), depth - 1)?;
                    String::new()
                }
            };
            let next = self.next()?;
            entries.push(Entry { key, key_span, value: self.value(next, depth - 1)? });
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
            ScalarStyle::DoubleQuoted if span.len() >= 2 => {
                (self.flow_lines(inside()), escapes::in_double_quotes(self.text, inside()))
            }
            _ => (self.flow_lines(span), Vec::new()),
        };
        let mut text = Text { read: read.to_owned(), span, lines, escapes };
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

const NOT_MAPPING: &str = "The file is not a list of `key: value` fields; its page is empty.";

fn error(span: Span, message: String) -> FrontMatterError {
    FrontMatterError { kind: ProblemKind::Page, span, message }
}

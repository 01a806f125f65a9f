//! Any YAML, read through the parser's events.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_yaml::granit_parser::{
    self as yaml, Event, Parser, ScalarStyle, ScanError, StrInput, Tag,
};

use super::{Field, FrontMatterError, ProblemKind, Value};
use crate::text::Span;

/// Most articles have fewer fields than this, so that their list is allocated once.
pub(super) const USUAL_FIELDS: usize = 24;

/// How many bytes of copies (one more for each value) a block's anchors and aliases may make. Without a limit ten
/// lines of aliases unfold to gigabytes.
const ALIAS_BUDGET: usize = 256 * 1024;

/// Reads the front matter of `text`, the whole file as decoded (it may begin with U+FEFF, and end lines with CRLF).
/// Reads whole lines of YAML that start at byte `base` of the file.
pub(super) fn read_lines(lines: &str, base: usize) -> Result<Vec<Field>, FrontMatterError> {
    EventReader::new(lines, base).fields()
}

/// A value, and its bytes among the lines that are being read.
type Spanned = (Value, Span);

fn shifted(span: Span, by: usize) -> Span {
    Span::new(span.start() + by, span.end() + by)
}

/// Reads any YAML, through the parser's events.
struct EventReader<'a> {
    parser: Parser<'a, StrInput<'a>>,
    lines: &'a str,
    /// The byte of the file at which `lines` start.
    base: usize,
    /// The values that aliases may ask for, by the parser's number for their anchor.
    anchors: HashMap<usize, Value>,
    /// Remainder of [`ALIAS_BUDGET`].
    alias_budget: usize,
}

/// An event, and its bytes among the lines that are being read.
type SpannedEvent<'a> = (Event<'a>, Span);

impl<'a> EventReader<'a> {
    fn new(lines: &'a str, base: usize) -> Self {
        let options = yaml::options! {
            emit_comments: false,
            // Translators' tools leave U+FEFF at the start of values; that does not justify refusing the article.
            bom_inside_document_as_content: true,
        };
        Self {
            parser: Parser::new_from_str_with_options(lines, options),
            lines,
            base,
            anchors: HashMap::new(),
            alias_budget: ALIAS_BUDGET,
        }
    }

    fn fields(mut self) -> Result<Vec<Field>, FrontMatterError> {
        loop {
            match self.next()? {
                (Event::StreamStart | Event::DocumentStart(..), _) => {}
                (Event::StreamEnd, _) => return Ok(Vec::new()),
                (Event::MappingStart(..), _) => break,
                (Event::Scalar(text, ScalarStyle::Plain, ..), _)
                    if Value::from_plain(&text) == Value::Null =>
                {
                    return self.end(Vec::new());
                }
                (_, span) => return Err(self.not_mapping(span.start())),
            }
        }
        let fields = self.mapping_fields()?;
        self.end(fields)
    }

    /// Makes sure that the block holds nothing but the fields just read.
    fn end(mut self, fields: Vec<Field>) -> Result<Vec<Field>, FrontMatterError> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(fields),
                (Event::DocumentStart(..), span) => {
                    let message = "the front matter contains more than one YAML document";
                    return Err(self.problem(ProblemKind::Syntax, span.start(), message));
                }
                _ => {}
            }
        }
    }

    fn mapping_fields(&mut self) -> Result<Vec<Field>, FrontMatterError> {
        let mut fields = Vec::with_capacity(USUAL_FIELDS);
        loop {
            let event = self.next()?;
            if matches!(event.0, Event::MappingEnd) {
                return Ok(fields);
            }
            fields.push(self.field(event)?);
        }
    }

    fn field(&mut self, key: SpannedEvent<'a>) -> Result<Field, FrontMatterError> {
        let (key, key_span) = self.key(key)?;
        let (value, value_span) = self.value_of_key(key_span.end())?;
        let (key_span, value_span) = (shifted(key_span, self.base), shifted(value_span, self.base));
        Ok(Field { key, key_span, value, value_span })
    }

    /// The value that comes next, from its first character as written; the parser's own span of it starts only after
    /// its tag, anchor, first `-` or block header.
    fn value_of_key(&mut self, key_end: usize) -> Result<Spanned, FrontMatterError> {
        let (event, span) = self.next()?;
        let is_missing =
            span.start() == span.end() && matches!(event, Event::Scalar(_, ScalarStyle::Plain, ..));
        let (value, end) = self.value((event, span))?;
        let after_colon = self.colon_after(key_end);
        let start = if is_missing { after_colon } else { self.text_after(after_colon) };
        let end = if is_missing { start } else { end.max(start) };
        Ok((value, Span::new(start, end)))
    }

    /// The text of a key; a list or map that is a key (YAML allows it) stays as written.
    fn key(&mut self, (event, span): SpannedEvent<'a>) -> Result<(String, Span), FrontMatterError> {
        if let Event::Scalar(text, _, anchor, _) = event {
            let key = if span.start() == span.end() { String::new() } else { text.into_owned() };
            self.remember(anchor, &Value::String(key.clone()), span)?;
            return Ok((key, span));
        }
        let start = span.start();
        let (_, end) = self.value((event, span))?;
        Ok((self.lines[start..end].to_owned(), Span::new(start, end)))
    }

    /// The value that begins with this event, and where it ends.
    fn value(
        &mut self,
        (event, span): SpannedEvent<'a>,
    ) -> Result<(Value, usize), FrontMatterError> {
        let (anchor, (value, end)) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                (anchor, (scalar_value(text, style, tag.as_deref()), self.scalar_end(span, style)))
            }
            Event::SequenceStart(_, anchor, _) => (anchor, self.list(span.end())?),
            Event::MappingStart(_, anchor, _) => (anchor, self.map(span.end())?),
            Event::Alias(anchor) => return Ok((self.recall(anchor, span)?, span.end())),
            _ => return Err(self.problem(ProblemKind::Syntax, span.start(), "a value is missing")),
        };
        self.remember(anchor, &value, span)?;
        Ok((value, end))
    }

    fn list(&mut self, start: usize) -> Result<(Value, usize), FrontMatterError> {
        let mut items = Vec::new();
        let mut end = start;
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                return Ok((Value::List(items), collection_end(span, end)));
            }
            let (item, item_end) = self.value((event, span))?;
            items.push(item);
            end = item_end;
        }
    }

    fn map(&mut self, start: usize) -> Result<(Value, usize), FrontMatterError> {
        let mut pairs = Vec::new();
        let mut end = start;
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                return Ok((Value::Map(pairs), collection_end(span, end)));
            }
            let (key, key_span) = self.key((event, span))?;
            let (value, value_span) = self.value_of_key(key_span.end())?;
            pairs.push((key, value));
            end = value_span.end();
        }
    }

    /// Where a scalar ends; a block scalar (`|` or `>`) without the blank lines and indentation after it.
    fn scalar_end(&self, span: Span, style: ScalarStyle) -> usize {
        if !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            return span.end();
        }
        span.start()
            + self.lines[span.start()..span.end()].trim_end_matches([' ', '\t', '\r', '\n']).len()
    }

    /// Keeps the value of an anchor for the aliases of it.
    fn remember(
        &mut self,
        anchor: usize,
        value: &Value,
        span: Span,
    ) -> Result<(), FrontMatterError> {
        if anchor != 0 {
            self.spend(value.weight(), span)?;
            self.anchors.insert(anchor, value.clone());
        }
        Ok(())
    }

    fn recall(&mut self, anchor: usize, span: Span) -> Result<Value, FrontMatterError> {
        let Some(value) = self.anchors.get(&anchor).cloned() else {
            return Err(self.problem(
                ProblemKind::Syntax,
                span.start(),
                "an alias refers to a value that contains it",
            ));
        };
        self.spend(value.weight(), span)?;
        Ok(value)
    }

    fn spend(&mut self, weight: usize, span: Span) -> Result<(), FrontMatterError> {
        let Some(left) = self.alias_budget.checked_sub(weight) else {
            let message = "anchors and aliases expand to too much text";
            return Err(self.problem(ProblemKind::TooManyAliases, span.start(), message));
        };
        self.alias_budget = left;
        Ok(())
    }

    /// The byte after the colon that follows a key; `{a, b}` has keys without one.
    fn colon_after(&self, key_end: usize) -> usize {
        let at = self.text_after(key_end);
        if self.lines[at..].starts_with(':') { at + 1 } else { key_end }
    }

    /// The next byte that is neither blank nor in a comment.
    fn text_after(&self, mut at: usize) -> usize {
        loop {
            let rest = self.lines[at..].trim_start_matches([' ', '\t', '\r', '\n']);
            at = self.lines.len() - rest.len();
            if !rest.starts_with('#') {
                return at;
            }
            at += rest.find('\n').unwrap_or(rest.len());
        }
    }

    fn next(&mut self) -> Result<SpannedEvent<'a>, FrontMatterError> {
        let (event, span) = self
            .parser
            .next_event()
            .expect("the end of the stream is an event, and nothing reads past it")
            .map_err(|error| self.syntax_problem(&error))?;
        let bytes = span.byte_range().expect("the parser knows the bytes of a string's events");
        Ok((event, Span::new(bytes.start, bytes.end)))
    }

    fn syntax_problem(&self, error: &ScanError) -> FrontMatterError {
        let at = error.marker().byte_offset().unwrap_or(self.lines.len());
        // The parser tells where the value ended that it read until then.
        let tab = self.lines.get(at..).filter(|_| error.info().ends_with("found a tab"));
        let tab = tab.and_then(|rest| rest.find('\t')).unwrap_or_default();
        self.problem(ProblemKind::Syntax, at + tab, &error.info())
    }

    fn not_mapping(&self, at: usize) -> FrontMatterError {
        let message = "The front matter is not a list of `key: value` fields.".to_owned();
        let end = self.lines.trim_end().len().max(at);
        let span = shifted(Span::new(at, end), self.base);
        FrontMatterError { kind: ProblemKind::NotMapping, span, message }
    }

    /// A problem with the character at a byte of the lines; with nothing at the end of a line or of the block.
    fn problem(&self, kind: ProblemKind, at: usize, message: &str) -> FrontMatterError {
        let at = self.lines.floor_char_boundary(at);
        let character = self.lines[at..].chars().next().filter(|c| !matches!(c, '\r' | '\n'));
        let span = Span::new(at, at + character.map_or(0, char::len_utf8));
        FrontMatterError {
            kind,
            span: shifted(span, self.base),
            message: format!("The front matter is not valid YAML: {message}."),
        }
    }
}

/// Where a list or map ends: at its bracket, or else (the span of its end is empty) with its last value.
fn collection_end(end_event: Span, last_value_end: usize) -> usize {
    if end_event.start() == end_event.end() { last_value_end } else { end_event.end() }
}

/// Resolves a scalar. A tag of another type than YAML's own makes it a string, as `!!str` does.
fn scalar_value(text: Cow<'_, str>, style: ScalarStyle, tag: Option<&Tag>) -> Value {
    let is_plain = tag.map_or(style == ScalarStyle::Plain, |tag| {
        matches!(tag.core_suffix(), Some("null" | "bool" | "int" | "float"))
    });
    if is_plain { Value::from_plain(&text) } else { Value::String(text.into_owned()) }
}

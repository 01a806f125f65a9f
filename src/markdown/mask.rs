//! Hides the dialect's constructs from CommonMark.
//!
//! A directive that is a block becomes a processing instruction, one in a line of text becomes a
//! word between colons, both of the same length in bytes: CommonMark lets the first interrupt any
//! paragraph, and to the second nothing can happen. So no underscore in a path becomes emphasis, no
//! list swallows a `:::column-end:::`, and every other byte stays where it was.
//!
//! ```text
//! :::row:::                       <?xxxxx?>
//! See :::no-loc text="Find":::.   See :xxxxxxxxxxxxxxxxxxxxxx:.
//! ```
//!
//! Columns are mostly written with their content indented; that indentation is taken off, and the
//! projection knows the way back. What turns out to be code is restored.

use std::borrow::Cow;

use memchr::memmem;

use super::construct::{self, Construct, Container, Found, Place};
use super::fence::FenceTracker;
use super::node::Directive as Leaf;
use crate::finding::Finding;
use crate::text::{Projection, ProjectionBuilder, Span};

/// A text with the dialect's constructs hidden.
#[derive(Debug)]
pub(super) struct Masked<'t> {
    original: &'t str,
    text: Cow<'t, str>,
    /// The way back, where indentation was taken off.
    projection: Option<Projection>,
    /// What was hidden, in order.
    tokens: Vec<Token<'t>>,
    /// What is wrong with constructs that stay as they are; some may turn out to be code.
    pub(super) findings: Vec<Finding>,
}

/// A construct that was hidden.
#[derive(Debug)]
pub(super) struct Token<'t> {
    /// Bytes of the original text.
    pub(super) span: Span,
    pub(super) construct: Construct<'t>,
    /// It has its line for itself, and is a block.
    is_block: bool,
}

impl<'t> Masked<'t> {
    /// The text for CommonMark.
    pub(super) fn text(&self) -> &str {
        self.projection.as_ref().map_or(&self.text, Projection::text)
    }

    /// The span of the original text that a span of [`text`](Self::text) came from.
    pub(super) fn origin(&self, span: Span) -> Span {
        self.projection.as_ref().map_or(span, |projection| projection.to_origin(span))
    }

    /// The first construct that was hidden inside a span of the original text.
    pub(super) fn token_in(&self, span: Span) -> Option<&Token<'t>> {
        let index = self.tokens.partition_point(|token| token.span.start < span.start);
        self.tokens.get(index).filter(|token| token.span.end <= span.end)
    }

    /// A piece of [`text`](Self::text) as the author wrote it: what was hidden in it is back,
    /// indentation that was taken off is not.
    pub(super) fn restore(&self, piece: &str) -> Cow<'t, str> {
        // CommonMark's events borrow from the text, so their place in it tells where they are from.
        let start = piece.as_ptr() as usize - self.text().as_ptr() as usize;
        let span = self.origin(Span::new(start, start + piece.len()));
        if span.len() == piece.len() {
            return Cow::Borrowed(&self.original[span.range()]);
        }
        // Indentation was taken off inside the piece: it is put together from what stands between.
        let projection = self.projection.as_ref().expect("only indentation makes lengths differ");
        let first = self.tokens.partition_point(|token| token.span.start < span.start);
        let mut restored = String::with_capacity(span.len());
        let mut done = start;
        for token in self.tokens[first..].iter().take_while(|token| token.span.end <= span.end) {
            let at = projection.from_origin(token.span.start());
            restored.push_str(&self.text()[done..at]);
            restored.push_str(&self.original[token.span.range()]);
            done = at + token.span.len();
        }
        restored.push_str(&self.text()[done..start + piece.len()]);
        Cow::Owned(restored)
    }

    /// Whether `piece` is a slice of [`text`](Self::text).
    pub(super) fn lent(&self, piece: &str) -> bool {
        let text = self.text().as_bytes().as_ptr_range();
        let piece = piece.as_bytes().as_ptr_range();
        text.start <= piece.start && piece.end <= text.end
    }
}

/// Hides the constructs of `text`.
pub(super) fn mask(text: &str) -> Masked<'_> {
    let marks: [&[u8]; 4] = [b":::", b"[!", b"<xref:", b"<XREF:"];
    let mut masker = Masker::new(text);
    if marks.iter().any(|mark| memmem::find(text.as_bytes(), mark).is_some()) {
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            masker.line(start, line.trim_end_matches(['\r', '\n']));
            start += line.len();
        }
    }
    masker.finish()
}

/// A container directive that is open, and how its lines are indented.
struct Open {
    container: Container,
    /// How deep in block quotes it stands.
    quotes: usize,
    /// Columns of white space before its mark, after what its parents take off.
    indent: usize,
    /// Columns that come off its content: settled by the first line of content in a column.
    strip: Option<usize>,
}

impl Open {
    /// How many columns of indentation stay before content that is indented by `width`.
    fn keep(&mut self, width: usize) -> usize {
        match self.container {
            Container::Row | Container::Column => {
                let strip = *self.strip.get_or_insert(width.saturating_sub(self.indent));
                width.saturating_sub(strip)
            }
            Container::Zone | Container::Moniker | Container::Image => width,
        }
    }
}

struct Masker<'t> {
    original: &'t str,
    fences: FenceTracker,
    open: Vec<Open>,
    tokens: Vec<Token<'t>>,
    /// Indentation that comes off: spans of the original.
    dedents: Vec<Span>,
    findings: Vec<Finding>,
}

/// The marks before a line's own text.
struct Prefix {
    /// Block quotes around it.
    quotes: usize,
    /// Where the white space behind the last quote mark starts, in bytes of the line.
    indent_start: usize,
    /// Where that white space ends.
    indent_end: usize,
    /// Where the text behind further list marks starts.
    text_start: usize,
}

impl<'t> Masker<'t> {
    fn new(original: &'t str) -> Self {
        Self {
            original,
            fences: FenceTracker::default(),
            open: Vec::new(),
            tokens: Vec::new(),
            dedents: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// Takes the line that starts at the byte `start`, without its line end.
    fn line(&mut self, start: usize, line: &'t str) {
        let prefix = prefix(line);
        let text = &line[prefix.text_start..];
        let is_code = self.fences.is_code(text);
        if text.trim().is_empty() {
            return;
        }
        let at = start + prefix.text_start;
        let found = if is_code { None } else { self.read_line_start(at, text, &prefix) };
        let closes = found.as_ref().and_then(|found| match found.construct {
            Construct::Close(container) => Some(container),
            _ => None,
        });
        self.dedent_outside(start, line, &prefix);
        let taken = self.dedent(start, &prefix, closes, found.is_some());
        if is_code {
            return;
        }
        match found {
            Some(found) if text[found.len..].trim().is_empty() => {
                let indent = prefix.indent_end - prefix.indent_start - taken;
                self.take(at, found, prefix.quotes, indent);
            }
            _ => {
                // What was refused as the first on its line is not tried again.
                let is_refused = self.findings.last().is_some_and(|last| last.span.start() == at);
                let from = if is_refused { end_of_mark(text, 0) } else { 0 };
                self.text(at + from, &text[from..]);
            }
        }
    }

    /// What stands first on a line, unless it is an end without a beginning.
    fn read_line_start(&mut self, at: usize, text: &'t str, prefix: &Prefix) -> Option<Found<'t>> {
        let is_quoted = prefix.quotes > 0 && prefix.text_start == prefix.indent_end;
        let place = if is_quoted { Place::Quote } else { Place::Line };
        let found = match construct::read(text, place)? {
            Ok(found) => found,
            Err(refusal) => {
                let span = Span::new(at, at + text.trim_end().len());
                self.findings.push(Finding::new(refusal.rule, span, refusal.message));
                return None;
            }
        };
        match found.construct {
            Construct::Close(container) if !self.is_open(container, prefix.quotes) => None,
            Construct::Open(Container::Zone, _) if self.is_open(Container::Zone, prefix.quotes) => {
                self.refuse(Container::Zone, at, found.len, "a zone cannot stand in a zone".into())
            }
            Construct::Open(container, _) if self.open.len() >= NESTING_MAX => {
                let message = format!("more than {NESTING_MAX} directives stand in one another");
                self.refuse(container, at, found.len, message)
            }
            _ => Some(found),
        }
    }

    /// Leaves a directive as it is, and says why.
    fn refuse<F>(&mut self, container: Container, at: usize, len: usize, why: String) -> Option<F> {
        self.findings.push(Finding::new(container.rule(), Span::new(at, at + len), why));
        None
    }

    fn is_open(&self, container: Container, quotes: usize) -> bool {
        self.open.iter().any(|open| open.container == container && open.quotes == quotes)
    }

    /// Notes a construct that has its line for itself.
    fn take(&mut self, at: usize, found: Found<'t>, quotes: usize, indent: usize) {
        let is_block = !matches!(&found.construct, Construct::Leaf(leaf) if is_in_line(leaf));
        match found.construct {
            Construct::Open(container, _) => {
                self.open.push(Open { container, quotes, indent, strip: None });
            }
            Construct::Close(container) => {
                let is_it = |open: &Open| open.container == container && open.quotes == quotes;
                let index = self.open.iter().rposition(is_it);
                self.open.truncate(index.unwrap_or(self.open.len()));
            }
            _ => {}
        }
        self.push(at, found, is_block);
    }

    /// Takes off indentation that only shows how directives nest, and tells how much.
    fn dedent(
        &mut self,
        start: usize,
        prefix: &Prefix,
        closes: Option<Container>,
        is_directive: bool,
    ) -> usize {
        let width = prefix.indent_end - prefix.indent_start;
        let is_it = |open: &Open| {
            open.quotes == prefix.quotes
                && closes.is_none_or(|container| open.container == container)
        };
        let Some(open) = self.open.iter_mut().rev().find(|open| is_it(open)) else { return 0 };
        let keep = match open.container {
            _ if closes.is_some() => open.indent,
            Container::Row if is_directive => open.indent,
            _ => open.keep(width),
        };
        let taken = width.saturating_sub(keep);
        if taken > 0 {
            let end = start + prefix.indent_end;
            self.dedents.push(Span::new(end - taken, end));
        }
        taken
    }

    /// Takes off what stands before the marks of quotes that are inside directives.
    fn dedent_outside(&mut self, start: usize, line: &str, prefix: &Prefix) {
        let mut after = 0;
        for index in 0..self.open.len() {
            let quotes = self.open[index].quotes;
            let is_innermost = self.open.get(index + 1).is_none_or(|next| next.quotes > quotes);
            if quotes >= prefix.quotes || !is_innermost || quotes < after {
                continue;
            }
            after = quotes + 1;
            let indent = indent_behind(line, quotes);
            let keep = self.open[index].keep(indent.len());
            if keep < indent.len() {
                self.dedents.push(Span::new(start + indent.start + keep, start + indent.end));
            }
        }
    }

    /// Looks for constructs inside a line of text.
    fn text(&mut self, start: usize, text: &'t str) {
        let mut at = 0;
        while let Some(found) = next_mark(&text[at..]).map(|found| at + found) {
            let limit = text.floor_char_boundary(found + LOOKAHEAD_MAX);
            match construct::read(&text[found..limit], Place::Text) {
                Some(Ok(inner)) => {
                    at = found + inner.len;
                    self.push(start + found, inner, false);
                }
                Some(Err(refusal)) => {
                    at = end_of_mark(text, found);
                    let next = next_mark(&text[at..limit.max(at)]).map_or(limit, |next| at + next);
                    let span = Span::new(start + found, start + next.max(at));
                    self.findings.push(Finding::new(refusal.rule, span, refusal.message));
                }
                None => at = end_of_mark(text, found),
            }
        }
    }

    fn push(&mut self, at: usize, found: Found<'t>, is_block: bool) {
        let span = Span::new(at, at + found.len);
        if let Some(flaw) = found.flaw {
            self.findings.push(Finding::new(flaw.rule, span, flaw.message));
        }
        self.tokens.push(Token { span, construct: found.construct, is_block });
    }

    fn finish(self) -> Masked<'t> {
        let text = hide(self.original, &self.tokens);
        let projection = (!self.dedents.is_empty()).then(|| without(&text, &self.dedents));
        let (original, tokens, findings) = (self.original, self.tokens, self.findings);
        Masked { original, text, projection, tokens, findings }
    }
}

/// How many directives may stand in one another.
const NESTING_MAX: usize = 100;

/// How far behind its start a construct inside a line of text may end, so that a line that is full of
/// beginnings takes no more than its share of time.
const LOOKAHEAD_MAX: usize = 4096;

/// Where the mark that starts at a byte ends: all of its colons.
fn end_of_mark(text: &str, start: usize) -> usize {
    start + 1 + text[start + 1..].bytes().take_while(|&byte| byte == b':').count()
}

/// Where the next construct of a line may start.
fn next_mark(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b':', b'[', b'<', bytes).find(|&at| {
        let rest = &bytes[at..];
        rest.starts_with(b":::")
            || rest.starts_with(b"[!")
            || rest.get(..6).is_some_and(|start| start.eq_ignore_ascii_case(b"<xref:"))
    })
}

/// Parts the marks of quotes and lists from a line's text.
fn prefix(line: &str) -> Prefix {
    let bytes = line.as_bytes();
    let blank = |from: usize| {
        from + bytes[from..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
    };
    let mut quotes = 0;
    let mut indent_start = 0;
    let mut at = blank(0);
    while bytes.get(at) == Some(&b'>') {
        quotes += 1;
        indent_start = at + 1;
        // One blank behind the mark belongs to it.
        indent_start += usize::from(bytes.get(indent_start) == Some(&b' '));
        at = blank(indent_start);
    }
    let indent_end = at;
    while let Some(behind) = list_mark(&bytes[at..]) {
        at = blank(at + behind);
        while bytes.get(at) == Some(&b'>') {
            quotes += 1;
            at = blank(at + 1);
        }
    }
    Prefix { quotes, indent_start, indent_end, text_start: at }
}

/// The white space behind as many quote marks at the start of a line.
fn indent_behind(line: &str, quotes: usize) -> std::ops::Range<usize> {
    let bytes = line.as_bytes();
    let blank = |from: usize| {
        from + bytes[from..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
    };
    let mut start = 0;
    for _ in 0..quotes {
        let mark = blank(start);
        if bytes.get(mark) != Some(&b'>') {
            return start..start;
        }
        start = mark + 1;
        start += usize::from(bytes.get(start) == Some(&b' '));
    }
    start..blank(start)
}

/// The length of a list mark that a blank follows.
fn list_mark(bytes: &[u8]) -> Option<usize> {
    let len = match bytes.first()? {
        b'-' | b'*' | b'+' => 1,
        byte if byte.is_ascii_digit() => {
            let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
            let is_mark = digits < 10 && matches!(bytes.get(digits), Some(b'.' | b')'));
            is_mark.then_some(digits + 1)?
        }
        _ => return None,
    };
    matches!(bytes.get(len), Some(b' ' | b'\t')).then_some(len)
}

/// The text with each construct replaced by as many bytes that CommonMark passes through.
fn hide<'t>(text: &'t str, tokens: &[Token<'_>]) -> Cow<'t, str> {
    if tokens.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut hidden = String::with_capacity(text.len());
    let mut done = 0;
    for token in tokens {
        hidden.push_str(&text[done..token.span.start()]);
        let (open, close) = if token.is_block { ("<?", "?>") } else { (":", ":") };
        hidden.push_str(open);
        hidden.extend(std::iter::repeat_n('x', token.span.len() - open.len() - close.len()));
        hidden.push_str(close);
        done = token.span.end();
    }
    hidden.push_str(&text[done..]);
    Cow::Owned(hidden)
}

/// Whether a construct that has its line for itself is text all the same.
fn is_in_line(leaf: &Leaf<'_>) -> bool {
    !matches!(leaf, Leaf::VideoQuote(_) | Leaf::Form(_))
}

fn without(text: &str, dedents: &[Span]) -> Projection {
    let mut builder = ProjectionBuilder::new(text);
    let mut done = 0;
    for dedent in dedents {
        builder.push(Span::new(done, dedent.start()));
        done = dedent.end();
    }
    builder.push(Span::new(done, text.len()));
    builder.finish()
}

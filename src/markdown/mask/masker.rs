//! Goes through a text line by line, and notes what is to be hidden.

use super::emphasis;
use super::masked::{Masked, Token, hide, without};
use super::prefix::{Prefix, indent_behind, prefix};
use crate::finding::Finding;
use crate::markdown::Extensions;
use crate::markdown::constructs::refusal::LONG_CONSTRUCT;
use crate::markdown::dialect::{self, Construct, Container, Match, Place};
use crate::markdown::fence::FenceTracker;
use crate::markdown::node::Directive as Leaf;
use crate::text::Span;

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
                // The first line of content decides for the rest: a list or code that is
                // indented further keeps what it has beyond that.
                let strip = *self.strip.get_or_insert(width.saturating_sub(self.indent));
                width.saturating_sub(strip)
            }
            // Nobody indents the content of these, so an indentation there means something: a
            // list item or code.
            Container::Zone | Container::Moniker | Container::Image => width,
        }
    }
}

pub(super) struct Masker<'t> {
    original: &'t str,
    fences: FenceTracker,
    open: Vec<Open>,
    tokens: Vec<Token<'t>>,
    /// Indentation that comes off: spans of the original.
    dedents: Vec<Span>,
    findings: Vec<Finding>,
    /// `true` if emphasis needs no blanks around it.
    joins_emphasis: bool,
    /// `true` if it was reported that a construct is not read to its end.
    limit_reported: bool,
}

impl<'t> Masker<'t> {
    pub(super) fn new(original: &'t str, extensions: Extensions) -> Self {
        Self {
            original,
            fences: FenceTracker::default(),
            open: Vec::new(),
            tokens: Vec::new(),
            dedents: Vec::new(),
            findings: Vec::new(),
            joins_emphasis: extensions.cjk_emphasis,
            limit_reported: false,
        }
    }

    /// Takes the line that starts at the byte `start`, without its line end.
    pub(super) fn line(&mut self, start: usize, line: &'t str) {
        let prefix = prefix(line);
        let text = &line[prefix.text_start..];
        // Every line is shown to the tracker, blank ones too: it has to see each fence open and
        // close.
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
        // The outer indentation comes first in the line, and dedents must be in order.
        self.dedent_outside(start, line, &prefix);
        // Fenced code loses the indentation of its column as well, so its lines are not skipped
        // here.
        let taken = self.dedent(start, &prefix, closes, found.is_some());
        if is_code {
            return;
        }
        match found {
            // Words behind a directive keep it from being a block: it is looked for again, as text.
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

    /// Reads the construct at the start of a line, except stray ends.
    fn read_line_start(&mut self, at: usize, text: &'t str, prefix: &Prefix) -> Option<Match<'t>> {
        let place = if prefix.is_quoted { Place::Quote } else { Place::Line };
        let found = match dialect::read(text, place)? {
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
                self.refuse(Container::Zone, at, found.len, "a zone cannot be inside a zone".into())
            }
            // Every line is compared with all directives that are open.
            Construct::Open(container, _) if self.open.len() >= NESTING_MAX => {
                let message = format!("directives are nested more than {NESTING_MAX} levels deep");
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
    fn take(&mut self, at: usize, found: Match<'t>, quotes: usize, indent: usize) {
        let is_block = !matches!(&found.construct, Construct::Leaf(leaf) if is_in_line(leaf));
        match found.construct {
            Construct::Open(container, _) => {
                self.open.push(Open { container, quotes, indent, strip: None });
            }
            Construct::Close(container) => {
                let is_it = |open: &Open| open.container == container && open.quotes == quotes;
                let index = self.open.iter().rposition(is_it);
                // Containers inside it that were never closed end with it; the builder reports
                // them.
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
            // An end belongs next to its beginning, wherever the author put it.
            _ if closes.is_some() => open.indent,
            // A column in a row is structure: its own indentation must not set that of the
            // content.
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
            // Only the innermost directive at each depth of quotes says how much comes off
            // there: those around it have the same white space before them.
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
            // A line may be as long as the file, and hold a beginning every few bytes.
            let limit = text.floor_char_boundary(found + LOOKAHEAD_MAX);
            match dialect::read(&text[found..limit], Place::Text) {
                Some(Ok(inner)) => {
                    at = found + inner.len;
                    self.push(start + found, inner, false);
                }
                Some(Err(refusal)) => {
                    at = end_of_mark(text, found);
                    // What was refused ends where the next construct may start: further on is
                    // not its fault.
                    let next = next_mark(&text[at..limit.max(at)]).map_or(limit, |next| at + next);
                    let span = Span::new(start + found, start + next.max(at));
                    self.findings.push(Finding::new(refusal.rule, span, refusal.message));
                }
                None => {
                    at = end_of_mark(text, found);
                    if limit < text.len() && !self.limit_reported {
                        self.cut(start + found, &text[found..limit]);
                    }
                }
            }
        }
    }

    /// Tells of the first construct that may only be text because it is not read to its end.
    fn cut(&mut self, at: usize, beginning: &str) {
        let includes = |text: &str| {
            text.get(..INCLUDE.len()).is_some_and(|it| it.eq_ignore_ascii_case(INCLUDE))
        };
        let end = match beginning.as_bytes()[0] {
            b'[' if includes(beginning) => ")",
            // Other brackets are links and text, which need no end.
            b'[' => return,
            b'<' => ">",
            _ => ":::",
        };
        // It did end, and was not understood for another reason.
        if beginning.trim_start_matches(':').contains(end) {
            return;
        }
        self.limit_reported = true;
        let len = beginning.find(char::is_whitespace).unwrap_or(1);
        let message = format!("construct does not end within {LOOKAHEAD_MAX} bytes");
        let finding = Finding::new(&LONG_CONSTRUCT, Span::new(at, at + len), message);
        self.findings
            .push(finding.with_help("end it, or make it shorter; until then it is shown as text"));
    }

    fn push(&mut self, at: usize, found: Match<'t>, is_block: bool) {
        let span = Span::new(at, at + found.len);
        if let Some(flaw) = found.flaw {
            self.findings.push(Finding::new(flaw.rule, span, flaw.message));
        }
        self.tokens.push(Token { span, construct: found.construct, is_block });
    }

    /// Hides what was found.
    pub(super) fn finish(self) -> Masked<'t> {
        // Hiding keeps every length, so it comes first; spans of dedents are those of the
        // original.
        let hidden = hide(self.original, &self.tokens);
        let text = if self.joins_emphasis { emphasis::join(hidden) } else { hidden };
        let projection = (!self.dedents.is_empty()).then(|| without(&text, &self.dedents));
        let (original, tokens, findings) = (self.original, self.tokens, self.findings);
        Masked { original, text, projection, tokens, findings }
    }
}

/// How many directives may be in one another.
const NESTING_MAX: usize = 100;

/// The one construct in square brackets that is in a line of text.
const INCLUDE: &str = "[!INCLUDE";

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

/// Returns `true` if a construct that has its line for itself is text all the same.
fn is_in_line(leaf: &Leaf<'_>) -> bool {
    !matches!(leaf, Leaf::VideoQuote(_) | Leaf::Form(_))
}

//! Cuts a plain file into its blocks, line by line.
//!
//! This is not a parser: it need only cut two files alike. What is opaque was masked before.

use super::block::Block;
use super::line;
use crate::article::BlockKind;
use crate::text::Span;

/// The blocks of a masked text, from the byte `body_start` on.
///
/// ```
/// use diglot::align::plain::blocks;
/// use diglot::article::BlockKind;
///
/// let text = "# Title\n\n- one\n  line\n- two\n";
/// let blocks = blocks(text, 0);
/// let found: Vec<_> = blocks.iter().map(|it| (it.kind, &text[it.span.range()])).collect();
/// let expected = [
///     (BlockKind::Heading(1), "Title"),
///     (BlockKind::Item, "one\n  line"),
///     (BlockKind::Item, "two"),
/// ];
/// assert_eq!(found, expected);
/// ```
pub fn blocks(text: &str, body_start: usize) -> Vec<Block> {
    let mut scanner =
        Scanner { text, blocks: Vec::new(), open: None, is_table: false, list: None, item: false };
    let mut at = body_start;
    while at < text.len() {
        at = scanner.line(at);
    }
    scanner.close();
    scanner.blocks
}

/// The column that the text of a footnote is indented to.
const FOOTNOTE_COLUMN: usize = 4;

struct Scanner<'t> {
    text: &'t str,
    blocks: Vec<Block>,
    /// The text that is open: its kind, where it starts and where it ends so far.
    open: Option<(BlockKind, usize, usize)>,
    is_table: bool,
    /// The column of the text of the list's item that is open.
    list: Option<usize>,
    /// `true` if the next text is that of an item.
    item: bool,
}

impl Scanner<'_> {
    /// Reads the line at `at`; returns where the next one starts.
    fn line(&mut self, at: usize) -> usize {
        let end = self.line_end(at);
        let line = &self.text[at..end];
        let content = line.trim_start_matches([' ', '\t', '>']);
        let prefix = &line[..line.len() - content.len()];
        let quoted = prefix.rfind('>').map_or(prefix, |mark| &prefix[mark + 1..]);
        let indent = quoted.bytes().map(|byte| if byte == b'\t' { 4 } else { 1 }).sum();
        let start = end - content.len();
        if content.trim_end().is_empty() {
            self.close();
            self.is_table = false;
            return end + 1;
        }
        if self.list.is_some_and(|column| indent < column.min(2)) && self.open.is_none() {
            self.list = None;
        }
        if self.open.is_none() && self.list.is_none() && indent >= 4 && !self.is_table {
            return self.indented_code(at, start);
        }
        self.content(start, end, indent)
    }

    /// Reads what begins at `start`, behind the markers around it.
    fn content(&mut self, start: usize, end: usize, indent: usize) -> usize {
        let content = &self.text[start..end];
        if let Some(len) = line::marker(content) {
            // The text of an alert is a block, and its marker none of it.
            self.close();
            let rest = content[len..].trim_start();
            return if rest.is_empty() {
                end + 1
            } else {
                self.content(end - rest.len(), end, indent)
            };
        }
        if let Some(next) = self.leaf(start, end) {
            return next;
        }
        if let Some((text, interrupts)) = line::item(content) {
            let is_paragraph = matches!(self.open, Some((BlockKind::Paragraph, ..)));
            if !is_paragraph || interrupts {
                self.close();
                self.is_table = false;
                self.list = Some(indent + 2);
                self.item = true;
                if text >= content.len() {
                    return end + 1;
                }
                return self.content(start + text, end, indent + text);
            }
        }
        if self.is_table || content.starts_with('|') {
            self.row(start, end);
            return end + 1;
        }
        self.text_line(start, end);
        end + 1
    }

    /// Reads a block that is not text over several lines, if one begins here.
    fn leaf(&mut self, start: usize, end: usize) -> Option<usize> {
        let content = &self.text[start..end];
        if content.starts_with("<!--") {
            return Some(self.comment(start));
        }
        if let Some((mark, len)) = line::fence(content) {
            return Some(self.fenced(start, end, mark, len));
        }
        if let Some((level, text)) = line::heading(content) {
            self.close();
            self.list = None;
            let text_end = content.trim_end().trim_end_matches('#').trim_end().len().max(text);
            self.push(BlockKind::Heading(level), start + text, start + text_end);
            return Some(end + 1);
        }
        if let Some((BlockKind::Paragraph, from, to)) = self.open
            && let Some(level) = line::underline(content)
        {
            self.open = None;
            self.push(BlockKind::Heading(level), from, to);
            return Some(end + 1);
        }
        if line::is_rule(content) {
            self.close();
            return Some(end + 1);
        }
        if line::is_delimiter_row(content) {
            self.delimiter_row();
            return Some(end + 1);
        }
        if let Some((text, is_footnote)) = line::definition(content).filter(|_| self.open.is_none())
        {
            return Some(self.definition(start + text, end, is_footnote));
        }
        if line::is_tags(content) || line::is_open_tag(content) {
            self.close();
            return Some(self.tags(start, end));
        }
        None
    }

    fn comment(&mut self, start: usize) -> usize {
        self.close();
        let close = self.text[start..].find("-->").map_or(self.text.len(), |len| start + len);
        self.line_end(close) + 1
    }

    /// Skips tags: the lines of one that does not end on its own.
    fn tags(&self, start: usize, end: usize) -> usize {
        if self.text[start..end].contains('>') {
            return end + 1;
        }
        let close = self.text[start..].find('>').map(|len| start + len);
        let blanks = ["\n\n", "\n\r\n"].into_iter();
        let blank = blanks.filter_map(|blank| self.text[start..].find(blank)).min();
        let blank = blank.map(|len| start + len);
        match close.filter(|close| blank.is_none_or(|blank| *close < blank)) {
            Some(close) => self.line_end(close) + 1,
            None => end + 1,
        }
    }

    /// A label's address may stand on the next line. The text of a footnote is a paragraph.
    fn definition(&mut self, text: usize, end: usize, is_footnote: bool) -> usize {
        if is_footnote {
            // What is indented below is its text, and no code.
            self.list = Some(FOOTNOTE_COLUMN);
            if text < end {
                self.text_line(text, end);
            }
            return end + 1;
        }
        let is_wrapped = self.text[text.min(end)..end].trim().is_empty();
        if is_wrapped && end < self.text.len() { self.line_end(end + 1) + 1 } else { end + 1 }
    }

    fn fenced(&mut self, start: usize, end: usize, mark: u8, len: usize) -> usize {
        self.close();
        let mut at = end + 1;
        let mut last = end;
        while at < self.text.len() {
            let line_end = self.line_end(at);
            let content = self.text[at..line_end].trim_start_matches([' ', '\t', '>']);
            let run = content.bytes().take_while(|byte| *byte == mark).count();
            last = line_end;
            at = line_end + 1;
            if run >= len && content[run..].trim().is_empty() {
                break;
            }
        }
        self.item = false;
        self.blocks.push(Block { kind: BlockKind::Code, span: Span::new(start, last) });
        at
    }

    fn indented_code(&mut self, at: usize, start: usize) -> usize {
        let (mut next, mut last) = (at, start);
        while next < self.text.len() {
            let end = self.line_end(next);
            let line = &self.text[next..end];
            let is_blank = line.trim().is_empty();
            if !is_blank && !line.starts_with("    ") && !line.starts_with('\t') {
                break;
            }
            if !is_blank {
                last = end;
            }
            next = end + 1;
        }
        if last > start {
            self.blocks.push(Block { kind: BlockKind::Code, span: Span::new(start, last) });
        }
        next.max(self.line_end(at) + 1)
    }

    /// The line above was a table's head.
    fn delimiter_row(&mut self) {
        self.is_table = true;
        if let Some((_, from, to)) = self.open.take() {
            self.item = false;
            self.row(from, to);
        }
    }

    fn row(&mut self, start: usize, end: usize) {
        self.close();
        self.is_table = true;
        for (from, to) in line::cells(&self.text[start..end]) {
            self.push(BlockKind::Cell, start + from, start + to);
        }
    }

    fn text_line(&mut self, start: usize, end: usize) {
        if let Some((_, _, last)) = &mut self.open {
            *last = end;
            return;
        }
        let is_definition = self.text[start..end].starts_with(": ");
        let kind = if self.item || is_definition { BlockKind::Item } else { BlockKind::Paragraph };
        self.item = false;
        self.open = Some((kind, start + if is_definition { 2 } else { 0 }, end));
    }

    /// Ends the text that is open.
    fn close(&mut self) {
        if let Some((kind, start, end)) = self.open.take() {
            let is_image = is_image(self.text[start..end].trim());
            self.push(if is_image { BlockKind::Image } else { kind }, start, end);
        }
    }

    /// Keeps a block that has any text.
    fn push(&mut self, kind: BlockKind, start: usize, end: usize) {
        let text = &self.text[start..end];
        let start = end - text.trim_start().len();
        let end = start + text.trim().len();
        if start < end {
            self.blocks.push(Block { kind, span: Span::new(start, end) });
        }
        self.item = false;
    }

    fn line_end(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        memchr::memchr(b'\n', &self.text.as_bytes()[at..]).map_or(self.text.len(), |len| at + len)
    }
}

/// Returns `true` if a paragraph is one image.
fn is_image(text: &str) -> bool {
    text.starts_with("![") && text.ends_with(')') && text.matches("](").count() == 1
}

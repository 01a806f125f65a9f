//! Masks a generator's own syntax, byte for byte.

use std::ops::Range;

use super::braces::{balanced_braces, blank_line, tag_len};
use super::fence::{FenceTracker, code_span_end};
use crate::text::Span;

/// An opaque piece has at most so many bytes: an opening that nothing closes must not hide a page.
const PIECE_MAX: usize = 4_000;

/// The opaque parts of a generator's files.
#[derive(Debug, Clone, Copy)]
pub(super) struct Syntax {
    /// Openings and ends of pieces: `{{<` and `>}}`.
    pub(super) pieces: &'static [(&'static str, &'static str)],
    /// Beginnings of lines that are all opaque.
    pub(super) lines: &'static [&'static str],
    /// Beginnings of such lines whose content is indented below.
    pub(super) indented: &'static [&'static str],
    /// `true` if tags of components are opaque: those whose name begins with a capital.
    pub(super) components: bool,
    /// `true` if `import`, `export` and expressions in braces are opaque.
    pub(super) mdx: bool,
}

/// The text with what is opaque masked, and where that is, in order. Ids of headings are masked too, but are not
/// among the pieces.
pub(super) fn mask(text: &str, syntax: &Syntax) -> (String, Vec<Span>) {
    let (mut masked, mut pieces) = (text.as_bytes().to_vec(), Vec::new());
    let mut line_start = 0;
    let mut fences = FenceTracker::default();
    let mut is_block_start = true;
    let mut containers = Containers::default();
    while line_start < text.len() {
        let line_end = line_end(text, line_start);
        let content = text[line_start..line_end].trim_start_matches([' ', '\t', '>']);
        let mut next = line_end + 1;
        containers.quote(&mut masked[line_start..line_end]);
        let is_code = fences.is_code(content);
        if !is_code && syntax.indented.iter().any(|mark| content.starts_with(mark)) {
            containers.open(&text[line_start..line_end]);
        }
        if !is_code {
            let masking = Masker { text, syntax, masked: &mut masked, pieces: &mut pieces };
            next = masking.line(line_start..line_end, content, is_block_start).max(next);
        }
        is_block_start = content.trim().is_empty() || content.starts_with("---");
        line_start = next;
    }
    (String::from_utf8(masked).expect("whole pieces became ASCII"), pieces)
}

fn line_end(text: &str, at: usize) -> usize {
    memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |len| at + len)
}

/// Containers whose content is indented, by the columns where they begin. A quote's mark takes the place of the
/// indentation: else all that they hold would be code.
#[derive(Default)]
struct Containers(Vec<usize>);

/// So far is the content of a container indented.
const INDENT: usize = 4;

impl Containers {
    /// Marks a line as the content of the containers that it is in, and closes those that it ends.
    fn quote(&mut self, line: &mut [u8]) {
        if self.0.is_empty() || line.trim_ascii().is_empty() {
            return;
        }
        let width = indentation(line);
        self.0.retain(|column| column + INDENT <= width);
        let mut column = 0;
        for byte in line {
            let is_mark = self.0.contains(&column);
            match byte {
                b' ' => column += 1,
                b'\t' => column += INDENT,
                _ => break,
            }
            if is_mark {
                *byte = b'>';
            }
        }
    }

    /// Opens that which begins on a line.
    fn open(&mut self, line: &str) {
        self.0.push(indentation(line.as_bytes()));
    }
}

/// The columns of blanks that a line begins with.
fn indentation(line: &[u8]) -> usize {
    let blanks = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t'));
    blanks.map(|byte| if *byte == b'\t' { INDENT } else { 1 }).sum()
}

struct Masker<'m> {
    text: &'m str,
    syntax: &'m Syntax,
    masked: &'m mut Vec<u8>,
    pieces: &'m mut Vec<Span>,
}

impl Masker<'_> {
    /// Masks what begins on a line; returns where the next line to look at starts.
    fn line(mut self, line: Range<usize>, content: &str, is_block_start: bool) -> usize {
        let start = line.end - content.len();
        let is_opaque = |mark: &&&str| content.starts_with(**mark);
        if self.syntax.lines.iter().find(is_opaque).is_some() {
            self.pieces.push(Span::new(start, line.end));
            self.blank(start..line.end);
            return line.end + 1;
        }
        let is_module = content.starts_with("import ") || content.starts_with("export ");
        if self.syntax.mdx && is_block_start && is_module {
            let rest = &self.text[start..];
            let len = blank_line(rest).unwrap_or(line.end - start).max(line.end - start);
            self.pieces.push(Span::new(start, start + len));
            self.blank(start..start + len);
            return start + len + 1;
        }
        self.heading_id(content, line.end);
        let mut at = start;
        let mut end = line.end;
        while at < end {
            let Some((from, to)) = self.next_piece(at, end) else { break };
            // Code spans are left as they are.
            if let Some(behind) = code_span_end(&self.text[at..end], from - at) {
                at += behind;
                continue;
            }
            self.pieces.push(Span::new(from, to));
            self.piece(from..to);
            at = to;
            if to > end {
                end = line_end(self.text, to);
            }
        }
        end + 1
    }

    /// The next opaque piece that begins on the line.
    fn next_piece(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let bytes = self.text.as_bytes();
        let mut starts = memchr::memchr2_iter(b'{', b'<', &bytes[at..end]).map(|len| at + len);
        starts.find_map(|from| Some((from, self.piece_end(from)?)))
    }

    /// Where the opaque piece ends that begins here, if one does.
    fn piece_end(&self, from: usize) -> Option<usize> {
        let stop = self.text.floor_char_boundary((from + PIECE_MAX).min(self.text.len()));
        let rest = &self.text[from..stop];
        for (open, close) in self.syntax.pieces {
            if let Some(inner) = rest.strip_prefix(open) {
                let len = inner.find(close)?;
                return Some(from + open.len() + len + close.len());
            }
        }
        let is_comment = rest.starts_with("{/*");
        if self.syntax.mdx && rest.starts_with('{') && !is_comment && rest.starts_with("{#") {
            return None;
        }
        if self.syntax.mdx && rest.starts_with('{') {
            return balanced_braces(rest).map(|len| from + len);
        }
        let name = rest.strip_prefix('<').map(|name| name.trim_start_matches('/'));
        let is_component = name.is_some_and(|name| {
            name.starts_with(|c: char| c.is_ascii_uppercase()) || name.starts_with('>')
        });
        let is_tag = self.syntax.components && is_component;
        is_tag.then(|| tag_len(rest).map(|len| from + len)).flatten()
    }

    /// Masks one piece: with blanks where nothing else is on its lines.
    fn piece(&mut self, piece: Range<usize>) {
        let line_start = self.text[..piece.start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = line_end(self.text, piece.end);
        let before = std::str::from_utf8(&self.masked[line_start..piece.start]).unwrap_or("x");
        let around = [before, &self.text[piece.end..line_end]];
        let rest_is_opaque = self.is_opaque_rest(piece.end, line_end);
        let is_alone = around[0].trim_matches([' ', '\t', '>', '-', '*']).is_empty()
            && (around[1].trim().is_empty() || rest_is_opaque);
        let is_tag = self.text[piece.clone()].starts_with('<');
        if is_alone || is_tag {
            self.blank(piece);
        } else {
            let bytes = self.masked[piece].iter_mut().filter(|it| !matches!(it, b'\n' | b'\r'));
            bytes.for_each(|byte| *byte = b'x');
        }
    }

    /// Returns `true` if the rest of a line is another opaque piece.
    fn is_opaque_rest(&self, at: usize, end: usize) -> bool {
        let rest = &self.text[at..end];
        let from = end - rest.trim_start().len();
        self.piece_end(from.min(end))
            .is_some_and(|to| self.text[to.min(end)..end].trim().is_empty())
    }

    fn blank(&mut self, range: Range<usize>) {
        for byte in &mut self.masked[range] {
            if !matches!(*byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
    }

    /// Masks the id of a heading: `{#id}`, `{ #id }`, `{/* #id */}`.
    fn heading_id(&mut self, content: &str, end: usize) {
        if !content.starts_with('#') || !content.trim_end().ends_with('}') {
            return;
        }
        let Some(at) = content.rfind('{') else { return };
        let inner = content[at + 1..].trim_start_matches([' ', '/', '*', ':']);
        if inner.starts_with('#') {
            self.blank(end - content.len() + at..end);
        }
    }
}

//! Finds what breaks a page of MDX: braces and tags that do not balance, and marks that MDX does not read.
//!
//! This is not a parser: what JavaScript in braces says is not looked at.

use super::braces::{balanced_braces, blank_line, tag_len};
use super::fence::FenceTracker;
use crate::text::Span;

/// A place that breaks a page of MDX.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MdxError {
    /// The mark, or the tag.
    pub span: Span,
    /// The kind of error.
    pub kind: MdxErrorKind,
}

/// Kinds of errors in MDX.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MdxErrorKind {
    /// `{` without its `}`.
    Brace,
    /// A tag that does not end: `<Tabs`.
    Tag,
    /// A tag that nothing closes, such as `<br>`.
    Unclosed,
    /// A closing tag that closes nothing.
    Unopened,
    /// `<` that begins no tag: `a < b`, `<https://…>`.
    Bracket,
    /// `<!-- … -->`
    Comment,
}

/// More errors of a page are not looked for: its syntax is another one.
const ERRORS_MAX: usize = 50;
/// A tag or an expression has at most so many bytes.
const PIECE_MAX: usize = 20_000;
/// A code span has at most so many bytes.
const CODE_MAX: usize = 4_000;

/// Returns the places that break a page of MDX whose body starts at a byte, in order.
///
/// ```
/// use diglot::markdown::{MdxErrorKind, mdx_errors};
///
/// assert_eq!(mdx_errors("<Tabs>\n\nUse `{` and {a}.\n\n</Tabs>\n", 0), []);
/// let text = "<Tabs>\n\nUse { and <Tab>.\n";
/// let found: Vec<_> =
///     mdx_errors(text, 0).iter().map(|it| (it.kind, &text[it.span.range()])).collect();
/// let expected = [
///     (MdxErrorKind::Unclosed, "<Tabs>"),
///     (MdxErrorKind::Brace, "{"),
/// ];
/// assert_eq!(found, expected);
/// ```
pub fn mdx_errors(text: &str, body_start: usize) -> Vec<MdxError> {
    let mut scanner = Scanner { text, errors: Vec::new(), open: Vec::new() };
    let mut fences = FenceTracker::default();
    let (mut at, mut is_block_start) = (body_start, true);
    while at < text.len() && scanner.errors.len() < ERRORS_MAX {
        let end = scanner.line_end(at);
        let content = behind_markers(&text[at..end]);
        let is_module = content.starts_with("import ") || content.starts_with("export ");
        at = if fences.is_code(content) {
            end + 1
        } else if is_block_start && is_module {
            at + blank_line(&text[at..]).unwrap_or(text.len() - at) + 1
        } else {
            scanner.line(end - content.len(), end)
        };
        is_block_start = content.trim().is_empty();
    }
    let Scanner { mut errors, open, .. } = scanner;
    let unclosed = |(_, span)| MdxError { span, kind: MdxErrorKind::Unclosed };
    errors.extend(open.into_iter().map(unclosed));
    errors.sort_by_key(|error| error.span.start());
    errors
}

/// The rest of a line behind the marks of quotes and of a list.
fn behind_markers(line: &str) -> &str {
    let content = line.trim_start_matches([' ', '\t', '>']);
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => content.strip_prefix(['-', '*', '+']),
        _ => content[digits..].strip_prefix(['.', ')']),
    };
    rest.filter(|rest| rest.starts_with(' ')).map_or(content, str::trim_start)
}

struct Scanner<'t> {
    text: &'t str,
    errors: Vec<MdxError>,
    /// The names of the tags that are open, each with its place.
    open: Vec<(&'t str, Span)>,
}

impl<'t> Scanner<'t> {
    fn line_end(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        memchr::memchr(b'\n', &self.text.as_bytes()[at..]).map_or(self.text.len(), |len| at + len)
    }

    /// The text from a byte on, cut off after so many bytes.
    fn window(&self, at: usize, max: usize) -> &'t str {
        &self.text[at..self.text.floor_char_boundary((at + max).min(self.text.len()))]
    }

    /// Reads a line, and what goes on behind it; returns where the next one starts.
    fn line(&mut self, start: usize, mut end: usize) -> usize {
        let mut at = start;
        while at < end {
            at = match self.text.as_bytes()[at] {
                b'\\' => at + 2,
                b'`' => self.code(at),
                b'{' => self.expression(at, end),
                b'<' => self.bracket(at, end),
                _ => at + 1,
            };
            if at > end {
                end = self.line_end(at);
            }
        }
        end + 1
    }

    fn error(&mut self, start: usize, len: usize, kind: MdxErrorKind) {
        self.errors.push(MdxError { span: Span::new(start, start + len), kind });
    }

    /// The end of a code span, or of the marks where none begins.
    fn code(&self, at: usize) -> usize {
        let rest = self.window(at, CODE_MAX);
        let rest = &rest[..blank_line(rest).unwrap_or(rest.len())];
        let len = rest.bytes().take_while(|byte| *byte == b'`').count();
        let mut from = len;
        while let Some(found) = rest[from..].find(&rest[..len]) {
            let close = from + found;
            let run = rest[close..].bytes().take_while(|byte| *byte == b'`').count();
            if run == len {
                return at + close + len;
            }
            from = close + run;
        }
        at + len
    }

    /// The end of an expression; of the line where its brace is not closed.
    fn expression(&mut self, at: usize, end: usize) -> usize {
        let rest = self.window(at, PIECE_MAX);
        // The id of a heading.
        if rest.starts_with("{#")
            && let Some(len) = self.text[at..end].find('}')
        {
            return at + len + 1;
        }
        if let Some(len) = balanced_braces(rest) {
            return at + len;
        }
        self.error(at, 1, MdxErrorKind::Brace);
        end
    }

    /// The end of a tag; of the line where it has none.
    fn bracket(&mut self, at: usize, end: usize) -> usize {
        let rest = self.window(at, PIECE_MAX);
        if rest.starts_with("<!--") {
            self.error(at, "<!--".len(), MdxErrorKind::Comment);
            return rest.find("-->").map_or(end, |len| at + len + "-->".len());
        }
        let name = rest[1..].trim_start_matches('/');
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '$');
        let name = &name[..name.find(|c| !is_name(c)).unwrap_or(name.len())];
        let is_fragment = rest.starts_with("<>") || rest.starts_with("</>");
        let behind = rest[1..].trim_start_matches('/')[name.len()..].chars().next();
        let is_tag = name.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && !matches!(behind, Some('@' | '+'))
            && !rest[1 + name.len()..].starts_with("://")
            && !rest.starts_with("<mailto:");
        if !is_tag && !is_fragment {
            self.error(at, 1, MdxErrorKind::Bracket);
            return at + 1;
        }
        let Some(len) = tag_len(rest) else {
            self.error(at, 1 + name.len(), MdxErrorKind::Tag);
            return end;
        };
        let span = Span::new(at, at + len);
        if rest.starts_with("</") {
            self.close(name, span);
        } else if !rest[..len].ends_with("/>") {
            self.open.push((name, span));
        }
        at + len
    }

    fn close(&mut self, name: &str, span: Span) {
        let Some(depth) = self.open.iter().rposition(|(open, _)| *open == name) else {
            self.errors.push(MdxError { span, kind: MdxErrorKind::Unopened });
            return;
        };
        let unclosed = self.open.drain(depth..).skip(1);
        let unclosed = unclosed.map(|(_, span)| MdxError { span, kind: MdxErrorKind::Unclosed });
        self.errors.extend(unclosed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(MdxErrorKind, &str)]) {
        let found: Vec<_> =
            mdx_errors(text, 0).iter().map(|it| (it.kind, &text[it.span.range()])).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_balances_is_left_alone() {
        for text in [
            "import A from 'a'\nimport { B } from 'b'\n\n<A b={{ c: '}' }}>text</A>\n",
            "```js\nif (a < b) {\n```\n\n- ```js\n  {\n  ```\n",
            "Use ``a ` { < b`` and \\{ or \\<.\n",
            "## Title {#id}\n\n{/* it's a } note */}\n",
            "<A\n  b\n  c=\"d\"\n/>\n\n<>\n\ntext\n\n</>\n",
            "<div>\n<br />\n</div>\n",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn what_does_not_balance_is_found_where_it_begins() {
        use MdxErrorKind::{Brace, Bracket, Comment, Tag, Unclosed, Unopened};
        check("One {two\n\nthree }\n\nfour {\n", &[(Brace, "{")]);
        check("a < b <https://a.b> <c@d.e>\n", &[(Bracket, "<"), (Bracket, "<"), (Bracket, "<")]);
        check("<A>\n<b>\n</A>\n</c>\n", &[(Unclosed, "<b>"), (Unopened, "</c>")]);
        check("<A b\n\nc\n", &[(Tag, "<A")]);
        check("<!-- a < b -->\n", &[(Comment, "<!--")]);
    }
}

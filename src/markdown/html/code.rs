//! Code blocks in HTML.
//!
//! ```text
//! <pre><code class="lang-json" highlight-lines="2">{
//! <span class="line-highlight">  <span class="attribute-name">"a"</span>: <span class="number">1</span>
//! </span>}
//! </code></pre>
//! ```
//!
//! Tokens and lines are marked only where the options ask for it.

use std::ops::Range;

use super::escape::{push_attribute, push_text};
use super::writer::Writer;
use crate::markdown::highlight::{self, Token};
use crate::markdown::node::{CodeBlock, NodeKind};
use crate::text::Span;

impl Writer<'_, '_> {
    /// Opens a code block.
    pub(super) fn code_tag(&mut self, block: &CodeBlock<'_>) {
        let is_standard = self.options.is_standard();
        let html = &mut self.html;
        html.push_str(if block.directive { "<pre>\n<code" } else { "<pre><code" });
        if !block.language.is_empty() {
            push_attribute(html, "class", &format!("lang-{}", block.language));
        }
        if let Some(interactive) = &block.interactive {
            let language = if block.directive { &block.language } else { interactive };
            push_attribute(html, "data-interactive", language);
            if block.directive {
                push_attribute(html, "data-interactive-mode", interactive);
            }
        }
        let [name, highlight] = if is_standard {
            ["data-name", "data-highlight-lines"]
        } else {
            ["name", "highlight-lines"]
        };
        let named = [(name, &block.name), ("title", &block.title), (highlight, &block.highlight)];
        for (name, value) in named {
            if let Some(value) = value {
                push_attribute(html, name, value);
            }
        }
        html.push('>');
    }

    /// Writes the content of the code block that the node `enter` opens, if it is to be highlighted,
    /// and gives the number of the node behind what it wrote.
    pub(super) fn code(&mut self, enter: usize, block: &CodeBlock<'_>) -> usize {
        let content = enter + 1;
        if !self.options.highlight {
            return content;
        }
        let len = self.nodes[content..].iter().take_while(|node| is_text(&node.kind)).count();
        let nodes = &self.nodes[content..content + len];
        let Some(span) = nodes.first().zip(nodes.last()).map(|(a, b)| a.span.cover(b.span)) else {
            return content;
        };
        // Colors would need marks inside marks: which segment a line is of matters more.
        if self.crosses_segments(span) {
            return content;
        }
        let code: String = nodes.iter().filter_map(|node| text(&node.kind)).collect();
        let tokens = highlight::tokens(&block.language, &code);
        let lit = block.highlight.as_deref().unwrap_or_default();
        if tokens.is_none() && lit.is_empty() {
            return content;
        }
        self.mark(span);
        let tokens = tokens.as_deref().unwrap_or_default();
        push_lines(&mut self.html, &code, tokens, lit);
        content + len
    }

    /// Returns `true` if more than one segment lies in a span: each has to be marked.
    fn crosses_segments(&self, span: Span) -> bool {
        let marker = self.marker.as_ref().filter(|_| self.includes == 0);
        marker.is_some_and(|marker| marker.piece_end(span.start(), span.end()) < span.end())
    }
}

fn is_text(kind: &NodeKind<'_>) -> bool {
    text(kind).is_some()
}

fn text<'n>(kind: &'n NodeKind<'_>) -> Option<&'n str> {
    match kind {
        NodeKind::Text(text) => Some(text),
        _ => None,
    }
}

/// Which lines are lit up by `2,5-7,9-`, the first line at zero.
fn lit_lines(ranges: &str, line_count: usize) -> Vec<bool> {
    // Where ranges begin and end is counted, so that many of them cost no more than few.
    let mut changes = vec![0_isize; line_count + 1];
    for range in ranges.split(',').filter_map(read_range) {
        let start = range.start.min(line_count);
        changes[start] += 1;
        changes[range.end.clamp(start, line_count)] -= 1;
    }
    let open = changes.iter().scan(0, |open, change| {
        *open += change;
        Some(*open > 0)
    });
    open.take(line_count).collect()
}

/// Reads `2`, `5-7` or `9-`, counted from one.
fn read_range(range: &str) -> Option<Range<usize>> {
    let (start, end) = range.split_once('-').unwrap_or((range, range));
    let start = start.trim().parse::<usize>().ok()?.checked_sub(1)?;
    let end = match end.trim() {
        "" => usize::MAX,
        end => end.parse().ok()?,
    };
    Some(start..end)
}

/// Writes code line by line: no element runs over the end of a line.
fn push_lines(html: &mut String, code: &str, tokens: &[Token], highlight: &str) {
    let mut tokens = tokens;
    let mut start = 0;
    let lit = lit_lines(highlight, code.split_inclusive('\n').count());
    for (line, is_lit) in code.split_inclusive('\n').zip(lit) {
        let end = start + line.len();
        if is_lit {
            html.push_str("<span class=\"line-highlight\">");
        }
        tokens = push_line(html, code, start..end, tokens);
        if is_lit {
            html.push_str("</span>");
        }
        start = end;
    }
}

/// Writes a line, and gives the tokens that are left for the next.
fn push_line<'k>(
    html: &mut String,
    code: &str,
    line: Range<usize>,
    mut tokens: &'k [Token],
) -> &'k [Token] {
    // The line feed stays outside tokens, so that a lit line reaches its end and no further.
    let end = line.end - usize::from(code[line.clone()].ends_with('\n'));
    let mut at = line.start;
    while let Some(token) = tokens.first().filter(|token| token.range.start < end) {
        let token_start = token.range.start.max(at);
        let token_end = token.range.end.min(end);
        push_text(html, &code[at..token_start]);
        if token_start < token_end {
            html.push_str("<span class=\"");
            html.push_str(token.kind.class());
            html.push_str("\">");
            push_text(html, &code[token_start..token_end]);
            html.push_str("</span>");
        }
        at = token_end.max(token_start);
        // The rest of the token opens again on the next line.
        if token.range.end > line.end {
            break;
        }
        tokens = &tokens[1..];
    }
    push_text(html, &code[at..line.end]);
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::highlight::Kind;

    #[test]
    fn tokens_end_with_their_lines() {
        let mut html = String::new();
        let tokens = [Token { range: 1..7, kind: Kind::Comment }];
        push_lines(&mut html, "a/*\n<*/b\nc\n", &tokens, "2-2,3-");
        let expected = "a<span class=\"comment\">/*</span>\n\
            <span class=\"line-highlight\"><span class=\"comment\">&lt;*/</span>b\n</span>\
            <span class=\"line-highlight\">c\n</span>";
        assert_eq!(html, expected);
    }

    #[test]
    fn ranges_that_are_nonsense_light_nothing() {
        assert_eq!(lit_lines("x,3-1,-,0", 3), [false; 3]);
        assert_eq!(lit_lines("2,2-9", 3), [false, true, true]);
    }
}

//! Where Markdown has code, roughly: enough to leave a lone annotation tag in an example alone.
//! The parser proper lives above this layer; it is asked only about damaged articles.

use std::cell::OnceCell;
use std::collections::HashMap;

use memchr::memchr_iter;

use crate::text::Span;

/// The code of a text: looked for once, and only when somebody asks.
pub(super) struct Code<'t> {
    text: &'t str,
    /// Invariant: disjoint and in order.
    spans: OnceCell<Vec<Span>>,
}

impl<'t> Code<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, spans: OnceCell::new() }
    }

    /// Returns `true` if the byte `offset` lies behind an open code fence or inside a code span of
    /// its line.
    pub(super) fn holds(&self, offset: usize) -> bool {
        let spans = self.spans.get_or_init(|| code(self.text));
        let after = spans.partition_point(|span| span.start() <= offset);
        spans[..after].last().is_some_and(|span| span.holds(offset))
    }
}

fn code(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        match (open, fence(line)) {
            (None, Some((opener, _))) => open = Some((opener, end)),
            (None, None) => code_spans(line, start, &mut spans),
            (Some((opener, from)), Some((fence, ""))) if fence.starts_with(opener) => {
                spans.push(Span::new(from, end));
                open = None;
            }
            (Some(_), _) => {}
        }
        start = end;
    }
    spans.extend(open.map(|(_, from)| Span::new(from, text.len())));
    spans
}

/// The run of three or more backticks or tildes that starts a line, behind list and quote marks,
/// and what follows it.
fn fence(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches([' ', '\t', '>']);
    let mark = line.chars().next().filter(|&c| c == '`' || c == '~')?;
    let len = line.len() - line.trim_start_matches(mark).len();
    (len >= 3).then(|| (&line[..len], line[len..].trim()))
}

/// Finds the code spans of a line that starts at the byte `start` of its text: from a run of
/// backticks to the next one of the same length.
fn code_spans(line: &str, start: usize, spans: &mut Vec<Span>) {
    let runs = backtick_runs(line);
    let mut next_of_len = HashMap::new();
    let mut partners = vec![None; runs.len()];
    for (index, run) in runs.iter().enumerate().rev() {
        partners[index] = next_of_len.insert(run.len(), index);
    }
    let mut index = 0;
    while index < runs.len() {
        if let Some(partner) = partners[index] {
            spans.push(Span::new(start + runs[index].end(), start + runs[partner].start()));
            index = partner;
        }
        index += 1;
    }
}

fn backtick_runs(line: &str) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for at in memchr_iter(b'`', line.as_bytes()) {
        match runs.last_mut() {
            Some(run) if run.end() == at => *run = Span::new(run.start(), at + 1),
            _ => runs.push(Span::new(at, at + 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        let offset = text.find('@').expect("the place to ask about");
        assert_eq!(Code::new(text).holds(offset), expected, "{text}");
    }

    #[test]
    fn a_fence_counts_until_it_is_closed() {
        check("```html\n@\n```", true);
        check("```html\n```\n@", false);
        check("- a\n  ~~~\n  @", true);
        check("````\n```\n@", true);
        check("```\n``` not closed\n@", true);
    }

    #[test]
    fn a_code_span_needs_both_its_ends() {
        check("a `@` b", true);
        check("a ` @", false);
        check("`a` @ `b`", false);
        check("`a`` @ `b", true);
        check("``a` @ `b", true);
    }
}

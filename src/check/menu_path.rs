//! Finds the steps of a path through menus: names between separators.
//!
//! ```text
//! File > Save As     ファイル ＞ 保存     Datei → Speichern     Fichier » Enregistrer
//! ```
//!
//! Not every `>` is one: it also ends a placeholder (`<name>`), is part of an arrow (`->`, `=>`) or
//! compares numbers (`> 5`).

use crate::markdown::inline::Inline;
use crate::text::{Span, has_byte};

/// A separator between two steps of a path.
#[derive(Debug, Clone, Copy)]
pub(super) struct Separator {
    /// The mark: bytes of the side's body.
    pub span: Span,
    /// `true` if no name stands between it and the separator before.
    pub is_after_nothing: bool,
}

/// A placeholder in angle brackets is not longer than this, in bytes.
const PLACEHOLDER_MAX: usize = 80;

/// The separators of the paths in a segment, in order.
pub(super) fn separators(inline: &Inline<'_>) -> Vec<Separator> {
    let mut separators: Vec<Separator> = Vec::new();
    for (at, mark, span) in marks(inline) {
        let is_quote = matches!(mark, '»' | '›') && inline.markdown.contains(['«', '‹']);
        if !is_quote && is_separator(inline, at, mark, span) {
            let last = separators.last();
            let is_after_nothing = last.is_some_and(|last| is_nothing(inline, last.span, span));
            separators.push(Separator { span, is_after_nothing });
        }
    }
    separators
}

/// How many further marks may part the steps of a path that is written in another way: arrows of two
/// characters, a `>` before a number, and the commas of a list of labels (`[A]、[B] の順に`).
pub(super) fn other_separators(inline: &Inline<'_>) -> usize {
    let text = inline.prose_text();
    let arrows = text.matches("->").count() + text.matches("=>").count();
    let before_numbers = marks(inline).filter(|(.., span)| is_number(inline.after(span.end())));
    arrows + before_numbers.count() + text.matches('·').count() + label_commas(inline.markdown)
}

/// How many commas stand between two labels: those of a list of labels, not those of a sentence.
fn label_commas(markdown: &str) -> usize {
    let commas = markdown.match_indices(['、', '，']);
    let is_between_labels = |(at, comma): &(usize, &str)| {
        let before = markdown[..*at].trim_end();
        let behind = markdown[at + comma.len()..].trim_start();
        before.ends_with(['*', ']', ')', '」', '』', '】', '"', '”', '`'])
            && behind.starts_with(['*', '[', '「', '『', '【', '"', '“', '`'])
    };
    commas.filter(is_between_labels).count()
}

/// Each character that may be a separator: where it stands in the segment's Markdown, itself, and
/// the bytes of the body that it was written as.
fn marks<'f>(inline: &Inline<'f>) -> impl Iterator<Item = (usize, char, Span)> + use<'f> {
    let start = inline.span.start();
    inline.prose().filter(|(text, _)| may_have_mark(text)).flat_map(move |(text, span)| {
        let is_literal = text.len() == span.len();
        text.match_indices(['>', '＞', '→', '»', '›']).map(move |(at, mark)| {
            let literal = Span::new(span.start() + at, span.start() + at + mark.len());
            let span = if is_literal { literal } else { span };
            let mark = mark.chars().next().expect("a match is not empty");
            (span.start() - start, mark, span)
        })
    })
}

/// Returns `false` for most texts, quickly: those of ASCII without a `>`, and those without the first
/// bytes of the other marks.
fn may_have_mark(text: &str) -> bool {
    has_byte(text, |byte| matches!(byte, b'>' | 0xC2 | 0xE2 | 0xEF))
}

fn is_separator(inline: &Inline<'_>, at: usize, mark: char, span: Span) -> bool {
    let before = inline.markdown[..at].trim_end_matches('\\');
    let after = inline.after(span.end());
    match mark {
        '>' | '＞' => {
            !before.ends_with(['-', '=', '>', '<'])
                && !after.starts_with(['=', '>'])
                && !is_number(after)
                && !closes_placeholder(before)
        }
        _ => is_apart(before, after) && !is_number(after),
    }
}

/// Returns `true` if a number follows, so that it is compared.
fn is_number(after: &str) -> bool {
    after.trim_start_matches([' ', '\u{a0}', '$', '€']).starts_with(char::is_numeric)
}

/// Returns `true` if a `<` shortly before is still open.
fn closes_placeholder(before: &str) -> bool {
    let near = before.floor_char_boundary(before.len().saturating_sub(PLACEHOLDER_MAX));
    let near = before[near..].rsplit('\n').next().unwrap_or_default();
    let open = near.rfind('<').max(near.rfind("&lt;")).max(near.rfind('＜'));
    let closed = near.rfind('>').max(near.rfind("&gt;")).max(near.rfind('＞'));
    open > closed
}

fn is_apart(before: &str, after: &str) -> bool {
    let is_edge = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '[' | ']' | ')');
    before.ends_with(is_edge) && after.starts_with(is_edge)
}

/// Returns `true` if only white space and the marks of emphasis and escapes stand between two
/// places.
fn is_nothing(inline: &Inline<'_>, first: Span, second: Span) -> bool {
    if first == second {
        return false;
    }
    let between = inline.slice(Span::new(first.end(), second.start().max(first.end())));
    between.chars().all(|c| c.is_whitespace() || matches!(c, '\\' | '*' | '_'))
}

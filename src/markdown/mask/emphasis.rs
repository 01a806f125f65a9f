//! Emphasis in Chinese, Japanese and Korean, where no blank parts a word from its mark.
//!
//! ```text
//! **文字。**後
//! ```
//!
//! CommonMark takes a mark between punctuation and a letter for one that opens, if it closes, and the
//! other way round. So for it to see, the punctuation becomes a letter of the same length; what readers
//! see is cut from the author's text.

use std::borrow::Cow;

/// The text with letters for the punctuation between a mark of emphasis and a CJK letter behind it.
pub(super) fn join(text: Cow<'_, str>) -> Cow<'_, str> {
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('*').map(|found| at + found) {
        let end = start + text[start..].bytes().take_while(|&byte| byte == b'*').count();
        let before = text[..start].chars().next_back();
        let rest = text[end..].chars().next();
        match (before, rest) {
            (Some(inner), Some(outer)) if is_mark(inner) && is_cjk(outer) => {
                places.push((start - inner.len_utf8(), inner));
            }
            (Some(outer), Some(inner)) if is_mark(inner) && is_cjk(outer) => {
                places.push((end, inner));
            }
            _ => {}
        }
        at = end;
    }
    if places.is_empty() { text } else { Cow::Owned(with_letters(&text, &places)) }
}

/// The text with a letter at each place.
fn with_letters(text: &str, places: &[(usize, char)]) -> String {
    let mut joined = String::with_capacity(text.len());
    for &(place, mark) in places {
        // One mark of punctuation may stand between two marks of emphasis.
        if place >= joined.len() {
            joined.push_str(&text[joined.len()..place]);
            // A letter of one to four bytes: nothing behind it may move.
            joined.push(['x', 'é', '一', '𠀀'][mark.len_utf8() - 1]);
        }
    }
    joined.push_str(&text[joined.len()..]);
    joined
}

/// Punctuation that is not markup.
fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | '?' | '%')
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}')
        || matches!(c, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}' | '\u{30fb}')
        || matches!(c, '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff65}')
}

/// Returns `true` if a character belongs to a script that is written without blanks, or to Korean.
fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30fa}' | '\u{30fc}'..='\u{31ff}' | '\u{3400}'..='\u{9fff}')
        || matches!(c, '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}')
        || c >= '\u{20000}'
}

#[cfg(test)]
mod tests {
    use crate::article::Side;
    use crate::markdown::html::{HtmlOptions, render};
    use crate::markdown::{Context, Extensions, parse};

    fn html(text: &str, cjk_emphasis: bool) -> String {
        let extensions = Extensions { cjk_emphasis, ..Extensions::default() };
        let context = Context { extensions, ..Context::alone("a.md", Side::Target) };
        let options = HtmlOptions::fragment("a.md", &str::to_owned);
        render(&parse(text, &context), &options).trim_end().to_owned()
    }

    #[test]
    fn code_in_a_column_keeps_its_punctuation() {
        let text = ":::row:::\n  :::column:::\n    ```\n    。*後\n    b\n    ```\n  :::column-end:::\n:::row-end:::";
        assert!(html(text, true).contains("<code>。*後\nb\n</code>"), "{}", html(text, true));
    }

    #[test]
    fn marks_close_behind_punctuation() {
        let bold = "<p><strong>文字。</strong>後</p>";
        assert_eq!(html("**文字。**後", true), bold);
        assert_eq!(html("**文字。**後", false), "<p>**文字。**後</p>");
        assert_eq!(html("前**「文字」**後", true), "<p>前<strong>「文字」</strong>後</p>");
        assert_eq!(
            html("前*100%*です `。*後`", true),
            "<p>前<em>100%</em>です <code>。*後</code></p>"
        );
    }
}

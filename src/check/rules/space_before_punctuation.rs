//! `space-before-punctuation`: a space stands before a mark where the language has none.

use std::cell::LazyCell;

use super::Definition;
use crate::check::Pair;
use crate::check::entities::entity_at_end;
use crate::check::language::Language;
use crate::check::prose::{OBJECT, Prose};
use crate::check::terms;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::text::{Span, has_pair};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("space-before-punctuation"), check).fixable();

/// A space and the mark behind it.
struct Gap {
    mark: char,
    /// The spaces.
    span: Span,
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.place.code {
        return;
    }
    let Some(language) = pair.bilingual.language else { return };
    let [target, source] = pair.prose();
    let may_be_name = LazyCell::new(|| has_name_with_dot(source.text()));
    let is_fault = |gap: &Gap| {
        let is_name = gap.mark == '.' && *may_be_name;
        // A line end is a space only on the page.
        let is_written = !pair.target.slice(target.to_body(gap.span)).contains('\n');
        !is_name && is_written && !language.spaced_marks.contains(gap.mark)
    };
    let mut gaps = gaps(target.text()).filter(is_fault);
    let Some(first) = gaps.next() else { return };
    if self::gaps(source.text()).next().is_some() {
        return;
    }
    let found: Vec<Gap> = std::iter::once(first).chain(gaps).collect();
    if found.iter().any(|gap| is_spoken_of(pair, target.text(), gap, language)) {
        return;
    }
    findings.push(finding(pair, target, &found, language));
}

fn finding(pair: &Pair<'_>, target: &Prose, gaps: &[Gap], language: &Language) -> Finding {
    let message = format!("space before `{}`", gaps[0].mark);
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(gaps[0].span), message);
    let finding = finding.with_help(format!("remove the space; {} has none there", language.name));
    // With markup between, the space may be what makes it markup.
    let with_mark = |gap: &Gap| Span::new(gap.span.start(), gap.span.end() + gap.mark.len_utf8());
    let may_close = |gap: &Gap| closes(&target.text()[..gap.span.start()], gap.mark);
    let is_sure = |gap: &Gap| target.is_verbatim(with_mark(gap)) && !may_close(gap);
    if !gaps.iter().all(is_sure) || is_copy(pair) {
        return finding;
    }
    let edits = gaps.iter().map(|gap| (target.to_body(gap.span), String::new())).collect();
    finding.with_fix(pair.safe_fix("remove the space", edits))
}

/// Returns `true` if a text may speak of a mark: `Typ . en , daarna.` No sentence begins with `en`, and the source
/// has the mark in quotes, or by its name.
fn is_spoken_of(pair: &Pair<'_>, text: &str, gap: &Gap, language: &Language) -> bool {
    let behind = text[gap.span.end() + gap.mark.len_utf8()..].trim_start();
    let word = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_end = matches!(gap.mark, '.' | '!' | '?');
    is_end && language.function_words.contains(word)
        || has_quoted(&pair.source, gap.mark)
        || names_mark(pair, gap.mark, behind.is_empty())
}

/// Returns `true` if a mark stands alone in quotes, code or emphasis.
fn has_quoted(inline: &Inline<'_>, mark: char) -> bool {
    let is_quote = |c: char| "'\"‘’“”«»「」()".contains(c);
    let is_mark = |text: &str| text.trim().strip_prefix(mark).is_some_and(str::is_empty);
    let text = inline.markdown;
    text.match_indices(mark).any(|(at, mark)| {
        text[..at].ends_with(is_quote) && text[at + mark.len()..].starts_with(is_quote)
    }) || inline.codes().any(|(code, _)| is_mark(code))
        || inline.emphases().any(|run| is_mark(&run.text()))
}

/// Returns `true` if an English source names a mark. At the end of a text, where a full stop has its place, a period
/// is rather one of time.
fn names_mark(pair: &Pair<'_>, mark: char, is_last: bool) -> bool {
    let names: &[&str] = match mark {
        '.' | '。' if is_last => &["full stop", "dot", "dots"],
        '.' | '。' => &["period", "full stop", "dot", "periods", "dots"],
        ',' | '，' | '、' | '،' => &["comma", "commas"],
        ';' | '；' | '؛' => &["semicolon", "semicolons"],
        ':' | '：' => &["colon", "colons"],
        '!' | '！' => &["exclamation"],
        _ => &["question mark"],
    };
    let is_english = pair.bilingual.source_language.is_some_and(|it| it.tag == "en");
    is_english && {
        let source = pair.source.markdown.to_lowercase();
        let is_word =
            |(at, name): (usize, &str)| terms::is_word(&source, Span::new(at, at + name.len()));
        names.iter().any(|name| source.match_indices(name).any(is_word))
    }
}

/// Returns `true` if a mark would make something else of the word that it then touches: an entity of `&copy ;`,
/// an emoji of `:smile :`.
fn closes(before: &str, mark: char) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    match mark {
        ';' => entity_at_end(&format!("{word};")).is_some(),
        ':' => word.contains(':'),
        _ => false,
    }
}

/// Returns `true` if nothing but spaces differs from the source: what is missing is a translation.
fn is_copy(pair: &Pair<'_>) -> bool {
    let letters = |text: &'_ str| text.split_whitespace().collect::<String>();
    letters(pair.target.markdown) == letters(pair.source.markdown)
}

/// Returns `true` for a text with a name such as `.NET`, which translations tear apart.
fn has_name_with_dot(text: &str) -> bool {
    let mut dots = text.match_indices('.').map(|(at, _)| at);
    dots.any(|at| {
        text[at + 1..].starts_with(char::is_alphabetic)
            && !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == OBJECT)
    })
}

/// The spaces before marks that end there.
fn gaps(text: &str) -> impl Iterator<Item = Gap> {
    // Beyond ASCII these are the first bytes of marks, and of a space that does not break.
    let may_be =
        |byte| matches!(byte, b'.' | b',' | b';' | b':' | b'!' | b'?' | 0xe3 | 0xef | 0xd8);
    let has_any = has_pair(text, |first, second| matches!(first, b' ' | 0xa0) && may_be(second));
    let text = if has_any { text } else { "" };
    text.char_indices().filter_map(|(at, mark)| {
        MARKS.contains(&mark).then_some(())?;
        let before = text[..at].trim_end_matches([' ', '\u{a0}']);
        let behind = text[at + mark.len_utf8()..].chars().next();
        let is_word = before
            .ends_with(|c: char| c.is_alphanumeric() || c == OBJECT || ")]”\"»’）」".contains(c));
        let is_end =
            behind.is_none_or(|c| c.is_whitespace() || !mark.is_ascii() && !MARKS.contains(&c));
        // `16 : 9` and `1 : 50.000` are ratios.
        let number_behind =
            || text[at + mark.len_utf8()..].trim_start().starts_with(char::is_numeric);
        let is_ratio = mark == ':' && before.ends_with(char::is_numeric) && number_behind();
        (before.len() < at && is_word && is_end && !is_ratio)
            .then(|| Gap { mark, span: Span::new(before.len(), at) })
    })
}

const MARKS: [char; 16] =
    ['.', ',', ';', ':', '!', '?', '。', '、', '，', '；', '：', '！', '？', '،', '؛', '؟'];

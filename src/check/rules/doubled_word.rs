//! `doubled-word`: a word stands twice in a row.

use super::Definition;
use crate::check::Pair;
use crate::check::language::Language;
use crate::check::prose::Prose;
use crate::finding::{Finding, Rule, Safety};
use crate::text::{Span, is_alphanumeric};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::info("doubled-word"), check).fixable();

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(language) = pair.bilingual.language.filter(|language| language.word_spaces) else {
        return;
    };
    if pair.target.place.code {
        return;
    }
    let [target, source] = pair.prose();
    let is_fault = |doubled: &Doubled<'_>| doubled.is_fault(target, language);
    let doubled: Vec<_> = doubled_words(target.text(), Some(language)).filter(is_fault).collect();
    let in_source = || doubled_words(source.text(), pair.bilingual.source_language).count();
    if !doubled.is_empty() && doubled.len() > in_source() {
        findings
            .extend(doubled.into_iter().map(|doubled| finding(pair, target, &doubled, language)));
    }
}

fn finding(pair: &Pair<'_>, target: &Prose, doubled: &Doubled<'_>, language: &Language) -> Finding {
    let Doubled { word, first, second } = *doubled;
    let message = format!("repeated word `{word}`");
    let span = target.to_body(first.cover(second));
    let finding = pair.finding_at(&DEFINITION.rule, span, message);
    let finding = finding.with_help(format!("write `{word}` once"));
    if !target.is_verbatim(first.cover(second)) {
        return finding;
    }
    let again = target.to_body(Span::new(first.end(), second.end()));
    let mut fix = pair.safe_fix("write it once", vec![(again, String::new())]);
    let is_same_case = &target.text()[first.range()] == word;
    let lower = word.to_lowercase();
    let may_be_right = is_same_case && language.verb_particles.contains(&lower)
        || !language.function_words.contains(&lower)
        || is_article_and_numeral(&lower, pair.prose()[1].text());
    if may_be_right {
        fix.safety = Safety::Unsafe;
    }
    finding.with_fix(fix)
}

/// Returns `true` for an article that is also the numeral, where the source has `a one-time offer`.
fn is_article_and_numeral(word: &str, source: &str) -> bool {
    const NUMERALS: [&str; 14] = [
        "een", "ein", "eine", "einen", "einer", "en", "et", "ett", "un", "una", "une", "uno", "um",
        "uma",
    ];
    let mut words = source.split(|c: char| !c.is_alphanumeric());
    NUMERALS.contains(&word) && words.any(|word| word.eq_ignore_ascii_case("one"))
}

/// A word that stands twice.
struct Doubled<'t> {
    word: &'t str,
    first: Span,
    second: Span,
}

impl Doubled<'_> {
    /// Returns `true` if nothing makes it right. Across markup a word often repeats what it names,
    /// as in `Click **Click**`; only a function word is a fault there.
    fn is_fault(&self, target: &Prose, language: &Language) -> bool {
        let word = language.lower_case(self.word);
        let is_function_word = language.function_words.contains(&word);
        let is_long = self.word.chars().nth(1).is_some();
        let is_again = &target.text()[self.first.range()] == self.word
            || starts_sentence(&target.text()[..self.first.start()]);
        is_again
            && !language.doubled_words.contains(&word)
            && (is_function_word || is_long && target.is_verbatim(self.first.cover(self.second)))
    }
}

/// The words of letters that are followed by themselves, in any case, with only spaces between.
fn doubled_words<'t>(
    text: &'t str,
    language: Option<&Language>,
) -> impl Iterator<Item = Doubled<'t>> {
    let mut before = (0, "");
    words(text).filter_map(move |(next, again)| {
        let (start, word) = std::mem::replace(&mut before, (next, again));
        is_same(word, again, language).then_some(())?;
        let (first, second) = (span(start, word), span(next, again));
        let between = &text[first.end()..second.start()];
        between.trim().is_empty().then_some(Doubled { word: again, first, second })
    })
}

fn span(start: usize, word: &str) -> Span {
    Span::new(start, start + word.len())
}

/// Returns `true` if a word behind a text begins a sentence: elsewhere `Plan` in `field Plan plan` is a name.
fn starts_sentence(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric() && !".!?:。".contains(c));
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '。'])
}

/// Returns `true` if a word is the same again; it may begin a sentence first, but what is in
/// capitals the second time is a name: `in In Progress`.
fn is_same(word: &str, again: &str, language: Option<&Language>) -> bool {
    // `İ` is longer than its small letter.
    const LEN_DIFFERENCE_MAX: usize = 1;
    let has_letters = || !word.contains(char::is_numeric);
    let lower = || language.map_or_else(|| word.to_lowercase(), |it| it.lower_case(word));
    let starts_sentence = || {
        let mut letters = word.chars().skip(1);
        letters.all(char::is_lowercase) && lower() == again
    };
    let may_be = word.len().abs_diff(again.len()) <= LEN_DIFFERENCE_MAX;
    may_be && (word == again || starts_sentence()) && has_letters()
}

/// The words of a text, each with its place.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += run_len(&text[at..], false);
        let start = at;
        at += run_len(&text[at..], true);
        (at > start).then(|| (start, &text[start..at]))
    })
}

/// The length of the characters at the start of a text that are parts of words, or of those that are
/// not.
fn run_len(text: &str, are_parts: bool) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii() {
            if IS_ASCII_PART[usize::from(byte)] != are_parts {
                break;
            }
            at += 1;
            continue;
        }
        // What is not ASCII is rare, and looked at as the character that it is.
        let c = text[at..].chars().next().expect("the text goes on");
        if is_part(c) != are_parts {
            break;
        }
        at += c.len_utf8();
    }
    at
}

/// Letters, and what belongs to the word around it: `don't`, digits, hyphens.
const IS_ASCII_PART: [bool; 128] = {
    let mut is_part = [false; 128];
    let mut byte = 0;
    while byte < 128 {
        let character = byte as u8;
        is_part[byte] =
            character.is_ascii_alphanumeric() || matches!(character, b'-' | b'\'' | b'_');
        byte += 1;
    }
    is_part
};

/// The same beyond ASCII, marks on letters among them.
fn is_part(c: char) -> bool {
    is_alphanumeric(c)
        || matches!(c, '’' | '\u{2011}' | '\u{ad}')
        || unicode_normalization::char::is_combining_mark(c)
}

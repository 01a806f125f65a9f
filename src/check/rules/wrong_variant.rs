//! `wrong-variant`: a word or a letter of the same language as another region writes it.

use super::Definition;
use crate::check::Pair;
use crate::check::habits::Habits;
use crate::check::language::{Language, OtherWord};
use crate::check::prose::Prose;
use crate::finding::{Finding, Rule};
use crate::text::{Span, is_alphanumeric};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::info("wrong-variant"), check).fixable();

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(language) = pair.bilingual.language else { return };
    if pair.target.place.code || language.regions.is_empty() && language.letters.is_empty() {
        return;
    }
    let habits = Habits::of(language, pair.bilingual.locale);
    findings.extend(other_word(pair, habits, language));
    findings.extend(other_letter(pair, habits));
}

/// A word of another region.
fn other_word(pair: &Pair<'_>, habits: Habits<'_>, language: &Language) -> Option<Finding> {
    let [target, source] = pair.prose();
    let mut words = habits.other_words().peekable();
    words.peek()?;
    let text = target.text().to_lowercase();
    // A text that changes its length in lower case has its words elsewhere.
    if text.len() != target.text().len() {
        return None;
    }
    let original = source.text().to_lowercase();
    let (span, own) = words.find_map(|other| {
        let OtherWord { word, own, .. } = other;
        let span = if language.word_spaces {
            phrase(&text, word, language)
        } else {
            text.find(&word[..]).map(|at| Span::new(at, at + word.len()))
        };
        Some((span.filter(|_| is_meant(other, &original))?, own))
    })?;
    let written = &target.text()[span.range()];
    if source.text().contains(written) {
        return None;
    }
    let locale = pair.bilingual.locale?;
    let message = format!("`{written}` is a word of another region");
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(span), message);
    Some(finding.with_help(format!("{locale} has `{own}`")))
}

/// Returns `true` if the source has a word that shows the sense in which the translation's is of another region.
fn is_meant(other: &OtherWord, source: &str) -> bool {
    let has = |starts: &[String]| {
        words(source).any(|it| starts.iter().any(|start| source[it.range()].starts_with(start)))
    };
    (other.sources.is_empty() || has(&other.sources)) && !has(&other.others)
}

/// Finds a phrase in a text, word by word: of a word with `*` only the end is given, which small words do not count for,
/// such as `quando` for `*ando`.
fn phrase(text: &str, phrase: &str, language: &Language) -> Option<Span> {
    let words: Vec<Span> = words(text).collect();
    let parts: Vec<&str> = phrase.split(' ').collect();
    let fits = |(word, part): (&Span, &&str)| {
        let word = &text[word.range()];
        match part.strip_prefix('*') {
            Some(end) => {
                let is_small = language.frequent_words.contains(word);
                word.len() > end.len() && word.ends_with(end) && !is_small
            }
            None => word == *part,
        }
    };
    let is_close = |pair: &[Span]| &text[pair[0].end()..pair[1].start()] == " ";
    let mut windows = words.windows(parts.len());
    let found =
        windows.find(|it| it.windows(2).all(is_close) && it.iter().zip(&parts).all(fits))?;
    Some(Span::new(found[0].start(), found[found.len() - 1].end()))
}

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = Span> {
    let words = text.split(|c| !is_alphanumeric(c)).filter(|word| !word.is_empty());
    words.map(|word| Span::of(word, text))
}

/// A letter that is not written here. Words that the source has too are names.
fn other_letter(pair: &Pair<'_>, habits: Habits<'_>) -> Option<Finding> {
    let letters: Vec<_> = habits.other_letters().collect();
    let [target, source] = pair.prose();
    let text = target.text();
    let own = |c: char| letters.iter().find(|(letter, _)| *letter == c).map(|(_, own)| &own[..]);
    if !text.contains(|c| own(c).is_some()) {
        return None;
    }
    let is_name = |word: &Span| source.text().contains(&text[word.range()]);
    let found: Vec<(Span, &str)> = words(text)
        .filter(|word| !is_name(word))
        .flat_map(|word| {
            let letters = text[word.range()].char_indices();
            letters.filter_map(move |(at, c)| {
                let start = word.start() + at;
                Some((Span::new(start, start + c.len_utf8()), own(c)?))
            })
        })
        .collect();
    let (first, right) = *found.first()?;
    let message = format!("`{}` is a letter of another region", &text[first.range()]);
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(first), message);
    let finding = finding.with_help(format!("write `{right}`"));
    Some(match edits(target, &found) {
        Some(edits) => finding.with_fix(pair.safe_fix("write the letters of the region", edits)),
        None => finding,
    })
}

fn edits(target: &Prose, found: &[(Span, &str)]) -> Option<Vec<(Span, String)>> {
    let edit = |(span, own): &(Span, &str)| {
        target.is_verbatim(*span).then(|| (target.to_body(*span), (*own).to_owned()))
    };
    found.iter().map(edit).collect()
}

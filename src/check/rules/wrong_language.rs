//! `wrong-language`: the translation is in the source's language, or in a third one.
//!
//! Names and code are set aside: what counts are words in lower case, and which languages' most
//! frequent words are among them. On real articles that mistakes fewer sentences than statistics over
//! groups of letters do, and one can see why.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::Definition;
use crate::check::Pair;
use crate::check::language::{Language, LanguageSet, Script};
use crate::finding::{Finding, Rule};
use crate::locale::Locale;
use crate::markdown::inline::Inline;
use crate::markdown::node::{Element, Node, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::info("wrong-language"), check);

/// With fewer words, names and terms tell more than the language does.
const WORDS_MIN: usize = 6;
/// So many letters are a sentence where no spaces part words.
const LETTERS_MIN: usize = 12;
/// So many different frequent words show the source's language, if there is none of the language that is
/// meant.
const SOURCE_MIN: usize = 2;
/// So many show a third one, which is less likely.
const THIRD_MIN: usize = 4;

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(source_language) = pair.bilingual.source_language else { return };
    if pair.target.place.code {
        return;
    }
    let target = without_labels(&pair.target);
    let (language, locale) = (pair.bilingual.language, pair.bilingual.locale);
    let found = match language {
        Some(language) => known_other(&target, language, source_language, locale),
        None => unknown_other(&target, source_language, locale),
    };
    let Some((other, name)) = found else { return };
    let expected = language.unwrap_or(source_language);
    if other_language(&without_labels(&pair.source), source_language, expected).is_some() {
        return;
    }
    let message = format!("the translation is in {other}, not in {name}");
    let help = format!("translate it to {name}");
    findings.push(pair.finding(&DEFINITION.rule, message).with_help(help));
}

/// The language or script that a text is in, if it is not the one that is meant, and the name of that.
fn known_other(
    text: &str,
    language: &Language,
    source: &Language,
    locale: Option<&Locale>,
) -> Option<(&'static str, String)> {
    let of_script = || main_script(text).is_some_and(|(it, _)| it.is_part_of(language.script));
    let neighbor = || language.neighbor(text, locale).filter(|_| of_script());
    let other = other_language(text, language, source).or_else(neighbor)?;
    Some((other, language.name_in(locale).to_owned()))
}

/// The same for a language without data: of it nothing but its script is known.
fn unknown_other(
    text: &str,
    source: &'static Language,
    locale: Option<&Locale>,
) -> Option<(&'static str, String)> {
    let locale = locale?;
    let own = Script::of_locale(locale)?;
    let other = match main_script(text)? {
        (Script::Latin, _) => {
            let is_source = own != Script::Latin && is_in(text, source);
            is_source.then_some(&source.name[..])
        }
        (script, letters) => foreign_script(script, letters, own),
    };
    Some((other?, format!("the language of `{locale}`, which has {} script", own.name())))
}

/// Returns `true` for a sentence with several frequent words of a language.
fn is_in(text: &str, language: &Language) -> bool {
    let is_known = |word: &&str| LanguageSet::of_frequent_word(word).contains(language);
    let known: FxHashSet<_> = words(text).filter(is_known).collect();
    known.len() > SOURCE_MIN && words(text).count() >= WORDS_MIN
}

/// The name of a script, if a sentence of so many letters is in it and not in that which is meant.
fn foreign_script(script: Script, letters: usize, own: Script) -> Option<&'static str> {
    (!script.is_part_of(own) && letters >= LETTERS_MIN).then(|| script.name())
}

/// The words of a segment without those in bold: they are often labels of a program that is in another
/// language. Without any other words, those in bold are a sentence.
fn without_labels<'i>(inline: &Inline<'i>) -> Cow<'i, str> {
    if let [Node { kind: NodeKind::Text(text), .. }] = inline.nodes {
        return without_quotes(text);
    }
    let (mut text, mut labels, mut end) = (String::new(), String::new(), 0);
    for (index, node) in inline.nodes.iter().enumerate() {
        match &node.kind {
            NodeKind::Enter(Element::Strong) => end = end.max(inline.element_end(index)),
            NodeKind::Text(piece) if index < end => labels.push_str(piece),
            NodeKind::Text(piece) => text.push_str(piece),
            NodeKind::Exit(_) | NodeKind::Enter(_) => {}
            _ => text.push(' '),
        }
    }
    let words = if text.contains(char::is_alphabetic) { text } else { labels };
    Cow::Owned(without_quotes(&words).into_owned())
}

/// The words of a text without those in quotes, which may be titles and messages; all of them if there are
/// no others.
fn without_quotes(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.contains('"') {
        return Cow::Borrowed(text);
    }
    let (mut rest, mut left) = (text, String::new());
    while let Some(at) = rest.find(|c| closing_quote(c).is_some()) {
        let open = rest[at..].chars().next().expect("it was found");
        let close = closing_quote(open).expect("it has one");
        let inside = &rest[at + open.len_utf8()..];
        let Some(len) = inside.find(close) else { break };
        left.push_str(&rest[..at]);
        left.push(' ');
        rest = &inside[len + close.len_utf8()..];
    }
    if left.is_empty() {
        return Cow::Borrowed(text);
    }
    left.push_str(rest);
    if left.contains(char::is_alphabetic) { Cow::Owned(left) } else { Cow::Borrowed(text) }
}

/// The quote that closes what a double one opens.
fn closing_quote(open: char) -> Option<char> {
    match open {
        '"' => Some('"'),
        '“' => Some('”'),
        '„' => Some('“'),
        '«' => Some('»'),
        '「' => Some('」'),
        '『' => Some('』'),
        _ => None,
    }
}

/// The name of the language or script that a text is in, if that is certainly not `own`; `expected` is
/// what it would be most likely.
fn other_language(text: &str, own: &Language, expected: &Language) -> Option<&'static str> {
    match main_script(text)? {
        (Script::Latin, _) => other_of_latin(text, own, expected),
        (script, letters) => foreign_script(script, letters, own.script),
    }
}

/// The script of most letters, and their number.
fn main_script(text: &str) -> Option<(Script, usize)> {
    const LATIN: usize = Script::Latin as usize;
    if text.is_ascii() {
        return Some((Script::Latin, text.len()));
    }
    let mut counts = [0; Script::ALL.len()];
    counts[LATIN] = words(text).map(str::len).sum();
    for c in text.chars().filter(|c| !c.is_ascii()) {
        if let Some(script) = Script::of(c).filter(|&script| script != Script::Latin) {
            counts[script as usize] += 1;
        }
    }
    let counts = Script::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    counts.max_by_key(|(_, count)| *count)
}

/// The words of Latin letters in lower case: no names, abbreviations, addresses.
fn words<'t>(text: &'t str) -> impl Iterator<Item = &'t str> {
    let is_edge = |c| {
        matches!(
            c,
            '(' | ')' | '[' | ']' | '"' | '“' | '”' | '‘' | '’' | ',' | ';' | ':' | '.' | '!' | '?'
        )
    };
    let trimmed = move |word: &'t str| match word.as_bytes() {
        // Most words have nothing around them.
        [b'a'..=b'z', .., b'a'..=b'z'] => word,
        _ => word.trim_matches(is_edge),
    };
    text.split_whitespace().map(trimmed).filter(|word| is_lower_case(word))
}

fn is_lower_case(word: &str) -> bool {
    let is_latin = |c: char| c.is_lowercase() && Script::of(c) == Some(Script::Latin);
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return !word.is_empty();
    }
    word.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '\'' | '’' | '-') || is_latin(c))
}

/// The language that a text's frequent words are of, rather than of `own`. What both have tells nothing.
fn other_of_latin(text: &str, own: &Language, expected: &Language) -> Option<&'static str> {
    let known = || words(text).map(|word| (word, LanguageSet::of_frequent_word(word)));
    let is_foreign = |languages: LanguageSet| !languages.is_empty() && !languages.contains(own);
    let (mut word_count, mut foreign_count) = (0, 0);
    for (_, languages) in known() {
        word_count += 1;
        foreign_count += usize::from(is_foreign(languages));
    }
    // Nearly always there are too few words that another language alone has.
    if word_count < WORDS_MIN || foreign_count < SOURCE_MIN {
        return None;
    }
    let mut words: Vec<_> = known()
        .filter(|(word, languages)| {
            let is_part_of_name = languages.contains(expected) && is_in_name(text, word);
            !languages.is_empty() && !is_part_of_name
        })
        .collect();
    words.sort_unstable_by_key(|(word, _)| *word);
    words.dedup_by_key(|(word, _)| *word);
    let words: Vec<_> = words.into_iter().map(|(_, languages)| languages).collect();
    let others = Language::all().filter(|other| other.script == Script::Latin);
    let counts = others.filter(|other| other.tag != own.tag).map(|other| {
        let least = if other.tag == expected.tag { SOURCE_MIN } else { THIRD_MIN };
        (count(&words, other, own).checked_sub(count(&words, own, other) * 2 + least), other)
    });
    let (excess, other) = counts.max_by_key(|(excess, _)| *excess)?;
    excess.map(|_| &other.name[..])
}

/// Returns `true` if a word, a slice of a text, joins the parts of a name: `365 for Finance and Operations`.
fn is_in_name(text: &str, word: &str) -> bool {
    let place = Span::of(word, text);
    let before = text[..place.start()].split_whitespace().next_back();
    let behind = text[place.end()..].split_whitespace().next();
    let is_name = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    before.is_some_and(is_name) && behind.is_some_and(is_name)
}

/// How many words are frequent in a language, and not in another.
fn count(words: &[LanguageSet], language: &Language, other: &Language) -> usize {
    words.iter().filter(|word| word.contains(language) && !word.contains(other)).count()
}

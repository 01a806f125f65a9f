//! Faults put into real articles, one at a time: the rule about text that each belongs to finds it, and
//! says nothing about the same article before.

use diglot::article::{Article, Side};
use diglot::check::glossary::{Glossary, Term};
use diglot::check::language::{Language, LanguageSet};
use diglot::check::terms::TermFinder;
use diglot::check::{Settings, check};
use diglot::locale::Locale;
use diglot::markdown::Context;
use diglot::text::{Edit, Source, apply};
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::injected::Random;
use crate::corpus::{Entry, entries, say};

/// Faults of each kind.
const FAULTS: usize = 200;
/// Places that are tried for them.
const TRIES_MAX: usize = 200_000;
/// Of a hundred so many are found at least.
const FOUND_MIN: usize = 95;
/// Names that the tests forbid to translate.
const NO_LOC: [&str; 6] = ["SharePoint", "OneDrive", "PowerShell", "Outlook", "Windows", "Excel"];

/// A kind of damage.
pub(super) struct AnnotationError {
    pub(super) rule: &'static str,
    pub(super) name: &'static str,
    /// The damaged translation, if a fault of this kind fits into this pair.
    inject: fn(&Pair<'_>, &mut Random) -> Option<String>,
}

/// A segment's two texts.
struct Pair<'a> {
    target: &'a str,
    source: &'a str,
    language: &'static Language,
}

pub(super) const DAMAGES: [AnnotationError; 13] = [
    AnnotationError { rule: "number-mismatch", name: "a number changed", inject: change_number },
    AnnotationError {
        rule: "number-mismatch",
        name: "a number of several digits lost",
        inject: lose_number,
    },
    AnnotationError { rule: "no-loc-changed", name: "a no-loc term recased", inject: recase },
    AnnotationError { rule: "no-loc-changed", name: "a no-loc term translated", inject: rename },
    AnnotationError { rule: "term", name: "a term not followed", inject: miss_term },
    AnnotationError { rule: "doubled-word", name: "a word doubled", inject: double_word },
    AnnotationError { rule: "end-punctuation", name: "a last mark lost", inject: lose_mark },
    AnnotationError { rule: "unicode", name: "a letter lost to U+FFFD", inject: lose_letter },
    AnnotationError { rule: "unicode", name: "UTF-8 misread", inject: misread },
    AnnotationError { rule: "unicode", name: "a control put in", inject: put_control },
    AnnotationError { rule: "unicode", name: "an invisible put in", inject: put_invisible },
    AnnotationError { rule: "unicode", name: "an accent apart", inject: decompose },
    AnnotationError { rule: "wrong-language", name: "left in English", inject: leave_in_source },
];

#[test]
fn injected_faults_of_text_are_found() {
    let entries: Vec<_> = entries().iter().collect();
    if entries.is_empty() {
        return;
    }
    say("fault, rule: found, and found before the fault was there");
    let mut wrong = Vec::new();
    for (number, damage) in DAMAGES.iter().enumerate() {
        let (count, found, before) = trial(damage, &entries, [number + 1, FAULTS]);
        let line = format!("{}, {}: {found} of {count}, {before}", damage.name, damage.rule);
        say(&line);
        if count < FAULTS || found * 100 < count * FOUND_MIN || before * 100 > count {
            wrong.push(line);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Faults, those that were found, and the segments where the rule found something without.
pub(super) fn trial(
    damage: &AnnotationError,
    entries: &[&Entry],
    [seed, faults_max]: [usize; 2],
) -> (usize, usize, usize) {
    let mut random = Random(seed as u64);
    let mut faults = Vec::new();
    for _ in 0..TRIES_MAX {
        if faults.len() == faults_max {
            break;
        }
        let entry = entries[random.below(entries.len())];
        faults.extend(fault(damage, entry, &mut random));
    }
    let settings = settings();
    let trials = faults.par_iter().map(|(entry, index, text)| {
        let damaged = Article::read(Source::new(&entry.name[..], &text[..]));
        let is_found = |article| finds(damage.rule, article, entry, *index, &settings);
        let found = is_found(&damaged);
        if !found {
            let segment = &damaged.segments()[*index];
            let text =
                |side| segment.part(side).map_or("", |part| damaged.source().slice(part.text));
            let [target, source] = [Side::Target, Side::Source].map(text);
            say(&format!("{} misses {}: {target} | {source}", damage.rule, damage.name));
        }
        (usize::from(found), usize::from(is_found(&entry.article)))
    });
    let (found, before) = trials.reduce(|| (0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
    (faults.len(), found, before)
}

/// An article with one damaged segment, if a random one can be damaged.
fn fault<'e>(
    damage: &AnnotationError,
    entry: &'e Entry,
    random: &mut Random,
) -> Option<(&'e Entry, usize, String)> {
    let article = &entry.article;
    let index = random.below(article.segments().len().max(1));
    let segment = article.segments().get(index)?;
    let slice = |side| Some(article.source().slice(segment.part(side)?.text));
    let (target, source) = (slice(Side::Target)?, slice(Side::Source)?);
    // Faults go into plain words; what stands in markup is the business of other rules.
    if target == source
        || [target, source].iter().any(|text| text.contains(['`', '<', '[', '&', '\\', '_']))
    {
        return None;
    }
    let language = Language::of(&locale(entry))?;
    let damaged = (damage.inject)(&Pair { target, source, language }, random)?;
    let edit = Edit::replacement(segment.part(Side::Target)?.text, damaged);
    let text = apply(article.source().text(), &[edit]).expect("one edit");
    Some((entry, index, text))
}

fn settings() -> Settings {
    let mut settings = Settings::new(Locale::parse("en-US").expect("a locale"));
    settings.no_loc = TermFinder::new(NO_LOC.map(str::to_owned));
    let term = |source: &str, required: &str| Term {
        locale: Locale::parse("nl"),
        source: source.to_owned(),
        required: vec![required.to_owned()],
        forbidden: Vec::new(),
    };
    settings.glossary =
        Glossary::new(vec![term("password", "wachtwoord"), term("subscription", "abonnement")]);
    settings
}

fn locale(entry: &Entry) -> Locale {
    let set = entry.name.split('/').next().expect("a name starts with its set");
    Locale::parse(set.rsplit('.').next().expect("a set's language")).expect("a locale")
}

fn finds(rule: &str, article: &Article, entry: &Entry, index: usize, settings: &Settings) -> bool {
    let context = Context::alone(&entry.name, Side::Target);
    let findings = check(article, Some(&locale(entry)), &context, settings);
    findings.iter().any(|finding| finding.rule.name == rule && finding.segment == Some(index))
}

/// One of some things, if there are any.
fn choose<T: Copy>(random: &mut Random, items: &[T]) -> Option<T> {
    (!items.is_empty()).then(|| *random.of(items))
}

/// Runs of a kind of characters.
fn runs(text: &str, is_kind: fn(char) -> bool) -> Vec<&str> {
    text.split(|c| !is_kind(c)).filter(|run| !run.is_empty()).collect()
}

/// The text with one part, a slice of it, replaced.
fn replace(text: &str, part: &str, replacement: &str) -> String {
    let start = part.as_ptr().addr() - text.as_ptr().addr();
    format!("{}{replacement}{}", &text[..start], &text[start + part.len()..])
}

fn number<'a>(pair: &Pair<'a>, random: &mut Random) -> Option<&'a str> {
    let numbers = runs(pair.target, |c| c.is_ascii_digit());
    // `P2` and `admin0m` are names.
    let is_free = |number: &str| {
        let at = pair.target.find(number).expect("it is a part of it");
        let (before, behind) = (&pair.target[..at], &pair.target[at + number.len()..]);
        !before.ends_with(|c: char| c.is_ascii_alphabetic())
            && !behind.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    let is_once = |number: &&str| {
        let is_once = pair.target.matches(number).count() == 1 && pair.source.contains(*number);
        is_once && is_free(number)
    };
    choose(random, &numbers.into_iter().filter(is_once).collect::<Vec<_>>())
}

fn change_number(pair: &Pair<'_>, random: &mut Random) -> Option<String> {
    let number = number(pair, random)?;
    let digit = number.chars().next_back()?.to_digit(10)?;
    let changed = (digit + 1 + random.below(9) as u32) % 10;
    Some(replace(pair.target, &number[number.len() - 1..], &changed.to_string()))
}

fn lose_number(pair: &Pair<'_>, random: &mut Random) -> Option<String> {
    // Articles and months explain small ones.
    let number = number(pair, random).filter(|number| number.len() > 1)?;
    Some(replace(pair.target, number, "").trim().to_owned())
}

fn no_loc<'a>(pair: &Pair<'a>) -> Option<&'a str> {
    let found = NO_LOC.iter().find_map(|term| {
        let at = pair.target.find(term).filter(|_| pair.source.contains(term))?;
        Some(&pair.target[at..at + term.len()])
    });
    found.filter(|term| {
        pair.source.matches(term).count() == 1 && pair.target.matches(term).count() == 1
    })
}

fn recase(pair: &Pair<'_>, random: &mut Random) -> Option<String> {
    let term = no_loc(pair)?;
    let recased = if random.below(2) == 0 { term.to_lowercase() } else { term.to_uppercase() };
    Some(replace(pair.target, term, &recased))
}

fn rename(pair: &Pair<'_>, _: &mut Random) -> Option<String> {
    Some(replace(pair.target, no_loc(pair)?, "Elzendoos"))
}

fn miss_term(pair: &Pair<'_>, _: &mut Random) -> Option<String> {
    let terms = [(" password ", "wachtwoord"), (" subscription ", "abonnement")];
    let (_, target) = terms.into_iter().find(|(source, target)| {
        pair.source.contains(source) && pair.target.matches(target).count() == 1
    })?;
    Some(pair.target.replace(target, "ding"))
}

fn words(text: &str) -> Vec<&str> {
    let words = text.split_whitespace();
    words
        .filter(|word| word.chars().all(char::is_alphabetic) && word.chars().nth(1).is_some())
        .collect()
}

fn double_word(pair: &Pair<'_>, random: &mut Random) -> Option<String> {
    let words: Vec<&str> = words(pair.target);
    let is_fault = |word: &&str| !pair.language.doubled_words.contains(&word.to_lowercase());
    let word = choose(random, &words.into_iter().filter(is_fault).collect::<Vec<_>>())?;
    // In the middle of a sentence, `Plan` before `plan` is a name.
    let may_recase = random.below(2) == 1 && pair.target.starts_with(word);
    let again = if may_recase { word.to_lowercase() } else { word.to_owned() };
    let doubled = format!("{word} {again}");
    let is_name = word.chars().skip(1).any(char::is_uppercase);
    (pair.language.word_spaces && !is_name).then(|| replace(pair.target, word, &doubled))
}

fn lose_mark(pair: &Pair<'_>, _: &mut Random) -> Option<String> {
    let marks: Vec<char> = [&pair.language.marks.stop, &pair.language.marks.question]
        .into_iter()
        .flatten()
        .copied()
        .collect();
    let rest = pair.target.strip_suffix(&marks[..])?;
    let is_sentence = pair.source.ends_with(['.', '?']) && rest.ends_with(char::is_alphabetic);
    is_sentence.then(|| rest.to_owned())
}

fn letter<'a>(pair: &Pair<'a>, random: &mut Random) -> Option<&'a str> {
    let letters: Vec<&str> = pair
        .target
        .char_indices()
        .filter(|(_, c)| c.is_alphabetic())
        .map(|(at, c)| &pair.target[at..at + c.len_utf8()])
        .collect();
    choose(random, &letters)
}

fn lose_letter(pair: &Pair<'_>, random: &mut Random) -> Option<String> {
    Some(replace(pair.target, letter(pair, random)?, "\u{fffd}"))
}

/// As a program does that takes UTF-8 for Latin-1.
fn misread(pair: &Pair<'_>, _: &mut Random) -> Option<String> {
    let has_letters = pair.target.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    has_letters.then(|| pair.target.bytes().map(char::from).collect())
}

fn put_control(pair: &Pair<'_>, random: &mut Random) -> Option<String> {
    let control = choose(random, &['\u{7}', '\u{8}', '\u{b}', '\u{7f}', '\u{91}'])?;
    let letter = letter(pair, random)?;
    Some(replace(pair.target, letter, &format!("{letter}{control}")))
}

fn put_invisible(pair: &Pair<'_>, random: &mut Random) -> Option<String> {
    let invisible = choose(random, &['\u{200b}', '\u{feff}', '\u{2060}'])?;
    let word = choose(random, &words(pair.target))?;
    let letter = word.chars().next()?;
    let damaged = format!("{letter}{invisible}{}", &word[letter.len_utf8()..]);
    pair.language.word_spaces.then(|| replace(pair.target, word, &damaged))
}

fn decompose(pair: &Pair<'_>, _: &mut Random) -> Option<String> {
    let damaged: String = pair.target.nfd().collect();
    (damaged != pair.target).then_some(damaged)
}

/// The source, changed a little: that is no longer *untranslated*.
fn leave_in_source(pair: &Pair<'_>, random: &mut Random) -> Option<String> {
    let words = words(pair.source);
    let lower = words.iter().filter(|word| word.chars().all(char::is_lowercase));
    let english = Language::all().find(|it| it.tag == "en").expect("a language");
    let is_english = |word: &&&str| {
        let languages = LanguageSet::of_frequent_word(word);
        languages.contains(english) && !languages.contains(pair.language)
    };
    let word = choose(random, &words)?;
    (lower.clone().count() > 8 && lower.filter(is_english).count() > 3)
        .then(|| replace(pair.source, word, "").replace("  ", " "))
}

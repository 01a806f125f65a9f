//! Numbers put into both sides of real segments, each in the way of its language, and then damaged in
//! the translation: `number-mismatch` finds every kind of damage, and leaves the number alone before.

use diglot::article::{Article, Side};
use diglot::check::language::Language;
use diglot::locale::Locale;
use diglot::text::Source;

use super::findings;
use super::injected::Random;
use crate::corpus::{Entry, code_entries, entries};

/// A kind of damage: a number in the source, in the translation, and what is left of it there.
pub(super) struct AnnotationError {
    pub(super) name: &'static str,
    number: fn(u32, &Language) -> [String; 3],
}

pub(super) const DAMAGES: [AnnotationError; 6] = [
    AnnotationError { name: "a digit changed", number: change_digit },
    AnnotationError { name: "a zero of a group lost", number: lose_zero },
    AnnotationError { name: "a decimal mark lost", number: lose_mark },
    AnnotationError { name: "a percent sign lost", number: |n, _| signed(n, "", "%", ["", ""]) },
    AnnotationError { name: "a minus lost", number: |n, _| signed(n, "-", "", ["", ""]) },
    AnnotationError { name: "a unit changed", number: |n, _| signed(n, "", " GB", ["", " MB"]) },
];

fn change_digit(number: u32, _: &Language) -> [String; 3] {
    let changed = number / 10 * 10 + (number + 3) % 10;
    [number.to_string(), number.to_string(), changed.to_string()]
}

fn lose_zero(number: u32, language: &Language) -> [String; 3] {
    let mark = language.grouping[0];
    [format!("{number},000"), format!("{number}{mark}000"), format!("{number}{mark}00")]
}

fn lose_mark(number: u32, language: &Language) -> [String; 3] {
    let mark = language.decimal;
    [format!("{number}.5"), format!("{number}{mark}5"), format!("{number}5")]
}

fn signed(number: u32, before: &str, behind: &str, [start, end]: [&str; 2]) -> [String; 3] {
    let whole = format!("{before}{number}{behind}");
    [whole.clone(), whole, format!("{start}{number}{end}")]
}

/// How often the damage is found, and how often something is before.
pub(super) fn trial(damage: &AnnotationError, segments: &[[&str; 2]], tag: &str) -> (usize, usize) {
    let locale = Locale::parse(tag).expect("a locale");
    let language = Language::of(&locale).expect("a language with data");
    let mut random = Random(damage.name.len() as u64);
    let (mut found, mut before) = (0, 0);
    for [target, source] in segments {
        let number = 17 + random.below(900) as u32;
        let [in_source, in_target, damaged] = (damage.number)(number, language);
        let is_found = |number: &str| {
            let segment = [format!("{target} ({number})"), format!("{source} ({in_source})")];
            finds(tag, &segment)
        };
        found += usize::from(is_found(&damaged));
        before += usize::from(is_found(&in_target));
    }
    (found, before)
}

fn finds(tag: &str, [target, source]: &[String; 2]) -> bool {
    let text = format!(
        "---\ntitle: T\nms.contentlocale: {tag}\n---\n<span data-ttu-id=\"a1b2c-101\">{target}</span>\
         <span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-101\">{source}</span></span>\n"
    );
    let article = Article::read(Source::new("article.md", text));
    findings(&article).iter().any(|finding| finding.rule.name == "number-mismatch")
}

/// Random segments of plain words in a language; none if the corpus has no articles in it.
pub(super) fn segments(tag: &str, count: usize) -> Vec<[&'static str; 2]> {
    let is_its = |entry: &&Entry| {
        let set = entry.name.split('/').next().expect("a name starts with its set");
        set.ends_with(tag) && !entry.article.segments().is_empty()
    };
    let mut entries: Vec<_> = entries().iter().filter(is_its).collect();
    if entries.is_empty() {
        entries = code_entries().iter().filter(is_its).collect();
    }
    if entries.is_empty() {
        return Vec::new();
    }
    let mut random = Random(7);
    let mut found = Vec::new();
    for _ in 0..20_000 {
        if found.len() == count {
            break;
        }
        let article = &random.of(&entries).article;
        let segment = &article.segments()[random.below(article.segments().len())];
        let slice = |side| Some(article.source().slice(segment.part(side)?.text));
        let Some(texts) = slice(Side::Target).zip(slice(Side::Source)) else { continue };
        let texts: [&str; 2] = texts.into();
        let is_plain = |text: &str| !text.contains(['`', '<', '[', '&', '\\', '_', '\n', '%']);
        if texts[0] != texts[1] && texts.into_iter().all(is_plain) {
            found.push(texts);
        }
    }
    found
}

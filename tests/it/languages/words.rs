//! Numbers, months and hours in words.

use diglot::check::language::Language;

use super::{locale, messages, rows};

/// A locale, the kind of its words, their value, and the words, parted by ` | `.
const WORDS: &str = include_str!("words.tsv");
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// English that says a value of a kind in digits, and a translation with a word for it.
fn pair(kind: &str, value: u64, word: &str) -> (String, String) {
    match kind {
        "number" | "multiple" => {
            (format!("There are {value} of them."), format!("Alderbox: {word}."))
        }
        "ordinal" => (format!("This is part {value}."), format!("Alderbox: {word}.")),
        "month" => {
            let month = MONTHS[usize::try_from(value).expect("a month") - 1];
            (format!("On {month} 8, 2024."), format!("8 {word} 2024."))
        }
        "hour" => (format!("At {value}:00."), format!("Alderbox: {word}.")),
        "before" => ("At 9:00 AM.".to_owned(), format!("9:00 {word}.")),
        "after" => ("At 9:00 PM.".to_owned(), format!("9:00 {word}.")),
        _ => panic!("no kind of words: {kind}"),
    }
}

fn each_word() -> impl Iterator<Item = (&'static str, &'static str, u64, &'static str)> {
    rows(WORDS).flat_map(|[tag, kind, value, words]| {
        let value = value.parse().expect("a number");
        words.split(" | ").map(move |word| (tag, kind, value, word))
    })
}

#[test]
fn words_say_what_they_say_in_digits() {
    let mut wrong = Vec::new();
    for (tag, kind, value, word) in each_word() {
        let (source, target) = pair(kind, value, word);
        let found = messages("number-mismatch", tag, &source, &target);
        if !found.is_empty() {
            wrong.push(format!("{tag} {kind} {value} {word}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn halves_of_the_day_are_told_apart() {
    let mut wrong = Vec::new();
    // Thai counts its hours by quarters of the day, so nine alone may be of either half.
    let halves = each_word().filter(|it| matches!(it.1, "before" | "after") && it.0 != "th-TH");
    for (tag, kind, value, word) in halves {
        let (_, target) = pair(kind, value, word);
        let other = if kind == "before" { "after" } else { "before" };
        let (source, _) = pair(other, value, word);
        if messages("number-mismatch", tag, &source, &target).is_empty() {
            wrong.push(format!("{tag} {word} is not {other} noon"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn months_are_told_apart() {
    let mut wrong = Vec::new();
    for (tag, kind, month, word) in each_word().filter(|it| it.1 == "month") {
        let (_, target) = pair(kind, month, word);
        let (source, _) = pair(kind, month % 12 + 1, word);
        if messages("number-mismatch", tag, &source, &target).is_empty() {
            wrong.push(format!("{tag} {word} is also the next month"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn small_numbers_are_in_the_data_of_their_language() {
    let mut wrong = Vec::new();
    for (tag, kind, value, word) in each_word() {
        let language = Language::of(&locale(tag)).expect("data");
        let forms = match kind {
            "number" => language.numbers.get(usize::try_from(value).expect("small")),
            "ordinal" => language.ordinals.get(usize::try_from(value).expect("small") - 1),
            _ => continue,
        };
        // One letter alone is not data: `o` is an article, and a pronoun. Capitals are read by the rule.
        if word.chars().count() == 1 || word.contains(char::is_uppercase) {
            continue;
        }
        let begins = |form: &String| word.contains(form.trim_end());
        if forms.is_some_and(|forms| !forms.iter().any(begins)) {
            wrong.push(format!("{tag} {kind} {value}: {word}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

//! The words of pages.

use diglot::site::{Dictionary, NumberLocale};

use super::{locale, rows};

/// A locale, a key with the count that it is asked for, and the text.
const STRINGS: &str = include_str!("strings.tsv");

#[test]
fn pages_have_the_words_that_native_readers_expect() {
    let dictionary = Dictionary::default();
    let mut wrong = Vec::new();
    for [tag, key, text] in rows(STRINGS) {
        let locale = locale(tag);
        let (strings, numbers) = (dictionary.words(&locale), NumberLocale::latin(&locale));
        let found = match key.split_once(':') {
            Some((key, count)) => strings.count(key, count.parse().expect("a count"), &numbers),
            None => strings.get(key),
        };
        if found != text {
            wrong.push(format!("{tag} {key}: {found}, not {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

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

#[test]
fn words_come_from_the_tag_then_the_language_then_english() {
    let files = [("i18n/eo.ftl", "note = Noto"), ("i18n/pt-br.ftl", "tip = Dica")];
    let dictionary = Dictionary::new(files).expect("they are words");
    let words = |tag: &str| dictionary.words(&locale(tag));
    assert_eq!(words("eo").get("note"), "Noto");
    assert_eq!(words("zh-TW").get("tip"), words("zh-hant").get("tip"));
    assert_eq!(words("nl-BE").get("note"), "Opmerking");
    assert_eq!(words("pt-BR").get("tip"), "Dica");
    assert_eq!(words("cy-GB").get("note"), "Note");
    assert_eq!(words("es-MX").get("video"), "Video");
    assert_eq!(words("es-ES").get("video"), "Vídeo");
    assert_eq!(words("pt-AO").get("note"), "Nota");
    assert_eq!(words("pt-BR").get("note"), "Observação");
    assert_eq!(words("no-NO").get("note"), words("nb").get("note"));
    assert_eq!(words("sr-Latn-RS").get("note"), "Napomena");
    assert_eq!(words("sr-RS").get("note"), "Note");
}

#[test]
fn numbers_can_be_given_by_the_function_of_fluent() {
    let file = "files = { NUMBER($count) } x\n\
        place = { NUMBER($count, type: \"ordinal\") ->\n [two] second\n *[other] other\n }\n";
    let dictionary = Dictionary::new([("i18n/en.ftl", file)]).expect("they are words");
    let numbers = NumberLocale::latin(&locale("en-US"));
    let words = dictionary.words(&locale("en-US"));
    assert_eq!(words.count("files", 1234, &numbers), "1,234 x");
    assert_eq!(words.count("place", 2, &numbers), "second");
}

#[test]
fn german_of_switzerland_has_no_sharp_s() {
    let files = [("i18n/de.ftl", "own = Straße\n"), ("i18n/nl.ftl", "tip = Groß\n")];
    let dictionary = Dictionary::new(files).expect("they are words");
    let words = |tag: &str, key: &str| dictionary.words(&locale(tag)).get(key);
    assert_eq!(
        ["de-CH", "de-LI", "de-AT"].map(|it| words(it, "own")),
        ["Strasse", "Strasse", "Straße"]
    );
    assert_eq!(words("de-CH", "close"), "Schliessen");
    assert_eq!(words("nl-NL", "tip"), "Groß");
}

#[test]
fn a_string_that_would_exhaust_the_parser_is_refused() {
    check_fault(&format!("tip = A\nown = {}\n", "{ ".repeat(2000)), 2, 807, "more than 400");
    let calls = format!("own = {{\n{}\n", "F(\n".repeat(2000));
    check_fault(&calls, 401, 2, "more than 400");
    let many: Vec<String> = (0..1000).map(|it| format!("own{it} = {{ $x }} (a)\n")).collect();
    Dictionary::new([("i18n/nl.ftl", &*many.concat())]).expect("each string has few");
}

#[track_caller]
fn check_fault(text: &str, line: u32, column: u32, part: &str) {
    let fault = Dictionary::new([("i18n/nl.ftl", text)]).expect_err("a fault");
    let start = fault.location.start;
    assert_eq!((start.line_number(), start.column_number()), (line, column));
    assert!(fault.finding.message.contains(part), "{}", fault.finding.message);
}

//! Marks of numbers, percent signs and quotes.

use super::{messages, rows};

/// A locale, its decimal mark, what parts the thousands (`SP` is a space that does not break), its quotes,
/// and the place of its percent sign.
const MARKS: &str = include_str!("marks.tsv");

struct Marks {
    decimal: &'static str,
    grouping: &'static str,
    quotes: Vec<&'static str>,
    percent: &'static str,
}

fn all() -> Vec<(&'static str, Marks)> {
    let each = rows(MARKS).map(|[tag, decimal, grouping, quotes, percent]| {
        let grouping = if grouping == "SP" { "\u{a0}" } else { grouping };
        (tag, Marks { decimal, grouping, quotes: quotes.split(' ').collect(), percent })
    });
    each.collect()
}

#[test]
fn numbers_are_expected_with_the_marks_of_their_locale() {
    let mut wrong = Vec::new();
    let source = "It holds 12,345.5 GB.";
    for (tag, Marks { decimal, grouping, .. }) in all() {
        let own = format!("Alderbox 12{grouping}345{decimal}5 GB.");
        for rule in ["number-format", "number-mismatch"] {
            let found = messages(rule, tag, source, &own);
            if !found.is_empty() {
                wrong.push(format!("{tag}: {own} {found:?}"));
            }
        }
        let found = messages("number-format", tag, source, "Alderbox 12,345.5 GB.");
        if found.is_empty() != ((decimal, grouping) == (".", ",")) {
            wrong.push(format!("{tag}: 12,345.5 GB: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn percent_signs_are_expected_where_their_language_has_them() {
    let mut wrong = Vec::new();
    for (tag, Marks { percent, .. }) in all() {
        let right = match percent {
            "spaced" => "95\u{a0}%",
            "first" => "%95",
            "behind" => "95%",
            _ => panic!("no place: {percent}"),
        };
        let found = |written: &str| {
            let target = format!("Alderbox {written}.");
            messages("number-format", tag, "It is 95% full.", &target)
        };
        if !found(right).is_empty() || percent == "first" && found("95%").is_empty() {
            wrong.push(format!("{tag}: {right}: {:?}", found(right)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn quotes_are_those_of_their_language() {
    let mut wrong = Vec::new();
    for (tag, Marks { quotes, .. }) in all() {
        for pair in quotes {
            let (open, close) = pair.split_at(pair.chars().next().expect("a mark").len_utf8());
            let space = if tag.starts_with("fr") { "\u{a0}" } else { "" };
            let target = format!("Alderbox {open}{space}Alder vault{space}{close}.");
            let found = messages("quote-style", tag, "Click “Alder vault” here.", &target);
            if !found.is_empty() {
                wrong.push(format!("{tag}: {target} {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

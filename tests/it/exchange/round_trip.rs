//! Export and import with nothing changed yields no edits.

use diglot::exchange::xliff::Version;
use diglot::exchange::{CodeKind, Piece, Role, Unit, Verdict, judge};
use diglot::project::Configuration;
use rayon::prelude::*;

use super::{article, dialect, document, read, segment, units_of};
use crate::corpus;

fn markdown(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Code(code) => code.data.clone(),
    };
    pieces.iter().map(text).collect::<String>().replace("\r\n", "\n")
}

fn assert_whole(unit: &Unit, name: &str) {
    assert_eq!(markdown(&unit.source), unit.source_markdown.replace("\r\n", "\n"), "{name}");
    let target = unit.target.as_deref().map(markdown);
    let written = unit.target_markdown.as_ref().map(|it| it.replace("\r\n", "\n"));
    assert_eq!(target, written, "{name}");
}

#[test]
fn every_article_of_the_corpus_comes_back_unchanged() {
    let configuration = Configuration::default();
    corpus::entries().par_iter().for_each(|entry| {
        let own = units_of(&entry.article, "a.md");
        own.units.iter().for_each(|unit| assert_whole(unit, &entry.name));
        for version in [Version::V1, Version::V2] {
            let returned = read(&document(version, &own));
            assert_eq!(returned.len(), own.units.len(), "{}", entry.name);
            for it in judge(&entry.article, dialect(&configuration, "a.md"), &own, &returned) {
                assert_eq!(it.verdict, Verdict::Unchanged, "{} {:?}", entry.name, it.returned);
            }
        }
    });
}

/// The codes of a text: kind, role, number and Markdown.
fn codes(source: &str) -> Vec<(CodeKind, Role, usize, String)> {
    let own = units_of(&article(&segment("a-1", "x", source)), "a.md");
    let codes = own.units[0].source.iter().filter_map(Piece::code);
    codes.map(|code| (code.kind, code.role, code.id, code.data.clone())).collect()
}

#[test]
fn what_a_translator_must_not_change_is_a_code() {
    let cases: [(&str, &[(CodeKind, &str)]); 10] = [
        ("a *b* c", &[(CodeKind::Emphasis, "*"), (CodeKind::Emphasis, "*")]),
        ("a **b**", &[(CodeKind::Strong, "**"), (CodeKind::Strong, "**")]),
        ("see [it](a.md \"t\")", &[(CodeKind::Link, "["), (CodeKind::Link, "](a.md \"t\")")]),
        ("an ![image](a.png)", &[(CodeKind::Image, "!["), (CodeKind::Image, "](a.png)")]),
        ("run `a b`", &[(CodeKind::Code, "`a b`")]),
        (r"a \* b", &[(CodeKind::Character, r"\*")]),
        ("a &amp; b", &[(CodeKind::Character, "&amp;")]),
        ("<https://a.example>", &[(CodeKind::Link, "<https://a.example>")]),
        ("a<br>b", &[(CodeKind::Html, "<br>")]),
        ("2 * 3 and a_b", &[]),
    ];
    for (text, expected) in cases {
        let found: Vec<_> = codes(text).into_iter().map(|it| (it.0, it.3)).collect();
        let expected: Vec<_> =
            expected.iter().map(|(kind, data)| (*kind, (*data).to_owned())).collect();
        if text.contains("<br>") {
            assert_eq!(found.len(), 1, "{text}: {found:?}");
        } else {
            assert_eq!(found, expected, "{text}");
        }
    }
}

#[test]
fn a_code_has_the_same_number_in_both_languages() {
    let text = segment("a-1", "`b` en **c**", "**c** and `b`");
    let own = units_of(&article(&text), "a.md");
    let ids = |pieces: &[Piece]| -> Vec<(CodeKind, usize)> {
        pieces.iter().filter_map(Piece::code).map(|code| (code.kind, code.id)).collect()
    };
    let unit = &own.units[0];
    let (bold, code) = (CodeKind::Strong, CodeKind::Code);
    assert_eq!(ids(&unit.source), [(bold, 1), (bold, 1), (code, 2)]);
    assert_eq!(ids(unit.target.as_deref().expect("a target")), [(code, 2), (bold, 1), (bold, 1)]);
}

#[test]
fn what_xml_cannot_hold_comes_back() {
    let text = segment("a-1", "een\u{8}twee", "one\u{8}two\u{b}");
    let article = article(&text);
    let own = units_of(&article, "a.md");
    assert_whole(&own.units[0], "control characters");
    for version in [Version::V1, Version::V2] {
        let verdicts = super::verdicts(&article, &document(version, &own));
        assert_eq!(verdicts, [("a-1".to_owned(), Verdict::Unchanged)]);
    }
}

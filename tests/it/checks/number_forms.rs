//! Numbers in the forms of many languages: `1990s` is `90er-Jahre`, `12,345` is `1万2,345`. Sentences of our own,
//! each with what `number-mismatch` is to make of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use diglot::article::Article;
use diglot::text::Source;

use super::findings;

/// `right` or `wrong`, a locale, a source and its translation, parted by tabs.
const ROWS: [&str; 6] = [
    include_str!("number_forms.tsv"),
    include_str!("number_words.tsv"),
    include_str!("number_shapes.tsv"),
    include_str!("number_phrases.tsv"),
    include_str!("number_doubts.tsv"),
    include_str!("number_changes.tsv"),
];
const RULE: &str = "number-mismatch";

#[test]
fn right_numbers_are_left_alone_and_wrong_ones_are_found() {
    let mut rows: BTreeMap<&str, Vec<[&str; 3]>> = BTreeMap::new();
    for row in ROWS.into_iter().flat_map(|rows| rows.lines().skip(1)) {
        let [kind, locale, source, target] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("four cells: {row}")
        };
        assert!(["right", "wrong"].contains(&kind), "{row}");
        rows.entry(locale).or_default().push([kind, source, target]);
    }
    let mut failures = String::new();
    for (locale, rows) in rows {
        let found = lines_found(locale, &rows);
        for (at, [kind, source, target]) in rows.iter().enumerate() {
            let is_found = found.contains(&line_of(at));
            if is_found != (*kind == "wrong") {
                writeln!(failures, "{kind} {locale}: {source} | {target}").expect("a string");
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// The lines of an article of such pairs that the rule has a finding in.
fn lines_found(locale: &str, rows: &[[&str; 3]]) -> Vec<u32> {
    let mut text = format!("---\ntitle: Alderbox\nms.contentlocale: {locale}\n---\n");
    for (at, [_, source, target]) in rows.iter().enumerate() {
        let id = format!("a1b2c-{}", 102 + at);
        let _ = write!(
            text,
            "<span data-ttu-id=\"{id}\">{target}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"{id}\">{source}</span></span>\n\n"
        );
    }
    let article = Article::read(Source::new("article.md", text));
    let found = findings(&article).into_iter().filter(|finding| finding.rule.name == RULE);
    found.map(|it| article.source().position(it.span.start()).line_number()).collect()
}

/// The front matter has four lines, and a blank one is behind each pair.
fn line_of(row: usize) -> u32 {
    5 + 2 * u32::try_from(row).expect("a few hundred rows")
}

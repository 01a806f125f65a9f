//! Sentences in the languages whose data no corpus of translations has tried: right ones have no findings,
//! and each kind of fault is found.

use diglot::article::Article;
use diglot::text::Source;

use super::findings;

/// A line a language, the source first: its tag and its sentences.
const SENTENCES: &str = include_str!("languages.tsv");

/// The tag and the sentences of each language, the source's first.
fn languages() -> Vec<(&'static str, Vec<&'static str>)> {
    let line = |line: &'static str| {
        let mut cells = line.split('\t');
        (cells.next().expect("a line has a tag"), cells.collect())
    };
    SENTENCES.lines().map(line).collect()
}

/// The names of the rules that report something about one pair of sentences.
fn rules(tag: &str, target: &str, source: &str) -> Vec<&'static str> {
    let text = format!(
        "---\ntitle: Alderbox\nms.contentlocale: {tag}\n---\n\
         <span data-ttu-id=\"a1b2c-101\">{target}</span>\
         <span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-101\">{source}</span></span>\n"
    );
    let article = Article::read(Source::new("a.md", text));
    findings(&article).iter().map(|finding| finding.rule.name).collect()
}

#[test]
fn right_sentences_have_no_findings_in_any_language() {
    let languages = languages();
    let (_, sources) = &languages[0];
    for (tag, targets) in &languages[1..] {
        assert_eq!(targets.len(), sources.len(), "{tag}");
        for (target, source) in targets.iter().zip(sources) {
            assert_eq!(rules(tag, target, source), Vec::<&str>::new(), "{tag}: {target}");
        }
    }
}

#[test]
fn numbers_that_change_are_found_in_every_language() {
    let languages = languages();
    let (_, sources) = &languages[0];
    for (tag, targets) in &languages[1..] {
        for (number, other, at) in [("24", "42", 0), ("95", "59", 1), ("2.0", "3.0", 2)] {
            let wrong = targets[at].replacen(number, other, 1);
            assert_ne!(wrong, targets[at], "{tag}");
            assert_eq!(rules(tag, &wrong, sources[at]), ["number-mismatch"], "{tag}: {wrong}");
        }
    }
}

#[test]
fn sentences_that_were_left_in_the_source_language_are_found() {
    let languages = languages();
    let (_, sources) = &languages[0];
    for (tag, _) in &languages[1..] {
        let left = "Select all of the drives that you want to replace, and then remove them.";
        let found = rules(tag, left, sources[0]);
        assert!(found.contains(&"wrong-language"), "{tag}: {found:?}");
    }
}

//! Whatever stands in a source, a translation that is the same text has nothing wrong but that it is
//! not translated.

use diglot::article::{Article, Segment};
use diglot::finding::{Finding, Severity};
use diglot::text::{Edit, Source, apply};
use rayon::prelude::*;

use super::findings;
use crate::corpus::{Entry, entries};

/// Rules about one side alone: what they find is wrong in both languages.
const OF_ONE_SIDE: [&str; 4] =
    ["malformed-annotation", "front-matter", "hard-coded-locale", "unsafe-html"];

#[test]
fn a_segment_paired_with_itself_is_untranslated_and_nothing_else() {
    let wrong: Vec<_> = entries().par_iter().flat_map_iter(wrong).collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_copy_without_a_small_word_of_the_source_language_is_a_hint() {
    let severity = |text: &str| {
        let article = Article::read(Source::new(
            "a.md",
            format!(
                "---\ntitle: Title\nms.contentlocale: nl-NL\n---\n\n<span data-ttu-id=\"a1b2c-102\">{text}</span>\
                 <span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-102\">{text}</span></span>\n"
            ),
        ));
        let found = findings(&article).into_iter().find(|it| it.rule.name == "same-as-source");
        found.map(|it| it.severity)
    };
    assert_eq!(severity("Wait for the green light"), Some(Severity::Warning));
    assert_eq!(severity("Alderbox numru tal-biljett"), Some(Severity::Info));
    assert_eq!(severity("Alderbox Home Hub"), None);
}

/// What is found in an article whose translations are all replaced by their sources.
fn wrong(entry: &Entry) -> Vec<String> {
    let article = &entry.article;
    let copied = |segment: &Segment| {
        let source = article.source().slice(segment.source?.text);
        Some(Edit::replacement(segment.target?.text, source))
    };
    let edits: Vec<_> = article.segments().iter().filter_map(copied).collect();
    let text = apply(article.source().text(), &edits).expect("segments are disjoint");
    let copy = Article::read(Source::new(entry.name.clone(), text));
    let is_wrong = |rule: &str| rule != "same-as-source" && !OF_ONE_SIDE.contains(&rule);
    // Markers of alerts outside of segments are on both pages.
    let is_of_both = |finding: &Finding| finding.message.contains("alert marker");
    let found = findings(&copy).into_iter();
    let found = found.filter(|finding| is_wrong(finding.rule.name) && !is_of_both(finding));
    found
        .map(|finding| {
            let line = copy.source().position(finding.span.start()).line_number();
            format!("{}:{line}: {}: {}", entry.name, finding.rule.name, finding.message)
        })
        .collect()
}

//! Published articles are whole: what the rules about pairs find in them is there, and is all that
//! is there.

use std::collections::BTreeMap;

use diglot::article::{Article, Segment, Side};
use diglot::check::rules::RULES;
use diglot::markdown::html::{HtmlOptions, render};
use diglot::markdown::{Context, parse};
use rayon::prelude::*;
use scraper::{Html, Node, Selector};

use super::findings;
use crate::corpus::{Entry, entries, say};

/// The rules about what published articles never lack.
const GAPS: [&str; 5] =
    ["duplicate-id", "empty-target", "id-mismatch", "missing-source", "missing-target"];

/// Articles in which a rule should find something and does not, or the reverse.
fn differences(rule: &str, is_expected: impl Fn(&Entry) -> bool + Sync) -> Vec<String> {
    assert!(RULES.iter().any(|definition| definition.rule.name == rule), "{rule} is a rule");
    let judged = entries().par_iter().filter_map(|entry| {
        let is_found = findings(&entry.article).iter().any(|finding| finding.rule.name == rule);
        let expected = is_expected(entry);
        let name = &entry.name;
        let wrong = (is_found != expected).then(|| format!("{name}: found {is_found}"));
        Some((usize::from(is_found), wrong))
    });
    let judged: Vec<_> = judged.collect();
    let articles: usize = judged.iter().map(|(found, _)| found).sum();
    say(&format!("{rule}: {articles} of {} articles", judged.len()));
    judged.into_iter().filter_map(|(_, wrong)| wrong).collect()
}

#[test]
fn published_articles_lack_no_segment() {
    // One sentence was published as a full stop.
    let is_known = |rule: &str, entry: &Entry| {
        rule == "empty-target" && entry.name.ends_with("/outlook-com-change-font.md")
    };
    for rule in GAPS {
        let differences = differences(rule, |entry| is_known(rule, entry));
        assert_eq!(differences, Vec::<String>::new(), "{rule}");
    }
}

#[test]
fn markup_leaks_where_readers_see_more_of_it_than_in_the_source() {
    let marks = |entry: &Entry, side| shown(&entry.article, side).matches("**").count();
    // One alert outside of segments has a marker of its own, on both pages.
    let is_known = |entry: &Entry| entry.name.ends_with("/set-up-insider-risk-management.md");
    let leaks =
        |entry: &Entry| is_known(entry) || marks(entry, Side::Target) > marks(entry, Side::Source);
    assert_eq!(differences("leaked-markup", leaks), Vec::<String>::new());
}

#[test]
fn structures_differ_where_the_pages_are_built_of_other_blocks() {
    let differ = |entry: &Entry| {
        blocks(&entry.article, Side::Target) != blocks(&entry.article, Side::Source)
    };
    assert_eq!(differences("structure-mismatch", differ), Vec::<String>::new());
}

#[test]
fn damaged_markup_is_found_where_it_is_and_once_a_place() {
    let differences =
        differences("malformed-annotation", |entry| !annotation_errors(&entry.article).is_empty());
    assert_eq!(differences, Vec::<String>::new());
    for Entry { name, article, .. } in entries() {
        let mut found = BTreeMap::new();
        for finding in findings(article).iter().filter(|it| it.rule.name == "malformed-annotation")
        {
            *found.entry(finding.segment).or_insert(0) += 1;
        }
        let annotation_errors = annotation_errors(article);
        assert!(found.values().all(|count| *count == 1), "{name}: {found:?}");
        let is_damaged =
            |segment: &Option<usize>| segment.is_some_and(|it| annotation_errors.contains(&it));
        assert!(
            found.keys().all(is_damaged),
            "{name}: {found:?}, but damaged are {annotation_errors:?}"
        );
    }
}

/// The segments whose tags are written with entities, that hold a tag `span` without its partner, or
/// that hold one bracket of an image or a link.
fn annotation_errors(article: &Article) -> Vec<usize> {
    let is_damaged = |segment: &Segment| {
        let whole = article.source().slice(segment.span());
        let parts = [Side::Target, Side::Source].into_iter().filter_map(|side| segment.part(side));
        let texts: Vec<_> = parts.map(|part| article.source().slice(part.text)).collect();
        whole.split("</span>").any(|tag| tag.contains("&quot;>") && tag.contains("-id="))
            || texts.iter().any(|text| opened(text) != text.matches("</span").count())
            || texts.iter().any(|text| text.contains("![") && !text.contains("]("))
    };
    let segments = article.segments().iter().enumerate();
    segments.filter(|(_, segment)| is_damaged(segment)).map(|(index, _)| index).collect()
}

/// How many tags open a span; one that closes itself is an anchor.
fn opened(text: &str) -> usize {
    let tags = text.split("<span").skip(1).filter_map(|rest| rest.split('>').next());
    tags.filter(|tag| !tag.ends_with('/')).count()
}

fn page(article: &Article, side: Side) -> Html {
    let text = article.side(side);
    let path = article.source().path();
    let document = parse(text.body(), &Context::alone(path, side));
    let words = |key: &str| key.to_owned();
    Html::parse_fragment(&render(&document, &HtmlOptions::fragment(path, &words)))
}

/// What readers see of a page without its code; elements part words.
fn shown(article: &Article, side: Side) -> String {
    let page = page(article, side);
    let is_code = |node: &Node| node.as_element().is_some_and(|it| it.name() == "code");
    let mut shown = String::new();
    for node in page.tree.nodes() {
        match node.value() {
            Node::Text(text) if !node.ancestors().any(|it| is_code(it.value())) => {
                shown.push_str(text);
            }
            _ => shown.push('\u{fffc}'),
        }
    }
    shown
}

/// How many blocks of each kind a page has.
fn blocks(article: &Article, side: Side) -> Vec<usize> {
    let page = page(article, side);
    let count = |selector: &str| {
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).count()
    };
    ["h1,h2,h3,h4,h5,h6", "li", "td,th", "pre", ".alert"].map(count).to_vec()
}

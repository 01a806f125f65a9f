//! Both sides of an article are built alike, and no page has an id twice.

use std::collections::HashSet;

use diglot::article::{Article, Side};
use diglot::markdown::node::{Element, NodeKind};
use diglot::markdown::{Context, parse};
use rayon::prelude::*;

use crate::corpus::{entries, say};

#[test]
fn every_heading_of_a_page_has_an_id_of_its_own() {
    let doubled: Vec<String> = entries()
        .par_iter()
        .flat_map_iter(|entry| {
            let article = &entry.article;
            [Side::Target, Side::Source].into_iter().filter_map(move |side| {
                let text = article.side(side);
                let document = parse(text.body(), &Context::alone(article.source().path(), side));
                let mut seen = HashSet::new();
                let headings = document.headings();
                let doubled = headings.into_iter().find(|heading| !seen.insert(heading.id.clone()));
                doubled.map(|heading| format!("{}: {}", article.source().path(), heading.id))
            })
        })
        .collect();
    assert!(doubled.is_empty(), "ids that stand twice on a page:\n{}", doubled.join("\n"));
}

/// Articles whose translation broke Markdown that the source has.
const DAMAGED: [&str; 2] = [
    "alchemy.ja-JP/AlchemyInsights/create-a-sharing-policy.md",
    "alchemy.ja-JP/AlchemyInsights/using-the-office-deployment-tool.md",
];

/// The blocks of one side, in order: each element's name without what it says.
fn shape(article: &Article, side: Side) -> Vec<String> {
    let text = article.side(side);
    let document = parse(text.body(), &Context::alone(article.source().path(), side));
    let blocks = document.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Enter(Element::Heading { level, .. }) => Some(format!("heading {level}")),
        NodeKind::Enter(element) if !element.is_in_line() => {
            let name = format!("{element:?}");
            let len = name.find(|c: char| !c.is_alphanumeric()).unwrap_or(name.len());
            Some(name[..len].to_owned())
        }
        NodeKind::Rule => Some("Rule".to_owned()),
        _ => None,
    });
    blocks.collect()
}

#[test]
fn both_sides_of_an_article_have_the_same_blocks_unless_the_article_is_damaged() {
    let entries = entries();
    let is_different = |article| shape(article, Side::Target) != shape(article, Side::Source);
    let different: Vec<_> =
        entries.par_iter().filter(|entry| is_different(&entry.article)).collect();
    say(&format!("both sides alike: {} of {}", entries.len() - different.len(), entries.len()));
    for entry in &different {
        say(&format!("  not alike: {}", entry.name));
    }
    let unexpected = different.iter().filter(|entry| !DAMAGED.contains(&&*entry.name)).count();
    assert_eq!(unexpected, 0, "articles whose sides are not alike, and which are not damaged");
}

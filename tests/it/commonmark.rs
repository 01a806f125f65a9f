//! The examples of CommonMark's own specification, and of GitHub's for tables and strikethrough, hold
//! with the dialect on, but for those that it changes on purpose.
//!
//! They come with the source of the parser that we use, where cargo put it.

use std::fs;
use std::path::PathBuf;

use diglot::article::Side;
use diglot::markdown::html::{HtmlOptions, RawHtml, render};
use diglot::markdown::{Context, parse};

use crate::corpus::say;
use crate::licenses::metadata;
use crate::tags::{Part, parts, show};

/// Where the examples are, and how many at least.
const SUITES: [(&str, usize); 3] = [("spec", 650), ("gfm_table", 9), ("gfm_strikethrough", 2)];

/// Examples that the dialect changes: bare addresses in text are links.
const CHANGED: [&str; 2] = ["< https://foo.bar >\n", "https://example.com\n"];

struct Example {
    markdown: String,
    html: String,
}

#[test]
fn the_examples_of_commonmark_hold() {
    let (mut count, mut changed) = (0, 0);
    let mut wrong = Vec::new();
    for (suite, count_min) in SUITES {
        let examples = examples(suite);
        assert!(examples.len() >= count_min, "{suite} has {} examples", examples.len());
        count += examples.len();
        for (number, example) in (1..).zip(examples) {
            let (expected, actual) = (neutral(&example.html), neutral(&html(&example.markdown)));
            if expected == actual {
                continue;
            }
            if CHANGED.contains(&example.markdown.as_str()) {
                changed += 1;
                continue;
            }
            let (expected, actual) = (show(&expected), show(&actual));
            let markdown = example.markdown;
            wrong.push(format!(
                "{suite} {number}: {markdown:?}\n  expected {expected}\n  actual   {actual}"
            ));
        }
    }
    say(&format!(
        "CommonMark: {} of {count} examples hold, {changed} are changed on purpose",
        count - changed - wrong.len()
    ));
    assert!(wrong.is_empty(), "{} examples:\n{}", wrong.len(), wrong.join("\n"));
}

fn html(markdown: &str) -> String {
    let document = parse(markdown, &Context::alone("a.md", Side::Target));
    let options = HtmlOptions::fragment("a.md", &str::to_owned);
    render(&document, &HtmlOptions { raw_html: RawHtml::Trusted, ..options })
}

/// HTML without what we write otherwise for all elements of a kind: headings have ids, a code block's
/// class is `lang-x`, and a cell's alignment is a style.
fn neutral(html: &str) -> Vec<Part> {
    let is_heading = |name: &str| name.len() == 2 && name.starts_with('h') && name != "hr";
    let mut parts = parts(html, &|name, attribute| {
        is_heading(name) && attribute == "id" || matches!(name, "td" | "th") && attribute == "align"
    });
    for part in &mut parts {
        let Part::Start(name, attributes) = part else { continue };
        for (attribute, value) in &mut *attributes {
            if let Some(language) = value.strip_prefix("language-")
                && name == "code"
                && attribute == "class"
            {
                *value = format!("lang-{language}");
            }
        }
        attributes.retain(|(attribute, _)| attribute != "style");
    }
    parts
}

/// The examples of a suite: the raw strings of its source come in pairs.
fn examples(suite: &str) -> Vec<Example> {
    let path = parser_folder().join("tests/suite").join(format!("{suite}.rs"));
    let source =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut strings = source.split("r##\"").skip(1).map(|rest| {
        let (string, _) = rest.split_once("\"##").expect("a raw string ends");
        string.to_owned()
    });
    let mut examples = Vec::new();
    while let (Some(markdown), Some(html)) = (strings.next(), strings.next()) {
        examples.push(Example { markdown, html });
    }
    examples
}

fn parser_folder() -> PathBuf {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("cargo lists the packages");
    let parser = packages.iter().find(|package| package["name"] == "pulldown-cmark");
    let manifest = parser.and_then(|parser| parser["manifest_path"].as_str());
    let manifest = PathBuf::from(manifest.expect("the parser is a dependency"));
    manifest.parent().expect("a manifest lies in a folder").to_owned()
}

//! YAML has many forms of one text: pages say the same in each, and rules find the same at the same words.

use std::fmt::Write as _;

use diglot::article::{Article, Side};
use diglot::finding::Finding;
use diglot::text::Source;

use super::findings;

const TARGET: &str = "Kies nu Menu _GT_ Lamp of [een kaart](kaart.md).";
const SOURCE: &str = "Now choose Menu > Lamp or [a card](kaart.md).";

fn annotated() -> String {
    format!(
        "<span data-ttu-id=\"a1b2c-101\">{TARGET}</span><span class=\"sxs-lookup\"><span \
         data-stu-id=\"a1b2c-101\">{SOURCE}</span></span>"
    )
}

/// A page whose one answer is written so.
fn page(answer: &str) -> String {
    page_with("", &format!("    answer: {answer}\n"))
}

fn page_with(top: &str, entries: &str) -> String {
    format!(
        "### YamlMime:FAQ\nmetadata:\n  ms.contentlocale: nl-NL\ntitle: Vragen\n{top}sections:\n- name: \
         Betalen\n  questions:\n  - question: Hoe?\n{entries}"
    )
}

/// The answer in all the forms that people and tools write.
fn shapes() -> Vec<(&'static str, String)> {
    let text = annotated();
    let escaped = text.replace('"', "\\\"");
    let broken = |between: &str, text: &str| text.replace(" of ", &format!(" of{between}"));
    let mut shapes = Vec::new();
    for header in ["|", "|-", "|+", ">", ">-", ">+", "| # why", "|6", ">-6", "!!str |", "&a >-"] {
        shapes.push((header, page(&format!("{header}\n          {text}\n"))));
    }
    let mut add = |name, answer: String| shapes.push((name, page(&answer)));
    add("plain", text.clone());
    add("plain over lines", broken("\n      ", &text));
    add("single quotes", format!("'{text}'"));
    add("single quotes over lines", format!("'{}'", broken("\n      ", &text)));
    add("double quotes", format!("\"{escaped}\""));
    add("double quotes over lines", format!("\"{}\"", broken("\n      ", &escaped)));
    add("an escaped line end", format!("\"{}\"", broken(" \\\n      ", &escaped)));
    add("an escaped line end and space", format!("\"{}\"", broken("\\\n      \\ ", &escaped)));
    add(
        "an escaped line end in a word",
        format!("\"{}\"", escaped.replace("kaart]", "ka\\\n   art]")),
    );
    add("unicode escapes", format!("\"{}\"", escaped.replace("een", "\\u0065\\x65\\U0000006E")));
    add("a tag", format!("!!str '{text}'"));
    add("an anchor", format!("&a '{text}'"));
    add("an anchor and a tag", format!("&a !!str \"{escaped}\""));
    add("a comment before", format!("# why\n      '{text}'"));
    add("a comment behind", format!("'{text}' # why"));
    add("a tab before", format!("\t'{text}'"));
    let mut whole =
        |name, top: String, entries: String| shapes.push((name, page_with(&top, &entries)));
    whole("an alias", format!("x: &a '{text}'\n"), "    answer: *a\n".to_owned());
    whole("an alias of lines", format!("x: &a |\n  {text}\n"), "    answer: *a\n".to_owned());
    whole("a merge key", format!("brand: &a {{answer: '{text}'}}\n"), "    <<: *a\n".to_owned());
    whole(
        "merge keys",
        format!("brand: {{a: &a {{answer: '{text}'}}, b: &b {{answer: no}}}}\n"),
        "    <<: [*a, *b]\n".to_owned(),
    );
    whole("a quoted key", String::new(), format!("    \"answer\": '{text}'\n"));
    whole("a long key", String::new(), format!("    ? answer\n    : '{text}'\n"));
    shapes.push((
        "flow",
        page("").replace(
            "  - question: Hoe?\n    answer: \n",
            &format!("  - {{question: Hoe?, answer: '{text}'}}\n"),
        ),
    ));
    shapes.push((
        "a document's start",
        page(&format!("'{text}'")).replacen("metadata:", "---\nmetadata:", 1),
    ));
    shapes.push(("a document's end", page(&format!("'{text}'")) + "...\n"));
    shapes
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// What is found, with the words that it is about.
fn found(article: &Article) -> Vec<(String, String)> {
    let shown = |finding: &Finding| {
        let words = article.source().slice(finding.span).to_owned();
        (format!("{} {}", finding.rule.name, finding.message), words)
    };
    findings(article).iter().map(shown).collect()
}

#[test]
fn every_form_of_a_text_is_the_same_page_with_the_same_findings() {
    let expected = format!("# Vragen\n\n## Betalen\n\n### Hoe?\n\n{TARGET}\n");
    let message = "mangled-escape `_GT_` is left of `>`".to_owned();
    for (name, text) in shapes() {
        for text in [text.clone(), text.replace('\n', "\r\n")] {
            let article = Article::read(Source::new("a.yml", text.clone()));
            assert_eq!(article.front_matter_problems(), [], "{name}\n{text}");
            let side = article.side(Side::Target);
            assert_eq!(words(side.text()), words(&expected), "{name}\n{text}");
            let source = article.side(Side::Source);
            assert!(words(source.text()).ends_with(&words(SOURCE)), "{name}\n{}", source.text());
            let found = found(&article);
            let of_rule: Vec<_> = found.iter().filter(|(what, _)| *what == message).collect();
            assert_eq!(of_rule.len(), 1, "{name}: {found:?}\n{text}");
            assert_eq!(of_rule[0].1, "_GT_", "{name}\n{text}");
        }
    }
}

#[test]
fn what_a_page_in_yaml_cannot_show_is_reported() {
    for (yaml, message, place) in [
        ("title: [a, b]\n", "`title` is a list; the page shows a text alone there.", "title"),
        ("title:\n  a: b\n", "`title` is a map; the page shows a text alone there.", "title"),
        ("title: a\ntitle: b\n", "`title` is given more than once; the first one counts.", "title"),
        (
            "title: a\n---\ntitle: b\n",
            "The file has a second document behind `---`; the page is the first alone.",
            "---",
        ),
        (
            "a: &a {b: *a}\n",
            "An alias refers to a value that contains it; the page is empty.",
            "*a",
        ),
    ] {
        let text = format!("### YamlMime:FAQ\n{yaml}");
        let article = Article::read(Source::new("a.yml", text));
        let errors = article.front_matter_problems();
        let found: Vec<_> =
            errors.iter().map(|it| (&*it.message, article.source().slice(it.span))).collect();
        assert_eq!(found, [(message, place)]);
    }
}

#[test]
fn aliases_repeat_a_text_and_not_a_file_of_any_size() {
    let text = annotated();
    let twice =
        page_with("", &format!("    answer: &a '{text}'\n  - question: En nu?\n    answer: *a\n"));
    let article = Article::read(Source::new("a.yml", twice));
    for (side, text) in [(Side::Target, TARGET), (Side::Source, SOURCE)] {
        assert_eq!(article.side(side).text().matches(text).count(), 2, "{side:?}");
    }
    let mut bomb = "### YamlMime:FAQ\na0: &a0 {title: lol}\n".to_owned();
    for level in 1..30 {
        let before = level - 1;
        let of_before = format!("*a{before}, ").repeat(4);
        writeln!(bomb, "a{level}: &a{level} [{of_before}]").expect("a string takes it");
    }
    let article = Article::read(Source::new("a.yml", bomb));
    let message = "Aliases repeat too much of the file; its page is empty.";
    assert_eq!(article.front_matter_problems()[0].message, message);
}

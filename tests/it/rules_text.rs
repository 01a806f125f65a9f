//! Runs `tests/spec/rules`: what each rule finds and leaves alone, and what its fix makes of it.

use std::env;
use std::fs;
use std::path::Path;

use diglot::article::{Article, Side};
use diglot::check::glossary::{Glossary, read_tsv};
use diglot::check::{Settings, check};
use diglot::finding::{Finding, Safety};
use diglot::locale::Locale;
use diglot::markdown::Context;
use diglot::text::{Source, apply};

use crate::corpus::files;

#[test]
fn every_rule_does_what_its_page_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/rules");
    let mut wrong = Vec::new();
    for path in files(&folder) {
        let text = fs::read_to_string(&path).expect("a page is text");
        let rule = path.file_stem().expect("a page has a name").to_string_lossy().into_owned();
        let actual = run(&rule, &text);
        if actual == text {
            continue;
        }
        if env::var_os("DIGLOT_UPDATE").is_some() {
            fs::write(&path, actual).expect("the page can be written");
        } else {
            let diff = similar::TextDiff::from_lines(&text, &actual);
            wrong.push(format!("{rule}\n{}", diff.unified_diff().context_radius(1)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The page with what came out in its blocks.
fn run(rule: &str, page: &str) -> String {
    let (mut out, mut article, mut glossary) = (String::new(), String::new(), String::new());
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let Some(kind) = line.strip_prefix("```").filter(|kind| !kind.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let block: String = block.iter().flat_map(|line| [*line, "\n"]).collect();
        match kind {
            "findings" => out.push_str(&shown(rule, &article, &glossary)),
            "fixed" => out.push_str(&fixed(rule, &article, &glossary)),
            _ => out.push_str(&block),
        }
        out.push_str("```\n");
        match kind {
            "md" => article = block,
            _ if kind.starts_with("tsv") => glossary = block,
            _ => {}
        }
    }
    out
}

fn findings(rule: &str, article: &Article, glossary: &str) -> Vec<Finding> {
    let mut settings = Settings::new(Locale::parse("en-US").expect("a locale"));
    if !glossary.is_empty() {
        let terms = read_tsv(glossary, &settings.source_locale).expect("a glossary");
        settings.glossary = Glossary::new(terms);
    }
    let locale = article.front_matter().and_then(|it| it.content_locale()).and_then(Locale::parse);
    let context = Context::alone("article.md", Side::Target);
    let found = check(article, locale.as_ref(), &context, &settings);
    found.into_iter().filter(|finding| finding.rule.name == rule).collect()
}

fn read(text: &str) -> Article {
    Article::read(Source::new("article.md", text))
}

fn shown(rule: &str, text: &str, glossary: &str) -> String {
    let article = read(text);
    let show = |finding: Finding| {
        let start = article.source().position(finding.span.start());
        let (line, column) = (start.line_number(), start.column_number());
        format!("{line}:{column} {rule} {}\n", finding.message)
    };
    findings(rule, &article, glossary).into_iter().map(show).collect()
}

fn fixed(rule: &str, text: &str, glossary: &str) -> String {
    let edits = findings(rule, &read(text), glossary).into_iter().filter_map(|finding| finding.fix);
    let safe = edits.filter(|fix| fix.safety == Safety::Safe).flat_map(|fix| fix.edits);
    let fixed = apply(text, &safe.collect::<Vec<_>>()).expect("fixes are disjoint");
    let left = findings(rule, &read(&fixed), glossary);
    let is_safe =
        |finding: &Finding| finding.fix.as_ref().is_some_and(|it| it.safety == Safety::Safe);
    assert!(!left.iter().any(is_safe), "{rule}: what can be mended is mended");
    fixed
}

//! Runs `tests/spec/rules`, the rules' pages: what each rule finds and leaves alone, and what its fix
//! makes of it. A page is test, manual and `diglot explain` in one.
//!
//! | block | holds |
//! | --- | --- |
//! | `md` | an annotated article, or the translation of the original before it |
//! | `md original` | an original, where the two languages are two files |
//! | `mdx original`, `mdx` | likewise, in MDX |
//! | `tsv` | the project's glossary, for all articles behind it |
//! | `calibration` | what was learnt from the project's pairs, likewise |
//! | `findings` | `line:column rule message` of what this rule finds in it |
//! | `fixed` | the article with the rule's safe fixes made |
//!
//! `DIGLOT_UPDATE=1` writes what came out into the blocks. Read what changed before you commit it.

use std::collections::BTreeSet;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use diglot::align::Calibration;
use diglot::align::plain::{Prepared, pair};
use diglot::article::{Article, FrontMatter, Side};
use diglot::check::glossary::{Glossary, read_tsv};
use diglot::check::rules::RULES;
use diglot::check::{Settings, check};
use diglot::finding::{Finding, Safety};
use diglot::locale::Locale;
use diglot::markdown::{Context, Profile};
use diglot::report::catalog;
use diglot::text::{Source, apply};
use similar::TextDiff;

use crate::corpus::files;

/// The headings of each page, in order.
const HEADINGS: [&str; 4] = ["Reported", "Not reported", "How to fix", "How to turn it off"];

#[test]
fn every_rule_does_what_its_page_says() {
    check_pages(false, run);
}

/// Whether the pages of rules hold: those of rules about one article, or those of rules about the
/// whole project. `run` gives a page with what came out in its blocks.
#[track_caller]
pub(crate) fn check_pages(of_project: bool, run: impl Fn(&str, &str) -> String) {
    let is_of_project = |rule: &str| RULES.iter().all(|it| it.rule.name != rule);
    let requested: Vec<_> =
        pages().into_iter().filter(|(rule, _)| is_of_project(rule) == of_project).collect();
    assert!(!requested.is_empty());
    let mut wrong = Vec::new();
    for (rule, path) in requested {
        let text = fs::read_to_string(&path).expect("a page is text");
        let actual = run(&rule, &text);
        if actual == text {
            continue;
        }
        if env::var_os("DIGLOT_UPDATE").is_some() {
            fs::write(&path, actual).expect("the page can be written");
        } else {
            let diff = TextDiff::from_lines(&text, &actual);
            wrong.push(format!("{rule}\n{}", diff.unified_diff().context_radius(1)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_its_page_and_every_page_its_rule() {
    let with_page = catalog::rules().iter().filter(|it| it.page().is_some());
    let names: BTreeSet<_> = with_page.map(|it| it.rule.name.to_owned()).collect();
    let pages: BTreeSet<_> = pages().into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(names, pages);
    for definition in RULES {
        assert!(names.contains(definition.rule.name), "{} has no page", definition.rule.name);
    }
}

#[test]
fn pages_have_the_same_headings_and_show_fixes_where_there_are_any() {
    for (rule, path) in pages() {
        let text = fs::read_to_string(&path).expect("a page is text");
        let headings: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(headings, HEADINGS, "{rule}");
        assert!(text.starts_with(&format!("# {rule}\n\n")), "{rule}");
        let definition = RULES.iter().find(|it| it.rule.name == rule);
        let is_fixable = definition.is_some_and(|definition| definition.fixable);
        assert_eq!(text.contains("\n```fixed\n"), is_fixable, "{rule}");
    }
}

#[test]
fn what_is_wrong_has_findings_and_what_is_right_has_none() {
    for (rule, path) in pages() {
        let text = fs::read_to_string(&path).expect("a page is text");
        // The program may be given options.
        let without_options =
            |line| if str::starts_with(line, "```findings ") { "```findings" } else { line };
        let text: String = text.lines().flat_map(|line| [without_options(line), "\n"]).collect();
        let (before, right) = text.split_once("\n## Not reported\n").expect("a test asks for it");
        let (_, wrong) = before.split_once("\n## Reported\n").expect("a test asks for it");
        let blocks = |text: &str| (text.matches(FINDINGS).count(), text.matches(NONE).count());
        let (found, empty) = blocks(wrong);
        assert!(found > 0 && empty == 0, "{rule} finds nothing in what is wrong");
        let (found, empty) = blocks(right);
        assert!(found > 0 && found == empty, "{rule} finds something in what is right");
    }
}

const FINDINGS: &str = "\n```findings\n";
const NONE: &str = "\n```findings\n```\n";

/// Each page with its rule's name.
fn pages() -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/rules");
    let name = |path: &Path| path.file_stem().expect("a file").to_string_lossy().into_owned();
    files(&folder).into_iter().map(|path| (name(&path), path)).collect()
}

/// The page with what came out in its blocks.
fn run(rule: &str, page: &str) -> String {
    let (mut out, mut files) = (String::new(), Files::default());
    let mut original = None;
    let mut settings = Settings::new(Locale::parse("en-US").expect("a locale"));
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let fence = &line[..line.len() - line.trim_start_matches('`').len()];
        let kind = &line[fence.len()..];
        if fence.len() < 3 || kind.is_empty() {
            continue;
        }
        let block = lines.by_ref().take_while(|line| *line != fence);
        let block: String = block.flat_map(|line| [line, "\n"]).collect();
        match kind {
            "findings" => out.push_str(&shown(rule, &files, &settings)),
            "fixed" => out.push_str(&fixed(rule, &files, &settings)),
            _ => out.push_str(&block),
        }
        out.push_str(fence);
        out.push('\n');
        match kind.split(' ').next() {
            Some("md" | "mdx") if kind.ends_with(" original") => original = Some(block),
            Some("md") => files = Files { own: block, original: original.take(), is_mdx: false },
            Some("mdx") => files = Files { own: block, original: original.take(), is_mdx: true },
            Some("tsv") => settings.glossary = glossary(&block, &settings),
            Some("calibration") => {
                settings.calibration = Calibration::from_text(&block).expect("a calibration");
            }
            _ => {}
        }
    }
    out
}

/// An article: one file, or two.
#[derive(Default)]
struct Files {
    own: String,
    original: Option<String>,
    is_mdx: bool,
}

impl Files {
    fn read(&self) -> Article {
        let own = Source::new("article.md", &*self.own);
        let Some(original) = &self.original else { return Article::read(own) };
        let (extension, profile) =
            if self.is_mdx { ("mdx", Profile::Docusaurus) } else { ("md", Profile::Plain) };
        let own = Source::new(format!("article.{extension}"), own.text());
        let original = Source::new(format!("original.{extension}"), &**original);
        let files = [&own, &original].map(|it| Prepared::new(it.text(), profile));
        let [target, source] = files;
        let pairing = pair(target, source, &Locale::parse("nl").expect("a locale"), None).1;
        Article::of_two(own, original, pairing)
    }
}

fn glossary(text: &str, settings: &Settings) -> Glossary {
    Glossary::new(read_tsv(text, &settings.source_locale).expect("a glossary"))
}

fn findings(rule: &str, article: &Article, settings: &Settings) -> Vec<Finding> {
    let locale = article.front_matter().and_then(FrontMatter::content_locale);
    let locale = locale.and_then(Locale::parse);
    let context = Context::alone("article.md", Side::Target);
    let mut found = check(article, locale.as_ref(), &context, settings);
    found.retain(|finding| finding.rule.name == rule);
    found
}

fn shown(rule: &str, files: &Files, settings: &Settings) -> String {
    let article = files.read();
    let mut lines = String::new();
    for finding in findings(rule, &article, settings) {
        let start = article.source().position(finding.span.start());
        let (line, column) = (start.line_number(), start.column_number());
        writeln!(lines, "{line}:{column} {rule} {}", finding.message).expect("a string takes it");
    }
    lines
}

fn fixed(rule: &str, files: &Files, settings: &Settings) -> String {
    let is_safe =
        |finding: &Finding| finding.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe);
    let found = findings(rule, &files.read(), settings).into_iter().filter(is_safe);
    let edits: Vec<_> = found.filter_map(|finding| finding.fix).flat_map(|fix| fix.edits).collect();
    let fixed = apply(&files.own, &edits).expect("fixes are disjoint");
    let original = files.original.clone();
    let after = Files { own: fixed.clone(), original, is_mdx: files.is_mdx };
    let left = findings(rule, &after.read(), settings);
    assert!(!left.iter().any(is_safe), "{rule}: what can be mended is");
    fixed
}

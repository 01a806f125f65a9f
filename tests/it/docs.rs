//! The reference pages of `docs`, compared with the program. `DIGLOT_UPDATE=1` writes the pages that are
//! generated: read what changed before you commit it.

use std::collections::BTreeSet;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use clap::CommandFactory as _;
use diglot::arguments::Arguments;
use diglot::project::Configuration;
use diglot::report::catalog::{self, RuleEntry};
use regex::Regex;
use similar::TextDiff;

use crate::corpus::files;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join("docs").join(name)).expect("a page is text")
}

/// Compares a generated page with the one in `docs`, or writes it.
#[track_caller]
fn assert_generated(name: &str, expected: &str) {
    if env::var_os("DIGLOT_UPDATE").is_some() {
        fs::write(root().join("docs").join(name), expected).expect("the page can be written");
        return;
    }
    let actual = page(name);
    let diff = TextDiff::from_lines(&*actual, expected);
    assert!(
        actual == expected,
        "docs/{name} is outdated; DIGLOT_UPDATE=1 writes it:\n{}",
        diff.unified_diff().context_radius(1)
    );
}

#[test]
fn the_page_of_the_command_line_holds_the_help_of_every_command() {
    let mut text = CLI_HEAD.to_owned();
    let mut program = Arguments::command();
    program.build();
    block(&mut text, &program.render_long_help().to_string());
    for command in program.get_subcommands_mut().filter(|it| it.get_name() != "help") {
        let name = command.get_name().to_owned();
        write!(text, "\n## diglot {name}\n\n").expect("a string takes it");
        block(&mut text, &command.render_long_help().to_string());
    }
    assert_generated("reference/cli.md", &text);
}

const CLI_HEAD: &str = "\
# Command line

| exit status | meaning |
| --- | --- |
| 0 | success; `build` and `render` print findings to standard error, `check` found nothing that fails |
| 1 | `check`: errors, more warnings than `--max-warnings`, or less coverage than `--min-coverage`; `--fix --diff`, `annotate --ids --diff`: something to change; `import`: conflicts or rejected changes |
| 2 | usage or configuration error |
| 3 | I/O or other failure |

`render` and `build` write results to standard output or to files, and everything else to standard error.

";

fn block(text: &mut String, help: &str) {
    let lines = help.trim_end().lines().map(str::trim_end);
    text.push_str("```\n");
    text.extend(lines.flat_map(|line| [line, "\n"]));
    text.push_str("```\n");
}

/// The groups of the index, each with what the names of its rules begin with.
const GROUPS: [(&str, &[&str]); 5] = [
    (
        "Annotation",
        &[
            "duplicate-id",
            "empty-target",
            "id-mismatch",
            "leaked-annotation",
            "lost-text",
            "malformed-annotation",
            "missing-source",
            "missing-target",
            "half-translated",
            "same-as-source",
            "structure-mismatch",
        ],
    ),
    (
        "Markup",
        &[
            "code-changed",
            "double-space",
            "emphasis-",
            "empty-link-text",
            "empty-menu-step",
            "html-changed",
            "leaked-markup",
            "link-",
            "malformed-link",
            "placeholder-changed",
            "punctuation-in-",
            "space-at-markup",
        ],
    ),
    (
        "Text",
        &[
            "alignment",
            "doubled-punctuation",
            "doubled-text",
            "doubled-word",
            "end-punctuation",
            "half-width-punctuation",
            "identifier-changed",
            "inconsistent",
            "length",
            "mangled-escape",
            "no-break-space",
            "no-loc-changed",
            "number-format",
            "number-mismatch",
            "question-mark",
            "quote-style",
            "space-before-punctuation",
            "term",
            "unbalanced",
            "unicode",
            "wrong-language",
            "wrong-variant",
        ],
    ),
    (
        "Article",
        &[
            "duplicate-anchor",
            "duplicate-title",
            "front-matter",
            "hard-coded-locale",
            "heading-skipped",
            "missing-alt-text",
            "missing-article",
            "outdated-translation",
            "title-untranslated",
            "unsafe-html",
        ],
    ),
    (
        "Links and redirects",
        &["broken-", "missing-image", "missing-include", "redirect-", "unused-redirect"],
    ),
];

#[test]
fn the_index_of_rules_lists_every_rule_once() {
    let mut text = RULES_HEAD.to_owned();
    let group_of = |entry: &RuleEntry| {
        let is_in = |name: &&str| {
            let is_start = name.ends_with('-') && entry.rule.name.starts_with(*name);
            is_start || entry.rule.name == *name
        };
        GROUPS.iter().position(|(_, names)| names.iter().any(&is_in))
    };
    let titles =
        GROUPS.iter().map(|(title, _)| *title).chain(["Markdown, files and configuration"]);
    for (number, title) in titles.enumerate() {
        write!(text, "\n## {title}\n\n{RULES_TABLE}").expect("a string takes it");
        let group =
            catalog::rules().iter().filter(|it| group_of(it).unwrap_or(GROUPS.len()) == number);
        group.for_each(|entry| text.push_str(&row(entry)));
    }
    assert_generated("reference/rules.md", &text);
}

const RULES_HEAD: &str = "\
# Rules

`diglot explain RULE` prints the page of a rule. Each page is also a test: its examples are run. The fix column says whether `diglot check --fix` can
fix it. Findings of severity info are reported with `--severity info`, or if `diglot.toml` sets a level for their rule.

To turn a rule off, write `RULE = \"off\"` under `[check.rules]` in `diglot.toml`. To dismiss one finding:
`diglot dismiss FILE RULE --reason TEXT`. To suppress all current findings: `diglot check --write-baseline`.
";
const RULES_TABLE: &str = "| rule | severity | fix | reports |\n| --- | --- | --- | --- |\n";

fn row(entry: &RuleEntry) -> String {
    let name = entry.rule.name;
    let link = match entry.page() {
        Some(_) => format!("[`{name}`](../../tests/spec/rules/{name}.md)"),
        None => format!("`{name}`"),
    };
    let fix = if entry.is_fixable { "yes" } else { "" };
    let summary = entry.summary().replace('\n', " ").replace('|', "\\|");
    format!("| {link} | {} | {fix} | {summary} |\n", entry.rule.severity.name())
}

#[test]
fn the_page_of_settings_has_each_key_in_the_table_of_its_section() {
    let page = page("reference/configuration.md");
    let sections = [
        "site",
        "locales",
        "markdown",
        "monikers",
        "links",
        "xref",
        "memory",
        "exchange",
        "search",
        "highlight",
    ];
    let known = ["title", "exclude", "check", "layout"].map(str::to_owned);
    let mut known: BTreeSet<String> = known.into();
    for section in sections {
        assert_eq!(
            listed(&page, &format!("`[{section}]`")),
            keys(&format!("[{section}]")),
            "{section}"
        );
        known.insert(section.to_owned());
    }
    assert_eq!(listed(&page, "`[check]`"), keys("[check]"));
    assert_eq!(listed(&page, "`[layout]`"), keys("[layout]"));
    assert_eq!(listed(&page, "`[[check.override]]`"), keys("[[check.override]]\nrules = {}"));
    assert_eq!(known, keys(""), "each section has a table");
}

/// The keys that a section may have, as the program says when it is given another one.
fn keys(section: &str) -> BTreeSet<String> {
    let text = format!("{section}\nno_such_key = 1\n");
    let error = toml::from_str::<Configuration>(&text).expect_err("the key is unknown");
    let message = error.message();
    let (_, expected) = message.split_once("expected").expect("the message lists the keys");
    let pattern = Regex::new("`([^`]+)`").expect("a pattern");
    pattern.captures_iter(expected).map(|found| found[1].to_owned()).collect()
}

/// The keys in the table below a heading.
fn listed(page: &str, heading: &str) -> BTreeSet<String> {
    let (_, rest) = page.split_once(&format!("\n## {heading}\n")).expect("the section is there");
    let section = rest.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    rows.map(str::to_owned).collect()
}

#[test]
fn the_tests_that_are_listed_for_each_law_are_there() {
    let page = page("development/testing.md");
    let (_, laws) = page.split_once("\n## Laws\n").expect("the laws");
    let (laws, _) = laws.split_once("\n## ").expect("what follows them");
    let tests = files(&root().join("tests/it")).into_iter();
    let tests = tests.filter(|path| path.extension().is_some_and(|it| it == "rs"));
    let tests: String =
        tests.map(|path| fs::read_to_string(path).expect("a file of tests")).collect();
    let name = Regex::new(r"`([a-z_]+)`").expect("a pattern");
    let names: Vec<&str> = name.captures_iter(laws).map(|it| it.extract::<1>().1[0]).collect();
    assert!(names.len() > 10, "{names:?}");
    let missing = names.iter().filter(|name| !tests.contains(&format!("fn {name}(")));
    assert_eq!(missing.collect::<Vec<_>>(), [&""; 0]);
}

#[test]
fn every_link_of_the_docs_leads_to_a_file_and_a_heading() {
    let pattern = Regex::new(r"\]\(([^)\s]+)\)").expect("a pattern");
    let mut wrong = Vec::new();
    let own = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| root().join(name));
    let pages = files(&root().join("docs")).into_iter().chain(own);
    for path in pages.filter(|path| path.extension().is_some_and(|it| it == "md")) {
        let text = fs::read_to_string(&path).expect("a page is text");
        let prose: String = text.split("```").step_by(2).collect();
        let prose: String = prose.split('`').step_by(2).collect();
        for found in pattern.captures_iter(&prose) {
            if !found[1].contains("://") && !is_there(&path, &found[1]) {
                wrong.push(format!("{}: {}", path.display(), &found[1]));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn is_there(page: &Path, link: &str) -> bool {
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    let target: PathBuf = match path {
        "" => page.to_owned(),
        path => page.parent().expect("a folder").join(path),
    };
    if fragment.is_empty() {
        return target.exists();
    }
    let text = fs::read_to_string(&target).unwrap_or_default();
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.map(|line| slug(line.trim_start_matches('#').trim())).any(|it| it == fragment)
}

/// The anchor of a heading, as GitHub makes it.
fn slug(heading: &str) -> String {
    let kept = heading.to_lowercase().replace(' ', "-");
    kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
}

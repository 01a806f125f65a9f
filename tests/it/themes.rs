//! The manual of themes names all that templates can use, and nothing that is not there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use regex::Regex;

use crate::corpus::files;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The first group of each place where a pattern fits.
fn all(pattern: &str, text: &str) -> BTreeSet<String> {
    let pattern = Regex::new(pattern).expect("a pattern");
    pattern.captures_iter(text).map(|found| found[1].to_owned()).collect()
}

/// What the manual sets in the first column of its tables, in code.
fn listed() -> BTreeSet<String> {
    let manual = read("docs/reference/templates.md");
    let rows = manual.lines().filter(|line| line.starts_with("| `"));
    let first = rows.filter_map(|line| line.split('|').nth(1));
    first.flat_map(|cell| all("`([^`]+)`", cell)).collect()
}

#[track_caller]
fn assert_listed(names: &BTreeSet<String>, kind: &str) {
    let listed = listed();
    let missing: Vec<_> = names.difference(&listed).collect();
    assert!(
        !names.is_empty() && missing.is_empty(),
        "docs/reference/templates.md lacks {kind}: {missing:?}"
    );
}

fn templates() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let files = files(&folder).into_iter();
    let names = files.filter(|file| file.parent() == Some(&*folder));
    names.map(|file| file.file_name().expect("a name").to_string_lossy().into_owned()).collect()
}

fn blocks() -> BTreeSet<String> {
    all(r"\{% block (\w+)", &read("templates/base.html"))
}

fn components() -> BTreeSet<String> {
    all(r"\{% component (\w+)", &read("templates/components.html"))
}

fn style_variables() -> BTreeSet<String> {
    let style = read("templates/style.css");
    let root = style.split("\n}").next().expect("a first rule");
    all(r"(?m)^  (--[\w-]+):", root)
}

#[test]
fn the_manual_of_themes_lists_all_templates_blocks_components_and_style_variables() {
    assert_listed(&templates(), "templates");
    assert_listed(&blocks(), "structure");
    assert_listed(&components(), "components");
    assert_listed(&style_variables(), "variables of style.css");
}

#[test]
fn the_manual_of_themes_lists_nothing_that_is_not_there() {
    let views = all(r"pub\(super\) (\w+):", &read("src/site/view.rs"));
    let sets = [templates(), blocks(), components(), style_variables(), views];
    let known: BTreeSet<String> = sets.into_iter().flatten().collect();
    let listed = listed();
    let unknown: Vec<_> = listed.difference(&known).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn the_manual_of_themes_names_every_field_that_templates_see() {
    let manual = read("docs/reference/templates.md");
    // Examples stand between fences, which would be taken for code in a line.
    let text: String = manual.split("```").step_by(2).collect();
    let named = all("`([^`]+)`", &text);
    let fields = all(r"pub\(super\) (\w+):", &read("src/site/view.rs"));
    let missing: Vec<_> = fields.difference(&named).collect();
    assert!(fields.len() > 40 && missing.is_empty(), "{missing:?}");
}

#[test]
fn the_style_sheet_aligns_to_the_start_and_end_of_lines() {
    let physical = all(r"(text-align: (?:left|right))", &read("templates/style.css"));
    assert!(physical.is_empty(), "{physical:?}: wrong on pages from right to left");
    let hyphenated = read("templates/style.css");
    let rule = hyphenated.lines().find(|line| line.contains("hyphens: auto")).expect("a rule");
    for language in ["de", "fi", "nl", "sv", "da", "nb", "hu", "et"] {
        assert!(rule.contains(&format!(":lang({language})")), "{language}");
    }
}

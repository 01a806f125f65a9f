//! All rules that there are, of whatever part of the program: what configuration, `explain` and
//! reports know them by.

use std::sync::LazyLock;

use crate::check::rules::RULES;
use crate::finding::{Rule, Severity};
use crate::markdown::link::nearest;

/// What is known of a rule.
#[derive(Debug, Clone, Copy)]
pub struct RuleEntry {
    /// The rule itself.
    pub rule: Rule,
    /// Whether they can come with a safe fix.
    pub is_fixable: bool,
    /// Its manual, in Markdown, if it needs one.
    pub page: Option<&'static str>,
    /// What it finds, in a sentence or two.
    pub summary: &'static str,
}

/// All rules, by name.
pub fn rules() -> &'static [RuleEntry] {
    static ENTRIES: LazyLock<Vec<RuleEntry>> = LazyLock::new(entries);
    &ENTRIES
}

/// The rule of a name.
pub fn find(name: &str) -> Option<&'static RuleEntry> {
    let at = rules().binary_search_by_key(&name, |entry| entry.rule.name).ok()?;
    Some(&rules()[at])
}

/// The rule whose name was likely meant.
pub fn meant(name: &str) -> Option<&'static str> {
    nearest(name, rules().iter().map(|entry| entry.rule.name))
}

fn entries() -> Vec<RuleEntry> {
    let article = RULES.iter().map(|it| (it.rule.name, it.rule.severity, it.fixable));
    let project = PROJECT_RULES.iter().map(|&(name, severity)| (name, severity, false));
    let with_page = article.chain(project).map(|(name, severity, is_fixable)| {
        let page = PAGES.iter().find(|(page, _)| *page == name).map(|(_, text)| *text);
        let summary = page.map_or("", first_paragraph);
        RuleEntry { rule: Rule { name, severity }, is_fixable, page, summary }
    });
    let without = OTHERS.iter().map(|&(name, severity, summary)| RuleEntry {
        rule: Rule { name, severity },
        is_fixable: false,
        page: None,
        summary,
    });
    let mut entries: Vec<_> = with_page.chain(without).collect();
    entries.sort_by_key(|entry| entry.rule.name);
    entries
}

/// What stands between a page's title and the next empty line.
fn first_paragraph(page: &'static str) -> &'static str {
    let body = page.split_once("\n\n").map_or("", |(_, body)| body);
    body.split("\n\n").next().unwrap_or_default()
}

macro_rules! pages {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../tests/spec/rules/", $name, ".md")))),*]
    };
}

/// The rules' manuals, which are tests as well.
static PAGES: &[(&str, &str)] = pages![
    "alignment",
    "broken-link",
    "broken-redirect",
    "code-changed",
    "damaged-markup",
    "double-space",
    "doubled-word",
    "duplicate-anchor",
    "duplicate-id",
    "duplicate-title",
    "emphasis-lost",
    "emphasis-moved",
    "empty-link-text",
    "empty-menu-step",
    "empty-target",
    "end-punctuation",
    "front-matter",
    "hard-coded-locale",
    "heading-skipped",
    "html-changed",
    "id-mismatch",
    "inconsistent",
    "leaked-markup",
    "length",
    "link-extra",
    "link-missing",
    "link-target",
    "malformed-link",
    "missing-alt-text",
    "missing-article",
    "missing-bookmark",
    "missing-image",
    "missing-include",
    "missing-source",
    "missing-target",
    "no-loc-changed",
    "number-mismatch",
    "placeholder-changed",
    "punctuation-in-emphasis",
    "punctuation-in-link",
    "redirect-file",
    "redirect-loop",
    "space-at-markup",
    "stale-source",
    "structure-mismatch",
    "term",
    "unicode",
    "unsafe-html",
    "untranslated",
    "unused-redirect",
    "wrong-language",
];

/// Rules with a manual that need more than one article.
const PROJECT_RULES: &[(&str, Severity)] = &[
    ("broken-link", Severity::Error),
    ("broken-redirect", Severity::Error),
    ("inconsistent", Severity::Info),
    ("missing-article", Severity::Warning),
    ("missing-bookmark", Severity::Warning),
    ("missing-image", Severity::Error),
    ("missing-include", Severity::Error),
    ("redirect-file", Severity::Error),
    ("redirect-loop", Severity::Error),
    ("stale-source", Severity::Warning),
    ("unused-redirect", Severity::Warning),
];

/// Rules that a sentence explains: what the dialect, tables of contents and files can have wrong.
const OTHERS: &[(&str, Severity, &str)] = &[
    ("circular-reference", Severity::Error, "A file includes itself, by whatever way."),
    (
        "codesnippet-not-found",
        Severity::Warning,
        "The file that code is taken from does not exist.",
    ),
    (
        "configuration",
        Severity::Error,
        "`diglot.toml`, a file that it names, or a file of words cannot be used.",
    ),
    (
        "invalid-code",
        Severity::Warning,
        "A `:::code` directive or an old snippet is not well-formed.",
    ),
    ("invalid-column", Severity::Warning, "A `:::column` stands outside a row, or has no end."),
    ("invalid-form", Severity::Warning, "A `:::form` directive is not well-formed."),
    ("invalid-image", Severity::Warning, "A `:::image` directive is not well-formed."),
    ("invalid-math", Severity::Warning, "A formula is no TeX that can be typeset."),
    (
        "invalid-moniker-range",
        Severity::Warning,
        "A `::: moniker` is not well-formed, or has no end.",
    ),
    (
        "invalid-note-section",
        Severity::Warning,
        "An alert's mark, such as `[!NOTE]`, has text behind it on its line.",
    ),
    ("invalid-row", Severity::Warning, "A `:::row` is not well-formed, or has no end."),
    (
        "invalid-tab-group",
        Severity::Warning,
        "Tabs do not fit together: an id stands twice, or tabs depend on others that are not there.",
    ),
    ("invalid-video", Severity::Warning, "A video has no address that can be shown."),
    ("invalid-zone", Severity::Warning, "A `::: zone` is not well-formed, or has no end."),
    (
        "long-construct",
        Severity::Warning,
        "A construct is not read to its end: it is too long, or too deep.",
    ),
    (
        "moniker-range-invalid",
        Severity::Error,
        "A range of monikers cannot be read, or names one that the project does not list.",
    ),
    (
        "moniker-zone-empty",
        Severity::Warning,
        "No moniker of the page is in a zone's range: nobody will see the zone.",
    ),
    (
        "multiple-tags-with-same-name",
        Severity::Warning,
        "A notebook has several cells of the name that code is taken by.",
    ),
    ("not-notebook-content", Severity::Warning, "The notebook that code is taken from is none."),
    (
        "not-utf-8",
        Severity::Error,
        "Bytes are not UTF-8. Such a file is read, and never written back.",
    ),
    ("same-page", Severity::Error, "Two files would write the same page."),
    (
        "skipped-file",
        Severity::Warning,
        "A file is left out: a link leads out of the project, or nowhere.",
    ),
    (
        "tag-not-found",
        Severity::Warning,
        "The file that code is taken from has no lines of that name.",
    ),
    ("toc-heading", Severity::Warning, "A line of a `TOC.md` is no heading with one link."),
    (
        "toc-level",
        Severity::Warning,
        "A heading of a `TOC.md` is more than one level below the one before.",
    ),
    (
        "toc-name",
        Severity::Warning,
        "An entry of a table of contents has neither a name nor a page to take it from.",
    ),
    ("toc-syntax", Severity::Error, "A table of contents cannot be read."),
    (
        "too-many-includes",
        Severity::Error,
        "Files are included in one another too deeply, or hold too much.",
    ),
    (
        "unknown-language-code",
        Severity::Warning,
        "Nobody knows how comments are written in the language of a snippet.",
    ),
    (
        "unknown-locale",
        Severity::Warning,
        "Nothing tells an article's locale, or what tells it is no locale.",
    ),
    ("xref-map", Severity::Error, "A map of uids cannot be read."),
    ("xref-not-found", Severity::Warning, "Nothing answers to the uid of a cross reference."),
];

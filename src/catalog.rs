//! All rules that there are, of whatever part of the program: what configuration, `explain` and
//! reports know them by.

use std::sync::LazyLock;

use crate::check::rules::RULES;
use crate::finding::{Rule, Severity};
use crate::packed;
use crate::text::nearest;

/// Catalog entry of a rule.
#[derive(Debug, Clone, Copy)]
pub struct RuleEntry {
    /// The rule itself.
    pub rule: Rule,
    /// `true` if they can come with a safe fix.
    pub is_fixable: bool,
}

impl RuleEntry {
    /// Its manual, in Markdown, if it needs one.
    pub fn page(&self) -> Option<&'static str> {
        packed::file(&PAGES, self.rule.name)
    }

    /// Summary of what it reports.
    pub fn summary(&self) -> &'static str {
        let sentence = || OTHERS.iter().find(|(name, ..)| *name == self.rule.name);
        self.page()
            .map(first_paragraph)
            .or_else(|| sentence().map(|(.., summary)| *summary))
            .unwrap_or_default()
    }
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
    // An anchor of the source is inserted before the translated heading.
    let is_fixable = |name: &str| name == "broken-anchor";
    let project = PROJECT_RULES.iter().map(|&(name, severity)| (name, severity, is_fixable(name)));
    let others = OTHERS.iter().map(|&(name, severity, _)| (name, severity, false));
    let mut entries: Vec<_> = article
        .chain(project)
        .chain(others)
        .map(|(name, severity, is_fixable)| RuleEntry { rule: Rule { name, severity }, is_fixable })
        .collect();
    entries.sort_by_key(|entry| entry.rule.name);
    entries
}

/// Returns the first paragraph after the title.
fn first_paragraph(page: &'static str) -> &'static str {
    let body = page.split_once("\n\n").map_or("", |(_, body)| body);
    body.split("\n\n").next().unwrap_or_default()
}

/// The rules' manuals, which are tests as well.
static PAGES: LazyLock<String> =
    LazyLock::new(|| packed::text(include_bytes!(concat!(env!("OUT_DIR"), "/rules"))));

/// Rules with a manual that need more than one article.
const PROJECT_RULES: &[(&str, Severity)] = &[
    ("broken-link", Severity::Error),
    ("broken-redirect", Severity::Error),
    ("inconsistent", Severity::Info),
    ("missing-article", Severity::Warning),
    ("broken-anchor", Severity::Warning),
    ("missing-image", Severity::Error),
    ("missing-include", Severity::Error),
    ("untranslated-include", Severity::Info),
    ("redirect-file", Severity::Error),
    ("redirect-loop", Severity::Error),
    ("outdated-translation", Severity::Warning),
    ("unused-redirect", Severity::Warning),
];

/// Rules that a sentence explains: what the dialect, tables of contents and files can have wrong.
const OTHERS: &[(&str, Severity, &str)] = &[
    (
        "broken-external-link",
        Severity::Warning,
        "A page of another site that an article links to is not there (`check --external`).",
    ),
    ("circular-reference", Severity::Error, "A file includes itself, directly or indirectly."),
    ("codesnippet-not-found", Severity::Warning, "The file of a code snippet does not exist."),
    (
        "configuration",
        Severity::Error,
        "`diglot.toml`, a file that it refers to, or a file of UI strings is invalid.",
    ),
    (
        "invalid-code",
        Severity::Warning,
        "A `:::code` directive or an old snippet is not well-formed.",
    ),
    ("invalid-column", Severity::Warning, "A `:::column` is outside a row, or has no end."),
    ("invalid-form", Severity::Warning, "A `:::form` directive is not well-formed."),
    ("invalid-image", Severity::Warning, "A `:::image` directive is not well-formed."),
    ("invalid-math", Severity::Warning, "A formula is not valid TeX."),
    (
        "invalid-moniker-range",
        Severity::Warning,
        "A `::: moniker` is not well-formed, or has no end.",
    ),
    (
        "invalid-note-section",
        Severity::Warning,
        "An alert marker, such as `[!NOTE]`, has text after it on its line.",
    ),
    ("invalid-row", Severity::Warning, "A `:::row` is not well-formed, or has no end."),
    (
        "invalid-tab-group",
        Severity::Warning,
        "Tabs do not match: an id appears twice, or tabs depend on others that do not exist.",
    ),
    ("invalid-video", Severity::Warning, "A video has no URL that can be embedded."),
    ("invalid-zone", Severity::Warning, "A `::: zone` is not well-formed, or has no end."),
    (
        "long-construct",
        Severity::Warning,
        "A construct is not read to its end, because it is too long or nested too deeply.",
    ),
    (
        "moniker-range-invalid",
        Severity::Error,
        "A moniker range is invalid, or uses a moniker that the project does not list.",
    ),
    (
        "moniker-zone-empty",
        Severity::Warning,
        "No moniker of the page is in a zone's range, so nobody will see the zone.",
    ),
    (
        "multiple-tags-with-same-name",
        Severity::Warning,
        "A notebook has several cells with the name of a code snippet.",
    ),
    (
        "not-notebook-content",
        Severity::Warning,
        "The file that code is included from is not a valid notebook.",
    ),
    (
        "doubled-translation",
        Severity::Error,
        "Two files are translations of one page into one language.",
    ),
    (
        "orphan-translation",
        Severity::Warning,
        "The original of a translation that is a file of its own does not exist.",
    ),
    ("not-utf-8", Severity::Error, "A file is not UTF-8. It is read, but never written back."),
    (
        "orphan-article",
        Severity::Info,
        "An article is not in the table of contents that counts for its folder.",
    ),
    ("same-page", Severity::Error, "Two files produce the same page."),
    (
        "skipped-file",
        Severity::Warning,
        "A file is skipped: a symbolic link is broken or points outside the project. An error if a file or \
         folder cannot be read. An info if a review file has two reviews of a segment: the earlier one is skipped.",
    ),
    (
        "source-conflict",
        Severity::Info,
        "Translations of an article hold different source texts, and the site shows one of them.",
    ),
    (
        "tag-not-found",
        Severity::Warning,
        "The file of a code snippet has no snippet tag of that name.",
    ),
    (
        "page-syntax",
        Severity::Error,
        "A page in YAML, such as a list of questions, is not valid YAML, so that it is published empty.",
    ),
    ("toc-key", Severity::Warning, "A key in a table of contents is likely mistyped."),
    ("toc-heading", Severity::Warning, "A line of a `TOC.md` is not a heading with one link."),
    (
        "toc-level",
        Severity::Warning,
        "A heading of a `TOC.md` is more than one level below the one before.",
    ),
    (
        "toc-name",
        Severity::Warning,
        "An entry of a table of contents has neither a name nor a page with a title.",
    ),
    ("toc-syntax", Severity::Error, "A table of contents is invalid."),
    ("too-many-includes", Severity::Error, "Includes are nested too deeply, or are too large."),
    (
        "unknown-language-code",
        Severity::Warning,
        "The snippet's language is unknown, so its tags cannot be found.",
    ),
    (
        "unreadable-sync-point",
        Severity::Warning,
        "The revision that a translation was made from does not exist in the repository, or lacks its original.",
    ),
    (
        "unknown-locale",
        Severity::Warning,
        "An article's locale is unknown or invalid, or of another script than its folder.",
    ),
    ("xref-map", Severity::Error, "An xref map is invalid."),
    ("xref-not-found", Severity::Warning, "A cross-reference names an unknown uid."),
];

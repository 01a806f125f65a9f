//! Data exchanged between the page and the workbench, as JSON.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::article::ReviewArticle;
use super::change::Texts;
use super::place::{REFUSALS, Refusals};
use super::view::{FindingView, SegmentView};
use crate::check::Settings;
use crate::check::glossary::Term;
use crate::locale::Locale;

/// Schema name of the data.
const SCHEMA: &str = "diglot-review/1";

/// Properties of the project.
#[derive(Debug, Clone)]
pub struct ProjectInfo {
    /// Its name.
    pub title: String,
    /// Key that tells it from all others, copies of it too: what a browser keeps is known by it.
    pub key: String,
    /// The locale that its articles were translated from.
    pub source_locale: Locale,
    /// Names of languages, by locale.
    pub locales: Vec<(Locale, String)>,
    /// Glossary terms.
    pub terms: Vec<Term>,
    /// Terms that stay as they are.
    pub no_loc: Vec<String>,
}

impl ProjectInfo {
    /// The facts of a project with these settings.
    pub fn new(
        (title, key): (&str, String),
        locales: Vec<(Locale, String)>,
        settings: &Settings,
    ) -> Self {
        Self {
            title: title.to_owned(),
            key,
            source_locale: settings.source_locale.clone(),
            locales,
            terms: settings.glossary.terms().to_vec(),
            no_loc: settings.no_loc.terms().to_vec(),
        }
    }
}

/// All that the page needs at first.
#[derive(Serialize)]
pub(super) struct DataView<'d> {
    schema: &'static str,
    revision: u64,
    mode: &'static str,
    title: &'d str,
    key: &'d str,
    source_locale: &'d str,
    reviewer: Option<String>,
    locales: Vec<LocaleView<'d>>,
    articles: Vec<ArticleView<'d>>,
    segments: Vec<SegmentView>,
    findings: Vec<FindingView>,
    terms: Vec<TermView<'d>>,
    no_loc: &'d [String],
    /// For the page that needs no server.
    #[serde(skip_serializing_if = "Option::is_none")]
    refusals: Option<Refusals>,
    /// Why nothing can be saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) read_only: Option<&'d str>,
}

#[derive(Serialize)]
struct LocaleView<'d> {
    locale: &'d str,
    direction: &'static str,
    name: &'d str,
}

#[derive(Serialize)]
struct ArticleView<'d> {
    path: &'d str,
    title: &'d str,
    locale: &'d str,
    #[serde(rename = "type")]
    translation_type: Option<&'static str>,
    hash: &'d str,
    page: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<&'d str>,
}

#[derive(Serialize)]
struct TermView<'d> {
    source: &'d str,
    locale: Option<&'d str>,
    target: &'d [String],
    forbidden: &'d [String],
}

/// An article's part of the data, when it has changed: findings and segments count within it.
#[derive(Debug, Serialize)]
pub(super) struct PatchView {
    /// Not its number: the page may be of a time when there were other articles.
    path: String,
    hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<String>,
    segments: Vec<SegmentView>,
    findings: Vec<FindingView>,
}

/// Result of a group of changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupResult {
    /// How it ended.
    pub status: Status,
    /// Why it was not made.
    pub reason: Option<String>,
    /// Current texts, if they differ from what the reviewer saw.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current: Option<BTreeMap<String, Texts>>,
}

/// How a group of changes ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It is made.
    Applied,
    /// All was so already.
    Unchanged,
    /// An article is no longer what the reviewer saw: nothing was written.
    Conflict,
    /// It may not be made: nothing was written.
    Rejected,
}

/// The answer to a save or an undo.
#[derive(Debug, Serialize)]
pub(super) struct SavedView {
    pub(super) revision: u64,
    pub(super) results: Vec<GroupResult>,
    pub(super) articles: Vec<usize>,
    pub(super) patch: Vec<PatchView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) label: Option<String>,
    /// The segments that an undo has changed, by the path of their article.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) places: BTreeMap<String, BTreeSet<String>>,
    /// The acts that could no longer be undone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) passed: Vec<String>,
}

/// How the page gets its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Server,
    File,
}

impl<'d> DataView<'d> {
    /// The data of these sheets.
    pub(super) fn new(
        mode: Mode,
        revision: u64,
        reviewer: Option<String>,
        facts: &'d ProjectInfo,
        sheets: &'d [ReviewArticle],
    ) -> Self {
        let (mut segments, mut findings) = (Vec::new(), Vec::new());
        for (number, sheet) in sheets.iter().enumerate() {
            let (first_segment, first_finding) = (segments.len(), findings.len());
            segments.extend(sheet.segments.iter().cloned().map(|mut segment| {
                segment.article = number;
                segment.findings.iter_mut().for_each(|finding| *finding += first_finding);
                segment
            }));
            findings.extend(sheet.findings.iter().cloned().map(|mut finding| {
                finding.article = number;
                finding.segment = finding.segment.map(|segment| segment + first_segment);
                finding
            }));
        }
        Self {
            schema: SCHEMA,
            revision,
            mode: if mode == Mode::Server { "server" } else { "file" },
            title: &facts.title,
            key: &facts.key,
            source_locale: facts.source_locale.tag(),
            reviewer,
            locales: facts.locales.iter().map(LocaleView::new).collect(),
            articles: sheets.iter().map(ArticleView::new).collect(),
            segments,
            findings,
            terms: facts.terms.iter().map(TermView::new).collect(),
            no_loc: &facts.no_loc,
            refusals: (mode == Mode::File).then_some(REFUSALS),
            read_only: None,
        }
    }
}

impl<'d> LocaleView<'d> {
    fn new((locale, name): &'d (Locale, String)) -> Self {
        Self { locale: locale.tag(), direction: locale.direction().name(), name }
    }
}

impl<'d> ArticleView<'d> {
    fn new(sheet: &'d ReviewArticle) -> Self {
        let about = &sheet.about;
        Self {
            path: &about.path,
            title: &about.title,
            locale: about.locale.tag(),
            translation_type: sheet.translation_type,
            hash: &sheet.hash,
            page: about.page.as_deref(),
            problem: sheet.problem.as_deref(),
        }
    }
}

impl<'d> TermView<'d> {
    fn new(term: &'d Term) -> Self {
        Self {
            source: &term.source,
            locale: term.locale.as_ref().map(Locale::tag),
            target: &term.required,
            forbidden: &term.forbidden,
        }
    }
}

impl PatchView {
    /// The part of the article with this number.
    pub(super) fn new(number: usize, sheet: &ReviewArticle) -> Self {
        let (mut segments, mut findings) = (sheet.segments.clone(), sheet.findings.clone());
        for segment in &mut segments {
            segment.article = number;
        }
        for finding in &mut findings {
            finding.article = number;
        }
        let (hash, problem) = (sheet.hash.clone(), sheet.problem.clone());
        Self { path: sheet.about.path.clone(), hash, problem, segments, findings }
    }
}

/// JSON that can be in a page: nothing in it ends a script or begins a comment.
pub(super) fn for_page(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).expect("views are JSON");
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

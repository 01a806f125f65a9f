//! `diglot check` of translations that are files of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use rayon::prelude::*;

use super::links::PageLinks;
use super::missing::missing_findings;
use super::moves::Moves;
use super::orphans::orphan;
use super::owners::ProjectOwners;
use super::pages::{Pages, unfit};
use super::since::{Since, caused};
use super::sync::SyncPoints;
use crate::align::plain::{Prepared, drift};
use crate::article::{Article, Side};
use crate::check::drift::Drifted;
use crate::check::levels::{ArticleFacts, Levels};
use crate::check::page_links::LinkIssues;
use crate::check::{Settings, check_plain, in_order, locate};
use crate::command::Session;
use crate::command::analysis::settings_for;
use crate::command::content::pluralize;
use crate::command::progress::Progress;
use crate::command::unreadable::SKIPPED_FILE;
use crate::finding::{Finding, Located, Rule, Severity};
use crate::project::layout::PagePair;
use crate::text::{Source, Span};

/// Two translations of one page.
const DOUBLED: Rule = Rule::error("doubled-translation");

/// Result of a check.
pub(in crate::command) struct Compared {
    pub(in crate::command) findings: Vec<Located>,
    pub(in crate::command) pages: usize,
}

/// Checks the translations that were asked for.
pub(in crate::command) fn check(
    pages: &mut Pages<'_>,
    paths: &[std::path::PathBuf],
    least: Option<Severity>,
    session: &Session<'_>,
) -> anyhow::Result<Compared> {
    pages.learn()?;
    let pages = &*pages;
    let chosen = pages.chosen(paths)?;
    let check = PageCheck::new(pages, least)?;
    let points = SyncPoints::read(pages, &chosen)?;
    points.note(session);
    let base = pages.since.as_deref();
    let since = base.map(|base| Since::read(pages, &chosen, base)).transpose()?;
    let owners = ProjectOwners::read(pages.project);
    let progress = Progress::new(chosen.len(), &session.screen);
    let links = PageLinks::new(pages);
    let examined = chosen.par_iter().map(|page| {
        progress.add_one();
        let [own, original] = pages.texts(page)?;
        if pages.is_unread(page) {
            return Ok((Vec::new(), None));
        }
        let issues = |article: &Article| links.issues(pages, page, article);
        let (found, link_issues) = check.examined(page, own, original, &points, issues);
        let Some(since) = &since else { return Ok((found, link_issues)) };
        let before = since.before(pages, page, |page, own, original, points| {
            check.examined(page, Some(own), original, points, issues)
        });
        let (before, issues_before) = before.unwrap_or_default();
        let link_issues = link_issues.map(|it| it.without(issues_before.unwrap_or_default()));
        Ok((caused(found, &before, &owners), link_issues))
    });
    let examined = examined.collect::<anyhow::Result<Vec<_>>>();
    progress.finish();
    let examined = examined?;
    // Nothing was looked for in what could not be read or is too large.
    let compared = examined.iter().filter(|(_, link_issues)| link_issues.is_some()).count();
    let (mut findings, mut issues) = (Vec::new(), Vec::new());
    for (page, (found, link_issues)) in chosen.iter().zip(examined) {
        findings.extend(found);
        issues.extend(link_issues.map(|it| (*page, it)));
    }
    let issues: Vec<_> = issues.iter().map(|(page, issues)| (*page, issues)).collect();
    findings.extend(check.linked(&links, &issues)?);
    findings.extend(missing_findings(pages, &pages.missing(paths)?, check.levels));
    findings.extend(doubled(pages));
    findings.extend(pages.unread());
    note_compared(&chosen, compared, session);
    note_ambiguous(pages, &chosen, session);
    note_links(pages, session);
    Ok(Compared { findings: in_order(findings), pages: chosen.len() })
}

/// Names the translations that are symbolic links to other pages.
fn note_links(pages: &Pages<'_>, session: &Session<'_>) {
    for path in &pages.links {
        session.screen.print(&format!(
            "note: `{path}` is a symbolic link to another page: it is not compared, and nothing is written to it"
        ));
    }
}

/// Says how many translations were compared.
fn note_compared(chosen: &[&PagePair], compared: usize, session: &Session<'_>) {
    let alone = chosen.iter().filter(|page| !page.has_original).count();
    let rest = match alone {
        0 => String::new(),
        1 => "; 1 has no original".to_owned(),
        more => format!("; {more} have no original"),
    };
    let note = format!("{compared} of {} compared{rest}", pluralize(chosen.len(), "translation"));
    session.screen.print(&note);
}

/// Says which of several originals a translation was compared with.
fn note_ambiguous(pages: &Pages<'_>, chosen: &[&PagePair], session: &Session<'_>) {
    let chosen: BTreeSet<&str> = chosen.iter().map(|page| &*page.translation).collect();
    let ambiguous = pages.resolved.ambiguous.iter();
    for (path, [first, second]) in ambiguous.filter(|(path, _)| chosen.contains(&**path)) {
        let note = format!(
            "`{path}` has two originals by `[layout]`: it is compared with `{first}`, not with `{second}`"
        );
        session.screen.print(&note);
    }
}

/// Judges the pages of a project.
pub(in crate::command) struct PageCheck<'c, 'p> {
    pages: &'c Pages<'p>,
    settings: Settings,
    levels: Levels<'p>,
    /// The whereabouts of originals that are gone, once somebody asks.
    moves: OnceLock<Moves>,
}

impl<'c, 'p> PageCheck<'c, 'p> {
    /// Reads what the project tells the rules.
    pub(in crate::command) fn new(
        pages: &'c Pages<'p>,
        least: Option<Severity>,
    ) -> anyhow::Result<Self> {
        let configuration = &pages.project.configuration.check;
        let levels = Levels { configuration, least };
        let (mut settings, _) = settings_for(levels, pages.project)?;
        settings.leave_plain_rules(configuration);
        Ok(Self { pages, settings, levels, moves: OnceLock::new() })
    }

    /// All that is reported about a page with these texts, apart from other pages; `own` is its
    /// translation.
    pub(in crate::command) fn findings(
        &self,
        page: &PagePair,
        own: Option<Source>,
        original: Option<Source>,
        points: &SyncPoints,
    ) -> Vec<Located> {
        self.examined(page, own, original, points, |_| ()).0
    }

    /// The same, and what the page's links show with those of its language, `known`, in view; they are renewed.
    #[cfg(feature = "serve")]
    pub(in crate::command) fn findings_with_links(
        &self,
        page: &PagePair,
        [own, original]: [Option<Source>; 2],
        points: &SyncPoints,
        (links, known): (&PageLinks, &mut BTreeMap<String, LinkIssues>),
    ) -> Vec<Located> {
        let look =
            |article: &Article| (article.source().clone(), links.issues(self.pages, page, article));
        let (mut findings, looked) = self.examined(page, own, original, points, look);
        known.remove(&page.translation);
        let Some((source, issues)) = looked else { return findings };
        known.insert(page.translation.clone(), issues);
        let pages = self.pages.resolved.pages.iter();
        let issues: Vec<_> =
            pages.filter_map(|it| Some((it, known.get(&it.translation)?))).collect();
        let found = links.settle(self.pages, &issues, Some(&page.translation));
        findings.extend(found.into_values().flat_map(|it| self.located(page, it, &source)));
        in_order(findings)
    }

    fn orphan(&self, page: &PagePair) -> Finding {
        orphan(self.pages, self.moves.get_or_init(|| Moves::read(self.pages)), page)
    }

    /// Findings of a page that were made with others in view.
    fn located(&self, page: &PagePair, found: Vec<Finding>, source: &Source) -> Vec<Located> {
        let facts = facts(page);
        let found = found.into_iter().filter_map(|it| self.levels.apply(it, &facts));
        found.map(|it| it.locate(source)).collect()
    }

    /// All that is reported about a page by itself, and what `look` finds out about the two files; nothing
    /// where they cannot be compared.
    fn examined<T>(
        &self,
        page: &PagePair,
        own: Option<Source>,
        original: Option<Source>,
        points: &SyncPoints,
        look: impl FnOnce(&Article) -> T,
    ) -> (Vec<Located>, Option<T>) {
        let pages = self.pages;
        let facts = facts(page);
        let is_fit = |it: &Source| unfit(it).is_none();
        let (own, original) = match (own, original) {
            (Some(own), Some(original)) if is_fit(&own) && is_fit(&original) => (own, original),
            (Some(own), None) if !page.has_original && is_fit(&own) => {
                let finding = self.levels.apply(self.orphan(page), &facts);
                return (finding.into_iter().map(|it| it.locate(&own)).collect(), None);
            }
            (own, original) => return (not_compared(pages, page, [original, own]), None),
        };
        let then = points.then(page).filter(|then| then.text() != original.text());
        let then = then.unwrap_or(&original).clone();
        let article = pages.paired(own, then, page).article;
        let mut found = self.judged(page, &article, &original);
        let unread = points.finding(page, article.source(), &pages.layout.sync);
        let unread = unread.and_then(|it| self.levels.apply(it, &facts));
        found.extend(unread.map(|it| it.locate(article.source())));
        (found, Some(look(&article)))
    }

    /// All that is reported about a paired page by itself; `now` is its original as it is today.
    pub(in crate::command) fn judged(
        &self,
        page: &PagePair,
        article: &Article,
        now: &Source,
    ) -> Vec<Located> {
        let then = article.file_of(Side::Source);
        let drifted = if then.text() == now.text() {
            Vec::new()
        } else {
            let profile = self.pages.layout.profile;
            let [before, after] = [then, now].map(|it| Prepared::new(it.text(), profile));
            let has_revision = self.pages.layout.sync.is_noted();
            Drifted { article, now, changes: &drift(&before, &after), has_revision }.findings()
        };
        let (path, locale) = (&*page.translation, &page.locale);
        let found = check_plain(article, path, locale, &self.settings).into_iter();
        let facts = facts(page);
        let findings = found.chain(drifted).filter_map(|it| self.levels.apply(it, &facts));
        locate(findings, article)
    }

    /// The settings of the rules, by the project.
    pub(in crate::command) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The findings that only all links of the project together show.
    pub(in crate::command) fn linked(
        &self,
        links: &PageLinks,
        issues: &[(&PagePair, &LinkIssues)],
    ) -> anyhow::Result<Vec<Located>> {
        let by_path: BTreeMap<&str, &PagePair> =
            issues.iter().map(|(page, _)| (&*page.translation, *page)).collect();
        let mut findings = Vec::new();
        for (path, found) in links.settle(self.pages, issues, None) {
            if let Some(page) = by_path.get(&*path) {
                let source = self.pages.source(&page.translation)?;
                findings.extend(self.located(page, found, &source));
            }
        }
        Ok(findings)
    }
}

fn facts(page: &PagePair) -> ArticleFacts<'_> {
    ArticleFacts { path: &page.translation, locale: Some(&page.locale), translation_type: None }
}

/// Says which file of a page is not compared, and why.
fn not_compared(
    pages: &Pages<'_>,
    page: &PagePair,
    [original, own]: [Option<Source>; 2],
) -> Vec<Located> {
    let files = [(&page.original, original, page.has_original), (&page.translation, own, true)];
    let unfit =
        files.into_iter().filter(|(.., is_there)| *is_there).filter_map(|(path, text, _)| {
            let text = text.map_or_else(|| pages.source(path).ok(), Some)?;
            let why = unfit(&text)?;
            let message = format!("not compared: `{path}` {why}");
            let finding = Finding::new(&SKIPPED_FILE, Span::empty(0), message);
            let help =
                "divide the page, or leave it out: `exclude` under `[layout]` in diglot.toml";
            Some(finding.with_help(help).locate(&Source::new(&*page.translation, "")))
        });
    unfit.collect()
}

fn doubled(pages: &Pages<'_>) -> Vec<Located> {
    let doubled = pages.resolved.doubled.iter().map(|[first, second]| {
        let message = format!("`{first}` is a translation of the same page into the same language");
        let finding = Finding::new(&DOUBLED, Span::empty(0), message);
        finding.with_help("delete one of the two").locate(&Source::new(&**second, ""))
    });
    doubled.collect()
}

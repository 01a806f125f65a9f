//! Translations that are files of their own, as they are served: a page for each, next to its original, and one
//! that lists them. Their generator makes the site; these pages are for who translates.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use anyhow::Context as _;
use rayon::prelude::*;

use super::changes::Changes;
use super::pair_page::{PairPage, missing_page, pair_page};
use super::preview::Page;
use crate::article::Article;
use crate::check::coverage::{PageState, PageStatus};
use crate::command::check::read_dismissals;
use crate::command::pairs::{self, PageCheck, Pages, SyncPoints};
use crate::command::project::LoadedProject;
use crate::disk::ProjectFiles;
use crate::finding::{Located, Severity};
use crate::project::layout::PagePair;
use crate::report::linked_status_html;
use crate::review::Files as _;
use crate::site::{Output, pair_rows};
use crate::text::Source;

/// The pairs of a project.
pub(in crate::command) struct ServedPairs {
    pages: Pages<'static>,
    files: ProjectFiles,
    points: SyncPoints,
    /// Newer ones, of translations that have changed since the start.
    changed_points: BTreeMap<String, SyncPoints>,
    /// The page that lists all others, once somebody has asked for it.
    overview: OnceLock<String>,
}

impl ServedPairs {
    /// Pairs all pages of a project.
    pub(super) fn of(project: LoadedProject) -> anyhow::Result<Self> {
        // A few kilobytes, once for each change of diglot.toml; the pages look into it as long as they live.
        let project: &'static LoadedProject = Box::leak(Box::new(project));
        let mut pages = Pages::find(project)?.context("the project has a `[layout]`")?;
        pages.learn()?;
        let all: Vec<&PagePair> = pages.resolved.pages.iter().collect();
        let points = SyncPoints::read(&pages, &all)?;
        let (files, changed_points) = (project.files()?, BTreeMap::new());
        Ok(Self { pages, files, points, changed_points, overview: OnceLock::new() })
    }

    /// Reads what has changed; returns `false` if there are other pages now.
    pub(super) fn update(&mut self, changes: &Changes) -> anyhow::Result<bool> {
        self.overview = OnceLock::new();
        let is_known = |path: &String| {
            let is_it = |page: &PagePair| page.translation == *path || page.original == *path;
            self.pages.resolved.pages.iter().any(is_it) && self.files.stamp(path).is_some()
        };
        if changes.configuration || !changes.content.iter().all(is_known) {
            return Ok(false);
        }
        for path in &changes.content {
            let Some(page) = self.translation(path) else { continue };
            let points = SyncPoints::read(&self.pages, &[page])?;
            self.changed_points.insert(path.clone(), points);
        }
        Ok(true)
    }

    pub(super) fn project(&self) -> &LoadedProject {
        self.pages.project
    }

    /// The number of translations.
    pub(super) fn len(&self) -> usize {
        self.pages.resolved.pages.len()
    }

    /// The page or file at `path`, relative to the root.
    pub(super) fn page(&self, path: &str) -> anyhow::Result<Page> {
        if matches!(path, "" | "index.html") {
            return Ok(Page::Found(Output::new("index.html", self.overview()?)));
        }
        if let Some(page) = self.translation(path).filter(|page| page.has_original)
            && let Some(html) = self.pair_page(page)?
        {
            return Ok(Page::Article(Output::new(path, html), path.to_owned()));
        }
        let is_image = mime_guess::from_path(path)
            .first()
            .is_some_and(|kind| kind.type_() == mime_guess::mime::IMAGE);
        // A path out of the project is one that nobody has.
        let bytes = if is_image { self.files.read(path).ok().flatten() } else { None };
        Ok(match bytes {
            Some(bytes) => Page::Found(Output::new(path, bytes)),
            None => Page::Missing(Output::new(path, missing_page())),
        })
    }

    /// A translation with its original.
    pub(super) fn article(&self, path: &str) -> Option<Arc<Article>> {
        let page = self.translation(path)?;
        let [Some(own), Some(original)] = self.pages.texts(page).ok()? else { return None };
        let original = self.points(page).then(page).cloned().unwrap_or(original);
        Some(Arc::new(self.pages.paired(own, original, page).article))
    }

    /// Findings of a translation, without dismissed ones.
    pub(super) fn findings(&self, path: &str) -> anyhow::Result<Vec<Located>> {
        let (Some(page), Some(article)) = (self.translation(path), self.article(path)) else {
            return Ok(Vec::new());
        };
        let now = self.pages.source(&page.original)?;
        self.findings_of(page, &article, &now)
    }

    fn findings_of(
        &self,
        page: &PagePair,
        article: &Article,
        now: &Source,
    ) -> anyhow::Result<Vec<Located>> {
        let findings = PageCheck::new(&self.pages, None)?.judged(page, article, now);
        Ok(read_dismissals(self.pages.project)?.sort(findings).remaining)
    }

    fn translation(&self, path: &str) -> Option<&PagePair> {
        self.pages.resolved.pages.iter().find(|page| page.translation == path)
    }

    fn points(&self, page: &PagePair) -> &SyncPoints {
        self.changed_points.get(&page.translation).unwrap_or(&self.points)
    }

    fn pair_page(&self, page: &PagePair) -> anyhow::Result<Option<String>> {
        let Some(article) = self.article(&page.translation) else { return Ok(None) };
        let now: Source = self.pages.source(&page.original)?;
        let source_locale = &self.pages.project.configuration.locales.source;
        let view = PairPage {
            page,
            article: &article,
            source_locale,
            is_of_then: article.file_of(crate::article::Side::Source).text() != now.text(),
            rows: pair_rows(&article, self.pages.dialect(&page.translation)),
            findings: &self.findings_of(page, &article, &now)?,
        };
        Ok(Some(pair_page(&view)))
    }

    /// The page that lists all translations, those to work on first.
    fn overview(&self) -> anyhow::Result<String> {
        if let Some(known) = self.overview.get() {
            return Ok(known.clone());
        }
        let errors = self.errors()?;
        let coverage = pairs::counted(&self.pages, &errors)?;
        let url = |status: &PageStatus| {
            let is_there = status.state() != PageState::Missing;
            is_there.then(|| format!("/{}", status.path))
        };
        let html = linked_status_html(&coverage, &url);
        Ok(self.overview.get_or_init(|| html).clone())
    }

    /// How many errors each translation has.
    fn errors(&self) -> anyhow::Result<BTreeMap<String, usize>> {
        let check = PageCheck::new(&self.pages, Some(Severity::Error))?;
        let dismissals = read_dismissals(self.pages.project)?;
        let count = |page: &PagePair| {
            let [own, original] = self.pages.texts(page)?;
            let found = check.findings(page, own, original, self.points(page));
            let errors = dismissals.sort(found).remaining;
            anyhow::Ok((page.translation.clone(), errors.len()))
        };
        self.pages.resolved.pages.par_iter().map(count).collect()
    }
}

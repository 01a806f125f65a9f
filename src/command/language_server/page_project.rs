//! A project whose translations are files of their own, as an editor works on it.

use std::collections::BTreeMap;

use anyhow::Context as _;

use crate::article::{Article, Segment};
use crate::command::check::read_dismissals;
use crate::command::pairs::{PageCheck, Pages, SyncPoints, fixed_text};
use crate::command::project::LoadedProject;
use crate::command::review::{judge_page, judgment};
use crate::disk::{self, PathKind};
use crate::finding::Located;
use crate::project::layout::PagePair;
use crate::review::{ReviewState, Texts};
use crate::text::Source;

/// The pages, and the texts that are not saved.
pub(super) struct PageProject {
    pub(super) pages: Pages<'static>,
    /// The originals as they were translated, of each page that was looked at.
    points: BTreeMap<String, SyncPoints>,
    /// Texts that count instead of the files, by name.
    pub(super) unsaved: BTreeMap<String, Source>,
}

impl PageProject {
    pub(super) fn new(project: LoadedProject) -> anyhow::Result<Self> {
        // A few kilobytes, once for each change of diglot.toml; the pages look into it as long as they live.
        let project: &'static LoadedProject = Box::leak(Box::new(project));
        let mut pages = Pages::find(project)?.context("the project has a `[layout]`")?;
        pages.learn()?;
        Ok(Self { pages, points: BTreeMap::new(), unsaved: BTreeMap::new() })
    }

    pub(super) fn page(&self, name: &str) -> Option<&PagePair> {
        self.pages.resolved.pages.iter().find(|page| page.translation == name)
    }

    /// The texts of a translation and of its original as they are now, saved or not.
    pub(super) fn texts(&self, page: &PagePair) -> anyhow::Result<[Option<Source>; 2]> {
        let unsaved = |name: &str| self.unsaved.get(name).cloned();
        let [translation, original] = self.pages.texts(page)?;
        let original = original.map(|text| unsaved(&page.original).unwrap_or(text));
        Ok([unsaved(&page.translation).or(translation), original])
    }

    pub(super) fn original(&self, page: &PagePair) -> anyhow::Result<Option<Source>> {
        let [_, original] = self.texts(page)?;
        Ok(original)
    }

    /// A translation's text with its original as reviewers have it: as it was translated, where that is known.
    pub(super) fn reviewed(&self, source: Source) -> anyhow::Result<Option<Article>> {
        let Some(page) = self.page(source.path()) else { return Ok(None) };
        let points = self.points.get(&page.translation);
        let then = points.and_then(|points| points.then(page)).cloned();
        let original = then.map_or_else(|| self.original(page), |then| Ok(Some(then)))?;
        Ok(original.map(|original| self.pages.paired(source, original, page).article))
    }

    /// How a segment was reviewed, in words.
    pub(super) fn judgment(&self, article: &Article, index: usize) -> Option<String> {
        let source = article.source();
        let page = self.page(source.path())?;
        let target = article.segments()[index].target?.text;
        let reviewed = self.reviewed(source.clone()).ok()??;
        let is_it = |it: &Segment| it.target.is_some_and(|part| part.text == target);
        let index = reviewed.segments().iter().position(is_it)?;
        judgment(self.pages.project, (source.path(), &page.locale), &reviewed, index)
    }

    /// Judges a segment, as the workbench does.
    pub(super) fn judge(
        &self,
        name: &str,
        segment: (&str, Texts),
        state: ReviewState,
    ) -> anyhow::Result<()> {
        let page = self.page(name).context("the file is not a translation of the project")?;
        let points = match self.points.get(name) {
            Some(points) => points,
            None => &SyncPoints::read(&self.pages, &[page])?,
        };
        judge_page(&self.pages, (page, points), segment, state, "lsp")
    }

    /// Forgets what is known of a page. Returns `true` if the file is one, and still there.
    pub(super) fn reread(&mut self, name: &str) -> bool {
        self.points.remove(name);
        let is_it = |page: &PagePair| {
            page.translation == name || page.has_original && page.original == name
        };
        let is_page = self.pages.resolved.pages.iter().any(is_it);
        is_page && disk::kind(&self.pages.project.path(name)) == PathKind::File
    }

    /// The text of a translation with the safe fixes of its findings.
    pub(super) fn fixed(&self, source: &Source, findings: &[Located]) -> anyhow::Result<String> {
        let page = self.page(source.path()).context("the file is not a translation")?;
        let (points, original) = (self.points.get(&page.translation), self.original(page)?);
        let (Some(points), Some(original)) = (points, original) else {
            return Ok(source.text().to_owned());
        };
        fixed_text(&self.pages, (page, points), [source, &original], findings)
    }

    pub(super) fn findings(&mut self, source: Source) -> anyhow::Result<Vec<Located>> {
        let Some(page) = self.page(source.path()) else { return Ok(Vec::new()) };
        let page = page.clone();
        if !self.points.contains_key(&page.translation) {
            let points = SyncPoints::read(&self.pages, &[&page])?;
            self.points.insert(page.translation.clone(), points);
        }
        let points = &self.points[&page.translation];
        let original = self.original(&page)?;
        let check = PageCheck::new(&self.pages, None)?;
        let findings = check.findings(&page, Some(source), original, points);
        Ok(read_dismissals(self.pages.project)?.sort(findings).remaining)
    }
}

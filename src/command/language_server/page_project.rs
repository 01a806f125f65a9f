//! A project whose translations are files of their own, as an editor works on it.

use std::collections::BTreeMap;

use anyhow::Context as _;

use super::known_links::KnownLinks;
use crate::article::{Article, Segment};
use crate::command::pairs::{PageCheck, Pages, SyncPoints, fixed_text};
use crate::command::project::LoadedProject;
use crate::command::review::{judge_page, judgment};
use crate::disk::{self, PathKind};
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::layout::PagePair;
use crate::review::{ReviewState, Texts};
use crate::text::Source;

/// The pages, and the texts that are not saved.
pub(super) struct PageProject {
    pub(super) pages: Pages<'static>,
    /// The originals as they were translated, of each page that was looked at.
    points: BTreeMap<String, SyncPoints>,
    /// Texts that count instead of the files, by name.
    unsaved: BTreeMap<String, Source>,
    links: KnownLinks,
}

impl PageProject {
    pub(super) fn new(project: LoadedProject) -> anyhow::Result<Self> {
        // A few kilobytes, once for each change of diglot.toml; the pages look into it as long as they live.
        let project: &'static LoadedProject = Box::leak(Box::new(project));
        let mut pages = Pages::find(project)?.context("the project has a `[layout]`")?;
        pages.learn()?;
        let links = KnownLinks::new(&pages);
        Ok(Self { pages, points: BTreeMap::new(), unsaved: BTreeMap::new(), links })
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

    /// Lets a text count instead of a file; without one the file counts again. Returns `true` if that may matter to
    /// other files: if it is an original, or links may lead elsewhere now.
    pub(super) fn set_unsaved(
        &mut self,
        name: &str,
        text: Option<&Source>,
    ) -> anyhow::Result<bool> {
        match text {
            Some(text) => self.unsaved.insert(name.to_owned(), text.clone()),
            None => self.unsaved.remove(name),
        };
        let leads_elsewhere = self.renew_links(name)?;
        let is_it = |page: &PagePair| page.has_original && page.original == name;
        Ok(leads_elsewhere || self.pages.resolved.pages.iter().any(is_it))
    }

    /// Looks again at the links of a page, and at its anchors. Returns `true` if others may see a difference.
    fn renew_links(&mut self, name: &str) -> anyhow::Result<bool> {
        let text = self.unsaved.get(name).map(Source::text);
        let has_changed = self.links.set_text(&self.pages, name, text);
        let Some(page) = self.page(name).filter(|it| self.links.knows(&it.locale)) else {
            return Ok(has_changed);
        };
        let (page, texts) = (page.clone(), self.texts(page)?);
        Ok(self.links.renew(&self.pages, &page, &texts) || has_changed)
    }

    /// Forgets what is known of a page. Returns `true` if the file is one, and still there.
    pub(super) fn reread(&mut self, name: &str) -> anyhow::Result<bool> {
        self.points.remove(name);
        let is_it = |page: &PagePair| {
            page.translation == name || page.has_original && page.original == name
        };
        let is_page = self.pages.resolved.pages.iter().any(is_it);
        let is_there = is_page && disk::kind(&self.pages.project.path(name)) == PathKind::File;
        if is_there {
            self.pages.note_changed(name);
            self.renew_links(name)?;
        }
        Ok(is_there)
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

    /// The findings of a translation, dismissed ones too.
    pub(super) fn findings(&mut self, source: Source) -> anyhow::Result<Vec<Located>> {
        let Some(page) = self.page(source.path()) else { return Ok(Vec::new()) };
        let page = page.clone();
        if !self.points.contains_key(&page.translation) {
            let points = SyncPoints::read(&self.pages, &[&page])?;
            self.points.insert(page.translation.clone(), points);
        }
        let original = self.original(&page)?;
        self.pages.learn_of(&page.locale)?;
        self.learn_links(&page.locale)?;
        let points = &self.points[&page.translation];
        let check = PageCheck::new(&self.pages, None)?;
        let known = self.links.of(&page.locale);
        Ok(check.findings_with_links(&page, [Some(source), original], points, known))
    }

    /// The links of the project.
    pub(super) fn links(&self) -> &KnownLinks {
        &self.links
    }

    /// A file of the project as it is now, saved or not.
    pub(super) fn text(&self, name: &str) -> Option<Source> {
        let unsaved = self.unsaved.get(name).cloned();
        unsaved.or_else(|| self.pages.source(name).ok())
    }

    /// Reads the links of all pages of a language, once.
    fn learn_links(&mut self, locale: &Locale) -> anyhow::Result<()> {
        if self.links.knows(locale) {
            return Ok(());
        }
        self.links.learn(&self.pages, locale)?;
        let unsaved: Vec<String> = self.unsaved.keys().cloned().collect();
        for name in unsaved {
            self.renew_links(&name)?;
        }
        Ok(())
    }
}

//! The second pass: what is wrong with each article, and with all of them together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::project_scan::ProjectScan;
use super::source_tree::{SourceArticles, SourceTree};
use super::target::Target;
use crate::article::{Article, SideText};
use crate::check::levels::{ArticleFacts, Levels};
use crate::check::project_rules::{STALE_SOURCE, SourceDiff, VariantGroup, missing_articles};
use crate::check::{Settings, scores};
use crate::command::console::Console;
use crate::command::finding_store::FindingStore;
use crate::command::progress::Progress;
use crate::command::project::LoadedProject;
use crate::finding::{Finding, Located};
use crate::locale::Locale;
use crate::markdown::Document;
use crate::passes::{self, ArticleMeta, ArticlePass, TextPlace, across, inconsistent, texts_at};
use crate::project::ArticleEntry;
use crate::site::{ArticleDependencies, Site};
use crate::text::Source;

/// Checks the requested articles.
pub(in crate::command) struct CheckPass<'e> {
    pub(in crate::command) target: &'e Target,
    pub(in crate::command) project: &'e LoadedProject,
    pub(in crate::command) site: Site<'e>,
    pub(in crate::command) settings: &'e Settings,
    pub(in crate::command) levels: Levels<'e>,
    pub(in crate::command) source_tree: Option<&'e SourceTree>,
}

/// One article's part, with how likely each segment is a pair; the latter is empty unless it was asked for.
pub(in crate::command) type Examined = passes::Examined<Vec<Option<f32>>>;

impl CheckPass<'_> {
    /// Puts all that is reported about all articles into `store`.
    pub(in crate::command) fn run(
        &self,
        survey: &ProjectScan,
        found: Vec<Located>,
        screen: &Console,
        store: &FindingStore,
    ) -> anyhow::Result<()> {
        let files: Vec<&String> = self.target.files().collect();
        let progress = Progress::new(files.len(), screen);
        let round = store.round();
        let examine = |(number, path): (usize, &&String)| {
            let mut examined = self.article(path)?;
            if self.target.content.is_unread(path) {
                examined.findings.clear();
            }
            store.put((round, number as u32), std::mem::take(&mut examined.findings))?;
            progress.add_one();
            Ok(examined)
        };
        let files = files.par_iter().enumerate();
        let examine = || files.map(examine).collect::<anyhow::Result<Vec<_>>>();
        let (examined, cross_article_findings) =
            rayon::join(examine, || self.cross_article_findings(survey));
        progress.finish();
        store.put((store.round(), 0), self.across(examined?, found, survey)?)?;
        store.put((store.round(), 0), cross_article_findings?)
    }

    /// Returns the reported findings of one article.
    pub(in crate::command) fn article(&self, path: &str) -> anyhow::Result<Examined> {
        self.examine(path, &*self.target.content.article(path)?)
    }

    /// The same of an article that may have changed since.
    pub(in crate::command) fn examine(
        &self,
        path: &str,
        article: &Article,
    ) -> anyhow::Result<Examined> {
        self.examine_seeing(path, article, |_, _| Vec::new())
    }

    /// The same, with how likely each segment is a pair.
    pub(in crate::command) fn examine_with_scores(
        &self,
        path: &str,
        article: &Article,
    ) -> anyhow::Result<Examined> {
        self.examine_seeing(path, article, |sides, locale| {
            scores(article, sides, locale, self.settings)
        })
    }

    fn examine_seeing(
        &self,
        path: &str,
        article: &Article,
        scores: impl FnOnce([(&SideText, &Document<'_>); 2], Option<&Locale>) -> Vec<Option<f32>>,
    ) -> anyhow::Result<Examined> {
        let pass = self.article_pass();
        let entry = pass.entry(path, article);
        let outdated = self.outdated(&entry, article)?;
        Ok(pass.examine(&entry, article, &self.target.content.folder, outdated, scores))
    }

    fn article_pass(&self) -> ArticlePass<'_> {
        let Self { site, settings, levels, target, .. } = self;
        ArticlePass { site, settings, levels: *levels, is_project: target.is_project }
    }

    pub(super) fn apply(&self, located: Located, known: &ArticleMeta) -> Option<Located> {
        let finding = self.levels.apply(located.finding, &known.facts())?;
        Some(Located { finding, ..located })
    }

    fn source_articles(&self) -> SourceArticles<'_> {
        let (index, content) = (self.site.index, &*self.target.content);
        SourceArticles { tree: self.source_tree, index, content }
    }

    fn outdated(&self, entry: &ArticleEntry, article: &Article) -> anyhow::Result<Vec<Finding>> {
        let is_on = self.levels.is_reportable(STALE_SOURCE.name, STALE_SOURCE.severity);
        let original = if is_on { self.source_articles().of(entry)? } else { None };
        let findings = original.map(|it| SourceDiff::of(article, &it).findings(article, &it));
        Ok(findings.unwrap_or_default())
    }

    /// Returns findings between articles that need no parsing: inconsistent translations and
    /// missing articles.
    pub(in crate::command) fn cross_article_findings(
        &self,
        survey: &ProjectScan,
    ) -> anyhow::Result<Vec<Located>> {
        let mut findings = self.inconsistent(survey)?;
        findings.extend(self.missing());
        Ok(findings)
    }

    /// Returns findings between articles that are known only after all have been checked.
    pub(in crate::command) fn across(
        &self,
        examined: Vec<Examined>,
        found: Vec<Located>,
        survey: &ProjectScan,
    ) -> anyhow::Result<Vec<Located>> {
        let mut uses = BTreeMap::new();
        let mut known = HashMap::new();
        for article in examined {
            uses.insert(article.known.path.clone(), article.uses);
            known.insert(self.target.content.folder.name(&article.known.path), article.known);
        }
        if self.target.is_project {
            self.add_linked(&mut uses)?;
            // Nobody knows which anchors they have.
            uses.retain(|path, _| !self.target.content.is_unread(path));
        }
        let uses = uses.iter().map(|(path, uses)| (&**path, uses)).collect();
        let uses = self.target.is_project.then_some(&uses);
        let is_explicit = |located: &&Located| known.contains_key(&*located.location.path);
        let scanned = survey.findings.iter().filter(|it| self.target.is_whole() || is_explicit(it));
        Ok(across(&known, uses, found, scanned, self.levels))
    }

    /// Articles that were not asked for are looked at for their bookmarks, where links lead to those.
    fn add_linked(&self, uses: &mut BTreeMap<String, ArticleDependencies>) -> anyhow::Result<()> {
        let linked: BTreeSet<&str> =
            uses.values().flat_map(ArticleDependencies::bookmarked).collect();
        let unseen = linked.into_iter().filter(|path| !uses.contains_key(*path)).collect();
        let seen = self.target.content.uses(&self.site, unseen)?;
        uses.extend(seen);
        Ok(())
    }

    fn missing(&self) -> Vec<Located> {
        if !self.target.is_project {
            return Vec::new();
        }
        let originals = self.source_articles().names();
        let index = self.site.index;
        let allowed = &self.project.configuration.check.allow_missing;
        let missing =
            missing_articles(index.entries(), originals.as_ref(), index.source_locale(), allowed);
        let requested = missing.into_iter().filter(|it| self.target.holds(&it.path));
        let reported = requested.filter_map(|it| {
            let facts =
                ArticleFacts { path: &it.path, locale: Some(it.locale), translation_type: None };
            let finding = self.levels.apply(it.finding, &facts)?;
            Some(finding.locate(&Source::new(self.target.content.folder.name(&it.path), "")))
        });
        reported.collect()
    }

    /// The groups of texts with several translations. The articles are read once more: their texts
    /// were not kept.
    fn inconsistent(&self, survey: &ProjectScan) -> anyhow::Result<Vec<Located>> {
        let ProjectScan { variants, paths, .. } = survey;
        let variants = variants.inconsistent().into_iter();
        let is_explicit =
            |group: &VariantGroup| self.target.holds(&paths[group.variants[0].place.0 as usize]);
        let variants: Vec<VariantGroup> = variants.filter(is_explicit).collect();
        let texts = self.texts(variants.iter().flat_map(VariantGroup::others), paths)?;
        let by_article = variants.chunk_by(|a, b| a.variants[0].place.0 == b.variants[0].place.0);
        let reported = by_article.collect::<Vec<_>>().into_par_iter().map(|variants| {
            let path = &paths[variants[0].variants[0].place.0 as usize];
            let article = self.target.content.article(path)?;
            let locale = self.site.index.entry(path).map(|entry| &entry.locale);
            Ok(inconsistent(variants, path, locale, &article, &texts, self.levels))
        });
        Ok(reported.collect::<anyhow::Result<Vec<_>>>()?.into_iter().flatten().collect())
    }

    fn texts(
        &self,
        places: impl Iterator<Item = TextPlace>,
        paths: &[String],
    ) -> anyhow::Result<HashMap<TextPlace, String>> {
        let mut by_article: BTreeMap<u32, Vec<TextPlace>> = BTreeMap::new();
        for place in places {
            by_article.entry(place.0.0).or_default().push(place);
        }
        let read = |(number, places): (&u32, &Vec<TextPlace>)| {
            let article = self.target.content.article(&paths[*number as usize])?;
            anyhow::Ok(texts_at(&article, places).collect::<Vec<_>>())
        };
        let texts = by_article.par_iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
        Ok(texts.into_iter().flatten().collect())
    }
}

//! The workbench of a project, with all that is known of its articles.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Mutex;

use rayon::prelude::*;

use super::git;
use super::host::{CommandDesk, failed};
use crate::check::Settings;
use crate::check::fingerprint::text_hash;
use crate::command::analysis::{CheckPass, CheckRun, ProjectScan, Target};
use crate::command::content::entry;
use crate::command::memory_files::MemoryFiles;
use crate::command::project::LoadedProject;
use crate::command::{Session, UsageError};
use crate::disk::ProjectFiles;
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::{ArticleEntry, View};
use crate::review::{ArticleInfo, Examined, ProjectInfo, ReviewHost, Workbench};
use crate::site::{full_name, own_name};

/// The project, articles and options of a review session.
pub(in crate::command) struct ReviewSession<'o> {
    pub(in crate::command) project: &'o LoadedProject,
    pub(in crate::command) session: &'o Session<'o>,
    pub(in crate::command) files: &'o ProjectFiles,
    /// Only these; all where there are none.
    pub(in crate::command) locales: &'o [Locale],
    /// `true` if nobody else writes to the project: what was interrupted can be finished then.
    pub(in crate::command) is_writer: bool,
}

impl ReviewSession<'_> {
    /// Works on what was named; `act` gets how many articles that are.
    pub(in crate::command) fn with<R>(
        &self,
        paths: &[impl AsRef<Path>],
        act: impl FnOnce(&mut Workbench<'_>, usize) -> anyhow::Result<R>,
    ) -> anyhow::Result<R> {
        if self.project.configuration.layout.is_some() {
            return self.with_pages(paths, act);
        }
        let mut targets = Target::find(paths, self.project)?;
        if targets.len() != 1 || !targets[0].is_project {
            let message = "the workbench reviews the articles of one project";
            return Err(UsageError::new(message, "pass articles below its folder `content`"));
        }
        let target = targets.remove(0);
        let mut work = CheckRun::new(self.project, self.session, None, None)?.with_scores();
        let mut analyzed = work.analyze(&target)?;
        let found = std::mem::take(&mut analyzed.findings);
        self.open(&work.examination(&analyzed), &analyzed.survey, found, act)
    }

    fn open<R>(
        &self,
        examination: &CheckPass<'_>,
        survey: &ProjectScan,
        found: Vec<Located>,
        act: impl FnOnce(&mut Workbench<'_>, usize) -> anyhow::Result<R>,
    ) -> anyhow::Result<R> {
        let locales = &self.project.configuration.locales;
        let read = |path: &String| {
            let article = examination.target.content.article(path)?;
            let known = examination.site.index.entry(path).cloned();
            let known = known.unwrap_or_else(|| entry(path, &article, locales).0);
            if !self.is_wanted(&known.locale) || article.segments().is_empty() {
                return Ok(None);
            }
            let mut examined = examination.examine_with_scores(path, &article)?;
            let findings = std::mem::take(&mut examined.findings);
            let scores = std::mem::take(&mut examined.seen);
            let hash = text_hash(article.source().text());
            anyhow::Ok(Some((known, examined, (hash, Examined { findings, scores }))))
        };
        let files: Vec<&String> = examination.target.files().collect();
        let read = files.into_par_iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
        let (mut entries, mut all, mut first) = (Vec::new(), Vec::new(), HashMap::new());
        for (entry, examined, own) in read.into_iter().flatten() {
            first.insert(entry.path.clone(), own);
            entries.push(entry);
            all.push(examined);
        }
        let mut across = examination.across(all, found, survey)?;
        across.extend(examination.cross_article_findings(survey)?);
        let desk = CommandDesk {
            examination,
            files: self.files,
            known: entries.iter().map(|it| (it.path.clone(), it.clone())).collect(),
            first: Mutex::new(first),
            stamps: Mutex::default(),
            reviewer: git::reviewer(&self.project.root),
            memory: MemoryFiles::of(self.project),
        };
        let about = article_infos(&entries, examination, across);
        let count = about.len();
        let locales = entries.iter().map(|it| it.locale.clone()).collect();
        let facts = self.facts(locales, examination.settings)?;
        let mut workbench = self.workbench(&desk, facts, about)?;
        act(&mut workbench, count)
    }

    /// Opens the workbench for these articles.
    pub(super) fn workbench<'d>(
        &self,
        desk: &'d (dyn ReviewHost + Sync),
        facts: ProjectInfo,
        about: Vec<ArticleInfo>,
    ) -> anyhow::Result<Workbench<'d>> {
        if !self.is_writer {
            return Ok(Workbench::reading(desk, facts, about));
        }
        let (workbench, said) = Workbench::open(desk, facts, about).map_err(failed)?;
        for line in said {
            self.session.screen.print(&format!("note: {line}"));
        }
        Ok(workbench)
    }

    pub(super) fn is_wanted(&self, locale: &Locale) -> bool {
        self.locales.is_empty() || self.locales.contains(locale)
    }

    pub(super) fn facts(
        &self,
        mut locales: Vec<Locale>,
        settings: &Settings,
    ) -> anyhow::Result<ProjectInfo> {
        locales.sort();
        locales.dedup();
        let same = |a: &Locale, b: &Locale| a.language() == b.language();
        let name = |locale: &Locale| {
            let is_one_of_several = locales.iter().filter(|it| same(it, locale)).count() > 1;
            if is_one_of_several { full_name(locale) } else { own_name(locale).to_owned() }
        };
        let named = locales.iter().map(|locale| (locale.clone(), name(locale)));
        let configuration = &self.project.configuration;
        let source = &configuration.locales.source;
        let title = configuration.title.as_ref().and_then(|title| title.of(source, source));
        let title = title.unwrap_or("Help");
        let key = self.files.key().map_err(failed)?;
        Ok(ProjectInfo::new((title, key), named.collect(), settings))
    }
}

/// Returns the properties of the articles, each with its findings between articles.
fn article_infos(
    entries: &[ArticleEntry],
    examination: &CheckPass<'_>,
    across: Vec<Located>,
) -> Vec<ArticleInfo> {
    let mut by_name: HashMap<String, Vec<Located>> = HashMap::new();
    for located in across {
        by_name.entry(located.location.path.to_string()).or_default().push(located);
    }
    let index = examination.site.index;
    let about = |entry: &ArticleEntry| {
        let name = examination.target.content.folder.name(&entry.path);
        let page = index
            .entry(&entry.path)
            .and_then(|it| index.page(it, View::Side(crate::article::Side::Target)));
        ArticleInfo {
            path: entry.path.clone(),
            across: by_name.remove(&name).unwrap_or_default(),
            name,
            locale: entry.locale.clone(),
            title: entry.title.clone(),
            page: page.map(|page| format!("/{}", index.served(&page))),
        }
    };
    entries.iter().map(about).collect()
}

//! The project as it is served: all that pages need to know of one another, in memory, and kept up
//! with what changes on the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::changes::Changes;
use super::search::{ArticleMeta, Indexes};
use crate::article::Article;
use crate::check::Settings;
use crate::check::in_order;
use crate::check::levels::Levels;
use crate::check::without_explained;
use crate::command::analysis::{CheckPass, ProjectScan, ScanOptions, Target, VIEWS, settings_for};
use crate::command::check::read_dismissals;
use crate::command::console::Console;
use crate::command::content::{CONTENT, ContentFolder, entry};
use crate::command::finding_store::FindingStore;
use crate::command::project::LoadedProject;
use crate::disk::{self, PathKind};
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::{
    ArticleEntry, Index, KeptFields, Navigation, XrefMap, is_article, is_include, is_navigation,
};
use crate::site::{Output, PageFormat, Preview, Site, Templates};

/// Reads the index entry of an article, with its findings.
type Read = (ArticleEntry, Vec<Located>);

/// The project as it is served.
pub(in crate::command) struct ServedProject {
    pub(in crate::command) project: LoadedProject,
    templates: Templates,
    /// The fields of front matters that lists are made with.
    kept: KeptFields,
    target: Target,
    /// By path.
    entries: BTreeMap<String, Read>,
    survey: ProjectScan,
    navigation: Navigation,
    xref_map: XrefMap,
    settings: Settings,
    /// The languages that readers can search.
    searches: BTreeSet<Locale>,
    indexes: Indexes,
    /// The project's; pages for browsers are always among them.
    formats: Vec<PageFormat>,
    /// `false` where pages are for nobody: what is only on pages is not read then.
    has_pages: bool,
}

/// Response to a URL.
pub(super) enum Page {
    Found(Output),
    /// A page of an article, with the article's path in the content folder.
    Article(Output, String),
    /// There is no such page; this one says so.
    Missing(Output),
}

impl ServedProject {
    /// Reads the whole project anew.
    fn reload(&self) -> anyhow::Result<Self> {
        Self::read(self.project.reload()?, self.has_pages)
    }

    /// Reads all of a project whose settings are known.
    pub(in crate::command) fn of(project: LoadedProject) -> anyhow::Result<Self> {
        Self::read(project, true)
    }

    /// The same, for checks alone: they do without navigation, which takes longer to make than all else.
    pub(in crate::command) fn without_pages(project: LoadedProject) -> anyhow::Result<Self> {
        Self::read(project, false)
    }

    fn read(project: LoadedProject, has_pages: bool) -> anyhow::Result<Self> {
        let templates = project.templates()?;
        let target = Target::find(&[] as &[&str], &project)?.remove(0);
        let levels = Levels { configuration: &project.configuration.check, least: None };
        let (mut settings, needs_training) = settings_for(levels, &project)?;
        // How texts are translated elsewhere changes with every article; `check` looks at that.
        let pairs_max = if needs_training { ScanOptions::QUICK } else { 0 };
        let mut survey =
            ProjectScan::take(&target, &project, ScanOptions { pairs_max, variants: false })?;
        if needs_training {
            settings.calibration = std::mem::take(&mut survey.calibration);
        }
        survey.index.set_redirects(project.redirects(&mut Vec::new())?);
        let xref_map = project.xref_map(&mut Vec::new())?;
        let mut formats = project.configuration.site.formats.clone();
        if !formats.contains(&PageFormat::Html) {
            formats.insert(0, PageFormat::Html);
        }
        let kept = KeptFields::new(&project.configuration.site, templates.lists_pages());
        let mut served = Self {
            templates,
            kept,
            target,
            entries: BTreeMap::new(),
            survey,
            navigation: Navigation::default(),
            xref_map,
            settings,
            searches: BTreeSet::new(),
            indexes: Indexes::default(),
            formats,
            has_pages,
            project,
        };
        served.take_entries()?;
        if !served.kept.is_empty() {
            served.make_index()?;
        }
        served.read_navigation()?;
        Ok(served)
    }

    /// The languages that have pages which are found.
    fn searched(&self) -> BTreeSet<Locale> {
        if !self.project.configuration.search.enabled {
            return BTreeSet::new();
        }
        self.site().searched().into_keys().cloned().collect()
    }

    pub(in crate::command) fn content(&self) -> &ContentFolder {
        &self.target.content
    }

    /// Keeps what the survey has read, so that one article's change needs no look at the others.
    fn take_entries(&mut self) -> anyhow::Result<()> {
        let tree = &self.content().tree;
        let articles = tree.files.par_iter().filter(|path| tree.is_article(path));
        // Findings of the survey are of the index or of an entry: only who reads that again knows which.
        let findings = self.survey.findings.iter().map(|it| &*it.location.path);
        let with_findings: FxHashSet<&str> =
            findings.filter_map(|path| path.strip_prefix(CONTENT)?.strip_prefix('/')).collect();
        let is_known = |path: &str| self.kept.is_empty() && !with_findings.contains(path);
        let read = articles.map(|path| {
            let known = self.survey.index.entry(path).filter(|_| is_known(path));
            let known = known.cloned().map(|entry| (entry, Vec::new()));
            let read = known.map_or_else(|| self.read_entry(path), Ok);
            anyhow::Ok((path.clone(), read?))
        });
        self.entries = read.collect::<anyhow::Result<_>>()?;
        Ok(())
    }

    fn read_entry(&self, path: &str) -> anyhow::Result<Read> {
        let article = self.content().article(path)?;
        let (entry, findings) = entry(path, &article, &self.project.configuration.locales);
        Ok((entry.with_fields(&article, &self.kept), findings))
    }

    /// Reads the tables of contents, and finds the languages that are searched.
    fn read_navigation(&mut self) -> anyhow::Result<()> {
        if self.has_pages {
            let (index, xref_map) = (&self.survey.index, &self.xref_map);
            let navigation = self.content().navigation(index, xref_map, &mut Vec::new())?;
            self.navigation = navigation.with_folders(index, xref_map);
            self.searches = self.searched();
        }
        Ok(())
    }

    /// Reads what has changed.
    pub(in crate::command) fn update(&mut self, changes: &Changes) -> anyhow::Result<()> {
        if changes.configuration {
            *self = self.reload()?;
            return Ok(());
        }
        if changes.templates {
            let templates = self.project.templates()?;
            if templates.lists_pages() != self.templates.lists_pages() {
                *self = self.reload()?;
                return Ok(());
            }
            self.templates = templates;
        }
        if changes.settings {
            let levels = Levels { configuration: &self.project.configuration.check, least: None };
            let (settings, needs_training) = settings_for(levels, &self.project)?;
            let calibration = if needs_training {
                std::mem::take(&mut self.settings.calibration)
            } else {
                settings.calibration
            };
            self.settings = Settings { calibration, ..settings };
            self.survey.index.set_redirects(self.project.redirects(&mut Vec::new())?);
            self.xref_map = self.project.xref_map(&mut Vec::new())?;
            self.read_navigation()?;
        }
        self.update_content(&changes.content)?;
        Ok(())
    }

    /// Lets a text count instead of an article's or an include's file; without one the file counts again. Returns
    /// `true` if that may matter to other articles.
    pub(in crate::command) fn set_unsaved(
        &mut self,
        path: &str,
        text: Option<&str>,
    ) -> anyhow::Result<bool> {
        let tree = &self.content().tree;
        if !tree.files.iter().any(|file| file == path) {
            return Ok(false);
        }
        let is_part = !tree.is_article(path);
        self.content().folder.set_unsaved(path, text);
        Ok(self.update_content(&[path.to_owned()])? || is_part)
    }

    /// Returns `true` if what changed may matter to other articles.
    fn update_content(&mut self, paths: &[String]) -> anyhow::Result<bool> {
        if paths.is_empty() {
            return Ok(false);
        }
        let files: FxHashSet<&String> = self.content().tree.files.iter().collect();
        let changed: BTreeSet<&String> = paths.iter().collect();
        let is_below = |file: &String, folder: &str| {
            file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
        };
        // What is in a folder that has come may not be told by itself.
        let is_new = |path: &String| match disk::kind(&self.content().folder.path(path)) {
            PathKind::File => !files.contains(path),
            PathKind::Folder => true,
            PathKind::Missing => {
                files.contains(path) || files.iter().any(|file| is_below(file, path))
            }
        };
        let is_new = paths.iter().any(is_new);
        if is_new {
            self.target.content = Arc::new(ContentFolder::find(&self.project)?);
            let known: BTreeSet<&String> = self.target.content.tree.files.iter().collect();
            self.entries.retain(|path, _| known.contains(path));
        }
        for path in paths {
            self.content().folder.forget(path);
        }
        let tree = &self.content().tree;
        let is_read = |path: &&String| self.entries.contains_key(*path) && !changed.contains(path);
        let anew: Vec<String> =
            tree.files.iter().filter(|it| tree.is_article(it) && !is_read(it)).cloned().collect();
        let read = anew.par_iter().map(|path| self.read_entry(path));
        let read = read.collect::<anyhow::Result<Vec<_>>>()?;
        let (mut is_other, mut is_replaced) = (is_new, !is_new);
        for (path, read) in anew.into_iter().zip(read) {
            if self.entries.get(&path) != Some(&read) {
                is_other = true;
                is_replaced = is_replaced && self.replace(&path, &read);
            }
            self.entries.insert(path, read);
        }
        let has_table = paths.iter().any(|path| is_navigation(path));
        if !is_replaced {
            self.make_index()?;
        }
        if is_other || has_table {
            self.read_navigation()?;
        }
        // Other files may be part of any article.
        if paths.iter().all(|path| is_article(path)) {
            self.indexes.change(paths);
        } else {
            self.indexes = Indexes::default();
        }
        Ok(is_other || has_table)
    }

    /// Puts an entry into the index as it is; returns `false` where more becomes another by it.
    fn replace(&mut self, path: &str, (entry, findings): &Read) -> bool {
        let has_history = self.project.configuration.site.history_from_git().is_some();
        let is_alike = self.entries.get(path).is_some_and(|(_, known)| known == findings);
        !has_history && is_alike && self.survey.index.replace(entry)
    }

    /// Makes the index of all entries.
    fn make_index(&mut self) -> anyhow::Result<()> {
        let entries = self.entries.values().map(|(entry, _)| entry.clone()).collect();
        let configuration = &self.project.configuration;
        let (index, findings) = self.content().index_of(entries, &BTreeSet::new(), configuration);
        let own = self.entries.values().flat_map(|(_, own)| own.iter().cloned());
        self.survey.findings = own.chain(findings).collect();
        self.survey.index = index;
        self.survey.index.set_redirects(self.project.redirects(&mut Vec::new())?);
        Ok(())
    }

    /// The articles.
    pub(in crate::command) fn index(&self) -> &Index {
        &self.survey.index
    }

    /// The index, and all that articles need to know of one another.
    pub(in crate::command) fn site(&self) -> Site<'_> {
        Site {
            configuration: &self.project.configuration,
            index: &self.survey.index,
            xref_map: &self.xref_map,
            navigation: &self.navigation,
            templates: &self.templates,
            views: &VIEWS,
            formats: &self.formats,
            searches: self.searches.clone(),
            tables: Arc::default(),
        }
    }

    /// The page or file at `path`, relative to the site's root.
    pub(super) fn page(&self, path: &str) -> anyhow::Result<Page> {
        let site = self.site();
        let (project, content) = (&self.project, self.content());
        if let Some(file) =
            self.indexes.file(path, ArticleMeta { site: &site, project, content })?
        {
            return Ok(Page::Found(file));
        }
        let found = match site.preview(path) {
            Preview::Article { entry, view } => {
                let article = self.content().article(&entry.path)?;
                let folder = &self.content().folder;
                let page = site.article_page(entry, &article, folder, view, path)?;
                if let Some(page) = page {
                    return Ok(Page::Article(page, entry.path.clone()));
                }
                None
            }
            Preview::Twin { entry, side, format } => {
                let article = self.content().article(&entry.path)?;
                site.article_twin(entry, &article, &self.content().folder, side, format)?
            }
            Preview::Asset(asset) => {
                let bytes = self.content().folder.named_file(asset);
                bytes.map(|bytes| Output::new(path, bytes))
            }
            Preview::Overview => site.overview_page(path)?,
        };
        Ok(found.map_or(Page::Missing(site.missing_page()?), Page::Found))
    }

    /// How many articles there are.
    pub(in crate::command) fn articles(&self) -> usize {
        self.survey.index.entries().len()
    }

    /// The article at a path in the content folder.
    pub(in crate::command) fn article(&self, path: &str) -> Option<Arc<Article>> {
        self.survey.index.entry(path)?;
        self.content().article(path).ok()
    }

    /// The article in the language of the sources that the one at a path is compared with.
    pub(in crate::command) fn original(&self, path: &str) -> Option<Arc<Article>> {
        let (index, own) = (&self.survey.index, self.survey.index.entry(path)?);
        let mut written = index.translations(&own.name);
        let original = written.find(|it| it.locale == *index.source_locale())?;
        (original.path != path).then(|| self.article(&original.path)).flatten()
    }

    /// Returns `true` if other articles are compared with the one at a path.
    pub(in crate::command) fn is_original(&self, path: &str) -> bool {
        let (index, own) = (&self.survey.index, self.survey.index.entry(path));
        let own = own.filter(|own| own.locale == *index.source_locale());
        own.is_some_and(|own| index.translations(&own.name).nth(1).is_some())
    }

    /// Returns `true` if `check` looks at the file at a path in the content folder, which may not be saved yet.
    pub(in crate::command) fn checks(&self, path: &str) -> bool {
        let is_excluded = |path: &str| {
            let mut patterns = self.project.configuration.exclude.iter();
            patterns.any(|pattern| pattern.fits(path))
        };
        (self.content().tree.is_article(path) || is_include(path)) && !is_excluded(path)
    }

    /// How people know the file at a path in the content folder.
    pub(in crate::command) fn name(&self, path: &str) -> String {
        self.content().folder.name(path)
    }

    /// Returns the findings of one article, without dismissed ones.
    pub(super) fn findings(&self, path: &str, screen: &Console) -> anyhow::Result<Vec<Located>> {
        let target = Target::one(Arc::clone(&self.target.content), path);
        let store = FindingStore::default();
        self.check_pass(&target).run(&self.survey, Vec::new(), screen, &store)?;
        let dismissals = read_dismissals(&self.project)?;
        Ok(without_explained(dismissals.sort(store.sorted().to_vec()?).remaining))
    }

    /// Returns the findings of an article whose text may differ from the file, dismissed ones too: those that need no
    /// look at how others translate the same.
    pub(in crate::command) fn findings_of(
        &self,
        path: &str,
        article: &Article,
    ) -> anyhow::Result<Vec<Located>> {
        let redirects = self.redirect_findings(path)?;
        let findings = self.with_pass(path, |pass| {
            let mut examined = pass.examine(path, article)?;
            let mut findings = std::mem::take(&mut examined.findings);
            findings.extend(pass.across(vec![examined], redirects, &self.survey)?);
            anyhow::Ok(findings)
        })?;
        Ok(in_order(findings))
    }

    /// The faults of the redirect that an article is, if it is one.
    fn redirect_findings(&self, path: &str) -> anyhow::Result<Vec<Located>> {
        let mut findings = Vec::new();
        if self.index().entry(path).is_some_and(|entry| !entry.is_listed()) {
            self.project.check_redirects(self.content(), &self.site(), &mut findings)?;
            let name = self.name(path);
            findings.retain(|it| *it.location.path == *name);
        }
        Ok(findings)
    }

    /// Calls `act` with what checks the article at a path in the content folder.
    pub(in crate::command) fn with_pass<R>(
        &self,
        path: &str,
        act: impl FnOnce(&CheckPass<'_>) -> R,
    ) -> R {
        let target = Target::one(Arc::clone(&self.target.content), path);
        act(&self.check_pass(&target))
    }

    fn check_pass<'c>(&'c self, target: &'c Target) -> CheckPass<'c> {
        CheckPass {
            target,
            project: &self.project,
            site: self.site(),
            settings: &self.settings,
            levels: Levels { configuration: &self.project.configuration.check, least: None },
            source_tree: None,
        }
    }
}

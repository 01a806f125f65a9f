//! A project as an editor works on it: what lies on the disk, and over it the texts that are not saved.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use memchr::memmem::Finder;
use rayon::prelude::*;

use super::names::is_media;
use super::page_project::PageProject;
use super::suppressed::{Suppressed, is_suppression};
use crate::article::{Article, FrontMatter, Side};
use crate::check::edit_check::{first_changed_reading, same_except};
use crate::check::fixes::apply_fixes;
use crate::check::{Settings, check, locate};
use crate::command::check::BASELINE_FILE;
use crate::command::content::{CONTENT, ContentFolder};
use crate::command::pairs::note_synced;
use crate::command::project::LoadedProject;
use crate::command::segment_ids::taken_ids;
use crate::command::serve::{Changes, ServedProject};
use crate::disk;
use crate::exchange::with_new_ids;
use crate::finding::Located;
use crate::locale::Locale;
use crate::markdown::Context;
use crate::project::layout::PagePair;
use crate::project::{Configuration, Dialect, FILE_NAME, LocaleConfiguration, is_include};
use crate::text::{Edit, Source, apply};

/// A project.
pub(super) struct EditorProject {
    /// Its folder, with links resolved.
    root: PathBuf,
    pub(super) kind: Kind,
    suppressed: Suppressed,
    /// Messages about a baseline or dismissals that cannot be read.
    problems: Vec<String>,
}

pub(super) enum Kind {
    /// Annotated articles.
    Articles(Box<ServedProject>),
    /// Translations that are files of their own.
    Pages(Box<PageProject>),
    /// No project, or one that cannot be read: each file stands for itself.
    None,
}

impl Kind {
    fn loaded(&self) -> Option<&LoadedProject> {
        match self {
            Self::Articles(served) => Some(&served.project),
            Self::Pages(project) => Some(project.pages.project),
            Self::None => None,
        }
    }
}

impl EditorProject {
    /// Files of no project, or of a folder whose project cannot be read: its next change may correct that.
    pub(super) fn none_in(root: &Path) -> Self {
        Self::new(root.to_owned(), Kind::None)
    }

    fn new(root: PathBuf, kind: Kind) -> Self {
        Self { root, kind, suppressed: Suppressed::default(), problems: Vec::new() }
    }

    /// Reads the project in this folder.
    ///
    /// # Errors
    ///
    /// What is wrong with its settings.
    pub(super) fn load(root: &Path) -> anyhow::Result<Self> {
        let root = disk::real_path(root)?;
        let project = LoadedProject { root: root.clone(), configuration: Configuration::default() };
        let project = project.reload()?;
        let kind = if project.configuration.layout.is_some() {
            Kind::Pages(Box::new(PageProject::new(project)?))
        } else {
            Kind::Articles(Box::new(ServedProject::without_pages(project)?))
        };
        Ok(Self::new(root, kind))
    }

    /// Reads the whole project again.
    fn reload(&mut self) -> anyhow::Result<()> {
        self.kind = Self::load(&self.root)?.kind;
        Ok(())
    }

    /// Takes the messages about a baseline or dismissals that cannot be read: each once.
    pub(super) fn take_problems(&mut self) -> Vec<String> {
        std::mem::take(&mut self.problems)
    }

    /// The number of its articles.
    pub(super) fn articles(&self) -> usize {
        match &self.kind {
            Kind::Articles(project) => project.articles(),
            Kind::Pages(project) => project.pages.resolved.pages.len(),
            Kind::None => 0,
        }
    }

    /// The annotated articles, with what they need to know of one another.
    pub(super) fn served(&self) -> Option<&ServedProject> {
        match &self.kind {
            Kind::Articles(project) => Some(project),
            _ => None,
        }
    }

    /// The translations that are files of their own.
    pub(super) fn pages(&self) -> Option<&PageProject> {
        match &self.kind {
            Kind::Pages(project) => Some(project),
            _ => None,
        }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// How people know a file: relative to the project.
    pub(super) fn name(&self, path: &Path) -> String {
        let within = path.strip_prefix(&self.root).unwrap_or(path);
        within.to_string_lossy().replace('\\', "/")
    }

    /// The path inside the content folder of an article of this name.
    pub(super) fn content_path<'n>(&self, name: &'n str) -> Option<&'n str> {
        self.served()?;
        content_path(name)
    }

    /// Reads a text as an article: with its original, where that is another file.
    pub(super) fn article(&self, source: Source) -> anyhow::Result<Article> {
        if let Kind::Pages(project) = &self.kind
            && let Some(page) = project.page(source.path())
            && let Some(original) = project.original(page)?
        {
            return Ok(project.pages.paired(source, original, page).article);
        }
        Ok(Article::read(source))
    }

    /// All that is reported about a text: not what is in the baseline or was dismissed.
    pub(super) fn findings(&mut self, source: Source) -> anyhow::Result<Vec<Located>> {
        let name = source.path().to_owned();
        let all = self.all_findings(source)?;
        let Some(project) = self.kind.loaded() else { return Ok(all) };
        self.problems.extend(self.suppressed.follow(project));
        Ok(self.suppressed.reported(&name, all))
    }

    fn all_findings(&mut self, source: Source) -> anyhow::Result<Vec<Located>> {
        match &mut self.kind {
            Kind::Pages(project) => project.findings(source),
            Kind::Articles(project) => {
                let article = Article::read(source);
                let path = content_path(article.source().path());
                match path.filter(|path| project.checks(path)) {
                    Some(path) => project.findings_of(path, &article),
                    None => Ok(Vec::new()),
                }
            }
            Kind::None => {
                let article = Article::read(source);
                let name = article.source().path();
                Ok(if self.checks(name, &article) { alone(&article) } else { Vec::new() })
            }
        }
    }

    /// Returns `true` if `check` looks at a text of this name. Without a project, that is one with annotation: any
    /// other may be anybody's notes.
    pub(super) fn checks(&self, name: &str, article: &Article) -> bool {
        match &self.kind {
            Kind::Articles(project) => content_path(name).is_some_and(|path| project.checks(path)),
            Kind::Pages(project) => project.page(name).is_some(),
            Kind::None => !article.segments().is_empty(),
        }
    }

    /// Returns `true` if a segment of another article than the one named `except` has this id.
    pub(super) fn has_id(&self, id: &str, except: &str) -> anyhow::Result<bool> {
        let Some(served) = self.served() else { return Ok(false) };
        let content = served.content();
        let files = content.tree.files.par_iter();
        let texts = files.filter(|path| content.tree.is_article(path) || is_include(path));
        let finder = Finder::new(id);
        let has_it = texts.map(|path| {
            let source = content.source(path)?;
            if source.path() == except || finder.find(source.text().as_bytes()).is_none() {
                return Ok(false);
            }
            let article = Article::read(source);
            Ok(article.segments().iter().any(|it| it.id(article.source()) == id))
        });
        has_it.try_reduce(|| false, |one, other| Ok(one || other))
    }

    /// The text with all safe fixes, as `check --fix` makes them; `findings` are those about it.
    pub(super) fn fixed(&self, source: Source, findings: &[Located]) -> anyhow::Result<String> {
        let project = match &self.kind {
            Kind::Articles(project) => project,
            Kind::Pages(project) => return project.fixed(&source, findings),
            Kind::None => return Ok(source.text().to_owned()),
        };
        let article = Article::read(source);
        let path = content_path(article.source().path()).filter(|path| project.checks(path));
        let Some(path) = path else { return Ok(article.source().text().to_owned()) };
        let folder = &project.content().folder;
        let fixed = apply_fixes(&article, project.site().dialect(path, folder), |article| {
            anyhow::Ok(self.suppressed.without_dismissed(project.findings_of(path, article)?))
        })?;
        Ok(fixed.article.source().text().to_owned())
    }

    /// Returns `true` if an edit of one segment's translation leaves all others as they are read.
    pub(super) fn keeps_others(
        &self,
        before: &Article,
        index: usize,
        edit: &Edit,
    ) -> anyhow::Result<bool> {
        let (name, named) = (before.source().path(), BTreeSet::from([index]));
        let text = apply(before.source().text(), std::slice::from_ref(edit))?;
        let after = self.article(Source::new(name, text))?;
        let are_kept = |dialect: Dialect<'_>| {
            same_except(before, &after, &named)
                && first_changed_reading(before, &after, &named, dialect).is_none()
        };
        let configuration = Configuration::default();
        Ok(match &self.kind {
            Kind::Articles(served) => {
                let (folder, path) = (&served.content().folder, content_path(name).unwrap_or(name));
                are_kept(served.site().dialect(path, folder))
            }
            Kind::Pages(project) => are_kept(project.pages.dialect(name)),
            Kind::None => {
                are_kept(Dialect { configuration: &configuration, library: None, path: name })
            }
        })
    }

    /// The text of an annotated article with ids for its new segments, as `annotate --ids` gives them: none that
    /// another article has.
    pub(super) fn with_ids(&self, source: Source) -> anyhow::Result<String> {
        let text = source.text().to_owned();
        let Some(project) = self.served() else { return Ok(text) };
        let article = Article::read(source);
        let mut taken = taken_ids(project.content())?;
        taken.add(&article);
        let new = with_new_ids(&article, &mut taken);
        Ok(new.map_or(text, |(new, _)| new.source().text().to_owned()))
    }

    /// Reads again what has changed on the disk. Returns `true` if anything that matters has.
    pub(super) fn update(&mut self, paths: &[PathBuf]) -> anyhow::Result<bool> {
        match &mut self.kind {
            Kind::Articles(project) => {
                let changes = Changes::of(paths.iter().cloned(), &project.project);
                project.update(&changes)?;
                let baseline = self.root.join(BASELINE_FILE);
                Ok(!changes.is_empty() || paths.contains(&baseline))
            }
            Kind::Pages(project) => {
                let own = paths.iter().filter_map(|path| path.strip_prefix(&self.root).ok());
                let own: Vec<String> =
                    own.map(|path| path.to_string_lossy().replace('\\', "/")).collect();
                // Pages are read at each look, and so is whether images are there; anything else may change which
                // pages there are.
                for name in &own {
                    if !project.reread(name)? && !is_media(name) && !is_suppression(name) {
                        self.reload()?;
                        break;
                    }
                }
                Ok(!own.is_empty())
            }
            Kind::None => {
                let is_settings = |path: &PathBuf| *path == self.root.join(FILE_NAME);
                let is_it = !self.root.as_os_str().is_empty() && paths.iter().any(is_settings);
                if is_it {
                    self.reload()?;
                }
                Ok(is_it)
            }
        }
    }

    /// Reads again the annotated articles where files have come or gone. Returns `true` if any have.
    pub(super) fn look_at_disk(&mut self) -> anyhow::Result<bool> {
        let Kind::Articles(project) = &mut self.kind else { return Ok(false) };
        let found = ContentFolder::find(&project.project)?;
        let [old, new] = [project.content(), &found].map(|it| it.tree.files.iter().collect());
        let (old, new): (BTreeSet<&String>, BTreeSet<&String>) = (old, new);
        let content = self.root.join(CONTENT);
        let paths = old.symmetric_difference(&new).map(|path| content.join(path));
        let paths: Vec<PathBuf> = paths.collect();
        if paths.is_empty() { Ok(false) } else { self.update(&paths) }
    }

    /// The annotated article of this name, as it is now.
    pub(super) fn article_named(&self, name: &str) -> Option<Arc<Article>> {
        self.served()?.article(content_path(name)?)
    }

    /// Returns `true` if a file is a translation that says of which revision of its original.
    pub(super) fn notes_revisions_of(&self, name: &str) -> bool {
        let Kind::Pages(project) = &self.kind else { return false };
        let has_key = project.pages.layout.sync.is_noted();
        has_key && project.page(name).is_some_and(|page| page.has_original)
    }

    /// Notes in a translation's file that it is that of today's original.
    pub(super) fn note_synced(&self, name: &str) -> anyhow::Result<()> {
        let Kind::Pages(project) = &self.kind else {
            anyhow::bail!("only translations in files of their own say which revision they are of");
        };
        let page = project.page(name).context("the file is not a translation of the project")?;
        note_synced(&project.pages, &[page], "lsp")?.into_result()
    }

    /// Lets a text count instead of a file wherever other files look at it; without one the file counts again.
    /// Returns `true` if that may matter to other files.
    pub(super) fn set_unsaved(
        &mut self,
        name: &str,
        text: Option<&Source>,
    ) -> anyhow::Result<bool> {
        match &mut self.kind {
            Kind::Articles(project) => match content_path(name) {
                Some(path) => {
                    let matters = project.set_unsaved(path, text.map(Source::text))?;
                    Ok(matters || project.is_original(path))
                }
                None => Ok(false),
            },
            Kind::Pages(project) => project.set_unsaved(name, text),
            Kind::None => Ok(false),
        }
    }

    /// The language of a translation.
    pub(super) fn locale(&self, name: &str) -> Option<Locale> {
        match &self.kind {
            Kind::Articles(served) => {
                Some(served.index().entry(content_path(name)?)?.locale.clone())
            }
            Kind::Pages(project) => Some(project.page(name)?.locale.clone()),
            Kind::None => None,
        }
    }

    /// Its settings.
    pub(super) fn loaded(&self) -> Option<&LoadedProject> {
        self.kind.loaded()
    }

    /// The original of a translation, as another file.
    pub(super) fn original(&self, name: &str) -> Option<PathBuf> {
        let Kind::Pages(project) = &self.kind else { return None };
        let page = project.page(name)?;
        page.has_original.then(|| project.pages.file_path(&page.original))
    }

    /// The original that a translation is compared with, as another file, saved or not.
    pub(super) fn compared_original(&self, name: &str) -> Option<(PathBuf, Source)> {
        match &self.kind {
            Kind::Pages(_) => Some((self.original(name)?, self.original_text(name)?)),
            Kind::Articles(served) => {
                let article = served.original(content_path(name)?)?;
                let source = article.source();
                // Where it is annotated itself, places in its text are not those in its file.
                let is_plain = article.segments().is_empty();
                is_plain.then(|| (self.root.join(source.path()), source.clone()))
            }
            Kind::None => None,
        }
    }

    fn original_text(&self, name: &str) -> Option<Source> {
        let Kind::Pages(project) = &self.kind else { return None };
        project.original(project.page(name)?).ok()?
    }

    /// The translations of an original, each as an article with the original's text.
    pub(super) fn translations(&self, original: &Source) -> anyhow::Result<Vec<Article>> {
        let Kind::Pages(project) = &self.kind else { return Ok(Vec::new()) };
        let pages = &project.pages;
        let is_its = |page: &&PagePair| page.has_original && page.original == original.path();
        let own = pages.resolved.pages.iter().filter(is_its);
        own.filter_map(|page| match project.texts(page) {
            Ok([Some(own), _]) => Some(Ok(pages.paired(own, original.clone(), page).article)),
            Ok([None, _]) => None,
            Err(error) => Some(Err(error)),
        })
        .collect()
    }
}

pub(super) fn content_path(name: &str) -> Option<&str> {
    name.strip_prefix(CONTENT)?.strip_prefix('/')
}

/// Findings of a text without a project, in the language that its front matter names.
fn alone(article: &Article) -> Vec<Located> {
    let path = article.source().path();
    let locale = article.front_matter().and_then(FrontMatter::content_locale);
    let locale = locale.and_then(Locale::parse);
    let context = Context::alone(path, Side::Target);
    let findings = check(
        article,
        locale.as_ref(),
        &context,
        &Settings::new(LocaleConfiguration::default().source),
    );
    locate(findings, article)
}

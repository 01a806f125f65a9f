//! A project's articles and other files, as all commands find them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::UsageError;
use super::project::LoadedProject;
use super::unreadable::{SKIPPED_FILE, Unreadable};
use crate::article::Article;
use crate::disk::git::{self, FileHistory};
use crate::disk::{self, DiskError, Folder, PathKind, SkipCause, Skipped, Tree};
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::{
    ArticleEntry, Configuration, Contents, Date, Index, LocaleConfiguration, Navigation,
    SiteConfiguration, XrefMap, is_navigation,
};
use crate::site::{ArticleDependencies, Site};
use crate::text::Source;

/// The folder of a project that holds its articles.
pub(super) const CONTENT: &str = "content";

/// A project's articles and other files.
pub(super) struct ContentFolder {
    pub(super) folder: Folder,
    pub(super) tree: Tree,
    /// The one article, where it is no file.
    pub(super) input: Option<Source>,
    /// Collects what could not be read; where it is missing, that ends the command.
    pub(super) unreadable: Option<Unreadable>,
    /// The changes of files in Git, once somebody asks.
    pub(super) history: OnceLock<BTreeMap<String, FileHistory>>,
}

/// Changes of more files at once are of form, such as the move of a whole folder.
const MASS_OF_FILES: usize = 500;

impl ContentFolder {
    /// Finds them; all of them must be readable.
    pub(super) fn find(project: &LoadedProject) -> anyhow::Result<Self> {
        Self::of_tree(project, Tree::walk, |_| None)
    }

    /// Finds them, and goes on where some cannot be read.
    pub(super) fn find_readable(project: &LoadedProject) -> anyhow::Result<Self> {
        let unreadable = |tree: &Tree| Some(Unreadable::of_folders(&tree.unreadable));
        Self::of_tree(project, Tree::walk_readable, unreadable)
    }

    fn of_tree(
        project: &LoadedProject,
        walk: fn(&Path, &Path) -> Result<Tree, DiskError>,
        unreadable: impl FnOnce(&Tree) -> Option<Unreadable>,
    ) -> anyhow::Result<Self> {
        let root = project.path(CONTENT);
        let mut tree = match disk::kind(&root) {
            PathKind::Folder => walk(&root, &project.root)?,
            _ => Tree::default(),
        };
        let unreadable = unreadable(&tree);
        let exclude = &project.configuration.exclude;
        tree.files.retain(|path| !exclude.iter().any(|pattern| pattern.fits(path)));
        if !tree.files.iter().any(|path| tree.is_article(path)) {
            let message = format!("no articles found in `{}`", root.display());
            if let Some((_, error)) = tree.unreadable.pop() {
                return Err(error.into());
            }
            if let Some(skipped) = tree.skipped.first() {
                let help = format!("`{CONTENT}/{}`: {}", skipped.path, skipped.reason);
                return Err(UsageError::new(message, &help));
            }
            let help = "put articles in folders such as `content/nl-nl/`, choose another project with \
            --project, or create one with `diglot init`";
            return Err(UsageError::new(message, help));
        }
        let folder = Folder::open(&root, &project.root, format!("{CONTENT}/"))?;
        let source = &project.configuration.locales.source;
        let of_source = contents_of(&tree, "").source_folder(source);
        let folder = folder.with_originals(of_source);
        Ok(Self { folder, tree, input: None, unreadable, history: OnceLock::new() })
    }

    /// The file at `path`.
    pub(super) fn source(&self, path: &str) -> anyhow::Result<Source> {
        match &self.input {
            Some(input) => Ok(input.clone()),
            None => self.or_empty(path, self.folder.source(path), Source::clone),
        }
    }

    /// The article at `path`, kept for the next who asks where there is room.
    pub(super) fn article(&self, path: &str) -> anyhow::Result<Arc<Article>> {
        match &self.input {
            Some(input) => Ok(Arc::new(Article::read(input.clone()))),
            None => self.or_empty(path, self.folder.read_article(path), |source| {
                Arc::new(Article::read(source.clone()))
            }),
        }
    }

    /// Returns what was read; where it could not be, and that is noted, what an empty file gives.
    fn or_empty<T>(
        &self,
        path: &str,
        read: Result<T, DiskError>,
        of_empty: impl FnOnce(&Source) -> T,
    ) -> anyhow::Result<T> {
        match (read, &self.unreadable) {
            (Err(error), Some(unreadable)) => {
                unreadable.add(path, &error);
                Ok(of_empty(&Source::new(self.folder.name(path), "")))
            }
            (read, _) => Ok(read?),
        }
    }

    /// Returns `true` if a file could not be read.
    pub(super) fn is_unread(&self, path: &str) -> bool {
        self.unreadable.as_ref().is_some_and(|unreadable| unreadable.holds(path))
    }

    /// Returns what other articles can use of these, such as anchors.
    pub(super) fn uses(
        &self,
        site: &Site<'_>,
        paths: BTreeSet<&str>,
    ) -> anyhow::Result<BTreeMap<String, ArticleDependencies>> {
        let entries: Vec<&ArticleEntry> =
            paths.into_iter().filter_map(|path| site.index.entry(path)).collect();
        let look = |entry: &&ArticleEntry| {
            let article = self.article(&entry.path)?;
            let examined = site.examine(entry, &article, &self.folder, |_| ());
            anyhow::Ok((entry.path.clone(), examined.uses.without_bookmarks().without_files()))
        };
        entries.par_iter().map(look).collect()
    }

    /// Builds the index. `entry` reads what the index needs of each article.
    pub(super) fn index(
        &self,
        project: &LoadedProject,
        wanted: &BTreeSet<Locale>,
        entry: impl Fn(&str) -> anyhow::Result<(ArticleEntry, Vec<Located>)> + Sync,
    ) -> anyhow::Result<(Index, Vec<Located>)> {
        let configuration = &project.configuration;
        let paths = self.tree.files.par_iter().filter(|path| self.tree.is_article(path));
        let read = paths.map(|path| entry(path)).collect::<anyhow::Result<Vec<_>>>()?;
        let (entries, findings): (Vec<ArticleEntry>, Vec<_>) = read.into_iter().unzip();
        check_locales(wanted, &entries)?;
        let (index, more) = self.index_of(entries, wanted, configuration);
        let findings = findings.into_iter().flatten().chain(more).collect();
        Ok((index, findings))
    }

    /// The index of these articles; those in other locales than the wanted ones are left out.
    pub(super) fn index_of(
        &self,
        mut entries: Vec<ArticleEntry>,
        wanted: &BTreeSet<Locale>,
        configuration: &Configuration,
    ) -> (Index, Vec<Located>) {
        if configuration.site.history_from_git().is_some() {
            self.read_history(&mut entries, &configuration.site);
        }
        let (index, mut findings) =
            self.contents().index_of(entries, wanted, configuration, Date::today());
        findings.extend(self.tree.skipped.iter().map(|skipped| self.skipped(skipped)));
        (index, findings)
    }

    /// Its files, by their paths alone.
    fn contents(&self) -> Contents<'_> {
        contents_of(&self.tree, self.folder.prefix())
    }

    /// Gives articles the day of their last commit, and their authors. One that has none keeps the day of
    /// its front matter.
    fn read_history(&self, entries: &mut [ArticleEntry], site: &SiteConfiguration) {
        let root = self.folder.path("");
        let history = self.history.get_or_init(|| git::history(&root, MASS_OF_FILES));
        for entry in entries {
            let Some(own) = history.get(&entry.path) else { continue };
            if site.days_from_git().is_some() {
                entry.updated = Date::read(&own.day).or(entry.updated);
            }
            if site.names_contributors() {
                entry.contributors.clone_from(&own.authors);
            }
        }
    }

    /// The tables of contents that are written; those of folders are for pages alone.
    pub(super) fn navigation(
        &self,
        index: &Index,
        xref_map: &XrefMap,
        findings: &mut Vec<Located>,
    ) -> anyhow::Result<Navigation> {
        let mut tocs = Vec::new();
        for path in self.tree.files.iter().filter(|path| is_navigation(path)) {
            let source = self.source(path)?;
            if !self.is_unread(path) {
                tocs.push((path.clone(), source));
            }
        }
        Ok(self.contents().navigation(&tocs, index, xref_map, findings))
    }

    /// Finds what the tables of contents lead to: the files among that.
    pub(super) fn check_navigation(
        &self,
        site: &Site<'_>,
        findings: &mut Vec<Located>,
    ) -> anyhow::Result<BTreeSet<String>> {
        let (issues, uses) = site.check_navigation();
        for (path, error) in issues {
            findings.push(error.locate(&self.source(path)?));
        }
        Ok(uses.files)
    }

    fn skipped(&self, skipped: &Skipped) -> Located {
        let help = match skipped.cause {
            SkipCause::Link => "replace the link with the file, or delete the link",
            SkipCause::NotFile => "delete it, or move it elsewhere",
            SkipCause::Name => "rename the file",
        };
        self.contents().about_file(&skipped.path, &SKIPPED_FILE, skipped.reason.to_owned(), help)
    }
}

/// The files of a tree, by their paths alone.
fn contents_of<'t>(tree: &'t Tree, prefix: &'t str) -> Contents<'t> {
    Contents { files: &tree.files, yaml_pages: &tree.yaml_pages, prefix }
}

/// Fails if a requested locale has no articles.
fn check_locales(wanted: &BTreeSet<Locale>, entries: &[ArticleEntry]) -> anyhow::Result<()> {
    let known: BTreeSet<&Locale> = entries.iter().map(|entry| &entry.locale).collect();
    let Some(missing) = wanted.iter().find(|locale| !known.contains(locale)) else { return Ok(()) };
    let known: Vec<&str> = known.into_iter().map(Locale::tag).collect();
    let help = format!("locales with articles: {}", known.join(", "));
    Err(UsageError::new(format!("no articles found in {missing}"), &help))
}

/// Reads the index entry of an article, with its findings.
pub(super) fn entry(
    path: &str,
    article: &Article,
    locales: &LocaleConfiguration,
) -> (ArticleEntry, Vec<Located>) {
    let (entry, findings) = ArticleEntry::read(path, article, locales);
    let located = findings.into_iter().map(|finding| finding.locate(article.source()));
    (entry, located.collect())
}

pub(super) fn pluralize(number: usize, noun: &str) -> String {
    let ending = match number {
        1 => "",
        _ if noun.ends_with('x') => "es",
        _ => "s",
    };
    format!("{number} {noun}{ending}")
}

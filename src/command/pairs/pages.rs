//! The pages of a project with a `[layout]`: which files are meant, and how each is paired.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::same_files::leave_links;
use crate::align::model1::WordPair;
use crate::align::plain::lexicon::PAIRS_MAX;
use crate::align::plain::{KeptPair, PairLexicon, PlainPair, Prepared, pair};
use crate::article::Article;
use crate::command::UsageError;
use crate::command::analysis::changed;
use crate::command::project::LoadedProject;
use crate::command::unreadable::Unreadable;
use crate::disk::git::{Past, PastFile};
use crate::disk::{self, DiskError, PathKind, Tree, git};
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::Dialect;
use crate::project::layout::{LayoutConfiguration, PagePair, Resolved, split_root};
use crate::review::{States, states_file};
use crate::text::Source;

/// So many pages of a locale teach which words translate which.
const LESSONS_MAX: usize = 120;
/// A page with more bytes is not compared.
const PAGE_MAX: usize = 8 << 20;

/// The pages of a project with a `[layout]`.
pub(in crate::command) struct Pages<'p> {
    pub(in crate::command) project: &'p LoadedProject,
    pub(in crate::command) layout: &'p LayoutConfiguration,
    /// All translations and originals.
    pub(in crate::command) resolved: Resolved,
    lexicons: BTreeMap<Locale, PairLexicon>,
    /// The languages for which that is to be learnt again.
    changed_lessons: BTreeSet<Locale>,
    /// The files that differ from a revision; none where all pages are looked at.
    changed: Option<BTreeSet<String>>,
    /// The revision from which they differ.
    pub(super) since: Option<String>,
    /// Collects what could not be read; where it is missing, that ends the command.
    unreadable: Option<Unreadable>,
    /// Translations that lead to another file of a page.
    pub(super) links: Vec<String>,
}

/// Files and folders, by their paths in the project; the empty one holds all.
struct Selection(BTreeSet<String>);

impl Selection {
    /// Returns `true` if one of a page's files is among them.
    fn holds(&self, page: &PagePair) -> bool {
        let is_below = |path: &str, folder: &str| {
            let rest = path.strip_prefix(folder);
            rest.is_some_and(|rest| folder.is_empty() || rest.is_empty() || rest.starts_with('/'))
        };
        let mut folders = self.0.iter();
        folders.any(|it| is_below(&page.translation, it) || is_below(&page.original, it))
    }
}

/// A page, paired.
pub(in crate::command) struct PairedPage {
    pub(in crate::command) article: Article,
    pub(in crate::command) pair: PlainPair,
}

impl<'p> Pages<'p> {
    /// Finds the pages of a project; nothing if it has no `[layout]`.
    pub(in crate::command) fn find(project: &'p LoadedProject) -> anyhow::Result<Option<Self>> {
        Self::of_tree(project, Tree::walk, |_| None)
    }

    /// The same, going on where some files cannot be read.
    pub(in crate::command) fn find_readable(
        project: &'p LoadedProject,
    ) -> anyhow::Result<Option<Self>> {
        let unreadable = |tree: &Tree| Some(Unreadable::of_folders(&tree.unreadable));
        Self::of_tree(project, Tree::walk_readable, unreadable)
    }

    fn of_tree(
        project: &'p LoadedProject,
        walk: fn(&Path, &Path) -> Result<Tree, DiskError>,
        unreadable: impl FnOnce(&Tree) -> Option<Unreadable>,
    ) -> anyhow::Result<Option<Self>> {
        let Some(layout) = &project.configuration.layout else { return Ok(None) };
        let root = &project.root;
        let tree = walk(root, root)?;
        let (unreadable, mut files) = (unreadable(&tree), tree.files);
        for (name, folder) in &layout.roots {
            files.extend(files_in_root(project, name, folder)?);
        }
        let mut resolved = layout.resolve(&files);
        let links = leave_links(root, &mut resolved);
        let pages = Self::of(project, resolved);
        pages.iter().try_for_each(Self::assert_some)?;
        Ok(pages.map(|pages| Self { unreadable, links, ..pages }))
    }

    /// Pages that are known, whatever the layout says.
    pub(in crate::command) fn of(project: &'p LoadedProject, resolved: Resolved) -> Option<Self> {
        let layout = project.configuration.layout.as_ref()?;
        Some(Self {
            project,
            layout,
            resolved,
            lexicons: BTreeMap::new(),
            changed_lessons: BTreeSet::new(),
            changed: None,
            since: None,
            unreadable: None,
            links: Vec::new(),
        })
    }

    /// Leaves only pages whose translation or original differs from a Git revision.
    pub(in crate::command) fn leave_changed(&mut self, revision: &str) -> anyhow::Result<()> {
        // What others have done since on that branch is no part of the change.
        let base = git::merge_base(&self.project.root, revision);
        let revision = base.as_deref().unwrap_or(revision);
        self.changed = Some(changed(&self.project.root, revision)?);
        self.since = base;
        Ok(())
    }

    /// The translations that were asked for and that a change concerns.
    pub(in crate::command) fn chosen(&self, paths: &[PathBuf]) -> anyhow::Result<Vec<&PagePair>> {
        let mut chosen = self.named(paths)?;
        if let Some(changed) = &self.changed {
            chosen.retain(|page| {
                changed.contains(&page.translation) || changed.contains(&page.original)
            });
        }
        Ok(chosen)
    }

    /// Silence would read as clean.
    fn assert_some(&self) -> anyhow::Result<()> {
        let all = self.resolved.pages.len();
        if self.resolved.pages.iter().any(|page| page.has_original) {
            return Ok(());
        }
        let patterns: Vec<String> = self
            .layout
            .pairs
            .iter()
            .map(|pair| {
                format!(
                    "`{}` for originals, `{}` for translations",
                    pair.original.as_str(),
                    pair.translation.as_str()
                )
            })
            .collect();
        let message = format!("0 of {all} translations compared: none has an original");
        let help = format!("check `[layout]` in diglot.toml; it has {}", patterns.join("; "));
        Err(UsageError::new(message, &help))
    }

    /// The translations that were asked for: all of them without a path; those of an original too.
    fn named(&self, paths: &[PathBuf]) -> anyhow::Result<Vec<&PagePair>> {
        let named = self.selection(paths)?;
        let chosen = self.resolved.pages.iter().filter(|page| named.holds(page));
        let chosen: Vec<_> = chosen.collect();
        let is_owed = || {
            Ok::<_, anyhow::Error>(self.layout.owes.is_some() && !self.missing(paths)?.is_empty())
        };
        if chosen.is_empty() && !is_owed()? {
            let message = "no translations found in the given paths";
            return Err(UsageError::new(
                message,
                "which files are translations, `[layout]` in diglot.toml says",
            ));
        }
        Ok(chosen)
    }

    /// The translations that were asked for and do not exist: those that a language owes or, where the project does not
    /// say that, could have.
    pub(super) fn missing(&self, paths: &[PathBuf]) -> anyhow::Result<Vec<PagePair>> {
        let named = self.selection(paths)?;
        let allowed = &self.project.configuration.check.allow_missing;
        let is_allowed = |path: &str| allowed.iter().any(|pattern| pattern.fits(path));
        let mut missing = self.layout.missing(&self.resolved);
        missing.retain(|page| named.holds(page) && !is_allowed(&page.translation));
        Ok(missing)
    }

    /// The files and folders that were asked for, by their paths in the project.
    fn selection(&self, paths: &[PathBuf]) -> anyhow::Result<Selection> {
        if paths.is_empty() {
            return Ok(Selection(BTreeSet::from([String::new()])));
        }
        let root =
            disk::real_path(&self.project.path("")).or_else(|_| disk::real_path(Path::new(".")))?;
        let mut named = BTreeSet::new();
        for path in paths {
            if disk::kind(path) == PathKind::Missing {
                let message = format!("`{}` does not exist", path.display());
                return Err(UsageError::new(
                    message,
                    "pass translations, originals or folders of them",
                ));
            }
            let real = disk::real_path(path)?;
            let Ok(within) = real.strip_prefix(&root) else {
                let message = format!("`{}` is outside the project", path.display());
                return Err(UsageError::new(message, "pass files of the project"));
            };
            named.insert(within.to_string_lossy().replace('\\', "/"));
        }
        Ok(Selection(named))
    }

    /// Learns which words translate which, from the pages themselves.
    pub(in crate::command) fn learn(&mut self) -> anyhow::Result<()> {
        let paired = self.resolved.pages.iter().filter(|page| page.has_original);
        let locales: BTreeSet<Locale> = paired.map(|page| page.locale.clone()).collect();
        locales.iter().try_for_each(|locale| self.learn_of(locale))
    }

    /// The same for one language, unless it is known.
    pub(in crate::command) fn learn_of(&mut self, locale: &Locale) -> anyhow::Result<()> {
        if self.lexicons.contains_key(locale) && !self.changed_lessons.contains(locale) {
            return Ok(());
        }
        let lessons = self.lessons(locale);
        let samples = lessons.par_iter().map(|page| {
            let [Some(own), Some(original)] = self.texts(page)? else { return Ok(Vec::new()) };
            Ok(self.prepare(&own, &original, page).samples())
        });
        let samples: Vec<Vec<WordPair>> = samples.collect::<anyhow::Result<_>>()?;
        let mut samples = samples.concat();
        samples.truncate(PAIRS_MAX);
        self.lexicons.insert(locale.clone(), PairLexicon::learn(&samples));
        self.changed_lessons.remove(locale);
        Ok(())
    }

    /// The pages that teach a language: evenly from all folders.
    fn lessons(&self, locale: &Locale) -> Vec<&PagePair> {
        let pages = self.resolved.pages.iter();
        let pages: Vec<_> =
            pages.filter(|page| page.has_original && page.locale == *locale).collect();
        let step = pages.len().div_ceil(LESSONS_MAX).max(1);
        pages.into_iter().step_by(step).collect()
    }

    /// Notes that a file has changed, so that what it teaches is learnt again once it is needed.
    #[cfg(feature = "serve")]
    pub(in crate::command) fn note_changed(&mut self, path: &str) {
        let has_file = |page: &PagePair| page.translation == path || page.original == path;
        let of_file = self.resolved.pages.iter().filter(|page| has_file(page));
        let locales: BTreeSet<Locale> = of_file.map(|page| page.locale.clone()).collect();
        let teaches = |locale: &Locale| self.lessons(locale).into_iter().any(has_file);
        let changed: Vec<Locale> = locales.into_iter().filter(teaches).collect();
        self.changed_lessons.extend(changed);
    }

    /// The dialect of a translation.
    pub(in crate::command) fn dialect<'d>(&'d self, path: &'d str) -> Dialect<'d> {
        Dialect { configuration: &self.project.configuration, library: None, path }
    }

    /// The folder that a page's file is in the history of, and the file's path in it.
    pub(in crate::command) fn place<'f>(&self, path: &'f str) -> (PathBuf, &'f str) {
        let in_root = split_root(path).and_then(|(name, within)| {
            let folder = self.layout.roots.get(name)?;
            Some((self.project.root.join(folder), within))
        });
        in_root.unwrap_or_else(|| (self.project.root.clone(), path))
    }

    /// Where a file of a page is, in the project or in another checkout.
    pub(in crate::command) fn file_path(&self, path: &str) -> PathBuf {
        match split_root(path) {
            Some(_) => {
                let (folder, within) = self.place(path);
                folder.join(within)
            }
            None => self.project.path(path),
        }
    }

    /// Files of the past, each of the checkout that it is in.
    pub(super) fn past(&self, wanted: &[PastFile]) -> Past {
        let mut by_folder: BTreeMap<PathBuf, Vec<(&PastFile, PastFile)>> = BTreeMap::new();
        for file in wanted {
            let (folder, path) = self.place(&file.path);
            let asked = PastFile { revision: file.revision.clone(), path: path.to_owned() };
            by_folder.entry(folder).or_default().push((file, asked));
        }
        let mut all = Past::default();
        for (folder, files) in by_folder {
            let asked: Vec<PastFile> = files.iter().map(|(_, asked)| asked.clone()).collect();
            let mut past = Past::read(&folder, &asked);
            all.unknown.append(&mut past.unknown);
            for (file, asked) in files {
                all.texts.extend(past.texts.get(&asked).map(|text| (file.clone(), text.clone())));
            }
        }
        all
    }

    /// Reads a file of the project.
    pub(in crate::command) fn source(&self, path: &str) -> anyhow::Result<Source> {
        match (disk::read(&self.file_path(path)), &self.unreadable) {
            (Err(error), Some(unreadable)) => {
                unreadable.add(path, &error);
                Ok(Source::new(path, ""))
            }
            (read, _) => Ok(Source::from_bytes(path, read?)),
        }
    }

    /// Returns `true` if a file of a page could not be read.
    pub(super) fn is_unread(&self, page: &PagePair) -> bool {
        let holds = |path: &str| self.unreadable.as_ref().is_some_and(|it| it.holds(path));
        holds(&page.translation) || holds(&page.original)
    }

    /// Returns what could not be read, as findings.
    pub(in crate::command) fn unread(&self) -> Vec<Located> {
        self.unreadable.as_ref().map_or_else(Vec::new, |it| it.findings(str::to_owned))
    }

    /// A translation and its original; none for a file that is missing, too large, or not text.
    pub(in crate::command) fn texts(&self, page: &PagePair) -> anyhow::Result<[Option<Source>; 2]> {
        let read = |path: &str| {
            anyhow::Ok(Some(self.source(path)?).filter(|source| unfit(source).is_none()))
        };
        let original = if page.has_original { read(&page.original)? } else { None };
        Ok([read(&page.translation)?, original])
    }

    fn prepare(&self, own: &Source, original: &Source, page: &PagePair) -> PlainPair {
        let profile = self.layout.profile;
        let [target, source] = [own, original].map(|source| Prepared::new(source.text(), profile));
        PlainPair::new(target, source, &page.locale)
    }

    /// Pairs a translation with the text of its original.
    pub(in crate::command) fn paired(
        &self,
        own: Source,
        original: Source,
        page: &PagePair,
    ) -> PairedPage {
        let profile = self.layout.profile;
        let [target, source] =
            [&own, &original].map(|source| Prepared::new(source.text(), profile));
        let lexicon = self.lexicons.get(&page.locale);
        let (pair, mut pairing) = pair(target, source, &page.locale, lexicon);
        pairing.keep([own.text(), original.text()], &self.kept_pairs(page));
        PairedPage { article: Article::of_two(own, original, pairing), pair }
    }

    /// The pairs of texts that reviewers made segments of a page. A file that cannot be read has none: those who review
    /// hear of it.
    fn kept_pairs(&self, page: &PagePair) -> Vec<KeptPair> {
        let path = self.project.path(&states_file(&page.translation, &page.locale));
        if disk::kind(&path) != PathKind::File {
            return Vec::new();
        }
        let text = disk::read(&path).unwrap_or_default();
        let states = States::readable(&String::from_utf8_lossy(&text)).0;
        states.pairs().cloned().collect()
    }
}

/// Says why a file cannot be compared.
pub(super) fn unfit(source: &Source) -> Option<&'static str> {
    if source.text().len() > PAGE_MAX {
        return Some("has more than 8 MiB");
    }
    let is_binary = memchr::memchr(0, source.text().as_bytes()).is_some();
    is_binary.then_some("is a binary file: it has NUL bytes")
}

/// The files of a folder outside of the project, named by its root.
fn files_in_root(
    project: &LoadedProject,
    name: &str,
    folder: &str,
) -> anyhow::Result<impl Iterator<Item = String>> {
    let path = project.root.join(folder);
    if disk::kind(&path) != PathKind::Folder {
        let message = format!("the folder `{folder}` of the root `{name}` does not exist");
        let help = "clone the originals there, or correct `roots` under `[layout]` in diglot.toml";
        return Err(UsageError::new(message, help));
    }
    let files = Tree::walk(&path, &path)?.files;
    let name = name.to_owned();
    Ok(files.into_iter().map(move |file| format!("@{name}/{file}")))
}

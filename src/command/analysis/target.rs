//! Targets of a check: the whole project, a part of it, or articles that belong to none.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::OnceLock;

use anyhow::Context as _;

use crate::command::UsageError;
use crate::command::content::{CONTENT, ContentFolder};
use crate::command::project::LoadedProject;
use crate::command::unreadable::Unreadable;
use crate::disk::{self, DiskError, Folder, PathKind, Tree};
use crate::finding::Located;
use crate::project::is_include;
use crate::text::Source;

/// Articles that are looked at together, with what they need.
pub(in crate::command) struct Target {
    /// All articles and files that may matter to them.
    pub(in crate::command) content: Arc<ContentFolder>,
    /// `true` if that is a whole project: what links lead to can be known then.
    pub(in crate::command) is_project: bool,
    /// The files and folders that were asked for; none for all.
    chosen: Option<BTreeSet<String>>,
    /// The files to check because of a change; none where that was not asked.
    changed: Option<ChangedFiles>,
}

/// Files to check because of a change, by their paths relative to the content root.
#[derive(Debug, Clone, Default)]
pub(in crate::command) struct ChangedFiles {
    /// Files that differ, and those that they can break.
    pub(in crate::command) paths: BTreeSet<String>,
    /// `true` if tables of contents and redirects can be broken by it.
    pub(in crate::command) reaches_navigation: bool,
}

impl Target {
    /// Returns what could not be read of what was asked for, as findings.
    pub(in crate::command) fn unread(&self) -> Vec<Located> {
        let Some(unreadable) = &self.content.unreadable else { return Vec::new() };
        unreadable.findings(|path| self.content.folder.name(path))
    }

    /// Resolves the given paths: the part of it inside the project is one target, all else one
    /// each.
    pub(in crate::command) fn find(
        paths: &[impl AsRef<Path>],
        project: &LoadedProject,
    ) -> anyhow::Result<Vec<Self>> {
        Self::find_by(paths, project, &STRICT)
    }

    /// The same, where what cannot be read is reported, and the rest looked at.
    pub(in crate::command) fn find_readable(
        paths: &[impl AsRef<Path>],
        project: &LoadedProject,
    ) -> anyhow::Result<Vec<Self>> {
        Self::find_by(paths, project, &READABLE)
    }

    fn find_by(
        paths: &[impl AsRef<Path>],
        project: &LoadedProject,
        finder: &Finder,
    ) -> anyhow::Result<Vec<Self>> {
        if paths.is_empty() {
            return Ok(vec![Self::project(project, None, finder)?]);
        }
        let content = disk::real_path(&project.path(CONTENT)).ok();
        let (mut inside, mut targets) = (BTreeSet::new(), Vec::new());
        for path in paths.iter().map(AsRef::as_ref) {
            if path == Path::new("-") {
                targets.push(Self::alone(standard_input()?));
                continue;
            }
            let real = match disk::kind(path) {
                // A pipe that a shell hands over has no path of its own.
                PathKind::File if disk::real_path(path).is_err() => {
                    let message = format!("`{}` is a pipe or a device", path.display());
                    let help = "pass `-` to read an article from standard input";
                    return Err(UsageError::new(message, help));
                }
                PathKind::Missing => return Err(missing(path)),
                PathKind::File | PathKind::Folder => disk::real_path(path)?,
            };
            match content.as_ref().and_then(|content| real.strip_prefix(content).ok()) {
                Some(within) => {
                    inside.insert(within.to_string_lossy().replace('\\', "/"));
                }
                None if content.as_ref().is_some_and(|it| it.starts_with(&real)) => {
                    inside.insert(String::new());
                }
                None if content.as_ref().is_some_and(|it| stands_in(path, it)) => {
                    let message = format!("`{}` is a link out of the project", path.display());
                    return Err(UsageError::new(message, "pass the file that it leads to"));
                }
                None => targets.push(Self::alone(outside(path, finder)?)),
            }
        }
        if inside.contains("") {
            targets.insert(0, Self::project(project, None, finder)?);
        } else if !inside.is_empty() {
            targets.insert(0, Self::project(project, Some(inside), finder)?);
        }
        Ok(targets)
    }

    fn project(
        project: &LoadedProject,
        chosen: Option<BTreeSet<String>>,
        finder: &Finder,
    ) -> anyhow::Result<Self> {
        let content = (finder.content)(project)?;
        let content = Arc::new(content);
        let target = Self { content, is_project: true, chosen, changed: None };
        if target.files().next().is_none() {
            let message = "no articles found in the given paths";
            return Err(UsageError::new(message, NOT_AN_ARTICLE));
        }
        Ok(target)
    }

    fn alone(content: ContentFolder) -> Self {
        let content = Arc::new(content);
        Self { content, is_project: false, chosen: None, changed: None }
    }

    /// One article of a project whose files are known.
    pub(in crate::command) fn one(content: Arc<ContentFolder>, path: &str) -> Self {
        let chosen = Some(BTreeSet::from([path.to_owned()]));
        Self { content, is_project: true, chosen, changed: None }
    }

    /// Leaves only what a change can have broken.
    pub(in crate::command) fn leave(&mut self, changed: ChangedFiles) {
        self.changed = Some(changed);
    }

    /// Returns `true` if all of the project is looked at.
    pub(in crate::command) fn is_whole(&self) -> bool {
        self.chosen.is_none() && self.changed.is_none()
    }

    /// Returns `true` if tables of contents and redirects are looked at.
    pub(in crate::command) fn holds_navigation(&self) -> bool {
        self.chosen.is_none() && self.changed.as_ref().is_none_or(|it| it.reaches_navigation)
    }

    /// Returns `true` if a file, or one that should be at this path, was asked for.
    pub(in crate::command) fn holds(&self, path: &str) -> bool {
        let is_below = |folder: &String| {
            let rest = path.strip_prefix(&**folder);
            rest.is_some_and(|rest| folder.is_empty() || rest.is_empty() || rest.starts_with('/'))
        };
        self.chosen.as_ref().is_none_or(|chosen| chosen.iter().any(is_below))
            && self.changed.as_ref().is_none_or(|changed| changed.paths.contains(path))
    }

    /// The articles and included files that were asked for, by their paths.
    pub(in crate::command) fn files(&self) -> impl Iterator<Item = &String> {
        let files = self.content.tree.files.iter();
        let is_text = |path: &str| self.content.tree.is_article(path) || is_include(path);
        files.filter(move |path| is_text(path) && self.holds(path))
    }
}

/// How files are found, and whether it may be that some cannot be read.
struct Finder {
    content: fn(&LoadedProject) -> anyhow::Result<ContentFolder>,
    walk: fn(&Path, &Path) -> Result<Tree, DiskError>,
    unreadable: fn(&Tree) -> Option<Unreadable>,
}

const STRICT: Finder =
    Finder { content: ContentFolder::find, walk: Tree::walk, unreadable: |_| None };
const READABLE: Finder = Finder {
    content: ContentFolder::find_readable,
    walk: Tree::walk_readable,
    unreadable: |tree| Some(Unreadable::of_folders(&tree.unreadable)),
};

/// Help where nothing that was named is an article.
pub(in crate::command) const NOT_AN_ARTICLE: &str = "articles are `.md` files, and `.yml` files that begin with \
    `### YamlMime:` and `FAQ`, `Hub` or `Landing`";

/// Returns `true` if a file stands in a folder, wherever it leads if it is a link.
fn stands_in(path: &Path, folder: &Path) -> bool {
    parent(path).is_ok_and(|parent| parent.starts_with(folder))
}

/// The folder that a file, or a link to one, stands in.
fn parent(path: &Path) -> Result<PathBuf, DiskError> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    disk::real_path(parent.unwrap_or(Path::new(".")))
}

fn missing(path: &Path) -> anyhow::Error {
    let message = format!("`{}` does not exist", path.display());
    UsageError::new(message, "pass articles, folders of articles, or - for standard input")
}

fn standard_input() -> anyhow::Result<ContentFolder> {
    let bytes = disk::read_standard_input()?;
    let folder = Folder::open(Path::new("."), Path::new("."), "")?;
    let tree = Tree { files: vec!["stdin.md".to_owned()], ..Tree::default() };
    Ok(ContentFolder {
        folder,
        tree,
        input: Some(Source::from_bytes("<stdin>", bytes)),
        unreadable: None,
        history: OnceLock::new(),
    })
}

/// A file or folder of no project. People know its articles by the path that they wrote.
fn outside(path: &Path, finder: &Finder) -> anyhow::Result<ContentFolder> {
    let shown = path.display().to_string();
    let (root, tree, prefix) = if disk::kind(path) == PathKind::Folder {
        let tree = (finder.walk)(path, path)?;
        let prefix = format!("{}/", shown.trim_end_matches('/'));
        (path.to_owned(), tree, prefix)
    } else {
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.with_context(|| format!("file name `{shown}` is not UTF-8"))?;
        // Of a link its own folder: the file that it leads to may have another name.
        let folder = parent(path)?;
        let prefix = shown.strip_suffix(name).unwrap_or_default().to_owned();
        (folder, Tree::of_file(path, name), prefix)
    };
    if !tree.files.iter().any(|path| tree.is_article(path) || is_include(path)) {
        let message = format!("no articles found in `{shown}`");
        return Err(UsageError::new(message, NOT_AN_ARTICLE));
    }
    let folder = Folder::open(&root, &root, prefix)?;
    let unreadable = (finder.unreadable)(&tree);
    Ok(ContentFolder { folder, tree, input: None, unreadable, history: OnceLock::new() })
}

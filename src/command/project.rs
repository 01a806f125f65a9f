//! The project that a command works on.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::unreadable::SKIPPED_FILE;
use super::{Session, UsageError};
use crate::disk::{self, DiskError, PathKind, ProjectFiles, ProjectLock, Tree};
use crate::finding::{Finding, Located, Severity};
use crate::locale::Locale;
use crate::project::{
    CONFIGURATION, Configuration, FILE_NAME, FolderName, REDIRECTION_FILE_NAME, Redirect, XrefMap,
    read_redirects,
};
use crate::report::catalog;
use crate::review::{self, STATES_FOLDER, States};
use crate::site::{DataValue, Output, Templates, is_data, read_data};
use crate::text::{Source, Span};

/// The project that a command works on.
pub(super) struct LoadedProject {
    /// The folder that holds its diglot.toml, or would.
    pub(super) root: PathBuf,
    /// Its settings.
    pub(super) configuration: Configuration,
}

impl LoadedProject {
    /// Finds the project of the folder that the user named, or is in.
    pub(super) fn load(session: &Session<'_>) -> anyhow::Result<Self> {
        let start = session.global.project.as_deref().unwrap_or(Path::new("."));
        if disk::kind(start) != PathKind::Folder {
            let message = format!("`{}` is not a folder", start.display());
            return Err(UsageError::new(message, "pass the project folder with --project"));
        }
        refuse_folder(&start.join(FILE_NAME))?;
        let Some(root) = disk::find_upwards(start, FILE_NAME) else {
            return Ok(Self { root: start.to_owned(), configuration: Configuration::default() });
        };
        Self { root, configuration: Configuration::default() }.reload()
    }

    /// The same project, as its diglot.toml is now.
    pub(super) fn reload(&self) -> anyhow::Result<Self> {
        let path = self.path(FILE_NAME);
        let configuration = match disk::kind(&path) {
            PathKind::File => configuration(&path)?,
            _ => Configuration::default(),
        };
        Ok(Self { root: self.root.clone(), configuration })
    }

    /// The same; where translations are files of their own, they have their originals in this folder.
    pub(super) fn load_with(folder: Option<&Path>, session: &Session<'_>) -> anyhow::Result<Self> {
        let mut project = Self::load(session)?;
        let Some(layout) = &mut project.configuration.layout else { return Ok(project) };
        let Some(folder) = folder else { return Ok(project) };
        let Ok(real) = disk::real_path(folder) else {
            let message = format!("`{}` is not a folder", folder.display());
            let help = "pass the folder of the originals with --source-tree";
            return Err(UsageError::new(message, help));
        };
        *layout = layout.with_originals_in(real.to_string_lossy().into_owned());
        Ok(project)
    }

    /// A file or folder of the project, as people would write it.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        if self.root == Path::new(".") { name.into() } else { self.root.join(name) }
    }

    /// Its files, of which its translations and what belongs to them may be written.
    pub(super) fn files(&self) -> Result<ProjectFiles, DiskError> {
        let layout = self.configuration.layout.as_ref();
        Ok(ProjectFiles::open(&self.root)?.with_layout(layout))
    }

    /// Warns of review files that cannot be read, as after a merge with conflicts.
    pub(super) fn warn_of_review_files(&self, session: &Session<'_>) -> anyhow::Result<()> {
        self.warn_of_interrupted_changes(session)?;
        for located in self.review_file_findings()? {
            let (path, line) = (&located.location.path, located.location.start.line_number());
            let word = match located.finding.severity {
                Severity::Info => "note",
                Severity::Warning | Severity::Error => "warning",
            };
            session.screen.print(&format!("{word}: {path}:{line}: {}", located.message()));
        }
        Ok(())
    }

    /// A finding about each review file that cannot be read: what reviewers said of its article is not known. Of one in
    /// which a merge left two reviews of a segment, an info.
    pub(super) fn review_file_findings(&self) -> anyhow::Result<Vec<Located>> {
        let folder = self.path(STATES_FOLDER);
        if disk::kind(&folder) != PathKind::Folder {
            return Ok(Vec::new());
        }
        let files = Tree::walk(&folder, &self.root)?.files;
        let is_toml = |path: &&String| Path::new(path).extension().is_some_and(|it| it == "toml");
        let problem = |path: &String| {
            let name = format!("{STATES_FOLDER}/{path}");
            let (text, line, what, (severity, help)) = match disk::read(&folder.join(path)) {
                Ok(bytes) => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    let (states, problem) = States::readable(&text);
                    let Some(problem) = problem else {
                        return self.without_article(path, name, text);
                    };
                    let (severity, help) = if problem.is_settled {
                        let help = "the next review of this article removes the earlier lines";
                        (Severity::Info, help)
                    } else if states == States::default() {
                        let help =
                            "correct it; until then the reviews of this article do not count";
                        (Severity::Error, help)
                    } else {
                        let help = "correct it; until then the lines count that can be read";
                        (Severity::Error, help)
                    };
                    (text, problem.line, problem.what, (severity, help.to_owned()))
                }
                // One that cannot be read says nothing of its article, and keeps nobody from the others.
                Err(error) => {
                    let (message, help) = error.about_file();
                    (String::new(), 1, message, (Severity::Error, help))
                }
            };
            let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
            let start = lines.map(str::len).sum();
            let mut finding = Finding::new(&SKIPPED_FILE, Span::empty(start), what);
            finding.severity = severity;
            Some(finding.with_help(help).locate(&Source::new(name, text)))
        };
        Ok(files.par_iter().filter(is_toml).filter_map(problem).collect())
    }

    /// A finding about a review file whose article has another name now, or is gone.
    fn without_article(&self, path: &str, name: String, text: String) -> Option<Located> {
        let own = path.strip_suffix(".toml").unwrap_or(path);
        // Of an article outside the folder of its locale the file is in there; that of a long name has it in its first line.
        let outside = own.split_once('/').map(|(_, rest)| rest);
        let named = States::named_path(&text);
        let is_there = [Some(own), outside, named].into_iter().flatten().any(|path| {
            [format!("content/{path}"), path.to_owned()]
                .iter()
                .any(|file| disk::kind(&self.path(file)) == PathKind::File)
        });
        if is_there {
            return None;
        }
        let what = format!("the article `{own}` of these reviews does not exist");
        let mut finding = Finding::new(&SKIPPED_FILE, Span::empty(0), what);
        finding.severity = Severity::Info;
        let help = "give the file the new name of its article, or delete it";
        Some(finding.with_help(help).locate(&Source::new(name, text)))
    }

    /// Warns of changes that were cut off, as by a machine that went off: what is read may be half of
    /// them.
    pub(super) fn warn_of_interrupted_changes(&self, session: &Session<'_>) -> anyhow::Result<()> {
        let files = self.files()?;
        // A journal that cannot be read keeps nobody from reading articles.
        let labels = review::interrupted(&files).unwrap_or_default();
        // Of what somebody changes at this moment nothing was cut off.
        if labels.is_empty() || files.is_locked() {
            return Ok(());
        }
        for label in labels {
            session.screen.print(&format!(
                "warning: the change `{label}` was interrupted, see `{}`; start `diglot serve` to \
                 complete it or roll it back",
                review::JOURNAL_FILE
            ));
        }
        Ok(())
    }

    /// Completes changes that were cut off, or rolls them back, unless somebody else writes to the project.
    pub(super) fn complete_interrupted(
        &self,
        session: &Session<'_>,
        command: &str,
    ) -> anyhow::Result<()> {
        let files = self.files()?;
        if review::interrupted(&files).unwrap_or_default().is_empty() {
            return Ok(());
        }
        let lock = writer_lock(&files, command, None);
        let lines =
            lock.and_then(|_lock| review::recover(&files).map_err(anyhow::Error::from_boxed));
        match lines {
            Ok(lines) => {
                for line in lines {
                    session.screen.print(&format!("note: {line}"));
                }
            }
            Err(error) => {
                session.screen.print(&format!("warning: cannot complete a change now: {error:#}"));
            }
        }
        Ok(())
    }

    /// The templates: the project's own over those that come with the program.
    pub(super) fn templates(&self) -> anyhow::Result<Templates> {
        let folder = self.path("templates");
        let site = &self.configuration.site;
        for file in [&site.logo, &site.image].into_iter().flatten() {
            let name = file.get_ref().as_str();
            if disk::kind(&folder.join(name)) != PathKind::File {
                let message = format!("`templates/{name}` does not exist");
                let help = "put the image there, or correct its name";
                return Err(self.config_error(file.span(), &message, help));
            }
        }
        if disk::kind(&folder) != PathKind::Folder {
            return Ok(Templates::compile(&[], self.data()?)?);
        }
        let tree = Tree::walk(&folder, &self.root)?;
        let read = |path: String| Ok(Output::new(&*path, disk::read(&folder.join(&path))?));
        let files = tree.files.into_iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
        Templates::compile(&files, self.data()?).map_err(|error| match error.found() {
            Some(found) => UsageError::Found(Box::new(found.clone())).into(),
            None => anyhow::Error::new(error).context("cannot use a template of this project"),
        })
    }
}

/// Refuses a folder or a pipe in the place of a file: passing it over would be silence about a mistake.
pub(super) fn refuse_folder(path: &Path) -> anyhow::Result<()> {
    if disk::kind(path) == PathKind::Folder {
        let message = format!("`{}` is a folder, not a file", path.display());
        return Err(UsageError::new(message, "rename or remove it"));
    }
    if disk::is_pipe(path) {
        let message = format!("`{}` is a pipe, not a file", path.display());
        return Err(UsageError::new(message, "pass a file, or remove the pipe"));
    }
    Ok(())
}

impl LoadedProject {
    /// The project's data files, by name: what templates see of `data/plans.toml` is `data(file="plans.toml")`.
    fn data(&self) -> anyhow::Result<BTreeMap<String, DataValue>> {
        let folder = self.path("data");
        if disk::kind(&folder) != PathKind::Folder {
            return Ok(BTreeMap::new());
        }
        let mut data = BTreeMap::new();
        for path in Tree::walk(&folder, &self.root)?.files {
            if !is_data(&path) {
                continue;
            }
            let source = utf_8_source(&folder.join(&path))?;
            let value = read_data(&source)
                .map_err(|finding| UsageError::Found(Box::new(finding.locate(&source))))?;
            data.insert(path, value);
        }
        Ok(data)
    }
}

/// Takes the right to write to a project, for a command with these words; `url` is where it can be
/// worked with.
pub(super) fn writer_lock(
    files: &ProjectFiles,
    command: &str,
    url: Option<&str>,
) -> anyhow::Result<ProjectLock> {
    let place = url.map(|url| format!(", at {url},")).unwrap_or_default();
    let holder = format!("`diglot {command}` (process {}){place}", std::process::id());
    files.lock(&holder).map_err(|failure| match failure.downcast::<DiskError>() {
        Ok(error) => anyhow::Error::new(*error),
        Err(other) => anyhow::Error::from_boxed(other),
    })
}

/// Returns `true` if somebody else was changing the project: it may be over soon.
#[cfg(feature = "serve")]
pub(super) fn is_held(error: &anyhow::Error) -> bool {
    matches!(error.downcast_ref(), Some(DiskError::Held { .. }))
}

/// The files of a project for an import, with the right to write to them; a dry run takes none, and only
/// pretends to write.
pub(super) fn files_to_import(
    project: &LoadedProject,
    is_dry_run: bool,
) -> anyhow::Result<(ProjectFiles, Option<ProjectLock>)> {
    let files = project.files()?;
    if is_dry_run {
        return Ok((files.pretending(), None));
    }
    let lock = writer_lock(&files, "import", None)?;
    Ok((files, Some(lock)))
}

impl LoadedProject {
    /// The maps of other sites' uids that diglot.toml names.
    pub(super) fn xref_map(&self, findings: &mut Vec<Located>) -> anyhow::Result<XrefMap> {
        let mut map = XrefMap::default();
        for name in &self.configuration.xref.maps {
            let path = self.root.join(name.as_str());
            let help = "check `maps` under `[xref]` in diglot.toml";
            refuse_missing(&path, &format!("xref map `{}`", name.as_str()), help)?;
            let source = Source::from_bytes(name.as_str(), disk::read(&path)?);
            findings.extend(map.add(&source).map(|finding| finding.locate(&source)));
        }
        Ok(map)
    }
}

impl LoadedProject {
    /// The redirects of the files that diglot.toml names, else of docfx's own file.
    pub(super) fn redirects(&self, findings: &mut Vec<Located>) -> anyhow::Result<Vec<Redirect>> {
        let mut redirects = Vec::new();
        for name in self.redirect_files() {
            let help = "check `redirects` under `[site]` in diglot.toml";
            refuse_missing(&self.path(name), &format!("redirect file `{name}`"), help)?;
            let source = Source::from_bytes(name, disk::read(&self.path(name))?);
            let (own, issues) = read_redirects(&source);
            redirects.extend(own);
            findings.extend(issues.into_iter().map(|fault| fault.locate(&source)));
        }
        Ok(redirects)
    }

    /// The files that hold redirects, relative to the project.
    pub(super) fn redirect_files(&self) -> Vec<&str> {
        match &self.configuration.site.redirects {
            Some(named) => named.iter().map(FolderName::as_str).collect(),
            None if disk::kind(&self.path(REDIRECTION_FILE_NAME)) == PathKind::File => {
                vec![REDIRECTION_FILE_NAME]
            }
            None => Vec::new(),
        }
    }

    /// Returns a configuration error at a place of this project's diglot.toml.
    pub(super) fn config_error(
        &self,
        range: Range<usize>,
        message: &str,
        help: &str,
    ) -> anyhow::Error {
        match source(&self.path(FILE_NAME)) {
            Ok(source) => config_error(&source, range, message, help),
            Err(error) => error,
        }
    }
}

/// The locale that the user named.
pub(super) fn locale(tag: &str) -> anyhow::Result<Locale> {
    Locale::parse(tag).ok_or_else(|| {
        let message = format!("`{tag}` is not a valid locale");
        UsageError::new(message, "pass a BCP 47 tag such as `nl-NL`")
    })
}

/// Fails if a file that diglot.toml names does not exist, or is a folder.
fn refuse_missing(path: &Path, file: &str, help: &str) -> anyhow::Result<()> {
    match missing_file(path) {
        Some(what) => Err(UsageError::new(format!("{file} {what}"), help)),
        None => Ok(()),
    }
}

/// Returns why a path has no file, if it has not.
pub(super) fn missing_file(path: &Path) -> Option<&'static str> {
    match disk::kind(path) {
        PathKind::File => None,
        PathKind::Folder => Some("is a folder, not a file"),
        PathKind::Missing => Some("does not exist"),
    }
}

/// Reads a file that must be UTF-8.
fn utf_8_source(path: &Path) -> anyhow::Result<Source> {
    let source = source(path)?;
    if let Some(span) = source.undecodable().first() {
        let what = if source.is_utf_16() { "UTF-16, not UTF-8" } else { "not UTF-8" };
        let finding = Finding::new(&CONFIGURATION, *span, format!("the file is {what}"));
        let finding = finding.with_help("save the file as UTF-8").locate(&source);
        return Err(UsageError::Found(Box::new(finding)).into());
    }
    Ok(source)
}

fn configuration(path: &Path) -> anyhow::Result<Configuration> {
    let source = utf_8_source(path)?;
    let configuration = Configuration::read(&source).map_err(|finding| {
        let located = finding.locate(&source);
        UsageError::Found(Box::new(located))
    })?;
    for name in configuration.check.rule_names() {
        if catalog::find(name.get_ref()).is_none() {
            let message = format!("unknown rule `{}`", name.get_ref());
            let help = match catalog::meant(name.get_ref()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "`diglot explain` lists all rules".to_owned(),
            };
            return Err(config_error(&source, name.span(), &message, &help));
        }
    }
    Ok(configuration)
}

fn source(path: &Path) -> anyhow::Result<Source> {
    Ok(Source::from_bytes(path.display().to_string(), disk::read(path)?))
}

/// A fault at a place of `diglot.toml`, in bytes behind its byte order mark.
fn config_error(source: &Source, range: Range<usize>, message: &str, help: &str) -> anyhow::Error {
    let mark = source.text().len() - source.text().trim_start_matches('\u{feff}').len();
    let span = Span::new(range.start + mark, range.end + mark);
    let finding = Finding::new(&CONFIGURATION, span, message).with_help(help);
    UsageError::Found(Box::new(finding.locate(source))).into()
}

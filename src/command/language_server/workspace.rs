//! The files that an editor has open, and the projects that they belong to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::editor_project::EditorProject;
use super::protocol::{self, Client, Places};
use super::uri;
use crate::article::{Article, is_yaml, yaml_page_kind};
use crate::check::without_explained;
use crate::command::content::CONTENT;
use crate::disk;
use crate::finding::Located;
use crate::language_server::TextDocument;
use crate::project::FILE_NAME;
use crate::text::Source;

/// An open file.
pub(super) struct OpenFile {
    pub(super) path: PathBuf,
    pub(super) document: TextDocument,
    /// The folder of its project; empty where it has none.
    pub(super) root: PathBuf,
    /// `true` while its text is another than that on the disk.
    is_unsaved: bool,
    /// `true` once other files see its text as it is here.
    is_shared: bool,
}

/// The longest text that is read again at each key.
const TEXT_MAX: usize = 8 << 20;

impl OpenFile {
    /// Returns `true` if its text is more than can be read again at each key.
    pub(super) fn is_too_large(&self) -> bool {
        self.document.source().text().len() > TEXT_MAX
    }

    /// Returns `true` if its text may be an article: any but YAML other than a page.
    pub(super) fn is_read(&self) -> bool {
        let source = self.document.source();
        let is_other = is_yaml(source.path()) && yaml_page_kind(source.text()).is_none();
        !is_other && !self.is_too_large()
    }
}

/// All that is open.
pub(super) struct Workspace {
    pub(super) client: Client,
    folders: Vec<PathBuf>,
    /// Folders that the editor names by a link, resolved, and as it names them.
    links: Vec<(PathBuf, PathBuf)>,
    /// By URI.
    files: BTreeMap<String, OpenFile>,
    /// By folder.
    projects: BTreeMap<PathBuf, EditorProject>,
    /// Open files to which what others see now may matter.
    concerned: BTreeSet<String>,
    /// Messages about projects.
    problems: Vec<String>,
}

impl Workspace {
    pub(super) fn new(client: Client, folders: &[String]) -> Self {
        let projects = BTreeMap::from([(PathBuf::new(), EditorProject::none_in(Path::new("")))]);
        let mut workspace = Self {
            client,
            folders: Vec::new(),
            links: Vec::new(),
            files: BTreeMap::new(),
            projects,
            concerned: BTreeSet::new(),
            problems: Vec::new(),
        };
        workspace.add_folders(folders);
        workspace
    }

    pub(super) fn add_folders(&mut self, folders: &[String]) {
        for path in folders.iter().filter_map(|folder| uri::to_path(folder)) {
            let Ok(real) = disk::real_path(&path) else { continue };
            if real != path {
                self.links.push((real.clone(), path));
            }
            self.folders.push(real);
        }
    }

    /// The URI of a file: as the editor names it, so that it opens no second copy.
    pub(super) fn uri_of(&self, path: &Path) -> String {
        if let Some((uri, _)) = self.files.iter().find(|(_, file)| file.path == path) {
            return uri.clone();
        }
        let linked = self.links.iter().find_map(|(real, link)| {
            let within = path.strip_prefix(real).ok()?;
            Some(uri::of_path(&link.join(within)))
        });
        linked.unwrap_or_else(|| uri::of_path(path))
    }

    /// A place in a file.
    pub(super) fn location(&self, path: &Path, range: &Value) -> Value {
        json!({ "uri": self.uri_of(path), "range": range })
    }

    /// Edits of an open file, for the version that they were made from.
    pub(super) fn edit(&self, uri: &str, edits: &[Value]) -> Value {
        let file = self.files.get(uri).filter(|_| self.client.takes_versions);
        protocol::workspace_edit(uri, file.map(|file| file.document.version()), edits)
    }

    /// Opens a file. Its project must be there.
    pub(super) fn open(&mut self, uri: &str, path: PathBuf, root: PathBuf, item: &Value) {
        let name = self.projects[&root].name(&path);
        let text = item["text"].as_str().unwrap_or_default();
        let document = TextDocument::new(name, version(item), text);
        // An editor may have kept what was not saved when it was last closed.
        let saved = disk::read(&path).ok();
        let is_unsaved = saved.is_some_and(|saved| saved != text.as_bytes());
        let file = OpenFile { path, document, root, is_unsaved, is_shared: !is_unsaved };
        self.files.insert(uri.to_owned(), file);
    }

    /// Closes a file: from now on others see it as it is on the disk. Returns the open files to which that may matter.
    pub(super) fn close(&mut self, uri: &str) -> anyhow::Result<Vec<String>> {
        let Some(file) = self.files.remove(uri) else { return Ok(Vec::new()) };
        if !file.is_unsaved {
            return Ok(Vec::new());
        }
        let Some(project) = self.projects.get_mut(&file.root) else { return Ok(Vec::new()) };
        let matters_to_all = project.set_unsaved(file.document.source().path(), None)?;
        Ok(self.concerned(&file.root, file.document.source().path(), matters_to_all))
    }

    /// Lets the project, and by that each file, see the open ones as they are here.
    pub(super) fn share(&mut self) -> anyhow::Result<()> {
        let mut changed = Vec::new();
        for file in self.files.values_mut() {
            if file.is_shared {
                continue;
            }
            file.is_shared = true;
            if file.is_too_large() {
                continue;
            }
            if let Some(project) = self.projects.get_mut(&file.root) {
                let source = file.document.source();
                let text = file.is_unsaved.then_some(source);
                let matters_to_all = project.set_unsaved(source.path(), text)?;
                changed.push((file.root.clone(), source.path().to_owned(), matters_to_all));
            }
        }
        let concerned =
            changed.iter().flat_map(|(root, name, all)| self.concerned(root, name, *all));
        let concerned: Vec<String> = concerned.collect();
        self.concerned.extend(concerned);
        Ok(())
    }

    /// The open files to which what was shared since may matter.
    pub(super) fn take_concerned(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.concerned)
    }

    /// Takes the messages about projects: each once.
    pub(super) fn take_problems(&mut self) -> Vec<String> {
        std::mem::take(&mut self.problems)
    }

    /// The open files of a project that look at the file `name`: all, or those in whose text it is named.
    fn concerned(&self, root: &Path, name: &str, all: bool) -> Vec<String> {
        let file_name = name.rsplit('/').next().unwrap_or(name);
        let is_it = |(_, file): &(&String, &OpenFile)| {
            let source = file.document.source();
            file.root == root && source.path() != name && (all || source.text().contains(file_name))
        };
        self.files.iter().filter(is_it).map(|(uri, _)| uri.clone()).collect()
    }

    /// Notes that a file was saved: the disk has its text.
    pub(super) fn saved(&mut self, uri: &str) {
        if let Some(file) = self.files.get_mut(uri) {
            (file.is_unsaved, file.is_shared) = (false, false);
        }
    }

    /// Changes the text of an open file.
    pub(super) fn change(&mut self, uri: &str, params: &Value) {
        let encoding = self.client.encoding;
        let Some(file) = self.files.get_mut(uri) else { return };
        (file.is_unsaved, file.is_shared) = (true, false);
        let version = version(&params["textDocument"]);
        for it in params["contentChanges"].as_array().into_iter().flatten() {
            let text = match protocol::change(it) {
                (Some(range), text) => file.document.replaced(range, text, encoding),
                (None, text) => text.to_owned(),
            };
            file.document = file.document.changed(version, text);
        }
    }

    pub(super) fn file(&self, uri: &str) -> Option<&OpenFile> {
        self.files.get(uri)
    }

    pub(super) fn places<'f>(&self, file: &'f OpenFile) -> Places<'f> {
        Places { source: file.document.source(), encoding: self.client.encoding }
    }

    pub(super) fn project(&self, file: &OpenFile) -> &EditorProject {
        &self.projects[&file.root]
    }

    /// The text of an open file as an article.
    pub(super) fn article(&self, file: &OpenFile) -> anyhow::Result<Article> {
        self.project(file).article(file.document.source().clone())
    }

    /// The original of an open translation, as it is today, where findings are about its changes.
    pub(super) fn changed_original(
        &self,
        file: &OpenFile,
        findings: &[Located],
    ) -> Option<(String, Source)> {
        if findings.iter().all(|it| it.finding.change.is_none()) {
            return None;
        }
        let (project, name) = (self.project(file), file.document.source().path());
        project.compared_original(name).map(|(path, source)| (self.uri_of(&path), source))
    }

    /// Returns `true` if `check` looks at an open file.
    pub(super) fn is_checked(&self, file: &OpenFile) -> anyhow::Result<bool> {
        let article = self.article(file)?;
        Ok(self.project(file).checks(file.document.source().path(), &article))
    }

    /// The findings of an open file.
    pub(super) fn findings(&mut self, uri: &str) -> anyhow::Result<Vec<Located>> {
        self.share()?;
        let Some(file) = self.files.get(uri).filter(|it| it.is_read()) else {
            return Ok(Vec::new());
        };
        let source = file.document.source().clone();
        let name = source.path().to_owned();
        let project = self.projects.get_mut(&file.root).expect("a file's project is there");
        let mut findings = project.findings(source)?;
        self.problems.extend(project.take_problems());
        // Findings of an included file are shown in that file.
        findings.retain(|located| *located.location.path == *name);
        Ok(without_explained(findings))
    }

    /// The folder of the project of a file: the nearest with a `diglot.toml`, else the open folder if it
    /// has content.
    pub(super) fn root_of(&self, path: &Path) -> PathBuf {
        if let Some(root) = path.parent().and_then(|it| disk::find_upwards(it, FILE_NAME)) {
            return disk::real_path(&root).unwrap_or(root);
        }
        let has_it = |folder: &&PathBuf| path.starts_with(folder.join(CONTENT));
        self.folders.iter().find(has_it).cloned().unwrap_or_default()
    }

    /// Forgets folders that the editor has closed, and projects in which no file is open any more.
    pub(super) fn remove_folders(&mut self, folders: &[String]) {
        let paths = folders.iter().filter_map(|folder| uri::to_path(folder));
        let real = |path: PathBuf| disk::real_path(&path).unwrap_or(path);
        let removed: Vec<PathBuf> = paths.map(real).collect();
        self.folders.retain(|folder| !removed.contains(folder));
        self.links.retain(|(real, _)| !removed.contains(real));
        let Self { projects, files, .. } = self;
        // A project that nobody looks at takes memory for nothing.
        projects.retain(|root, _| {
            root.as_os_str().is_empty() || files.values().any(|file| file.root == *root)
        });
    }

    pub(super) fn has_project(&self, root: &Path) -> bool {
        self.projects.contains_key(root)
    }

    pub(super) fn set_project(&mut self, root: PathBuf, project: EditorProject) {
        self.projects.insert(root, project);
    }

    /// Reads again what has changed on the disk. Returns the open files to which it may matter, and what could not be
    /// read again, in words.
    pub(super) fn update(&mut self, paths: &[PathBuf]) -> (Vec<String>, Vec<String>) {
        self.update_by(|project| project.update(paths))
    }

    /// Looks for files that have come or gone, for editors that do not watch them. Returns the same.
    pub(super) fn look_at_disk(&mut self) -> (Vec<String>, Vec<String>) {
        self.update_by(EditorProject::look_at_disk)
    }

    fn update_by(
        &mut self,
        update: impl Fn(&mut EditorProject) -> anyhow::Result<bool>,
    ) -> (Vec<String>, Vec<String>) {
        let (mut changed, mut failures) = (Vec::new(), Vec::new());
        for (root, project) in &mut self.projects {
            match update(project) {
                Ok(false) => {}
                Ok(true) => changed.push(root.clone()),
                Err(error) => {
                    failures.push(format!("{error:#}"));
                    changed.push(root.clone());
                }
            }
        }
        let is_in = |file: &OpenFile| changed.contains(&file.root);
        // What is read again does not know of unsaved texts.
        let files = self.files.values_mut().filter(|file| is_in(file) && file.is_unsaved);
        files.for_each(|file| file.is_shared = false);
        let concerned = self.files.iter().filter(|(_, file)| is_in(file));
        (concerned.map(|(uri, _)| uri.clone()).collect(), failures)
    }
}

fn version(item: &Value) -> i32 {
    item["version"].as_i64().and_then(|version| i32::try_from(version).ok()).unwrap_or_default()
}

//! The files that an editor has open, and the projects that they belong to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::editor_project::EditorProject;
use super::protocol::{self, Client, Places};
use super::uri;
use crate::article::Article;
use crate::check::without_explained;
use crate::command::content::CONTENT;
use crate::disk;
use crate::finding::Located;
use crate::language_server::TextDocument;
use crate::project::FILE_NAME;

/// An open file.
pub(super) struct OpenFile {
    pub(super) path: PathBuf,
    pub(super) document: TextDocument,
    /// The folder of its project; empty where it has none.
    pub(super) root: PathBuf,
}

/// All that is open.
pub(super) struct Workspace {
    pub(super) client: Client,
    folders: Vec<PathBuf>,
    /// By URI.
    files: BTreeMap<String, OpenFile>,
    /// By folder.
    projects: BTreeMap<PathBuf, EditorProject>,
}

impl Workspace {
    pub(super) fn new(client: Client, folders: &[String]) -> Self {
        let projects = BTreeMap::from([(PathBuf::new(), EditorProject::none_in(Path::new("")))]);
        let mut workspace = Self { client, folders: Vec::new(), files: BTreeMap::new(), projects };
        workspace.add_folders(folders);
        workspace
    }

    pub(super) fn add_folders(&mut self, folders: &[String]) {
        let paths = folders.iter().filter_map(|folder| uri::to_path(folder));
        self.folders.extend(paths.filter_map(|path| disk::real_path(&path).ok()));
    }

    /// Opens a file. Its project must be there.
    pub(super) fn open(&mut self, uri: &str, path: PathBuf, root: PathBuf, item: &Value) {
        let name = self.projects[&root].name(&path);
        let text = item["text"].as_str().unwrap_or_default();
        let document = TextDocument::new(name, version(item), text);
        self.files.insert(uri.to_owned(), OpenFile { path, document, root });
    }

    pub(super) fn close(&mut self, uri: &str) {
        self.files.remove(uri);
    }

    /// Changes the text of an open file.
    pub(super) fn change(&mut self, uri: &str, params: &Value) {
        let encoding = self.client.encoding;
        let Some(file) = self.files.get_mut(uri) else { return };
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

    /// The open files.
    pub(super) fn uris(&self) -> impl Iterator<Item = &String> {
        self.files.keys()
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

    /// The findings of an open file.
    pub(super) fn findings(&mut self, uri: &str) -> anyhow::Result<Vec<Located>> {
        let Some(file) = self.files.get(uri) else { return Ok(Vec::new()) };
        let source = file.document.source().clone();
        let name = source.path().to_owned();
        let project = self.projects.get_mut(&file.root).expect("a file's project is there");
        let mut findings = project.findings(source)?;
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

    pub(super) fn has_project(&self, root: &Path) -> bool {
        self.projects.contains_key(root)
    }

    pub(super) fn set_project(&mut self, root: PathBuf, project: EditorProject) {
        self.projects.insert(root, project);
    }

    /// Reads again what has changed on the disk. Returns what could not be read again, in words.
    pub(super) fn update(&mut self, paths: &[PathBuf]) -> Vec<String> {
        let projects = self.projects.values_mut();
        projects.filter_map(|it| it.update(paths).err()).map(|it| format!("{it:#}")).collect()
    }
}

fn version(item: &Value) -> i32 {
    item["version"].as_i64().and_then(|version| i32::try_from(version).ok()).unwrap_or_default()
}

//! The project that a command works on.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::{Misuse, Session};
use crate::disk::{self, PathKind, Tree};
use crate::finding::Located;
use crate::project::{Configuration, FILE_NAME, XrefMap};
use crate::site::{Output, Templates};
use crate::text::Source;

/// The project that a command works on.
pub(super) struct LoadedProject {
    /// The folder that holds its diglot.toml, or would.
    pub(super) root: PathBuf,
    /// What it says about itself.
    pub(super) configuration: Configuration,
}

impl LoadedProject {
    /// Finds the project of the folder that the user named, or is in.
    pub(super) fn load(session: &Session<'_>) -> anyhow::Result<Self> {
        let start = session.global.project.as_deref().unwrap_or(Path::new("."));
        if disk::kind(start) != PathKind::Folder {
            let message = format!("`{}` is no folder", start.display());
            return Err(Misuse::said(message, "name the project's folder with --project"));
        }
        let Some(root) = disk::find_upwards(start, FILE_NAME) else {
            return Ok(Self { root: start.to_owned(), configuration: Configuration::default() });
        };
        let mut project = Self { root, configuration: Configuration::default() };
        project.configuration = configuration(&project.path(FILE_NAME))?;
        Ok(project)
    }

    /// A file or folder of the project, as people would write it.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        if self.root == Path::new(".") { name.into() } else { self.root.join(name) }
    }

    /// The templates: the project's own over those that come with the program.
    pub(super) fn templates(&self) -> anyhow::Result<Templates> {
        let folder = self.path("templates");
        if disk::kind(&folder) != PathKind::Folder {
            return Ok(Templates::compile(&[])?);
        }
        let tree = Tree::walk(&folder, &self.root)?;
        let read = |path: String| Ok(Output::new(&*path, disk::read(&folder.join(&path))?));
        let files = tree.files.into_iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
        Templates::compile(&files).context("a template of this project cannot be used")
    }
}

impl LoadedProject {
    /// The maps of other sites' uids that diglot.toml names.
    pub(super) fn xref_map(&self, findings: &mut Vec<Located>) -> anyhow::Result<XrefMap> {
        let mut map = XrefMap::default();
        for name in &self.configuration.xref.maps {
            let path = self.root.join(name.as_str());
            if disk::kind(&path) != PathKind::File {
                let message = format!("the xref map `{}` does not exist", name.as_str());
                return Err(Misuse::said(message, "see `maps` under `[xref]` in diglot.toml"));
            }
            let source = Source::from_bytes(name.as_str(), disk::read(&path)?);
            findings.extend(map.add(&source).map(|finding| finding.locate(&source)));
        }
        Ok(map)
    }
}

fn configuration(path: &Path) -> anyhow::Result<Configuration> {
    let source = Source::from_bytes(path.display().to_string(), disk::read(path)?);
    Configuration::read(&source).map_err(|finding| {
        let located = finding.locate(&source);
        Misuse::Found(Box::new(located)).into()
    })
}

//! `diglot strip`: annotated articles without their annotation.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::content::pluralize;
use super::destination::Destination;
use super::project::LoadedProject;
use super::{ExitStatus, Session, UsageError};
use crate::arguments::StripArguments;
use crate::article::{Article, Side};
use crate::disk::{self, PathKind, Tree};
use crate::project::layout::is_page;
use crate::text::Source;

/// Takes the annotation off the files that were asked for.
pub(super) fn strip(
    arguments: &StripArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let mut files = Vec::new();
    for path in &arguments.paths {
        files.extend(pages(path)?);
    }
    let destination = Destination::open(&project, arguments.destination.out.as_deref(), "strip")?;
    let strip = |(path, name): &(PathBuf, String)| {
        let source = Source::from_bytes(&**name, disk::read(path)?);
        let article = Article::read(source);
        let is_annotated =
            !article.segments().is_empty() && article.source().undecodable().is_empty();
        if is_annotated {
            let text = article.side(Side::Target).text().to_owned();
            destination.write(path, name, text.into_bytes())?;
        } else {
            destination.keep(path, name)?;
        }
        anyhow::Ok(is_annotated)
    };
    let stripped = files.par_iter().map(strip).collect::<anyhow::Result<Vec<bool>>>()?;
    destination.finish()?;
    let changed = stripped.iter().filter(|is_annotated| **is_annotated).count();
    let note = format!("annotation removed from {changed} of {}", pluralize(files.len(), "file"));
    session.screen.print(&note);
    Ok(ExitStatus::Done)
}

/// The Markdown files below a path, each with its name below a folder of output.
fn pages(path: &Path) -> anyhow::Result<Vec<(PathBuf, String)>> {
    match disk::kind(path) {
        PathKind::Missing => {
            let message = format!("`{}` does not exist", path.display());
            Err(UsageError::new(message, "pass articles, or folders of articles"))
        }
        PathKind::File => {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            Ok(vec![(path.to_owned(), name)])
        }
        PathKind::Folder => {
            let files = Tree::walk(path, path)?.files.into_iter().filter(|name| is_page(name));
            Ok(files.map(|name| (path.join(&name), name)).collect())
        }
    }
}

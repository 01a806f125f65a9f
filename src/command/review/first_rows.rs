//! The first rows of the workbench, before the project is analyzed.

use std::path::PathBuf;

use crate::command::analysis::Target;
use crate::command::content::entry;
use crate::command::project::LoadedProject;
use crate::disk::ProjectFiles;
use crate::project::ArticleEntry;
use crate::review::{ArticleInfo, Failure, Files as _, ProjectInfo, first_rows, states_file};
use crate::site::own_name;

/// Reads the articles that the first rows need, the one at `path` first.
pub(super) fn read_first_rows(
    project: &LoadedProject,
    files: &ProjectFiles,
    path: Option<&str>,
) -> Result<String, Failure> {
    if project.configuration.layout.is_some() {
        // Which sentences are pairs is known when all pages have taught their words.
        return first_rows(&facts(project, files)?, std::iter::empty());
    }
    let targets = Target::find(&[] as &[PathBuf], project)?;
    let target = targets.first().ok_or("no articles")?;
    let locales = &project.configuration.locales;
    let content = &target.content;
    let read = |path: &String| {
        let article = (*content.article(path)?).clone();
        let (own, _) = entry(path, &article, locales);
        let states = files.read(&states_file(path, &own.locale))?.unwrap_or_default();
        let states = String::from_utf8_lossy(&states).into_owned();
        Ok::<_, Failure>((info(own, content.folder.name(path)), article, states))
    };
    let wanted = target.files().filter(|it| Some(it.as_str()) == path);
    let others = target.files().filter(|it| Some(it.as_str()) != path);
    let annotated = wanted.chain(others).map(read).filter(|read| {
        read.as_ref().map_or(true, |(_, article, _)| !article.segments().is_empty())
    });
    first_rows(&facts(project, files)?, annotated)
}

fn info(entry: ArticleEntry, name: String) -> ArticleInfo {
    let ArticleEntry { path, locale, title, .. } = entry;
    ArticleInfo { path, name, locale, title, page: None, across: Vec::new() }
}

/// The facts that the page needs to name and keep things; terms come with all data.
fn facts(project: &LoadedProject, files: &ProjectFiles) -> Result<ProjectInfo, Failure> {
    let source_locale = project.configuration.locales.source.clone();
    let locales = vec![(source_locale.clone(), own_name(&source_locale).to_owned())];
    let title = project.configuration.title.as_ref();
    let title = title.and_then(|title| title.of(&source_locale, &source_locale));
    let title = title.unwrap_or("Help").to_owned();
    Ok(ProjectInfo {
        title,
        key: files.key()?,
        source_locale,
        locales,
        terms: Vec::new(),
        no_loc: Vec::new(),
    })
}

//! `diglot annotate --ids`: ids for segments that writers have put into articles.

use rayon::prelude::*;

use super::analysis::Target;
use super::console::Console;
use super::content::{ContentFolder, pluralize};
use super::diff::unified_diff;
use super::project::{LoadedProject, writer_lock};
use super::{ExitStatus, Session, UsageError};
use crate::arguments::AnnotateArguments;
use crate::article::Article;
use crate::disk::{self, ProjectFiles};
use crate::exchange::{TakenIds, with_new_ids};
use crate::project::is_include;

/// Gives new segments their ids, in the files or for show.
pub(super) fn give_ids(
    arguments: &AnnotateArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let targets = Target::find(&arguments.paths, &project)?;
    let is_inside = targets.iter().all(|target| target.is_project);
    let Some(target) = targets.first().filter(|_| is_inside) else {
        let message = "`annotate --ids` works on articles of the project";
        return Err(UsageError::new(message, "pass files or folders below `content`"));
    };
    let files = ProjectFiles::open(&project.root)?;
    let _lock = (!arguments.diff).then(|| writer_lock(&files, "annotate", None)).transpose()?;
    let content = &*target.content;
    // What one article gets, the next cannot have: one after the other, in the order of their paths.
    let mut taken = taken_ids(content)?;
    let (mut articles, mut segments, mut diff) = (0, 0, String::new());
    for path in target.files() {
        let Some((old, new, count)) = changed(content, path, &mut taken, session)? else {
            continue;
        };
        articles += 1;
        segments += count;
        if arguments.diff {
            diff += &unified_diff(old.source(), new.source());
        } else {
            disk::replace(&content.folder.path(path), new.source().text().as_bytes())?;
        }
    }
    Console::result(diff.as_bytes())?;
    let what = if arguments.diff { "would get an id" } else { "got an id" };
    let note =
        format!("{} in {} {what}", pluralize(segments, "segment"), pluralize(articles, "article"));
    session.screen.print(&note);
    let is_left = arguments.diff && articles > 0;
    Ok(if is_left { ExitStatus::Findings } else { ExitStatus::Done })
}

/// The ids of all articles of the project, and of what they include.
pub(super) fn taken_ids(content: &ContentFolder) -> anyhow::Result<TakenIds> {
    let tree = &content.tree;
    let files = tree.files.par_iter().filter(|path| tree.is_article(path) || is_include(path));
    let taken = files.try_fold(TakenIds::default, |mut taken, path| {
        taken.add(&Article::read(content.source(path)?));
        anyhow::Ok(taken)
    });
    taken.try_reduce(TakenIds::default, |one, other| Ok(one.and(&other)))
}

/// An article as it is and with new ids, and how many segments get one; none where none does.
fn changed(
    content: &ContentFolder,
    path: &str,
    taken: &mut TakenIds,
    session: &Session<'_>,
) -> anyhow::Result<Option<(Article, Article, usize)>> {
    let old = Article::read(content.source(path)?);
    if !old.source().undecodable().is_empty() {
        return Ok(None);
    }
    match with_new_ids(&old, taken) {
        Some((_, 0)) => Ok(None),
        Some((new, count)) => Ok(Some((old, new, count))),
        None => {
            let name = content.folder.name(path);
            session.screen.print(&format!(
                "`{name}` is left as it is: with ids it would be read differently; `diglot check` shows why"
            ));
            Ok(None)
        }
    }
}

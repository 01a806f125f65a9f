//! `diglot annotate`: writes translations and their originals as annotated articles.

use rayon::prelude::*;

use super::pages::Pages;
use super::sync::SyncPoints;
use crate::arguments::AnnotateArguments;
use crate::article::Article;
use crate::command::content::pluralize;
use crate::command::destination::Destination;
use crate::command::progress::Progress;
use crate::command::project::LoadedProject;
use crate::command::{ExitStatus, Session, UsageError};
use crate::exchange::{self, NotAnnotated};
use crate::project::layout::PagePair;

/// Annotates the translations that were asked for.
pub(in crate::command) fn annotate(
    arguments: &AnnotateArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let Some(mut pages) = Pages::find(&project)? else {
        let message = "`annotate` requires `[layout]` in diglot.toml";
        return Err(UsageError::new(message, "`diglot init` writes it"));
    };
    pages.learn()?;
    let pages = &pages;
    let chosen = pages.chosen(&arguments.paths)?;
    let points = SyncPoints::read(pages, &chosen)?;
    points.note(session);
    let destination = Destination::open(&project, arguments.mode.out.as_deref(), "annotate")?;
    let progress = Progress::new(chosen.len(), &session.screen);
    let written = chosen.par_iter().map(|page| {
        progress.add_one();
        write(pages, page, &points, &destination)
    });
    let written = written.collect::<anyhow::Result<Vec<_>>>();
    progress.finish();
    let written = written?;
    destination.finish()?;
    let annotated = written.iter().filter(|it| it.is_ok()).count();
    let segments: usize = written.iter().flatten().sum();
    for (page, outcome) in chosen.iter().zip(&written) {
        if let Err(Some(why)) = outcome {
            let note = format!("`{}` is not annotated: {}", page.translation, why.reason());
            session.screen.print(&note);
        }
    }
    let done = pluralize(segments, "segment");
    let note = format!("{done} in {annotated} of {}", pluralize(chosen.len(), "translation"));
    session.screen.print(&note);
    if arguments.mode.in_place {
        let note = "next: remove `[layout]` from diglot.toml; `diglot strip` is the way back";
        session.screen.print(note);
    }
    Ok(ExitStatus::Done)
}

/// How many segments a page has now, or why it has none; nothing is said of one without an original.
fn write(
    pages: &Pages<'_>,
    page: &PagePair,
    points: &SyncPoints,
    destination: &Destination,
) -> anyhow::Result<Result<usize, Option<NotAnnotated>>> {
    let path = pages.project.path(&page.translation);
    match annotated(pages, page, points)? {
        Ok(annotated) => {
            let text = annotated.source().text().as_bytes().to_vec();
            destination.write(&path, &page.translation, text)?;
            Ok(Ok(annotated.segments().len()))
        }
        Err(why) => {
            destination.keep(&path, &page.translation)?;
            Ok(Err(why))
        }
    }
}

/// A page as an annotated article, or why it cannot be annotated; nothing is said without an original.
pub(in crate::command) fn annotated(
    pages: &Pages<'_>,
    page: &PagePair,
    points: &SyncPoints,
) -> anyhow::Result<Result<Article, Option<NotAnnotated>>> {
    Ok(match pages.texts(page)? {
        [Some(own), Some(original)] if own.undecodable().is_empty() => {
            let then = points.then(page).cloned().unwrap_or(original);
            exchange::annotate(&pages.paired(own, then, page).article).map_err(Some)
        }
        _ => Err(None),
    })
}

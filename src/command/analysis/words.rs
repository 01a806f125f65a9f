//! Word counts of a project.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::target::Target;
use crate::article::Part;
use crate::check::word_counts::{CountedSegment, WordReport};
use crate::command::project::LoadedProject;
use crate::disk::{self, PathKind};
use crate::locale::Locale;
use crate::project::{ArticleEntry, Index};
use crate::review::{States, plain, states_file};

/// Counts the words of the segments of all translations.
pub(in crate::command) fn word_report(
    target: &Target,
    index: &Index,
    project: &LoadedProject,
) -> anyhow::Result<WordReport> {
    let mut by_locale: BTreeMap<&Locale, Vec<&ArticleEntry>> = BTreeMap::new();
    for entry in index.entries().iter().filter(|entry| entry.locale != *index.source_locale()) {
        by_locale.entry(&entry.locale).or_default().push(entry);
    }
    let reports = by_locale.into_par_iter().map(|(locale, entries)| {
        let read =
            |entry: &&ArticleEntry| Ok((entry.name.clone(), segments(target, project, entry)?));
        let articles = entries.par_iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
        anyhow::Ok(WordReport::of(locale, &articles))
    });
    let reports = reports.collect::<anyhow::Result<Vec<_>>>()?;
    Ok(reports.into_iter().fold(WordReport::default(), WordReport::and))
}

/// The segments of an article with a source text, and what is known of their reviews.
fn segments(
    target: &Target,
    project: &LoadedProject,
    entry: &ArticleEntry,
) -> anyhow::Result<Vec<CountedSegment>> {
    let article = target.content.article(&entry.path)?;
    let path = project.path(&states_file(&entry.path, &entry.locale));
    let states = match disk::kind(&path) {
        PathKind::File => disk::read(&path).map(|it| String::from_utf8_lossy(&it).into_owned()),
        _ => Ok(String::new()),
    };
    // What cannot be read was reported, and has no review.
    let states = States::readable(&states.unwrap_or_default()).0;
    let text = |part: Option<Part>| part.map(|part| article.source().slice(part.text));
    let counted = article.segments().iter().filter_map(|segment| {
        let source = text(segment.source).filter(|text| !text.trim().is_empty())?;
        let id = segment.id(article.source());
        let judgment = states.judgment(id, text(segment.target), Some(source));
        Some(CountedSegment {
            source: source.to_owned(),
            state: judgment.state,
            reviewer: judgment.who.map(without_mail),
            day: judgment.when.and_then(|when| Some(when.get(..10)?.to_owned())),
        })
    });
    Ok(counted.collect())
}

/// `Ada Blom` of `Ada Blom <ada@example.com>`; reports are shown around.
pub(in crate::command) fn without_mail(who: &str) -> String {
    let name = who.split('<').next().unwrap_or_default().trim();
    // Anybody may have written the file.
    plain(if name.is_empty() { who } else { name })
}

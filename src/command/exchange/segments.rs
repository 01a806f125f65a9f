//! `diglot segments`: the segments of a project as a table.

use rayon::prelude::*;

use super::article_units::{ProjectArticles, UnitReader, locales};
use super::exporter::{ArticleName, CHUNK};
use super::output::{DocumentWriter, OutputPlace};
use crate::arguments::{SegmentsArguments, TableFormat};
use crate::article::Article;
use crate::command::content::pluralize;
use crate::command::project::LoadedProject;
use crate::command::{ExitStatus, Session, UsageError};
use crate::disk::ProjectFiles;
use crate::exchange::parquet::ParquetWriter;
use crate::exchange::{SegmentRow, segment_rows};

/// Writes the segments that the user asked for.
pub(in crate::command) fn segments(
    arguments: &SegmentsArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let files = ProjectFiles::open(&project.root)?;
    let found = ProjectArticles::find(&arguments.paths, &project, session)?;
    let reader = UnitReader::new(&project, &files, &found);
    let articles = reader.paths(&locales(&arguments.locale)?)?;
    if articles.is_empty() {
        let message = "found no articles with segments";
        return Err(UsageError::new(message, "pass other locales, articles or folders"));
    }
    let path = OutputPlace::file(&arguments.out)?;
    let mut writer = DocumentWriter::create(path.as_deref(), &project)?;
    let mut sink = |bytes: &[u8]| writer.write(bytes);
    let count = match arguments.format {
        TableFormat::Jsonl => json_lines(&reader, &articles, &mut sink)?,
        TableFormat::Parquet => parquet(&reader, &articles, &mut sink)?,
    };
    writer.finish()?;
    let articles = pluralize(articles.len(), "article");
    session.screen.print(&format!("{} of {articles}", pluralize(count, "segment")));
    Ok(ExitStatus::Done)
}

/// Takes the bytes of a table, piece by piece.
type Sink<'s> = &'s mut dyn FnMut(&[u8]) -> anyhow::Result<()>;

/// The rows of an article.
fn rows<'a>(
    reader: &'a UnitReader<'_>,
    (path, locale): &'a ArticleName,
    article: &'a Article,
) -> impl Iterator<Item = SegmentRow<'a>> {
    segment_rows(path, article, &reader.project.configuration.locales.source, Some(locale))
}

fn json_lines(
    reader: &UnitReader<'_>,
    articles: &[ArticleName],
    sink: Sink<'_>,
) -> anyhow::Result<usize> {
    let mut count = 0;
    for chunk in articles.chunks(CHUNK) {
        let lines = chunk.par_iter().map(|name| {
            let article = reader.articles.files(&name.0)?;
            let mut lines = Vec::new();
            for row in rows(reader, name, &article) {
                serde_json::to_writer(&mut lines, &row)?;
                lines.push(b'\n');
            }
            anyhow::Ok((article.segments().len(), lines))
        });
        for (segments, lines) in lines.collect::<anyhow::Result<Vec<_>>>()? {
            count += segments;
            sink(&lines)?;
        }
    }
    Ok(count)
}

fn parquet(
    reader: &UnitReader<'_>,
    articles: &[ArticleName],
    sink: Sink<'_>,
) -> anyhow::Result<usize> {
    let mut table: Option<ParquetWriter> = None;
    let mut count = 0;
    for chunk in articles.chunks(CHUNK) {
        let read = chunk.par_iter().map(|name| reader.articles.files(&name.0));
        for (name, article) in chunk.iter().zip(read.collect::<anyhow::Result<Vec<_>>>()?) {
            for row in rows(reader, name, &article) {
                let cells = row.cells();
                let table = match &mut table {
                    Some(table) => table,
                    none => none.insert(ParquetWriter::new(&SegmentRow::COLUMNS, &cells)?),
                };
                table.push(&cells)?;
                count += 1;
            }
        }
        if let Some(table) = &mut table {
            sink(&table.written()?)?;
        }
    }
    if let Some(table) = table {
        sink(&table.finish()?)?;
    }
    Ok(count)
}

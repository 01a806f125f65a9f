//! The functions of a batch of articles.

use arrow_array::RecordBatch;
use arrow_pyarrow::PyArrowType;
use diglot::exchange::SegmentRow;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::column::{ArticleRow, Articles};
use crate::finding_rows::{self, FindingRow};
use crate::guarded::guarded;
use crate::interruption::{CallError, Interruption};
use crate::reading::{Form, Reading};
use crate::report::report;
use crate::settings::{Loaded, Settings, loaded};
use crate::table::Table;

pub(crate) type Batch = PyArrowType<RecordBatch>;
type Options<'a, 'py> = Option<&'a Bound<'py, Settings>>;

/// One row for each segment.
#[pyfunction]
#[pyo3(signature = (batch, settings=None))]
pub(crate) fn segments(py: Python<'_>, batch: Batch, settings: Options<'_, '_>) -> PyResult<Batch> {
    work(py, batch, settings, segment_table)
}

/// One row for each segment of translations whose originals are files of their own.
#[pyfunction]
#[pyo3(signature = (batch, settings=None))]
pub(crate) fn align(py: Python<'_>, batch: Batch, settings: Options<'_, '_>) -> PyResult<Batch> {
    work(py, batch, settings, |articles, loaded| {
        if !articles.has_originals() {
            let missing = "missing columns: source; it holds the original of each translation";
            return Err(missing.to_owned().into());
        }
        segment_table(articles, loaded)
    })
}

/// One row for each finding.
#[pyfunction]
#[pyo3(signature = (batch, settings=None))]
pub(crate) fn findings(py: Python<'_>, batch: Batch, settings: Options<'_, '_>) -> PyResult<Batch> {
    work(py, batch, settings, finding_table)
}

/// One row for each article: its page.
#[pyfunction]
#[pyo3(signature = (batch, settings=None, side="target", format="html", fragment=false))]
pub(crate) fn pages(
    py: Python<'_>,
    batch: Batch,
    settings: Options<'_, '_>,
    side: &str,
    format: &str,
    fragment: bool,
) -> PyResult<Batch> {
    let form = Form::read(side, format, fragment).map_err(PyValueError::new_err)?;
    work(py, batch, settings, |articles, loaded| page_table(articles, form, loaded))
}

/// Does the work on a batch without the interpreter.
fn work(
    py: Python<'_>,
    batch: Batch,
    settings: Options<'_, '_>,
    table: impl FnOnce(&Articles, &Loaded) -> Result<RecordBatch, CallError> + Send,
) -> PyResult<Batch> {
    let loaded = loaded(settings);
    let table = py.detach(|| table(&Articles::of(&batch.0)?, &loaded));
    Ok(PyArrowType(table?))
}

/// What became of an article: its path, and what is made of it or why nothing is.
type Outcome<T> = (String, Result<T, String>);

/// Works on each article; one that fails does not keep the others from being worked on.
fn each<T>(
    articles: &Articles,
    loaded: &Loaded,
    look: impl Fn(Reading) -> Result<T, String>,
) -> Result<Vec<Outcome<T>>, CallError> {
    let interruption = Interruption::new();
    let one = |row: ArticleRow<'_>| -> Result<Outcome<T>, CallError> {
        interruption.check()?;
        let ArticleRow { path, content, source } = row;
        let looked = content.and_then(|content| {
            guarded(|| look(Reading::new(&path, content, source, loaded))).flatten()
        });
        Ok((path, looked))
    };
    articles.rows().map(one).collect()
}

fn segment_table(articles: &Articles, loaded: &Loaded) -> Result<RecordBatch, CallError> {
    let read = each(articles, loaded, Ok)?;
    let mut rows: Vec<(&str, Result<SegmentRow<'_>, String>)> = Vec::new();
    for (path, reading) in &read {
        let segments = reading
            .as_ref()
            .map_err(String::clone)
            .and_then(|reading| guarded(|| reading.segments(loaded).collect::<Vec<_>>()));
        match segments {
            Ok(segments) => rows.extend(segments.into_iter().map(|row| (&**path, Ok(row)))),
            Err(error) => rows.push((path, Err(error))),
        }
    }
    let segments = || rows.iter().map(|(_, row)| row.as_ref().ok());
    let place = |of: fn(&SegmentRow<'_>) -> Option<u32>| segments().map(move |row| of(row?));
    Table::default()
        .text("path", rows.iter().map(|(path, _)| Some(*path)))?
        .numbers("number", place(|row| Some(row.number)))
        .text("segment", segments().map(|row| Some(row?.segment)))?
        .text("source_locale", segments().map(|row| Some(row?.source_locale)))?
        .text("target_locale", segments().map(|row| row?.target_locale))?
        .text("translation_type", segments().map(|row| row?.translation_type))?
        .text("source", segments().map(|row| row?.source))?
        .text("target", segments().map(|row| row?.target))?
        .numbers("source_start", place(|row| row.source_start))
        .numbers("source_end", place(|row| row.source_end))
        .numbers("target_start", place(|row| row.target_start))
        .numbers("target_end", place(|row| row.target_end))
        .text("hash", segments().map(|row| Some(&*row?.hash)))?
        .text("error", rows.iter().map(|(_, row)| row.as_ref().err().map(String::as_str)))?
        .batch()
        .map_err(CallError::from)
}

fn finding_table(articles: &Articles, loaded: &Loaded) -> Result<RecordBatch, CallError> {
    let looked = each(articles, loaded, |reading| Ok(report(&reading, loaded)))?;
    let mut rows: Vec<FindingRow<'_>> = Vec::new();
    for (path, findings) in &looked {
        match findings {
            Ok(findings) => rows.extend(findings.iter().map(FindingRow::of)),
            Err(error) => rows.push(FindingRow::failed(path, error)),
        }
    }
    Ok(finding_rows::table(&rows)?.batch()?)
}

fn page_table(articles: &Articles, form: Form, loaded: &Loaded) -> Result<RecordBatch, CallError> {
    let made = each(articles, loaded, |reading| reading.page(form, loaded))?;
    Table::default()
        .text("path", made.iter().map(|(path, _)| Some(&**path)))?
        .text("page", made.iter().map(|(_, page)| page.as_deref().ok()))?
        .text("error", made.iter().map(|(_, page)| page.as_ref().err().map(|it| &**it)))?
        .batch()
        .map_err(CallError::from)
}

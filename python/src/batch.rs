//! The functions of a batch of articles.

use arrow_array::RecordBatch;
use arrow_pyarrow::PyArrowType;
use diglot::exchange::SegmentRow;
use diglot::finding::{Located, Safety};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::column::{ArticleRow, Articles};
use crate::guarded::guarded;
use crate::reading::{Form, Reading};
use crate::report::report;
use crate::settings::{Loaded, Settings, loaded};
use crate::table::Table;

/// The rule of a row about an article that could not be worked on.
const FAILED: &str = "failed";

type Batch = PyArrowType<RecordBatch>;
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
            return Err(
                "missing columns: source; it holds the original of each translation".to_owned()
            );
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
    table: impl FnOnce(&Articles, &Loaded) -> Result<RecordBatch, String> + Send,
) -> PyResult<Batch> {
    let loaded = loaded(settings);
    let table = py.detach(|| table(&Articles::of(&batch.0)?, &loaded));
    table.map(PyArrowType).map_err(PyValueError::new_err)
}

/// What became of an article: its path, and what is made of it or why nothing is.
type Outcome<T> = (String, Result<T, String>);

/// Works on each article; one that fails does not keep the others from being worked on.
fn each<T>(
    articles: &Articles,
    loaded: &Loaded,
    look: impl Fn(Reading) -> Result<T, String>,
) -> Vec<Outcome<T>> {
    let one = |row: ArticleRow<'_>| {
        let ArticleRow { path, content, source } = row;
        let looked = content.and_then(|content| {
            guarded(|| look(Reading::new(&path, content, source, loaded))).flatten()
        });
        (path, looked)
    };
    articles.rows().map(one).collect()
}

fn segment_table(articles: &Articles, loaded: &Loaded) -> Result<RecordBatch, String> {
    let read = each(articles, loaded, Ok);
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
}

fn finding_table(articles: &Articles, loaded: &Loaded) -> Result<RecordBatch, String> {
    let looked = each(articles, loaded, |reading| Ok(report(&reading, loaded)));
    let mut rows: Vec<FindingRow<'_>> = Vec::new();
    for (path, findings) in &looked {
        match findings {
            Ok(findings) => rows.extend(findings.iter().map(FindingRow::of)),
            Err(error) => rows.push(FindingRow::failed(path, error)),
        }
    }
    let located = || rows.iter().map(|row| row.located);
    let segments = || located().map(|it| it?.segment.as_deref());
    let number = |of: fn(&Located) -> u32| located().map(move |it| it.map(of));
    let fixes = || located().map(|it| it?.finding.fix.as_ref());
    Table::default()
        .text("path", rows.iter().map(|row| Some(row.path)))?
        .text("rule", rows.iter().map(|row| Some(row.rule)))?
        .text("severity", rows.iter().map(|row| Some(row.severity)))?
        .numbers("line", number(|it| it.location.start.line_number()))
        .numbers("column", number(|it| it.location.start.column_number()))
        .numbers("end_line", number(|it| it.location.end.line_number()))
        .numbers("end_column", number(|it| it.location.end.column_number()))
        .numbers("start", number(|it| it.finding.span.start))
        .numbers("end", number(|it| it.finding.span.end))
        .text("segment", segments().map(|it| Some(&*it?.id)))?
        .text("message", rows.iter().map(|row| Some(&*row.message)))?
        .text("help", located().map(|it| it?.finding.help.as_deref()))?
        .text("source", segments().map(|it| it?.source.as_deref()))?
        .text("target", segments().map(|it| it?.target.as_deref()))?
        .figures(
            "score",
            located().map(|it| Some(f64::from(it?.finding.score?.millionths()) / 1e6)),
        )
        .text("fix", fixes().map(|it| Some(&*it?.title)))?
        .flags("fix_is_safe", fixes().map(|it| Some(it?.safety == Safety::Safe)))
        .batch()
}

/// A finding, or an article that could not be worked on.
struct FindingRow<'f> {
    path: &'f str,
    rule: &'f str,
    severity: &'f str,
    message: std::borrow::Cow<'f, str>,
    located: Option<&'f Located>,
}

impl<'f> FindingRow<'f> {
    fn of(located: &'f Located) -> Self {
        Self {
            path: &located.location.path,
            rule: located.finding.rule.name,
            severity: located.finding.severity.name(),
            message: located.message(),
            located: Some(located),
        }
    }

    fn failed(path: &'f str, error: &'f str) -> Self {
        Self { path, rule: FAILED, severity: "error", message: error.into(), located: None }
    }
}

fn page_table(articles: &Articles, form: Form, loaded: &Loaded) -> Result<RecordBatch, String> {
    let made = each(articles, loaded, |reading| reading.page(form, loaded));
    Table::default()
        .text("path", made.iter().map(|(path, _)| Some(&**path)))?
        .text("page", made.iter().map(|(_, page)| page.as_deref().ok()))?
        .text("error", made.iter().map(|(_, page)| page.as_ref().err().map(|it| &**it)))?
        .batch()
}

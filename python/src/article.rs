//! One article, for people who write Python.

use std::sync::Arc;

use diglot::article::Side;
use diglot::finding::{Located, Safety};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::reading::{Form, Reading, side};
use crate::report::report;
use crate::settings::{Loaded, Settings, loaded};

/// An article: an annotated file, or a translation with its original.
#[pyclass(frozen, module = "diglot", skip_from_py_object)]
pub(crate) struct Article {
    /// Its file, and that of its original.
    files: (Content, Option<Content>),
    reading: Reading,
    settings: Option<Py<Settings>>,
    loaded: Arc<Loaded>,
}

type Arguments<'py> = (Content, String, Option<Content>, Option<Bound<'py, Settings>>);

/// A translated piece of an article.
#[derive(PartialEq, Eq, Hash)]
#[pyclass(frozen, eq, hash, get_all, module = "diglot", skip_from_py_object)]
pub(crate) struct Segment {
    number: u32,
    id: String,
    source: Option<String>,
    target: Option<String>,
    hash: String,
}

/// What pickle makes a segment of.
type SegmentFields = (u32, String, Option<String>, Option<String>, String);

/// Something about an article that a person should know.
#[derive(PartialEq, Eq, Hash)]
#[pyclass(frozen, eq, hash, get_all, module = "diglot", skip_from_py_object)]
pub(crate) struct Finding {
    path: String,
    rule: String,
    severity: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    message: String,
    help: Option<String>,
    segment: Option<String>,
    fix: Option<String>,
    fix_is_safe: bool,
}

/// What pickle makes a finding of: the name of its file, of its rule and its severity; its place; the rest.
type FindingFields = ([String; 3], [u32; 4], String, [Option<String>; 3], bool);

#[pymethods]
impl Article {
    #[new]
    #[pyo3(signature = (text, path="article.md", source=None, settings=None))]
    fn new(
        py: Python<'_>,
        text: Content,
        path: &str,
        source: Option<Content>,
        settings: Option<&Bound<'_, Settings>>,
    ) -> Self {
        let loaded = loaded(settings);
        let original = source.as_ref().map(Content::bytes);
        let reading = py.detach(|| Reading::new(path, text.bytes(), original, &loaded));
        let settings = settings.map(|settings| settings.clone().unbind());
        Self { files: (text, source), reading, settings, loaded }
    }

    /// How pickle makes it again.
    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyAny>, Arguments<'py>) {
        let (text, source) = self.files.clone();
        let settings = self.settings.as_ref().map(|settings| settings.bind(py).clone());
        (
            py.get_type::<Self>().into_any(),
            (text, self.reading.entry.path.clone(), source, settings),
        )
    }

    #[getter]
    fn path(&self) -> &str {
        &self.reading.entry.path
    }

    #[getter]
    fn title(&self) -> &str {
        &self.reading.entry.title
    }

    #[getter]
    fn locale(&self) -> Option<&str> {
        self.reading.locale.as_ref().map(diglot::locale::Locale::tag)
    }

    #[getter]
    fn segments(&self) -> Vec<Segment> {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let segments = self.reading.segments(&self.loaded).map(|row| Segment {
            number: row.number,
            id: row.segment.to_owned(),
            source: owned(row.source),
            target: owned(row.target),
            hash: row.hash,
        });
        segments.collect()
    }

    #[pyo3(signature = (name="target"))]
    fn side(&self, name: &str) -> PyResult<String> {
        let side: Side = side(name).map_err(PyValueError::new_err)?;
        Ok(self.reading.article.side(side).text().to_owned())
    }

    fn check(&self, py: Python<'_>) -> Vec<Finding> {
        let findings = py.detach(|| report(&self.reading, &self.loaded));
        findings.iter().map(Finding::of).collect()
    }

    #[pyo3(signature = (side="target", fragment=false))]
    fn to_html(&self, py: Python<'_>, side: &str, fragment: bool) -> PyResult<String> {
        self.page(py, side, "html", fragment)
    }

    #[pyo3(signature = (side="target"))]
    fn to_text(&self, py: Python<'_>, side: &str) -> PyResult<String> {
        self.page(py, side, "text", false)
    }

    fn __repr__(&self) -> String {
        let segments = self.reading.article.segments().len();
        format!("Article({:?}, {segments} segments)", self.reading.entry.path)
    }
}

impl Article {
    fn page(&self, py: Python<'_>, side: &str, format: &str, fragment: bool) -> PyResult<String> {
        let form = Form::read(side, format, fragment).map_err(PyValueError::new_err)?;
        py.detach(|| self.reading.page(form, &self.loaded)).map_err(PyValueError::new_err)
    }
}

/// A file: its text, or its bytes.
#[derive(Clone, FromPyObject, IntoPyObject)]
enum Content {
    #[pyo3(annotation = "str")]
    Text(String),
    #[pyo3(annotation = "bytes")]
    Bytes(Vec<u8>),
}

impl Content {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

#[pymethods]
impl Segment {
    #[new]
    fn new(fields: SegmentFields) -> Self {
        let (number, id, source, target, hash) = fields;
        Self { number, id, source, target, hash }
    }

    /// How pickle makes it again.
    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyAny>, (SegmentFields,)) {
        let Self { number, id, source, target, hash } = self;
        let fields = (*number, id.clone(), source.clone(), target.clone(), hash.clone());
        (py.get_type::<Self>().into_any(), (fields,))
    }

    fn __repr__(&self) -> String {
        format!("Segment({:?}, source={:?}, target={:?})", self.id, self.source, self.target)
    }
}

impl Finding {
    fn of(located: &Located) -> Self {
        let Located { finding, location, segment, .. } = located;
        let fix = finding.fix.as_ref();
        Self {
            path: location.path.to_string(),
            rule: finding.rule.name.to_owned(),
            severity: finding.severity.name().to_owned(),
            line: location.start.line_number(),
            column: location.start.column_number(),
            end_line: location.end.line_number(),
            end_column: location.end.column_number(),
            message: located.message().into_owned(),
            help: finding.help.clone(),
            segment: segment.as_ref().map(|it| it.id.clone()),
            fix: fix.map(|fix| fix.title.clone()),
            fix_is_safe: fix.is_some_and(|fix| fix.safety == Safety::Safe),
        }
    }
}

#[pymethods]
impl Finding {
    #[new]
    fn new(fields: FindingFields) -> Self {
        let (names, place, message, texts, fix_is_safe) = fields;
        let ([path, rule, severity], [help, segment, fix]) = (names, texts);
        let [line, column, end_line, end_column] = place;
        Self {
            path,
            rule,
            severity,
            line,
            column,
            end_line,
            end_column,
            message,
            help,
            segment,
            fix,
            fix_is_safe,
        }
    }

    /// How pickle makes it again.
    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyAny>, (FindingFields,)) {
        let names = [&self.path, &self.rule, &self.severity].map(String::clone);
        let place = [self.line, self.column, self.end_line, self.end_column];
        let texts = [&self.help, &self.segment, &self.fix].map(Option::clone);
        let fields = (names, place, self.message.clone(), texts, self.fix_is_safe);
        (py.get_type::<Self>().into_any(), (fields,))
    }

    fn __repr__(&self) -> String {
        let Self { path, line, column, severity, rule, message, .. } = self;
        format!("{path}:{line}:{column}: {severity}[{rule}]: {message}")
    }
}

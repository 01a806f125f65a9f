//! The index of a project, as Python has it.

use std::collections::{BTreeSet, HashMap};

use arrow_pyarrow::PyArrowType;
use diglot::check::joined;
use diglot::check::project_rules::{Direction, VariantGroup};
use diglot::passes::TextPlace;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::batch::Batch;
use crate::column::{ArticleRow, Articles};
use crate::finding_rows::{self, FindingRow};
use crate::guarded::guarded;
use crate::judging::{ACROSS, read_findings, read_text};
use crate::notes::{FAILED, Notes, Records};
use crate::store::{CONTENT, Store};
use crate::whole::{Group, Whole, article};

/// What the articles of a project need to know of one another.
#[pyclass(frozen, module = "diglot._native", skip_from_py_object)]
pub(crate) struct Index(Whole);

type Arguments<'py> =
    (Bound<'py, Store>, Vec<Bound<'py, PyBytes>>, Option<String>, Option<Vec<Group>>);

#[pymethods]
impl Index {
    #[new]
    #[pyo3(signature = (store, scans, learnt=None, groups=None))]
    fn new(
        py: Python<'_>,
        store: &Bound<'_, Store>,
        scans: Vec<Vec<u8>>,
        learnt: Option<String>,
        groups: Option<Vec<Group>>,
    ) -> PyResult<Self> {
        let (own, kept) = (store.get(), store.clone().unbind());
        py.detach(|| Whole::of(own, kept, &scans, learnt, groups).map(Self))
            .map_err(PyValueError::new_err)
    }

    /// How pickle makes it again.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyAny>, Arguments<'py>) {
        let (py, own) = (slf.py(), &slf.get().0);
        let group = |group: &VariantGroup| {
            let places = group.variants.iter().map(|it| (it.count, it.place));
            (group.direction == Direction::OneSource, places.collect())
        };
        let groups = own.groups.iter().map(group).collect();
        let scans = vec![PyBytes::new(py, &own.scan)];
        (
            slf.get_type().into_any(),
            (own.store.bind(py).clone(), scans, own.learnt.clone(), Some(groups)),
        )
    }

    /// The paths of the articles that have inconsistent translations.
    #[getter]
    fn inconsistent_paths(&self) -> Vec<String> {
        let store = self.0.store();
        let numbers: BTreeSet<u32> =
            self.0.groups.iter().map(|group| group.variants[0].place.0).collect();
        numbers.into_iter().map(|number| store.paths[number as usize].clone()).collect()
    }

    /// The languages that readers can search.
    #[getter]
    fn search_locales(&self) -> Vec<String> {
        self.0.searched().keys().cloned().collect()
    }

    /// Judges the articles of a batch.
    fn check(&self, py: Python<'_>, batch: Batch) -> PyResult<Batch> {
        each(py, batch, |row, notes| self.0.check_row(row, notes))
    }

    /// The findings about the texts of a batch's articles that are translated in several ways. `texts` are those that
    /// these name.
    fn inconsistent(&self, py: Python<'_>, batch: Batch, texts: Vec<Vec<u8>>) -> PyResult<Batch> {
        let texts: HashMap<TextPlace, String> =
            texts.iter().filter_map(|it| read_text(it)).collect();
        each(py, batch, |row, notes| {
            let article = article(&row.path, row.content.clone()?);
            self.0.inconsistent_of(&row.path, &article, &texts, notes)
        })
    }

    /// What is wrong with all articles together. `judged` are the records of all of them.
    fn across(&self, py: Python<'_>, judged: Vec<Vec<u8>>) -> PyResult<Batch> {
        let batch = py.detach(|| self.0.all_together(&judged)?.batch());
        batch.map(PyArrowType).map_err(PyValueError::new_err)
    }

    /// The rows of findings, of notes about whole files in the order of the files.
    fn finish(&self, py: Python<'_>, notes: Batch) -> PyResult<Batch> {
        let batch = py.detach(|| self.0.finish_notes(&notes.0));
        batch.map(PyArrowType).map_err(PyValueError::new_err)
    }

    /// Makes the pages of the articles of a batch.
    fn pages(&self, py: Python<'_>, batch: Batch) -> PyResult<Batch> {
        each(py, batch, |row, notes| self.0.pages_of(row, notes))
    }

    /// The files of the site that are about all articles, and those that belong to it.
    fn overview(&self, py: Python<'_>) -> PyResult<Batch> {
        let batch = py.detach(|| self.0.overview()?.batch());
        batch.map(PyArrowType).map_err(PyValueError::new_err)
    }

    /// The files of the search of a language; `notes` are what its pages add.
    fn search(&self, py: Python<'_>, locale: &str, notes: Batch) -> PyResult<Batch> {
        let batch = py.detach(|| self.0.search_files(locale, &notes.0)?.batch());
        batch.map(PyArrowType).map_err(PyValueError::new_err)
    }

    /// Where files of the content folder that pages use go in the site; those that do not go there are left out.
    fn asset_pages(&self, paths: Vec<String>) -> Vec<(String, String)> {
        let assets: BTreeSet<&str> = self.0.index.assets().collect();
        let page = |path: String| {
            let page = self.0.index.asset_page(&path)?;
            assets.contains(&*path).then_some((path, page))
        };
        paths.into_iter().filter_map(page).collect()
    }

    /// The number of articles that have pages.
    fn __len__(&self) -> usize {
        self.0.index.entries().len()
    }

    fn __repr__(&self) -> String {
        format!("Index({} articles)", self.0.index.entries().len())
    }
}

/// Findings that have one cause in the whole project, as rows: one for each cause. `notes` are in the order of
/// their files.
#[pyfunction]
pub(crate) fn join_causes(py: Python<'_>, notes: Batch) -> PyResult<Batch> {
    let batch = py.detach(|| {
        let mut all = Vec::new();
        for (_, path, record) in Records::of(&notes.0)?.iter() {
            all.extend(read_findings(path, record)?);
        }
        let all = joined(all);
        finding_rows::table(&all.iter().map(FindingRow::of).collect::<Vec<_>>())?.batch()
    });
    batch.map(PyArrowType).map_err(PyValueError::new_err)
}

/// Works on each article; one that fails is a note that says so.
fn each(
    py: Python<'_>,
    batch: Batch,
    work: impl Fn(&ArticleRow<'_>, &mut Notes) -> Result<(), String> + Sync,
) -> PyResult<Batch> {
    let batch = py.detach(|| {
        let mut all = Notes::default();
        for row in Articles::of(&batch.0)?.rows() {
            let mut notes = Notes::default();
            match guarded(|| work(&row, &mut notes)).flatten() {
                Ok(()) => all.append(notes),
                Err(error) => {
                    let path = format!("{CONTENT}{}", row.path);
                    all.push(FAILED, path, ACROSS, error.into_bytes());
                }
            }
        }
        all.batch()
    });
    batch.map(PyArrowType).map_err(PyValueError::new_err)
}

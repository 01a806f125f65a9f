//! The first pass over the articles of a store.

use diglot::align::Calibration;
use diglot::align::calibration::PAIRS_MIN;
use diglot::article::Article;
use diglot::passes::Scan;
use diglot::project::ArticleEntry;
use diglot::text::Source;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::batch::Batch;
use crate::column::Articles;
use crate::guarded::guarded;
use crate::store::{CONTENT, Store};

/// What the articles of a batch tell of themselves.
#[pyfunction]
#[pyo3(signature = (batch, store, purpose="check"))]
pub(crate) fn scan(
    py: Python<'_>,
    batch: Batch,
    store: &Bound<'_, Store>,
    purpose: &str,
) -> PyResult<Vec<u8>> {
    let store = store.get();
    let scanned = py.detach(|| {
        let wanted = store.scan_options(purpose)?;
        let locales = &store.loaded.configuration.locales;
        let mut scan = Scan::default();
        for row in Articles::of(&batch.0)?.rows() {
            let Some(number) = store.number(&row.path) else {
                return Err(format!("`{}` is none of the files of the store", row.path));
            };
            // What cannot be read has a place in the index, so that links to it lead somewhere.
            let read = |content: &[u8]| {
                let source = Source::from_bytes(format!("{CONTENT}{}", row.path), content.to_vec());
                let article = Article::read(source);
                let (entry, findings) = ArticleEntry::read(&row.path, &article, locales);
                let entry = entry.with_fields(&article, &store.kept_fields);
                let findings = findings.into_iter().map(|it| it.locate(article.source()));
                (entry, findings.collect::<Vec<_>>(), article)
            };
            let own = row.content.and_then(|content| guarded(|| read(content)));
            let (entry, findings, article) = own.unwrap_or_else(|_| {
                let (entry, _, article) = read(b"");
                (entry, Vec::new(), article)
            });
            scan.add(number, &article, (entry, findings), wanted);
        }
        Ok(scan.to_bytes())
    });
    scanned.map_err(PyValueError::new_err)
}

/// All of these scans.
pub(crate) fn merged(scans: &[Vec<u8>]) -> Result<Scan, String> {
    let read = |bytes: &Vec<u8>| {
        Scan::from_bytes(bytes).ok_or_else(|| "a scan is of another version of diglot".to_owned())
    };
    scans.iter().try_fold(Scan::default(), |all, bytes| Ok(all.merge(read(bytes)?)))
}

/// Scans as one.
#[pyfunction]
pub(crate) fn merge_scans(py: Python<'_>, scans: Vec<Vec<u8>>) -> PyResult<Vec<u8>> {
    py.detach(|| Ok(merged(&scans)?.to_bytes()))
        .map_err(|error: String| PyValueError::new_err(error))
}

/// What the pairs of scans teach, as `diglot calibrate` writes it.
#[pyfunction]
pub(crate) fn calibration(py: Python<'_>, scans: Vec<Vec<u8>>) -> PyResult<String> {
    let learnt = py.detach(|| {
        let samples = merged(&scans)?.samples;
        let learnt = samples.map(|samples| Calibration::learn(&samples)).unwrap_or_default();
        if learnt.alignments().is_empty() {
            return Err(format!("not enough data: no locale has {PAIRS_MIN} translated segments"));
        }
        Ok(learnt.to_text())
    });
    learnt.map_err(PyValueError::new_err)
}

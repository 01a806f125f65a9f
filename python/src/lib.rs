//! The native part of the package `diglot` for Python: articles in Arrow batches to segments, findings and pages.
//!
//! Every function of a batch is pure, lets the interpreter go while it works, and gives rows in the order of the
//! articles. An article that makes the library panic is a row that names it. `diglot/_native.pyi` has the types.

mod guarded;
mod interruption;
mod column;
mod table;
mod files;
mod settings;
mod reading;
mod report;
mod finding_rows;
mod batch;
mod article;
mod store;
mod notes;
mod scan;
mod whole;
mod judging;
mod site_pages;
mod index;

use pyo3::prelude::*;

#[pymodule]
mod _native {
    #[pymodule_export]
    use crate::article::{Article, Finding, Segment};
    #[pymodule_export]
    use crate::batch::{align, findings, pages, segments};
    #[pymodule_export]
    use crate::index::{Index, join_causes};
    #[pymodule_export]
    use crate::scan::{calibration, merge_scans, scan};
    #[pymodule_export]
    use crate::settings::Settings;
    #[pymodule_export]
    use crate::store::Store;
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}

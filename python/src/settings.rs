//! Settings of a project, as a value that can be sent to other processes.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use diglot::align::Calibration;
use diglot::check::glossary::{self, Term};
use diglot::check::levels::Levels;
use diglot::check::rules::RULES;
use diglot::check::{self};
use diglot::finding::Severity;
use diglot::project::Configuration;
use diglot::site::Templates;
use diglot::text::Source;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::files::{Files, Place};

/// Settings of a project.
#[pyclass(frozen, module = "diglot", skip_from_py_object)]
pub(crate) struct Settings {
    written: Written,
    pub(crate) loaded: Arc<Loaded>,
}

/// The settings as the user gave them: what is sent to other processes.
#[derive(Clone, Default)]
struct Written {
    configuration: String,
    severity: Option<String>,
    calibration: Option<String>,
    glossaries: BTreeMap<String, String>,
    files: Option<Place>,
}

/// The settings as the library has them.
pub(crate) struct Loaded {
    pub(crate) configuration: Configuration,
    pub(crate) least: Option<Severity>,
    pub(crate) annotated: check::Settings,
    pub(crate) plain: check::Settings,
    /// The terms of its glossaries.
    pub(crate) terms: Vec<Term>,
    /// `true` if it keeps a calibration.
    pub(crate) is_calibrated: bool,
    /// The files that articles include; none where they are not known.
    pub(crate) files: Option<Files>,
    templates: OnceLock<Templates>,
}

type Arguments = (String, Option<String>, Option<String>, BTreeMap<String, String>, Option<Place>);

#[pymethods]
impl Settings {
    #[new]
    #[pyo3(signature = (configuration="", severity=None, calibration=None, glossaries=BTreeMap::new(), files=None))]
    fn new(
        configuration: &str,
        severity: Option<String>,
        calibration: Option<String>,
        glossaries: BTreeMap<String, String>,
        files: Option<Place>,
    ) -> PyResult<Self> {
        let configuration = configuration.to_owned();
        let written = Written { configuration, severity, calibration, glossaries, files };
        let loaded = Loaded::read(&written).map_err(PyValueError::new_err)?;
        Ok(Self { written, loaded: Arc::new(loaded) })
    }

    /// How pickle makes it again.
    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyAny>, Arguments) {
        let Written { configuration, severity, calibration, glossaries, files } =
            self.written.clone();
        (
            py.get_type::<Self>().into_any(),
            (configuration, severity, calibration, glossaries, files),
        )
    }

    fn __repr__(&self) -> String {
        let Written { configuration, severity, calibration, files, .. } = &self.written;
        format!(
            "Settings({} bytes of configuration, severity={}, {}, {})",
            configuration.len(),
            severity.as_deref().unwrap_or("None"),
            if calibration.is_some() { "calibrated" } else { "not calibrated" },
            match files {
                None => "files not known".to_owned(),
                Some(Place::Memory(files)) => format!("{} files", files.len()),
                Some(Place::Folder(folder)) => format!("files in {}", folder.display()),
            },
        )
    }
}

/// The settings of a call: those of a project, or the default ones.
pub(crate) fn loaded(settings: Option<&Bound<'_, Settings>>) -> Arc<Loaded> {
    static DEFAULT: OnceLock<Arc<Loaded>> = OnceLock::new();
    let default = || {
        Arc::new(
            Loaded::read(&Written::default()).expect("nothing is written, so nothing is wrong"),
        )
    };
    settings.map_or_else(
        || Arc::clone(DEFAULT.get_or_init(default)),
        |settings| Arc::clone(&settings.get().loaded),
    )
}

impl Loaded {
    fn read(written: &Written) -> Result<Self, String> {
        let source = Source::new("diglot.toml", written.configuration.as_str());
        let configuration = Configuration::read(&source).map_err(|finding| {
            let place = source.position(finding.span.start());
            let (line, column) = (place.line_number(), place.column_number());
            let help = finding.help.map(|help| format!("; {help}")).unwrap_or_default();
            format!("diglot.toml:{line}:{column}: {}{help}", finding.message)
        })?;
        let least = written.severity.as_deref().map(severity).transpose()?;
        let calibration = written.calibration.as_deref().map(Calibration::from_text).transpose();
        let calibration = calibration.map_err(|error| {
            let (line, column) = (error.line_number, error.column_number);
            format!("calibration:{line}:{column}: {}", error.message)
        })?;
        let levels = Levels { configuration: &configuration.check, least };
        let off = RULES.iter().filter(|it| !levels.is_reportable(it.rule.name, it.rule.severity));
        let terms = terms(&configuration, &written.glossaries)?;
        let is_calibrated = calibration.is_some();
        let annotated = check::Settings {
            off: off.map(|it| it.rule.name).collect(),
            calibration: calibration.unwrap_or_default(),
            ..check::Settings::of_project(&configuration, terms.clone())
        };
        let mut plain = annotated.clone();
        plain.leave_plain_rules(&configuration.check);
        let originals = configuration.locales.source.folder();
        let files = written.files.clone().map(|place| Files { place, originals });
        let templates = OnceLock::new();
        Ok(Self { configuration, least, annotated, plain, terms, is_calibrated, files, templates })
    }

    pub(crate) fn levels(&self) -> Levels<'_> {
        Levels { configuration: &self.configuration.check, least: self.least }
    }

    /// The templates of pages, compiled when they are first asked for.
    pub(crate) fn templates(&self) -> &Templates {
        let compile = || Templates::compile(&[], BTreeMap::new()).expect("they are our own");
        self.templates.get_or_init(compile)
    }
}

/// The terms of the glossaries that the configuration names.
fn terms(
    configuration: &Configuration,
    glossaries: &BTreeMap<String, String>,
) -> Result<Vec<Term>, String> {
    let mut terms = Vec::new();
    for name in &configuration.check.glossaries {
        let name = name.get_ref().as_str();
        let text = glossaries.get(name).ok_or_else(|| {
            format!("diglot.toml names the glossary `{name}`; pass its text in `glossaries`")
        })?;
        let read = glossary::read(name, text, &configuration.locales.source);
        let read = read.ok_or_else(|| format!("`{name}`: expected a .tsv, .csv or .tbx file"))?;
        terms.extend(read.map_err(|error| {
            let line = error.line_number.map(|line| format!(":{line}")).unwrap_or_default();
            format!("{name}{line}: not a glossary: {}", error.message)
        })?);
    }
    Ok(terms)
}

fn severity(name: &str) -> Result<Severity, String> {
    let all = [Severity::Info, Severity::Warning, Severity::Error];
    let found = all.into_iter().find(|it| it.name() == name);
    found.ok_or_else(|| format!("unknown severity `{name}`; expected info, warning or error"))
}

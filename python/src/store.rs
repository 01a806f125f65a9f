//! The files of a project in a store: their names, the small ones, and how the others are read.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};

use diglot::article::{Article, is_yaml, yaml_page_kind};
use diglot::finding::{Located, Severity};
use diglot::markdown::include::{Library, stand_in_path};
use diglot::passes::ScanOptions;
use diglot::project::{
    Contents, FolderName, KeptFields, REDIRECTION_FILE_NAME, Redirect, XrefMap, is_include,
    is_navigation, read_redirects,
};
use diglot::site::{
    DataValue, ImageFiles, Output, PictureSize, StampedFiles, Templates, is_data, read_data,
};
use diglot::text::Source;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::settings::{Loaded, Settings};

/// The folder of a project that holds its articles, as people know it.
pub(crate) const CONTENT: &str = "content/";

/// The most bytes of files that are kept to be asked for again.
const KEPT_MAX: usize = 64 << 20;

/// The files of a project in a store.
#[pyclass(frozen, module = "diglot._native", skip_from_py_object)]
pub(crate) struct Store {
    settings: Py<Settings>,
    read: Py<PyAny>,
    pub(crate) loaded: Arc<Loaded>,
    /// Those of the content folder, relative to it, sorted.
    pub(crate) paths: Vec<String>,
    yaml_pages: BTreeSet<String>,
    /// The small files, relative to the project.
    files: BTreeMap<String, Vec<u8>>,
    /// The folder of the source locale, whose files stand in for those that others lack.
    originals: Option<String>,
    pub(crate) templates: Templates,
    pub(crate) kept_fields: KeptFields,
    kept: Mutex<Kept>,
}

/// Files that were read.
#[derive(Default)]
struct Kept {
    len: usize,
    articles: HashMap<String, Arc<Article>>,
}

type Arguments<'py> =
    (Bound<'py, Settings>, Vec<String>, BTreeMap<String, Vec<u8>>, Bound<'py, PyAny>);

#[pymethods]
impl Store {
    #[new]
    fn new(
        settings: &Bound<'_, Settings>,
        paths: Vec<String>,
        files: BTreeMap<String, Vec<u8>>,
        read: Py<PyAny>,
    ) -> PyResult<Self> {
        let loaded = Arc::clone(&settings.get().loaded);
        let configuration = &loaded.configuration;
        let mut paths = paths;
        paths.retain(|path| !configuration.exclude.iter().any(|pattern| pattern.fits(path)));
        paths.sort();
        paths.dedup();
        let yaml_pages = yaml_pages(&paths, &files);
        let templates = templates(&files).map_err(PyValueError::new_err)?;
        let layout = templates.has_layouts().then_some("layout");
        let kept_fields =
            KeptFields::new(&configuration.site, templates.lists_pages()).with(layout);
        let contents = Contents { files: &paths, yaml_pages: &yaml_pages, prefix: CONTENT };
        let originals = contents.source_folder(&configuration.locales.source);
        let settings = settings.clone().unbind();
        let kept = Mutex::default();
        Ok(Self {
            settings,
            read,
            loaded,
            paths,
            yaml_pages,
            files,
            originals,
            templates,
            kept_fields,
            kept,
        })
    }

    /// How pickle makes it again.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyAny>, Arguments<'py>) {
        let (py, own) = (slf.py(), slf.get());
        let settings = own.settings.bind(py).clone();
        let read = own.read.bind(py).clone();
        (slf.get_type().into_any(), (settings, own.paths.clone(), own.files.clone(), read))
    }

    /// The paths of the articles.
    #[getter]
    fn articles(&self) -> Vec<&str> {
        let contents = self.contents();
        self.paths.iter().map(String::as_str).filter(|path| contents.is_article(path)).collect()
    }

    /// The paths of what is checked: articles, and what they include.
    #[getter]
    fn texts(&self) -> Vec<&str> {
        let contents = self.contents();
        let is_text = |path: &&str| contents.is_article(path) || is_include(path);
        self.paths.iter().map(String::as_str).filter(is_text).collect()
    }

    fn __repr__(&self) -> String {
        format!("Store({} files)", self.paths.len())
    }
}

/// The pages in YAML among some paths: those whose first line says so.
fn yaml_pages(paths: &[String], files: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let is_page = |path: &&String| {
        let file = || files.get(&format!("{CONTENT}{path}"));
        is_yaml(path)
            && !is_navigation(path)
            && file().is_some_and(|bytes| {
                yaml_page_kind(Source::from_bytes("", bytes.clone()).text()).is_some()
            })
    };
    paths.iter().filter(is_page).cloned().collect()
}

/// The templates of a project over those of the package.
fn templates(files: &BTreeMap<String, Vec<u8>>) -> Result<Templates, String> {
    let of_folder = |folder: &'static str| {
        files.iter().filter_map(move |(path, bytes)| Some((path.strip_prefix(folder)?, bytes)))
    };
    let own: Vec<Output> =
        of_folder("templates/").map(|(path, bytes)| Output::new(path, bytes.clone())).collect();
    let mut data: BTreeMap<String, DataValue> = BTreeMap::new();
    for (path, bytes) in of_folder("data/") {
        if !is_data(path) {
            continue;
        }
        let source = Source::from_bytes(format!("data/{path}"), bytes.clone());
        let value = read_data(&source).map_err(|finding| {
            let place = source.position(finding.span.start());
            let (line, column) = (place.line_number(), place.column_number());
            format!("data/{path}:{line}:{column}: {}", finding.message)
        })?;
        data.insert(path.to_owned(), value);
    }
    Templates::compile(&own, data).map_err(|error| error.to_string())
}

impl Store {
    pub(crate) fn contents(&self) -> Contents<'_> {
        Contents { files: &self.paths, yaml_pages: &self.yaml_pages, prefix: CONTENT }
    }

    /// The number of the file at `path`.
    pub(crate) fn number(&self, path: &str) -> Option<usize> {
        self.paths.binary_search_by(|own| own.as_str().cmp(path)).ok()
    }

    /// What the first pass collects for a purpose.
    pub(crate) fn scan_options(&self, purpose: &str) -> Result<ScanOptions, String> {
        let off = &self.loaded.annotated.off;
        let learns =
            !(self.loaded.is_calibrated || off.contains("alignment") && off.contains("length"));
        match purpose {
            "pages" => Ok(ScanOptions::default()),
            "calibrate" => Ok(ScanOptions { pairs_max: ScanOptions::THOROUGH, variants: false }),
            "check" => Ok(ScanOptions {
                pairs_max: if learns { ScanOptions::QUICK } else { 0 },
                variants: self.loaded.levels().is_reportable("inconsistent", Severity::Info),
            }),
            _ => Err(format!("unknown purpose `{purpose}`; expected check, pages or calibrate")),
        }
    }

    /// The tables of contents, by their paths.
    pub(crate) fn tables_of_contents(&self) -> Vec<(String, Source)> {
        let tables = self.paths.iter().filter(|path| is_navigation(path));
        let source = |path: &String| {
            let name = format!("{CONTENT}{path}");
            let bytes = self.files.get(&name)?.clone();
            Some((path.clone(), Source::from_bytes(name, bytes)))
        };
        tables.filter_map(source).collect()
    }

    /// A small file of the project.
    pub(crate) fn project_file(&self, name: &str) -> Result<Source, String> {
        let bytes = self.files.get(name);
        let bytes =
            bytes.ok_or_else(|| format!("diglot.toml names `{name}`, which does not exist"))?;
        Ok(Source::from_bytes(name, bytes.clone()))
    }

    /// The text of a small file, if it is there.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.files.get(name).map(|bytes| String::from_utf8_lossy(bytes).into_owned())
    }

    /// The redirects of the project.
    pub(crate) fn redirects(&self, findings: &mut Vec<Located>) -> Result<Vec<Redirect>, String> {
        let names: Vec<&str> = match &self.loaded.configuration.site.redirects {
            Some(named) => named.iter().map(FolderName::as_str).collect(),
            None if self.files.contains_key(REDIRECTION_FILE_NAME) => vec![REDIRECTION_FILE_NAME],
            None => Vec::new(),
        };
        let mut redirects = Vec::new();
        for name in names {
            let source = self.project_file(name)?;
            let (own, issues) = read_redirects(&source);
            redirects.extend(own);
            findings.extend(issues.into_iter().map(|fault| fault.locate(&source)));
        }
        Ok(redirects)
    }

    /// The uids of other sites.
    pub(crate) fn xref_map(&self, findings: &mut Vec<Located>) -> Result<XrefMap, String> {
        let mut map = XrefMap::default();
        for name in &self.loaded.configuration.xref.maps {
            let source = self.project_file(name.as_str())?;
            findings.extend(map.add(&source).map(|finding| finding.locate(&source)));
        }
        Ok(map)
    }

    /// A file of the content folder, as the store has it; nothing where it is missing.
    fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        let is_plain = |part: &str| !part.is_empty() && !part.starts_with('.');
        if !path.split('/').all(is_plain) || self.number(path).is_none() {
            return Ok(None);
        }
        if let Some(bytes) = self.files.get(&format!("{CONTENT}{path}")) {
            return Ok(Some(bytes.clone()));
        }
        Python::attach(|py| {
            let read = self.read.bind(py).call1((path,));
            read.and_then(|it| it.extract())
                .map_err(|error| format!("cannot read `{path}`: {error}"))
        })
    }

    /// The same for who cannot be told of an error: the article that asks is not worked on. A page without
    /// what it includes would be wrong without a word.
    fn expected_bytes(&self, path: &str) -> Option<Vec<u8>> {
        self.bytes(path).unwrap_or_else(|error| resume_unwind(Box::new(error)))
    }

    /// The article at `path`.
    pub(crate) fn read_article(&self, path: &str) -> Result<Option<Arc<Article>>, String> {
        let lock = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(article) = lock().articles.get(path) {
            return Ok(Some(Arc::clone(article)));
        }
        let Some(bytes) = self.bytes(path)? else { return Ok(None) };
        let len = bytes.len();
        let article =
            Arc::new(Article::read(Source::from_bytes(format!("{CONTENT}{path}"), bytes)));
        let mut kept = lock();
        if kept.len + len > KEPT_MAX {
            *kept = Kept::default();
        }
        kept.len += len;
        kept.articles.insert(path.to_owned(), Arc::clone(&article));
        Ok(Some(article))
    }

    fn path_read(&self, path: &str) -> String {
        self.stand_in(path).unwrap_or_else(|| path.to_owned())
    }
}

impl Library for Store {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        self.read_article(&self.path_read(path))
            .unwrap_or_else(|error| resume_unwind(Box::new(error)))
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        Some(String::from_utf8_lossy(&self.expected_bytes(&self.path_read(path))?).into())
    }

    fn stand_in(&self, path: &str) -> Option<String> {
        let other = stand_in_path(path, self.originals.as_deref()?)?;
        let is_needed = self.number(path).is_none() && self.number(&other).is_some();
        is_needed.then_some(other)
    }
}

impl ImageFiles for Store {
    fn picture_size(&self, path: &str) -> Option<PictureSize> {
        let bytes = self.expected_bytes(path)?;
        let is_svg = path.rsplit('.').next().is_some_and(|it| it.eq_ignore_ascii_case("svg"));
        if is_svg {
            return PictureSize::of_svg(&String::from_utf8_lossy(&bytes));
        }
        let size = imagesize::blob_size(&bytes).ok()?;
        let (width, height) = (size.width.try_into().ok()?, size.height.try_into().ok()?);
        Some(PictureSize { width, height })
    }
}

impl StampedFiles for Store {
    /// The driver knows the stamps.
    type Stamp = ();

    fn stamp(&self, path: &str) -> Option<()> {
        self.number(path).map(|_| ())
    }
}

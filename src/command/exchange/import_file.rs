//! Files that come back: their formats, packages and folders of them.

use std::path::Path;

use crate::command::UsageError;
use crate::disk::{self, PathKind, Tree};
use crate::exchange::{Archive, FormatError, Returned, TextReader};
use crate::exchange::{json_lines, po, root_name, sheet, xliff, xlsx};

/// So much of a file is looked at to find its format.
const HEAD: usize = 1 << 16;
/// The most bytes of a workbook or a package.
pub(super) const ARCHIVE_MAX: u64 = 1 << 30;

/// Help for a table of a data tool: all of them write JSON lines too.
const PARQUET_HELP: &str =
    "write its columns `path`, `id`, `source`, `target` and `fingerprint` as JSON lines";

const JSON_HELP: &str = "JSON lines have an object with `path`, `id` and `target` on each line: \
                         `jq -c .` writes objects so";

/// Remarks on a file whose units were handed over.
pub(super) type ReadResult = anyhow::Result<Vec<String>>;

/// Hands over the units of a workbook or a package: its name and its bytes.
type ArchiveReader = fn(&Path, &[u8], &mut dyn FnMut(Returned)) -> ReadResult;

/// Contents of a file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Contents {
    /// A workbook or a package.
    Archive,
    Units(ImportFormat),
    /// A change file, or something else.
    Changes,
}

/// Why a file cannot be imported.
pub(super) enum Problem {
    Unreadable(FormatError),
    Unsuitable(&'static str, &'static str),
}

impl Problem {
    pub(super) fn of(self, file: &Path) -> anyhow::Error {
        match self {
            Self::Unreadable(error) => unreadable(file, &error),
            Self::Unsuitable(what, help) => {
                UsageError::new(format!("`{}` {what}", file.display()), help)
            }
        }
    }
}

/// Finds out what a file holds by how it begins.
pub(super) fn contents(text: &mut TextReader<'_>) -> Result<Contents, Problem> {
    let unreadable = |message: String| Problem::Unreadable(FormatError::whole(message));
    let first = text.first_bytes().map_err(|error| unreadable(error.to_string()))?;
    if first.is_empty() {
        return Err(Problem::Unsuitable("is empty", "pass a file that `diglot export` wrote"));
    }
    if first.starts_with(b"PAR1") {
        return Err(Problem::Unsuitable(
            "is a Parquet table, which cannot be imported",
            PARQUET_HELP,
        ));
    }
    if Archive::is_archive(first) {
        return Ok(Contents::Archive);
    }
    let head = text.peek(HEAD).map_err(Problem::Unreadable)?;
    of_text(head).map_err(|help| Problem::Unsuitable("cannot be imported", help))
}

/// Contents of a text by how it begins, or what to do with a file of another kind.
fn of_text(text: &str) -> Result<Contents, &'static str> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default().trim();
    let is_message = |line: &str| line.starts_with("msgid") || line.starts_with("msgctxt");
    if first.is_empty() {
        Err("it has no text; pass a file that `diglot export` wrote")
    } else if first.starts_with('<') {
        of_xml(text)
    } else if is_message(first)
        || first.starts_with('#') && lines.take(100).any(|line| is_message(line.trim()))
    {
        Ok(Contents::Units(ImportFormat::Po))
    } else if first.starts_with('{') {
        let is_line = first.ends_with('}') || first.len() + 8 > text.trim().len();
        let is_unit = is_line && first.contains("\"path\"");
        if is_unit && !first.contains("\"diglot-changes/") {
            Ok(Contents::Units(ImportFormat::JsonLines))
        } else if ["\"schema\"", "\"groups\""].iter().any(|name| text.contains(name)) {
            Ok(Contents::Changes)
        } else {
            Err(JSON_HELP)
        }
    } else if first.starts_with('[') {
        Err(JSON_HELP)
    } else if ["path", "id", "target"].iter().all(|name| first.contains(name)) {
        Ok(Contents::Units(ImportFormat::Csv))
    } else {
        Err(
            "it is neither XLIFF, PO, JSON lines nor a sheet with the columns `path`, `id` and `target`; \
             pass a file that `diglot export` or the workbench wrote",
        )
    }
}

fn of_xml(text: &str) -> Result<Contents, &'static str> {
    match root_name(text).as_deref() {
        Some("xliff") => Ok(Contents::Units(ImportFormat::Xliff)),
        Some("tmx") => {
            Err("a TMX file is a memory: name it in `files` under `[memory]` in diglot.toml, then \
                 `diglot export --pretranslate` fills in what it has")
        }
        Some("martif" | "tbx") => {
            Err("a TBX file holds terms: name it in `glossaries` under `[check]` in diglot.toml")
        }
        Some(_) => {
            Err("its root element is another than `xliff`; pass a file that `diglot export` wrote")
        }
        None => Err("it has no root element, or is damaged before it; export again"),
    }
}

/// Reads the files of units in a folder: what a tool, or a translator, gave back.
pub(super) fn read_folder(folder: &Path, take: &mut dyn FnMut(Returned)) -> ReadResult {
    let names = Tree::walk(folder, folder)?.files;
    let mut reader = FilesReader { place: folder, take, is_any_read: false, notes: Vec::new() };
    let returned = returned_files(&names.iter().map(|name| &**name).collect::<Vec<_>>());
    for name in &returned {
        let text = TextReader::new(disk::open(&folder.join(name))?);
        reader.read(name, text, read_archive)?;
    }
    reader.finish(returned.len() < names.len())
}

/// Reads a workbook, or the files of units in a package.
pub(super) fn read_archive(
    file: &Path,
    bytes: &[u8],
    take: &mut dyn FnMut(Returned),
) -> ReadResult {
    let archive = Archive::open(bytes).map_err(|error| unreadable(file, &error))?;
    if archive.names().any(|name| name == xlsx::WORKBOOK) {
        return read_workbook(file, bytes, take);
    }
    let mut reader = FilesReader { place: file, take, is_any_read: false, notes: Vec::new() };
    let names: Vec<&str> = archive.names().collect();
    let returned = returned_files(&names);
    for name in &returned {
        let content = archive.file(name).expect("it is there");
        let text = TextReader::new(content.map_err(|error| unreadable(file, &error))?);
        // A package holds no packages.
        reader.read(name, text, read_workbook)?;
    }
    reader.finish(returned.len() < names.len())
}

/// The files that may come back: of a project of `OmegaT` those that it wrote, since it has the exported ones too.
fn returned_files<'n>(names: &[&'n str]) -> Vec<&'n str> {
    let projects = names.iter().filter_map(|name| name.strip_suffix("omegat.project"));
    let projects: Vec<&str> =
        projects.filter(|folder| folder.is_empty() || folder.ends_with('/')).collect();
    let is_returned = |name: &&str| {
        let mut inside = projects.iter().filter_map(|project| name.strip_prefix(project));
        inside.all(|name| name.starts_with("target/"))
    };
    names.iter().copied().filter(is_returned).collect()
}

fn read_workbook(file: &Path, bytes: &[u8], take: &mut dyn FnMut(Returned)) -> ReadResult {
    xlsx::read(bytes, take).map_err(|error| unreadable(file, &error))
}

/// Reads the files of a folder or a package.
struct FilesReader<'r> {
    place: &'r Path,
    take: &'r mut dyn FnMut(Returned),
    is_any_read: bool,
    notes: Vec<String>,
}

impl FilesReader<'_> {
    /// Reads one file, if it holds units: memories, terms and instructions go along. `nested` reads a workbook or
    /// package in it.
    fn read(
        &mut self,
        name: &str,
        mut text: TextReader<'_>,
        nested: ArchiveReader,
    ) -> anyhow::Result<()> {
        let path = self.place.join(name);
        match contents(&mut text) {
            Ok(Contents::Units(format)) => {
                format.read(text, self.take).map_err(|error| unreadable(&path, &error))?;
            }
            Ok(Contents::Archive) => {
                let bytes = text.into_bytes(ARCHIVE_MAX);
                let bytes = bytes.map_err(|error| unreadable(&path, &error))?;
                self.notes.extend(nested(&path, &bytes, self.take)?);
            }
            Err(Problem::Unreadable(error)) if is_expected(name) => {
                return Err(unreadable(&path, &error));
            }
            Err(Problem::Unsuitable(what, help)) if is_expected(name) => {
                self.notes.push(format!("`{}` {what}: {help}", path.display()));
                return Ok(());
            }
            Err(Problem::Unreadable(_) | Problem::Unsuitable(..)) | Ok(Contents::Changes) => {
                return Ok(());
            }
        }
        self.is_any_read = true;
        Ok(())
    }

    /// The remarks of all files that were read. `is_project` says that they are of a project of `OmegaT`.
    fn finish(self, is_project: bool) -> ReadResult {
        if self.is_any_read {
            return Ok(self.notes);
        }
        let message = format!("`{}` holds no file that can be imported", self.place.display());
        let help = match self.notes.into_iter().next() {
            Some(note) => note,
            None if is_project => {
                "choose Project > Create Translated Documents in OmegaT first".to_owned()
            }
            None => "pass what `diglot export` wrote, translated".to_owned(),
        };
        Err(UsageError::new(message, &help))
    }
}

/// Returns `true` for a name of a file of units: nobody else's is read, but one of these that cannot be read
/// is a fault.
fn is_expected(name: &str) -> bool {
    let extension = Path::new(name).extension().unwrap_or_default().to_ascii_lowercase();
    ["xlf", "xliff", "po", "csv", "xlsx", "jsonl"].iter().any(|it| extension == *it)
}

/// Opens the file.
pub(super) fn open(path: &Path) -> anyhow::Result<TextReader<'static>> {
    if path == Path::new("-") {
        return Ok(TextReader::new(disk::standard_input()));
    }
    match disk::kind(path) {
        PathKind::File | PathKind::Folder => Ok(TextReader::new(disk::open(path)?)),
        PathKind::Missing => {
            let message = format!("`{}` does not exist", path.display());
            Err(UsageError::new(message, "pass a file that `diglot export` wrote"))
        }
    }
}

pub(super) fn unreadable(file: &Path, error: &dyn std::fmt::Display) -> anyhow::Error {
    let message = format!("`{}`: {error}", file.display());
    UsageError::new(message, "nothing was written; export again, or repair the file")
}

/// Formats of translation tools.
#[derive(Debug, Clone, Copy)]
pub(super) enum ImportFormat {
    Xliff,
    Po,
    Csv,
    JsonLines,
}

impl ImportFormat {
    pub(super) fn read(
        self,
        text: TextReader<'_>,
        each: &mut dyn FnMut(Returned),
    ) -> Result<(), FormatError> {
        match self {
            Self::Xliff => xliff::read(text, each),
            Self::Po => po::read(text, each),
            Self::Csv => sheet::read(text, each),
            Self::JsonLines => json_lines::read(text, each),
        }
    }
}

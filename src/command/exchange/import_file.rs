//! Files that come back: their formats, packages and folders of them.

use std::path::Path;

use crate::command::UsageError;
use crate::disk::{self, PathKind, Tree};
use crate::exchange::{Archive, FormatError, Returned, TextReader};
use crate::exchange::{json_lines, po, sheet, xliff, xlsx};

/// So much of a file is looked at to find its format.
const HEAD: usize = 1 << 16;
/// The most bytes of a workbook or a package.
pub(super) const ARCHIVE_MAX: u64 = 1 << 30;

/// Help for a table of a data tool: all of them write JSON lines too.
const PARQUET_HELP: &str =
    "write its columns `path`, `id`, `source`, `target` and `fingerprint` as JSON lines";

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
    let unreadable = |message: String| Problem::Unreadable(FormatError { line: 1, message });
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
    let format = ImportFormat::of(head);
    let format = format.map_err(|help| Problem::Unsuitable("cannot be imported", help))?;
    Ok(format.map_or(Contents::Changes, Contents::Units))
}

/// Reads the files of units in a folder: what a tool, or a translator, gave back.
pub(super) fn read_folder(folder: &Path, take: &mut dyn FnMut(Returned)) -> ReadResult {
    let mut found = Vec::new();
    for name in Tree::walk(folder, folder)?.files {
        let path = folder.join(&name);
        let text = TextReader::new(disk::open(&path)?);
        found.extend(read_one(&path, &name, text, take, read_archive)?);
    }
    notes(&found, folder)
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
    let mut found = Vec::new();
    for name in archive.names() {
        let content = archive.file(name).expect("it is there");
        let text = TextReader::new(content.map_err(|error| unreadable(file, &error))?);
        // A package holds no packages.
        found.extend(read_one(&file.join(name), name, text, take, read_workbook)?);
    }
    notes(&found, file)
}

fn read_workbook(file: &Path, bytes: &[u8], take: &mut dyn FnMut(Returned)) -> ReadResult {
    xlsx::read(bytes, take).map_err(|error| unreadable(file, &error))
}

/// Reads one file of a folder or a package: its remarks; none where it holds no units, as memories, terms
/// and instructions that go along. `nested` reads a workbook or package in it.
fn read_one(
    path: &Path,
    name: &str,
    mut text: TextReader<'_>,
    take: &mut dyn FnMut(Returned),
    nested: ArchiveReader,
) -> anyhow::Result<Option<Vec<String>>> {
    match contents(&mut text) {
        Ok(Contents::Units(format)) => {
            format.read(text, take).map_err(|error| unreadable(path, &error))?;
            Ok(Some(Vec::new()))
        }
        Ok(Contents::Archive) => {
            let bytes = text.into_bytes(ARCHIVE_MAX).map_err(|error| unreadable(path, &error))?;
            nested(path, &bytes, take).map(Some)
        }
        Err(Problem::Unreadable(error)) if is_expected(name) => Err(unreadable(path, &error)),
        Err(Problem::Unreadable(_) | Problem::Unsuitable(..)) | Ok(Contents::Changes) => Ok(None),
    }
}

/// The remarks of all files that were read.
fn notes(found: &[Vec<String>], place: &Path) -> ReadResult {
    if found.is_empty() { Err(nothing_in(place)) } else { Ok(found.concat()) }
}

/// Returns `true` for a name of a file of units: nobody else's is read, but one of these that cannot be read
/// is a fault.
fn is_expected(name: &str) -> bool {
    let extension = Path::new(name).extension().unwrap_or_default().to_ascii_lowercase();
    ["xlf", "xliff", "po", "csv", "xlsx", "jsonl"].iter().any(|it| extension == *it)
}

fn nothing_in(place: &Path) -> anyhow::Error {
    let message = format!("`{}` holds no file that can be imported", place.display());
    UsageError::new(message, "pass what `diglot export` wrote, translated")
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
    /// The format of a text, by how it begins; none for a change file. Or what to do with a file of another
    /// kind.
    fn of(text: &str) -> Result<Option<Self>, &'static str> {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        let first = lines.next().unwrap_or_default().trim();
        let is_message = |line: &str| line.starts_with("msgid") || line.starts_with("msgctxt");
        if first.is_empty() {
            Err("it has no text; pass a file that `diglot export` wrote")
        } else if first.starts_with('<') && text.contains("<tmx") {
            Err("a TMX file is a memory: name it in `files` under `[memory]` in diglot.toml, then \
                 `diglot export --pretranslate` fills in what it has")
        } else if first.starts_with('<') && (text.contains("<martif") || text.contains("<tbx")) {
            Err("a TBX file holds terms: name it in `glossaries` under `[check]` in diglot.toml")
        } else if first.starts_with('<') {
            Ok(Some(Self::Xliff))
        } else if is_message(first)
            || first.starts_with('#') && lines.take(100).any(|line| is_message(line.trim()))
        {
            Ok(Some(Self::Po))
        } else if first.starts_with('{') {
            let is_line = (first.ends_with('}') || first.len() + 8 > text.trim().len())
                && first.contains("\"path\"")
                && !first.contains("\"diglot-changes/");
            Ok(is_line.then_some(Self::JsonLines))
        } else {
            let names = ["path", "id", "target"];
            Ok(names.iter().all(|name| first.contains(name)).then_some(Self::Csv))
        }
    }

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

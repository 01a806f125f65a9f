//! CSV for spreadsheets: a row a unit. A cell that a spreadsheet would take for a formula is guarded by
//! an apostrophe, which reading takes off again.

use std::borrow::Cow;
use std::io::{self, Read};

use super::returned::{Content, FormatError, Returned};
use super::text_reader::{TextReader, behind};
use super::unit::{ArticleUnits, Unit};
use crate::text::Position;

pub(super) const COLUMNS: [&str; 9] =
    ["path", "id", "locale", "state", "source", "target", "heading", "notes", "fingerprint"];

/// The most bytes of a row.
const ROW_MAX: usize = 16 << 20;
/// So far the names of the columns are looked for.
const HEAD_MAX: usize = 1 << 16;

/// The beginning of a sheet: a byte order mark, by which spreadsheets know UTF-8, and the columns.
pub fn head() -> String {
    format!("\u{feff}{}\r\n", COLUMNS.join(","))
}

/// The units of an article, a row each.
pub fn rows(article: &ArticleUnits) -> String {
    let mut rows = String::new();
    for unit in &article.units {
        let cells = cells(article, unit);
        for (number, cell) in cells.iter().enumerate() {
            if number > 0 {
                rows.push(',');
            }
            push_cell(&mut rows, cell);
        }
        rows.push_str("\r\n");
    }
    rows
}

/// The cells of a unit, in the order of the columns.
pub(super) fn cells<'u>(article: &'u ArticleUnits, unit: &'u Unit) -> [Cow<'u, str>; 9] {
    [
        article.path.as_str().into(),
        unit.id.as_str().into(),
        article.target_locale.tag().into(),
        unit.state_name().into(),
        unit.source_markdown.as_str().into(),
        unit.outgoing_markdown().unwrap_or_default().into(),
        unit.heading.as_deref().unwrap_or_default().into(),
        notes(unit).into(),
        unit.fingerprint().into(),
    ]
}

/// The notes of a unit, a line each.
pub(super) fn notes(unit: &Unit) -> String {
    let notes = unit.notes.iter().map(|note| format!("{}: {}", note.from, note.text));
    notes.collect::<Vec<_>>().join("\n")
}

/// Why a row does not name the columns of units.
pub(super) enum BadColumns {
    /// It is another table, which misses this.
    Missing(String),
    /// Nobody knows which of two is meant.
    Doubled(String),
}

/// Where each column is.
pub(super) struct Columns {
    path: usize,
    id: usize,
    target: usize,
    source: Option<usize>,
    locale: Option<usize>,
    fingerprint: Option<usize>,
}

impl Columns {
    /// Finds the columns by their names.
    ///
    /// # Errors
    ///
    /// Which column is missing, or there twice.
    pub(super) fn new(names: &[&str]) -> Result<Self, BadColumns> {
        let count = |name: &&&str| names.iter().filter(|it| it.trim() == **name).count();
        let column = |name: &str| names.iter().position(|it| it.trim() == name);
        let needed =
            |name: &str| column(name).ok_or(BadColumns::Missing(format!("no column `{name}`")));
        for name in ["path", "id", "target"] {
            needed(name)?;
        }
        if let Some(name) = COLUMNS.iter().find(|name| count(name) > 1) {
            return Err(BadColumns::Doubled(format!(
                "two columns are named `{name}`; keep one of them"
            )));
        }
        Ok(Self {
            path: needed("path")?,
            id: needed("id")?,
            target: needed("target")?,
            source: column("source"),
            locale: column("locale"),
            fingerprint: column("fingerprint"),
        })
    }

    /// The column of translations.
    pub(super) fn target(&self) -> usize {
        self.target
    }

    /// Why a row of so many cells cannot be used, below a heading of so many: a comma too many moves texts
    /// into other columns, and a row that is cut off has but a part of its last one.
    fn problem(&self, cells: usize, names: usize) -> Option<String> {
        let last = [Some(self.path), Some(self.id), Some(self.target), self.fingerprint];
        let needed = last.into_iter().flatten().max().map_or(0, |at| at + 1);
        let is_whole = (needed..=names).contains(&cells);
        (!is_whole).then(|| format!("the row has {cells} cells, and the heading {names}"))
    }

    /// The unit of a row.
    pub(super) fn unit(&self, cell: &dyn Fn(usize) -> Option<String>) -> Returned {
        let optional = |at: Option<usize>| at.and_then(cell).filter(|cell| !cell.is_empty());
        Returned {
            path: cell(self.path).unwrap_or_default(),
            id: cell(self.id).unwrap_or_default(),
            locale: optional(self.locale),
            source: self.source.and_then(cell).map(Content::Markdown),
            target: cell(self.target).map(Content::Markdown),
            fingerprint: optional(self.fingerprint),
            ..Returned::default()
        }
    }
}

/// Returns `true` for what a spreadsheet may take for a formula, and for the guard itself.
fn is_guarded(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠'])
}

fn push_cell(out: &mut String, cell: &str) {
    let guard = if is_guarded(cell) { "'" } else { "" };
    if guard.is_empty() && !cell.contains([',', ';', '"', '\n', '\r', '\t']) {
        out.push_str(cell);
        return;
    }
    out.push('"');
    out.push_str(guard);
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

/// The cell without its guard.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_guarded(rest)).unwrap_or(cell)
}

/// Reads a sheet; `each` gets its units in order. Columns are known by their names, in any order; a
/// spreadsheet may have put semicolons or tabs between cells.
///
/// # Errors
///
/// When it is not CSV, or a column is missing.
pub fn read(mut text: TextReader<'_>, each: &mut dyn FnMut(Returned)) -> Result<(), FormatError> {
    let start = text.position();
    let first = text.peek(HEAD_MAX)?.lines().next().unwrap_or_default();
    let delimiter = [b',', b';', b'\t'].into_iter();
    let count = |mark: &u8| first.bytes().filter(|byte| byte == mark).count();
    let delimiter = delimiter.max_by_key(count).expect("there are three");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(RowReader { text, recent: Vec::new(), start: 0, line: 1 });
    let names = reader.headers().cloned().map_err(|it| reader.get_ref().error(&it))?;
    let names: Vec<&str> = names.iter().collect();
    let columns =
        Columns::new(&names).map_err(|(BadColumns::Missing(it) | BadColumns::Doubled(it))| {
            FormatError::at(start, it)
        })?;
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(|it| reader.get_ref().error(&it))? {
        let start = record.position().map_or(0, |at| at.byte() as usize);
        let line = reader.get_mut().line(start);
        let cell = |at: usize| record.get(at).map(|cell| unguarded(cell).to_owned());
        let problem = columns.problem(record.len(), names.len());
        each(Returned { line, problem, ..columns.unit(&cell) });
    }
    match reader.get_ref().open_quote(delimiter) {
        Some(at) => Err(FormatError::at(at, "a cell in quotes does not end: the file is cut off")),
        None => Ok(()),
    }
}

/// Gives text to the reader of rows, and counts its lines.
struct RowReader<'r> {
    text: TextReader<'r>,
    /// Bytes that were given since the last row that was asked for.
    recent: Vec<u8>,
    /// Where they begin.
    start: usize,
    /// The line that they begin in.
    line: usize,
}

impl RowReader<'_> {
    /// The line of a row that begins at a byte, or behind line ends there: a part of the line end of the row
    /// before may be left.
    fn line(&mut self, at: usize) -> usize {
        let mut end = at.saturating_sub(self.start).min(self.recent.len());
        let rest = self.recent[end..].iter();
        end += rest.take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.line += memchr::memchr_iter(b'\n', &self.recent[..end]).count();
        self.recent.drain(..end);
        self.start += end;
        self.line
    }

    /// Where a cell of the last row begins that no quotes end: the reader of rows ends it with the file.
    fn open_quote(&self, delimiter: u8) -> Option<Position> {
        let (mut begin, mut is_open) = (0, false);
        // Behind a delimiter, and behind a quote that ended the text of a cell.
        let (mut is_start, mut is_behind_quote) = (true, false);
        for (at, &byte) in self.recent.iter().enumerate() {
            let was_open = is_open;
            if byte == b'"' {
                // Two quotes in a row are one: the text goes on.
                is_open = !is_open && (is_start || is_behind_quote);
                if is_open && is_start {
                    begin = at;
                }
            }
            is_behind_quote = was_open && !is_open;
            is_start = !is_open && (byte == delimiter || byte == b'\n');
        }
        let start = Position { line: self.line as u32 - 1, column: 0 };
        is_open.then(|| behind(start, &self.recent[..begin]))
    }

    fn error(&self, error: &csv::Error) -> FormatError {
        let line = error.position().map_or(self.line, |at| at.line() as usize);
        self.text.error(Position { line: line as u32 - 1, column: 0 }, error)
    }
}

impl Read for RowReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.recent.len() > ROW_MAX {
            return Err(io::Error::other(format!("a row is larger than {} MiB", ROW_MAX >> 20)));
        }
        let len = self.text.read(buffer)?;
        self.recent.extend_from_slice(&buffer[..len]);
        Ok(len)
    }
}

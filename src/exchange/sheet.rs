//! CSV for spreadsheets: a row a unit. A cell that a spreadsheet would take for a formula is guarded by
//! an apostrophe, which reading takes off again.

use super::returned::{Content, FormatError, Returned};
use super::unit::ArticleUnits;

const COLUMNS: [&str; 9] =
    ["path", "id", "locale", "state", "source", "target", "heading", "notes", "fingerprint"];

/// The beginning of a sheet: a byte order mark, by which spreadsheets know UTF-8, and the columns.
pub fn head() -> String {
    format!("\u{feff}{}\r\n", COLUMNS.join(","))
}

/// The units of an article, a row each.
pub fn rows(article: &ArticleUnits) -> String {
    let mut rows = String::new();
    for unit in &article.units {
        let notes: Vec<String> =
            unit.notes.iter().map(|note| format!("{}: {}", note.from, note.text)).collect();
        let cells = [
            &*article.path,
            &unit.id,
            article.target_locale.tag(),
            unit.state_name(),
            &unit.source_markdown,
            &unit.outgoing_markdown().unwrap_or_default(),
            unit.heading.as_deref().unwrap_or_default(),
            &notes.join("\n"),
            &unit.fingerprint(),
        ];
        for (number, cell) in cells.into_iter().enumerate() {
            if number > 0 {
                rows.push(',');
            }
            push_cell(&mut rows, cell);
        }
        rows.push_str("\r\n");
    }
    rows
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
pub fn read(text: &str, each: &mut dyn FnMut(Returned)) -> Result<(), FormatError> {
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b',', b';', b'\t'].into_iter();
    let count = |mark: &u8| first.bytes().filter(|byte| byte == mark).count();
    let delimiter = delimiter.max_by_key(count).expect("there are three");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let error = |error: &csv::Error| FormatError {
        line: error.position().map_or(1, |at| at.line() as usize),
        message: error.to_string(),
    };
    let columns = reader.headers().map_err(|it| error(&it))?.clone();
    let column = |name: &str| columns.iter().position(|it| it.trim() == name);
    let needed = |name: &str| {
        let message = format!("no column `{name}`");
        column(name).ok_or(FormatError { line: 1, message })
    };
    let (path, id, target) = (needed("path")?, needed("id")?, needed("target")?);
    let [source, locale, hash] = ["source", "locale", "fingerprint"].map(column);
    let (mut counted, mut line) = (0, 1);
    for record in reader.records() {
        let record = record.map_err(|it| error(&it))?;
        let start = record.position().map_or(counted, |at| at.byte() as usize);
        // A record begins behind the line end of the one before, of which a part may be left.
        let rest = text.get(start..).unwrap_or_default();
        let start = start + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let between = text.as_bytes().get(counted..start).unwrap_or_default();
        line += memchr::memchr_iter(b'\n', between).count();
        counted = start.max(counted);
        let cell = |at: usize| record.get(at).map(|cell| unguarded(cell).to_owned());
        let optional = |at: Option<usize>| at.and_then(cell).filter(|cell| !cell.is_empty());
        each(Returned {
            path: cell(path).unwrap_or_default(),
            id: cell(id).unwrap_or_default(),
            locale: optional(locale),
            source: source.and_then(cell).map(Content::Markdown),
            target: cell(target).map(Content::Markdown),
            fingerprint: optional(hash),
            line,
            problem: None,
        });
    }
    Ok(())
}

//! Tables as Parquet files. Rows are gathered and written in groups, so that memory does not grow with the table.

mod thrift;
mod runs;
mod column;

use std::mem;

use self::column::{Column, place};
use self::thrift::Structure;
use super::sheet;
use super::unit::ArticleUnits;

/// The first and the last bytes of a file.
const MARK: &[u8] = b"PAR1";
/// A group of rows is written when it has so many bytes of text.
const GROUP_BYTES: usize = 8 << 20;
/// Or so many rows.
const GROUP_ROWS: usize = 1 << 16;

/// The columns of units: those of JSON lines, notes as in spreadsheets.
const UNIT_COLUMNS: [(&str, Cell<'static>); 11] = [
    ("path", Cell::Text(None)),
    ("id", Cell::Text(None)),
    ("source_locale", Cell::Text(None)),
    ("target_locale", Cell::Text(None)),
    ("state", Cell::Text(None)),
    ("source", Cell::Text(None)),
    ("target", Cell::Text(None)),
    ("match", Cell::Number(None)),
    ("heading", Cell::Text(None)),
    ("notes", Cell::Text(None)),
    ("fingerprint", Cell::Text(None)),
];

/// A value of a row; none where it is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'c> {
    /// A text.
    Text(Option<&'c str>),
    /// A number.
    Number(Option<u32>),
}

/// A table that is being written.
///
/// ```
/// use diglot::exchange::parquet::{Cell, ParquetWriter};
///
/// let row = [Cell::Text(Some("Goedemorgen")), Cell::Number(None)];
/// let mut table = ParquetWriter::new(&["target", "number"], &row);
/// table.push(&row);
/// let file = table.finish();
/// assert!(file.starts_with(b"PAR1") && file.ends_with(b"PAR1"));
/// ```
pub struct ParquetWriter {
    columns: Vec<Column>,
    /// Rows and bytes that are not written yet.
    rows: usize,
    bytes: usize,
    /// The schema and the groups that are written, as the end of the file has them.
    schema: Vec<Vec<u8>>,
    groups: Vec<Vec<u8>>,
    row_count: usize,
    /// Bytes of the file that nobody has taken yet, and how many were taken.
    file: Vec<u8>,
    taken: usize,
}

impl ParquetWriter {
    /// A table with the columns of these names; `row` shows their kinds.
    pub fn new(names: &[&str], row: &[Cell<'_>]) -> Self {
        let column =
            |(name, cell): (&&str, &Cell<'_>)| Column::new(name, matches!(cell, Cell::Text(_)));
        let columns: Vec<Column> = names.iter().zip(row).map(column).collect();
        let count = i32::try_from(columns.len()).expect("a table has few columns");
        let mut schema = vec![Structure::default().text(4, "schema").i32(5, count).finish()];
        schema.extend(columns.iter().map(Column::schema));
        let (groups, file) = (Vec::new(), MARK.to_vec());
        Self { columns, rows: 0, bytes: 0, schema, groups, row_count: 0, file, taken: 0 }
    }

    /// A table of units.
    pub fn of_units() -> Self {
        let (names, row): (Vec<&str>, Vec<Cell<'_>>) = UNIT_COLUMNS.into_iter().unzip();
        Self::new(&names, &row)
    }

    /// Adds the units of an article to a table of units.
    pub fn push_units(&mut self, article: &ArticleUnits) {
        for unit in &article.units {
            let (notes, fingerprint) = (sheet::notes(unit), unit.fingerprint());
            self.push(&[
                Cell::Text(Some(&article.path)),
                Cell::Text(Some(&unit.id)),
                Cell::Text(Some(article.source_locale.tag())),
                Cell::Text(Some(article.target_locale.tag())),
                Cell::Text(Some(unit.state_name())),
                Cell::Text(Some(&unit.source_markdown)),
                Cell::Text(unit.outgoing_markdown()),
                Cell::Number(unit.suggestion.as_ref().map(|it| it.score.into())),
                Cell::Text(unit.heading.as_deref()),
                Cell::Text(Some(&*notes).filter(|notes| !notes.is_empty())),
                Cell::Text(Some(&fingerprint)),
            ]);
        }
    }

    /// Adds a row.
    pub fn push(&mut self, row: &[Cell<'_>]) {
        for (column, cell) in self.columns.iter_mut().zip(row) {
            match *cell {
                Cell::Text(text) => column.push_text(text),
                Cell::Number(number) => column.push_number(number),
            }
            self.bytes += cell.len();
        }
        self.rows += 1;
        if self.bytes >= GROUP_BYTES || self.rows >= GROUP_ROWS {
            self.write_group();
        }
    }

    /// The bytes of the file that have come since the last time.
    pub fn written(&mut self) -> Vec<u8> {
        self.taken += self.file.len();
        mem::take(&mut self.file)
    }

    /// The rest of the file.
    pub fn finish(mut self) -> Vec<u8> {
        if self.rows > 0 {
            self.write_group();
        }
        let end = Structure::default()
            .i32(1, 1)
            .structures(2, &self.schema)
            .i64(3, place(self.row_count))
            .structures(4, &self.groups)
            .text(6, concat!("diglot ", env!("CARGO_PKG_VERSION")))
            .finish();
        let len = u32::try_from(end.len()).expect("a file has few groups");
        self.file.extend(end);
        self.file.extend(len.to_le_bytes());
        self.file.extend(MARK);
        self.file
    }

    fn write_group(&mut self) {
        let (mut chunks, mut len) = (Vec::new(), 0);
        for column in &mut self.columns {
            let chunk = column.write(self.taken + self.file.len());
            self.file.extend(chunk.bytes);
            chunks.push(chunk.about);
            len += chunk.len_unpacked;
        }
        let group = Structure::default().structures(1, &chunks).i64(2, place(len));
        self.groups.push(group.i64(3, place(self.rows)).finish());
        self.row_count += self.rows;
        (self.rows, self.bytes) = (0, 0);
    }
}

impl Cell<'_> {
    /// How many bytes it takes.
    fn len(&self) -> usize {
        match self {
            Self::Text(text) => text.map_or(0, str::len),
            Self::Number(_) => size_of::<i32>(),
        }
    }
}

impl super::SegmentRow<'_> {
    /// The names of its columns.
    pub const COLUMNS: [&'static str; 13] = [
        "path",
        "number",
        "segment",
        "source_locale",
        "target_locale",
        "translation_type",
        "source",
        "target",
        "source_start",
        "source_end",
        "target_start",
        "target_end",
        "hash",
    ];

    /// Its values, in the order of the columns.
    pub fn cells(&self) -> [Cell<'_>; 13] {
        [
            Cell::Text(Some(self.path)),
            Cell::Number(Some(self.number)),
            Cell::Text(Some(self.segment)),
            Cell::Text(Some(self.source_locale)),
            Cell::Text(self.target_locale),
            Cell::Text(self.translation_type),
            Cell::Text(self.source),
            Cell::Text(self.target),
            Cell::Number(self.source_start),
            Cell::Number(self.source_end),
            Cell::Number(self.target_start),
            Cell::Number(self.target_end),
            Cell::Text(Some(&self.hash)),
        ]
    }
}

//! Tables as Parquet files. Rows are gathered and written in groups, so that memory does not grow with the table.

use std::mem;
use std::sync::Arc;

use parquet::basic::{Compression, ConvertedType, Repetition, Type as PhysicalType};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::Result;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;

use super::sheet;
use super::unit::ArticleUnits;

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
pub struct ParquetWriter {
    file: SerializedFileWriter<Vec<u8>>,
    columns: Vec<Column>,
    rows: usize,
    bytes: usize,
}

/// The values of a column that are not written yet, and for each row whether it has one.
#[derive(Debug)]
enum Column {
    Text(Vec<ByteArray>, Vec<i16>),
    Number(Vec<i32>, Vec<i16>),
}

impl ParquetWriter {
    /// A table with the columns of these names; `row` shows their kinds.
    ///
    /// # Errors
    ///
    /// When two columns have one name.
    pub fn new(names: &[&str], row: &[Cell<'_>]) -> Result<Self> {
        let columns: Vec<Column> = row.iter().map(Column::of).collect();
        let fields = names.iter().zip(&columns).map(|(name, column)| column.field(name));
        let fields = fields.collect::<Result<Vec<_>>>()?;
        let schema = Type::group_type_builder("schema").with_fields(fields).build()?;
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let file = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties))?;
        Ok(Self { file, columns, rows: 0, bytes: 0 })
    }

    /// A table of units.
    pub fn of_units() -> Self {
        let (names, row): (Vec<&str>, Vec<Cell<'_>>) = UNIT_COLUMNS.into_iter().unzip();
        Self::new(&names, &row).expect("no two columns have one name")
    }

    /// Adds the units of an article to a table of units.
    ///
    /// # Errors
    ///
    /// When a group of rows cannot be encoded.
    pub fn push_units(&mut self, article: &ArticleUnits) -> Result<()> {
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
            ])?;
        }
        Ok(())
    }

    /// Adds a row.
    ///
    /// # Errors
    ///
    /// When a group of rows cannot be encoded.
    pub fn push(&mut self, row: &[Cell<'_>]) -> Result<()> {
        for (column, cell) in self.columns.iter_mut().zip(row) {
            self.bytes += column.push(*cell);
        }
        self.rows += 1;
        if self.bytes >= GROUP_BYTES || self.rows >= GROUP_ROWS {
            self.write_group()
        } else {
            Ok(())
        }
    }

    /// The bytes of the file that have come since the last time.
    ///
    /// # Errors
    ///
    /// When it cannot be encoded.
    pub fn written(&mut self) -> Result<Vec<u8>> {
        self.file.flush()?;
        Ok(mem::take(self.file.inner_mut()))
    }

    /// The rest of the file.
    ///
    /// # Errors
    ///
    /// When it cannot be encoded.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        if self.rows > 0 {
            self.write_group()?;
        }
        self.file.into_inner()
    }

    fn write_group(&mut self) -> Result<()> {
        let mut group = self.file.next_row_group()?;
        for column in &mut self.columns {
            let mut writer = group.next_column()?.expect("the schema has this column");
            column.write(writer.untyped())?;
            writer.close()?;
        }
        group.close()?;
        (self.rows, self.bytes) = (0, 0);
        Ok(())
    }
}

impl Column {
    fn of(cell: &Cell<'_>) -> Self {
        match cell {
            Cell::Text(_) => Self::Text(Vec::new(), Vec::new()),
            Cell::Number(_) => Self::Number(Vec::new(), Vec::new()),
        }
    }

    fn field(&self, name: &str) -> Result<Arc<Type>> {
        let (physical, converted) = match self {
            Self::Text(..) => (PhysicalType::BYTE_ARRAY, ConvertedType::UTF8),
            Self::Number(..) => (PhysicalType::INT32, ConvertedType::NONE),
        };
        let field = Type::primitive_type_builder(name, physical).with_converted_type(converted);
        field.with_repetition(Repetition::OPTIONAL).build().map(Arc::new)
    }

    /// Adds a value; gives how many bytes it takes.
    fn push(&mut self, cell: Cell<'_>) -> usize {
        match (self, cell) {
            (Self::Text(values, levels), Cell::Text(text)) => {
                levels.push(text.is_some().into());
                values.extend(text.map(ByteArray::from));
                text.map_or(0, str::len)
            }
            (Self::Number(values, levels), Cell::Number(number)) => {
                levels.push(number.is_some().into());
                // Files are smaller than 2 GiB.
                values.extend(number.map(|it| i32::try_from(it).unwrap_or(i32::MAX)));
                size_of::<i32>()
            }
            (Self::Text(..), Cell::Number(_)) | (Self::Number(..), Cell::Text(_)) => {
                unreachable!("the first row showed the kinds of all")
            }
        }
    }

    fn write(&mut self, writer: &mut ColumnWriter<'_>) -> Result<()> {
        match (&mut *self, writer) {
            (Self::Text(values, levels), ColumnWriter::ByteArrayColumnWriter(writer)) => {
                writer.write_batch(values, Some(levels), None)?;
            }
            (Self::Number(values, levels), ColumnWriter::Int32ColumnWriter(writer)) => {
                writer.write_batch(values, Some(levels), None)?;
            }
            _ => unreachable!("the schema was made of these columns"),
        }
        match self {
            Self::Text(values, levels) => (values.clear(), levels.clear()),
            Self::Number(values, levels) => (values.clear(), levels.clear()),
        };
        Ok(())
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

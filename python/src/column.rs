//! The columns of a batch of articles, of whichever text or binary type they are.

use arrow_array::cast::AsArray;
use arrow_array::{
    Array, BinaryArray, BinaryViewArray, LargeBinaryArray, LargeStringArray, RecordBatch,
    StringArray, StringViewArray,
};

/// A column of texts or bytes.
enum Column {
    Utf8(StringArray),
    LargeUtf8(LargeStringArray),
    Utf8View(StringViewArray),
    Binary(BinaryArray),
    LargeBinary(LargeBinaryArray),
    BinaryView(BinaryViewArray),
    /// Values that are held once, and for each row which of them it has: what data tools call a dictionary or a category.
    Shared(Box<Self>, Vec<Option<usize>>),
    /// No row has a value.
    Empty,
}

/// The articles of a batch.
pub(crate) struct Articles {
    path: Column,
    content: Column,
    source: Option<Column>,
    error: Option<Column>,
    len: usize,
}

/// One of them.
pub(crate) struct ArticleRow<'a> {
    /// Its path; empty where the batch has none.
    pub(crate) path: String,
    /// Its file, or why there is none.
    pub(crate) content: Result<&'a [u8], String>,
    /// Its original, where that is a file of its own.
    pub(crate) source: Option<&'a [u8]>,
}

impl Articles {
    /// The articles of a batch with the columns `path` and `content`, and perhaps `source` and `error`.
    pub(crate) fn of(batch: &RecordBatch) -> Result<Self, String> {
        let schema = batch.schema();
        let missing: Vec<&str> =
            ["path", "content"].into_iter().filter(|name| schema.index_of(name).is_err()).collect();
        if !missing.is_empty() {
            let columns: Vec<&str> =
                schema.fields().iter().map(|field| field.name().as_str()).collect();
            return Err(format!(
                "missing columns: {}; the batch has: {}",
                missing.join(", "),
                if columns.is_empty() { "none".to_owned() } else { columns.join(", ") }
            ));
        }
        let column =
            |name: &str| batch.column_by_name(name).map(|it| Column::of(name, it)).transpose();
        let required =
            |name: &str| Ok::<_, String>(column(name)?.expect("it was looked for above"));
        Ok(Self {
            path: required("path")?,
            content: required("content")?,
            source: column("source")?,
            error: column("error")?,
            len: batch.num_rows(),
        })
    }

    /// Returns `true` if the batch has a column of originals.
    pub(crate) fn has_originals(&self) -> bool {
        self.source.is_some()
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = ArticleRow<'_>> {
        (0..self.len).map(|row| self.row(row))
    }

    fn row(&self, row: usize) -> ArticleRow<'_> {
        let text = |column: &Column| {
            column.bytes(row).map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        };
        let error = self.error.as_ref().and_then(text);
        let path = text(&self.path);
        let content = match (error, &path, self.content.bytes(row)) {
            (Some(error), ..) => Err(error),
            (None, None, _) => Err("the article has no path".to_owned()),
            (None, Some(_), None) => Err("the article has no content".to_owned()),
            (None, Some(_), Some(content)) => Ok(content),
        };
        let source = self.source.as_ref().and_then(|column| column.bytes(row));
        ArticleRow { path: path.unwrap_or_default(), content, source }
    }
}

impl Column {
    fn of(name: &str, array: &dyn Array) -> Result<Self, String> {
        // Arrow calls a column `null` that was made of nothing but these.
        if array.logical_null_count() == array.len() {
            return Ok(Self::Empty);
        }
        if let Some(shared) = array.as_any_dictionary_opt() {
            let rows = shared.normalized_keys().into_iter().enumerate();
            let rows = rows.map(|(row, value)| shared.keys().is_valid(row).then_some(value));
            return Ok(Self::Shared(Box::new(Self::of(name, shared.values())?), rows.collect()));
        }
        let any = array.as_any();
        let text = any.downcast_ref().cloned().map(Self::Utf8);
        let text = text.or_else(|| any.downcast_ref().cloned().map(Self::LargeUtf8));
        let text = text.or_else(|| any.downcast_ref().cloned().map(Self::Utf8View));
        let bytes = || any.downcast_ref().cloned().map(Self::Binary);
        let bytes = || bytes().or_else(|| any.downcast_ref().cloned().map(Self::LargeBinary));
        let bytes = || bytes().or_else(|| any.downcast_ref().cloned().map(Self::BinaryView));
        text.or_else(bytes).ok_or_else(|| {
            let kind = array.data_type();
            format!(
                "column `{name}` has type {kind}; expected string, binary, or their large_ or _view types"
            )
        })
    }

    fn bytes(&self, row: usize) -> Option<&[u8]> {
        match self {
            Self::Utf8(array) => array.is_valid(row).then(|| array.value(row).as_bytes()),
            Self::LargeUtf8(array) => array.is_valid(row).then(|| array.value(row).as_bytes()),
            Self::Utf8View(array) => array.is_valid(row).then(|| array.value(row).as_bytes()),
            Self::Binary(array) => array.is_valid(row).then(|| array.value(row)),
            Self::LargeBinary(array) => array.is_valid(row).then(|| array.value(row)),
            Self::BinaryView(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Shared(values, rows) => values.bytes(rows[row]?),
            Self::Empty => None,
        }
    }
}

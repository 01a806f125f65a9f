//! Rows to a batch.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, BinaryArray, BooleanArray, Float64Array, Int32Array, Int64Array, RecordBatch,
    StringArray,
};
use arrow_schema::{ArrowError, Field, Schema};

/// The columns of a batch that is being made, by name.
#[derive(Default)]
pub(crate) struct Table {
    fields: Vec<Field>,
    columns: Vec<ArrayRef>,
}

/// The most bytes of text in one column: its type counts them in 31 bits.
const TEXT_MAX: usize = i32::MAX as usize;

impl Table {
    /// Adds a column of texts.
    pub(crate) fn text<'t>(
        self,
        name: &str,
        texts: impl Iterator<Item = Option<&'t str>> + Clone,
    ) -> Result<Self, String> {
        let len: usize = texts.clone().flatten().map(str::len).sum();
        refuse_too_long(name, len)?;
        Ok(self.column(name, Arc::new(texts.collect::<StringArray>())))
    }

    /// Adds a column of bytes.
    pub(crate) fn bytes<'t>(
        self,
        name: &str,
        values: impl Iterator<Item = Option<&'t [u8]>> + Clone,
    ) -> Result<Self, String> {
        let len: usize = values.clone().flatten().map(<[u8]>::len).sum();
        refuse_too_long(name, len)?;
        Ok(self.column(name, Arc::new(values.collect::<BinaryArray>())))
    }

    /// Adds a column of large numbers.
    pub(crate) fn large_numbers(self, name: &str, numbers: impl Iterator<Item = i64>) -> Self {
        self.column(name, Arc::new(numbers.map(Some).collect::<Int64Array>()))
    }

    /// Adds a column of numbers.
    pub(crate) fn numbers(self, name: &str, numbers: impl Iterator<Item = Option<u32>>) -> Self {
        // A file of more than 2 GiB is in no column of text.
        let numbers = numbers.map(|it| it.and_then(|it| i32::try_from(it).ok()));
        self.column(name, Arc::new(numbers.collect::<Int32Array>()))
    }

    /// Adds a column of figures.
    pub(crate) fn figures(self, name: &str, figures: impl Iterator<Item = Option<f64>>) -> Self {
        self.column(name, Arc::new(figures.collect::<Float64Array>()))
    }

    /// Adds a column of yes and no.
    pub(crate) fn flags(self, name: &str, flags: impl Iterator<Item = Option<bool>>) -> Self {
        self.column(name, Arc::new(flags.collect::<BooleanArray>()))
    }

    fn column(mut self, name: &str, column: ArrayRef) -> Self {
        self.fields.push(Field::new(name, column.data_type().clone(), true));
        self.columns.push(column);
        self
    }

    pub(crate) fn batch(self) -> Result<RecordBatch, String> {
        let schema = Arc::new(Schema::new(self.fields));
        RecordBatch::try_new(schema, self.columns).map_err(|error: ArrowError| error.to_string())
    }
}

fn refuse_too_long(name: &str, len: usize) -> Result<(), String> {
    if len > TEXT_MAX {
        return Err(format!(
            "column `{name}` would have {len} bytes of text, more than {TEXT_MAX}: pass fewer articles in a batch"
        ));
    }
    Ok(())
}

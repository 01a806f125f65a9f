//! XLSX for spreadsheets: a row a unit. Cells are texts by their type, so that none of them is a formula.

mod read;
mod write;

pub use read::{WORKBOOK, read};
pub use write::{SheetWriter, head, rows};

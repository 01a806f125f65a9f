//! The rows of a table while they are gathered. In HTML a cell may take several columns and rows:
//! the places that it covers are empty cells here.

use super::block::{Block, CellSide, Row, Table};

/// Columns and rows that one cell may take.
const SPAN_MAX: usize = 50;

/// A table so far.
#[derive(Debug, Default)]
pub(super) struct TableFrame {
    table: Table,
    /// By column: rows to come that a cell above reaches into.
    covered: Vec<usize>,
}

/// A row so far.
#[derive(Debug, Default)]
pub(super) struct RowFrame {
    /// `true` if it was written as a head.
    pub(super) is_head: bool,
    pub(super) cells: Vec<Cell>,
}

/// A cell with its extent.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) blocks: Vec<Block>,
    pub(super) shape: CellShape,
}

/// Shape of a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct CellShape {
    pub(super) is_head: bool,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

impl CellShape {
    /// An ordinary cell.
    pub(super) const ONE: Self = Self { is_head: false, columns: 1, rows: 1 };
}

impl TableFrame {
    pub(super) fn new(sides: Vec<CellSide>) -> Self {
        Self { table: Table { sides, ..Table::default() }, covered: Vec::new() }
    }

    /// Adds a row below the others. A first row of nothing but head cells is a head.
    pub(super) fn push(&mut self, row: RowFrame) {
        let all_heads = row.cells.iter().all(|cell| cell.shape.is_head);
        let is_head = row.is_head || all_heads && self.table.rows.is_empty();
        let row = self.placed(row.cells);
        if is_head {
            self.table.heads.push(row);
        } else {
            self.table.rows.push(row);
        }
    }

    /// The table; nothing where no cell holds anything.
    pub(super) fn finish(self) -> Option<Block> {
        let mut rows = self.table.heads.iter().chain(&self.table.rows);
        let is_empty = rows.all(|row| row.iter().all(Vec::is_empty));
        (!is_empty).then_some(Block::Table(self.table))
    }

    /// The cells in their columns.
    fn placed(&mut self, cells: Vec<Cell>) -> Row {
        let mut row = Row::with_capacity(cells.len());
        for cell in cells {
            self.skip_covered(&mut row);
            let columns = cell.shape.columns.clamp(1, SPAN_MAX);
            self.cover(row.len(), columns, cell.shape.rows.clamp(1, SPAN_MAX) - 1);
            row.push(cell.blocks);
            row.resize_with(row.len() + columns - 1, Vec::new);
        }
        self.skip_covered(&mut row);
        row
    }

    /// Leaves empty the next columns that cells above reach into.
    fn skip_covered(&mut self, row: &mut Row) {
        while let Some(rows) = self.covered.get_mut(row.len()).filter(|rows| **rows > 0) {
            *rows -= 1;
            row.push(Vec::new());
        }
    }

    fn cover(&mut self, column: usize, columns: usize, rows: usize) {
        if rows > 0 {
            let end = column + columns;
            self.covered.resize(self.covered.len().max(end), 0);
            self.covered[column..end].fill(rows);
        }
    }
}

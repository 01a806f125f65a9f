//! Tables in columns; those that are too wide for that as records, a line a cell.

use super::block::{Block, CellSide, Item, Items, Row, Table, label};
use super::columns::shares;
use super::layout::lines_of;
use super::wrap::width_of;

/// Between two columns.
const GAP: &str = "  ";

/// Columns of a line that a table may take where no width is asked for.
const WIDTH_MAX: usize = 160;

/// A table, laid out.
pub(super) enum TableLayout {
    Lines(Vec<String>),
    Records(Vec<Block>),
}

/// Lays out a table in columns if there is room for its words, and if that takes fewer lines than
/// records do. Without a width, no cell is wrapped.
pub(super) fn lay_out(table: &Table, room: Option<usize>) -> TableLayout {
    let naturals = measure(table, None);
    let shown: Vec<_> = (0..naturals.len()).filter(|&column| naturals[column] > 0).collect();
    let gaps = width_of(GAP) * shown.len().saturating_sub(1);
    let total = naturals.iter().sum::<usize>() + gaps;
    if total <= room.unwrap_or(WIDTH_MAX) {
        return TableLayout::Lines(grid(table, &shown, &naturals));
    }
    let records = records(table);
    let Some(available) = room.and_then(|room| room.checked_sub(gaps)) else {
        return TableLayout::Records(records);
    };
    let minimums = measure(table, Some(1));
    // Not even one word a line fits: columns would run over the width.
    if minimums.iter().sum::<usize>() > available {
        return TableLayout::Records(records);
    }
    let lines = grid(table, &shown, &shares(&naturals, &minimums, available));
    // Columns are easier to read, so they may take half as many lines again as records.
    if lines.len() * 2 <= lines_of(&records, room).len() * 3 {
        TableLayout::Lines(lines)
    } else {
        TableLayout::Records(records)
    }
}

/// The table in columns of these widths: only those that are to be shown.
fn grid(table: &Table, shown: &[usize], widths: &[usize]) -> Vec<String> {
    let columns: Vec<_> = shown.iter().map(|&column| Column::of(table, column, widths)).collect();
    let mut lines = Vec::new();
    let heads = table.heads.iter().filter(|row| !row.iter().all(Vec::is_empty));
    heads.for_each(|row| lines.extend(row_lines(row, &columns)));
    if !lines.is_empty() {
        let rules: Vec<_> = columns.iter().map(|column| "-".repeat(column.width)).collect();
        lines.push(rules.join(GAP));
    }
    let rows = table.rows.iter().map(|row| row_lines(row, &columns));
    let rows: Vec<_> = rows.filter(|lines| !lines.is_empty()).collect();
    // Where a row has several lines, one could not see where the next begins.
    let is_spaced = rows.iter().any(|row| row.len() > 1);
    for (index, row) in rows.into_iter().enumerate() {
        if is_spaced && index > 0 {
            lines.push(String::new());
        }
        lines.extend(row);
    }
    lines
}

/// A column that is shown.
struct Column {
    number: usize,
    width: usize,
    side: CellSide,
}

impl Column {
    fn of(table: &Table, number: usize, widths: &[usize]) -> Self {
        let side = table.sides.get(number).copied().unwrap_or(CellSide::Start);
        Self { number, width: widths[number], side }
    }

    fn padded(&self, line: &str) -> String {
        let blanks = self.width.saturating_sub(width_of(line));
        let before = match self.side {
            CellSide::Start => 0,
            CellSide::Middle => blanks / 2,
            CellSide::End => blanks,
        };
        [&" ".repeat(before), line, &" ".repeat(blanks - before)].concat()
    }
}

/// A row's lines, its cells beside each other.
fn row_lines(row: &Row, columns: &[Column]) -> Vec<String> {
    let lines = |column: &Column| match row.get(column.number) {
        Some(cell) => lines_of(cell, Some(column.width)),
        None => Vec::new(),
    };
    let cells: Vec<_> = columns.iter().map(lines).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    let line = |at: usize| {
        let cell = |(cell, column): (&Vec<String>, &Column)| {
            column.padded(cell.get(at).map_or("", String::as_str))
        };
        let line = cells.iter().zip(columns).map(cell).collect::<Vec<_>>().join(GAP);
        line.trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

/// The table as records: for each row a line `Head: cell` for each cell that holds anything.
fn records(table: &Table) -> Vec<Block> {
    let labels = labels(table);
    if labels.iter().all(String::is_empty) {
        return unlabelled_records(table);
    }
    let records = table.rows.iter().map(|row| record(row, &labels));
    records.filter(|items| !items.is_empty()).map(tight).collect()
}

fn record(row: &Row, labels: &[String]) -> Vec<Item> {
    let item = |(column, cell): (usize, &Vec<Block>)| {
        let label = labels.get(column).cloned().unwrap_or_default();
        Item::labelled(label, 2, cell.clone())
    };
    row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(item).collect()
}

/// Rows as items of a list; a single row is only there to lay out what it holds.
fn unlabelled_records(table: &Table) -> Vec<Block> {
    let contents = table.rows.iter().map(|row| row.concat());
    let mut contents: Vec<_> = contents.filter(|blocks| !blocks.is_empty()).collect();
    if contents.len() == 1 {
        return contents.remove(0);
    }
    vec![tight(contents.into_iter().map(|blocks| Item::marked("- ", 2, blocks)).collect())]
}

fn tight(items: Vec<Item>) -> Block {
    Block::Items(Items { items, tight: true })
}

/// By column: what its heads say, with a colon.
fn labels(table: &Table) -> Vec<String> {
    let mut titles: Vec<Vec<String>> = Vec::new();
    for row in &table.heads {
        titles.resize(titles.len().max(row.len()), Vec::new());
        for (cell, title) in row.iter().zip(&mut titles) {
            title.extend(lines_of(cell, None));
        }
    }
    titles.into_iter().map(|lines| label(&lines.join(" "))).collect()
}

/// How wide each column is when its cells are laid out in `width`.
fn measure(table: &Table, width: Option<usize>) -> Vec<usize> {
    let mut widths = Vec::new();
    for row in table.heads.iter().chain(&table.rows) {
        widths.resize(widths.len().max(row.len()), 0);
        for (cell, widest) in row.iter().zip(&mut widths) {
            let lines = lines_of(cell, width);
            *widest = lines.iter().map(|line| width_of(line)).fold(*widest, usize::max);
        }
    }
    widths
}

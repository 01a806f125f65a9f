//! Tables of figures, for a terminal.

use unicode_width::UnicodeWidthStr;

/// Lines of cells in columns: the first `names` of them to the left, figures to the right.
///
/// ```
/// use diglot::report::table_of;
///
/// let line = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
/// let table = table_of(&[line(["locale", "pages"]), line(["nl-NL", "12"])], 1);
/// assert_eq!(table, "locale  pages\nnl-NL      12\n");
/// ```
pub fn table_of(lines: &[Vec<String>], names: usize) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |line: &[String], column: usize| line.get(column).map_or(0, |cell| cell.width());
    let width = |column| lines.iter().map(|line| cell(line, column)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for line in lines {
        let cells = line.iter().enumerate().map(|(column, cell)| {
            let blanks = " ".repeat(widths[column] - cell.width());
            if column < names { format!("{cell}{blanks}") } else { format!("{blanks}{cell}") }
        });
        text += cells.collect::<Vec<_>>().join("  ").trim_end();
        text.push('\n');
    }
    text
}

//! Writing a workbook of one sheet, row by row.

use std::fmt::Write as _;

use crate::exchange::markup::push_text;
use crate::exchange::sheet::{COLUMNS, cells};
use crate::exchange::unit::ArticleUnits;
use crate::exchange::zip::ArchiveWriter;

/// So many UTF-16 units fit into a cell; spreadsheets cut off the rest.
const CELL_MAX: usize = 32_767;
/// The columns that tell a translator something: heading and notes.
const INFORMATION: std::ops::Range<usize> = 6..8;
/// The end of a text that is longer than a cell.
const CUT: &str = " … [cut: a cell holds 32,767 characters]";
/// So many rows fit into a sheet.
const ROWS_MAX: usize = 1_048_576;

const FILES: [(&str, &str); 5] = [
    (
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Segments" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
    ),
    (
        "xl/styles.xml",
        // The second format is text: what is typed into such a cell is no formula.
        r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#,
    ),
];
const SHEET: &str = "xl/worksheets/sheet1.xml";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The first row stays in sight; source and target are wide.
const SHEET_HEAD: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="4" width="14" style="1" customWidth="1"/><col min="5" max="6" width="60" style="1" customWidth="1"/><col min="7" max="9" width="20" style="1" customWidth="1"/></cols><sheetData>"#;

/// A workbook that is being written. Each call gives the bytes that are done.
#[derive(Default)]
pub struct SheetWriter {
    archive: ArchiveWriter,
    rows: usize,
}

impl SheetWriter {
    /// Begins a workbook.
    pub fn start(&mut self) {
        for (name, text) in FILES {
            self.archive.start(name);
            self.archive.write(DECLARATION.as_bytes());
            self.archive.write(text.as_bytes());
        }
        self.archive.start(SHEET);
        self.archive.write(DECLARATION.as_bytes());
        self.archive.write(SHEET_HEAD.as_bytes());
    }

    /// Writes rows.
    pub fn write(&mut self, rows: &str, count: usize) -> Vec<u8> {
        self.rows += count;
        self.archive.write(rows.as_bytes());
        self.archive.fetch()
    }

    /// Ends the workbook.
    ///
    /// # Errors
    ///
    /// When a spreadsheet cannot hold it.
    pub fn finish(&mut self) -> Result<Vec<u8>, &'static str> {
        if self.rows >= ROWS_MAX {
            return Err("has more rows than a spreadsheet can hold");
        }
        let end = format!("</sheetData><autoFilter ref=\"A1:I{}\"/></worksheet>", self.rows + 1);
        self.archive.write(end.as_bytes());
        self.archive.finish()
    }
}

/// The row of the names of the columns.
pub fn head() -> String {
    let mut out = String::new();
    push_row(&mut out, COLUMNS.iter().copied());
    out
}

/// The units of an article, a row each.
///
/// # Errors
///
/// The unit that has a text which is too long for a cell.
pub fn rows(article: &ArticleUnits) -> Result<String, String> {
    let mut out = String::new();
    for unit in &article.units {
        let mut cells = cells(article, unit);
        // Only what nobody brings back may be cut.
        for cell in &mut cells[INFORMATION] {
            if is_long(cell) {
                *cell = shortened(cell).into();
            }
        }
        if cells.iter().any(|cell| is_long(cell)) {
            return Err(format!("`{}#{}` is too long for a cell", article.path, unit.id));
        }
        push_row(&mut out, cells.iter().map(|cell| &**cell));
    }
    Ok(out)
}

fn is_long(cell: &str) -> bool {
    cell.len() > CELL_MAX && cell.encode_utf16().count() > CELL_MAX
}

/// As much of a text as fits into a cell, saying so.
fn shortened(text: &str) -> String {
    let left = CELL_MAX - CUT.encode_utf16().count();
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= left
    };
    text.chars().take_while(fits).collect::<String>() + CUT
}

fn push_row<'c>(out: &mut String, cells: impl Iterator<Item = &'c str>) {
    out.push_str("<row>");
    for cell in cells {
        if cell.is_empty() {
            out.push_str("<c s=\"1\"/>");
            continue;
        }
        out.push_str("<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        push_text(out, &escaped(cell));
        out.push_str("</t></is></c>");
    }
    out.push_str("</row>\n");
}

/// Characters that XML cannot hold, as `_x0008_`, and what looks like that, escaped.
fn escaped(cell: &str) -> String {
    let is_illegal =
        |c: char| (c < ' ' && !matches!(c, '\t' | '\n')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    if !cell.contains(is_illegal) && !cell.contains("_x") {
        return cell.to_owned();
    }
    let mut out = String::with_capacity(cell.len() + 8);
    for (at, c) in cell.char_indices() {
        if is_illegal(c) {
            let _ = write!(out, "_x{:04X}_", u32::from(c));
        } else {
            if c == '_' && super::read::escape(&cell[at..]).is_some() {
                out.push_str("_x005F");
            }
            out.push(c);
        }
    }
    out
}

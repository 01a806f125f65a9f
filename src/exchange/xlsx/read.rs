//! Reading the first sheet of a workbook, as spreadsheets and scripts save it.

use std::io::{BufRead, BufReader};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::exchange::markup::attribute;
use crate::exchange::returned::{FormatError, Returned};
use crate::exchange::sheet::Columns;
use crate::exchange::zip::Archive;

/// The most bytes of a cell, in any encoding.
const CELL_MAX: usize = 1 << 20;
/// The most bytes of the texts that cells share.
const SHARED_MAX: usize = 1 << 30;
/// Spreadsheets have no more columns.
const COLUMNS_MAX: usize = 16_384;

/// Reads a workbook; `each` gets the units of its first sheet in order.
///
/// # Errors
///
/// When it is damaged, is not a workbook, or a column is missing.
pub fn read(bytes: &[u8], each: &mut dyn FnMut(Returned)) -> Result<(), FormatError> {
    let mut rows = Rows { each, columns: None, line: 0 };
    sheet(bytes, &mut rows).map_err(|message| FormatError { line: rows.line.max(1), message })?;
    match rows.columns {
        Some(_) => Ok(()),
        None => Err(FormatError { line: 1, message: "the sheet is empty".to_owned() }),
    }
}

/// Rows on their way to units.
struct Rows<'e> {
    each: &'e mut dyn FnMut(Returned),
    columns: Option<Columns>,
    line: usize,
}

impl Rows<'_> {
    fn row(&mut self, cells: &[Cell]) -> Result<(), String> {
        let texts: Vec<&str> = cells.iter().map(|cell| &*cell.text).collect();
        let Some(columns) = &self.columns else {
            self.columns = Some(Columns::new(&texts)?);
            return Ok(());
        };
        if texts.iter().all(|text| text.is_empty()) {
            return Ok(());
        }
        let mut unit = columns.unit(&|at| texts.get(at).map(|&text| text.to_owned()));
        unit.line = self.line;
        unit.problem = cells.get(columns.target()).and_then(Cell::problem);
        (self.each)(unit);
        Ok(())
    }
}

#[derive(Default)]
struct Cell {
    text: String,
    is_formula: bool,
    /// It holds a number, a date or a truth value: not what was seen, and not what was typed.
    is_value: bool,
}

impl Cell {
    /// Why its text is not a translation.
    fn problem(&self) -> Option<String> {
        let what = match self {
            Self { is_formula: true, .. } => "a formula",
            Self { is_value: true, .. } => "a number or a date; make the cell a text",
            _ => return None,
        };
        Some(format!("the translation is {what}"))
    }
}

fn sheet(bytes: &[u8], rows: &mut Rows<'_>) -> Result<(), String> {
    let archive = Archive::open(bytes)?;
    let name = first_sheet(&archive)?;
    let mut shared: Vec<String> = Vec::new();
    if let Some(file) = archive.file("xl/sharedStrings.xml") {
        let mut len = 0;
        let mut strings = SheetReader::default();
        strings.read(BufReader::new(file?), &[], &mut |_, cells| {
            let text = cells.pop().unwrap_or_default().text;
            len += text.len();
            shared.push(text);
            if len > SHARED_MAX { Err("its texts are too large".to_owned()) } else { Ok(()) }
        })?;
    }
    let file = archive.file(&name).ok_or_else(|| format!("`{name}` is missing"))??;
    SheetReader::default().read(BufReader::new(file), &shared, &mut |line, cells| {
        rows.line = line;
        rows.row(cells)
    })
}

/// The name of the file of the first sheet.
fn first_sheet(archive: &Archive<'_>) -> Result<String, String> {
    let no_workbook = "is a zip archive, but not a workbook";
    let id = find(archive, "xl/workbook.xml", &|element| {
        if element.local_name().as_ref() == "sheet" { attribute(element, "id") } else { Ok(None) }
    })?;
    let id = id.ok_or(no_workbook)?;
    let target = find(archive, "xl/_rels/workbook.xml.rels", &|element| {
        let is_meant = attribute(element, "Id")?.as_deref() == Some(&id);
        if is_meant { attribute(element, "Target") } else { Ok(None) }
    })?;
    let target = target.ok_or(no_workbook)?;
    Ok(match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    })
}

/// What `look` finds first in a file of the workbook.
fn find(
    archive: &Archive<'_>,
    name: &str,
    look: &dyn Fn(&BytesStart<'_>) -> Result<Option<String>, String>,
) -> Result<Option<String>, String> {
    let Some(file) = archive.file(name) else { return Ok(None) };
    let mut reader = Reader::from_reader(BufReader::new(file?));
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| error.to_string())? {
            Event::Start(element) | Event::Empty(element) => {
                if let Some(found) = look(&element)? {
                    return Ok(Some(found));
                }
            }
            Event::DocType(_) => return Err("a document type is not allowed".to_owned()),
            Event::Eof => return Ok(None),
            _ => {}
        }
        buffer.clear();
    }
}

/// Reads rows of cells; of shared texts, each is a row of one cell.
#[derive(Default)]
struct SheetReader {
    line: usize,
    cells: Vec<Cell>,
    cell: Cell,
    /// The number of its column.
    place: usize,
    kind: String,
    /// How deep it is in a text, and in what is not a cell's text.
    texts: usize,
    skipped: usize,
}

type EachRow<'e> = &'e mut dyn FnMut(usize, &mut Vec<Cell>) -> Result<(), String>;

impl SheetReader {
    fn read(
        &mut self,
        file: impl BufRead,
        shared: &[String],
        each: EachRow<'_>,
    ) -> Result<(), String> {
        let mut reader = Reader::from_reader(file);
        reader.config_mut().expand_empty_elements = true;
        let (mut buffer, mut depth) = (Vec::new(), 0_usize);
        loop {
            match reader.read_event_into(&mut buffer).map_err(|error| error.to_string())? {
                Event::Start(element) => {
                    depth += 1;
                    self.start(&element)?;
                }
                Event::End(element) => {
                    depth -= 1;
                    self.end(element.local_name().as_ref(), shared, each)?;
                }
                Event::Text(text) => self.text(&text)?,
                Event::CData(text) => self.text(&text)?,
                Event::GeneralRef(name) => {
                    let entity = format!("&{};", &*name);
                    let text = quick_xml::escape::unescape(&entity);
                    self.text(&text.map_err(|_| format!("unknown entity `{entity}`"))?)?;
                }
                Event::DocType(_) => return Err("a document type is not allowed".to_owned()),
                Event::Eof if depth > 0 => return Err("a sheet is cut off".to_owned()),
                Event::Eof => return Ok(()),
                Event::Empty(_) | Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            }
            buffer.clear();
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), String> {
        match element.local_name().as_ref() {
            "row" => {
                let number = attribute(element, "r")?.and_then(|number| number.parse().ok());
                self.line = number.unwrap_or(self.line + 1);
                self.cells.clear();
            }
            "si" => self.cells.clear(),
            "c" => {
                let place = attribute(element, "r")?.map_or(self.cells.len(), |it| column(&it));
                if place >= COLUMNS_MAX {
                    return Err("a cell is outside of the sheet".to_owned());
                }
                self.place = place;
                self.cells.resize_with(self.cells.len().max(place + 1), Cell::default);
                self.kind = attribute(element, "t")?.unwrap_or_default();
                self.cell = Cell::default();
            }
            "f" => {
                self.cell.is_formula = true;
                self.skipped += 1;
            }
            // How a text is to be pronounced.
            "rPh" => self.skipped += 1,
            "t" => self.texts += 1,
            "v" => {
                self.texts += 1;
                self.cell.is_value = !matches!(&*self.kind, "s" | "str");
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str, shared: &[String], each: EachRow<'_>) -> Result<(), String> {
        match name {
            "f" | "rPh" => self.skipped -= 1,
            "t" | "v" => self.texts -= 1,
            "c" => {
                let mut cell = std::mem::take(&mut self.cell);
                cell.is_value &= !cell.text.is_empty();
                if self.kind == "s" {
                    let number = cell.text.trim().parse().ok();
                    let text = number.and_then(|number: usize| shared.get(number));
                    cell.text = text.cloned().ok_or("a cell names a text that is missing")?;
                } else {
                    cell.text = unescaped(&cell.text);
                }
                if let Some(own) = self.cells.get_mut(self.place) {
                    *own = cell;
                }
            }
            "si" => {
                let mut cell = std::mem::take(&mut self.cell);
                cell.text = unescaped(&cell.text);
                each(0, &mut vec![cell])?;
            }
            "row" => each(self.line, &mut self.cells)?,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        if self.texts > 0 && self.skipped == 0 {
            self.cell.text.push_str(text);
        }
        if self.cell.text.len() > CELL_MAX { Err("a cell is too large".to_owned()) } else { Ok(()) }
    }
}

/// The number of a column, from 0: of `C7`, 2.
fn column(place: &str) -> usize {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let number = letters.fold(0, |number, letter| {
        number * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    number.saturating_sub(1)
}

/// The character that a text begins with in the form `_x0008_`.
pub(super) fn escape(text: &str) -> Option<char> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    let is_whole = text.as_bytes().get(6) == Some(&b'_');
    let is_hex = is_whole && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hex.then(|| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)).flatten()
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(c) = escape(rest) {
            out.push(c);
            rest = &rest[7..];
        } else {
            out.push_str("_x");
            rest = &rest[2..];
        }
    }
    out + rest
}

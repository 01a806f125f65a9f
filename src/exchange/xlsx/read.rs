//! Reading the sheets of a workbook, as spreadsheets and scripts save it.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::exchange::markup::attribute;
use crate::exchange::returned::{FormatError, Place, Returned};
use crate::exchange::sheet::{BadColumns, Columns};
use crate::exchange::text_reader::TextReader;
use crate::exchange::zip::Archive;

/// The file by which a workbook is known.
pub const WORKBOOK: &str = "xl/workbook.xml";
/// The most bytes of a cell, in any encoding.
const CELL_MAX: usize = 1 << 20;
/// The most bytes of the texts that cells share.
const SHARED_MAX: usize = 1 << 30;
/// Spreadsheets have no more columns.
const COLUMNS_MAX: usize = 16_384;

/// Reads a workbook; `each` gets the units of its sheets in order. Gives what was not read: sheets without
/// the columns of a unit.
///
/// # Errors
///
/// When it is damaged, is not a workbook, or a column is missing from all sheets.
pub fn read(bytes: &[u8], each: &mut dyn FnMut(Returned)) -> Result<Vec<String>, FormatError> {
    let archive = Archive::open(bytes).map_err(FormatError::whole)?;
    let sheets = sheets(&archive).map_err(FormatError::whole)?;
    let shared = shared_texts(&archive).map_err(FormatError::whole)?;
    let (mut passed, mut missing, mut is_read) = (Vec::new(), None, false);
    for (name, file) in sheets {
        let mut rows = Rows { each, columns: None, line: 0, missing: None };
        sheet(&archive, &file, &shared, &mut rows).map_err(|message| FormatError {
            place: Place::Row(name.clone(), rows.line.max(1)),
            message,
        })?;
        is_read |= rows.columns.is_some();
        if let Some(reason) = rows.missing {
            passed.push(format!("sheet `{name}` was not read: it has {reason}"));
            missing = missing.or(Some(reason));
        }
    }
    if is_read {
        return Ok(passed);
    }
    Err(FormatError::whole(missing.unwrap_or_else(|| "the sheet is empty".to_owned())))
}

/// Rows on their way to units.
struct Rows<'e> {
    each: &'e mut dyn FnMut(Returned),
    columns: Option<Columns>,
    line: usize,
    /// Why none of them is a unit.
    missing: Option<String>,
}

impl Rows<'_> {
    fn row(&mut self, cells: &[Cell]) -> Result<(), String> {
        let texts: Vec<&str> = cells.iter().map(|cell| &*cell.text).collect();
        if texts.iter().all(|text| text.is_empty()) || self.missing.is_some() {
            return Ok(());
        }
        let Some(columns) = &self.columns else {
            match Columns::new(&texts) {
                Ok(columns) => self.columns = Some(columns),
                Err(BadColumns::Missing(reason)) => self.missing = Some(reason),
                Err(BadColumns::Doubled(reason)) => return Err(reason),
            }
            return Ok(());
        };
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

fn sheet(
    archive: &Archive<'_>,
    name: &str,
    shared: &SharedTexts,
    rows: &mut Rows<'_>,
) -> Result<(), String> {
    let file = archive.file(name).ok_or_else(|| format!("`{name}` is missing"))??;
    SheetReader::default().read(TextReader::new(file), shared, &mut |line, cells| {
        rows.line = line;
        rows.row(cells)
    })
}

/// Texts that cells share, one behind the other.
#[derive(Default)]
struct SharedTexts {
    text: String,
    ends: Vec<usize>,
}

impl SharedTexts {
    fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..end)
    }
}

fn shared_texts(archive: &Archive<'_>) -> Result<SharedTexts, String> {
    let mut shared = SharedTexts::default();
    let Some(file) = archive.file("xl/sharedStrings.xml") else { return Ok(shared) };
    let none = SharedTexts::default();
    SheetReader::default().read(TextReader::new(file?), &none, &mut |_, cells| {
        shared.text.push_str(&cells.pop().unwrap_or_default().text);
        shared.ends.push(shared.text.len());
        let is_large = shared.text.len() > SHARED_MAX;
        if is_large { Err("its texts are too large".to_owned()) } else { Ok(()) }
    })?;
    Ok(shared)
}

/// The sheets by their names, each with its file.
fn sheets(archive: &Archive<'_>) -> Result<Vec<(String, String)>, String> {
    let no_workbook = "is a zip archive, but not a workbook";
    let mut sheets: Vec<(String, String)> = Vec::new();
    each_element(archive, WORKBOOK, &mut |element| {
        if element.local_name().as_ref() == "sheet" {
            let name = attribute(element, "name")?.unwrap_or_default();
            sheets.extend(attribute(element, "id")?.map(|id| (name, id)));
        }
        Ok(())
    })?;
    let mut files: HashMap<String, String> = HashMap::new();
    each_element(archive, "xl/_rels/workbook.xml.rels", &mut |element| {
        if let (Some(id), Some(target)) = (attribute(element, "Id")?, attribute(element, "Target")?)
        {
            let whole = target.strip_prefix('/').map(str::to_owned);
            files.insert(id, whole.unwrap_or_else(|| format!("xl/{target}")));
        }
        Ok(())
    })?;
    let file = |(name, id): (String, String)| Some((name, files.get(&id)?.clone()));
    // A chart has a sheet of its own, in another folder.
    let sheets = sheets.into_iter().filter_map(file).filter(|(_, file)| !file.contains("chart"));
    let sheets: Vec<_> = sheets.collect();
    if sheets.is_empty() { Err(no_workbook.to_owned()) } else { Ok(sheets) }
}

/// Hands over all elements of a file of the workbook.
fn each_element(
    archive: &Archive<'_>,
    name: &str,
    look: &mut dyn FnMut(&BytesStart<'_>) -> Result<(), String>,
) -> Result<(), String> {
    let Some(file) = archive.file(name) else { return Ok(()) };
    let mut reader = Reader::from_reader(TextReader::new(file?));
    let mut buffer = Vec::new();
    loop {
        match next_event(&mut reader, &mut buffer)? {
            Event::Start(element) | Event::Empty(element) => look(&element)?,
            Event::DocType(_) => return Err("a document type is not allowed".to_owned()),
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

fn next_event<'b>(
    reader: &mut Reader<TextReader<'_>>,
    buffer: &'b mut Vec<u8>,
) -> Result<Event<'b>, String> {
    reader.get_mut().begin_part();
    let event = reader.read_event_into(buffer);
    event.map_err(|error| reader.get_ref().error(reader.get_ref().position(), &error).message)
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
        file: TextReader<'_>,
        shared: &SharedTexts,
        each: EachRow<'_>,
    ) -> Result<(), String> {
        let mut reader = Reader::from_reader(file);
        reader.config_mut().expand_empty_elements = true;
        let (mut buffer, mut depth) = (Vec::new(), 0_usize);
        loop {
            match next_event(&mut reader, &mut buffer)? {
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

    fn end(&mut self, name: &str, shared: &SharedTexts, each: EachRow<'_>) -> Result<(), String> {
        match name {
            "f" | "rPh" => self.skipped -= 1,
            "t" | "v" => self.texts -= 1,
            "c" => {
                let mut cell = std::mem::take(&mut self.cell);
                cell.is_value &= !cell.text.is_empty();
                if self.kind == "s" {
                    let number = cell.text.trim().parse().ok();
                    let text = number.and_then(|number: usize| shared.get(number));
                    text.ok_or("a cell names a text that is missing")?.clone_into(&mut cell.text);
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

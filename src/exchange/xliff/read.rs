//! Reading XLIFF, of any version, unit by unit.
//!
//! Files come from anybody: only XML's own entities are read, document types are refused, and limits for
//! how deep elements are and how long a text is.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::parts::Parts;
use crate::exchange::markup::{Outline, attribute, check_encoding};
use crate::exchange::returned::{FormatError, Returned, ReturnedPiece};
use crate::exchange::text_reader::TextReader;
use crate::exchange::unit::Role;

/// The most bytes of a unit.
const UNIT_MAX: usize = 4 << 20;

/// Reads a document; `each` gets its units in order.
///
/// # Errors
///
/// When it is not well-formed XML, or holds no XLIFF.
pub fn read(text: TextReader<'_>, each: &mut dyn FnMut(Returned)) -> Result<(), FormatError> {
    let mut reader = Reader::from_reader(text);
    reader.config_mut().expand_empty_elements = true;
    let mut state = State::new(each);
    let (mut outline, mut buffer) = (Outline::default(), Vec::new());
    loop {
        buffer.clear();
        let position = reader.get_ref().position();
        reader.get_mut().begin_part();
        let event = reader.read_event_into(&mut buffer);
        let event = event.map_err(|error| reader.get_ref().error(position, &error))?;
        outline.check(&event).map_err(|message| FormatError::at(position, message))?;
        let result = match event {
            Event::Eof => break,
            Event::Start(element) => state.start(&element, position.line_number() as usize),
            Event::End(_) => state.end(),
            Event::Text(piece) => state.text(&piece),
            Event::CData(piece) => state.text(&piece),
            Event::GeneralRef(entity) => state.entity(&entity),
            Event::DocType(_) => Err("a document type is not allowed".to_owned()),
            Event::Decl(declaration) => check_encoding(&declaration),
            Event::Empty(_) | Event::Comment(_) | Event::PI(_) => Ok(()),
        };
        result.map_err(|message| FormatError::at(position, message))?;
    }
    if state.is_xliff { Ok(()) } else { Err(FormatError::whole("no `xliff` element")) }
}

/// Meaning of an open element.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Open {
    /// Its content matters; it does not.
    Passed,
    /// Nothing in it matters.
    Skipped,
    Unit,
    Source,
    Target,
    Fingerprint,
    /// A pair of codes.
    Pair(String),
}

struct State<'e> {
    each: &'e mut dyn FnMut(Returned),
    open: Vec<Open>,
    is_xliff: bool,
    path: String,
    locale: Option<String>,
    unit: Option<Returned>,
    parts: Parts,
    /// The text that is read.
    pieces: Vec<ReturnedPiece>,
    /// How many bytes of the present unit were read.
    len: usize,
}

impl<'e> State<'e> {
    fn new(each: &'e mut dyn FnMut(Returned)) -> Self {
        Self {
            each,
            open: Vec::new(),
            is_xliff: false,
            path: String::new(),
            locale: None,
            unit: None,
            parts: Parts::default(),
            pieces: Vec::new(),
            len: 0,
        }
    }

    /// Returns `true` inside a text of a unit.
    fn is_in_text(&self) -> bool {
        let is_text = |open: &Open| matches!(open, Open::Source | Open::Target | Open::Fingerprint);
        self.open.iter().any(is_text) && self.open.last() != Some(&Open::Skipped)
    }

    fn start(&mut self, element: &BytesStart<'_>, line: usize) -> Result<(), String> {
        let open = self.meaning(element, line)?;
        self.open.push(open);
        Ok(())
    }

    fn meaning(&mut self, element: &BytesStart<'_>, line: usize) -> Result<Open, String> {
        if self.open.last() == Some(&Open::Skipped) {
            return Ok(Open::Skipped);
        }
        if self.is_in_text() {
            return self.inline(element);
        }
        let name = element.local_name();
        match (name.as_ref(), self.unit.is_some()) {
            ("xliff", _) => {
                self.is_xliff = true;
                self.locale = attribute(element, "trgLang")?;
            }
            ("file", _) => {
                self.path = attribute(element, "original")?.unwrap_or_default();
                if let Some(locale) = attribute(element, "target-language")? {
                    self.locale = Some(locale);
                }
            }
            ("trans-unit" | "unit", true) => return Err("a unit inside a unit".to_owned()),
            ("trans-unit" | "unit", false) => return self.start_unit(element, line),
            ("source", true) => return Ok(Open::Source),
            ("target", true) => {
                let order = attribute(element, "order")?.and_then(|order| order.parse().ok());
                let begun = self.parts.begin_target(order);
                self.note_problem(begun);
                return Ok(Open::Target);
            }
            ("meta", true) if attribute(element, "type")?.as_deref() == Some("fingerprint") => {
                return Ok(Open::Fingerprint);
            }
            ("segment", true) => self.parts.begin(false),
            ("ignorable", true) => self.parts.begin(true),
            ("metadata" | "metaGroup", true) | ("body" | "group", false) => {}
            _ => return Ok(Open::Skipped),
        }
        Ok(Open::Passed)
    }

    fn start_unit(&mut self, element: &BytesStart<'_>, line: usize) -> Result<Open, String> {
        let id = attribute(element, "id")?.unwrap_or_default();
        let is_version_1 = element.local_name().as_ref() == "trans-unit";
        let name = attribute(element, if is_version_1 { "resname" } else { "name" })?;
        let named = name.as_deref().and_then(|name| name.rsplit_once('#'));
        // Ids of version 2 are ours for the file alone.
        let (path, id) = match named {
            Some((path, own)) if !is_version_1 => (path.to_owned(), own.to_owned()),
            _ => (self.path.clone(), id),
        };
        self.unit = Some(Returned {
            path: if self.path.is_empty() { path } else { self.path.clone() },
            id,
            locale: self.locale.clone(),
            fingerprint: attribute(element, "extradata")?,
            line,
            ..Returned::default()
        });
        self.len = 0;
        self.parts = Parts::default();
        Ok(Open::Unit)
    }

    /// Refuses the present unit if something is wrong with it.
    fn note_problem(&mut self, result: Result<(), String>) {
        if let (Some(unit), Err(problem)) = (&mut self.unit, result) {
            unit.problem = Some(problem);
        }
    }

    /// An element inside a text.
    fn inline(&mut self, element: &BytesStart<'_>) -> Result<Open, String> {
        let name = element.local_name();
        let id = |names: &[&str]| -> Result<String, String> {
            for name in names {
                if let Some(id) = attribute(element, name)? {
                    return Ok(id);
                }
            }
            Ok(String::new())
        };
        let (piece, open) = match name.as_ref() {
            "g" | "pc" => {
                let id = id(&["id"])?;
                (ReturnedPiece::Code(id.clone(), Role::Open), Open::Pair(id))
            }
            "x" | "ph" | "it" => (ReturnedPiece::Code(id(&["id"])?, Role::Alone), Open::Skipped),
            "bx" | "bpt" => (ReturnedPiece::Code(id(&["rid", "id"])?, Role::Open), Open::Skipped),
            "ex" | "ept" => (ReturnedPiece::Code(id(&["rid", "id"])?, Role::Close), Open::Skipped),
            "sc" => (ReturnedPiece::Code(id(&["id"])?, Role::Open), Open::Skipped),
            "ec" => (ReturnedPiece::Code(id(&["startRef", "id"])?, Role::Close), Open::Skipped),
            "cp" => {
                let hex = u32::from_str_radix(&id(&["hex"])?, 16).ok().and_then(char::from_u32);
                let c = hex.ok_or("`cp` names no character")?;
                (ReturnedPiece::Text(c.to_string()), Open::Skipped)
            }
            "mrk" => return Ok(Open::Passed),
            "sm" | "em" => return Ok(Open::Skipped),
            other => {
                self.note_problem(Err(format!("element `{other}` in a text")));
                return Ok(Open::Passed);
            }
        };
        self.pieces.push(piece);
        Ok(open)
    }

    fn end(&mut self) -> Result<(), String> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        match open {
            Open::Passed | Open::Skipped => {}
            Open::Pair(id) => self.pieces.push(ReturnedPiece::Code(id, Role::Close)),
            Open::Source => {
                let pieces = std::mem::take(&mut self.pieces);
                let known = self.parts.set_source(pieces);
                self.note_problem(known);
            }
            Open::Target => self.parts.set_target(std::mem::take(&mut self.pieces)),
            Open::Fingerprint => {
                let text = plain_text(std::mem::take(&mut self.pieces));
                self.unit.as_mut().ok_or("a text outside of a unit")?.fingerprint = Some(text);
            }
            Open::Unit => self.end_unit(),
        }
        Ok(())
    }

    fn end_unit(&mut self) {
        let Some(mut unit) = self.unit.take() else { return };
        match std::mem::take(&mut self.parts).join() {
            Ok([source, target]) => (unit.source, unit.target) = (source, target),
            Err(problem) => unit.problem = Some(problem),
        }
        (self.each)(unit);
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        if !self.is_in_text() {
            return Ok(());
        }
        self.len += text.len();
        if self.len > UNIT_MAX {
            return Err(format!("a unit is larger than {} MiB", UNIT_MAX >> 20));
        }
        match self.pieces.last_mut() {
            Some(ReturnedPiece::Text(last)) => last.push_str(text),
            _ => self.pieces.push(ReturnedPiece::Text(text.to_owned())),
        }
        Ok(())
    }

    fn entity(&mut self, name: &str) -> Result<(), String> {
        let entity = format!("&{name};");
        let text = quick_xml::escape::unescape(&entity)
            .map_err(|_| format!("unknown entity `{entity}`"))?;
        self.text(&text)
    }
}

/// The text of pieces, without codes.
fn plain_text(pieces: Vec<ReturnedPiece>) -> String {
    let text = pieces.into_iter().filter_map(|piece| match piece {
        ReturnedPiece::Text(text) => Some(text),
        ReturnedPiece::Code(..) => None,
    });
    text.collect()
}

//! Reading memories, pair by pair. What another tool has put into codes is unknown to us, and left out; codes
//! that we wrote come back.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::exchange::markup::{Outline, attribute, check_encoding};
use crate::exchange::returned::FormatError;
use crate::exchange::text_reader::TextReader;
use crate::exchange::unit::{Code, CodeKind, Piece, Role};

/// The most bytes of a pair.
const PAIR_MAX: usize = 4 << 20;

/// A text of a pair, with the tag of its language.
type Variant = (String, Vec<Piece>);

/// Reads a memory; `each` gets the texts of every pair, with the tags of their languages.
///
/// # Errors
///
/// When it is not well-formed XML, or holds no TMX.
pub fn read(text: TextReader<'_>, each: &mut dyn FnMut(&[Variant])) -> Result<(), FormatError> {
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
            Event::Start(element) => state.start(&element),
            Event::End(_) => {
                state.end();
                Ok(())
            }
            Event::Text(piece) => state.text(&piece),
            Event::CData(piece) => state.text(&piece),
            Event::GeneralRef(entity) => {
                let entity = format!("&{};", &*entity);
                let text = quick_xml::escape::unescape(&entity);
                text.map_err(|_| format!("unknown entity `{entity}`"))
                    .and_then(|it| state.text(&it))
            }
            // Nearly every memory names its document type; entities of its own are something else.
            Event::DocType(kind) if kind.contains('[') => {
                Err("a document type with entities is not allowed".to_owned())
            }
            Event::Decl(declaration) => check_encoding(&declaration),
            Event::DocType(_) | Event::Empty(_) | Event::Comment(_) | Event::PI(_) => Ok(()),
        };
        result.map_err(|message| FormatError::at(position, message))?;
    }
    if state.is_tmx { Ok(()) } else { Err(FormatError::whole("no `tmx` element")) }
}

/// Meaning of an open element.
enum Open {
    /// Its content matters; it does not.
    Passed,
    /// Nothing in it matters.
    Skipped,
    Pair,
    Segment,
    /// A code of ours.
    Code(Code),
}

struct State<'e> {
    each: &'e mut dyn FnMut(&[Variant]),
    open: Vec<Open>,
    is_tmx: bool,
    variants: Vec<Variant>,
    locale: String,
    pieces: Vec<Piece>,
    /// Kinds of the pairs of codes that are open, by their numbers.
    kinds: HashMap<usize, CodeKind>,
    /// How many bytes of the present pair were read.
    len: usize,
}

impl<'e> State<'e> {
    fn new(each: &'e mut dyn FnMut(&[Variant])) -> Self {
        Self {
            each,
            open: Vec::new(),
            is_tmx: false,
            variants: Vec::new(),
            locale: String::new(),
            pieces: Vec::new(),
            kinds: HashMap::new(),
            len: 0,
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), String> {
        let open = match self.open.last() {
            Some(Open::Skipped | Open::Code(_)) => Open::Skipped,
            _ => self.meaning(element)?,
        };
        self.open.push(open);
        Ok(())
    }

    fn meaning(&mut self, element: &BytesStart<'_>) -> Result<Open, String> {
        let name = element.local_name();
        let is_in_segment = self.open.iter().any(|open| matches!(open, Open::Segment));
        Ok(match name.as_ref() {
            "hi" if is_in_segment => Open::Passed,
            name if is_in_segment => self.code(name, element)?.map_or(Open::Skipped, Open::Code),
            "tmx" => {
                self.is_tmx = true;
                Open::Passed
            }
            "tu" => {
                self.variants.clear();
                self.len = 0;
                Open::Pair
            }
            "tuv" => {
                self.locale = attribute(element, "lang")?.unwrap_or_default();
                Open::Passed
            }
            "seg" => Open::Segment,
            "body" => Open::Passed,
            _ => Open::Skipped,
        })
    }

    /// A code that we wrote; none for those of other tools.
    fn code(&mut self, name: &str, element: &BytesStart<'_>) -> Result<Option<Code>, String> {
        let (role, number) = match name {
            "bpt" => (Role::Open, "i"),
            "ept" => (Role::Close, "i"),
            "ph" => (Role::Alone, "x"),
            _ => return Ok(None),
        };
        let id = attribute(element, number)?.and_then(|id| id.parse().ok());
        let kind = attribute(element, "type")?.and_then(|name| CodeKind::named(&name));
        let Some(id) = id else { return Ok(None) };
        let kind = match role {
            Role::Open => {
                self.kinds.extend(kind.map(|kind| (id, kind)));
                kind
            }
            Role::Close => self.kinds.remove(&id),
            Role::Alone => kind,
        };
        let code = |kind| Code { id, role, kind, data: String::new(), shown: String::new() };
        Ok(kind.map(code))
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Open::Code(code)) => self.pieces.push(Piece::Code(code)),
            Some(Open::Segment) => {
                self.kinds.clear();
                let pieces = std::mem::take(&mut self.pieces);
                self.variants.push((std::mem::take(&mut self.locale), pieces));
            }
            Some(Open::Pair) => (self.each)(&self.variants),
            Some(Open::Passed | Open::Skipped) | None => {}
        }
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        self.len += text.len();
        if self.len > PAIR_MAX {
            return Err(format!("a pair is larger than {} MiB", PAIR_MAX >> 20));
        }
        let is_in_segment = self.open.iter().any(|open| matches!(open, Open::Segment));
        match (self.open.last_mut(), self.pieces.last_mut()) {
            (Some(Open::Code(code)), _) => code.data.push_str(text),
            (Some(Open::Skipped) | None, _) => {}
            (_, Some(Piece::Text(last))) if is_in_segment => last.push_str(text),
            _ if is_in_segment => self.pieces.push(Piece::Text(text.to_owned())),
            _ => {}
        }
        Ok(())
    }
}

//! The text of a file that an editor holds, and its places as the editor counts them.

use std::ops::Range;

use crate::text::Source;

/// The unit that an editor counts in: its positions are a line and a number of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// Code units of UTF-16, what all editors can count.
    Utf16,
}

/// A place as an editor counts: both numbers from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Lines before it.
    pub line: u32,
    /// Units before it on its line.
    pub character: u32,
}

/// A file as an editor shows it, saved or not.
#[derive(Debug, Clone)]
pub struct TextDocument {
    source: Source,
    version: i32,
}

impl TextDocument {
    /// A file of this path, as people know it.
    pub fn new(path: impl Into<String>, version: i32, text: impl Into<String>) -> Self {
        Self { source: Source::new(path, text), version }
    }

    /// Its text.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Which state of the text it is: later ones have higher numbers.
    pub fn version(&self) -> i32 {
        self.version
    }

    /// The same file with the text of another version.
    #[must_use]
    pub fn changed(&self, version: i32, text: String) -> Self {
        Self { source: Source::new(self.source.path(), text), version }
    }

    /// The text with a part replaced. A range beyond its end is cut there, as editors do.
    pub fn replaced(&self, range: Range<Place>, text: &str, encoding: Encoding) -> String {
        let [start, end] =
            [range.start, range.end].map(|place| offset_of(&self.source, place, encoding));
        let (old, end) = (self.source.text(), end.max(start));
        [&old[..start], text, &old[end..]].concat()
    }
}

/// The place of a byte. One inside a character is that character's.
pub fn place_of(source: &Source, offset: usize, encoding: Encoding) -> Place {
    let text = source.text();
    let offset = text.floor_char_boundary(offset.min(text.len()));
    let line = source.position(offset).line;
    let character = match encoding {
        Encoding::Utf8 => offset - source.line_span(offset).start(),
        Encoding::Utf16 => source.utf_16_column(offset),
    };
    Place { line, character: character as u32 }
}

/// The byte of a place; behind the end of a line it is the end, and behind the last line that of the text.
pub fn offset_of(source: &Source, place: Place, encoding: Encoding) -> usize {
    let text = source.text();
    let Some(line) = source.line(place.line) else { return text.len() };
    let line_text = source.slice(line);
    let line_text = line_text.strip_suffix('\r').unwrap_or(line_text);
    let wanted = place.character as usize;
    let within = match encoding {
        Encoding::Utf8 => line_text.floor_char_boundary(wanted.min(line_text.len())),
        Encoding::Utf16 => utf_16_offset(line_text, wanted),
    };
    line.start() + within
}

/// The byte of a line before which there are so many units; the start of a character that they cut.
fn utf_16_offset(line: &str, wanted: usize) -> usize {
    let mut units = 0;
    for (offset, char) in line.char_indices() {
        units += char.len_utf16();
        if units > wanted {
            return offset;
        }
    }
    line.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_their_bytes_in_each_encoding() {
        let source = Source::new("a.md", "één 😀 twee\r\n\r\nbḁ\n");
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            for (offset, char) in source.text().char_indices().filter(|it| it.1 != '\n') {
                let place = place_of(&source, offset, encoding);
                assert_eq!(offset_of(&source, place, encoding), offset, "{char:?} {place:?}");
            }
        }
    }

    #[test]
    fn a_place_behind_its_line_or_text_is_the_end_of_it() {
        let source = Source::new("a.md", "één\r\ntwee");
        let at = |line, character| offset_of(&source, Place { line, character }, Encoding::Utf16);
        assert_eq!((at(0, 99), at(1, 99), at(7, 0)), (5, 11, 11));
    }

    #[test]
    fn half_of_a_pair_of_code_units_is_the_character() {
        let source = Source::new("a.md", "a😀b");
        let place = Place { line: 0, character: 2 };
        assert_eq!(offset_of(&source, place, Encoding::Utf16), 1);
    }
}

//! Glossaries of terminology tools: TBX, of version 2 (`martif`) and 3 (`tbx`).
//!
//! A concept's terms are by language; a term's administrative status tells whether it is to be used.
//! All dialects are read alike: what stands in a `term` is a term, and a status is a status whether it
//! is a `termNote` or an element of its own.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{GlossaryError, Term};
use crate::locale::Locale;

/// Reads a glossary of TBX. Terms that are deprecated or superseded are forbidden ones.
///
/// # Errors
///
/// When it is not XML, or holds no concept.
pub fn read_tbx(text: &str, source_locale: &Locale) -> Result<Vec<Term>, GlossaryError> {
    let mut reader = Reader::from_str(text);
    let mut state = State::default();
    loop {
        let event = reader.read_event().map_err(|error| problem(text, &reader, &error))?;
        match event {
            Event::Eof => break,
            Event::Start(start) => state.start(&start),
            Event::Text(piece) => state.text(&piece),
            Event::GeneralRef(entity) => state.entity(&entity),
            Event::CData(piece) => state.text(&piece),
            Event::End(end) => state.end(end.local_name().as_ref()),
            _ => {}
        }
    }
    if state.concepts.is_empty() {
        let message = "no `termEntry` or `conceptEntry` found".to_owned();
        return Err(GlossaryError { line_number: None, message });
    }
    Ok(state.concepts.iter().flat_map(|concept| concept.terms(source_locale)).collect())
}

fn problem(text: &str, reader: &Reader<&[u8]>, error: &quick_xml::Error) -> GlossaryError {
    let at = text.len().min(reader.error_position() as usize);
    let lines = memchr::memchr_iter(b'\n', &text.as_bytes()[..at]).count();
    GlossaryError { line_number: Some(lines as u64 + 1), message: error.to_string() }
}

/// State of the reader.
#[derive(Debug, Default)]
struct State {
    concepts: Vec<Concept>,
    locale: Option<Locale>,
    /// The text of the `term` or the status that is open.
    open: Option<(Kind, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Term,
    Status,
}

/// The words for one thing.
#[derive(Debug, Default)]
struct Concept {
    words: Vec<Word>,
}

#[derive(Debug)]
struct Word {
    locale: Locale,
    text: String,
    is_forbidden: bool,
}

impl State {
    fn start(&mut self, start: &BytesStart<'_>) {
        match start.local_name().as_ref() {
            "termEntry" | "conceptEntry" => self.concepts.push(Concept::default()),
            "langSet" | "langSec" => {
                let tag = attribute(start, "lang");
                self.locale = tag.and_then(|tag| Locale::parse(&tag));
            }
            "term" => self.open = Some((Kind::Term, String::new())),
            "administrativeStatus" => self.open = Some((Kind::Status, String::new())),
            "termNote" if attribute(start, "type").as_deref() == Some("administrativeStatus") => {
                self.open = Some((Kind::Status, String::new()));
            }
            _ => {}
        }
    }

    fn text(&mut self, piece: &str) {
        if let Some((_, text)) = &mut self.open {
            text.push_str(piece);
        }
    }

    fn entity(&mut self, name: &str) {
        let entity = format!("&{name};");
        self.text(&quick_xml::escape::unescape(&entity).unwrap_or(entity.as_str().into()));
    }

    fn end(&mut self, name: &str) {
        if !matches!(name, "term" | "termNote" | "administrativeStatus") {
            return;
        }
        let (Some((kind, text)), Some(concept)) = (self.open.take(), self.concepts.last_mut())
        else {
            return;
        };
        let text = text.trim().to_owned();
        match (kind, &self.locale) {
            (Kind::Term, Some(locale)) if !text.is_empty() => {
                concept.words.push(Word { locale: locale.clone(), text, is_forbidden: false });
            }
            (Kind::Status, _) => concept.set_status(&text),
            _ => {}
        }
    }
}

/// The value of an attribute, with or without a prefix: `xml:lang`.
fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes().flatten();
    let attribute = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(attribute.value.into_owned())
}

impl Concept {
    /// A status is about the term before it.
    fn set_status(&mut self, status: &str) {
        if let Some(word) = self.words.last_mut() {
            word.is_forbidden =
                ["deprecated", "superseded"].iter().any(|it| status.starts_with(it));
        }
    }

    /// A term for each word of the source language and each other language.
    fn terms(&self, source_locale: &Locale) -> Vec<Term> {
        let is_source = |word: &&Word| word.locale.language() == source_locale.language();
        let mut locales: Vec<_> =
            self.words.iter().filter(|word| !is_source(word)).map(|word| &word.locale).collect();
        locales.sort();
        locales.dedup();
        let mut terms = Vec::new();
        for source in self.words.iter().filter(is_source) {
            terms.extend(locales.iter().map(|&locale| self.term(&source.text, locale)));
        }
        terms
    }

    fn term(&self, source: &str, locale: &Locale) -> Term {
        let words = self.words.iter().filter(|word| word.locale == *locale);
        let (forbidden, required): (Vec<_>, Vec<_>) = words.partition(|word| word.is_forbidden);
        let texts = |words: Vec<&Word>| words.into_iter().map(|word| word.text.clone()).collect();
        let (required, forbidden) = (texts(required), texts(forbidden));
        Term { locale: Some(locale.clone()), source: source.to_owned(), required, forbidden }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str) {
        let english = Locale::parse("en").expect("a locale");
        let expected = Term {
            locale: Locale::parse("nl"),
            source: "sign in & out".to_owned(),
            required: vec!["aan- en afmelden".to_owned()],
            forbidden: vec!["in- en uitloggen".to_owned()],
        };
        assert_eq!(read_tbx(text, &english), Ok(vec![expected]));
    }

    #[test]
    fn version_2_is_read() {
        check(
            r#"<martif type="TBX"><text><body><termEntry id="1">
            <langSet xml:lang="en"><tig><term>sign in &amp; out</term></tig></langSet>
            <langSet xml:lang="nl"><ntig><termGrp><term>aan- en afmelden</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
            <tig><term>in- en uitloggen</term><termNote type="partOfSpeech">verb</termNote>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
            </termEntry></body></text></martif>"#,
        );
    }

    #[test]
    fn version_3_is_read() {
        check(
            r#"<tbx style="dct" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
            <conceptEntry id="1"><langSec xml:lang="nl">
            <termSec><term>aan- en afmelden</term></termSec>
            <termSec><term>in- en uitloggen</term>
            <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
            </langSec><langSec xml:lang="en"><termSec><term>sign in &amp; out</term></termSec>
            </langSec></conceptEntry></body></text></tbx>"#,
        );
    }

    #[test]
    fn what_is_no_glossary_is_refused() {
        let english = Locale::parse("en").expect("a locale");
        let line = |text| read_tbx(text, &english).map_err(|problem| problem.line_number);
        assert_eq!(line("<tbx>\n</tbx>"), Err(None));
        assert_eq!(line("<tbx>\n<text>\n</tbx>"), Err(Some(3)));
    }
}

//! The parts that a tool has cut a unit into: their texts are one again.

use crate::exchange::returned::{Content, ReturnedPiece};

/// The parts of a unit: in version 1 all of it is one; in version 2 segments, and what is between them.
#[derive(Debug, Default)]
pub(super) struct Parts(Vec<Part>);

#[derive(Debug, Default)]
struct Part {
    source: Option<Vec<ReturnedPiece>>,
    target: Option<Vec<ReturnedPiece>>,
    /// `true` for white space and codes between segments, which need no translation.
    is_ignorable: bool,
    /// The place of its translation among the others, if a tool has moved it.
    order: Option<usize>,
}

impl Parts {
    /// Begins a part.
    pub(super) fn begin(&mut self, is_ignorable: bool) {
        self.0.push(Part { is_ignorable, ..Part::default() });
    }

    /// Takes the source of the last part.
    ///
    /// # Errors
    ///
    /// When it has one.
    pub(super) fn set_source(&mut self, pieces: Vec<ReturnedPiece>) -> Result<(), String> {
        match self.last().source.replace(pieces) {
            None => Ok(()),
            Some(_) => Err("has two sources".to_owned()),
        }
    }

    /// Begins the translation of the last part.
    ///
    /// # Errors
    ///
    /// When it has one.
    pub(super) fn begin_target(&mut self, order: Option<usize>) -> Result<(), String> {
        let part = self.last();
        part.order = order;
        match part.target.replace(Vec::new()) {
            None => Ok(()),
            Some(_) => Err("has two translations".to_owned()),
        }
    }

    /// Takes the translation of the last part.
    pub(super) fn set_target(&mut self, pieces: Vec<ReturnedPiece>) {
        self.last().target = Some(pieces);
    }

    fn last(&mut self) -> &mut Part {
        if self.0.is_empty() {
            self.begin(false);
        }
        self.0.last_mut().expect("there is one")
    }

    /// The source of the unit, and its translation, if there is one.
    ///
    /// # Errors
    ///
    /// When only some of its segments have a translation.
    pub(super) fn join(self) -> Result<[Option<Content>; 2], String> {
        let mut parts = self.0;
        let joined = |texts: Vec<Vec<ReturnedPiece>>| Some(Content::Pieces(texts.concat()));
        let sources: Vec<_> = parts.iter().filter_map(|part| part.source.clone()).collect();
        let source = if sources.is_empty() { None } else { joined(sources) };
        let segments = || parts.iter().filter(|part| !part.is_ignorable);
        let translated = segments().filter(|part| part.target.is_some()).count();
        if translated == 0 {
            return Ok([source, None]);
        }
        if translated < segments().count() {
            return Err("only a part of it has a translation".to_owned());
        }
        for (number, part) in parts.iter_mut().enumerate() {
            part.order.get_or_insert(number + 1);
        }
        parts.sort_by_key(|part| part.order);
        let targets = parts.into_iter().filter_map(|part| part.target.or(part.source));
        Ok([source, joined(targets.collect())])
    }
}

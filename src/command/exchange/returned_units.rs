//! Units that came back, put aside until the whole file is read, then handed over article by article:
//! people sort sheets, an article is judged as a whole, and memory holds little of a large file.

use std::collections::BTreeMap;

use crate::disk::{DiskError, Piece, Spool};
use crate::exchange::Returned;

/// So many bytes of one article's units are put aside together.
const RUN_MAX: usize = 1 << 18;

/// All units of an import.
#[derive(Default)]
pub(super) struct ReturnedUnits {
    spool: Spool,
    /// Where the units of each article are.
    pieces: BTreeMap<String, Vec<Piece>>,
    /// The article of the units that came last, and those.
    path: String,
    run: Vec<u8>,
    error: Option<DiskError>,
}

impl ReturnedUnits {
    /// Puts a unit aside.
    pub(super) fn add(&mut self, unit: &Returned) {
        if unit.path != self.path || self.run.len() > RUN_MAX {
            self.end_run();
            self.path.clone_from(&unit.path);
        }
        let run = std::mem::take(&mut self.run);
        self.run = postcard::to_extend(unit, run).expect("memory takes all");
    }

    fn end_run(&mut self) {
        if self.run.is_empty() || self.error.is_some() {
            return;
        }
        match self.spool.put(&self.run) {
            Ok(piece) => match self.pieces.get_mut(&self.path) {
                Some(pieces) => pieces.push(piece),
                None => drop(self.pieces.insert(self.path.clone(), vec![piece])),
            },
            Err(error) => self.error = Some(error),
        }
        self.run.clear();
    }

    /// Ends adding.
    ///
    /// # Errors
    ///
    /// When the folder for temporary files took not all.
    pub(super) fn finish(mut self) -> Result<Self, DiskError> {
        self.end_run();
        match self.error.take() {
            Some(error) => Err(error),
            None => Ok(self),
        }
    }

    /// The paths of the articles, as the file has them.
    pub(super) fn paths(&self) -> Vec<&str> {
        self.pieces.keys().map(|path| &**path).collect()
    }

    /// The units of an article, in order.
    ///
    /// # Errors
    ///
    /// When the temporary file cannot be read.
    pub(super) fn of(&self, path: &str) -> Result<Vec<Returned>, DiskError> {
        let mut units = Vec::new();
        for piece in self.pieces.get(path).into_iter().flatten() {
            let bytes = self.spool.get(*piece)?;
            let mut rest = &*bytes;
            while !rest.is_empty() {
                let (unit, behind) = postcard::take_from_bytes(rest).expect("it was written so");
                units.push(unit);
                rest = behind;
            }
        }
        Ok(units)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_come_back_by_article_in_the_order_of_the_file() {
        let unit =
            |path: &str, line| Returned { path: path.to_owned(), line, ..Returned::default() };
        let mut units = ReturnedUnits::default();
        for (line, path) in ["b", "a", "a", "b"].into_iter().enumerate() {
            units.add(&unit(path, line));
        }
        let units = units.finish().expect("memory takes all");
        let lines = |path| -> Vec<usize> {
            units.of(path).expect("it is there").iter().map(|unit| unit.line).collect()
        };
        assert_eq!(units.paths(), ["a", "b"]);
        assert_eq!((lines("a"), lines("b")), (vec![1, 2], vec![0, 3]));
    }
}

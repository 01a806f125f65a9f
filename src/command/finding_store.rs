//! Findings of many articles, kept outside of memory: a large project has more than that should hold.

use std::io;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;

use crate::check::in_order;
use crate::disk::{Piece, Spool};
use crate::finding::Located;
use crate::passes::FindingRecords;
use crate::report::Findings;

/// Where findings are put, in any order.
#[derive(Default)]
pub(super) struct FindingStore {
    spool: Spool,
    pieces: Mutex<Vec<StoredPiece>>,
    rounds: AtomicU32,
}

/// Findings about one file.
struct StoredPiece {
    path: Arc<str>,
    order: (u32, u32),
    piece: Piece,
}

/// Findings by file and place.
pub(super) struct StoredFindings {
    spool: Spool,
    pieces: Vec<StoredPiece>,
}

impl FindingStore {
    /// Begins a round: what is put in it comes behind what was put in earlier ones.
    pub(super) fn round(&self) -> u32 {
        self.rounds.fetch_add(1, Ordering::Relaxed)
    }

    /// Puts findings aside. `order` is the round and the place in it: of findings at one place, it says
    /// which come first.
    pub(super) fn put(&self, order: (u32, u32), mut findings: Vec<Located>) -> anyhow::Result<()> {
        findings.sort_by(|a, b| a.location.path.cmp(&b.location.path));
        for findings in findings.chunk_by(|a, b| a.location.path == b.location.path) {
            let bytes = postcard::to_allocvec(&FindingRecords::of(findings))
                .context("findings cannot be stored")?;
            let path = Arc::clone(&findings[0].location.path);
            let piece = StoredPiece { path, order, piece: self.spool.put(&bytes)? };
            self.pieces.lock().unwrap_or_else(PoisonError::into_inner).push(piece);
        }
        Ok(())
    }

    /// All that was put, by file and place.
    pub(super) fn sorted(self) -> StoredFindings {
        let mut pieces = self.pieces.into_inner().unwrap_or_else(PoisonError::into_inner);
        pieces.sort_by(|a, b| (&a.path, a.order).cmp(&(&b.path, b.order)));
        StoredFindings { spool: self.spool, pieces }
    }
}

impl StoredFindings {
    /// Gives `look` the findings of each file, by place.
    pub(super) fn each_file(
        &self,
        look: &mut dyn FnMut(Vec<Located>) -> io::Result<()>,
    ) -> io::Result<()> {
        for pieces in self.pieces.chunk_by(|a, b| a.path == b.path) {
            let mut findings = Vec::new();
            for piece in pieces {
                findings.extend(self.read(piece)?);
            }
            look(in_order(findings))?;
        }
        Ok(())
    }

    /// All of them.
    pub(super) fn to_vec(&self) -> io::Result<Vec<Located>> {
        let mut all = Vec::new();
        self.each_file(&mut |findings| {
            all.extend(findings);
            Ok(())
        })?;
        Ok(all)
    }

    fn read(&self, piece: &StoredPiece) -> io::Result<Vec<Located>> {
        let bytes = self.spool.get(piece.piece).map_err(io::Error::other)?;
        let records: FindingRecords = postcard::from_bytes(&bytes).map_err(io::Error::other)?;
        records
            .read(&piece.path)
            .ok_or_else(|| io::Error::other("findings were not stored as they are"))
    }
}

impl Findings for StoredFindings {
    fn by_file(&self, look: &mut dyn FnMut(&[Located]) -> io::Result<()>) -> io::Result<()> {
        self.each_file(&mut |findings| look(&findings))
    }
}

//! Projects whose translations are files of their own: each is paired with its original, and checked.

mod same_files;
mod pages;
mod moves;
mod orphans;
mod translated;
mod merged;
mod noted;
mod versions;
mod sync;
mod links;
mod owners;
mod missing;
mod since;
mod check;
mod fix;
mod signs;
mod alone;
mod stats;
mod synced;
mod annotate;

pub(super) use alone::Alone;
pub(super) use annotate::{annotate, annotated};
pub(super) use check::{PageCheck, check};
pub(super) use fix::{FixCounts, fix, fixed_text};
pub(super) use links::PageLinks;
pub(super) use pages::Pages;
pub(super) use stats::{counted, coverage_of_all, stats};
pub(super) use sync::SyncPoints;
#[cfg(feature = "serve")]
pub(super) use synced::note_synced;
pub(super) use synced::synced;

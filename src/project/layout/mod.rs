//! Where a project's translations are files of their own: which original each has.
//!
//! A layout is pairs of patterns. Presets are layouts by name; `detect` finds the one of a tree.

mod pattern;
mod owes;
mod configuration;
mod resolve;
pub mod detect;

pub use configuration::{LayoutConfiguration, PRESETS, PairConfiguration, SyncPoint, split_root};
pub use owes::{Owed, OwedWord, Owes};
pub use pattern::{Bindings, Pattern};
pub(crate) use resolve::spelled;
pub use resolve::{PagePair, Resolved, is_page, locale_of};

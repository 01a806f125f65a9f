//! Where a project's translations are files of their own: which original each has.
//!
//! A layout is pairs of patterns. Presets are layouts by name; `detect` finds the one of a tree.

mod pattern;
mod preset;
mod configuration;
mod resolve;
mod path_locale;
pub mod detect;

pub use configuration::{LayoutConfiguration, PairConfiguration, SyncPoint};
pub use path_locale::locale_of;
pub use pattern::{Bindings, Pattern};
pub use preset::PRESETS;
pub(crate) use resolve::spelled;
pub use resolve::{PagePair, Resolved, is_page};

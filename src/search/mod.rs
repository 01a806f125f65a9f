//! Search without a server: pages become an index that browsers read piece by piece.
//!
//! All knowledge of languages is here: each written form of the pages is listed with the *classes*
//! that it stands for, its stem and its parts for example, and pages are listed by class. So the
//! script that asks only folds letters, as [`folding`] says, and looks forms up.
//!
//! ```text
//! Page ─▶ Terms ─▶ Records ─▶ Index: entry, b/<hash>, words     Page ─▶ d/<number>
//! ```
//!
//! Which pages there are, and where files go, is left to others.

mod encoding;
mod page;
pub mod folding;
mod compound;
mod language;
mod terms;
mod records;
mod classes;
mod postings;
mod block;
mod index;

pub use index::{File, Index};
pub use language::Language;
pub use page::{Page, Passage};
pub use records::Records;
pub use terms::Terms;

//! Pairing of two plain files: a translation and its original.
//!
//! Both are cut into blocks ([`block`]); blocks are paired by kind, length, code and words
//! (`path`), twice: what the first round is sure of teaches a `lexicon` for the second. Inside
//! paired blocks, sentences are paired (`sentence`, `group`).

pub mod block;
mod line;
mod scan;
pub mod sentence;
pub mod atom;
pub mod lexicon;
pub mod fit;
mod path;
mod wide;
mod group;
mod pairing;
mod drift;
mod doubt;
mod commented;
mod kept;

pub use commented::{original_in_comments, with_comments_of_today};
pub use doubt::Doubts;
pub use drift::{Change, How, drift};
pub use kept::KeptPair;
pub use lexicon::PairLexicon;
pub use pairing::{PlainPair, Prepared, pair};
pub use scan::blocks;

//! How well a pair pairs: whether a translation looks like one of its source.
//!
//! What is learnt comes from the project's own pairs ([`samples`]): which words translate which
//! ([`model1`], kept as a [`lexicon`]) and how long translations are ([`length`]). Links, code, numbers
//! and emphasis ([`anchors`]) need no learning. [`score`] makes one figure of them.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "statistics: counts are far from their limits, and few digits matter"
)]

pub mod tokens;
pub mod anchors;
pub mod length;
pub mod lexicon;
pub mod model1;
pub mod samples;
pub mod calibration;
pub mod gist;
pub mod score;

pub use calibration::{Alignment, Calibration};
pub use gist::Gist;
pub use samples::Samples;

//! Alignment scoring: estimates whether a target is a translation of its source.
//!
//! What is learnt comes from the project's own pairs ([`samples`]): which words translate which
//! ([`model1`], kept as a [`lexicon`]) and how long translations are ([`length`]). Links, code, numbers
//! and emphasis ([`invariant_tokens`]) need no learning. [`score`] makes one figure of them,
//! and [`swapped`] compares pairs with each other.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "statistics: counts are far from their limits, and few digits matter"
)]

pub mod tokens;
pub mod invariant_tokens;
pub mod length;
pub mod lexicon;
pub mod model1;
pub mod samples;
pub mod calibration;
pub mod plain;
pub mod score;
pub mod swapped;

pub use calibration::{Calibration, LocaleModel};
pub use samples::TrainingSet;
pub use score::AlignmentFeatures;

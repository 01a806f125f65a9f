//! What a project's own pairs teach: for each target locale a small lexicon, and how long translations
//! are. It is learnt, or read from the file that `diglot calibrate` wrote.

mod learnt;
mod learn;
mod text;

pub use learnt::{Alignment, Calibration, PAIRS_MIN, PAIRS_QUICK, PAIRS_THOROUGH};
pub use text::Misread;

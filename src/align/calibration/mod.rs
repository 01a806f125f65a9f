//! Alignment model of each target locale, trained on the project or read from the `diglot
//! calibrate` file.

mod learnt;
mod train;
mod text;

pub use learnt::{Calibration, LocaleModel, PAIRS_MIN, PAIRS_QUICK, PAIRS_THOROUGH};
pub use text::ParseError;

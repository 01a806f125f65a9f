//! Findings, told to people and to other programs.

mod terminal;

pub use terminal::{Form, count, located};

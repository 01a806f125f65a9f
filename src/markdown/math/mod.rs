//! Maths.
//!
//! ```text
//! $\ket{0}$      in a line of text; blanks behind the first and before the last dollar do not matter
//! $$x = 1$$      on a line of its own
//! ```
//!
//! Emits `<span class="math"><math>…</math></span>` or, for a paragraph that is nothing but a formula,
//! `<div class="math">…</div>`, the TeX kept in an annotation. Sums of money stay text: `$5 and $10`. TeX that
//! is broken is shown as it is, and reported.

mod formula;
mod resolve;

pub(super) use formula::{is_formula, mathml};
pub(super) use resolve::resolve;

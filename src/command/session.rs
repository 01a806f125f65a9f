//! What every command has at hand.

use super::screen::Screen;
use crate::arguments::Global;

/// What every command has at hand.
pub(super) struct Session<'s> {
    pub(super) global: &'s Global,
    pub(super) screen: Screen,
}

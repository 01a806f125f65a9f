//! State shared by all commands.

use super::console::Console;
use crate::arguments::Global;

/// State shared by all commands.
pub(super) struct Session<'s> {
    pub(super) global: &'s Global,
    pub(super) screen: Console,
}

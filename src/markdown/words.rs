//! What the dialect finds in plain text: bare addresses, `@uid`, emoji.

use super::{Context, Document};

/// Splits text nodes at what they hold.
pub(super) fn split(_document: &mut Document<'_>, _context: &Context<'_>) {}

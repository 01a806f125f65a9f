//! The related articles of all pages, found once for a site.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::locale::Locale;

/// The related articles of all pages; nothing until a page asks.
#[derive(Debug, Default)]
pub(super) struct Related(pub(super) OnceLock<BTreeMap<Locale, RelatedPages>>);

/// The related articles of one language.
#[derive(Debug, Default)]
pub(super) struct RelatedPages {
    /// Pages with their titles.
    pub(super) pages: Vec<(String, String)>,
    /// By page: the numbers of others, the nearest first.
    pub(super) nearest: FxHashMap<String, Vec<u32>>,
}

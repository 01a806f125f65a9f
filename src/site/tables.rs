//! Results that pages share and only some sites need: worked out when the first page asks.

use std::sync::OnceLock;

use tera::Value;

use super::branches::Branches;
use super::nearest_pages::Related;
use super::terms::Taxonomies;

/// Results that hold for all pages of a site; nothing until a page asks.
#[derive(Debug, Default)]
pub struct SiteTables {
    /// The navigation of pages next to each other.
    pub(super) branches: Branches,
    pub(super) related: Related,
    /// The pages that templates can list.
    pub(super) listed: OnceLock<Value>,
    pub(super) taxonomies: OnceLock<Taxonomies>,
}

//! The locale that a path shows.

use std::collections::BTreeMap;

use super::resolve::spelled;
use crate::locale::Locale;

/// The locale that a folder, or the end of a file's name, spells: the last of them but English.
pub fn locale_of(path: &str) -> Option<Locale> {
    let parts = path.split(['/', '.']).rev();
    let mut spelled = parts.filter_map(|part| spelled(part, &BTreeMap::new()));
    spelled.find(|locale| locale.language() != "en")
}

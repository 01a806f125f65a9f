//! Alerts.
//!
//! ```text
//! > [!NOTE]
//! > Markdown
//! ```
//!
//! `NOTE`, `TIP`, `IMPORTANT`, `CAUTION` and `WARNING`, in any case, alone on a line of a block quote; a
//! further mark ends one alert and begins the next. Emits
//! `<div class="NOTE"><p class="alert-title">Note</p>…</div>`, the title in the page's language.

use crate::finding::Rule;
use crate::markdown::dialect::{Construct, Found, Refusal};
use crate::markdown::node::{AlertKind, Element};

pub(in crate::markdown) static INVALID_NOTE_SECTION: Rule = Rule::warning("invalid-note-section");

const KINDS: [(&str, AlertKind); 5] = [
    ("NOTE", AlertKind::Note),
    ("TIP", AlertKind::Tip),
    ("IMPORTANT", AlertKind::Important),
    ("CAUTION", AlertKind::Caution),
    ("WARNING", AlertKind::Warning),
];

impl AlertKind {
    /// As it is written, and its class: `NOTE`.
    pub fn name(self) -> &'static str {
        let kind = KINDS.iter().find(|(_, kind)| *kind == self);
        kind.expect("every kind is in the table").0
    }

    /// The key of its title among the page's own words: `note`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Caution => "caution",
            Self::Warning => "warning",
        }
    }
}

/// Reads an alert's mark; text behind it makes it none.
pub(in crate::markdown) fn read(text: &str) -> Option<Result<Found<'_>, Refusal>> {
    let (kind, rest) =
        KINDS.iter().find_map(|&(name, kind)| Some((kind, strip_mark(text, name)?)))?;
    let behind = rest.strip_prefix(']')?;
    if !behind.trim().is_empty() {
        let message = "text behind an alert's mark makes it an ordinary quotation";
        return Some(Err(Refusal::new(&INVALID_NOTE_SECTION, message)));
    }
    let construct = Construct::Quote(Element::Alert(kind));
    Some(Ok(Found::new(text.len() - behind.len(), construct)))
}

/// What stands behind `[!name`, in any case.
pub(in crate::markdown) fn strip_mark<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let rest = text.strip_prefix("[!")?;
    let (head, rest) = rest.split_at_checked(name.len())?;
    head.eq_ignore_ascii_case(name).then_some(rest)
}

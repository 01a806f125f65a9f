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

use super::mark::strip_mark;
use super::refusal::InvalidConstruct;
use crate::finding::Rule;
use crate::markdown::node::AlertKind;

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

/// Reads an alert's mark, and its length; text behind it makes it none.
pub(in crate::markdown) fn read(
    text: &str,
) -> Option<Result<(usize, AlertKind), InvalidConstruct>> {
    let (kind, rest) =
        KINDS.iter().find_map(|&(name, kind)| Some((kind, strip_mark(text, name)?)))?;
    let behind = rest.strip_prefix(']')?;
    if !behind.trim().is_empty() {
        let message = "text after the alert marker makes the alert a block quote";
        return Some(Err(InvalidConstruct::new(&INVALID_NOTE_SECTION, message)));
    }
    Some(Ok((text.len() - behind.len(), kind)))
}

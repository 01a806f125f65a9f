//! Sections: a quotation that becomes a `div`.
//!
//! ```text
//! > [!div class="checklist" id="x"]
//! > Markdown
//! ```
//!
//! Emits `<div class="checklist" id="x">…</div>`: the attributes that the sanitizer lets pass, escaped.

use std::borrow::Cow;

use super::mark::strip_mark;
use super::refusal::{InvalidConstruct, LONG_CONSTRUCT};
use crate::markdown::directive::ATTRIBUTES_MAX;

/// A section's mark.
pub(in crate::markdown) struct Section<'t> {
    /// Its length in bytes.
    pub(in crate::markdown) len: usize,
    pub(in crate::markdown) attributes: Attributes<'t>,
    /// What is not right with it.
    pub(in crate::markdown) flaw: Option<InvalidConstruct>,
}

/// Reads a section's mark, alone on its line. Attributes may be in backticks.
pub(in crate::markdown) fn read(text: &str) -> Option<Section<'_>> {
    let rest = strip_mark(text, "div")?;
    let end = rest.rfind(']')?;
    let (attributes, behind) = rest.split_at(end);
    let is_separate = attributes.is_empty() || attributes.starts_with([' ', '\t', '`']);
    if !is_separate || !behind[1..].trim().is_empty() {
        return None;
    }
    let (attributes, flaw) = read_attributes(plain(attributes.trim()));
    Some(Section { len: text.len() - behind.len() + 1, attributes, flaw })
}

/// The attributes without the backticks around them; nothing where one of the two is missing.
fn plain(attributes: &str) -> &str {
    let inner = attributes.strip_prefix('`').and_then(|it| it.strip_suffix('`'));
    let is_half = attributes.starts_with('`') || attributes.ends_with('`');
    inner.map_or(if is_half { "" } else { attributes }, str::trim)
}

type Attributes<'t> = Vec<(Cow<'t, str>, Cow<'t, str>)>;

/// Reads `key="value"` pairs up to the first that is none; quotes may be single, or left out. Of very many,
/// only the first are read.
fn read_attributes(text: &str) -> (Attributes<'_>, Option<InvalidConstruct>) {
    let mut attributes: Attributes<'_> = Vec::new();
    let mut rest = text.trim_start();
    while let Some((name, behind)) = rest.split_once('=') {
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''));
        let parts = match quote {
            Some(quote) => behind[1..].split_once(quote),
            None => Some(behind.split_once([' ', '\t']).unwrap_or((behind, ""))),
        };
        let Some((value, behind)) = parts else { break };
        let name = name.trim();
        if attributes.len() == ATTRIBUTES_MAX {
            let message = format!("only the first {ATTRIBUTES_MAX} attributes are read");
            return (attributes, Some(InvalidConstruct::new(&LONG_CONSTRUCT, message)));
        }
        if is_allowed(name) && attributes.iter().all(|(key, _)| !key.eq_ignore_ascii_case(name)) {
            attributes.push((name.into(), value.into()));
        }
        rest = behind.trim_start();
    }
    (attributes, None)
}

/// Names that cannot run scripts.
fn is_allowed(name: &str) -> bool {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    !name.is_empty()
        && name.chars().all(is_name)
        && !name.to_ascii_lowercase().starts_with("on")
        && !name.eq_ignore_ascii_case("style")
}

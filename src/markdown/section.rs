//! Sections: a quotation that becomes a `div`.
//!
//! ```text
//! > [!div class="checklist" id="x"]
//! > Markdown
//! ```
//!
//! Emits `<div class="checklist" id="x">…</div>`: the attributes that the sanitizer lets pass, escaped.

use super::construct::{Construct, Found, Refusal};
use super::node::Element;

/// Reads a section's mark, alone on its line. Attributes may stand in backticks.
pub(super) fn read(text: &str) -> Option<Result<Found<'_>, Refusal>> {
    let rest = super::alert::strip_mark(text, "div")?;
    let end = rest.rfind(']')?;
    let (attributes, behind) = rest.split_at(end);
    let is_separate = attributes.is_empty() || attributes.starts_with([' ', '\t', '`']);
    if !is_separate || !behind[1..].trim().is_empty() {
        return None;
    }
    let attributes = attributes.trim().trim_start_matches('`').trim_end_matches('`');
    let construct = Construct::Quote(Element::Section(read_attributes(attributes)));
    Some(Ok(Found { len: text.len() - behind.len() + 1, construct }))
}

/// Reads `key="value"` pairs up to the first that is none.
fn read_attributes<'t>(
    text: &'t str,
) -> Vec<(std::borrow::Cow<'t, str>, std::borrow::Cow<'t, str>)> {
    let mut attributes = Vec::new();
    let mut rest = text.trim_start();
    while let Some((name, behind)) = rest.split_once('=') {
        let name = name.trim();
        let Some(quoted) = behind.trim_start().strip_prefix('"') else { break };
        let Some((value, behind)) = quoted.split_once('"') else { break };
        if !is_allowed(name) {
            rest = behind.trim_start();
            continue;
        }
        attributes.push((name.into(), value.into()));
        rest = behind.trim_start();
    }
    attributes
}

/// Names that cannot run scripts.
fn is_allowed(name: &str) -> bool {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    !name.is_empty()
        && name.chars().all(is_name)
        && !name.to_ascii_lowercase().starts_with("on")
        && name != "style"
}

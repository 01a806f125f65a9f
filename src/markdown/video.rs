//! Videos, in a frame.
//!
//! ```text
//! > [!VIDEO https://www.youtube.com/embed/x]
//!
//! :::video source="https://www.youtube.com/embed/x" title="X" max-width="400":::
//! ```
//!
//! Emits `<div class="embeddedvideo"><iframe src="…" title="…"></iframe></div>`.

use std::borrow::Cow;

use super::construct::{Construct, Found, Refusal};
use super::directive::Directive;
use super::node;
use crate::finding::Rule;

pub(super) static INVALID_VIDEO: Rule = Rule::warning("invalid-video");

const ATTRIBUTES: [&str; 7] =
    ["source", "title", "max-width", "thumbnail", "upload-date", "duration", "type"];

/// Reads `[!VIDEO address]`, alone on its line.
pub(super) fn read_quote(text: &str) -> Option<Result<Found<'_>, Refusal>> {
    let rest = super::alert::strip_mark(text, "VIDEO")?;
    let address = rest.strip_prefix([' ', '\t'])?;
    let end = address.find(']')?;
    let (address, behind) = address.split_at(end);
    let is_address = ["http://", "https://"].iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    if !(is_address || is_video_id(address)) || !behind[1..].trim().is_empty() {
        return None;
    }
    let construct = Construct::Leaf(node::Directive::VideoQuote(address.into()));
    Some(Ok(Found { len: text.len() - behind.len() + 1, construct }))
}

/// `0add8ade-e746-4bf3-932a-94413928d098`
fn is_video_id(text: &str) -> bool {
    let groups: Vec<_> = text.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

/// Reads `:::video`.
pub(super) fn read<'t>(directive: &Directive<'t>) -> Result<Construct<'t>, Refusal> {
    let refuse = |message: String| Err(Refusal::new(&INVALID_VIDEO, message));
    if let Some(name) = directive.unknown_attribute(&ATTRIBUTES) {
        return refuse(format!("a video has no attribute `{name}`"));
    }
    if directive.get("source").is_none_or(|source| source.trim().is_empty()) {
        return refuse("a video needs a `source`".into());
    }
    let attributes = directive.attributes.iter();
    let attributes = attributes.map(|(key, value)| (Cow::Borrowed(*key), value.clone())).collect();
    Ok(Construct::Leaf(node::Directive::Video(attributes)))
}

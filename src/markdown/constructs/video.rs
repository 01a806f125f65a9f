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

use super::mark::strip_mark;
use super::refusal::InvalidConstruct;
use crate::finding::Rule;
use crate::markdown::directive::Directive;
use crate::markdown::node;

pub(in crate::markdown) static INVALID_VIDEO: Rule = Rule::warning("invalid-video");

const ATTRIBUTES: [&str; 7] =
    ["source", "title", "max-width", "thumbnail", "upload-date", "duration", "type"];

/// Reads `[!VIDEO address]`, alone on its line.
pub(in crate::markdown) fn read_quote(text: &str) -> Option<(usize, node::Directive<'_>)> {
    let rest = strip_mark(text, "VIDEO")?;
    let address = rest.strip_prefix([' ', '\t'])?;
    let end = address.find(']')?;
    let (address, behind) = address.split_at(end);
    let is_address = ["http://", "https://"].iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    if !(is_address || is_video_id(address)) || !behind[1..].trim().is_empty() {
        return None;
    }
    Some((text.len() - behind.len() + 1, node::Directive::VideoQuote(address.into())))
}

/// `0add8ade-e746-4bf3-932a-94413928d098`
fn is_video_id(text: &str) -> bool {
    let groups: Vec<_> = text.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

/// Reads `:::video`.
pub(in crate::markdown) fn read<'t>(
    directive: &Directive<'t>,
) -> Result<node::Directive<'t>, InvalidConstruct> {
    let refuse = |message: String| Err(InvalidConstruct::new(&INVALID_VIDEO, message));
    if let Some(name) = directive.unknown_attribute(&ATTRIBUTES) {
        return refuse(format!("unknown attribute `{name}` of a video"));
    }
    if directive.get("source").is_none_or(|source| source.trim().is_empty()) {
        return refuse("a video needs a `source`".into());
    }
    let width = directive.get("max-width").filter(|width| !width.is_empty());
    if let Some(width) = width.filter(|width| width.trim().parse::<u32>().is_err()) {
        return refuse(format!("`max-width` must be a number of pixels, not `{width}`"));
    }
    let attributes = directive.attributes.iter();
    let attributes = attributes.map(|(key, value)| (Cow::Borrowed(*key), value.clone())).collect();
    Ok(node::Directive::Video(attributes))
}

/// Where videos may come from.
const SOURCES: [&str; 3] =
    ["channel9.msdn.com", "youtube.com/embed", "microsoft.com/en-us/videoplayer/embed"];

/// Returns a problem of a video that can still be shown.
pub(in crate::markdown) fn flaw(directive: &Directive<'_>) -> Option<InvalidConstruct> {
    let source = directive.get("source").unwrap_or_default();
    let lacks = |name: &&str| directive.get(name).is_none_or(|value| value.is_empty());
    let message = if let Some(name) = ["thumbnail", "upload-date"].iter().find(|name| lacks(name)) {
        format!("a video should have an attribute `{name}`")
    } else if !SOURCES.iter().any(|host| source.contains(host)) {
        format!("`{source}` is not a supported video host: {}", SOURCES.join(", "))
    } else if source.contains("channel9.msdn.com") && !source.contains("/player") {
        "the URL of a Channel 9 video must end in `/player`".into()
    } else {
        return None;
    };
    Some(InvalidConstruct::new(&INVALID_VIDEO, message))
}

/// The address that a frame shows: secured, and without cookies where the host offers that.
///
/// A bare id is that of a video on Learn's own player.
pub(in crate::markdown) fn embedded(address: &str) -> Cow<'_, str> {
    if is_video_id(address) {
        return format!("https://learn-video.azurefd.net/vod/player?id={address}").into();
    }
    let Some((scheme, rest)) = address.split_once("://") else { return address.into() };
    if !["http", "https"].iter().any(|it| scheme.eq_ignore_ascii_case(it)) {
        return address.into();
    }
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let slash = if path.starts_with('/') { "" } else { "/" };
    let path = format!("{slash}{path}");
    match host.to_ascii_lowercase().as_str() {
        "youtube.com" | "www.youtube.com" => {
            format!("https://www.youtube-nocookie.com{path}").into()
        }
        "channel9.msdn.com" => {
            format!("https://channel9.msdn.com{}", without_cookies(&path)).into()
        }
        host => format!("https://{host}{path}").into(),
    }
}

/// A path whose query asks for no cookies.
fn without_cookies(path: &str) -> String {
    let (rest, bookmark) = path.split_at(path.find('#').unwrap_or(path.len()));
    let mark = match rest.split_once('?') {
        None => "?",
        Some((_, "")) => "",
        Some(_) => "&",
    };
    format!("{rest}{mark}nocookie=true{bookmark}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_show_secured_addresses_without_cookies() {
        assert_eq!(
            embedded("http://youtube.com/embed/x"),
            "https://www.youtube-nocookie.com/embed/x"
        );
        assert_eq!(embedded("https://a.example"), "https://a.example/");
        assert_eq!(
            embedded("https://channel9.msdn.com/a/player?b=c#d"),
            "https://channel9.msdn.com/a/player?b=c&nocookie=true#d"
        );
    }
}

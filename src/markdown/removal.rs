//! Finds what sanitizing removes from raw HTML, with its place.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::attribute_limit::ATTRIBUTES_MAX;
use super::raw_tag::{Attribute, Tag, decode, tags};
use super::sanitize::{URL_ATTRIBUTES, is_element, is_refused_data, sanitizer};
use crate::text::Span;

/// What sanitizing allows.
struct Allowed {
    elements: HashSet<&'static str>,
    attributes: HashSet<&'static str>,
    element_attributes: HashMap<&'static str, HashSet<&'static str>>,
    schemes: HashSet<&'static str>,
}

static ALLOWED: LazyLock<Allowed> = LazyLock::new(|| {
    // The lists are those of the sanitizer itself: what is reported cannot differ from what is
    // done.
    let sanitizer = sanitizer();
    Allowed {
        elements: sanitizer.clone_tags(),
        attributes: sanitizer.clone_generic_attributes(),
        element_attributes: sanitizer.clone_tag_attributes(),
        schemes: sanitizer.clone_url_schemes(),
    }
});

/// Something that is removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// Its bytes in the piece of HTML.
    pub range: Range<usize>,
    /// Its kind.
    pub what: String,
    /// `true` if it could run or load something; otherwise the page merely looks different without
    /// it.
    pub is_unsafe: bool,
}

/// Attributes of old that say how a thing looks. Pages do without them, and nobody needs to know.
const LOOKS: [&str; 24] = [
    "align",
    "alink",
    "background",
    "bgcolor",
    "border",
    "bordercolor",
    "cellpadding",
    "cellspacing",
    "char",
    "charoff",
    "clear",
    "color",
    "compact",
    "face",
    "frame",
    "hspace",
    "link",
    "noshade",
    "nowrap",
    "rules",
    "size",
    "valign",
    "vlink",
    "vspace",
];

/// What [`sanitize`](super::sanitize::sanitize) takes out of a piece of HTML. Comments, style properties,
/// attributes that only say how a thing looks, and tags that no HTML element has are not told.
///
/// ```
/// use diglot::markdown::removal::removals;
///
/// let html = r#"<b onclick="x()">bold</b><script>x()</script>"#;
/// let found: Vec<_> = removals(html).into_iter().map(|removal| removal.what).collect();
/// assert_eq!(found, ["the attribute `onclick`", "`<script>`"]);
/// ```
pub fn removals(html: &str) -> Vec<Removal> {
    let mut found = Vec::new();
    for tag in tags(html).filter(|tag| !tag.is_end && is_element(tag.name)) {
        let name = tag.name.to_ascii_lowercase();
        if !ALLOWED.elements.contains(name.as_str()) {
            let (range, what) = (tag.range.clone(), format!("`<{name}>`"));
            // Its attributes go with it, and are not worth a word more.
            found.push(Removal { range, what, is_unsafe: true });
            continue;
        }
        let removed = |it: &Attribute<'_>| {
            let (what, is_unsafe) = removal(it, &tag)?;
            Some(Removal { range: place(it, html), what, is_unsafe })
        };
        found.extend(tag.attributes.iter().take(ATTRIBUTES_MAX).filter_map(removed));
        if let Some(first) = tag.attributes.get(ATTRIBUTES_MAX) {
            let range = place(first, html).start..tag.range.end - 1;
            let what = format!("each attribute after the first {ATTRIBUTES_MAX} of a tag");
            found.push(Removal { range, what, is_unsafe: false });
        }
    }
    found
}

/// From the first byte of an attribute's name to the last of its value.
fn place(attribute: &Attribute<'_>, html: &str) -> Range<usize> {
    Span::of(attribute.name, html).start()..attribute.range.end
}

/// The scheme of a URL that a page is built without: one that runs scripts, and `data:` but for the pixels
/// of an image. Blanks and control characters inside the scheme do not stop browsers.
pub fn refused_scheme(url: &str, is_image: bool) -> Option<String> {
    let letters = url.chars().filter(|c| !c.is_whitespace() && !c.is_control());
    let scheme: String = letters.take_while(|&c| c != ':').take(SCHEME_MAX).collect();
    let scheme = scheme.to_ascii_lowercase();
    let is_pixels = || is_image && !is_refused_data("img", "src", url);
    let is_refused = match &*scheme {
        "javascript" | "vbscript" => true,
        "data" => !is_pixels(),
        _ => false,
    };
    (is_refused && url.contains(':')).then_some(scheme)
}

/// One more than `javascript` has, to tell it from a longer word.
const SCHEME_MAX: usize = 11;

/// What an attribute is that is removed, and whether it could run or load something.
fn removal(attribute: &Attribute<'_>, tag: &Tag<'_>) -> Option<(String, bool)> {
    let (name, element) = (attribute.name.to_ascii_lowercase(), tag.name.to_ascii_lowercase());
    let own = ALLOWED.element_attributes.get(element.as_str());
    let is_known = ALLOWED.attributes.contains(name.as_str())
        || own.is_some_and(|own| own.contains(name.as_str()))
        // The sanitizer lets these pass by their beginning, which its list cannot say.
        || name.starts_with("data-")
        || name.starts_with("aria-");
    if !is_known {
        let is_unsafe =
            name.starts_with("on") || ["action", "formaction", "srcdoc"].contains(&&*name);
        let is_told = !LOOKS.contains(&&*name);
        return is_told.then(|| (format!("the attribute `{name}`"), is_unsafe));
    }
    let is_address = URL_ATTRIBUTES.contains(&&*name);
    // A relative URL has no scheme, and an unknown one could be a script.
    let value = if is_address { decode(attribute.value) } else { return None };
    let scheme = value.trim().split_once(':')?.0;
    let is_scheme = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_refused = is_scheme && !ALLOWED.schemes.contains(scheme.to_ascii_lowercase().as_str())
        || is_refused_data(&element, &name, &value);
    is_refused.then(|| (format!("the URL `{scheme}:…`"), true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_beyond_the_limit_are_one_removal() {
        let attributes = |count: usize| "data-a=b ".repeat(count);
        let all = format!("<b {}x>", attributes(ATTRIBUTES_MAX + 1));
        let found = removals(&all);
        let texts: Vec<_> = found.iter().map(|it| (&all[it.range.clone()], &*it.what)).collect();
        let what = "each attribute after the first 256 of a tag";
        assert_eq!(texts, [("data-a=b x", what)]);
        assert!(removals(&format!("<b {}>", attributes(ATTRIBUTES_MAX))).is_empty());
    }
}

//! Raw HTML of articles, let through by list.
//!
//! Article text is not trusted: `script`, `style`, `on…` attributes and addresses that run scripts are
//! taken out; tags that are not closed are closed, and closing tags that nothing opened are dropped.
//! A tag that no HTML element has, such as a placeholder `<name>`, is text: readers must see it.
//! What is nested too deeply is text, and a tag has at most 256 attributes.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative, UrlRelativeEvaluate};

use super::attribute_limit::limit_attributes;

/// The fragment without what could run, and with its tags balanced.
///
/// ```
/// use diglot::markdown::sanitize::sanitize;
///
/// assert_eq!(sanitize("<b onclick='x()'>bold<script>x()</script>"), "<b>bold</b>");
/// ```
pub fn sanitize(html: &str) -> String {
    SANITIZER.clean(&limit_attributes(&limit_depth(html))).to_string()
}

/// Elements that a guest may not bring: what can be sent or played, and other pages.
const NOT_FOR_GUESTS: [&str; 7] = ["button", "form", "iframe", "input", "label", "source", "video"];

/// The fragment as a guest on a page of another make: besides what [`sanitize`] takes out, nothing in it
/// has a name that the page itself could have, a style, or a form. Relative addresses lead on from
/// `page`, an address of the site; without it they are taken out.
///
/// ```
/// use diglot::markdown::sanitize::sanitize_as_guest;
///
/// let html = "<h2 id='search' onclick='x()'><a name='list' href='b.html'>b</a></h2>";
/// let safe = sanitize_as_guest(html, Some("/nl-nl/a.html"));
/// assert!(safe.starts_with("<h2 id=\"article-search\"><a "));
/// assert!(safe.contains("href=\"/nl-nl/b.html\""));
/// ```
pub fn sanitize_as_guest(html: &str, page: Option<&str>) -> String {
    let mut builder = sanitizer();
    let relative = match page {
        None => UrlRelative::Deny,
        Some(page) => UrlRelative::Custom(Box::new(RelativeUrlRewriter { page: page.to_owned() })),
    };
    builder
        .rm_tags(NOT_FOR_GUESTS)
        .rm_generic_attributes(["name", "role", "style", "tabindex"])
        .id_prefix(Some("article-"))
        .url_relative(relative)
        .link_rel(Some("noopener noreferrer"))
        .rm_tag_attributes("a", ["rel", "target"])
        .set_tag_attribute_value("a", "target", "_blank");
    builder.clean(&limit_attributes(&limit_depth(html))).to_string()
}

/// Makes relative addresses of a page ones from the root of the site; browsers make `..` good.
struct RelativeUrlRewriter {
    page: String,
}

impl UrlRelativeEvaluate<'_> for RelativeUrlRewriter {
    fn evaluate<'u>(&self, address: &'u str) -> Option<Cow<'u, str>> {
        let page = &self.page;
        let folder = page.rfind('/').map_or("/", |at| &page[..=at]);
        Some(match address.as_bytes().first() {
            Some(b'/' | b'\\') => Cow::Borrowed(address),
            // These are about the page itself, whose name the folder alone would lose.
            Some(b'#' | b'?') | None => Cow::Owned(format!("{page}{address}")),
            _ => Cow::Owned(format!("{folder}{address}")),
        })
    }
}

/// Elements can stand in each other this deep. The parser of HTML looks through all that are open
/// at every tag, so without a limit its work would grow with the square of the page.
const DEPTH_MAX: usize = 256;

/// Elements that hold nothing, and those whose end may be left out: they do not nest by themselves.
const NOT_NESTING: [&str; 26] = [
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li",
    "link", "meta", "optgroup", "option", "p", "param", "source", "tbody", "td", "tfoot", "th",
    "tr", "track", "wbr",
];

/// Returns `true` if an element stays open until its end tag.
pub(crate) fn nests(name: &str) -> bool {
    !NOT_NESTING.iter().any(|it| name.eq_ignore_ascii_case(it))
}

/// The fragment with the tags of elements that stand too deep as text.
fn limit_depth(html: &str) -> Cow<'_, str> {
    let mut limited = String::new();
    let (mut depth, mut too_deep, mut done) = (0_usize, 0_usize, 0);
    for at in memchr::memchr_iter(b'<', html.as_bytes()) {
        let behind = &html[at + 1..];
        let name = tag_name(behind);
        // Elements that end by themselves may follow each other in any number.
        if name.is_empty() || !nests(name) {
            continue;
        }
        let closes = behind.starts_with('/');
        // The end tag of what became text is text as well, or it would close something else.
        let is_text = too_deep > 0 || !closes && depth == DEPTH_MAX;
        match (is_text, closes) {
            (true, true) => too_deep -= 1,
            (true, false) => too_deep += 1,
            (false, true) => depth = depth.saturating_sub(1),
            (false, false) => depth += 1,
        }
        if is_text {
            limited.push_str(&html[done..at]);
            limited.push_str("&lt;");
            done = at + 1;
        }
    }
    if done == 0 {
        return Cow::Borrowed(html);
    }
    limited.push_str(&html[done..]);
    Cow::Owned(limited)
}

/// The same with tags that no HTML element has turned into text.
pub(super) fn escape_unknown_tags(html: &str) -> Cow<'_, str> {
    let mut escaped = String::new();
    let mut done = 0;
    for at in memchr::memchr_iter(b'<', html.as_bytes()) {
        if is_unknown_tag(&html[at + 1..]) {
            escaped.push_str(&html[done..at]);
            escaped.push_str("&lt;");
            done = at + 1;
        }
    }
    if done == 0 {
        return Cow::Borrowed(html);
    }
    escaped.push_str(&html[done..]);
    Cow::Owned(escaped)
}

fn is_unknown_tag(behind: &str) -> bool {
    let name = tag_name(behind);
    !name.is_empty() && !is_element(name)
}

/// The name of the tag whose `<` stands before; empty where it is none.
fn tag_name(behind: &str) -> &str {
    let name = behind.strip_prefix('/').unwrap_or(behind);
    let len = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) { &name[..len] } else { "" }
}

/// Returns `true` if `name` is one of an HTML element, current or old, in any case.
pub fn is_element(name: &str) -> bool {
    // All names are short: no string is made for the comparison.
    let mut lower = [0; 12];
    let Some(lower) = lower.get_mut(..name.len()) else { return false };
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    HTML_ELEMENTS.binary_search_by(|element| element.as_bytes().cmp(lower)).is_ok()
}

/// Returns `true` if a piece of raw HTML is one tag that needs no sanitizing: it cannot run, and
/// leaving it unbalanced is harmless; or it is shown as text.
pub(super) fn is_harmless(html: &str) -> bool {
    let html = html.trim_end();
    matches!(html, "<br>" | "<br/>" | "<br />" | "<hr>" | "<hr/>" | "<BR>" | "<BR/>" | "<wbr>")
        || html.strip_prefix('<').is_some_and(|it| is_unknown_tag(it) && !it.contains('<'))
}

static SANITIZER: LazyLock<Builder<'static>> = LazyLock::new(sanitizer);

/// Elements of the dialect's own HTML, beyond what the sanitizer lets through by itself.
const OWN_ELEMENTS: [&str; 9] =
    ["button", "form", "iframe", "input", "label", "section", "source", "video", "xref"];

/// Old elements that articles still have.
const OLD_ELEMENTS: [&str; 6] = ["big", "center", "font", "nobr", "tfoot", "tt"];

/// MathML, as it comes from the formulas of articles.
const MATH_ELEMENTS: [&str; 22] = [
    "math",
    "menclose",
    "merror",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mroot",
    "mrow",
    "mspace",
    "msqrt",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
];

const MORE_MATH_ELEMENTS: [&str; 6] =
    ["annotation", "maction", "mstyle", "munder", "munderover", "semantics"];

/// Attributes that every element may have.
const ATTRIBUTES: [&str; 12] = [
    "class", "dir", "hidden", "id", "lang", "name", "role", "style", "tabindex", "title", "width",
    "height",
];

/// The only style properties: those that the dialect's own HTML has.
const STYLE_PROPERTIES: [&str; 3] = ["max-width", "text-align", "width"];

/// Attributes of single elements.
const ELEMENT_ATTRIBUTES: [(&str, &[&str]); 21] = [
    ("a", &["href", "hreflang", "target", "rel"]),
    ("button", &["disabled", "type"]),
    ("code", &["highlight-lines"]),
    ("details", &["open"]),
    (
        "iframe",
        &[
            "src",
            "allowfullscreen",
            "frameborder",
            "loading",
            "thumbnail",
            "upload-date",
            "duration",
            "type",
        ],
    ),
    ("img", &["src", "alt", "loading", "align", "border"]),
    ("input", &["type", "checked", "disabled"]),
    ("math", &["display", "xmlns", "alttext"]),
    ("mfrac", &["linethickness"]),
    ("mi", &["mathvariant"]),
    (
        "mo",
        &[
            "stretchy",
            "fence",
            "form",
            "separator",
            "lspace",
            "rspace",
            "minsize",
            "maxsize",
            "movablelimits",
        ],
    ),
    ("mover", &["accent"]),
    ("mspace", &["depth"]),
    ("mstyle", &["displaystyle", "scriptlevel"]),
    ("mtable", &["displaystyle", "scriptlevel"]),
    ("munder", &["accentunder"]),
    ("mtd", &["columnalign", "columnspan", "rowspan"]),
    ("source", &["src", "type"]),
    ("table", &["border", "cellpadding", "cellspacing", "summary"]),
    ("video", &["src", "controls", "poster", "preload"]),
    ("annotation", &["encoding"]),
];

/// Attributes that hold a URL.
pub(super) const URL_ATTRIBUTES: [&str; 10] = [
    "action",
    "background",
    "cite",
    "data",
    "formaction",
    "href",
    "longdesc",
    "poster",
    "src",
    "xlink:href",
];

/// Images that are made of pixels: they can neither run nor load anything.
const RASTER_IMAGES: [&str; 5] =
    ["image/gif", "image/jpeg", "image/jpg", "image/png", "image/webp"];

/// Returns `true` if an attribute brings a `data:` URL that is more than the pixels of an image.
pub(super) fn is_refused_data(element: &str, name: &str, value: &str) -> bool {
    if !URL_ATTRIBUTES.contains(&name) {
        return false;
    }
    // Browsers pass over these, inside the scheme too.
    let is_ignored = |c: char| matches!(c, '\t' | '\n' | '\r');
    let start = value.trim_start_matches(|c: char| c <= ' ');
    let start: String = start.chars().filter(|c| !is_ignored(*c)).take(24).collect();
    let start = start.to_ascii_lowercase();
    let Some(content) = start.strip_prefix("data:") else { return false };
    let is_image = RASTER_IMAGES
        .iter()
        .any(|kind| content.strip_prefix(kind).is_some_and(|rest| rest.starts_with([';', ','])));
    !(is_image && element == "img" && name == "src")
}

pub(super) fn sanitizer() -> Builder<'static> {
    let mut builder = Builder::default();
    let elements = [&OWN_ELEMENTS[..], &OLD_ELEMENTS, &MATH_ELEMENTS, &MORE_MATH_ELEMENTS];
    builder
        .add_tags(elements.concat())
        .add_generic_attributes(ATTRIBUTES)
        .add_generic_attribute_prefixes(["data-", "aria-"])
        .link_rel(None)
        .strip_comments(true)
        .add_url_schemes(["data"])
        .attribute_filter(|element, name, value| {
            (!is_refused_data(element, name, value)).then_some(Cow::Borrowed(value))
        })
        .filter_style_properties(HashSet::from(STYLE_PROPERTIES));
    for (element, attributes) in ELEMENT_ATTRIBUTES {
        builder.add_tag_attributes(element, attributes);
    }
    builder
}

/// The elements of HTML, current and old, in order.
const HTML_ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "acronym",
    "address",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "bdi",
    "bdo",
    "big",
    "blink",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "datalist",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "marquee",
    "math",
    "menu",
    "meta",
    "meter",
    "nav",
    "nobr",
    "noframes",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "param",
    "picture",
    "plaintext",
    "pre",
    "progress",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "script",
    "search",
    "section",
    "select",
    "slot",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
    "xref",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_elements_are_in_order() {
        assert!(HTML_ELEMENTS.is_sorted());
    }

    #[test]
    fn only_images_of_pixels_may_be_data() {
        let image = "<img src=\"data:image/png;base64,AAAA\">";
        assert_eq!(sanitize(image), image);
        for html in [
            "<img src='data:image/svg+xml;base64,AAAA'>",
            "<img src='data:image/pngx,AAAA'>",
            "<img src='data:text/html,<b>'>",
            "<a href='data:image/png;base64,AAAA'>x</a>",
            "<a href=' d\nata:text/html,x'>x</a>",
            "<iframe src='DATA:text/html,x'></iframe>",
            "<video poster='data:image/png;base64,AAAA'></video>",
        ] {
            let safe = sanitize(html).to_ascii_lowercase();
            assert!(!safe.contains("ata:"), "{html}: {safe}");
        }
    }

    #[test]
    fn placeholders_are_text_and_elements_are_not() {
        let escaped = escape_unknown_tags("<name> <b>x</b> </your-tenant>");
        assert_eq!(escaped, "&lt;name> <b>x</b> &lt;/your-tenant>");
    }
}

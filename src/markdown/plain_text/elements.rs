//! The elements of HTML, as far as they matter for text.

/// How an element affects plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ElementKind {
    /// It has a meaning, and an end tag that must be there.
    Paired,
    /// It has a meaning, and its end tag may be left out.
    Open,
    /// It has a meaning, and never an end tag.
    Void,
    /// A block on lines of its own.
    Block,
    /// Only what it holds matters.
    Plain,
    /// As `Plain`, but its name may be a placeholder that an author wrote, such as `<address>`. It
    /// is one where it has neither attributes nor an end tag.
    Word,
    /// Hidden content.
    Hidden,
}

/// An element's name, in lower case, and what it means; nothing for what is not an element of HTML.
pub(super) fn element(name: &str) -> Option<(&'static str, ElementKind)> {
    let lower = name.to_ascii_lowercase();
    let find = |names: &[&'static str]| names.iter().copied().find(|known| *known == lower);
    KINDS.iter().find_map(|(kind, names)| find(names).map(|known| (known, *kind)))
}

const KINDS: [(ElementKind, &[&str]); 7] = [
    (
        ElementKind::Paired,
        &[
            "a",
            "blockquote",
            "caption",
            "details",
            "dl",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "iframe",
            "ol",
            "pre",
            "sub",
            "summary",
            "sup",
            "table",
            "ul",
            "video",
        ],
    ),
    (ElementKind::Open, &["dd", "dt", "li", "p", "tbody", "td", "tfoot", "th", "thead", "tr"]),
    (ElementKind::Void, &["br", "hr", "img"]),
    (
        ElementKind::Block,
        &[
            "article",
            "aside",
            "center",
            "div",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "hgroup",
            "main",
            "nav",
            "search",
            "section",
        ],
    ),
    (
        ElementKind::Plain,
        &[
            "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "col", "colgroup", "dfn",
            "em", "font", "i", "ins", "kbd", "mark", "nobr", "optgroup", "picture", "q", "rb",
            "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span", "strike", "strong", "tt", "u",
            "wbr", "xref",
        ],
    ),
    (
        ElementKind::Word,
        &[
            "address", "area", "audio", "base", "body", "button", "canvas", "data", "datalist",
            "del", "dialog", "dir", "embed", "form", "frame", "frameset", "head", "header", "html",
            "input", "label", "legend", "link", "map", "menu", "meta", "meter", "noframes",
            "noscript", "object", "option", "output", "param", "progress", "select", "slot",
            "source", "template", "textarea", "time", "title", "track", "var",
        ],
    ),
    (ElementKind::Hidden, &["math", "script", "style", "svg"]),
];

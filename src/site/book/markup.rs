//! HTML as XML that is HTML too: what readers of books ask for, and browsers take.

use std::collections::BTreeSet;

use scraper::node::{Element, Node};
use scraper::{ElementRef, Html};

/// Value of a link or an image in a publication.
pub(super) enum Address {
    /// The attribute has this value.
    Is(String),
    /// It is left out.
    Gone,
}

/// Rewrites the markup of chapters for a publication.
pub(super) trait Rewriter {
    /// The URL of a link.
    fn link(&mut self, address: &str) -> Address;
    /// The URL of an image, a sound or a film that is shown.
    fn media(&mut self, address: &str) -> Address;
    /// The id that an id of the chapter has in the publication.
    fn id(&self, id: &str) -> String;
}

/// Elements that never have an end tag.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];
/// Attributes that name ids.
const NAMING: [&str; 4] = ["aria-controls", "aria-labelledby", "aria-describedby", "headers"];
/// Attributes without a meaning where all is shown at once.
const IDLE: [&str; 5] = ["loading", "hidden", "srcset", "target", "tabindex"];
/// Elements that no book has: they are gone with what is in them.
const SILENT: [&str; 4] = ["script", "style", "template", "noscript"];

/// The markup of a fragment, rewritten.
pub(super) fn rewritten(html: &str, rewriter: &mut impl Rewriter) -> String {
    let document = Html::parse_fragment(html);
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let top = document.root_element();
    // Without recursion: articles can be nested as deeply as they like.
    let mut next = top.first_child();
    while let Some(node) = next {
        let has_content = match node.value() {
            Node::Text(text) => {
                push_escaped(text, &mut out);
                false
            }
            Node::Element(element) => open(element, rewriter, &mut out),
            _ => false,
        };
        next = node.first_child().filter(|_| has_content);
        if has_content && next.is_none() {
            close(node.value(), &mut out);
        }
        let mut last = node;
        while next.is_none() {
            next = last.next_sibling();
            let Some(parent) = last.parent().filter(|it| next.is_none() && it.id() != top.id())
            else {
                break;
            };
            close(parent.value(), &mut out);
            last = parent;
        }
    }
    out
}

/// The ids in a fragment.
pub(super) fn ids(html: &str) -> BTreeSet<String> {
    let document = Html::parse_fragment(html);
    let elements = document.root_element().descendent_elements();
    let own = |element: ElementRef<'_>| {
        let name = element.attr("name").filter(|_| element.value().name() == "a");
        [element.attr("id").map(str::to_owned), name.map(str::to_owned)]
    };
    elements.flat_map(own).flatten().collect()
}

fn close(node: &Node, out: &mut String) {
    if let Node::Element(element) = node {
        out.extend(["</", element.name(), ">"]);
    }
}

/// Writes the start of an element. Returns `true` if its content and its end follow.
fn open(element: &Element, rewriter: &mut impl Rewriter, out: &mut String) -> bool {
    let name = element.name();
    if SILENT.contains(&name) || !is_name(name) {
        return false;
    }
    // A frame from elsewhere and an image that cannot be had are links to what they show.
    let source = element.attr("src").filter(|_| matches!(name, "iframe" | "img"));
    let mut shown = source.map(|address| (address, rewriter.media(address)));
    if let Some((address, Address::Gone)) = shown {
        let text = element.attr("alt").or(element.attr("title")).filter(|it| !it.is_empty());
        if address.starts_with("http") {
            out.push_str("<a");
            push_attribute("href", address, out);
            out.push('>');
            push_escaped(text.unwrap_or(address), out);
            out.push_str("</a>");
        } else {
            push_escaped(text.unwrap_or_default(), out);
        }
        return false;
    }
    out.push('<');
    out.push_str(name);
    let namespace = match name {
        "math" => Some("http://www.w3.org/1998/Math/MathML"),
        "svg" => Some("http://www.w3.org/2000/svg"),
        _ => None,
    };
    if let Some(namespace) = namespace {
        push_attribute("xmlns", namespace, out);
    }
    // The parser keeps no order, and two books of one project are the same.
    let mut attributes: Vec<_> = element.attrs().filter(|(key, _)| *key != "xmlns").collect();
    attributes.sort_unstable();
    for (key, value) in attributes {
        let value = match shown.take_if(|_| key == "src") {
            Some((_, Address::Is(url))) => Some(url),
            _ => attribute(name, key, value, rewriter),
        };
        if let Some(value) = value {
            push_attribute(key, &value, out);
        }
    }
    // Styles of books must not say so.
    if matches!(name, "code" | "pre" | "kbd" | "samp") && element.attr("dir").is_none() {
        push_attribute("dir", "ltr", out);
    }
    if name == "details" && element.attr("open").is_none() {
        push_attribute("open", "open", out);
    }
    let is_void = VOID.contains(&name);
    out.push_str(if is_void { "/>" } else { ">" });
    !is_void
}

/// The value of an attribute in the publication; none where it is left out.
fn attribute(
    element: &str,
    key: &str,
    value: &str,
    rewriter: &mut impl Rewriter,
) -> Option<String> {
    if IDLE.contains(&key) || key.starts_with("on") || !is_name(key) {
        return None;
    }
    let address = match key {
        "id" => Address::Is(rewriter.id(value)),
        "for" | "name" if element == "label" || element == "a" => Address::Is(rewriter.id(value)),
        _ if NAMING.contains(&key) => {
            let ids = value.split_whitespace().map(|id| rewriter.id(id));
            Address::Is(ids.collect::<Vec<_>>().join(" "))
        }
        "href" => rewriter.link(value),
        "src" | "poster" => rewriter.media(value),
        _ => Address::Is(value.to_owned()),
    };
    match address {
        Address::Is(value) => Some(value),
        Address::Gone => None,
    }
}

/// Returns `true` if XML can have an element or an attribute of this name.
fn is_name(name: &str) -> bool {
    let is_inner = |it: char| it.is_ascii_alphanumeric() || "-_.:".contains(it);
    name.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_') && name.chars().all(is_inner)
}

fn push_attribute(key: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(key);
    out.push_str("=\"");
    push_escaped(value, out);
    out.push('"');
}

/// Text as XML has it; characters that XML cannot hold are left out.
pub(super) fn push_escaped(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() && letter < '\u{20}' => {}
            _ => out.push(letter),
        }
    }
}

/// The same as a text of its own.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Marked;

    impl Rewriter for Marked {
        fn link(&mut self, address: &str) -> Address {
            Address::Is(["to-", address].concat())
        }

        fn media(&mut self, address: &str) -> Address {
            if address.starts_with("http") {
                Address::Gone
            } else {
                Address::Is(address.to_owned())
            }
        }

        fn id(&self, id: &str) -> String {
            format!("c1-{id}")
        }
    }

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(rewritten(html, &mut Marked), expected);
    }

    #[test]
    fn html_becomes_xml_that_browsers_read_alike() {
        check("<p>a &amp; b<br>c<td></p><p>", "<p>a &amp; b<br/>c</p><p></p>");
        check("<div onclick=\"x()\" hidden>a</div><script>b</script>", "<div>a</div>");
        check(
            "<details><summary>a</summary>b</details>",
            "<details open=\"open\"><summary>a</summary>b</details>",
        );
    }

    #[test]
    fn ids_and_links_are_those_of_the_publication() {
        check(
            "<h2 id=\"a\"><a href=\"b.html\">c</a></h2>",
            "<h2 id=\"c1-a\"><a href=\"to-b.html\">c</a></h2>",
        );
        check("<p aria-labelledby=\"a b\"></p>", "<p aria-labelledby=\"c1-a c1-b\"></p>");
    }

    #[test]
    fn what_a_book_cannot_show_is_a_link() {
        check("<img src=\"a.png\" alt=\"A\" loading=\"lazy\">", "<img alt=\"A\" src=\"a.png\"/>");
        check("<img src=\"https://x/a.png\" alt=\"A\">", "<a href=\"https://x/a.png\">A</a>");
        check("<p><code>a</code></p>", "<p><code dir=\"ltr\">a</code></p>");
        check("<iframe src=\"https://x/v\"></iframe>", "<a href=\"https://x/v\">https://x/v</a>");
    }
}

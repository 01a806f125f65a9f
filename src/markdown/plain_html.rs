//! HTML that is clean as it stands: what most articles have of raw HTML is an anchor or a break in a
//! paragraph. The sanitizer reads HTML as browsers do, which takes long; this knows quickly, and of a few
//! elements and attributes alone, what it would write.

use super::sanitize::sanitize;

/// Elements in a line of text.
const INLINE: [&str; 11] =
    ["a", "b", "code", "del", "em", "i", "kbd", "span", "strong", "sub", "sup"];
/// Elements with text, at the top or inside of others that hold blocks.
const BLOCKS: [&str; 7] = ["p", "h1", "h2", "h3", "h4", "h5", "h6"];
const LISTS: [&str; 2] = ["ol", "ul"];
/// Elements that hold blocks.
const HOLDERS: [&str; 11] =
    ["div", "li", "ol", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"];
/// Attributes that every element may have.
const ATTRIBUTES: [&str; 6] = ["class", "dir", "id", "lang", "name", "title"];
/// A fragment with more elements in each other is not plain.
const DEPTH_MAX: usize = 32;
/// Nor is one with more attributes in a tag.
const ATTRIBUTES_MAX: usize = 32;

/// The fragment without what could run, as [`sanitize`] gives it.
pub(super) fn clean(html: &str) -> String {
    plain(html).unwrap_or_else(|| sanitize(html))
}

/// The fragment as the sanitizer writes it; nothing where that takes more to know.
fn plain(html: &str) -> Option<String> {
    let mut reader = Reader { written: String::with_capacity(html.len()), open: Vec::new() };
    let mut rest = html;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        reader.text(&rest[..at])?;
        if let Some(behind) = rest[at..].strip_prefix("<!--") {
            rest = behind_comment(behind)?;
            continue;
        }
        let len = memchr::memchr(b'>', &rest.as_bytes()[at..])?;
        reader.tag(&rest[at + 1..at + len])?;
        rest = &rest[at + len + 1..];
    }
    reader.text(rest)?;
    reader.open.is_empty().then_some(reader.written)
}

/// The text behind a comment, which is not written; nothing where it has not exactly one end.
fn behind_comment(behind: &str) -> Option<&str> {
    let (comment, rest) = behind.split_once("-->")?;
    let ends_early = comment.starts_with(['>', '-']) || comment.contains("--");
    (!ends_early).then_some(rest)
}

/// The elements that an element of a table holds instead of text.
fn table_parts(name: &str) -> Option<&'static [&'static str]> {
    match name {
        "table" => Some(&["tbody", "tfoot", "thead"]),
        "tbody" | "tfoot" | "thead" => Some(&["tr"]),
        "tr" => Some(&["td", "th"]),
        _ => None,
    }
}

struct Reader<'h> {
    written: String,
    /// The elements that are open.
    open: Vec<&'h str>,
}

impl<'h> Reader<'h> {
    fn text(&mut self, text: &str) -> Option<()> {
        // Text between the cells of a table is put before the table.
        let is_blank = || text.bytes().all(|byte| matches!(byte, b' ' | b'\n' | b'\t'));
        (self.parts().is_none() || is_blank()).then_some(())?;
        let mut rest = text;
        while let Some(at) = rest.bytes().position(is_special) {
            self.written.push_str(&rest[..at]);
            rest = &rest[at..];
            let (len, written) = special(rest)?;
            self.written.push_str(written);
            rest = &rest[len..];
        }
        self.written.push_str(rest);
        Some(())
    }

    /// Reads what stands between the brackets of a tag.
    fn tag(&mut self, tag: &'h str) -> Option<()> {
        if ["br", "br/", "br /", "BR", "BR/"].contains(&tag) {
            self.written.push_str("<br>");
            return self.may_hold_text().then_some(());
        }
        if let Some(name) = tag.strip_prefix('/') {
            (self.open.pop()? == name).then_some(())?;
        } else {
            let (name, attributes) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
            self.may_begin(name).then_some(())?;
            check_attributes(name, attributes)?;
            self.open.push(name);
        }
        self.written.extend(["<", tag, ">"]);
        Some(())
    }

    /// Returns `true` if an element can begin here without ending another or being put elsewhere.
    fn may_begin(&self, name: &str) -> bool {
        let is_in_holders = || self.open.iter().all(|it| HOLDERS.contains(it));
        let is_known = match (self.parts(), name) {
            (Some(parts), _) => parts.contains(&name),
            (None, "li") => self.is_in_list(),
            _ if INLINE.contains(&name) => self.may_hold_text() && !self.open.contains(&name),
            _ => {
                let is_holder = LISTS.contains(&name) || matches!(name, "div" | "table");
                let is_block = BLOCKS.contains(&name) || is_holder;
                is_block && is_in_holders() && !self.is_in_list()
            }
        };
        is_known && self.open.len() < DEPTH_MAX
    }

    /// The elements that alone can stand here: between the cells of a table.
    fn parts(&self) -> Option<&'static [&'static str]> {
        self.open.last().and_then(|last| table_parts(last))
    }

    fn is_in_list(&self) -> bool {
        self.open.last().is_some_and(|last| LISTS.contains(last))
    }

    fn may_hold_text(&self) -> bool {
        !self.is_in_list() && self.parts().is_none()
    }
}

/// Returns `true` for a byte that is not always written as it is.
fn is_special(byte: u8) -> bool {
    // The first bytes of a space that does not break and of a byte order mark are among them.
    matches!(byte, b'&' | b'>' | 0xC2 | 0xEF | 0x7F)
        || byte < b' ' && !matches!(byte, b'\n' | b'\t')
}

/// How many bytes a text begins with that are written otherwise, or could be, and how they are written.
fn special(text: &str) -> Option<(usize, &str)> {
    const ENTITIES: [(&str, &str); 5] = [
        ("&amp;", "&amp;"),
        ("&lt;", "&lt;"),
        ("&gt;", "&gt;"),
        ("&quot;", "\""),
        ("\u{a0}", "&nbsp;"),
    ];
    let entity = ENTITIES.iter().find(|(entity, _)| text.starts_with(entity));
    if let Some((entity, written)) = entity {
        return Some((entity.len(), written));
    }
    let first = text.chars().next().filter(|first| !first.is_ascii() && *first != '\u{feff}')?;
    Some((first.len_utf8(), &text[..first.len_utf8()]))
}

/// Nothing if an attribute of the element is unknown, written in an unusual way, or there twice.
fn check_attributes(element: &str, attributes: &str) -> Option<()> {
    let (mut rest, mut known) = (attributes, Vec::new());
    while !rest.is_empty() {
        let (name, behind) = rest.strip_prefix(' ')?.split_once("=\"")?;
        let (value, next) = behind.split_once('"')?;
        let is_new = known.len() < ATTRIBUTES_MAX && !known.contains(&name);
        (is_new && is_plain_attribute(element, name, value)).then_some(())?;
        known.push(name);
        rest = next;
    }
    Some(())
}

fn is_plain_attribute(element: &str, name: &str, value: &str) -> bool {
    let is_data = ["data-", "aria-"].iter().any(|start| {
        let rest = name.strip_prefix(start).unwrap_or_default();
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    });
    match name {
        "href" => element == "a" && is_plain_address(value),
        "hreflang" => element == "a" && is_plain_value(value),
        _ => (is_data || ATTRIBUTES.contains(&name)) && is_plain_value(value),
    }
}

/// Returns `true` if an attribute is written with this value again.
fn is_plain_value(value: &str) -> bool {
    let is_kept = |rest: &str| rest.starts_with("&amp;") || rest.starts_with("&quot;");
    let is_usual = |(at, c): (usize, char)| match c {
        '&' => is_kept(&value[at..]),
        '<' | '>' | '\u{a0}' | '\u{feff}' => false,
        _ => !c.is_control(),
    };
    value.char_indices().all(is_usual)
}

/// Returns `true` if an address is one of the site, or of a host with a usual name.
fn is_plain_address(address: &str) -> bool {
    let is_usual = |byte: u8| byte.is_ascii_alphanumeric() || b"/.-_~#?=%+,;&".contains(&byte);
    let web = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    let rest = match web {
        None => address,
        Some(rest) => {
            let host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            if !is_plain_host(&rest[..host]) {
                return false;
            }
            &rest[host..]
        }
    };
    rest.bytes().all(is_usual) && is_plain_value(rest)
}

fn is_plain_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let is_usual = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        !label.is_empty() && label.bytes().all(is_usual)
    };
    // A number at the end would make the host one.
    let is_name = |label: &str| label.bytes().all(|byte| byte.is_ascii_lowercase());
    let domain = host.rsplit_once('.');
    domain.is_some_and(|(_, last)| is_name(last)) && host.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_articles_often_have_is_plain() {
        for html in [
            "<p>een <a name=\"x\"></a><strong>twee</strong></p>\n",
            "<ul>\n<li><a href=\"../a.html#b\">een</a><br></li>\n<li><p>x</p>\n<ol>\n<li>y</li>\n</ol>\n</li>\n</ul>\n",
            "<h2 id=\"een\">een <code>a &lt; b</code></h2>\n",
            "<p><span class=\"segment\" id=\"t-1\" data-segment=\"1\">een</span></p>\n",
            "<a href=\"https://www.example.com/a?b=c&amp;d\">é ö</a>",
            "<div class=\"note\">een\n<p>twee</p>\n<div><ul>\n<li>drie</li>\n</ul></div></div>\n",
            "<table>\n<thead>\n<tr>\n<th class=\"align-left\">een</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n\
            <td>a<br><b>b</b></td>\n<td><p>c</p><ul><li>d</li></ul></td>\n</tr>\n</tbody>\n</table>\n",
        ] {
            assert_eq!(plain(html).as_deref(), Some(html));
            assert_eq!(sanitize(html), html);
        }
        assert_eq!(plain("<p>een<!-- twee --> drie</p>").as_deref(), Some("<p>een drie</p>"));
        assert_eq!(plain("a &quot;b&quot;<br />\u{a0}").as_deref(), Some("a \"b\"<br>&nbsp;"));
    }

    #[test]
    fn what_the_sanitizer_changes_is_not_plain() {
        for html in [
            "<script>x</script>",
            "<a href=\"javascript:x\">x</a>",
            "<a href=\"https://1.2.3.4.5/\">x</a>",
            "<p onclick=\"x\">x</p>",
            "<p style=\"color: red\">x</p>",
            "<p class=\"a\" class=\"b\">x</p>",
            "<p><p>x</p></p>",
            "<a href=\"a\"><a href=\"b\">x</a></a>",
            "<strong><p>x</p></strong>",
            "<b>x",
            "x</b>",
            "a & b",
            "a > b",
            "&copy;",
            "<!-- x -- y -->",
            "<!--> x -->",
            "<!-- x",
            "<table><tr><td>x</td></tr></table>",
            "<table><tbody>x<tr><td>y</td></tr></tbody></table>",
            "<table><tbody><tr><td>x</td></tr><b>y</b></tbody></table>",
            "<p><table></table></p>",
            "<td>x</td>",
            "\u{feff}x",
        ] {
            assert_eq!(plain(html), None, "{html}");
        }
    }

    /// Safety rests on it: more than the usual number of cases.
    fn config() -> ProptestConfig {
        let usual = ProptestConfig::default();
        ProptestConfig { cases: usual.cases.max(4096), ..usual }
    }

    /// Pieces of HTML, most of them plain.
    fn piece() -> impl Strategy<Value = String> {
        let texts = prop_oneof![
            Just("een ".to_owned()),
            Just("\n".to_owned()),
            Just("&quot;a&quot; &amp; b&lt;c&gt;".to_owned()),
            Just("é\u{a0}ö\u{201c}\u{fb01}".to_owned()),
            Just("&amp;lt; &nbsp; & &#65; &copy".to_owned()),
            Just("<br />".to_owned()),
            "<!--[ a<>!-]{0,5}-->",
            "[ -~\u{a0}\u{feff}\r\n\t]{0,6}",
        ];
        let attributes = prop_oneof![
            4 => Just(String::new()),
            2 => " (name|id|class|title|data-x|aria-label)=\"[a-z&;é ]{0,4}\"",
            2 => " href=\"(#|\\.\\./|https://|http://|//|javascript:|a:)?[a-z0-9./#?&;%=-]{0,9}\"",
            1 => " (onclick|style|Href|id)=[\"']?[ -~]{0,4}[\"']?",
        ];
        let name = "a|b|br|code|em|h2|i|li|ol|p|script|span|strong|sup|ul|div|table|tr|td";
        let element = (name, attributes, texts.clone(), any::<bool>()).prop_map(
            |(name, attributes, text, is_closed)| {
                let end = if is_closed { format!("</{name}>") } else { String::new() };
                format!("<{name}{attributes}>{text}{end}")
            },
        );
        let flat = prop_oneof![3 => texts, 4 => element];
        flat.prop_recursive(4, 24, 4, |inner| {
            let names = "a|b|code|div|em|h2|li|ol|p|span|strong|table|tbody|td|tr|ul";
            let pieces = proptest::collection::vec(inner, 0..4);
            prop_oneof![
                2 => (names, pieces.clone())
                    .prop_map(|(name, inner)| format!("<{name}>{}</{name}>", inner.concat())),
                1 => ("t(body|head|foot)", "t[dh]", pieces).prop_map(|(part, cell, inner)| {
                    let row = inner.iter().map(|it| format!("<{cell}>{it}</{cell}>\n"));
                    let row: String = row.collect();
                    format!("<table>\n<{part}><tr>{row}</tr></{part}></table>")
                }),
            ]
        })
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn what_is_plain_is_written_as_the_sanitizer_writes_it(
            pieces in proptest::collection::vec(piece(), 0..4),
        ) {
            let html = pieces.concat();
            if let Some(written) = plain(&html) {
                prop_assert_eq!(written, sanitize(&html), "{}", html);
            }
        }
    }
}

//! Text into HTML, without becoming markup.

use pulldown_cmark_escape::{escape_href, escape_html};

use crate::markdown::removal::refused_scheme;

/// Adds `text` to `html` as text or as the value of an attribute in double quotes.
pub(super) fn push_text(html: &mut String, text: &str) {
    escape_html(html, text).expect("a string can always grow");
}

/// Adds an address as the value of an attribute in double quotes. Addresses that run scripts are
/// left empty.
pub(super) fn push_address(html: &mut String, address: &str) {
    if refused_scheme(address, false).is_none() {
        escape_href(html, address).expect("a string can always grow");
    }
}

/// Adds the address of an image, which may be its pixels.
pub(super) fn push_image_address(html: &mut String, address: &str) {
    if refused_scheme(address, true).is_none() {
        escape_href(html, address).expect("a string can always grow");
    }
}

/// Adds ` name="value"`.
pub(super) fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    push_text(html, value);
    html.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_run_scripts_are_left_out() {
        for address in ["javascript:alert(1)", " java\nscript:alert(1)", "DATA:text/html,x"] {
            let mut html = String::new();
            push_address(&mut html, address);
            assert_eq!(html, "", "{address}");
        }
    }
}

//! Raw HTML of articles: its addresses become those of the page, and its `<xref>` tags links.

use super::escape::push_address;
use super::writer::Writer;
use crate::markdown::raw_tag::{Tag, decode, tags};
use crate::markdown::xref;

impl Writer<'_, '_> {
    /// Writes a piece of raw HTML.
    pub(super) fn raw(&mut self, html: &str) {
        let mut done = 0;
        if self.options.links.is_some() && may_hold_addresses(html) {
            for tag in tags(html) {
                let start = tag.range.start;
                if tag.is("xref") {
                    self.html.push_str(&html[done..start]);
                    self.raw_xref(&tag);
                    done = tag.range.end;
                } else if let Some(attribute) = tag.address() {
                    self.html.push_str(&html[done..attribute.range.start]);
                    self.raw_address(&tag, attribute.value);
                    done = attribute.range.end;
                }
            }
        }
        self.html.push_str(&html[done..]);
    }

    fn raw_xref(&mut self, tag: &Tag<'_>) {
        if !tag.is_end {
            self.xref(&xref::read_tag(tag));
        }
    }

    fn raw_address(&mut self, tag: &Tag<'_>, address: &str) {
        let Some(links) = self.options.links else { return };
        let address = decode(address);
        let target = match tag.is("a") || tag.is("area") {
            true => links.link(self.file(), &address),
            false => links.image(self.file(), &address),
        };
        push_address(&mut self.html, &target.address);
    }
}

fn may_hold_addresses(html: &str) -> bool {
    let bytes = html.as_bytes();
    // Short pieces, as most are: a plain search is fast enough in any case of the letters.
    ["href", "src", "xref"].iter().any(|name| {
        bytes.windows(name.len()).any(|window| window.eq_ignore_ascii_case(name.as_bytes()))
    })
}

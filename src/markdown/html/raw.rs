//! Raw HTML of articles: its addresses become those of the page, and its `<xref>` tags links.

use std::borrow::Cow;

use super::escape::push_address;
use super::writer::Writer;
use crate::markdown::links::ResolvedLink;
use crate::markdown::raw_tag::{Tag, decode, tags};
use crate::markdown::xref;

impl Writer<'_, '_> {
    /// Writes a piece of raw HTML.
    pub(super) fn raw(&mut self, html: &str) {
        let html = &*self.with_own_ids(html);
        let mut done = 0;
        if self.options.links.is_some() && may_hold_addresses(html) {
            for tag in tags(html) {
                let start = tag.range.start;
                if tag.is("xref") {
                    self.html.push_str(&html[done..start]);
                    self.raw_xref(&tag);
                    done = tag.range.end;
                }
                for attribute in tag.urls() {
                    let target = self.raw_target(&tag, attribute.value);
                    if is_bare(&tag) {
                        let name_end = start + 1 + tag.name.len();
                        self.html.push_str(&html[done..name_end]);
                        self.html.push_str(&target.attributes);
                        done = name_end;
                    }
                    self.html.push_str(&html[done..attribute.range.start]);
                    push_address(&mut self.html, &target.address);
                    done = attribute.range.end;
                }
            }
        }
        self.html.push_str(&html[done..]);
    }

    /// The piece with its ids as the page has them: see [`id`](Self::id).
    fn with_own_ids<'h>(&self, html: &'h str) -> Cow<'h, str> {
        if matches!(self.id(""), Cow::Borrowed(_)) {
            return html.into();
        }
        let (mut own, mut done) = (String::new(), 0);
        for tag in tags(html).filter(|tag| !tag.is_end) {
            for attribute in tag.anchors() {
                own.push_str(&html[done..attribute.range.start]);
                own.push_str(&self.id(attribute.value));
                done = attribute.range.end;
            }
        }
        if done == 0 { html.into() } else { (own + &html[done..]).into() }
    }

    fn raw_xref(&mut self, tag: &Tag<'_>) {
        if !tag.is_end {
            self.xref(&xref::read_tag(tag));
        }
    }

    fn raw_target(&self, tag: &Tag<'_>, address: &str) -> ResolvedLink<'static> {
        let address = decode(address);
        let Some(links) = self.options.links else { return ResolvedLink::default() };
        let is_link = tag.is("a") || tag.is("area");
        let target = if is_link {
            links.link(self.file(), &address)
        } else {
            links.image(self.file(), &address)
        };
        let ResolvedLink { address, attributes } = target;
        ResolvedLink { address: Cow::Owned(address.into_owned()), attributes }
    }
}

/// Returns `true` if a tag says nothing yet of what we would tell of its address.
fn is_bare(tag: &Tag<'_>) -> bool {
    let tells = |names: &[&str]| names.iter().any(|name| tag.attribute(name).is_some());
    match () {
        () if tag.is("a") => !tells(&["class", "hreflang"]),
        () if tag.is("img") => !tells(&["width", "height", "loading"]),
        () => false,
    }
}

fn may_hold_addresses(html: &str) -> bool {
    let bytes = html.as_bytes();
    // Short pieces, as most are: a plain search is fast enough in any case of the letters.
    ["href", "src", "xref"].iter().any(|name| {
        bytes.windows(name.len()).any(|window| window.eq_ignore_ascii_case(name.as_bytes()))
    })
}

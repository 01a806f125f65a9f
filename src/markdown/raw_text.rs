//! The text that readers see of raw HTML: neither comments nor what is in `<style>` and `<script>`.

use std::borrow::Cow;

use super::raw_tag::{Tag, decode, tags};

/// A part of raw HTML.
#[derive(Debug)]
pub enum RawPart<'h> {
    /// Text that is shown, without entities.
    Text(Cow<'h, str>),
    /// A tag outside hidden elements.
    Tag(Tag<'h>),
    /// As written: a comment, or what is in an element whose content is not shown.
    Hidden(&'h str),
}

/// Reads raw HTML, in one piece or several: what a tag in one hides is hidden in the next.
#[derive(Debug, Default)]
pub struct RawText {
    /// The element that is open and hides what is in it.
    hidden: Option<&'static str>,
}

/// Elements whose content browsers do not show.
const HIDDEN: [&str; 3] = ["script", "style", "template"];

impl RawText {
    /// Returns `true` if what follows is not shown.
    pub fn is_hidden(&self) -> bool {
        self.hidden.is_some()
    }

    /// Reads a piece, and passes its parts on in order.
    pub fn read<'h>(&mut self, html: &'h str, mut on_part: impl FnMut(RawPart<'h>)) {
        let mut start = 0;
        for tag in tags(html) {
            let closes = |name: &str| tag.is_end && tag.is(name);
            if self.hidden.is_some_and(|name| !closes(name)) {
                continue;
            }
            self.between(&html[start..tag.range.start], &mut on_part);
            start = tag.range.end;
            let hides = HIDDEN.iter().find(|name| tag.is(name) && !tag.is_end);
            self.hidden = hides.copied();
            on_part(RawPart::Tag(tag));
        }
        self.between(&html[start..], &mut on_part);
    }

    /// Reads what stands between tags.
    fn between<'h>(&self, html: &'h str, on_part: &mut impl FnMut(RawPart<'h>)) {
        if self.is_hidden() {
            on_part(RawPart::Hidden(html));
            return;
        }
        let mut rest = html;
        while let Some(start) = rest.find("<!--") {
            on_part(RawPart::Text(decode(&rest[..start])));
            let end = rest[start..].find("-->").map_or(rest.len(), |len| start + len + 3);
            on_part(RawPart::Hidden(&rest[start..end]));
            rest = &rest[end..];
        }
        on_part(RawPart::Text(decode(rest)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_in_one_piece_is_hidden_in_the_next() {
        let mut raw = RawText::default();
        let mut shown = String::new();
        for piece in ["een<!-- twee --><style>", "drie</b>", "</style>vier &amp; vijf<br>"] {
            raw.read(piece, |part| match part {
                RawPart::Text(text) => shown.push_str(&text),
                RawPart::Tag(tag) => shown.push_str(tag.name),
                RawPart::Hidden(hidden) => assert!(!hidden.contains("vier"), "{hidden}"),
            });
        }
        assert_eq!(shown, "eenstylestylevier & vijfbr");
    }
}

//! Footnotes in HTML: see [`footnote`](crate::markdown::footnote).

use super::escape::push_attribute;
use super::writer::Writer;

impl Writer<'_, '_> {
    /// Writes a reference; the first one to a note can be linked to.
    pub(super) fn footnote_reference(&mut self, index: usize, name: &str) {
        let footnote = self.document.footnotes().get(name);
        let number = footnote.number;
        self.html.push_str("<sup class=\"footnote-reference\"><a");
        let address = format!("#{}", self.footnote_id("footnote", number));
        push_attribute(&mut self.html, "href", &address);
        if footnote.reference == Some(index) {
            let id = self.footnote_id("footnote-reference", number);
            push_attribute(&mut self.html, "id", &id);
        }
        let end = format!(" role=\"doc-noteref\">{number}</a></sup>");
        self.html.push_str(&end);
    }

    /// Opens a note.
    pub(super) fn footnote(&mut self, index: usize, name: &str) {
        let footnote = self.document.footnotes().get(name);
        self.html.push_str("<div class=\"footnote-definition\"");
        if footnote.definition == Some(index) {
            let id = self.footnote_id("footnote", footnote.number);
            push_attribute(&mut self.html, "id", &id);
        }
        let label = format!(
            " role=\"doc-footnote\"><span class=\"footnote-label\">{}</span>\n<div>\n",
            footnote.number
        );
        self.html.push_str(&label);
    }

    /// Ends a note with the way back to where it was referred to.
    pub(super) fn end_footnote(&mut self, name: &str) {
        let footnote = self.document.footnotes().get(name);
        if footnote.reference.is_some() {
            let address = self.footnote_id("footnote-reference", footnote.number);
            let label = (self.options.words)("back_to_text");
            self.html.push_str("<p><a class=\"footnote-backlink\"");
            push_attribute(&mut self.html, "href", &format!("#{address}"));
            self.html.push_str(" role=\"doc-backlink\"");
            push_attribute(&mut self.html, "aria-label", &label);
            self.html.push_str(">↩</a></p>\n");
        }
        self.html.push_str("</div>\n</div>\n");
    }

    fn footnote_id(&self, kind: &str, number: usize) -> String {
        self.id(&format!("{kind}-{number}")).into_owned()
    }
}

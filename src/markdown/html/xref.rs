//! The HTML of references to `uid`s.

use super::escape::{push_address, push_attribute, push_text};
use super::writer::Writer;
use crate::markdown::node::{Xref, XrefForm};
use crate::markdown::xref::{alternative, resolve};

impl Writer<'_, '_> {
    /// A reference in a line of text.
    pub(super) fn xref(&mut self, xref: &Xref<'_>) {
        let file = self.file();
        let named =
            self.options.links.and_then(|links| resolve(links, file, &xref.address, xref.form));
        let Some(named) = named else { return self.missing_xref(xref) };
        if self.links > 0 {
            return push_text(&mut self.html, &named.name);
        }
        self.html.push_str(if named.no_loc { "<a class=\"no-loc\" href=\"" } else { "<a href=\"" });
        push_address(&mut self.html, &named.address);
        self.html.push('"');
        self.html.push_str(&named.attributes);
        self.html.push('>');
        push_text(&mut self.html, &named.name);
        self.html.push_str("</a>");
    }

    /// One that nothing answers to: what its writer wants to be shown, or what was written.
    fn missing_xref(&mut self, xref: &Xref<'_>) {
        if xref.form == XrefForm::Text {
            return self.no_loc(&xref.raw);
        }
        let alternative = alternative(xref);
        let (class, text) = match &alternative {
            _ if !xref.raw.is_empty() => ("no-loc", &*xref.raw),
            Some(text) => ("xref", &**text),
            None => ("no-loc xref", &*xref.address),
        };
        self.html.push_str("<span");
        push_attribute(&mut self.html, "class", class);
        self.html.push('>');
        push_text(&mut self.html, text);
        self.html.push_str("</span>");
    }
}

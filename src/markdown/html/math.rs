//! Formulas in HTML.
//!
//! ```text
//! <span class="math"><math>…</math></span>              in a line of text
//! <div class="math"><math display="block">…</math></div>  for itself
//! ```

use std::borrow::Cow;

use super::Styles;
use super::escape::push_text;
use super::writer::Writer;
use crate::markdown::math;
use crate::markdown::node::NodeKind;
use crate::text::Span;

impl Writer<'_, '_> {
    /// Writes a formula; one that cannot be typeset as its TeX.
    pub(super) fn math(&mut self, tex: &str, display: bool, span: Span) {
        let is_block = display && !self.is_in_text();
        if is_block {
            self.html.push_str("<div class=\"math\">");
        }
        self.mark(span);
        if !is_block {
            let class = if display { "math display" } else { "math" };
            self.html.push_str("<span class=\"");
            self.html.push_str(class);
            self.html.push_str("\">");
        }
        match math::mathml(tex, display) {
            Ok(mathml) => {
                let mathml = match self.options.styles {
                    Styles::Attributes => Cow::Owned(mathml),
                    Styles::Classes => without_styles(&mathml),
                };
                self.html.push_str(&mathml);
            }
            Err(_) => push_text(&mut self.html, tex),
        }
        if is_block {
            self.end_segments(self.open.len());
            self.html.push_str("</div>\n");
        } else {
            self.html.push_str("</span>");
        }
    }

    /// Returns `true` if the present place is in a line of text.
    fn is_in_text(&self) -> bool {
        self.open.last().is_some_and(|&enter| match &self.nodes[enter].kind {
            NodeKind::Enter(element) => element.holds_text(),
            _ => false,
        })
    }
}

/// MathML with classes in place of style attributes, which a page may forbid.
fn without_styles(mathml: &str) -> Cow<'_, str> {
    const STYLE: &str = " style=\"";
    if !mathml.contains(STYLE) {
        return Cow::Borrowed(mathml);
    }
    let mut parts = mathml.split(STYLE);
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (style, rest) = part.split_once('"').unwrap_or((part, ""));
        let sides = ["left", "right", "center"];
        let side = sides.iter().find(|side| style.contains(&format!("text-align: {side}")));
        if let Some(side) = side {
            plain.push_str(" class=\"align-");
            plain.push_str(side);
            plain.push('"');
        }
        plain.push_str(rest);
    }
    Cow::Owned(plain)
}

//! The HTML of the dialect's constructs.

use std::borrow::Cow;

use super::escape::{push_attribute, push_text};
use super::writer::Writer;
use crate::markdown::node::{AlertKind, Directive, Element};

impl Writer<'_, '_> {
    /// Opens an element of the dialect, or one that has no attributes.
    pub(super) fn open_container(&mut self, element: &Element<'_>) {
        match element {
            Element::Alert(kind) => self.alert(*kind),
            Element::Section(attributes) => {
                self.html.push_str("<div");
                for (name, value) in attributes {
                    push_attribute(&mut self.html, name, value);
                }
                self.html.push_str(">\n");
            }
            Element::Column { span: 1 } => self.html.push_str("<div class=\"column\">\n"),
            Element::Column { span } => {
                push_div(&mut self.html, &format!("column span{span}"));
                self.html.push('\n');
            }
            Element::Row => self.html.push_str("<section class=\"row\">\n"),
            Element::Zone { target, pivot } => self.zone(target.as_deref(), pivot.as_deref()),
            Element::Moniker { range, monikers, label } => {
                self.moniker(range, monikers.as_deref(), label.as_deref());
            }
            Element::ComplexImage(image) => self.open_complex_image(image),
            element => self.html.push_str(plain_tag(element)),
        }
    }

    /// Opens an alert, with its title in the page's language.
    fn alert(&mut self, kind: AlertKind) {
        let title = (self.options.words)(kind.word());
        push_div(&mut self.html, kind.name());
        self.html.push_str("\n<p class=\"alert-title\"");
        self.words_language();
        self.html.push('>');
        push_text(&mut self.html, &title);
        self.html.push_str("</p>\n");
    }

    /// The language of the page's own words, where it is not that of the text.
    fn words_language(&mut self) {
        if let Some(language) = self.options.words_language {
            push_attribute(&mut self.html, "lang", language);
        }
    }

    /// Says in the page's language that the code is missing.
    fn missing_snippet(&mut self) {
        let message = (self.options.words)("code_not_found");
        self.alert(AlertKind::Warning);
        self.html.push_str("<p");
        self.words_language();
        self.html.push('>');
        push_text(&mut self.html, &message);
        self.html.push_str("</p>\n</div>\n");
    }

    fn zone(&mut self, target: Option<&str>, pivot: Option<&str>) {
        let mut class = "zone".to_owned();
        class.push_str(if target.is_some() { " has-target" } else { "" });
        class.push_str(if pivot.is_some() { " has-pivot" } else { "" });
        self.html.push_str("<div");
        push_attribute(&mut self.html, "class", &class);
        for (name, value) in [("data-target", target), ("data-pivot", pivot)] {
            if let Some(value) = value {
                push_attribute(&mut self.html, name, value);
            }
        }
        self.html.push_str(">\n");
    }

    /// A project that lists no monikers shows all zones, and says what they are for.
    fn moniker(&mut self, range: &str, monikers: Option<&[String]>, label: Option<&str>) {
        self.html.push_str("<div");
        match monikers {
            Some(names) => push_attribute(&mut self.html, "data-moniker", &names.join(" ")),
            None => push_attribute(&mut self.html, "data-moniker-range", range),
        }
        if let Some(label) = label {
            push_attribute(&mut self.html, "data-versions", label);
        }
        self.html.push_str(">\n");
    }

    fn form(&mut self, attributes: &[(Cow<'_, str>, Cow<'_, str>)]) {
        let get = |name: &str| {
            let found = attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
            found.map(|(_, value)| &**value).filter(|value| !value.is_empty())
        };
        self.html.push_str("<form class=\"chromeless-form\"");
        for (name, value) in [("data-model", get("model")), ("data-action", get("action"))] {
            if let Some(value) = value {
                push_attribute(&mut self.html, name, value);
            }
        }
        self.html.push_str(">\n<div></div>\n<button class=\"button is-primary\" disabled=\"disabled\" type=\"submit\">");
        push_text(&mut self.html, get("submitText").unwrap_or_default());
        self.html.push_str("</button>\n</form>\n");
    }

    /// A construct without Markdown inside.
    pub(super) fn directive(&mut self, directive: &Directive<'_>) {
        match directive {
            Directive::NoLoc(text) => self.no_loc(text),
            Directive::Xref(xref) => self.xref(xref),
            Directive::Image(image) => self.directive_image(image),
            Directive::Video(attributes) => self.video(attributes),
            Directive::VideoQuote(address) => self.video_quote(address),
            Directive::Form(attributes) => self.form(attributes),
            Directive::MissingSnippet => self.missing_snippet(),
        }
    }

    /// Text that is in no language of the page.
    pub(super) fn no_loc(&mut self, text: &str) {
        self.html.push_str("<span class=\"no-loc\" dir=\"ltr\" lang=\"en-us\">");
        push_text(&mut self.html, text);
        self.html.push_str("</span>");
    }
}

fn push_div(html: &mut String, class: &str) {
    html.push_str("<div");
    push_attribute(html, "class", class);
    html.push('>');
}

fn plain_tag(element: &Element<'_>) -> &'static str {
    match element {
        Element::Paragraph => "<p>",
        Element::Item => "<li>",
        Element::TableRow => "<tr>\n",
        Element::Emphasis => "<em>",
        Element::Strong => "<strong>",
        Element::Strikethrough => "<del>",
        Element::DefinitionList => "<dl>\n",
        Element::DefinitionTerm => "<dt>",
        Element::Definition => "<dd>",
        _ => "",
    }
}

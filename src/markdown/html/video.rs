//! The HTML of videos: frames, each with a title.

use std::borrow::Cow;

use super::Styles;
use super::escape::{push_address, push_attribute};
use super::writer::Writer;
use crate::markdown::constructs::video::embedded;
use crate::markdown::node::{Directive, Node, NodeKind};

impl Writer<'_, '_> {
    /// Returns `true` if a paragraph holds a video's frame, which by the standard no paragraph may.
    pub(super) fn holds_frame(&self, paragraph: usize) -> bool {
        let inside = &self.nodes[paragraph + 1..];
        let ends = |node: &Node<'_>| matches!(node.kind, NodeKind::Exit(it) if it == paragraph);
        let is_frame = |node: &Node<'_>| {
            let NodeKind::Directive(directive) = &node.kind else { return false };
            matches!(directive, Directive::Video(_) | Directive::VideoQuote(_))
        };
        self.options.is_standard() && inside.iter().take_while(|node| !ends(node)).any(is_frame)
    }

    /// `> [!VIDEO …]`
    pub(super) fn video_quote(&mut self, address: &str) {
        let address = embedded(address);
        self.html.push_str("<div class=\"embeddedvideo\"><iframe src=\"");
        push_address(&mut self.html, &address);
        self.html.push('"');
        self.frame_title("", &address);
        self.html.push_str(if self.options.is_standard() {
            " allowfullscreen></iframe></div>\n"
        } else {
            " frameborder=\"0\" allowfullscreen=\"true\"></iframe></div>\n"
        });
    }

    /// `:::video`
    pub(super) fn video(&mut self, attributes: &[(Cow<'_, str>, Cow<'_, str>)]) {
        let get = |name: &str| {
            let found = attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
            found.map(|(_, value)| &**value).filter(|value| !value.is_empty())
        };
        let address = embedded(get("source").unwrap_or_default());
        self.html.push_str("<div class=\"embeddedvideo\">\n<iframe src=\"");
        push_address(&mut self.html, &address);
        self.html.push_str(if self.options.is_standard() {
            "\" allowfullscreen"
        } else {
            "\" allowFullScreen=\"true\" frameBorder=\"0\""
        });
        self.frame_title(get("title").unwrap_or_default(), &address);
        if let Some(width) = get("max-width") {
            match self.options.styles {
                Styles::Attributes => {
                    push_attribute(&mut self.html, "style", &format!("max-width:{width}px;"));
                }
                Styles::Classes => push_attribute(&mut self.html, "width", width),
            }
        }
        for name in ["thumbnail", "upload-date", "duration"] {
            if let Some(value) = get(name).filter(|_| !self.options.is_standard()) {
                push_attribute(&mut self.html, name, value);
            }
        }
        self.html.push_str("></iframe>\n</div>\n");
    }

    /// A screen reader says a frame's title: the video's own, or where it comes from.
    fn frame_title(&mut self, title: &str, address: &str) {
        if !title.is_empty() {
            return push_attribute(&mut self.html, "title", title);
        }
        let host = address.split("://").nth(1).unwrap_or_default().split('/').next();
        let title = format!("{}: {}", (self.options.words)("video"), host.unwrap_or_default());
        push_attribute(&mut self.html, "title", &title);
    }
}

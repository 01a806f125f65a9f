//! The HTML of `:::image`, and of images whose file is a film or a sound.

use super::escape::{push_address, push_attribute, push_image_address};
use super::writer::Writer;
use crate::markdown::node::{DirectiveImage, Link};

impl<'o> Writer<'_, 'o> {
    /// An image in a line of text.
    pub(super) fn directive_image(&mut self, image: &DirectiveImage<'_>) {
        self.html.push_str(if image.border { "<span class=\"mx-imgBorder\">\n" } else { "" });
        let is_linked = self.image_and_link(image);
        self.html.push_str(if is_linked { "</a>\n" } else { "" });
        self.html.push_str(if image.border { "</span>\n" } else { "" });
    }

    /// Opens an image whose long description is its content.
    pub(super) fn open_complex_image(&mut self, image: &DirectiveImage<'_>) {
        self.html.push('<');
        self.html.push_str(self.complex_tag());
        self.html.push_str(if image.border { " class=\"mx-imgBorder\">\n" } else { ">\n" });
        self.image_and_link(image);
        self.html.push_str("<div");
        let id = self.id(image.description_id.as_deref().unwrap_or_default());
        push_attribute(&mut self.html, "id", &id);
        self.html.push_str(" class=\"visually-hidden\">");
    }

    /// Closes it again.
    pub(super) fn close_complex_image(&mut self, image: &DirectiveImage<'_>) {
        self.html.push_str("</div>\n");
        let is_linked = image.link.is_some() || image.lightbox.is_some();
        self.html.push_str(if is_linked { "</a>\n</" } else { "</" });
        self.html.push_str(self.complex_tag());
        self.html.push_str(">\n");
    }

    /// Returns the element around an image and its description; HTML does not allow `div` in a
    /// paragraph.
    fn complex_tag(&self) -> &'static str {
        if self.options.is_standard() { "div" } else { "p" }
    }

    /// Writes the image, in a link that is left open if there is one, which is reported.
    fn image_and_link(&mut self, image: &DirectiveImage<'_>) -> bool {
        if self.links == 0 {
            self.open_image_link(image);
        }
        self.html.push_str("<img");
        self.source(&image.source);
        match &image.alt_text {
            _ if image.image_type == "icon" && self.options.is_standard() => {
                self.html.push_str(" class=\"icon\" alt=\"\"");
            }
            _ if image.image_type == "icon" => self.html.push_str(" role=\"presentation\""),
            alt_text => self.push_alt_text(alt_text.as_deref().unwrap_or_default()),
        }
        if let Some(id) = &image.description_id {
            let id = self.id(id);
            push_attribute(&mut self.html, "aria-describedby", &id);
        }
        self.html.push_str(">\n");
        self.links == 0 && (image.link.is_some() || image.lightbox.is_some())
    }

    fn push_alt_text(&mut self, own: &str) {
        let other = self.alt_text();
        if let Some(Err(language)) = other {
            push_attribute(&mut self.html, "lang", language);
        }
        push_attribute(&mut self.html, "alt", other.and_then(Result::ok).unwrap_or(own));
    }

    /// What is known of the present image's alternative text if it is in another language: the text to
    /// show instead, or else that language.
    pub(super) fn alt_text(&self) -> Option<Result<&'o str, &'o str>> {
        // Spans inside an include are bytes of another file.
        let is_page = self.options.is_standard() && self.includes == 0;
        let alt_texts = self.options.alt_texts.filter(|_| is_page)?;
        let text = alt_texts.by_place.get(&self.nodes[self.at].span.start())?;
        Some(text.as_deref().ok_or(&alt_texts.language))
    }

    /// Where a click leads: the link counts more than the larger picture.
    fn open_image_link(&mut self, image: &DirectiveImage<'_>) {
        if let Some(link) = &image.link {
            let target = self.options.links.map(|links| links.link(self.file(), link));
            self.html.push_str("<a href=\"");
            push_address(&mut self.html, target.as_ref().map_or(link, |target| &target.address));
            self.html.push('"');
            self.html.push_str(target.as_ref().map_or("", |target| &target.attributes));
            self.html.push_str(">\n");
        } else if let Some(lightbox) = &image.lightbox {
            let target = self.options.links.map(|links| links.image(self.file(), lightbox));
            self.html.push_str("<a href=\"");
            push_address(
                &mut self.html,
                target.as_ref().map_or(lightbox, |target| &target.address),
            );
            self.html.push_str("#lightbox\" data-linktype=\"relative-path\">\n");
        }
    }

    /// Writes ` src="…"`, and the image's size where it is known.
    pub(super) fn source(&mut self, address: &str) {
        let target = self.options.links.map(|links| links.image(self.file(), address));
        self.html.push_str(" src=\"");
        push_image_address(
            &mut self.html,
            target.as_ref().map_or(address, |target| &target.address),
        );
        self.html.push('"');
        self.html.push_str(target.as_ref().map_or("", |target| &target.attributes));
    }

    /// Writes an image that is a film or a sound, if it is one.
    pub(super) fn media(&mut self, link: &Link<'_>) -> bool {
        let Some((element, kind)) = media_kind(&link.address) else { return false };
        let open = match element {
            "video" => "<video width=\"500\" height=\"281\" controls=\"\"><source",
            _ => "<audio width=\"500\" controls=\"\"><source",
        };
        self.html.push_str(open);
        push_attribute(&mut self.html, "type", kind);
        self.source(&link.address);
        self.html.push_str(if element == "video" {
            "></source></video>"
        } else {
            "></source></audio>"
        });
        true
    }
}

/// Returns the kind of a media file: its element and its type.
fn media_kind(address: &str) -> Option<(&'static str, &'static str)> {
    let (path, _) = crate::markdown::link::split(address);
    let (_, extension) = path.rsplit_once('.')?;
    let kind = MEDIA.iter().find(|(name, ..)| extension.eq_ignore_ascii_case(name));
    kind.map(|&(_, element, kind)| (element, kind))
}

/// Films and sounds that browsers play, by the extension of their files.
const MEDIA: [(&str, &str, &str); 15] = [
    ("mp4", "video", "video/mp4"),
    ("m4v", "video", "video/x-m4v"),
    ("webm", "video", "video/webm"),
    ("ogv", "video", "video/ogg"),
    ("mov", "video", "video/quicktime"),
    ("avi", "video", "video/x-msvideo"),
    ("wmv", "video", "video/x-ms-wmv"),
    ("mpeg", "video", "video/mpeg"),
    ("3gp", "video", "video/3gpp"),
    ("mp3", "audio", "audio/mpeg"),
    ("m4a", "audio", "audio/mp4"),
    ("wav", "audio", "audio/x-wav"),
    ("ogg", "audio", "audio/ogg"),
    ("aac", "audio", "audio/x-aac"),
    ("weba", "audio", "audio/webm"),
];

//! Images with more to say than Markdown's.
//!
//! ```text
//! :::image type="content" source="a.png" alt-text="A" lightbox="large.png":::
//!
//! :::image type="complex" source="a.png" alt-text="A":::
//!    The long description.
//! :::image-end:::
//! ```
//!
//! `type` is `content`, `icon` (without meaning of its own) or `complex`; `link` counts more than
//! `lightbox`; `border="false"` takes the frame off.
//!
//! Emits `<span class="mx-imgBorder"><img src="a.png" alt="A"></span>`, and for a complex one
//! `<p class="mx-imgBorder"><img … aria-describedby="3-0"><div id="3-0" class="visually-hidden">…</div></p>`
//! with all of its description.

use super::refusal::InvalidConstruct;
use crate::finding::Rule;
use crate::markdown::directive::Directive;
use crate::markdown::node::DirectiveImage;

pub(in crate::markdown) static INVALID_IMAGE: Rule = Rule::warning("invalid-image");

const ATTRIBUTES: [&str; 7] =
    ["type", "source", "alt-text", "lightbox", "border", "link", "loc-scope"];

/// Reads an image; `is_line` tells whether it has its line for itself, as a complex one must.
pub(in crate::markdown) fn read<'t>(
    directive: &Directive<'t>,
    is_line: bool,
) -> Result<Option<DirectiveImage<'t>>, InvalidConstruct> {
    if !directive.closed {
        return Ok(None);
    }
    if let Some(name) = directive.unknown_attribute(&ATTRIBUTES) {
        let message = format!("unknown attribute `{name}` of an image");
        return Err(InvalidConstruct::new(&INVALID_IMAGE, message));
    }
    let image = image(directive)?;
    Ok(Some(image).filter(|image| is_line || &*image.image_type != "complex"))
}

fn image<'t>(directive: &Directive<'t>) -> Result<DirectiveImage<'t>, InvalidConstruct> {
    let refuse = |message: &str| InvalidConstruct::new(&INVALID_IMAGE, message);
    let image_type = directive.get("type").unwrap_or("content".into());
    if !matches!(&*image_type, "content" | "icon" | "complex") {
        return Err(refuse("`type` must be `content`, `icon` or `complex`"));
    }
    let source = directive.get("source").filter(|source| !source.trim().is_empty());
    let source = source.ok_or_else(|| refuse("an image needs a `source`"))?;
    let alt_text = directive.get("alt-text");
    if &*image_type != "icon" && alt_text.as_deref().is_none_or(|text| text.trim().is_empty()) {
        return Err(refuse("an image other than an icon needs an `alt-text`"));
    }
    let border = match directive.get("border").as_deref() {
        Some(value) if value.trim().eq_ignore_ascii_case("true") => true,
        Some(value) if value.trim().eq_ignore_ascii_case("false") => false,
        _ => &*image_type != "icon",
    };
    Ok(DirectiveImage {
        image_type,
        source,
        alt_text,
        lightbox: directive.get("lightbox").filter(|address| !address.is_empty()),
        border,
        link: directive.get("link").filter(|address| !address.is_empty()),
        description_id: None,
        inline: true,
    })
}

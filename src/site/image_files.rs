//! The size of pictures, so that a page does not jump while they load.

use crate::markdown::include::Library;

/// Width and height of a picture in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureSize {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// The files of a project, pictures among them.
pub trait ImageFiles: Library {
    /// The size of the picture at `path`, relative to the content root, if it can be told.
    fn picture_size(&self, path: &str) -> Option<PictureSize>;
}

impl PictureSize {
    /// The size of an SVG, from the start of its text: its own width and height, else its view box.
    ///
    /// ```
    /// use diglot::site::PictureSize;
    ///
    /// let size = PictureSize::of_svg("<?xml version='1.0'?><svg viewBox='0 0 24.4 12'>");
    /// assert_eq!(size, Some(PictureSize { width: 24, height: 12 }));
    /// ```
    pub fn of_svg(text: &str) -> Option<Self> {
        let tag = &text[text.find("<svg")? + 4..];
        let tag = &tag[..tag.find('>')?];
        let pixels = |name| attribute(tag, name).and_then(pixels);
        if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
            return Some(Self { width, height });
        }
        let view_box = attribute(tag, "viewBox")?;
        let mut numbers = view_box.split([' ', ',']).filter(|it| !it.is_empty()).skip(2);
        let mut next = || numbers.next().and_then(self::pixels);
        Some(Self { width: next()?, height: next()? })
    }

    /// As attributes of an `<img>`, with a leading space each.
    pub(super) fn attributes(self) -> String {
        format!(" width=\"{}\" height=\"{}\"", self.width, self.height)
    }
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let is_own = |at: &usize| tag[..*at].ends_with(|c: char| c.is_whitespace());
    let at = tag.match_indices(name).map(|(at, _)| at).find(is_own)?;
    let value = tag[at + name.len()..].trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split(quote).next()
}

/// `12`, `12.4` or `12px`; other units and percentages have no size of their own.
#[expect(clippy::cast_sign_loss, reason = "only what is positive is taken")]
fn pixels(text: &str) -> Option<u32> {
    let number: f64 = text.trim().trim_end_matches("px").trim_end().parse().ok()?;
    (0.5..1e6).contains(&number).then(|| number.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vector_picture_has_the_size_of_its_own_attributes() {
        let size = |attributes: &str| {
            let size = PictureSize::of_svg(&format!("<svg {attributes}></svg>"));
            size.map(|size| (size.width, size.height))
        };
        assert_eq!(size(r#"stroke-width="2" width="10px" height='20.4'"#), Some((10, 20)));
        assert_eq!(size(r#"viewBox="0 0 30 40" stroke-width="2""#), Some((30, 40)));
        assert_eq!(size(r#"width="100%" height="20""#), None);
    }
}

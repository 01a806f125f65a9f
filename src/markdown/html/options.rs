//! Options for rendering a fragment.

use rustc_hash::FxHashMap;

use crate::article::SideText;
use crate::markdown::links::Links;

/// Options for rendering a fragment.
pub struct HtmlOptions<'o> {
    /// The path of the document's file, relative to the content root.
    pub path: &'o str,
    /// How links are resolved; without it they stay as written.
    pub links: Option<&'o dyn Links>,
    /// The page's own words in its language, by key: `note`, `tip`, …
    pub words: &'o dyn Fn(&str) -> String,
    /// The tag of the language of these words, where it is not that of the text.
    pub words_language: Option<&'static str>,
    /// Marks each segment of this side, for the bilingual page; see [`SegmentMarks`].
    pub segments: Option<SegmentMarks<'o>>,
    /// The alternative texts that are in another language; see [`AltTexts`].
    pub alt_texts: Option<&'o AltTexts>,
    /// How to treat raw HTML.
    pub raw_html: RawHtml,
    /// How alignment and widths are said.
    pub styles: Styles,
    /// Which HTML counts where the dialect's and the standard differ.
    pub conformance: Conformance,
    /// `true` if the tokens of code are marked; else it stays plain.
    pub highlight: bool,
}

impl<'o> HtmlOptions<'o> {
    /// Options for a fragment on its own: addresses as written, raw HTML sanitized.
    pub fn fragment(path: &'o str, words: &'o dyn Fn(&str) -> String) -> Self {
        Self {
            path,
            links: None,
            words,
            words_language: None,
            segments: None,
            alt_texts: None,
            raw_html: RawHtml::default(),
            styles: Styles::default(),
            conformance: Conformance::default(),
            highlight: false,
        }
    }

    /// Returns `true` if browsers and screen readers come first.
    pub(super) fn is_standard(&self) -> bool {
        self.conformance == Conformance::Standard
    }
}

/// Which HTML counts where the dialect's and the standard differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Conformance {
    /// The exact HTML of other builders of the dialect, even if invalid: for fragments that take
    /// the place of theirs.
    #[default]
    Dialect,
    /// Valid HTML, which screen readers can read without scripts: for pages.
    Standard,
}

/// How alignment and widths are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Styles {
    /// `style="text-align: left;"`: needs no style sheet.
    #[default]
    Attributes,
    /// `class="align-left"`: for pages whose content security policy forbids style attributes.
    Classes,
}

/// Treatment of raw HTML in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RawHtml {
    /// It is let through by list; scripts and the like are taken out.
    #[default]
    Sanitized,
    /// It stays as it is: the project vouches for its articles.
    Trusted,
}

/// Alternative texts that are in another language than the document. They count on pages: fragments have
/// them as they are.
#[derive(Debug, Clone, Default)]
pub struct AltTexts {
    /// The tag of that language.
    pub language: String,
    /// By where the image begins, the text to show instead, if there is one.
    pub by_place: FxHashMap<usize, Option<String>>,
}

/// How segments are marked: `<span class="segment" id="t-102" data-segment="102">`.
pub struct SegmentMarks<'o> {
    /// The side that was parsed.
    pub side_text: &'o SideText,
    /// The short id of a segment by its number, e.g. `102` or `p12`.
    pub name: &'o dyn Fn(usize) -> String,
    /// Returns `true` if the segment of this number is on the other side too.
    pub has_partner: &'o dyn Fn(usize) -> bool,
    /// Label of the links to partners.
    pub label: &'o str,
}

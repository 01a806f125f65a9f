//! One side of an article, parsed: what its pages are rendered from.

use crate::article::{Article, Side, SideText};
use crate::finding::{Finding, Located};
use crate::locale::Locale;
use crate::markdown::Document;
use crate::markdown::alt_text::AltText;
use crate::markdown::html::{
    self, AltTexts, Block, Conformance, HtmlOptions, RawHtml, SegmentMarks, Styles,
};
use crate::markdown::links::Links;
use crate::markdown::node::{Element, Node, NodeKind};
use crate::markdown::plain_text::{self, TextLinks, TextOptions};
use crate::project::{Dialect, HtmlTrust, View};
use crate::text::Span;

use super::alt_texts;
use super::rows::SegmentName;
use super::ui_strings::UiStrings;
use super::view::HeadingView;

/// One side of an article, parsed.
pub(super) struct ParsedSide<'t> {
    text: &'t SideText,
    path: &'t str,
    document: Document<'t>,
    /// What is wrong with what the article says about the monikers that it is for.
    range_finding: Option<Box<Finding>>,
    raw_html: RawHtml,
    /// On the source side: the alternative texts that are not in its language.
    alt_texts: Option<AltTexts>,
}

/// Both sides of an article, each where a view shows it.
pub(super) type SideTexts = [Option<SideText>; 2];
/// The same, parsed.
pub(super) type Sides<'t> = [Option<ParsedSide<'t>>; 2];

/// The sides of an article that the views show.
pub(super) fn texts(article: &Article, views: &[View]) -> SideTexts {
    [Side::Target, Side::Source].map(|side| {
        let shows = |&view: &View| view == View::Bilingual || view == View::Side(side);
        views.iter().any(shows).then(|| article.side(side))
    })
}

/// Parses those sides.
pub(super) fn parse_sides<'t>(
    article: &Article,
    texts: &'t SideTexts,
    dialect: Dialect<'t>,
) -> Sides<'t> {
    let parse = |text| ParsedSide::parse(article, text, dialect);
    let [target, source] = texts;
    [target.as_ref().map(parse), source.as_ref().map(parse)]
}

/// Context for rendering nodes to a page's HTML.
#[derive(Clone, Copy)]
pub(super) struct RenderContext<'f> {
    /// The language's own words.
    pub(super) words: &'f UiStrings,
    /// The tag of their language, where it is not that of the text.
    pub(super) words_language: Option<&'static str>,
    /// Where links lead; without it they stay as written.
    pub(super) links: Option<&'f dyn Links>,
    /// Styles of the page: with or without a style sheet.
    pub(super) styles: Styles,
    /// Which HTML counts where the dialect's and the standard differ.
    pub(super) conformance: Conformance,
    /// The highlighter of code; without it, code stays plain.
    pub(super) highlight: bool,
}

/// How plain text is laid out.
#[derive(Debug, Clone, Copy)]
pub struct TextLayout {
    /// The most columns of a line; none for a line a paragraph.
    pub width: Option<usize>,
    /// Where the addresses of links go.
    pub addresses: TextLinks,
}

impl<'t> ParsedSide<'t> {
    /// Parses a side of the article.
    pub(super) fn parse(article: &Article, text: &'t SideText, dialect: Dialect<'t>) -> Self {
        let raw_html = match dialect.configuration.markdown.html {
            HtmlTrust::Trusted => RawHtml::Trusted,
            HtmlTrust::Sanitized => RawHtml::Sanitized,
        };
        let document = dialect.parse(article, text);
        let range_finding = dialect.page_monikers(article).err();
        let path = dialect.path;
        Self { text, path, document, range_finding, raw_html, alt_texts: None }
    }

    /// Lets pages show the alternative texts of the original, or say the language of those that are there.
    pub(super) fn with_alt_texts(
        self,
        article: &Article,
        locale: &Locale,
        original: &[AltText],
    ) -> Self {
        let is_annotated = !article.is_plain() && !article.segments().is_empty();
        let alt_texts = || alt_texts::of_source(&self.document, self.text, locale, original);
        let alt_texts = (is_annotated && self.side() == Side::Source).then(alt_texts);
        Self { alt_texts, ..self }
    }

    /// Returns `true` if it has parts for some versions only.
    pub(super) fn has_moniker_zones(&self) -> bool {
        let is_zone = |node: &Node<'_>| {
            matches!(&node.kind, NodeKind::Enter(Element::Moniker { monikers: Some(_), .. }))
        };
        self.document.nodes.iter().any(is_zone)
    }

    /// Returns `true` if it has images with alternative texts.
    pub(super) fn has_alt_texts(&self) -> bool {
        !self.document.alt_texts().is_empty()
    }

    /// What is wrong with its Markdown and its monikers, in bytes of the article's file.
    pub(super) fn findings(&self) -> impl Iterator<Item = Finding> {
        let body_start = self.text.body_start();
        let in_body = self.document.findings.iter().cloned().map(move |mut finding| {
            let (start, end) = (finding.span.start() + body_start, finding.span.end() + body_start);
            finding.span = self.text.to_file(Span::new(start, end));
            finding
        });
        self.range_finding.iter().map(|it| Finding::clone(it)).chain(in_body)
    }

    /// Returns the findings of included files.
    pub(super) fn included_findings(&self) -> &[Located] {
        &self.document.included_findings
    }

    /// Plain text, wrapped.
    pub(super) fn plain_text(&self, form: RenderContext<'_>, layout: TextLayout) -> String {
        let words = |key: &str| form.words.get(key);
        let TextLayout { width, addresses } = layout;
        let (path, links) = (self.path, form.links);
        let options = TextOptions { width, addresses, path, links, words: &words };
        plain_text::render(&self.document, &options)
    }

    /// The HTML of the whole.
    pub(super) fn html(&self, form: RenderContext<'_>) -> String {
        let words = |key: &str| form.words.get(key);
        html::render(&self.document, &self.options(form, &words, None))
    }

    /// The same, with segments marked by their numbers in the article.
    pub(super) fn marked_html(&self, form: RenderContext<'_>) -> String {
        let words = |key: &str| form.words.get(key);
        let (name, has_partner) = (|index: usize| index.to_string(), &|_| false);
        let marks = SegmentMarks { side_text: self.text, name: &name, has_partner, label: "" };
        html::render(&self.document, &self.options(form, &words, Some(marks)))
    }

    /// The HTML of each block, segments marked and linked to their partners.
    pub(super) fn blocks(&self, form: RenderContext<'_>, names: &[SegmentName]) -> Vec<Block> {
        let words = |key: &str| form.words.get(key);
        let (name, has_partner) =
            (|index: usize| names[index].name.clone(), |index: usize| names[index].is_pair);
        let label = &form.words.get(partner_key(self.text));
        let marks =
            SegmentMarks { side_text: self.text, name: &name, has_partner: &has_partner, label };
        html::render_blocks(&self.document, &self.options(form, &words, Some(marks)))
    }

    /// The HTML of each block, segments marked by names of the caller's own.
    pub(super) fn marked_blocks(
        &self,
        form: RenderContext<'_>,
        name: &dyn Fn(usize) -> String,
    ) -> Vec<Block> {
        let words = |key: &str| form.words.get(key);
        let has_partner = &|_| false;
        let marks = SegmentMarks { side_text: self.text, name, has_partner, label: "" };
        html::render_blocks(&self.document, &self.options(form, &words, Some(marks)))
    }

    fn options<'o>(
        &'o self,
        form: RenderContext<'o>,
        words: &'o dyn Fn(&str) -> String,
        segments: Option<SegmentMarks<'o>>,
    ) -> HtmlOptions<'o> {
        let RenderContext { links, words_language, styles, conformance, highlight, .. } = form;
        let (path, raw_html, alt_texts) = (self.path, self.raw_html, self.alt_texts.as_ref());
        HtmlOptions {
            path,
            links,
            words,
            words_language,
            segments,
            alt_texts,
            raw_html,
            styles,
            conformance,
            highlight,
        }
    }

    /// The beginning of the first paragraph, for an article without a description.
    pub(super) fn first_sentences(&self) -> Option<String> {
        let nodes = &self.document.nodes;
        let is_paragraph =
            |node: &Node<'_>| matches!(node.kind, NodeKind::Enter(Element::Paragraph));
        let starts = nodes.iter().enumerate().filter(|(_, node)| is_paragraph(node));
        starts.map(|(start, _)| paragraph(nodes, start)).find(|text| !text.is_empty())
    }

    /// Its nodes.
    pub(super) fn document(&self) -> &Document<'t> {
        &self.document
    }

    /// The article's path, relative to the content root.
    pub(super) fn path(&self) -> &'t str {
        self.path
    }

    /// Which language it is.
    pub(super) fn side(&self) -> Side {
        self.text.side()
    }

    /// The text that the document was parsed from.
    pub(super) fn text(&self) -> &'t SideText {
        self.text
    }

    /// The headings, for a list of what is on the page.
    pub(super) fn headings(&self) -> Vec<HeadingView> {
        let headings = self.document.headings().into_iter();
        headings
            .map(|heading| HeadingView {
                level: heading.level,
                id: heading.id,
                title: heading.title,
            })
            .collect()
    }
}

/// Search engines show about so many characters of a description.
const DESCRIPTION_MAX: usize = 160;

/// The text of the paragraph that begins at a node, as far as a description goes.
fn paragraph(nodes: &[Node<'_>], start: usize) -> String {
    let mut text = String::new();
    for node in &nodes[start + 1..] {
        match &node.kind {
            NodeKind::Exit(enter) if *enter == start => break,
            NodeKind::Text(part) | NodeKind::Code(part) => text.push_str(part),
            NodeKind::SoftBreak | NodeKind::HardBreak => text.push(' '),
            _ => {}
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(DESCRIPTION_MAX) else { return text };
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..end].trim_end_matches([',', ';', ':', '、', '،']))
}

/// The word for the link from a segment to its partner.
fn partner_key(text: &SideText) -> &'static str {
    match text.side() {
        Side::Target => "to_source",
        Side::Source => "to_target",
    }
}

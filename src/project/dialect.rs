//! What the Markdown of a project's articles is parsed with. All who parse an article ask here: pages,
//! rules, fixes and the workbench then see the same blocks.

use super::{Configuration, MarkdownConfiguration};
use crate::article::{Article, FrontMatter, Side, SideText};
use crate::finding::Finding;
use crate::markdown::include::Library;
use crate::markdown::moniker::{MONIKER_RANGE_INVALID, MonikerList};
use crate::markdown::node::NodeKind;
use crate::markdown::{Context, Document, Extensions, close_seams, parse};
use crate::text::Span;

/// Settings for parsing an article.
#[derive(Clone, Copy)]
pub struct Dialect<'d> {
    /// Settings of the project.
    pub configuration: &'d Configuration,
    /// The files that can be included.
    pub library: Option<&'d dyn Library>,
    /// The article's path, relative to the content root.
    pub path: &'d str,
}

impl Dialect<'_> {
    /// Parses a side of the article as its page shows it.
    pub fn parse<'t>(self, article: &Article, side: &'t SideText) -> Document<'t> {
        let mut document = self.parse_text(article, side.parsed_body(), side.side());
        if article.is_plain() {
            unmask(&mut document, side);
        } else {
            // In files of their own, translators wrote the blanks themselves.
            close_seams(&mut document, side.body(), seams(side));
        }
        document
    }

    /// Parses a text as if it were the whole body of a side of the article.
    pub fn parse_text<'t>(self, article: &Article, text: &'t str, side: Side) -> Document<'t> {
        let page_monikers = self.page_monikers(article).ok().flatten();
        let monikers = self.configuration.monikers.list.as_ref();
        let page_monikers = page_monikers.as_deref();
        parse(text, &Context { monikers, page_monikers, ..self.context(article, side) })
    }

    /// Parses a side of the article with all moniker zones: to compare what is on no page, too.
    pub fn parse_whole<'t>(self, article: &Article, side: &'t SideText) -> Document<'t> {
        parse(side.parsed_body(), &self.context(article, side.side()))
    }

    /// The project's monikers that the article says it is for; none where it does not say.
    ///
    /// # Errors
    ///
    /// What is wrong with the range in its front matter; the article is for all monikers then.
    pub fn page_monikers(self, article: &Article) -> Result<Option<Vec<String>>, Box<Finding>> {
        let field = article.front_matter().and_then(FrontMatter::moniker_range);
        let (Some(field), Some(list)) = (field, &self.configuration.monikers.list) else {
            return Ok(None);
        };
        let range = field.value.as_text().unwrap_or_default();
        let found = named(list, range).map_err(|message| {
            let finding = Finding::new(&MONIKER_RANGE_INVALID, field.value_span, message);
            Box::new(finding.with_help("list them under `[monikers]` in diglot.toml"))
        });
        found.map(Some)
    }

    /// The text that a parser is given in place of a plain file, if the project's generator has a syntax of its
    /// own.
    pub fn mask(self, text: &str) -> Option<String> {
        let profile = self.configuration.layout.as_ref().map(|layout| layout.profile);
        profile.map(|profile| profile.mask(text)).filter(|masked| masked != text)
    }

    fn context(&self, article: &Article, side: Side) -> Context<'_> {
        let extensions = if article.is_plain() {
            PLAIN
        } else {
            extensions(article, &self.configuration.markdown)
        };
        Context { library: self.library, extensions, ..Context::alone(self.path, side) }
    }
}

/// The syntax that the generators of plain files read.
const PLAIN: Extensions = Extensions {
    task_lists: true,
    definition_lists: true,
    footnotes: true,
    emoji: false,
    math: false,
    cjk_emphasis: false,
};

/// Puts what was masked for the parser back into the text of a line.
fn unmask<'t>(document: &mut Document<'t>, side: &'t SideText) {
    let (body, parsed) = (side.body(), side.parsed_body());
    if body == parsed {
        return;
    }
    for node in &mut document.nodes {
        let range = node.span.range();
        if let NodeKind::Text(text) = &mut node.kind
            && parsed.get(range.clone()) == Some(&**text)
            && let Some(written) = body.get(range)
        {
            *text = written.into();
        }
    }
}

/// Returns the gaps between segments, in bytes of the body.
fn seams(side: &SideText) -> impl Iterator<Item = Span> {
    let start = side.body_start();
    let filled = side.segments().iter().map(|segment| segment.span);
    let mut spans = filled.filter(move |span| !span.is_empty() && span.start() >= start);
    let mut end = spans.next().map(Span::end);
    spans.filter_map(move |span| {
        let seam = end.replace(span.end()).filter(|end| *end <= span.start())?;
        Some(Span::new(seam - start, span.start() - start))
    })
}

/// The monikers in a range, at least one.
fn named(list: &MonikerList, range: &str) -> Result<Vec<String>, String> {
    let names = list.in_range(range)?;
    if names.is_empty() {
        return Err(format!("no moniker of this project is in the range `{range}`"));
    }
    Ok(names.into_iter().map(str::to_owned).collect())
}

/// Returns the Markdown extensions that the project and the article turn on.
fn extensions(article: &Article, configuration: &MarkdownConfiguration) -> Extensions {
    let field = |key: &str| article.front_matter().and_then(|fields| fields.get(key));
    let requested =
        |key: &str| field(key).is_some_and(|field| field.value.as_text() == Some("true"));
    Extensions {
        task_lists: configuration.task_lists || requested("task_lists"),
        definition_lists: configuration.definition_lists || requested("definition_lists"),
        footnotes: configuration.footnotes || requested("footnotes"),
        emoji: configuration.emoji || requested("emoji"),
        math: configuration.math || requested("math"),
        cjk_emphasis: configuration.cjk_emphasis || requested("cjk_emphasis"),
    }
}

//! The files that an article links to, shows or includes, where it names them.

use crate::article::{Article, Side, SideText};
use crate::markdown::link::{Address, split};
use crate::markdown::node::{Element, NodeKind};
use crate::markdown::path::decode;
use crate::markdown::references::{ReferenceKind, references};
use crate::markdown::{Context, parse};
use crate::text::Span;

/// A URL in an article, and the file that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileReference {
    /// The URL's place, in bytes of the file.
    pub span: Span,
    /// The file's path, from the folder that `path` was relative to.
    pub path: String,
    /// The anchor in it, without `#`.
    pub anchor: Option<String>,
}

/// The files that the translation of an article names. `path` is the article's.
pub fn file_references(article: &Article, path: &str) -> Vec<FileReference> {
    let side = article.side(Side::Target);
    let body = side.body();
    let document = parse(body, &Context::alone(path, Side::Target));
    let mut found = Vec::new();
    for reference in references(&document) {
        if matches!(reference.kind, ReferenceKind::Xref { .. }) || reference.included.is_some() {
            continue;
        }
        let (path, suffix) = match Address::read(path, &reference.address) {
            Address::File { path, suffix } => (path, suffix),
            Address::Here(suffix) => (path.to_owned(), suffix),
            _ => continue,
        };
        let anchor = suffix.id().map(|id| decode(id).into_owned());
        // A link inside of the article is all anchor.
        let written = match split(&reference.address).0 {
            "" => &reference.address,
            file => file,
        };
        found.extend(place(body, reference.span, written).map(|span| (span, path, anchor)));
    }
    for node in &document.nodes {
        if let NodeKind::Enter(Element::Include(included)) = &node.kind {
            found.push((node.span, included.path.clone(), None));
        }
    }
    let reference =
        |(span, path, anchor)| FileReference { span: in_file(&side, span), path, anchor };
    found.into_iter().map(reference).collect()
}

/// A place that others can link to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkTarget {
    /// The file's path, from the folder that `path` was relative to.
    pub path: String,
    /// The anchor in it, without `#`; none for the file as a whole.
    pub anchor: Option<String>,
}

impl LinkTarget {
    /// Returns `true` if a link leads here. Links to a heading lead to its file too.
    pub fn is_named_by(&self, reference: &FileReference) -> bool {
        let is_it = |anchor: &String| reference.anchor.as_ref() == Some(anchor);
        reference.path == self.path && self.anchor.as_ref().is_none_or(is_it)
    }
}

/// The place that others can link to at the byte `offset` of an article's file: where the link there leads, the
/// heading, or in front matter the article itself. `path` is the article's.
pub fn link_target(article: &Article, path: &str, offset: usize) -> Option<LinkTarget> {
    let touches = |span: Span| span.start() <= offset && offset <= span.end();
    let named = file_references(article, path).into_iter().find(|it| touches(it.span));
    if let Some(FileReference { path, anchor, .. }) = named {
        return Some(LinkTarget { path, anchor });
    }
    let own = |anchor| Some(LinkTarget { path: path.to_owned(), anchor });
    if let Some((_, id)) = headings(article, path).into_iter().find(|(span, _)| touches(*span)) {
        return own(Some(id));
    }
    let is_front_matter = article.front_matter().is_some_and(|it| touches(it.span()));
    if is_front_matter { own(None) } else { None }
}

/// The place of the heading that an anchor leads to, in bytes of the file. `path` is the article's.
pub fn heading_at(article: &Article, path: &str, anchor: &str) -> Option<Span> {
    headings(article, path).into_iter().find(|(_, id)| id == anchor).map(|(span, _)| span)
}

/// The headings of the translation that are in the file itself, with their ids.
fn headings(article: &Article, path: &str) -> Vec<(Span, String)> {
    let side = article.side(Side::Target);
    let document = parse(side.body(), &Context::alone(path, Side::Target));
    let headings = document.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Enter(Element::Heading { id, .. }) => Some((node.span, id.clone())),
        _ => None,
    });
    headings.map(|(span, id)| (in_file(&side, span), id)).collect()
}

/// A span of a side's body, in bytes of the file.
fn in_file(side: &SideText, span: Span) -> Span {
    let start = side.body_start();
    side.to_file(Span::new(span.start() + start, span.end() + start))
}

/// The place of a URL in its link: the last one, as texts stand before their URLs.
fn place(body: &str, span: Span, url: &str) -> Option<Span> {
    let within = body.get(span.range())?.rfind(url)?;
    let start = span.start() + within;
    (!url.is_empty()).then(|| Span::new(start, start + url.len()))
}

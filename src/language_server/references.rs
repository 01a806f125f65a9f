//! The files that an article links to, shows or includes, where it names them.

use std::sync::Arc;

use crate::article::{Article, Side, SideText};
use crate::finding::Cause;
use crate::markdown::include::Library;
use crate::markdown::link::{Address, split};
use crate::markdown::node::{Element, NodeKind};
use crate::markdown::path::decode;
use crate::markdown::references::{Reference, ReferenceKind, references};
use crate::markdown::{Context, parse};
use crate::text::{Source, Span};

/// The path of the article that answers to a uid.
pub type Uids<'u> = &'u dyn Fn(&str) -> Option<String>;

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

/// The files that the translation of an article names: in links and the definitions of their labels, as images, by
/// their uids, and to include them or code of them. `path` is the article's.
pub fn file_references(article: &Article, path: &str, uids: Uids<'_>) -> Vec<FileReference> {
    let side = article.side(Side::Target);
    let body = side.body();
    let context = Context { library: Some(&EmptyFiles), ..Context::alone(path, Side::Target) };
    let document = parse(body, &context);
    let mut found = Vec::new();
    let mut defined = Vec::new();
    let all = references(&document);
    for reference in all.iter().filter(|it| it.included.is_none()) {
        let Some((file, anchor)) = target(reference, path, uids) else { continue };
        // A link inside of the article is all anchor.
        let written = match split(&reference.address).0 {
            "" => &reference.address,
            file => file,
        };
        match place(body, reference.span, written) {
            Some(span) => found.push((span, file, anchor)),
            None if body.get(reference.span.range()).is_some_and(|it| it.ends_with(']')) => {
                found.push((reference.span, file.clone(), anchor.clone()));
                defined.push((&*reference.address, file, anchor));
            }
            None => {}
        }
    }
    for (span, url) in definitions(body) {
        let of_label = defined.iter().find(|(defined, ..)| *defined == url);
        found.extend(of_label.map(|(_, file, anchor)| (span, file.clone(), anchor.clone())));
    }
    for node in &document.nodes {
        if let NodeKind::Enter(Element::Include(included)) = &node.kind {
            let span = destination(body, node.span).unwrap_or(node.span);
            found.push((span, included.path.clone(), None));
        }
    }
    // No code file is there, and each reference to one says which it lacks.
    for finding in &document.findings {
        if let Some(Cause::Project(path)) = &finding.cause {
            let span = destination(body, finding.span).unwrap_or(finding.span);
            found.push((span, path.to_string(), None));
        }
    }
    let reference =
        |(span, path, anchor)| FileReference { span: in_file(&side, span), path, anchor };
    found.into_iter().map(reference).collect()
}

/// A library in which each file is there and empty: names are looked for, not texts.
struct EmptyFiles;

impl Library for EmptyFiles {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        Some(Arc::new(Article::read(Source::new(path, ""))))
    }

    fn text(&self, _: &str) -> Option<Arc<str>> {
        None
    }
}

/// The file that a reference in the file `path` leads to, and the anchor there.
fn target(
    reference: &Reference<'_>,
    path: &str,
    uids: Uids<'_>,
) -> Option<(String, Option<String>)> {
    if let ReferenceKind::Xref { .. } = reference.kind {
        let uid = reference.address.split(['?', '#']).next().unwrap_or_default();
        return Some((uids(&decode(uid))?, None));
    }
    let (path, suffix) = match Address::read(path, &reference.address) {
        Address::File { path, suffix } => (path, suffix),
        Address::Here(suffix) => (path.to_owned(), suffix),
        _ => return None,
    };
    Some((path, suffix.id().map(|id| decode(id).into_owned())))
}

/// The URLs in lines such as `[label]: url`, with their places.
fn definitions(body: &str) -> impl Iterator<Item = (Span, &str)> {
    body.lines().filter_map(|line| {
        let (_, rest) = line.trim_start().strip_prefix('[')?.split_once("]:")?;
        let url = rest.split_whitespace().next()?;
        let url = url.trim_start_matches('<').trim_end_matches('>');
        Some((Span::of(url, body), url))
    })
}

/// The place of the URL in `[!INCLUDE [text](url)]`, `[!code[text](url)]` or `:::code source="url":::`.
fn destination(body: &str, span: Span) -> Option<Span> {
    let text = body.get(span.range())?;
    let after = |mark: &str| Some(text.find(mark)? + mark.len());
    let start = after("](").or_else(|| after("source=\""))?;
    let len = text[start..].find([')', ' ', '"'])?;
    Some(Span::new(span.start() + start, span.start() + start + len))
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
pub fn link_target(
    article: &Article,
    path: &str,
    offset: usize,
    uids: Uids<'_>,
) -> Option<LinkTarget> {
    let touches = |span: Span| span.start() <= offset && offset <= span.end();
    let named = file_references(article, path, uids).into_iter().find(|it| touches(it.span));
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

/// The headings of the translation that are in the file itself, in bytes of the file, with their ids. `path` is the
/// article's.
pub fn headings(article: &Article, path: &str) -> Vec<(Span, String)> {
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

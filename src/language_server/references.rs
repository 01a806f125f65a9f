//! The files that an article links to, shows or includes, where it names them.

use crate::article::{Article, Side};
use crate::markdown::link::{Address, split};
use crate::markdown::node::{Element, NodeKind};
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
        let Address::File { path, suffix } = Address::read(path, &reference.address) else {
            continue;
        };
        let anchor = suffix.id().map(str::to_owned);
        let written = split(&reference.address).0;
        found.extend(place(body, reference.span, written).map(|span| (span, path, anchor)));
    }
    for node in &document.nodes {
        if let NodeKind::Enter(Element::Include(included)) = &node.kind {
            found.push((node.span, included.path.clone(), None));
        }
    }
    let start = side.body_start();
    let in_file = |(span, path, anchor): (Span, String, Option<String>)| {
        let span = side.to_file(Span::new(span.start() + start, span.end() + start));
        FileReference { span, path, anchor }
    };
    found.into_iter().map(in_file).collect()
}

/// The place of a URL in its link: the last one, as texts stand before their URLs.
fn place(body: &str, span: Span, url: &str) -> Option<Span> {
    let within = body.get(span.range())?.rfind(url)?;
    let start = span.start() + within;
    (!url.is_empty()).then(|| Span::new(start, start + url.len()))
}

//! Parts of an article that an editor can fold.

use super::outline::{Symbol, SymbolKind, outline};
use crate::article::Article;
use crate::text::Span;

/// Kind of a part that can be folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoldKind {
    /// The front matter.
    FrontMatter,
    /// A heading with all below it.
    Section,
    /// A source with its tags.
    Source,
}

/// A part that can be folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fold {
    /// All of it, in bytes of the file.
    pub span: Span,
    /// Its kind.
    pub kind: FoldKind,
}

/// The parts of an article that can be folded, in order.
///
/// ```
/// use diglot::article::Article;
/// use diglot::language_server::{FoldKind, folds};
/// use diglot::text::Source;
///
/// let text = "# One\n\nText.\n\n## Two\n\nText.\n\n# Three\n";
/// let folds = folds(&Article::read(Source::new("a.md", text)));
/// let parts: Vec<&str> = folds.iter().map(|fold| &text[fold.span.range()]).collect();
/// assert_eq!(parts, ["# One\n\nText.\n\n## Two\n\nText.", "## Two\n\nText.", "# Three"]);
/// assert!(folds.iter().all(|fold| fold.kind == FoldKind::Section));
/// ```
pub fn folds(article: &Article) -> Vec<Fold> {
    let mut folds = Vec::new();
    if article.front_matter().is_some() {
        let span = trimmed(article, Span::new(0, article.body_start()));
        folds.push(Fold { span, kind: FoldKind::FrontMatter });
    }
    add_sections(article, &outline(article), &mut folds);
    let annotated = article.segments().iter().filter(|segment| segment.gap.is_none());
    let sources = annotated.filter_map(|segment| segment.source).map(|part| part.span());
    folds.extend(sources.map(|span| Fold { span, kind: FoldKind::Source }));
    folds.sort_unstable();
    folds
}

fn add_sections(article: &Article, symbols: &[Symbol], folds: &mut Vec<Fold>) {
    let text = article.source().text();
    for symbol in symbols.iter().filter(|it| matches!(it.kind, SymbolKind::Heading(_))) {
        // The mark of the next heading may stand before its span.
        let end = symbol.span.end();
        let end = if end == text.len() { end } else { article.source().line_span(end).start() };
        let span = Span::new(symbol.selection.start(), end.max(symbol.selection.end()));
        folds.push(Fold { span: trimmed(article, span), kind: FoldKind::Section });
        add_sections(article, &symbol.children, folds);
    }
}

/// A part without blank lines at its end.
fn trimmed(article: &Article, span: Span) -> Span {
    Span::new(span.start(), span.start() + article.source().slice(span).trim_end().len())
}

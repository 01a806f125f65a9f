//! Writes an article of two files as one annotated file.

use crate::article::{Article, Segment, Side};
use crate::text::{Edit, Source, Span, apply, stable_hash};

/// Why a translation was not annotated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnnotated {
    /// It has annotation already, or shows some as an example.
    HasAnnotation,
    /// Less than half of it has a source.
    FewPairs,
    /// Without its tags it would be another text.
    WouldChange,
}

impl NotAnnotated {
    /// The reason in words.
    pub fn reason(self) -> &'static str {
        match self {
            Self::HasAnnotation => "it has annotation already",
            Self::FewPairs => "less than half of its sentences have a source",
            Self::WouldChange => "its text would not stay the same",
        }
    }
}

/// Writes the pairs of an article of two files into the translation as annotation. What has no partner
/// stays as it is.
///
/// ```
/// use diglot::article::{Article, Pairing, Segment, Side};
/// use diglot::exchange::annotate;
/// use diglot::text::{Source, Span};
///
/// let (own, original) = (Source::new("fr/a.md", "Bonjour !\n"), Source::new("en/a.md", "Hello!\n"));
/// let segment = Segment::found(Some(Span::new(0, 9)), Some(Span::new(0, 6)), 0);
/// let pairing = Pairing { segments: vec![segment], ..Pairing::default() };
/// let article = annotate(&Article::of_two(own, original, pairing)).expect("one pair of one");
/// assert_eq!(article.side(Side::Target).text(), "Bonjour !\n");
/// assert_eq!(article.side(Side::Source).text(), "Hello!\n");
/// ```
///
/// # Errors
///
/// If the result would not be this translation without its tags.
pub fn annotate(article: &Article) -> Result<Article, NotAnnotated> {
    let own = article.source();
    let read = Article::read(own.clone());
    if !read.segments().is_empty() || !read.annotation_errors().is_empty() {
        return Err(NotAnnotated::HasAnnotation);
    }
    let pairs = tied(article);
    let with_target = article.segments().iter().filter(|segment| segment.target.is_some()).count();
    if pairs.len() * 2 < with_target || pairs.is_empty() {
        return Err(NotAnnotated::FewPairs);
    }
    let edits: Vec<Edit> = pairs.iter().flat_map(Tied::edits).collect();
    let text = apply(own.text(), &edits).map_err(|_| NotAnnotated::WouldChange)?;
    let again = Article::read(Source::new(own.path(), text));
    let is_same = again.side(Side::Target).text() == own.text()
        && again.annotation_errors().is_empty()
        && again.segments().len() == pairs.len();
    if !is_same {
        return Err(NotAnnotated::WouldChange);
    }
    Ok(again)
}

/// The segments that both files have, with their ids.
fn tied(article: &Article) -> Vec<Tied> {
    let prefix = stable_hash(&[article.source().path()]);
    let prefix = &prefix[..5];
    let mut sources: Vec<(usize, Span, Option<Span>)> = Vec::new();
    for (index, segment) in article.segments().iter().enumerate() {
        if let Segment { target, source: Some(source), .. } = segment {
            sources.push((index, source.text, target.map(|target| target.text)));
        }
    }
    // Numbers follow the original, also what of it is not translated, so that they change only behind what it has
    // gained.
    sources.sort_by_key(|(_, source, _)| *source);
    let mut pairs: Vec<Tied> = Vec::new();
    for (number, (index, _, target)) in (101..).zip(sources) {
        let Some(target) = target else { continue };
        let texts = [Side::Target, Side::Source].map(|side| article.text(index, side));
        let [Some(own), Some(source)] = texts else { continue };
        if !has_tags(own) && !has_tags(source) {
            let id = format!("{prefix}-{number}");
            pairs.push(Tied { target, source: on_one_line(source), id });
        }
    }
    pairs.sort_by_key(|pair| pair.target);
    pairs
}

/// A translation in its file, and its source.
pub(super) struct Tied {
    pub(super) target: Span,
    pub(super) source: String,
    pub(super) id: String,
}

impl Tied {
    pub(super) fn edits(&self) -> [Edit; 2] {
        let Self { target, source, id } = self;
        let open = format!("<span data-ttu-id=\"{id}\">");
        let lookup = format!(
            "</span><span class=\"sxs-lookup\"><span data-stu-id=\"{id}\">{source}</span></span>"
        );
        [Edit::insertion(target.start(), open), Edit::insertion(target.end(), lookup)]
    }
}

/// Returns `true` if a text could be taken for annotation, or break it.
pub(super) fn has_tags(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains("span") && text.contains(['<', '&', '\\']) || text.contains("tu-id")
}

/// A source without its line breaks, and without the marks of quotes behind them: it may stand in a list,
/// a quote or a table of the translation.
fn on_one_line(source: &str) -> String {
    let mut lines = source.lines();
    let mut joined = lines.next().unwrap_or_default().trim_end().to_owned();
    for line in lines {
        let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
        if !line.is_empty() {
            joined.push(' ');
            joined.push_str(line);
        }
    }
    joined
}

//! Segments as rows of a table, for data tools: JSON lines, Parquet and Arrow have the same columns.

use serde::Serialize;

use crate::article::{Article, FrontMatter, Segment, Side, TranslationType};
use crate::locale::Locale;
use crate::text::stable_hash;

/// A segment, with the columns of its table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SegmentRow<'a> {
    /// The article's path.
    pub path: &'a str,
    /// Its number in the article, from zero.
    pub number: u32,
    /// Its id, which other articles can have too.
    pub segment: &'a str,
    /// The language that was translated.
    pub source_locale: &'a str,
    /// The language of the translation, if it is known.
    pub target_locale: Option<&'a str>,
    /// Who translated the article: `HT`, `MTE` or `MT`.
    pub translation_type: Option<&'static str>,
    /// The source as written, Markdown; none where it is missing.
    pub source: Option<&'a str>,
    /// The translation as written, Markdown; none where it is missing.
    pub target: Option<&'a str>,
    /// Where the source begins, in bytes of its file.
    pub source_start: Option<u32>,
    /// Where it ends.
    pub source_end: Option<u32>,
    /// Where the translation begins, in bytes of its file.
    pub target_start: Option<u32>,
    /// Where it ends.
    pub target_end: Option<u32>,
    /// A hash of the two texts: equal for equal segments, on every machine.
    pub hash: String,
}

/// The segments of an article as rows, in its order.
///
/// ```
/// use diglot::article::Article;
/// use diglot::exchange::segment_rows;
/// use diglot::locale::Locale;
/// use diglot::text::Source;
///
/// let text = concat!(
///     r#"<span data-ttu-id="b3c0e-102">Goedemorgen</span>"#,
///     r#"<span class="sxs-lookup"><span data-stu-id="b3c0e-102">Good morning</span></span>"#,
/// );
/// let article = Article::read(Source::new("nl-nl/a.md", text));
/// let english = Locale::parse("en-US").expect("a locale");
/// let rows: Vec<_> = segment_rows("nl-nl/a.md", &article, &english, None).collect();
/// assert_eq!((rows[0].source, rows[0].target), (Some("Good morning"), Some("Goedemorgen")));
/// assert_eq!(rows[0].segment, "b3c0e-102");
/// ```
pub fn segment_rows<'a>(
    path: &'a str,
    article: &'a Article,
    source_locale: &'a Locale,
    target_locale: Option<&'a Locale>,
) -> impl Iterator<Item = SegmentRow<'a>> {
    let written = article.front_matter().and_then(FrontMatter::translation_type);
    let translation_type = written.and_then(TranslationType::parse).map(TranslationType::code);
    article.segments().iter().enumerate().map(move |(index, segment)| {
        let [source, target] = [Side::Source, Side::Target].map(|side| article.text(index, side));
        let span = |side| place(segment, side);
        let ([source_start, source_end], [target_start, target_end]) =
            (span(Side::Source), span(Side::Target));
        SegmentRow {
            path,
            number: index as u32,
            segment: article.id(index),
            source_locale: source_locale.tag(),
            target_locale: target_locale.map(Locale::tag),
            translation_type,
            source,
            target,
            source_start,
            source_end,
            target_start,
            target_end,
            hash: stable_hash(&[target.unwrap_or_default(), source.unwrap_or_default()]),
        }
    })
}

/// Where a text of a segment begins and ends.
fn place(segment: &Segment, side: Side) -> [Option<u32>; 2] {
    let text = segment.part(side).map(|part| part.text);
    [text.map(|it| it.start() as u32), text.map(|it| it.end() as u32)]
}

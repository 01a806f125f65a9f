//! A translation and its original that are two files, block by block, for who shows them without a site.
//! Addresses stay as written: what they lead to is the generator's business.

use super::rows::{SegmentName, mark_pairs, rows, segment_names};
use super::view::RowView;
use crate::article::{Article, Side, SideText};
use crate::markdown::Document;
use crate::markdown::html::{Block, HtmlOptions, SegmentMarks, Styles, render_blocks};
use crate::project::Dialect;

/// Blocks that belong together, as HTML; one half is empty where a block stands alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairRow {
    /// `heading` or `block`.
    pub kind: &'static str,
    /// The translation.
    pub target: String,
    /// The original.
    pub source: String,
    /// The number of the last pair of blocks in it; none where its blocks belong to no pair.
    pub last: Option<usize>,
}

/// The blocks of a translation and of its original, with each segment marked by `name`.
pub fn plain_blocks(
    article: &Article,
    dialect: Dialect<'_>,
    name: &dyn Fn(usize) -> String,
) -> [Vec<Block>; 2] {
    [Side::Target, Side::Source].map(|side| {
        let text = article.side(side);
        let marks = SegmentMarks { side_text: &text, name, has_partner: &|_| false, label: "" };
        blocks(&dialect.parse(article, &text), dialect.path, marks)
    })
}

/// The same in rows, with links between the two texts of a segment.
pub fn pair_rows(article: &Article, dialect: Dialect<'_>) -> Vec<PairRow> {
    let names = segment_names(article);
    let [target, source] = [Side::Target, Side::Source].map(|side| {
        let text = article.side(side);
        let blocks = linked_blocks(&dialect.parse(article, &text), dialect.path, &text, &names);
        mark_pairs(blocks, article, &text)
    });
    let row = |(RowView { kind, target, source }, last)| PairRow { kind, target, source, last };
    rows(target, source).into_iter().map(row).collect()
}

fn linked_blocks(
    document: &Document<'_>,
    path: &str,
    text: &SideText,
    names: &[SegmentName],
) -> Vec<Block> {
    let name = |index: usize| names[index].name.clone();
    let has_partner = |index: usize| names[index].is_pair;
    let label = match text.side() {
        Side::Target => "original",
        Side::Source => "translation",
    };
    let marks = SegmentMarks { side_text: text, name: &name, has_partner: &has_partner, label };
    blocks(document, path, marks)
}

fn blocks(document: &Document<'_>, path: &str, marks: SegmentMarks<'_>) -> Vec<Block> {
    let words = |key: &str| key.to_owned();
    let (segments, styles) = (Some(marks), Styles::Classes);
    render_blocks(
        document,
        &HtmlOptions { segments, styles, ..HtmlOptions::fragment(path, &words) },
    )
}

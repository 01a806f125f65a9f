//! Renders sandboxed previews of a segment, alone and in its page: no scripts, no external
//! requests.

use std::borrow::Cow;

use super::host::ReviewHost;
use crate::article::{Article, Side};
use crate::markdown::html::{Block, HtmlOptions, Styles, render};
use crate::markdown::sanitize::sanitize_as_guest;
use crate::project::Dialect;

/// So many blocks of the page are shown before and behind the segment.
const BLOCKS_AROUND: usize = 3;

/// A text of a segment of the article as it reads.
pub(super) fn html(text: &str, side: Side, article: &Article, dialect: Dialect<'_>) -> String {
    let document = dialect.parse_text(article, text, side);
    let words = |key: &str| key.to_owned();
    let options =
        HtmlOptions { styles: Styles::Classes, ..HtmlOptions::fragment(dialect.path, &words) };
    sanitize_as_guest(&render(&document, &options), None)
}

/// The page around a segment, in both languages: the translation first. `page` is its address on the
/// site.
pub(super) fn pages(
    desk: &dyn ReviewHost,
    path: &str,
    article: &Article,
    index: usize,
    page: Option<&str>,
) -> [String; 2] {
    let name = |index: usize| index.to_string();
    let sides = desk.blocks(path, article, &name);
    let lit = name(index);
    sides.map(|blocks| {
        let all = around(&blocks, &lit).iter().map(|block| &*block.html).collect::<String>();
        marked(&sanitize_as_guest(&all, page), article, index)
    })
}

/// The blocks that hold the segment, with those before and behind them.
fn around<'b>(blocks: &'b [Block], name: &str) -> &'b [Block] {
    let mark = format!("data-segment=\"{name}\"");
    let holds = |block: &Block| block.html.contains(&mark);
    let Some(first) = blocks.iter().position(holds) else { return &[] };
    let last = blocks.iter().rposition(holds).unwrap_or(first);
    let end = (last + 1 + BLOCKS_AROUND).min(blocks.len());
    &blocks[first.saturating_sub(BLOCKS_AROUND)..end]
}

/// The marks of segments with their ids in the place of their numbers, and that of the asked one lit.
fn marked(html: &str, article: &Article, index: usize) -> String {
    const OPEN: &str = "<span ";
    let mut pieces = html.split(OPEN);
    let mut result = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        result += OPEN;
        let (tag, rest) = piece.split_at(piece.find('>').unwrap_or(piece.len()));
        result += &marked_tag(tag, article, index);
        result += rest;
    }
    result
}

fn marked_tag<'t>(tag: &'t str, article: &Article, index: usize) -> Cow<'t, str> {
    const MARK: &str = "data-segment=\"";
    let Some((before, behind)) = tag.split_once(MARK) else { return Cow::Borrowed(tag) };
    let (number, rest) = behind.split_once('"').unwrap_or((behind, ""));
    let known = number.parse().ok().filter(|it: &usize| *it < article.segments().len());
    let Some(number) = known else { return Cow::Borrowed(tag) };
    let mut marked = format!("{before}{MARK}");
    pulldown_cmark_escape::escape_html(&mut marked, article.id(number))
        .expect("a string takes all");
    marked = format!("{marked}\"{rest}");
    let is_lit = number == index;
    Cow::Owned(if is_lit {
        marked.replacen("class=\"segment\"", "class=\"segment lit\"", 1)
    } else {
        marked
    })
}

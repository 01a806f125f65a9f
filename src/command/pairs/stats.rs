//! `diglot stats` of translations that are files of their own.

use rayon::prelude::*;

use super::pages::Pages;
use crate::article::Side;
use crate::check::coverage::{Counts, Coverage};
use crate::project::layout::PagePair;

/// Counts pages and segments.
pub(in crate::command) fn stats(pages: &mut Pages<'_>) -> anyhow::Result<Coverage> {
    pages.learn()?;
    let pages = &*pages;
    let counted = pages.resolved.pages.par_iter().filter(|page| page.has_original);
    let counted = counted.map(|page| Ok((page, counts(pages, page)?)));
    let counted = counted.collect::<anyhow::Result<Vec<_>>>()?;
    let mut coverage = Coverage::default();
    for (page, counts) in counted {
        coverage.add(&page.locale, &page.original, None, counts);
    }
    Ok(coverage)
}

fn counts(pages: &Pages<'_>, page: &PagePair) -> anyhow::Result<Counts> {
    let [Some(own), Some(original)] = pages.texts(page)? else { return Ok(Counts::default()) };
    let article = pages.paired(own, original, page).article;
    let mut counts = Counts { articles: 1, ..Counts::default() };
    for index in 0..article.segments().len() {
        let texts = [Side::Target, Side::Source].map(|side| article.text(index, side));
        match texts {
            [_, None] => {}
            [None, _] => counts.missing += 1,
            [target, source] if target == source => counts.unchanged += 1,
            _ => counts.unknown += 1,
        }
    }
    let is_missing = |block: &&crate::article::BlockPair| block.target.is_none();
    counts.missing += article.blocks().iter().filter(is_missing).count();
    Ok(counts)
}

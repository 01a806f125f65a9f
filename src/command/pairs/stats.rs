//! `diglot stats` of translations that are files of their own.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::missing::missing_counts;
use super::pages::Pages;
use super::sync::SyncPoints;
use crate::align::plain::{Change, How, Prepared, drift};
use crate::article::Side;
use crate::check::coverage::{Counts, Coverage};
use crate::check::drift::Drifted;
use crate::project::layout::PagePair;

/// Counts pages and segments; `errors` are those of each page, where they are known.
pub(in crate::command) fn stats(
    pages: &mut Pages<'_>,
    errors: &BTreeMap<String, usize>,
) -> anyhow::Result<Coverage> {
    pages.learn()?;
    counted(pages, errors)
}

/// The same of pages that have taught their words.
pub(in crate::command) fn counted(
    pages: &Pages<'_>,
    errors: &BTreeMap<String, usize>,
) -> anyhow::Result<Coverage> {
    let all: Vec<&PagePair> = pages.resolved.pages.iter().collect();
    let points = SyncPoints::read(pages, &all)?;
    let counted = all.par_iter().filter(|page| page.has_original);
    let counted = counted.map(|page| Ok((page, counts(pages, page, &points)?)));
    let counted = counted.collect::<anyhow::Result<Vec<_>>>()?;
    let mut coverage = Coverage::with_pages();
    for (page, counts) in counted {
        coverage.add(&page.locale, &page.original, None, counts);
        let errors = errors.get(&*page.translation).copied().unwrap_or_default();
        coverage.list(&page.locale, &page.translation, counts, Some(errors));
    }
    add_missing(pages, &mut coverage)?;
    Ok(coverage)
}

/// The coverage of which a share is asked: where the project does not say what a language owes, all originals that it
/// lacks count as missing articles.
pub(in crate::command) fn coverage_of_all(pages: &mut Pages<'_>) -> anyhow::Result<Coverage> {
    let mut coverage = stats(pages, &BTreeMap::new())?;
    if pages.layout.owes.is_some() {
        return Ok(coverage);
    }
    for page in coverage.pages.iter().flatten() {
        let missing = page.counts.missing_articles;
        if let Some(counts) = coverage.by_locale.get_mut(&page.locale) {
            counts.missing_articles += missing;
        }
    }
    Ok(coverage)
}

/// Lists the originals that a language lacks. They are counted where it owes them: teams translate what they need.
fn add_missing(pages: &Pages<'_>, coverage: &mut Coverage) -> anyhow::Result<()> {
    for page in pages.missing(&[])? {
        let mut counts = Counts { missing_articles: 1, ..Counts::default() };
        if pages.layout.owes.is_some() {
            counts = missing_counts(pages, &page)?;
            coverage.add(&page.locale, &page.original, None, counts);
        }
        coverage.list(&page.locale, &page.original, counts, None);
    }
    Ok(())
}

fn counts(pages: &Pages<'_>, page: &PagePair, points: &SyncPoints) -> anyhow::Result<Counts> {
    let [Some(own), Some(original)] = pages.texts(page)? else { return Ok(Counts::default()) };
    let mut counts = Counts { articles: 1, ..Counts::default() };
    let mut fields = 0;
    let article = match points.then(page) {
        Some(then) if then.text() != original.text() => {
            let paired = pages.paired(own, then.clone(), page);
            let now = Prepared::new(original.text(), pages.layout.profile);
            let changes = drift(paired.pair.source(), &now);
            let drifted = Drifted {
                article: &paired.article,
                now: &original,
                changes: &changes,
                has_revision: false,
            };
            counts.outdated = drifted.outdated();
            fields = drifted.outdated_fields();
            let is_new = |change: &&Change| change.then.is_none() && change.how > How::Cosmetic;
            counts.missing = changes.iter().filter(is_new).count();
            paired.article
        }
        _ => pages.paired(own, original, page).article,
    };
    for index in 0..article.segments().len() {
        let texts = [Side::Target, Side::Source].map(|side| article.text(index, side));
        match texts {
            [_, None] => {}
            [None, _] => counts.missing += 1,
            [target, source] if target == source => counts.unchanged += 1,
            _ => counts.unknown += 1,
        }
    }
    counts.unknown = counts.unknown.saturating_sub(counts.outdated);
    counts.outdated += fields;
    let is_missing = |block: &&crate::article::BlockPair| block.target.is_none();
    counts.missing += article.blocks().iter().filter(is_missing).count();
    Ok(counts)
}

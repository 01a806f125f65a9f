//! The indexes that readers search: one a language, made from the pages as they were written. A
//! language none of whose pages has changed keeps its own.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::record::{Noted, SearchRecord};
use super::state::fingerprint;
use super::unchanged;
use super::work::{Work, Written};
use crate::locale::Locale;
use crate::site::SearchIndex;

impl Work<'_> {
    /// Writes the indexes of all languages, unless they would be what they are.
    pub(super) fn write_search(&self, written: &Written) -> anyhow::Result<Vec<SearchRecord>> {
        if self.site.searches.is_empty() {
            return Ok(Vec::new());
        }
        let articles = written.noted.iter().zip(&written.tallies);
        let anew = articles.filter(|((_, noted), _)| !matches!(noted, Noted::Kept));
        let anew: FxHashSet<&str> =
            anew.flat_map(|(_, tally)| tally.pages.iter().map(|(page, _)| &**page)).collect();
        let languages = self.site.searched();
        let write = |(locale, pages): (&Locale, Vec<String>)| {
            self.write_language(locale, &pages, |page| anew.contains(page))
        };
        languages.into_par_iter().map(write).collect()
    }

    fn write_language(
        &self,
        locale: &Locale,
        pages: &[String],
        is_new: impl Fn(&str) -> bool,
    ) -> anyhow::Result<SearchRecord> {
        let list = fingerprint(pages);
        let known = self.unchanged.search().iter().find(|known| known.locale == locale.tag());
        let is_kept = |known: &&SearchRecord| {
            known.pages == list
                && !pages.iter().any(|page| is_new(page))
                && known.files.iter().all(|(file, len)| self.output.holds(file, *len))
        };
        if let Some(known) = known.filter(is_kept) {
            for (file, _) in &known.files {
                self.output.keep(file);
            }
            return Ok(known.clone());
        }
        let read = |page: &str| anyhow::Ok(self.output.read(page)?);
        let index = SearchIndex::of(self.site, locale, pages, read)?;
        index.files.iter().try_for_each(|file| self.output.stage(file))?;
        Ok(SearchRecord {
            locale: locale.tag().to_owned(),
            pages: list,
            finds_forms: index.finds_forms,
            files: index.files.iter().map(unchanged::length).collect(),
        })
    }
}

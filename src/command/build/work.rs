//! The pages of a build, written or left as they are.

use std::collections::BTreeSet;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::cache_entry::{ArticleReport, ArticleStats, CacheUpdate, Searched};
use super::incremental::{self, IncrementalState};
use super::search::Indexes;
use super::summary::Tallies;
use crate::check::coverage::{Counts, SegmentFacts};
use crate::command::Session;
use crate::command::content::ContentFolder;
use crate::command::finding_store::FindingStore;
use crate::command::progress::Progress;
use crate::disk::{FileStamp, OutputFolder, Spool};
use crate::project::ArticleEntry;
use crate::site::{ArticleDependencies, DependencyTracker, Site, missing_bookmarks};

/// A build at work.
pub(super) struct BuildRun<'w> {
    pub(super) site: &'w Site<'w>,
    pub(super) content: &'w ContentFolder,
    pub(super) output: &'w OutputFolder,
    pub(super) unchanged: &'w IncrementalState,
    pub(super) indexes: &'w Indexes,
    /// Where findings are put.
    pub(super) store: &'w FindingStore,
    /// Where records for the next build are put.
    pub(super) records: &'w Spool,
    /// Where statistics of articles are added.
    pub(super) tallies: Tallies,
}

/// What is kept of an article until all are written: little, as it is kept of all of them.
type WrittenArticle = (ArticleDependencies, Vec<Searched>, CacheUpdate);

/// Result of writing all articles.
pub(super) struct WriteResult {
    /// The files that their pages use.
    pub(super) files: BTreeSet<String>,
    /// Cache updates of each article, in the order of the index.
    pub(super) noted: Vec<CacheUpdate>,
    /// Additions of pages that were written to the indexes, in the order of the index.
    pub(super) searched: Vec<Searched>,
}

impl BuildRun<'_> {
    /// Writes the pages of all articles, as many at a time as there are cores.
    pub(super) fn write_articles(&self, session: &Session<'_>) -> anyhow::Result<WriteResult> {
        let entries = self.site.index.entries();
        let progress = Progress::new(entries.len(), &session.screen);
        let round = self.store.round();
        let write = |(number, entry): (usize, &ArticleEntry)| {
            let (reported, noted) = self.write_article(entry)?;
            let ArticleReport { findings, uses, tally, searched } = reported;
            self.store.put((round, number as u32), findings)?;
            self.tallies.add(entry, &tally);
            progress.add_one();
            Ok((uses, searched, noted))
        };
        let written = entries.par_iter().enumerate().map(write);
        let written = written.collect::<anyhow::Result<Vec<_>>>();
        progress.finish();
        self.gather(written?)
    }

    /// Puts the results of all articles together.
    fn gather(&self, mut articles: Vec<WrittenArticle>) -> anyhow::Result<WriteResult> {
        let (mut files, mut searched, mut noted) = (BTreeSet::new(), Vec::new(), Vec::new());
        for (uses, own_searched, own_noted) in &mut articles {
            files.append(&mut uses.files);
            searched.append(own_searched);
            noted.push(std::mem::replace(own_noted, CacheUpdate::Nothing));
        }
        let entries = self.site.index.entries().iter().zip(&articles);
        let uses = entries.map(|(entry, (uses, ..))| (&*entry.path, uses)).collect();
        self.store.put((self.store.round(), 0), missing_bookmarks(&uses))?;
        Ok(WriteResult { files, noted, searched })
    }

    /// Writes the pages of an article, unless they would be what they are.
    fn write_article(&self, entry: &ArticleEntry) -> anyhow::Result<(ArticleReport, CacheUpdate)> {
        let folder = &self.content.folder;
        if let Some(record) = self.unchanged.pages(&entry.path, self.output, folder)
            && let Some(reported) = record.report()
        {
            for (file, _) in reported.tally.pages.iter().chain(&reported.tally.search) {
                self.output.keep(file);
            }
            return Ok((reported, CacheUpdate::Kept));
        }
        let library = DependencyTracker::new(folder);
        let article = self.content.article(&entry.path)?;
        let pages = self.site.article_pages(entry, &article, &library)?;
        for page in &pages.outputs {
            self.output.stage_changed(page)?;
        }
        let (searched, search) = self.indexes.write_pages(pages.searched, self.output)?;
        let counts = Counts::of(&article, SegmentFacts::default());
        let tally = ArticleStats {
            pages: pages.outputs.iter().map(incremental::length).collect(),
            segments: counts.segments(),
            missing: counts.missing,
            search,
        };
        let reported =
            ArticleReport { findings: pages.findings, uses: pages.uses, tally, searched };
        let noted = self.unchanged.note(entry, &reported, library, self.records)?;
        Ok((reported, noted))
    }

    /// Writes the pages about the whole site, unless they would be what they are.
    pub(super) fn write_overview(&self) -> anyhow::Result<Vec<(String, u64)>> {
        if let Some(pages) = self.unchanged.overview(self.output) {
            for (page, _) in pages {
                self.output.keep(page);
            }
            return Ok(pages.to_vec());
        }
        let pages = self.site.overview()?;
        pages.iter().try_for_each(|page| self.output.stage_changed(page))?;
        Ok(pages.iter().map(incremental::length).collect())
    }

    /// Copies the files that pages use; all of them without a list.
    pub(super) fn copy_assets(
        &self,
        files: Option<&BTreeSet<String>>,
    ) -> anyhow::Result<FxHashMap<String, FileStamp>> {
        let index = self.site.index;
        let mut copied = FxHashMap::default();
        for path in index.assets().filter(|path| files.is_none_or(|files| files.contains(*path))) {
            let page = index.asset_page(path).expect("it is one of the assets");
            let from = self.content.folder.path(path);
            let stamp = FileStamp::of(&from);
            match stamp.filter(|stamp| self.unchanged.is_copied(path, &page, *stamp, self.output)) {
                Some(_) => self.output.keep(&page),
                None => self.output.stage_copy(&from, &page)?,
            }
            copied.extend(stamp.map(|stamp| (path.to_owned(), stamp)));
        }
        Ok(copied)
    }
}

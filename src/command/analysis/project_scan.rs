//! The first pass over all articles: what must be known of the whole before one of them is judged.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::target::Target;
use crate::align::Calibration;
use crate::check::project_rules::TranslationVariants;
use crate::command::content::entry;
use crate::command::project::LoadedProject;
use crate::finding::Located;
use crate::passes::Scan;
pub(in crate::command) use crate::passes::ScanOptions;
use crate::project::{ArticleEntry, Index, is_include};

/// Result of scanning the project.
pub(in crate::command) struct ProjectScan {
    /// The articles, and what they need to know of one another.
    pub(in crate::command) index: Index,
    /// Findings about it.
    pub(in crate::command) findings: Vec<Located>,
    /// Models trained on all pairs.
    pub(in crate::command) calibration: Calibration,
    /// How texts are translated; places are numbers in [`paths`](Self::paths).
    pub(in crate::command) variants: TranslationVariants,
    /// The paths of all articles.
    pub(in crate::command) paths: Vec<String>,
    /// The paths of articles without segments.
    pub(in crate::command) without_segments: BTreeSet<String>,
}

impl ProjectScan {
    /// Reads all articles.
    pub(in crate::command) fn take(
        target: &Target,
        project: &LoadedProject,
        wanted: ScanOptions,
    ) -> anyhow::Result<Self> {
        let content = &target.content;
        let files = content.tree.files.iter();
        // What articles include is looked at by itself where it was named.
        let is_wanted = |path: &&String| {
            content.tree.is_article(path) || !target.is_project && is_include(path)
        };
        let paths: Vec<String> = files.filter(is_wanted).cloned().collect();
        let locales = &project.configuration.locales;
        let add = |mut gathered: Scan, (number, path): (usize, &String)| {
            let article = content.article(path)?;
            let mut read = entry(path, &article, locales);
            if content.is_unread(path) {
                read.1.clear();
            } else if article.segments().is_empty() {
                gathered.without_segments.insert(path.clone());
            }
            gathered.add(number, &article, read, wanted);
            anyhow::Ok(gathered)
        };
        let all = paths.par_iter().enumerate().try_fold(Scan::default, add);
        let mut all = all.try_reduce(Scan::default, |one, other| Ok(one.merge(other)))?;
        let (entries, mut findings) = all.take_entries();
        let configuration = &project.configuration;
        let samples = all.samples.take();
        let learn = || samples.map(|samples| Calibration::learn(&samples));
        let (calibration, (index, more)) =
            rayon::join(learn, || content.index_of(entries, &BTreeSet::new(), configuration));
        let calibration = calibration.unwrap_or_default();
        findings.extend(more);
        let Scan { variants, without_segments, .. } = all;
        Ok(Self { index, findings, calibration, variants, paths, without_segments })
    }
}

impl ProjectScan {
    /// How many translations there are, and how many have nothing to be compared with: neither segments
    /// nor an article in the source language.
    pub(in crate::command) fn compared(&self) -> (usize, usize) {
        let source = self.index.source_locale();
        let translations = self.index.entries().iter().filter(|it| it.locale != *source);
        let is_alone = |entry: &&ArticleEntry| {
            let mut others = self.index.translations(&entry.name);
            self.without_segments.contains(&entry.path) && others.all(|it| it.locale != *source)
        };
        (translations.clone().count(), translations.filter(is_alone).count())
    }
}

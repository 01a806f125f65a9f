//! The first pass over all articles: what must be known of the whole before one of them is judged.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::target::Target;
use crate::align::{Calibration, TrainingSet, calibration};
use crate::article::Article;
use crate::check::project_rules::TranslationVariants;
use crate::command::content::entry;
use crate::command::project::LoadedProject;
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::{ArticleEntry, Index, is_include};

/// What to collect in addition to the index.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::command) struct ScanOptions {
    /// The most pairs of a locale that are learnt from; zero for none.
    pub(in crate::command) pairs_max: usize,
    /// `true` if to note how each text is translated.
    pub(in crate::command) variants: bool,
}

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

/// Result of one thread.
#[derive(Default)]
struct PartialScan {
    /// By the article's number.
    entries: Vec<(usize, ArticleEntry, Vec<Located>)>,
    samples: Option<TrainingSet>,
    variants: TranslationVariants,
    without_segments: BTreeSet<String>,
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
        let add = |mut gathered: PartialScan, (number, path): (usize, &String)| {
            let article = content.article(path)?;
            let (entry, mut findings) = entry(path, &article, locales);
            gathered.add(&article, number, &entry.locale, wanted);
            if content.is_unread(path) {
                findings.clear();
            } else if article.segments().is_empty() {
                gathered.without_segments.insert(path.clone());
            }
            gathered.entries.push((number, entry, findings));
            anyhow::Ok(gathered)
        };
        let all = paths.par_iter().enumerate().try_fold(PartialScan::default, add);
        let mut all = all.try_reduce(PartialScan::default, |one, other| Ok(one.merge(other)))?;
        all.entries.sort_by_key(|(number, ..)| *number);
        let mut findings = Vec::new();
        let mut entries = Vec::with_capacity(all.entries.len());
        for (_, entry, own) in all.entries {
            findings.extend(own);
            entries.push(entry);
        }
        let configuration = &project.configuration;
        let samples = all.samples.take();
        let learn = || samples.map(|samples| Calibration::learn(&samples));
        let (calibration, (index, more)) =
            rayon::join(learn, || content.index_of(entries, &BTreeSet::new(), configuration));
        let calibration = calibration.unwrap_or_default();
        findings.extend(more);
        let PartialScan { variants, without_segments, .. } = all;
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

impl ScanOptions {
    /// Number of pairs that `check` trains on.
    pub(in crate::command) const QUICK: usize = calibration::PAIRS_QUICK;
}

impl PartialScan {
    fn add(&mut self, article: &Article, number: usize, locale: &Locale, wanted: ScanOptions) {
        if wanted.pairs_max > 0 {
            let samples = self.samples.get_or_insert_with(|| TrainingSet::new(wanted.pairs_max));
            samples.add(article, locale);
        }
        if wanted.variants {
            self.variants.add(article, number, locale.tag());
        }
    }

    fn merge(mut self, other: Self) -> Self {
        self.entries.extend(other.entries);
        self.samples = match (self.samples, other.samples) {
            (Some(one), Some(other)) => Some(one.merge(other)),
            (one, other) => one.or(other),
        };
        self.variants = self.variants.merge(other.variants);
        self.without_segments.extend(other.without_segments);
        self
    }
}

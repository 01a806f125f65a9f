//! How far a project is translated.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::project_scan::{ProjectScan, ScanOptions};
use super::settings;
use super::source_tree::{SourceArticles, SourceTree};
use super::target::Target;
use crate::article::{Article, Part, Side, TranslationType};
use crate::check::coverage::{Counts, Coverage, SegmentFacts, translation_type};
use crate::check::dismissals::Dismissals;
use crate::check::project_rules::{SourceDiff, lacking_articles};
use crate::check::rules::RULES;
use crate::check::{Settings, check, locate};
use crate::command::project::LoadedProject;
use crate::disk::{self, PathKind};
use crate::markdown::Context;
use crate::project::{ArticleEntry, Index};
use crate::review::{States, states_file};
use crate::text::Source;

/// The rule that tells copies that should have been translated from others.
const COPY_RULE: &str = "same-as-source";

/// Counts articles.
struct Counter<'c> {
    target: &'c Target,
    project: &'c LoadedProject,
    sources: SourceArticles<'c>,
    settings: Settings,
    dismissals: &'c Dismissals,
}

/// The coverage of a whole project. Copies of the source that someone dismissed are rightly so.
pub(in crate::command) fn coverage(
    target: &Target,
    index: &Index,
    project: &LoadedProject,
    source_tree: Option<&SourceTree>,
    dismissals: &Dismissals,
) -> anyhow::Result<Coverage> {
    let sources = SourceArticles { tree: source_tree, index, content: &target.content };
    let off = RULES.iter().map(|it| it.rule.name).filter(|name| *name != COPY_RULE).collect();
    let settings = Settings { off, ..settings::settings(project)? };
    Counter { target, project, sources, settings, dismissals }.coverage(index)
}

/// The segments of each article, by its path, whose source article has changed since.
pub(in crate::command) fn outdated_segments(
    target: &Target,
    project: &LoadedProject,
    source_tree: Option<&SourceTree>,
) -> anyhow::Result<HashMap<String, BTreeSet<usize>>> {
    let survey = ProjectScan::take(target, project, ScanOptions::default())?;
    let (index, content) = (&survey.index, &*target.content);
    let sources = SourceArticles { tree: source_tree, index, content };
    let outdated = |entry: &ArticleEntry| {
        let Some(original) = sources.of(entry)? else { return anyhow::Ok(None) };
        let diff = SourceDiff::of(&*content.article(&entry.path)?, &original);
        Ok(Some((entry.path.clone(), diff.segments.into_iter().collect())))
    };
    let entries = index.entries().par_iter().filter(|entry| target.holds(&entry.path));
    let all = entries.map(outdated).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(all.into_iter().flatten().collect())
}

impl Counter<'_> {
    fn coverage(&self, index: &Index) -> anyhow::Result<Coverage> {
        let source_locale = index.source_locale();
        let translated = index.entries().par_iter().filter(|entry| entry.locale != *source_locale);
        let counted = translated.map(|entry| Ok((entry, self.article(entry)?)));
        let counted = counted.collect::<anyhow::Result<Vec<_>>>()?;
        let mut coverage = Coverage::with_pages();
        let mut by_path = BTreeMap::new();
        for (entry, (translation_type, counts)) in counted {
            by_path.insert(&*entry.path, counts);
            coverage.add(&entry.locale, &entry.name, translation_type, counts);
            coverage.list(&entry.locale, &entry.path, counts, None);
        }
        let allowed = &self.project.configuration.check.allow_missing;
        let names = self.sources.names();
        for it in lacking_articles(index.entries(), names.as_ref(), source_locale, allowed) {
            let counterpart = it.present.iter().find_map(|entry| by_path.get(&*entry.path));
            let counts = match counterpart {
                Some(counts) => Counts::of_missing(counts),
                None => Counts::of_lacking(&self.sources.text(&it.name)?.unwrap_or_default()),
            };
            coverage.add(it.locale, &it.name, None, counts);
            coverage.list(it.locale, &it.name, counts, None);
        }
        Ok(coverage)
    }

    fn article(&self, entry: &ArticleEntry) -> anyhow::Result<(Option<TranslationType>, Counts)> {
        let article = self.target.content.article(&entry.path)?;
        let original = self.sources.of(entry)?;
        let translation_type = translation_type(&article);
        if let Some(original) = original.as_ref().filter(|_| article.segments().is_empty()) {
            return Ok((translation_type, Counts::of_plain(&article, original)));
        }
        let diff = original.map(|original| SourceDiff::of(&article, &original)).unwrap_or_default();
        let facts = SegmentFacts {
            outdated: &diff.segments,
            untranslated: &self.untranslated(entry, &article),
            reviewed: &self.reviewed(entry, &article)?,
            // A sentence that was changed is both gone and new.
            lacking: diff.lacking.len().saturating_sub(diff.segments.len()),
        };
        Ok((translation_type, Counts::of(&article, facts)))
    }

    /// The segments that equal their source although they have words to translate.
    fn untranslated(&self, entry: &ArticleEntry, article: &Article) -> Vec<usize> {
        let text = |part: Part| article.source().slice(part.text);
        let is_copy = article.segments().iter().any(|segment| {
            segment.target.map(text) == segment.source.map(text) && segment.target.is_some()
        });
        if !is_copy {
            return Vec::new();
        }
        let context = Context::alone(&entry.path, Side::Target);
        let findings = check(article, Some(&entry.locale), &context, &self.settings);
        let mut located = locate(findings, article);
        let path = self.target.content.folder.name(&entry.path);
        for it in &mut located {
            it.location.path = path.as_str().into();
        }
        let remaining = self.dismissals.sort(located).remaining;
        let mut copies: Vec<usize> = remaining.iter().filter_map(|it| it.finding.segment).collect();
        copies.sort_unstable();
        copies
    }

    /// The segments that a reviewer has approved as they are. A file that cannot be read tells of none.
    fn reviewed(&self, entry: &ArticleEntry, article: &Article) -> anyhow::Result<Vec<usize>> {
        let path = self.project.path(&states_file(&entry.path, &entry.locale));
        if disk::kind(&path) != PathKind::File {
            return Ok(Vec::new());
        }
        let source = Source::from_bytes(path.display().to_string(), disk::read(&path)?);
        let (states, _) = States::readable(source.text());
        let text = |part: Option<Part>| part.map(|part| article.source().slice(part.text));
        let segments = article.segments().iter().enumerate();
        let approved = segments.filter(|(_, segment)| {
            let id = segment.id(article.source());
            states.is_approved(id, text(segment.target), text(segment.source))
        });
        Ok(approved.map(|(index, _)| index).collect())
    }
}

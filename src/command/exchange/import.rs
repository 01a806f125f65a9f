//! `diglot import`: translations of a file into the articles, and what became of each unit.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::PathBuf;

use anyhow::Context as _;
use rayon::prelude::*;

use super::article_units::{ProjectArticles, UnitReader};
use super::import_file::{
    ARCHIVE_MAX, Contents, ReadResult, contents, open, read_archive, read_folder, unreadable,
};
use super::import_report::{ImportResult, ReportedUnit, UnitStatus};
use super::plain_pairs::Rewritten;
use super::returned_units::ReturnedUnits;
use super::reverse_patch::ReversePatch;
use crate::arguments::{ImportArguments, ImportReport};
use crate::article::Article;
use crate::check::opaque_edit::broken_opaque;
use crate::command::console::Console;
use crate::command::content::CONTENT;
use crate::command::project::{LoadedProject, files_to_import};
use crate::command::review::{self, ReviewSession, failed};
use crate::command::{ExitStatus, Session};
use crate::disk::{self, PathKind};
use crate::exchange::{Content, Judged, Returned, Unit, Verdict, judge, with_translations};
use crate::markdown::Profile;
use crate::review::{Change, Group, GroupResult, Operation, Status, Texts};

/// Applies a file.
pub(in crate::command) fn import(
    arguments: &ImportArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let file = &arguments.file;
    if disk::kind(file) == PathKind::Folder {
        return import_units(arguments, session, |take| read_folder(file, take));
    }
    let mut text = open(file)?;
    match contents(&mut text).map_err(|problem| problem.of(file))? {
        Contents::Archive => import_units(arguments, session, |take| {
            let bytes = text.into_bytes(ARCHIVE_MAX).map_err(|error| unreadable(file, &error))?;
            read_archive(file, &bytes, take)
        }),
        Contents::Units(format) => import_units(arguments, session, |take| {
            format.read(text, take).map_err(|error| unreadable(file, &error))?;
            Ok(Vec::new())
        }),
        Contents::Changes => {
            let mut whole = String::new();
            let read = text.read_to_string(&mut whole);
            read.map_err(|error| unreadable(file, &text.error(text.line(), &error)))?;
            review::import(arguments, &whole, session)
        }
    }
}

/// Applies the units of a file.
fn import_units(
    arguments: &ImportArguments,
    session: &Session<'_>,
    read: impl FnOnce(&mut dyn FnMut(Returned)) -> ReadResult,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let (files, _lock) = files_to_import(&project, arguments.dry_run)?;
    let found = ProjectArticles::find(&[], &project, session)?;
    let reader = UnitReader { project: &project, files: &files, articles: &found };
    let mut units = ReturnedUnits::default();
    let notes = read(&mut |unit| units.add(&unit));
    for note in notes? {
        session.screen.print(&format!("note: {note}"));
    }
    let result = Import::new(&reader, arguments).run(&units.finish()?, session)?;
    match arguments.report {
        ImportReport::Text => Console::result(result.text(arguments.dry_run).as_bytes()),
        ImportReport::Json => Console::result(result.json(arguments.dry_run).as_bytes()),
    }
    .context("cannot write to standard output")?;
    session.screen.print(&result.summary(arguments.dry_run));
    Ok(if result.is_clean() { ExitStatus::Done } else { ExitStatus::Findings })
}

/// A change of one segment that is to be made.
struct PlannedChange {
    group: Group,
    unit: ReportedUnit,
    /// The number of the segment, and its translation.
    index: usize,
    text: String,
}

/// An import at work.
struct Import<'i> {
    reader: &'i UnitReader<'i>,
    arguments: &'i ImportArguments,
    known: BTreeSet<&'i str>,
}

/// Results of the units of an article.
#[derive(Default)]
struct JudgedArticle {
    planned: Vec<PlannedChange>,
    units: Vec<ReportedUnit>,
    unchanged: usize,
    /// The translation that is a file of its own, if it changes.
    rewritten: Option<Rewritten>,
}

impl JudgedArticle {
    /// Makes the planned changes of a translation that is a file of its own.
    fn rewrite(&mut self, path: &str, article: &Article, profile: Profile) {
        let has_returns = article.source().text().contains("\r\n");
        let text = |planned: &PlannedChange| {
            let text =
                if has_returns { planned.text.replace('\n', "\r\n") } else { planned.text.clone() };
            (planned.index, text)
        };
        let texts: Vec<(usize, String)> = self.planned.iter().map(text).collect();
        if texts.is_empty() {
            return;
        }
        let changed = with_translations(article, &texts);
        let is_whole = |changed: &Article| {
            let named = texts.iter().map(|(index, _)| *index).collect();
            broken_opaque(article, changed, &named, profile).is_none()
        };
        match changed {
            Some(changed) if is_whole(&changed) => {
                self.rewritten = Some(Rewritten::new(path, article, &changed));
            }
            Some(_) => {
                self.refuse_broken(article, &texts, profile);
                self.rewrite(path, article, profile);
            }
            None => self.refuse(|_| Some("would change another segment".to_owned())),
        }
    }

    /// Refuses planned changes for which there is a reason.
    fn refuse(&mut self, reason: impl Fn(usize) -> Option<String>) {
        for planned in &mut self.planned {
            if let Some(reason) = reason(planned.index) {
                planned.unit.status = UnitStatus::Refused;
                planned.unit.reason = Some(reason);
            }
        }
    }

    /// Refuses the changes that would break the generator's own syntax; if only several together do, all of them.
    fn refuse_broken(&mut self, article: &Article, texts: &[(usize, String)], profile: Profile) {
        let broken = |(index, text): &(usize, String)| {
            let changed = with_translations(article, &[(*index, text.clone())])?;
            let why = broken_opaque(article, &changed, &BTreeSet::from([*index]), profile)?;
            Some((*index, why))
        };
        let broken: BTreeMap<usize, String> = texts.iter().filter_map(broken).collect();
        let why = "would break the page together with other changes";
        self.refuse(|index| match broken.get(&index) {
            Some(why) => Some(why.clone()),
            None => broken.is_empty().then(|| why.to_owned()),
        });
        let (kept, refused): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.planned).into_iter().partition(|it| it.unit.reason.is_none());
        self.planned = kept;
        self.units.extend(refused.into_iter().map(|it| it.unit));
    }
}

impl<'i> Import<'i> {
    fn new(reader: &'i UnitReader<'i>, arguments: &'i ImportArguments) -> Self {
        Self { reader, arguments, known: reader.articles.paths() }
    }

    /// Judges all units, and makes the changes as one act.
    fn run(&self, returned: &ReturnedUnits, session: &Session<'_>) -> anyhow::Result<ImportResult> {
        // However a tool writes the path of an article, its units are judged together.
        let mut articles: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for path in returned.paths() {
            articles.entry(self.article_path(path)).or_default().push(path);
        }
        let judge = |(path, written): (&String, &Vec<&str>)| {
            let mut run = Vec::new();
            for path in written {
                run.extend(returned.of(path)?);
            }
            self.judge_article(path, &run)
        };
        let judged = articles.par_iter().map(judge).collect::<anyhow::Result<Vec<_>>>()?;
        self.apply(judged, session)
    }

    /// Judges the units of one article.
    fn judge_article(&self, path: &str, run: &[Returned]) -> anyhow::Result<JudgedArticle> {
        let mut article_result = JudgedArticle::default();
        let Some(path) = self.known.get(path).copied() else {
            let reason = "no article of this project has this path";
            let unknown = run.iter().map(|returned| {
                reported(returned, None, UnitStatus::Unknown, Some(reason.to_owned()))
            });
            article_result.units.extend(unknown);
            return Ok(article_result);
        };
        let article = self.reader.articles.article(path)?;
        let locale = self.reader.locale(path, &article);
        let units = self.reader.units_of(path, &locale, &article);
        for judged in judge(&article, self.reader.dialect(path), &units, run) {
            let id = judged.unit.map(|unit| article.segments()[unit.index].id(article.source()));
            Self::take(path, id, &judged, &mut article_result);
        }
        if matches!(self.reader.articles, ProjectArticles::Pairs(_)) {
            let layout = self.reader.project.configuration.layout.as_ref();
            let profile = layout.map(|layout| layout.profile).unwrap_or_default();
            article_result.rewrite(path, &article, profile);
        }
        Ok(article_result)
    }

    /// The path of an article relative to the content root, however a tool writes it.
    fn article_path(&self, path: &str) -> String {
        let path = path.replace('\\', "/");
        let path = path.strip_prefix("./").unwrap_or(&path);
        let below = path.strip_prefix(CONTENT).and_then(|path| path.strip_prefix('/'));
        below.filter(|below| self.known.contains(below)).unwrap_or(path).to_owned()
    }

    fn take(path: &str, id: Option<&str>, judged: &Judged<'_>, into: &mut JudgedArticle) {
        let (status, reason) = match &judged.verdict {
            Verdict::Unchanged => {
                into.unchanged += 1;
                return;
            }
            Verdict::Change(text) => {
                let unit = judged.unit.expect("what changes has a unit");
                let unit_report = reported(judged.returned, Some(unit), UnitStatus::Applied, None);
                let group = group(path, id.unwrap_or_default(), unit, text);
                let unit = ReportedUnit { path: path.to_owned(), ..unit_report };
                let (index, text) = (judged.unit.map_or(0, |unit| unit.index), text.clone());
                into.planned.push(PlannedChange { group, unit, index, text });
                return;
            }
            Verdict::Stale(reason) => (UnitStatus::Stale, reason),
            Verdict::Doubtful(reason) => (UnitStatus::Doubtful, reason),
            Verdict::Unknown(reason) => (UnitStatus::Unknown, reason),
            Verdict::Refused(reason) => (UnitStatus::Refused, reason),
        };
        let unit = reported(judged.returned, judged.unit, status, Some(reason.clone()));
        into.units.push(ReportedUnit { path: path.to_owned(), ..unit });
    }

    /// Saves changes of annotated articles as the workbench does.
    fn save(
        &self,
        paths: &BTreeSet<String>,
        groups: &[Group],
        units: &mut [ReportedUnit],
        session: &Session<'_>,
    ) -> anyhow::Result<()> {
        let UnitReader { project, files, .. } = *self.reader;
        let opened = ReviewSession { project, session, files, locales: &[], is_writer: true };
        let content = project.path(CONTENT);
        let articles: Vec<PathBuf> = paths.iter().map(|path| content.join(path)).collect();
        let results =
            opened.with(&articles, |workbench, _| workbench.save(groups, None).map_err(failed))?;
        for (unit, result) in units.iter_mut().zip(results) {
            settle(unit, result);
        }
        Ok(())
    }

    /// Makes the changes, as one act.
    fn apply(
        &self,
        judged: Vec<JudgedArticle>,
        session: &Session<'_>,
    ) -> anyhow::Result<ImportResult> {
        let mut result = ImportResult::default();
        let (mut groups, mut units, mut paths) = (Vec::new(), Vec::new(), BTreeSet::new());
        let mut rewritten = Vec::new();
        for article in judged {
            result.unchanged += article.unchanged;
            result.units.extend(article.units);
            rewritten.extend(article.rewritten);
            for planned in article.planned {
                paths.insert(planned.unit.path.clone());
                groups.push(planned.group);
                units.push(planned.unit);
            }
        }
        if !groups.is_empty() {
            let UnitReader { files, articles, .. } = *self.reader;
            let names = paths.iter().map(|path| articles.file(path));
            let patch = self.arguments.reverse_patch.as_ref();
            let kept = patch.map(|_| ReversePatch::before(files, names)).transpose()?;
            match articles {
                ProjectArticles::Content(_) => self.save(&paths, &groups, &mut units, session)?,
                ProjectArticles::Pairs(_) => Rewritten::write(&rewritten, files).map_err(failed)?,
            }
            if let (Some(out), Some(kept)) = (patch, kept) {
                kept.write(out)?;
            }
        }
        let unchanged = |unit: &ReportedUnit| unit.status == UnitStatus::Unchanged;
        result.unchanged += units.iter().filter(|unit| unchanged(unit)).count();
        units.retain(|unit| !unchanged(unit));
        result.units.extend(units);
        result.units.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
        Ok(result)
    }
}

/// Notes what the workbench made of a change.
fn settle(unit: &mut ReportedUnit, result: GroupResult) {
    unit.status = match result.status {
        Status::Applied => UnitStatus::Applied,
        Status::Unchanged => UnitStatus::Unchanged,
        Status::Conflict => UnitStatus::Stale,
        Status::Rejected => UnitStatus::Refused,
    };
    unit.reason = result.reason;
}

fn reported(
    returned: &Returned,
    unit: Option<&Unit>,
    status: UnitStatus,
    reason: Option<String>,
) -> ReportedUnit {
    ReportedUnit {
        status,
        path: returned.path.clone(),
        id: unit.map_or_else(|| returned.id.clone(), |unit| unit.id.clone()),
        line: returned.line,
        reason,
        source: unit.map(|unit| unit.source_markdown.clone()),
        current: unit.and_then(|unit| unit.target_markdown.clone()),
        imported: returned.target.as_ref().map(Content::shown),
    }
}

/// The change of one segment, if it is still what it was compared with.
fn group(path: &str, id: &str, unit: &Unit, text: &str) -> Group {
    let before =
        Texts { source: Some(unit.source_markdown.clone()), target: unit.target_markdown.clone() };
    let change = Change {
        path: path.to_owned(),
        before: BTreeMap::from([(id.to_owned(), before)]),
        act: Operation::Target(BTreeMap::from([(id.to_owned(), text.to_owned())])),
    };
    Group {
        label: "import".to_owned(),
        changes: vec![change],
        id: None,
        when: None,
        is_undated: false,
        problem: None,
    }
}

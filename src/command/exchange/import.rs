//! `diglot import`: translations of a file into the articles, and what became of each unit.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::Path;

use anyhow::Context as _;
use rayon::prelude::*;

use super::article_units::{ProjectArticles, UnitReader};
use super::exporter::CHUNK;
use super::import_changes::ImportChanges;
use super::import_desk::ImportDesk;
use super::import_file::{
    ARCHIVE_MAX, Contents, ReadResult, contents, open, read_archive, read_folder, unreadable,
};
use super::import_report::{ImportResult, ReportedUnit, UnitStatus};
use super::lost_paths;
use super::returned_units::ReturnedUnits;
use crate::arguments::{ImportArguments, ImportReport};
use crate::article::Article;
use crate::command::console::Console;
use crate::command::content::CONTENT;
use crate::command::destination::refuse_own;
use crate::command::project::{LoadedProject, files_to_import};
use crate::command::review;
use crate::command::{ExitStatus, Session, UsageError};
use crate::disk::{self, PathKind};
use crate::exchange::{Content, Judged, Returned, Unit, Verdict, as_written, judge};
use crate::review::{ArticleInfo, Change, Group, GroupResult, Operation, Status, Texts};

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
            read.map_err(|error| unreadable(file, &text.error(text.position(), &error)))?;
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
    if let Some(patch) = &arguments.reverse_patch {
        refuse_own(patch, &project)?;
        refuse_input(patch, &arguments.file)?;
    }
    let (files, _lock) = files_to_import(&project, arguments.dry_run)?;
    let found = ProjectArticles::find(&[], &project, session)?;
    let reader = UnitReader::new(&project, &files, &found);
    let mut units = ReturnedUnits::default();
    let notes = read(&mut |unit| units.add(&unit));
    for note in notes? {
        session.screen.print(&format!("note: {note}"));
    }
    let units = units.finish()?;
    let desk = ImportDesk::new(&reader);
    let mut changes = ImportChanges::begin(&desk, arguments, session)?;
    let result = Import::new(&reader, &desk, arguments).run(&units, &mut changes)?;
    changes.finish()?;
    match arguments.report {
        ImportReport::Text => Console::result(result.text(arguments.dry_run).as_bytes()),
        ImportReport::Json => Console::result(result.json(arguments.dry_run).as_bytes()),
    }
    .context("cannot write to standard output")?;
    session.screen.print(&result.summary(arguments.dry_run));
    Ok(if result.is_clean() { ExitStatus::Done } else { ExitStatus::Findings })
}

/// Refuses to write the patch in the place of what is imported.
fn refuse_input(patch: &Path, input: &Path) -> anyhow::Result<()> {
    let (Ok(real), Ok(input)) = (disk::real_path(patch), disk::real_path(input)) else {
        return Ok(());
    };
    if disk::kind(patch) == PathKind::File && real.starts_with(input) {
        let message = format!("`{}` is what is imported", patch.display());
        return Err(UsageError::new(message, "write the patch to another file"));
    }
    Ok(())
}

/// A change of one segment that is to be made.
struct PlannedChange {
    group: Group,
    unit: ReportedUnit,
}

/// An import at work.
struct Import<'i> {
    reader: &'i UnitReader<'i>,
    desk: &'i ImportDesk<'i>,
    arguments: &'i ImportArguments,
    known: BTreeSet<&'i str>,
}

/// Results of the units of an article.
#[derive(Default)]
struct JudgedArticle {
    /// None if the project has no such article.
    about: Option<ArticleInfo>,
    planned: Vec<PlannedChange>,
    units: Vec<ReportedUnit>,
    unchanged: usize,
}

impl<'i> Import<'i> {
    fn new(
        reader: &'i UnitReader<'i>,
        desk: &'i ImportDesk<'i>,
        arguments: &'i ImportArguments,
    ) -> Self {
        Self { reader, desk, arguments, known: reader.articles.paths() }
    }

    /// Judges all units, some articles at a time, and hands over their changes.
    fn run(
        &self,
        returned: &ReturnedUnits,
        changes: &mut ImportChanges<'_>,
    ) -> anyhow::Result<ImportResult> {
        // However a tool writes the path of an article, its units are judged together.
        let mut articles: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for path in returned.paths().into_iter().filter(|path| !path.is_empty()) {
            articles.entry(self.article_path(path)).or_default().push(path);
        }
        let mut lost = BTreeMap::new();
        if returned.paths().contains(&"") {
            lost = lost_paths::by_article(returned.of("")?, self.reader)?;
            for path in lost.keys() {
                articles.entry(path.clone()).or_default();
            }
        }
        let judge = |(path, written): &(String, Vec<&str>)| {
            let mut run = Vec::new();
            for path in written {
                run.extend(returned.of(path)?);
            }
            run.extend(lost.get(path).into_iter().flatten().cloned());
            self.judge_article(path, &run)
        };
        let mut result = ImportResult::default();
        let articles: Vec<(String, Vec<&str>)> = articles.into_iter().collect();
        for chunk in articles.chunks(CHUNK) {
            let judged = chunk.par_iter().map(judge).collect::<anyhow::Result<Vec<_>>>()?;
            self.take_all(judged, changes, &mut result)?;
        }
        result.units.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
        Ok(result)
    }

    /// Judges the units of one article.
    fn judge_article(&self, path: &str, run: &[Returned]) -> anyhow::Result<JudgedArticle> {
        let mut article_result = JudgedArticle::default();
        let Some(path) = self.known.get(path).copied() else {
            let reason = match path {
                "" => "names no article, and not exactly one article has this source",
                _ => "no article of this project has this path",
            };
            let unknown = run.iter().map(|returned| {
                reported(returned, None, UnitStatus::Unknown, Some(reason.to_owned()))
            });
            article_result.units.extend(unknown);
            return Ok(article_result);
        };
        let article = self.reader.articles.article(path)?;
        let about = self.reader.about(path, &article);
        let units = self.reader.units_of(path, &about.locale, &article);
        for judged in judge(&article, self.reader.dialect(path), &units, run) {
            Self::take(path, &article, &judged, &mut article_result);
        }
        article_result.about = Some(about);
        if !article_result.planned.is_empty() {
            self.desk.keep(path, article);
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

    fn take(path: &str, article: &Article, judged: &Judged<'_>, into: &mut JudgedArticle) {
        let (status, reason) = match &judged.verdict {
            Verdict::Unchanged => {
                into.unchanged += 1;
                return;
            }
            Verdict::Change(text) => {
                let unit = judged.unit.expect("what changes has a unit");
                let report = reported(judged.returned, Some(unit), UnitStatus::Applied, None);
                let mut report = ReportedUnit { path: path.to_owned(), ..report };
                let id = article.segments()[unit.index].id(article.source());
                if let Some(text) = as_written(article, unit.index, text) {
                    let group = group(path, id, unit, &text);
                    into.planned.push(PlannedChange { group, unit: report });
                } else {
                    report.refuse("is one line in the front matter");
                    into.units.push(report);
                }
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

    /// Hands over the changes of some articles, and notes what became of their units.
    fn take_all(
        &self,
        judged: Vec<JudgedArticle>,
        changes: &mut ImportChanges<'_>,
        result: &mut ImportResult,
    ) -> anyhow::Result<()> {
        let (mut edits, mut units) = (Vec::new(), Vec::new());
        for article in judged {
            result.unchanged += article.unchanged;
            result.units.extend(article.units);
            let planned = article.planned.into_iter().map(|it| (it.group, it.unit));
            let (groups, own): (Vec<Group>, Vec<ReportedUnit>) = planned.unzip();
            edits.extend(article.about.filter(|_| !groups.is_empty()).map(|it| (it, groups)));
            units.extend(own);
        }
        let results = changes.add(&edits)?;
        for (unit, result) in units.iter_mut().zip(results) {
            settle(unit, result);
        }
        for unit in units {
            match unit.status {
                UnitStatus::Unchanged => result.unchanged += 1,
                // The texts of many thousands are for whoever reads the report by a program.
                UnitStatus::Applied if self.arguments.report == ImportReport::Text => {
                    result.units.push(unit.without_texts());
                }
                _ => result.units.push(unit),
            }
        }
        Ok(())
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

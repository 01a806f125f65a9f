//! `diglot import`: translations of a file into the articles, and what became of each unit.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use anyhow::Context as _;
use rayon::prelude::*;

use super::article_units::{ProjectArticles, UnitReader};
use super::exporter::CHUNK;
use super::import_changes::ImportChanges;
use super::import_file::{
    ARCHIVE_MAX, Contents, ReadResult, contents, open, read_archive, read_folder, unreadable,
};
use super::import_report::{ImportResult, ReportedUnit, UnitStatus};
use super::lost_paths;
use super::plain_pairs::Rewritten;
use super::returned_units::ReturnedUnits;
use crate::arguments::{ImportArguments, ImportReport};
use crate::article::Article;
use crate::check::opaque_edit::broken_opaque;
use crate::command::console::Console;
use crate::command::content::CONTENT;
use crate::command::project::{LoadedProject, files_to_import};
use crate::command::review::{self, ImportDesk};
use crate::command::{ExitStatus, Session};
use crate::disk::{self, PathKind};
use crate::exchange::{
    Content, Judged, Returned, Unit, Verdict, as_written, judge, with_translations,
};
use crate::markdown::Profile;
use crate::review::{ArticleInfo, Change, Group, GroupResult, Operation, Status, Texts};
use crate::text::line_end_at;

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
    let (files, _lock) = files_to_import(&project, arguments.dry_run)?;
    let found = ProjectArticles::find(&[], &project, session)?;
    let reader = UnitReader::new(&project, &files, &found);
    let mut units = ReturnedUnits::default();
    let notes = read(&mut |unit| units.add(&unit));
    for note in notes? {
        session.screen.print(&format!("note: {note}"));
    }
    let units = units.finish()?;
    let desk = match &found {
        ProjectArticles::Content(target) => Some(ImportDesk::new(&project, &files, target)),
        ProjectArticles::Pairs(_) => None,
    };
    let mut changes = ImportChanges::begin(desk.as_ref(), arguments, session)?;
    let result = Import::new(&reader, arguments).run(&units, &mut changes)?;
    changes.finish(&files)?;
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
    /// None if the project has no such article.
    about: Option<ArticleInfo>,
    planned: Vec<PlannedChange>,
    units: Vec<ReportedUnit>,
    unchanged: usize,
    /// The translation that is a file of its own, if it changes.
    rewritten: Option<Rewritten>,
}

impl JudgedArticle {
    /// Makes the planned changes of a translation that is a file of its own.
    fn rewrite(&mut self, path: &str, article: &Article, profile: Profile) {
        let mut texts: Vec<(usize, String)> = Vec::new();
        for planned in &mut self.planned {
            let text = as_written(article, planned.index, &planned.text);
            let segment = &article.segments()[planned.index];
            let start = segment.target.or(segment.source).map_or(0, |part| part.text.start());
            let line_end = line_end_at(article.source().text(), start);
            match text.map(|text| text.replace("\r\n", "\n").replace('\n', line_end)) {
                Some(text) => texts.push((planned.index, text)),
                None => planned.unit.refuse("is one line in the front matter"),
            }
        }
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
                planned.unit.refuse(&reason);
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
            let id = judged.unit.map(|unit| article.segments()[unit.index].id(article.source()));
            Self::take(path, id, &judged, &mut article_result);
        }
        article_result.about = Some(about);
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

    /// Hands over the changes of some articles, and notes what became of their units.
    fn take_all(
        &self,
        judged: Vec<JudgedArticle>,
        changes: &mut ImportChanges<'_>,
        result: &mut ImportResult,
    ) -> anyhow::Result<()> {
        let (mut edits, mut units, mut rewritten) = (Vec::new(), Vec::new(), Vec::new());
        for article in judged {
            result.unchanged += article.unchanged;
            result.units.extend(article.units);
            rewritten.extend(article.rewritten);
            let planned = article.planned.into_iter().map(|it| (it.group, it.unit));
            let (groups, own): (Vec<Group>, Vec<ReportedUnit>) = planned.unzip();
            edits.extend(article.about.filter(|_| !groups.is_empty()).map(|it| (it, groups)));
            units.extend(own);
        }
        let results = changes.add(&edits, rewritten)?;
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

//! `diglot import`: translations of a file into the articles, and what became of each unit.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use rayon::prelude::*;

use super::article_units::{UnitReader, find_target};
use super::import_report::{ImportResult, ReportedUnit, UnitStatus};
use super::returned_units::ReturnedUnits;
use crate::arguments::{ImportArguments, ImportReport};
use crate::command::console::Console;
use crate::command::content::{CONTENT, entry};
use crate::command::project::{LoadedProject, files_to_import};
use crate::command::review::{self, ReviewSession, failed};
use crate::command::{ExitStatus, Session, UsageError};
use crate::disk::{self, PathKind};
use crate::exchange::{Archive, Content, FormatError, Judged, Returned, TextReader, Unit, Verdict};
use crate::exchange::{json_lines, judge, po, sheet, xliff, xlsx};
use crate::review::{CHANGES_SCHEMA, Change, Group, GroupResult, Operation, Status, Texts};

/// So much of a file is looked at to find its format.
const HEAD: usize = 1 << 16;
/// The most bytes of a workbook or a package.
const ARCHIVE_MAX: u64 = 1 << 30;

/// Applies a file.
pub(in crate::command) fn import(
    arguments: &ImportArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let file = &arguments.file;
    let mut text = open(file)?;
    let first = text.first_bytes().with_context(|| format!("cannot read `{}`", file.display()))?;
    if first.is_empty() {
        let message = format!("`{}` is empty", file.display());
        return Err(UsageError::new(message, "pass a file that `diglot export` wrote"));
    }
    if Archive::is_archive(first) {
        let bytes = text.into_bytes(ARCHIVE_MAX);
        let bytes = bytes.map_err(|error| unreadable(file, &error))?;
        return import_units(arguments, session, |take| xlsx::read(&bytes, take));
    }
    let head = text.peek(HEAD).map_err(|error| unreadable(file, &error))?;
    let Some(format) = ImportFormat::of(head).map_err(|help| unsuitable(file, help))? else {
        let mut whole = String::new();
        let read = text.read_to_string(&mut whole);
        read.map_err(|error| unreadable(file, &text.error(text.line(), &error)))?;
        return review::import(arguments, &whole, session);
    };
    import_units(arguments, session, |take| {
        format.read(text, take)?;
        Ok(Vec::new())
    })
}

/// Hands over the units of a file one by one; gives what else is to be said about the file.
type ReadResult = Result<Vec<String>, FormatError>;

/// Applies the units of a file.
fn import_units(
    arguments: &ImportArguments,
    session: &Session<'_>,
    read: impl FnOnce(&mut dyn FnMut(Returned)) -> ReadResult,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let (files, _lock) = files_to_import(&project, arguments.dry_run)?;
    let target = find_target(&[], &project)?;
    let reader = UnitReader { project: &project, files: &files, target: &target };
    let mut units = ReturnedUnits::default();
    let notes = read(&mut |unit| units.add(&unit));
    for note in notes.map_err(|error| unreadable(&arguments.file, &error))? {
        session.screen.print(&format!("note: {note}"));
    }
    let result = Import::new(&reader).run(&units.finish()?, session)?;
    match arguments.report {
        ImportReport::Text => Console::result(result.text(arguments.dry_run).as_bytes()),
        ImportReport::Json => Console::result(result.json(arguments.dry_run).as_bytes()),
    }
    .context("cannot write to standard output")?;
    session.screen.print(&result.summary(arguments.dry_run));
    Ok(if result.is_clean() { ExitStatus::Done } else { ExitStatus::Findings })
}

/// Opens the file.
fn open(path: &Path) -> anyhow::Result<TextReader<'static>> {
    if path == Path::new("-") {
        return Ok(TextReader::new(disk::standard_input()));
    }
    match disk::kind(path) {
        PathKind::File => Ok(TextReader::new(disk::open(path)?)),
        PathKind::Folder => {
            let message = format!("`{}` is a folder", path.display());
            Err(UsageError::new(message, "import its files one by one"))
        }
        PathKind::Missing => {
            let message = format!("`{}` does not exist", path.display());
            Err(UsageError::new(message, "pass a file that `diglot export` wrote"))
        }
    }
}

fn unreadable(file: &Path, error: &dyn std::fmt::Display) -> anyhow::Error {
    let message = format!("`{}`: {error}", file.display());
    UsageError::new(message, "nothing was written; export again, or repair the file")
}

fn unsuitable(file: &Path, help: &str) -> anyhow::Error {
    UsageError::new(format!("`{}` cannot be imported", file.display()), help)
}

/// Formats of translation tools.
#[derive(Debug, Clone, Copy)]
enum ImportFormat {
    Xliff,
    Po,
    Csv,
    JsonLines,
}

impl ImportFormat {
    /// The format of a text, by how it begins; none for a change file. Or what to do with a file of another
    /// kind.
    fn of(text: &str) -> Result<Option<Self>, &'static str> {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        let first = lines.next().unwrap_or_default().trim();
        let is_message = |line: &str| line.starts_with("msgid") || line.starts_with("msgctxt");
        if first.is_empty() {
            Err("it has no text; pass a file that `diglot export` wrote")
        } else if first.starts_with('<') && text.contains("<tmx") {
            Err("a TMX file is a memory: name it in `files` under `[memory]` in diglot.toml, then \
                 `diglot export --pretranslate` fills in what it has")
        } else if first.starts_with('<') {
            Ok(Some(Self::Xliff))
        } else if is_message(first)
            || first.starts_with('#') && lines.take(100).any(|line| is_message(line.trim()))
        {
            Ok(Some(Self::Po))
        } else if first.starts_with('{') {
            let is_line = (first.ends_with('}') || first.len() + 8 > text.trim().len())
                && first.contains("\"path\"")
                && !first.contains(CHANGES_SCHEMA);
            Ok(is_line.then_some(Self::JsonLines))
        } else {
            let names = ["path", "id", "target"];
            Ok(names.iter().all(|name| first.contains(name)).then_some(Self::Csv))
        }
    }

    fn read(self, text: TextReader<'_>, each: &mut dyn FnMut(Returned)) -> Result<(), FormatError> {
        match self {
            Self::Xliff => xliff::read(text, each),
            Self::Po => po::read(text, each),
            Self::Csv => sheet::read(text, each),
            Self::JsonLines => json_lines::read(text, each),
        }
    }
}

/// A change of one segment that is to be made.
struct PlannedChange {
    group: Group,
    unit: ReportedUnit,
    /// The article, as a path of the file system.
    file: PathBuf,
}

/// An import at work.
struct Import<'i> {
    reader: &'i UnitReader<'i>,
    known: BTreeSet<&'i str>,
}

/// What becomes of the units of an article.
#[derive(Default)]
struct JudgedArticle {
    planned: Vec<PlannedChange>,
    units: Vec<ReportedUnit>,
    unchanged: usize,
}

impl<'i> Import<'i> {
    fn new(reader: &'i UnitReader<'i>) -> Self {
        let known = reader.target.files().map(|path| &**path).collect();
        Self { reader, known }
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
        let article = self.reader.target.content.article(path)?;
        let locale = entry(path, &article, &self.reader.project.configuration.locales).0.locale;
        let units = self.reader.units_of(path, &locale, &article);
        for judged in judge(&article, self.reader.dialect(path), &units, run) {
            let id = judged.unit.map(|unit| article.segments()[unit.index].id(article.source()));
            self.take(path, id, &judged, &mut article_result);
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

    fn take(&self, path: &str, id: Option<&str>, judged: &Judged<'_>, into: &mut JudgedArticle) {
        let (status, reason) = match &judged.verdict {
            Verdict::Unchanged => {
                into.unchanged += 1;
                return;
            }
            Verdict::Change(text) => {
                let unit = judged.unit.expect("what changes has a unit");
                let unit_report = reported(judged.returned, Some(unit), UnitStatus::Applied, None);
                let group = group(path, id.unwrap_or_default(), unit, text);
                let file = self.reader.project.path(CONTENT).join(path);
                into.planned.push(PlannedChange { group, unit: unit_report, file });
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

    /// Makes the changes, as one act.
    fn apply(
        &self,
        judged: Vec<JudgedArticle>,
        session: &Session<'_>,
    ) -> anyhow::Result<ImportResult> {
        let mut result = ImportResult::default();
        let (mut groups, mut units, mut paths) = (Vec::new(), Vec::new(), BTreeSet::new());
        for article in judged {
            result.unchanged += article.unchanged;
            result.units.extend(article.units);
            for planned in article.planned {
                paths.insert(planned.file);
                groups.push(planned.group);
                units.push(planned.unit);
            }
        }
        if !groups.is_empty() {
            let UnitReader { project, files, .. } = *self.reader;
            let opened = ReviewSession { project, session, files, locales: &[], is_writer: true };
            let paths: Vec<PathBuf> = paths.into_iter().collect();
            let results = opened
                .with(&paths, |workbench, _| workbench.save(&groups, None).map_err(failed))?;
            for (unit, result) in units.iter_mut().zip(results) {
                settle(unit, result);
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
    Group { label: "import".to_owned(), changes: vec![change], id: None, when: None, problem: None }
}

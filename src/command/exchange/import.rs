//! `diglot import`: translations of a file into the articles, and what became of each unit.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::article_units::{UnitReader, find_target};
use super::import_report::{ImportResult, ReportedUnit, UnitStatus};
use crate::arguments::{ImportArguments, ImportReport};
use crate::command::console::Console;
use crate::command::content::{CONTENT, entry};
use crate::command::project::{LoadedProject, files_to_import};
use crate::command::review::{self, ReviewSession, failed};
use crate::command::{ExitStatus, Session, UsageError};
use crate::disk::{self, PathKind};
use crate::exchange::{Archive, Content, FormatError, Judged, Returned, Unit, Verdict};
use crate::exchange::{json_lines, judge, po, sheet, xliff, xlsx};
use crate::review::{CHANGES_SCHEMA, Change, Group, GroupResult, Operation, Status, Texts};
use crate::text::Source;

/// Applies a file.
pub(in crate::command) fn import(
    arguments: &ImportArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let bytes = read(&arguments.file)?;
    if Archive::is_archive(&bytes) {
        return import_units(arguments, session, &|take| xlsx::read(&bytes, take), false);
    }
    let source = decoded(&arguments.file, bytes)?;
    let text = source.text().trim_start_matches('\u{feff}');
    let Some(format) = ImportFormat::of(text) else {
        return review::import(arguments, text, session);
    };
    let is_in_order = matches!(format, ImportFormat::Xliff);
    import_units(arguments, session, &|take| format.read(text, take), is_in_order)
}

/// Hands over the units of a file, one by one.
type ReadUnits<'r> = &'r dyn Fn(&mut dyn FnMut(Returned)) -> Result<(), FormatError>;

/// Applies the units of a file; those of one article follow each other if it `is_in_order`.
fn import_units(
    arguments: &ImportArguments,
    session: &Session<'_>,
    read: ReadUnits<'_>,
    is_in_order: bool,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let (files, _lock) = files_to_import(&project, arguments.dry_run)?;
    let target = find_target(&[], &project)?;
    let reader = UnitReader { project: &project, files: &files, target: &target };
    let mut import = Import::new(&reader);
    let mut rows = Vec::new();
    let mut take = |unit| if is_in_order { import.add(unit) } else { rows.push(unit) };
    read(&mut take).map_err(|error| {
        let message = format!("`{}`: {error}", arguments.file.display());
        UsageError::new(message, "nothing was written; export again, or repair the file")
    })?;
    // People sort sheets; an article is judged as a whole.
    rows.sort_by(|one, other| one.path.cmp(&other.path));
    for unit in rows {
        import.add(unit);
    }
    let result = import.finish(session)?;
    match arguments.report {
        ImportReport::Text => Console::result(result.text(arguments.dry_run).as_bytes()),
        ImportReport::Json => Console::result(result.json(arguments.dry_run).as_bytes()),
    }
    .context("cannot write to standard output")?;
    session.screen.print(&result.summary(arguments.dry_run));
    Ok(if result.is_clean() { ExitStatus::Done } else { ExitStatus::Findings })
}

/// The bytes of the file.
fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    Ok(if path == Path::new("-") {
        disk::read_standard_input()?
    } else if disk::kind(path) == PathKind::Missing {
        let message = format!("`{}` does not exist", path.display());
        return Err(UsageError::new(message, "pass a file that `diglot export` wrote"));
    } else {
        disk::read(path)?
    })
}

/// The text of the file.
fn decoded(path: &Path, bytes: Vec<u8>) -> anyhow::Result<Source> {
    let source = Source::from_bytes(path.display().to_string(), bytes);
    if let Some(span) = source.undecodable().first().filter(|_| !source.is_utf_16()) {
        let line = source.position(span.start()).line_number();
        let message = format!("`{}`: line {line}: not UTF-8", path.display());
        return Err(UsageError::new(message, "save it as UTF-8 first"));
    }
    Ok(source)
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
    /// The format of a text, by how it begins; none for a change file.
    fn of(text: &str) -> Option<Self> {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        let first = lines.next().unwrap_or_default().trim();
        let is_message = |line: &str| line.starts_with("msgid") || line.starts_with("msgctxt");
        if first.starts_with('<') {
            Some(Self::Xliff)
        } else if is_message(first)
            || first.starts_with('#') && lines.take(100).any(|line| is_message(line.trim()))
        {
            Some(Self::Po)
        } else if first.starts_with('{') {
            let is_line = first.ends_with('}')
                && first.contains("\"path\"")
                && !first.contains(CHANGES_SCHEMA);
            is_line.then_some(Self::JsonLines)
        } else {
            let names = ["path", "id", "target"];
            names.iter().all(|name| first.contains(name)).then_some(Self::Csv)
        }
    }

    fn read(self, text: &str, each: &mut dyn FnMut(Returned)) -> Result<(), FormatError> {
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

/// An import at work. Units are judged article by article as they come.
struct Import<'i> {
    reader: &'i UnitReader<'i>,
    known: BTreeSet<&'i str>,
    /// Units of one article that came in a row.
    run: Vec<Returned>,
    planned: Vec<PlannedChange>,
    result: ImportResult,
    error: Option<anyhow::Error>,
}

impl<'i> Import<'i> {
    fn new(reader: &'i UnitReader<'i>) -> Self {
        Self {
            reader,
            known: reader.target.files().map(|path| &**path).collect(),
            run: Vec::new(),
            planned: Vec::new(),
            result: ImportResult::default(),
            error: None,
        }
    }

    fn add(&mut self, unit: Returned) {
        if self.run.first().is_some_and(|first| first.path != unit.path) {
            self.judge_run();
        }
        self.run.push(unit);
    }

    fn judge_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        if self.error.is_none()
            && let Err(error) = self.judge_article(&run)
        {
            self.error = Some(error);
        }
    }

    /// Judges units of one article.
    fn judge_article(&mut self, run: &[Returned]) -> anyhow::Result<()> {
        let Some(first) = run.first() else { return Ok(()) };
        let path = self.article_path(&first.path);
        let Some(path) = self.known.get(&*path).copied() else {
            let reason = "no article of this project has this path";
            let unknown = run.iter().map(|returned| {
                reported(returned, None, UnitStatus::Unknown, Some(reason.to_owned()))
            });
            self.result.units.extend(unknown);
            return Ok(());
        };
        let article = self.reader.target.content.article(path)?;
        let locale = entry(path, &article, &self.reader.project.configuration.locales).0.locale;
        let units = self.reader.units_of(path, &locale, &article);
        for judged in judge(&article, self.reader.dialect(path), &units, run) {
            let id = judged.unit.map(|unit| article.segments()[unit.index].id(article.source()));
            self.take(path, id, &judged);
        }
        Ok(())
    }

    /// The path of an article relative to the content root, however a tool writes it.
    fn article_path(&self, path: &str) -> String {
        let path = path.replace('\\', "/");
        let path = path.strip_prefix("./").unwrap_or(&path);
        let below = path.strip_prefix(CONTENT).and_then(|path| path.strip_prefix('/'));
        below.filter(|below| self.known.contains(below)).unwrap_or(path).to_owned()
    }

    fn take(&mut self, path: &str, id: Option<&str>, judged: &Judged<'_>) {
        let (status, reason) = match &judged.verdict {
            Verdict::Unchanged => {
                self.result.unchanged += 1;
                return;
            }
            Verdict::Change(text) => {
                let unit = judged.unit.expect("what changes has a unit");
                let unit_report = reported(judged.returned, Some(unit), UnitStatus::Applied, None);
                let group = group(path, id.unwrap_or_default(), unit, text);
                let file = self.reader.project.path(CONTENT).join(path);
                self.planned.push(PlannedChange { group, unit: unit_report, file });
                return;
            }
            Verdict::Stale(reason) => (UnitStatus::Stale, reason),
            Verdict::Doubtful(reason) => (UnitStatus::Doubtful, reason),
            Verdict::Unknown(reason) => (UnitStatus::Unknown, reason),
            Verdict::Refused(reason) => (UnitStatus::Refused, reason),
        };
        let unit = reported(judged.returned, judged.unit, status, Some(reason.clone()));
        self.result.units.push(ReportedUnit { path: path.to_owned(), ..unit });
    }

    /// Makes the changes, as one act.
    fn finish(mut self, session: &Session<'_>) -> anyhow::Result<ImportResult> {
        self.judge_run();
        if let Some(error) = self.error {
            return Err(error);
        }
        let paths: BTreeSet<PathBuf> = self.planned.iter().map(|it| it.file.clone()).collect();
        let (groups, mut units): (Vec<Group>, Vec<ReportedUnit>) =
            self.planned.into_iter().map(|planned| (planned.group, planned.unit)).unzip();
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
        self.result.unchanged += units.iter().filter(|unit| unchanged(unit)).count();
        units.retain(|unit| !unchanged(unit));
        self.result.units.extend(units);
        self.result.units.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
        Ok(self.result)
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

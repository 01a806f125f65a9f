//! Which segments are exported, and the findings that go along with them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::article_units::{ProjectArticles, UnitReader};
use crate::arguments::{ExportArguments, StateOption};
use crate::article::{Article, Side};
use crate::command::analysis::{
    CheckRun, SourceTree, Target, changed, outdated_segments, revision,
};
use crate::command::check::read_dismissals;
use crate::command::explain::unknown_rule;
use crate::command::finding_store::FindingStore;
use crate::command::project::LoadedProject;
use crate::command::{Session, UsageError};
use crate::disk::git::{Past, PastFile};
use crate::exchange::{ArticleUnits, Note, State, Unit};
use crate::finding::Severity;
use crate::report::catalog;
use crate::text::Source;

/// Segments that the user asked for.
#[derive(Default)]
pub(super) struct Selection {
    states: Vec<State>,
    /// In lower case.
    words: Option<String>,
    rules: Vec<String>,
    /// `true` if findings go along as notes.
    adds_notes: bool,
    /// The findings of each article, if they are needed.
    findings: HashMap<String, Vec<SegmentFinding>>,
    /// The segments of each article whose source article has changed, if they are wanted.
    outdated: Option<HashMap<String, BTreeSet<usize>>>,
    /// The texts of changed articles at a revision, if only changes are wanted.
    before: Option<BTreeMap<String, Option<Article>>>,
}

/// A finding about a segment.
struct SegmentFinding {
    segment: usize,
    severity: Severity,
    rule: &'static str,
    message: String,
}

impl Selection {
    /// Finds out all that the selection asks of the project.
    pub(super) fn new(
        arguments: &ExportArguments,
        reader: &UnitReader<'_>,
        session: &Session<'_>,
    ) -> anyhow::Result<Self> {
        check_rules(&arguments.rule)?;
        let target = match reader.articles {
            ProjectArticles::Content(target) => Some(target),
            ProjectArticles::Pairs(_) => None,
        };
        let mut selection = Self {
            states: arguments.state.iter().map(|state| state.state()).collect(),
            words: arguments.words.as_ref().map(|words| words.to_lowercase()),
            rules: arguments.rule.clone(),
            adds_notes: arguments.findings,
            ..Self::default()
        };
        if let Some(revision) = &arguments.only_changed {
            selection.before = Some(articles_at(revision, of_content(target)?)?);
        }
        if arguments.findings || arguments.outdated || !arguments.rule.is_empty() {
            selection.check(arguments, (reader.project, of_content(target)?), session)?;
        }
        Ok(selection)
    }

    fn check(
        &mut self,
        arguments: &ExportArguments,
        (project, target): (&LoadedProject, &Target),
        session: &Session<'_>,
    ) -> anyhow::Result<()> {
        let source_tree = arguments.source_tree.as_deref().map(SourceTree::find).transpose()?;
        if arguments.findings || !arguments.rule.is_empty() {
            let mut run = CheckRun::new(project, session, None, source_tree.as_ref())?;
            self.findings = findings(&mut run, project, target)?;
        }
        if arguments.outdated {
            self.outdated = Some(outdated_segments(target, project, source_tree.as_ref())?);
        }
        Ok(())
    }

    /// Leaves the units that were asked for, with their notes.
    pub(super) fn apply(&self, article: &mut ArticleUnits) {
        let findings = self.findings.get(&article.path).map_or(&[][..], Vec::as_slice);
        let outdated = self.outdated.as_ref().map(|all| all.get(&article.path));
        let before = self.before.as_ref().map(|all| all.get(&article.path));
        let past = before.map(|article| article.map(|article| past_texts(article.as_ref())));
        let is_chosen = |unit: &Unit| {
            let own = || findings.iter().filter(|it| it.segment == unit.index);
            let is_named = |it: &SegmentFinding| self.rules.iter().any(|rule| rule == it.rule);
            (self.states.is_empty() || self.states.contains(&unit.state))
                && self.has_words(unit)
                && (self.rules.is_empty() || own().any(is_named))
                && outdated.is_none_or(|all| all.is_some_and(|all| all.contains(&unit.index)))
                && past
                    .as_ref()
                    .is_none_or(|texts| texts.as_ref().is_some_and(|texts| is_changed(unit, texts)))
        };
        retain_with_neighbors(article, is_chosen);
        if self.adds_notes {
            for unit in &mut article.units {
                let own = findings.iter().filter(|it| it.segment == unit.index);
                let note = |it: &SegmentFinding| Note {
                    from: it.rule.to_owned(),
                    text: it.message.clone(),
                    severity: Some(it.severity),
                };
                unit.notes.extend(own.map(note));
            }
        }
    }

    fn has_words(&self, unit: &Unit) -> bool {
        let Some(words) = &self.words else { return true };
        let has = |text: &str| text.to_lowercase().contains(words);
        has(&unit.source_markdown) || unit.target_markdown.as_deref().is_some_and(has)
    }
}

/// Leaves the chosen units. One whose neighbor is left out has its source as a note: a translator sees all others
/// in the file.
fn retain_with_neighbors(article: &mut ArticleUnits, is_chosen: impl Fn(&Unit) -> bool) {
    let chosen: Vec<bool> = article.units.iter().map(is_chosen).collect();
    if chosen.iter().all(|it| *it) {
        return;
    }
    let all = std::mem::take(&mut article.units);
    let left_out = |at: Option<usize>| {
        let at = at.filter(|&at| chosen.get(at) == Some(&false))?;
        Some(all[at].source_markdown.trim().to_owned())
    };
    let neighbors = |at: usize| {
        let before = left_out(at.checked_sub(1)).map(|text| Note::new("before", text));
        before.into_iter().chain(left_out(Some(at + 1)).map(|text| Note::new("after", text)))
    };
    let notes: Vec<Vec<Note>> = (0..all.len()).map(|at| neighbors(at).collect()).collect();
    let units = all.into_iter().zip(notes).zip(&chosen).filter(|(_, is_chosen)| **is_chosen);
    article.units = units
        .map(|((mut unit, notes), _)| {
            unit.notes.extend(notes);
            unit
        })
        .collect();
}

fn of_content(target: Option<&Target>) -> anyhow::Result<&Target> {
    target.ok_or_else(|| {
        let message =
            "--rule, --findings, --outdated and --only-changed require annotated articles";
        UsageError::new(message, "export without them, or `diglot annotate` the translations first")
    })
}

fn check_rules(names: &[String]) -> anyhow::Result<()> {
    match names.iter().find(|name| catalog::find(name).is_none()) {
        Some(unknown) => Err(unknown_rule(unknown)),
        None => Ok(()),
    }
}

/// All findings about segments that nobody dismissed, by article.
fn findings(
    run: &mut CheckRun<'_>,
    project: &LoadedProject,
    target: &Target,
) -> anyhow::Result<HashMap<String, Vec<SegmentFinding>>> {
    let store = FindingStore::default();
    run.examine(target, &store)?;
    let dismissals = read_dismissals(project)?;
    let mut sorter = dismissals.sorter();
    let folder = &target.content.folder;
    let paths: HashMap<String, &String> =
        target.files().map(|path| (folder.name(path), path)).collect();
    let mut by_article: HashMap<String, Vec<SegmentFinding>> = HashMap::new();
    store.sorted().each_file(&mut |all| {
        for located in sorter.sort(all).0 {
            let path = paths.get(&*located.location.path);
            if let (Some(&path), Some(segment)) = (path, located.finding.segment) {
                let rule = located.finding.rule.name;
                let (severity, message) = (located.finding.severity, located.finding.message);
                let found = SegmentFinding { segment, severity, rule, message };
                by_article.entry(path.clone()).or_default().push(found);
            }
        }
        Ok(())
    })?;
    Ok(by_article)
}

/// The articles that differ from a revision, each as it was; none for what was not there.
fn articles_at(name: &str, target: &Target) -> anyhow::Result<BTreeMap<String, Option<Article>>> {
    let folder = target.content.folder.path("");
    let paths: Vec<String> = changed(&folder, name)?.into_iter().collect();
    let revision = revision(&folder, name)?;
    let file = |path: &String| PastFile { revision: revision.clone(), path: path.clone() };
    let wanted: Vec<PastFile> = paths.iter().map(file).collect();
    let mut past = Past::read(&folder, &wanted).texts;
    let article = |(path, file): (String, PastFile)| {
        let bytes = past.remove(&file);
        let read = bytes.map(|bytes| Article::read(Source::from_bytes(path.clone(), bytes)));
        (path, read)
    };
    Ok(paths.into_iter().zip(wanted).map(article).collect())
}

type Texts<'a> = [Option<&'a str>; 2];

/// The texts of an article's segments by their ids.
fn past_texts(article: Option<&Article>) -> HashMap<&str, Texts<'_>> {
    let Some(article) = article else { return HashMap::new() };
    let text = |index| [Side::Source, Side::Target].map(|side| article.text(index, side));
    let all = article.segments().iter().enumerate();
    all.map(|(index, segment)| (segment.id(article.source()), text(index))).collect()
}

fn is_changed(unit: &Unit, past: &HashMap<&str, Texts<'_>>) -> bool {
    let now = [Some(&*unit.source_markdown), unit.target_markdown.as_deref()];
    past.get(&*unit.id).is_none_or(|before| before.map(trimmed) != now.map(trimmed))
}

/// A text as it is compared: white space around it means nothing.
fn trimmed(text: Option<&str>) -> String {
    text.unwrap_or_default().replace("\r\n", "\n").trim().to_owned()
}

impl StateOption {
    fn state(self) -> State {
        match self {
            Self::New => State::New,
            Self::Machine => State::Machine,
            Self::Translated => State::Translated,
            Self::Approved => State::Approved,
        }
    }
}

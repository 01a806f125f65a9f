//! `diglot check`: what is missing, broken and doubtful in translations.

mod pruning;
mod suppressions;
mod fix;
mod outputs;

use std::path::Path;

use crate::arguments::{CheckArguments, MinSeverity};
use crate::check::without_explained;
use crate::command::analysis::{CheckRun, SourceTree, Target, gaps_in};
use crate::command::content::pluralize;
use crate::command::finding_store::{FindingStore, StoredFindings};
use crate::command::pairs::{self, FixCounts, Pages};
use crate::command::project::{LoadedProject, writer_lock};
use crate::command::{ExitStatus, Session, UsageError, leak};
use crate::finding::{Located, Severity};
use crate::report::Report;

use pruning::Pruning;
use suppressions::Suppressions;
pub(super) use suppressions::read_dismissals;
#[cfg(feature = "serve")]
pub(super) use suppressions::{BASELINE_FILE, read_baseline};

/// Checks articles.
pub(super) fn check(
    arguments: &CheckArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load_with(arguments.source_tree.as_deref(), session)?;
    if arguments.fix && !arguments.diff {
        // Fixes over half of a change would keep it from being completed or rolled back.
        project.complete_interrupted(session, "check --fix")?;
    }
    let outputs = outputs::Outputs::choose(&arguments.output, &project)?;
    let passed = Suppressions::read(arguments, &project, session)?;
    if let Some(status) = check_files(arguments, &project, &outputs, &passed, session)? {
        return Ok(status);
    }
    let source_tree = arguments.source_tree.as_deref().map(SourceTree::find).transpose()?;
    let mut targets = Target::find_readable(&arguments.paths, &project)?;
    if targets.iter().any(|target| target.is_project) {
        project.warn_of_interrupted_changes(session)?;
    }
    let work = CheckRun::new(&project, session, least(arguments), source_tree.as_ref())?;
    let mut work = work.naming_small_locales().asking_other_sites(arguments.external);
    if let Some(revision) = &arguments.only_changed {
        targets.iter_mut().try_for_each(|target| work.only_changed(target, revision))?;
    }
    let mut unwritten = 0;
    if arguments.fix {
        let fixed = fix_articles(&mut work, &targets, arguments, &passed, session)?;
        if arguments.diff {
            let is_clean = fixed.changed == 0;
            return Ok(if is_clean { ExitStatus::Done } else { ExitStatus::Findings });
        }
        unwritten = fixed.unwritten;
    }
    let store = FindingStore::default();
    let (mut articles, mut uncompared) = (0, None);
    for target in &targets {
        articles += target.files().count();
        work.examine_any(target, &store)?;
        uncompared = uncompared.or(work.uncompared());
    }
    store.put((store.round(), 0), unread(&project, &targets, source_tree.as_ref())?)?;
    let mut gaps = Vec::new();
    if !arguments.min_coverage.is_empty() {
        for target in targets.iter().filter(|target| target.is_project) {
            gaps.extend(work.coverage_gaps(
                target,
                &arguments.min_coverage,
                passed.dismissals(),
            )?);
        }
    }
    let pruning = arguments.write_baseline.then(|| {
        let unread = targets.iter().flat_map(Target::unread);
        let unread = unread.map(|it| it.location.path.to_string()).collect();
        let look = || look_again(&project, &targets, source_tree.as_ref(), arguments, session);
        Pruning::new(&project, arguments, targets.first(), unread, look)
    });
    let reported = passed.filter(store.sorted(), pruning, &project, session)?;
    let report = Report {
        gaps: &gaps,
        in_baseline: reported.in_baseline,
        dismissed: reported.dismissed,
        ..Report::new(&reported, articles)?
    };
    outputs.write(&report, session)?;
    let status = verdict(&report, arguments, session);
    drop(report);
    leak((reported, targets, work));
    Ok(status_after(status, uncompared.as_ref(), unwritten, session))
}

/// Findings about source articles, and review files of the articles that were asked for, that cannot be read.
fn unread(
    project: &LoadedProject,
    targets: &[Target],
    source_tree: Option<&SourceTree>,
) -> anyhow::Result<Vec<Located>> {
    let mut found = source_tree.map(SourceTree::unread).unwrap_or_default();
    if !targets.iter().any(|target| target.is_project) {
        return Ok(found);
    }
    let is_asked = |located: &Located| {
        let path = &*located.location.path;
        let article = path.split_once('/').map_or(path, |(_, path)| path);
        let article = article.strip_suffix(".toml").unwrap_or(article);
        targets.iter().any(|target| target.is_project && target.holds(article))
    };
    found.extend(project.review_file_findings()?.into_iter().filter(is_asked));
    Ok(found)
}

/// Applies the safe fixes of all targets, or shows them.
fn fix_articles(
    work: &mut CheckRun<'_>,
    targets: &[Target],
    arguments: &CheckArguments,
    passed: &Suppressions,
    session: &Session<'_>,
) -> anyhow::Result<FixCounts> {
    // Articles of no project are not the concern of a workbench.
    let is_writer = !arguments.diff && targets.iter().any(|it| it.is_project);
    let files = work.project().files()?;
    let _lock = is_writer.then(|| writer_lock(&files, "check --fix", None)).transpose()?;
    let mut all = FixCounts::default();
    for target in targets {
        let analyzed = work.analyze_any(target)?;
        let pass = work.examination(&analyzed);
        let fixed = fix::apply_fixes(&pass, passed, arguments.diff, session)?;
        all.changed += fixed.changed;
        all.unwritten += fixed.unwritten;
    }
    Ok(all)
}

/// All findings, of any severity, for a baseline that must lose none of them.
fn look_again(
    project: &LoadedProject,
    targets: &[Target],
    source_tree: Option<&SourceTree>,
    arguments: &CheckArguments,
    session: &Session<'_>,
) -> anyhow::Result<StoredFindings> {
    let session = Session { global: session.global, screen: session.screen.silenced() };
    let work = CheckRun::new(project, &session, Some(Severity::Info), source_tree)?;
    let mut work = work.asking_other_sites(arguments.external);
    let store = FindingStore::default();
    targets.iter().try_for_each(|target| work.examine_any(target, &store))?;
    Ok(store.sorted())
}

/// The exit status, where something kept the run from being a whole one.
fn status_after(
    status: ExitStatus,
    uncompared: Option<&anyhow::Error>,
    unwritten: usize,
    session: &Session<'_>,
) -> ExitStatus {
    if let Some(error) = uncompared {
        session.screen.error(error);
    }
    if unwritten > 0 {
        return ExitStatus::Failed;
    }
    if uncompared.is_some() { ExitStatus::UsageError } else { status }
}

/// Checks translations that are files of their own, where it is those that are asked for.
fn check_files(
    arguments: &CheckArguments,
    project: &LoadedProject,
    outputs: &outputs::Outputs<'_>,
    passed: &Suppressions,
    session: &Session<'_>,
) -> anyhow::Result<Option<ExitStatus>> {
    if let Some(original) = &arguments.original {
        return check_alone(original, arguments, project, outputs, session).map(Some);
    }
    let Some(pages) = Pages::find_readable(project)? else { return Ok(None) };
    project.warn_of_interrupted_changes(session)?;
    check_pairs(pages, arguments, project, outputs, passed, session).map(Some)
}

/// Checks one translation against the original that was named.
fn check_alone(
    original: &Path,
    arguments: &CheckArguments,
    project: &LoadedProject,
    outputs: &outputs::Outputs<'_>,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let [translation] = &arguments.paths[..] else {
        let message = "--original requires one translation";
        return Err(UsageError::new(message, "diglot check TRANSLATION --original ORIGINAL"));
    };
    let alone = pairs::Alone::new(translation, original, project)?;
    let missing = alone.missing();
    let (mut findings, mut status) = (Vec::new(), missing);
    if missing.is_none()
        && let Some(mut pages) = alone.pages()
    {
        findings = pairs::check(&mut pages, &[], least(arguments), session)?.findings;
        status = Some(alone.status(&pages, &findings)?);
        findings = without_explained(findings);
    }
    let articles = usize::from(missing.is_none());
    let report = Report { status, ..Report::new(&findings, articles)? };
    if let Some(file) = alone.missing_file() {
        // Nothing was looked for: to people it must not read as if nothing was found.
        outputs.write_status(&report)?;
        let message = format!("`{file}` does not exist");
        return Err(UsageError::new(
            message,
            "pass a translation and its original, which are there",
        ));
    }
    outputs.write(&report, session)?;
    session.screen.print(&format!("status: {}", status.unwrap_or("up_to_date")));
    let is_done = matches!(status, Some("up_to_date" | "outdated_low_severity"));
    Ok(if is_done { verdict(&report, arguments, session) } else { ExitStatus::Findings })
}

/// Checks translations that are files of their own.
fn check_pairs(
    mut pages: Pages<'_>,
    arguments: &CheckArguments,
    project: &LoadedProject,
    outputs: &outputs::Outputs<'_>,
    passed: &Suppressions,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    if arguments.external {
        let message = "--external is not supported with `[layout]` in diglot.toml";
        return Err(UsageError::new(message, "run `diglot check` without it"));
    }
    if let Some(revision) = &arguments.only_changed {
        pages.leave_changed(revision)?;
    }
    let mut compared = pairs::check(&mut pages, &arguments.paths, least(arguments), session)?;
    let mut unwritten = 0;
    if arguments.fix {
        let files = project.files()?;
        let is_writer = !arguments.diff;
        let _lock = is_writer.then(|| writer_lock(&files, "check --fix", None)).transpose()?;
        let findings = passed.without_dismissed(compared.findings);
        let fixed = pairs::fix(&pages, findings, arguments.diff, session)?;
        if arguments.diff {
            let is_clean = fixed.changed == 0;
            return Ok(if is_clean { ExitStatus::Done } else { ExitStatus::Findings });
        }
        unwritten = fixed.unwritten;
        compared = pairs::check(&mut pages, &arguments.paths, least(arguments), session)?;
    }
    let gaps = if arguments.min_coverage.is_empty() {
        Vec::new()
    } else {
        gaps_in(&pairs::coverage_of_all(&mut pages)?, &arguments.min_coverage)
    };
    let unread: Vec<String> =
        pages.unread().iter().map(|it| it.location.path.to_string()).collect();
    let mut look = || {
        let silent = Session { global: session.global, screen: session.screen.silenced() };
        let all = pairs::check(&mut pages, &arguments.paths, Some(Severity::Info), &silent)?;
        stored(all.findings)
    };
    let pruning =
        arguments.write_baseline.then(|| Pruning::new(project, arguments, None, unread, &mut look));
    if arguments.paths.is_empty() {
        // As with annotated articles: nobody knows the reviews in a file that cannot be read.
        compared.findings.extend(project.review_file_findings()?);
    }
    let reported = passed.filter(stored(compared.findings)?, pruning, project, session)?;
    let report = Report {
        gaps: &gaps,
        in_baseline: reported.in_baseline,
        dismissed: reported.dismissed,
        ..Report::new(&reported, compared.pages)?
    };
    outputs.write(&report, session)?;
    Ok(status_after(verdict(&report, arguments, session), None, unwritten, session))
}

fn stored(findings: Vec<Located>) -> anyhow::Result<StoredFindings> {
    let store = FindingStore::default();
    store.put((store.round(), 0), findings)?;
    Ok(store.sorted())
}

fn least(arguments: &CheckArguments) -> Option<Severity> {
    arguments.severity.map(|least| match least {
        MinSeverity::Error => Severity::Error,
        MinSeverity::Warning => Severity::Warning,
        MinSeverity::Info => Severity::Info,
    })
}

/// More warnings than allowed, in words.
fn too_many_warnings(report: &Report<'_>, arguments: &CheckArguments) -> Option<String> {
    let (warnings, allowed) = (report.totals.count(Severity::Warning), arguments.max_warnings);
    let warnings = (warnings > allowed).then(|| pluralize(warnings, "warning"))?;
    Some(format!("{warnings}, more than --max-warnings {allowed}"))
}

/// Applies the thresholds: no errors, no more warnings than allowed, enough coverage. Says what is not
/// in the report.
fn verdict(report: &Report<'_>, arguments: &CheckArguments, session: &Session<'_>) -> ExitStatus {
    let too_many = too_many_warnings(report, arguments);
    report.gaps.iter().for_each(|gap| session.screen.failure(gap));
    // Others see the warnings.
    too_many.iter().filter(|_| session.screen.is_quiet()).for_each(|it| session.screen.failure(it));
    let is_open =
        report.totals.count(Severity::Error) == 0 && report.gaps.is_empty() && too_many.is_none();
    if is_open { ExitStatus::Done } else { ExitStatus::Findings }
}

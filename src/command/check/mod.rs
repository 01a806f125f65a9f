//! `diglot check`: what is missing, broken and doubtful in translations.

mod examination;
mod git;
mod mend;
mod outputs;
mod passed;
mod settings;
mod source_tree;
mod survey;
mod target;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::arguments::{CheckArguments, Least};
use crate::article::Side;
use crate::check::Settings;
use crate::check::language::Language;
use crate::check::levels::Levels;
use crate::check::rules::RULES;
use crate::command::content::{CONTENT, in_order};
use crate::command::project::LoadedProject;
use crate::command::stats::coverage;
use crate::command::{ExitStatus, Session, leave};
use crate::finding::{Located, Severity};
use crate::markdown::link::nearest;
use crate::project::{Navigation, View, XrefMap};
use crate::report::Report;
use crate::site::{Branches, PageFormat, Site, Templates};

pub(super) use examination::Examination;
use passed::Passed;
pub(super) use passed::read_dismissals;
pub(super) use settings::calibration_path;
pub(super) use source_tree::SourceTree;
pub(super) use survey::{Survey, Wanted};
pub(super) use target::Target;

/// The views of a site that is checked: both sides are looked at.
pub(super) const VIEWS: [View; 3] =
    [View::Side(Side::Target), View::Side(Side::Source), View::Bilingual];

/// Checks articles.
pub(super) fn check(
    arguments: &CheckArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let outputs = outputs::Outputs::choose(&arguments.output)?;
    let passed = Passed::read(arguments, &project, session)?;
    let source_tree = arguments.source_tree.as_deref().map(SourceTree::find).transpose()?;
    let mut targets = Target::find(&arguments.paths, &project)?;
    let mut work = Work::new(&project, session, least(arguments), source_tree.as_ref())?;
    if let Some(revision) = &arguments.only_changed {
        targets.iter_mut().try_for_each(|target| target.only_changed(revision))?;
    }
    if arguments.fix {
        let mut changed = 0;
        for target in &targets {
            changed += work.with(target, |examination, _, _| {
                mend::mend(examination, &passed, arguments.diff, session)
            })?;
        }
        if arguments.diff {
            let is_clean = changed == 0;
            return Ok(if is_clean { ExitStatus::Done } else { ExitStatus::Findings });
        }
    }
    let mut findings = Vec::new();
    let mut articles = 0;
    for target in &targets {
        articles += target.files().count();
        findings.extend(work.examine(target)?);
    }
    let mut is_covered = true;
    if let Some(percent) = arguments.min_coverage {
        for target in targets.iter().filter(|target| target.is_project) {
            is_covered &= work.is_covered(target, percent)?;
        }
    }
    let mut told = passed.filter(in_order(findings), arguments, session)?;
    told.findings.iter_mut().for_each(|located| seen_from_here(located, &project));
    let report = Report {
        findings: &told.findings,
        articles,
        in_baseline: told.in_baseline,
        dismissed: told.dismissed,
    };
    outputs.write(&report, session)?;
    let status = if is_covered { verdict(&report, arguments) } else { ExitStatus::Findings };
    leave((told, targets, work.settings));
    Ok(status)
}

/// What the rules whose findings may be told are given; and whether the project keeps no calibration,
/// so that they have to learn from its pairs.
pub(super) fn settings_for(
    levels: Levels<'_>,
    project: &LoadedProject,
) -> anyhow::Result<(Settings, bool)> {
    let off = RULES.iter().filter(|it| !levels.may_tell(it.rule.name, it.rule.severity));
    let kept = settings::calibration(project)?;
    let learns = kept.is_none();
    let settings = Settings {
        off: off.map(|it| it.rule.name).collect(),
        calibration: kept.unwrap_or_default(),
        ..settings::settings(project)?
    };
    Ok((settings, learns))
}

/// What is the same for all targets.
pub(super) struct Work<'w> {
    project: &'w LoadedProject,
    session: &'w Session<'w>,
    templates: Templates,
    settings: Settings,
    levels: Levels<'w>,
    /// Whether the project keeps no calibration: each target's own pairs are learnt from.
    learns: bool,
    source_tree: Option<&'w SourceTree>,
}

impl<'w> Work<'w> {
    /// Reads what the project tells the rules.
    pub(super) fn new(
        project: &'w LoadedProject,
        session: &'w Session<'w>,
        least: Option<Severity>,
        source_tree: Option<&'w SourceTree>,
    ) -> anyhow::Result<Self> {
        let levels = Levels { configuration: &project.configuration.check, least };
        let (settings, learns) = settings_for(levels, project)?;
        Ok(Self {
            levels,
            learns,
            settings,
            templates: Templates::compile(&[])?,
            source_tree,
            project,
            session,
        })
    }

    /// All that is told of what was named, by file and place.
    pub(super) fn findings(&mut self, paths: &[PathBuf]) -> anyhow::Result<Vec<Located>> {
        let targets = Target::find(paths, self.project)?;
        let findings = targets.iter().map(|target| self.examine(target));
        Ok(in_order(findings.collect::<anyhow::Result<Vec<_>>>()?.concat()))
    }

    /// All that is told of a target.
    fn examine(&mut self, target: &Target) -> anyhow::Result<Vec<Located>> {
        let screen = &self.session.screen;
        self.with(target, |examination, survey, found| examination.run(survey, found, screen))
    }

    /// Does something with a target, once all is known that its articles need to know of each other.
    /// `act` is given what is wrong with that.
    pub(super) fn with<R>(
        &mut self,
        target: &Target,
        act: impl FnOnce(&Examination<'_>, &Survey, Vec<Located>) -> anyhow::Result<R>,
    ) -> anyhow::Result<R> {
        let mut survey = Survey::take(target, self.project, self.wanted(target))?;
        if self.learns {
            self.settings.calibration = std::mem::take(&mut survey.calibration);
        }
        self.tell_unknown_languages(&survey);
        if target.is_project {
            self.check_overrides(&survey)?;
        }
        let mut findings = Vec::new();
        let (navigation, xref_map) = if target.is_project {
            survey.index.set_redirects(self.project.redirects(&mut findings)?);
            let xref_map = self.project.xref_map(&mut findings)?;
            let navigation = target.content.navigation(&survey.index, &xref_map, &mut findings)?;
            (navigation, xref_map)
        } else {
            (Navigation::default(), XrefMap::default())
        };
        let site = Site {
            configuration: &self.project.configuration,
            index: &survey.index,
            xref_map: &xref_map,
            navigation: &navigation,
            templates: &self.templates,
            views: &VIEWS,
            formats: &[PageFormat::Html],
            searches: BTreeSet::new(),
            branches: Branches::default(),
        };
        let examination = Examination {
            target,
            project: self.project,
            site: &site,
            settings: &self.settings,
            levels: self.levels,
            source_tree: self.source_tree,
        };
        if target.is_whole() {
            target.content.check_navigation(&site, &mut findings)?;
            if target.is_project {
                self.project.check_redirects(&target.content, &site, &mut findings)?;
            }
        } else {
            findings.clear();
        }
        act(&examination, &survey, findings)
    }

    /// Whether each locale is translated to so many percent; says which are not.
    fn is_covered(&mut self, target: &Target, percent: f64) -> anyhow::Result<bool> {
        let survey = Survey::take(target, self.project, Wanted::default())?;
        let coverage = coverage(target, &survey.index, self.project, self.source_tree)?;
        let mut is_covered = true;
        for (locale, counts) in &coverage.by_locale {
            if counts.present() < percent {
                is_covered = false;
                let (missing, all) = (counts.missing, counts.segments());
                let present = counts.present();
                self.session.screen.say(&format!(
                    "{locale}: {missing} of {all} segments are missing: {present:.1} % are there, \
                     --min-coverage asks for {percent} %"
                ));
            }
        }
        Ok(is_covered)
    }

    /// What has to be learnt of the whole, for the rules that are told.
    fn wanted(&self, target: &Target) -> Wanted {
        let off = &self.settings.off;
        let is_used = !off.contains("alignment") || !off.contains("length");
        let pairs_max = if self.learns && is_used { Wanted::QUICK } else { 0 };
        let habits = target.is_project && self.levels.may_tell("inconsistent", Severity::Info);
        Wanted { pairs_max, habits }
    }

    /// Refuses conditions that no article of the project can meet: silence would read as clean.
    fn check_overrides(&self, survey: &Survey) -> anyhow::Result<()> {
        let locales = survey.index.locales();
        for it in &self.project.configuration.check.overrides {
            if let Some(locale) =
                it.locale.as_ref().filter(|it| !locales.contains_key(&it.get_ref().0))
            {
                let tag = locale.get_ref().0.tag();
                let tags: Vec<&str> = locales.keys().map(|locale| locale.tag()).collect();
                let help = match nearest(tag, tags.iter().copied()) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => format!("there are articles in {}", tags.join(", ")),
                };
                let message = format!("there are no articles in {tag}");
                return Err(self.project.fault(locale.span(), &message, &help));
            }
            if let Some(path) =
                it.path.as_ref().filter(|it| !survey.paths.iter().any(|path| it.fits(path)))
            {
                let note = format!("note: no article fits `{}` of diglot.toml", path.as_str());
                self.session.screen.say(&note);
            }
        }
        Ok(())
    }

    /// Says for which languages only some of the rules can look.
    fn tell_unknown_languages(&self, survey: &Survey) {
        let source = survey.index.source_locale();
        for locale in survey.index.locales().keys().filter(|it| **it != source) {
            if Language::of(locale).is_none() {
                let note = format!(
                    "note: nothing is known of the language of {locale}: only the rules that fit \
                     every language look at it"
                );
                self.session.screen.say(&note);
            }
        }
    }
}

fn least(arguments: &CheckArguments) -> Option<Severity> {
    arguments.severity.map(|least| match least {
        Least::Error => Severity::Error,
        Least::Warning => Severity::Warning,
        Least::Info => Severity::Info,
    })
}

/// Paths are known from the project's folder; where that was named, those who read a report need them
/// from where they are.
fn seen_from_here(located: &mut Located, project: &LoadedProject) {
    let path = &located.location.path;
    let is_named = project.root.is_relative() && project.root != Path::new(".");
    if is_named && path.starts_with(&format!("{CONTENT}/")) {
        let root = project.root.to_string_lossy().replace('\\', "/");
        located.location.path = format!("{}/{path}", root.trim_end_matches('/')).into();
    }
}

/// Whether the gate opens: no errors, and no more warnings than are allowed.
fn verdict(report: &Report<'_>, arguments: &CheckArguments) -> ExitStatus {
    let errors = report.count(Severity::Error);
    let is_open = errors == 0 && report.count(Severity::Warning) <= arguments.max_warnings;
    if is_open { ExitStatus::Done } else { ExitStatus::Findings }
}

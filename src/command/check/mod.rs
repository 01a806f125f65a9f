//! `diglot check`: what is missing, broken and doubtful in translations.

mod examination;
mod git;
mod outputs;
mod passed;
mod settings;
mod survey;
mod target;

use crate::align::Calibration;
use crate::arguments::{CheckArguments, Least};
use crate::article::Side;
use crate::check::Settings;
use crate::check::language::Language;
use crate::check::levels::Levels;
use crate::command::content::in_order;
use crate::command::project::LoadedProject;
use crate::command::{ExitStatus, Session};
use crate::finding::{Located, Severity};
use crate::project::{Navigation, View, XrefMap};
use crate::report::Report;
use crate::site::{PageFormat, Site, Templates};

pub(super) use examination::{Examination, SourceTree};
use passed::Passed;
pub(super) use survey::{Survey, Wanted};
pub(super) use target::Target;

/// The views of a site that is checked: both sides are looked at.
const VIEWS: [View; 3] = [View::Side(Side::Target), View::Side(Side::Source), View::Bilingual];

/// Checks articles.
pub(super) fn check(
    arguments: &CheckArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let outputs = outputs::Outputs::choose(&arguments.output)?;
    let passed = Passed::read(arguments, &project)?;
    let source_tree = arguments.source_tree.as_deref().map(SourceTree::find).transpose()?;
    let mut targets = Target::find(&arguments.paths, &project)?;
    let mut work = Work {
        levels: Levels { configuration: &project.configuration.check, least: least(arguments) },
        kept: settings::calibration(&project)?,
        settings: settings::settings(&project)?,
        templates: Templates::compile(&[])?,
        source_tree: source_tree.as_ref(),
        project: &project,
        session,
    };
    let mut findings = Vec::new();
    let mut articles = 0;
    for target in &mut targets {
        if let Some(revision) = &arguments.only_changed {
            target.only_changed(revision)?;
        }
        articles += target.files().count();
        findings.extend(work.examine(target)?);
    }
    let told = passed.filter(in_order(findings), arguments, session)?;
    let report = Report {
        findings: &told.findings,
        articles,
        in_baseline: told.in_baseline,
        dismissed: told.dismissed,
    };
    outputs.write(&report, session)?;
    Ok(verdict(&report, arguments))
}

/// What is the same for all targets.
struct Work<'w> {
    project: &'w LoadedProject,
    session: &'w Session<'w>,
    templates: Templates,
    settings: Settings,
    levels: Levels<'w>,
    /// The calibration that the project keeps.
    kept: Option<Calibration>,
    source_tree: Option<&'w SourceTree>,
}

impl Work<'_> {
    fn examine(&mut self, target: &Target) -> anyhow::Result<Vec<Located>> {
        let survey = Survey::take(target, self.project, self.wanted(target))?;
        self.settings.calibration = match &self.kept {
            Some(calibration) => calibration.clone(),
            None => survey.calibration.clone(),
        };
        self.tell_unknown_languages(&survey);
        let mut findings = Vec::new();
        let (navigation, xref_map) = if target.is_project {
            let navigation = target.content.navigation(&survey.index, &mut findings)?;
            (navigation, self.project.xref_map(&mut findings)?)
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
        } else {
            findings.clear();
        }
        examination.run(&survey, findings, &self.session.screen)
    }

    /// What has to be learnt of the whole, for the rules that are told.
    fn wanted(&self, target: &Target) -> Wanted {
        let learns = ["alignment", "length"]
            .iter()
            .any(|rule| self.levels.may_tell(rule, Severity::Warning));
        let pairs_max = if self.kept.is_none() && learns { Wanted::QUICK } else { 0 };
        let habits = target.is_project && self.levels.may_tell("inconsistent", Severity::Info);
        Wanted { pairs_max, habits }
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

/// Whether the gate opens: no errors, and no more warnings than are allowed.
fn verdict(report: &Report<'_>, arguments: &CheckArguments) -> ExitStatus {
    let errors = report.count(Severity::Error);
    let is_open = errors == 0 && report.count(Severity::Warning) <= arguments.max_warnings;
    if is_open { ExitStatus::Done } else { ExitStatus::Findings }
}

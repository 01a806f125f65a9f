//! What judges articles: what the project tells the rules, and what is known of each target.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::check_pass::CheckPass;
use super::coverage::coverage;
use super::project_scan::{ProjectScan, ScanOptions};
use super::settings;
use super::source_tree::SourceTree;
use super::target::Target;
use crate::align::calibration::PAIRS_MIN;
use crate::arguments::{CoverageMeasure, MinCoverage};
use crate::article::Side;
use crate::check::Settings;
use crate::check::coverage::{Counts, Coverage, Measure, percent};
use crate::check::dismissals::Dismissals;
use crate::check::language::Language;
use crate::check::levels::Levels;
use crate::check::rules::RULES;
use crate::command::finding_store::FindingStore;
use crate::command::project::LoadedProject;
use crate::command::{Session, UsageError};
use crate::finding::{Located, Severity};
use crate::locale::Locale;
use crate::project::{Navigation, View, XrefMap};
use crate::site::{PageFormat, Site, Templates};
use crate::text::nearest;

/// The views of a site that is checked: both sides are looked at.
pub(in crate::command) const VIEWS: [View; 3] =
    [View::Side(Side::Target), View::Side(Side::Source), View::Bilingual];

/// Returns the settings of reportable rules, and whether the project keeps no calibration, so that
/// they have to learn from its pairs.
pub(in crate::command) fn settings_for(
    levels: Levels<'_>,
    project: &LoadedProject,
) -> anyhow::Result<(Settings, bool)> {
    let off = RULES.iter().filter(|it| !levels.is_reportable(it.rule.name, it.rule.severity));
    let kept = settings::calibration(project)?;
    let needs_training = kept.is_none();
    let settings = Settings {
        off: off.map(|it| it.rule.name).collect(),
        calibration: kept.unwrap_or_default(),
        ..settings::settings(project)?
    };
    Ok((settings, needs_training))
}

/// What is known of a target as a whole.
pub(in crate::command) struct Analyzed<'t> {
    pub(in crate::command) target: &'t Target,
    pub(in crate::command) survey: ProjectScan,
    navigation: Navigation,
    xref_map: XrefMap,
    /// What is wrong with that: with redirects and tables of contents.
    pub(in crate::command) findings: Vec<Located>,
}

/// State shared by all targets.
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
pub(in crate::command) struct CheckRun<'w> {
    pub(super) project: &'w LoadedProject,
    pub(super) session: &'w Session<'w>,
    pub(super) templates: Templates,
    settings: Settings,
    levels: Levels<'w>,
    /// `true` if the project keeps no calibration: each target's own pairs are learnt from.
    needs_training: bool,
    /// `true` if scores are wanted whatever the rules report.
    wants_scores: bool,
    /// `true` if to say which locales are too small for scores.
    names_small_locales: bool,
    /// `true` if to ask other sites for what articles lead to there.
    asks_other_sites: bool,
    pub(super) source_tree: Option<&'w SourceTree>,
    /// Set where no translation has anything to be compared with.
    uncompared: Option<anyhow::Error>,
}

impl<'w> CheckRun<'w> {
    /// Reads what the project tells the rules.
    pub(in crate::command) fn new(
        project: &'w LoadedProject,
        session: &'w Session<'w>,
        least: Option<Severity>,
        source_tree: Option<&'w SourceTree>,
    ) -> anyhow::Result<Self> {
        let levels = Levels { configuration: &project.configuration.check, least };
        let (settings, needs_training) = settings_for(levels, project)?;
        Ok(Self {
            levels,
            needs_training,
            wants_scores: false,
            names_small_locales: false,
            asks_other_sites: false,
            settings,
            templates: Templates::compile(&[], BTreeMap::new())?,
            source_tree,
            uncompared: None,
            project,
            session,
        })
    }

    /// The same, with how likely each segment is a pair.
    #[must_use]
    pub(in crate::command) fn with_scores(self) -> Self {
        Self { wants_scores: true, ..self }
    }

    /// The same, saying which locales are too small for scores.
    #[must_use]
    pub(in crate::command) fn naming_small_locales(self) -> Self {
        Self { names_small_locales: true, ..self }
    }

    /// The same, asking other sites for what articles lead to there.
    #[must_use]
    pub(in crate::command) fn asking_other_sites(self, asks_other_sites: bool) -> Self {
        Self { asks_other_sites, ..self }
    }

    /// All that is reported about what was named, by file and place.
    pub(in crate::command) fn findings(
        &mut self,
        paths: &[PathBuf],
    ) -> anyhow::Result<Vec<Located>> {
        let store = FindingStore::default();
        for target in Target::find(paths, self.project)? {
            self.examine(&target, &store)?;
        }
        Ok(store.sorted().to_vec()?)
    }

    /// The project whose articles are checked.
    pub(in crate::command) fn project(&self) -> &'w LoadedProject {
        self.project
    }

    /// Puts all that is reported about a target into `store`. One in which nothing is compared is refused.
    pub(in crate::command) fn examine(
        &mut self,
        target: &Target,
        store: &FindingStore,
    ) -> anyhow::Result<()> {
        self.examine_any(target, store)?;
        self.uncompared().map_or(Ok(()), Err)
    }

    /// The same, also where nothing is compared: see [`uncompared`](Self::uncompared).
    pub(in crate::command) fn examine_any(
        &mut self,
        target: &Target,
        store: &FindingStore,
    ) -> anyhow::Result<()> {
        let mut analyzed = self.analyze_any(target)?;
        let found = std::mem::take(&mut analyzed.findings);
        let pass = self.examination(&analyzed);
        pass.run(&analyzed.survey, found, &self.session.screen, store)?;
        if self.asks_other_sites {
            store.put((store.round(), 0), pass.external(&self.session.screen)?)?;
        }
        store.put((store.round(), 0), target.unread())
    }

    /// Why what was looked at says nothing of translations, if nothing was compared.
    pub(in crate::command) fn uncompared(&mut self) -> Option<anyhow::Error> {
        self.uncompared.take()
    }

    /// What has to be known of all articles of a target before one of them is judged. A target in which
    /// nothing is compared is refused.
    pub(in crate::command) fn analyze<'t>(
        &mut self,
        target: &'t Target,
    ) -> anyhow::Result<Analyzed<'t>> {
        let analyzed = self.analyze_any(target)?;
        self.uncompared().map_or(Ok(analyzed), Err)
    }

    /// The same, also where nothing is compared.
    pub(in crate::command) fn analyze_any<'t>(
        &mut self,
        target: &'t Target,
    ) -> anyhow::Result<Analyzed<'t>> {
        let mut survey = ProjectScan::take(target, self.project, self.scan_options(target))?;
        if self.needs_training {
            self.settings.calibration = std::mem::take(&mut survey.calibration);
        }
        self.warn_unknown_languages(&survey);
        if target.is_project && self.names_small_locales {
            self.warn_small_locales(&survey);
        }
        if target.is_project {
            self.check_overrides(&survey)?;
            self.uncompared = self.find_uncompared(&survey);
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
        let mut analyzed = Analyzed { target, survey, navigation, xref_map, findings: Vec::new() };
        if target.holds_navigation() {
            let site = self.site(&analyzed);
            target.content.check_navigation(&site, &mut findings)?;
            if target.is_project {
                self.project.check_redirects(&target.content, &site, &mut findings)?;
            }
            analyzed.findings = findings;
        }
        Ok(analyzed)
    }

    /// The site that the articles of a target would make.
    fn site<'s>(&'s self, analyzed: &'s Analyzed<'_>) -> Site<'s> {
        Site {
            configuration: &self.project.configuration,
            index: &analyzed.survey.index,
            xref_map: &analyzed.xref_map,
            navigation: &analyzed.navigation,
            templates: &self.templates,
            views: &VIEWS,
            formats: &[PageFormat::Html],
            searches: BTreeSet::new(),
            tables: Arc::default(),
        }
    }

    /// What judges the articles of a target.
    pub(in crate::command) fn examination<'s>(
        &'s self,
        analyzed: &'s Analyzed<'_>,
    ) -> CheckPass<'s> {
        CheckPass {
            target: analyzed.target,
            project: self.project,
            site: self.site(analyzed),
            settings: &self.settings,
            levels: self.levels,
            source_tree: self.source_tree,
        }
    }

    /// The gaps of each locale in the requested coverage, in words.
    pub(in crate::command) fn coverage_gaps(
        &mut self,
        target: &Target,
        wanted: &[MinCoverage],
        dismissals: &Dismissals,
    ) -> anyhow::Result<Vec<String>> {
        let survey = ProjectScan::take(target, self.project, ScanOptions::default())?;
        let (index, source_tree) = (&survey.index, self.source_tree);
        let coverage = coverage(target, index, self.project, source_tree, dismissals)?;
        Ok(gaps_in(&coverage, wanted))
    }

    /// Returns what the reported rules need from the project scan.
    fn scan_options(&self, target: &Target) -> ScanOptions {
        let pairs_max =
            if self.needs_training && self.uses_calibration() { ScanOptions::QUICK } else { 0 };
        let variants =
            target.is_project && self.levels.is_reportable("inconsistent", Severity::Info);
        ScanOptions { pairs_max, variants }
    }

    /// Returns `true` if what was learnt of the project's pairs is needed.
    fn uses_calibration(&self) -> bool {
        let off = &self.settings.off;
        self.wants_scores || !off.contains("alignment") || !off.contains("length")
    }

    /// Says which languages have too few translations to learn from.
    fn warn_small_locales(&self, survey: &ProjectScan) {
        if !self.uses_calibration() {
            return;
        }
        let index = &survey.index;
        let translated = index.locales().into_keys().filter(|it| *it != index.source_locale());
        let is_small = |locale: &&Locale| self.settings.calibration.alignment(locale).is_none();
        let small: Vec<&str> = translated.filter(is_small).map(Locale::tag).collect();
        if small.is_empty() {
            return;
        }
        let have = if small.len() == 1 { "has" } else { "have" };
        let note = format!(
            "note: {} {have} fewer than {PAIRS_MIN} translated segments to learn from: no \
             alignment scores; `alignment` and `length` are silent. Put the \
             `diglot.calibration` of a larger project of these languages next to diglot.toml",
            small.join(", ")
        );
        self.session.screen.print(&note);
    }

    /// Returns an error for a project in which nothing is compared, and counts what is not: silence would
    /// read as clean.
    fn find_uncompared(&self, survey: &ProjectScan) -> Option<anyhow::Error> {
        let (all, alone) = survey.compared();
        if self.source_tree.is_some() || alone == 0 {
            return None;
        }
        if alone < all {
            let note = format!(
                "note: {} of {all} translations compared; the others have neither segments nor an \
                 article in the source language",
                all - alone
            );
            self.session.screen.print(&note);
            return None;
        }
        let message = format!(
            "0 of {all} translations compared: none has segments or an article in the source language"
        );
        let help = "if translations are files of their own, `diglot init` finds the layout; else set \
                    `source` under `[locales]` in diglot.toml, or pass --source-tree";
        Some(UsageError::new(message, help))
    }

    /// Refuses conditions that no article of the project can meet: silence would read as clean.
    fn check_overrides(&self, survey: &ProjectScan) -> anyhow::Result<()> {
        let locales = survey.index.locales();
        for it in &self.project.configuration.check.overrides {
            if let Some(locale) =
                it.locale.as_ref().filter(|it| !locales.contains_key(&it.get_ref().0))
            {
                let tag = locale.get_ref().0.tag();
                let tags: Vec<&str> = locales.keys().map(|locale| locale.tag()).collect();
                let help = match nearest(tag, tags.iter().copied()) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => format!("locales with articles: {}", tags.join(", ")),
                };
                let message = format!("no articles found in {tag}");
                return Err(self.project.config_error(locale.span(), &message, &help));
            }
            if let Some(path) =
                it.path.as_ref().filter(|it| !survey.paths.iter().any(|path| it.fits(path)))
            {
                let note =
                    format!("note: pattern `{}` in diglot.toml matches no article", path.as_str());
                self.session.screen.print(&note);
            }
        }
        Ok(())
    }

    /// Says for which languages only some of the rules can look.
    fn warn_unknown_languages(&self, survey: &ProjectScan) {
        let source = survey.index.source_locale();
        for locale in survey.index.locales().keys().filter(|it| **it != source) {
            if Language::of(locale).is_none() {
                let note = format!(
                    "note: no language data for {locale}; only language-independent rules ran"
                );
                self.session.screen.print(&note);
            }
        }
    }
}

/// The gaps of locales in the coverage that was asked for, in words.
pub(in crate::command) fn gaps_in(coverage: &Coverage, wanted: &[MinCoverage]) -> Vec<String> {
    let mut gaps = Vec::new();
    for (locale, counts) in &coverage.by_locale {
        let of_locale = wanted.iter().filter_map(|wanted| coverage_gap(counts, *wanted));
        gaps.extend(of_locale.map(|gap| format!("{locale}: {gap}")));
    }
    gaps
}

/// Returns what a locale has too little of, in words.
fn coverage_gap(counts: &Counts, wanted: MinCoverage) -> Option<String> {
    let (measure, what, option) = match wanted.measure {
        CoverageMeasure::Articles => (Measure::Articles, "of the articles exist", "articles="),
        CoverageMeasure::Segments => (Measure::Segments, "translated", ""),
        CoverageMeasure::Reviewed => (Measure::Reviewed, "of the segments approved", "reviewed="),
    };
    let (there, all) = counts.measured(measure);
    let percent = if all == 0 { 100.0 } else { percent(there, all) };
    let rest = match wanted.measure {
        CoverageMeasure::Articles => format!("{} of {all} articles missing", all - there),
        CoverageMeasure::Segments if counts.same_as_source > 0 => format!(
            "{} of {all} segments missing, {} the same as their source",
            counts.missing, counts.same_as_source
        ),
        CoverageMeasure::Segments => format!("{} of {all} segments missing", counts.missing),
        CoverageMeasure::Reviewed => format!("{there} of {all} segments"),
    };
    let least = wanted.percent;
    (percent < least)
        .then(|| format!("{percent:.1}% {what}, below --min-coverage {option}{least}% ({rest})"))
}

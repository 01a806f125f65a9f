//! Which findings are reported, and how much they matter, as the project says it.

use crate::article::TranslationType;
use crate::finding::{Finding, Severity};
use crate::locale::Locale;
use crate::project::{CheckConfiguration, RuleLevel};

/// Properties of the article that a finding is about.
#[derive(Debug, Clone, Copy)]
pub struct ArticleFacts<'f> {
    /// Its path below the content folder.
    pub path: &'f str,
    /// Its language, if it is known.
    pub locale: Option<&'f Locale>,
    /// Who translated it, if it tells.
    pub translation_type: Option<TranslationType>,
}

/// Which findings are reported.
#[derive(Debug, Clone, Copy)]
pub struct Levels<'l> {
    /// The project's settings.
    pub configuration: &'l CheckConfiguration,
    /// The least severity that the user asked for.
    pub least: Option<Severity>,
}

impl Levels<'_> {
    /// The finding as the project wants it told, if it does. Hints are told when the project switched
    /// their rule on, or the user asked for them.
    pub fn apply(&self, finding: Finding, facts: &ArticleFacts<'_>) -> Option<Finding> {
        let (severity, is_explicit) = match self.level(finding.rule.name, facts) {
            Some(level) => (level.severity(finding.severity)?, true),
            None => (finding.severity, false),
        };
        let is_reported = match self.least {
            Some(least) => severity >= least,
            None => severity > Severity::Info || is_explicit,
        };
        is_reported.then_some(Finding { severity, ..finding })
    }

    /// Returns `true` if the configuration lets this rule report in at least one article.
    pub fn is_reportable(&self, rule: &str, severity: Severity) -> bool {
        let overrides = self.configuration.overrides.iter().map(|it| &it.rules);
        let levels = overrides.chain([&self.configuration.rules]).map(|rules| rules.get(rule));
        let severities = levels.map(|level| match level {
            Some(level) => level.severity(severity).map(|it| (it, true)),
            None => Some((severity, false)),
        });
        severities.flatten().any(|(severity, is_explicit)| match self.least {
            Some(least) => severity >= least,
            None => severity > Severity::Info || is_explicit,
        })
    }

    /// Returns `true` if the project switched a rule off for articles of this path and locale, or for some
    /// of them.
    pub fn may_be_off(&self, rule: &str, path: &str, locale: Option<&Locale>) -> bool {
        let fitting = self.configuration.overrides.iter().filter(|it| {
            it.path.as_ref().is_none_or(|pattern| pattern.fits(path))
                && it.locale.as_ref().is_none_or(|it| Some(&it.get_ref().0) == locale)
        });
        let levels = fitting.map(|it| &it.rules).chain([&self.configuration.rules]);
        levels.filter_map(|rules| rules.get(rule)).any(|level| *level == RuleLevel::Off)
    }

    /// Returns the level of a rule in an article: the last override that matches.
    fn level(&self, rule: &str, facts: &ArticleFacts<'_>) -> Option<RuleLevel> {
        let overrides = self.configuration.overrides.iter().rev();
        let fitting = overrides.filter(|it| {
            let path = it.path.as_ref().is_none_or(|path| path.fits(facts.path));
            let locale = it.locale.as_ref().is_none_or(|it| Some(&it.get_ref().0) == facts.locale);
            let by = it.translation_type.is_none_or(|it| Some(it) == facts.translation_type);
            path && locale && by
        });
        let rules = fitting.map(|it| &it.rules).chain([&self.configuration.rules]);
        rules.filter_map(|rules| rules.get(rule)).copied().next()
    }
}

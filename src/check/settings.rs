//! Settings of the rules.

use std::collections::BTreeSet;

use super::glossary::{Glossary, Term};
use super::terms::TermFinder;
use crate::align::Calibration;
use crate::locale::Locale;
use crate::markdown::Profile;
use crate::project::Configuration;

/// Settings of the rules.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The language that articles are written in first.
    pub source_locale: Locale,
    /// Terms that stay as they are, beside those of each article's front matter.
    pub no_loc: TermFinder,
    /// Further placeholders, as regular expressions.
    pub placeholders: Vec<regex::Regex>,
    /// Hosts that have their pages in the project's languages.
    pub localized_hosts: Vec<String>,
    /// Required and forbidden terms.
    pub glossary: Glossary,
    /// The names of rules that are off: they do not run.
    pub off: BTreeSet<&'static str>,
    /// The generator of the site, where translations are files of their own.
    pub profile: Profile,
    /// Texts by which blocks of such files are known that need no partner.
    pub notices: Vec<String>,
    /// Alignment models, for locales with enough data.
    pub calibration: Calibration,
}

impl Settings {
    /// Settings without terms, for articles translated from `source_locale`.
    pub fn new(source_locale: Locale) -> Self {
        let (no_loc, glossary) = (TermFinder::default(), Glossary::default());
        Self {
            source_locale,
            no_loc,
            placeholders: Vec::new(),
            localized_hosts: Vec::new(),
            glossary,
            off: BTreeSet::new(),
            profile: Profile::default(),
            notices: Vec::new(),
            calibration: Calibration::default(),
        }
    }

    /// The settings of a project with these terms, without a calibration.
    pub fn of_project(configuration: &Configuration, terms: Vec<Term>) -> Self {
        let (check, layout) = (&configuration.check, configuration.layout.as_ref());
        Self {
            no_loc: TermFinder::new(check.no_loc.iter().cloned()),
            placeholders: check.placeholders.iter().map(|it| it.0.clone()).collect(),
            localized_hosts: check.localized_hosts.clone(),
            glossary: Glossary::new(terms),
            profile: layout.map(|it| it.profile).unwrap_or_default(),
            notices: layout.map(|it| it.notices.clone()).unwrap_or_default(),
            ..Self::new(configuration.locales.source.clone())
        }
    }
}

//! `[check]` of `diglot.toml`: which rules are on, for which articles, and what they go by.

use std::collections::BTreeMap;

use globset::{GlobBuilder, GlobMatcher};
use regex::Regex;
use serde::Deserialize;
use serde::de::Error as _;
use toml::Spanned;

use super::FolderName;
use crate::article::TranslationType;
use crate::finding::Severity;
use crate::locale::Locale;

/// Settings of the checks.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct CheckConfiguration {
    /// Levels of rules.
    pub rules: RuleLevels,
    /// Levels of rules for some articles; the last match applies.
    #[serde(rename = "override")]
    pub overrides: Vec<RuleOverride>,
    /// Terms that stay as they are.
    pub no_loc: Vec<String>,
    /// Files of terms, inside the project: `.tsv`, `.csv` or `.tbx`.
    pub glossaries: Vec<Spanned<FolderName>>,
    /// Additional placeholders.
    pub placeholders: Vec<Pattern>,
    /// Hosts that have their pages in the project's languages.
    pub localized_hosts: Vec<String>,
    /// The file that `diglot calibrate` writes, inside the project.
    pub calibration: Option<Spanned<FolderName>>,
    /// Articles that a locale may lack: `ja-jp/internal/**`.
    pub allow_missing: Vec<PathPattern>,
}

/// Levels of rules, by name.
pub type RuleLevels = BTreeMap<Spanned<String>, RuleLevel>;

/// Level of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RuleLevel {
    /// It is not run.
    Off,
    /// It is shown, as what it is by default.
    On,
    /// It is shown as a hint.
    Info,
    /// It is shown as a warning.
    Warning,
    /// It is shown as an error.
    Error,
}

impl RuleLevel {
    /// Returns the severity of findings of a rule with default `severity`, or `None` if it is off.
    pub fn severity(self, severity: Severity) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::On => Some(severity),
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// `[[check.override]]`: what becomes of rules in articles that fit all of its conditions.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RuleOverride {
    /// Articles whose path, below `content`, fits.
    #[serde(default)]
    pub path: Option<PathPattern>,
    /// Translations into this locale.
    #[serde(default)]
    pub locale: Option<Spanned<LocaleName>>,
    /// Articles whose `ms.translationtype` is this.
    #[serde(default, deserialize_with = "translation_type")]
    pub translation_type: Option<TranslationType>,
    /// Levels of rules there.
    pub rules: RuleLevels,
}

/// A locale's tag.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct LocaleName(pub Locale);

impl TryFrom<String> for LocaleName {
    type Error = String;

    fn try_from(tag: String) -> Result<Self, String> {
        let wrong =
            || format!("`{tag}` is not a valid locale; expected a BCP 47 tag such as `nl-NL`");
        Locale::parse(&tag).map(Self).ok_or_else(wrong)
    }
}

/// Paths with `*` for a part of a name, `**` for any folders, `{a,b}` for either.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct PathPattern(GlobMatcher);

impl PathPattern {
    /// Returns `true` if a path fits.
    pub fn fits(&self, path: &str) -> bool {
        self.0.is_match(path)
    }

    /// The pattern as written.
    pub fn as_str(&self) -> &str {
        self.0.glob().glob()
    }
}

impl TryFrom<String> for PathPattern {
    type Error = String;

    fn try_from(pattern: String) -> Result<Self, String> {
        let glob = GlobBuilder::new(&pattern).literal_separator(true).build();
        let glob =
            glob.map_err(|error| format!("invalid pattern `{pattern}`: {}", error.kind()))?;
        Ok(Self(glob.compile_matcher()))
    }
}

/// A regular expression.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct Pattern(pub Regex);

impl TryFrom<String> for Pattern {
    type Error = String;

    fn try_from(pattern: String) -> Result<Self, String> {
        let why = |error: regex::Error| {
            let text = error.to_string();
            let last = text.lines().last().unwrap_or_default();
            last.trim_start_matches("error: ").to_owned()
        };
        let regex = Regex::new(&pattern)
            .map_err(|error| format!("invalid regular expression `{pattern}`: {}", why(error)))?;
        if regex.is_match("") {
            return Err(format!("`{pattern}` matches the empty string"));
        }
        Ok(Self(regex))
    }
}

fn translation_type<'d, D>(deserializer: D) -> Result<Option<TranslationType>, D::Error>
where
    D: serde::Deserializer<'d>,
{
    let code = String::deserialize(deserializer)?;
    let wrong = || format!("unknown translation type `{code}`; expected `HT`, `MTE` or `MT`");
    TranslationType::parse(&code).map(Some).ok_or_else(|| D::Error::custom(wrong()))
}

impl CheckConfiguration {
    /// The names of all rules that it speaks of.
    pub fn rule_names(&self) -> impl Iterator<Item = &Spanned<String>> {
        let overrides = self.overrides.iter().flat_map(|it| it.rules.keys());
        self.rules.keys().chain(overrides)
    }
}

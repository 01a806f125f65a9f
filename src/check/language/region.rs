//! Ways of writing that only some regions of a language have.

use serde::Deserialize;

/// Ways of some regions. Where nothing is given, they write as the language does elsewhere.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Region {
    /// The codes of the regions, or of the script: `CH`, `Hant`.
    pub codes: Vec<String>,
    /// Decimal separator.
    pub decimal: Option<char>,
    /// Marks that part the thousands, the usual one first.
    pub grouping: Vec<char>,
    /// `true` if numbers of four digits have no groups.
    pub long_groups: Option<bool>,
    /// `true` if groups before the last have two digits: `12,34,567`.
    pub pairs: Option<bool>,
    /// Place of the percent sign.
    pub percent_sign: Option<PercentSign>,
    /// Opening and closing quotes, the usual pair first.
    pub quotes: Vec<String>,
    /// Marks that have a space before them that does not break.
    pub no_break_marks: Option<String>,
    /// Words of other regions, each with the one that is used here. `*ando` is any word with this end.
    pub words: Vec<(String, String)>,
    /// Letters of other regions, each with what is written here.
    pub letters: Vec<(char, String)>,
}

/// Place of a percent sign.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PercentSign {
    /// Behind the number, with a space between or without.
    #[default]
    Behind,
    /// Behind the number and a space.
    Spaced,
    /// Before the number.
    First,
}

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
    /// Another one that is as good, as of money in Switzerland.
    pub second_decimal: Option<char>,
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
    /// Words of other regions.
    pub words: Vec<OtherWord>,
    /// Letters of other regions, each with what is written here.
    pub letters: Vec<(char, String)>,
}

/// A word of another region. In the data it is a list of these, of which the last two may be left out.
#[derive(Debug, Deserialize)]
pub struct OtherWord {
    /// The word, or several; `*ando` is any word with this end.
    pub word: String,
    /// The one that is used here.
    pub own: String,
    /// Beginnings of English words that it translates. If there are some, the word is used here as well, in another sense:
    /// `arquivo` of files is of Brazil, and of archives it is of Portugal too.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Beginnings of English words that it rightly translates here.
    #[serde(default)]
    pub others: Vec<String>,
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

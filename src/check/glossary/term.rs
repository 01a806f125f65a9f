//! What glossaries are read into.

use crate::locale::Locale;

/// An entry of a glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The target language, or none for all.
    pub locale: Option<Locale>,
    /// As it is in the source.
    pub source: String,
    /// Required terms: one of them must be in the target.
    pub required: Vec<String>,
    /// Forbidden terms.
    pub forbidden: Vec<String>,
}

/// Why a glossary could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlossaryError {
    /// The line, from one; none where the whole file is meant.
    pub line_number: Option<u64>,
    /// What is wrong, in lower case without a full stop.
    pub message: String,
}

impl std::fmt::Display for GlossaryError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line_number {
            Some(line_number) => write!(f, "line {line_number}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for GlossaryError {}

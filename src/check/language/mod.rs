//! What rules know about a language: its function words, number words, punctuation and quotes. The
//! data is a file a language under `data/`.

use std::collections::HashSet;

use crate::locale::Locale;

/// A language's data.
#[derive(Debug)]
pub struct Language {
    /// Its BCP 47 language subtag: `nl`.
    pub tag: String,
    /// Words that open a phrase and belong to no name: articles, prepositions, conjunctions.
    pub function_words: HashSet<String>,
}

impl Language {
    /// What is known about the language of `locale`; nothing for one without data.
    pub fn of(_locale: &Locale) -> Option<&'static Self> {
        None
    }
}

//! What a language's words are made of: stems, and what is written together with them.

use pagefind_stem::{Algorithm, Stemmer};

use super::compound::JOINTS;
use super::folding::fold;
use crate::locale::Locale;

/// What is known of a language.
pub struct Language {
    kind: Kind,
    stemmer: Option<Stemmer>,
    is_windowed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Words are joined to longer words.
    Compounding,
    Hebrew,
    Arabic,
    Other,
}

/// A class and how much it counts, in tenths.
pub(super) type Class = (String, u8);

/// What counts whole.
pub(super) const WHOLE: u8 = 10;
/// A word behind a letter that may be part of it.
const BEHIND_LETTER: u8 = 7;

/// Endings of Arabic nouns and verbs, as "light10" has them, folded.
const ARABIC_ENDINGS: [&str; 10] = ["ها", "ان", "ات", "ون", "ين", "هم", "نا", "وا", "ه", "ي"];
/// The article, with what is written together with it.
const ARABIC_ARTICLES: [&str; 6] = ["وال", "بال", "كال", "فال", "ال", "لل"];
const ARABIC_LETTERS: [&str; 5] = ["و", "ب", "ل", "ف", "ك"];
const HEBREW_ENDINGS: [&str; 5] = ["ימ", "ות", "ית", "י", "ה"];
/// And, in, to, from, that, as; and some that stand together.
const HEBREW_LETTERS: [&str; 18] = [
    "וה", "שה", "כש", "מה", "וש", "וב", "ול", "ומ", "וכ", "של", "שב", "שמ", "ו", "ב", "ל", "מ",
    "ש", "כ",
];

impl Language {
    /// What is known of a locale's language.
    pub fn of(locale: &Locale) -> Self {
        let code = locale.language();
        let kind = match code {
            "nl" | "de" | "da" | "sv" | "nb" | "no" | "nn" => Kind::Compounding,
            "he" => Kind::Hebrew,
            "ar" => Kind::Arabic,
            _ => Kind::Other,
        };
        let is_windowed = ["ja", "zh", "ko", "th", "lo", "km", "my"].contains(&code);
        Self { kind, stemmer: algorithm(code).map(Stemmer::create), is_windowed }
    }

    /// Returns `true` if a word finds its other forms, where the language has some.
    pub fn finds_forms(&self) -> bool {
        self.stemmer.is_some() || self.is_windowed || self.kind != Kind::Other
    }

    /// Returns `true` if accents tell which form a word is.
    pub(super) fn reads_accents(&self) -> bool {
        self.stemmer.is_some()
    }

    /// Returns `true` if words are joined to longer words.
    pub(super) fn joins_words(&self) -> bool {
        self.kind == Kind::Compounding
    }

    /// What may stand between the parts of a word.
    pub(super) fn joints(&self) -> &'static [&'static str] {
        if self.joins_words() { &JOINTS[1..] } else { &[] }
    }

    /// The stem of a word as it was spelled, folded.
    pub(super) fn stem(&self, word: &str) -> String {
        match (self.kind, &self.stemmer) {
            (Kind::Hebrew, _) => hebrew_stem(word),
            (Kind::Arabic, _) => without_ending(word, &ARABIC_ENDINGS).to_owned(),
            (_, Some(stemmer)) => fold(&stemmer.stem(word)).into_owned(),
            _ => fold(word).into_owned(),
        }
    }

    /// The words behind letters that are written together with them; `is_known` tells which exist.
    pub(super) fn behind_letters(&self, form: &str, is_known: impl Fn(&str) -> bool) -> Vec<Class> {
        let letters: &[&str] = match self.kind {
            Kind::Hebrew => &HEBREW_LETTERS,
            Kind::Arabic => &ARABIC_LETTERS,
            Kind::Compounding | Kind::Other => return Vec::new(),
        };
        let rest = |prefix: &&str| form.strip_prefix(*prefix).filter(|it| it.chars().count() > 1);
        let behind_letters = letters.iter().filter_map(rest).filter(|rest| is_known(rest));
        let whole = self.behind_article(form).map(|rest| (self.stem(rest), WHOLE));
        whole
            .into_iter()
            .chain(behind_letters.map(|rest| (self.stem(rest), BEHIND_LETTER)))
            .collect()
    }

    /// The word behind an article that is written together with it.
    pub(super) fn behind_article<'f>(&self, form: &'f str) -> Option<&'f str> {
        let articles: &[&str] = match self.kind {
            Kind::Hebrew => &["ה"],
            Kind::Arabic => &ARABIC_ARTICLES,
            Kind::Compounding | Kind::Other => return None,
        };
        let rest = |prefix: &&str| form.strip_prefix(*prefix).filter(|it| it.chars().count() > 2);
        articles.iter().find_map(rest)
    }
}

fn without_ending<'w>(word: &'w str, endings: &[&str]) -> &'w str {
    let rest = |ending: &&str| word.strip_suffix(*ending).filter(|it| it.chars().count() > 2);
    endings.iter().find_map(rest).unwrap_or(word)
}

/// Without its ending; letters have one shape, wherever they stand.
fn hebrew_stem(word: &str) -> String {
    let one_shape = |c: char| match c {
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        c => c,
    };
    let word: String = word.chars().map(one_shape).collect();
    without_ending(&word, &HEBREW_ENDINGS).to_owned()
}

fn algorithm(code: &str) -> Option<Algorithm> {
    Some(match code {
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fr" => Algorithm::French,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "pl" => Algorithm::Polish,
        "pt" => Algorithm::Portuguese,
        "ru" => Algorithm::Russian,
        "sv" => Algorithm::Swedish,
        "tr" => Algorithm::Turkish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::of(&Locale::parse(tag).expect("a locale"))
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (tag, forms) in [
            ("nl", ["bestanden", "bestand"]),
            ("es", ["configuración", "configuraciones"]),
            ("ru", ["настройки", "настройка"]),
            ("he", ["קבצים", "קבצי"]),
            ("ar", ["ملفات", "ملفين"]),
        ] {
            let language = language(tag);
            let [one, other] = forms.map(|form| language.stem(&form.to_lowercase()));
            assert_eq!(one, other, "{tag}");
        }
    }

    #[test]
    fn a_word_is_found_behind_what_is_written_together_with_it() {
        let arabic = language("ar").behind_letters("والملف", |_| false);
        assert_eq!(arabic, [("ملف".to_owned(), WHOLE)]);
        let hebrew = language("he").behind_letters("בהגדרה", |rest| rest == "הגדרה");
        assert_eq!(hebrew, [(hebrew_stem("הגדרה"), BEHIND_LETTER)]);
    }
}

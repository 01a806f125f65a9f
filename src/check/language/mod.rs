//! Language data of the rules: its function words, number words, punctuation and quotes. The data
//! is a file a language under `data/`, read when the language is first asked for.

mod letters;
mod region;
mod script;
mod word_filter;

use std::collections::HashSet;
use std::sync::{LazyLock, OnceLock};

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::locale::Locale;
pub use region::{OtherWord, PercentSign, Region};
pub use script::Script;
pub use word_filter::WordFilter;

/// A language's data. Words are in lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Language {
    /// Its BCP 47 language subtag, `nl`, with a script that is not its usual one: `sr-latn`.
    #[serde(skip)]
    pub tag: &'static str,
    /// Its place in the table.
    #[serde(skip)]
    index: usize,
    /// Its name in English.
    pub name: String,
    /// The script.
    pub script: Script,
    /// `true` if spaces part its words.
    pub word_spaces: bool,
    /// Words that open a phrase and belong to no name: articles, prepositions, conjunctions.
    pub function_words: HashSet<String>,
    /// Its most frequent words: they tell which language a sentence is in.
    pub frequent_words: HashSet<String>,
    /// Words that may rightly stand twice in a row.
    pub doubled_words: HashSet<String>,
    /// Words that stand twice where a particle or a preposition meets another preposition: `vul het in in
    /// de lijst`, `die Anzeige von von dir`.
    #[serde(default)]
    pub verb_particles: HashSet<String>,
    /// `true` if no translations have shown yet that the number words are enough: what may be short in words
    /// is then not missed.
    #[serde(default)]
    pub open_number_words: bool,
    /// Zero to twelve, each with its forms. A blank behind a form, here and below, says that no longer word
    /// begins with it.
    pub numbers: Vec<Vec<String>>,
    /// First to twelfth, each with its forms.
    pub ordinals: Vec<Vec<String>>,
    /// January to December, each with its forms.
    pub months: Vec<Vec<String>>,
    /// Further numbers: thirteen to nineteen, the tens, hundreds with a word of their own.
    pub large_numbers: Vec<(String, u64)>,
    /// What stands between tens and units, whichever comes first: `-` in `twenty-one`.
    pub tens_joiners: Vec<String>,
    /// Words that stand between words of one number: `and a` in `two and a half`.
    pub number_links: Vec<String>,
    /// Words for parts of one: `half`, `quarters`, and for one and a half.
    pub fractions: Vec<(String, f64)>,
    /// Words that can stand for a number though they are none, with what they can mean, in digits: `half`
    /// for `30` minutes, `binary` for base `2`.
    pub loose_numbers: Vec<(String, Vec<String>)>,
    /// Letters that may be written onto the front of a word: articles, prepositions.
    #[serde(default)]
    pub word_prefixes: String,
    /// `true` if number words stand alone; otherwise longer words begin with them: `tweestaps`.
    #[serde(default)]
    pub whole_number_words: bool,
    /// What is counted behind a small number that other languages have no word for: `1 つ`.
    #[serde(default)]
    pub counters: Vec<String>,
    /// Words for the percent sign, by their beginnings.
    pub percent: Vec<String>,
    /// Words for the minus sign, by their beginnings.
    pub minus: Vec<String>,
    /// Its own signs of units, with the usual ones: `ko` is `KB`.
    #[serde(default)]
    pub units: Vec<(String, String)>,
    /// Phrases whose numbers are none: `3rd party`, `一般`.
    #[serde(default)]
    pub number_idioms: Vec<String>,
    /// Words that multiply the number before them: `million`.
    pub multiples: Vec<(String, u64)>,
    /// Words for second, minute, hour, day, week, month and year, each with its forms or their beginnings.
    pub time_units: [Vec<String>; 7],
    /// The marks of a decade, before or behind it: `s` in `1990s`, `jaren`.
    pub decade_marks: Vec<String>,
    /// Words for no thing at all, which say the same as a zero.
    pub none_words: Vec<String>,
    /// Tenths behind a number, of ten percent each: `2割`.
    #[serde(default)]
    pub tenths: String,
    /// Decimal separator.
    pub decimal: char,
    /// What may part the thousands, the usual mark first; spaces and apostrophes may in every language.
    pub grouping: Vec<char>,
    /// Regions where numbers are written with the two marks the other way round as well; `001` is all.
    #[serde(default)]
    pub mixed_regions: Vec<String>,
    /// `true` if numbers of four digits have no groups.
    #[serde(default)]
    pub long_groups: bool,
    /// `true` if groups before the last have two digits: `12,34,567`.
    #[serde(default)]
    pub pairs: bool,
    /// Place of the percent sign.
    #[serde(default)]
    pub percent_sign: PercentSign,
    /// Opening and closing quotes, the usual pair first, and straight ones where people write those.
    pub quotes: Vec<String>,
    /// `true` if two of a thing is a form of its noun, without a word of its own.
    #[serde(default)]
    pub dual: bool,
    /// How many years its calendar is ahead.
    #[serde(default)]
    pub year_offset: u64,
    /// Marks that have a space before them.
    #[serde(default)]
    pub spaced_marks: String,
    /// Marks that have a space before them that does not break.
    #[serde(default)]
    pub no_break_marks: String,
    /// Marks that open a question and an exclamation: `¿¡`.
    #[serde(default)]
    pub opening_marks: String,
    /// Letters of other languages that are written by mistake, each with its own: `ş` for `ș`.
    #[serde(default)]
    pub letters: Vec<(char, String)>,
    /// Sentence punctuation.
    pub marks: Punctuation,
    /// How it tells the time.
    pub clock: TimeFormat,
    /// Other ways of writing, of some regions.
    #[serde(default)]
    pub regions: Vec<Region>,
}

/// Sentence punctuation of a language, by kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Punctuation {
    /// Full stops; none where sentences end without.
    pub stop: Vec<char>,
    /// Question marks.
    pub question: Vec<char>,
    /// Exclamation marks.
    pub exclamation: Vec<char>,
    /// Colons.
    pub colon: Vec<char>,
    /// Semicolons.
    pub semicolon: Vec<char>,
    /// Commas.
    pub comma: Vec<char>,
    /// `true` if a full stop, or nothing, may end what has a colon, a question mark or an exclamation mark
    /// elsewhere.
    #[serde(default)]
    pub stop_is_enough: bool,
}

/// How a language tells the time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeFormat {
    /// 12 or 24.
    pub hours: u8,
    /// Words for the first half of the day.
    pub before_noon: Vec<String>,
    /// Words for the second half of the day.
    pub after_noon: Vec<String>,
    /// How times are said, with `{}` in the place of the hour, and how many minutes after it: `half past {}`.
    pub phrases: Vec<(String, i32)>,
    /// What stands beside an hour without minutes: `21 Uhr`.
    #[serde(default)]
    pub hour: Vec<String>,
}

macro_rules! languages {
    ($($tag:literal),* $(,)?) => {
        [$(($tag, LazyLock::new(|| read($tag, include_str!(concat!("data/", $tag, ".toml")))))),*]
    };
}

/// How many languages have data.
const COUNT: usize = 38;

/// The languages with data.
static LANGUAGES: [(&str, LazyLock<Language>); COUNT] = languages![
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hi", "hr", "hu", "id",
    "it", "ja", "kk", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl",
    "sr-latn", "sv", "th", "tr", "uk", "vi", "zh",
];

fn read(tag: &'static str, data: &str) -> Language {
    let language = toml::from_str(data).expect("a test reads all of the data");
    let index = LANGUAGES.iter().position(|(other, _)| *other == tag);
    Language { tag, index: index.expect("it is in the table"), ..language }
}

/// Values made of the data of each language, when they are first asked for.
pub struct PerLanguage<T> {
    made: [OnceLock<T>; COUNT],
    make: fn(&'static Language) -> T,
}

impl<T> PerLanguage<T> {
    /// The value that `make` makes of a language.
    pub const fn new(make: fn(&'static Language) -> T) -> Self {
        Self { made: [const { OnceLock::new() }; COUNT], make }
    }

    /// That of a language.
    pub fn get(&self, language: &'static Language) -> &T {
        self.made[language.index].get_or_init(|| (self.make)(language))
    }
}

/// The languages that each word is frequent in.
static FREQUENT: LazyLock<FrequentWords> = LazyLock::new(FrequentWords::new);

/// The words that are frequent in some language.
struct FrequentWords {
    languages: FxHashMap<&'static str, LanguageSet>,
    filter: WordFilter,
}

impl FrequentWords {
    fn new() -> Self {
        let mut languages: FxHashMap<&'static str, LanguageSet> = FxHashMap::default();
        for language in Language::all() {
            for word in language.frequent_words.union(&language.function_words) {
                languages.entry(word).or_default().0 |= 1 << language.index;
            }
        }
        let filter = WordFilter::of(languages.keys().copied());
        Self { languages, filter }
    }

    fn get(&self, word: &str) -> LanguageSet {
        let first = word.bytes().next();
        if !first.is_some_and(|first| self.filter.may_hold(first, word.len())) {
            return LanguageSet::default();
        }
        self.languages.get(word).copied().unwrap_or_default()
    }
}

/// Some of the languages with data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LanguageSet(u64);

impl LanguageSet {
    /// The languages that a word, in lower case, is one of the most frequent ones of.
    pub fn of_frequent_word(word: &str) -> Self {
        FREQUENT.get(word)
    }

    /// Returns `true` if it is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns `true` if a language is the only one among them.
    pub fn is_only(self, language: &Language) -> bool {
        self.0 == 1 << language.index
    }

    /// Returns `true` if a language is among them.
    pub fn contains(self, language: &Language) -> bool {
        (self.0 >> language.index) & 1 == 1
    }
}

impl Language {
    /// Its name in English in a locale: both forms of Chinese have one of their own.
    pub fn name_in(&self, locale: Option<&Locale>) -> &str {
        let chinese = locale.filter(|_| self.tag == "zh").map(letters::chinese_of);
        chinese.unwrap_or(&self.name)
    }

    /// Returns the language that a text in this script is in, if letters show that it is another one.
    pub fn neighbor(&self, text: &str, locale: Option<&Locale>) -> Option<&'static str> {
        letters::neighbor(self.tag, text, locale)
    }

    /// Returns the data of the language of `locale`, or `None` if there is none: what is known of a language
    /// in one script says nothing of it in another.
    pub fn of(locale: &Locale) -> Option<&'static Self> {
        let tags = locale.fallbacks();
        // Both scripts of Chinese share their data.
        let is_its = |tag: &str| {
            tags.iter().any(|it| it == tag || tag == "zh" && it == "zh-hant")
                && !(tag == "nb" && locale.language() == "nn")
        };
        LANGUAGES.iter().find(|(tag, _)| is_its(tag)).map(|(_, language)| &**language)
    }

    /// Returns `true` if it has a word before one of a thing: `een`.
    pub fn has_articles(&self) -> bool {
        matches!(
            self.tag,
            "da" | "de"
                | "el"
                | "en"
                | "es"
                | "fr"
                | "hu"
                | "it"
                | "nb"
                | "nl"
                | "pt"
                | "ro"
                | "sv"
        )
    }

    /// A text in lower case, as the language has it: of `İ` in Turkish nothing is left but `i`.
    pub fn lower_case(&self, text: &str) -> String {
        if self.tag == "tr" && text.contains(['İ', 'I']) {
            return text.replace('İ', "i").replace('I', "ı").to_lowercase();
        }
        text.to_lowercase()
    }

    /// Returns `true` if names of months have a capital.
    pub fn capitalizes_months(&self) -> bool {
        matches!(self.tag, "de" | "en")
    }

    /// A name of a month, in lower case, as a text has it.
    pub fn as_name(&self, month: &str) -> String {
        let mut letters = month.chars();
        match letters.next().filter(|_| self.capitalizes_months()) {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => month.to_owned(),
        }
    }

    /// All languages with data.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        LANGUAGES.iter().map(|(_, language)| &**language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_all_its_data() {
        for language in Language::all() {
            let Language { tag, numbers, ordinals, months, .. } = language;
            let lens = [numbers.len(), ordinals.len(), months.len()];
            assert_eq!(lens, [13, 12, 12], "{tag}: zero to twelve, first to twelfth, the months");
            assert!(!language.function_words.is_empty(), "{tag} has function words");
            let regions = language.regions.iter().map(|region| &region.quotes);
            for pair in regions.chain([&language.quotes]).flatten() {
                assert_eq!(pair.chars().count(), 2, "{tag}: quotes are pairs: {pair}");
            }
            assert_eq!(language.word_spaces, !Locale::parse(tag).expect("a tag").is_spaceless());
        }
    }

    #[test]
    fn a_locale_has_the_data_of_its_language_in_its_script() {
        let of = |tag: &str| Language::of(&Locale::parse(tag).expect("a locale")).map(|it| it.tag);
        assert_eq!(of("nl-BE"), Some("nl"));
        assert_eq!(of("no-NO"), Some("nb"));
        assert_eq!(of("nn-NO"), None);
        assert_eq!(of("sr-Latn-RS"), Some("sr-latn"));
        assert_eq!(of("sr-Cyrl-RS"), None);
        assert_eq!(of("sr-RS"), None);
        assert_eq!(of("pt-AO"), Some("pt"));
        assert_eq!(of("zh-TW"), Some("zh"));
        assert_eq!(of("zh-Hant-HK"), Some("zh"));
        assert_eq!(of("hi-Latn"), None);
        assert_eq!(of("xx-YY"), None);
    }

    #[test]
    fn words_are_in_lower_case() {
        for language in Language::all() {
            let sets =
                [&language.function_words, &language.frequent_words, &language.doubled_words];
            let lists = [&language.numbers, &language.ordinals, &language.months];
            let words = sets.into_iter().flatten().chain(lists.into_iter().flatten().flatten());
            for word in words {
                assert_eq!(*word, word.to_lowercase(), "{}", language.tag);
            }
            let words = language.regions.iter().flat_map(|region| &region.words);
            for OtherWord { word, .. } in words {
                assert_eq!(*word, word.to_lowercase(), "{}", language.tag);
            }
        }
    }
}

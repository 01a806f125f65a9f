//! Scripts.

use serde::Deserialize;

use crate::locale::Locale;

/// A way to write languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[expect(missing_docs, reason = "their names say it")]
pub enum Script {
    Arabic,
    Armenian,
    Bengali,
    Burmese,
    Cyrillic,
    Devanagari,
    Ethiopic,
    Georgian,
    Greek,
    Gujarati,
    Gurmukhi,
    Han,
    Hangul,
    Hebrew,
    /// Kana, with Han between it.
    Japanese,
    Kannada,
    Khmer,
    Lao,
    Latin,
    Malayalam,
    Odia,
    Sinhala,
    Tamil,
    Telugu,
    Thai,
    Tibetan,
}

/// The code of each script in tags, and the languages that are written in it where a tag has no code.
const LANGUAGES: [(Script, &str, &[&str]); Script::ALL.len()] = [
    (Script::Arabic, "Arab", &["ar", "ckb", "fa", "prs", "ps", "sd", "ug", "ur"]),
    (Script::Armenian, "Armn", &["hy"]),
    (Script::Bengali, "Beng", &["as", "bn"]),
    (Script::Burmese, "Mymr", &["my"]),
    (Script::Cyrillic, "Cyrl", &["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"]),
    (Script::Devanagari, "Deva", &["hi", "kok", "mr", "ne"]),
    (Script::Ethiopic, "Ethi", &["am", "ti"]),
    (Script::Georgian, "Geor", &["ka"]),
    (Script::Greek, "Grek", &["el"]),
    (Script::Gujarati, "Gujr", &["gu"]),
    (Script::Gurmukhi, "Guru", &["pa"]),
    (Script::Han, "Hani", &["yue", "zh"]),
    (Script::Hangul, "Kore", &["ko"]),
    (Script::Hebrew, "Hebr", &["he", "yi"]),
    (Script::Japanese, "Jpan", &["ja"]),
    (Script::Kannada, "Knda", &["kn"]),
    (Script::Khmer, "Khmr", &["km"]),
    (Script::Lao, "Laoo", &["lo"]),
    (
        Script::Latin,
        "Latn",
        &[
            "af", "az", "bs", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fil",
            "fr", "ga", "gl", "hr", "hu", "id", "is", "it", "lb", "lt", "lv", "mi", "ms", "mt",
            "nb", "nl", "nn", "no", "pl", "pt", "ro", "sk", "sl", "sq", "sv", "sw", "tk", "tr",
            "uz", "vi", "xh", "yo", "zu",
        ],
    ),
    (Script::Malayalam, "Mlym", &["ml"]),
    (Script::Odia, "Orya", &["or"]),
    (Script::Sinhala, "Sinh", &["si"]),
    (Script::Tamil, "Taml", &["ta"]),
    (Script::Telugu, "Telu", &["te"]),
    (Script::Thai, "Thai", &["th"]),
    (Script::Tibetan, "Tibt", &["bo", "dz"]),
];

impl Script {
    /// All of them, in order.
    pub const ALL: [Self; 26] = [
        Self::Arabic,
        Self::Armenian,
        Self::Bengali,
        Self::Burmese,
        Self::Cyrillic,
        Self::Devanagari,
        Self::Ethiopic,
        Self::Georgian,
        Self::Greek,
        Self::Gujarati,
        Self::Gurmukhi,
        Self::Han,
        Self::Hangul,
        Self::Hebrew,
        Self::Japanese,
        Self::Kannada,
        Self::Khmer,
        Self::Lao,
        Self::Latin,
        Self::Malayalam,
        Self::Odia,
        Self::Sinhala,
        Self::Tamil,
        Self::Telugu,
        Self::Thai,
        Self::Tibetan,
    ];

    /// The script of a locale, if it is known.
    pub fn of_locale(locale: &Locale) -> Option<Self> {
        let is_its = |(_, code, languages): &&(Self, &str, &[&str])| match locale.script() {
            Some(own) => own == *code,
            None => languages.contains(&locale.language()),
        };
        LANGUAGES.iter().find(is_its).map(|(script, ..)| *script)
    }

    /// The script of a letter; none for digits, marks and letters of other scripts.
    pub fn of(letter: char) -> Option<Self> {
        match u32::from(letter) {
            0x41..=0x5a | 0x61..=0x7a | 0xc0..0x250 | 0x1e00..0x1f00 if letter.is_alphabetic() => {
                Some(Self::Latin)
            }
            0x370..0x400 | 0x1f00..0x2000 if letter.is_alphabetic() => Some(Self::Greek),
            0x400..0x530 => Some(Self::Cyrillic),
            0x530..0x590 => Some(Self::Armenian),
            0x590..0x600 => Some(Self::Hebrew),
            0x600..0x700 | 0x750..0x780 | 0xfb50..0xfe00 | 0xfe70..0xff00 => Some(Self::Arabic),
            0x900..0x980 => Some(Self::Devanagari),
            0x980..0xa00 => Some(Self::Bengali),
            0xa00..0xa80 => Some(Self::Gurmukhi),
            0xa80..0xb00 => Some(Self::Gujarati),
            0xb00..0xb80 => Some(Self::Odia),
            0xb80..0xc00 => Some(Self::Tamil),
            0xc00..0xc80 => Some(Self::Telugu),
            0xc80..0xd00 => Some(Self::Kannada),
            0xd00..0xd80 => Some(Self::Malayalam),
            0xd80..0xe00 => Some(Self::Sinhala),
            0xe00..0xe80 => Some(Self::Thai),
            0xe80..0xf00 => Some(Self::Lao),
            0xf00..0x1000 => Some(Self::Tibetan),
            0x1000..0x10a0 => Some(Self::Burmese),
            0x10a0..0x1100 | 0x1c90..0x1cc0 => Some(Self::Georgian),
            0x1100..0x1200 | 0x3130..0x3190 | 0xac00..0xd7b0 => Some(Self::Hangul),
            0x1200..0x13a0 => Some(Self::Ethiopic),
            0x1780..0x1800 => Some(Self::Khmer),
            0x3040..0x3100 | 0xff66..0xffa0 => Some(Self::Japanese),
            0x3400..0xa000 | 0xf900..0xfb00 | 0x20000..0x32000 => Some(Self::Han),
            _ => None,
        }
    }

    /// Returns `true` if letters of this script are right in a text of `script`: Japanese and
    /// Korean texts hold Han.
    pub fn is_part_of(self, script: Self) -> bool {
        self == script || self == Self::Han && matches!(script, Self::Japanese | Self::Hangul)
    }

    /// Its name in English, which for some is that of their language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Arabic => "Arabic",
            Self::Armenian => "Armenian",
            Self::Bengali => "Bengali",
            Self::Burmese => "Burmese",
            Self::Cyrillic => "Cyrillic",
            Self::Devanagari => "Devanagari",
            Self::Ethiopic => "Ethiopic",
            Self::Georgian => "Georgian",
            Self::Greek => "Greek",
            Self::Gujarati => "Gujarati",
            Self::Gurmukhi => "Gurmukhi",
            Self::Han => "Chinese",
            Self::Hangul => "Korean",
            Self::Hebrew => "Hebrew",
            Self::Japanese => "Japanese",
            Self::Kannada => "Kannada",
            Self::Khmer => "Khmer",
            Self::Lao => "Lao",
            Self::Latin => "Latin",
            Self::Malayalam => "Malayalam",
            Self::Odia => "Odia",
            Self::Sinhala => "Sinhala",
            Self::Tamil => "Tamil",
            Self::Telugu => "Telugu",
            Self::Thai => "Thai",
            Self::Tibetan => "Tibetan",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::language::Language;

    #[test]
    fn scripts_are_in_the_order_of_their_table() {
        for (index, script) in Script::ALL.into_iter().enumerate() {
            assert_eq!(script as usize, index);
            assert_eq!(LANGUAGES[index].0, script);
        }
    }

    #[test]
    fn a_locale_has_the_script_of_its_language_or_of_its_tag() {
        let of = |tag: &str| Script::of_locale(&Locale::parse(tag).expect("a locale"));
        for language in Language::all() {
            assert_eq!(of(language.tag), Some(language.script), "{}", language.tag);
        }
        assert_eq!(of("sr-RS"), Some(Script::Cyrillic));
        assert_eq!(of("sr-Cyrl-RS"), Some(Script::Cyrillic));
        assert_eq!(of("fa-IR"), Some(Script::Arabic));
        assert_eq!(of("hi-Latn"), Some(Script::Latin));
        assert_eq!(of("tlh"), None);
    }
}

//! Scripts.

use serde::Deserialize;

/// A way to write languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[expect(missing_docs, reason = "their names say it")]
pub enum Script {
    Arabic,
    Cyrillic,
    Devanagari,
    Greek,
    Han,
    Hangul,
    Hebrew,
    /// Kana, with Han between it.
    Japanese,
    Latin,
    Thai,
}

impl Script {
    /// All of them, in order.
    pub const ALL: [Self; 10] = [
        Self::Arabic,
        Self::Cyrillic,
        Self::Devanagari,
        Self::Greek,
        Self::Han,
        Self::Hangul,
        Self::Hebrew,
        Self::Japanese,
        Self::Latin,
        Self::Thai,
    ];

    /// The script of a letter; none for digits, marks and letters of other scripts.
    pub fn of(letter: char) -> Option<Self> {
        match u32::from(letter) {
            0x41..=0x5a | 0x61..=0x7a | 0xc0..0x250 | 0x1e00..0x1f00 if letter.is_alphabetic() => {
                Some(Self::Latin)
            }
            0x370..0x400 | 0x1f00..0x2000 if letter.is_alphabetic() => Some(Self::Greek),
            0x400..0x530 => Some(Self::Cyrillic),
            0x590..0x600 => Some(Self::Hebrew),
            0x600..0x700 | 0x750..0x780 | 0xfb50..0xfe00 | 0xfe70..0xff00 => Some(Self::Arabic),
            0x900..0x980 => Some(Self::Devanagari),
            0xe00..0xe80 => Some(Self::Thai),
            0x3040..0x3100 | 0xff66..0xffa0 => Some(Self::Japanese),
            0x1100..0x1200 | 0x3130..0x3190 | 0xac00..0xd7b0 => Some(Self::Hangul),
            0x3400..0xa000 | 0xf900..0xfb00 | 0x20000..0x32000 => Some(Self::Han),
            _ => None,
        }
    }

    /// Returns `true` if letters of this script are right in a text of `script`: Japanese and
    /// Korean texts hold Han.
    pub fn is_part_of(self, script: Self) -> bool {
        self == script || self == Self::Han && matches!(script, Self::Japanese | Self::Hangul)
    }

    /// Its name in English.
    pub fn name(self) -> &'static str {
        match self {
            Self::Arabic => "Arabic",
            Self::Cyrillic => "Cyrillic",
            Self::Devanagari => "Devanagari",
            Self::Greek => "Greek",
            Self::Han => "Chinese",
            Self::Hangul => "Korean",
            Self::Hebrew => "Hebrew",
            Self::Japanese => "Japanese",
            Self::Latin => "Latin",
            Self::Thai => "Thai",
        }
    }
}

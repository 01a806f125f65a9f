//! A locale: its BCP 47 tag and what follows from it for a page.

/// A language as written in some place, e.g. `nl-NL`.
///
/// ```
/// use diglot::locale::{Direction, Locale};
///
/// let locale = Locale::parse("ar-sa").expect("a locale");
/// assert_eq!(locale.tag(), "ar-SA");
/// assert_eq!(locale.folder(), "ar-sa");
/// assert_eq!(locale.direction(), Direction::RightToLeft);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Locale {
    tag: String,
}

/// The way lines run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As Latin script.
    LeftToRight,
    /// As Arabic and Hebrew script.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn name(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Languages that are written from right to left unless a script says otherwise.
const RIGHT_TO_LEFT: [&str; 11] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// Scripts that are written from right to left.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 7] = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

impl Locale {
    /// Reads a BCP 47 tag of a language with an optional script, region and variants, in any case.
    /// Gives nothing for what does not have that form: `includes`, `v2`, `reference`.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let language = parts.next().filter(|part| is_alphabetic(part, 2..=3))?;
        let mut normal = language.to_ascii_lowercase();
        for part in parts {
            normal.push('-');
            normal.push_str(&normal_subtag(part)?);
        }
        Some(Self { tag: normal })
    }

    /// The tag in its usual case: `zh-Hans-CN`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The tag as it is in addresses: lower case.
    pub fn folder(&self) -> String {
        self.tag.to_ascii_lowercase()
    }

    /// The language alone: `zh`.
    pub fn language(&self) -> &str {
        self.tag.split('-').next().unwrap_or_default()
    }

    /// The script, where the tag has one: `Hans`.
    pub fn script(&self) -> Option<&str> {
        self.tag.split('-').nth(1).filter(|part| part.len() == 4)
    }

    /// The region, where the tag has one: `CN`.
    pub fn region(&self) -> Option<&str> {
        let is_region = |part: &&str| {
            part.len() == 2 || part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        self.tag.split('-').skip(1).find(is_region)
    }

    /// The way its lines run.
    pub fn direction(&self) -> Direction {
        let right_to_left = match self.script() {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
            None => RIGHT_TO_LEFT.contains(&self.language()),
        };
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// Returns `true` if its words are written without spaces between them.
    pub fn is_spaceless(&self) -> bool {
        matches!(self.language(), "ja" | "zh" | "th" | "lo" | "km" | "my")
    }
}

impl std::fmt::Display for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.tag)
    }
}

/// A part behind the language, in its usual case, if it can be one.
fn normal_subtag(part: &str) -> Option<String> {
    let is_number = part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_variant =
        (4..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    if is_alphabetic(part, 2..=2) || is_number {
        Some(part.to_ascii_uppercase())
    } else if is_alphabetic(part, 4..=4) {
        let (first, rest) = part.split_at(1);
        Some(first.to_ascii_uppercase() + &rest.to_ascii_lowercase())
    } else if is_variant && (part.len() > 4 || part.starts_with(|c: char| c.is_ascii_digit())) {
        Some(part.to_ascii_lowercase())
    } else {
        None
    }
}

fn is_alphabetic(part: &str, len: std::ops::RangeInclusive<usize>) -> bool {
    len.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

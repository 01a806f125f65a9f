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
    /// Reads a BCP 47 tag of a language with an optional script, region and variants, in any case. Tags that
    /// CLDR has replaced are those of today. Gives nothing for what does not have that form: `includes`, `v2`,
    /// `reference`.
    ///
    /// ```
    /// use diglot::locale::Locale;
    ///
    /// assert_eq!(Locale::parse("iw-il"), Locale::parse("he-IL"));
    /// assert_eq!(Locale::parse("sh-RS"), Locale::parse("sr-Latn-RS"));
    /// ```
    pub fn parse(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let language = parts.next().filter(|part| is_alphabetic(part, 2..=3))?;
        let mut normal = language.to_ascii_lowercase();
        for part in parts {
            normal.push('-');
            normal.push_str(&normal_subtag(part)?);
        }
        Some(Self { tag: of_today(normal) })
    }

    /// Reads a tag as [`parse`](Self::parse) does, without its extensions, and with the language of Chinese that
    /// it names behind `zh`.
    ///
    /// ```
    /// use diglot::locale::Locale;
    ///
    /// assert_eq!(Locale::read("ar-EG-u-nu-arab"), Locale::parse("ar-EG"));
    /// assert_eq!(Locale::read("de-DE-x-foo"), Locale::parse("de-DE"));
    /// assert_eq!(Locale::read("zh-cmn-Hans"), Locale::parse("zh-Hans"));
    /// assert_eq!(Locale::read("nl_NL"), None);
    /// ```
    pub fn read(tag: &str) -> Option<Self> {
        let parts: Vec<&str> = tag.split('-').collect();
        let is_subtag = |part: &&str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        if !parts.iter().all(is_subtag) {
            return None;
        }
        // No other letters are registered; names of folders have some, as `log-in-a-day`.
        let is_extension = |part: &&str| matches!(*part, "t" | "T" | "u" | "U" | "x" | "X");
        let end = parts.iter().position(is_extension).unwrap_or(parts.len());
        match &parts[..end] {
            _ if end + 1 == parts.len() => None,
            [family, language, rest @ ..]
                if family.eq_ignore_ascii_case("zh") && is_alphabetic(language, 3..=3) =>
            {
                Self::parse(&[&[*language], rest].concat().join("-"))
            }
            own => Self::parse(&own.join("-")),
        }
    }

    /// The locale that a tag stands for which has underscores, as POSIX and Java write it, or extensions.
    ///
    /// ```
    /// use diglot::locale::Locale;
    ///
    /// assert_eq!(Locale::meant("nl_NL.UTF-8"), Locale::parse("nl-NL"));
    /// assert_eq!(Locale::meant("nl-NL-u-nu-latn"), Locale::parse("nl-NL"));
    /// assert_eq!(Locale::meant("nl-NL"), None);
    /// ```
    pub fn meant(tag: &str) -> Option<Self> {
        let plain = tag.split(['.', '@']).next()?.replace('_', "-");
        // An extension begins with a subtag of one character.
        let own: Vec<&str> = plain.split('-').take_while(|part| part.len() != 1).collect();
        let own = own.join("-");
        if own == tag { None } else { Self::parse(&own) }
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

    /// The form that Open Graph has for locales, `zh_TW`; `None` without a region.
    ///
    /// ```
    /// # use diglot::locale::Locale;
    /// let written = |tag| Locale::parse(tag).expect("a locale").language_and_region();
    /// assert_eq!(written("zh-Hant-TW").as_deref(), Some("zh_TW"));
    /// assert_eq!(written("sr-Latn"), None);
    /// ```
    pub fn language_and_region(&self) -> Option<String> {
        Some(format!("{}_{}", self.language(), self.region()?))
    }

    /// The tags that stand in for this one where it has nothing of its own, in lower case and the closest
    /// first: itself, then without its last part, or what CLDR has for its parent. No tag in another script
    /// is among them.
    ///
    /// ```
    /// use diglot::locale::Locale;
    ///
    /// let fallbacks = |tag| Locale::parse(tag).expect("a locale").fallbacks();
    /// assert_eq!(fallbacks("es-MX"), ["es-mx", "es-419", "es"]);
    /// assert_eq!(fallbacks("zh-HK"), ["zh-hk", "zh-hant"]);
    /// assert_eq!(fallbacks("sr-Latn-RS"), ["sr-latn-rs", "sr-latn"]);
    /// assert_eq!(fallbacks("no"), ["no", "nb"]);
    /// ```
    pub fn fallbacks(&self) -> Vec<String> {
        let next = |tag: &String| parent(tag);
        std::iter::successors(Some(self.folder()), next).collect()
    }

    /// The way its lines run.
    pub fn direction(&self) -> Direction {
        let right_to_left = match self.script() {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
            None => RIGHT_TO_LEFT.contains(&self.language()),
        };
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// Returns `true` if a folder of a URL is a locale with a region or script: `nl-nl`, `zh-hans-cn`, but not
    /// `en` or `how-to`.
    pub fn is_url_folder(folder: &str) -> bool {
        let Some((language, region)) = folder.split_once('-') else { return false };
        let is_short = language.len() == 2 && matches!(region.len(), 2 | 4 | 7);
        is_short && Self::parse(folder).is_some()
    }

    /// Returns `true` if it is Chinese in the Traditional script.
    ///
    /// ```
    /// use diglot::locale::Locale;
    ///
    /// let is_traditional = |tag| Locale::parse(tag).is_some_and(|it| it.is_traditional_chinese());
    /// assert!(is_traditional("zh-TW") && is_traditional("zh-Hant"));
    /// assert!(!is_traditional("zh-CN") && !is_traditional("ja"));
    /// ```
    pub fn is_traditional_chinese(&self) -> bool {
        self.fallbacks().iter().any(|tag| tag == "zh-hant")
    }

    /// Returns `true` if it is German without `ß`, as in Switzerland.
    ///
    /// ```
    /// use diglot::locale::Locale;
    ///
    /// let is_swiss = |tag| Locale::parse(tag).is_some_and(|it| it.is_swiss_german());
    /// assert!(is_swiss("de-CH") && is_swiss("de-LI"));
    /// assert!(!is_swiss("de-DE") && !is_swiss("fr-CH"));
    /// ```
    pub fn is_swiss_german(&self) -> bool {
        self.language() == "de" && matches!(self.region(), Some("CH" | "LI"))
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

/// Languages in a script that is not their usual one, as CLDR lists them: their readers may not read it.
const OTHER_SCRIPTS: [&str; 14] = [
    "az-arab", "az-cyrl", "bs-cyrl", "en-dsrt", "en-shaw", "hi-latn", "kk-arab", "ms-arab",
    "pa-arab", "sr-latn", "uz-arab", "uz-cyrl", "yue-hans", "zh-hant",
];

/// Tags that CLDR has replaced, each with that of today.
const REPLACED: [(&str, &str); 9] = [
    ("arb", "ar"),
    ("cmn", "zh"),
    ("in", "id"),
    ("iw", "he"),
    ("ji", "yi"),
    ("jw", "jv"),
    ("mo", "ro"),
    ("sh", "sr-Latn"),
    ("tl", "fil"),
];

/// Regions whose Spanish is Latin America's.
const LATIN_AMERICA: &str = "ar bo br bz cl co cr cu do ec gt hn mx ni pa pe pr py sv us uy ve";

/// Regions whose Portuguese is Portugal's.
const LUSITANIA: &str = "ao ch cv fr gq gw lu mo mz st tl";

/// A tag, in its usual case, with the language of today.
fn of_today(tag: String) -> String {
    let (language, rest) = tag.split_once('-').unwrap_or((&tag, ""));
    let Some((_, name)) = REPLACED.iter().find(|(old, _)| *old == language) else { return tag };
    let mut parts = rest.split('-');
    // A folder such as `in-depth` has a word where a tag has a variant.
    if parts.clone().any(|part| part.len() > 4) {
        return tag;
    }
    let has_script = parts.next().is_some_and(|part| part.len() == 4);
    let name = if has_script { &name[..name.find('-').unwrap_or(name.len())] } else { name };
    if rest.is_empty() { name.to_owned() } else { format!("{name}-{rest}") }
}

/// The tag that stands in for one, in lower case.
fn parent(tag: &str) -> Option<String> {
    let is_one_of = |regions: &str, region: &str| regions.split(' ').any(|it| it == region);
    let known = match tag.split_once('-') {
        None if matches!(tag, "no" | "nn") => Some("nb"),
        Some(("es", region)) if is_one_of(LATIN_AMERICA, region) => Some("es-419"),
        Some(("pt", region)) if is_one_of(LUSITANIA, region) => Some("pt-pt"),
        Some(("zh", "tw" | "hk" | "mo")) => Some("zh-hant"),
        Some(("sr", "me")) => Some("sr-latn"),
        _ if OTHER_SCRIPTS.contains(&tag) => return None,
        _ => None,
    };
    let shorter = || tag.rsplit_once('-').map(|(rest, _)| rest);
    known.or_else(shorter).map(str::to_owned)
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

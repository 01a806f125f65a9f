//! Sorts a project's files by its layout: originals, translations, and which belong together.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::configuration::LayoutConfiguration;
use super::owes::Owes;
use super::pattern::Bindings;
use crate::locale::Locale;

/// A translation, and the original that it has by its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePair {
    /// The path of the translation.
    pub translation: String,
    /// The path that its original has, whether or not there is such a file.
    pub original: String,
    /// Returns `true` if there is such a file.
    pub has_original: bool,
    /// Its language.
    pub locale: Locale,
}

/// Result of applying a layout to a project's files.
#[derive(Debug, Clone, Default)]
pub struct Resolved {
    /// The translations, by path.
    pub pages: Vec<PagePair>,
    /// The originals.
    pub originals: BTreeSet<String>,
    /// Translations of one page into one locale, where there are several: the first counts.
    pub doubled: Vec<[String; 2]>,
    /// Translations that the layout gives several originals, by path, with the two: the first counts.
    pub ambiguous: Vec<(String, [String; 2])>,
}

/// A file as a translation by one pair of patterns.
struct Candidate<'l> {
    pair: &'l super::PairConfiguration,
    bindings: Bindings,
    locale: Locale,
    original: String,
}

impl Resolved {
    /// How many translations have an original.
    pub fn paired(&self) -> usize {
        self.pages.iter().filter(|page| page.has_original).count()
    }
}

/// Returns `true` if a file is a page by its extension.
pub fn is_page(path: &str) -> bool {
    [".md", ".mdx", ".markdown"].iter().any(|extension| path.ends_with(extension))
}

/// The locale that a folder's name spells: with `_` or `-`, in any case.
pub(crate) fn spelled(name: &str, spellings: &BTreeMap<String, String>) -> Option<Locale> {
    if let Some(tag) = spellings.get(name) {
        return Locale::parse(tag);
    }
    let locale = Locale::parse(&name.replace('_', "-"))?;
    LANGUAGES.binary_search(&locale.language()).is_ok().then_some(locale)
}

/// Codes of languages that documentation is translated into: of two letters, all that there are.
pub(super) const LANGUAGES: &[&str] = &[
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bh",
    "bi", "bm", "bn", "bo", "br", "bs", "ca", "ce", "ceb", "ch", "ckb", "co", "cr", "cs", "cu",
    "cv", "cy", "da", "de", "dv", "dz", "ee", "el", "en", "eo", "es", "et", "eu", "fa", "ff", "fi",
    "fil", "fj", "fo", "fr", "fy", "ga", "gd", "gl", "gn", "gu", "gv", "ha", "he", "hi", "ho",
    "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii", "ik", "io", "is", "it", "iu", "ja",
    "jv", "ka", "kab", "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv",
    "kw", "ky", "la", "lb", "lg", "li", "ln", "lo", "lt", "lu", "lv", "mg", "mh", "mi", "mk", "ml",
    "mn", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne", "ng", "nl", "nn", "no", "nr", "nv", "ny",
    "oc", "oj", "om", "or", "os", "pa", "pcm", "pi", "pl", "ps", "pt", "qu", "rm", "rn", "ro",
    "ru", "rw", "sa", "sc", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss",
    "st", "su", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts", "tt",
    "tw", "ty", "ug", "uk", "ur", "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh",
    "zu",
];

impl LayoutConfiguration {
    /// Sorts files, given by their paths in the project.
    pub fn resolve<'f>(&self, files: impl IntoIterator<Item = &'f String>) -> Resolved {
        let is_excluded = |path: &str| self.exclude.iter().any(|pattern| pattern.fits(path));
        let files: BTreeSet<&String> =
            files.into_iter().filter(|path| is_page(path) && !is_excluded(path)).collect();
        let mut resolved = Resolved::default();
        let mut taken: BTreeMap<(String, Locale), String> = BTreeMap::new();
        let mut known = KnownLocales { files: &files, found: BTreeMap::new() };
        for path in &files {
            match self.translation(path, &mut known, &mut resolved.ambiguous) {
                Some(page) => {
                    let key = (page.original.clone(), page.locale.clone());
                    if let Some(first) = taken.get(&key) {
                        resolved.doubled.push([first.clone(), (*path).clone()]);
                    } else {
                        taken.insert(key, (*path).clone());
                        resolved.pages.push(page);
                    }
                }
                None if self.is_original(path) => {
                    resolved.originals.insert((*path).clone());
                }
                None => {}
            }
        }
        resolved
    }

    /// The path that the translation of an original has, in the language and the spelling of another
    /// translation; none where no pair of patterns fits.
    ///
    /// ```
    /// use diglot::project::Configuration;
    /// use diglot::text::Source;
    ///
    /// let file = Source::new("diglot.toml", "[layout]\npreset = 'hugo'\n");
    /// let configuration = Configuration::read(&file).expect("valid");
    /// let layout = configuration.layout.expect("a layout");
    /// let files = ["content/en/a.md", "content/pt-br/a.md"].map(str::to_owned);
    /// let resolved = layout.resolve(&files);
    /// let place = layout.translation_of("content/en/b/c.md", &resolved.pages[0]);
    /// assert_eq!(place.as_deref(), Some("content/pt-br/b/c.md"));
    /// ```
    pub fn translation_of(&self, original: &str, like: &PagePair) -> Option<String> {
        self.pairs.iter().find_map(|pair| {
            let mut bindings = pair.original.matches(original)?;
            let known = self.pairs.iter().find_map(|it| it.translation.matches(&like.translation));
            match known.and_then(|mut it| it.remove("locale")) {
                Some(locale) => drop(bindings.insert("locale".to_owned(), locale)),
                None if pair.translation.has("locale") => return None,
                None => {}
            }
            Some(pair.translation.path(&bindings))
        })
    }

    /// The path that the translation of an original into a language has: spelled as its other translations are,
    /// else as folders of locales are.
    fn place_of(&self, original: &str, locale: &Locale, resolved: &Resolved) -> Option<String> {
        let mut others = resolved.pages.iter().filter(|page| page.locale == *locale);
        if let Some(place) = others.find_map(|like| self.translation_of(original, like)) {
            return Some(place);
        }
        self.pairs.iter().find_map(|pair| {
            let mut bindings = pair.original.matches(original)?;
            bindings.insert("locale".to_owned(), locale.folder());
            pair.translation.has("locale").then(|| pair.translation.path(&bindings))
        })
    }

    /// The translations that do not exist and that a language owes; without `owes`, of all originals.
    ///
    /// ```
    /// use diglot::project::Configuration;
    /// use diglot::text::Source;
    ///
    /// let text = "[layout]\npreset = 'hugo'\nowes = { fr = ['content/en/docs/**'] }\n";
    /// let configuration = Configuration::read(&Source::new("diglot.toml", text)).expect("valid");
    /// let layout = configuration.layout.expect("a layout");
    /// let files = ["content/en/docs/a.md", "content/en/news/b.md", "content/fr/news/c.md"];
    /// let resolved = layout.resolve(&files.map(str::to_owned));
    /// let missing = layout.missing(&resolved);
    /// assert_eq!(missing.len(), 1);
    /// assert_eq!(missing[0].translation, "content/fr/docs/a.md");
    /// ```
    pub fn missing(&self, resolved: &Resolved) -> Vec<PagePair> {
        let there = resolved.pages.iter().map(|page| (&page.locale, &*page.original));
        let there: BTreeSet<(&Locale, &str)> = there.collect();
        let mut locales: BTreeSet<&Locale> = there.iter().map(|(locale, _)| *locale).collect();
        locales.extend(self.owes.iter().flat_map(Owes::locales));
        let mut missing = Vec::new();
        for locale in locales {
            let is_owed = |path: &str| self.owes.as_ref().is_none_or(|it| it.has(locale, path));
            let lacks = |path: &&String| !there.contains(&(locale, path.as_str()));
            for original in resolved.originals.iter().filter(lacks).filter(|path| is_owed(path)) {
                missing.extend(self.place_of(original, locale, resolved).map(|translation| {
                    let (original, locale) = (original.clone(), locale.clone());
                    PagePair { translation, original, has_original: true, locale }
                }));
            }
        }
        missing
    }

    /// Returns `true` if a file may be an original by its path.
    pub fn is_original(&self, path: &str) -> bool {
        self.pairs.iter().any(|pair| pair.original.matches(path).is_some())
    }

    /// Returns `true` if a file is a translation by its path, whatever other files there are.
    pub fn is_translation(&self, path: &str) -> bool {
        let is_excluded = self.exclude.iter().any(|pattern| pattern.fits(path));
        is_page(path) && !is_excluded && !self.by_path(path).is_empty()
    }

    /// Returns what a file may be by its path: by the patterns with most literal text first, then in the layout's
    /// order.
    fn by_path(&self, path: &str) -> Vec<Candidate<'_>> {
        let fitting = self.pairs.iter().filter_map(|pair| {
            let mut bindings = pair.translation.matches(path)?;
            let locale = match (bindings.remove("locale"), &pair.locale) {
                (Some(name), _) => spelled(&name, &self.spellings)?,
                (None, locale) => locale.clone()?,
            };
            let original = pair.original.path(&bindings);
            // The folder of the originals is spelled like a locale too.
            (original != path).then_some(Candidate { pair, bindings, locale, original })
        });
        let mut candidates: Vec<_> = fitting.collect();
        candidates.sort_by_key(|it| Reverse(it.pair.translation.literal_len()));
        let Some(best) = candidates.first() else { return candidates };
        let most = best.pair.translation.literal_len();
        let is_literal = |it: &super::PairConfiguration| {
            it.original.matches(path).is_some() && it.original.literal_len() > most
        };
        if self.pairs.iter().any(is_literal) {
            candidates.clear();
        }
        candidates
    }

    /// The page that a file is, if it is a translation: of the first original that exists.
    fn translation(
        &self,
        path: &str,
        known: &mut KnownLocales<'_>,
        ambiguous: &mut Vec<(String, [String; 2])>,
    ) -> Option<PagePair> {
        let files = known.files;
        let mut candidates = self.by_path(path);
        for candidate in &mut candidates {
            candidate.original = existing(std::mem::take(&mut candidate.original), files);
        }
        let exists = |it: &Candidate<'_>| files.contains(&it.original);
        let chosen = candidates.iter().position(exists).unwrap_or(0);
        let rest = candidates.split_off((chosen + 1).min(candidates.len()));
        let Candidate { pair, bindings, locale, original } = candidates.pop()?;
        let has_original = files.contains(&original);
        // A folder of originals that is named like a locale: `src/content/docs/id/…`.
        let is_original = pair.original.matches(path).is_some();
        if is_original && !has_original && !known.holds(pair, &bindings, &locale, self) {
            return None;
        }
        // A pattern with more literal text overrides others on purpose.
        let is_equal = |it: &&Candidate<'_>| {
            it.pair.translation.literal_len() == pair.translation.literal_len()
                && it.original != original
                && exists(it)
        };
        if let Some(other) = rest.iter().find(is_equal).filter(|_| has_original) {
            ambiguous.push((path.to_owned(), [original.clone(), other.original.clone()]));
        }
        Some(PagePair { translation: path.to_owned(), original, has_original, locale })
    }
}

/// The original under its own extension, where that is another one.
fn existing(original: String, files: &BTreeSet<&String>) -> String {
    if files.contains(&original) {
        return original;
    }
    let Some((stem, _)) = original.rsplit_once('.') else { return original };
    let others = ["md", "mdx", "markdown"].map(|extension| format!("{stem}.{extension}"));
    others.into_iter().find(|path| files.contains(path)).unwrap_or(original)
}

/// Folders that are asked about for each of their files, and whether they hold translations.
struct KnownLocales<'f> {
    files: &'f BTreeSet<&'f String>,
    found: BTreeMap<(String, String), bool>,
}

impl KnownLocales<'_> {
    /// Returns `true` if any file of the same folder is a translation.
    fn holds(
        &mut self,
        pair: &super::PairConfiguration,
        bindings: &Bindings,
        locale: &Locale,
        layout: &LayoutConfiguration,
    ) -> bool {
        let mut with_locale = bindings.clone();
        with_locale.insert("**".to_owned(), String::new());
        let names = [locale.folder(), locale.tag().to_owned()];
        names.into_iter().any(|name| {
            with_locale.insert("locale".to_owned(), name);
            let folder = pair.translation.path(&with_locale);
            let key = (pair.original.as_str().to_owned(), folder);
            if let Some(is_known) = self.found.get(&key) {
                return *is_known;
            }
            let below = self
                .files
                .range::<&String, _>(&key.1..)
                .take_while(|path| path.starts_with(&key.1));
            let is_known = below.take(2_000).any(|path| {
                let Some(mut other) = pair.translation.matches(path) else { return false };
                let is_locale =
                    other.remove("locale").and_then(|it| spelled(&it, &layout.spellings));
                let original = pair.original.path(&other);
                is_locale.as_ref() == Some(locale) && self.files.contains(&original)
            });
            self.found.insert(key, is_known);
            is_known
        })
    }
}

/// The locale that a folder, or the end of a file's name, spells: the last of them but English.
pub fn locale_of(path: &str) -> Option<Locale> {
    let parts = path.split(['/', '.']).rev();
    let mut spelled = parts.filter_map(|part| spelled(part, &BTreeMap::new()));
    spelled.find(|locale| locale.language() != "en")
}

//! `[layout]` of `diglot.toml`, and the layouts that have names.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::Error as _;

use super::owes::Owes;
use super::pattern::Pattern;
use crate::locale::Locale;
use crate::markdown::Profile;
use crate::project::PathPattern;
use crate::project::setting_values::locale_option;
use crate::text::nearest;

/// Layouts by name: each pair's original and translation, and where a page's sync point stands.
pub const PRESETS: &[(&str, &[[&str; 2]])] = &[
    ("hugo", &[["content/en/**", "content/{locale}/**"]]),
    (
        "docusaurus",
        &[
            ["docs/**", "i18n/{locale}/docusaurus-plugin-content-docs/current/**"],
            [
                "versioned_docs/version-{version}/**",
                "i18n/{locale}/docusaurus-plugin-content-docs/version-{version}/**",
            ],
            ["community/**", "i18n/{locale}/docusaurus-plugin-content-docs-community/current/**"],
            ["blog/**", "i18n/{locale}/docusaurus-plugin-content-blog/**"],
            ["src/pages/**", "i18n/{locale}/docusaurus-plugin-content-pages/**"],
        ],
    ),
    ("mdn", &[["files/en-us/**", "files/{locale}/**"]]),
    ("starlight", &[["src/content/docs/en/**", "src/content/docs/{locale}/**"]]),
    ("starlight-root", &[["src/content/docs/**", "src/content/docs/{locale}/**"]]),
    ("mkdocs", &[["docs/en/docs/**", "docs/{locale}/docs/**"]]),
    ("mkdocs-folders", &[["docs/en/**", "docs/{locale}/**"]]),
    ("vitepress", &[["docs/**", "docs/{locale}/**"]]),
    ("gitlab", &[["doc/**", "doc-locale/{locale}/**"]]),
    ("mintlify", &[["en/**", "{locale}/**"]]),
    ("translations", &[["**", "translations/{locale}/**"]]),
    (
        "suffix",
        &[["**/{page}.md", "**/{page}.{locale}.md"], ["**/{page}.mdx", "**/{page}.{locale}.mdx"]],
    ),
];

/// The pairs of a preset.
pub(super) fn preset(name: &str) -> Option<&'static [[&'static str; 2]]> {
    PRESETS.iter().find(|(preset, _)| *preset == name).map(|(_, pairs)| *pairs)
}

/// `[layout]`: where translations are files of their own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Written")]
pub struct LayoutConfiguration {
    /// Which translations belong to which originals.
    pub pairs: Vec<PairConfiguration>,
    /// The generator of the site.
    pub profile: Profile,
    /// Where a page notes the original that it was translated from.
    pub sync: SyncPoint,
    /// The originals that each language has to translate, where the project says so.
    pub owes: Option<Owes>,
    /// Spellings of locales that are none by themselves: `zh_cn = "zh-CN"`.
    pub spellings: BTreeMap<String, String>,
    /// Files that are not pages.
    pub exclude: Vec<PathPattern>,
    /// Texts by which blocks are known that one language has on every page.
    pub notices: Vec<String>,
    /// Folders that hold originals outside of the project, by the names that patterns call them:
    /// `@en/files/**`. Each is relative to the project.
    pub roots: BTreeMap<String, String>,
}

/// The root that a path begins with, and the path in it: `en` and `files/a.md` of `@en/files/a.md`.
///
/// ```
/// use diglot::project::layout::split_root;
///
/// assert_eq!(split_root("@en/files/a.md"), Some(("en", "files/a.md")));
/// assert_eq!(split_root("files/a.md"), None);
/// ```
pub fn split_root(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix('@')?.split_once('/')
}

/// The name of the root that means the folder of an option.
const GIVEN_ROOT: &str = "source-tree";

impl LayoutConfiguration {
    /// The same layout with all originals in another folder.
    #[must_use]
    pub fn with_originals_in(&self, folder: String) -> Self {
        let mut layout = self.clone();
        layout.roots = BTreeMap::from([(GIVEN_ROOT.to_owned(), folder)]);
        for pair in &mut layout.pairs {
            let written = pair.original.as_str();
            let within = split_root(written).map_or(written, |(_, within)| within);
            let pattern = Pattern::new(&format!("@{GIVEN_ROOT}/{within}"));
            pair.original = pattern.expect("it was a pattern before");
        }
        layout
    }

    /// The folders that hold all originals and translations, those within another left out; the empty one
    /// is the project's.
    pub fn folders(&self) -> Vec<&str> {
        let patterns = self.pairs.iter().flat_map(|pair| [&pair.original, &pair.translation]);
        let own = patterns.filter(|pattern| split_root(pattern.as_str()).is_none());
        let mut folders: Vec<&str> = own.map(Pattern::folder).collect();
        folders.sort_unstable();
        folders.dedup_by(|folder, outer| {
            let rest = folder.strip_prefix(*outer);
            outer.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        folders
    }
}

/// `[[layout.pair]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairConfiguration {
    /// Paths of originals.
    pub original: Pattern,
    /// Paths of their translations.
    pub translation: Pattern,
    /// The language of the translations, where their paths do not name it.
    #[serde(default, deserialize_with = "locale_option")]
    pub locale: Option<Locale>,
}

/// Where a page notes the original that it was translated from.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SyncPoint {
    /// Nowhere: Git's history is asked for the commit that last changed the translation.
    #[default]
    Git,
    /// In this key of its front matter, as a Git revision or a hash of the original.
    Key(String),
    /// In a comment, behind this name.
    Comment(String),
    /// In a file that lists hashes of originals, by pages.
    Hashes(Pattern),
    /// In Git's history: the originals are of another repository, and its last merge was translated.
    Merge,
    /// Not at all: originals are compared as they are.
    None,
}

impl SyncPoint {
    /// Returns `true` if it is written down for each page, in a file that can be changed.
    pub fn is_noted(&self) -> bool {
        matches!(self, Self::Key(_) | Self::Comment(_) | Self::Hashes(_))
    }
}

/// The table as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    preset: Option<String>,
    #[serde(default)]
    pair: Vec<PairConfiguration>,
    #[serde(default)]
    profile: Profile,
    #[serde(default)]
    sync: SyncPoint,
    #[serde(default)]
    owes: Option<Owes>,
    #[serde(default)]
    spellings: BTreeMap<String, String>,
    #[serde(default)]
    exclude: Vec<PathPattern>,
    #[serde(default)]
    notices: Vec<String>,
    #[serde(default)]
    roots: BTreeMap<String, String>,
}

impl TryFrom<Written> for LayoutConfiguration {
    type Error = toml::de::Error;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        let Written {
            preset: name,
            pair: mut pairs,
            profile,
            sync,
            owes,
            spellings,
            exclude,
            notices,
            roots,
        } = written;
        if notices.iter().any(|text| text.trim().is_empty()) {
            return Err(Self::Error::custom(
                "a text in `notices` is empty: every block would be one",
            ));
        }
        if let Some(name) = name {
            let known = preset(&name).ok_or_else(|| Self::Error::custom(unknown(&name)))?;
            for [original, translation] in known {
                let pattern = |text| Pattern::new(text).map_err(Self::Error::custom);
                pairs.push(PairConfiguration {
                    original: pattern(original)?,
                    translation: pattern(translation)?,
                    locale: None,
                });
            }
        }
        if pairs.is_empty() {
            let message = "`[layout]` has no pairs; write a `preset` or a `[[layout.pair]]`";
            return Err(Self::Error::custom(message));
        }
        for pair in &pairs {
            check(pair, &roots).map_err(Self::Error::custom)?;
            check_sync(&sync, pair).map_err(Self::Error::custom)?;
        }
        Ok(Self { pairs, profile, sync, owes, spellings, exclude, notices, roots })
    }
}

fn unknown(name: &str) -> String {
    let names: Vec<&str> = PRESETS.iter().map(|(name, _)| *name).collect();
    match nearest(name, names.iter().copied()) {
        Some(meant) => format!("unknown preset `{name}`; did you mean `{meant}`?"),
        None => format!("unknown preset `{name}`; expected one of {}", names.join(", ")),
    }
}

fn check(pair: &PairConfiguration, roots: &BTreeMap<String, String>) -> Result<(), String> {
    let (original, translation) = (&pair.original, &pair.translation);
    let wrong = |pattern: &Pattern, what: &str| {
        Err(format!("invalid pattern `{}`: {what}", pattern.as_str()))
    };
    if split_root(translation.as_str()).is_some() {
        return wrong(translation, "translations are in the project itself");
    }
    if let Some((root, _)) = split_root(original.as_str())
        && !roots.contains_key(root)
    {
        let what = format!("no root `{root}`; write `roots = {{ {root} = \"../folder\" }}`");
        return wrong(original, &what);
    }
    if !translation.has("locale") && pair.locale.is_none() {
        return wrong(translation, "a translation needs `{locale}` in its path");
    }
    if original.has("locale") {
        return wrong(original, "an original has no `{locale}`; write its folder");
    }
    let names = |pattern: &Pattern| {
        pattern.names().filter(|name| *name != "locale").map(str::to_owned).collect::<Vec<_>>()
    };
    if names(original) != names(translation) {
        return wrong(translation, "it needs the same names as the original, in the same order");
    }
    Ok(())
}

fn check_sync(sync: &SyncPoint, pair: &PairConfiguration) -> Result<(), String> {
    match sync {
        SyncPoint::Hashes(pattern) => {
            let is_unknown = |name: &&str| *name == "**" || !pair.translation.has(name);
            let Some(name) = pattern.names().find(is_unknown) else { return Ok(()) };
            let (pattern, translation) = (pattern.as_str(), pair.translation.as_str());
            let why = format!("`{translation}` has no `{name}` that it could take");
            Err(format!("invalid file of hashes `{pattern}`: {why}"))
        }
        SyncPoint::Merge if split_root(pair.original.as_str()).is_none() => Err(
            "`sync = \"merge\"` needs originals of another checkout: `roots = { up = \"../upstream\" }` and \
             `original = \"@up/**\"`"
                .to_owned(),
        ),
        _ => Ok(()),
    }
}

//! Finds the layout of a tree of files that nobody described.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::configuration::PRESETS;
use super::configuration::{LayoutConfiguration, PairConfiguration, SyncPoint};
use super::pattern::Pattern;
use super::resolve::{is_page, spelled};
use crate::locale::Locale;
use crate::markdown::Profile;

/// A layout that fits a tree.
#[derive(Debug, Clone)]
pub struct Detected {
    /// Patterns of originals and translations.
    pub pairs: Vec<[String; 2]>,
    /// How many translations have an original by it.
    pub paired: usize,
    /// How many have none.
    pub orphans: usize,
    /// The locales of the translations.
    pub locales: BTreeSet<Locale>,
    /// The generator.
    pub profile: Profile,
    /// The file or folder that shows the generator.
    pub evidence: String,
    /// The locale of the originals.
    pub source: Locale,
}

impl Detected {
    /// Returns `true` if it cannot be an accident: one page is enough where the folder of the originals, or the end of
    /// the translation's file name, names a language.
    fn is_meant(&self) -> bool {
        let names_language = |[original, translation]: &[String; 2]| {
            let of_original = original.split(['/', '.']).any(|part| {
                spelled(part, &BTreeMap::new()).is_some_and(|it| it.language() == "en")
            });
            of_original || translation.contains(".{locale}") || translation.starts_with("i18n/")
        };
        self.paired >= PAIRED_MIN
            || self.paired == 1 && self.orphans == 0 && self.pairs.iter().any(names_language)
    }
}

/// Fewer translations than this are an accident, where nothing else shows a layout.
const PAIRED_MIN: usize = 2;

/// The layouts that fit these files, the one with most translations first. Those that pair nothing are
/// none.
pub fn detect(files: &[String]) -> Vec<Detected> {
    let pages: Vec<String> = files.iter().filter(|path| is_page(path)).cloned().collect();
    let mut candidates: BTreeSet<Vec<[String; 2]>> = BTreeSet::new();
    for (_, pairs) in PRESETS {
        candidates.insert(pairs.iter().map(|pair| pair.map(str::to_owned)).collect());
    }
    candidates.extend(source_folders(&pages));
    candidates.extend(locale_folders(&pages));
    let fitting = candidates.into_iter().filter_map(|pairs| fit(pairs, &pages, files));
    let mut fitting: Vec<Detected> = fitting.filter(Detected::is_meant).collect();
    fitting.sort_by_key(|it| {
        (std::cmp::Reverse(it.paired), it.orphans, std::cmp::Reverse(it.pairs[0][0].len()))
    });
    fitting
}

/// Folders named after the language of originals: `content/en/**`.
fn source_folders(pages: &[String]) -> BTreeSet<Vec<[String; 2]>> {
    let mut found = BTreeSet::new();
    for path in pages {
        let mut before = String::new();
        let parts: Vec<&str> = path.split('/').collect();
        for part in &parts[..parts.len() - 1] {
            let is_english =
                spelled(part, &BTreeMap::new()).is_some_and(|it| it.language() == "en");
            if is_english {
                let original = format!("{before}{part}/**");
                found.insert(vec![[original, format!("{before}{{locale}}/**")]]);
            }
            before.push_str(part);
            before.push('/');
        }
    }
    found
}

/// Folders of locales among the originals themselves: `docs/**` and `docs/{locale}/**`.
fn locale_folders(pages: &[String]) -> BTreeSet<Vec<[String; 2]>> {
    let mut found = BTreeSet::new();
    for path in pages {
        let mut before = String::new();
        for part in path.split('/') {
            if part != "en" && spelled(part, &BTreeMap::new()).is_some() && before.len() < 60 {
                found.insert(vec![[format!("{before}**"), format!("{before}{{locale}}/**")]]);
            }
            before.push_str(part);
            before.push('/');
        }
    }
    found
}

fn fit(pairs: Vec<[String; 2]>, pages: &[String], files: &[String]) -> Option<Detected> {
    let configurations = pairs.iter().filter_map(|[original, translation]| {
        Some(PairConfiguration {
            original: Pattern::new(original).ok()?,
            translation: Pattern::new(translation).ok()?,
            locale: None,
        })
    });
    let layout = LayoutConfiguration {
        pairs: configurations.collect(),
        sync: SyncPoint::Git,
        ..LayoutConfiguration::default()
    };
    let resolved = layout.resolve(pages);
    let paired = resolved.pages.iter().filter(|page| page.has_original).count();
    let used = |pair: &[String; 2]| {
        let pattern = Pattern::new(&pair[1]).ok();
        let page = resolved.pages.iter().filter(|page| page.has_original);
        pattern.is_some_and(|it| page.clone().any(|page| it.matches(&page.translation).is_some()))
    };
    let kept: Vec<[String; 2]> = pairs.into_iter().filter(used).collect();
    let first = kept.first()?;
    let (profile, evidence) = profile(files, &first[0]);
    let of_source = first[0].split('/').find_map(|part| spelled(part, &BTreeMap::new()));
    Some(Detected {
        paired,
        orphans: resolved.pages.len() - paired,
        locales: resolved.pages.iter().map(|page| page.locale.clone()).collect(),
        profile,
        evidence,
        source: of_source.or_else(|| Locale::parse("en"))?,
        pairs: kept,
    })
}

/// Files that tell a generator: what their paths end with.
const GENERATORS: [(&str, Profile); 14] = [
    ("hugo.toml", Profile::Hugo),
    ("hugo.yaml", Profile::Hugo),
    ("hugo.yml", Profile::Hugo),
    ("config/_default/config.toml", Profile::Hugo),
    ("docusaurus.config.js", Profile::Docusaurus),
    ("docusaurus.config.ts", Profile::Docusaurus),
    ("astro.config.mjs", Profile::Starlight),
    ("astro.config.ts", Profile::Starlight),
    ("mkdocs.yml", Profile::Mkdocs),
    (".vitepress/config.ts", Profile::Vitepress),
    (".vitepress/config.mts", Profile::Vitepress),
    ("docs.json", Profile::Mintlify),
    ("mint.json", Profile::Mintlify),
    ("_config.yml", Profile::Jekyll),
];

/// The generator of a tree, and what it is known by: its own configuration, else where pages are.
fn profile(files: &[String], original: &str) -> (Profile, String) {
    for (name, profile) in GENERATORS {
        let fits = |path: &&String| {
            path.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('/'))
        };
        if let Some(path) = files.iter().find(fits) {
            return (profile, format!("`{path}`"));
        }
    }
    let by_place = [
        ("content/", Profile::Hugo),
        ("src/content/docs/", Profile::Starlight),
        ("docs/en/docs/", Profile::Mkdocs),
        ("files/en-us/", Profile::Mdn),
    ];
    let place = by_place.iter().find(|(place, _)| original.starts_with(place));
    let is_mdx = files.iter().any(|path| Path::new(path).extension().is_some_and(|it| it == "mdx"));
    match place {
        Some((place, profile)) => (*profile, format!("the folder `{place}`")),
        None if is_mdx => (Profile::Mintlify, "files that end in `.mdx`".to_owned()),
        None => (Profile::Plain, "no generator's configuration".to_owned()),
    }
}

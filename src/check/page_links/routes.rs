//! Which page a link leads to: by the paths of all pages.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::locale::Locale;
use crate::markdown::path::decode;
use crate::project::layout::{LayoutConfiguration, PairConfiguration, Resolved};

/// The pages of a project, by what links call them.
#[derive(Debug)]
pub struct Routes {
    /// The originals, by their paths without extension, and by what their pattern leaves open.
    by_key: FxHashMap<String, Arc<str>>,
    /// The translations, by their originals.
    translations: FxHashMap<Arc<str>, BTreeMap<Locale, Arc<str>>>,
    /// How folders of URLs spell locales.
    locales: BTreeMap<String, Locale>,
}

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Route<'r> {
    /// The original of the page.
    pub(super) original: &'r str,
    /// The locale that the link names, and where.
    pub(super) locale: Option<(Locale, Range<usize>)>,
}

impl Routes {
    /// The pages that a layout has found.
    pub fn new(resolved: &Resolved, layout: &LayoutConfiguration, source: &Locale) -> Self {
        let mut by_key = FxHashMap::default();
        let of_pages = resolved.pages.iter().filter(|page| page.has_original);
        let originals: BTreeSet<&str> = of_pages
            .clone()
            .map(|page| &*page.original)
            .chain(resolved.originals.iter().map(String::as_str))
            .collect();
        for original in originals {
            let shared: Arc<str> = original.into();
            for key in keys(original, layout) {
                by_key.entry(key).or_insert_with(|| Arc::clone(&shared));
            }
        }
        let mut translations: FxHashMap<Arc<str>, BTreeMap<Locale, Arc<str>>> =
            FxHashMap::default();
        for page in of_pages {
            let own = translations.entry(page.original.as_str().into()).or_default();
            own.insert(page.locale.clone(), page.translation.as_str().into());
        }
        let mut locales = BTreeMap::new();
        for locale in resolved.pages.iter().map(|page| &page.locale).chain([source]) {
            for name in [locale.folder(), locale.tag().to_owned(), locale.tag().replace('-', "_")] {
                locales.insert(name.to_lowercase(), locale.clone());
            }
        }
        for (name, tag) in &layout.spellings {
            locales.extend(Locale::parse(tag).map(|locale| (name.to_lowercase(), locale)));
        }
        Self { by_key, translations, locales }
    }

    /// The translation of an original, if it is there.
    pub(super) fn translation(&self, original: &str, locale: &Locale) -> Option<&str> {
        Some(self.translations.get(original)?.get(locale)?)
    }

    /// The page that a URL without anchor leads to, from a page with this original.
    pub(super) fn resolve<'r>(&'r self, url: &str, from: &'r str) -> Option<Route<'r>> {
        let route = |original| Route { original, locale: None };
        if url.is_empty() {
            return Some(route(from));
        }
        if url.contains(':') || url.starts_with("//") {
            return None;
        }
        let Some(path) = url.strip_prefix('/') else { return self.relative(url, from).map(route) };
        let path = path.split('?').next().unwrap_or_default();
        let named = self.named(path);
        // What follows the first locale.
        let start = named.first().map_or(0, |(_, range)| range.end - 1);
        let found = |start: usize| Some(&**self.by_key.get(&key(&path[start..]))?);
        let original = found(start).or_else(|| found(0))?;
        Some(Route { original, locale: named.into_iter().next() })
    }

    /// The place where a URL names its locale for the second time.
    pub(super) fn doubled(&self, url: &str) -> Option<Range<usize>> {
        let path = url.strip_prefix('/')?;
        let named = self.named(path);
        let [(first, _), (second, range)] = &named[..] else { return None };
        let is_page = self.by_key.contains_key(&key(path));
        (first == second && !is_page).then(|| range.clone())
    }

    /// The locales that a path begins with, at most two, and their places in the URL.
    fn named(&self, path: &str) -> Vec<(Locale, Range<usize>)> {
        let mut start = 0;
        let mut named: Vec<(Locale, Range<usize>)> = Vec::new();
        while named.len() < 2 {
            let len = path[start..].find('/').map_or(path.len() - start, |len| len + 1);
            let name = path[start..start + len].trim_end_matches('/').to_lowercase();
            let Some(locale) = self.locales.get(&name) else { break };
            named.push((locale.clone(), 1 + start..1 + start + len));
            start += len;
        }
        named
    }

    /// The page that a URL leads to which does not begin at the root: from the file's folder, else from
    /// the page's own URL.
    fn relative(&self, url: &str, from: &str) -> Option<&str> {
        let url = url.split('?').next().unwrap_or_default();
        let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        let own = key(from);
        [folder, &own].into_iter().find_map(|base| {
            let joined = joined(base, url)?;
            Some(&**self.by_key.get(&key(&joined))?)
        })
    }
}

/// The names that links may have for an original.
fn keys(original: &str, layout: &LayoutConfiguration) -> Vec<String> {
    let own = layout.pairs.iter().filter_map(|pair| open_path(original, pair));
    std::iter::once(key(original)).chain(own.map(|path| key(&path))).collect()
}

/// The path of an original in its site, which is what its pattern leaves open.
pub(super) fn page_path(original: &str, layout: &LayoutConfiguration) -> Option<String> {
    layout.pairs.iter().find_map(|pair| open_path(original, pair))
}

fn open_path(original: &str, pair: &PairConfiguration) -> Option<String> {
    let mut found = pair.original.matches(original)?;
    if found.contains_key("page") { None } else { found.remove("**") }
}

/// A path without what differs between a file and its URL.
fn key(path: &str) -> String {
    let path = decode(path).to_lowercase();
    let path = path.trim_end_matches('/');
    let without = [".md", ".mdx", ".markdown", ".html"].iter().find_map(|it| path.strip_suffix(it));
    let path = without.unwrap_or(path);
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    if matches!(name, "index" | "_index" | "readme") { folder.to_owned() } else { path.to_owned() }
}

/// A path relative to a folder.
fn joined(folder: &str, url: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in url.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

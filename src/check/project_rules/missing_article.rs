//! `missing-article`: a locale lacks an article that another one has.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Finding, Rule};
use crate::locale::Locale;
use crate::project::{ArticleEntry, PathPattern};
use crate::text::Span;

/// Articles that a locale lacks, or that only one has.
pub static MISSING_ARTICLE: Rule = Rule::warning("missing-article");

/// A finding about an article that is not there, or that is there alone.
#[derive(Debug)]
pub struct MissingArticle<'e> {
    /// The path below the content folder of the article that is missing, or alone.
    pub path: String,
    /// The language that lacks it, or has it alone.
    pub locale: &'e Locale,
    /// The finding to report.
    pub finding: Finding,
}

/// Compares the locales of a project, and its articles with those of the source tree if there is one:
/// `originals` are their names.
pub fn missing_articles<'e>(
    entries: &'e [ArticleEntry],
    originals: Option<&BTreeSet<String>>,
    source_locale: &Locale,
    allowed: &[PathPattern],
) -> Vec<MissingArticle<'e>> {
    let comparison = Comparison::new(entries, source_locale);
    let mut missing: Vec<_> = by_name(entries, originals)
        .iter()
        .flat_map(|(name, present)| comparison.of_article(name, present, originals))
        .filter(|missing| !allowed.iter().any(|pattern| pattern.fits(&missing.path)))
        .collect();
    missing.sort_by(|a, b| a.path.cmp(&b.path));
    missing
}

/// An article that a locale lacks: what coverage counts.
#[derive(Debug)]
pub struct LackingArticle<'e> {
    /// The language that lacks it.
    pub locale: &'e Locale,
    /// Its name in all languages.
    pub name: String,
    /// The articles of that name that are there; none where only the source tree has it.
    pub present: Vec<&'e ArticleEntry>,
}

/// Every article that a locale lacks. `originals` are the names in the source tree, if there is one.
pub fn lacking_articles<'e>(
    entries: &'e [ArticleEntry],
    originals: Option<&BTreeSet<String>>,
    source_locale: &Locale,
    allowed: &[PathPattern],
) -> Vec<LackingArticle<'e>> {
    let comparison = Comparison::new(entries, source_locale);
    let by_name = by_name(entries, originals);
    let lacking = by_name.iter().flat_map(|(name, present)| {
        let is_original = originals.is_none_or(|names| names.contains(*name));
        let locales = if is_original { comparison.lacking(present) } else { Vec::new() };
        locales.into_iter().map(|locale| (locale, *name, present.clone()))
    });
    let is_allowed = |locale: &Locale, name: &str| {
        let path = comparison.path(locale, name);
        allowed.iter().any(|pattern| pattern.fits(&path))
    };
    let needed = lacking.filter(|(locale, name, _)| !is_allowed(locale, name));
    let needed = needed.map(|(locale, name, present)| LackingArticle {
        locale,
        name: name.to_owned(),
        present,
    });
    needed.collect()
}

/// The articles by the names that they share with their translations, those of the source tree too.
fn by_name<'e, 'n>(
    entries: &'e [ArticleEntry],
    originals: Option<&'n BTreeSet<String>>,
) -> BTreeMap<&'n str, Vec<&'e ArticleEntry>>
where
    'e: 'n,
{
    let mut by_name: BTreeMap<&str, Vec<&ArticleEntry>> = BTreeMap::new();
    for entry in entries {
        by_name.entry(&entry.name).or_default().push(entry);
    }
    for name in originals.into_iter().flatten() {
        by_name.entry(name).or_default();
    }
    by_name
}

struct Comparison<'e, 'c> {
    locales: BTreeSet<&'e Locale>,
    /// The folder of each locale, as the project writes it.
    folders: BTreeMap<&'e Locale, &'e str>,
    source_locale: &'c Locale,
}

/// A folder that is named like a locale is that of its articles.
fn folders(entries: &[ArticleEntry]) -> BTreeMap<&Locale, &str> {
    let folders = entries.iter().rev().filter_map(|entry| {
        let folder = entry.path.split('/').next()?;
        (Locale::parse(folder).as_ref() == Some(&entry.locale)).then_some((&entry.locale, folder))
    });
    folders.collect()
}

impl<'e, 'c> Comparison<'e, 'c> {
    fn new(entries: &'e [ArticleEntry], source_locale: &'c Locale) -> Self {
        let locales = entries.iter().map(|entry| &entry.locale).collect();
        Self { locales, folders: folders(entries), source_locale }
    }

    /// Where an article of a locale is, or should be.
    fn path(&self, locale: &Locale, name: &str) -> String {
        let folder = self.folders.get(locale).map_or_else(|| locale.folder(), |&it| it.to_owned());
        format!("{folder}/{name}.md")
    }

    fn of_article(
        &self,
        name: &str,
        present: &[&'e ArticleEntry],
        originals: Option<&BTreeSet<String>>,
    ) -> Vec<MissingArticle<'e>> {
        let lacking = self.lacking(present);
        let is_original = originals.map(|names| names.contains(name));
        match (present, is_original) {
            ([only], None) if lacking.len() > 1 => vec![alone(only, &lacking)],
            (_, Some(false)) => present.iter().map(|entry| orphan(entry)).collect(),
            _ => lacking.iter().map(|locale| self.lacks(locale, name, present)).collect(),
        }
    }

    /// The locales that should have an article and do not.
    fn lacking(&self, present: &[&'e ArticleEntry]) -> Vec<&'e Locale> {
        let has = |locale: &Locale| present.iter().any(|entry| entry.locale == *locale);
        let locales = self.locales.iter().copied();
        locales.filter(|it| *it != self.source_locale && !has(it)).collect()
    }

    fn lacks(
        &self,
        locale: &'e Locale,
        name: &str,
        present: &[&'e ArticleEntry],
    ) -> MissingArticle<'e> {
        let owner = match present {
            [] => "the source tree has".to_owned(),
            present => list(present.iter().map(|entry| &entry.locale), "has", "have"),
        };
        let message = format!("{owner} this article, {locale} does not");
        let help = "translate it, or list it under `allow-missing` in diglot.toml";
        let finding = Finding::new(&MISSING_ARTICLE, Span::empty(0), message).with_help(help);
        MissingArticle { path: self.path(locale, name), locale, finding }
    }
}

fn alone<'e>(entry: &'e ArticleEntry, lacking: &[&Locale]) -> MissingArticle<'e> {
    let others = list(lacking.iter().copied(), "does not", "do not");
    let message = format!("article exists only in {}, {others}", entry.locale);
    let help = "translate it, remove it, or list it under `allow-missing` in diglot.toml";
    about(entry, message, help)
}

fn orphan(entry: &ArticleEntry) -> MissingArticle<'_> {
    let message = "the source tree has no such article".to_owned();
    about(entry, message, "remove it, or list it under `allow-missing` in diglot.toml")
}

fn about<'e>(entry: &'e ArticleEntry, message: String, help: &str) -> MissingArticle<'e> {
    let finding = Finding::new(&MISSING_ARTICLE, Span::empty(0), message).with_help(help);
    let (path, locale) = (entry.path.clone(), &entry.locale);
    MissingArticle { path, locale, finding }
}

/// So many locales are named before the rest is counted.
const NAMED_MAX: usize = 4;

/// `ar-SA and ja-JP do not`
fn list<'l>(locales: impl Iterator<Item = &'l Locale>, one: &str, several: &str) -> String {
    let tags: Vec<&str> = locales.map(Locale::tag).collect();
    match &tags[..] {
        [only] => format!("{only} {one}"),
        [start @ .., last] if tags.len() <= NAMED_MAX => {
            format!("{} and {last} {several}", start.join(", "))
        }
        _ => {
            let more = tags.len() - NAMED_MAX;
            format!("{} and {more} more {several}", tags[..NAMED_MAX].join(", "))
        }
    }
}

//! The files of a content folder, by their paths alone: what they are, and what is wrong with all of them
//! together.

use std::collections::{BTreeMap, BTreeSet};

use super::address::{is_article, is_include, is_navigation};
use super::claims::{PageConflict, Skipped};
use super::configuration::{Configuration, Fallback};
use super::date::Date;
use super::entry::ArticleEntry;
use super::index::{Index, SAME_PAGE, SOURCE_CONFLICT};
use super::navigation::Navigation;
use super::toc::{ORPHAN, read_toc};
use super::xref_map::XrefMap;
use crate::finding::{Finding, Located, Rule};
use crate::locale::Locale;
use crate::text::{Source, Span};

/// The files of a content folder.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'c> {
    /// Their paths relative to the folder, sorted.
    pub files: &'c [String],
    /// The pages in YAML among them.
    pub yaml_pages: &'c BTreeSet<String>,
    /// How people know the folder: `content/`, or nothing.
    pub prefix: &'c str,
}

impl Contents<'_> {
    /// Returns `true` for an article: Markdown, or a page in YAML.
    pub fn is_article(&self, path: &str) -> bool {
        is_article(path) || self.yaml_pages.contains(path)
    }

    /// Returns `true` if a file is copied as it is.
    fn is_asset(&self, path: &str) -> bool {
        !self.is_article(path) && !is_include(path) && !is_navigation(path)
    }

    /// How people know the file at `path`.
    fn name(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The folder of the source locale, if a file is in it.
    pub fn source_folder(&self, source: &Locale) -> Option<String> {
        self.files.iter().find_map(|path| {
            let folder = path.split_once('/')?.0;
            (Locale::parse(folder).as_ref() == Some(source)).then(|| folder.to_owned())
        })
    }

    /// The index of these articles, with findings about it. Those in other locales than the wanted ones are left
    /// out, and those that have no page on this day.
    pub fn index_of(
        &self,
        mut entries: Vec<ArticleEntry>,
        wanted: &BTreeSet<Locale>,
        configuration: &Configuration,
        today: Date,
    ) -> (Index, Vec<Located>) {
        let is_wanted = |entry: &ArticleEntry| wanted.is_empty() || wanted.contains(&entry.locale);
        let left_out = entries.iter().filter(|entry| !is_wanted(entry));
        let left_out = left_out.map(|entry| entry.path.clone()).collect();
        entries.retain(|entry| is_wanted(entry) && entry.is_published(today));
        let assets = self.files.iter().filter(|path| self.is_asset(path)).cloned().collect();
        let source_locale = configuration.locales.source.clone();
        let site = &configuration.site;
        let (mut index, clashes) =
            Index::new(entries, assets, source_locale, site.urls, &site.formats);
        if configuration.locales.fallback == Fallback::Page {
            index = index.with_fallbacks();
        }
        let known = clashes.iter().flat_map(|clash| [&*clash.first, &*clash.second]).collect();
        let mut findings: Vec<Located> = clashes.iter().map(|clash| self.clash(clash)).collect();
        findings.extend(self.counterparts(&known));
        findings.extend(self.source_conflicts(&index));
        (index.leaving_out(left_out), findings)
    }

    /// The translations whose source text is another than the one that the site shows.
    fn source_conflicts(&self, index: &Index) -> impl Iterator<Item = Located> {
        let source = index.source_locale().tag();
        index.source_conflicts().map(move |(other, shown)| {
            let shown = self.name(&shown.path);
            let message =
                format!("source text differs from `{shown}`, which the {source} page shows");
            let help = "update the older translation, or set `source_order` under `[locales]` in \
                diglot.toml";
            self.about_file(&other.path, &SOURCE_CONFLICT, message, help)
        })
    }

    /// The navigation of these tables of contents, by their paths; those of folders are for pages alone.
    pub fn navigation(
        &self,
        tocs: &[(String, Source)],
        index: &Index,
        xref_map: &XrefMap,
        findings: &mut Vec<Located>,
    ) -> Navigation {
        let mut tables = BTreeMap::new();
        for (path, source) in tocs {
            let (items, issues) = read_toc(source);
            findings.extend(issues.into_iter().map(|error| error.locate(source)));
            tables.insert(path.clone(), items);
        }
        let navigation = Navigation::new(&tables, index, xref_map);
        findings.extend(self.orphans(index, &navigation));
        navigation
    }

    /// The articles that no table of contents lists, though one counts for them.
    fn orphans(&self, index: &Index, navigation: &Navigation) -> Vec<Located> {
        let is_home = |entry: &ArticleEntry| entry.name == "index";
        let listed = index.entries().iter().filter(|entry| entry.is_listed() && !is_home(entry));
        let orphan = |entry: &ArticleEntry| {
            let table = navigation.nearest_table(&entry.path)?;
            if navigation.of_article(&entry.path).is_some() {
                return None;
            }
            let toc = self.name(&navigation.items()[table].toc);
            let message = format!("article is not in the table of contents `{toc}`");
            Some(self.about_file(&entry.path, &ORPHAN, message, "add an entry for it"))
        };
        listed.filter_map(orphan).collect()
    }

    fn clash(&self, clash: &PageConflict) -> Located {
        let (first, page) = (self.name(&clash.first), &clash.page);
        let skipped = match clash.skipped {
            Skipped::File => "this file",
            Skipped::Bilingual => "the page with both languages",
            Skipped::Source => "the page in the source language",
            Skipped::Alternate => "the text in another format",
        };
        let message =
            format!("`{first}` already produces the page `{page}`; {skipped} was skipped");
        let help = "rename or move one of the two files";
        self.about_file(&clash.second, &SAME_PAGE, message, help)
    }

    /// The files whose names are those of others but for the case of letters, apart from
    /// those that clash already.
    fn counterparts(&self, known: &BTreeSet<&str>) -> Vec<Located> {
        let mut by_lower: BTreeMap<String, &String> = BTreeMap::new();
        let mut counterparts = Vec::new();
        for path in self.files {
            let lower = path.to_lowercase();
            if lower == *path || known.contains(&**path) {
                continue;
            }
            let plain = self.files.binary_search(&lower).ok();
            let other = plain.map(|number| &self.files[number]);
            let other = other.or_else(|| by_lower.get(&lower).copied());
            if let Some(other) = other {
                let message = format!(
                    "differs from `{}` in letter case only; on many file systems one replaces the other",
                    self.name(other)
                );
                let finding =
                    self.about_file(path, &SAME_PAGE, message, "rename one of the two files");
                counterparts.push(finding);
            } else {
                by_lower.insert(lower, path);
            }
        }
        counterparts
    }

    /// A finding about a file as a whole.
    pub fn about_file(
        &self,
        path: &str,
        rule: &'static Rule,
        message: String,
        help: &str,
    ) -> Located {
        let source = Source::new(self.name(path), "");
        Finding::new(rule, Span::empty(0), message).with_help(help).locate(&source)
    }
}

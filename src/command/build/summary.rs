//! Summary of a build: results per language and timings.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use indicatif::DecimalBytes;

use super::cache_entry::{ArticleStats, SearchRecord};
use crate::command::content::pluralize;
use crate::project::{ArticleEntry, Index};
use crate::report::{Totals, table_of};
use crate::site::Site;

/// Results of one language.
#[derive(Default)]
struct Row {
    articles: usize,
    pages: usize,
    segments: usize,
    missing: usize,
    bytes: u64,
}

/// Results of all articles, added up as these are written.
pub(super) struct Tallies {
    /// The languages' tags, by the folders of their pages.
    tags: BTreeMap<String, String>,
    sums: Mutex<Sums>,
}

#[derive(Default)]
struct Sums {
    rows: BTreeMap<String, Row>,
    /// The size of the search files of pages.
    search_bytes: u64,
}

impl Tallies {
    pub(super) fn new(index: &Index) -> Self {
        let folders = index.locales().into_keys().chain([index.source_locale()]);
        let tags = folders.map(|it| (it.folder(), it.tag().to_owned())).collect();
        Self { tags, sums: Mutex::default() }
    }

    /// Adds an article.
    pub(super) fn add(&self, entry: &ArticleEntry, stats: &ArticleStats) {
        let mut sums = self.lock();
        let own = entry.locale.tag();
        let row = sums.rows.entry(own.to_owned()).or_default();
        row.articles += 1;
        row.segments += stats.segments;
        row.missing += stats.missing;
        for (page, bytes) in &stats.pages {
            let folder = page.split('/').next().unwrap_or_default();
            let tag = self.tags.get(folder).map_or(own, String::as_str);
            let row = sums.rows.entry(tag.to_owned()).or_default();
            row.pages += 1;
            row.bytes += bytes;
        }
        sums.search_bytes += stats.search.iter().map(|(_, len)| *len).sum::<u64>();
    }

    /// Formats the results per language.
    pub(super) fn table(&self) -> String {
        let sums = self.lock();
        let head = ["locale", "articles", "pages", "segments", "translated", "size"];
        let lines = sums.rows.iter().map(|(tag, row)| row.cells(tag));
        let lines: Vec<Vec<String>> =
            [head.map(str::to_owned).to_vec()].into_iter().chain(lines).collect();
        table_of(&lines, 1)
    }

    /// `search: 1.2 MB in 3 languages`
    pub(super) fn search_line(&self, search: &[SearchRecord]) -> Option<String> {
        let files: u64 = search.iter().map(SearchRecord::bytes).sum();
        let size = DecimalBytes(files + self.lock().search_bytes).to_string();
        let languages = pluralize(search.len(), "language");
        (!search.is_empty()).then(|| format!("search: {size} in {languages}"))
    }

    fn lock(&self) -> MutexGuard<'_, Sums> {
        self.sums.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Row {
    fn cells(&self, tag: &str) -> Vec<String> {
        let number = |count: usize| if count == 0 { "-".to_owned() } else { count.to_string() };
        // What is nearly all is not all.
        let percent = |part: usize| (part * 100 / self.segments).to_string() + " %";
        let translated = match self.segments {
            0 => "-".to_owned(),
            all => percent(all - self.missing),
        };
        let size = DecimalBytes(self.bytes).to_string();
        vec![
            tag.to_owned(),
            number(self.articles),
            number(self.pages),
            number(self.segments),
            translated,
            size,
        ]
    }
}

/// Parts of a project that may be there by mistake.
pub(super) fn notes(site: &Site<'_>) -> impl Iterator<Item = String> {
    let unused = site.unused().into_iter().map(|what| format!("note: {what}"));
    let blocked = site.blocked().into_iter().map(|what| format!("note: {what}"));
    missing_strings(site).chain(unused).chain(blocked)
}

/// A line for each language whose pages show UI strings in English.
fn missing_strings(site: &Site<'_>) -> impl Iterator<Item = String> {
    site.missing_strings().map(|(locale, count, first)| {
        let strings = pluralize(count, "UI string");
        // That which pages of all its regions share.
        let file = locale.fallbacks().pop().unwrap_or_else(|| locale.folder());
        let (tag, rest) = (locale.tag(), if count > 1 { ", …" } else { "" });
        format!(
            "note: {strings} missing in {tag} (`{first}`{rest}); add them to templates/i18n/{file}.ftl"
        )
    })
}

/// `42 files from 18 articles in 3 locales: 2 warnings, 0.1 s`
pub(super) fn summary(
    index: &Index,
    [files, kept]: [usize; 2],
    found: &Totals,
    took: Duration,
) -> String {
    let articles = pluralize(index.entries().len(), "article");
    let locales = pluralize(index.locales().len(), "locale");
    let files = match kept {
        0 => pluralize(files, "file"),
        kept => format!("{}, {kept} of them unchanged,", pluralize(files, "file")),
    };
    let seconds = took.as_secs_f64();
    format!("{files} from {articles} in {locales}: {}, {seconds:.1} s", found.by_severity())
}

/// Timings of the steps.
pub(super) struct Timings {
    began: Instant,
    phase: Instant,
    phases: Vec<(&'static str, Duration)>,
}

impl Timings {
    /// Starts the first phase.
    pub(super) fn start() -> Self {
        let now = Instant::now();
        Self { began: now, phase: now, phases: Vec::new() }
    }

    /// Ends a phase and starts the next.
    pub(super) fn end(&mut self, name: &'static str) {
        let now = Instant::now();
        self.phases.push((name, now - self.phase));
        self.phase = now;
    }

    /// All phases, a line each.
    pub(super) fn table(&self) -> String {
        let line = |(name, took): &(&str, Duration)| {
            vec![(*name).to_owned(), format!("{:.3} s", took.as_secs_f64())]
        };
        table_of(&self.phases.iter().map(line).collect::<Vec<_>>(), 1)
    }

    /// How long all took so far.
    pub(super) fn total(&self) -> Duration {
        self.began.elapsed()
    }
}

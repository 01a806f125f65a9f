//! Links to other sites, asked of their servers. What was there is not asked for again for some days.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::anyhow;
use rayon::prelude::*;

use super::check_pass::CheckPass;
use super::git::not_run;
use crate::command::console::Console;
use crate::command::content::pluralize;
use crate::command::progress::Progress;
use crate::command::project::LoadedProject;
use crate::disk::{self, PathKind, curl};
use crate::finding::Located;
use crate::passes::ArticleMeta;
use crate::review::Files as _;

/// The URLs that were there, each with the second when they were.
const CACHE: &str = ".diglot/external-links.tsv";
/// For so long a page is taken to be there still.
const KEPT: Duration = Duration::from_hours(7 * 24);
/// URLs that one run of the program for requests is given.
const AT_ONCE: usize = 64;

type Places = Vec<(ArticleMeta, Located)>;

impl CheckPass<'_> {
    /// The findings about links to other sites.
    pub(super) fn external(&self, screen: &Console) -> anyhow::Result<Vec<Located>> {
        let links = self.external_links()?;
        let mut known = Cache::read(self.project, screen);
        let asked: Vec<&str> =
            links.keys().map(|url| &**url).filter(|url| !known.holds(url)).collect();
        let note =
            format!("{} to other sites, {} asked for", pluralize(links.len(), "link"), asked.len());
        screen.print_verbose(&note);
        let progress = Progress::new(asked.len(), screen);
        let mut problems: BTreeMap<&str, String> = BTreeMap::new();
        for urls in asked.chunks(AT_ONCE) {
            let answers = curl::ask(urls).map_err(|cause| {
                let why = not_run(&cause);
                anyhow!("--external asks other sites with `curl`, {why}\nhelp: install curl, or leave out --external")
            })?;
            for (url, answer) in urls.iter().zip(answers) {
                progress.add_one();
                match answer.problem() {
                    Some(problem) => drop(problems.insert(url, problem)),
                    None => known.add(url),
                }
            }
        }
        progress.finish();
        known.write(self.project, screen);
        let mut findings = Vec::new();
        for (url, problem) in problems {
            for (meta, mut located) in links[url].iter().cloned() {
                located.finding.message = format!("`{url}` cannot be opened: {problem}");
                findings.extend(self.apply(located, &meta));
            }
        }
        Ok(findings)
    }

    /// The URLs of all articles, each with the places where it stands.
    fn external_links(&self) -> anyhow::Result<BTreeMap<String, Places>> {
        let content = &self.target.content;
        let unchecked = &self.project.configuration.links.unchecked;
        let files: Vec<&String> = self.target.files().collect();
        let links = files.par_iter().map(|path| {
            let Some(entry) = self.site.index.entry(path) else { return Ok(Vec::new()) };
            let article = content.article(path)?;
            let meta = ArticleMeta::of_entry(entry, &article);
            let found = self.site.external_links(entry, &article, &content.folder).into_iter();
            let asked = found.filter(|(url, _)| !unchecked.iter().any(|it| url.starts_with(it)));
            anyhow::Ok(asked.map(|(url, it)| (url, (meta.clone(), it))).collect::<Vec<_>>())
        });
        let mut all: BTreeMap<String, Places> = BTreeMap::new();
        for (url, place) in links.collect::<anyhow::Result<Vec<_>>>()?.into_iter().flatten() {
            all.entry(url).or_default().push(place);
        }
        Ok(all)
    }
}

/// The URLs that were there of late.
struct Cache {
    now: u64,
    seen: BTreeMap<String, u64>,
}

impl Cache {
    fn read(project: &LoadedProject, screen: &Console) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let path = project.path(CACHE);
        let is_there = disk::kind(&path) != PathKind::Missing;
        let text = match is_there.then(|| disk::read(&path)) {
            Some(Err(error)) => {
                screen.print(&format!("warning: {error}; all links are asked for"));
                Vec::new()
            }
            read => read.and_then(Result::ok).unwrap_or_default(),
        };
        let text = String::from_utf8_lossy(&text);
        let is_entry = |line: &str| {
            line.split_once('\t').is_some_and(|(second, _)| second.parse::<u64>().is_ok())
        };
        if !text.lines().all(is_entry) {
            let message = "has lines that cannot be read; their links are asked for";
            screen.print(&format!("warning: `{}` {message}", path.display()));
        }
        let entry = |line: &str| {
            let (second, url) = line.split_once('\t')?;
            let second: u64 = second.parse().ok()?;
            let is_new = second <= now && now - second < KEPT.as_secs();
            is_new.then(|| (url.to_owned(), second))
        };
        let seen = text.lines().filter_map(entry).collect();
        Self { now, seen }
    }

    fn holds(&self, url: &str) -> bool {
        self.seen.contains_key(url)
    }

    fn add(&mut self, url: &str) {
        self.seen.insert(url.to_owned(), self.now);
    }

    /// Writes it, if it can be written: it only spares requests.
    fn write(&self, project: &LoadedProject, screen: &Console) {
        let lines = self.seen.iter().map(|(url, second)| format!("{second}\t{url}\n"));
        let lines: String = lines.collect();
        let write = || {
            let files = project.files()?;
            files.ignored()?;
            files.write(CACHE, Some(lines.as_bytes()))
        };
        if let Err(error) = write() {
            screen.print_verbose(&format!("links are asked for again next time: {error}"));
        }
    }
}

//! The workbench of a project whose translations are files of their own.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rayon::prelude::*;

use super::git;
use super::plain_host::PlainDesk;
use super::review_session::ReviewSession;
use crate::check::page_links::LinkIssues;
use crate::command::content::entry;
use crate::command::memory_files::MemoryFiles;
use crate::command::pairs::{PageCheck, PageLinks, Pages, SyncPoints};
use crate::finding::Located;
use crate::project::layout::PagePair;
use crate::review::{ArticleInfo, Workbench};

impl ReviewSession<'_> {
    /// Works on the translations that were named and have an original; `act` gets how many these are.
    pub(super) fn with_pages<R>(
        &self,
        paths: &[impl AsRef<Path>],
        act: impl FnOnce(&mut Workbench<'_>, usize) -> anyhow::Result<R>,
    ) -> anyhow::Result<R> {
        let Some(mut pages) = Pages::find(self.project)? else {
            unreachable!("only a project with a layout has such pages")
        };
        pages.learn()?;
        let pages = &pages;
        let paths: Vec<PathBuf> = paths.iter().map(|path| path.as_ref().to_owned()).collect();
        let mut chosen = pages.chosen(&paths)?;
        chosen.retain(|page| page.has_original && self.is_wanted(&page.locale));
        let points = SyncPoints::read(pages, &chosen)?;
        points.note(self.session);
        let check = PageCheck::new(pages, None)?;
        let about = infos(pages, &check, &chosen, &points)?;
        let desk = PlainDesk {
            pages,
            check: &check,
            points: &points,
            files: self.files,
            known: chosen.iter().map(|page| (page.translation.clone(), *page)).collect(),
            stamps: Mutex::default(),
            reviewer: git::reviewer(&self.project.root),
            memory: MemoryFiles::of(self.project),
        };
        let locales = about.iter().map(|it| it.locale.clone()).collect();
        let facts = self.facts(locales, check.settings())?;
        let count = about.len();
        let mut workbench = self.workbench(&desk, facts, about)?;
        act(&mut workbench, count)
    }
}

/// Returns the properties of the pages that have pairs of sentences, each with its findings between pages.
fn infos(
    pages: &Pages<'_>,
    check: &PageCheck<'_, '_>,
    chosen: &[&PagePair],
    points: &SyncPoints,
) -> anyhow::Result<Vec<ArticleInfo>> {
    let links = PageLinks::new(pages);
    let locales = &pages.project.configuration.locales;
    let read = |page: &&PagePair| {
        let [Some(own), Some(original)] = pages.texts(page)? else { return Ok(None) };
        let original = points.then(page).cloned().unwrap_or(original);
        let article = pages.paired(own, original, page).article;
        if article.segments().is_empty() {
            return Ok(None);
        }
        let title = entry(&page.translation, &article, locales).0.title;
        anyhow::Ok(Some((title, links.issues(pages, page, &article))))
    };
    let all: Vec<Option<(String, LinkIssues)>> =
        chosen.par_iter().map(read).collect::<anyhow::Result<_>>()?;
    let (mut about, mut issues) = (Vec::new(), Vec::new());
    for (page, read) in chosen.iter().zip(all) {
        let Some((title, found)) = read else { continue };
        let path = page.translation.clone();
        let (name, locale) = (path.clone(), page.locale.clone());
        let page_address = Some(format!("/{path}"));
        let across = Vec::new();
        about.push(ArticleInfo { path, name, locale, title, page: page_address, across });
        issues.push((*page, found));
    }
    let mut by_path: HashMap<String, Vec<Located>> = HashMap::new();
    let issues: Vec<_> = issues.iter().map(|(page, issues)| (*page, issues)).collect();
    for located in check.linked(&links, &issues)? {
        by_path.entry(located.location.path.to_string()).or_default().push(located);
    }
    for it in &mut about {
        it.across = by_path.remove(&it.path).unwrap_or_default();
    }
    Ok(about)
}

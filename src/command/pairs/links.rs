//! Links and anchors of all pages of a project together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::pages::Pages;
use crate::article::Article;
use crate::check::page_links::{
    LinkCheck, LinkIssues, LostAnchor, PageAnchors, Routes, at_heading, counterpart, folder_of,
    paired_heading,
};
use crate::finding::Finding;
use crate::locale::Locale;
use crate::project::layout::PagePair;

/// Of all links from the root, so many in a hundred name the locale where the project writes it so.
const HABIT_PERCENT: usize = 80;
/// Fewer links show no habit.
const HABIT_MIN: usize = 10;
/// Of all headings, so many in a hundred have an id that is written where the project writes them.
const WRITTEN_PERCENT: usize = 20;

/// A page, the number of a heading on it, and the id that links want it to have.
type HeadingId = (String, usize, String);

/// The links of a project's pages.
pub(in crate::command) struct PageLinks<'l> {
    pages: &'l Pages<'l>,
    routes: Routes<'l>,
    /// The anchors of pages, once somebody asks.
    anchors: BTreeMap<&'l str, OnceLock<Option<Arc<PageAnchors>>>>,
}

impl<'l> PageLinks<'l> {
    pub(in crate::command) fn new(pages: &'l Pages<'l>) -> Self {
        let source = &pages.project.configuration.locales.source;
        let resolved = &pages.resolved;
        let of_pages = resolved.pages.iter().flat_map(|it| [&*it.translation, &*it.original]);
        let originals = resolved.originals.iter().map(String::as_str);
        let anchors = of_pages.chain(originals).map(|path| (path, OnceLock::new())).collect();
        Self { pages, routes: Routes::new(resolved, pages.layout, source), anchors }
    }

    fn anchors(&self, path: &str) -> Option<Arc<PageAnchors>> {
        let read = || {
            let source = self.pages.source(path).ok()?;
            Some(Arc::new(PageAnchors::read(source.text(), self.pages.layout.profile)))
        };
        self.anchors.get(path)?.get_or_init(read).clone()
    }

    /// Finds faults in the links of a page.
    pub(in crate::command) fn issues(&self, page: &PagePair, article: &Article) -> LinkIssues {
        let anchors = |path: &str| self.anchors(path);
        let profile = self.pages.layout.profile;
        let source = &self.pages.project.configuration.locales.source;
        let check = LinkCheck { routes: &self.routes, source, profile, anchors: &anchors };
        check.issues(page, article, &folder_of(page, self.pages.layout))
    }

    /// The findings of all pages, by their numbers: what each page's links show depends on how the project
    /// writes them.
    pub(super) fn settle(
        &self,
        issues: &[(&PagePair, LinkIssues)],
    ) -> BTreeMap<String, Vec<Finding>> {
        let mut counts: BTreeMap<&Locale, [usize; 2]> = BTreeMap::new();
        for (page, issues) in issues {
            let count = counts.entry(&page.locale).or_default();
            *count = [count[0] + issues.named, count[1] + issues.bare.len()];
        }
        let is_habit = |locale: &Locale| {
            let [named, bare] = counts.get(locale).copied().unwrap_or_default();
            named >= HABIT_MIN && named * 100 >= (named + bare) * HABIT_PERCENT
        };
        let mut settled: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
        let mut lost: BTreeMap<&Locale, Vec<(&PagePair, LostAnchor)>> = BTreeMap::new();
        for (page, issues) in issues {
            let findings = settled.entry(page.translation.clone()).or_default();
            findings.extend(issues.findings.iter().cloned());
            if is_habit(&page.locale) {
                findings.extend(issues.bare.iter().cloned());
            }
            for anchor in &issues.lost {
                lost.entry(&page.locale).or_default().push((*page, anchor.clone()));
            }
        }
        // An id that others link to must not go; who knows but some of the pages does not know that.
        let is_whole = issues.len() == self.pages.resolved.paired();
        let used: BTreeSet<(&str, &str)> = issues
            .iter()
            .flat_map(|(_, it)| it.used.iter().map(|(page, id)| (&**page, &**id)))
            .collect();
        for (locale, anchors) in lost {
            let used = is_whole.then_some(&used).filter(|_| self.writes_ids(locale));
            self.settle_anchors(anchors, used, &mut settled);
        }
        settled
    }

    /// Anchors of one language: the heading gets the id where the project writes ids, and no link leads to
    /// the one that it has; else the link leads to the id that there is.
    fn settle_anchors(
        &self,
        anchors: Vec<(&PagePair, LostAnchor)>,
        used: Option<&BTreeSet<(&str, &str)>>,
        settled: &mut BTreeMap<String, Vec<Finding>>,
    ) {
        let mut by_heading: BTreeMap<HeadingId, Vec<(&PagePair, LostAnchor)>> = BTreeMap::new();
        let mut known: BTreeMap<(String, Option<usize>), Option<usize>> = BTreeMap::new();
        for (page, anchor) in anchors {
            // Many links may lead to one heading, whose pages are paired to find it.
            let place = (anchor.page.clone(), anchor.heading);
            let heading = *known.entry(place).or_insert_with(|| self.heading(&anchor));
            let own = self.anchors(&anchor.page);
            let id = own.as_deref().zip(heading).and_then(|(own, at)| own.id(at));
            let is_free =
                used.is_some_and(|used| id.is_some_and(|id| !used.contains(&(&*anchor.page, id))));
            if let Some(heading) = heading.filter(|_| is_free) {
                let key = (anchor.page.clone(), heading, anchor.id.clone());
                by_heading.entry(key).or_default().push((page, anchor));
            } else {
                let findings = settled.entry(page.translation.clone()).or_default();
                findings.push(anchor.at_link(id));
            }
        }
        for ((path, heading, id), links) in by_heading {
            let own = self.anchors(&path);
            let profile = self.pages.layout.profile;
            let finding =
                own.as_deref().and_then(|own| at_heading(own, heading, &id, links.len(), profile));
            if let Some(finding) = finding {
                settled.entry(path).or_default().push(finding);
                continue;
            }
            let meant = own.as_deref().and_then(|own| own.id(heading));
            for (page, anchor) in links {
                let findings = settled.entry(page.translation.clone()).or_default();
                findings.push(anchor.at_link(meant));
            }
        }
    }

    /// The heading of the translation in the place of the original's.
    fn heading(&self, anchor: &LostAnchor) -> Option<usize> {
        let heading = anchor.heading?;
        let (own, original) = (self.anchors(&anchor.page)?, self.anchors(&anchor.original)?);
        counterpart(&original, &own, heading).or_else(|| {
            let pages = self.pages;
            let page = pages.resolved.pages.iter().find(|it| it.translation == anchor.page)?;
            let [Some(target), Some(source)] = pages.texts(page).ok()? else { return None };
            paired_heading(&pages.paired(target, source, page).article, &original, &own, heading)
        })
    }

    /// Returns `true` if the translations of a language have headings with ids of their own.
    fn writes_ids(&self, locale: &Locale) -> bool {
        let pages = self.pages.resolved.pages.iter().filter(|page| page.locale == *locale);
        let (mut all, mut written) = (0, 0);
        for page in pages {
            let counts = self.anchors(&page.translation).map_or([0, 0], |it| it.written());
            (all, written) = (all + counts[0], written + counts[1]);
        }
        written * 100 >= all * WRITTEN_PERCENT && written > 0
    }
}

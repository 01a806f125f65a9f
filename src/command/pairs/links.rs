//! Links and anchors of all pages of a project together.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::pages::Pages;
use crate::article::Article;
use crate::check::page_links::{
    AnchorLink, AnchorState, LinkCheck, LinkIssues, LostAnchor, PageAnchors, Routes, at_heading,
    counterpart, folder_of, paired_heading,
};
use crate::finding::Finding;
use crate::locale::Locale;
use crate::markdown::path::decode;
use crate::project::layout::PagePair;

/// Of all links from the root, so many in a hundred name the locale where the project writes it so.
const HABIT_PERCENT: usize = 80;
/// Fewer links show no habit.
const HABIT_MIN: usize = 10;
/// Of all headings, so many in a hundred have an id that is written where the project writes them.
const WRITTEN_PERCENT: usize = 20;

/// A page, the number of a heading on it, and the id that links want it to have.
type HeadingId = (String, usize, String);

/// How the pages of each language are linked.
struct Habits<'i>(BTreeMap<&'i Locale, Habit>);

#[derive(Default)]
struct Habit {
    pages: usize,
    /// Links from the root with a locale, and without one.
    named: usize,
    bare: usize,
}

impl<'i> Habits<'i> {
    fn of(issues: &[(&'i PagePair, &LinkIssues)]) -> Self {
        let mut habits: BTreeMap<&Locale, Habit> = BTreeMap::new();
        for (page, issues) in issues {
            let habit = habits.entry(&page.locale).or_default();
            habit.pages += 1;
            habit.named += issues.named;
            habit.bare += issues.bare.len();
        }
        Self(habits)
    }

    /// How many pages of a language were looked at.
    fn pages(&self, locale: &Locale) -> usize {
        self.0.get(locale).map_or(0, |it| it.pages)
    }

    /// Returns `true` if links from the root name the locale.
    fn names_locale(&self, locale: &Locale) -> bool {
        let habit = self.0.get(locale).filter(|it| it.named >= HABIT_MIN);
        habit.is_some_and(|it| it.named * 100 >= (it.named + it.bare) * HABIT_PERCENT)
    }
}

/// The links of a project's pages.
pub(in crate::command) struct PageLinks {
    routes: Routes,
    /// The anchors of pages, once somebody asks.
    anchors: BTreeMap<String, OnceLock<Option<Arc<PageAnchors>>>>,
}

impl PageLinks {
    pub(in crate::command) fn new(pages: &Pages<'_>) -> Self {
        let source = &pages.project.configuration.locales.source;
        let resolved = &pages.resolved;
        let of_pages = resolved.pages.iter().flat_map(|it| [&it.translation, &it.original]);
        let paths = of_pages.chain(&resolved.originals);
        let anchors = paths.map(|path| (path.clone(), OnceLock::new())).collect();
        Self { routes: Routes::new(resolved, pages.layout, source), anchors }
    }

    /// Lets a text count instead of a file; without one the file counts again. Returns `true` if the page may have
    /// other anchors now.
    #[cfg(feature = "serve")]
    pub(in crate::command) fn set_text(
        &mut self,
        pages: &Pages<'_>,
        path: &str,
        text: Option<&str>,
    ) -> bool {
        let Some(known) = self.anchors.get_mut(path) else { return false };
        let Some(text) = text else {
            *known = OnceLock::new();
            return true;
        };
        let anchors = Some(Arc::new(PageAnchors::read(text, pages.layout.profile)));
        let before = std::mem::replace(known, OnceLock::from(anchors.clone())).into_inner();
        before.flatten().zip(anchors).is_none_or(|(before, now)| !before.has_ids_of(&now))
    }

    /// The anchors of a page.
    pub(in crate::command) fn anchors(
        &self,
        pages: &Pages<'_>,
        path: &str,
    ) -> Option<Arc<PageAnchors>> {
        let read = || {
            let source = pages.source(path).ok()?;
            Some(Arc::new(PageAnchors::read(source.text(), pages.layout.profile)))
        };
        self.anchors.get(path)?.get_or_init(read).clone()
    }

    /// The pages, by what links call them.
    #[cfg(feature = "serve")]
    pub(in crate::command) fn routes(&self) -> &Routes {
        &self.routes
    }

    /// Calls `act` with what looks at links.
    fn with_check<R>(&self, pages: &Pages<'_>, act: impl FnOnce(&LinkCheck<'_>) -> R) -> R {
        let anchors = |path: &str| self.anchors(pages, path);
        let profile = pages.layout.profile;
        let source = &pages.project.configuration.locales.source;
        act(&LinkCheck { routes: &self.routes, source, profile, anchors: &anchors })
    }

    /// Finds faults in the links of a page.
    pub(in crate::command) fn issues(
        &self,
        pages: &Pages<'_>,
        page: &PagePair,
        article: &Article,
    ) -> LinkIssues {
        let folder = folder_of(page, pages.layout);
        self.with_check(pages, |check| check.issues(page, article, &folder))
    }

    /// The same of a page that is not paired: without the links that lead to no page.
    #[cfg(feature = "serve")]
    pub(in crate::command) fn own_issues(
        &self,
        pages: &Pages<'_>,
        page: &PagePair,
        texts: [&str; 2],
    ) -> LinkIssues {
        let folder = folder_of(page, pages.layout);
        self.with_check(pages, |check| check.own_issues(page, texts, &folder).0)
    }

    /// The same of all pages of a language, as they are on the disk.
    #[cfg(feature = "serve")]
    pub(in crate::command) fn issues_of(
        &self,
        pages: &Pages<'_>,
        locale: &Locale,
    ) -> anyhow::Result<BTreeMap<String, LinkIssues>> {
        let own = pages.resolved.pages.par_iter();
        let own = own.filter(|page| page.has_original && page.locale == *locale);
        let read = |page: &PagePair| {
            let [Some(own), Some(original)] = pages.texts(page)? else { return Ok(None) };
            self.anchors(pages, &page.translation);
            let issues = self.own_issues(pages, page, [own.text(), original.text()]);
            anyhow::Ok(Some((page.translation.clone(), issues)))
        };
        let read: Vec<_> = own.map(read).collect::<anyhow::Result<_>>()?;
        Ok(read.into_iter().flatten().collect())
    }

    /// The findings of all pages, or of one, by the numbers of all: what each page's links show depends on how the
    /// project writes them.
    pub(super) fn settle(
        &self,
        pages: &Pages<'_>,
        issues: &[(&PagePair, &LinkIssues)],
        only: Option<&str>,
    ) -> BTreeMap<String, Vec<Finding>> {
        let is_asked = |path: &str| only.is_none_or(|only| only == path);
        let habits = Habits::of(issues);
        let mut settled: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
        for (page, issues) in issues.iter().filter(|(page, _)| is_asked(&page.translation)) {
            let findings = settled.entry(page.translation.clone()).or_default();
            findings.extend(issues.findings.iter().cloned());
            if habits.names_locale(&page.locale) {
                findings.extend(issues.bare.iter().cloned());
            }
        }
        let followed = self.followed(pages, issues);
        let (mut lost, mut used) = (BTreeMap::<&Locale, Vec<_>>::new(), BTreeSet::new());
        for (page, link, state) in followed {
            match state {
                AnchorState::There => {
                    used.insert((&*link.page, decode(&link.written)));
                }
                AnchorState::Lost(anchor)
                    if !link.is_known && (is_asked(&page.translation) || is_asked(&link.page)) =>
                {
                    lost.entry(&page.locale).or_default().push((page, anchor));
                }
                _ => {}
            }
        }
        for (locale, anchors) in lost {
            // An id that others link to must not go; who knows but some of the pages does not know that.
            let paired = |it: &&PagePair| it.has_original && it.locale == *locale;
            let all = pages.resolved.pages.iter().filter(paired).count();
            let is_whole = habits.pages(locale) == all;
            let is_free = is_whole && self.writes_ids(pages, locale);
            let used = is_free.then_some(&used);
            self.settle_anchors(pages, anchors, used, &mut settled);
        }
        settled.retain(|path, _| is_asked(path));
        settled
    }

    /// All links to anchors, with where they end.
    fn followed<'i>(
        &self,
        pages: &Pages<'_>,
        issues: &[(&'i PagePair, &'i LinkIssues)],
    ) -> Vec<(&'i PagePair, &'i AnchorLink, AnchorState)> {
        let of_page = issues.par_iter().map(|(page, issues)| {
            self.with_check(pages, |check| {
                let links = issues.anchors.iter();
                links.map(|link| (*page, link, check.follow(link))).collect::<Vec<_>>()
            })
        });
        of_page.collect::<Vec<_>>().into_iter().flatten().collect()
    }

    /// Anchors of one language: the heading gets the id where the project writes ids, and no link leads to
    /// the one that it has; else the link leads to the id that there is.
    fn settle_anchors(
        &self,
        pages: &Pages<'_>,
        anchors: Vec<(&PagePair, LostAnchor)>,
        used: Option<&BTreeSet<(&str, Cow<'_, str>)>>,
        settled: &mut BTreeMap<String, Vec<Finding>>,
    ) {
        let mut by_heading: BTreeMap<HeadingId, Vec<(&PagePair, LostAnchor)>> = BTreeMap::new();
        let mut known: BTreeMap<(String, Option<usize>), Option<usize>> = BTreeMap::new();
        for (page, anchor) in anchors {
            // Many links may lead to one heading, whose pages are paired to find it.
            let place = (anchor.page.clone(), anchor.heading);
            let heading = *known.entry(place).or_insert_with(|| self.heading(pages, &anchor));
            let own = self.anchors(pages, &anchor.page);
            let id = own.as_deref().zip(heading).and_then(|(own, at)| own.id(at));
            let is_used = |id: &str, used: &BTreeSet<(&str, Cow<'_, str>)>| {
                used.contains(&(&*anchor.page, Cow::Borrowed(id)))
            };
            let is_free = used.zip(id).is_some_and(|(used, id)| !is_used(id, used));
            if let Some(heading) = heading.filter(|_| is_free) {
                let key = (anchor.page.clone(), heading, anchor.id.clone());
                by_heading.entry(key).or_default().push((page, anchor));
            } else {
                let findings = settled.entry(page.translation.clone()).or_default();
                findings.push(anchor.at_link(id));
            }
        }
        for ((path, heading, id), links) in by_heading {
            let own = self.anchors(pages, &path);
            let profile = pages.layout.profile;
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
    fn heading(&self, pages: &Pages<'_>, anchor: &LostAnchor) -> Option<usize> {
        let heading = anchor.heading?;
        let (own, original) =
            (self.anchors(pages, &anchor.page)?, self.anchors(pages, &anchor.original)?);
        counterpart(&original, &own, heading).or_else(|| {
            let page = pages.resolved.pages.iter().find(|it| it.translation == anchor.page)?;
            let [Some(target), Some(source)] = pages.texts(page).ok()? else { return None };
            paired_heading(&pages.paired(target, source, page).article, &original, &own, heading)
        })
    }

    /// Returns `true` if the translations of a language have headings with ids of their own.
    fn writes_ids(&self, pages: &Pages<'_>, locale: &Locale) -> bool {
        let own = pages.resolved.pages.iter().filter(|page| page.locale == *locale);
        let (mut all, mut written) = (0, 0);
        for page in own {
            let counts = self.anchors(pages, &page.translation).map_or([0, 0], |it| it.written());
            (all, written) = (all + counts[0], written + counts[1]);
        }
        written * 100 >= all * WRITTEN_PERCENT && written > 0
    }
}

//! The links of all pages of a language, as an editor keeps them between two keys.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::page_links::LinkIssues;
use crate::command::pairs::{PageLinks, Pages};
use crate::locale::Locale;
use crate::project::layout::PagePair;
use crate::text::Source;

/// The links of a project's pages, and their faults.
pub(super) struct KnownLinks {
    links: PageLinks,
    /// By language, and there by page.
    issues: BTreeMap<Locale, BTreeMap<String, LinkIssues>>,
}

impl KnownLinks {
    pub(super) fn new(pages: &Pages<'_>) -> Self {
        Self { links: PageLinks::new(pages), issues: BTreeMap::new() }
    }

    /// Returns `true` if the links of a language were read.
    pub(super) fn knows(&self, locale: &Locale) -> bool {
        self.issues.contains_key(locale)
    }

    /// Reads the links of a language.
    pub(super) fn learn(&mut self, pages: &Pages<'_>, locale: &Locale) -> anyhow::Result<()> {
        let issues = self.links.issues_of(pages, locale)?;
        self.issues.insert(locale.clone(), issues);
        Ok(())
    }

    /// Lets a text count instead of a file. Returns `true` if it has other anchors.
    pub(super) fn set_text(&mut self, pages: &Pages<'_>, path: &str, text: Option<&str>) -> bool {
        self.links.set_text(pages, path, text)
    }

    /// Looks again at the links of a page with these texts. Returns `true` if they lead elsewhere.
    pub(super) fn renew(
        &mut self,
        pages: &Pages<'_>,
        page: &PagePair,
        texts: &[Option<Source>; 2],
    ) -> bool {
        let Some(known) = self.issues.get_mut(&page.locale) else { return false };
        let before = known.remove(&page.translation);
        if let [Some(own), Some(original)] = texts {
            let issues = self.links.own_issues(pages, page, [own.text(), original.text()]);
            known.insert(page.translation.clone(), issues);
        }
        let now = known.get(&page.translation);
        before.as_ref().map(ends) != now.map(ends)
    }

    /// The pages and anchors that links lead to.
    pub(super) fn links(&self) -> &PageLinks {
        &self.links
    }

    /// Returns `true` if more links from the root name a language than not.
    pub(super) fn name_locale(&self, locale: &Locale) -> bool {
        let issues = self.issues.get(locale).into_iter().flat_map(BTreeMap::values);
        let (named, bare) =
            issues.fold((0, 0), |(named, bare), it| (named + it.named, bare + it.bare.len()));
        named > bare
    }

    /// The links of a language, to be settled.
    pub(super) fn of(
        &mut self,
        locale: &Locale,
    ) -> (&PageLinks, &mut BTreeMap<String, LinkIssues>) {
        (&self.links, self.issues.entry(locale.clone()).or_default())
    }
}

/// The anchors that links lead to.
fn ends(issues: &LinkIssues) -> BTreeSet<(&str, &str)> {
    issues.anchors.iter().map(|it| (&*it.page, &*it.written)).collect()
}

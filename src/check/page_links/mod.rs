//! Links of translations that are files of their own: the page, its language and the anchor that a
//! generator makes of them.
//!
//! Only what the original shows to be right is asked of a translation: a page or an anchor that the links
//! of the original have not either may be made by the generator in a way that nobody knows here.

mod scan;
mod anchors;
mod routes;
mod targets;

pub use anchors::PageAnchors;
pub use routes::Routes;
pub use targets::{LinkTarget, page_url};

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::rules::HARD_CODED_LOCALE;
use crate::article::{Article, Side, front_matter};
use crate::finding::{Finding, Fix, Rule, Safety, Severity};
use crate::locale::Locale;
use crate::markdown::Profile;
use crate::markdown::links::{BROKEN_ANCHOR, BROKEN_LINK};
use crate::markdown::path::decode;
use crate::project::layout::{LayoutConfiguration, PagePair, spelled};
use crate::text::{Edit, Span};

/// Reads the anchors of a page by its path.
pub type ReadAnchors<'l> = dyn Fn(&str) -> Option<Arc<PageAnchors>> + Sync + 'l;

/// The pages and anchors that links are compared with.
pub struct LinkCheck<'l> {
    /// The pages.
    pub routes: &'l Routes,
    /// The language of the originals.
    pub source: &'l Locale,
    /// The generator.
    pub profile: Profile,
    /// Their anchors.
    pub anchors: &'l ReadAnchors<'l>,
}

/// Faults in the links of a page.
#[derive(Debug, Default)]
pub struct LinkIssues {
    /// The certain ones.
    pub findings: Vec<Finding>,
    /// The anchors that links of translations lead to.
    pub anchors: Vec<AnchorLink>,
    /// Links from the root without a locale, which may be how the project writes them.
    pub bare: Vec<Finding>,
    /// How many links from the root name the locale.
    pub named: usize,
}

impl LinkIssues {
    /// The faults that are not among those of before.
    #[must_use]
    pub fn without(mut self, before: Self) -> Self {
        let messages = |findings: Vec<Finding>| -> BTreeSet<String> {
            findings.into_iter().map(|it| it.message).collect()
        };
        let (known, known_bare) = (messages(before.findings), messages(before.bare));
        let anchors: BTreeSet<(String, String)> =
            before.anchors.into_iter().map(|it| (it.page, it.written)).collect();
        self.findings.retain(|it| !known.contains(&it.message));
        self.bare.retain(|it| !known_bare.contains(&it.message));
        for link in &mut self.anchors {
            link.is_known = anchors.contains(&(link.page.clone(), link.written.clone()));
        }
        self
    }
}

/// A link to an anchor of a translation.
#[derive(Debug, Clone)]
pub struct AnchorLink {
    /// Where the link names the anchor.
    pub span: Span,
    /// The anchor, as it is written there.
    pub written: String,
    /// The translation that it leads to.
    pub page: String,
    /// Its original.
    pub original: String,
    /// `true` if what is wrong with it is known.
    pub is_known: bool,
}

/// The end of a link to an anchor.
#[derive(Debug)]
pub enum AnchorState {
    /// The translation has it.
    There,
    /// The original has it, and the translation lacks it.
    Lost(LostAnchor),
    /// Nobody knows.
    Open,
}

/// An anchor that the original of a page has and its translation lacks.
#[derive(Debug, Clone)]
pub struct LostAnchor {
    /// Where the link names it.
    pub span: Span,
    /// The anchor.
    pub id: String,
    /// The translation that lacks it.
    pub page: String,
    /// Its original.
    pub original: String,
    /// The number of the heading of the original.
    pub heading: Option<usize>,
}

/// Returns `true` if all text of a translation below its front matter is that of the original.
fn is_copy(own: &str, original: &str) -> bool {
    let [own, original] = [own, original].map(|text| text[front_matter::read(text).2..].trim());
    own == original
}

impl<'l> LinkCheck<'l> {
    /// Finds faults in the links of a translation; `folder` is how URLs spell its locale.
    pub fn issues(&self, page: &'l PagePair, article: &Article, folder: &str) -> LinkIssues {
        let texts = [Side::Target, Side::Source].map(|side| article.file_of(side).text());
        let (mut issues, links) = self.own_issues(page, texts, folder);
        issues.findings.extend(self.lost_pages(page, article, &links));
        issues
    }

    /// The same of a translation and its original that are not paired: without the links that lead to no page.
    /// Returns the links, too.
    pub fn own_issues(
        &self,
        page: &'l PagePair,
        [text, original]: [&str; 2],
        folder: &str,
    ) -> (LinkIssues, Vec<Span>) {
        let mut issues = LinkIssues::default();
        // A copy of the original has its links, too: that it is a copy is what is wrong.
        if is_copy(text, original) {
            return (issues, Vec::new());
        }
        let links = scan::links(text, self.profile);
        for span in &links {
            self.link(page, *span, &text[span.range()], folder, &mut issues);
        }
        (issues, links)
    }

    fn link(
        &self,
        page: &'l PagePair,
        span: Span,
        url: &str,
        folder: &str,
        issues: &mut LinkIssues,
    ) {
        let (path, id) = url.split_once('#').map_or((url, None), |(path, id)| (path, Some(id)));
        if let Some(range) = self.routes.doubled(path) {
            let message = format!("`{url}` names the locale twice");
            issues.findings.push(changed(&BROKEN_LINK, span, message, range, ""));
            return;
        }
        let Some(route) = self.routes.resolve(path, &page.original) else { return };
        let translation = self.routes.translation(route.original, &page.locale);
        let is_own = match (&route.locale, translation) {
            // A link to another translation is meant so, such as one to its home page.
            // So is one to the page's own original.
            (Some((locale, range)), Some(other))
                if locale == self.source && other != page.translation =>
            {
                let message = format!(
                    "`{url}` leads to `{locale}`; there is a translation",
                    locale = locale.tag()
                );
                let rule = &HARD_CODED_LOCALE.rule;
                let other = format!("{folder}/");
                issues.findings.push(changed(rule, span, message, range.clone(), &other));
                false
            }
            (Some((locale, _)), _) => *locale == page.locale,
            (None, Some(_)) if path.starts_with('/') => {
                let message = format!("`{url}` names no locale; there is a translation");
                let rule = &HARD_CODED_LOCALE.rule;
                let other = format!("/{folder}/");
                issues.bare.push(changed(rule, span, message, 0..1, &other));
                true
            }
            (None, _) => true,
        };
        issues.named += usize::from(route.locale.is_some());
        match translation {
            None if !path.is_empty() => {
                let message = format!("`{url}` leads to a page that is not translated");
                let finding = Finding::new(&BROKEN_LINK, span, message);
                issues.findings.push(Finding { severity: Severity::Info, ..finding });
            }
            Some(translation) if is_own => {
                let id = id.filter(|id| !id.is_empty() && !id.starts_with([':', '/']));
                issues.anchors.extend(id.map(|id| AnchorLink {
                    span: Span::new(span.end() - id.len(), span.end()),
                    written: id.to_owned(),
                    page: translation.to_owned(),
                    original: route.original.to_owned(),
                    is_known: false,
                }));
            }
            _ => {}
        }
    }

    /// Follows a link to an anchor, to the pages as they are now.
    pub fn follow(&self, link: &AnchorLink) -> AnchorState {
        let id = decode(&link.written);
        let read = |path: &str| (self.anchors)(path);
        let Some(own) = read(&link.page) else { return AnchorState::Open };
        if own.has(&id) || own.has(&link.written) {
            return AnchorState::There;
        }
        let Some(original) = read(&link.original) else { return AnchorState::Open };
        let heading = original.heading(&id);
        if !original.has(&id) || heading.is_none() && own.resembles(&id) {
            return AnchorState::Open;
        }
        AnchorState::Lost(LostAnchor {
            span: link.span,
            id: id.into_owned(),
            page: link.page.clone(),
            original: link.original.clone(),
            heading,
        })
    }

    /// Links to pages that are not there, where the original has one to a page that is.
    fn lost_pages(&self, page: &'l PagePair, article: &Article, links: &[Span]) -> Vec<Finding> {
        let files = [Side::Target, Side::Source].map(|side| article.file_of(side).text());
        let path = |text: &'_ str, span: &Span| -> String {
            text[span.range()].split('#').next().unwrap_or_default().to_owned()
        };
        let is_dead = |span: &Span| {
            let url = path(files[0], span);
            is_page_url(&url) && self.routes.resolve(&url, &page.original).is_none()
        };
        if !links.iter().any(is_dead) {
            return Vec::new();
        }
        let sources = scan::links(files[1], self.profile);
        let mut findings = Vec::new();
        for block in article.blocks() {
            let (Some(own), Some(original)) = (block.target, block.source) else { continue };
            let inside = |links: &[Span], block: Span| -> Vec<Span> {
                links.iter().copied().filter(|link| block.contains(*link)).collect()
            };
            let (owns, originals) = (inside(links, own), inside(&sources, original));
            let routes = |text: &str, links: &[Span]| -> Vec<Option<&'l str>> {
                let resolve = |span: &Span| {
                    let route = self.routes.resolve(&path(text, span), &page.original);
                    route.map(|route| route.original)
                };
                links.iter().map(resolve).collect()
            };
            let (known, wanted) = (routes(files[0], &owns), routes(files[1], &originals));
            let mut lost = (0..originals.len())
                .filter(|at| wanted[*at].is_some() && !known.contains(&wanted[*at]));
            let mut dead = (0..owns.len())
                .filter(|at| known[*at].is_none() && is_page_url(&path(files[0], &owns[*at])));
            if let (Some(at), Some(own), None, None) =
                (lost.next(), dead.next(), lost.next(), dead.next())
                && are_alike(&path(files[0], &owns[own]), &path(files[1], &originals[at]))
            {
                let url = &files[0][owns[own].range()];
                let meant = &files[1][originals[at].range()];
                let message = format!("`{url}` leads to no page; the original has `{meant}`");
                findings.push(Finding::new(&BROKEN_LINK, owns[own], message).with_help(KEEP_URL));
            }
        }
        findings
    }
}

const KEEP_URL: &str = "link to the page of the original, as other links of the translation do";

/// Returns `true` if a URL looks like that of a page of the site.
fn is_page_url(url: &str) -> bool {
    let name = url.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let is_file = name.rsplit_once('.').is_some_and(|(_, ending)| {
        !matches!(ending, "md" | "mdx" | "html") && ending.chars().all(char::is_alphanumeric)
    });
    !url.is_empty() && !url.contains([':', '{', '<', '[']) && !url.starts_with("//") && !is_file
}

/// Returns `true` if two paths have as many names, at the root or relative alike: one may be a slip of the
/// other.
fn are_alike(one: &str, other: &str) -> bool {
    let names = |path: &str| path.trim_matches('/').split('/').count();
    one.starts_with('/') == other.starts_with('/') && names(one) == names(other)
}

/// A finding about a part of a URL, which a fix replaces.
fn changed(
    rule: &'static Rule,
    url: Span,
    message: String,
    part: Range<usize>,
    other: &str,
) -> Finding {
    let span = Span::new(url.start() + part.start, url.start() + part.end);
    let title = if other.is_empty() {
        "remove it once".to_owned()
    } else {
        format!("write `{}`", other.trim_matches('/'))
    };
    let edits = vec![Edit::replacement(span, other)];
    let fix = Fix { title: title.clone(), edits, safety: Safety::Safe };
    Finding::new(rule, url, message).with_help(title).with_fix(fix)
}

impl LostAnchor {
    /// The finding at the link; `meant` is the anchor of the heading that takes the place of the original's.
    pub fn at_link(&self, meant: Option<&str>) -> Finding {
        let Self { span, id, page, .. } = self;
        let message = format!("`{page}` has no anchor `#{id}`, which its original has");
        let finding = Finding::new(&BROKEN_ANCHOR, *span, message);
        let Some(meant) = meant.filter(|id| !id.contains('#')) else {
            return finding.with_help("give the translation of the heading this id");
        };
        let title = format!("link to `#{meant}`, which the translated heading has");
        let edits = vec![Edit::replacement(*span, meant)];
        let fix = Fix { title: title.clone(), edits, safety: Safety::Safe };
        finding.with_help(title).with_fix(fix)
    }
}

/// How a generator writes the id of a heading behind it, if it can.
fn written_id(profile: Profile, id: &str) -> Option<String> {
    match profile {
        Profile::Hugo | Profile::Docusaurus | Profile::Vitepress => Some(format!(" {{#{id}}}")),
        Profile::Mkdocs => Some(format!(" {{ #{id} }}")),
        Profile::Plain
        | Profile::Starlight
        | Profile::Mdn
        | Profile::Mintlify
        | Profile::Jekyll => None,
    }
}

/// The finding at a heading that has lost the id of its original, to which so many links lead.
pub fn at_heading(
    anchors: &PageAnchors,
    heading: usize,
    id: &str,
    links: usize,
    profile: Profile,
) -> Option<Finding> {
    let heading = anchors.headings.get(heading).filter(|it| !it.is_written)?;
    let written = written_id(profile, id)?;
    let lead = if links == 1 { "1 link leads".to_owned() } else { format!("{links} links lead") };
    let message = format!("the heading has lost the id `{id}` of its original; {lead} there");
    let title = format!("add `{}`", written.trim());
    let edits = vec![Edit::insertion(heading.span.end(), written)];
    let fix = Fix { title: title.clone(), edits, safety: Safety::Safe };
    let finding = Finding::new(&BROKEN_ANCHOR, heading.span, message);
    Some(finding.with_help(title).with_fix(fix))
}

/// The id of the heading at the place of the original's, where all headings correspond.
pub fn counterpart(original: &PageAnchors, own: &PageAnchors, heading: usize) -> Option<usize> {
    let levels =
        |anchors: &PageAnchors| -> Vec<u8> { anchors.headings.iter().map(|it| it.level).collect() };
    (levels(original) == levels(own)).then_some(heading)
}

/// The heading of the translation that is paired with one of the original.
pub fn paired_heading(
    article: &Article,
    original: &PageAnchors,
    own: &PageAnchors,
    heading: usize,
) -> Option<usize> {
    let source = original.headings.get(heading)?.span;
    let block = article.blocks().iter().find(|block| block.source == Some(source))?;
    own.headings.iter().position(|it| Some(it.span) == block.target)
}

impl PageAnchors {
    /// The id of a heading.
    pub fn id(&self, heading: usize) -> Option<&str> {
        Some(&self.headings.get(heading)?.id)
    }
}

/// The locale of a page as its path spells it.
pub fn folder_of(page: &PagePair, layout: &LayoutConfiguration) -> String {
    let is_own = |part: &&str| spelled(part, &layout.spellings).as_ref() == Some(&page.locale);
    let own = page.translation.split('/').find(is_own);
    own.map_or_else(|| page.locale.folder(), str::to_owned)
}

//! Builds redirect pages, and reports broken, looping and unused redirects.

use std::collections::{HashMap, HashSet};

use super::destination::{Destination, Resolver};
use super::index_pages::page_view;
use super::link_findings::MISSING_BOOKMARK;
use super::{Output, Site, TemplateError};
use crate::article::Side;
use crate::finding::{Finding, Rule, Severity};
use crate::locale::Locale;
use crate::markdown::link::split;
use crate::markdown::path::decode;
use crate::project::{ArticleEntry, BROKEN_REDIRECT, Redirect, View, article_path, relative};
use crate::text::Span;

/// Redirects that lead back to where they began.
const REDIRECT_LOOP: Rule = Rule::error("redirect-loop");
/// A redirect that stands for a page which is there, or for one that another stands for.
const UNUSED_REDIRECT: Rule = Rule::warning("unused-redirect");

/// Something that leads readers on: an article, or an entry of a file.
#[derive(Debug, Clone, Copy)]
pub enum RedirectSource<'m> {
    /// An article, by its front matter.
    Article(&'m ArticleEntry),
    /// An entry of a file of redirects.
    Written(&'m Redirect),
}

/// A finding about a redirect.
#[derive(Debug)]
pub struct RedirectFinding<'m> {
    /// The redirect.
    pub mover: RedirectSource<'m>,
    /// The finding to report. Of one in the front matter of an article, the place is to be found in
    /// the article.
    pub finding: Finding,
    /// The bookmark that it leads to: only if its article lacks that, something is wrong.
    pub bookmark: Option<RedirectBookmark>,
}

/// A bookmark that a redirect leads to.
#[derive(Debug)]
pub struct RedirectBookmark {
    /// The path of the article whose page it leads to.
    pub path: String,
    /// Which of its pages.
    pub side: Side,
    /// The bookmark, without `#`.
    pub id: String,
}

/// A page that leads on.
struct ResolvedRedirect<'m> {
    mover: RedirectSource<'m>,
    locale: &'m Locale,
    page: String,
}

impl<'m> RedirectSource<'m> {
    /// Where it leads, as written.
    pub fn url(self) -> &'m str {
        match self {
            RedirectSource::Article(entry) => entry.redirect.as_deref().unwrap_or_default(),
            RedirectSource::Written(redirect) => &redirect.url,
        }
    }
}

impl<'m> ResolvedRedirect<'m> {
    /// The file that its address counts from.
    fn from(&self) -> String {
        match self.mover {
            RedirectSource::Article(entry) => entry.path.clone(),
            RedirectSource::Written(redirect) => article_path(self.locale, &redirect.name),
        }
    }

    fn url(&self) -> &'m str {
        self.mover.url()
    }

    fn finding(&self, rule: &'static Rule, message: String) -> Finding {
        let span = match self.mover {
            RedirectSource::Article(_) => Span::empty(0),
            RedirectSource::Written(redirect) => redirect.url_span,
        };
        Finding::new(rule, span, message)
    }
}

impl Site<'_> {
    /// The pages of the project's files of redirects.
    pub(super) fn redirect_pages(&self) -> Result<Vec<Output>, TemplateError> {
        let pages = self.written_moves().map(|it| self.redirect_page(&it));
        pages.filter_map(Result::transpose).collect()
    }

    /// The page of a redirect; none where it leads nowhere.
    fn redirect_page(&self, it: &ResolvedRedirect<'_>) -> Result<Option<Output>, TemplateError> {
        let (from, moves) = (it.from(), self.move_resolver(it.locale));
        let resolved = moves.resolve(&from, it.url());
        if matches!(resolved.destination, Destination::Missing(_)) {
            return Ok(None);
        }
        let address = moves.address_on(&it.page, &resolved);
        let address = address.unwrap_or_else(|| it.url().to_owned());
        let title = match &resolved.destination {
            Destination::Page { entry: Some(entry), locale, .. } => entry.title_in(locale),
            _ => &address,
        };
        let mut page = page_view("redirect", title, it.locale);
        page.redirect = Some(address.clone());
        page.canonical = self.canonical_of(&resolved.destination);
        let context = self.context(&it.page, it.locale, &page);
        Ok(Some(Output::new(&*it.page, self.templates.page("redirect.html", &context)?)))
    }

    /// The whole address of the page that a redirect leads to, where the site's own is known.
    pub(super) fn canonical_of(&self, destination: &Destination<'_>) -> Option<String> {
        match destination {
            Destination::Page { page, .. } => self.canonical(page),
            _ => None,
        }
    }

    /// All redirects that lead somewhere, each as the path of its page and where that leads, from the
    /// host's root.
    pub(super) fn redirect_paths(&self) -> Vec<(String, String)> {
        let path = |it: ResolvedRedirect<'_>| {
            let (from, moves) = (it.from(), self.move_resolver(it.locale));
            let resolved = moves.resolve(&from, it.url());
            let to = match &resolved.destination {
                Destination::Page { page, .. } => {
                    self.path_on_host(page) + &resolved.suffix.to_string()
                }
                Destination::Missing(_) | Destination::Here => return None,
                Destination::Host(address) => address.clone(),
                _ => it.url().to_owned(),
            };
            Some((self.path_on_host(&it.page), to))
        };
        self.article_moves().chain(self.written_moves()).filter_map(path).collect()
    }

    fn written_moves(&self) -> impl Iterator<Item = ResolvedRedirect<'_>> {
        self.index.redirect_pages().map(|(locale, page, redirect)| ResolvedRedirect {
            mover: RedirectSource::Written(redirect),
            locale,
            page,
        })
    }

    fn article_moves(&self) -> impl Iterator<Item = ResolvedRedirect<'_>> {
        let moved = self.index.entries().iter().filter(|entry| !entry.is_listed());
        moved.filter_map(|entry| {
            let page = self.index.page(entry, View::Side(Side::Target))?;
            Some(ResolvedRedirect {
                mover: RedirectSource::Article(entry),
                locale: &entry.locale,
                page,
            })
        })
    }

    pub(super) fn move_resolver<'r>(&'r self, locale: &'r Locale) -> Resolver<'r> {
        Resolver {
            index: self.index,
            side: Side::Target,
            locale,
            has_sources: self.has(View::Side(Side::Source)),
            reader: None,
            configuration: self.configuration,
        }
    }

    /// Checks all redirects.
    pub fn check_redirects(&self) -> Vec<RedirectFinding<'_>> {
        let moves: Vec<ResolvedRedirect<'_>> =
            self.article_moves().chain(self.written_moves()).collect();
        let (mut findings, mut bookmarks) = (Vec::new(), Vec::new());
        let mut next: HashMap<&str, String> = HashMap::new();
        for it in &moves {
            let (page, finding) = self.check_move(it);
            findings.extend(finding.map(|finding| (it.mover, finding)));
            bookmarks.extend(self.bookmark(it));
            next.extend(page.map(|page| (&*it.page, page)));
        }
        for it in loops(&moves, &next) {
            let message = format!("redirect loop through `{}`", next[&*it.page]);
            let help = "redirect one of them to an existing page";
            findings.push((it.mover, it.finding(&REDIRECT_LOOP, message).with_help(help)));
        }
        findings.extend(self.unused_redirects());
        // One for all languages is told once.
        let mut reported = HashSet::new();
        findings.retain(|(mover, finding)| match mover {
            RedirectSource::Article(_) => true,
            RedirectSource::Written(it) => {
                reported.insert((&*it.file, it.source_span.start, finding.rule.name))
            }
        });
        let fault = |(mover, finding)| RedirectFinding { mover, finding, bookmark: None };
        findings.into_iter().map(fault).chain(bookmarks).collect()
    }

    /// The bookmark of an article that a redirect leads to.
    fn bookmark<'m>(&self, it: &ResolvedRedirect<'m>) -> Option<RedirectFinding<'m>> {
        let from = it.from();
        let resolved = self.move_resolver(it.locale).resolve(&from, it.url());
        let id = decode(resolved.suffix.id()?).into_owned();
        let Destination::Page { entry: Some(entry), locale, .. } = resolved.destination else {
            return None;
        };
        let path = Some(&entry.path).filter(|_| entry.is_listed())?.clone();
        let side = if entry.locale == *locale { Side::Target } else { Side::Source };
        let message = format!("`{path}` has no anchor `#{id}`");
        let finding = it.finding(&MISSING_BOOKMARK, message);
        let bookmark = Some(RedirectBookmark { path, side, id });
        Some(RedirectFinding { mover: it.mover, finding, bookmark })
    }

    /// The page that a redirect leads to, or what is wrong with its address.
    fn check_move(&self, it: &ResolvedRedirect<'_>) -> (Option<String>, Option<Finding>) {
        let (from, url, resolver) = (it.from(), it.url(), self.move_resolver(it.locale));
        match resolver.resolve(&from, url).destination {
            Destination::Page { page, .. } => (Some(page), None),
            Destination::Here => (Some(it.page.clone()), None),
            Destination::Missing(path) => {
                let message = format!("`{url}` does not exist");
                let mut finding = it.finding(&BROKEN_REDIRECT, message);
                let meant = path.and_then(|path| self.meant(&path));
                finding.help = meant.map(|it| format!("did you mean `{}`?", relative(&from, it)));
                (None, Some(finding))
            }
            Destination::NotOnSite => (None, Some(self.not_on_site(it))),
            Destination::Host(_) | Destination::File(_) | Destination::Elsewhere => (None, None),
        }
    }

    /// Returns the nearest path; docfx writes those of pages, without extension.
    fn meant(&self, path: &str) -> Option<&str> {
        let written = format!("{path}.md");
        let own = self.index.entry(&written).map(|entry| &*entry.path);
        own.or_else(|| self.index.nearest(path)).or_else(|| self.index.nearest(&written))
    }

    fn not_on_site(&self, it: &ResolvedRedirect<'_>) -> Finding {
        let url = it.url();
        let message = format!("this site has no page at `{url}`");
        let path = split(url).0.trim_matches('/');
        let folder = it.locale.folder() + "/";
        let near = self.meant(&format!("{folder}{}", path.strip_prefix(&folder).unwrap_or(path)));
        let help = match near.and_then(|near| near.strip_suffix(".md")) {
            Some(near) => {
                format!("did you mean `/{}`?", near.strip_prefix(&folder).unwrap_or(near))
            }
            None => {
                "redirect to a page of this site; if another site serves it, write the full URL, \
                or set `absolute_base` under `[links]` in diglot.toml"
                    .to_owned()
            }
        };
        let finding = it.finding(&BROKEN_REDIRECT, message).with_help(help);
        Finding { severity: Severity::Warning, ..finding }
    }

    /// Redirects that stand for what is there, or that stand twice.
    fn unused_redirects(&self) -> impl Iterator<Item = (RedirectSource<'_>, Finding)> {
        let locales = self.index.locales();
        let mut seen: HashSet<(Option<&Locale>, &str)> = HashSet::new();
        self.index.redirects().iter().filter_map(move |redirect| {
            let name = &*redirect.name;
            let mut own = redirect
                .locale
                .iter()
                .chain(locales.keys().copied().filter(|_| redirect.locale.is_none()));
            let live = own.find_map(|locale| self.index.live_path(name, locale));
            let (message, help) = if let Some(live) = live {
                let message = format!("redirect has no effect: `{live}` still exists");
                (message, "remove the article, or this redirect")
            } else if seen.insert((redirect.locale.as_ref(), name)) {
                return None;
            } else {
                (
                    format!("redirect has no effect: `{name}` is already redirected"),
                    "keep one of them; the first one applies",
                )
            };
            let finding = Finding::new(&UNUSED_REDIRECT, redirect.source_span, message);
            Some((RedirectSource::Written(redirect), finding.with_help(help)))
        })
    }
}

/// Finds redirect loops. Every page is looked at once.
fn loops<'m, 'l>(
    moves: &'l [ResolvedRedirect<'m>],
    next: &'l HashMap<&str, String>,
) -> Vec<&'l ResolvedRedirect<'m>> {
    let by_page: HashMap<&str, &ResolvedRedirect<'m>> =
        moves.iter().map(|it| (&*it.page, it)).collect();
    let mut seen: HashSet<&str> = HashSet::new();
    let mut found = Vec::new();
    for start in moves {
        let mut walk: Vec<&str> = Vec::new();
        let mut at = &*start.page;
        while by_page.contains_key(at) && seen.insert(at) {
            walk.push(at);
            let Some(to) = next.get(at) else { break };
            at = to;
        }
        // The last step leads into this walk, or to what is known, or to a page that is there.
        let is_closed = walk.last().is_some_and(|last| next.contains_key(last));
        let ring = walk.iter().position(|page| is_closed && *page == at);
        found.extend(ring.into_iter().flat_map(|first| &walk[first..]).map(|page| by_page[page]));
    }
    found
}

//! Pages that only lead on: where a file of redirects says so. And what is wrong with these and with
//! articles whose front matter says so.

use std::collections::{HashMap, HashSet};

use super::destination::{Destination, Resolver};
use super::link_findings::MISSING_BOOKMARK;
use super::overview::page_view;
use super::{Output, Site, TemplateError};
use crate::article::Side;
use crate::finding::{Finding, Rule, Severity};
use crate::locale::Locale;
use crate::markdown::link::split;
use crate::markdown::path::decode;
use crate::project::{BROKEN_REDIRECT, Entry, Redirect, View, article_path, relative};
use crate::text::Span;

/// Redirects that lead back to where they began.
const REDIRECT_LOOP: Rule = Rule::error("redirect-loop");
/// A redirect that stands for a page which is there, or for one that another stands for.
const UNUSED_REDIRECT: Rule = Rule::warning("unused-redirect");

/// Something that leads readers on: an article, or an entry of a file.
#[derive(Debug, Clone, Copy)]
pub enum Mover<'m> {
    /// An article, by its front matter.
    Article(&'m Entry),
    /// An entry of a file of redirects.
    Written(&'m Redirect),
}

/// What is wrong with a redirect.
#[derive(Debug)]
pub struct RedirectFault<'m> {
    /// The redirect.
    pub mover: Mover<'m>,
    /// What to tell. Of one in the front matter of an article, the place is to be found in the article.
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
struct Move<'m> {
    mover: Mover<'m>,
    locale: &'m Locale,
    page: String,
}

impl<'m> Mover<'m> {
    /// Where it leads, as written.
    pub fn url(self) -> &'m str {
        match self {
            Mover::Article(entry) => entry.redirect.as_deref().unwrap_or_default(),
            Mover::Written(redirect) => &redirect.url,
        }
    }
}

impl<'m> Move<'m> {
    /// The file that its address counts from.
    fn from(&self) -> String {
        match self.mover {
            Mover::Article(entry) => entry.path.clone(),
            Mover::Written(redirect) => article_path(self.locale, &redirect.name),
        }
    }

    fn url(&self) -> &'m str {
        self.mover.url()
    }

    fn finding(&self, rule: &'static Rule, message: String) -> Finding {
        let span = match self.mover {
            Mover::Article(_) => Span::empty(0),
            Mover::Written(redirect) => redirect.url_span,
        };
        Finding::new(rule, span, message)
    }
}

impl Site<'_> {
    /// The pages of the project's files of redirects.
    pub(super) fn redirect_pages(&self) -> Result<Vec<Output>, TemplateError> {
        self.written_moves().map(|it| self.redirect_page(&it)).collect()
    }

    fn redirect_page(&self, it: &Move<'_>) -> Result<Output, TemplateError> {
        let (from, moves) = (it.from(), self.move_resolver(it.locale));
        let resolved = moves.resolve(&from, it.url());
        let address = moves.address_on(&it.page, &resolved);
        let address = address.unwrap_or_else(|| it.url().to_owned());
        let title = match &resolved.destination {
            Destination::Page { entry: Some(entry), locale, .. } => title_in(entry, locale),
            _ => &address,
        };
        let mut page = page_view("redirect", title, it.locale);
        page.redirect = Some(address.clone());
        let context = self.context(&it.page, it.locale, &page);
        Ok(Output::new(&*it.page, self.templates.page("redirect.html", &context)?))
    }

    fn written_moves(&self) -> impl Iterator<Item = Move<'_>> {
        self.index.redirect_pages().map(|(locale, page, redirect)| Move {
            mover: Mover::Written(redirect),
            locale,
            page,
        })
    }

    fn article_moves(&self) -> impl Iterator<Item = Move<'_>> {
        let moved = self.index.entries().iter().filter(|entry| !entry.is_listed());
        moved.filter_map(|entry| {
            let page = self.index.page(entry, View::Side(Side::Target))?;
            Some(Move { mover: Mover::Article(entry), locale: &entry.locale, page })
        })
    }

    fn move_resolver<'r>(&'r self, locale: &'r Locale) -> Resolver<'r> {
        Resolver {
            index: self.index,
            side: Side::Target,
            locale,
            has_sources: self.has(View::Side(Side::Source)),
            reader: None,
            absolute_base: self.configuration.links.absolute_base.as_deref(),
        }
    }

    /// What is wrong with all redirects, or may be.
    pub fn check_redirects(&self) -> Vec<RedirectFault<'_>> {
        let moves: Vec<Move<'_>> = self.article_moves().chain(self.written_moves()).collect();
        let (mut findings, mut bookmarks) = (Vec::new(), Vec::new());
        let mut next: HashMap<&str, String> = HashMap::new();
        for it in &moves {
            let (page, finding) = self.check_move(it);
            findings.extend(finding.map(|finding| (it.mover, finding)));
            bookmarks.extend(self.bookmark(it));
            next.extend(page.map(|page| (&*it.page, page)));
        }
        for it in loops(&moves, &next) {
            let message = format!("this leads back to where it began, by `{}`", next[&*it.page]);
            let help = "let one of them lead to a page that is there";
            findings.push((it.mover, it.finding(&REDIRECT_LOOP, message).with_help(help)));
        }
        findings.extend(self.unused_redirects());
        // One for all languages is told once.
        let mut told = HashSet::new();
        findings.retain(|(mover, finding)| match mover {
            Mover::Article(_) => true,
            Mover::Written(it) => told.insert((&*it.file, it.source_span.start, finding.rule.name)),
        });
        let fault = |(mover, finding)| RedirectFault { mover, finding, bookmark: None };
        findings.into_iter().map(fault).chain(bookmarks).collect()
    }

    /// The bookmark of an article that a redirect leads to.
    fn bookmark<'m>(&self, it: &Move<'m>) -> Option<RedirectFault<'m>> {
        let from = it.from();
        let resolved = self.move_resolver(it.locale).resolve(&from, it.url());
        let id = decode(resolved.suffix.id()?).into_owned();
        let Destination::Page { entry: Some(entry), locale, .. } = resolved.destination else {
            return None;
        };
        let path = Some(&entry.path).filter(|_| entry.is_listed())?.clone();
        let side = if entry.locale == *locale { Side::Target } else { Side::Source };
        let message = format!("`{path}` has no bookmark `{id}`");
        let finding = it.finding(&MISSING_BOOKMARK, message);
        let bookmark = Some(RedirectBookmark { path, side, id });
        Some(RedirectFault { mover: it.mover, finding, bookmark })
    }

    /// The page that a redirect leads to, or what is wrong with its address.
    fn check_move(&self, it: &Move<'_>) -> (Option<String>, Option<Finding>) {
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
            Destination::Host(_) if self.configuration.links.absolute_base.is_none() => {
                (None, Some(self.not_on_site(it)))
            }
            Destination::Host(_) | Destination::File(_) | Destination::Elsewhere => (None, None),
        }
    }

    /// What was likely meant by a path; docfx writes those of pages, without extension.
    fn meant(&self, path: &str) -> Option<&str> {
        let written = format!("{path}.md");
        let own = self.index.entry(&written).map(|entry| &*entry.path);
        own.or_else(|| self.index.nearest(path)).or_else(|| self.index.nearest(&written))
    }

    fn not_on_site(&self, it: &Move<'_>) -> Finding {
        let url = it.url();
        let message = format!("no page of this site is at `{url}`");
        let path = split(url).0.trim_matches('/');
        let folder = it.locale.folder() + "/";
        let near = self.meant(&format!("{folder}{}", path.strip_prefix(&folder).unwrap_or(path)));
        let help = match near.and_then(|near| near.strip_suffix(".md")) {
            Some(near) => {
                format!("did you mean `/{}`?", near.strip_prefix(&folder).unwrap_or(near))
            }
            None => {
                "name a page of this site; if another site serves it, write its whole address, \
                     or set `absolute_base` under `[links]` in diglot.toml"
                    .to_owned()
            }
        };
        let finding = it.finding(&BROKEN_REDIRECT, message).with_help(help);
        Finding { severity: Severity::Warning, ..finding }
    }

    /// Redirects that stand for what is there, or that stand twice.
    fn unused_redirects(&self) -> impl Iterator<Item = (Mover<'_>, Finding)> {
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
                let message = format!("`{live}` is there still, so nobody is led on from it");
                (message, "remove the article, or this redirect")
            } else if seen.insert((redirect.locale.as_ref(), name)) {
                return None;
            } else {
                (format!("`{name}` leads on already"), "keep one of them; the first counts")
            };
            let finding = Finding::new(&UNUSED_REDIRECT, redirect.source_span, message);
            Some((Mover::Written(redirect), finding.with_help(help)))
        })
    }
}

/// The page's title in its language.
fn title_in<'e>(entry: &'e Entry, locale: &Locale) -> &'e str {
    let original = entry.source_title.as_ref().filter(|_| entry.locale != *locale);
    original.unwrap_or(&entry.title)
}

/// Those that lead back to themselves. Every page is looked at once.
fn loops<'m, 'l>(moves: &'l [Move<'m>], next: &'l HashMap<&str, String>) -> Vec<&'l Move<'m>> {
    let by_page: HashMap<&str, &Move<'m>> = moves.iter().map(|it| (&*it.page, it)).collect();
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

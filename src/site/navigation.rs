//! The way to a page and around it, from the tables of contents: a page holds only the branch that
//! it is on, since a large site has more entries than a page has words.

use tera::Context;

use super::destination::{Destination, Resolver};
use super::digits::numbering_system;
use super::link_findings::{ArticleDependencies, BROKEN_LINK};
use super::links::PageLinks;
use super::number_text::{NumberLocale, number_text};
use super::view::{CrumbView, NavigationView, PageView};
use super::{Site, TemplateError};
use crate::article::Side;
use crate::finding::Finding;
use crate::locale::Locale;
use crate::project::{ArticleEntry, Navigation, NavigationItem, relative};

/// A table with at most this many entries is shown whole.
const WHOLE_MAX: usize = 40;
/// The most entries of one level that a page shows, those around its own.
const LEVEL_MAX: usize = 40;
/// So many entries share what is shown around them.
const BLOCK: usize = LEVEL_MAX / 2;

/// Where a page is in a table of contents.
pub(super) struct Place<'p> {
    pub(super) navigation: &'p Navigation,
    pub(super) links: PageLinks<'p>,
    /// The number of the page's entry.
    number: usize,
}

/// Where an entry of a table of contents leads.
#[derive(Default)]
struct EntryLink {
    url: Option<String>,
    /// The language of its page, where that is another.
    locale: Option<String>,
    /// `true` if its page is in another language for want of one in this.
    is_untranslated: bool,
}

impl<'p> Place<'p> {
    /// The place of the article at `path`: where a table names it, or else the whole of the nearest
    /// table upwards.
    pub(super) fn find(
        path: &str,
        navigation: &'p Navigation,
        links: PageLinks<'p>,
    ) -> Option<Self> {
        let number = navigation.of_article(path).or_else(|| navigation.nearest_table(path))?;
        Some(Self { navigation, links, number })
    }

    fn item(&self, number: usize) -> &'p NavigationItem {
        &self.navigation.items()[number]
    }

    /// The branch that the page is on, as HTML.
    pub(super) fn branch(&self, site: &Site<'_>, locale: &Locale) -> Result<String, TemplateError> {
        let way = self.navigation.way_to(self.number);
        let above = way[..way.len() - 1].to_vec();
        let block = above.last().map_or(0, |&parent| block(&self.item(parent).children, &way));
        // Pages beside each other have the same addresses for others: those of a page beside them all.
        let beside = sibling_page(self.links.page);
        let links = PageLinks { page: &beside, ..self.links };
        let place = Place { links, ..*self };
        // What an entry unfolds is unfolded on its own page alone.
        let shown = if self.item(self.number).children.is_empty() { above } else { way.clone() };
        let key = (locale.tag().to_owned(), beside.clone(), shown, block);
        if let Some(html) = site.tables.branches.get(&key) {
            return Ok(place.marked(&html));
        }
        let html = site.navigation_html(locale, &place.views(&way))?;
        let marked = place.marked(&html);
        site.tables.branches.insert(key, html);
        Ok(marked)
    }

    /// The branch with the page's own entry marked.
    fn marked(&self, html: &str) -> String {
        if self.item(self.number).parent.is_none() {
            return html.to_owned();
        }
        let url = self.link(self.number).url;
        let url = url.unwrap_or_default().replace('&', "&amp;").replace('\'', "&#39;");
        let link = format!("<a href=\"{url}\"");
        let found = memchr::memmem::find(html.as_bytes(), link.as_bytes());
        let (before, rest) = html.split_at(found.map_or(html.len(), |at| at + link.len()));
        let mark = if found.is_some() { " aria-current=\"page\"" } else { "" };
        [before, mark, rest].concat()
    }

    fn views(&self, way: &[usize]) -> Vec<NavigationView> {
        let is_small = self.navigation.count_below(way[0], WHOLE_MAX + 1) <= WHOLE_MAX;
        self.level(way[0], way, is_small)
    }

    fn level(&self, parent: usize, way: &[usize], whole: bool) -> Vec<NavigationView> {
        let children = &self.item(parent).children;
        let start = (block(children, way) * BLOCK).saturating_sub(BLOCK / 2);
        let start = start.min(children.len().saturating_sub(LEVEL_MAX));
        let (before, rest) = children.split_at(start);
        let (shown, after) = rest.split_at(rest.len().min(LEVEL_MAX));
        let shown = shown.iter().map(|&child| self.entry(child, way, whole));
        let before = self.more(before.len(), before.last());
        let after = self.more(after.len(), after.first());
        before.into_iter().chain(shown).chain(after).collect()
    }

    /// An entry in place of those that are not shown; it leads to the nearest of them.
    fn more(&self, count: usize, nearest: Option<&usize>) -> Option<NavigationView> {
        let link = self.link(self.navigation.first_page(*nearest?)?);
        Some(NavigationView {
            title: format!("… {}", self.number_text(count)),
            url: link.url,
            locale: link.locale,
            title_locale: None,
            translated: true,
            kind: "more",
            open: false,
            items: Vec::new(),
        })
    }

    /// A number as the reader writes it.
    fn number_text(&self, number: usize) -> String {
        let locale = self.links.resolver.language();
        let wanted = self.links.resolver.configuration.site.digits_in(locale);
        let digits = numbering_system(locale, wanted);
        number_text(&number.to_string(), &NumberLocale::new(locale, digits))
    }

    fn entry(&self, number: usize, way: &[usize], whole: bool) -> NavigationView {
        let item = self.item(number);
        let is_on_way = way.contains(&number);
        let items = if is_on_way || whole { self.level(number, way, whole) } else { Vec::new() };
        // What cannot be unfolded here leads to its first page.
        let page = if items.is_empty() { self.navigation.first_page(number) } else { Some(number) };
        let link = page.map(|page| self.link(page)).unwrap_or_default();
        let is_own = page == Some(number);
        NavigationView {
            title: item.name.clone().unwrap_or_default(),
            url: link.url,
            title_locale: link.locale.clone().filter(|_| is_own && self.is_titled_by_page(number)),
            locale: link.locale,
            translated: !(link.is_untranslated && is_own),
            kind: if items.is_empty() && !item.children.is_empty() { "section" } else { "" },
            open: is_on_way || item.expanded,
            items,
        }
    }

    /// Returns `true` if an entry has the title of its page, and not one that the table gives it.
    fn is_titled_by_page(&self, number: usize) -> bool {
        number >= self.navigation.written_items().len()
    }

    fn link(&self, number: usize) -> EntryLink {
        let item = self.item(number);
        let Some(address) = &item.address else { return EntryLink::default() };
        let Resolver { index, .. } = self.links.resolver;
        let own = self.links.resolver.language();
        let resolved = self.links.resolver.resolve(&item.file, address);
        let lacks =
            |entry: &ArticleEntry| index.translations(&entry.name).all(|it| it.locale != *own);
        let (locale, is_untranslated) = match &resolved.destination {
            Destination::Page { locale, entry, .. } if **locale != *own => {
                (Some(locale.tag()), entry.is_some_and(lacks))
            }
            // A page that is in this language, but neither its article nor the original is: a fallback.
            Destination::Page { entry: Some(entry), .. }
                if entry.locale != *own && own != index.source_locale() =>
            {
                (Some(index.source_locale().tag()), true)
            }
            _ => (None, false),
        };
        let url = self.links.target(&resolved, address).address.into_owned();
        EntryLink { url: Some(url), locale: locale.map(str::to_owned), is_untranslated }
    }

    /// The entries above the page.
    pub(super) fn above(&self) -> impl Iterator<Item = CrumbView> {
        let way = self.navigation.way_to(self.number);
        let above = way.get(1..way.len() - 1).unwrap_or_default().to_vec();
        above.into_iter().map(|number| self.crumb_above(number))
    }

    /// An entry above the page; one without a page leads to its first, unless that is this one.
    fn crumb_above(&self, number: usize) -> CrumbView {
        let own = self.crumb(number);
        if own.url.is_some() {
            return own;
        }
        let first = self.navigation.first_page(number).filter(|first| *first != self.number);
        let url = first.and_then(|first| self.link(first).url);
        CrumbView { url, ..own }
    }

    /// The articles before and after it.
    pub(super) fn prev_next(&self) -> [Option<CrumbView>; 2] {
        self.navigation.prev_next(self.number).map(|number| Some(self.crumb(number?)))
    }

    fn crumb(&self, number: usize) -> CrumbView {
        let title = self.item(number).name.clone().unwrap_or_default();
        let EntryLink { url, locale, is_untranslated } = self.link(number);
        let title_locale = locale.clone().filter(|_| self.is_titled_by_page(number));
        CrumbView { title, url, locale, title_locale, translated: !is_untranslated }
    }
}

/// The block of a level that the way leads through.
fn block(children: &[usize], way: &[usize]) -> usize {
    // Entries are numbered in the order of reading.
    let on_way = way.iter().find_map(|number| children.binary_search(number).ok());
    on_way.unwrap_or(0) / BLOCK
}

/// A page that is beside this one, or would be.
fn sibling_page(page: &str) -> String {
    let (folder, name) = page.rsplit_once('/').unwrap_or(("", page));
    match folder.rsplit_once('/') {
        Some((above, _)) if name == "index.html" => format!("{above}/-/index.html"),
        _ => format!("{folder}/-"),
    }
}

impl Site<'_> {
    fn navigation_html(
        &self,
        locale: &Locale,
        views: &[NavigationView],
    ) -> Result<String, TemplateError> {
        let mut context = Context::new();
        context.insert("page", &self.navigation_page(locale));
        context.insert_value("strings", self.templates.dictionary().words(locale).value());
        context.insert("navigation", views);
        self.templates.render("navigation.html", &context)
    }

    /// The view of all pages that share a navigation.
    fn navigation_page<'v>(&self, locale: &'v Locale) -> PageView<'v> {
        PageView {
            locale: locale.tag(),
            strings_locale: self.templates.foreign_strings(locale),
            direction: locale.direction().name(),
            ..PageView::default()
        }
    }

    /// Checks the links of the tables of contents; returns findings by path, and the files that
    /// they lead to.
    pub fn check_navigation(&self) -> (Vec<(&str, Finding)>, ArticleDependencies) {
        let (mut findings, mut uses) = (Vec::new(), ArticleDependencies::default());
        for item in self.navigation.written_items() {
            let Some(address) = &item.address else { continue };
            let locale = item.toc.split('/').next().and_then(Locale::parse);
            let locale = locale.as_ref().unwrap_or(self.index.source_locale());
            let resolver = Resolver {
                index: self.index,
                side: Side::Target,
                locale,
                has_sources: true,
                reader: None,
                configuration: self.configuration,
            };
            match resolver.resolve(&item.file, address).destination {
                Destination::File(path) => drop(uses.files.insert(path.to_owned())),
                Destination::Missing(path) => {
                    let meant = path.and_then(|path| self.index.nearest(&path));
                    let message = format!("`{address}` does not exist");
                    let mut finding = Finding::new(&BROKEN_LINK, item.span, message);
                    finding.help =
                        meant.map(|it| format!("did you mean `{}`?", relative(&item.file, it)));
                    findings.push((&*item.toc, finding));
                }
                _ => {}
            }
        }
        (findings, uses)
    }
}

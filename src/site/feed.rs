//! Feed of a language: an Atom feed (RFC 4287) of its articles, the newest first.

use std::io;

use super::{Output, Site};
use crate::locale::Locale;
use crate::project::{ArticleEntry, Date, relative};
use crate::text::xml::{Xml, document, text};

/// So many articles are in a feed.
const ARTICLES_MAX: usize = 50;

/// A page in a feed.
struct FeedEntry<'f> {
    entry: &'f ArticleEntry,
    /// Relative to the site's root.
    page: String,
    updated: Date,
}

impl Site<'_> {
    /// The feed of a language: of the articles that are truly in it and that say when they changed.
    /// Nothing where there are none, or where the project does not say where the site is published.
    pub(super) fn feed(&self, locale: &Locale) -> Option<Output> {
        self.configuration.site.url.as_ref()?;
        let articles = self.articles_by_date(locale);
        let newest = articles.first()?.updated;
        let path = feed_path(locale);
        let feed = document(|xml| {
            let feed = xml.create_element("feed").with_attributes([
                ("xmlns", "http://www.w3.org/2005/Atom"),
                ("xml:lang", locale.tag()),
            ]);
            let content = |xml: &mut Xml| {
                let home = super::home(locale);
                text(xml, "id", &self.address(&path))?;
                text(xml, "title", self.title(locale))?;
                text(xml, "updated", &time(newest))?;
                link(xml, "self", &self.address(&path))?;
                link(xml, "alternate", &self.address(&home))?;
                let author = xml.create_element("author");
                author.write_inner_content(|xml| text(xml, "name", self.title(locale)))?;
                articles.iter().try_for_each(|it| self.entry(xml, it, locale))
            };
            feed.write_inner_content(content).map(drop)
        });
        Some(Output::new(&path, feed))
    }

    /// The feed's address on a page of its language.
    pub(super) fn feed_url(&self, from: &str, locale: &Locale) -> Option<String> {
        self.configuration.site.url.as_ref()?;
        let has_feed = self.dated_articles(locale).next().is_some();
        has_feed.then(|| relative(from, &feed_path(locale)))
    }

    fn articles_by_date(&self, locale: &Locale) -> Vec<FeedEntry<'_>> {
        let mut dated: Vec<_> = self.dated_articles(locale).collect();
        dated.sort_by(|a, b| {
            b.updated.cmp(&a.updated).then_with(|| a.entry.name.cmp(&b.entry.name))
        });
        dated.truncate(ARTICLES_MAX);
        dated
    }

    fn dated_articles(&self, locale: &Locale) -> impl Iterator<Item = FeedEntry<'_>> {
        let shown = self.entries_in(locale).into_iter();
        let shown = shown.filter(|(entry, _)| !entry.is_hidden && entry.is_listed());
        shown.filter_map(move |(entry, page)| {
            Some(FeedEntry { entry, page, updated: entry.updated_in(locale)? })
        })
    }

    fn entry(&self, xml: &mut Xml, shown: &FeedEntry<'_>, locale: &Locale) -> io::Result<()> {
        let FeedEntry { entry, page, updated } = shown;
        let address = self.address(page);
        let description = entry.description.as_ref().filter(|_| entry.locale == *locale);
        let content = |xml: &mut Xml| {
            text(xml, "id", &address)?;
            text(xml, "title", entry.title_in(locale))?;
            text(xml, "updated", &time(*updated))?;
            link(xml, "alternate", &address)?;
            description.into_iter().try_for_each(|it| text(xml, "summary", it))
        };
        xml.create_element("entry").write_inner_content(content).map(drop)
    }

    fn address(&self, page: &str) -> String {
        self.canonical(page).unwrap_or_default()
    }
}

/// Where the feed of a language is written.
fn feed_path(locale: &Locale) -> String {
    format!("{}/feed.xml", locale.folder())
}

fn time(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

fn link(xml: &mut Xml, relation: &str, address: &str) -> io::Result<()> {
    let link = xml.create_element("link");
    link.with_attributes([("rel", relation), ("href", address)]).write_empty().map(drop)
}

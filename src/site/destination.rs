//! Resolves the URLs of an article on a site: a page, a file, or nothing at all.

use std::borrow::Cow;

use super::home;
use crate::article::{Side, is_yaml};
use crate::locale::Locale;
use crate::markdown::link::{Address, Suffix, split};
use crate::markdown::path::decode;
use crate::project::{
    ArticleEntry, Configuration, Index, SiteUrl, View, is_article, stem, without_locale,
};

/// Where an address leads.
#[derive(Debug, Clone)]
pub(super) enum Destination<'d> {
    /// The page that it stands on.
    Here,
    /// A page of the site.
    Page {
        /// Relative to the output folder.
        page: String,
        /// The page's language.
        locale: Cow<'d, Locale>,
        /// The article that it shows.
        entry: Option<&'d ArticleEntry>,
    },
    /// A file that is copied: its path, relative to the content root.
    File(&'d str),
    /// A page of the host outside the project: the full URL.
    Host(String),
    /// A path at the host's root that neither the site nor a known host serves.
    NotOnSite,
    /// The project cannot check it.
    Elsewhere,
    /// Nothing, or not a page: the path that it names, if that lies in the project.
    Missing(Option<String>),
}

/// An address, and where it leads.
#[derive(Debug, Clone)]
pub(super) struct Resolved<'d, 'a> {
    pub(super) destination: Destination<'d>,
    /// Query and fragment.
    pub(super) suffix: Suffix<'a>,
    /// The file's real path, where that was written with other capitals.
    pub(super) real_path: Option<&'d str>,
}

/// Resolver of URLs: one for each side of an article.
#[derive(Clone, Copy)]
pub(super) struct Resolver<'r> {
    /// The articles and files to link to.
    pub(super) index: &'r Index,
    /// The side whose pages are linked to.
    pub(super) side: Side,
    /// The locale of the article.
    pub(super) locale: &'r Locale,
    /// `true` if the site has pages in the source language that are cut from translations.
    pub(super) has_sources: bool,
    /// The language that an original is shown in place of: links lead to its pages.
    pub(super) reader: Option<&'r Locale>,
    /// Settings of the project.
    pub(super) configuration: &'r Configuration,
}

impl<'r> Resolver<'r> {
    /// The language of the pages that are linked to.
    pub(super) fn language(&self) -> &'r Locale {
        match (self.reader, self.side) {
            (Some(reader), _) => reader,
            (None, Side::Target) => self.locale,
            (None, Side::Source) => self.index.source_locale(),
        }
    }

    /// Where `address`, written in the file `from`, leads.
    pub(super) fn resolve<'a>(&self, from: &str, address: &'a str) -> Resolved<'r, 'a> {
        let plain = |destination, suffix| Resolved { destination, suffix, real_path: None };
        match Address::read(from, address) {
            Address::Here(suffix) => plain(Destination::Here, suffix),
            Address::File { path, suffix } => self.file(path, suffix),
            Address::Site(address) => plain(self.on_host(address), split(address).1),
            Address::Elsewhere(_) => plain(Destination::Elsewhere, Suffix::default()),
            Address::Local | Address::Outside => {
                plain(Destination::Missing(None), Suffix::default())
            }
        }
    }

    /// The URL of a resolved link on the page at `page`; `None` where it stays as written.
    pub(super) fn address_on(&self, page: &str, resolved: &Resolved<'_, '_>) -> Option<String> {
        let suffix = resolved.suffix;
        let address = |to: &str| format!("{}{suffix}", self.index.address(page, to));
        match &resolved.destination {
            Destination::Here => Some(suffix.to_string()),
            Destination::Page { page: to, .. } => Some(address(to)),
            Destination::File(path) => {
                Some(address(&self.index.asset_page(path).expect("it is one of the assets")))
            }
            Destination::Host(address) => Some(address.clone()),
            Destination::NotOnSite | Destination::Elsewhere | Destination::Missing(_) => None,
        }
    }

    fn file<'a>(&self, path: String, suffix: Suffix<'a>) -> Resolved<'r, 'a> {
        let (mut real_path, mut found) = (None, self.at(&path));
        if found.is_none() {
            real_path = self.index.in_other_case(&path);
            found = real_path.and_then(|path| self.at(path));
        }
        let found = found.or_else(|| self.in_other_language(&path));
        let destination = found.unwrap_or_else(|| {
            if self.index.is_left_out(&path) {
                Destination::Elsewhere
            } else {
                Destination::Missing(Some(path))
            }
        });
        Resolved { destination, suffix, real_path }
    }

    /// The destination at a path: an article, another file, or a folder with a page of its own.
    fn at(&self, path: &str) -> Option<Destination<'r>> {
        let folder_index = || format!("{path}/index.md").trim_start_matches('/').to_owned();
        if let Some(entry) = self.index.entry(path) {
            return Some(self.page_of(entry));
        }
        let file = self.index.asset(path).map(Destination::File);
        let folder = || self.index.entry(&folder_index()).map(|entry| self.page_of(entry));
        file.or_else(folder).or_else(|| self.redirect(stem(without_locale(path, self.locale))))
    }

    /// The page that leads on from where an article was, in the language that is asked for or else
    /// in the article's.
    fn redirect(&self, name: &str) -> Option<Destination<'r>> {
        [self.language(), self.locale].into_iter().find_map(|locale| {
            let page = self.index.redirect_page(name, locale)?;
            Some(Destination::Page { page, locale: Cow::Borrowed(locale), entry: None })
        })
    }

    /// An article's page in the language that is asked for, else in its own.
    pub(super) fn page_of(&self, entry: &'r ArticleEntry) -> Destination<'r> {
        if let Some(page) = self.reader.and_then(|reader| self.page_for(&entry.name, reader)) {
            return page;
        }
        let source = self.index.page(entry, View::Side(Side::Source));
        let source = source.filter(|_| self.side == Side::Source);
        // The page in the source language may be another translation's.
        let (page, locale, entry) = match source {
            Some(page) => (page, self.index.source_locale(), self.index.original(&entry.name)),
            None => (self.target_page(entry), &entry.locale, Some(entry)),
        };
        Destination::Page { page, locale: Cow::Borrowed(locale), entry }
    }

    fn target_page(&self, entry: &ArticleEntry) -> String {
        self.index.page(entry, View::Side(Side::Target)).expect("every article has this page")
    }

    /// The page of an article, or a file, that the language lacks: the source language's, else that
    /// of any other.
    fn in_other_language(&self, path: &str) -> Option<Destination<'r>> {
        if let Some(page) = self.named_original(path) {
            return Some(page);
        }
        let own = without_locale(path, self.locale);
        let rest = if own == path { without_locale(path, self.language()) } else { own };
        let is_page = is_yaml(path) && self.index.has_name(stem(rest));
        if is_article(path) || is_page {
            return self.article_in_other_language(stem(rest));
        }
        let folder = self.index.source_locale().folder();
        let other = self.index.in_other_case(&format!("{folder}/{rest}"))?;
        self.index.asset(other).map(Destination::File)
    }

    /// The page in the source language that a path names, though no file has it: `../en-us/a.md` in a
    /// translation leads readers to the original.
    fn named_original(&self, path: &str) -> Option<Destination<'r>> {
        let source = self.index.source_locale();
        let name = path.strip_prefix(&source.folder())?.strip_prefix('/')?;
        let is_wanted = self.has_sources && self.side == Side::Target;
        let is_wanted = is_wanted && (is_article(path) || is_yaml(path));
        let entry = self.index.original(stem(name)).filter(|_| is_wanted)?;
        let page = self.index.page(entry, View::Side(Side::Source))?;
        Some(Destination::Page { page, locale: Cow::Borrowed(source), entry: Some(entry) })
    }

    fn article_in_other_language(&self, name: &str) -> Option<Destination<'r>> {
        if let Some(page) = self.page_for(name, self.language()) {
            return Some(page);
        }
        let (index, source) = (self.index, self.index.source_locale());
        let original = index.translations(name).find(|entry| entry.locale == *source);
        if let Some(entry) = original {
            return Some(self.page_of(entry));
        }
        let entry = index.translations(name).find(|entry| index.owns_source(entry));
        let page = entry.and_then(|entry| index.page(entry, View::Side(Side::Source)));
        if let Some(page) = page.filter(|_| self.has_sources) {
            return Some(Destination::Page { page, locale: Cow::Borrowed(source), entry });
        }
        index.translations(name).next().map(|entry| self.page_of(entry))
    }

    /// An article's page in a language, be it only one that shows the original.
    fn page_for(&self, name: &str, locale: &'r Locale) -> Option<Destination<'r>> {
        let own = self.index.translations(name).find(|entry| entry.locale == *locale);
        let shown = || Some((self.index.fallback_page(name, locale)?, self.index.original(name)));
        let (page, entry) = match own {
            Some(entry) => (self.target_page(entry), Some(entry)),
            None => shown()?,
        };
        Some(Destination::Page { page, locale: Cow::Borrowed(locale), entry })
    }

    /// Where an address leads that begins at the host's root.
    fn on_host(&self, address: &str) -> Destination<'r> {
        let (path, suffix) = split(address);
        let decoded = decode(path).replace('\\', "/");
        let path = self.below_root(decoded.trim_start_matches('/'));
        let first = path.split('/').next().unwrap_or_default();
        let (folder, rest) = if is_locale_folder(first) {
            (first.to_lowercase(), path[first.len()..].trim_start_matches('/'))
        } else {
            (self.language().folder(), path)
        };
        if let Some(found) = self.page_at(&folder, rest) {
            return found;
        }
        let asset =
            self.index.asset(&format!("{folder}/{rest}")).or_else(|| self.index.asset(path));
        if let Some(asset) = asset {
            return Destination::File(asset);
        }
        let links = &self.configuration.links;
        if links.is_external(&decoded) {
            return Destination::Elsewhere;
        }
        let Some(base) = links.absolute_base.as_deref() else { return Destination::NotOnSite };
        let base = base.trim_end_matches('/');
        let rest = split(address).0.replace('\\', "/");
        let rest = rest.trim_start_matches('/');
        if is_locale_folder(first) {
            Destination::Host(format!("{base}/{rest}{suffix}"))
        } else {
            Destination::Host(format!("{base}/{folder}/{rest}{suffix}"))
        }
    }

    /// A path at the host's root, without the folder that the site is published in.
    fn below_root<'p>(&self, path: &'p str) -> &'p str {
        let url = self.configuration.site.url.as_ref();
        let root = url.map_or("/", SiteUrl::path).trim_start_matches('/');
        path.strip_prefix(root).unwrap_or(path)
    }

    /// The page of an article by its address on the host: `a`, `a/`, `a.md` or `a.html` in a
    /// locale's folder.
    fn page_at(&self, folder: &str, rest: &str) -> Option<Destination<'r>> {
        let rest = rest.trim_end_matches('/');
        if rest.is_empty() {
            let locale = Locale::parse(folder).filter(|locale| self.index.has_locale(locale))?;
            let (page, locale) = (home(&locale), Cow::Owned(locale));
            return Some(Destination::Page { page, locale, entry: None });
        }
        let stem = [".md", ".html"].iter().find_map(|ending| rest.strip_suffix(ending));
        let name = stem.unwrap_or(rest);
        let index_name = format!("{name}/index");
        let names = [name, &index_name];
        let locale = Locale::parse(folder)?;
        let moved = |name: &&str| self.index.redirect_page(name, &locale);
        if let Some(page) = names.iter().find_map(moved) {
            return Some(Destination::Page { page, locale: Cow::Owned(locale), entry: None });
        }
        let name = names.into_iter().find(|name| self.index.has_name(name))?;
        let own = self.index.translations(name).find(|entry| entry.locale.folder() == folder);
        match own {
            Some(entry) => Some(self.page_of(entry)),
            None => self.article_in_other_language(name),
        }
    }
}

/// Returns `true` if the first part of a path on a host is a locale: `nl-nl`, `zh-hant-tw`,
/// `es-419`.
fn is_locale_folder(folder: &str) -> bool {
    let mut parts = folder.split('-');
    let is_letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let language = parts.next().is_some_and(|it| matches!(it.len(), 2 | 3) && is_letters(it));
    let region = parts.next_back().is_some_and(|it| match it.len() {
        2 => is_letters(it),
        3 => it.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    });
    language && region && parts.all(|script| script.len() == 4 && is_letters(script))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_hyphens_are_no_locales() {
        assert!(["nl-nl", "fil-ph", "zh-hant-tw", "es-419"].into_iter().all(is_locale_folder));
        assert!(
            ["sql-server", "azure", "nl", ".net-is", ""].iter().all(|it| !is_locale_folder(it))
        );
    }
}

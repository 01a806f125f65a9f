//! Where links of translations in files of their own lead, as their site has it, and how links name its pages.

use rayon::prelude::*;

use super::names::{continued, is_media};
use super::page_project::PageProject;
use crate::check::page_links::{folder_of, page_url};
use crate::disk::Tree;
use crate::language_server::{FileReference, LinkTarget, Wanted, WantedKind};
use crate::locale::Locale;
use crate::markdown::Profile;
use crate::project::layout::PagePair;
use crate::project::relative;
use crate::text::{Source, Span};

impl PageProject {
    /// The original that the links of a page are those of, and the page's language.
    fn linking<'p>(&'p self, name: &'p str) -> Option<(&'p str, &'p Locale)> {
        if let Some(page) = self.page(name) {
            return Some((&page.original, &page.locale));
        }
        let is_original = self.pages.resolved.originals.contains(name);
        is_original.then_some((name, &self.pages.project.configuration.locales.source))
    }

    /// The files that a page names.
    pub(super) fn references(&self, source: &Source) -> Vec<FileReference> {
        let path = source.path();
        let Some((original, locale)) = self.linking(path) else { return Vec::new() };
        let text = (source.text(), self.pages.layout.profile);
        let routes = self.links().links().routes();
        let targets = routes.targets(text, [path, original], locale).into_iter();
        targets
            .map(|it| FileReference { span: it.span, path: it.path, anchor: it.anchor })
            .collect()
    }

    /// The headings of a page with their ids.
    pub(super) fn headings(&self, path: &str) -> Option<(Source, Vec<(Span, String)>)> {
        let anchors = self.links().links().anchors(&self.pages, path)?;
        let headings = anchors.headings().map(|(span, id)| (span, id.to_owned()));
        Some((self.text(path)?, headings.collect()))
    }

    /// The pages in the language of a page, each with its original.
    fn siblings<'p>(&'p self, locale: &'p Locale) -> Vec<(&'p str, &'p str)> {
        let pages = &self.pages;
        if *locale == pages.project.configuration.locales.source {
            return pages.resolved.originals.iter().map(|it| (&**it, &**it)).collect();
        }
        let own = pages.resolved.pages.iter();
        let own = own.filter(|page| page.has_original && page.locale == *locale);
        own.map(|page| (&*page.translation, &*page.original)).collect()
    }

    /// The links of all pages of a language that lead to a target. `own` is the page that asks.
    pub(super) fn links_to(&self, own: &str, target: &LinkTarget) -> Vec<(Source, Vec<Span>)> {
        let linking = self.linking(&target.path).or_else(|| self.linking(own));
        let Some((_, locale)) = linking else { return Vec::new() };
        let links = self.siblings(locale).into_par_iter().filter_map(|(name, _)| {
            let source = self.text(name)?;
            let named = self.references(&source).into_iter().filter(|it| target.is_named_by(it));
            let spans: Vec<Span> = named.map(|it| it.span).collect();
            (!spans.is_empty()).then_some((source, spans))
        });
        links.collect()
    }

    /// The names that can be written in a page where one is wanted, each with what it is.
    pub(super) fn completions(
        &self,
        source: &Source,
        wanted: &Wanted,
    ) -> anyhow::Result<Vec<(String, String)>> {
        let (own, typed) = (source.path(), source.slice(wanted.span));
        let Some((original, locale)) = self.linking(own) else { return Ok(Vec::new()) };
        let unnamed = |name: String| (name, String::new());
        Ok(match wanted.kind {
            WantedKind::File => {
                let names = self.urls(own, original, locale, typed);
                names.into_iter().map(unnamed).collect()
            }
            WantedKind::Image => {
                let root = &self.pages.project.root;
                let files = Tree::walk(root, root)?.files.into_iter().filter(|it| is_media(it));
                files.filter_map(|path| continued(own, typed, &path)).map(unnamed).collect()
            }
            WantedKind::Anchor => {
                let routes = self.links().links().routes();
                let file = routes.file(&wanted.file, [own, original], locale);
                let found = file.and_then(|file| self.headings(&file));
                let (text, headings) = found.unwrap_or_else(|| (source.clone(), Vec::new()));
                let named = headings.into_iter();
                named.map(|(span, id)| (id, text.slice(span).trim().to_owned())).collect()
            }
            WantedKind::Code | WantedKind::Include | WantedKind::Uid | WantedKind::Moniker => {
                Vec::new()
            }
        })
    }

    /// The URLs of all other pages in a language, as they continue what is typed: from the root, where sites are
    /// written so, else relative. Each leads to its page.
    fn urls(&self, own: &str, original: &str, locale: &Locale, typed: &str) -> Vec<String> {
        let layout = self.pages.layout;
        let has_urls = matches!(
            layout.profile,
            Profile::Hugo | Profile::Starlight | Profile::Mdn | Profile::Mintlify
        );
        let is_relative = typed.starts_with('.');
        let folder = folder_of(&page_of(own, original, locale), layout);
        let names_locale = self.links().name_locale(locale);
        let own_url = page_url(original, layout).unwrap_or_default();
        let url = |file: &str, its_original: &str| -> Vec<String> {
            if !has_urls && !typed.starts_with('/') {
                return continued(own, typed, file).into_iter().collect();
            }
            let Some(url) = page_url(its_original, layout) else { return Vec::new() };
            if is_relative {
                return vec![relative(&format!("{own_url}x"), &url)];
            }
            let [named, bare] = [format!("/{folder}/{url}"), format!("/{url}")];
            if names_locale { vec![named, bare] } else { vec![bare, named] }
        };
        let routes = self.links().links().routes();
        let begun = typed.rfind('/').map_or("", |end| &typed[..=end]);
        let leads = |name: &String, file: &str| {
            let found = routes.file(name, [own, original], locale);
            name.starts_with(begun) && found.as_deref() == Some(file)
        };
        let others = self.siblings(locale).into_iter().filter(|(file, _)| *file != own);
        let names = others.filter_map(|(file, its_original)| {
            url(file, its_original).into_iter().find(|name| leads(name, file))
        });
        names.collect()
    }
}

/// A page by itself.
fn page_of(path: &str, original: &str, locale: &Locale) -> PagePair {
    PagePair {
        translation: path.to_owned(),
        original: original.to_owned(),
        has_original: true,
        locale: locale.clone(),
    }
}

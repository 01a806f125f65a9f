//! The chapters of a publication, and where their links lead in it.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use super::markup::ids;
use crate::article::{Article, Side};
use crate::locale::Locale;
use crate::project::{ArticleEntry, View, readable};
use crate::site::image_files::ImageFiles;
use crate::site::page::ArticleWork;
use crate::site::{Site, side};

/// An article of a publication.
#[derive(Debug)]
pub struct Chapter<'c> {
    /// The article.
    pub entry: &'c ArticleEntry,
    /// The language of it that is shown.
    side: Side,
    /// Its page on the site, which its links are relative to.
    pub(super) page: String,
    pub(super) title: &'c str,
    /// The part of the table of contents that it is in; empty for none.
    part: String,
}

/// A chapter with its text.
#[derive(Debug)]
pub struct WrittenChapter<'c> {
    pub(super) chapter: Chapter<'c>,
    pub(super) html: String,
    /// The ids of the chapter's elements.
    ids: BTreeSet<String>,
}

/// A publication: its chapters, and what their links lead to.
pub struct Book<'b> {
    pub(super) site: &'b Site<'b>,
    pub(super) locale: &'b Locale,
    pub(super) title: String,
    pub(super) chapters: Vec<WrittenChapter<'b>>,
    /// The numbers of the chapters, by their pages.
    by_page: BTreeMap<String, usize>,
    /// The files of the project, by their pages.
    assets: BTreeMap<String, &'b str>,
}

/// Where a link of a chapter leads.
pub(super) enum Target<'t> {
    /// A chapter, by its number.
    Chapter(usize),
    /// A file of the project.
    File(&'t str),
    /// Another page of the site, if the project says where the site is published.
    Page(Option<String>),
    /// It is whole, or leads to a place in its own chapter.
    AsWritten,
}

impl Site<'_> {
    /// The articles of a language, in order; those below a folder where one is named.
    pub fn chapters<'s>(&'s self, locale: &'s Locale, folder: Option<&str>) -> Vec<Chapter<'s>> {
        let is_in = |name: &str| {
            folder.is_none_or(|folder| {
                name.strip_prefix(folder).is_some_and(|it| it.is_empty() || it.starts_with('/'))
            })
        };
        let mut chapters: Vec<_> = Vec::new();
        for (entry, page) in self.entries_in(locale) {
            if !entry.is_listed() || !is_in(&entry.name) {
                continue;
            }
            let ((place, part), number) = self.part(entry, locale);
            let side = if entry.locale == *locale { Side::Target } else { Side::Source };
            let title = entry.title_in(locale);
            // The front page comes first, and the page of a folder before the folder.
            let is_not_home = entry.name != "index";
            let order = (is_not_home, place, number, !entry.is_folder_index());
            chapters.push((order, Chapter { entry, side, page, title, part }));
        }
        chapters.sort_by_key(|(a, _)| *a);
        chapters.into_iter().map(|(_, chapter)| chapter).collect()
    }

    /// A chapter with its text, whose links are still those of its page.
    pub fn write_chapter<'s>(
        &'s self,
        chapter: Chapter<'s>,
        article: &Article,
        library: &dyn ImageFiles,
    ) -> WrittenChapter<'s> {
        let (entry, shown) = (chapter.entry, chapter.side);
        let work = ArticleWork { site: self, entry, article, pictures: library, marks: false };
        let texts = side::texts(article, &[View::Side(shown)]);
        let sides = work.parse(&texts);
        let links = work.links(&chapter.page, shown);
        let form = work.form(work.locale(shown), &links);
        let html: String = sides.iter().flatten().map(|side| side.html(form)).collect();
        let ids = ids(&html);
        WrittenChapter { chapter, html, ids }
    }

    /// Binds chapters together.
    pub fn book<'s>(
        &'s self,
        locale: &'s Locale,
        folder: Option<&str>,
        chapters: Vec<WrittenChapter<'s>>,
    ) -> Book<'s> {
        let pages = chapters.iter().enumerate();
        let by_page = pages.map(|(number, it)| (it.chapter.page.clone(), number)).collect();
        let page = |path: &'s str| Some((self.index.asset_page(path)?, path));
        let assets = self.index.assets().filter_map(page).collect();
        let site_title = self.title(locale);
        let title = folder.map_or_else(
            || site_title.to_owned(),
            |folder| {
                let first =
                    chapters.first().map(|it| &*it.chapter.part).filter(|it| !it.is_empty());
                let name = folder.rsplit('/').next().unwrap_or(folder);
                format!("{site_title} – {}", first.map_or_else(|| readable(name), str::to_owned))
            },
        );
        Book { site: self, locale, title, chapters, by_page, assets }
    }
}

impl Book<'_> {
    /// The chapters by the parts that they are in, which follow each other.
    pub(super) fn parts(&self) -> Vec<(&str, Vec<usize>)> {
        let mut parts: Vec<(&str, Vec<usize>)> = Vec::new();
        for (number, it) in self.chapters.iter().enumerate() {
            match parts.last_mut() {
                Some((part, numbers)) if *part == it.chapter.part => numbers.push(number),
                _ => parts.push((&it.chapter.part, vec![number])),
            }
        }
        parts
    }

    /// The fragment of a link into a chapter; none where nothing there has that id, since a book with a
    /// link to nowhere is not valid.
    pub(super) fn fragment<'f>(&self, chapter: usize, address: &'f str) -> Option<&'f str> {
        let (_, fragment) = address.split_once('#')?;
        let id = percent_decode_str(fragment).decode_utf8_lossy();
        self.chapters[chapter].ids.contains(&*id).then_some(fragment)
    }

    /// Where the URL of a link leads, as written on the page of a chapter.
    pub(super) fn target(&self, chapter: &Chapter<'_>, address: &str) -> Target<'_> {
        let path = address.split(['#', '?']).next().unwrap_or_default();
        let is_whole = address.split_once(':').is_some_and(|(scheme, _)| {
            !scheme.is_empty()
                && scheme.bytes().all(|it| it.is_ascii_alphanumeric() || b"+-.".contains(&it))
        });
        if path.is_empty() || is_whole || path.starts_with('/') {
            return Target::AsWritten;
        }
        let page = joined(&chapter.page, path);
        if let Some(&number) = self.by_page.get(&page) {
            return Target::Chapter(number);
        }
        if let Some(file) = self.assets.get(&page) {
            Target::File(file)
        } else {
            let suffix = &address[path.len()..];
            Target::Page(self.site.canonical(&page).map(|url| format!("{url}{suffix}")))
        }
    }
}

/// The path that a URL leads to from a page.
pub(super) fn joined(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    let decoded = percent_decode_str(address).decode_utf8_lossy();
    for part in decoded.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

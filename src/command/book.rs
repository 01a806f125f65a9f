//! `diglot book`: a language of the site, or a part of it, as one file.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::content::{ContentFolder, entry, pluralize};
use super::destination::refuse_own;
use super::project::{self, LoadedProject};
use super::{ExitStatus, Session, UsageError};
use crate::arguments::{BookArguments, BookFormat};
use crate::article::Side;
use crate::disk::{self, StreamedFile, chromium};
use crate::exchange::ArchiveWriter;
use crate::locale::Locale;
use crate::project::{AddressForm, View};
use crate::site::{Book, EpubFiles, Site};

/// Writes a book.
pub(super) fn book(arguments: &BookArguments, session: &Session<'_>) -> anyhow::Result<ExitStatus> {
    let mut project = LoadedProject::load(session)?;
    // Chapters name each other's files.
    project.configuration.site.urls = AddressForm::Plain;
    let out = out(arguments, &project)?;
    refuse_own(&out, &project)?;
    let content = ContentFolder::find(&project)?;
    let locales = &project.configuration.locales;
    let read = |path: &str| Ok(entry(path, &*content.article(path)?, locales));
    let mut findings = Vec::new();
    let (mut index, _) = content.index(&project, &BTreeSet::new(), read)?;
    index.set_redirects(project.redirects(&mut findings)?);
    let xref_map = project.xref_map(&mut findings)?;
    let navigation = content.navigation(&index, &xref_map, &mut findings)?;
    let navigation = navigation.with_folders(&index, &xref_map);
    let templates = project.templates()?;
    let site = Site {
        configuration: &project.configuration,
        index: &index,
        xref_map: &xref_map,
        navigation: &navigation,
        templates: &templates,
        views: &[View::Side(Side::Target), View::Side(Side::Source)],
        formats: &project.configuration.site.formats,
        searches: BTreeSet::new(),
        tables: Arc::default(),
    };
    let locale = locale(arguments, &project, &site)?;
    let folder = arguments.section.as_deref().map(|it| it.trim_matches('/'));
    let chapters = site.chapters(&locale, folder);
    if chapters.is_empty() {
        let place = folder.map_or_else(String::new, |folder| format!(" below `{folder}`"));
        let message = format!("no articles found in {}{place}", locale.tag());
        return Err(UsageError::new(
            message,
            "pass a folder such as `get-started`, without the locale",
        ));
    }
    let written = chapters.into_par_iter().map(|chapter| {
        let article = content.article(&chapter.entry.path)?;
        Ok(site.write_chapter(chapter, &article, &content.folder))
    });
    let written = written.collect::<anyhow::Result<Vec<_>>>()?;
    let count = pluralize(written.len(), "article");
    let book = site.book(&locale, folder, written);
    write(&book, &content, arguments.format, &out)?;
    session.screen.print(&format!("{}: {count} in {}", out.display(), locale.tag()));
    Ok(ExitStatus::Done)
}

/// The file that is written.
fn out(arguments: &BookArguments, project: &LoadedProject) -> anyhow::Result<PathBuf> {
    if let Some(out) = &arguments.out {
        return Ok(out.clone());
    }
    let locale = match (&arguments.locale, &project.configuration.locales.default) {
        (Some(tag), _) => project::locale(tag)?.folder(),
        (None, Some(locale)) => locale.folder(),
        (None, None) => "book".to_owned(),
    };
    let section = arguments.section.iter().map(|it| it.trim_matches('/').replace('/', "-"));
    let name = [locale].into_iter().chain(section).collect::<Vec<_>>().join("-");
    Ok(format!("{name}.{}", arguments.format.extension()).into())
}

/// The language of the book.
fn locale(
    arguments: &BookArguments,
    project: &LoadedProject,
    site: &Site<'_>,
) -> anyhow::Result<Locale> {
    let known = site.page_locales();
    let tags = || known.iter().map(|it| it.tag()).collect::<Vec<_>>().join(", ");
    let asked = match &arguments.locale {
        Some(tag) => Some(project::locale(tag)?),
        None => project.configuration.locales.default.clone(),
    };
    match (asked, &known[..]) {
        (Some(asked), _) if known.contains(&&asked) => Ok(asked),
        (None, [only]) => Ok((*only).clone()),
        (Some(asked), _) => {
            let message = format!("no articles found in {}", asked.tag());
            Err(UsageError::new(message, &format!("locales with articles: {}", tags())))
        }
        (None, _) => {
            let help = format!("pass one with --locale: {}", tags());
            Err(UsageError::new("a book is in one locale, and the site has several", &help))
        }
    }
}

fn write(
    book: &Book<'_>,
    content: &ContentFolder,
    format: BookFormat,
    out: &Path,
) -> anyhow::Result<()> {
    let read = |path: &str| disk::read(&content.folder.path(path)).ok();
    match format {
        BookFormat::Epub => write_archive(&book.epub(), content, out),
        BookFormat::Html => Ok(disk::replace(out, book.page(&read)?.as_bytes())?),
        BookFormat::Pdf => Ok(chromium::print(book.page(&read)?.as_bytes(), out)?),
    }
}

fn write_archive(epub: &EpubFiles, content: &ContentFolder, out: &Path) -> anyhow::Result<()> {
    let mut file = StreamedFile::create(out)?;
    let mut archive = ArchiveWriter::default();
    let (first, rest) = epub.files.split_first().expect("a book says what it is");
    archive.store(&first.path, &first.bytes);
    for made in rest {
        archive.start(&made.path);
        archive.write(&made.bytes);
        file.write(&archive.fetch())?;
    }
    for (name, path) in &epub.media {
        archive.start(name);
        archive.write(&disk::read(&content.folder.path(path))?);
        file.write(&archive.fetch())?;
    }
    file.write(&archive.finish().map_err(anyhow::Error::msg)?)?;
    Ok(file.finish()?)
}

//! Documents of the units that were asked for, wherever they go.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use super::article_units::UnitReader;
use super::document::{Document, DocumentFormat, Sink};
use super::output::{DocumentWriter, OutputPlace};
use super::selection::Selection;
use crate::arguments::{ExportArguments, GroupOption};
use crate::command::UsageError;
use crate::command::content::pluralize;
use crate::exchange::{ArticleUnits, Memory};
use crate::locale::Locale;

/// So many articles are in memory at a time.
pub(super) const CHUNK: usize = 64;

/// An article by its path, and its locale.
pub(super) type ArticleName = (String, Locale);

/// Number of exported units and articles.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ExportCounts {
    pub(super) units: usize,
    pub(super) articles: usize,
}

impl ExportCounts {
    pub(super) fn shown(self) -> String {
        let units = pluralize(self.units, "unit");
        format!("{units} of {}", pluralize(self.articles, "article"))
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self { units: self.units + other.units, articles: self.articles + other.articles }
    }
}

pub(super) struct Export<'e> {
    pub(super) arguments: &'e ExportArguments,
    pub(super) reader: UnitReader<'e>,
    /// The memory that missing translations are filled in from.
    pub(super) memories: BTreeMap<Locale, Memory>,
    pub(super) selection: Selection,
}

impl Export<'_> {
    /// Writes documents of the format that was named.
    pub(super) fn plain(&self, articles: &[ArticleName]) -> anyhow::Result<ExportCounts> {
        let format = DocumentFormat::Plain(self.arguments.format);
        let path = match OutputPlace::new(&self.arguments.out) {
            OutputPlace::Folder(folder) => return self.to_folder(articles, format, &folder),
            OutputPlace::File(file) => Some(file),
            OutputPlace::Standard => None,
        };
        check_locales(articles, format)?;
        let mut writer = DocumentWriter::create(path.as_deref(), self.reader.project)?;
        let counts = self.document(articles, format, &mut |bytes| writer.write(bytes))?;
        writer.finish()?;
        Ok(counts)
    }

    /// Writes one document of all articles.
    pub(super) fn document(
        &self,
        articles: &[ArticleName],
        format: DocumentFormat,
        sink: Sink<'_>,
    ) -> anyhow::Result<ExportCounts> {
        let (document, counts) = self.units_to(articles, format, sink)?;
        document.finish(sink)?;
        Ok(counts)
    }

    /// Writes all units into a document that may have none.
    fn units_to(
        &self,
        articles: &[ArticleName],
        format: DocumentFormat,
        sink: Sink<'_>,
    ) -> anyhow::Result<(Document, ExportCounts)> {
        let source = &self.reader.project.configuration.locales.source;
        let mut document = Document::new(format, source, &articles[0].1);
        let (mut counts, mut number) = (ExportCounts::default(), 0);
        for chunk in articles.chunks(CHUNK) {
            let read = |(offset, name): (usize, &ArticleName)| {
                let units = self.units(name)?;
                let count = units.units.len();
                anyhow::Ok((count, format.body(units, number + offset + 1)?))
            };
            let written = chunk.par_iter().enumerate().map(read);
            for (units, body) in written.collect::<anyhow::Result<Vec<_>>>()? {
                if units > 0 {
                    counts = counts.and(ExportCounts { units, articles: 1 });
                    document.write(&body, units, sink)?;
                }
            }
            number += chunk.len();
        }
        Ok((document, counts))
    }

    /// Writes a document for each article, folder or locale that has units.
    fn to_folder(
        &self,
        articles: &[ArticleName],
        format: DocumentFormat,
        folder: &Path,
    ) -> anyhow::Result<ExportCounts> {
        let groups = groups(articles, self.arguments.per.unwrap_or_default());
        let write = |(name, articles): (&String, &Vec<ArticleName>)| {
            check_locales(articles, format)?;
            let path = folder.join(format!("{name}.{}", format.extension()));
            let mut writer: Option<DocumentWriter> = None;
            let mut sink = |bytes: &[u8]| match &mut writer {
                Some(writer) => writer.write(bytes),
                none => {
                    let project = self.reader.project;
                    none.insert(DocumentWriter::create(Some(&path), project)?).write(bytes)
                }
            };
            let (document, counts) = self.units_to(articles, format, &mut sink)?;
            if counts.units > 0 {
                document.finish(&mut sink)?;
            }
            writer.map(DocumentWriter::finish).transpose()?;
            Ok(counts)
        };
        let counts = groups.par_iter().map(write).collect::<anyhow::Result<Vec<_>>>()?;
        Ok(counts.into_iter().fold(ExportCounts::default(), ExportCounts::and))
    }

    /// The units of an article that were asked for.
    pub(super) fn units(&self, (path, locale): &ArticleName) -> anyhow::Result<ArticleUnits> {
        let mut article = self.reader.units(path, locale)?;
        if let Some(memory) = self.memories.get(locale) {
            memory.fill(&mut article);
        }
        self.selection.apply(&mut article);
        Ok(article)
    }

    /// Reads the chosen units of articles, some at a time, and hands each article over in order.
    pub(super) fn each(
        &self,
        articles: &[ArticleName],
        mut each: impl FnMut(&ArticleUnits) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        for chunk in articles.chunks(CHUNK) {
            let read = chunk.par_iter().map(|name| self.units(name));
            for article in read.collect::<anyhow::Result<Vec<_>>>()? {
                each(&article)?;
            }
        }
        Ok(())
    }
}

/// Articles by their locale.
pub(super) fn by_locale(articles: &[ArticleName]) -> BTreeMap<Locale, Vec<ArticleName>> {
    let mut groups: BTreeMap<Locale, Vec<ArticleName>> = BTreeMap::new();
    for article in articles {
        groups.entry(article.1.clone()).or_default().push(article.clone());
    }
    groups
}

/// The articles of each document, by its name without an extension.
fn groups(articles: &[ArticleName], per: GroupOption) -> BTreeMap<String, Vec<ArticleName>> {
    let mut groups: BTreeMap<String, Vec<ArticleName>> = BTreeMap::new();
    for article in articles {
        let (path, locale) = article;
        let name = match per {
            GroupOption::Article => path.as_str(),
            GroupOption::Folder => path.rsplit_once('/').map_or("content", |(folder, _)| folder),
            GroupOption::Locale => locale.tag(),
        };
        groups.entry(name.to_owned()).or_default().push(article.clone());
    }
    groups
}

/// Refuses several languages where a document has one.
fn check_locales(articles: &[ArticleName], format: DocumentFormat) -> anyhow::Result<()> {
    let (_, locale) = &articles[0];
    if format.has_one_locale()
        && let Some((_, other)) = articles.iter().find(|(_, other)| other != locale)
    {
        let message = format!("a file of this format has one locale, not {locale} and {other}");
        let help = "pass --locale, or a folder with --out and --per locale";
        return Err(UsageError::new(message, help));
    }
    Ok(())
}

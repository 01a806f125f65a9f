//! A package for an agency: everything that a translator needs, in one file.

use std::path::Path;

use super::document::{DocumentFormat, Sink};
use super::exporter::{ArticleName, Export, ExportCounts, by_locale};
use super::memory::write_memory;
use super::terms::terms_by_locale;
use crate::arguments::ExportFormat;
use crate::check::glossary::write_tbx;
use crate::check::word_counts::{CountedSegment, WordCounts, WordReport};
use crate::command::UsageError;
use crate::command::destination::refuse_own;
use crate::disk::StreamedFile;
use crate::exchange::{ArchiveWriter, PackageFacts, package_readme, tmx};
use crate::locale::Locale;

/// Writes a package.
pub(super) fn write(
    export: &Export<'_>,
    articles: &[ArticleName],
    path: &Path,
) -> anyhow::Result<ExportCounts> {
    if !path.extension().is_some_and(|it| it.eq_ignore_ascii_case("zip")) {
        let message = format!("`{}` does not end in .zip", path.display());
        return Err(UsageError::new(message, "pass a name such as `nl.zip` with --package"));
    }
    let format = export.arguments.format;
    let what = match format {
        ExportFormat::Tmx | ExportFormat::Tmx2 => Some("a memory cannot be translated"),
        ExportFormat::Parquet => Some("a Parquet table does not come back"),
        ExportFormat::Tbx | ExportFormat::Tsv => Some("a list of terms cannot be translated"),
        _ => None,
    };
    if let Some(what) = what {
        let help = "pass a format that comes back, such as `--format xliff`";
        return Err(UsageError::new(what, help));
    }
    let format = DocumentFormat::Plain(format);
    refuse_own(path, export.reader.project)?;
    let mut package =
        Package { archive: ArchiveWriter::default(), file: StreamedFile::create(path)? };
    let mut counts = ExportCounts::default();
    for (locale, articles) in by_locale(articles) {
        let own = package.locale(export, &locale, &articles, format)?;
        counts = counts.and(own);
    }
    package.finish()?;
    Ok(counts)
}

struct Package {
    archive: ArchiveWriter,
    file: StreamedFile,
}

impl Package {
    /// Writes the folder of a language.
    fn locale(
        &mut self,
        export: &Export<'_>,
        locale: &Locale,
        articles: &[ArticleName],
        format: DocumentFormat,
    ) -> anyhow::Result<ExportCounts> {
        let document = format!("{locale}/{locale}.{}", format.extension());
        let project = export.reader.project;
        let source = &project.configuration.locales.source;
        let mut counts = ExportCounts::default();
        self.entry(&document, &mut |sink| {
            counts = export.document(articles, format, sink)?;
            Ok(())
        })?;
        self.entry(&format!("{locale}/memory.tmx"), &mut |sink| {
            write_memory(&export.reader, articles, tmx::Level::Plain, sink).map(drop)
        })?;
        let terms = terms_by_locale(project, std::slice::from_ref(locale))?;
        if !terms.is_empty() {
            let text = write_tbx(source, &terms);
            self.entry(&format!("{locale}/terms.tbx"), &mut |sink| sink(text.as_bytes()))?;
        }
        let words = words(export, locale, articles)?;
        let facts = PackageFacts {
            source,
            target: locale,
            document: &document,
            has_terms: !terms.is_empty(),
            articles: counts.articles,
            segments: counts.units,
            words: [words.words, words.new, words.repeated, words.matched],
        };
        let readme = package_readme(&facts);
        self.entry(&format!("{locale}/README.txt"), &mut |sink| sink(readme.as_bytes()))?;
        Ok(counts)
    }

    /// Writes a file of the package.
    fn entry(
        &mut self,
        name: &str,
        write: &mut dyn FnMut(Sink<'_>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        self.archive.start(name);
        write(&mut |bytes| {
            self.archive.write(bytes);
            Ok(self.file.write(&self.archive.fetch())?)
        })
    }

    fn finish(mut self) -> anyhow::Result<()> {
        let rest = self.archive.finish().map_err(|reason| {
            UsageError::new(format!("the package {reason}"), "pass fewer articles or one --locale")
        })?;
        self.file.write(&rest)?;
        Ok(self.file.finish()?)
    }
}

/// The words of the units, as translators are paid for them.
fn words(
    export: &Export<'_>,
    locale: &Locale,
    articles: &[ArticleName],
) -> anyhow::Result<WordCounts> {
    let mut all = Vec::new();
    export.each(articles, |article| {
        let count = |unit: &crate::exchange::Unit| CountedSegment {
            source: unit.source_markdown.clone(),
            state: unit.state.name(),
            reviewer: None,
            day: None,
        };
        all.push((article.path.clone(), article.units.iter().map(count).collect()));
        Ok(())
    })?;
    let report = WordReport::of(locale, &all);
    Ok(report.by_locale.get(locale).copied().unwrap_or_default())
}

//! Folders that a tool opens: files in its form, with the memory and the terms of the project.

use std::path::Path;

use super::document::DocumentFormat;
use super::exporter::{ArticleName, Export, ExportCounts, by_locale};
use super::memory::write_memory;
use super::output::{DocumentWriter, OutputPlace};
use super::terms::terms_by_locale;
use crate::arguments::{ExportFormat, ToolOption};
use crate::check::glossary::{omegat_glossary, write_tbx};
use crate::command::UsageError;
use crate::disk;
use crate::exchange::{omegat, tmx};
use crate::locale::Locale;

/// Writes a folder for a tool.
pub(super) fn write(
    export: &Export<'_>,
    articles: &[ArticleName],
    tool: ToolOption,
) -> anyhow::Result<ExportCounts> {
    let folder = match OutputPlace::new(&export.arguments.out) {
        OutputPlace::Folder(folder) | OutputPlace::File(folder) => folder,
        OutputPlace::Standard => {
            let help = "pass a folder with --out, such as `--out work`";
            return Err(UsageError::new("--for writes a folder", help));
        }
    };
    let groups = by_locale(articles);
    let mut counts = ExportCounts::default();
    for (locale, articles) in &groups {
        let place = Place { export, articles, locale, folder: &folder };
        counts = counts.and(match tool {
            // A project of OmegaT has one language.
            ToolOption::Omegat if groups.len() > 1 => {
                Place { folder: &folder.join(locale.tag()), ..place }.omegat()?
            }
            ToolOption::Omegat => place.omegat()?,
            ToolOption::Weblate | ToolOption::Poedit => place.catalog()?,
            ToolOption::Memoq | ToolOption::Trados => place.files()?,
        });
    }
    Ok(counts)
}

/// The folder of one language.
#[derive(Clone, Copy)]
struct Place<'p> {
    export: &'p Export<'p>,
    articles: &'p [ArticleName],
    locale: &'p Locale,
    folder: &'p Path,
}

impl Place<'_> {
    /// A catalog, named as gettext names languages.
    fn catalog(&self) -> anyhow::Result<ExportCounts> {
        let name = self.locale.tag().replace('-', "_");
        self.document(&format!("{name}.po"), DocumentFormat::Plain(ExportFormat::Po))
    }

    /// XLIFF, a memory and a term base.
    fn files(&self) -> anyhow::Result<ExportCounts> {
        let tag = self.locale.tag();
        let counts =
            self.document(&format!("{tag}.xlf"), DocumentFormat::Plain(ExportFormat::Xliff))?;
        self.file(&format!("{tag}.tmx"), &mut |sink| {
            let reader = &self.export.reader;
            write_memory(reader, self.articles, tmx::Level::Codes, sink).map(drop)
        })?;
        let project = self.export.reader.project;
        let terms = terms_by_locale(project, std::slice::from_ref(self.locale))?;
        if !terms.is_empty() {
            let text = write_tbx(&project.configuration.locales.source, &terms);
            self.file(&format!("{tag}.tbx"), &mut |sink| sink(text.as_bytes()))?;
        }
        Ok(counts)
    }

    /// A whole project.
    fn omegat(&self) -> anyhow::Result<ExportCounts> {
        let project = self.export.reader.project;
        let source = &project.configuration.locales.source;
        let settings = omegat::project_file(source, self.locale);
        // It opens no project that lacks one of its folders.
        for name in omegat::FOLDERS {
            disk::create_folder(&self.folder.join(name))?;
        }
        let name = format!("source/{}.xlf", self.locale);
        let counts = self.document(&name, DocumentFormat::Omegat)?;
        self.file("omegat/project_save.tmx", &mut |sink| {
            let mut translations = omegat::Translations::default();
            self.export.each(self.articles, |article| {
                translations.note(article);
                Ok(())
            })?;
            sink(omegat::memory_head(source).as_bytes())?;
            self.export
                .each(self.articles, |article| sink(translations.take(article).as_bytes()))?;
            sink(tmx::END.as_bytes())
        })?;
        for (_, terms) in terms_by_locale(project, std::slice::from_ref(self.locale))? {
            let text = omegat_glossary(&terms);
            self.file("glossary/terms.utf8", &mut |sink| sink(text.as_bytes()))?;
        }
        self.file("omegat/filters.xml", &mut |sink| sink(omegat::FILTERS.as_bytes()))?;
        self.file("omegat.project", &mut |sink| sink(settings.as_bytes()))?;
        Ok(counts)
    }

    fn document(&self, name: &str, format: DocumentFormat) -> anyhow::Result<ExportCounts> {
        let mut counts = ExportCounts::default();
        self.file(name, &mut |sink| {
            counts = self.export.document(self.articles, format, sink)?;
            Ok(())
        })?;
        Ok(counts)
    }

    /// Writes a file of the folder.
    fn file(
        &self,
        name: &str,
        write: &mut dyn FnMut(super::document::Sink<'_>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let path = self.folder.join(name);
        let mut writer = DocumentWriter::create(Some(&path), self.export.reader.project)?;
        write(&mut |bytes| writer.write(bytes))?;
        writer.finish()
    }
}

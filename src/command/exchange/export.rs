//! `diglot export`: the segments of a project, for translation tools.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use super::article_units::{UnitReader, find_target, locales};
use super::memory::memories;
use super::output::{DocumentWriter, OutputPlace};
use crate::arguments::{ExportArguments, ExportFormat, StateOption};
use crate::command::content::pluralize;
use crate::command::project::LoadedProject;
use crate::command::{ExitStatus, Session, UsageError};
use crate::disk::ProjectFiles;
use crate::exchange::xliff::Version;
use crate::exchange::xlsx::SheetWriter;
use crate::exchange::{ArticleUnits, Memory, State, json_lines, po, sheet, tmx, xlsx};
use crate::locale::Locale;

/// So many articles are in memory at a time.
const CHUNK: usize = 64;

/// Writes the units that the user asked for.
pub(in crate::command) fn export(
    arguments: &ExportArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let files = ProjectFiles::open(&project.root)?;
    let target = find_target(&arguments.paths, &project)?;
    let reader = UnitReader { project: &project, files: &files, target: &target };
    let articles = reader.paths(&locales(&arguments.locale)?)?;
    if articles.is_empty() {
        let message = "found no annotated articles to export";
        return Err(UsageError::new(message, "pass other locales, articles or folders"));
    }
    let memories = if arguments.pretranslate {
        let locales: BTreeSet<&Locale> = articles.iter().map(|(_, locale)| locale).collect();
        memories(&project, &files, &locales)?
    } else {
        BTreeMap::new()
    };
    let export = Export { arguments, reader, memories };
    let units = match OutputPlace::new(&arguments.out) {
        OutputPlace::Folder(folder) => export.to_folder(&articles, &folder)?,
        OutputPlace::File(file) => export.to_document(&articles, Some(&file))?,
        OutputPlace::Standard => export.to_document(&articles, None)?,
    };
    let units = pluralize(units, "unit");
    let articles = pluralize(articles.len(), "article");
    session.screen.print(&format!("exported {units} of {articles}"));
    Ok(ExitStatus::Done)
}

struct Export<'e> {
    arguments: &'e ExportArguments,
    reader: UnitReader<'e>,
    /// The memory that missing translations are filled in from.
    memories: BTreeMap<Locale, Memory>,
}

impl Export<'_> {
    /// Writes one document of all articles. Gives the number of units.
    fn to_document(
        &self,
        articles: &[(String, Locale)],
        path: Option<&Path>,
    ) -> anyhow::Result<usize> {
        let (_, locale) = &articles[0];
        if self.arguments.format.has_one_locale()
            && let Some((_, other)) = articles.iter().find(|(_, other)| other != locale)
        {
            let message = format!("a file of this format has one locale, not {locale} and {other}");
            return Err(UsageError::new(message, "pass --locale, or a folder with --out"));
        }
        let mut writer = self.start(path, locale)?;
        let (mut count, mut number) = (0, 0);
        for chunk in articles.chunks(CHUNK) {
            let read = |(offset, (path, locale)): (usize, &(String, Locale))| {
                let units = self.units(path, locale)?;
                let text = self.body(&units, number + offset + 1)?;
                anyhow::Ok((units.units.len(), text))
            };
            let written = chunk.par_iter().enumerate().map(read);
            for (units, text) in written.collect::<anyhow::Result<Vec<_>>>()? {
                count += units;
                writer.write(&text, units)?;
            }
            number += chunk.len();
        }
        writer.finish(self.end())?;
        Ok(count)
    }

    /// Writes a document an article. Gives the number of units.
    fn to_folder(&self, articles: &[(String, Locale)], folder: &Path) -> anyhow::Result<usize> {
        let write = |(path, locale): &(String, Locale)| {
            let units = self.units(path, locale)?;
            let name = format!("{path}.{}", self.arguments.format.extension());
            let mut writer = self.start(Some(&folder.join(name)), locale)?;
            writer.write(&self.body(&units, 1)?, units.units.len())?;
            writer.finish(self.end())?;
            anyhow::Ok(units.units.len())
        };
        let counts = articles.par_iter().map(write).collect::<anyhow::Result<Vec<_>>>()?;
        Ok(counts.into_iter().sum())
    }

    /// The units of an article that were asked for.
    fn units(&self, path: &str, locale: &Locale) -> anyhow::Result<ArticleUnits> {
        let mut article = self.reader.units(path, locale)?;
        if let Some(memory) = self.memories.get(locale) {
            memory.fill(&mut article);
        }
        let states = &self.arguments.state;
        article.units.retain(|unit| {
            states.is_empty() || states.iter().any(|state| state.state() == unit.state)
        });
        Ok(article)
    }

    /// Begins a document.
    fn start(&self, path: Option<&Path>, locale: &Locale) -> anyhow::Result<FormatWriter> {
        let writer = DocumentWriter::create(path)?;
        let sheet = (self.arguments.format == ExportFormat::Xlsx).then(|| {
            let mut sheet = SheetWriter::default();
            sheet.start();
            sheet
        });
        let mut writer = FormatWriter { writer, sheet };
        writer.write(&self.head(locale), 0)?;
        Ok(writer)
    }

    fn head(&self, locale: &Locale) -> String {
        let source = &self.reader.project.configuration.locales.source;
        match self.arguments.format {
            ExportFormat::Xliff => Version::V1.head(source, Some(locale)),
            ExportFormat::Xliff2 => Version::V2.head(source, Some(locale)),
            ExportFormat::Po => po::head(source, locale),
            ExportFormat::Csv => sheet::head(),
            ExportFormat::Xlsx => xlsx::head(),
            ExportFormat::Jsonl => String::new(),
            ExportFormat::Tmx | ExportFormat::Tmx2 => tmx::head(source),
        }
    }

    fn body(&self, article: &ArticleUnits, number: usize) -> anyhow::Result<String> {
        if article.units.is_empty() {
            return Ok(String::new());
        }
        Ok(match self.arguments.format {
            ExportFormat::Xliff => Version::V1.file(article, number),
            ExportFormat::Xliff2 => Version::V2.file(article, number),
            ExportFormat::Po => po::messages(article),
            ExportFormat::Csv => sheet::rows(article),
            ExportFormat::Xlsx => xlsx::rows(article).map_err(too_large)?,
            ExportFormat::Jsonl => json_lines::lines(article),
            ExportFormat::Tmx => tmx::pairs(article, tmx::Level::Plain),
            ExportFormat::Tmx2 => tmx::pairs(article, tmx::Level::Codes),
        })
    }

    fn end(&self) -> &'static str {
        match self.arguments.format {
            ExportFormat::Xliff => Version::V1.end(),
            ExportFormat::Xliff2 => Version::V2.end(),
            ExportFormat::Po | ExportFormat::Csv | ExportFormat::Xlsx | ExportFormat::Jsonl => "",
            ExportFormat::Tmx | ExportFormat::Tmx2 => tmx::END,
        }
    }
}

/// A document of a format that is being written.
struct FormatWriter {
    writer: DocumentWriter,
    /// The workbook around what is written, if it is one.
    sheet: Option<SheetWriter>,
}

impl FormatWriter {
    /// Writes a part of the document, with so many units.
    fn write(&mut self, text: &str, units: usize) -> anyhow::Result<()> {
        match &mut self.sheet {
            Some(sheet) => self.writer.write(&sheet.write(text, units)),
            None => self.writer.write(text.as_bytes()),
        }
    }

    /// Ends the document with this text.
    fn finish(mut self, end: &str) -> anyhow::Result<()> {
        match &mut self.sheet {
            Some(sheet) => {
                let rest = sheet.finish().map_err(|reason| too_large(format!("it {reason}")))?;
                self.writer.write(&rest)?;
            }
            None => self.writer.write(end.as_bytes())?,
        }
        self.writer.finish()
    }
}

/// A text or number of rows that a spreadsheet cannot hold.
fn too_large(reason: String) -> anyhow::Error {
    UsageError::new(reason, "pass --format csv, fewer articles, or a folder with --out")
}

impl ExportFormat {
    /// The end of the names of its files.
    fn extension(self) -> &'static str {
        match self {
            Self::Xliff | Self::Xliff2 => "xlf",
            Self::Po => "po",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Jsonl => "jsonl",
            Self::Tmx | Self::Tmx2 => "tmx",
        }
    }

    /// Returns `true` if all units of a document are in one language.
    fn has_one_locale(self) -> bool {
        match self {
            Self::Xliff2 | Self::Po => true,
            Self::Xliff | Self::Csv | Self::Xlsx | Self::Jsonl | Self::Tmx | Self::Tmx2 => false,
        }
    }
}

impl StateOption {
    fn state(self) -> State {
        match self {
            Self::New => State::New,
            Self::Machine => State::Machine,
            Self::Translated => State::Translated,
            Self::Approved => State::Approved,
        }
    }
}

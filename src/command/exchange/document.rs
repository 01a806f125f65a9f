//! Documents of each format: how they begin, the units of their articles, and how they end.

use crate::arguments::ExportFormat;
use crate::command::UsageError;
use crate::exchange::xliff::Version;
use crate::exchange::xlsx::SheetWriter;
use crate::exchange::{ArticleUnits, json_lines, po, sheet, tmx, xlsx};
use crate::locale::Locale;

/// A format of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DocumentFormat {
    /// One that the user names.
    Plain(ExportFormat),
    /// XLIFF for `OmegaT`.
    Omegat,
}

/// Takes the bytes of a document, piece by piece.
pub(super) type Sink<'s> = &'s mut dyn FnMut(&[u8]) -> anyhow::Result<()>;

impl DocumentFormat {
    pub(super) fn head(self, source: &Locale, target: &Locale) -> String {
        let format = match self {
            Self::Omegat => return Version::Omegat.head(source, Some(target)),
            Self::Plain(format) => format,
        };
        match format {
            ExportFormat::Xliff => Version::V1.head(source, Some(target)),
            ExportFormat::Xliff2 => Version::V2.head(source, Some(target)),
            ExportFormat::Po => po::head(source, target),
            ExportFormat::Csv => sheet::head(),
            ExportFormat::Xlsx => xlsx::head(),
            ExportFormat::Jsonl | ExportFormat::Tbx | ExportFormat::Tsv => String::new(),
            ExportFormat::Tmx | ExportFormat::Tmx2 => tmx::head(source),
        }
    }

    /// The units of an article, the number `number` of the document.
    pub(super) fn body(self, article: &ArticleUnits, number: usize) -> anyhow::Result<String> {
        if article.units.is_empty() {
            return Ok(String::new());
        }
        let format = match self {
            Self::Omegat => return Ok(Version::Omegat.file(article, number)),
            Self::Plain(format) => format,
        };
        Ok(match format {
            ExportFormat::Xliff => Version::V1.file(article, number),
            ExportFormat::Xliff2 => Version::V2.file(article, number),
            ExportFormat::Po => po::messages(article),
            ExportFormat::Csv => sheet::rows(article),
            ExportFormat::Xlsx => xlsx::rows(article).map_err(too_large)?,
            ExportFormat::Jsonl => json_lines::lines(article),
            ExportFormat::Tmx => tmx::pairs(article, tmx::Level::Plain),
            ExportFormat::Tmx2 => tmx::pairs(article, tmx::Level::Codes),
            ExportFormat::Tbx | ExportFormat::Tsv => String::new(),
        })
    }

    fn end(self) -> &'static str {
        match self {
            Self::Omegat => Version::Omegat.end(),
            Self::Plain(format) => match format {
                ExportFormat::Xliff => Version::V1.end(),
                ExportFormat::Xliff2 => Version::V2.end(),
                ExportFormat::Tmx | ExportFormat::Tmx2 => tmx::END,
                ExportFormat::Po
                | ExportFormat::Csv
                | ExportFormat::Xlsx
                | ExportFormat::Jsonl
                | ExportFormat::Tbx
                | ExportFormat::Tsv => "",
            },
        }
    }

    /// The end of the names of its files.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Omegat => "xlf",
            Self::Plain(format) => match format {
                ExportFormat::Xliff | ExportFormat::Xliff2 => "xlf",
                ExportFormat::Po => "po",
                ExportFormat::Csv => "csv",
                ExportFormat::Xlsx => "xlsx",
                ExportFormat::Jsonl => "jsonl",
                ExportFormat::Tmx | ExportFormat::Tmx2 => "tmx",
                ExportFormat::Tbx => "tbx",
                ExportFormat::Tsv => "tsv",
            },
        }
    }

    /// Returns `true` if all units of a document are in one language.
    pub(super) fn has_one_locale(self) -> bool {
        let one = [ExportFormat::Xliff2, ExportFormat::Po].map(Self::Plain);
        one.contains(&self) || self == Self::Omegat
    }
}

/// A document that is being written. It begins with its first units, or its end.
pub(super) struct Document {
    format: DocumentFormat,
    head: String,
    /// The workbook around what is written, if it is one.
    sheet: Option<SheetWriter>,
    is_begun: bool,
}

impl Document {
    pub(super) fn new(format: DocumentFormat, source: &Locale, target: &Locale) -> Self {
        let is_sheet = format == DocumentFormat::Plain(ExportFormat::Xlsx);
        let head = format.head(source, target);
        let sheet = is_sheet.then(SheetWriter::default);
        Self { format, head, sheet, is_begun: false }
    }

    /// Writes so many units.
    pub(super) fn write(&mut self, text: &str, units: usize, sink: Sink<'_>) -> anyhow::Result<()> {
        if !self.is_begun {
            self.is_begun = true;
            if let Some(sheet) = &mut self.sheet {
                sheet.start();
            }
            let head = std::mem::take(&mut self.head);
            self.put(&head, 0, sink)?;
        }
        self.put(text, units, sink)
    }

    fn put(&mut self, text: &str, units: usize, sink: Sink<'_>) -> anyhow::Result<()> {
        match &mut self.sheet {
            Some(sheet) => sink(&sheet.write(text, units)),
            None => sink(text.as_bytes()),
        }
    }

    /// Ends the document.
    pub(super) fn finish(mut self, sink: Sink<'_>) -> anyhow::Result<()> {
        self.write("", 0, sink)?;
        match &mut self.sheet {
            Some(sheet) => {
                sink(&sheet.finish().map_err(|reason| too_large(format!("it {reason}")))?)
            }
            None => sink(self.format.end().as_bytes()),
        }
    }
}

/// A text or number of rows that a spreadsheet cannot hold.
fn too_large(reason: String) -> anyhow::Error {
    UsageError::new(reason, "pass --format csv, fewer articles, or a folder with --out")
}

//! Documents of each format: how they begin, the units of their articles, and how they end.

use crate::arguments::ExportFormat;
use crate::command::UsageError;
use crate::exchange::parquet::ParquetWriter;
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

/// The units of an article as a document takes them.
pub(super) enum Body {
    /// As its file has them.
    Text(String),
    /// As rows of a table, which is encoded column by column.
    Rows(ArticleUnits),
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
            ExportFormat::Jsonl | ExportFormat::Parquet | ExportFormat::Tbx | ExportFormat::Tsv => {
                String::new()
            }
            ExportFormat::Tmx | ExportFormat::Tmx2 => tmx::head(source),
        }
    }

    /// The units of an article, the number `number` of the document.
    pub(super) fn body(self, article: ArticleUnits, number: usize) -> anyhow::Result<Body> {
        match self {
            _ if article.units.is_empty() => Ok(Body::Text(String::new())),
            Self::Plain(ExportFormat::Parquet) => Ok(Body::Rows(article)),
            _ => self.text(&article, number).map(Body::Text),
        }
    }

    fn text(self, article: &ArticleUnits, number: usize) -> anyhow::Result<String> {
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
            ExportFormat::Parquet | ExportFormat::Tbx | ExportFormat::Tsv => String::new(),
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
                | ExportFormat::Parquet
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
                ExportFormat::Parquet => "parquet",
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
    container: Container,
    is_begun: bool,
}

/// The form of a file around its units.
enum Container {
    /// Text, as it is.
    Text,
    Workbook(SheetWriter),
    Table(ParquetWriter),
}

impl Document {
    pub(super) fn new(format: DocumentFormat, source: &Locale, target: &Locale) -> Self {
        let container = match format {
            DocumentFormat::Plain(ExportFormat::Xlsx) => {
                Container::Workbook(SheetWriter::default())
            }
            DocumentFormat::Plain(ExportFormat::Parquet) => {
                Container::Table(ParquetWriter::of_units())
            }
            _ => Container::Text,
        };
        Self { format, head: format.head(source, target), container, is_begun: false }
    }

    /// Writes so many units.
    pub(super) fn write(
        &mut self,
        body: &Body,
        units: usize,
        sink: Sink<'_>,
    ) -> anyhow::Result<()> {
        self.begin(sink)?;
        match (&mut self.container, body) {
            (Container::Table(table), Body::Rows(article)) => {
                table.push_units(article)?;
                sink(&table.written()?)
            }
            (_, Body::Text(text)) => self.put(text, units, sink),
            (Container::Text | Container::Workbook(_), Body::Rows(_)) => {
                unreachable!("the format has made both")
            }
        }
    }

    fn begin(&mut self, sink: Sink<'_>) -> anyhow::Result<()> {
        if self.is_begun {
            return Ok(());
        }
        self.is_begun = true;
        if let Container::Workbook(sheet) = &mut self.container {
            sheet.start();
        }
        let head = std::mem::take(&mut self.head);
        self.put(&head, 0, sink)
    }

    fn put(&mut self, text: &str, units: usize, sink: Sink<'_>) -> anyhow::Result<()> {
        match &mut self.container {
            Container::Workbook(sheet) => sink(&sheet.write(text, units)),
            Container::Text => sink(text.as_bytes()),
            Container::Table(_) => Ok(()),
        }
    }

    /// Ends the document.
    pub(super) fn finish(mut self, sink: Sink<'_>) -> anyhow::Result<()> {
        self.begin(sink)?;
        match self.container {
            Container::Workbook(mut sheet) => {
                sink(&sheet.finish().map_err(|reason| too_large(format!("it {reason}")))?)
            }
            Container::Text => sink(self.format.end().as_bytes()),
            Container::Table(table) => sink(&table.finish()?),
        }
    }
}

/// A text or number of rows that a spreadsheet cannot hold.
fn too_large(reason: String) -> anyhow::Error {
    UsageError::new(reason, "pass --format csv, fewer articles, or a folder with --out")
}

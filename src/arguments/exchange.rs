//! The command line of `export` and `import`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `export`
#[derive(Debug, Args)]
#[command(after_help = EXPORT_HELP)]
pub struct ExportArguments {
    /// Articles or folders [default: the whole project]
    #[arg(value_name = "FILE|DIR")]
    pub paths: Vec<PathBuf>,
    /// File format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: ExportFormat,
    /// File to write, or - for standard output; a folder (or a name that ends in /) for a file an article
    #[arg(long, value_name = "FILE|DIR|-", default_value = "-")]
    pub out: PathBuf,
    /// Process only these locales
    #[arg(long, value_name = "LOCALE", value_delimiter = ',')]
    pub locale: Vec<String>,
    /// In a folder, a file for each of these [default: article]
    #[arg(long, value_enum, value_name = "GROUP")]
    pub per: Option<GroupOption>,
    /// Write a folder that this tool opens at once
    #[arg(long = "for", value_enum, value_name = "TOOL", conflicts_with_all = ["format", "per"])]
    pub tool: Option<ToolOption>,
    /// Write a package for an agency: files, memory, terms, instructions and word counts
    #[arg(long, value_name = "FILE.zip", conflicts_with_all = ["out", "per", "tool"])]
    pub package: Option<PathBuf>,
    /// Only segments in these states
    #[arg(long, value_enum, value_name = "STATE", value_delimiter = ',')]
    pub state: Vec<StateOption>,
    /// Only segments with findings of these rules
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub rule: Vec<String>,
    /// Only segments with this text in either language, in upper or lower case
    #[arg(long, value_name = "TEXT")]
    pub words: Option<String>,
    /// Only segments whose texts differ from this Git revision
    #[arg(long, value_name = "REV")]
    pub only_changed: Option<String>,
    /// Only segments whose source article has changed since
    #[arg(long)]
    pub outdated: bool,
    /// Folder of source articles for --outdated and --rule [default: those of the project]
    #[arg(long, value_name = "DIR")]
    pub source_tree: Option<PathBuf>,
    /// Add the findings of `diglot check` as notes
    #[arg(long)]
    pub findings: bool,
    /// Fill in missing translations from this project and the memories that diglot.toml names
    #[arg(long)]
    pub pretranslate: bool,
}

const EXPORT_HELP: &str = "\
Every segment is a unit; `diglot import` brings the translations back. Markdown that a translator must not \
change is a code.";

/// Formats of `export`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// XLIFF 1.2, which every translation tool reads
    #[default]
    Xliff,
    /// XLIFF 2.1; one locale a file
    Xliff2,
    /// PO catalog of gettext; one locale a file
    Po,
    /// CSV, for spreadsheets
    Csv,
    /// XLSX, for spreadsheets
    Xlsx,
    /// JSON lines, for scripts
    Jsonl,
    /// Parquet, for data tools: the columns of JSON lines; cannot be imported
    Parquet,
    /// TMX 1.4b, for translation memories: plain text; cannot be imported
    Tmx,
    /// TMX 1.4b with codes; cannot be imported
    Tmx2,
    /// Terms of the glossaries and names that stay as they are, as TBX for term bases
    Tbx,
    /// The same as text parted by tabs
    Tsv,
}

/// Groups of articles that have a file each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum GroupOption {
    /// An article
    #[default]
    Article,
    /// A folder of articles
    Folder,
    /// A locale
    Locale,
}

/// Translation tools with a form of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ToolOption {
    /// A whole project; one for each locale
    Omegat,
    /// PO catalogs, one for each locale
    Weblate,
    /// XLIFF 1.2, memory and terms for each locale
    Memoq,
    /// XLIFF 1.2, memory and terms for each locale
    Trados,
    /// PO catalogs, one for each locale
    Poedit,
}

/// `memory`
#[derive(Debug, Args)]
#[command(after_help = MEMORY_HELP)]
pub struct MemoryArguments {
    /// File format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: MemoryFormat,
    /// File to write, or - for standard output
    #[arg(long, value_name = "FILE|-", default_value = "-")]
    pub out: PathBuf,
    /// Process only these locales
    #[arg(long, value_name = "LOCALE", value_delimiter = ',')]
    pub locale: Vec<String>,
    /// List the sources with several translations instead
    #[arg(long)]
    pub conflicts: bool,
}

const MEMORY_HELP: &str = "\
A pair that is there several times is written once. `files` under `[memory]` in diglot.toml names memories \
that `diglot export --pretranslate` reads.";

/// Formats of `memory`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum MemoryFormat {
    /// TMX 1.4b: plain text, for other tools
    #[default]
    Tmx,
    /// TMX 1.4b with codes, for other projects of diglot
    Tmx2,
}

/// `segments`
#[derive(Debug, Args)]
#[command(after_help = SEGMENTS_HELP)]
pub struct SegmentsArguments {
    /// Articles or folders [default: the whole project]
    #[arg(value_name = "FILE|DIR")]
    pub paths: Vec<PathBuf>,
    /// File format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: TableFormat,
    /// File to write, or - for standard output
    #[arg(long, value_name = "FILE|-", default_value = "-")]
    pub out: PathBuf,
    /// Process only these locales
    #[arg(long, value_name = "LOCALE", value_delimiter = ',')]
    pub locale: Vec<String>,
}

const SEGMENTS_HELP: &str = "\
One row for each segment: path, number, segment, source_locale, target_locale, translation_type, source, target, \
source_start, source_end, target_start, target_end, hash. `diglot export` writes what can be imported.";

/// Formats of tables.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// JSON lines
    #[default]
    Jsonl,
    /// Parquet, for `DuckDB`, Polars, pandas and Spark
    Parquet,
}

/// States of segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StateOption {
    /// Without a translation
    New,
    /// Translated by a machine
    Machine,
    /// Translated by a person
    Translated,
    /// Approved by a reviewer
    Approved,
}

/// `import`
#[derive(Debug, Args)]
#[command(after_help = IMPORT_HELP)]
pub struct ImportArguments {
    /// File that `diglot export` wrote, also a package or a folder of them; a change file of the workbench; or
    /// - for standard input
    #[arg(value_name = "FILE|DIR|-")]
    pub file: PathBuf,
    /// Show what would change; write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write a patch that undoes the import with `git apply`
    #[arg(long, value_name = "FILE")]
    pub reverse_patch: Option<PathBuf>,
    /// Form of the report
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub report: ImportReport,
}

const IMPORT_HELP: &str = "\
`diglot review --undo` undoes an import.

Exit status: 0 all applied or unchanged, 1 something stale, doubtful, unknown or refused, 2 usage error or \
a file that cannot be read, 3 I/O or other failure.";

/// Forms of the report of `import`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ImportReport {
    /// A line for each unit that is not unchanged
    #[default]
    Text,
    /// JSON
    Json,
}

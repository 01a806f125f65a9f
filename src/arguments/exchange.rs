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
    /// Only segments in these states
    #[arg(long, value_enum, value_name = "STATE", value_delimiter = ',')]
    pub state: Vec<StateOption>,
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
    /// TMX 1.4b, for translation memories: plain text; cannot be imported
    Tmx,
    /// TMX 1.4b with codes; cannot be imported
    Tmx2,
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
    /// File that `diglot export` wrote, a change file of the workbench, or - for standard input
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
    /// Show what would change; write nothing
    #[arg(long)]
    pub dry_run: bool,
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

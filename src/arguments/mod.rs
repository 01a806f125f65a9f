//! The command line as typed: no defaults that depend on the machine, no files.

mod book;
mod path;
mod check;
mod pairs;
mod exchange;
mod project;
mod rules;

use std::num::NonZeroUsize;
use std::path::PathBuf;

pub use book::{BookArguments, BookFormat};
pub use check::{
    CheckArguments, CoverageMeasure, MinCoverage, MinSeverity, ReportFormat, ReportOutput,
};
use clap::{Args, Parser, Subcommand, ValueEnum};
pub use exchange::{
    ExportArguments, ExportFormat, GroupOption, ImportArguments, ImportReport, MemoryArguments,
    MemoryFormat, SegmentsArguments, StateOption, TableFormat, ToolOption,
};
pub use pairs::{
    AnnotateArguments, AnnotateMode, DestinationArguments, StripArguments, SyncedArguments,
};
pub use project::{InitArguments, NewArguments, TemplatesArguments};
pub use rules::{DismissArguments, ExplainArguments};

/// Builds, reviews and checks bilingual help articles.
#[derive(Debug, Parser)]
#[command(name = "diglot", version, max_term_width = 100, after_help = EXIT_STATUS)]
pub struct Arguments {
    /// Command to run
    #[command(subcommand)]
    pub command: Command,
    /// Options of all commands
    #[command(flatten)]
    pub global: Global,
}

const EXIT_STATUS: &str = "\
Exit status: 0 success, 1 findings, 2 usage or configuration error, 3 I/O or other failure.";

/// Options of all commands.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// Project folder [default: the nearest parent with a diglot.toml, else the current folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub project: Option<PathBuf>,
    /// Number of articles to process in parallel; more than 64 count as 64 [default: number of CPU cores]
    #[arg(long, global = true, value_name = "N", value_parser = jobs)]
    pub jobs: Option<NonZeroUsize>,
    /// When to use color
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t)]
    pub color: Color,
    /// Print errors only
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Print more detail
    #[arg(long, short, global = true)]
    pub verbose: bool,
}

/// When there are colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// If the output is a terminal and `NO_COLOR` is not set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Create a new project
    Init(InitArguments),
    /// Create an article
    New(NewArguments),
    /// Build the site
    Build(BuildArguments),
    /// Write a locale, or a section of it, as one file: EPUB, HTML or PDF
    Book(BookArguments),
    /// Convert an article or a folder to HTML, plain text or Markdown
    Render(RenderArguments),
    #[cfg(feature = "serve")]
    /// Preview the site with live reload and open the review workbench
    Serve(ServeArguments),
    /// Report missing, broken and suspicious translations
    Check(CheckArguments),
    #[cfg(feature = "serve")]
    /// Serve an editor: a language server on standard input and output
    Lsp {
        // Editors pass it to every server, and there is nothing else to choose.
        #[arg(long, hide = true)]
        stdio: bool,
    },
    /// Explain a rule: what it reports, how to fix it, how to turn it off
    Explain(ExplainArguments),
    /// Dismiss false positives
    Dismiss(DismissArguments),
    /// Report translation coverage
    Stats(StatsArguments),
    /// Note that translations in files of their own are up to date with their originals
    Synced(SyncedArguments),
    /// Write translations in files of their own as annotated articles
    Annotate(AnnotateArguments),
    /// Remove the annotation from articles
    Strip(StripArguments),
    /// Train the `alignment` and `length` rules on this project
    Calibrate,
    /// Export the review workbench as one HTML file, or undo the last change
    Review(ReviewArguments),
    /// Export segments for translation tools
    Export(ExportArguments),
    /// Import translations, or a change file from an exported workbench
    Import(ImportArguments),
    /// Write a translation memory of the whole project
    Memory(MemoryArguments),
    /// Write all segments as a table, for data tools
    Segments(SegmentsArguments),
    /// List the templates that a project can override, or copy some to change them
    Templates(TemplatesArguments),
    /// Print shell completions
    Completions(CompletionsArguments),
    /// Print the manual page
    Man(ManArguments),
    /// Show the licenses of diglot and of the software that it is made with
    Licenses,
}

/// `build`
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct BuildArguments {
    /// Output formats [default: `formats` in diglot.toml, else html]
    #[arg(long, value_enum, value_name = "FORMAT", value_delimiter = ',')]
    pub format: Vec<Format>,
    /// Versions to build: translation, source, or both side by side
    #[arg(
        long,
        value_enum,
        value_name = "SIDE",
        value_delimiter = ',',
        default_value = "target,source,bilingual"
    )]
    pub side: Vec<SideOption>,
    /// Process only these locales
    #[arg(long, value_name = "LOCALE", value_delimiter = ',')]
    pub locale: Vec<String>,
    /// Copy all files next to the articles, not only those that a page uses
    #[arg(long)]
    pub all_assets: bool,
    /// Skip the search index
    #[arg(long)]
    pub no_search: bool,
    /// Exit with status 1 on errors or warnings (pages are still written)
    #[arg(long)]
    pub strict: bool,
    /// Print the time each step took
    #[arg(long)]
    pub timings: bool,
    /// Output folder [default: `out` under `[site]` in diglot.toml, else site]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// `render`
#[derive(Debug, Args)]
pub struct RenderArguments {
    /// Article, folder of articles, or - for standard input
    #[arg(value_name = "FILE|DIR|-")]
    pub input: PathBuf,
    /// Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: Format,
    /// Version to render: translation, source, or both side by side
    #[arg(long, value_enum, value_name = "SIDE", default_value_t)]
    pub side: SideOption,
    /// Write files to this folder instead of standard output
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Write only the article's HTML, without the page around it
    #[arg(long)]
    pub fragment: bool,
    /// Wrap plain text at N columns, or at the terminal's width [default: auto]
    #[arg(long, value_name = "N|auto", value_parser = width)]
    pub width: Option<Width>,
    /// Where to put link URLs in plain text
    #[arg(long, value_enum, value_name = "PLACE", default_value_t)]
    pub links: LinkStyle,
}

#[cfg(feature = "serve")]
/// `serve`
#[derive(Debug, Args)]
pub struct ServeArguments {
    /// Port to listen on; tries the next free port if taken (0: any free port)
    #[arg(long, value_name = "N", default_value_t = 8420)]
    pub port: u16,
    /// Port of the review workbench [default: the next free one after the site's]
    #[arg(long, value_name = "N")]
    pub review_port: Option<u16>,
    /// Let only those read the site who open the URL that is printed, not every user of this machine
    #[arg(long)]
    pub private: bool,
    /// Open the site or the review workbench in a browser
    #[arg(long, value_enum, value_name = "PLACE", num_args = 0..=1, default_missing_value = "site")]
    pub open: Option<OpenPlace>,
}

#[cfg(feature = "serve")]
/// Place that `serve --open` opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OpenPlace {
    /// The front page of the site
    Site,
    /// The review workbench
    Review,
}

/// `stats`
#[derive(Debug, Args)]
pub struct StatsArguments {
    /// Count segments and source words instead: new, repeated and matched ones, by review state, reviewer
    /// and day
    #[arg(long, conflicts_with = "source_tree")]
    pub words: bool,
    /// Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: StatsFormat,
    /// Folder of source articles; reports outdated translations and counts missing text
    #[arg(long, value_name = "DIR")]
    pub source_tree: Option<PathBuf>,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// `review`
#[derive(Debug, Args)]
#[command(after_help = REVIEW_HELP)]
pub struct ReviewArguments {
    /// Articles or folders [default: the whole project]
    #[arg(value_name = "FILE|DIR")]
    pub paths: Vec<PathBuf>,
    /// HTML file to write
    #[arg(long, value_name = "FILE.html", required_unless_present = "undo")]
    pub out: Option<PathBuf>,
    /// Process only these locales
    #[arg(long, value_name = "LOCALE", value_delimiter = ',')]
    pub locale: Vec<String>,
    /// Undo the last change saved in the workbench or imported
    #[arg(long, conflicts_with_all = ["out", "locale", "paths"])]
    pub undo: bool,
}

const REVIEW_HELP: &str = "\
`diglot serve` has the same workbench at /review, where changes are saved immediately. The exported page \
keeps changes in the browser; download them as a change file for `diglot import`.";

/// The form of `stats`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum StatsFormat {
    /// Table, for the terminal
    #[default]
    Table,
    /// JSON, for programs
    Json,
    /// CSV, for spreadsheets
    Csv,
    /// SVG chart, for a wiki or README
    Svg,
    /// Status page: each page by locale, in sync, outdated, missing or broken
    Html,
    /// SVG badge with the share of pages that are in sync
    Badge,
}

/// `completions`
#[derive(Debug, Args)]
pub struct CompletionsArguments {
    /// Shell to complete for
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// `man`
#[derive(Debug, Args)]
pub struct ManArguments {
    /// Command to print the page of [default: the program]
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}

/// The form of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// HTML page
    #[default]
    Html,
    /// Plain text, wrapped
    Text,
    /// Markdown without the annotation tags
    Markdown,
}

/// The language of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum SideOption {
    /// The translation
    #[default]
    Target,
    /// The source text
    Source,
    /// Both, side by side
    Bilingual,
}

/// Where to put link URLs in plain text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum LinkStyle {
    /// After the link text
    #[default]
    Inline,
    /// At the end of the text
    Footnotes,
    /// Nowhere
    Hidden,
}

/// The columns of plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// As many as the terminal has; without one, lines are not wrapped.
    Auto,
    /// This many.
    Columns(NonZeroUsize),
}

fn width(text: &str) -> Result<Width, String> {
    match text {
        "auto" => Ok(Width::Auto),
        number => {
            number.parse().map(Width::Columns).map_err(|_| "expected a number or `auto`".to_owned())
        }
    }
}

fn jobs(text: &str) -> Result<NonZeroUsize, String> {
    text.parse().map_err(|_| "expected a whole number, 1 or more".to_owned())
}

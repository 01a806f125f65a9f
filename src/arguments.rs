//! What the user typed, and nothing else: no defaults that depend on the machine, no files.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Builds, reviews and checks bilingual help articles.
#[derive(Debug, Parser)]
#[command(name = "diglot", version, max_term_width = 100, after_help = EXIT_STATUS)]
pub struct Arguments {
    /// What to do
    #[command(subcommand)]
    pub command: Command,
    /// What all commands know
    #[command(flatten)]
    pub global: Global,
}

const EXIT_STATUS: &str = "\
Exit status: 0 done, 1 findings, 2 wrong usage or configuration, 3 the program failed.";

/// What all commands know.
#[derive(Debug, Args)]
pub struct Global {
    /// The project's folder [default: the nearest one upwards that holds a diglot.toml, else this one]
    #[arg(long, global = true, value_name = "DIR")]
    pub project: Option<PathBuf>,
    /// How many articles are worked on at a time [default: as many as there are cores]
    #[arg(long, global = true, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Colours
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t)]
    pub color: Color,
    /// Say nothing but errors
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more
    #[arg(long, short, global = true)]
    pub verbose: bool,
}

/// When there are colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start a project that builds at once
    Init(InitArguments),
    /// Build the site
    Build(BuildArguments),
    /// Show one article, or a folder of them, in another form
    Render(RenderArguments),
}

/// `init`
#[derive(Debug, Args)]
pub struct InitArguments {
    /// The folder to start it in
    #[arg(default_value = ".", value_name = "DIR")]
    pub folder: PathBuf,
}

/// `build`
#[derive(Debug, Args)]
pub struct BuildArguments {
    /// The forms of the pages
    #[arg(long, value_enum, value_name = "FORMAT", value_delimiter = ',', default_value = "html")]
    pub format: Vec<Format>,
    /// The languages of the pages
    #[arg(
        long,
        value_enum,
        value_name = "SIDE",
        value_delimiter = ',',
        default_value = "target,source,bilingual"
    )]
    pub side: Vec<Shown>,
    /// Only these locales
    #[arg(long, value_name = "LOCALE", value_delimiter = ',')]
    pub locale: Vec<String>,
    /// Copy all files beside the articles, not only those that a page uses
    #[arg(long)]
    pub all_assets: bool,
    /// The folder for the pages [default: `out` under `[site]` in diglot.toml, else site]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// `render`
#[derive(Debug, Args)]
pub struct RenderArguments {
    /// An article, a folder of articles, or - for standard input
    #[arg(value_name = "FILE|DIR|-")]
    pub input: PathBuf,
    /// The form to show it in
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: Format,
    /// The language to show
    #[arg(long, value_enum, value_name = "SIDE", default_value_t)]
    pub side: Shown,
    /// Write files into this folder rather than to standard output
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Leave out the page around the content
    #[arg(long)]
    pub fragment: bool,
    /// Columns of plain text: a number, or auto for the terminal's [default: auto]
    #[arg(long, value_name = "N|auto", value_parser = width)]
    pub width: Option<Width>,
    /// Where plain text has the addresses of links
    #[arg(long, value_enum, value_name = "PLACE", default_value_t)]
    pub links: LinkPlace,
}

/// The form of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A page for a browser
    #[default]
    Html,
    /// Plain text, made to be read
    Text,
    /// The Markdown itself, byte for byte
    Markdown,
}

/// The language of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Shown {
    /// The translation
    #[default]
    Target,
    /// What was translated
    Source,
    /// Both, side by side
    Bilingual,
}

/// Where plain text has the addresses of links.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum LinkPlace {
    /// Behind the link's text
    #[default]
    Inline,
    /// At the end
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
        number => number.parse().map(Width::Columns).map_err(|_| "a number, or auto".to_owned()),
    }
}

//! The command line of `synced`, `annotate` and `strip`.

use std::path::PathBuf;

use clap::Args;

/// `synced`
#[derive(Debug, Args)]
pub struct SyncedArguments {
    /// Translations, or folders of them; an original stands for all its translations
    #[arg(value_name = "FILE|DIR", required = true)]
    pub paths: Vec<PathBuf>,
}

/// `annotate`
#[derive(Debug, Args)]
#[command(after_help = ANNOTATE_HELP)]
pub struct AnnotateArguments {
    /// Translations, or folders of them; an original stands for all its translations [default: all]
    #[arg(value_name = "FILE|DIR")]
    pub paths: Vec<PathBuf>,
    /// The files to write, and where
    #[command(flatten)]
    pub mode: AnnotateMode,
    /// With --ids, print a diff instead of writing files
    #[arg(long, visible_alias = "dry-run", requires = "ids")]
    pub diff: bool,
}

/// The files that `annotate` writes, and where.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct AnnotateMode {
    /// Write the files into this folder, under their paths
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Change the files where they are
    #[arg(long)]
    pub in_place: bool,
    /// Give ids to segments of annotated articles that have none, or that of another
    #[arg(long)]
    pub ids: bool,
}

const ANNOTATE_HELP: &str = "\
Each translated sentence gets its source as annotation; without it, the file is the translation byte for byte, \
which `diglot strip` shows. A translation that could not be read back is left as it is.";

/// `strip`
#[derive(Debug, Args)]
pub struct StripArguments {
    /// Annotated articles, or folders of them
    #[arg(value_name = "FILE|DIR", required = true)]
    pub paths: Vec<PathBuf>,
    /// Where they go.
    #[command(flatten)]
    pub destination: DestinationArguments,
}

/// Where changed files go.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct DestinationArguments {
    /// Write the files into this folder, under their paths
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Change the files where they are
    #[arg(long)]
    pub in_place: bool,
}

//! Arguments of the commands that add files to a project.

use std::path::PathBuf;

use clap::Args;

/// `init`
#[derive(Debug, Args)]
pub struct InitArguments {
    /// Folder to create the project in
    #[arg(default_value = ".", value_name = "DIR")]
    pub folder: PathBuf,
    /// Locales of the sample articles [default: nl-NL, ja-JP]
    #[arg(long, value_name = "LOCALE", value_delimiter = ',')]
    pub locale: Vec<String>,
}

/// `new`
#[derive(Debug, Args)]
pub struct NewArguments {
    /// Path of the article: content/nl-nl/start/a.md
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Title of the article [default: the name of the file]
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
}

/// `templates`
#[derive(Debug, Args)]
pub struct TemplatesArguments {
    /// Templates to copy into the project's folder `templates`
    #[arg(value_name = "NAME")]
    pub names: Vec<String>,
}

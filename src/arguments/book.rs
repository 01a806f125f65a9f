//! The options of `book`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `book`
#[derive(Debug, Args)]
pub struct BookArguments {
    /// Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: BookFormat,
    /// Locale of the book [default: `default` under `[locales]` in diglot.toml, else the only one]
    #[arg(long, value_name = "LOCALE")]
    pub locale: Option<String>,
    /// Only the articles below this folder of the locale
    #[arg(long, value_name = "FOLDER")]
    pub section: Option<String>,
    /// Output file [default: the locale, with the format's extension]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Format of a book.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum BookFormat {
    /// EPUB 3, for e-readers
    #[default]
    Epub,
    /// One page that needs no other file
    Html,
    /// PDF; needs Chromium or Chrome
    Pdf,
}

impl BookFormat {
    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Epub => "epub",
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }
}

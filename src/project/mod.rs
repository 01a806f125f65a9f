//! A project: what `diglot.toml` says, and the index of its articles. Knows no file system: it is
//! given paths and texts.

mod address;
mod configuration;
mod entry;
mod index;

pub use address::{is_article, is_include, is_navigation, relative};
pub use configuration::{
    AddressForm, CONFIGURATION, Configuration, FILE_NAME, FolderName, HtmlTrust,
    MarkdownConfiguration,
};
pub use entry::{Entry, UNKNOWN_LOCALE};
pub use index::{Clash, Index, SAME_PAGE, View};

//! A project: what `diglot.toml` says, and the index of its articles. Knows no file system: it is
//! given paths and texts.

mod setting_values;
mod check_configuration;
pub mod layout;
mod site_url;
mod csp;
mod title;
mod site_configuration;
mod configuration;
mod address;
mod date;
mod source_version;
mod kept_fields;
mod redirect;
mod dialect;
mod entry;
mod similar_paths;
mod owners;
mod numbers;
mod page_paths;
mod claims;
mod index;
mod toc;
mod folder_table;
mod xref_map;
mod navigation;
mod redirects;
mod contents;

pub use address::{
    article_path, is_article, is_include, is_navigation, is_repository_file, relative, stem,
    without_locale,
};
pub use check_configuration::{
    CheckConfiguration, LocaleName, PathPattern, Pattern, RuleLevel, RuleLevels, RuleOverride,
};
pub use claims::{PageConflict, Skipped};
pub use configuration::{
    CONFIGURATION, Configuration, FILE_NAME, Fallback, HtmlTrust, LocaleConfiguration,
    MarkdownConfiguration,
};
pub use contents::Contents;
pub use csp::{CspConfiguration, CspHost};
pub use date::Date;
pub use dialect::Dialect;
pub use entry::{ArticleEntry, UNKNOWN_LOCALE, is_in_locale_folder};
pub use folder_table::readable;
pub use index::{Index, SAME_PAGE, SOURCE_CONFLICT, View};
pub use kept_fields::KeptFields;
pub use navigation::{Navigation, NavigationItem};
pub use owners::{OWNERS_FILES, Owners};
pub use redirect::{
    BROKEN_REDIRECT, REDIRECT_FILE, REDIRECTION_FILE_NAME, Redirect, read_redirects,
};
pub use setting_values::{FolderName, WebUrl};
pub use site_configuration::{
    AddressForm, Digits, LastUpdated, PageFormat, RedirectFormat, RootPage, SiteConfiguration,
};
pub use site_url::SiteUrl;
pub use source_version::SourceVersion;
pub use title::Title;
pub use toc::{ORPHAN, TOC_HEADING, TOC_KEY, TOC_LEVEL, TOC_NAME, TOC_SYNTAX, TocItem, read_toc};
pub use xref_map::{XREF_MAP, XrefEntry, XrefMap};

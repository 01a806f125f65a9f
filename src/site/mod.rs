//! From articles to the pages of a site: every function gives bytes, none writes a file.

mod output;
mod branches;
mod language;
mod view;
mod rows;
mod plural_forms;
mod ui_strings;
mod side;
mod templates;
mod image_files;
mod shared;
mod anchors;
mod article_findings;
mod date_text;
mod destination;
mod links;
mod link_findings;
mod navigation;
mod published;
mod search;
mod page;
mod examine;
mod mentions;
mod fallback;
mod feed;
mod llms;
mod index_pages;
mod preview;
mod redirects;
mod sitemap;
mod standalone;

pub use crate::project::PageFormat;
pub use anchors::Anchors;
pub use article_findings::{FRONT_MATTER, NOT_UTF_8, front_matter_finding};
pub use branches::Branches;
pub use examine::Examined;
pub use image_files::{ImageFiles, PictureSize};
pub use language::own_name;
pub use link_findings::{
    ArticleDependencies, BROKEN_LINK, Bookmark, MISSING_BOOKMARK, MISSING_IMAGE, missing_bookmarks,
};
pub use links::MirrorLinks;
pub use mentions::Mentions;
pub use output::Output;
use output::home;
pub use page::ArticlePages;
pub use preview::Preview;
pub use redirects::{RedirectBookmark, RedirectFinding, RedirectSource};
pub use search::SearchedPage;
pub use shared::Site;
pub use side::TextLayout;
pub use standalone::{Rendered, Standalone};
pub use templates::{TemplateError, Templates};
pub use ui_strings::{Dictionary, UiStrings};
use view::GENERATOR;

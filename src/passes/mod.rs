//! The passes over a project: what is taken of each article by itself, what all of them say together, and how
//! that travels to other processes.
//!
//! The first pass, a [`Scan`], is cheap and merges in any order: the index comes of it, and what the rules learn.
//! The second, an [`ArticlePass`], judges each article by that index. Findings that are known only then,
//! such as missing anchors, come last.

mod finding_record;
mod article_record;
mod scan;
mod article_pass;
mod inconsistent;
mod redirects;
mod search_pages;

pub use article_pass::{ArticleMeta, ArticlePass, Examined, across};
pub use article_record::{EntryRecord, UsesRecord, read_all};
pub use finding_record::{FindingRecord, FindingRecords};
pub use inconsistent::{TextPlace, inconsistent, texts_at};
pub use redirects::{RedirectFindings, check_redirects, missing_of_redirects};
pub use scan::{Scan, ScanOptions};
pub use search_pages::{
    page_name, page_number, search_name, search_page, search_path, search_script, synonyms,
};

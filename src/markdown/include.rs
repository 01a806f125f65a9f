//! Files that a document takes in, and the way to reach them without knowing a file system.

use std::sync::Arc;

use crate::article::{Article, SideText};

/// The other files of a project, for includes and code snippets. Paths are relative to the content
/// root, with `/` between folders and no `.` or `..` in them.
pub trait Library: Sync {
    /// The article or include at `path`, if there is one.
    fn article(&self, path: &str) -> Option<Arc<Article>>;

    /// The text of any other file at `path`, if there is one: for code snippets.
    fn text(&self, path: &str) -> Option<Arc<str>>;
}

/// A file that was taken in.
#[derive(Debug)]
pub struct Included {
    /// Its path, as the [`Library`] knows it.
    pub path: String,
    /// The file as read.
    pub article: Arc<Article>,
    /// The side of it that the document is of.
    pub side: SideText,
}

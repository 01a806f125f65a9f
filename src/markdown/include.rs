//! Files that a document takes in, and the way to reach them without knowing a file system.

use std::sync::Arc;

use crate::article::{Article, SideText};
use crate::finding::{Finding, Located, Rule};
use crate::locale::Locale;
use crate::text::Span;

/// The included file does not exist.
pub static MISSING_INCLUDE: Rule = Rule::error("missing-include");
/// An included file that a locale lacks, so that the source locale's is shown.
pub static UNTRANSLATED_INCLUDE: Rule = Rule::info("untranslated-include");
/// A file that includes itself, by whatever way.
pub static CIRCULAR_REFERENCE: Rule = Rule::error("circular-reference");
/// Files that are included in one another too deeply, or that hold too much.
pub static TOO_MANY_INCLUDES: Rule = Rule::error("too-many-includes");

/// The other files of a project, for includes and code snippets. Paths are relative to the content
/// root, with `/` between folders and no `.` or `..` in them.
pub trait Library: Sync {
    /// The article or include at `path`, if there is one. Where a locale lacks it, a library may
    /// answer with the source locale's: the article's own path tells what its links are relative to.
    fn article(&self, path: &str) -> Option<Arc<Article>>;

    /// The text of any other file at `path`, if there is one: for code snippets.
    fn text(&self, path: &str) -> Option<Arc<str>>;

    /// The path of the file that these answer with in place of one that a locale lacks.
    fn stand_in(&self, _path: &str) -> Option<String> {
        None
    }
}

/// The path of the file of the source locale, whose folder is `originals`, that can answer for one of another locale.
///
/// ```
/// use diglot::markdown::include::stand_in_path;
///
/// assert_eq!(stand_in_path("nl-nl/includes/a.md", "en-us").as_deref(), Some("en-us/includes/a.md"));
/// assert_eq!(stand_in_path("en-us/includes/a.md", "en-us"), None);
/// assert_eq!(stand_in_path("includes/a.md", "en-us"), None);
/// ```
pub fn stand_in_path(path: &str, originals: &str) -> Option<String> {
    let (folder, rest) = path.split_once('/')?;
    let is_other = folder != originals && Locale::parse(folder).is_some();
    is_other.then(|| format!("{originals}/{rest}"))
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

impl Included {
    /// A finding in it, its span in the side's body, with its place in the file worked out.
    pub(super) fn located(&self, mut finding: Finding) -> Located {
        let body_start = self.side.body_start();
        let span = Span::new(finding.span.start() + body_start, finding.span.end() + body_start);
        finding.span = self.side.to_file(span);
        finding.locate(self.article.source())
    }
}

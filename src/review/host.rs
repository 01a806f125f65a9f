//! Interface between the workbench and its host.

use serde::Serialize;

use crate::article::Article;
use crate::finding::Located;
use crate::markdown::html::Block;
use crate::project::Dialect;
use crate::text::Source;

/// Why the world would not do what was asked, in words.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The files of a project; each is named by its path relative to the project's folder, with `/`.
pub trait Files: Sync {
    /// The bytes of a file; none where there is none.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or lies outside the project.
    fn read(&self, file: &str) -> Result<Option<Vec<u8>>, Failure>;

    /// Puts a file in its place as a whole, or takes it away.
    ///
    /// # Errors
    ///
    /// When it cannot be written, or would lie outside the project.
    fn write(&self, file: &str, bytes: Option<&[u8]>) -> Result<(), Failure>;

    /// Writes to the end of a file, and to the disk, before it comes back.
    ///
    /// # Errors
    ///
    /// When it cannot be written, or would lie outside the project.
    fn append(&self, file: &str, bytes: &[u8]) -> Result<(), Failure>;

    /// The number of bytes of a file, if there is one.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or lies outside the project.
    fn size(&self, file: &str) -> Result<Option<u64>, Failure> {
        Ok(self.read(file)?.map(|bytes| bytes.len() as u64))
    }

    /// The last bytes of a file, at most `max`; none where there is none.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or lies outside the project.
    fn tail(&self, file: &str, max: usize) -> Result<Vec<u8>, Failure> {
        let bytes = self.read(file)?.unwrap_or_default();
        Ok(bytes[bytes.len().saturating_sub(max)..].to_vec())
    }

    /// So many bytes of a file from a byte on, or as many as there are.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or lies outside the project.
    fn part(&self, file: &str, start: u64, len: usize) -> Result<Vec<u8>, Failure> {
        let bytes = self.read(file)?.unwrap_or_default();
        let start = usize::try_from(start).unwrap_or(usize::MAX).min(bytes.len());
        Ok(bytes[start..start.saturating_add(len).min(bytes.len())].to_vec())
    }

    /// Returns `true` if a file is where a project has its articles: a journal may be anybody's, and changes
    /// no other.
    fn is_article(&self, file: &str) -> bool {
        file.starts_with("content/")
    }

    /// Gives what is in the place of a file another name, whatever it is.
    ///
    /// # Errors
    ///
    /// When it cannot be renamed.
    fn set_aside(&self, file: &str, name: &str) -> Result<(), Failure>;
}

/// The project as a reviewer works on it.
pub trait ReviewHost {
    /// The files of the project.
    fn files(&self) -> &dyn Files;

    /// Reads the article at `path` from the text of its file: with its original, where that is another file.
    fn read_article(&self, _path: &str, source: Source) -> Article {
        Article::read(source)
    }

    /// The text of an article's file: that of the article, unless it was read with annotation that its file lacks.
    fn file_text(&self, article: &Article) -> String {
        article.source().text().to_owned()
    }

    /// Checks an article, which may differ from the file on disk; dismissed findings are included. None where nobody
    /// asks for findings.
    ///
    /// # Errors
    ///
    /// When a file that it needs cannot be read.
    fn examine(&self, _path: &str, _article: &Article) -> Result<Examined, Failure> {
        Ok(Examined::default())
    }

    /// The blocks of an article's translation and of its source as the page shows them, with each
    /// segment marked by `name`; none for whoever shows no page.
    fn blocks(
        &self,
        _path: &str,
        _article: &Article,
        _name: &dyn Fn(usize) -> String,
    ) -> [Vec<Block>; 2] {
        [Vec::new(), Vec::new()]
    }

    /// What the article at `path` is parsed with.
    fn dialect<'d>(&'d self, path: &'d str) -> Dialect<'d>;

    /// Earlier versions of a file, the latest first; none where nobody keeps any.
    fn versions(&self, _file: &str) -> Vec<FileVersion> {
        Vec::new()
    }

    /// Pairs of the project's translation memories that are like a source of an article.
    ///
    /// # Errors
    ///
    /// When a memory cannot be read.
    fn matches(&self, _path: &str, _source: &str) -> Result<Vec<MemoryMatch>, Failure> {
        Ok(Vec::new())
    }

    /// The articles that have changed on the disk since this was last asked.
    fn changed(&self) -> Vec<String> {
        Vec::new()
    }

    /// Who works here: `Name <mail>`.
    fn reviewer(&self) -> Option<String>;

    /// The time: `2026-11-24T15:00:00Z`.
    fn now(&self) -> String;
}

/// A pair of a translation memory that is like a segment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MemoryMatch {
    /// Its source, as Markdown.
    pub source: String,
    /// Its translation, as Markdown.
    pub target: String,
    /// How alike the sources are, in percent.
    pub score: u8,
}

/// An earlier version of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileVersion {
    /// Its name: the hash of a commit.
    pub id: String,
    /// The versions that it was made from: several, if it merges branches.
    pub parents: Vec<String>,
    /// Who made it.
    pub who: String,
    /// When: `2026-11-24T15:00:00Z`.
    pub when: String,
    /// Their message about it, in a line.
    pub label: String,
    /// The file, whole.
    pub bytes: Vec<u8>,
}

/// Check result of an article.
#[derive(Debug, Clone, Default)]
pub struct Examined {
    /// The findings.
    pub findings: Vec<Located>,
    /// How likely each segment is a pair, from 0 to 1, by its number; none where that cannot be told.
    pub scores: Vec<Option<f32>>,
}

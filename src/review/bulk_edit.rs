//! New translations of any number of articles as one act. They are drafted and go to the journal some articles at a
//! time, so that memory holds few; then all are written, or none.

use std::fmt::Write as _;

use rayon::prelude::*;

use super::article::ArticleInfo;
use super::batch::add_all;
use super::change::Group;
use super::data::{GroupResult, Status};
use super::draft::Draft;
use super::host::{Failure, ReviewHost};
use super::journal::{Author, FileWrite, Refusal};
use super::recovery;
use super::streamed_entry::StreamedEntry;

/// The groups of changes of one article.
pub type ArticleEdit = (ArticleInfo, Vec<Group>);

/// An act that is being gathered.
pub struct BulkEdit<'b> {
    host: &'b (dyn ReviewHost + Sync),
    author: Author,
    /// None if it is only tried.
    entry: Option<StreamedEntry<'b>>,
    /// The label of the first group, and how many were made.
    label: String,
    count: usize,
}

/// A file before and after an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RewrittenFile {
    /// Its name in the project.
    pub file: String,
    /// Its text before.
    pub before: String,
    /// Its text after.
    pub after: String,
}

/// Results of edits: those of each article's groups, and the files that they change.
pub type EditResults = (Vec<Vec<GroupResult>>, Vec<RewrittenFile>);

impl<'b> BulkEdit<'b> {
    /// Begins an act. Changes that were cut off are completed or rolled back first; gives a message about each.
    ///
    /// # Errors
    ///
    /// When the journal cannot be read or written.
    pub fn begin(host: &'b (dyn ReviewHost + Sync)) -> Result<(Self, Vec<String>), Failure> {
        let (journal, messages) = recovery::open(host.files())?;
        let entry = StreamedEntry::new(journal, host.files());
        Ok((Self { entry: Some(entry), ..Self::attempt(host) }, messages))
    }

    /// Begins an act of which nothing will be written.
    pub fn attempt(host: &'b (dyn ReviewHost + Sync)) -> Self {
        let author = Author { who: host.reviewer(), when: host.now(), ..Author::default() };
        Self { host, author, entry: None, label: String::new(), count: 0 }
    }

    /// Drafts edits of articles, each of which comes once, and puts what can be made into the journal.
    ///
    /// # Errors
    ///
    /// When the journal cannot be written.
    pub fn add(&mut self, edits: &[ArticleEdit]) -> Result<EditResults, Failure> {
        let drafted = edits.par_iter().map(|edit| self.draft(edit)).collect::<Vec<_>>();
        let (mut results, mut files) = (Vec::with_capacity(edits.len()), Vec::new());
        for ((_, groups), (own, writes)) in edits.iter().zip(drafted) {
            let is_made = |result: &&GroupResult| result.status == Status::Applied;
            let made = own.iter().filter(is_made).count();
            if let Some(group) = groups.first().filter(|_| self.count == 0 && made > 0) {
                self.label.clone_from(&group.label);
            }
            self.count += made;
            results.push(own);
            files.extend(writes);
        }
        if let Some(entry) = &mut self.entry {
            entry.add(&files)?;
        }
        let file = |it: FileWrite| RewrittenFile {
            file: it.file,
            before: it.before.unwrap_or_default(),
            after: it.after.unwrap_or_default(),
        };
        Ok((results, files.into_iter().map(file).collect()))
    }

    fn draft(&self, (about, groups): &ArticleEdit) -> (Vec<GroupResult>, Vec<FileWrite>) {
        let mut draft = Draft::new(self.host, &self.author);
        let mut add =
            |group: &Group| draft.add(group, |path| Some(about).filter(|about| about.path == path));
        let made = add_all(groups, &mut add).into_iter().map(|made| match made {
            Ok(true) => GroupResult::new(Status::Applied, None),
            Ok(false) => GroupResult::new(Status::Unchanged, None),
            Err(error) => GroupResult::of_error(error),
        });
        (made.collect(), draft.rewrites())
    }

    /// Writes all that was made, or nothing.
    ///
    /// # Errors
    ///
    /// Why nothing was written.
    pub fn finish(mut self) -> Result<(), Failure> {
        if self.count > 1 {
            let _ = write!(self.label, ", and {} more", self.count - 1);
        }
        let Some(entry) = self.entry else { return Ok(()) };
        entry.finish(&self.label, &self.author).map_err(|refusal| match refusal {
            Refusal::Changed(file) => format!("`{file}` has changed meanwhile").into(),
            Refusal::Failed(failure) => failure,
        })
    }
}

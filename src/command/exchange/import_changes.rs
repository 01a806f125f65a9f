//! The changes of an import: gathered article by article, and made as one act.

use super::plain_pairs::Rewritten;
use super::reverse_patch::ReversePatch;
use crate::arguments::ImportArguments;
use crate::command::Session;
use crate::command::review::{ImportDesk, failed};
use crate::disk::ProjectFiles;
use crate::review::{ArticleEdit, BulkEdit, GroupResult};

/// Changes that are yet to be made.
pub(super) struct ImportChanges<'c> {
    articles: Articles<'c>,
    patch: Option<ReversePatch>,
    is_dry_run: bool,
}

enum Articles<'c> {
    /// Annotated ones.
    Content(Box<BulkEdit<'c>>),
    /// Translations that are files of their own.
    Pairs(Vec<Rewritten>),
}

impl<'c> ImportChanges<'c> {
    /// Begins an import; `desk` is for annotated articles.
    pub(super) fn begin(
        desk: Option<&'c ImportDesk<'c>>,
        arguments: &ImportArguments,
        session: &Session<'_>,
    ) -> anyhow::Result<Self> {
        let is_dry_run = arguments.dry_run;
        let articles = match desk {
            None => Articles::Pairs(Vec::new()),
            Some(desk) if is_dry_run => Articles::Content(Box::new(BulkEdit::attempt(desk))),
            Some(desk) => {
                let (edit, messages) = BulkEdit::begin(desk).map_err(failed)?;
                for message in messages {
                    session.screen.print(&format!("note: {message}"));
                }
                Articles::Content(Box::new(edit))
            }
        };
        let patch = arguments.reverse_patch.as_deref().map(ReversePatch::create).transpose()?;
        Ok(Self { articles, patch, is_dry_run })
    }

    /// Takes the edits of some annotated articles and says what comes of each group, or takes translations that are
    /// files of their own.
    pub(super) fn add(
        &mut self,
        edits: &[ArticleEdit],
        rewritten: Vec<Rewritten>,
    ) -> anyhow::Result<Vec<GroupResult>> {
        match &mut self.articles {
            Articles::Content(edit) => {
                let (results, files) = edit.add(edits).map_err(failed)?;
                if let Some(patch) = &mut self.patch {
                    for it in &files {
                        patch.add(&it.file, &it.before, &it.after)?;
                    }
                }
                Ok(results.concat())
            }
            Articles::Pairs(all) => {
                if let Some(patch) = &mut self.patch {
                    for it in &rewritten {
                        patch.add(&it.path, &it.before, &it.after)?;
                    }
                }
                all.extend(rewritten);
                Ok(Vec::new())
            }
        }
    }

    /// Makes all changes, or none.
    pub(super) fn finish(self, files: &ProjectFiles) -> anyhow::Result<()> {
        match self.articles {
            Articles::Content(edit) => edit.finish().map_err(failed),
            Articles::Pairs(_) if self.is_dry_run => Ok(()),
            Articles::Pairs(all) => Rewritten::write(&all, files).map_err(failed),
        }
        .map_err(|error| error.context("nothing was imported"))?;
        self.patch.map_or(Ok(()), ReversePatch::finish)
    }
}

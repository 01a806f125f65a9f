//! The changes of an import: gathered article by article, and made as one act.

use super::import_desk::ImportDesk;
use super::reverse_patch::ReversePatch;
use crate::arguments::ImportArguments;
use crate::command::Session;
use crate::command::review::failed;
use crate::review::{ArticleEdit, BulkEdit, GroupResult, Unfinished};

/// Changes that are yet to be made.
pub(super) struct ImportChanges<'c> {
    edit: BulkEdit<'c>,
    patch: Option<ReversePatch>,
}

impl<'c> ImportChanges<'c> {
    /// Begins an import.
    pub(super) fn begin(
        desk: &'c ImportDesk<'c>,
        arguments: &ImportArguments,
        session: &Session<'_>,
    ) -> anyhow::Result<Self> {
        if arguments.dry_run {
            return Ok(Self { edit: BulkEdit::attempt(desk), patch: None });
        }
        let (edit, messages) = BulkEdit::begin(desk).map_err(failed)?;
        for message in messages {
            session.screen.print(&format!("note: {message}"));
        }
        let patch = arguments.reverse_patch.as_deref().map(ReversePatch::create).transpose()?;
        Ok(Self { edit, patch })
    }

    /// Takes the edits of some articles, and says what comes of each group.
    pub(super) fn add(&mut self, edits: &[ArticleEdit]) -> anyhow::Result<Vec<GroupResult>> {
        let (results, files) = self.edit.add(edits).map_err(failed)?;
        if let Some(patch) = &mut self.patch {
            for it in &files {
                patch.add(&it.file, &it.before, &it.after)?;
            }
        }
        Ok(results.concat())
    }

    /// Makes all changes, or none. The way back is on the disk before the first of them is made.
    pub(super) fn finish(mut self) -> anyhow::Result<()> {
        let nothing = "nothing was imported";
        if let Some(patch) = &mut self.patch {
            patch.complete().map_err(|error| error.context(nothing))?;
        }
        self.edit.finish().map_err(|failure| {
            let is_unfinished = failure.is::<Unfinished>();
            let error = failed(failure);
            if is_unfinished { error } else { error.context(nothing) }
        })?;
        self.patch.map_or(Ok(()), ReversePatch::finish)
    }
}

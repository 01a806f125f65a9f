//! The result of a group of changes, from the reason why it was not made.

use std::collections::BTreeMap;

use super::change::Texts;
use super::data::{GroupResult, Status};
use super::draft::SaveError;

impl GroupResult {
    /// A result that shows no texts.
    pub(super) fn new(status: Status, reason: Option<String>) -> Self {
        Self { status, reason, current: None }
    }

    /// The result of a group that was not made.
    pub(super) fn of_error(error: SaveError) -> Self {
        match error {
            SaveError::Rejected(reason) => Self::new(Status::Rejected, Some(reason)),
            SaveError::Conflict(current) => Self::conflict(current),
            SaveError::Gone(file) => {
                let reason = format!("`{file}` no longer exists; restore it to save this");
                Self::new(Status::Conflict, Some(reason))
            }
        }
    }

    /// The texts are others by now: these.
    pub(super) fn conflict(current: BTreeMap<String, Texts>) -> Self {
        let reason = "the article has changed since you opened it".to_owned();
        Self { status: Status::Conflict, reason: Some(reason), current: Some(current) }
    }
}

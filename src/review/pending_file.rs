//! A file that a group of changes touches, before it is written.

/// A file that is changed.
#[derive(Clone)]
pub(super) struct PendingFile<T> {
    /// As it is on the disk; none for a new file.
    pub(super) before: Option<String>,
    /// The same, as it was read.
    pub(super) first: T,
    /// As it was before the group that is added.
    pub(super) original: T,
    pub(super) now: T,
}

impl<T: Clone> PendingFile<T> {
    pub(super) fn new(before: Option<String>, first: T) -> Self {
        Self { before, original: first.clone(), now: first.clone(), first }
    }

    /// Begins another group.
    pub(super) fn begin(&mut self) {
        self.original.clone_from(&self.now);
    }

    /// Gives up what the present group did.
    pub(super) fn give_up(&mut self) {
        self.now.clone_from(&self.original);
    }
}

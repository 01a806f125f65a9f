//! Comments on a segment: a thread that only grows, so that those of two branches are merged by keeping
//! the lines of both. To resolve it is an entry of its own.

use serde::{Deserialize, Serialize};

use super::moment;

/// An entry of a thread: a comment, or that the thread is resolved or reopened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the name in the file")]
pub(super) struct Comment {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) comment: Option<String>,
    /// `true` resolves the thread, `false` opens it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) resolved: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) who: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) when: Option<String>,
    /// Who imported it, if it is from a change file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) imported_by: Option<String>,
}

/// All comments on a segment, the earliest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Thread(Vec<Comment>);

impl Comment {
    /// Returns `true` if both say the same; an import of the same work is known by it.
    fn is_same(&self, other: &Self) -> bool {
        let key = |it: &Self| (it.comment.clone(), it.resolved, it.who.clone(), it.when.clone());
        key(self) == key(other)
    }
}

impl Comment {
    /// The comment, or that the thread is resolved or reopened.
    pub(super) fn in_words(&self) -> String {
        let resolved = if self.resolved == Some(true) { "resolved" } else { "reopened" };
        self.comment.clone().unwrap_or_else(|| resolved.to_owned())
    }
}

impl From<Comment> for Thread {
    fn from(entry: Comment) -> Self {
        Self(vec![entry])
    }
}

impl Thread {
    /// Returns `true` if nobody has commented.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns `true` if its last entry resolves it: a comment opens it again.
    pub(super) fn is_resolved(&self) -> bool {
        self.0.last().is_some_and(|last| last.resolved == Some(true))
    }

    /// Returns the entries.
    pub(super) fn entries(&self) -> &[Comment] {
        &self.0
    }

    /// Returns the texts of the comments.
    pub(super) fn texts(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.iter().filter_map(|entry| entry.comment.as_deref())
    }

    /// Adds an entry at its time, unless it says nothing new.
    pub(super) fn add(&mut self, mut entry: Comment) {
        entry.comment = entry.comment.filter(|comment| !comment.trim().is_empty());
        let is_repeated = match (&entry.comment, entry.resolved) {
            (Some(comment), _) => {
                let last = self.0.last().and_then(|last| last.comment.as_deref());
                last == Some(comment)
            }
            // An empty comment was how one was removed: what others wrote is resolved instead.
            (None, resolved) => {
                entry.resolved = Some(resolved.unwrap_or(true));
                self.is_empty() || entry.resolved == Some(self.is_resolved())
            }
        };
        if !is_repeated {
            self.join(entry.into());
        }
    }

    /// Adds the entries of another thread.
    pub(super) fn join(&mut self, other: Self) {
        for entry in other.0 {
            if !self.0.iter().any(|known| known.is_same(&entry)) {
                self.0.push(entry);
            }
        }
        // The sort is stable: what was written in one second stays in its order.
        self.0.sort_by_cached_key(|entry| moment::order(entry.when.as_deref()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(comment: Option<&str>, resolved: Option<bool>, when: &str) -> Comment {
        let (comment, when) = (comment.map(str::to_owned), Some(when.to_owned()));
        Comment { comment, resolved, when, ..Comment::default() }
    }

    #[test]
    fn a_comment_opens_a_resolved_thread_again() {
        let mut thread = Thread::default();
        thread.add(entry(None, Some(true), "1"));
        assert!(thread.is_empty(), "there is nothing to resolve");
        thread.add(entry(Some("a"), None, "2"));
        thread.add(entry(Some("a"), None, "3"));
        assert_eq!(thread.entries().len(), 1, "the same words twice are said once");
        thread.add(entry(Some(" "), None, "4"));
        assert!(thread.is_resolved(), "an empty comment resolves");
        thread.add(entry(Some("b"), None, "3"));
        assert!(thread.is_resolved(), "what was written before does not open it");
        thread.add(entry(Some("c"), None, "5"));
        assert!(!thread.is_resolved());
        assert_eq!(thread.texts().collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}

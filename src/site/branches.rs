//! Navigation that several pages show, made once.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

/// So many bytes of sidebars are kept. Pages next to each other are written one after the other, so that
/// what was used long ago is not used again.
const KEPT_MAX: usize = 8 << 20;

/// Sidebars shared by several pages, rendered once.
#[derive(Debug, Default)]
pub(super) struct Branches(Mutex<Rendered>);

/// Key of a shared sidebar: the language, the folder of the pages, the entries above them and the
/// block that they are in.
pub(super) type BranchKey = (String, String, Vec<usize>, usize);

#[derive(Debug, Default)]
struct Rendered {
    branches: FxHashMap<BranchKey, Arc<str>>,
    len: usize,
}

impl Branches {
    pub(super) fn get(&self, key: &BranchKey) -> Option<Arc<str>> {
        self.lock().branches.get(key).cloned()
    }

    pub(super) fn insert(&self, key: BranchKey, html: String) {
        let mut rendered = self.lock();
        if rendered.len + html.len() > KEPT_MAX {
            *rendered = Rendered::default();
        }
        rendered.len += html.len();
        rendered.branches.insert(key, html.into());
    }

    fn lock(&self) -> MutexGuard<'_, Rendered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_bounded() {
        let key = |name: &str| (name.to_owned(), String::new(), Vec::new(), 0);
        let html = || "x".repeat(KEPT_MAX / 2);
        let branches = Branches::default();
        branches.insert(key("a"), html());
        branches.insert(key("b"), html());
        assert!(branches.get(&key("a")).is_some() && branches.get(&key("b")).is_some());
        branches.insert(key("c"), html());
        assert!(branches.get(&key("a")).is_none() && branches.get(&key("c")).is_some());
    }
}

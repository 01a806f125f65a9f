//! Navigation that several pages show, made once.

use std::sync::{Arc, Mutex};

use rustc_hash::FxHashMap;

/// Sidebars shared by several pages, rendered once.
#[derive(Debug, Default)]
pub struct Branches(pub(super) Mutex<FxHashMap<BranchKey, Arc<str>>>);

/// Key of a shared sidebar: the language, the folder of the pages, the entries above them and the
/// block that they are in.
pub(super) type BranchKey = (String, String, Vec<usize>, usize);

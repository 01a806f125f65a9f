//! Emoji by GitHub's short names.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A name and its emoji, by turns. `build.rs` writes them.
const NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/emoji"));

static BY_NAME: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| NAMES.lines().filter_map(|line| line.split_once(' ')).collect());

/// The emoji of a name: that of `smile` is 😄.
pub(super) fn named(name: &str) -> Option<&'static str> {
    BY_NAME.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_have_the_names_of_github() {
        assert_eq!(named("smile"), Some("😄"));
        assert_eq!(named("+1"), Some("👍"));
        assert_eq!(named("thumbsup"), Some("👍"));
        assert_eq!(named("flag_nl"), None);
        assert!(BY_NAME.len() > 1_800, "{}", BY_NAME.len());
    }
}

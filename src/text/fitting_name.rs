//! Names that file systems take.

use std::borrow::Cow;

use super::stable_hash;

/// The most bytes that file systems take for the name of a file.
const NAME_MAX: usize = 255;

/// A path whose last name is short enough to get an ending: a longer one is cut, and gets a hash of the
/// whole name in the place of the rest.
pub fn fitting_name<'p>(path: &'p str, ending: &str) -> Cow<'p, str> {
    let start = path.rfind('/').map_or(0, |at| at + 1);
    let name = &path[start..];
    if name.len() + ending.len() <= NAME_MAX {
        return Cow::Borrowed(path);
    }
    let hash = format!("-{}", stable_hash(&[name]));
    let end = name.floor_char_boundary(NAME_MAX - ending.len() - hash.len());
    Cow::Owned([&path[..start], &name[..end], &hash].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_that_is_too_long_is_cut() {
        assert_eq!(fitting_name("a/b", ".html"), "a/b");
        let fits = format!("a/{}", "x".repeat(250));
        assert_eq!(fitting_name(&fits, ".html"), fits);
        let long = ["y", "z"].map(|last| format!("a/{}{last}", "é".repeat(125)));
        let [one, other] = [&long[0], &long[1]].map(|path| fitting_name(path, ".html"));
        assert!(one.len() <= "a/".len() + 250 && one != other, "{one}");
    }
}

//! Where the pages of terms are: names of files that every server and disk can have, in all scripts.

use std::collections::BTreeMap;

use crate::text::stable_hash;

/// The names of files for texts that are in lower case and all different, each for itself: one is another
/// only if a text comes to be that it would be taken for.
pub(super) fn file_names<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeMap<&'t str, String> {
    let mut by_name: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for text in texts {
        by_name.entry(plain_name(text)).or_default().push(text);
    }
    let mut names = BTreeMap::new();
    for (name, texts) in by_name {
        let is_alone = texts.len() == 1 && !is_reserved(&name);
        for text in texts {
            let is_plain = is_alone || text == name && !is_reserved(&name);
            names.insert(text, if is_plain { name.clone() } else { with_hash(&name, text) });
        }
    }
    names
}

/// A text with hyphens in the place of what is special in paths and URLs.
fn plain_name(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for c in text.chars() {
        let is_plain = if c.is_ascii() {
            c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '+')
        } else {
            !c.is_whitespace() && !c.is_control() && !('\u{2000}'..='\u{206f}').contains(&c)
        };
        if is_plain {
            name.push(c);
        } else if !name.ends_with('-') {
            name.push('-');
        }
    }
    name.trim_matches(['-', '.']).to_owned()
}

/// Returns `true` for names that mean something else.
fn is_reserved(name: &str) -> bool {
    name.is_empty() || name == "index"
}

fn with_hash(name: &str, text: &str) -> String {
    let hash = stable_hash(&[text]);
    let parts = [name, &hash[..6]];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texts: &[&str], expected: &[&str]) {
        let names = file_names(texts.iter().copied());
        let names: Vec<&str> = texts.iter().map(|text| &*names[text]).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn terms_keep_their_letters_in_all_scripts() {
        check(
            &[
                "windows 11",
                "バックアップ",
                "การสำรองข้อมูล",
                "نسخ احتياطي",
                "q&a: faq?",
                "../etc/passwd",
                "v2.0",
            ],
            &[
                "windows-11",
                "バックアップ",
                "การสำรองข้อมูล",
                "نسخ-احتياطي",
                "q-a-faq",
                "etc-passwd",
                "v2.0",
            ],
        );
    }

    #[test]
    fn terms_that_differ_in_signs_have_names_of_their_own() {
        check(&["c", "c#", "c++"], &["c", "c-f6b5c7", "c++"]);
        check(&["c#"], &["c"]);
        check(&["a/b", "a b"], &["a-b-727ae4", "a-b-c149b7"]);
    }

    #[test]
    fn a_term_of_signs_alone_and_one_called_index_have_names() {
        check(&["???", "index"], &["721559", "index-7af5c8"]);
    }
}

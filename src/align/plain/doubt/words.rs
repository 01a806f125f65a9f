//! The words of a text, and what stays as it is in every language.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

/// Words of no meaning of their own.
const STOP: [&str; 52] = [
    "the", "and", "for", "with", "are", "this", "that", "from", "you", "your", "can", "will",
    "not", "use", "using", "used", "how", "which", "when", "have", "has", "their", "they", "its",
    "these", "also", "more", "than", "but", "into", "one", "all", "any", "may", "des", "les",
    "une", "est", "que", "los", "las", "una", "der", "die", "das", "und", "ein", "ist", "den",
    "mit", "von", "por",
];

/// The beginnings of a text's words, and pairs of characters where those are words.
pub(super) fn words(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let text = without_urls(text);
    for run in text.split(|c: char| !c.is_alphabetic()) {
        let characters: Vec<char> = run.chars().flat_map(char::to_lowercase).collect();
        if characters.iter().any(|c| is_hangul(*c)) {
            // Behind the stem, words have endings.
            words.extend(characters.get(..2).map(|stem| stem.iter().collect::<String>()));
        } else if characters.iter().any(|c| is_wide(*c)) {
            words.extend(characters.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else if characters.len() >= 3 {
            let word: String = characters.iter().collect();
            if !STOP.contains(&&*word) {
                words.insert(characters.iter().take(6).collect());
            }
        }
    }
    words
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// How many letters and digits a text has, its URLs aside; at least one.
pub(super) fn visible_len(text: &str) -> usize {
    without_urls(text).chars().filter(|c| c.is_alphanumeric()).count().max(1)
}

pub(super) fn without_urls(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        kept.push_str(&rest[..=at]);
        rest = rest[at..].find(')').map_or("", |end| &rest[at + end + 1..]);
    }
    kept + rest
}

/// Code, the last names of URLs, and numbers: the same in every language.
pub(super) fn literals(text: &str) -> FxHashSet<String> {
    let code = text.split('`').skip(1).step_by(2).map(|code| code.trim().to_owned());
    let urls = text
        .split("](")
        .skip(1)
        .map(|rest| page_name(rest.split([')', ' ']).next().unwrap_or_default()).to_owned());
    let numbers = text.split(|c: char| !c.is_ascii_digit()).map(str::to_owned);
    code.chain(urls).chain(numbers).filter(|it| !it.is_empty()).collect()
}

/// The name of the page that a URL leads to, however it is written: `b` of `/a/b/`, `b.md` and `b/index.md#c`.
fn page_name(url: &str) -> &str {
    let path = url.split(['#', '?']).next().unwrap_or_default().trim_end_matches('/');
    let is_index = |name: &&str| matches!(*name, "index.md" | "_index.md" | "index.html" | "index");
    let mut names = path.rsplit('/').skip_while(is_index);
    let name = names.next().unwrap_or_default();
    let mut endings = [".mdx", ".md", ".html"].into_iter();
    endings.find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

/// Words of Latin script with a capital.
pub(super) fn names(text: &str) -> FxHashSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphabetic());
    let is_name = |word: &&str| word.len() > 1 && word.contains(|c: char| c.is_ascii_uppercase());
    words.filter(is_name).map(str::to_lowercase).collect()
}

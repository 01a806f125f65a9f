//! Headings whose ids show that their originals were renamed.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::words::without_urls;
use crate::article::{Article, BlockKind, Side};

/// The headings whose ids show that their originals were renamed since, or were not, by the numbers of their blocks: ids
/// that are written behind headings are made from the original heading.
pub(super) fn renamed(article: &Article) -> BTreeMap<usize, bool> {
    let line = |side: Side, at: usize| -> &str {
        let text = article.file_of(side).text();
        text[at..].lines().next().unwrap_or_default()
    };
    let mut renamed = BTreeMap::new();
    for (at, block) in article.blocks().iter().enumerate() {
        let (BlockKind::Heading(_), Some(source), Some(target)) =
            (block.kind, block.source, block.target)
        else {
            continue;
        };
        let (original, own_id) = parts_of_heading(line(Side::Source, source.start()));
        let (_, Some(id)) = parts_of_heading(line(Side::Target, target.start())) else { continue };
        let translated = parts_of_heading(line(Side::Target, target.start())).0;
        if own_id.is_none_or(|it| it == id) && words_of(translated) != words_of(id) {
            renamed.extend(is_renamed(original, id).map(|is_renamed| (at, is_renamed)));
        }
    }
    // Where ids are names of their own, they say nothing.
    let count = renamed.values().filter(|it| **it).count();
    if count <= 1 || 3 * count <= renamed.len() { renamed } else { BTreeMap::new() }
}

/// Returns `true` if an id has no word of a heading, and `false` if it was made from it.
fn is_renamed(original: &str, id: &str) -> Option<bool> {
    let [heading, id] = [&*without_urls(original), id].map(words_of);
    let last_is_number = id.last().is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_digit()));
    // A second heading of the same text has a number.
    if heading == id || last_is_number && heading == id[..id.len() - 1] {
        return Some(false);
    }
    let beginning = |word: &str| word.chars().take(4).collect::<String>();
    let known: FxHashSet<String> = heading.iter().map(|word| beginning(word)).collect();
    let shared = id.iter().filter(|word| known.contains(&beginning(word))).count();
    (shared * 3 <= id.len()).then_some(true)
}

/// The words of a heading or of an id, in small letters.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let words = words.map(|word| word.replace('\'', "").to_lowercase());
    words.filter(|word| !word.is_empty()).collect()
}

/// A heading's text, and the id behind it.
pub(super) fn parts_of_heading(line: &str) -> (&str, Option<&str>) {
    let Some((text, id)) = line.split_once(['{']).filter(|_| line.trim_end().ends_with('}')) else {
        return (line, None);
    };
    let id = id.trim().trim_end_matches('}').trim_start_matches("/*").trim_end_matches("*/");
    (text, id.trim().strip_prefix('#').map(str::trim))
}

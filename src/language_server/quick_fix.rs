//! Actions that an editor offers about findings.

use super::segments::{part_text, segment_at};
use crate::article::{Article, Side};
use crate::finding::{Fix, Located, Safety};
use crate::text::{Edit, Span, differing_runs};

/// A fix of one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuickFix<'f> {
    /// The finding that it fixes.
    pub finding: &'f Located,
    /// The fix.
    pub fix: &'f Fix,
    /// `true` if it keeps the meaning: the one to take without a look.
    pub is_preferred: bool,
}

/// The fixes of the findings that touch a part of the file, in bytes.
pub fn quick_fixes(findings: &[Located], part: Span) -> Vec<QuickFix<'_>> {
    let touching = findings.iter().filter(|it| it.finding.span.touches(part));
    let fixes = touching.filter_map(|finding| Some((finding, finding.finding.fix.as_ref()?)));
    let made = fixes.filter(|(_, fix)| fix.safety > Safety::Display && !fix.edits.is_empty());
    made.map(|(finding, fix)| QuickFix { finding, fix, is_preferred: fix.safety == Safety::Safe })
        .collect()
}

/// The segment at the byte `offset`, and the edit that puts its source in the place of its translation; none
/// where it has no source or says the same already.
pub fn copied_source(article: &Article, offset: usize) -> Option<(usize, Edit)> {
    let index = segment_at(article, offset)?;
    let target = article.segments()[index].target?.text;
    let text = part_text(article, index, Side::Source)?;
    let is_new = article.source().slice(target) != text && !text.trim().is_empty();
    is_new.then(|| (index, Edit::replacement(target, text)))
}

/// The change from one text to another as edits of the words that differ: editors keep all else as it is, with marks
/// and places in it.
///
/// ```
/// use diglot::language_server::fix_all;
///
/// let edits = fix_all("Open it . Close it .\n", "Open it. Close it.\n");
/// assert_eq!(edits.iter().map(|edit| edit.span.len()).collect::<Vec<_>>(), [1, 1]);
/// ```
pub fn fix_all(before: &str, after: &str) -> Vec<Edit> {
    let [old, new] = [before, after].map(|text| text.split_inclusive('\n').collect::<Vec<_>>());
    let mut edits = Vec::new();
    if old.len() == new.len() {
        let mut start = 0;
        for (old, new) in old.into_iter().zip(new) {
            add_edits(start, old, new, &mut edits);
            start += old.len();
        }
    } else if old.len().max(new.len()) > ITEMS_MAX {
        edits.extend(hunk(0, before, after));
    } else {
        for (old_lines, new_lines) in differing_runs(&old, &new) {
            let start = old[..old_lines.start].iter().map(|line| line.len()).sum();
            add_edits(start, &old[old_lines].concat(), &new[new_lines].concat(), &mut edits);
        }
    }
    edits
}

/// The most lines or words that are compared with one another: more take long.
const ITEMS_MAX: usize = 5000;

/// Adds the edits between two texts, the first of which is at the byte `start`.
fn add_edits(start: usize, old: &str, new: &str, edits: &mut Vec<Edit>) {
    if old == new {
        return;
    }
    let [old_words, new_words] = [old, new].map(words);
    if old_words.len().max(new_words.len()) > ITEMS_MAX {
        edits.extend(hunk(start, old, new));
        return;
    }
    let length = |words: &[&str]| words.iter().map(|word| word.len()).sum::<usize>();
    for (old, new) in differing_runs(&old_words, &new_words) {
        let start = start + length(&old_words[..old.start]);
        let span = Span::new(start, start + length(&old_words[old]));
        edits.push(Edit::replacement(span, new_words[new].concat()));
    }
}

/// The words of a text, and each other character by itself.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match rest.find(|char: char| !char.is_alphanumeric()) {
            Some(0) => first.len_utf8(),
            Some(end) => end,
            None => rest.len(),
        };
        let (word, behind) = rest.split_at(end);
        words.push(word);
        rest = behind;
    }
    words
}

/// The change from one text to another as one edit: what is equal at both ends stays.
fn hunk(start: usize, before: &str, after: &str) -> Option<Edit> {
    if before == after {
        return None;
    }
    let equal = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
    let from = after.floor_char_boundary(before.floor_char_boundary(equal));
    let ends = before[from..].bytes().rev().zip(after[from..].bytes().rev());
    let equal = ends.take_while(|(a, b)| a == b).count();
    let end = before.ceil_char_boundary(before.len() - equal);
    let rest = before.len() - end;
    let span = Span::new(start + from, start + end);
    Some(Edit::replacement(span, &after[from..after.len() - rest]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::apply;

    const TEXTS: [[&str; 2]; 9] = [
        ["één twee", "één drie"],
        ["aa", "aaa"],
        ["é", "è"],
        ["abc", ""],
        ["", "x"],
        ["aba", "aa"],
        ["een , twee .\ndrie\nvier ;\n", "een, twee.\ndrie\nvier;\n"],
        ["een\n\n\ntwee , drie .\n", "een\n\ntwee, drie.\n"],
        ["a\r\nb", "a\nb\nc"],
    ];

    #[test]
    fn edits_lead_from_one_text_to_another() {
        for [before, after] in TEXTS {
            let edits = fix_all(before, after);
            assert_eq!(apply(before, &edits).unwrap(), after, "{before} {after}");
            let edit = hunk(0, before, after).expect("they differ");
            assert_eq!(apply(before, &[edit]).unwrap(), after, "{before} {after}");
        }
        assert_eq!(fix_all("a", "a"), []);
    }

    #[test]
    fn each_fix_is_an_edit_of_its_own_unless_there_are_too_many_lines() {
        let (before, after) = ("een , twee .\ndrie\nvier ;\n", "een, twee.\ndrie\nvier;\n");
        assert_eq!(fix_all(before, after).len(), 3);
        let many = "regel .\n".repeat(ITEMS_MAX);
        let edits = fix_all(&many, &(many.replace(" .", ".") + "\n"));
        assert_eq!(edits.len(), 1);
    }
}

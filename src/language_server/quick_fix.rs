//! Actions that an editor offers about findings.

use super::segments::{part_text, segment_at};
use crate::article::{Article, Side};
use crate::finding::{Fix, Located, Safety};
use crate::text::{Edit, Span};

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

/// The change from one text to another as one edit: what is equal at both ends stays.
pub fn fix_all(before: &str, after: &str) -> Option<Edit> {
    if before == after {
        return None;
    }
    let equal = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
    let start = after.floor_char_boundary(before.floor_char_boundary(equal));
    let ends = before[start..].bytes().rev().zip(after[start..].bytes().rev());
    let equal = ends.take_while(|(a, b)| a == b).count();
    let end = before.ceil_char_boundary(before.len() - equal);
    let rest = before.len() - end;
    Some(Edit::replacement(Span::new(start, end), &after[start..after.len() - rest]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::apply;

    #[test]
    fn one_edit_leads_from_one_text_to_another() {
        for (before, after) in [
            ("één twee", "één drie"),
            ("aa", "aaa"),
            ("é", "è"),
            ("abc", ""),
            ("", "x"),
            ("aba", "aa"),
        ] {
            let edit = fix_all(before, after).expect("they differ");
            assert_eq!(apply(before, &[edit]).unwrap(), after, "{before} {after}");
        }
        assert_eq!(fix_all("a", "a"), None);
    }
}

//! Faults of a file of states, in words.

use std::collections::BTreeSet;

/// A fault of a file of states, or what a merge left there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatesProblem {
    /// Its line, from 1.
    pub line: usize,
    /// Message: what is wrong, and what to do.
    pub what: String,
    /// `true` if all is known nevertheless: the next review of the article sets the file right.
    pub is_settled: bool,
}

/// Which of two reviews counts.
const COUNTS: &str = "the later review of the present texts counts";

/// Message about segments with two reviews, each with the line that has the second.
pub(super) fn settled(repeated: &[(usize, String)]) -> Option<StatesProblem> {
    let (line, id) = repeated.first()?;
    let (line, id) = (*line, super::plain(id));
    let others: BTreeSet<&str> = repeated.iter().map(|(_, id)| &**id).collect();
    let what = match others.len() - 1 {
        0 => format!("two branches reviewed `{id}`; {COUNTS}"),
        1 => format!("two branches reviewed `{id}` and another segment; {COUNTS}"),
        more => {
            format!("two branches reviewed `{id}` and {more} other segments; {COUNTS}")
        }
    };
    Some(StatesProblem { line, what, is_settled: true })
}

/// Why not all of a file of states can be read.
pub(super) fn fault(text: &str, error: &toml::de::Error) -> StatesProblem {
    let is_mark = |line: &str| ["<<<<<<< ", ">>>>>>> "].iter().any(|it| line.starts_with(it));
    if let Some(before) = text.lines().position(is_mark) {
        let what = "has merge conflicts; resolve them".to_owned();
        return StatesProblem { line: before + 1, what, is_settled: false };
    }
    let before = &text[..text.floor_char_boundary(error.span().map_or(0, |span| span.start))];
    let line = before.matches('\n').count() + 1;
    let what = format!("cannot be read: {}; correct or delete the line", error.message());
    StatesProblem { line, what, is_settled: false }
}

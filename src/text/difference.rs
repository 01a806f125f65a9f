//! Where two sequences differ, and two texts line by line.

use std::fmt::Write as _;
use std::hash::Hash;
use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::algorithms::{Capture, Compact, Replace, myers};
use similar::{DiffOp, group_diff_ops};

/// The runs in which two sequences differ, in order: the items of the old one, and what is there in the new one.
///
/// ```
/// use diglot::text::differing_runs;
///
/// assert_eq!(differing_runs(&["a", "b", "c"], &["a", "x", "y", "c", "d"]), [(1..2, 1..3), (3..3, 4..5)]);
/// ```
pub fn differing_runs<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut runs: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let operations = operations(old, new).into_iter();
    for operation in operations.filter(|it| !matches!(it, DiffOp::Equal { .. })) {
        let (old, new) = (operation.old_range(), operation.new_range());
        match runs.last_mut() {
            Some((one, other)) if one.end == old.start && other.end == new.start => {
                (one.end, other.end) = (old.end, new.end);
            }
            _ => runs.push((old, new)),
        }
    }
    runs
}

/// The difference between two texts as a unified diff, with so many lines around each change; empty where they are
/// the same.
///
/// ```
/// use diglot::text::unified_diff;
///
/// let diff = unified_diff("one\ntwo\nthree\n", "one\n2\nthree", ["a", "b"], 1);
/// let hunk = "@@ -1,3 +1,3 @@\n one\n-two\n-three\n+2\n+three\n\\ No newline at end of file\n";
/// assert_eq!(diff, format!("--- a\n+++ b\n{hunk}"));
/// ```
pub fn unified_diff(old: &str, new: &str, names: [&str; 2], context: usize) -> String {
    let [old, new] = [old, new].map(|text| text.split_inclusive('\n').collect::<Vec<_>>());
    let mut diff = String::new();
    for hunk in group_diff_ops(operations(&old, &new), context) {
        let [Some(first), Some(last)] = [hunk.first(), hunk.last()] else { continue };
        if diff.is_empty() {
            write!(diff, "--- {}\n+++ {}\n", names[0], names[1]).expect("a string takes all");
        }
        let old_lines = first.old_range().start..last.old_range().end;
        let new_lines = first.new_range().start..last.new_range().end;
        let [old_lines, new_lines] = [&old_lines, &new_lines].map(lines_in_words);
        writeln!(diff, "@@ -{old_lines} +{new_lines} @@").expect("a string takes all");
        for operation in &hunk {
            if let DiffOp::Equal { .. } = operation {
                add_lines(' ', &old[operation.old_range()], &mut diff);
            } else {
                add_lines('-', &old[operation.old_range()], &mut diff);
                add_lines('+', &new[operation.new_range()], &mut diff);
            }
        }
    }
    diff
}

/// The first line from one, and how many there are unless it is one; no lines stand behind the one before them.
fn lines_in_words(lines: &Range<usize>) -> String {
    match lines.len() {
        0 => format!("{},0", lines.start),
        1 => (lines.start + 1).to_string(),
        count => format!("{},{count}", lines.start + 1),
    }
}

fn add_lines(mark: char, lines: &[&str], diff: &mut String) {
    for line in lines {
        let end = if line.ends_with('\n') { "" } else { "\n\\ No newline at end of file\n" };
        write!(diff, "{mark}{line}{end}").expect("a string takes all");
    }
}

fn operations<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<DiffOp> {
    let mut numbers: FxHashMap<&T, u32> = FxHashMap::default();
    let [old, new] = [old, new].map(|items| {
        let number = |item| {
            let next = numbers.len() as u32;
            *numbers.entry(item).or_insert(next)
        };
        items.iter().map(number).collect::<Vec<u32>>()
    });
    operations_between(&old, &new)
}

/// The same of items by number: the algorithm is compiled for these alone, and no other is.
fn operations_between(old: &[u32], new: &[u32]) -> Vec<DiffOp> {
    let mut hook = Compact::new(Replace::new(Capture::new()), old, new);
    match myers::diff(&mut hook, old, 0..old.len(), new, 0..new.len()) {
        Ok(()) => hook.into_inner().into_inner().into_ops(),
        Err(never) => match never {},
    }
}

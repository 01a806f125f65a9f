//! The baseline: what was found earlier and is let pass, so that only new faults fail. Its counts
//! may only go down.
//!
//! A line a finding, sorted, so that a change shows in a review: path, rule, segment, hash of the two
//! texts, and how often, parted by tabs. A tab, a line feed and a backslash are written `\t`, `\n` and
//! `\\`, and so is a `#` that a line would begin with.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::fingerprint::Fingerprint;
use crate::finding::Located;

const HEAD: &str = "\
# Baseline of `diglot check`: suppressed findings. `--write-baseline` removes fixed ones.
";

/// Suppressed findings with their counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    counts: BTreeMap<Fingerprint, usize>,
}

/// A line that is none of a baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseError {
    /// From zero.
    pub line: usize,
    /// `true` if it is the mark of a conflict that a merge left.
    pub is_conflict: bool,
}

/// The marks that Git leaves around what two branches have changed.
const CONFLICT_MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

impl Baseline {
    /// Lets these findings pass, too.
    pub fn add(&mut self, findings: &[Located]) {
        for found in findings {
            *self.counts.entry(Fingerprint::of(found)).or_default() += 1;
        }
    }

    /// Reads what [`to_text`](Self::to_text) wrote.
    pub fn from_text(text: &str) -> Result<Self, ParseError> {
        let mut counts = BTreeMap::new();
        let lines = text.lines().enumerate();
        for (line, text) in lines.filter(|(_, text)| !text.is_empty() && !text.starts_with('#')) {
            let fields: Vec<&str> = text.split('\t').collect();
            let [path, rule, segment, hash, count] = fields[..] else {
                let is_conflict = CONFLICT_MARKS.iter().any(|mark| text.starts_with(mark));
                return Err(ParseError { line, is_conflict });
            };
            let [path, rule, segment, hash] = [path, rule, segment, hash].map(unescaped);
            let count =
                count.parse::<usize>().map_err(|_| ParseError { line, is_conflict: false })?;
            *counts.entry(Fingerprint { path, rule, segment, hash }).or_default() += count;
        }
        Ok(Self { counts })
    }

    /// Gives the entries of a segment its new id. Returns `true` if there are any.
    pub fn rename_segment(&mut self, path: &str, old: &str, new: &str) -> bool {
        let own = self.of_file(path).counts.into_iter().filter(|(key, _)| key.segment == old);
        let mut is_changed = false;
        for (key, count) in own {
            self.counts.remove(&key);
            let renamed = Fingerprint { segment: new.to_owned(), ..key };
            *self.counts.entry(renamed).or_default() += count;
            is_changed = true;
        }
        is_changed
    }

    /// As a file.
    pub fn to_text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (Fingerprint { path, rule, segment, hash }, count) in &self.counts {
            let [path, segment] = [path, segment].map(|field| escaped(field));
            let mark = if path.starts_with('#') { "\\" } else { "" };
            writeln!(text, "{mark}{path}\t{rule}\t{segment}\t{hash}\t{count}")
                .expect("a string takes it");
        }
        text
    }

    /// How many findings it lets pass.
    pub fn len(&self) -> usize {
        self.counts.values().sum()
    }

    /// Returns `true` if it lets nothing pass.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The same with what both let pass, and the entries that `is_kept` whatever the other has: it never
    /// grows.
    #[must_use]
    pub fn prune(&self, other: &Self, is_kept: impl Fn(&Fingerprint) -> bool) -> Self {
        let left = self.counts.iter().filter_map(|(key, count)| {
            let found = other.counts.get(key).map_or(0, |found| *found.min(count));
            let left = if found < *count && is_kept(key) { *count } else { found };
            (left > 0).then(|| (key.clone(), left))
        });
        Self { counts: left.collect() }
    }

    /// The part that is about one file.
    #[must_use]
    pub fn of_file(&self, path: &str) -> Self {
        let [rule, segment, hash] = [const { String::new() }; 3];
        let first = Fingerprint { path: path.to_owned(), rule, segment, hash };
        let own = self.counts.range(first..).take_while(|(key, _)| key.path == path);
        Self { counts: own.map(|(key, count)| (key.clone(), *count)).collect() }
    }

    /// Returns the findings that it does not suppress; it suppresses each of its own once.
    pub fn take_new(&mut self, findings: Vec<Located>) -> Vec<Located> {
        let is_new = |found: &Located| match self.counts.get_mut(&Fingerprint::of(found)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        };
        findings.into_iter().filter(is_new).collect()
    }
}

/// A field without what ends one.
fn escaped(field: &str) -> String {
    field.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n")
}

/// The field that was escaped. A backslash before anything else stands for itself: earlier versions wrote
/// it so.
fn unescaped(field: &str) -> String {
    let mut parts = field.split('\\');
    let mut text = parts.next().unwrap_or_default().to_owned();
    while let Some(part) = parts.next() {
        let meant = match part.chars().next() {
            Some('t') => "\t",
            Some('n') => "\n",
            Some('#') => "#",
            // Two backslashes: what is behind the second one is plain text.
            None => {
                text.push('\\');
                text.extend(parts.next());
                continue;
            }
            Some(_) => {
                text.push('\\');
                text.push_str(part);
                continue;
            }
        };
        text.push_str(meant);
        text.push_str(&part[1..]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_escaped_comes_back_as_it_was() {
        for field in ["a", "a\tb", "\n", "\\", "\\t", "\\\t\\\\n", "a\\", "#", "\\#", "\t\t\\\\\\"]
        {
            let escaped = escaped(field);
            assert!(!escaped.contains(['\t', '\n']), "{escaped}");
            assert_eq!(unescaped(&escaped), field, "{escaped}");
        }
        assert_eq!(unescaped("a\\b\\"), "a\\b\\", "as it was written before there were escapes");
    }

    #[test]
    fn a_path_may_begin_as_a_comment_does() {
        let field = |text: &str| text.to_owned();
        let key = Fingerprint {
            path: field("#a.md"),
            rule: field("double-space"),
            segment: field("a-1"),
            hash: field("0"),
        };
        let baseline = Baseline { counts: BTreeMap::from([(key, 2)]) };
        assert_eq!(Baseline::from_text(&baseline.to_text()), Ok(baseline));
    }

    #[test]
    fn what_is_about_one_file_is_found_among_others() {
        let line = |path: &str| format!("{path}\tdouble-space\ta-1\t0\t1\n");
        let read = |text: &str| Baseline::from_text(text).expect("a baseline");
        let all = read(&["a.md", "a.md.md", "a/b.md", "b.md"].map(line).concat());
        assert_eq!(all.of_file("a.md"), read(&line("a.md")));
        assert!(all.of_file("c.md").is_empty());
    }

    #[test]
    fn two_lines_of_one_finding_add_up() {
        let line = "a.md\tdouble-space\ta-1\t0\t2\n";
        let baseline = Baseline::from_text(&line.repeat(2));
        assert_eq!(baseline.map(|it| it.len()), Ok(4));
    }
}

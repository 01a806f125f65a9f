//! Lines of code that carry a name, between two comments or in a region.
//!
//! ```text
//! // <name>          #region name
//! …                  …
//! // </name>         #endregion
//! ```
//!
//! Names are compared without regard to case, with or without `snippet` before them. Blanks inside the
//! comment do not count. Of two tags of one name, the last counts.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::markdown::constructs::snippet::language::Marks;

/// The lines that carry a name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tagged {
    /// Lines between the tag's two, counted from zero.
    pub(super) lines: Range<usize>,
    /// The lines of all tags in the file: they are never code.
    pub(super) tag_lines: BTreeSet<usize>,
}

/// The lines that are called `tag`; nothing where none are.
pub(super) fn find(lines: &[&str], marks: &Marks, tag: &str) -> Option<Tagged> {
    // Where the lines of each tag start and, once that is known, end.
    let mut found: BTreeMap<String, (usize, Option<usize>)> = BTreeMap::new();
    let mut tag_lines = BTreeSet::new();
    let mut open: Vec<String> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if let Some(name) = marks.end(line) {
            tag_lines.insert(index);
            let name = if marks.end_is_named { Some(name) } else { open.pop() };
            if let Some((_, end)) = name.and_then(|name| found.get_mut(&name)) {
                // Only the first end counts.
                end.get_or_insert(index);
            }
        } else if let Some(name) = marks.start(line) {
            tag_lines.insert(index);
            found.insert(name.clone(), (index + 1, None));
            open.push(name);
        }
    }
    let tag = tag.to_lowercase();
    let &(start, end) = found.get(&tag).or_else(|| found.get(&format!("snippet{tag}")))?;
    Some(Tagged { lines: start..end.unwrap_or(start), tag_lines })
}

impl Marks {
    /// The name of the tag that begins on a line.
    fn start(&self, line: &str) -> Option<String> {
        let (name, rest) = self.split_name(strip(line, self.start)?);
        let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
        let is_name = !name.is_empty() && name.chars().all(is_letter);
        (is_name && self.is_end_of_mark(rest)).then_some(name)
    }

    /// The name of the tag that ends on a line; it may be empty where ends have none.
    fn end(&self, line: &str) -> Option<String> {
        let (name, rest) = self.split_name(strip(line, self.end)?);
        self.is_end_of_mark(rest).then_some(name)
    }

    /// Visual Basic's regions have their names in quotes.
    fn split_name<'l>(&self, text: &'l str) -> (String, &'l str) {
        let end = self.after.chars().next().and_then(|first| text.find(first));
        let (name, rest) = text.split_at(end.unwrap_or(text.len()));
        (name.trim().trim_matches('"').to_lowercase(), rest)
    }

    fn is_end_of_mark(&self, rest: &str) -> bool {
        strip(rest, self.after).is_some_and(|rest| rest.trim_ascii().is_empty())
    }
}

/// Returns the text after `mark`, ignoring case and spaces.
fn strip<'l>(text: &'l str, mark: &str) -> Option<&'l str> {
    let mut rest = text;
    for letter in mark.chars() {
        let mut letters = rest.trim_ascii_start().chars();
        letters.next().filter(|first| first.to_ascii_lowercase() == letter)?;
        rest = letters.as_str();
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::constructs::snippet::language;

    fn lines(language: &str, tag: &str, text: &str) -> Option<Range<usize>> {
        let lines: Vec<_> = text.lines().collect();
        let marks = language::find(language).expect("a known language").marks;
        marks.iter().find_map(|marks| find(&lines, marks, tag)).map(|tagged| tagged.lines)
    }

    #[test]
    fn comments_and_regions_of_every_family_are_read() {
        for (language, text) in [
            ("csharp", "//<Tag>\nx\n  //  < / TAG > "),
            ("cs", "#region tag\nx\n#endregion tag"),
            ("vb", "'<snippettag>\nx\n' </snippettag>"),
            ("vb", "#Region \"Tag\"\nx\n#End Region"),
            ("xaml", "<!-- <tag> -->\nx\n<!--</tag>-->"),
            ("sql", "-- <tag>\nx\n--</tag>"),
            ("py", "# <tag>\nx\n# </tag>"),
            ("cmd", "REM <tag>\nx\nrem </tag>"),
            ("erl", "% <tag>\nx\n% </tag>"),
            ("lsp", "; <tag>\nx\n; </tag>"),
            ("css", "/* <tag> */\nx\n/* </tag> */"),
        ] {
            assert_eq!(lines(language, "tag", text), Some(1..2), "{language}");
        }
    }

    #[test]
    fn a_tag_that_does_not_end_holds_nothing() {
        assert_eq!(lines("js", "a", "// <a>\nx"), Some(1..1));
        assert_eq!(lines("js", "b", "// <a>\nx"), None);
        assert_eq!(lines("js", "a", "// <a>\nx\n// </a>\n// </a>"), Some(1..2));
    }
}

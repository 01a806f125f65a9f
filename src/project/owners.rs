//! Who looks after which files, as `CODEOWNERS` says: of GitHub, and with the sections of GitLab.

use regex::Regex;

/// Where a repository may have the file, the first of which counts.
pub const OWNERS_FILES: [&str; 4] =
    [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

/// The owners of a repository's files.
///
/// ```
/// use diglot::project::Owners;
///
/// let owners = Owners::read("* @org/docs\n/content/fr/ @org/fr @ada # French\n");
/// assert_eq!(owners.of("content/fr/a.md"), ["@org/fr", "@ada"]);
/// assert_eq!(owners.of("content/de/a.md"), ["@org/docs"]);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Owners {
    /// Of each section the rules, of which the last that fits counts.
    sections: Vec<Vec<OwnerRule>>,
}

#[derive(Debug, Clone)]
struct OwnerRule {
    pattern: Regex,
    owners: Vec<String>,
}

impl Owners {
    /// Reads the file. Lines that cannot be read say nothing.
    pub fn read(text: &str) -> Self {
        let mut sections = vec![Vec::new()];
        let mut defaults: Vec<String> = Vec::new();
        for line in text.lines().map(str::trim) {
            if line.starts_with('[') || line.starts_with("^[") {
                defaults = section_owners(line);
                sections.push(Vec::new());
                continue;
            }
            let mut words = words(line).into_iter();
            let Some(pattern) = words.next().and_then(|it| regex(&it)) else { continue };
            let mut owners: Vec<String> = words.collect();
            if owners.is_empty() {
                owners.clone_from(&defaults);
            }
            sections.last_mut().expect("there is one").push(OwnerRule { pattern, owners });
        }
        Self { sections }
    }

    /// The owners of a file, by its path in the repository.
    pub fn of(&self, path: &str) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for section in &self.sections {
            let last = section.iter().rev().find(|rule| rule.pattern.is_match(path));
            for owner in last.iter().flat_map(|rule| &rule.owners) {
                if !all.contains(&&**owner) {
                    all.push(owner);
                }
            }
        }
        all
    }
}

/// `@ada` of `[Documentation][2] @ada`.
fn section_owners(line: &str) -> Vec<String> {
    let behind = line.rfind(']').map_or("", |end| &line[end + 1..]);
    words(behind)
}

/// The words of a line up to a comment; a blank behind `\` is a part of its word.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        let word = words.last_mut().expect("there is one");
        match character {
            '\\' => word.extend(characters.next()),
            '#' if word.is_empty() => break,
            character if character.is_whitespace() => words.push(String::new()),
            character => word.push(character),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The paths that a pattern fits: as in `.gitignore`, but `docs/*` has only what is in the folder itself.
fn regex(pattern: &str) -> Option<Regex> {
    let inner = pattern.trim_matches('/');
    let is_anchored = pattern.starts_with('/') || inner.contains('/');
    let mut regex = if is_anchored { "^" } else { "^(?:.*/)?" }.to_owned();
    let mut rest = inner;
    while let Some(first) = rest.chars().next() {
        let (piece, len) = match first {
            '*' if rest.starts_with("**/") => ("(?:.*/)?".to_owned(), 3),
            '*' if rest.starts_with("**") => (".*".to_owned(), 2),
            '*' => ("[^/]*".to_owned(), 1),
            '?' => ("[^/]".to_owned(), 1),
            other => (regex::escape(&other.to_string()), other.len_utf8()),
        };
        regex += &piece;
        rest = &rest[len..];
    }
    regex += match (pattern.ends_with('/'), inner.ends_with('*')) {
        (true, _) => "/.*$",
        (false, true) => "$",
        (false, false) => "(?:/.*)?$",
    };
    Regex::new(&regex).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, path: &str, fits: bool) {
        let owners = Owners::read(&format!("{pattern} @a\n"));
        assert_eq!(owners.of(path) == ["@a"], fits, "{pattern} {path}");
    }

    #[test]
    fn a_pattern_fits_as_the_documentation_of_github_says() {
        check("*", "a/b.md", true);
        check("*.md", "a/b.md", true);
        check("/docs/", "docs/fr/a.md", true);
        check("/docs/", "x/docs/a.md", false);
        check("fr/", "content/fr/a.md", true);
        check("docs/*", "docs/a.md", true);
        check("docs/*", "docs/fr/a.md", false);
        check("/content/fr", "content/fr/a.md", true);
        check("/content/fr", "content/fr-ca/a.md", false);
        check("**/fr/**", "content/fr/a/b.md", true);
        check(r"my\ docs/", "my docs/a.md", true);
    }

    #[test]
    fn the_last_line_that_fits_counts_also_without_owners() {
        let owners = Owners::read("* @a\n# fr\n/fr/ @b\n/fr/old/\n");
        assert_eq!(owners.of("fr/a.md"), ["@b"]);
        assert!(owners.of("fr/old/a.md").is_empty());
    }

    #[test]
    fn each_section_has_its_owners() {
        let owners = Owners::read("* @a\n[French] @b @c\n/fr/\n^[Other][2]\n*.md @a\n");
        assert_eq!(owners.of("fr/a.md"), ["@a", "@b", "@c"]);
    }
}

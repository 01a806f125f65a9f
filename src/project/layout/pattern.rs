//! A pattern of paths: `content/{locale}/**`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The names of a pattern and what they stand for in a path.
pub type Bindings = BTreeMap<String, String>;

/// A pattern of paths. `**` at its end stands for any path of a page; `{page}` for a file name without
/// its extension; `{locale}` for a locale; any other name for one folder, or a part of its name.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct Pattern {
    text: String,
    regex: regex::Regex,
    names: Vec<String>,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// ```
    /// use diglot::project::layout::Pattern;
    ///
    /// let pattern = Pattern::new("i18n/{locale}/**").expect("a pattern");
    /// let found = pattern.matches("i18n/fr/a/b.mdx").expect("it fits");
    /// assert_eq!((&*found["locale"], &*found["**"]), ("fr", "a/b.mdx"));
    /// assert!(pattern.matches("i18n/fr").is_none());
    /// ```
    ///
    /// # Errors
    ///
    /// Says what is wrong with it.
    pub fn new(text: &str) -> Result<Self, String> {
        let wrong = |what: &str| Err(format!("invalid pattern `{text}`: {what}"));
        if text.is_empty() || text.starts_with('/') || text.split('/').any(|part| part == "..") {
            return wrong("expected a path inside the project");
        }
        let (mut regex, mut names, mut rest) = ("^".to_owned(), Vec::new(), text);
        while !rest.is_empty() {
            if let Some(behind) = rest.strip_prefix("**/") {
                names.push("**".to_owned());
                regex.push_str("((?:[^/]+/)*)");
                rest = behind;
            } else if let Some(behind) = rest.strip_prefix("**") {
                names.push("**".to_owned());
                regex.push_str("(.+)");
                rest = behind;
            } else if let Some(inner) = rest.strip_prefix('{') {
                let Some((name, behind)) = inner.split_once('}') else {
                    return wrong("`{` without `}`");
                };
                names.push(name.to_owned());
                regex.push_str(if name == "page" { r"([^/.]+)" } else { "([^/]+?)" });
                rest = behind;
            } else {
                let len = rest.find(['{', '*']).unwrap_or(rest.len());
                if len == 0 {
                    return wrong("`*` alone; expected `**` or a name in braces");
                }
                regex.push_str(&regex::escape(&rest[..len]));
                rest = &rest[len..];
            }
        }
        regex.push('$');
        let mut sorted = names.clone();
        sorted.sort();
        sorted.dedup();
        if sorted.len() < names.len() {
            return wrong("a name stands twice");
        }
        let regex = regex::Regex::new(&regex).map_err(|error| error.to_string())?;
        Ok(Self { text: text.to_owned(), regex, names })
    }

    /// The pattern as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The folder that all paths that fit are in; empty where that is the project's.
    pub fn folder(&self) -> &str {
        let literal = &self.text[..self.text.find(['{', '*']).unwrap_or(self.text.len())];
        literal.rfind('/').map_or("", |end| &literal[..end])
    }

    /// Returns `true` if a name is in it.
    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|it| it == name)
    }

    /// Its names in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The values of its names in a path that fits.
    pub fn matches(&self, path: &str) -> Option<Bindings> {
        let found = self.regex.captures(path)?;
        let values = found.iter().skip(1).map(|it| it.map_or("", |it| it.as_str()).to_owned());
        Some(self.names.iter().cloned().zip(values).collect())
    }

    /// The path with each name replaced by what it stands for.
    pub fn path(&self, bindings: &Bindings) -> String {
        let mut path = self.text.clone();
        for (name, value) in bindings {
            let written = match &name[..] {
                "**" if path.contains("**/") => "**/".to_owned(),
                "**" => name.clone(),
                name => format!("{{{name}}}"),
            };
            path = path.replace(&written, value);
        }
        path
    }

    /// How many bytes of it are literal: of two patterns that fit, the one with more is meant.
    pub fn literal_len(&self) -> usize {
        let names: usize = self.names.iter().map(|name| name.len() + 2).sum();
        self.text.len().saturating_sub(names)
    }
}

impl TryFrom<String> for Pattern {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::new(&text)
    }
}

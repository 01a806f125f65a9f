//! The fields of front matters that lists of articles are made with. The index holds all articles, so
//! that it keeps no others.

use std::collections::BTreeSet;

use super::SiteConfiguration;
use crate::article::{FieldValue, FrontMatter};

/// The fields of front matters that the index keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct KeptFields {
    keys: BTreeSet<String>,
    all: bool,
}

impl KeptFields {
    /// The fields of taxonomies, and all where templates list pages.
    pub fn new(site: &SiteConfiguration, all: bool) -> Self {
        Self { keys: site.taxonomies.keys().cloned().collect(), all }
    }

    /// The same and one more.
    #[must_use]
    pub fn with(mut self, key: Option<&str>) -> Self {
        self.keys.extend(key.map(str::to_owned));
        self
    }

    /// Returns `true` if it is empty.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty() && !self.all
    }

    /// The fields of an article, in the order of its file.
    pub fn of(&self, front_matter: Option<&FrontMatter>) -> Vec<(String, FieldValue)> {
        if self.is_empty() {
            return Vec::new();
        }
        let fields = front_matter.into_iter().flat_map(FrontMatter::fields);
        let kept = fields.filter(|field| self.all || self.keys.contains(&field.key));
        kept.map(|field| (field.key.clone(), field.value.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::text::Source;

    #[test]
    fn fields_are_kept_only_where_something_is_made_with_them() {
        let article = Article::read(Source::new("a.md", "---\ntitle: A\ntags: [x]\n---\n# A\n"));
        let kept = |keys: &[&str], all| {
            let keys = keys.iter().map(|it| (*it).to_owned()).collect();
            let fields = KeptFields { keys, all }.of(article.front_matter());
            fields.into_iter().map(|(key, _)| key).collect::<Vec<_>>()
        };
        assert!(kept(&[], false).is_empty());
        assert_eq!(kept(&["tags", "products"], false), ["tags"]);
        assert_eq!(kept(&[], true), ["title", "tags"]);
    }
}

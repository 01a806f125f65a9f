//! Fingerprints: identity of findings across runs, based on texts, never on line numbers.

use crate::finding::Located;
use crate::text::stable_hash;

/// Identity of a finding across runs: path, rule, segment id and text hash, never a line number.
/// Editing either text changes it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint {
    /// The file.
    pub path: String,
    /// The rule.
    pub rule: String,
    /// The id of the segment; empty where it is about none.
    pub segment: String,
    /// A hash of the segment's two texts, or of the message where it is about no segment.
    pub hash: String,
}

impl Fingerprint {
    /// Computes the fingerprint of a finding.
    pub fn of(located: &Located) -> Self {
        let segment = located.segment.as_deref();
        let hash = match segment {
            Some(segment) => segment.hash.clone(),
            None => stable_hash(&[&located.finding.message]),
        };
        Self {
            path: located.location.path.to_string(),
            rule: located.finding.rule.name.to_owned(),
            segment: segment.map(|segment| segment.id.clone()).unwrap_or_default(),
            hash,
        }
    }

    /// The whole as one short text; `number` tells findings apart that are otherwise alike.
    pub fn fingerprint(&self, number: usize) -> String {
        stable_hash(&[&self.path, &self.rule, &self.segment, &self.hash, &number.to_string()])
    }
}

/// Hashes the two texts of a segment; a missing text counts as empty.
pub fn texts_hash(target: Option<&str>, source: Option<&str>) -> String {
    stable_hash(&[target.unwrap_or_default(), source.unwrap_or_default()])
}

/// Hashes a whole text.
pub fn text_hash(text: &str) -> String {
    stable_hash(&[text])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_the_translation_and_what_begins_the_source_differ() {
        assert_ne!(texts_hash(Some("ab"), Some("c")), texts_hash(Some("a"), Some("bc")));
        assert_eq!(texts_hash(Some("a"), Some("")), texts_hash(Some("a"), None));
    }
}

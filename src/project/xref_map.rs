//! Maps of other sites' uids: YAML or JSON, `references: [{uid, name, fullName, href}]`.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::finding::{Finding, Rule};
use crate::text::{Source, Span};

/// A map of uids that cannot be read.
pub const XREF_MAP: Rule = Rule::error("xref-map");

/// Uids of other sites.
#[derive(Debug, Default)]
pub struct XrefMap {
    by_uid: HashMap<String, XrefEntry>,
}

/// A page or an API elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XrefEntry {
    /// Its address.
    pub href: String,
    /// `name`, `fullName` and whatever else the map tells.
    properties: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MapFile {
    #[serde(default)]
    base_url: String,
    #[serde(default)]
    references: Vec<Map<String, Value>>,
}

impl XrefMap {
    /// Adds the references of a map; those that are known already stay.
    ///
    /// ```
    /// use diglot::project::XrefMap;
    /// use diglot::text::Source;
    ///
    /// let mut map = XrefMap::default();
    /// let text = "references:\n- uid: a.B\n  name: B\n  fullName: a.B\n  href: https://example.com/b\n";
    /// assert_eq!(map.add(&Source::new("map.yml", text)), None);
    /// let entry = map.get("a.B").expect("it is in the map");
    /// assert_eq!((entry.name(None), entry.name(Some("fullName"))), (Some("B"), Some("a.B")));
    /// ```
    pub fn add(&mut self, source: &Source) -> Option<Finding> {
        let text = source.text().trim_start_matches('\u{feff}');
        // Large maps are JSON, which is read faster as that; both allow for what JSON does not.
        let json = text.trim_start().starts_with('{').then(|| serde_json::from_str(text).ok());
        let file: MapFile = match json.flatten().map_or_else(|| serde_yaml::from_str(text), Ok) {
            Ok(file) => file,
            Err(error) => {
                let line = error.location().map_or(1, |it| it.line() as usize);
                let before = text.split_inclusive('\n').take(line.saturating_sub(1));
                let start = source.text().len() - text.len() + before.map(str::len).sum::<usize>();
                let help = "expected `references`, a list of entries with a `uid` and an `href`";
                return Some(
                    Finding::new(&XREF_MAP, Span::empty(start), "invalid xref map").with_help(help),
                );
            }
        };
        for reference in file.references {
            self.add_reference(&file.base_url, &reference);
        }
        None
    }

    fn add_reference(&mut self, base: &str, reference: &Map<String, Value>) {
        let texts = reference.iter().filter_map(|(key, value)| Some((key, value.as_str()?)));
        let mut properties: BTreeMap<String, String> =
            texts.map(|(key, value)| (key.clone(), value.to_owned())).collect();
        let (Some(uid), Some(href)) = (properties.remove("uid"), properties.remove("href")) else {
            return;
        };
        let href = if href.contains(':') || base.is_empty() {
            href
        } else {
            format!("{}/{}", base.trim_end_matches('/'), href.trim_start_matches('/'))
        };
        self.by_uid.entry(uid).or_insert(XrefEntry { href, properties });
    }

    /// Returns `true` if it has no uids.
    pub fn is_empty(&self) -> bool {
        self.by_uid.is_empty()
    }

    /// Returns the entry of a uid.
    pub fn get(&self, uid: &str) -> Option<&XrefEntry> {
        self.by_uid.get(uid)
    }
}

impl XrefEntry {
    /// The property that is asked for, else the name.
    pub fn name(&self, property: Option<&str>) -> Option<&str> {
        let requested = property.and_then(|property| self.properties.get(property));
        requested.or_else(|| self.properties.get("name")).map(String::as_str)
    }
}

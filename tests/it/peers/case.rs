//! A case as it stands in the file: one JSON object a line.

use std::collections::BTreeMap;

use serde_json::Value;

/// What goes in, and what docfx makes of it.
pub(super) struct Case {
    pub(super) id: String,
    pub(super) extension: String,
    /// `markdown`: the Markdown alone; `build`: a whole page, with links and sanitizing.
    pub(super) stage: String,
    pub(super) input: String,
    pub(super) path: String,
    /// The other files, by path.
    pub(super) files: BTreeMap<String, String>,
    pub(super) expected_html: Option<String>,
    pub(super) expected_codes: Vec<String>,
    pub(super) codes_asserted: bool,
    /// The template's own words, by key.
    pub(super) tokens: BTreeMap<String, String>,
}

impl Case {
    pub(super) fn read(line: &str) -> Self {
        let case: Value = serde_json::from_str(line).expect("a case is JSON");
        let text = |key: &str| case[key].as_str().map(str::to_owned);
        let required = |key: &str| text(key).unwrap_or_else(|| panic!("a case has its `{key}`"));
        // The folder of the configuration is the content root.
        let root = if case["files"]["docs/docfx.yml"].is_string() { "docs/" } else { "" };
        let in_root = |path: String| path.strip_prefix(root).unwrap_or(&path).to_owned();
        let codes = case["expected_codes"].as_array().into_iter().flatten();
        Self {
            id: required("id"),
            extension: required("extension"),
            stage: required("stage"),
            input: required("input"),
            path: in_root(required("file_path")),
            files: texts(&case["files"])
                .into_iter()
                .map(|(path, it)| (in_root(path), it))
                .collect(),
            expected_html: text("expected_html"),
            expected_codes: codes.filter_map(|code| code.as_str().map(str::to_owned)).collect(),
            codes_asserted: case["codes_asserted"].as_bool().unwrap_or_default(),
            tokens: texts(&case["options"]["tokens"]),
        }
    }

    pub(super) fn is_build(&self) -> bool {
        self.stage == "build"
    }
}

/// An object of texts.
fn texts(object: &Value) -> BTreeMap<String, String> {
    let pairs = object.as_object().into_iter().flatten();
    pairs.map(|(key, value)| (key.clone(), value.as_str().unwrap_or_default().to_owned())).collect()
}

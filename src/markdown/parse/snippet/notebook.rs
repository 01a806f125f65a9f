//! Cells of Jupyter notebooks, by the name in their metadata.
//!
//! ```text
//! { "cells": [ { "metadata": { "name": "import" }, "source": ["import this\n"] } ] }
//! ```

use serde_json::Value;

use super::failure::{Failure, MULTIPLE_TAGS_WITH_SAME_NAME, NOT_NOTEBOOK_CONTENT, TAG_NOT_FOUND};

/// The code of the one cell that is called `name`.
pub(super) fn cell(text: &str, name: &str) -> Result<String, Failure> {
    let notebook: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            Failure::new(&NOT_NOTEBOOK_CONTENT, format!("not a valid notebook: {error}"))
        })?;
    let mut sources = Vec::new();
    find(&notebook, name, &mut sources);
    match sources[..] {
        [source] => Ok(code(source)),
        [] => {
            let message = format!("notebook has no cell `{name}`");
            Err(Failure::new(&TAG_NOT_FOUND, message))
        }
        _ => {
            let message = format!("notebook has {} cells `{name}`", sources.len());
            Err(Failure::new(&MULTIPLE_TAGS_WITH_SAME_NAME, message))
        }
    }
}

/// Looks for cells at any depth: old notebooks have them in worksheets.
fn find<'v>(value: &'v Value, name: &str, sources: &mut Vec<&'v Value>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| find(value, name, sources)),
        Value::Object(fields) => {
            let cells = fields.get("cells").and_then(Value::as_array).into_iter().flatten();
            let is_it = |cell: &&Value| cell["metadata"]["name"] == name;
            sources.extend(cells.filter(is_it).filter_map(|cell| cell.get("source")));
            fields.values().for_each(|value| find(value, name, sources));
        }
        _ => {}
    }
}

/// A source is a list of lines with their ends, or one text.
fn code(source: &Value) -> String {
    match source {
        Value::Array(lines) => lines.iter().filter_map(Value::as_str).collect(),
        source => source.as_str().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_notebook_is_told_apart() {
        let rule = |text| cell(text, "a").err().map(|failure| failure.rule.name);
        assert_eq!(rule("{"), Some("not-notebook-content"));
        assert_eq!(rule("{\"cells\":[]}"), Some("tag-not-found"));
        let one = r#"{"cells":[{"metadata":{"name":"a"},"source":"x\n"}]}"#;
        assert_eq!(cell(one, "a").ok().as_deref(), Some("x\n"));
        assert_eq!(rule(&"[".repeat(100_000)), Some("not-notebook-content"));
    }
}

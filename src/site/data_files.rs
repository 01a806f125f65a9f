//! Data files of a project, `data/plans.toml` and others, as templates see them.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_yaml::MessageFormatter as _;
use tera::Value as DataValue;

use crate::finding::Finding;
use crate::project::CONFIGURATION;
use crate::text::{Source, Span};

/// An error in a data file: its place in the text, and a sentence about it.
type DataError = (usize, String);

/// Returns `true` if templates see a file of this name.
pub fn is_data(name: &str) -> bool {
    ["toml", "yaml", "yml", "json", "csv"].contains(&&*extension(name))
}

fn extension(name: &str) -> String {
    name.rsplit_once('.').map_or("", |(_, extension)| extension).to_lowercase()
}

/// A data file as templates see it.
pub fn read_data(source: &Source) -> Result<DataValue, Box<Finding>> {
    let text = source.text().trim_start_matches('\u{feff}');
    let read = match &*extension(source.path()) {
        "toml" => read_toml(text),
        "json" => read_json(text),
        "csv" => read_table(text),
        _ => read_yaml(text),
    };
    let value = read.map_err(|(at, message)| {
        let start = source.text().len() - text.len() + text.floor_char_boundary(at);
        let help = "correct the file, or move it out of the folder `data`";
        Box::new(Finding::new(&CONFIGURATION, Span::empty(start), message).with_help(help))
    })?;
    Ok(DataValue::from_serializable(&value))
}

fn read_toml(text: &str) -> Result<Value, DataError> {
    toml::from_str(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        (start, format!("not TOML: {}", error.message().trim_end().replace('\n', ", ")))
    })
}

fn read_yaml(text: &str) -> Result<Value, DataError> {
    serde_yaml::from_str(text).map_err(|error| {
        let at = error.location().map_or(0, |at| place(text, at.line(), at.column()));
        let cause = serde_yaml::UserMessageFormatter.format_message(error.without_snippet());
        (at, format!("not YAML: {cause}"))
    })
}

fn read_json(text: &str) -> Result<Value, DataError> {
    serde_json::from_str(text).map_err(|error| {
        let at = place(text, error.line() as u64, error.column() as u64);
        let cause = error.to_string();
        (at, format!("not JSON: {}", cause.split(" at line ").next().unwrap_or_default()))
    })
}

/// The rows of a table as templates see them: each by the names in the first row.
fn read_table(text: &str) -> Result<Value, DataError> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names = reader.headers().cloned();
    let rows = reader.deserialize::<BTreeMap<String, String>>();
    let rows = rows.map(|row| Ok(serde_json::json!(row?))).collect::<Result<Value, csv::Error>>();
    rows.map_err(|error| {
        let at = error.position().map_or(0, csv::Position::byte);
        let message = match error.kind() {
            csv::ErrorKind::UnequalLengths { len, .. } => {
                let names = names.map_or(0, |names| names.len());
                format!("the row has {len} values, the first one has {names} names")
            }
            _ => format!("not a table: {error}"),
        };
        (usize::try_from(at).unwrap_or_default(), message)
    })
}

/// The byte of a line and column, both counted from one.
fn place(text: &str, line: u64, column: u64) -> usize {
    let before = usize::try_from(line).unwrap_or(1).saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(before).map(str::len).sum();
    let column = usize::try_from(column).unwrap_or(1).saturating_sub(1);
    let rest = text[start..].split('\n').next().unwrap_or_default();
    start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
}

//! Findings as SARIF 2.1.0, for code scanning.
//!
//! The values are views of our own: the crate for SARIF builds itself from the schema with libraries
//! that nobody maintains any more, and this is all of it that we need.

use std::collections::HashMap;
use std::io::{self, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::catalog;
use super::summary::Report;
use crate::check::fingerprint::Fingerprint;
use crate::finding::{Located, Safety, Severity};
use crate::text::Position;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// So many results are shown by those who read SARIF; the worst are.
pub const RESULTS_MAX: usize = 5_000;

/// Characters to percent-encode in the path of a URI.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Writes the report as SARIF.
///
/// # Errors
///
/// When the findings cannot be read, or `out` does not take it.
pub fn sarif(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut seen = HashMap::new();
    let worst = report.worst_first(RESULTS_MAX)?;
    let results: Vec<Value> = worst.iter().map(|located| result(located, &mut seen)).collect();
    let left_out = report.totals.all() - results.len();
    let notes = (left_out > 0).then(|| {
        let text = format!(
            "{left_out} more findings are omitted; the {RESULTS_MAX} most severe are included"
        );
        json!({ "level": "note", "message": { "text": text } })
    });
    let invocation = json!({
        "executionSuccessful": true,
        "toolExecutionNotifications": notes.into_iter().collect::<Vec<_>>(),
    });
    let run = json!({
        "tool": { "driver": driver() },
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
    });
    let log = json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    out.write_all(b"\n")
}

fn driver() -> Value {
    let rules = catalog::rules().iter().map(|entry| {
        json!({
            "id": entry.rule.name,
            "shortDescription": { "text": entry.summary() },
            "help": { "text": format!("diglot explain {}", entry.rule.name) },
            "defaultConfiguration": { "level": level(entry.rule.severity) },
        })
    });
    json!({
        "name": "diglot",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules.collect::<Vec<_>>(),
    })
}

fn result(located: &Located, seen: &mut HashMap<Fingerprint, usize>) -> Value {
    let Located { finding, location, .. } = located;
    let key = Fingerprint::of(located);
    let number = seen.entry(key.clone()).or_default();
    *number += 1;
    let fingerprint = key.fingerprint(*number);
    let rule = catalog::rules().iter().position(|entry| entry.rule.name == finding.rule.name);
    let text = match &finding.help {
        Some(help) => format!("{}; {help}", located.message()),
        None => located.message().into_owned(),
    };
    let artifact = artifact(&location.path);
    let mut result = json!({
        "ruleId": finding.rule.name,
        "level": level(finding.severity),
        "message": { "text": text },
        "locations": [{ "physicalLocation": {
            "artifactLocation": artifact,
            "region": region(location.start, location.end),
        } }],
        "partialFingerprints": { "diglot/v1": fingerprint },
    });
    if let Some(rule) = rule {
        result["ruleIndex"] = rule.into();
    }
    if let Some(fix) = finding.fix.as_ref().filter(|fix| fix.safety == Safety::Safe) {
        let replacements = fix.edits.iter().zip(&located.edit_places).map(|(edit, &[start, end])| {
            json!({ "deletedRegion": region(start, end), "insertedContent": { "text": edit.text } })
        });
        let change = json!({
            "artifactLocation": artifact,
            "replacements": replacements.collect::<Vec<_>>(),
        });
        result["fixes"] =
            json!([{ "description": { "text": fix.title }, "artifactChanges": [change] }]);
    }
    result
}

fn artifact(path: &str) -> Value {
    json!({ "uri": utf8_percent_encode(path, ESCAPED).to_string() })
}

fn region(start: Position, end: Position) -> Value {
    json!({
        "startLine": start.line_number(),
        "startColumn": start.column_number(),
        "endLine": end.line_number(),
        "endColumn": end.column_number(),
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

//! Findings as a GitLab code quality report.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::Serialize;

use super::summary::Report;
use crate::check::fingerprint::Fingerprint;
use crate::finding::Severity;

#[derive(Serialize)]
struct IssueView<'r> {
    description: Cow<'r, str>,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: LocationView<'r>,
}

#[derive(Serialize)]
struct LocationView<'r> {
    path: &'r str,
    lines: LinesView,
}

#[derive(Serialize)]
struct LinesView {
    begin: u32,
    end: u32,
}

/// The report as GitLab reads it.
pub fn gitlab(report: &Report<'_>) -> String {
    let mut seen: HashMap<Fingerprint, usize> = HashMap::new();
    let issues = report.findings.iter().map(|located| {
        let (finding, location) = (&located.finding, &located.location);
        let key = Fingerprint::of(located);
        let number = seen.entry(key.clone()).or_default();
        *number += 1;
        IssueView {
            description: located.message(),
            check_name: finding.rule.name,
            fingerprint: key.fingerprint(*number),
            severity: match finding.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Info => "info",
            },
            location: LocationView {
                path: &location.path,
                lines: LinesView {
                    begin: location.start.line_number(),
                    end: location.end.line_number(),
                },
            },
        }
    });
    let issues: Vec<_> = issues.collect();
    serde_json::to_string_pretty(&issues).expect("texts and numbers are JSON") + "\n"
}

//! Findings as a GitLab code quality report.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, Write};

use serde::ser::{Error as _, SerializeSeq as _};
use serde::{Serialize, Serializer};

use super::findings::Findings;
use super::summary::Report;
use crate::check::fingerprint::Fingerprint;
use crate::finding::{Located, Severity};

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

/// Issues that are written as their findings are read.
struct Issues<'i>(&'i dyn Findings);

impl Serialize for Issues<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut issues = serializer.serialize_seq(None)?;
        self.0
            .by_file(&mut |findings| {
                // A file's findings are like no other's.
                let mut seen: HashMap<Fingerprint, usize> = HashMap::new();
                let mut views = findings.iter().map(|located| view(located, &mut seen));
                views.try_for_each(|it| {
                    issues.serialize_element(&it).map_err(|it| io::Error::other(it.to_string()))
                })
            })
            .map_err(S::Error::custom)?;
        issues.end()
    }
}

/// Writes the report as GitLab reads it.
///
/// # Errors
///
/// When the findings cannot be read, or `out` does not take it.
pub fn gitlab(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &Issues(report.findings))?;
    out.write_all(b"\n")
}

fn view<'r>(located: &'r Located, seen: &mut HashMap<Fingerprint, usize>) -> IssueView<'r> {
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
}

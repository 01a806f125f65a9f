//! Findings for programs. `docs/findings.schema.json` is the schema.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::ser::{Error as _, SerializeSeq as _};
use serde::{Serialize, Serializer};

use super::findings::Findings;
use super::summary::Report;
use super::texts::shown;
use crate::finding::{Located, Safety, Severity};
use crate::text::Position;

/// The name of the form; another number, another form.
const SCHEMA: &str = "diglot-findings/1";

#[derive(Serialize)]
struct ReportView<'r> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    findings: Sequence<'r>,
    summary: SummaryView<'r>,
}

/// Findings that are written as they are read.
struct Sequence<'s>(&'s dyn Findings);

impl Serialize for Sequence<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(None)?;
        self.0
            .by_file(&mut |findings| {
                let mut views = findings.iter().map(view);
                views.try_for_each(|it| {
                    sequence.serialize_element(&it).map_err(|it| io::Error::other(it.to_string()))
                })
            })
            .map_err(S::Error::custom)?;
        sequence.end()
    }
}

#[derive(Serialize)]
struct FindingView<'r> {
    rule: &'static str,
    severity: &'static str,
    path: &'r str,
    #[serde(flatten)]
    place: PlaceView,
    segment: Option<&'r str>,
    message: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    repeats: Option<RepeatsView<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
    help: Option<&'r str>,
    source: Option<Cow<'r, str>>,
    target: Option<Cow<'r, str>>,
    fix: Option<FixView<'r>>,
}

/// Findings with the same cause.
#[derive(Serialize)]
struct RepeatsView<'r> {
    count: usize,
    places: &'r [String],
}

/// Lines and columns from one, columns in characters; the end is behind the last one.
#[derive(Serialize)]
struct PlaceView {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
struct FixView<'r> {
    title: &'r str,
    safe: bool,
    edits: Vec<EditView<'r>>,
}

#[derive(Serialize)]
struct EditView<'r> {
    #[serde(flatten)]
    place: PlaceView,
    text: &'r str,
}

#[derive(Serialize)]
struct SummaryView<'r> {
    articles: usize,
    errors: usize,
    warnings: usize,
    info: usize,
    fixable: usize,
    in_baseline: usize,
    dismissed: usize,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    coverage_gaps: &'r [String],
    by_rule: BTreeMap<&'static str, usize>,
}

/// Writes the report as JSON.
///
/// # Errors
///
/// When the findings cannot be read, or `out` does not take it.
pub fn json(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let totals = &report.totals;
    let mut by_rule = BTreeMap::new();
    for (rule, _, count) in totals.by_rule() {
        *by_rule.entry(rule).or_default() += count;
    }
    let summary = SummaryView {
        articles: report.articles,
        errors: totals.count(Severity::Error),
        warnings: totals.count(Severity::Warning),
        info: totals.count(Severity::Info),
        fixable: totals.fixable,
        in_baseline: report.in_baseline,
        dismissed: report.dismissed,
        coverage_gaps: report.gaps,
        by_rule,
    };
    let findings = Sequence(report.findings);
    let view = ReportView { schema: SCHEMA, status: report.status, findings, summary };
    serde_json::to_writer_pretty(&mut *out, &view)?;
    out.write_all(b"\n")
}

fn view(located: &Located) -> FindingView<'_> {
    let Located { finding, location, edit_places, segment, .. } = located;
    let segment = segment.as_deref();
    let fix = finding.fix.as_ref().map(|fix| FixView {
        title: &fix.title,
        safe: fix.safety == Safety::Safe,
        edits: fix
            .edits
            .iter()
            .zip(edit_places)
            .map(|(edit, &[start, end])| EditView { place: place(start, end), text: &edit.text })
            .collect(),
    });
    FindingView {
        rule: finding.rule.name,
        severity: finding.severity.name(),
        path: &location.path,
        place: place(location.start, location.end),
        segment: segment.map(|it| &*it.id),
        message: &finding.message,
        repeats: located
            .repeats
            .as_ref()
            .map(|repeats| RepeatsView { count: repeats.count, places: &repeats.places }),
        score: finding.score.map(|score| f64::from(score.millionths()) / 1e6),
        help: finding.help.as_deref(),
        source: segment.and_then(|it| it.source.as_deref()).map(shown),
        target: segment.and_then(|it| it.target.as_deref()).map(shown),
        fix,
    }
}

fn place(start: Position, end: Position) -> PlaceView {
    PlaceView {
        line: start.line_number(),
        column: start.column_number(),
        end_line: end.line_number(),
        end_column: end.column_number(),
    }
}

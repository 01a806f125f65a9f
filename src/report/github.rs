//! Findings as GitHub Actions shows them: annotations in the log, and a summary of the step.

use std::fmt::Write as _;

use super::summary::Report;
use crate::finding::{Located, Severity};

/// GitHub shows so many annotations of each kind in a step.
pub const ANNOTATIONS_MAX: usize = 10;
/// So many findings are in the summary: GitHub takes a megabyte.
const LISTED_MAX: usize = 100;
/// So much of a message is in the summary, in characters.
const MESSAGE_MAX: usize = 300;

/// The commands for the log: the worst findings first, then how many more there are.
pub fn github(report: &Report<'_>) -> String {
    let gap = |gap: &String| format!("::error title=min-coverage::{}\n", data(gap));
    let mut text: String = report.gaps.iter().map(gap).collect();
    let mut shown = 0;
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let of_severity = report.findings.iter().filter(|it| it.finding.severity == severity);
        for located in of_severity.take(ANNOTATIONS_MAX) {
            text += &annotation(located);
            shown += 1;
        }
    }
    let more = report.findings.len() - shown;
    if more > 0 {
        writeln!(text, "{more} more findings: see the summary of this step")
            .expect("a string takes it");
    }
    writeln!(text, "{}", report.line()).expect("a string takes it");
    text
}

fn annotation(located: &Located) -> String {
    let (finding, location) = (&located.finding, &located.location);
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let (start, end) = (location.start, location.end);
    let mut place = format!("file={},line={}", property(&location.path), start.line_number());
    // Columns are only for places on one line.
    if start.line == end.line {
        let (start, end) = (start.column_number(), end.column_number());
        write!(place, ",col={start},endColumn={end}").expect("a string takes it");
    } else {
        write!(place, ",endLine={}", end.line_number()).expect("a string takes it");
    }
    let message = match &finding.help {
        Some(help) => format!("{}\n{help}", located.message()),
        None => located.message().into_owned(),
    };
    let (title, message) = (property(finding.rule.name), data(&message));
    format!("::{command} {place},title={title}::{message}\n")
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// The summary of the step, in Markdown.
pub fn github_summary(report: &Report<'_>) -> String {
    let mut text = format!("### diglot check\n\n{}\n\n", report.line());
    let mut line = |line: std::fmt::Arguments<'_>| {
        text.write_fmt(format_args!("{line}\n")).expect("a string takes it");
    };
    for gap in report.gaps {
        line(format_args!("{gap}\n"));
    }
    if !report.findings.is_empty() {
        line(format_args!("| findings | severity | rule |\n| ---: | --- | --- |"));
        for (rule, severity, count) in report.by_rule() {
            line(format_args!("| {count} | {} | `{rule}` |", severity.name()));
        }
        line(format_args!("\n| where | rule | what |\n| --- | --- | --- |"));
        for located in report.worst_first().into_iter().take(LISTED_MAX) {
            let (finding, location) = (&located.finding, &located.location);
            let message: String = located.message().chars().take(MESSAGE_MAX).collect();
            let (path, number) = (&location.path, location.start.line_number());
            let message = cell(&message);
            line(format_args!("| {}:{number} | `{}` | {message} |", cell(path), finding.rule.name));
        }
        if report.findings.len() > LISTED_MAX {
            line(format_args!("\n{} more.", report.findings.len() - LISTED_MAX));
        }
    }
    text
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;").replace(['\r', '\n'], " ")
}

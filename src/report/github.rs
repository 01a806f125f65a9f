//! Findings as GitHub Actions shows them: annotations in the log, and a summary of the step.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::summary::Report;
use crate::finding::{Located, Severity};
use crate::text::printable;

/// GitHub shows so many annotations of each kind in a step.
pub const ANNOTATIONS_MAX: usize = 10;
/// So many findings are in the summary: GitHub takes a megabyte.
const LISTED_MAX: usize = 100;
/// So much of a message is in the summary, in characters.
const MESSAGE_MAX: usize = 300;

/// Writes the commands for the log: the worst findings first, then how many more there are.
///
/// # Errors
///
/// When the findings cannot be read, or `out` does not take it.
pub fn github(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    for gap in report.gaps {
        writeln!(out, "::error title=min-coverage::{}", data(gap))?;
    }
    let mut annotations =
        [Severity::Error, Severity::Warning, Severity::Info].map(|it| (it, Vec::new()));
    report.findings.by_file(&mut |findings| {
        for located in findings {
            let severity = located.finding.severity;
            let own = annotations.iter_mut().find(|(other, _)| *other == severity);
            if let Some((_, own)) = own.filter(|(_, own)| own.len() < ANNOTATIONS_MAX) {
                own.push(annotation(located));
            }
        }
        Ok(())
    })?;
    let annotations: Vec<String> = annotations.into_iter().flat_map(|(_, own)| own).collect();
    out.write_all(annotations.concat().as_bytes())?;
    let more = report.totals.all() - annotations.len();
    if more > 0 {
        writeln!(out, "{more} more findings: see the summary of this step")?;
    }
    writeln!(out, "{}", report.line())
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
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    // A log is shown on terminals, too.
    printable(&text).into_owned()
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// The summary of the step, in Markdown.
///
/// # Errors
///
/// When the findings cannot be read.
pub fn github_summary(report: &Report<'_>) -> io::Result<String> {
    let mut text = format!("### diglot check\n\n{}\n\n", report.line());
    let mut line = |line: std::fmt::Arguments<'_>| {
        text.write_fmt(format_args!("{line}\n")).expect("a string takes it");
    };
    for gap in report.gaps {
        line(format_args!("{gap}\n"));
    }
    let all = report.totals.all();
    if all > 0 {
        line(format_args!("| findings | severity | rule |\n| ---: | --- | --- |"));
        for (rule, severity, count) in report.totals.by_rule() {
            line(format_args!("| {count} | {} | `{rule}` |", severity.name()));
        }
        line(format_args!("\n| where | rule | what |\n| --- | --- | --- |"));
        for located in report.worst_first(LISTED_MAX)? {
            let (finding, location) = (&located.finding, &located.location);
            let message: String = located.message().chars().take(MESSAGE_MAX).collect();
            let (path, number) = (&location.path, location.start.line_number());
            let message = cell(&message);
            line(format_args!("| {}:{number} | `{}` | {message} |", cell(path), finding.rule.name));
        }
        if all > LISTED_MAX {
            line(format_args!("\n{} more.", all - LISTED_MAX));
        }
    }
    Ok(text)
}

fn cell(text: &str) -> String {
    let text = text.replace('|', "\\|").replace('<', "&lt;").replace(['\r', '\n'], " ");
    printable(&text).into_owned()
}

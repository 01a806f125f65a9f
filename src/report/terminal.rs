//! Findings as text for a terminal, in the look of rustc.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use crate::finding::{Located, Location, Severity};

/// How much of a finding is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// With the lines that it is about.
    Full,
    /// On one line: `a.md:3:7: warning[broken-link]: …`.
    Concise,
}

/// A finding, with colours; ends with a line end.
pub fn located(located: &Located, form: Form) -> String {
    match form {
        Form::Full => full(located),
        Form::Concise => concise(located),
    }
}

fn full(located: &Located) -> String {
    let (finding, location) = (&located.finding, &located.location);
    let title = level(finding.severity).primary_title(&*finding.message).id(finding.rule.name);
    let line = location.start.line_number() as usize;
    let excerpt = Excerpt::of(location);
    let mut report = if excerpt.text.is_empty() {
        let column = location.start.column_number() as usize;
        title.element(Origin::path(&*location.path).line(line).char_column(column))
    } else {
        let annotation = AnnotationKind::Primary.span(excerpt.span);
        let snippet = Snippet::source(excerpt.text).line_start(line).path(&*location.path);
        title.element(snippet.annotation(annotation))
    };
    if let Some(help) = &finding.help {
        report = report.element(Level::HELP.message(&**help));
    }
    Renderer::styled().render(&[report]) + "\n"
}

/// The lines that a finding is about, as the renderer wants them.
struct Excerpt {
    text: String,
    span: Range<usize>,
}

impl Excerpt {
    /// The renderer counts columns itself, so what was cut from the start of a long line is filled
    /// up again; it is seldom seen, since long lines are cut to the width of a terminal.
    fn of(location: &Location) -> Self {
        let before = &location.excerpt[..location.excerpt_span.start()];
        let hidden = (location.start.column as usize).saturating_sub(before.chars().count());
        let filling = "…".repeat(hidden);
        let range = location.excerpt_span.range();
        let span = range.start + filling.len()..range.end + filling.len();
        Self { text: filling + &location.excerpt, span }
    }
}

fn concise(located: &Located) -> String {
    let (finding, location) = (&located.finding, &located.location);
    let (line, column) = (location.start.line_number(), location.start.column_number());
    let mut text = format!("{}:{line}:{column}: ", location.path);
    let (severity, rule) = (finding.severity.name(), finding.rule.name);
    writeln!(text, "{severity}[{rule}]: {}", finding.message).expect("a string takes all");
    text
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

/// How many findings there are of each severity: `1 error, 2 warnings`.
pub fn count(findings: &[Located]) -> String {
    let severities = [Severity::Error, Severity::Warning, Severity::Info];
    let counts = severities.into_iter().filter_map(|severity| {
        let of_severity = findings.iter().filter(|found| found.finding.severity == severity);
        match (of_severity.count(), severity) {
            (0, _) => None,
            (1, _) => Some(format!("1 {}", severity.name())),
            (number, Severity::Info) => Some(format!("{number} hints")),
            (number, _) => Some(format!("{number} {}s", severity.name())),
        }
    });
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() { "no findings".to_owned() } else { counts.join(", ") }
}

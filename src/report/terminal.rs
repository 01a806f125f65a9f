//! Findings as text for a terminal, in the look of rustc.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};
use anstream::adapter::strip_str;

use textwrap::{WordSeparator, WordSplitter};

use crate::finding::{Located, Location, SegmentTexts, Severity};
use crate::text::Span;

/// How much of a finding is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// With the texts that it is about, in lines of at most so many columns.
    Full {
        /// The columns of the terminal.
        width: usize,
    },
    /// On one line: `a.md:3:7: warning[broken-link]: …`.
    Concise,
}

/// A finding, with colours; ends with a line end.
pub fn located(located: &Located, form: Form) -> String {
    match form {
        Form::Full { width } => full(located, width),
        Form::Concise => concise(located),
    }
}

fn full(located: &Located, width: usize) -> String {
    let finding = &located.finding;
    let title = level(finding.severity).primary_title(&*finding.message).id(finding.rule.name);
    let mut report = show(located, title);
    for (name, text) in located.segment.iter().flat_map(|segment| notes(segment)) {
        report = report.element(Level::NOTE.with_name(name).message(wrapped(&text, name, width)));
    }
    if let Some(help) = &finding.help {
        report = report.element(Level::HELP.message(wrapped(help, "help", width)));
    }
    without_gap(&Renderer::styled().term_width(width).render(&[report])) + "\n"
}

/// The renderer marks a text that has no path of its own with a line of `:::`.
fn without_gap(text: &str) -> String {
    let is_gap = |line: &&str| line.contains(":::") && strip_str(line).to_string().trim() == ":::";
    text.split_inclusive('\n').filter(|line| !is_gap(line)).collect()
}

/// The title with the place and the text there.
fn show<'r>(located: &'r Located, title: Title<'r>) -> Group<'r> {
    let location = &located.location;
    let line = location.start.line_number() as usize;
    let column = location.start.column_number() as usize;
    let origin = || Origin::path(&*location.path).line(line).char_column(column);
    let text = located.segment.as_ref().and_then(|it| Some((it.target.as_ref()?, it.target_span?)));
    if let Some((text, span)) = text {
        // The tags around the segment say nothing: its text is shown alone.
        let (text, range) = lines_of(text, span);
        let snippet = Snippet::source(text).line_start(line);
        let annotation = AnnotationKind::Primary.span(range);
        return title.element(origin()).element(snippet.annotation(annotation));
    }
    let excerpt = Excerpt::of(location);
    if excerpt.text.is_empty() {
        return title.element(origin());
    }
    let snippet = Snippet::source(excerpt.text).line_start(line).path(&*location.path);
    title.element(snippet.annotation(AnnotationKind::Primary.span(excerpt.span)))
}

/// The lines of a text that hold a span, and the span in them.
fn lines_of(text: &str, span: Span) -> (&str, Range<usize>) {
    let start = text[..span.start()].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end()..].find('\n').map_or(text.len(), |at| span.end() + at);
    let text = text[start..end].trim_end_matches('\r');
    (text, span.start() - start..(span.end() - start).min(text.len()))
}

/// The texts of the segment that are not shown with the place.
fn notes(segment: &SegmentTexts) -> Vec<(&'static str, String)> {
    let target = segment.target.as_ref().filter(|_| segment.target_span.is_none());
    let texts = [("target", target), ("source", segment.source.as_ref())];
    let texts = texts.into_iter().filter_map(|(name, text)| Some((name, text?)));
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    texts.map(|(name, text)| (name, one_line(text))).filter(|(_, text)| !text.is_empty()).collect()
}

/// The text in lines that fit behind `   = name: `.
fn wrapped(text: &str, name: &str, width: usize) -> String {
    let margin = "   = : ".len() + name.len() + 4;
    let options = textwrap::Options::new(width.saturating_sub(margin).max(20))
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(text, options)
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

//! Findings as text for a terminal, in the look of rustc.

use std::fmt::Write as _;
use std::io;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};
use anstream::adapter::strip_str;
use rayon::prelude::*;
use textwrap::{WordSeparator, WordSplitter};

use super::findings::Findings;
use super::texts::{TEXT_MAX, shown};
use super::totals::Totals;
use crate::finding::{Located, SegmentTexts, Severity};
use crate::text::{Span, printable};

/// So many findings are shown in full: nobody reads more, and one costs as much as reading a page.
pub const FULL_MAX: usize = 500;

/// How much of a finding is reported.
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

/// Findings in full, in their order. Of more than [`FULL_MAX`] only the worst are shown, and a line tells
/// what is left.
///
/// # Errors
///
/// When they cannot be read.
pub fn listed(findings: &dyn Findings, width: usize) -> io::Result<String> {
    let totals = Totals::of(findings)?;
    let shown = totals.worst(findings, FULL_MAX)?;
    let mut text: String = shown.par_iter().map(|it| full(it, width) + "\n").collect();
    let left = totals.without(&shown);
    if left.all() > 0 {
        // A rule may have findings of several severities.
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for (rule, _, count) in left.by_rule() {
            match counts.iter_mut().find(|(other, _)| *other == rule) {
                Some((_, all)) => *all += count,
                None => counts.push((rule, count)),
            }
        }
        let rules: Vec<_> = counts.iter().map(|(rule, count)| format!("{count} {rule}")).collect();
        let (left, rules) = (left.all(), rules.join(", "));
        writeln!(text, "{left} more findings: {rules}\n{ALL}\n").expect("a string takes all");
    }
    Ok(text)
}

const ALL: &str = "`diglot check --output concise` shows all, each on a line.";

fn full(located: &Located, width: usize) -> String {
    let finding = &located.finding;
    let message = located.message();
    let title = level(finding.severity).primary_title(printable(&message)).id(finding.rule.name);
    let mut report = snippet_group(located, title);
    for (name, text) in
        located.segment.iter().flat_map(|segment| notes(segment, located.target_span.is_some()))
    {
        report = report.element(Level::NOTE.with_name(name).message(wrapped(&text, name, width)));
    }
    if let Some(help) = &finding.help {
        let help = help.split('\n').map(printable).collect::<Vec<_>>().join("\n");
        report = report.element(Level::HELP.message(wrapped(&help, "help", width)));
    }
    without_gap(&Renderer::styled().term_width(width).render(&[report])) + "\n"
}

/// The renderer marks a text that has no path of its own with a line of `:::`.
fn without_gap(text: &str) -> String {
    let is_gap = |line: &&str| line.contains(":::") && strip_str(line).to_string().trim() == ":::";
    text.split_inclusive('\n').filter(|line| !is_gap(line)).collect()
}

/// The title with the place and the text there.
fn snippet_group<'r>(located: &'r Located, title: Title<'r>) -> Group<'r> {
    let location = &located.location;
    let line = location.start.line_number() as usize;
    let column = location.start.column_number() as usize;
    let origin = || Origin::path(printable(&location.path)).line(line).char_column(column);
    let segment = located.segment.as_deref();
    let text = segment.and_then(|it| Some((it.target.as_ref()?, located.target_span?)));
    let (text, range) = match text {
        // The tags around the segment say nothing: its text is shown alone.
        Some((text, span)) => near(text, span),
        None if location.excerpt.is_empty() => return title.element(origin()),
        None => (&*location.excerpt, location.excerpt_span.range()),
    };
    // The renderer would count columns from the start of the text, which may be in the middle of a line.
    let snippet = Snippet::source(text).line_start(line);
    title.element(origin()).element(snippet.annotation(AnnotationKind::Primary.span(range)))
}

/// The lines of a segment's text that hold a span, and the span in them; of long ones what lies near.
fn near(text: &str, span: Span) -> (&str, Range<usize>) {
    let end = text.floor_char_boundary(span.end().min(span.start() + TEXT_MAX));
    let start = text.ceil_char_boundary(span.start().saturating_sub(TEXT_MAX));
    let stop = text.floor_char_boundary(end + TEXT_MAX);
    let line_start = text[start..span.start()].rfind('\n').map_or(start, |at| start + at + 1);
    let line_end = text[end..stop].find('\n').map_or(stop, |at| end + at);
    let text = text[line_start..line_end].trim_end_matches('\r');
    (text, span.start() - line_start..(end - line_start).min(text.len()))
}

/// The texts of the segment that are not shown with the place.
fn notes(segment: &SegmentTexts, is_target_shown: bool) -> Vec<(&'static str, String)> {
    let target = segment.target.as_ref().filter(|_| !is_target_shown);
    let texts = [("target", target), ("source", segment.source.as_ref())];
    let texts = texts.into_iter().filter_map(|(name, text)| Some((name, text?)));
    let one_line = |text: &str| shown(text).split_whitespace().collect::<Vec<_>>().join(" ");
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

fn concise(located: &Located) -> String {
    let (finding, location) = (&located.finding, &located.location);
    let (line, column) = (location.start.line_number(), location.start.column_number());
    let mut text = format!("{}:{line}:{column}: ", printable(&location.path));
    let (severity, rule) = (finding.severity.name(), finding.rule.name);
    let message = located.message();
    writeln!(text, "{severity}[{rule}]: {}", printable(&message)).expect("a string takes all");
    text
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

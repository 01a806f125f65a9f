//! The command line of `check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::path::path_parser;

/// `check`
#[derive(Debug, Args)]
#[command(after_help = CHECK_STATUS)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct CheckArguments {
    /// Articles, folders, or - for standard input [default: the whole project]
    #[arg(value_name = "FILE|DIR|-", value_parser = path_parser())]
    pub paths: Vec<PathBuf>,
    /// Report format and optional output file; repeatable [default: text]
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = output)]
    pub output: Vec<ReportOutput>,
    /// Compare one translation with this original; needs no project
    #[arg(long, value_name = "FILE", requires = "paths", value_parser = path_parser())]
    pub original: Option<PathBuf>,
    /// Lowest severity to report [default: warning, plus info rules enabled in diglot.toml]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub severity: Option<MinSeverity>,
    /// Folder of source articles; reports outdated translations and counts missing text
    #[arg(long, value_name = "DIR")]
    pub source_tree: Option<PathBuf>,
    /// Ask other sites whether the pages are there that articles link to; needs curl
    #[arg(long)]
    pub external: bool,
    /// Check only what changed since this Git revision, and what that can break
    #[arg(long, value_name = "REV", visible_alias = "since")]
    pub only_changed: Option<String>,
    /// Baseline file of findings to suppress [default: diglot.baseline, if present]
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write current findings to the baseline; an existing one is only pruned
    #[arg(long, conflicts_with_all = ["paths", "only_changed"])]
    pub write_baseline: bool,
    /// Fail only on more than N warnings
    #[arg(
        long,
        value_name = "N",
        default_value_t = 0,
        value_parser = max_warnings,
        allow_negative_numbers = true
    )]
    pub max_warnings: usize,
    /// Fail if a locale has less than PERCENT of its articles, segments or reviewed segments; repeatable
    #[arg(
        long,
        value_name = "[articles|segments|reviewed=]PERCENT",
        value_parser = min_coverage,
        value_delimiter = ','
    )]
    pub min_coverage: Vec<MinCoverage>,
    /// Apply safe fixes
    #[arg(long, conflicts_with_all = ["write_baseline", "min_coverage"])]
    pub fix: bool,
    /// Print a diff instead of writing files
    #[arg(long, requires = "fix", conflicts_with = "output")]
    pub diff: bool,
}

const CHECK_STATUS: &str = "\
Formats: text, concise (a line each), json, sarif, github, comment, gitlab, junit, checkstyle. `diglot explain \
RULE` describes a rule and how to turn it off.

Exit status: 0 clean, 1 errors, more warnings than --max-warnings, or less coverage than \
--min-coverage, 2 usage or configuration error, 3 I/O or other failure.";

/// The least severity that is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MinSeverity {
    /// Errors alone
    Error,
    /// Warnings and errors
    Warning,
    /// All
    Info,
}

/// A part of the coverage, and the least that each locale must have of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MinCoverage {
    /// The part of the coverage.
    pub measure: CoverageMeasure,
    /// From 0 to 100.
    pub percent: f64,
}

/// Measures of `--min-coverage`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CoverageMeasure {
    /// Articles that are there
    Articles,
    /// Segments that are translated
    Segments,
    /// Segments that a reviewer approved
    Reviewed,
}

/// How findings are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// Source excerpts and help, for the terminal
    Text,
    /// One line per finding
    Concise,
    /// JSON, as described by docs/findings.schema.json
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations and a summary for GitHub Actions
    Github,
    /// Markdown for a comment on a pull request
    Comment,
    /// A code quality report for GitLab
    Gitlab,
    /// JUnit XML
    Junit,
    /// Checkstyle XML
    Checkstyle,
}

/// A form of the report, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportOutput {
    /// The form.
    pub format: ReportFormat,
    /// The file; none for standard output.
    pub file: Option<PathBuf>,
}

fn output(text: &str) -> Result<ReportOutput, String> {
    let (name, file) = match text.split_once('=') {
        Some((_, "")) => return Err("expected a file name after `=`".to_owned()),
        Some((name, file)) => (name, Some(PathBuf::from(file))),
        None => (text, None),
    };
    let formats = ReportFormat::value_variants().iter();
    let names = formats.filter_map(|it| Some(it.to_possible_value()?.get_name().to_owned()));
    let known = || format!("expected one of {}", names.collect::<Vec<_>>().join(", "));
    let format = ReportFormat::from_str(name, false).map_err(|_| known())?;
    Ok(ReportOutput { format, file })
}

fn max_warnings(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "expected a whole number, 0 or more".to_owned())
}

fn min_coverage(text: &str) -> Result<MinCoverage, String> {
    let (name, number) = text.split_once('=').unwrap_or(("segments", text));
    let measure = CoverageMeasure::from_str(name.trim(), false)
        .map_err(|_| "expected articles, segments or reviewed before `=`".to_owned())?;
    let number = number.trim().trim_end_matches('%').parse().ok();
    let percent = number.filter(|number| (0.0..=100.0).contains(number));
    let percent = percent.ok_or_else(|| "expected a number from 0 to 100".to_owned())?;
    Ok(MinCoverage { measure, percent })
}

//! Findings as rows.

use diglot::finding::{Located, Safety};

use crate::table::Table;

/// The rule of a row about an article that could not be worked on.
const FAILED: &str = "failed";

/// The columns of findings.
pub(crate) fn table(rows: &[FindingRow<'_>]) -> Result<Table, String> {
    let located = || rows.iter().map(|row| row.located);
    let segments = || located().map(|it| it?.segment.as_deref());
    let number = |of: fn(&Located) -> u32| located().map(move |it| it.map(of));
    let fixes = || located().map(|it| it?.finding.fix.as_ref());
    Ok(Table::default()
        .text("path", rows.iter().map(|row| Some(row.path)))?
        .text("rule", rows.iter().map(|row| Some(row.rule)))?
        .text("severity", rows.iter().map(|row| Some(row.severity)))?
        .numbers("line", number(|it| it.location.start.line_number()))
        .numbers("column", number(|it| it.location.start.column_number()))
        .numbers("end_line", number(|it| it.location.end.line_number()))
        .numbers("end_column", number(|it| it.location.end.column_number()))
        .numbers("start", number(|it| it.finding.span.start))
        .numbers("end", number(|it| it.finding.span.end))
        .text("segment", segments().map(|it| Some(&*it?.id)))?
        .text("message", rows.iter().map(|row| Some(&*row.message)))?
        .text("help", located().map(|it| it?.finding.help.as_deref()))?
        .text("source", segments().map(|it| it?.source.as_deref()))?
        .text("target", segments().map(|it| it?.target.as_deref()))?
        .figures(
            "score",
            located().map(|it| Some(f64::from(it?.finding.score?.millionths()) / 1e6)),
        )
        .text("fix", fixes().map(|it| Some(&*it?.title)))?
        .flags("fix_is_safe", fixes().map(|it| Some(it?.safety == Safety::Safe))))
}

/// A finding, or an article that could not be worked on.
pub(crate) struct FindingRow<'f> {
    path: &'f str,
    rule: &'f str,
    severity: &'f str,
    message: std::borrow::Cow<'f, str>,
    located: Option<&'f Located>,
}

impl<'f> FindingRow<'f> {
    pub(crate) fn of(located: &'f Located) -> Self {
        Self {
            path: &located.location.path,
            rule: located.finding.rule.name,
            severity: located.finding.severity.name(),
            message: located.message(),
            located: Some(located),
        }
    }

    pub(crate) fn failed(path: &'f str, error: &'f str) -> Self {
        Self { path, rule: FAILED, severity: "error", message: error.into(), located: None }
    }
}

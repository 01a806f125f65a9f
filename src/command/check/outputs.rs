//! Where the report goes, and in which forms.

use std::path::{Path, PathBuf};

use anstream::adapter::strip_str;
use anyhow::Context as _;
use rayon::prelude::*;

use crate::arguments::{ReportFormat, ReportOutput};
use crate::command::console::{Console, columns, form};
use crate::command::project::LoadedProject;
use crate::command::result_file::refuse_own;
use crate::command::{Session, UsageError};
use crate::disk;
use crate::finding::{Located, Severity};
use crate::report::{
    Form, Report, checkstyle, github, github_summary, gitlab, json, junit, listed, located, sarif,
};

/// The forms of the report, and where each goes.
pub(super) struct Outputs<'o> {
    to_screen: Option<ReportFormat>,
    to_files: Vec<(ReportFormat, &'o Path)>,
}

impl<'o> Outputs<'o> {
    /// Chooses the requested outputs.
    pub(super) fn choose(
        outputs: &'o [ReportOutput],
        project: &LoadedProject,
    ) -> anyhow::Result<Self> {
        let to_screen: Vec<_> = outputs.iter().filter(|it| it.file.is_none()).collect();
        if to_screen.len() > 1 {
            let message = "only one report can go to standard output";
            return Err(UsageError::new(
                message,
                "write the other reports to files: --output sarif=FILE",
            ));
        }
        let to_screen = to_screen.first().map(|output| output.format);
        let file = |output: &'o ReportOutput| Some((output.format, output.file.as_deref()?));
        let to_files: Vec<_> = outputs.iter().filter_map(file).collect();
        to_files.iter().try_for_each(|(_, file)| refuse_own(file, project))?;
        let to_screen = to_screen.or(to_files.is_empty().then_some(ReportFormat::Text));
        Ok(Self { to_screen, to_files })
    }

    /// Writes the report everywhere.
    pub(super) fn write(&self, report: &Report<'_>, session: &Session<'_>) -> anyhow::Result<()> {
        for (format, file) in &self.to_files {
            let text = match format {
                ReportFormat::Text => strip_str(&in_full(report)).to_string(),
                _ => write(*format, report),
            };
            disk::replace(file, text.as_bytes())?;
        }
        let is_github = |format: ReportFormat| format == ReportFormat::Github;
        if self.to_screen.is_some_and(is_github) || self.to_files.iter().any(|it| is_github(it.0)) {
            write_step_summary(report)?;
        }
        let failed = "cannot write to standard output";
        match self.to_screen {
            Some(ReportFormat::Text | ReportFormat::Concise) if session.screen.is_quiet() => {
                let text = errors(report, self.to_screen == Some(ReportFormat::Concise));
                session.screen.colored_result(&text).context(failed)?;
            }
            Some(format @ (ReportFormat::Text | ReportFormat::Concise)) => {
                session.screen.colored_result(&write(format, report)).context(failed)?;
            }
            Some(format) => Console::result(write(format, report).as_bytes()).context(failed)?,
            None => {}
        }
        if self.to_screen.is_none_or(|format| !includes_summary(format)) {
            session.screen.print(&report.line());
        }
        Ok(())
    }
}

/// Returns `true` if the report itself says how much was found.
fn includes_summary(format: ReportFormat) -> bool {
    matches!(format, ReportFormat::Text | ReportFormat::Github)
}

/// The errors alone.
fn errors(report: &Report<'_>, is_concise: bool) -> String {
    let is_error = |it: &&Located| it.finding.severity == Severity::Error;
    let found: Vec<Located> = report.findings.iter().filter(is_error).cloned().collect();
    if is_concise {
        return found.iter().map(|it| located(it, Form::Concise)).collect();
    }
    listed(&found, columns())
}

/// All that was found, for a file.
fn in_full(report: &Report<'_>) -> String {
    let form = form();
    let found = report.findings.par_iter().map(|it| located(it, form) + "\n");
    found.collect::<String>() + &report.summary_text()
}

fn write(format: ReportFormat, report: &Report<'_>) -> String {
    match format {
        ReportFormat::Text => listed(report.findings, columns()) + &report.summary_text(),
        ReportFormat::Concise => {
            report.findings.par_iter().map(|it| located(it, Form::Concise)).collect()
        }
        ReportFormat::Json => json(report),
        ReportFormat::Sarif => sarif(report),
        ReportFormat::Github => github(report),
        ReportFormat::Gitlab => gitlab(report),
        ReportFormat::Junit => junit(report),
        ReportFormat::Checkstyle => checkstyle(report),
    }
}

/// GitHub shows on the step's page what is added to the file that it names.
fn write_step_summary(report: &Report<'_>) -> anyhow::Result<()> {
    let Some(file) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty()) else {
        return Ok(());
    };
    Ok(disk::append(&PathBuf::from(file), github_summary(report).as_bytes())?)
}

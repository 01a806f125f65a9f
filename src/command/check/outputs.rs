//! Where the report goes, and in which forms.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anstream::adapter::strip_str;
use rayon::prelude::*;

use crate::arguments::{ReportFormat, ReportOutput};
use crate::command::console::{columns, form};
use crate::command::destination::refuse_own;
use crate::command::project::LoadedProject;
use crate::command::{Session, UsageError};
use crate::disk::{self, DiskError, StreamedFile};
use crate::finding::Severity;
use crate::report::{
    AtLeast, Findings, Form, Report, checkstyle, comment, github, github_summary, gitlab, json,
    junit, listed, located, sarif,
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
        for (index, (_, file)) in to_files.iter().enumerate() {
            refuse_own(file, project)?;
            refuse_second(file, &to_files[..index])?;
            // It must not fail after a long check, or after fixes.
            StreamedFile::can_replace(file)?;
        }
        let to_screen = to_screen.or(to_files.is_empty().then_some(ReportFormat::Text));
        Ok(Self { to_screen, to_files })
    }

    /// Writes the report everywhere.
    pub(super) fn write(&self, report: &Report<'_>, session: &Session<'_>) -> anyhow::Result<()> {
        for (format, path) in &self.to_files {
            write_file(*format, path, report)?;
        }
        let is_github = |format: ReportFormat| format == ReportFormat::Github;
        if self.to_screen.is_some_and(is_github) || self.to_files.iter().any(|it| is_github(it.0)) {
            write_step_summary(report)?;
        }
        if let Some(format) = self.to_screen {
            write_to_screen(format, report, session)
                .map_err(|cause| DiskError::Output { cause })?;
        }
        if self.to_screen.is_none_or(|format| !includes_summary(format)) {
            session.screen.print(&report.line());
        }
        Ok(())
    }

    /// Writes the reports that name the status of a translation, for programs: people read the error.
    pub(super) fn write_status(&self, report: &Report<'_>) -> anyhow::Result<()> {
        let is_json = |format: ReportFormat| format == ReportFormat::Json;
        for (format, path) in self.to_files.iter().filter(|it| is_json(it.0)) {
            write_file(*format, path, report)?;
        }
        if self.to_screen.is_some_and(is_json) {
            json(report, &mut io::stdout()).map_err(|cause| DiskError::Output { cause })?;
        }
        Ok(())
    }
}

/// Fails if a report would go to the file of another, which would be lost.
fn refuse_second(file: &Path, others: &[(ReportFormat, &Path)]) -> anyhow::Result<()> {
    let place = |path: &Path| disk::real_path(path).or_else(|_| std::path::absolute(path)).ok();
    if !others.iter().any(|(_, other)| place(other) == place(file)) {
        return Ok(());
    }
    let message = format!("two reports would go to `{}`", file.display());
    Err(UsageError::new(message, "give each report a file of its own"))
}

fn write_file(format: ReportFormat, path: &Path, report: &Report<'_>) -> anyhow::Result<()> {
    let mut file = StreamedFile::replace(path)?;
    let written = match format {
        ReportFormat::Text => in_full(report, &mut file),
        format => write(format, report, &mut file),
    };
    written.map_err(|cause| file.error(cause))?;
    Ok(file.finish()?)
}

fn write_to_screen(
    format: ReportFormat,
    report: &Report<'_>,
    session: &Session<'_>,
) -> io::Result<()> {
    let errors = AtLeast { findings: report.findings, severity: Severity::Error };
    let screen = &session.screen;
    let mut out = screen.results(matches!(format, ReportFormat::Text | ReportFormat::Concise));
    match format {
        ReportFormat::Text if screen.is_quiet() => {
            out.write_all(listed(&errors, columns())?.as_bytes())?;
        }
        ReportFormat::Concise if screen.is_quiet() => concise(&errors, &mut out)?,
        format => write(format, report, &mut out)?,
    }
    out.flush()
}

/// Returns `true` if the report itself says how much was found.
fn includes_summary(format: ReportFormat) -> bool {
    matches!(format, ReportFormat::Text | ReportFormat::Github)
}

/// All that was found, for a file.
fn in_full(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let form = form();
    report.findings.by_file(&mut |findings| {
        let found: String = findings.par_iter().map(|it| located(it, form) + "\n").collect();
        write!(out, "{}", strip_str(&found))
    })?;
    write!(out, "{}", strip_str(&report.summary_text()))
}

fn write(format: ReportFormat, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    match format {
        ReportFormat::Text => {
            out.write_all(listed(report.findings, columns())?.as_bytes())?;
            out.write_all(report.summary_text().as_bytes())
        }
        ReportFormat::Concise => concise(report.findings, out),
        ReportFormat::Json => json(report, out),
        ReportFormat::Sarif => sarif(report, out),
        ReportFormat::Github => github(report, out),
        ReportFormat::Comment => comment(report, out),
        ReportFormat::Gitlab => gitlab(report, out),
        ReportFormat::Junit => junit(report, out),
        ReportFormat::Checkstyle => checkstyle(report, out),
    }
}

/// All that was found, each on a line.
fn concise(findings: &dyn Findings, out: &mut dyn Write) -> io::Result<()> {
    findings.by_file(&mut |findings| {
        let lines: String = findings.iter().map(|it| located(it, Form::Concise)).collect();
        out.write_all(lines.as_bytes())
    })
}

/// GitHub shows on the step's page what is added to the file that it names.
fn write_step_summary(report: &Report<'_>) -> anyhow::Result<()> {
    let Some(file) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty()) else {
        return Ok(());
    };
    Ok(disk::append(&PathBuf::from(file), github_summary(report)?.as_bytes())?)
}

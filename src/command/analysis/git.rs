//! Queries to the `git` program.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::anyhow;

use crate::command::UsageError;
use crate::disk::git::{Refusal, command, merge_base, refusal};

/// The files below `folder` that differ from a revision, or are not tracked yet, relative to it. Of a
/// file that was renamed both names are among them.
pub(in crate::command) fn changed(
    folder: &Path,
    revision: &str,
) -> anyhow::Result<BTreeSet<String>> {
    if revision.starts_with('-') {
        let message = format!("unknown Git revision `{revision}`");
        return Err(UsageError::new(message, "pass a branch, tag or commit, such as `main`"));
    }
    let differing =
        ["diff", "--name-only", "--no-renames", "-z", "--relative", revision, "--", "."];
    let mut paths = names(&git(folder, &differing)?);
    let untracked = ["ls-files", "--others", "--exclude-standard", "-z", "--", "."];
    paths.extend(names(&git(folder, &untracked)?));
    Ok(paths)
}

/// The commit from which the checked out branch leaves a revision, where both have one in common; else
/// the revision.
pub(super) fn base(folder: &Path, revision: &str) -> String {
    merge_base(folder, revision).unwrap_or_else(|| revision.to_owned())
}

/// The commit that a revision names, in hexadecimal digits.
pub(in crate::command) fn revision(folder: &Path, name: &str) -> anyhow::Result<String> {
    let commit = format!("{name}^{{commit}}");
    Ok(git(folder, &["rev-parse", "--verify", "--end-of-options", &commit])?.trim().to_owned())
}

/// The values of a front matter's field that files below `folder` had in a revision, in lines that are
/// gone since.
pub(super) fn removed_values(
    folder: &Path,
    revision: &str,
    field: &str,
) -> anyhow::Result<BTreeSet<String>> {
    let pattern = format!("-G^{field}:");
    let lines = git(
        folder,
        &[
            "diff",
            "--no-color",
            "--no-ext-diff",
            "-U0",
            "--no-renames",
            &pattern,
            revision,
            "--",
            ".",
        ],
    )?;
    let removed = lines.lines().filter_map(|line| {
        let value = line.strip_prefix('-')?.strip_prefix(field)?.strip_prefix(':')?;
        Some(value.trim().trim_matches(['"', '\'']).to_owned())
    });
    Ok(removed.filter(|value| !value.is_empty()).collect())
}

fn names(output: &str) -> BTreeSet<String> {
    output.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect()
}

fn git(folder: &Path, arguments: &[&str]) -> anyhow::Result<String> {
    let output = command(folder).args(arguments).output();
    let output = output.map_err(|cause| {
        let why = not_run(&cause);
        anyhow!(
            "--only-changed requires `git`, {why}\nhelp: install Git, or leave out --only-changed"
        )
    })?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr);
        let first = error.lines().next().unwrap_or_default();
        if let Some(refusal) = refusal(folder) {
            return Err(no_repository("--only-changed", &refusal));
        }
        let message = format!("git failed: {}", first.trim_start_matches("fatal: "));
        let help = "pass a revision that exists in this clone; in CI, fetch more than one commit";
        return Err(UsageError::new(message, help));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Makes the error of an option that asks Git, where Git reads no repository.
fn no_repository(asking: &str, refusal: &Refusal) -> anyhow::Error {
    match refusal {
        Refusal::None => UsageError::new(
            format!("{asking} requires a Git repository, which this folder is not in"),
            &format!("run it in a clone, or leave out {asking}"),
        ),
        Refusal::Unread { reason, command } => {
            let help = match command {
                Some(command) => format!("if you trust it, run `{command}`"),
                None => "mend the repository; `git status` says more".to_owned(),
            };
            let message = format!("{asking} requires a Git repository, and Git says: {reason}");
            UsageError::new(message, &help)
        }
    }
}

/// Why a program was not run.
pub(super) fn not_run(cause: &std::io::Error) -> String {
    match cause.kind() {
        std::io::ErrorKind::NotFound => "which is not installed".to_owned(),
        _ => format!("which could not be run: {cause}"),
    }
}

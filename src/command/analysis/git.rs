//! Queries to the `git` program.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;

use crate::command::UsageError;

/// The files below `folder` that differ from a revision, or are not tracked yet, relative to it.
pub(super) fn changed(folder: &Path, revision: &str) -> anyhow::Result<BTreeSet<String>> {
    if revision.starts_with('-') {
        let message = format!("unknown Git revision `{revision}`");
        return Err(UsageError::new(message, "pass a branch, tag or commit, such as `main`"));
    }
    let differing = ["diff", "--name-only", "-z", "--relative", revision, "--", "."];
    let mut paths = git(folder, &differing)?;
    paths.extend(git(folder, &["ls-files", "--others", "--exclude-standard", "-z", "--", "."])?);
    Ok(paths)
}

#[expect(clippy::disallowed_methods, reason = "only git knows what has changed since a revision")]
fn git(folder: &Path, arguments: &[&str]) -> anyhow::Result<BTreeSet<String>> {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).output();
    let output = output.context("--only-changed requires `git`, which could not be run")?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr);
        let first = error.lines().next().unwrap_or_default();
        let message = format!("git failed: {}", first.trim_start_matches("fatal: "));
        let help = "pass a revision that exists in this clone; in CI, fetch more than one commit";
        return Err(UsageError::new(message, help));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect())
}

//! Who reviews, and when, and earlier versions of articles, as Git has them.

use std::path::Path;

use jiff::{Timestamp, Unit};

use crate::disk::git::command;
use crate::review::FileVersion;

/// Who works here, as git knows them: `Name <mail>`; without git the name that the system knows.
pub(in crate::command) fn reviewer(root: &Path) -> Option<String> {
    let git = |key: &str| {
        let output = command(root).args(["config", key]).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        Some(text.trim().to_owned()).filter(|text| output.status.success() && !text.is_empty())
    };
    let user = || ["USER", "USERNAME"].iter().find_map(|name| std::env::var(name).ok());
    match (git("user.name"), git("user.email")) {
        (Some(name), Some(mail)) => Some(format!("{name} <{mail}>")),
        (Some(name), None) => Some(name),
        (None, Some(mail)) => Some(format!("<{mail}>")),
        (None, None) => user().filter(|it| !it.is_empty()).or_else(|| Some("unknown".to_owned())),
    }
}

/// The time, to the second: `2026-11-24T15:00:00Z`.
pub(in crate::command) fn now() -> String {
    let now = Timestamp::now();
    now.round(Unit::Second).unwrap_or(now).to_string()
}

/// The latest versions that are looked at.
const VERSIONS_MAX: &str = "30";

/// The versions of a file of the project at `root`, the latest first; none where Git has none.
pub(super) fn versions(root: &Path, file: &str) -> Vec<FileVersion> {
    let log = [
        "log",
        "-n",
        VERSIONS_MAX,
        "--no-renames",
        // The commits before it that changed the file, not those before it in time.
        "--parents",
        "--date=format-local:%Y-%m-%dT%H:%M:%SZ",
        "--format=%H%x1f%P%x1f%an%x1f%ad%x1f%s",
        "--",
        file,
    ];
    let log = git(root, &log).unwrap_or_default();
    let log = String::from_utf8_lossy(&log).into_owned();
    let version = |line: &str| {
        let mut fields = line.splitn(5, '\u{1f}').map(str::to_owned);
        let (id, parents) = (fields.next()?, fields.next()?);
        let (who, when, label) = (fields.next()?, fields.next()?, fields.next()?);
        let parents = parents.split_whitespace().map(str::to_owned).collect();
        let bytes = git(root, &["show", "--no-textconv", &format!("{id}:./{file}")])?;
        Some(FileVersion { id, parents, who, when, label, bytes })
    };
    // A commit that removed the file has none.
    log.lines().filter_map(version).collect()
}

fn git(root: &Path, arguments: &[&str]) -> Option<Vec<u8>> {
    let output = command(root).args(arguments).env("TZ", "UTC").output().ok()?;
    output.status.success().then_some(output.stdout)
}

//! Who reviews, and when.

use std::path::Path;

use jiff::{Timestamp, Unit};

use crate::disk::git::command;

/// Who works here, as git knows them: `Name <mail>`; without git the name that the system knows.
pub(super) fn reviewer(root: &Path) -> Option<String> {
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
pub(super) fn now() -> String {
    let now = Timestamp::now();
    now.round(Unit::Second).unwrap_or(now).to_string()
}

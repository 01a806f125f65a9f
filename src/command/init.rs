//! `diglot init`: a project that builds at once.

use super::{ExitStatus, Session, UsageError};
use crate::arguments::InitArguments;
use crate::disk::{self, PathKind};

/// The files of a project that was just started.
const FILES: [(&str, &str); 4] = [
    ("diglot.toml", include_str!("init/diglot.toml")),
    ("content/nl-nl/index.md", include_str!("init/index.nl.md")),
    ("content/nl-nl/first-steps.md", include_str!("init/first-steps.nl.md")),
    ("content/ja-jp/index.md", include_str!("init/index.ja.md")),
];

/// Files for Git, which a folder may have already.
const GIT_FILES: [(&str, &str); 2] = [
    (".gitignore", include_str!("init/gitignore.txt")),
    (".gitattributes", include_str!("init/gitattributes.txt")),
];

/// Starts a project.
pub(super) fn init(arguments: &InitArguments, session: &Session<'_>) -> anyhow::Result<ExitStatus> {
    let folder = &arguments.folder;
    for name in ["diglot.toml", "content"] {
        if disk::kind(&folder.join(name)) != PathKind::Missing {
            let message = format!("`{}` already contains a `{name}`", folder.display());
            return Err(UsageError::new(
                message,
                "create the project in another folder: diglot init DIR",
            ));
        }
    }
    disk::create(folder, &FILES)?;
    for (name, text) in GIT_FILES {
        if disk::kind(&folder.join(name)) == PathKind::Missing {
            disk::create(folder, &[(name, text)])?;
        } else {
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            let lines = lines.collect::<Vec<_>>().join("`, `");
            session.screen.print(&format!("note: add to `{name}`: `{lines}`"));
        }
    }
    let at = match folder.to_str() {
        Some(".") => String::new(),
        _ => format!(" --project {}", folder.display()),
    };
    session.screen.print(&format!("created a project; next: diglot build{at}"));
    Ok(ExitStatus::Done)
}

//! `diglot templates`: the templates that a project can override, and copies of them.

use super::console::Console;
use super::project::LoadedProject;
use super::{ExitStatus, Session, UsageError};
use crate::arguments::TemplatesArguments;
use crate::disk::{self, PathKind};
use crate::site::built_in;
use crate::text::nearest;

/// Lists the templates, or copies those that are named.
pub(super) fn templates(
    arguments: &TemplatesArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    if arguments.names.is_empty() {
        let names: String = built_in().flat_map(|(name, _)| [name, "\n"]).collect();
        Console::result(names.as_bytes())?;
        return Ok(ExitStatus::Done);
    }
    let folder = LoadedProject::load(session)?.path("templates");
    let texts = arguments.names.iter().map(|name| text_of(name));
    let texts = texts.collect::<anyhow::Result<Vec<_>>>()?;
    for (name, _) in &texts {
        if disk::kind(&folder.join(name)) != PathKind::Missing {
            let message = format!("`templates/{name}` already exists");
            return Err(UsageError::new(message, "rename or delete the file to get a new copy"));
        }
    }
    disk::create(&folder, &texts)?;
    for (name, _) in &texts {
        session.screen.print(&format!("copied `templates/{name}`"));
    }
    Ok(ExitStatus::Done)
}

/// A template by its name.
fn text_of(name: &str) -> anyhow::Result<(&'static str, &'static str)> {
    built_in().find(|(own, _)| *own == name).ok_or_else(|| {
        let help = match nearest(name, built_in().map(|(own, _)| own)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "list the templates: diglot templates".to_owned(),
        };
        UsageError::new(format!("`{name}` is not a template of diglot"), &help)
    })
}

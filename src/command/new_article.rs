//! `diglot new`: an article to start from, with the front matter that articles have.

use std::path::Path;

use super::content::CONTENT;
use super::project::LoadedProject;
use super::{ExitStatus, Session, UsageError};
use crate::arguments::NewArguments;
use crate::disk::{self, PathKind};
use crate::locale::Locale;
use crate::project::{Date, is_article, readable, stem};

/// Creates an article.
pub(super) fn new_article(
    arguments: &NewArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let file = &arguments.file;
    let named = file.display();
    // A path in the content folder may be written without that.
    let path = file.strip_prefix(CONTENT).unwrap_or(file);
    let path = path.to_str().unwrap_or_default().replace('\\', "/");
    if !is_article(&path) || Path::new(&path).is_absolute() || path.split('/').any(|it| it == "..")
    {
        let message = format!("`{named}` is not the path of an article");
        return Err(UsageError::new(message, "pass a path such as content/nl-nl/start/a.md"));
    }
    let folder = project.path(CONTENT);
    if disk::kind(&folder.join(&path)) != PathKind::Missing {
        let message = format!("`{CONTENT}/{path}` already exists");
        return Err(UsageError::new(message, "choose another name"));
    }
    let name = stem(path.rsplit('/').next().unwrap_or_default());
    let title = arguments.title.clone().unwrap_or_else(|| readable(name));
    let of_folder = path.split('/').next().and_then(Locale::parse);
    let locale = of_folder.or_else(|| project.configuration.locales.default.clone());
    let locale = locale.map_or_else(String::new, |it| format!("ms.contentlocale: {}\n", it.tag()));
    let quoted = serde_json::to_string(&title).expect("a string is JSON");
    let date = Date::today();
    let text = format!(
        "---\ntitle: {quoted}\ndescription: \"\"\n{locale}ms.date: {date}\ndraft: true\n---\n# {title}\n"
    );
    disk::create(&folder, &[(&path, &text)])?;
    session.screen.print(&format!("created `{CONTENT}/{path}`, a draft"));
    Ok(ExitStatus::Done)
}

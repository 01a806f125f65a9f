//! `diglot init`: a project that builds at once.

use super::{ExitStatus, Session, UsageError};
use crate::arguments::InitArguments;
use std::fmt::Write as _;
use std::path::Path;

use crate::disk::{self, PathKind, Tree};
use crate::project::layout::detect::{Detected, detect};

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
    if let Some(status) = init_pairs(folder, session)? {
        return Ok(status);
    }
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

/// Writes the layout of a folder whose translations are files of their own, if it is one.
fn init_pairs(folder: &Path, session: &Session<'_>) -> anyhow::Result<Option<ExitStatus>> {
    let is_free = disk::kind(&folder.join("diglot.toml")) == PathKind::Missing;
    if !is_free || disk::kind(folder) != PathKind::Folder {
        return Ok(None);
    }
    let mut files = Tree::walk(folder, folder)?.files;
    // Hidden folders are not walked.
    for name in [".vitepress/config.ts", ".vitepress/config.mts"] {
        for place in ["", "docs/"] {
            let path = format!("{place}{name}");
            if disk::kind(&folder.join(&path)) == PathKind::File {
                files.push(path);
            }
        }
    }
    let found = detect(&files);
    let Some(best) = found.first() else { return Ok(None) };
    let is_annotated = |path: &str| {
        let text = disk::read(&folder.join(path)).unwrap_or_default();
        memchr::memmem::find(&text, b"data-ttu-id").is_some()
    };
    let key = sync_key(folder, &files);
    if files
        .iter()
        .filter(|path| path.starts_with("content/"))
        .take(20)
        .any(|path| is_annotated(path))
    {
        return Ok(None);
    }
    disk::create(folder, &[("diglot.toml", &layout_file(best, key))])?;
    let locales: Vec<&str> = best.locales.iter().map(crate::locale::Locale::tag).collect();
    let screen = &session.screen;
    for [original, translation] in &best.pairs {
        screen.print(&format!("found originals in `{original}`, translations in `{translation}`"));
    }
    let orphans = match best.orphans {
        0 => String::new(),
        count => format!(", {count} without an original"),
    };
    screen.print(&format!(
        "found {} translations with an original{orphans}, in {} locales: {}",
        best.paired,
        locales.len(),
        locales.join(", ")
    ));
    screen.print(&format!("profile: {} (by {})", best.profile.name(), best.evidence));
    if let Some(other) =
        found.get(1).filter(|other| other.paired == best.paired && other.orphans == best.orphans)
    {
        let [original, translation] = &other.pairs[0];
        screen.print(&format!("note: `{original}` and `{translation}` fit as well"));
    }
    let at = if folder == Path::new(".") {
        String::new()
    } else {
        format!(" --project {}", folder.display())
    };
    screen.print(&format!("created diglot.toml; next: diglot check{at}"));
    Ok(Some(ExitStatus::Done))
}

/// Keys of front matter that name the revision of the original.
const SYNC_KEYS: [&str; 3] = ["default_lang_commit", "sourceCommit", "source_commit"];

/// The key in which pages name the revision that they were translated from.
fn sync_key(folder: &Path, files: &[String]) -> Option<&'static str> {
    let pages = files.iter().filter(|path| crate::project::layout::is_page(path));
    let sample = pages.clone().step_by((pages.count() / 300).max(1));
    sample.into_iter().find_map(|path| {
        let text = disk::read(&folder.join(path)).ok()?;
        let head = String::from_utf8_lossy(&text[..text.len().min(2_000)]).into_owned();
        SYNC_KEYS.into_iter().find(|key| head.contains(&format!("\n{key}: ")))
    })
}

fn layout_file(found: &Detected, key: Option<&str>) -> String {
    let mut text = format!(
        "# Translations are files of their own: this says which original each has.\n\
         [locales]\nsource = \"{}\"\n\n[layout]\nprofile = \"{}\"\n",
        found.source.tag(),
        found.profile.name()
    );
    if let Some(key) = key {
        writeln!(
            text,
            "sync = {{ key = \"{key}\" }}   # the revision that a page was translated from"
        )
        .expect("a string takes it");
    }
    for [original, translation] in &found.pairs {
        write!(
            text,
            "\n[[layout.pair]]\noriginal = \"{original}\"\ntranslation = \"{translation}\"\n"
        )
        .expect("a string takes it");
    }
    text
}

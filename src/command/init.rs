//! `diglot init`: a project that builds at once.

use super::content::pluralize;
use super::{ExitStatus, Session, UsageError, project};
use crate::arguments::InitArguments;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use crate::disk::{self, PathKind, Tree};
use crate::locale::Locale;
use crate::project::layout::detect::{Detected, detect};
use crate::project::layout::is_page;
use crate::site::Dictionary;

/// The files of a project that was just started.
const FILES: [(&str, &str); 7] = [
    ("diglot.toml", CONFIGURATION),
    ("content/nl-nl/index.md", include_str!("init/index.nl.md")),
    ("content/nl-nl/first-steps.md", include_str!("init/first-steps.nl.md")),
    ("content/nl-nl/toc.yml", TOC),
    ("content/ja-jp/index.md", include_str!("init/index.ja.md")),
    ("content/ja-jp/first-steps.md", include_str!("init/first-steps.ja.md")),
    ("content/ja-jp/toc.yml", TOC),
];

const CONFIGURATION: &str = include_str!("init/diglot.toml");
/// The table of contents of the two articles, which name themselves.
const TOC: &str = "- href: index.md\n- href: first-steps.md\n";

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
    assert_no_pages(folder)?;
    for name in ["diglot.toml", "content"] {
        if disk::kind(&folder.join(name)) != PathKind::Missing {
            let message = format!("`{}` already contains a `{name}`", folder.display());
            return Err(UsageError::new(
                message,
                "create the project in another folder: diglot init DIR",
            ));
        }
    }
    create_files(folder, &arguments.locale)?;
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

/// Refuses a folder that has pages already, of a layout that nobody knows: a sample among them would hide them.
fn assert_no_pages(folder: &Path) -> anyhow::Result<()> {
    let is_new = disk::kind(folder) != PathKind::Folder
        || ["diglot.toml", "content"]
            .iter()
            .any(|name| disk::kind(&folder.join(name)) != PathKind::Missing);
    if is_new {
        return Ok(());
    }
    let tree = Tree::walk_readable(folder, folder)?;
    // A new repository has a page or two about itself.
    let pages: Vec<&String> =
        tree.files.iter().filter(|path| is_page(path) && path.contains('/')).collect();
    if pages.is_empty() {
        return Ok(());
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for path in &pages {
        *counts.entry(path.split_once('/').map_or("", |(top, _)| top)).or_default() += 1;
    }
    let mut folders: Vec<(&str, usize)> = counts.into_iter().collect();
    folders.sort_by_key(|(_, count)| Reverse(*count));
    let shown: Vec<String> =
        folders.iter().take(5).map(|(name, count)| format!("`{name}/` ({count})")).collect();
    let message = format!(
        "found {} in {}, but no originals with translations: no two folders or file names that differ in a language \
         alone",
        pluralize(pages.len(), "page"),
        shown.join(", ")
    );
    let example =
        "[layout]\n[[layout.pair]]\noriginal = \"docs/en/**\"\ntranslation = \"docs/{locale}/**\"";
    let help = format!(
        "nothing was created. If these pages have translations, write `diglot.toml` with the patterns of both:\n{example}\n\
         (`spellings` gives folders their locales, `roots` names other checkouts.) \
         To start a help center of its own: diglot init DIR"
    );
    Err(UsageError::new(message, &help))
}

/// Writes the files of a new project, in the locales that are asked for.
fn create_files(folder: &Path, tags: &[String]) -> anyhow::Result<()> {
    if tags.is_empty() {
        return Ok(disk::create(folder, &FILES)?);
    }
    // The two ready-made languages have more articles, which others would lack.
    let is_ready = |tag: &String| ["nl-nl", "ja-jp"].contains(&&*tag.to_lowercase());
    let are_ready = tags.iter().all(is_ready);
    let mut files = vec![("diglot.toml".to_owned(), CONFIGURATION.to_owned())];
    for tag in tags {
        let locale = project::locale(tag)?;
        let place = |name: &str| format!("content/{}/{name}", locale.folder());
        let ready = FILES.iter().filter(|(path, _)| path.starts_with(&place("")));
        let ready: Vec<_> =
            ready.map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        if !are_ready {
            files.push((place("index.md"), first_article(&locale)));
            files.push((place("toc.yml"), "- href: index.md\n".to_owned()));
        }
        files.extend(ready.into_iter().filter(|_| are_ready));
    }
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Ok(disk::create(folder, &files)?)
}

/// An article in any language that pages can be in: its text is that of their UI strings.
fn first_article(locale: &Locale) -> String {
    let dictionary = Dictionary::new(Vec::new()).expect("the program's own strings are valid");
    let source = Locale::parse("en-US").expect("a locale");
    let segment = |id: usize, key: &str| {
        let [target, source] = [locale, &source].map(|it| dictionary.words(it).get(key));
        format!(
            "<span data-ttu-id=\"3d9c1-{id}\">{target}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"3d9c1-{id}\">{source}</span></span>"
        )
    };
    let title = dictionary.words(locale).get("home");
    format!(
        "---\ntitle: {title}\nms.contentlocale: {}\n---\n# <a name=\"home\"></a>{}\n\n{}\n",
        locale.tag(),
        segment(101, "home"),
        segment(102, "not_found_title")
    )
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
    let sync = sync_point(folder, &files, best);
    if files
        .iter()
        .filter(|path| path.starts_with("content/"))
        .take(20)
        .any(|path| is_annotated(path))
    {
        return Ok(None);
    }
    disk::create(folder, &[("diglot.toml", &layout_file(best, sync.as_deref()))])?;
    let locales: Vec<&str> = best.locales.iter().map(Locale::tag).collect();
    let screen = &session.screen;
    for [original, translation] in &best.pairs {
        screen.print(&format!("found originals in `{original}`, translations in `{translation}`"));
    }
    let orphans = match best.orphans {
        0 => String::new(),
        count => format!(", {count} without an original"),
    };
    screen.print(&format!(
        "found {} with an original{orphans}, in {}: {}",
        pluralize(best.paired, "translation"),
        pluralize(locales.len(), "locale"),
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
/// Files in which translation bots list the hashes of originals, below the folder of a language.
const HASH_FILE: &str = ".co-op-translator.json";
/// The name of such a hash in a comment of a page.
const HASH_NAME: &str = "original_hash";

/// Where pages note the original that they were translated from, as the setting has it.
fn sync_point(folder: &Path, files: &[String], found: &Detected) -> Option<String> {
    let pages = files.iter().filter(|path| is_page(path));
    let sample = pages.clone().step_by((pages.count() / 300).max(1));
    let noted = sample.into_iter().find_map(|path| {
        let text = disk::read(&folder.join(path)).ok()?;
        let head = String::from_utf8_lossy(&text[..text.len().min(2_000)]).into_owned();
        let key = SYNC_KEYS.into_iter().find(|key| head.contains(&format!("\n{key}: ")));
        let key = key.map(|key| format!("{{ key = \"{key}\" }}"));
        let is_in_comment = || {
            let comment = head.split_once("<!--")?.1.split_once("-->")?.0;
            let is_hash = comment.contains(&format!("\"{HASH_NAME}\":"));
            is_hash.then(|| format!("{{ comment = \"{HASH_NAME}\" }}"))
        };
        key.or_else(is_in_comment)
    });
    noted.or_else(|| {
        let [_, translation] = found.pairs.first()?;
        let before = translation.split_once("{locale}/")?.0;
        let has_list = |locale: &str| {
            disk::kind(&folder.join(format!("{before}{locale}/{HASH_FILE}"))) == PathKind::File
        };
        let below = files.iter().filter_map(|path| path.strip_prefix(before)?.split_once('/'));
        let locales: BTreeSet<&str> = below.map(|(locale, _)| locale).collect();
        let is_listed = locales.into_iter().any(has_list);
        is_listed.then(|| format!("{{ hashes = \"{before}{{locale}}/{HASH_FILE}\" }}"))
    })
}

fn layout_file(found: &Detected, sync: Option<&str>) -> String {
    let mut text = format!(
        "# Translations are files of their own: this says which original each has.\n\
         [locales]\nsource = \"{}\"\n\n[layout]\nprofile = \"{}\"\n",
        found.source.tag(),
        found.profile.name()
    );
    if let Some(sync) = sync {
        writeln!(text, "sync = {sync}   # the original that a page was translated from")
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

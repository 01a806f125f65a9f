//! The judgment of one segment, by who reads its article in an editor.

use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;

use anyhow::Context as _;

use super::git;
use super::host::{CommandDesk, failed};
use super::plain_host::PlainDesk;
use crate::article::Article;
use crate::command::analysis::{CheckPass, without_mail};
use crate::command::memory_files::MemoryFiles;
use crate::command::pairs::{PageCheck, Pages, SyncPoints};
use crate::command::project::{LoadedProject, writer_lock};
use crate::disk::ProjectFiles;
use crate::locale::Locale;
use crate::project::layout::PagePair;
use crate::review::{
    ArticleInfo, Change, Files as _, Group, Operation, ProjectInfo, ReviewHost, ReviewState,
    States, Status, Texts, Workbench, states_file, texts,
};

/// Writes the judgment of a segment, as the workbench does: with who and when, and so that it can be undone there.
/// `command` is who holds the project meanwhile.
///
/// # Errors
///
/// When somebody else writes to the project, or the article's file has other texts than these.
pub(in crate::command) fn judge(
    pass: &CheckPass<'_>,
    path: &str,
    segment: (&str, Texts),
    state: ReviewState,
    command: &str,
) -> anyhow::Result<()> {
    let files = ProjectFiles::open(&pass.project.root)?;
    let _lock = writer_lock(&files, command, None)?;
    let entry = pass.site.index.entry(path).context("it is not an article of the project")?;
    let desk = CommandDesk {
        examination: pass,
        files: &files,
        known: BTreeMap::from([(path.to_owned(), entry.clone())]),
        first: Mutex::new(HashMap::new()),
        stamps: Mutex::default(),
        reviewer: git::reviewer(&pass.project.root),
        memory: MemoryFiles::of(pass.project),
    };
    let name = pass.target.content.folder.name(path);
    let about = info([path, &name], &entry.locale, &entry.title);
    let facts = ProjectInfo::new(("", files.key().map_err(failed)?), Vec::new(), pass.settings);
    save(&desk, facts, about, segment, state)
}

/// The same of a translation in a file of its own, with its original as it was translated.
///
/// # Errors
///
/// The same.
pub(in crate::command) fn judge_page(
    pages: &Pages<'_>,
    (page, points): (&PagePair, &SyncPoints),
    segment: (&str, Texts),
    state: ReviewState,
    command: &str,
) -> anyhow::Result<()> {
    let files = ProjectFiles::open(&pages.project.root)?;
    let _lock = writer_lock(&files, command, None)?;
    let path = &page.translation;
    let check = PageCheck::new(pages, None)?;
    let desk = PlainDesk {
        pages,
        check: &check,
        points,
        files: &files,
        known: BTreeMap::from([(path.clone(), page)]),
        stamps: Mutex::default(),
        reviewer: git::reviewer(&pages.project.root),
        memory: MemoryFiles::of(pages.project),
    };
    let facts = ProjectInfo::new(("", files.key().map_err(failed)?), Vec::new(), check.settings());
    save(&desk, facts, info([path; 2], &page.locale, path), segment, state)
}

fn info([path, name]: [&str; 2], locale: &Locale, title: &str) -> ArticleInfo {
    ArticleInfo {
        path: path.to_owned(),
        name: name.to_owned(),
        locale: locale.clone(),
        title: title.to_owned(),
        page: None,
        across: Vec::new(),
    }
}

fn save(
    desk: &(dyn ReviewHost + Sync),
    facts: ProjectInfo,
    about: ArticleInfo,
    (id, texts): (&str, Texts),
    state: ReviewState,
) -> anyhow::Result<()> {
    let change = Change {
        path: about.path.clone(),
        before: BTreeMap::from([(id.to_owned(), texts)]),
        act: Operation::State(BTreeMap::from([(id.to_owned(), state)]), None),
    };
    let (mut workbench, _) = Workbench::open(desk, facts, vec![about]).map_err(failed)?;
    let group = Group {
        label: state.name().to_owned(),
        changes: vec![change],
        id: None,
        when: None,
        is_undated: false,
        problem: None,
    };
    let results = workbench.save(&[group], None).map_err(failed)?;
    let result = results.first().context("one group has one result")?;
    match result.status {
        Status::Applied | Status::Unchanged => Ok(()),
        Status::Conflict => anyhow::bail!("its file has another text: save the article first"),
        Status::Rejected => {
            anyhow::bail!("{}", result.reason.as_deref().unwrap_or("it is refused"))
        }
    }
}

/// The review of a segment that holds for its texts, in words: `approved by Ada, 2026-11-24`. None where there is
/// none. `path` is that of the article for reviews.
pub(in crate::command) fn judgment(
    project: &LoadedProject,
    (path, locale): (&str, &Locale),
    article: &Article,
    index: usize,
) -> Option<String> {
    let bytes = ProjectFiles::open(&project.root).ok()?.read(&states_file(path, locale)).ok()??;
    let states = States::readable(&String::from_utf8_lossy(&bytes)).0;
    let texts = texts(article, index);
    let id = article.id(index);
    let judgment = states.judgment(id, texts.target.as_deref(), texts.source.as_deref());
    let who = judgment.who.map(|who| format!(" by {}", without_mail(who))).unwrap_or_default();
    let day = judgment.when.and_then(|when| when.get(..10));
    let day = day.map(|day| format!(", {day}")).unwrap_or_default();
    (judgment.state != "unreviewed").then(|| format!("{}{who}{day}", judgment.state))
}

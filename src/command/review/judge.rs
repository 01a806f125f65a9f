//! The judgment of one segment, by who reads its article in an editor.

use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;

use anyhow::Context as _;

use super::git;
use super::host::{CommandDesk, failed};
use crate::article::Article;
use crate::command::analysis::{CheckPass, without_mail};
use crate::command::memory_files::MemoryFiles;
use crate::command::project::writer_lock;
use crate::disk::ProjectFiles;
use crate::review::{
    ArticleInfo, Change, Files as _, Group, Operation, ProjectInfo, ReviewState, States, Status,
    Texts, Workbench, states_file, texts,
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
    (id, texts): (&str, Texts),
    state: ReviewState,
    command: &str,
) -> anyhow::Result<()> {
    let root = &pass.project.root;
    let files = ProjectFiles::open(root)?;
    let _lock = writer_lock(&files, command, None)?;
    let entry = pass.site.index.entry(path).context("it is not an article of the project")?;
    let desk = CommandDesk {
        examination: pass,
        files: &files,
        known: BTreeMap::from([(path.to_owned(), entry.clone())]),
        first: Mutex::new(HashMap::new()),
        stamps: Mutex::default(),
        reviewer: git::reviewer(root),
        memory: MemoryFiles::of(pass.project),
    };
    let about = ArticleInfo {
        path: path.to_owned(),
        name: pass.target.content.folder.name(path),
        locale: entry.locale.clone(),
        title: entry.title.clone(),
        page: None,
        across: Vec::new(),
    };
    let facts = ProjectInfo::new(("", files.key().map_err(failed)?), Vec::new(), pass.settings);
    let (mut workbench, _) = Workbench::open(&desk, facts, vec![about]).map_err(failed)?;
    let change = Change {
        path: path.to_owned(),
        before: BTreeMap::from([(id.to_owned(), texts)]),
        act: Operation::State(BTreeMap::from([(id.to_owned(), state)]), None),
    };
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
/// none.
pub(in crate::command) fn judgment(
    pass: &CheckPass<'_>,
    path: &str,
    article: &Article,
    index: usize,
) -> Option<String> {
    let entry = pass.site.index.entry(path)?;
    let file = states_file(path, &entry.locale);
    let bytes = ProjectFiles::open(&pass.project.root).ok()?.read(&file).ok()??;
    let states = States::readable(&String::from_utf8_lossy(&bytes)).0;
    let texts = texts(article, index);
    let id = article.segments()[index].id(article.source());
    let judgment = states.judgment(id, texts.target.as_deref(), texts.source.as_deref());
    let who = judgment.who.map(|who| format!(" by {}", without_mail(who))).unwrap_or_default();
    let day = judgment.when.and_then(|when| when.get(..10));
    let day = day.map(|day| format!(", {day}")).unwrap_or_default();
    (judgment.state != "unreviewed").then(|| format!("{}{who}{day}", judgment.state))
}

//! Acts of an editor: the actions that are offered for a place, and the commands behind them.

use std::path::Path;

use anyhow::Context as _;
use serde_json::{Value, json};

use super::protocol::{self, Places, Refusal};
use super::workspace::{OpenFile, Workspace};
use crate::check::dismissals::Dismissal;
use crate::command::check::read_dismissals;
use crate::command::content::pluralize;
use crate::command::dismiss::write_dismissals;
use crate::command::project::{LoadedProject, writer_lock};
use crate::disk::{self, ProjectFiles};
use crate::exchange::{TakenIds, with_new_ids};
use crate::finding::Located;
use crate::language_server::{self as language, QuickFix, fix_all, quick_fixes};
use crate::project::Configuration;
use crate::text::Span;

/// The most findings of one part of a file whose fixes are offered: nobody chooses from more.
const OFFERS_MAX: usize = 100;

/// Reasons for which findings are dismissed most; the command takes any other.
pub(super) const REASONS: [&str; 3] =
    ["the translation is right", "a name or code stays as it is", "the source is wrong"];

/// The actions for a part of a file.
pub(super) fn code_actions(
    workspace: &mut Workspace,
    uri: &str,
    params: &Value,
) -> Result<Value, Refusal> {
    let findings = workspace.findings(uri)?;
    let Some(file) = workspace.file(uri).filter(|it| it.is_read()) else {
        return Ok(Value::Null);
    };
    let places = workspace.places(file);
    let is_checked = workspace.is_checked(file)?;
    let part = places.span(&params["range"]);
    let only = params.pointer("/context/only").and_then(Value::as_array);
    let is_wanted = |kind: &str| {
        only.is_none_or(|only| {
            only.iter().filter_map(Value::as_str).any(|it| {
                kind.strip_prefix(it).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
        })
    };
    let mut actions = Vec::new();
    if is_wanted("quickfix") {
        let fixes = quick_fixes(&findings, part);
        let fixes = fixes.iter().take(OFFERS_MAX);
        actions.extend(fixes.map(|fix| quick_fix(workspace, uri, fix, places)));
        let near = findings.iter().filter(|it| it.finding.span.touches(part)).take(OFFERS_MAX);
        let asks = workspace.client.asks_people;
        actions.extend(near.flat_map(|it| dismissals(uri, it, places, asks)));
    }
    if is_wanted("refactor.rewrite") {
        actions.extend(copy_source(workspace, file, uri, part)?);
    }
    if is_wanted(protocol::JUDGMENT) {
        actions.extend(judgments(workspace, file, uri, part)?);
    }
    if is_wanted("quickfix") {
        actions.extend(sync_note(workspace, file, uri));
    }
    if is_wanted(protocol::FIX_ALL) && is_checked {
        actions.push(json!({
            "title": "Make all safe fixes of diglot",
            "kind": protocol::FIX_ALL,
            "data": { "uri": uri },
        }));
    }
    if is_wanted(protocol::NEW_IDS) && is_checked {
        actions.extend(new_ids(workspace, file, uri)?);
    }
    let actions = actions.into_iter().map(|action| understood(workspace, action));
    let actions = actions.collect::<Result<Vec<_>, _>>()?;
    Ok(actions.into_iter().flatten().collect())
}

/// An action as the editor understands it: with its edits, if it would not ask for them, and as a command, if it takes
/// no other. None where it can do nothing with it.
fn understood(workspace: &mut Workspace, action: Value) -> Result<Option<Value>, Refusal> {
    let client = workspace.client;
    let is_whole = client.resolves_edits || action.get("data").is_none();
    let action = if is_whole { action } else { resolve(workspace, &action)? };
    if client.takes_actions {
        return Ok(Some(action));
    }
    let command = action.get("command").cloned();
    Ok(command.or_else(|| {
        let edit = action.get("edit").filter(|_| client.makes_edits)?;
        let title = &action["title"];
        Some(json!({ "title": title, "command": protocol::EDIT, "arguments": [edit] }))
    }))
}

fn quick_fix(workspace: &Workspace, uri: &str, fix: &QuickFix<'_>, places: Places<'_>) -> Value {
    let edits: Vec<Value> = fix.fix.edits.iter().map(|edit| places.edit(edit)).collect();
    json!({
        "title": fix.fix.title,
        "kind": "quickfix",
        "isPreferred": fix.is_preferred,
        "diagnostics": [protocol::diagnostic(fix.finding, places)],
        "edit": workspace.edit(uri, &edits),
    })
}

/// The offer to dismiss a finding: one that asks for a reason, or one for each, where the editor `asks` nothing.
fn dismissals(uri: &str, located: &Located, places: Places<'_>, asks: bool) -> Vec<Value> {
    let rule = located.finding.rule.name;
    let at = located.finding.span.start();
    let offer = |title: String, arguments: Value| {
        json!({
            "title": title,
            "kind": "quickfix",
            "isPreferred": false,
            "diagnostics": [protocol::diagnostic(located, places)],
            "command": { "title": title, "command": protocol::DISMISS, "arguments": arguments },
        })
    };
    if asks {
        let title = format!("Dismiss `{rule}` here, with a reason");
        return vec![offer(title, json!([uri, rule, at]))];
    }
    let with = |reason: &&str| {
        offer(format!("Dismiss `{rule}` here: {reason}"), json!([uri, rule, at, reason]))
    };
    REASONS.iter().map(with).collect()
}

/// The offers to judge the segment that is pointed at.
fn judgments(
    workspace: &Workspace,
    file: &OpenFile,
    uri: &str,
    part: Span,
) -> anyhow::Result<Vec<Value>> {
    let source = file.document.source().clone();
    let Some(article) = workspace.project(file).reviewed(source)? else { return Ok(Vec::new()) };
    let Some(id) = language::segment_id(&article, part.start()) else { return Ok(Vec::new()) };
    let offer = |(title, state): (&str, &str)| {
        let title = format!("{title} `{id}`");
        let arguments = [uri, id, state];
        let command = json!({ "title": title, "command": protocol::JUDGE, "arguments": arguments });
        json!({ "title": title, "kind": protocol::JUDGMENT, "command": command })
    };
    let states = [
        ("Approve the translation of", "approved"),
        ("Mark as nearly right the translation of", "needs-work"),
        ("Reject the translation of", "rejected"),
    ];
    Ok(states.into_iter().map(offer).collect())
}

/// The offer to note that a translation is that of today's original.
fn sync_note(workspace: &Workspace, file: &OpenFile, uri: &str) -> Option<Value> {
    let project = workspace.project(file);
    project.notes_revisions_of(file.document.source().path()).then(|| {
        let title = "Mark as synced with the original";
        let command = json!({ "title": title, "command": protocol::SYNCED, "arguments": [uri] });
        json!({ "title": title, "kind": "quickfix", "isPreferred": false, "command": command })
    })
}

/// The offer to give the new segments of an annotated article their ids.
fn new_ids(workspace: &Workspace, file: &OpenFile, uri: &str) -> anyhow::Result<Option<Value>> {
    let name = file.document.source().path();
    if workspace.project(file).content_path(name).is_none() {
        return Ok(None);
    }
    let article = workspace.article(file)?;
    let new = with_new_ids(&article, &mut TakenIds::default());
    Ok(new.filter(|(_, count)| *count > 0).map(|(_, count)| {
        json!({
            "title": format!("Give an id to {}", pluralize(count, "new segment")),
            "kind": protocol::NEW_IDS,
            "data": { "uri": uri },
        })
    }))
}

/// The offer to put the source in the place of the translation that is pointed at, if all else stays as it is.
fn copy_source(
    workspace: &Workspace,
    file: &OpenFile,
    uri: &str,
    part: Span,
) -> anyhow::Result<Option<Value>> {
    let article = workspace.article(file)?;
    let copied = language::copied_source(&article, part.start());
    let Some((index, edit)) = copied else { return Ok(None) };
    if !workspace.project(file).keeps_others(&article, index, &edit)? {
        return Ok(None);
    }
    let edit = workspace.places(file).edit(&edit);
    Ok(Some(json!({
        "title": "Replace the translation with its source",
        "kind": "refactor.rewrite",
        "edit": workspace.edit(uri, &[edit]),
    })))
}

/// An action that was chosen, with its edits: only now all fixes are made, and the ids of all articles looked at.
pub(super) fn resolve(workspace: &mut Workspace, action: &Value) -> Result<Value, Refusal> {
    if !action.is_object() {
        return Err(Refusal::Invalid("an action is an object".to_owned()));
    }
    let mut action = action.clone();
    let uri = action.pointer("/data/uri").and_then(Value::as_str).unwrap_or_default().to_owned();
    // Unsaved texts of others may have ids, and what is linked to, too: these see them.
    let findings = workspace.findings(&uri)?;
    let Some(file) = workspace.file(&uri).filter(|it| it.is_read()) else { return Ok(action) };
    let source = file.document.source().clone();
    let project = workspace.project(file);
    let changed = match action["kind"].as_str() {
        Some(protocol::NEW_IDS) => project.with_ids(source.clone())?,
        _ => project.fixed(source.clone(), &findings)?,
    };
    let edits = fix_all(source.text(), &changed);
    let edits = edits.iter().map(|edit| workspace.places(file).edit(edit));
    action["edit"] = workspace.edit(&uri, &edits.collect::<Vec<_>>());
    Ok(action)
}

/// Dismisses the finding of a rule at a place of an open file: the arguments are the file, the rule, the
/// byte and the reason. Returns the file.
pub(super) fn dismiss(workspace: &mut Workspace, arguments: &[Value]) -> anyhow::Result<String> {
    let text = |number: usize| arguments.get(number).and_then(Value::as_str);
    let (uri, rule) = (text(0).context("a file is needed")?, text(1).context("a rule is needed")?);
    let reason = text(3).context("a reason is needed")?.trim();
    let at = arguments.get(2).and_then(Value::as_u64);
    let findings = workspace.findings(uri)?;
    let is_it =
        |it: &&Located| it.finding.rule.name == rule && at == Some(it.finding.span.start() as u64);
    let located = findings.iter().find(is_it).context("the finding is gone")?;
    let file = workspace.file(uri).context("the file is closed")?;
    add_dismissal(workspace.project(file).root(), located, reason)?;
    Ok(uri.to_owned())
}

/// Judges a segment of an open file: the arguments are the file, the id and the state. Returns the file.
pub(super) fn judge(workspace: &mut Workspace, arguments: &[Value]) -> anyhow::Result<String> {
    let text = |number: usize| arguments.get(number).and_then(Value::as_str);
    let (uri, id) = (text(0).context("a file is needed")?, text(1).context("an id is needed")?);
    let state = arguments.get(2).context("a state is needed")?;
    let state = serde_json::from_value(state.clone()).map_err(|_| {
        anyhow::anyhow!("the states are approved, needs-work, rejected, unreviewed")
    })?;
    let file = workspace.file(uri).context("the file is closed")?;
    workspace.project(file).judge(file.document.source().clone(), id, state)?;
    Ok(uri.to_owned())
}

/// Notes in the file of a translation that it is that of today's original: the argument is the file, which must be
/// saved. Returns the file.
pub(super) fn synced(workspace: &mut Workspace, arguments: &[Value]) -> anyhow::Result<String> {
    let uri = arguments.first().and_then(Value::as_str).context("a file is needed")?;
    let file = workspace.file(uri).context("the file is closed")?;
    let name = file.document.source().path();
    let saved = disk::read(&file.path)?;
    if saved != file.document.source().text().as_bytes() {
        anyhow::bail!("save the file first");
    }
    workspace.project(file).note_synced(name)?;
    Ok(uri.to_owned())
}

fn add_dismissal(root: &Path, located: &Located, reason: &str) -> anyhow::Result<()> {
    if root.as_os_str().is_empty() {
        anyhow::bail!("findings can be dismissed in a project: create its diglot.toml");
    }
    let project = LoadedProject { root: root.to_owned(), configuration: Configuration::default() };
    let files = ProjectFiles::open(root)?;
    let _lock = writer_lock(&files, "lsp", None)?;
    let mut dismissals = read_dismissals(&project)?;
    dismissals.add([Dismissal::of(located, reason)]);
    write_dismissals(&dismissals, &project)
}

//! Answers to requests.

use std::collections::HashMap;
use std::path::Path;

use serde_json::{Value, json};

use super::actions;
use super::completion::Completion;
use super::editor_project::EditorProject;
use super::glossaries::{glossary, place_of_term};
use super::protocol::{self, Places, Refusal};
use super::workspace::{OpenFile, Workspace};
use crate::article::{Article, Side};
use crate::disk::{self, PathKind};
use crate::finding::OriginalChange;
use crate::language_server::{self as language, Encoding, FileReference};
use crate::text::{Edit, Source, Span};

/// A question about an open file.
struct Question<'w> {
    workspace: &'w Workspace,
    file: &'w OpenFile,
    uri: &'w str,
    params: &'w Value,
    /// Where the original has changed since, if that is asked.
    outdated: Vec<Span>,
}

/// Answers a request.
pub(super) fn answer(
    workspace: &mut Workspace,
    method: &str,
    params: &Value,
) -> Result<Value, Refusal> {
    let uri = protocol::document(params).to_owned();
    match method {
        "textDocument/diagnostic" => {
            let items = diagnostics(workspace, &uri)?;
            let number = protocol::result_id(&items);
            return Ok(if params["previousResultId"] == number {
                json!({ "kind": "unchanged", "resultId": number })
            } else {
                json!({ "kind": "full", "resultId": number, "items": items })
            });
        }
        "textDocument/codeAction" => return actions::code_actions(workspace, &uri, params),
        "codeAction/resolve" => return actions::resolve(workspace, params),
        _ => {}
    }
    let answer: fn(&Question<'_>) -> Result<Value, Refusal> = match method {
        "textDocument/hover" => |it| it.hover(),
        "textDocument/definition" => |it| it.definition(),
        "textDocument/references" => |it| it.references(),
        "textDocument/documentSymbol" => |it| it.symbols(),
        "textDocument/foldingRange" => |it| it.folds(),
        "textDocument/documentLink" => |it| it.links(),
        "textDocument/inlayHint" => |it| it.hints(),
        "textDocument/semanticTokens/full" => |it| it.tokens(),
        "textDocument/prepareRename" => |it| it.prepare_rename(),
        "textDocument/rename" => |it| it.rename(),
        "textDocument/completion" => |it| it.completion(),
        _ => return Err(Refusal::Unknown),
    };
    if uri.is_empty() {
        return Err(Refusal::Invalid("`textDocument.uri` is missing".to_owned()));
    }
    if LOOKING_AROUND.contains(&method) {
        workspace.share()?;
    }
    let outdated =
        if method == "textDocument/hover" { outdated(workspace, &uri)? } else { Vec::new() };
    // A file that was closed meanwhile is nobody's fault.
    let Some(file) = workspace.file(&uri).filter(|it| it.is_read()) else {
        return Ok(Value::Null);
    };
    answer(&Question { workspace, file, uri: &uri, params, outdated })
}

/// The parts of a file whose original has changed since they were translated.
fn outdated(workspace: &mut Workspace, uri: &str) -> anyhow::Result<Vec<Span>> {
    let findings = workspace.findings(uri)?.into_iter();
    let changes = findings.filter(|it| it.finding.change.is_some());
    Ok(changes.map(|it| it.finding.span).filter(|span| !span.is_empty()).collect())
}

/// Questions about other files, which count as they are here, saved or not.
const LOOKING_AROUND: [&str; 5] = [
    "textDocument/definition",
    "textDocument/references",
    "textDocument/documentLink",
    "textDocument/rename",
    "textDocument/completion",
];

/// Returns `true` if a path leads to a file of the project: not through a link to somewhere else.
fn is_file_inside(root: &Path, path: &str) -> bool {
    let real = disk::real_path(&root.join(path));
    real.is_ok_and(|real| real.starts_with(root) && disk::kind(&real) == PathKind::File)
}

/// The most parts that can be folded: editors take no more.
const FOLDS_MAX: usize = 5000;

/// The most findings that an editor is sent of a file: nobody reads more, and editors show them slowly.
const FINDINGS_MAX: usize = 1000;

/// The findings of an open file. Where there are too many the gravest are left, and one says so.
pub(super) fn diagnostics(workspace: &mut Workspace, uri: &str) -> anyhow::Result<Vec<Value>> {
    let mut findings = workspace.findings(uri)?;
    let Some(file) = workspace.file(uri) else { return Ok(Vec::new()) };
    if file.is_too_large() {
        let message = "the file has more than 8 MiB, too much to be read while it is edited; run `diglot check`";
        return Ok(vec![protocol::note(message)]);
    }
    let left = findings.len().saturating_sub(FINDINGS_MAX);
    if left > 0 {
        findings.sort_by_key(|it| std::cmp::Reverse(it.finding.severity));
        findings.truncate(FINDINGS_MAX);
    }
    let places = workspace.places(file);
    let has_related = workspace.client.shows_related;
    let original = has_related.then(|| workspace.changed_original(file, &findings)).flatten();
    let shown = findings.iter().map(|located| {
        let mut shown = protocol::diagnostic(located, places);
        if let Some(change) = located.finding.change.as_ref().filter(|_| has_related) {
            let own = json!({ "uri": uri, "range": shown["range"] });
            let original = original.as_ref();
            shown["relatedInformation"] = related(change, &own, original, places.encoding);
        }
        shown
    });
    let mut all: Vec<Value> = shown.collect();
    if left > 0 {
        all.push(protocol::note(&format!("{left} more findings: run `diglot check`")));
    }
    Ok(all)
}

/// The old text of an original that has changed, at its translation, and the new one, where that stands.
fn related(
    change: &OriginalChange,
    own: &Value,
    original: Option<&(String, Source)>,
    encoding: Encoding,
) -> Value {
    let old = change.old.as_ref().map(|text| {
        protocol::related(own, &format!("the original as it was translated: {}", text.trim()))
    });
    let new = change.new.as_ref().map(|text| {
        let place = original.map(|(uri, source)| {
            let places = Places { source, encoding };
            let range = change.new_span.map_or_else(protocol::file_start, |it| places.range(it));
            json!({ "uri": uri, "range": range })
        });
        let message = format!("the original now: {}", text.trim());
        protocol::related(place.as_ref().unwrap_or(own), &message)
    });
    old.into_iter().chain(new).collect()
}

/// The lines of the headings of a file, by their ids.
fn heading_lines(project: &EditorProject, path: &str, own: &Article) -> HashMap<String, u32> {
    let Some((source, headings)) = project.headings(path, own) else { return HashMap::new() };
    let line = |span: Span| source.position(span.start()).line_number();
    headings.into_iter().map(|(span, id)| (id, line(span))).collect()
}

impl Question<'_> {
    fn places(&self) -> Places<'_> {
        self.workspace.places(self.file)
    }

    fn offset(&self) -> usize {
        self.places().offset(&self.params["position"])
    }

    fn article(&self) -> anyhow::Result<Article> {
        self.workspace.article(self.file)
    }

    fn name(&self) -> &str {
        self.file.document.source().path()
    }

    fn hover(&self) -> Result<Value, Refusal> {
        let article = self.article()?;
        let hover = language::hover(&article, self.offset());
        let Some(hover) = hover else { return Ok(Value::Null) };
        let segment = article.segments()[hover.segment].span();
        let is_outdated = self.outdated.iter().any(|it| it.touches(segment));
        let outdated = is_outdated.then(|| "outdated: the original has changed since".to_owned());
        let project = self.workspace.project(self.file);
        let known = project.review_of(self.name(), &article, hover.segment);
        let known: Vec<String> = known.into_iter().chain(outdated).collect();
        let (kind, mut text) = if self.workspace.client.shows_markdown {
            ("markdown", hover.markdown)
        } else {
            ("plaintext", hover.text)
        };
        if !known.is_empty() {
            text = format!("{text}\n\n{}", known.join("; "));
        }
        let contents = json!({ "kind": kind, "value": text });
        Ok(json!({ "contents": contents, "range": self.places().range(hover.span) }))
    }

    /// From a text to the other language, and to the term in a glossary; from a URL to the file that it names.
    fn definition(&self) -> Result<Value, Refusal> {
        let (article, offset) = (self.article()?, self.offset());
        let project = self.workspace.project(self.file);
        let (named, root) = (project.named(&article), project.root());
        let is_there = |it: &&FileReference| {
            it.span.start() <= offset && offset <= it.span.end() && is_file_inside(root, &it.path)
        };
        if let Some(reference) = named.iter().find(is_there) {
            return Ok(self.target_of(reference, &article));
        }
        let translations = self.translations()?;
        if !translations.is_empty() {
            return Ok(translations.into());
        }
        let partner = self.partner(&article);
        let term = self.place_of_term(&article)?;
        Ok(match (partner, term) {
            (Some(partner), Some(term)) => json!([partner, term]),
            (partner, term) => partner.or(term).unwrap_or_default(),
        })
    }

    /// A place in the file itself.
    fn location_here(&self, span: Span) -> Value {
        json!({ "uri": self.uri, "range": self.places().range(span) })
    }

    /// Where the other language of a place stands.
    fn partner(&self, article: &Article) -> Option<Value> {
        let (side, span) = language::counterpart(article, self.offset())?;
        let original = self.workspace.project(self.file).original(self.name());
        match original.filter(|_| side == Side::Source) {
            Some(path) => {
                let text = article.side(Side::Source);
                let source = Source::new("", text.text());
                let places = Places { source: &source, encoding: self.places().encoding };
                Some(self.workspace.location(&path, &places.range(span)))
            }
            None => Some(self.location_here(span)),
        }
    }

    /// Where a glossary has the term at a place.
    fn place_of_term(&self, article: &Article) -> anyhow::Result<Option<Value>> {
        let project = self.workspace.project(self.file);
        let Some((glossary, locale)) = glossary(project, self.name())? else { return Ok(None) };
        let term = language::term_at(article, self.offset(), &glossary, &locale);
        let place = term.and_then(|term| place_of_term(project, term));
        Ok(place.map(|(path, line)| self.workspace.location(&path, &protocol::line_start(line))))
    }

    /// The file that a link names, at the heading that it names.
    fn target_of(&self, reference: &FileReference, own: &Article) -> Value {
        let (project, path) = (self.workspace.project(self.file), &reference.path);
        let heading = reference.anchor.as_ref().and_then(|anchor| {
            let (source, headings) = project.headings(path, own)?;
            let place = headings.iter().find(|(_, id)| id == anchor)?.0;
            Some(Places { source: &source, encoding: self.places().encoding }.range(place))
        });
        let range = heading.unwrap_or_else(protocol::file_start);
        self.workspace.location(&project.root().join(path), &range)
    }

    /// Where the translations of a place in an original stand.
    fn translations(&self) -> anyhow::Result<Vec<Value>> {
        let project = self.workspace.project(self.file);
        let articles = project.translations(self.file.document.source())?;
        let places = articles.iter().filter_map(|article| {
            let source = article.source();
            let span = language::translation_of(article, self.offset())?;
            let places = Places { source, encoding: self.places().encoding };
            let path = project.root().join(source.path());
            Some(self.workspace.location(&path, &places.range(span)))
        });
        Ok(places.collect())
    }

    /// Where else the id of a segment stands; which links lead to a heading, to the target of a link, or, in front
    /// matter, to the article.
    fn references(&self) -> Result<Value, Refusal> {
        let article = self.article()?;
        let ids = language::id_places(&article, self.offset());
        if !ids.is_empty() {
            return Ok(ids.into_iter().map(|it| self.location_here(it)).collect());
        }
        let project = self.workspace.project(self.file);
        let Some(target) = project.target_at(&article, self.offset()) else {
            return Ok(Value::Null);
        };
        let links = project.links_to(&target, &article);
        let places = links.iter().flat_map(|(source, spans)| {
            let places = Places { source, encoding: self.places().encoding };
            let path = project.root().join(source.path());
            spans.iter().map(move |it| self.workspace.location(&path, &places.range(*it)))
        });
        Ok(places.collect())
    }

    fn symbols(&self) -> Result<Value, Refusal> {
        let symbols = language::outline(&self.article()?);
        if !self.workspace.client.shows_trees {
            return Ok(protocol::symbol_list(&symbols, None, &|it| self.location_here(it)).into());
        }
        Ok(symbols.iter().map(|it| protocol::symbol(it, self.places())).collect())
    }

    fn folds(&self) -> Result<Value, Refusal> {
        let folds = language::folds(&self.article()?);
        let shown = folds.iter().filter_map(|it| protocol::fold(it, self.places()));
        Ok(shown.take(FOLDS_MAX).collect())
    }

    /// Files that the text names. Editors open a file at the line behind `#`, such as `#12,1`.
    fn links(&self) -> Result<Value, Refusal> {
        let (project, article) = (self.workspace.project(self.file), self.article()?);
        let mut headings: HashMap<String, HashMap<String, u32>> = HashMap::new();
        let mut links = Vec::new();
        for it in project.named(&article) {
            if !is_file_inside(project.root(), &it.path) {
                continue;
            }
            let mut target = self.workspace.uri_of(&project.root().join(&it.path));
            let line = it.anchor.and_then(|anchor| {
                let known = headings.entry(it.path.clone());
                let own = known.or_insert_with(|| heading_lines(project, &it.path, &article));
                own.get(&anchor).copied()
            });
            match line {
                Some(line) => target = format!("{target}#{line},1"),
                // Nothing would happen.
                None if it.path == self.name() => continue,
                None => {}
            }
            links.push(json!({ "range": self.places().range(it.span), "target": target }));
        }
        Ok(links.into())
    }

    fn hints(&self) -> Result<Value, Refusal> {
        let part = self.places().span(&self.params["range"]);
        let hints = language::hints(&self.article()?, part);
        Ok(hints.iter().map(|it| protocol::hint(it, self.places())).collect())
    }

    fn tokens(&self) -> Result<Value, Refusal> {
        Ok(protocol::tokens(&language::dimmed(&self.article()?), self.places()))
    }

    fn prepare_rename(&self) -> Result<Value, Refusal> {
        let id = language::id_at(&self.article()?, self.offset());
        Ok(id.map_or(Value::Null, |id| {
            let placeholder = self.file.document.source().slice(id);
            json!({ "range": self.places().range(id), "placeholder": placeholder })
        }))
    }

    fn rename(&self) -> Result<Value, Refusal> {
        let (article, name) =
            (self.article()?, self.params["newName"].as_str().unwrap_or_default());
        let places = language::segment_ids(&article, self.offset());
        if places.is_empty() {
            return Err(Refusal::Invalid("only the ids of segments can be renamed".to_owned()));
        }
        let source = article.source();
        let old = source.slice(places[0]);
        if old == name {
            return Ok(Value::Null);
        }
        if let Some(problem) = language::id_problem(name) {
            return Err(Refusal::Invalid(problem));
        }
        let count = |id: &str| article.segments().iter().filter(|it| it.id(source) == id).count();
        let project = self.workspace.project(self.file);
        if count(name) > 0 || project.has_id(name, self.name())? {
            let message = format!("another segment has the id `{name}`: choose one that is free");
            return Err(Refusal::Invalid(message));
        }
        // Of two segments with one id nobody knows which was reviewed.
        let elsewhere = if count(old) == 1 {
            project.renamed_elsewhere(self.name(), [old, name])?
        } else {
            Vec::new()
        };
        let edits = places.into_iter().map(|it| self.places().edit(&Edit::replacement(it, name)));
        let mut all = self.workspace.edit(self.uri, &edits.collect::<Vec<_>>());
        for (source, text) in elsewhere {
            let places = Places { source: &source, encoding: self.places().encoding };
            let edits = language::fix_all(source.text(), &text);
            let edits = edits.iter().map(|edit| places.edit(edit)).collect();
            let uri = self.workspace.uri_of(&project.root().join(source.path()));
            protocol::add_file(&mut all, &uri, edits);
        }
        Ok(all)
    }

    fn completion(&self) -> Result<Value, Refusal> {
        let Self { workspace, file, .. } = *self;
        Ok(Completion { workspace, file, offset: self.offset() }.answer()?)
    }
}

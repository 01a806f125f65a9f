//! The Language Server Protocol 3.17 as JSON: the only file that knows its names. Requests are read by the
//! paths of their values; what is missing or of another type counts as not said.

use std::ops::Range;
use std::sync::LazyLock;

use lsp_server::{ErrorCode, Message, RequestId, Response};
use rustc_hash::FxHashMap;
use serde_json::{Value, json};

use crate::catalog::{self, RuleEntry};
use crate::finding::{Located, Severity};
use crate::language_server::{
    Encoding, Fold, FoldKind, Hint, Place, Symbol, SymbolKind, offset_of, place_of,
};
use crate::text::{Edit, Source, Span, stable_hash};

/// Why a request has no answer.
pub(super) enum Refusal {
    /// The method is unknown.
    Unknown,
    /// Its parameters cannot be used.
    Invalid(String),
    /// Something that it needs cannot be had.
    Failed(anyhow::Error),
}

impl From<anyhow::Error> for Refusal {
    fn from(error: anyhow::Error) -> Self {
        Self::Failed(error)
    }
}

impl Refusal {
    /// The answer to a request of this method.
    pub(super) fn response(self, id: RequestId, method: &str) -> Response {
        let (code, message) = match self {
            Self::Unknown => (ErrorCode::MethodNotFound, format!("diglot does not know {method}")),
            Self::Invalid(message) => (ErrorCode::InvalidParams, message),
            Self::Failed(error) => (ErrorCode::RequestFailed, format!("{error:#}")),
        };
        Response::new_err(id, code as i32, message)
    }
}

/// Capabilities of the editor, those that matter here.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a capability of the protocol")]
pub(super) struct Client {
    /// How it counts.
    pub(super) encoding: Encoding,
    /// It asks for findings by itself.
    pub(super) pulls: bool,
    /// It can be asked to ask again.
    pub(super) refreshes: bool,
    /// It shows progress.
    pub(super) shows_progress: bool,
    /// It can be asked to watch files.
    pub(super) watches: bool,
    /// It takes edits with the version of the text that they are for.
    pub(super) takes_versions: bool,
    /// It shows other places with a finding.
    pub(super) shows_related: bool,
    /// It asks for the edits of the action that is chosen.
    pub(super) resolves_edits: bool,
    /// It takes actions that are more than commands.
    pub(super) takes_actions: bool,
    /// It makes edits that the server asks for.
    pub(super) makes_edits: bool,
    /// It asks people a question for the server.
    pub(super) asks_people: bool,
    /// It shows an outline as a tree.
    pub(super) shows_trees: bool,
    /// It shows Markdown about a place.
    pub(super) shows_markdown: bool,
}

impl Client {
    /// Reads the parameters of `initialize`.
    pub(super) fn of(params: &Value) -> Self {
        let can = |path: &str| {
            let value = params.pointer(&format!("/capabilities/{path}"));
            value.is_some_and(|value| value.as_bool().unwrap_or(value.is_object()))
        };
        let lists = |path: &str, name: &str| {
            let list = params.pointer(&format!("/capabilities/{path}")).and_then(Value::as_array);
            list.is_some_and(|list| list.iter().any(|it| it == name))
        };
        Self {
            encoding: if lists("general/positionEncodings", "utf-8") {
                Encoding::Utf8
            } else {
                Encoding::Utf16
            },
            pulls: can("textDocument/diagnostic"),
            refreshes: can("workspace/diagnostics/refreshSupport"),
            shows_progress: can("window/workDoneProgress"),
            watches: can("workspace/didChangeWatchedFiles/dynamicRegistration"),
            takes_versions: can("workspace/workspaceEdit/documentChanges"),
            shows_related: can("textDocument/publishDiagnostics/relatedInformation"),
            resolves_edits: lists("textDocument/codeAction/resolveSupport/properties", "edit"),
            takes_actions: can("textDocument/codeAction/codeActionLiteralSupport"),
            makes_edits: can("workspace/applyEdit"),
            asks_people: can("window/showMessage"),
            shows_trees: can("textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            shows_markdown: lists("textDocument/hover/contentFormat", "markdown"),
        }
    }
}

/// The commands that an editor can be made to run.
pub(super) const DISMISS: &str = "diglot.dismiss";
pub(super) const JUDGE: &str = "diglot.judge";
pub(super) const SYNCED: &str = "diglot.synced";
/// The command that has an editor make an edit, where its actions are commands.
pub(super) const EDIT: &str = "diglot.edit";
/// The kind of the actions that judge a segment.
pub(super) const JUDGMENT: &str = "refactor.diglot.judge";
/// The kind of the action that makes all safe fixes.
pub(super) const FIX_ALL: &str = "source.fixAll.diglot";
/// The kind of the action that gives new segments their ids.
pub(super) const NEW_IDS: &str = "source.newIds.diglot";

/// The answer to `initialize`.
pub(super) fn initialized(client: Client) -> Value {
    let encoding = match client.encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16 => "utf-16",
    };
    json!({
        "capabilities": {
            "positionEncoding": encoding,
            "textDocumentSync": { "openClose": true, "change": 2, "save": { "includeText": false } },
            "diagnosticProvider": {
                "identifier": "diglot",
                "interFileDependencies": true,
                "workspaceDiagnostics": false,
            },
            "hoverProvider": true,
            "definitionProvider": true,
            "referencesProvider": true,
            "documentSymbolProvider": true,
            "foldingRangeProvider": true,
            "documentLinkProvider": { "resolveProvider": false },
            "inlayHintProvider": true,
            "renameProvider": { "prepareProvider": true },
            "completionProvider": { "triggerCharacters": ["(", "/", "#", ":", "\""] },
            "codeActionProvider": {
                "codeActionKinds": ["quickfix", "refactor.rewrite", JUDGMENT, FIX_ALL, NEW_IDS],
                "resolveProvider": true,
            },
            "semanticTokensProvider": {
                "legend": { "tokenTypes": ["comment"], "tokenModifiers": [] },
                "full": true,
            },
            "executeCommandProvider": { "commands": [DISMISS, JUDGE, SYNCED, EDIT] },
            "workspace": { "workspaceFolders": { "supported": true, "changeNotifications": true } },
        },
        "serverInfo": { "name": "diglot", "version": env!("CARGO_PKG_VERSION") },
    })
}

/// The files to watch: texts and images, and all that articles can show or include.
pub(super) fn watched(media: &[&str]) -> Value {
    let media = media.join(",");
    let texts = "md,mdx,markdown,yml,yaml,toml,csv,tsv,tbx,xml,json,calibration,baseline";
    let watchers = json!([
        { "globPattern": format!("**/*.{{{texts},{media}}}") },
        { "globPattern": "**/content/**" },
    ]);
    json!({ "registrations": [{
        "id": "diglot/watch",
        "method": "workspace/didChangeWatchedFiles",
        "registerOptions": { "watchers": watchers },
    }] })
}

/// The editor's own process.
pub(super) fn process(params: &Value) -> Option<u32> {
    params["processId"].as_u64().and_then(|id| u32::try_from(id).ok())
}

/// The request that a notification cancels.
pub(super) fn cancelled(message: &Message) -> Option<RequestId> {
    let Message::Notification(notification) = message else { return None };
    let is_it = notification.method == "$/cancelRequest";
    serde_json::from_value(notification.params.get("id")?.clone()).ok().filter(|_| is_it)
}

/// The folders that the editor has open.
pub(super) fn folders(params: &Value) -> Vec<String> {
    let several = params["workspaceFolders"].as_array().into_iter().flatten();
    let several: Vec<String> =
        several.filter_map(|folder| folder["uri"].as_str().map(str::to_owned)).collect();
    let one = params["rootUri"].as_str().map(str::to_owned);
    if several.is_empty() { one.into_iter().collect() } else { several }
}

/// The file that a message is about.
pub(super) fn document(params: &Value) -> &str {
    params.pointer("/textDocument/uri").and_then(Value::as_str).unwrap_or_default()
}

/// A text's places, as an editor counts them.
#[derive(Clone, Copy)]
pub(super) struct Places<'s> {
    pub(super) source: &'s Source,
    pub(super) encoding: Encoding,
}

impl Places<'_> {
    pub(super) fn range(self, span: Span) -> Value {
        let [start, end] = [span.start(), span.end()].map(|at| self.position(at));
        json!({ "start": start, "end": end })
    }

    pub(super) fn position(self, offset: usize) -> Value {
        let Place { line, character } = place_of(self.source, offset, self.encoding);
        json!({ "line": line, "character": character })
    }

    /// The byte of a position.
    pub(super) fn offset(self, position: &Value) -> usize {
        offset_of(self.source, place(position), self.encoding)
    }

    /// The bytes of a range.
    pub(super) fn span(self, range: &Value) -> Span {
        let [start, end] = ["start", "end"].map(|key| self.offset(&range[key]));
        Span::new(start, end.max(start))
    }

    pub(super) fn edit(self, edit: &Edit) -> Value {
        json!({ "range": self.range(edit.span), "newText": edit.text })
    }
}

/// A position.
fn place(position: &Value) -> Place {
    let number = |key: &str| {
        let number = position[key].as_u64().unwrap_or_default();
        u32::try_from(number).unwrap_or(u32::MAX)
    };
    Place { line: number("line"), character: number("character") }
}

/// The range that a change replaces, and what with; without a range all is replaced.
pub(super) fn change(change: &Value) -> (Option<Range<Place>>, &str) {
    let range = change.get("range").filter(|range| range.is_object());
    let range = range.map(|range| place(&range["start"])..place(&range["end"]));
    (range, change["text"].as_str().unwrap_or_default())
}

/// The page of each rule, or the list of rules where it has none; nothing in a build that does not know where the
/// project is kept.
static RULE_PAGES: LazyLock<FxHashMap<&'static str, String>> = LazyLock::new(|| {
    let repository = env!("CARGO_PKG_REPOSITORY");
    // Nothing is ever published there.
    let is_known = !repository.is_empty() && !repository.contains("//example.com/");
    let page = |entry: &RuleEntry| match entry.page() {
        Some(_) => format!("tests/spec/rules/{}.md", entry.rule.name),
        None => "docs/reference/rules.md".to_owned(),
    };
    let pages = catalog::rules()
        .iter()
        .map(|entry| (entry.rule.name, format!("{repository}/blob/main/{}", page(entry))));
    if is_known { pages.collect() } else { FxHashMap::default() }
});

/// A finding, as an editor shows it.
pub(super) fn diagnostic(located: &Located, places: Places<'_>) -> Value {
    let finding = &located.finding;
    let severity = match finding.severity {
        Severity::Error => 1,
        Severity::Warning => 2,
        Severity::Info => 3,
    };
    let help = finding.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let name = finding.rule.name;
    let mut diagnostic = json!({
        "range": places.range(finding.span),
        "severity": severity,
        "code": name,
        "source": "diglot",
        "message": format!("{}{help}", located.message()),
    });
    if let Some(page) = RULE_PAGES.get(name) {
        diagnostic["codeDescription"] = json!({ "href": page });
    }
    diagnostic
}

/// The number of findings: others have another.
pub(super) fn result_id(findings: &[Value]) -> String {
    let texts: Vec<String> = findings.iter().map(Value::to_string).collect();
    stable_hash(&texts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Another place that a finding is about, with what is to be said of it.
pub(super) fn related(location: &Value, message: &str) -> Value {
    json!({ "location": location, "message": message })
}

/// A message about a file as a whole, of no rule.
pub(super) fn note(message: &str) -> Value {
    json!({ "range": file_start(), "severity": 3, "source": "diglot", "message": message })
}

/// The number of a kind: strings and keys, as editors show the headings and texts of Markdown.
fn symbol_kind(kind: SymbolKind) -> u8 {
    match kind {
        SymbolKind::Heading(_) => 15,
        SymbolKind::Segment => 20,
    }
}

/// Entries of the outline and all below them as a list, each with the name of the one above.
pub(super) fn symbol_list(
    symbols: &[Symbol],
    above: Option<&str>,
    location: &impl Fn(Span) -> Value,
) -> Vec<Value> {
    let with_own = |symbol: &Symbol| {
        let mut own = json!({
            "name": symbol.name,
            "kind": symbol_kind(symbol.kind),
            "location": location(symbol.span.cover(symbol.selection)),
        });
        if let Some(above) = above {
            own["containerName"] = above.into();
        }
        let below = symbol_list(&symbol.children, Some(&symbol.name), location);
        std::iter::once(own).chain(below)
    };
    symbols.iter().flat_map(with_own).collect()
}

/// An entry of the outline.
pub(super) fn symbol(symbol: &Symbol, places: Places<'_>) -> Value {
    let detail = match symbol.kind {
        SymbolKind::Heading(level) => format!("h{level}"),
        SymbolKind::Segment => String::new(),
    };
    let children = symbol.children.iter().map(|child| self::symbol(child, places));
    json!({
        "name": symbol.name,
        "detail": detail,
        "kind": symbol_kind(symbol.kind),
        "range": places.range(symbol.span.cover(symbol.selection)),
        "selectionRange": places.range(symbol.selection),
        "children": children.collect::<Vec<_>>(),
    })
}

/// A part that can be folded, by lines; none where it is on one.
pub(super) fn fold(fold: &Fold, places: Places<'_>) -> Option<Value> {
    let range = places.range(fold.span);
    let [start, end] = ["start", "end"].map(|key| &range[key]);
    let mut shown = json!({ "startLine": start["line"], "endLine": end["line"] });
    match fold.kind {
        FoldKind::FrontMatter => shown["kind"] = "region".into(),
        FoldKind::Section => {}
        FoldKind::Source => {
            shown["kind"] = "comment".into();
            shown["startCharacter"] = start["character"].clone();
            shown["endCharacter"] = end["character"].clone();
            shown["collapsedText"] = "…".into();
        }
    }
    // Editors fold lines; a source on the line of its translation stays.
    (start["line"] != end["line"]).then_some(shown)
}

pub(super) fn hint(hint: &Hint, places: Places<'_>) -> Value {
    json!({
        "position": places.position(hint.offset),
        "label": hint.label,
        "tooltip": hint.text,
        "paddingLeft": true,
    })
}

/// Places as semantic tokens of the one type: each on one line, from the one before.
pub(super) fn tokens(spans: &[Span], places: Places<'_>) -> Value {
    let mut data: Vec<u32> = Vec::new();
    let mut last = Place { line: 0, character: 0 };
    for span in spans.iter().flat_map(|span| lines(*span, places.source)) {
        let [start, end] =
            [span.start(), span.end()].map(|at| place_of(places.source, at, places.encoding));
        let is_same = start.line == last.line;
        let before = if is_same { last.character } else { 0 };
        let length = end.character - start.character;
        data.extend([start.line - last.line, start.character - before, length, 0, 0]);
        last = start;
    }
    json!({ "data": data })
}

/// The parts of a span on its lines, without line ends.
fn lines(span: Span, source: &Source) -> impl Iterator<Item = Span> {
    let text = source.slice(span);
    let parts = text.split(['\n', '\r']).map(move |part| {
        let own = Span::of(part, text);
        let start = span.start() + own.start();
        Span::new(start, start + part.len())
    });
    parts.filter(|part| !part.is_empty())
}

/// Edits of one file, for this version of it where the editor wants to know.
pub(super) fn workspace_edit(uri: &str, version: Option<i32>, edits: &[Value]) -> Value {
    match version {
        Some(version) => json!({
            "documentChanges": [{
                "textDocument": { "uri": uri, "version": version },
                "edits": edits,
            }],
        }),
        None => json!({ "changes": { uri: edits } }),
    }
}

/// Adds the edits of a file that is not open to those of one that is.
pub(super) fn add_file(edit: &mut Value, uri: &str, edits: Vec<Value>) {
    match edit.get_mut("documentChanges").and_then(Value::as_array_mut) {
        Some(files) => {
            let file = json!({ "uri": uri, "version": null });
            files.push(json!({ "textDocument": file, "edits": edits }));
        }
        None => edit["changes"][uri] = edits.into(),
    }
}

/// The start of a file.
pub(super) fn file_start() -> Value {
    line_start(0)
}

/// The start of a line, from zero.
pub(super) fn line_start(line: usize) -> Value {
    let start = json!({ "line": line, "character": 0 });
    json!({ "start": start, "end": start })
}

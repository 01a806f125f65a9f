//! What an editor sees beyond the file that is edited: unsaved neighbors, references, judgments.

use serde_json::{Value, json};

use super::{ARTICLE, Editor, OTHER, at, find, project, pulling, range};
use crate::command::Workplace;
use crate::command::plain::{ORIGINAL, repository};

const PATH: &str = "content/nl-nl/a.md";
const NEIGHBOR: &str = "content/nl-nl/b.md";

/// Replaces a heading of the neighbor that an article links to, without saving it.
fn rename_heading(editor: &mut Editor<'_>, version: i32, old: &str, new: &str) {
    let (line, start) = find(OTHER, "Twee\n");
    editor.edit(NEIGHBOR, version, &range(line, start, start + old.len()), new);
}

#[test]
fn a_heading_that_is_renamed_counts_in_other_files_before_it_is_saved() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    editor.open(NEIGHBOR);
    let is_broken =
        |editor: &mut Editor<'_>| editor.rules(PATH).contains(&"broken-anchor".to_owned());
    assert!(!is_broken(&mut editor));
    rename_heading(&mut editor, 2, "Twee", "Drie");
    assert!(is_broken(&mut editor));
    rename_heading(&mut editor, 3, "Drie", "Twee");
    assert!(!is_broken(&mut editor));
    rename_heading(&mut editor, 4, "Twee", "Drie");
    assert!(is_broken(&mut editor));
    let closed = json!({ "textDocument": { "uri": editor.uri(NEIGHBOR) } });
    editor.tell("textDocument/didClose", closed);
    assert!(!is_broken(&mut editor), "the file on the disk counts again");
}

#[test]
fn findings_of_open_neighbors_are_sent_again() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &json!({}));
    editor.open(PATH);
    editor.open(NEIGHBOR);
    let findings_of = |editor: &mut Editor<'_>, path: &str, rule: &str| loop {
        let (_, params) = editor.wait("textDocument/publishDiagnostics");
        let all = params["diagnostics"].as_array().expect("a list");
        if params["uri"] == editor.uri(path) && all.iter().any(|it| it["code"] == rule) {
            return;
        }
    };
    findings_of(&mut editor, PATH, "number-mismatch");
    rename_heading(&mut editor, 2, "Twee", "Drie");
    findings_of(&mut editor, PATH, "broken-anchor");
}

#[test]
fn findings_are_sent_again_after_two_files_were_typed_into_at_once() {
    let workplace = project();
    let third = "content/nl-nl/c.md";
    workplace.write(third, b"# Drie\n");
    let mut editor = Editor::start(&workplace, &json!({}));
    editor.open(PATH);
    editor.open(NEIGHBOR);
    editor.open(third);
    for _ in 0..3 {
        editor.wait("textDocument/publishDiagnostics");
    }
    // The look at the one lets it see the other.
    editor.edit(third, 2, &range(0, 0, 0), "#");
    rename_heading(&mut editor, 2, "Twee", "Drie");
    loop {
        let (_, params) = editor.wait("textDocument/publishDiagnostics");
        let all = params["diagnostics"].as_array().expect("a list");
        if params["uri"] == editor.uri(PATH) && all.iter().any(|it| it["code"] == "broken-anchor") {
            break;
        }
    }
}

#[test]
fn the_references_of_a_heading_are_the_links_to_it() {
    let workplace = project();
    let inner = "# Meer\n\nZie [hier](#meer) en [daar](a.md#kopie%C3%ABn).\n";
    workplace.write("content/nl-nl/c.md", inner.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    editor.open(NEIGHBOR);
    editor.open("content/nl-nl/c.md");
    let mut references = |path: &str, (line, character): (usize, usize)| -> Vec<String> {
        let found = editor.ask_of("textDocument/references", path, &at(line, character));
        let all = found.as_array().unwrap_or_else(|| panic!("{found}")).iter();
        let place = |it: &Value| {
            let uri = it["uri"].as_str().expect("a file");
            let start = &it["range"]["start"];
            format!("{} {}", uri.rsplit('/').next().expect("a name"), start["line"])
        };
        all.map(place).collect()
    };
    let (link, _) = find(ARTICLE, "b.md#twee");
    assert_eq!(references(NEIGHBOR, find(OTHER, "Twee\n")), [format!("a.md {link}")]);
    assert_eq!(references(NEIGHBOR, find(OTHER, "# Een")), [""; 0]);
    assert_eq!(references(NEIGHBOR, find(OTHER, "title")), [format!("a.md {link}")]);
    assert_eq!(references("content/nl-nl/c.md", find(inner, "# Meer")), ["c.md 2"]);
    assert_eq!(references(PATH, find(ARTICLE, "# Kopieën")), ["c.md 2"]);
    // A link has the references of what it names.
    assert_eq!(references(PATH, find(ARTICLE, "b.md#twee")), [format!("a.md {link}")]);
}

#[test]
fn a_link_leads_to_the_heading_that_it_names() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, character) = find(ARTICLE, "b.md#twee");
    let place = editor.ask_of("textDocument/definition", PATH, &at(line, character));
    assert_eq!(place["uri"], editor.uri(NEIGHBOR));
    assert_eq!(place["range"]["start"]["line"], find(OTHER, "## Twee").0);
}

/// Chooses the action that judges the segment with the text `part`.
fn judge(editor: &mut Editor<'_>, part: &str, title: &str) -> Value {
    let (line, character) = find(ARTICLE, part);
    let question = json!({
        "range": range(line, character, character),
        "context": { "diagnostics": [], "only": ["refactor.diglot.judge"] },
    });
    let actions = editor.ask_of("textDocument/codeAction", PATH, &question);
    let actions = actions.as_array().expect("a list");
    assert_eq!(actions.len(), 3, "{actions:?}");
    let is_it = |it: &&Value| it["title"].as_str().is_some_and(|it| it.starts_with(title));
    let command = actions.iter().find(is_it).expect("the action")["command"].clone();
    editor.ask("workspace/executeCommand", command)
}

#[test]
fn a_segment_is_judged_as_in_the_workbench() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    judge(&mut editor, "Lees", "Approve");
    let states = workplace.read("review/nl-nl/a.md.toml");
    assert!(states.contains("\"a1b2c-102\" = { state = \"approved\""), "{states}");
    let (line, character) = find(ARTICLE, "Lees");
    let hover = editor.ask_of("textDocument/hover", PATH, &at(line, character));
    let text = hover["contents"]["value"].as_str().expect("a text");
    assert!(text.contains("\n\napproved"), "{text}");
    assert_eq!(workplace.read(PATH), ARTICLE);
    workplace.done(&["review", "--undo"]);
    assert!(!workplace.path("review/nl-nl/a.md.toml").exists());
}

#[test]
fn a_segment_of_a_translation_in_a_file_of_its_own_is_judged_as_it_was_translated() {
    let old = "Ask the harbour for the tides.";
    let workplace = repository(&ORIGINAL.replace(old, "Ask the port."));
    let page = "content/fr/a.md";
    let (text, before) = (workplace.read(page), workplace.read(page));
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(page);
    editor.rules(page);
    let (line, character) = find(&text, "marées au port");
    let place = at(line, character);
    let hover = |editor: &mut Editor<'_>| {
        let hover = editor.ask_of("textDocument/hover", page, &place);
        hover["contents"]["value"].as_str().expect("a text").to_owned()
    };
    assert!(!hover(&mut editor).contains("approved"));
    let question = json!({
        "range": range(line, character, character),
        "context": { "diagnostics": [], "only": ["refactor.diglot.judge"] },
    });
    let actions = editor.ask_of("textDocument/codeAction", page, &question);
    assert_eq!(actions.as_array().map(Vec::len), Some(3), "{actions}");
    editor.ask("workspace/executeCommand", actions[0]["command"].clone());
    let states = workplace.read("review/fr/content/fr/a.md.toml");
    assert!(states.contains("state = \"approved\""), "{states}");
    assert!(hover(&mut editor).contains("\n\napproved"), "{}", hover(&mut editor));
    assert_eq!(workplace.read(page), before);
}

#[test]
fn a_text_that_is_not_saved_cannot_be_judged() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, start) = find(ARTICLE, "Lees");
    editor.edit(PATH, 2, &range(line, start, start + 4), "Leer");
    judge(&mut editor, "Lees", "Reject");
    let (_, params) = editor.wait("window/showMessage");
    let message = params["message"].as_str().expect("a text");
    assert!(message.contains("save the article first"), "{message}");
    assert!(!workplace.path("review").exists());
}

#[test]
fn a_folder_that_is_closed_is_no_project_any_more() {
    let workplace = Workplace::with(&[(PATH, ARTICLE), (NEIGHBOR, OTHER)]);
    let mut editor = Editor::start(&workplace, &pulling());
    let broken = ARTICLE.replace("b.md#twee", "c.md");
    workplace.write(PATH, broken.as_bytes());
    editor.open(PATH);
    let rule = "broken-link".to_owned();
    assert!(editor.rules(PATH).contains(&rule));
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": editor.uri(PATH) } }));
    let root = editor.uri("");
    let folder = json!({ "uri": root.trim_end_matches('/'), "name": "help" });
    let event = json!({ "event": { "added": [], "removed": [folder] } });
    editor.tell("workspace/didChangeWorkspaceFolders", event);
    editor.open(PATH);
    assert!(!editor.rules(PATH).contains(&rule), "each file stands for itself");
}

#[test]
fn a_translation_is_marked_as_synced_once_it_is_saved() {
    let workplace = repository(&ORIGINAL.replace("the harbour", "the port"));
    let page = "content/fr/a.md";
    let before = workplace.read(page);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(page);
    let question = json!({ "range": range(0, 0, 0), "context": { "diagnostics": [] } });
    let actions = editor.ask_of("textDocument/codeAction", page, &question);
    let is_it = |it: &&Value| it["command"]["command"] == "diglot.synced";
    let action = actions.as_array().expect("a list").iter().find(is_it).expect("the action");
    let command = action["command"].clone();
    editor.edit(page, 2, &range(0, 0, 0), " ");
    editor.ask("workspace/executeCommand", command.clone());
    let (_, params) = editor.wait("window/showMessage");
    assert!(params["message"].as_str().expect("a text").contains("save the file first"));
    editor.edit(page, 3, &range(0, 0, 1), "");
    editor.ask("workspace/executeCommand", command);
    let after = workplace.read(page);
    assert_ne!(after, before);
    workplace.write(page, before.as_bytes());
    workplace.done(&["synced", page]);
    assert_eq!(workplace.read(page), after, "as `diglot synced` does");
}

/// A project with an article that names others in each way.
fn names() -> (Workplace, String) {
    let workplace = project();
    let uid = OTHER.replace("title: Tweede\n", "title: Tweede\nuid: my.b\n");
    workplace.write(NEIGHBOR, uid.as_bytes());
    workplace.write("content/nl-nl/includes/note.md", b"Let op.\n");
    let text = "---\ntitle: Namen\n---\n\n# Namen\n\n[!INCLUDE [note](includes/note.md)]\n\n\
        Zie <xref:my.b>, [U](xref:my.b) en [twee][r1].\n\n[r1]: b.md#twee\n[r2]: a.md\n\n\
        :::code language=\"js\" source=\"code/x.js\":::\n\n[!code-js[](code/y.js?name=z)]\n\n\
        ![Kaart](media/x.png)\n\n:::image source=\"media/y.png\" alt-text=\"Kaart\":::\n";
    workplace.write("content/nl-nl/media/x.png", b"x");
    workplace.write("content/nl-nl/media/y.png", b"y");
    workplace.write("content/nl-nl/code/x.js", b"let x = 1;\n");
    workplace.write("content/nl-nl/code/y.js", b"let y = 1;\n");
    workplace.write("content/nl-nl/names.md", text.as_bytes());
    (workplace, text.to_owned())
}

#[test]
fn includes_code_images_uids_and_labels_of_links_lead_to_their_files() {
    let (workplace, text) = names();
    let path = "content/nl-nl/names.md";
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(path);
    let twee = find(OTHER, "## Twee").0 + 1;
    for (part, file, line) in [
        ("includes/note.md", "content/nl-nl/includes/note.md", 0),
        ("my.b>", NEIGHBOR, 0),
        ("my.b)", NEIGHBOR, 0),
        ("[r1].", NEIGHBOR, twee),
        ("b.md#twee", NEIGHBOR, twee),
        ("code/x.js", "content/nl-nl/code/x.js", 0),
        ("code/y.js", "content/nl-nl/code/y.js", 0),
        ("media/x.png", "content/nl-nl/media/x.png", 0),
        ("media/y.png", "content/nl-nl/media/y.png", 0),
    ] {
        let (at_line, character) = find(&text, part);
        let place = editor.ask_of("textDocument/definition", path, &at(at_line, character + 1));
        assert_eq!(place["uri"], editor.uri(file), "{part}: {place}");
        assert_eq!(place["range"]["start"]["line"], line, "{part}");
    }
    let links = editor.ask_of("textDocument/documentLink", path, &json!({}));
    assert_eq!(links.as_array().map(Vec::len), Some(9), "{links}");
}

#[test]
fn the_references_of_an_article_hold_those_by_its_uid_and_by_labels() {
    let (workplace, _) = names();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(NEIGHBOR);
    let found = editor.ask_of("textDocument/references", NEIGHBOR, &at(1, 2));
    let of_names = found.as_array().expect("a list").iter();
    let of_names = of_names.filter(|it| it["uri"] == editor.uri("content/nl-nl/names.md"));
    assert_eq!(of_names.count(), 4, "{found}");
}

#[cfg(unix)]
#[test]
fn places_in_a_folder_that_is_a_link_are_named_as_the_editor_names_it() {
    let workplace = project();
    let linked = Workplace::new();
    std::os::unix::fs::symlink(workplace.path(""), linked.path("linked")).expect("a link");
    let mut editor = Editor::start(&linked, &pulling());
    let root = editor.uri("linked");
    let event = json!({ "event": { "added": [{ "uri": root, "name": "l" }], "removed": [] } });
    editor.tell("workspace/didChangeWorkspaceFolders", event);
    let path = format!("linked/{PATH}");
    editor.open(&path);
    let (line, character) = find(ARTICLE, "b.md#twee");
    let place = editor.ask_of("textDocument/definition", &path, &at(line, character));
    assert_eq!(place["uri"], editor.uri(&format!("linked/{NEIGHBOR}")));
    let links = editor.ask_of("textDocument/documentLink", &path, &json!({}));
    let line = find(OTHER, "## Twee").0 + 1;
    assert_eq!(links[0]["target"], editor.uri(&format!("linked/{NEIGHBOR}#{line},1")));
}

#[test]
fn an_article_that_redirects_to_no_page_or_to_itself_says_so_as_it_does_for_check() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(NEIGHBOR);
    let mut found = Vec::new();
    for (version, url) in (2..).zip(["a.md", "nope.md", "b.md"]) {
        let text = OTHER.replace("title: Tweede", &format!("title: Tweede\nredirect_url: {url}"));
        let document = json!({ "uri": editor.uri(NEIGHBOR), "version": version });
        let params = json!({ "textDocument": document, "contentChanges": [{ "text": text }] });
        editor.tell("textDocument/didChange", params);
        let shown = editor.rules(NEIGHBOR);
        workplace.write(NEIGHBOR, text.as_bytes());
        let run = workplace.run(&["check", "--output", "json"]);
        let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
        let findings = report["findings"].as_array().expect("a list").iter();
        let own = findings.filter(|it| it["path"] == NEIGHBOR);
        let checked: Vec<String> =
            own.map(|it| it["rule"].as_str().expect("a rule").to_owned()).collect();
        assert_eq!(shown, checked, "{url}");
        found.extend(shown);
    }
    for rule in ["broken-redirect", "redirect-loop"] {
        assert!(found.iter().any(|it| it == rule), "{found:?}");
    }
}

//! When an editor that asks for findings is asked to ask again.

use serde_json::{Value, json};

use super::{ARTICLE, Editor, OTHER, find, project, pulling, range};

const PATH: &str = "content/nl-nl/a.md";
const NEIGHBOR: &str = "content/nl-nl/b.md";
const REFRESH: &str = "workspace/diagnostic/refresh";

fn refreshing() -> Value {
    let mut capabilities = pulling();
    capabilities["workspace"] = json!({ "diagnostics": { "refreshSupport": true } });
    capabilities
}

#[test]
fn an_editor_asks_again_only_if_another_file_has_other_findings() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &refreshing());
    for path in [PATH, NEIGHBOR] {
        editor.open(path);
        editor.rules(path);
    }
    // The one links to the other, but not to what is typed there.
    let (line, start) = find(OTHER, "Tekst");
    for version in 2..12 {
        editor.edit(NEIGHBOR, version, &range(line, start, start), "x");
        editor.rules(NEIGHBOR);
    }
    let (line, start) = find(OTHER, "Twee\n");
    editor.edit(NEIGHBOR, 12, &range(line, start, start + 4), "Drie");
    editor.wait(REFRESH);
    assert!(editor.rules(PATH).contains(&"broken-anchor".to_owned()), "{:?}", editor.rules(PATH));
    editor.edit(NEIGHBOR, 13, &range(line, start, start + 4), "Twee");
    editor.wait(REFRESH);
    assert_eq!(editor.rules(PATH), ["number-mismatch"]);
    let again = editor.unread.iter().filter(|it| format!("{it:?}").contains(REFRESH)).count();
    assert_eq!(again, 0, "once for each change");
}

#[test]
fn findings_that_an_editor_has_asked_for_before_are_named_by_their_number() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let report = editor.ask_of("textDocument/diagnostic", PATH, &json!({}));
    assert_eq!(
        (&report["kind"], report["items"].as_array().map(Vec::len)),
        (&json!("full"), Some(1))
    );
    let previous = json!({ "previousResultId": report["resultId"] });
    let unchanged = json!({ "kind": "unchanged", "resultId": report["resultId"] });
    assert_eq!(editor.ask_of("textDocument/diagnostic", PATH, &previous), unchanged);
    let (line, start) = find(ARTICLE, "3 kopieën");
    editor.edit(PATH, 2, &range(line, start, start + 1), "2");
    let report = editor.ask_of("textDocument/diagnostic", PATH, &previous);
    assert_eq!((&report["kind"], &report["items"]), (&json!("full"), &json!([])));
}

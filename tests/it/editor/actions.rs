//! What an editor can have done.

use serde_json::{Value, json};

use super::{ARTICLE, Editor, at, find, project, pulling};
use crate::command::Workplace;

const PATH: &str = "content/nl-nl/a.md";
/// Two doubled words, which have safe fixes.
const DOUBLED: &str = concat!(
    "---\ntitle: Kopieën\nms.contentlocale: nl-NL\n---\n\n# Kopieën\n\n",
    r#"<span data-ttu-id="a1b2c-101">Gebruik `code` .</span>"#,
    r#"<span class="sxs-lookup"><span data-stu-id="a1b2c-101">Use `code`.</span></span>"#,
    "\n\n",
    r#"<span data-ttu-id="a1b2c-102">Lees `meer` .</span>"#,
    r#"<span class="sxs-lookup"><span data-stu-id="a1b2c-102">Read `more`.</span></span>"#,
    "\n",
);

fn everywhere() -> Value {
    json!({
        "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } },
        "context": { "diagnostics": [] },
    })
}

/// A text after the edits of an action, all on lines of ASCII before them.
#[track_caller]
fn edited(text: &str, action: &Value) -> String {
    let edits = action["edit"]["changes"].as_object().expect("edits").values().next();
    let edits = edits.and_then(Value::as_array).expect("a file");
    let offset = |place: &Value| {
        let number =
            |key: &str| usize::try_from(place[key].as_u64().expect("a number")).expect("small");
        let line: usize = text.split_inclusive('\n').take(number("line")).map(str::len).sum();
        line + number("character")
    };
    let mut edits: Vec<_> = edits
        .iter()
        .map(|it| (offset(&it["range"]["start"]), offset(&it["range"]["end"]), it))
        .collect();
    edits.sort_by_key(|edit| edit.0);
    let mut result = text.to_owned();
    for (start, end, edit) in edits.into_iter().rev() {
        result.replace_range(start..end, edit["newText"].as_str().expect("a text"));
    }
    result
}

fn of_kind<'a>(actions: &'a Value, kind: &str) -> Vec<&'a Value> {
    actions.as_array().expect("a list").iter().filter(|it| it["kind"] == kind).collect()
}

#[test]
fn all_safe_fixes_are_those_of_check() {
    let workplace = project();
    workplace.write(PATH, DOUBLED.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let actions = editor.ask_of("textDocument/codeAction", PATH, &everywhere());
    let action = of_kind(&actions, "source.fixAll.diglot")[0].clone();
    let action = editor.ask("codeAction/resolve", action);
    let fixed = edited(DOUBLED, &action);
    let edits = &action["edit"]["changes"][editor.uri(PATH)];
    assert_eq!(edits.as_array().map(Vec::len), Some(2), "one for each fix");
    assert_eq!(workplace.read(PATH), DOUBLED, "the editor saves it");
    workplace.run(&["check", "--fix"]);
    assert_eq!(fixed, workplace.read(PATH));
    assert_ne!(fixed, DOUBLED);
}

#[test]
fn all_safe_fixes_of_a_translation_in_a_file_of_its_own_are_those_of_check() {
    let layout = "[[layout.pair]]\noriginal = \"en/**\"\ntranslation = \"{locale}/**\"\n";
    let translation = "# Un\n\nFerme la porte.\n\nVoir [ceci] (b.md) et `code`.\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", layout),
        ("en/a.md", "# One\n\nClose the door.\n\nSee [this](b.md) and `code`.\n"),
        ("fr/a.md", translation),
    ]);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("fr/a.md");
    let actions = editor.ask_of("textDocument/codeAction", "fr/a.md", &everywhere());
    let action = of_kind(&actions, "source.fixAll.diglot")[0].clone();
    let action = editor.ask("codeAction/resolve", action);
    let fixed = edited(translation, &action);
    workplace.run(&["check", "--fix"]);
    assert_eq!(fixed, workplace.read("fr/a.md"));
    assert_ne!(fixed, translation);
}

#[test]
fn new_segments_get_the_ids_that_annotate_gives_them() {
    let workplace = project();
    let pair = |id: &str| {
        format!(
            "<span data-ttu-id=\"{id}\">Een</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"{id}\">One</span></span>"
        )
    };
    let text = format!("# A\n\n{}\n\n{}\n\n{}\n", pair("a1b2c-101"), pair(""), pair("a1b2c-101"));
    workplace.write("content/nl-nl/b.md", pair("a1b2c-107").as_bytes());
    workplace.write(PATH, text.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let actions = editor.ask_of("textDocument/codeAction", PATH, &everywhere());
    let action = of_kind(&actions, "source.newIds.diglot")[0].clone();
    assert_eq!(action["title"], "Give an id to 2 new segments");
    let action = editor.ask("codeAction/resolve", action);
    let with_ids = edited(&text, &action);
    workplace.done(&["annotate", "--ids", PATH]);
    assert_eq!(with_ids, workplace.read(PATH));
    assert!(with_ids.contains("a1b2c-108") && with_ids.contains("a1b2c-109"), "{with_ids}");
    editor.open("content/nl-nl/b.md");
    let actions = editor.ask_of("textDocument/codeAction", "content/nl-nl/b.md", &everywhere());
    assert_eq!(of_kind(&actions, "source.newIds.diglot").len(), 0, "it lacks none");
}

#[test]
fn a_fix_removes_its_finding() {
    let workplace = project();
    workplace.write(PATH, DOUBLED.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let before = editor.rules(PATH);
    let actions = editor.ask_of("textDocument/codeAction", PATH, &everywhere());
    let fixes = of_kind(&actions, "quickfix");
    let fix = fixes.iter().find(|it| it["edit"].is_object()).expect("a fix");
    assert_eq!(fix["isPreferred"], true);
    workplace.write(PATH, edited(DOUBLED, fix).as_bytes());
    editor.open(PATH);
    let after = editor.rules(PATH);
    assert_eq!(after.len() + 1, before.len(), "{before:?} {after:?}");
}

#[test]
fn both_ids_of_a_segment_get_a_new_name_together() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, character) = find(ARTICLE, "a1b2c-101");
    let place = at(line, character + 2);
    let asked = editor.ask_of("textDocument/prepareRename", PATH, &place);
    assert_eq!(asked["placeholder"], "a1b2c-101");
    let references = editor.ask_of("textDocument/references", PATH, &place);
    assert_eq!(references.as_array().map(Vec::len), Some(2));
    let mut named = place.clone();
    named["newName"] = "a1b2c-900".into();
    let rename = editor.ask_of("textDocument/rename", PATH, &named);
    let renamed = edited(ARTICLE, &json!({ "edit": rename }));
    assert_eq!(renamed, ARTICLE.replace("a1b2c-101", "a1b2c-900"));
    for refused in ["a1b2c-102", "a\"b", ""] {
        named["newName"] = refused.into();
        let answer = editor.ask_of("textDocument/rename", PATH, &named);
        assert!(answer["error"].is_string(), "{refused}: {answer}");
    }
}

#[test]
fn a_source_can_be_put_in_the_place_of_its_translation() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, start) = find(ARTICLE, "Bewaar");
    let asked =
        json!({ "range": super::range(line, start, start), "context": { "diagnostics": [] } });
    let actions = editor.ask_of("textDocument/codeAction", PATH, &asked);
    let copied = edited(ARTICLE, of_kind(&actions, "refactor.rewrite")[0]);
    assert_eq!(copied, ARTICLE.replace("Bewaar 3 kopieën 😀 thuis.", "Keep 2 copies 😀 at home."));
}

#[test]
fn a_source_that_would_change_other_segments_is_not_put_in_the_place_of_its_translation() {
    let workplace = project();
    let text =
        ARTICLE.replace("Keep 2 copies", "Keep ` 2 copies").replace("Lees [meer]", "Lees ` [meer]");
    workplace.write(PATH, text.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, start) = find(&text, "Lees");
    for (line, start, count) in [(line - 2, start, 1), (line, start, 1)] {
        let asked =
            json!({ "range": super::range(line, start, start), "context": { "diagnostics": [] } });
        let actions = editor.ask_of("textDocument/codeAction", PATH, &asked);
        assert_eq!(of_kind(&actions, "refactor.rewrite").len(), count, "{actions}");
    }
    // On one line, the code that it begins would reach into its neighbor.
    let joined = text.replace("</span></span>\n\n", "</span></span> ");
    editor.edit(
        PATH,
        2,
        &json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } }),
        &joined,
    );
    let (line, start) = find(&joined, "Bewaar");
    let asked =
        json!({ "range": super::range(line, start, start), "context": { "diagnostics": [] } });
    let actions = editor.ask_of("textDocument/codeAction", PATH, &asked);
    assert_eq!(of_kind(&actions, "refactor.rewrite").len(), 0, "{actions}");
}

#[test]
fn a_finding_is_dismissed_with_the_reason_that_is_chosen() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let actions = editor.ask_of("textDocument/codeAction", PATH, &everywhere());
    let dismiss = of_kind(&actions, "quickfix").into_iter().find(|it| it["command"].is_object());
    let command = dismiss.expect("the offer")["command"].clone();
    editor.ask("workspace/executeCommand", command);
    let (id, question) = editor.wait("window/showMessageRequest");
    let answer = question["actions"][0].clone();
    let reason = answer["title"].as_str().expect("a reason").to_owned();
    let id = id.expect("a request");
    editor.send(lsp_server::Response::new_ok(id, answer).into());
    assert_eq!(editor.rules(PATH), Vec::<String>::new());
    assert!(workplace.read("diglot.dismissed.toml").contains(&reason));
    assert_eq!(workplace.run(&["check"]).status, 0);
}

#[test]
fn unknown_questions_are_refused_and_the_session_goes_on() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    let answer = editor.ask("textDocument/unheardOf", json!({}));
    assert!(answer["error"].is_string(), "{answer}");
    for (method, params) in [
        ("textDocument/hover", json!({ "nothing": [1, 2] })),
        ("textDocument/definition", Value::Null),
        ("workspace/executeCommand", json!({ "command": "rm" })),
    ] {
        let answer = editor.ask(method, params);
        assert!(answer["error"].is_string(), "{answer}");
    }
    editor.tell("textDocument/didChange", json!({ "contentChanges": 7 }));
    editor.open(PATH);
    assert_eq!(editor.rules(PATH), ["number-mismatch"]);
    assert_eq!(editor.ask("shutdown", Value::Null), Value::Null);
    let answer = editor.ask_of("textDocument/hover", PATH, &at(0, 0));
    assert!(answer["error"].is_string(), "{answer}");
    assert_eq!(editor.end(), 0);
}

#[test]
fn half_a_character_and_broken_messages_do_not_end_the_session() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, start) = find(ARTICLE, "Bewaar");
    let change = json!({
        "textDocument": { "uri": editor.uri(PATH), "version": 2 },
        "contentChanges": [{ "range": super::range(line, start, start), "text": "HALF" }],
    });
    let half = change.to_string().replace("HALF", "\\ud83d");
    let half = format!(r#"{{"jsonrpc":"2.0","method":"textDocument/didChange","params":{half}}}"#);
    for (body, code) in [("{", -32700), ("[]", -32600)] {
        editor.send_body(body);
        assert_eq!(editor.read_body()["error"]["code"], code, "{body}");
    }
    editor.send_body(&half);
    let hover = editor.ask_of("textDocument/hover", PATH, &at(line, start + 4));
    assert_eq!(hover["range"]["start"]["character"], start, "{hover}");
    let (_, length) = find(ARTICLE, "</span>");
    let end = start + "\u{fffd}Bewaar 3 kopieën 😀 thuis.".len();
    assert_eq!((hover["range"]["end"]["character"].as_u64(), length + 3), (Some(end as u64), end));
    assert_eq!(editor.end(), 0);
}

#[test]
fn edits_name_the_version_that_they_are_for_where_the_editor_takes_it() {
    let workplace = project();
    workplace.write(PATH, DOUBLED.as_bytes());
    let mut capabilities = pulling();
    capabilities["workspace"]["workspaceEdit"] = json!({ "documentChanges": true });
    let mut editor = Editor::start(&workplace, &capabilities);
    editor.open(PATH);
    let actions = editor.ask_of("textDocument/codeAction", PATH, &everywhere());
    let fix = of_kind(&actions, "quickfix").into_iter().find(|it| it["edit"].is_object());
    let change = &fix.expect("a fix")["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({ "uri": editor.uri(PATH), "version": 1 }));
    assert!(change["edits"][0]["newText"].is_string());
    let all = of_kind(&actions, "source.fixAll.diglot")[0].clone();
    let all = editor.ask("codeAction/resolve", all);
    assert_eq!(all["edit"]["documentChanges"][0]["textDocument"]["version"], 1);
}

#[test]
fn an_id_is_renamed_in_its_segment_alone_and_to_none_of_another_article() {
    let workplace = project();
    let twice = ARTICLE.replace("a1b2c-102", "a1b2c-101");
    workplace.write(PATH, twice.as_bytes());
    workplace.write("content/nl-nl/c.md", ARTICLE.replace("a1b2c-", "c-").as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, character) = find(&twice, "a1b2c-101\">Lees");
    let mut named = at(line, character);
    named["newName"] = "c-101".into();
    let answer = editor.ask_of("textDocument/rename", PATH, &named);
    assert!(answer["error"].is_string(), "{answer}");
    named["newName"] = "a1b2c-102".into();
    let rename = editor.ask_of("textDocument/rename", PATH, &named);
    assert_eq!(edited(&twice, &json!({ "edit": rename })), ARTICLE);
}

#[test]
fn an_id_of_a_neighbor_counts_before_it_is_saved() {
    let workplace = project();
    let neighbor = "content/nl-nl/c.md";
    let text = ARTICLE.replace("a1b2c-", "c-");
    workplace.write(neighbor, text.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    editor.open(neighbor);
    for (version, part) in (2..).zip(["data-ttu-id=\"c-", "data-stu-id=\"c-"]) {
        let (line, start) = find(&text, &format!("{part}101"));
        let at = start + part.len();
        editor.edit(neighbor, version, &super::range(line, at, at + 3), "777");
    }
    let (line, character) = find(ARTICLE, "a1b2c-102");
    let mut renamed = |name: &str| {
        let mut named = at(line, character);
        named["newName"] = name.into();
        editor.ask_of("textDocument/rename", PATH, &named)
    };
    assert!(renamed("c-777")["error"].is_string());
    assert!(renamed("c-101")["error"].is_null(), "nothing has it any more");
}

#[test]
fn what_is_no_action_is_refused() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    for other in [json!("x"), json!([1]), json!(null)] {
        let answer = editor.ask("codeAction/resolve", other);
        assert_eq!(answer["error"], "an action is an object");
    }
}

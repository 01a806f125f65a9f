//! The id of a segment gets another name.

use lsp_server::Message;
use serde_json::{Value, json};

use super::{ARTICLE, Editor, at, find, project, pulling};
use crate::command::Workplace;

const PATH: &str = "content/nl-nl/a.md";
const REVIEW: &str = "review/nl-nl/a.md.toml";

/// Asks for a new name of the first id.
#[track_caller]
fn rename(editor: &mut Editor<'_>, name: &str) -> Value {
    let (line, character) = find(ARTICLE, "a1b2c-101");
    let mut named = at(line, character + 2);
    named["newName"] = name.into();
    editor.ask_of("textDocument/rename", PATH, &named)
}

/// Makes the edits of an answer, in texts whose lines are ASCII before them.
#[track_caller]
fn apply(workplace: &Workplace, editor: &Editor<'_>, answer: &Value) {
    let files = answer["changes"].as_object().unwrap_or_else(|| panic!("{answer}"));
    for (uri, edits) in files {
        let path = uri.strip_prefix(&editor.uri("")).expect("a file of the project");
        let mut text = workplace.read(path);
        let place = |place: &Value, text: &str| {
            let number = |key: &str| usize::try_from(place[key].as_u64().expect("a number"));
            let line = text.split_inclusive('\n').take(number("line").expect("small"));
            line.map(str::len).sum::<usize>() + number("character").expect("small")
        };
        for edit in edits.as_array().expect("edits").iter().rev() {
            let span = ["start", "end"].map(|key| place(&edit["range"][key], &text));
            text.replace_range(span[0]..span[1], edit["newText"].as_str().expect("a text"));
        }
        workplace.write(path, text.as_bytes());
    }
}

/// Approves a segment.
#[track_caller]
fn approve(editor: &mut Editor<'_>, id: &str) {
    let arguments = json!([editor.uri(PATH), id, "approved"]);
    let command = json!({ "command": "diglot.judge", "arguments": arguments });
    assert_eq!(editor.ask("workspace/executeCommand", command), Value::Null);
}

#[test]
fn the_review_the_dismissals_and_the_baseline_of_a_segment_get_its_new_id() {
    for is_dismissed in [true, false] {
        let workplace = project();
        let mut editor = Editor::start(&workplace, &pulling());
        editor.open(PATH);
        if is_dismissed {
            let at = ARTICLE.find("3 kopieën");
            let arguments = json!([editor.uri(PATH), "number-mismatch", at, "it\nis\u{202e} so"]);
            let command = json!({ "command": "diglot.dismiss", "arguments": arguments });
            editor.ask("workspace/executeCommand", command);
            let dismissed = workplace.read("diglot.dismissed.toml");
            assert!(dismissed.contains("reason = \"it is so\""), "{dismissed}");
        } else {
            workplace.run(&["check", "--write-baseline"]);
        }
        approve(&mut editor, "a1b2c-101");
        approve(&mut editor, "a1b2c-102");
        workplace.done(&["check"]);
        let before = workplace.read(REVIEW);
        let answer = rename(&mut editor, "zz-1");
        apply(&workplace, &editor, &answer);
        assert_eq!(workplace.read(REVIEW), before.replace("a1b2c-101", "zz-1"));
        assert_eq!(workplace.read(PATH), ARTICLE.replace("a1b2c-101", "zz-1"));
        // Nothing that was dismissed or known is back.
        workplace.done(&["check"]);
        editor.open(PATH);
        assert_eq!(editor.rules(PATH), Vec::<String>::new());
        let (line, character) = find(&workplace.read(PATH), "Bewaar");
        let hover = editor.ask_of("textDocument/hover", PATH, &at(line, character));
        assert!(hover["contents"]["value"].to_string().contains("approved"), "{hover}");
    }
}

#[test]
fn an_id_stays_where_what_is_known_of_it_cannot_be_read() {
    for file in [REVIEW, "diglot.dismissed.toml", "diglot.baseline"] {
        let workplace = project();
        workplace.write(file, b"<<<<<<< HEAD\n");
        let mut editor = Editor::start(&workplace, &pulling());
        editor.open(PATH);
        let answer = rename(&mut editor, "zz-1");
        let error = answer["error"].as_str().unwrap_or_else(|| panic!("{answer}"));
        assert!(error.contains(&format!("`{file}` cannot be read")), "{error}");
    }
}

#[test]
fn an_id_stays_where_a_folder_or_another_encoding_takes_the_place_of_what_is_known_of_it() {
    for file in [REVIEW, "diglot.dismissed.toml", "diglot.baseline"] {
        let folder = project();
        folder.write(&format!("{file}/x"), b"");
        let latin = project();
        latin.write(file, b"# caf\xe9\n");
        for workplace in [folder, latin] {
            let mut editor = Editor::start(&workplace, &pulling());
            editor.open(PATH);
            let answer = rename(&mut editor, "zz-1");
            let error = answer["error"].as_str().unwrap_or_else(|| panic!("{answer}"));
            assert!(error.contains(file), "{error}");
        }
    }
}

#[test]
fn a_segment_whose_id_another_has_is_not_judged_for_it() {
    let workplace = project();
    workplace.write(PATH, ARTICLE.replace("a1b2c-102", "a1b2c-101").as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let arguments = json!([editor.uri(PATH), "a1b2c-101", "approved"]);
    let command = json!({ "command": "diglot.judge", "arguments": arguments });
    editor.ask("workspace/executeCommand", command);
    let (_, said) = editor.wait("window/showMessage");
    assert!(said.to_string().contains("two segments have the id `a1b2c-101`"), "{said}");
    assert!(!workplace.path(REVIEW).exists());
}

#[test]
fn each_name_that_cannot_be_an_id_is_refused_for_its_own_reason() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    for (name, reason) in [
        ("a1b2c-102", "another segment has the id `a1b2c-102`"),
        ("é-1", "`é` cannot be in an id"),
        ("a b", "` ` cannot be in an id"),
        ("-", "begins with a letter or a digit"),
        ("", "begins with a letter or a digit"),
        (&"a".repeat(65), "64 characters at most"),
    ] {
        let answer = rename(&mut editor, name);
        let error = answer["error"].as_str().unwrap_or_else(|| panic!("{name}: {answer}"));
        assert!(error.contains(reason), "{name}: {error}");
    }
    assert_eq!(rename(&mut editor, "a1b2c-101"), Value::Null, "it has that name");
    assert!(rename(&mut editor, &"a".repeat(64))["changes"].is_object());
}

#[test]
fn editors_that_take_versions_have_one_for_the_open_file_alone() {
    let workplace = project();
    let mut capabilities = pulling();
    capabilities["workspace"]["workspaceEdit"] = json!({ "documentChanges": true });
    let mut editor = Editor::start(&workplace, &capabilities);
    editor.open(PATH);
    approve(&mut editor, "a1b2c-101");
    let answer = rename(&mut editor, "zz-1");
    let files = ["0", "1"]
        .map(|number| answer.pointer(&format!("/documentChanges/{number}/textDocument")).cloned());
    let expected = [(PATH, json!(1)), (REVIEW, Value::Null)]
        .map(|(path, version)| Some(json!({ "uri": editor.uri(path), "version": version })));
    assert_eq!(files, expected);
    assert!(!editor.unread.iter().any(|it| matches!(it, Message::Request(_))));
}

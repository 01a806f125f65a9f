//! Findings as one types.

use std::path::Path;

use serde_json::{Value, json};

use super::{ARTICLE, Editor, OTHER, find, project, pulling, range};
use crate::command::Workplace;
use crate::command::plain::{ORIGINAL, repository};

#[test]
fn findings_come_with_the_version_that_they_are_about() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &json!({}));
    editor.open("content/nl-nl/a.md");
    let (_, params) = editor.wait("textDocument/publishDiagnostics");
    assert_eq!(params["version"], 1);
    let rules: Vec<&Value> =
        params["diagnostics"].as_array().expect("a list").iter().map(|it| &it["code"]).collect();
    assert_eq!(rules, ["number-mismatch"]);
    let (line, start) = find(ARTICLE, "3 kopieën");
    editor.edit("content/nl-nl/a.md", 2, &range(line, start, start + 1), "2");
    let (_, params) = editor.wait("textDocument/publishDiagnostics");
    assert_eq!((&params["version"], &params["diagnostics"]), (&json!(2), &json!([])));
    assert_eq!(editor.end(), 0);
}

#[test]
fn findings_wait_while_one_types() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &json!({}));
    editor.open("content/nl-nl/a.md");
    editor.wait("textDocument/publishDiagnostics");
    let (line, start) = find(ARTICLE, "Bewaar");
    for version in 2..202 {
        editor.edit("content/nl-nl/a.md", version, &range(line, start, start), "x");
    }
    let mut looks = 0;
    loop {
        let (_, params) = editor.wait("textDocument/publishDiagnostics");
        looks += 1;
        if params["version"] == 201 {
            break;
        }
    }
    assert!(looks < 200, "{looks} looks at 200 keys");
}

#[test]
fn a_finding_leads_to_the_page_of_its_rule_where_that_is_known() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    let report = editor.ask_of("textDocument/diagnostic", "content/nl-nl/a.md", &json!({}));
    let link = &report["items"][0]["codeDescription"];
    if env!("CARGO_PKG_REPOSITORY").contains("//example.com/") {
        assert!(link.is_null(), "nothing is there: {link}");
        return;
    }
    let page = link["href"].as_str().expect("a link");
    let within = page.strip_prefix(concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/"));
    let within = within.unwrap_or_else(|| panic!("{page}"));
    assert_eq!(within, "tests/spec/rules/number-mismatch.md");
    assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(within).is_file());
}

#[test]
fn a_change_of_the_original_is_shown_as_it_was_and_as_it_is() {
    let change = ["Open the gate with `open` at low tide.", "Open both gates at low tide."];
    let now = ORIGINAL.replace(change[0], change[1]).replace("Tide table\n---", "Tides\n---");
    let workplace = repository(&now);
    let page = "content/fr/a.md";
    let (capable, other) = (
        json!({ "textDocument": { "diagnostic": {}, "publishDiagnostics": { "relatedInformation": true } } }),
        pulling(),
    );
    let mut editor = Editor::start(&workplace, &other);
    editor.open(page);
    let report = editor.ask_of("textDocument/diagnostic", page, &json!({}));
    assert!(report["items"][0]["code"] == "outdated-translation", "{report}");
    assert!(!report.to_string().contains("relatedInformation"), "{report}");
    let mut editor = Editor::start(&workplace, &capable);
    editor.open(page);
    // What is typed into the original counts, too.
    editor.open("content/en/a.md");
    editor.edit("content/en/a.md", 2, &range(4, 0, 0), "\n");
    let report = editor.ask_of("textDocument/diagnostic", page, &json!({}));
    let items = report["items"].as_array().expect("a list");
    for (text, texts) in [("title", ["Tide table", "Tides"]), ("list item", change)] {
        let is_it = |it: &&Value| it["message"].as_str().is_some_and(|it| it.contains(text));
        let found = items.iter().find(is_it).unwrap_or_else(|| panic!("{report}"));
        let related = &found["relatedInformation"];
        let [old, new] = [&related[0], &related[1]];
        assert_eq!(old["message"], format!("the original as it was translated: {}", texts[0]));
        let own = json!({ "uri": editor.uri(page), "range": found["range"] });
        assert_eq!(old["location"], own);
        assert_eq!(new["message"], format!("the original now: {}", texts[1]));
        assert_eq!(new["location"]["uri"], editor.uri("content/en/a.md"));
        let (line, character) = find(&now, texts[1]);
        let line = if line > 3 { line + 1 } else { line };
        let start = json!({ "line": line, "character": character });
        assert_eq!(new["location"]["range"]["start"], start, "{text}");
    }
}

#[test]
fn each_stale_segment_of_an_annotated_article_is_marked_with_its_source_then_and_now() {
    let workplace = project();
    let (path, original) = ("content/nl-nl/a.md", "content/en-us/a.md");
    let english = "---\ntitle: Copies\n---\n\n# Kopieën\n\nKeep 2 copies 😀 at home.\n\n\
        Read [more](b.md#twee).\n";
    workplace.write(original, english.as_bytes());
    let capable = json!({
        "textDocument": { "diagnostic": {}, "publishDiagnostics": { "relatedInformation": true } }
    });
    let mut editor = Editor::start(&workplace, &capable);
    editor.open(path);
    assert_eq!(editor.rules(path), ["number-mismatch"]);
    // What is typed into the original counts.
    editor.open(original);
    let changes = [
        ("Keep 2 copies 😀 at home.", "Keep 5 copies."),
        ("Read [more](b.md#twee).", "Read [all](b.md#twee)."),
    ];
    for (version, (old, new)) in (2..).zip(changes) {
        let (line, _) = find(english, old);
        let whole = json!({
            "start": { "line": line, "character": 0 }, "end": { "line": line, "character": 99 },
        });
        editor.edit(original, version, &whole, new);
    }
    let report = editor.ask_of("textDocument/diagnostic", path, &json!({}));
    let items = report["items"].as_array().expect("a list").iter();
    let marks: Vec<&Value> = items.filter(|it| it["code"] == "outdated-translation").collect();
    assert_eq!(marks.len(), 2, "{report}");
    for (mark, (old, new)) in marks.into_iter().zip(changes) {
        assert_eq!(mark["range"]["start"]["line"], find(ARTICLE, old).0);
        let texts = [&mark["relatedInformation"][0], &mark["relatedInformation"][1]];
        assert_eq!(texts[0]["message"], format!("the original as it was translated: {old}"));
        assert_eq!(texts[1]["message"], format!("the original now: {new}"));
        assert_eq!(texts[1]["location"]["uri"], editor.uri(original));
        let place = &texts[1]["location"]["range"]["start"];
        assert_eq!(*place, json!({ "line": find(english, old).0, "character": 0 }));
        let (line, character) = find(ARTICLE, old);
        let hover = editor.ask_of("textDocument/hover", path, &super::at(line, character));
        let text = hover["contents"]["value"].as_str().expect("a text");
        assert!(text.contains("outdated: the original has changed since"), "{text}");
    }
}

#[test]
fn findings_are_those_of_check() {
    let workplace = project();
    let run = workplace.run(&["check", "--output", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("a list").iter();
    let of_file = findings.filter(|it| it["path"] == "content/nl-nl/a.md");
    let expected: Vec<&str> = of_file.map(|it| it["rule"].as_str().expect("a rule")).collect();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    assert_eq!(editor.rules("content/nl-nl/a.md"), expected);
    assert!(!expected.is_empty());
}

#[test]
fn an_editor_that_shows_progress_sees_a_project_being_read() {
    let workplace = project();
    let mut capabilities = pulling();
    capabilities["window"] = json!({ "workDoneProgress": true });
    let mut editor = Editor::start(&workplace, &capabilities);
    editor.open("content/nl-nl/a.md");
    let (id, created) = editor.wait("window/workDoneProgress/create");
    assert!(id.is_some(), "it is a request");
    let (_, begin) = editor.wait("$/progress");
    let (_, end) = editor.wait("$/progress");
    assert_eq!([&begin["token"], &end["token"]], [&created["token"]; 2]);
    assert_eq!([&begin["value"]["kind"], &end["value"]["kind"]], ["begin", "end"]);
    assert_eq!(end["value"]["message"], "2 articles");
}

#[test]
fn each_of_two_open_folders_has_its_own_settings() {
    let (one, other) = (project(), project());
    other.write("diglot.toml", b"[check.rules]\nnumber-mismatch = \"off\"\n");
    let mut editor = Editor::start(&one, &pulling());
    let root = other.path("").canonicalize().expect("the project");
    let root = format!("file://{}", root.display());
    let folder = json!({ "uri": root, "name": "other" });
    let event = json!({ "event": { "added": [folder], "removed": [] } });
    editor.tell("workspace/didChangeWorkspaceFolders", event);
    let uri = format!("{root}/content/nl-nl/a.md");
    let item = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": ARTICLE });
    editor.tell("textDocument/didOpen", json!({ "textDocument": item }));
    editor.open("content/nl-nl/a.md");
    let report = editor.ask("textDocument/diagnostic", json!({ "textDocument": { "uri": uri } }));
    assert_eq!(report["items"], json!([]));
    assert_eq!(editor.rules("content/nl-nl/a.md"), ["number-mismatch"]);
}

#[test]
fn what_is_typed_counts_before_it_is_saved() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    // The link that leads nowhere now is one that differs from the source's: that is said alone.
    let rule = "link-target".to_owned();
    assert!(!editor.rules("content/nl-nl/a.md").contains(&rule));
    let (line, start) = find(ARTICLE, "b.md#twee");
    editor.edit("content/nl-nl/a.md", 2, &range(line, start, start + 1), "x");
    let rules = editor.rules("content/nl-nl/a.md");
    assert!(rules.contains(&rule), "{rules:?}");
    assert_eq!(workplace.read("content/nl-nl/a.md"), ARTICLE);
}

#[test]
fn a_fault_of_front_matter_that_is_on_the_disk_alone_has_no_finding() {
    let workplace = project();
    let dated = |date: &str| ARTICLE.replace("ms.content", &format!("ms.date: {date}\nms.content"));
    workplace.write("content/nl-nl/a.md", dated("soon").as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    assert_eq!(editor.rules("content/nl-nl/a.md"), ["front-matter", "number-mismatch"]);
    let (line, start) = find(&dated("soon"), "soon");
    editor.edit("content/nl-nl/a.md", 2, &range(line, start, start + 4), "06/03/2021");
    assert_eq!(editor.rules("content/nl-nl/a.md"), ["number-mismatch"]);
    editor.edit("content/nl-nl/a.md", 3, &range(line, start, start + 10), "soon");
    assert_eq!(editor.rules("content/nl-nl/a.md"), ["front-matter", "number-mismatch"]);
}

#[test]
fn a_file_that_comes_is_seen() {
    let workplace = project();
    let broken = ARTICLE.replace("b.md#twee", "c.md");
    workplace.write("content/nl-nl/a.md", broken.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    assert!(editor.rules("content/nl-nl/a.md").contains(&"broken-link".to_owned()));
    workplace.write("content/nl-nl/c.md", b"# C\n");
    let change = json!({ "uri": editor.uri("content/nl-nl/c.md"), "type": 1 });
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    assert!(!editor.rules("content/nl-nl/a.md").contains(&"broken-link".to_owned()));
}

#[test]
fn settings_that_cannot_be_read_are_named_until_they_are_corrected() {
    let workplace = project();
    workplace.write("diglot.toml", b"[site]\nurls = 3\n");
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    let (_, params) = editor.wait("window/showMessage");
    let message = params["message"].as_str().expect("a text");
    assert!(message.contains("diglot.toml"), "{message}");
    // The file stands for itself until then.
    assert_eq!(editor.rules("content/nl-nl/a.md"), ["number-mismatch"]);
    workplace.write("diglot.toml", b"[check.rules]\nnumber-mismatch = \"off\"\n");
    let change = json!({ "uri": editor.uri("diglot.toml"), "type": 2 });
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    assert_eq!(editor.rules("content/nl-nl/a.md"), Vec::<String>::new());
}

#[test]
fn a_text_without_a_file_or_project_is_checked_too() {
    let workplace = Workplace::new();
    let mut editor = Editor::start(&workplace, &pulling());
    let uri = "untitled:Untitled-1";
    let item = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": ARTICLE });
    editor.tell("textDocument/didOpen", json!({ "textDocument": item }));
    let report = editor.ask("textDocument/diagnostic", json!({ "textDocument": { "uri": uri } }));
    assert_eq!(report["items"][0]["code"], "number-mismatch");
}

#[test]
fn a_translation_in_a_file_of_its_own_is_compared_with_its_original() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "[[layout.pair]]\noriginal = \"en/**\"\ntranslation = \"{locale}/**\"\n"),
        ("en/a.md", "# Copies\n\nKeep 2 copies at home.\n\nSee below.\n"),
        ("nl/a.md", "# Kopieën\n\nBewaar 3 kopieën thuis.\n\nZie onder.\n"),
    ]);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("nl/a.md");
    assert_eq!(editor.rules("nl/a.md"), ["number-mismatch"]);
    let hover = editor.ask_of("textDocument/hover", "nl/a.md", &super::at(2, 8));
    let text = hover["contents"]["value"].as_str().expect("a text");
    assert!(text.contains("Keep 2 copies at home."), "{text}");
    let all = json!({ "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 9, "character": 0 } } });
    let hints = editor.ask_of("textDocument/inlayHint", "nl/a.md", &all);
    assert_eq!(hints[1]["label"], "Keep 2 copies at home.");
    let place = editor.ask_of("textDocument/definition", "nl/a.md", &super::at(2, 8));
    assert_eq!(place["uri"], editor.uri("en/a.md"));
    assert_eq!(place["range"]["start"], json!({ "line": 2, "character": 0 }));
    editor.open("en/a.md");
    let places = editor.ask_of("textDocument/definition", "en/a.md", &super::at(2, 8));
    assert_eq!(places[0]["uri"], editor.uri("nl/a.md"));
    assert_eq!(places[0]["range"]["start"], json!({ "line": 2, "character": 0 }));
    // The original and its translation may change on the disk, and a translation may come.
    workplace.write("en/a.md", b"# Copies\n\nKeep 3 copies at home.\n\nSee below.\n");
    workplace.write("en/b.md", b"# Two\n\nKeep 4.\n");
    workplace.write("nl/b.md", b"# Twee\n\nBewaar 5.\n");
    let change = |path: &str| json!({ "uri": editor.uri(path), "type": 2 });
    let changes = json!([change("en/a.md"), change("en/b.md"), change("nl/b.md")]);
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [changes[0]] }));
    assert_eq!(editor.rules("nl/a.md"), Vec::<String>::new());
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    editor.open("nl/b.md");
    assert_eq!(editor.rules("nl/b.md"), ["number-mismatch"]);
}

#[test]
fn markdown_that_check_does_not_look_at_has_no_findings() {
    let plain = "# Notes\n\nNumber 3.\n";
    let workplace = Workplace::with(&[
        ("project/diglot.toml", "exclude = [\"nl-nl/drafts/**\"]\n"),
        ("project/content/nl-nl/a.md", ARTICLE),
        ("project/content/nl-nl/b.md", OTHER),
        ("project/content/nl-nl/toc.md", "# [Een](b.md)\n"),
        ("project/content/nl-nl/drafts/a.md", ARTICLE),
        ("project/content/nl-nl/other.yml", "# Not a page\nkey: 3\n"),
        ("project/README.md", plain),
        ("elsewhere/README.md", plain),
        ("elsewhere/notes.md", plain),
        ("elsewhere/article.md", ARTICLE),
    ]);
    let mut editor = Editor::start(&workplace, &pulling());
    for path in [
        "project/content/nl-nl/toc.md",
        "project/content/nl-nl/drafts/a.md",
        "project/content/nl-nl/other.yml",
        "project/README.md",
        "elsewhere/README.md",
        "elsewhere/notes.md",
    ] {
        editor.open(path);
        assert_eq!(editor.rules(path), Vec::<String>::new(), "{path}");
        let question = json!({ "range": range(0, 0, 0), "context": { "diagnostics": [] } });
        let actions = editor.ask_of("textDocument/codeAction", path, &question);
        assert!(
            actions
                .as_array()
                .is_none_or(|it| { it.iter().all(|it| it["kind"] != "source.fixAll.diglot") }),
            "{path}: {actions}"
        );
    }
    for path in ["project/content/nl-nl/a.md", "elsewhere/article.md"] {
        editor.open(path);
        assert_eq!(editor.rules(path), ["number-mismatch"], "{path}");
    }
}

const IMAGE: &str = "content/nl-nl/b.md";

/// An article whose image is not there yet.
fn with_image() -> Workplace {
    let workplace = project();
    let article = OTHER.replace("Tekst.", "![Kaart](media/x.png)");
    workplace.write(IMAGE, article.as_bytes());
    workplace
}

#[test]
fn an_image_that_comes_is_seen() {
    let workplace = with_image();
    let mut capabilities = pulling();
    capabilities["workspace"]["didChangeWatchedFiles"] = json!({ "dynamicRegistration": true });
    let mut editor = Editor::start(&workplace, &capabilities);
    let (_, registered) = editor.wait("client/registerCapability");
    let globs = registered.to_string();
    assert!(globs.contains("png") && globs.contains("**/content/**"), "{globs}");
    editor.open(IMAGE);
    let rule = "missing-image".to_owned();
    assert!(editor.rules(IMAGE).contains(&rule));
    workplace.write("content/nl-nl/media/x.png", b"x");
    let change = json!({ "uri": editor.uri("content/nl-nl/media/x.png"), "type": 1 });
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    assert!(!editor.rules(IMAGE).contains(&rule));
}

#[test]
fn an_editor_that_does_not_watch_files_sees_new_ones_when_it_saves() {
    let workplace = with_image();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(IMAGE);
    let rule = "missing-image".to_owned();
    assert!(editor.rules(IMAGE).contains(&rule));
    workplace.write("content/nl-nl/media/x.png", b"x");
    let saved = json!({ "textDocument": { "uri": editor.uri(IMAGE) } });
    editor.tell("textDocument/didSave", saved);
    assert!(!editor.rules(IMAGE).contains(&rule));
}

/// The messages of a file's findings.
fn messages(editor: &mut Editor<'_>, path: &str) -> Vec<String> {
    let report = editor.ask_of("textDocument/diagnostic", path, &json!({}));
    let items = report["items"].as_array().expect("a list");
    items.iter().map(|it| it["message"].as_str().expect("a text").to_owned()).collect()
}

#[test]
fn an_editor_is_sent_so_many_findings_that_it_can_show_them() {
    let workplace = project();
    let many = ARTICLE.to_owned() + &"<span data-ttu-id=\"a\">\n".repeat(3000);
    workplace.write("content/nl-nl/a.md", many.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    let all = messages(&mut editor, "content/nl-nl/a.md");
    assert_eq!(all.len(), 1001);
    assert!(all[1000].ends_with(" more findings: run `diglot check`"), "{}", all[1000]);
    let question = json!({ "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 9999, "character": 0 } }, "context": { "diagnostics": [] } });
    let actions = editor.ask_of("textDocument/codeAction", "content/nl-nl/a.md", &question);
    assert!(actions.as_array().expect("a list").len() < 250);
}

#[test]
fn a_text_that_is_too_large_to_be_read_at_each_key_says_so() {
    let workplace = project();
    let large = ARTICLE.to_owned() + &"Een regel met 5 woorden.\n".repeat(400_000);
    workplace.write("content/nl-nl/b.md", large.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/b.md");
    let all = messages(&mut editor, "content/nl-nl/b.md");
    assert!(all.len() == 1 && all[0].contains("more than 8 MiB"), "{all:?}");
    let outline = editor.ask_of("textDocument/documentSymbol", "content/nl-nl/b.md", &json!({}));
    assert_eq!(outline, Value::Null);
}

#[test]
fn findings_that_an_editor_has_are_not_sent_again() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &json!({}));
    editor.open("content/nl-nl/a.md");
    editor.open("content/nl-nl/b.md");
    let is_of = |editor: &Editor<'_>, params: &Value, path: &str| params["uri"] == editor.uri(path);
    let mut seen = 0;
    while seen < 2 {
        let (_, params) = editor.wait("textDocument/publishDiagnostics");
        seen += usize::from(params["version"] == 1);
    }
    // A new title is in the index, which matters to all that is open.
    let (line, start) = find(OTHER, "Tweede");
    for version in 2..6 {
        editor.edit("content/nl-nl/b.md", version, &range(line, start, start), "x");
        loop {
            let (_, params) = editor.wait("textDocument/publishDiagnostics");
            assert!(is_of(&editor, &params, "content/nl-nl/b.md"), "{params}");
            if params["version"] == version {
                break;
            }
        }
    }
}

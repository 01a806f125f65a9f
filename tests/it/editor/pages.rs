//! Translations in files of their own in an editor: their findings are those of `check`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Editor, at, find, pulling};
use crate::command::Workplace;

const SETTINGS: &str = "[locales]\nsource = \"en\"\n[layout]\nprofile = \"hugo\"\nsync = \"none\"\n\
    [[layout.pair]]\noriginal = \"content/en/**\"\ntranslation = \"content/{locale}/**\"\n";
const ORIGINAL: &str =
    "---\ntitle: A\n---\n\n## Checks {#checks}\n\nSee [the checks](#checks) and [b](../b/).\n";
const PAGE: &str = "content/es/a.md";

/// A site in two languages, whose page `a.md` has this text.
fn site(text: &str) -> Workplace {
    Workplace::with(&[
        ("diglot.toml", SETTINGS),
        ("content/en/a.md", ORIGINAL),
        ("content/en/b.md", "---\ntitle: B\n---\n\n## Text of b {#text}\n"),
        (PAGE, text),
        ("content/es/b.md", "---\ntitle: B\n---\n\n## Texto de b {#text}\n"),
    ])
}

const GOOD: &str =
    "---\ntitle: A\n---\n\n## Controles {#checks}\n\nVea [los controles](#checks) y [b](../b/).\n";

/// The rules of a page's findings with their lines, by `check`.
#[track_caller]
fn checked(workplace: &Workplace, page: &str) -> Vec<(String, u64)> {
    let run = workplace.run(&["check", "--output", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("a list").iter();
    let own = findings.filter(|it| it["path"] == page);
    let mut all: Vec<(String, u64)> = own
        .map(|it| {
            (it["rule"].as_str().expect("a rule").to_owned(), it["line"].as_u64().expect("a line"))
        })
        .collect();
    all.sort();
    all
}

/// The same, by the editor.
#[track_caller]
fn shown(editor: &mut Editor<'_>, page: &str) -> Vec<(String, u64)> {
    let report = editor.ask_of("textDocument/diagnostic", page, &json!({}));
    let items = report["items"].as_array().unwrap_or_else(|| panic!("{report}"));
    let place = |it: &Value| it["range"]["start"]["line"].as_u64().expect("a line") + 1;
    let mut all: Vec<(String, u64)> = items
        .iter()
        .map(|it| (it["code"].as_str().expect("a rule").to_owned(), place(it)))
        .collect();
    all.sort();
    all
}

/// Replaces all of an open file.
fn replace(editor: &mut Editor<'_>, path: &str, version: i32, text: &str) {
    let document = json!({ "uri": editor.uri(path), "version": version });
    let params = json!({ "textDocument": document, "contentChanges": [{ "text": text }] });
    editor.tell("textDocument/didChange", params);
}

#[test]
fn broken_links_and_anchors_of_a_page_are_shown_as_check_finds_them_while_they_are_typed() {
    let texts = BTreeMap::from([
        ("good", GOOD.to_owned()),
        ("another id", GOOD.replace("{#checks}", "{#controles}")),
        ("no id", GOOD.replace(" {#checks}", "")),
        ("a page that is not there", GOOD.replace("../b/", "../zz/")),
        ("an anchor that is not there", GOOD.replace("(#checks)", "(#chicks)")),
        ("an anchor elsewhere", GOOD.replace("../b/", "../b/#text")),
    ]);
    let workplace = site(GOOD);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PAGE);
    let mut found = Vec::new();
    for (version, (case, text)) in (2..).zip(&texts) {
        replace(&mut editor, PAGE, version, text);
        let shown = shown(&mut editor, PAGE);
        workplace.write(PAGE, text.as_bytes());
        assert_eq!(shown, checked(&workplace, PAGE), "{case}");
        found.extend(shown.into_iter().map(|(rule, _)| rule));
    }
    found.sort();
    found.dedup();
    assert_eq!(found, ["broken-anchor", "broken-link"]);
}

#[test]
fn a_heading_that_loses_its_id_in_one_page_breaks_the_links_of_another_saved_or_not() {
    let (text, other) = (GOOD.replace("../b/", "../b/#text"), "content/es/b.md");
    let workplace = site(&text);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PAGE);
    editor.open(other);
    assert_eq!(shown(&mut editor, PAGE), []);
    let without = workplace.read(other).replace("{#text}", "{#texto}");
    replace(&mut editor, other, 2, &without);
    let lost = [("broken-anchor".to_owned(), find(&text, "../b/").0 as u64 + 1)];
    assert_eq!(shown(&mut editor, PAGE), lost);
    workplace.write(other, without.as_bytes());
    assert_eq!(checked(&workplace, PAGE), lost);
    let file = json!({ "textDocument": { "uri": editor.uri(other) } });
    editor.tell("textDocument/didSave", file.clone());
    assert_eq!(shown(&mut editor, PAGE), lost);
    // As it was on the disk again, and so when it is closed.
    workplace.write(other, without.replace("{#texto}", "{#text}").as_bytes());
    editor.tell("textDocument/didClose", file);
    let change = json!({ "uri": editor.uri(other), "type": 2 });
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    assert_eq!(shown(&mut editor, PAGE), []);
}

#[test]
fn a_page_with_nul_bytes_is_skipped_as_by_check() {
    let workplace = site(GOOD);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PAGE);
    let text = GOOD.replace("Vea", "Vea\0").replace("#checks)", "#chicks)");
    replace(&mut editor, PAGE, 2, &text);
    let shown = shown(&mut editor, PAGE);
    workplace.write(PAGE, text.as_bytes());
    let checked = checked(&workplace, PAGE);
    assert_eq!((&*shown, checked[0].0.as_str()), (&*checked, "skipped-file"));
}

/// A sentence of four words in both languages.
fn sentence(number: usize) -> [String; 2] {
    let words = [
        ["copia", "mueve", "guarda", "abre", "cierra", "borra", "lee", "busca"],
        ["copy", "move", "keep", "open", "close", "erase", "read", "find"],
        ["carpeta", "archivo", "foto", "ventana", "carta", "libro", "armario", "llave"],
        ["folder", "file", "photo", "window", "letter", "book", "cupboard", "key"],
        ["hoy", "luego", "dentro", "fuera", "pronto", "juntos", "ahora", "siempre"],
        ["today", "later", "inside", "outside", "soon", "together", "now", "always"],
    ];
    let word = |at: usize, place: usize| words[at][place % 8];
    [0, 1].map(|side| {
        format!(
            "{} {} {}.",
            word(side, number),
            word(2 + side, number / 8 + number),
            word(4 + side, number / 64 + 3 * number)
        )
    })
}

#[test]
fn what_saved_pages_teach_is_learnt_again() {
    let text = |number: usize, side: usize| -> String {
        (0..3).map(|at| sentence(3 * number + at)[side].clone() + "\n\n").collect()
    };
    let mut files = vec![("diglot.toml".to_owned(), SETTINGS.to_owned())];
    for number in 0..40 {
        files.push((format!("content/en/p{number}.md"), text(number, 1)));
        // As long as nobody has translated it, it teaches nothing.
        files.push((format!("content/es/p{number}.md"), "Por hacer.\n".to_owned()));
    }
    let [asked, known] = [
        [1, 100, 60, 30].map(|it| sentence(it)[1].clone()).join("\n\n"),
        [100, 30].map(|it| sentence(it)[0].clone()).join("\n\n"),
    ];
    files.push(("content/en/a.md".to_owned(), asked));
    files.push((PAGE.to_owned(), known));
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let workplace = Workplace::with(&files);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PAGE);
    let messages = |editor: &mut Editor<'_>| {
        let report = editor.ask_of("textDocument/diagnostic", PAGE, &json!({}));
        report["items"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| it["message"].to_string())
            .collect::<Vec<_>>()
    };
    let before = messages(&mut editor);
    let mut changes = Vec::new();
    for number in 0..40 {
        let (path, text) = (format!("content/es/p{number}.md"), text(number, 0));
        workplace.write(&path, text.as_bytes());
        changes.push(json!({ "uri": editor.uri(&path), "type": 2 }));
    }
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    let after = messages(&mut editor);
    assert_ne!(before, after);
    let mut other = Editor::start(&workplace, &pulling());
    other.open(PAGE);
    assert_eq!(after, messages(&mut other));
}

/// The place in a text where `part` ends.
fn behind(text: &str, part: &str) -> Value {
    let (line, start) = find(text, part);
    at(line, start + part.len())
}

/// The labels that are offered at a place.
#[track_caller]
fn offered(editor: &mut Editor<'_>, page: &str, place: &Value) -> Vec<String> {
    let answer = editor.ask_of("textDocument/completion", page, place);
    let items = answer["items"].as_array().unwrap_or_else(|| panic!("{answer}"));
    items.iter().map(|it| it["label"].as_str().expect("a label").to_owned()).collect()
}

#[test]
fn links_of_a_page_lead_to_the_pages_of_its_site_and_their_headings() {
    let text = GOOD.replace("../b/", "../b/#text");
    let workplace = site(&text);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PAGE);
    for (url, page, heading) in
        [("#checks)", PAGE, "## Controles"), ("../b/#text", "content/es/b.md", "## Texto de b")]
    {
        let (line, character) = find(&text, url);
        let place = editor.ask_of("textDocument/definition", PAGE, &at(line, character + 1));
        assert_eq!(place["uri"], editor.uri(page), "{url}");
        let (heading, _) = find(&workplace.read(page), heading);
        assert_eq!(place["range"]["start"]["line"], heading, "{url}");
        let links = editor.ask_of("textDocument/documentLink", PAGE, &json!({}));
        let target = format!("{}#{},1", editor.uri(page), heading + 1);
        let mut links = links.as_array().expect("a list").iter();
        assert!(links.any(|it| it["target"] == target), "{url}");
    }
    // Text leads to the original still.
    let place = editor.ask_of("textDocument/definition", PAGE, &behind(&text, "Ve"));
    assert_eq!(place["uri"], editor.uri("content/en/a.md"));
    // Links of an original lead to originals.
    editor.open("content/en/a.md");
    let place =
        editor.ask_of("textDocument/definition", "content/en/a.md", &behind(ORIGINAL, "(../"));
    assert_eq!(place["uri"], editor.uri("content/en/b.md"));
}

#[test]
fn references_of_a_heading_with_an_id_are_the_links_that_lead_there() {
    let text = GOOD.replace("../b/", "../b/#text");
    let workplace = site(&text);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/es/b.md");
    editor.open(PAGE);
    let other = workplace.read("content/es/b.md");
    let found = |editor: &mut Editor<'_>, page: &str, place: &Value| {
        let places = editor.ask_of("textDocument/references", page, place);
        let line = |it: &Value| it["range"]["start"]["line"].as_u64().expect("a line");
        let places = places.as_array().unwrap_or_else(|| panic!("{places}"));
        places.iter().map(|it| (it["uri"].to_string(), line(it))).collect::<Vec<_>>()
    };
    let row = find(&text, "../b/").0 as u64;
    let link = vec![(json!(editor.uri(PAGE)).to_string(), row)];
    assert_eq!(found(&mut editor, "content/es/b.md", &behind(&other, "## Te")), link);
    assert_eq!(found(&mut editor, "content/es/b.md", &at(1, 2)), link);
    assert_eq!(found(&mut editor, PAGE, &behind(&text, "## Con")), link);
    assert_eq!(found(&mut editor, PAGE, &behind(&text, "(../")), link);
}

#[test]
fn pages_headings_and_images_are_offered_as_the_site_links_to_them() {
    let begun = "\n[x](\n\n[x](../\n\n[x](#\n\n[x](../b/#\n\n![x](\n\n[x]: \n\n<a href=\"/\n\n[y](b\n\n[z](../b\n";
    let workplace = site(&format!("{GOOD}{begun}"));
    let text = workplace.read(PAGE);
    workplace.write("content/es/x.png", b"x");
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PAGE);
    for (part, names) in [
        ("\n[x](", ["/b/"]),
        ("\n[x](../", ["../b/"]),
        ("\n[x](#", ["checks"]),
        ("\n[x](../b/#", ["text"]),
        ("\n![x](", ["x.png"]),
        ("\n[x]: ", ["/b/"]),
        ("<a href=\"/", ["/b/"]),
        // In the middle of a word, too.
        ("\n[y](b", ["/b/"]),
        ("\n[z](../b", ["../b/"]),
    ] {
        let (line, start) = find(&text, part);
        let place = match part.strip_prefix('\n') {
            Some(part) => at(line + 1, part.len()),
            None => at(line, start + part.len()),
        };
        assert_eq!(offered(&mut editor, PAGE, &place), names, "{part}");
    }
}

#[test]
fn pages_of_mkdocs_are_offered_and_found_by_their_files() {
    let settings = SETTINGS.replace("hugo", "mkdocs").replace("content/", "docs/");
    let text = "# A\n\nVea [b](sub/b.md#uno) y [c](\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", &settings),
        ("docs/en/a.md", "# A\n\nSee [b](sub/b.md#uno).\n"),
        ("docs/en/sub/b.md", "# B\n\n## One { #uno }\n"),
        ("docs/es/a.md", text),
        ("docs/es/sub/b.md", "# B\n\n## Uno { #uno }\n"),
    ]);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("docs/es/a.md");
    let place = editor.ask_of("textDocument/definition", "docs/es/a.md", &behind(text, "(sub"));
    assert_eq!(place["uri"], editor.uri("docs/es/sub/b.md"));
    assert_eq!(place["range"]["start"]["line"], 2);
    assert_eq!(offered(&mut editor, "docs/es/a.md", &behind(text, "[c](")), ["sub/b.md"]);
}

//! Changes and fixes are judged, and shown, by what the project's pages are built with.

use diglot::project::MarkdownConfiguration;
use serde_json::{Value, json};

use super::{Room, answer, change, rejected, segment};
use crate::command::Workplace;

const A: &str = "nl-nl/a.md";
const FILE: &str = "content/nl-nl/a.md";

/// A file with one group of changes.
fn file(changes: &[Value]) -> String {
    let group = json!({ "label": "one", "changes": changes });
    json!({ "schema": "diglot-changes/1", "groups": [group] }).to_string()
}

/// Imports a change into a project with these lines in its diglot.toml, and gives how it ended.
fn imported(workplace: &Workplace, changes: &[Value]) -> (i32, String) {
    workplace.write("changes.json", file(changes).as_bytes());
    let run = workplace.run(&["import", "changes.json"]);
    (run.status, run.stdout)
}

/// Imports a change that must be made without an option of `[markdown]` and refused with it, for a reason
/// with these words.
#[track_caller]
fn refused_with(option: &str, text: &str, changes: &[Value], words: &str) {
    let plain = Workplace::with(&[("diglot.toml", ""), (FILE, text)]);
    let (status, message) = imported(&plain, changes);
    assert_eq!((status, message.starts_with("applied")), (0, true), "{message}");
    let requested = format!("---\n{option}: true\n---\n\n{text}");
    let on = format!("[markdown]\n{option} = true\n");
    for (settings, text) in [(&*on, text), ("", &*requested)] {
        let workplace = Workplace::with(&[("diglot.toml", settings), (FILE, text)]);
        let (status, message) = imported(&workplace, changes);
        assert_eq!((status, message.starts_with("rejected")), (1, true), "{message}");
        assert!(message.contains(words), "{message}");
        assert_eq!(workplace.read(FILE), text);
    }
}

#[test]
fn a_change_that_makes_a_definition_list_is_refused() {
    let text = segment("a-1", "De prijs is vijf euro of meer.", "The price is five euro or more.");
    let before = [("a-1", "The price is five euro or more.", "De prijs is vijf euro of meer.")];
    let act = json!({ "target": { "a-1": "Prijs is vijf\n: euro of" } });
    refused_with("definition_lists", &text, &[change(A, &before, &act)], "structure");
}

#[test]
fn changes_that_make_maths_of_what_stands_between_them_are_refused() {
    let text = [
        segment("a-1", "Vijf.", "Five."),
        segment("a-2", "Of zes.", "Or six."),
        segment("a-3", "Zeven.", "Seven."),
    ];
    let before = [("a-1", "Five.", "Vijf."), ("a-3", "Seven.", "Zeven.")];
    let act = json!({ "target": { "a-1": "$x", "a-3": "y$" } });
    refused_with("math", &text.concat(), &[change(A, &before, &act)], "change segment a-2");
}

#[test]
fn a_term_and_what_it_means_are_not_merged() {
    let text =
        format!("{}\n: {}\n", segment("a-1", "Prijs", "Price"), segment("a-2", "Geld", "Money"));
    let before = [("a-1", "Price", "Prijs"), ("a-2", "Money", "Geld")];
    let changes = [change(A, &before, &json!({ "merge": ["a-1", "a-2"] }))];
    refused_with("definition_lists", &text, &changes, "two blocks");
}

#[test]
fn what_an_article_includes_does_not_hinder_a_merge() {
    let parts = [segment("a-1", "Een.", "One."), segment("a-2", "Twee.", "Two.")];
    let text = format!("[!INCLUDE [deel](deel.md)]\n\n{} {}\n", parts[0], parts[1]);
    let part = "- Een regel.\n\n  Nog een.\n\n> En nog een, om lang genoeg te zijn.\n\n".repeat(9);
    let workplace = Workplace::with(&[(FILE, &text), ("content/nl-nl/deel.md", &part)]);
    let before = [("a-1", "One.", "Een."), ("a-2", "Two.", "Twee.")];
    let act = json!({ "merge": ["a-1", "a-2"] });
    let (status, message) = imported(&workplace, &[change(A, &before, &act)]);
    assert_eq!((status, message.starts_with("applied")), (0, true), "{message}");
}

#[test]
fn a_fix_that_makes_a_definition_list_is_refused() {
    let text = segment("a-1", "Prijs is vijf\n\u{200b}: euro.", "The price is\nfive euro.");
    let options = [("", ": euro."), ("[markdown]\ndefinition_lists = true\n", "\u{200b}: euro.")];
    for (settings, line) in options {
        let workplace = Workplace::with(&[("diglot.toml", settings), (FILE, &text)]);
        workplace.run(&["check", "--fix"]);
        let expected = text.replace("\u{200b}: euro.", line);
        assert_eq!(workplace.read(FILE), expected, "{settings}");
    }
}

#[test]
fn what_is_on_no_page_is_guarded_as_well() {
    let settings = "[monikers]\nlist = [\"app-1.0\", \"app-2.0\"]\n";
    let part = segment("a-1", "Een.", "One.");
    let text = format!(
        "---\nmonikerRange: app-1.0\n---\n\nx\n\n::: moniker range=\"app-2.0\"\n{part}\n::: moniker-end\n"
    );
    let workplace = Workplace::with(&[("diglot.toml", settings), (FILE, &text)]);
    let change =
        |target| change(A, &[("a-1", "One.", "Een.")], &json!({ "target": { "a-1": target } }));
    let (_, message) = imported(&workplace, &[change("# Een")]);
    assert!(message.starts_with("rejected") && message.contains("structure"), "{message}");
    let (_, message) = imported(&workplace, &[change("Eén.")]);
    assert!(message.starts_with("applied"), "{message}");
}

#[test]
fn a_segment_is_shown_as_its_page_shows_it() {
    let text = segment("a-1", "Neem $x$.", "Take $x$.");
    let shown = |markdown: MarkdownConfiguration| {
        let room = Room::with(&[(A, &text)]).reading(markdown);
        let mut workbench = room.open();
        let requested = json!({ "path": A, "id": "a-1" });
        let look = answer(&mut workbench, "/review/api/look", Some(&requested));
        let requested = json!({ "path": A, "id": "a-1", "target": "Neem $y$." });
        let check = answer(&mut workbench, "/review/api/check", Some(&requested));
        [&look["target_html"], &look["source_html"], &check["html"]]
            .map(|html| html.as_str().expect("HTML").to_owned())
    };
    let plain = shown(MarkdownConfiguration::default());
    assert!(plain.iter().all(|html| html.contains('$')), "{plain:?}");
    let maths = shown(MarkdownConfiguration { math: true, ..MarkdownConfiguration::default() });
    let is_maths = |html: &String| html.contains("<math") && !html.contains('$');
    assert!(maths.iter().all(is_maths), "{maths:?}");
}

#[test]
fn a_new_text_is_judged_by_the_project_as_soon_as_it_is_typed() {
    let lists =
        MarkdownConfiguration { definition_lists: true, ..MarkdownConfiguration::default() };
    let room = Room::with(&[(A, &segment("a-1", "Een.", "One."))]).reading(lists);
    let requested = json!({ "path": A, "id": "a-1", "target": "Een\n: twee" });
    let check = answer(&mut room.open(), "/review/api/check", Some(&requested));
    assert!(check["rejected"].as_str().is_some_and(|it| it.contains("structure")), "{check}");
    let act = json!({ "target": { "a-1": "Een\n: twee" } });
    rejected(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)], "structure");
}

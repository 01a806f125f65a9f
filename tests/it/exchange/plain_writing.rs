//! How translations that are files of their own are written: as one act, and as a page that stays whole.

use serde_json::Value;

use super::plain_pairs::CONFIGURATION;
use crate::command::Workplace;

const ORIGINAL: &str = "# Head\n\nFirst sentence. Second **bold** one.\n\n| A | B |\n|---|---|\n| one cell | a last cell |\n\n- An item.\n";
const TRANSLATION: &str = "# Kop\n\nEerste zin. Tweede **vette** zin.\n\n| A | B |\n|---|---|\n| een cel | een laatste cel |\n\n- Een ding.\n";
const FILE: &str = "docs/nl/a.md";
const OTHER: &str = "docs/nl/b.md";

fn workplace() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", CONFIGURATION),
        ("docs/en/a.md", ORIGINAL),
        (FILE, TRANSLATION),
        ("docs/en/b.md", ORIGINAL),
        (OTHER, TRANSLATION),
    ])
}

/// The units of the first article as JSON lines, with another text.
fn with_text(workplace: &Workplace, former: &str, text: &str) -> String {
    let lines = workplace.done(&["export", FILE, "--format", "jsonl"]);
    let changed = lines.lines().map(|line| {
        let mut unit: Value = serde_json::from_str(line).expect("JSON");
        if unit["target"] == former {
            unit["target"] = text.into();
        }
        format!("{unit}\n")
    });
    let changed: String = changed.collect();
    assert_ne!(changed, lines);
    changed
}

#[test]
fn marks_that_a_translator_types_leave_the_page_as_it_is() {
    let workplace = workplace();
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    for text in [
        "<!-- hier",
        "<script",
        "<pre",
        "<?php",
        "<![CDATA[",
        "[x]: http://y",
        "> q",
        "+ a",
        "- b",
        "# c",
        "2020. Jaar",
        "mail a@b.c",
        "www.a.nl",
        "http://a.nl",
        "$a$",
    ] {
        let document = workplace.done(&["export", FILE]);
        let changed = document.replace("Eerste zin.", &escaped(text));
        let run = workplace.run_with_input(&["import", "-"], changed.as_bytes());
        assert!(run.status == 0 && run.stderr.starts_with("1 applied"), "{text}: {run:?}");
        let shown = workplace.done(&["render", FILE, "--format", "text"]);
        let expected = [text, "Tweede vette zin.", "een laatste cel", "Een ding."];
        assert!(expected.iter().all(|it| shown.contains(it)), "{text}: {shown}");
        workplace.write(FILE, TRANSLATION.as_bytes());
    }
}

#[test]
fn markdown_that_would_make_other_blocks_is_refused() {
    let workplace = workplace();
    for (former, text) in [
        ("Eerste zin.", "<!-- hier"),
        ("Eerste zin.", "<script"),
        ("Eerste zin.", "Eerste\n\nzin."),
        ("Eerste zin.", "> q"),
        ("een laatste cel", "een|cel"),
        ("een cel", "een\ncel"),
        ("Kop", "Kop\ntwee"),
    ] {
        let changed = with_text(&workplace, former, text);
        let run = workplace.run_with_input(&["import", "-"], changed.as_bytes());
        assert!(run.status == 1 && run.stderr.starts_with("0 applied"), "{text}: {run:?}");
        assert_eq!(workplace.read(FILE), TRANSLATION, "{text}");
    }
}

#[test]
fn an_import_that_comes_again_changes_nothing() {
    let workplace = workplace();
    for text in ["Eerste zin. Extra", "Eerste zin. Nog een zin.", "Vooraf. Eerste zin."] {
        let changed = with_text(&workplace, "Eerste zin.", text);
        let run = workplace.run_with_input(&["import", "-"], changed.as_bytes());
        assert!(run.status == 0 && run.stderr.starts_with("1 applied"), "{text}: {run:?}");
        let expected = TRANSLATION.replace("Eerste zin.", text);
        assert_eq!(workplace.read(FILE), expected);
        let again = workplace.run_with_input(&["import", "-"], changed.as_bytes());
        assert!(again.status == 0 && again.stderr.starts_with("0 applied"), "{text}: {again:?}");
        assert_eq!(workplace.read(FILE), expected);
        workplace.write(FILE, TRANSLATION.as_bytes());
    }
}

/// Both articles with another text.
fn changed_both(workplace: &Workplace) -> String {
    workplace.done(&["export", "--format", "jsonl"]).replace("Eerste zin.", "De eerste zin.")
}

#[test]
fn an_import_is_one_act_that_can_be_undone() {
    let workplace = workplace();
    let run = workplace.run_with_input(&["import", "-"], changed_both(&workplace).as_bytes());
    assert!(run.status == 0 && run.stderr.starts_with("2 applied"), "{run:?}");
    assert!(workplace.read(OTHER).contains("De eerste zin."));
    workplace.done(&["review", "--undo"]);
    assert_eq!([workplace.read(FILE), workplace.read(OTHER)], [TRANSLATION; 2]);
}

#[test]
fn an_import_that_was_cut_off_is_completed_by_the_next() {
    let workplace = workplace();
    let changed = changed_both(&workplace);
    workplace.run_with_input(&["import", "-"], changed.as_bytes());
    // As if the program had been killed between the two files.
    let journal = ".diglot/review-journal.jsonl";
    let lines = workplace.read(journal);
    let begun = lines.lines().next().expect("a line");
    workplace.write(journal, format!("{begun}\n").as_bytes());
    workplace.write(OTHER, TRANSLATION.as_bytes());
    let run = workplace.run_with_input(&["import", "-"], changed.as_bytes());
    assert!(run.stderr.contains("completed the interrupted change"), "{run:?}");
    assert!(workplace.read(OTHER).contains("De eerste zin."));
    assert!(!workplace.path(".diglot/review-reserve").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_is_imported_if_the_way_back_cannot_be_written() {
    let workplace = workplace();
    let arguments = ["import", "-", "--reverse-patch", "/dev/full"];
    let run = workplace.run_with_input(&arguments, changed_both(&workplace).as_bytes());
    assert!(run.status == 3 && run.stderr.contains("nothing was imported"), "{run:?}");
    assert_eq!(workplace.read(FILE), TRANSLATION);
}

#[test]
fn files_of_the_project_and_what_is_imported_are_not_overwritten() {
    let workplace = workplace();
    let changed = changed_both(&workplace);
    workplace.write("in.jsonl", changed.as_bytes());
    let refused = |arguments: &[&str], file: &str| {
        let before = workplace.read(file);
        let run = workplace.run(arguments);
        assert!(run.status == 2 && run.stderr.contains("to another file"), "{run:?}");
        assert_eq!(workplace.read(file), before);
    };
    for file in [FILE, "docs/en/a.md", "diglot.toml"] {
        refused(&["export", "--out", file], file);
        refused(&["memory", "--out", file], file);
        refused(&["import", "in.jsonl", "--reverse-patch", file], file);
    }
    refused(&["import", "in.jsonl", "--reverse-patch", "in.jsonl"], "in.jsonl");
    let dry = workplace.run(&["import", "in.jsonl", "--dry-run", "--reverse-patch", "new/a.patch"]);
    assert!(dry.status == 0 && !workplace.path("new").exists(), "{dry:?}");
}

#[test]
fn blanks_at_the_ends_that_a_tool_leaves_are_not_written() {
    let workplace = workplace();
    let document = workplace.done(&["export", FILE]).replace("Eerste zin.", "  Een zin.  ");
    let run = workplace.run_with_input(&["import", "-"], document.as_bytes());
    assert!(run.status == 0 && run.stderr.starts_with("1 applied"), "{run:?}");
    assert_eq!(workplace.read(FILE), TRANSLATION.replace("Eerste zin.", "Een zin."));
}

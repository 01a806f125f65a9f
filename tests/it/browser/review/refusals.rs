//! The page that needs no server refuses what an import would, with the same words.

use serde_json::{Value, json};

use super::{Bench, segment};
use crate::command::Workplace;

const TARGETS: [&str; 10] = [
    "Kop",
    "Zin twee.",
    "Zin drie.",
    "Zin vier.",
    "Punt vijf.",
    "Punt zes.",
    "Zes ` verder.",
    "Cel",
    "Citaat",
    "Los",
];

fn id(number: usize) -> String {
    format!("1a2b3-{}", 100 + number)
}

fn source(number: usize) -> String {
    format!("Text {number}.")
}

fn workplace() -> Workplace {
    let it = |number: usize| segment(&id(number), TARGETS[number - 1], &source(number));
    let text = format!(
        "---\ntitle: T\nms.contentlocale: nl-NL\n---\n# {}\n\n{} {}\n{}\n\n- {}\n- {} {}\n\n\
         | A | B |\n| - | - |\n| {} | x |\n\n> {}\n\n{}\n",
        it(1),
        it(2),
        it(3),
        it(4),
        it(5),
        it(6),
        it(7),
        it(8),
        it(9),
        it(10)
    );
    Workplace::with(&[("diglot.toml", "title = \"Hulp\"\n"), ("content/nl-nl/a.md", &text)])
}

fn before(numbers: &[usize]) -> Value {
    let texts = |&number: &usize| {
        (id(number), json!({ "source": source(number), "target": TARGETS[number - 1] }))
    };
    numbers.iter().map(texts).collect::<serde_json::Map<_, _>>().into()
}

/// What an import of one change says of it: nothing, or why it is refused.
fn imported(workplace: &Workplace, before: &Value, what: &Value) -> String {
    let change = json!({ "path": "nl-nl/a.md", "before": before, "do": what });
    let groups = [json!({ "label": "x", "changes": [change] })];
    let file = json!({ "schema": "diglot-changes/1", "groups": groups });
    workplace.write("one.json", file.to_string().as_bytes());
    let run = workplace.run(&["import", "--dry-run", "one.json"]);
    let line = run.stdout.lines().next().unwrap_or_default().to_owned();
    let reason = line.starts_with("rejected: ").then(|| line.splitn(3, ": ").nth(2)).flatten();
    reason.unwrap_or_else(|| assert_applied(&line)).to_owned()
}

fn assert_applied(line: &str) -> &'static str {
    assert!(line.starts_with("would be applied"), "{line}");
    ""
}

/// What the page says of a text: nothing, or why it is refused. The text is not kept.
fn saved(bench: &mut Bench, number: usize, text: &str) -> String {
    bench.search(&format!("id:{}", id(number)));
    bench.press(&["Home", "e"]);
    let typed = "(text => { const field = document.getElementById('target'); field.value = text; \
                 field.dispatchEvent(new Event('input')); return true })";
    bench.tab.value(&format!("{typed}({})", json!(text)));
    let told_before = bench.shown("target-note");
    bench.press(&["Control+Enter"]);
    let note = bench.shown("target-note");
    let Some(reason) = note.strip_prefix("Not saved: ") else {
        let told = bench.shown("message");
        assert!(told.starts_with("Saved") || told.starts_with("That was"), "{text:?}: {told}");
        assert!(!told_before.starts_with("Cannot be saved"), "{text:?}: {told_before}");
        bench.press(&["Escape", "u"]);
        return String::new();
    };
    assert_eq!(told_before, format!("Cannot be saved: {reason}"), "it is said while one types");
    bench.press(&["Alt+r", "Escape"]);
    reason.to_owned()
}

#[test]
fn the_page_without_a_server_refuses_the_texts_that_an_import_would() {
    let Some(mut bench) = Bench::of(workplace()) else { return };
    let texts: &[(usize, &[&str])] = &[
        (1, &["een\ntwee", "- een", "een | twee"]),
        (
            2,
            &[
                "- een",
                "1. een",
                "7) een",
                "# een",
                "> een",
                "```\neen\n```",
                "***",
                "-een",
                "1.een",
            ],
        ),
        (2, &["<div>een</div>", "    een", "een\n\ntwee", "een\n====", "een\ntwee", "een\n- twee"]),
        (2, &["[een]: twee", "een</span>", "<span>een", "<span>een</span>", "`</span>`", "#een"]),
        (2, &["<span data-ttu-id=\"q\">een</span>", "een\u{202e}twee", "een\0", "een\u{a0}twee"]),
        (3, &["- een", "een\n- twee", "een\n2. twee", "een\n> twee", "een `code` twee"]),
        (4, &["- een", "1. een", "2. een", "    een", "# een"]),
        (5, &["- een", "> een", "een"]),
        (6, &["een ` twee", "een `` twee", "- een", "een `code` twee"]),
        (7, &["# een", "een\ntwee", "vijf ` zes `"]),
        (8, &["een | twee", "een\ntwee", "een \\| twee", "- een"]),
        (9, &["- een", "een\ntwee", "> een"]),
        (10, &["***", "een\n====", "[een]: twee", "<b>", "een\n<b>", "    een"]),
        (10, &["een\n\n- twee", "| een |\n| - |", "een\n---", ":::zone\neen"]),
    ];
    let mut differ = Vec::new();
    for (number, texts) in texts {
        for text in *texts {
            let what = json!({ "target": { id(*number): text } });
            let expected = imported(&bench.workplace, &before(&[*number]), &what);
            let found = saved(&mut bench, *number, text);
            if found != expected {
                differ.push(format!("{number} {text:?}\n  import: {expected}\n  page:   {found}"));
            }
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
    bench.tab.assert_sound();
}

#[test]
fn the_page_without_a_server_merges_and_splits_what_an_import_would() {
    let Some(mut bench) = Bench::of(workplace()) else { return };
    for first in 1..TARGETS.len() {
        let what = json!({ "merge": [id(first), id(first + 1)] });
        let expected = imported(&bench.workplace, &before(&[first, first + 1]), &what);
        bench.search("");
        bench.press(&["Home"]);
        while bench.id() != id(first) {
            bench.press(&["ArrowDown"]);
        }
        bench.press(&["m"]);
        if expected.is_empty() {
            assert!(bench.is_dialog_open(), "{first}: {}", bench.shown("message"));
            bench.press(&["Escape"]);
        } else {
            let told = format!("Cannot be merged: {expected}");
            // The same words twice in a row differ by a space, so that they are read again.
            assert_eq!(bench.shown("message").trim_end(), told);
            assert!(!bench.is_dialog_open());
        }
    }
    // One that another page let pass is refused when it is taken in.
    let change = json!({ "path": "nl-nl/a.md", "before": before(&[4, 5]), "do": { "merge": [id(4), id(5)] } });
    let groups = [json!({ "label": "merge", "changes": [change] })];
    let file = json!({ "schema": "diglot-changes/1", "groups": groups });
    bench.workplace.write("earlier.json", file.to_string().as_bytes());
    bench.take_in("earlier.json");
    bench.told("Applied: 0; conflicts: 0; rejected: 1");
    assert_eq!(bench.ids().len(), TARGETS.len());
    bench.tab.assert_sound();
}

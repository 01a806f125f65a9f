//! `diglot export` and `diglot import` as a user meets them.

use super::segment;
use crate::command::{Workplace, git};

const FILE: &str = "content/nl-nl/a.md";

fn text() -> String {
    format!(
        "---\ntitle: T\nms.translationtype: MT\n---\n# T\r\n\r\n{} {}\r\n",
        segment("a-1", "Kies **Opslaan**.", "Select **Save**."),
        segment("a-2", "Twee.", "Two.")
    )
}

fn workplace() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", "title = \"Hulp\"\n"),
        (FILE, &text()),
        ("content/ar-sa/b.md", &segment("b-1", "واحد", "One")),
    ])
}

#[test]
fn a_changed_unit_changes_its_segment_and_no_other_byte() {
    let workplace = workplace();
    let exported = workplace.run(&["export", "--out", "all.xlf"]);
    assert_eq!((exported.status, &*exported.stderr), (0, "exported 3 units of 2 articles\n"));
    let document = workplace.read("all.xlf").replace("Kies ", "Druk op ");
    workplace.write("all.xlf", document.as_bytes());
    let tried = workplace.run(&["import", "all.xlf", "--dry-run"]);
    assert_eq!(tried.stdout, "would be applied: nl-nl/a.md#a-1\n");
    assert_eq!(tried.stderr, "1 would be applied, 2 unchanged\n");
    assert_eq!(workplace.read(FILE), text());
    let imported = workplace.run(&["import", "all.xlf"]);
    assert_eq!((imported.status, &*imported.stderr), (0, "1 applied, 2 unchanged\n"));
    assert_eq!(workplace.read(FILE), text().replace("Kies ", "Druk op "));
    workplace.done(&["review", "--undo"]);
    assert_eq!(workplace.read(FILE), text());
}

#[test]
fn an_undo_of_many_articles_names_a_few() {
    let names: Vec<String> = (1..=9).map(|number| format!("content/nl-nl/{number}.md")).collect();
    let article = segment("a-1", "Een.", "One.");
    let mut files = vec![("diglot.toml", "")];
    files.extend(names.iter().map(|name| (name.as_str(), article.as_str())));
    let workplace = Workplace::with(&files);
    let document = workplace.done(&["export"]).replace("Een.", "Eentje.");
    workplace.run_with_input(&["import", "-"], document.as_bytes());
    let undone = workplace.run(&["review", "--undo"]);
    assert!(undone.stderr.ends_with("nl-nl/5.md and 4 more articles\n"), "{}", undone.stderr);
    assert_eq!(workplace.read(&names[8]), article);
}

#[test]
fn stale_units_are_shown_with_both_texts_and_not_written() {
    let workplace = workplace();
    workplace.done(&["export", "--out", "all.xlf"]);
    let document = workplace.read("all.xlf").replace("Twee.", "2.");
    let now = text().replace("Twee.", "Nummer twee.");
    workplace.write(FILE, now.as_bytes());
    let imported = workplace.run_with_input(&["import", "-"], document.as_bytes());
    assert_eq!(imported.status, 1);
    assert_eq!(
        imported.stdout,
        "stale: nl-nl/a.md#a-2: the translation has changed since the export\n  \
         source: Two.\n  article: Nummer twee.\n  import: 2.\n"
    );
    assert_eq!(workplace.read(FILE), now);
    let json = workplace.run_with_input(&["import", "-", "--report", "json"], document.as_bytes());
    let report: serde_json::Value = serde_json::from_str(&json.stdout).expect("JSON");
    assert_eq!(report["counts"]["stale"], 1);
    assert_eq!(report["units"][0]["imported"], "2.");
}

#[test]
fn a_folder_gets_a_file_an_article() {
    let workplace = workplace();
    workplace.done(&["export", "--format", "xliff2", "--out", "out/"]);
    assert_eq!(workplace.list("out"), ["ar-sa/b.md.xlf", "nl-nl/a.md.xlf"]);
    for file in ["out/ar-sa/b.md.xlf", "out/nl-nl/a.md.xlf"] {
        let run = workplace.run(&["import", file]);
        assert!(run.status == 0 && run.stderr.starts_with("0 applied"), "{}", run.stderr);
    }
}

#[test]
fn a_file_of_version_2_has_one_locale() {
    let workplace = workplace();
    let run = workplace.run(&["export", "--format", "xliff2", "--out", "all.xlf"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("not ar-SA and nl-NL"), "{}", run.stderr);
    assert!(!workplace.path("all.xlf").exists());
    workplace.done(&["export", "--format", "xliff2", "--out", "all.xlf", "--locale", "nl-NL"]);
}

#[test]
fn units_are_chosen_by_their_state() {
    let workplace = workplace();
    assert!(workplace.done(&["export", "--state", "machine"]).contains("a-1"));
    assert!(!workplace.done(&["export", "--state", "machine"]).contains("b-1"));
    assert!(workplace.done(&["export", "--state", "translated"]).contains("b-1"));
}

#[test]
fn paths_out_of_the_project_are_unknown() {
    let workplace = workplace();
    let document = workplace.done(&["export", "--locale", "nl-NL"]).replace("Twee.", "2.");
    for path in ["../../etc/passwd", "/etc/passwd", "nl-nl/other.md", "../content/nl-nl/a.md"] {
        let other = document.replace("\"nl-nl/a.md\"", &format!("\"{path}\""));
        let run = workplace.run_with_input(&["import", "-"], other.as_bytes());
        assert_eq!(run.status, 1);
        assert!(run.stderr.contains("0 applied, 0 unchanged, 2 unknown"), "{}", run.stderr);
    }
    assert_eq!(workplace.read(FILE), text());
}

#[test]
fn what_cannot_be_imported_says_what_to_do() {
    let workplace = workplace();
    let said = |input: &str| {
        let run = workplace.run_with_input(&["import", "-"], input.as_bytes());
        assert_eq!(run.status, 2, "{}", run.stderr);
        run.stderr
    };
    assert!(said("").contains("`-` is empty"));
    assert!(said("\n \n").contains("it has no text"));
    assert!(said(&workplace.done(&["export", "--format", "tmx"])).contains("under `[memory]`"));
    let lone = workplace.done(&["export", "--format", "jsonl"]).replace("Twee.", "Twee\\r2.");
    let run = workplace.run_with_input(&["import", "-"], lone.as_bytes());
    assert!(run.stdout.contains("has a carriage return (U+000D) that ends no line"), "{run:?}");
}

#[test]
fn a_reverse_patch_undoes_an_import() {
    let workplace = workplace();
    let document = workplace.done(&["export"]).replace("Twee.", "2.").replace("واحد", "1");
    let arguments = ["import", "-", "--reverse-patch", "back.patch"];
    let tried =
        workplace.run_with_input(&[&arguments[..], &["--dry-run"]].concat(), document.as_bytes());
    assert_eq!(tried.stderr, "2 would be applied, 1 unchanged\n");
    assert!(!workplace.path("back.patch").exists());
    let imported = workplace.run_with_input(&arguments, document.as_bytes());
    assert_eq!(imported.stderr, "2 applied, 1 unchanged\n");
    git(&workplace, &["init", "--quiet"]);
    git(&workplace, &["apply", "back.patch"]);
    assert_eq!(workplace.read(FILE), text());
}

#[test]
fn a_broken_file_writes_nothing() {
    let workplace = workplace();
    let document = workplace.done(&["export"]).replace("Twee.", "2.");
    let cut = &document[..document.len() - "</xliff>\n".len()];
    let run = workplace.run_with_input(&["import", "-"], cut.as_bytes());
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("the file is cut off"), "{}", run.stderr);
    assert_eq!(workplace.read(FILE), text());
}

#[test]
fn utf_16_and_byte_order_marks_are_read() {
    let workplace = workplace();
    let document = workplace.done(&["export"]).replace("Twee.", "2.");
    let marked = format!("\u{feff}{document}");
    let run = workplace.run_with_input(&["import", "-", "--dry-run"], marked.as_bytes());
    assert_eq!(run.stderr, "1 would be applied, 2 unchanged\n");
    let wide = marked.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
    let wide: Vec<u8> = wide.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let run = workplace.run_with_input(&["import", "-", "--dry-run"], &wide);
    assert_eq!(run.stderr, "1 would be applied, 2 unchanged\n");
    let bad = workplace.run_with_input(&["import", "-"], b"<xliff>\n\xff</xliff>");
    assert!(
        bad.status == 2 && bad.stderr.contains("line 2, column 1: not UTF-8"),
        "{}",
        bad.stderr
    );
}

#[test]
fn a_construct_is_a_code_also_where_it_is_shown_as_text() {
    let constructs = [
        "[!INCLUDE [product](../none.md)]",
        ":::image source=\"a.png\":::",
        "[!code-csharp[](a.cs)]",
        "[!VIDEO https://a.example/b]",
    ];
    for construct in constructs {
        let article =
            segment("a-1", &format!("Zie {construct} nu."), &format!("See {construct} now."));
        let workplace = Workplace::with(&[("diglot.toml", "title = \"Hulp\"\n"), (FILE, &article)]);
        let document = workplace.done(&["export"]);
        let escaped = construct.replace('"', "&quot;");
        let is_code = [construct, &escaped]
            .iter()
            .any(|it| document.contains(&format!(" ctype=\"x-construct\">{it}</ph> nu.<")));
        assert!(is_code, "{document}");
        let lines = workplace.done(&["export", "--format", "csv"]);
        let lost = lines.replace(&format!("Zie {}", construct.replace('"', "\"\"")), "Zie");
        assert_ne!(lost, lines);
        let run = workplace.run_with_input(&["import", "-"], lost.as_bytes());
        assert!(run.status == 1 && run.stdout.contains("lost the code"), "{run:?}");
    }
}

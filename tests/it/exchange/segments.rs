//! `diglot segments`: all segments as a table, which others read.

use std::process::Command;

use serde_json::{Value, json};

use super::segment;
use crate::command::Workplace;

fn workplace() -> Workplace {
    let text = format!(
        "---\ntitle: Hulp\nms.translationtype: HT\n---\n{}\n\n{}\n",
        segment("a-1", "Kies **één**.", "Select **one**."),
        segment("a-2", "\"Wacht\"", "\"Wait\""),
    );
    let missing = "<span class=\"sxs-lookup\"><span data-stu-id=\"b-1\">One</span></span>\n";
    Workplace::with(&[
        ("diglot.toml", "title = \"Hulp\"\n"),
        ("content/nl-nl/start/a.md", &text),
        ("content/ar-sa/b.md", missing),
    ])
}

fn rows(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn each_segment_is_a_line_with_its_texts_and_where_they_stand() {
    let workplace = workplace();
    let run = workplace.run(&["segments"]);
    assert_eq!((run.status, &*run.stderr), (0, "3 segments of 2 articles\n"));
    let rows = rows(&run.stdout);
    assert_eq!(rows[0]["path"], "ar-sa/b.md");
    assert_eq!((&rows[0]["target"], &rows[0]["target_start"]), (&Value::Null, &Value::Null));
    let file = workplace.read("content/nl-nl/start/a.md");
    for row in &rows[1..] {
        for side in ["source", "target"] {
            let place =
                |end: &str| row[format!("{side}_{end}")].as_u64().expect("a place") as usize;
            assert_eq!(row[side], file[place("start")..place("end")], "{row}");
        }
        assert_eq!(
            (&row["translation_type"], &row["source_locale"]),
            (&json!("HT"), &json!("en-US"))
        );
        assert_eq!(row["target_locale"], "nl-NL");
    }
    assert_eq!((&rows[2]["number"], &rows[2]["segment"]), (&json!(1), &json!("a-2")));
    assert_eq!(self::rows(&workplace.done(&["segments", "--locale", "ar-SA"])).len(), 1);
}

#[test]
fn translations_that_are_files_of_their_own_have_segments_too() {
    let layout =
        "[[layout.pair]]\noriginal = \"en/{path}.md\"\ntranslation = \"{locale}/{path}.md\"\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", layout),
        ("en/a.md", "# Title\n\nHello there.\n"),
        ("nl/a.md", "# Titel\n\nHallo daar.\n"),
    ]);
    let rows = rows(&workplace.done(&["segments"]));
    let texts: Vec<_> = rows.iter().map(|row| (&row["source"], &row["target"])).collect();
    let pair = |source: &str, target: &str| (json!(source), json!(target));
    let expected = [pair("Title", "Titel"), pair("Hello there.", "Hallo daar.")];
    assert_eq!(texts, expected.iter().map(|(a, b)| (a, b)).collect::<Vec<_>>());
    assert_eq!(rows[1]["target_start"], 9, "{}", rows[1]);
}

/// The rows of a table as another library reads them, as JSON lines.
const READ: &str = "\
import json, sys, pyarrow.parquet
for row in pyarrow.parquet.read_table(sys.argv[1]).to_pylist(): print(json.dumps(row))";

/// The rows of a table; none without the other library.
fn table(workplace: &Workplace, name: &str) -> Option<Vec<Value>> {
    let python = concat!(env!("CARGO_MANIFEST_DIR"), "/target/tools/python/bin/python");
    let path = workplace.path(name);
    let bytes = std::fs::read(&path).expect("the table");
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
    let Ok(output) = Command::new(python).args(["-c", READ]).arg(&path).output() else {
        crate::corpus::skip("no pyarrow: tests/python --install");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(rows(&String::from_utf8(output.stdout).expect("text")))
}

#[test]
fn parquet_has_the_same_rows() {
    let workplace = workplace();
    workplace.done(&["segments", "--format", "parquet", "--out", "segments.parquet"]);
    if let Some(read) = table(&workplace, "segments.parquet") {
        assert_eq!(read, rows(&workplace.done(&["segments"])));
    }
}

#[test]
fn an_export_as_parquet_has_the_columns_of_json_lines() {
    let workplace = workplace();
    let export =
        |format| workplace.done(&["export", "--pretranslate", "--format", format, "--out", format]);
    export("parquet");
    export("jsonl");
    let run = workplace.run(&["import", "parquet"]);
    assert!(run.status == 2 && run.stderr.contains("as JSON lines"), "{}", run.stderr);
    let Some(read) = table(&workplace, "parquet") else { return };
    let mut lines = rows(&workplace.read("jsonl"));
    for line in &mut lines {
        assert_eq!(line["notes"].take(), json!([]));
        line["match"] = line.get("match").cloned().unwrap_or_default();
    }
    assert_eq!(read, lines);
    workplace.done(&["export", "--format", "parquet", "--out", "each/"]);
    assert_eq!(workplace.list("each"), ["ar-sa/b.md.parquet", "nl-nl/start/a.md.parquet"]);
}

#[test]
fn a_project_without_segments_is_a_usage_error() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", "Hallo\n")]);
    let run = workplace.run(&["segments"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("found no articles with segments"), "{}", run.stderr);
}

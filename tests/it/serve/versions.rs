//! The versions of a segment that Git has, where branches were merged.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Served;
use crate::command::{Workplace, git};

const FILE: &str = "content/nl-nl/a.md";

fn segment(id: &str, target: &str) -> String {
    format!(
        "<span data-ttu-id=\"{id}\">{target}</span><span class=\"sxs-lookup\">\
         <span data-stu-id=\"{id}\">Text {id}.</span></span>\n\n"
    )
}

/// Writes the article with these translations.
fn write(workplace: &Workplace, targets: [&str; 2]) {
    let fill = |number: usize| format!("Vulling {number}.\n\n");
    let fill: String = (0..8).map(fill).collect();
    let text = format!("{}{fill}{}", segment("a-1", targets[0]), segment("a-2", targets[1]));
    workplace.write(FILE, text.as_bytes());
}

fn commit(workplace: &Workplace, message: &str) {
    git(workplace, &["add", "--all"]);
    git(workplace, &["commit", "--quiet", "-m", message]);
}

/// What the workbench shows of a segment: each change with its text before and after.
fn versions(served: &Served, id: &str) -> BTreeSet<[String; 3]> {
    let (port, token) = &served.workbench;
    let path = format!("/review/api/versions?path=nl-nl%2Fa.md&id={id}");
    let answer = served.request_at(*port, "GET", &path, &format!("X-Diglot-Token: {token}\r\n"));
    let answer: Value = serde_json::from_str(&answer.body).expect("JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let change = |change: &Value| {
        [text(&change["label"]), text(&change["target"][0]), text(&change["target"][1])]
    };
    answer["changes"].as_array().expect("changes").iter().map(change).collect()
}

fn expected(changes: &[[&str; 3]]) -> BTreeSet<[String; 3]> {
    changes.iter().map(|change| change.map(str::to_owned)).collect()
}

#[test]
fn a_merge_is_a_version_of_the_segments_that_it_changed_itself() {
    let workplace = Workplace::new();
    workplace.write("diglot.toml", b"title = \"Help\"\n");
    write(&workplace, ["Een.", "Twee."]);
    git(&workplace, &["init", "--quiet", "--initial-branch=main"]);
    commit(&workplace, "Translate");
    git(&workplace, &["checkout", "--quiet", "-b", "other"]);
    write(&workplace, ["Een.", "Theirs."]);
    commit(&workplace, "Other");
    git(&workplace, &["checkout", "--quiet", "main"]);
    write(&workplace, ["Ours.", "Twee."]);
    commit(&workplace, "Main");
    git(&workplace, &["merge", "--quiet", "--no-edit", "other"]);
    let served = Served::start(&workplace);
    // The merge brings both together, and has changed neither.
    assert_eq!(versions(&served, "a-1"), expected(&[["Main", "Een.", "Ours."]]));
    assert_eq!(versions(&served, "a-2"), expected(&[["Other", "Twee.", "Theirs."]]));
    // Both branches change one segment, and the merge makes a third text of it.
    git(&workplace, &["checkout", "--quiet", "-b", "third"]);
    write(&workplace, ["Third.", "Theirs."]);
    commit(&workplace, "Third");
    git(&workplace, &["checkout", "--quiet", "main"]);
    write(&workplace, ["Mine.", "Theirs."]);
    commit(&workplace, "Mine");
    let merge = ["merge", "--quiet", "--no-commit", "-s", "ours", "third"];
    git(&workplace, &merge);
    write(&workplace, ["Both.", "Theirs."]);
    commit(&workplace, "Resolve");
    let all = [
        ["Main", "Een.", "Ours."],
        ["Third", "Ours.", "Third."],
        ["Mine", "Ours.", "Mine."],
        ["Resolve", "Mine.", "Both."],
    ];
    assert_eq!(versions(&served, "a-1"), expected(&all));
    assert_eq!(versions(&served, "a-2"), expected(&[["Other", "Twee.", "Theirs."]]));
}

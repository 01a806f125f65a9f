//! The workbench shows what the memories of the project have.

use serde_json::{Value, json};

use super::{Served, article};
use crate::command::Workplace;

const MEMORY: &str = "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en-US\"/><body>\
    <tu><tuv xml:lang=\"en-US\"><seg>Good morning all.</seg></tuv><tuv xml:lang=\"nl-NL\"><seg>Dag *allen*.</seg></tuv></tu>\
    <tu><tuv xml:lang=\"en-US\"><seg>Good morning.</seg></tuv><tuv xml:lang=\"nl-NL\"><seg>Dag.</seg></tuv></tu>\
    <tu><tuv xml:lang=\"en-US\"><seg>Good morning all.</seg></tuv><tuv xml:lang=\"de-DE\"><seg>Tag.</seg></tuv></tu>\
    <tu><tuv xml:lang=\"en-US\"><seg>Something else.</seg></tuv><tuv xml:lang=\"nl-NL\"><seg>Anders.</seg></tuv></tu>\
    </body></tmx>";

fn matches(served: &Served, path: &str) -> (u16, Value) {
    let (port, token) = &served.workbench;
    let token = format!("X-Diglot-Token: {token}\r\n");
    let asked = format!("/review/api/matches?path={path}&id=a-101");
    let answer = served.request_at(*port, "GET", &asked, &token);
    (answer.status, serde_json::from_str(&answer.body).expect("JSON"))
}

#[test]
fn the_pairs_of_the_files_of_memories_are_shown_next_to_a_segment() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = \"Help\"\n[memory]\nfiles = [\"tm/a.tmx\"]\n"),
        ("content/nl-nl/a.md", &article("Begin", "Goedemorgen allen.", "Good morning all.")),
        ("tm/a.tmx", MEMORY),
    ]);
    let served = Served::start(&workplace);
    let pair = |source: &str, target: &str, score: u8| json!({ "source": source, "target": target, "score": score });
    let found =
        [pair("Good morning all.", "Dag \\*allen\\*.", 100), pair("Good morning.", "Dag.", 66)];
    assert_eq!(matches(&served, "nl-nl/a.md"), (200, json!({ "matches": found })));
    assert_eq!(matches(&served, "nl-nl/b.md").0, 404);
    workplace.write("tm/a.tmx", MEMORY.replace("Dag.<", "Hallo daar.<").as_bytes());
    let (_, changed) = matches(&served, "nl-nl/a.md");
    assert!(changed.to_string().contains("Hallo daar."), "a changed file is read again: {changed}");
}

#[test]
fn a_memory_that_cannot_be_read_is_named() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = \"Help\"\n[memory]\nfiles = [\"tm/a.tmx\"]\n"),
        ("content/nl-nl/a.md", &article("Begin", "Goedemorgen allen.", "Good morning all.")),
    ]);
    let (status, answer) = matches(&Served::start(&workplace), "nl-nl/a.md");
    assert!(status == 500 && answer.to_string().contains("tm/a.tmx"), "{answer}");
}

//! The program is killed while it saves, again and again: what it has acknowledged is there, whole.

use std::env;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use serde_json::{Value, json};

use super::{Served, article};
use crate::command::Workplace;

/// How often it is killed.
const KILLS: usize = 3;
pub(super) const ARTICLES: [&str; 2] = ["nl-nl/a.md", "nl-nl/b.md"];
pub(super) const SOURCE: &str = "Good morning.";

pub(super) fn target(number: usize) -> String {
    format!("Morgen {number}.")
}

/// The number that an article holds.
pub(super) fn number_in(workplace: &Workplace, path: &str) -> usize {
    let text = workplace.read(&format!("content/{path}"));
    let rest = text.split("Morgen ").nth(1).expect("a translation");
    rest.split('.').next().and_then(|it| it.parse().ok()).expect("a number")
}

/// Asks to save; `None` if the program dies meanwhile.
fn saved((port, token): &(u16, String), number: usize) -> Option<Value> {
    let change = |path: &&str| {
        json!({ "path": path, "before": { "a-101": { "source": SOURCE, "target": target(number - 1) } },
                "do": { "target": { "a-101": target(number) } } })
    };
    let changes: Vec<Value> = ARTICLES.iter().map(change).collect();
    let body = json!({ "groups": [{ "label": "edit", "changes": changes }] }).to_string();
    let request = format!(
        "POST /review/api/save HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\
         X-Diglot-Token: {token}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(("127.0.0.1", *port)).ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    serde_json::from_str(answer.split_once("\r\n\r\n")?.1).ok()
}

/// Saves one number after the other, and tells of each that was acknowledged.
pub(super) fn save_on(workbench: &(u16, String), first: usize, told: &Sender<usize>) {
    for number in first.. {
        let Some(answer) = saved(workbench, number) else { return };
        assert_eq!(answer["results"][0]["status"], "applied", "{answer}");
        if told.send(number).is_err() {
            return;
        }
    }
}

fn temporary_files(workplace: &Workplace) -> Vec<String> {
    let files = walkdir::WalkDir::new(workplace.path("")).into_iter().flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with(".diglot-")).collect()
}

/// With `DIGLOT_KILLS=100` that often.
#[test]
fn what_a_killed_program_had_acknowledged_is_there_and_whole() {
    let kills = env::var("DIGLOT_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(KILLS);
    let text = article("Begin", &target(0), SOURCE);
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = \"Help\"\n"),
        ("content/nl-nl/a.md", &text),
        ("content/nl-nl/b.md", &text),
        ("changes.json", "{\"schema\":\"diglot-changes/1\",\"groups\":[]}"),
    ]);
    let mut now = 0;
    for round in 0..kills {
        let mut served = Served::start(&workplace);
        let (told, acknowledged) = channel();
        let workbench = served.workbench.clone();
        let writer = thread::spawn(move || save_on(&workbench, now + 1, &told));
        let mut last = acknowledged.recv().expect("one is saved");
        if round == 0 {
            // Another program does not write between.
            let run = workplace.run(&["import", "changes.json"]);
            assert_eq!(run.status, 3, "{}", run.stderr);
        }
        for _ in 0..round * 7 % 4 {
            last = acknowledged.recv().expect("more are saved");
        }
        // Somewhere within the next one.
        for _ in 0..round * 7_919 % 1_000 {
            thread::yield_now();
        }
        served.child.kill().expect("it runs");
        served.child.wait().expect("it ends");
        writer.join().expect("all that was answered was applied");
        last = acknowledged.try_iter().last().unwrap_or(last);
        // The next program finishes what was begun, or takes it back.
        workplace.done(&["import", "changes.json"]);
        let found = ARTICLES.map(|path| number_in(&workplace, path));
        assert_eq!(found[0], found[1], "round {round}: both articles of a group, or none");
        now = found[0];
        assert!(
            now == last || now == last + 1,
            "round {round}: {now} after {last} was acknowledged"
        );
        let left = temporary_files(&workplace);
        assert!(left.is_empty(), "round {round}: {left:?}");
    }
    assert!(now >= kills, "each round has saved something");
}

//! The work of a command grows linearly with what it reads, whatever that is: each hostile shape goes
//! through the program itself, with every format of the report.
//!
//! `DIGLOT_GROWTH=100000` asks for that many of each unit, and holds an optimized program to [`SECONDS_MAX`].

use std::process::{Command, Stdio};

use rayon::prelude::*;

use super::shapes::{LISTS, SHAPES, blocks, list, pair, repeated, segment, segments, terms};
use crate::command::Workplace;

const CHECK: &[&str] = &[
    "check",
    "--severity=info",
    "--output=text",
    "--output=concise=concise.txt",
    "--output=json=a.json",
    "--output=sarif=a.sarif",
    "--output=github=github.txt",
    "--output=gitlab=gitlab.json",
    "--output=junit=junit.xml",
    "--output=checkstyle=checkstyle.xml",
];
const BUILD: &[&str] = &["build"];
const RENDER: &[&str] = &["render", "content", "--out", "pages", "--side", "bilingual"];
const IMPORT: &[&str] = &["import", "changes.json", "--dry-run"];

/// How many units there are unless more are asked for.
const COUNT: usize = 500;
/// How much more work twice the input may be.
const GROWTH_MAX: f64 = 2.2;
/// The seconds that an optimized program may take for 100,000 units.
const SECONDS_MAX: f64 = 2.0;
/// The least times of this many runs count: other programs only ever make a run longer.
const TRIES_MAX: usize = 6;

/// The name and the text of an article.
type Input = (&'static str, String);

fn of_shape(shape: &str, count: usize) -> Vec<Input> {
    vec![
        ("line", repeated(shape, count) + "\n"),
        ("blocks", blocks(shape, count)),
        ("segment", segment(shape, count)),
        ("segments", segments(shape, count)),
    ]
}

fn of_list(parts: (&str, &str, &str), count: usize) -> Vec<Input> {
    vec![("list", list(parts, count))]
}

/// Writes a project of these articles, each with a segment that can be changed.
fn project(articles: &[Input]) -> Workplace {
    let workplace = Workplace::with(&[("diglot.toml", "")]);
    for (name, text) in articles {
        let own = pair(9_999_999, "een", "one");
        let has_front_matter = text.starts_with("---\n");
        let text =
            if has_front_matter { format!("{text}\n{own}\n") } else { format!("{own}\n\n{text}") };
        workplace.write(&format!("content/nl-nl/{name}.md"), text.as_bytes());
    }
    let changes: Vec<String> = articles.iter().map(|(name, _)| change(name)).collect();
    let groups = changes.join(",");
    let file = format!(r#"{{"schema": "diglot-changes/1", "groups": [{groups}]}}"#);
    workplace.write("changes.json", file.as_bytes());
    workplace
}

fn change(name: &str) -> String {
    format!(
        r#"{{"changes": [{{"path": "nl-nl/{name}.md", "before": {{"a-9999999": {{"source": "one", "target": "een"}}}},
"do": {{"target": {{"a-9999999": "twee"}}}}}}]}}"#
    )
}

/// Returns the seconds of processor time that a command takes.
#[track_caller]
fn seconds(workplace: &Workplace, command: &[&str]) -> f64 {
    // The shell knows what its child took, however busy the machine is.
    let mut shell = Command::new("bash");
    let script = r#""$@" > output.txt 2> errors.txt; echo $?; times"#;
    shell.args(["-c", script, "bash", env!("CARGO_BIN_EXE_diglot")]).args(command);
    shell.args(["--jobs", "1"]).current_dir(workplace.path("")).stdin(Stdio::null());
    let output = shell.output().expect("a shell");
    let text = String::from_utf8(output.stdout).expect("it writes ASCII");
    let lines: Vec<&str> = text.lines().collect();
    assert!(matches!(lines[0], "0" | "1"), "{command:?}: {}", workplace.read("errors.txt"));
    lines[2].split(' ').map(minutes_and_seconds).sum()
}

/// Reads `0m1.234s`.
fn minutes_and_seconds(text: &str) -> f64 {
    let (minutes, seconds) = text.trim_end_matches('s').split_once('m').expect("minutes");
    let number = |text: &str| text.replace(',', ".").parse::<f64>().expect("a number");
    number(minutes) * 60.0 + number(seconds)
}

/// Seconds that other programs on the machine may cost a run, whose own share is as short at small counts.
const SLACK: f64 = 0.03;

/// Returns what is wrong with the time that a command takes for `count` units and for twice as many.
fn fault(articles: impl Fn(usize) -> Vec<Input>, count: usize, command: &[&str]) -> Option<String> {
    let [few, many] = [count, 2 * count].map(|count| project(&articles(count)));
    let (mut short, mut long) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..TRIES_MAX {
        short = short.min(seconds(&few, command));
        long = long.min(seconds(&many, command));
        let is_quick = count < 100_000 || cfg!(debug_assertions) || short <= SECONDS_MAX;
        if is_quick && long <= GROWTH_MAX * short + SLACK {
            return None;
        }
    }
    Some(format!("{}: {short:.2} s, for twice as many {long:.2} s", command[0]))
}

/// Asserts that a command takes time in proportion to all shapes and lists.
#[track_caller]
fn check(command: &[&str]) {
    let requested = std::env::var("DIGLOT_GROWTH").ok();
    let count = requested.map_or(COUNT, |count| count.parse().expect("a number"));
    let shapes = SHAPES.par_iter().flat_map_iter(|&shape| {
        let layouts = 0..of_shape(shape, 1).len();
        // Many units are slow enough for each layout to be measured alone.
        let ranges: Vec<_> = match count {
            ..100_000 => vec![layouts],
            _ => layouts.map(|layout| layout..layout + 1).collect(),
        };
        ranges.into_iter().filter_map(move |range| {
            let articles = |count| of_shape(shape, count)[range.clone()].to_vec();
            fault(articles, count, command).map(|fault| format!("{shape:?} {range:?}, {fault}"))
        })
    });
    let lists = LISTS.par_iter().filter_map(|&parts| {
        fault(|count| of_list(parts, count), count, command)
            .map(|fault| format!("{parts:?}, {fault}"))
    });
    let no_loc = fault(|count| vec![("terms", terms(count))], count, command);
    let no_loc = no_loc.map(|fault| format!("terms, {fault}"));
    let faults: Vec<String> = shapes.chain(lists).chain(no_loc).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn checks_take_time_in_proportion_to_what_they_read() {
    check(CHECK);
}

#[test]
fn builds_take_time_in_proportion_to_what_they_read() {
    check(BUILD);
}

#[test]
fn rendering_takes_time_in_proportion_to_what_it_reads() {
    check(RENDER);
}

#[test]
fn imports_take_time_in_proportion_to_what_they_read() {
    check(IMPORT);
}

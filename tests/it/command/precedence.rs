//! Runs `tests/spec/one-cause.md`: of one fault, all that the program reports.
//!
//! | block | holds |
//! | --- | --- |
//! | any kind with `file=PATH` | a file of the project; `escaped` has bytes and characters by number, `utf16` is written so |
//! | `findings` | all findings, as `--output concise` has them |
//!
//! `DIGLOT_UPDATE=1` writes what came out into the blocks. Read what changed before you commit it.

use std::path::Path;
use std::{env, fs};

use similar::TextDiff;

use super::Workplace;

#[test]
fn one_fault_is_one_finding() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/one-cause.md");
    let text = fs::read_to_string(&path).expect("the specification is text");
    let actual = run(&text);
    if env::var_os("DIGLOT_UPDATE").is_some() {
        fs::write(&path, actual).expect("the specification can be written");
    } else if actual != text {
        let diff = TextDiff::from_lines(&text, &actual);
        panic!("{}", diff.unified_diff().context_radius(3));
    }
    let counts: Vec<usize> = text.split("\n```findings\n").skip(1).map(count).collect();
    let (two, one) = counts.split_last().expect("there are cases");
    assert!(one.iter().all(|count| *count == 1), "one finding each: {one:?}");
    assert_eq!(*two, 2, "two causes are two findings");
}

fn count(block: &str) -> usize {
    block.lines().take_while(|line| *line != "```").count()
}

/// The specification with what came out in its blocks. Each heading has a project of its own.
fn run(spec: &str) -> String {
    let (mut out, mut workplace) = (String::new(), Workplace::new());
    let mut lines = spec.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        if line.starts_with("## ") {
            workplace = Workplace::new();
        }
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let block = lines.by_ref().take_while(|line| *line != "```");
        let block: String = block.flat_map(|line| [line, "\n"]).collect();
        match info.split_once(" file=") {
            Some((_, file)) => {
                let (path, form) = file.split_once(' ').unwrap_or((file, ""));
                workplace.write(path, &bytes(&block, form));
                out.push_str(&block);
            }
            None => out.push_str(&findings(&workplace)),
        }
        out.push_str("```\n");
    }
    out
}

fn findings(workplace: &Workplace) -> String {
    let run = workplace.run(&["check", "--output", "concise"]);
    assert!(run.status <= 1, "{}", run.stderr);
    run.stdout
}

fn bytes(text: &str, form: &str) -> Vec<u8> {
    match form {
        "" => text.into(),
        "escaped" => unescaped(text),
        "utf16" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        other => panic!("`{other}` is no form of a file"),
    }
}

/// `\xE9` as a byte, `\u{1b}` as a character, `\r` as a carriage return.
fn unescaped(text: &str) -> Vec<u8> {
    let mut parts = text.trim_end_matches('\n').split('\\');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let rest = if let Some(rest) = part.strip_prefix('x') {
            bytes.push(u8::from_str_radix(&rest[..2], 16).expect("two digits"));
            &rest[2..]
        } else if let Some(rest) = part.strip_prefix("u{") {
            let (code, rest) = rest.split_once('}').expect("a closing brace");
            let code = u32::from_str_radix(code, 16).expect("digits");
            let character = char::from_u32(code).expect("a character");
            bytes.extend(character.encode_utf8(&mut [0; 4]).as_bytes());
            rest
        } else {
            bytes.push(b'\r');
            part.strip_prefix('r').expect("a known escape")
        };
        bytes.extend(rest.as_bytes());
    }
    bytes
}

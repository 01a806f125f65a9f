//! Files and folders that cannot be read or written: the others are looked at all the same.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use super::check::{FAULTY, annotated};
use super::{ARTICLE, Run, Workplace};

fn set_mode(workplace: &Workplace, path: &str, mode: u32) {
    fs::set_permissions(workplace.path(path), Permissions::from_mode(mode)).expect("permissions");
}

/// Runs the program as somebody whom permissions bind: they do not bind root.
fn run_bound(workplace: &Workplace, arguments: &[&str]) -> Run {
    let probe = workplace.path("probe");
    fs::write(&probe, "x").expect("a file");
    fs::set_permissions(&probe, Permissions::from_mode(0o0)).expect("permissions");
    let is_bound = fs::read(&probe).is_err();
    fs::remove_file(&probe).expect("it was there");
    if is_bound {
        return workplace.run(arguments);
    }
    // Whoever it is may write here, such as a baseline.
    set_mode(workplace, "", 0o777);
    let program = workplace.path("program");
    fs::copy(env!("CARGO_BIN_EXE_diglot"), &program).expect("a copy");
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program);
    let output = command.args(arguments).current_dir(workplace.path("")).output();
    let output = output.expect("setpriv runs");
    fs::remove_file(program).expect("it was there");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let status = output.status.code().expect("the program is not killed");
    Run { status, stdout: text(output.stdout), stderr: text(output.stderr) }
}

#[test]
fn a_file_that_cannot_be_read_is_reported_and_the_others_are_checked() {
    let linking = annotated("Zie [b](b.md#part).|See [b](b.md#part).\n");
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", FAULTY),
        ("content/nl-nl/b.md", ARTICLE),
        ("content/nl-nl/c.md", &*linking),
    ]);
    set_mode(&workplace, "content/nl-nl/b.md", 0);
    let run = run_bound(&workplace, &["check", "--output", "concise"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    let others: Vec<&str> = run.stdout.lines().filter(|line| !line.contains("/a.md:")).collect();
    let expected = "content/nl-nl/b.md:1:1: error[skipped-file]: cannot read it: Permission denied (os error 13)";
    assert_eq!(others, [expected], "{}", run.stdout);
    assert!(run.stdout.contains("a.md:10:1: error[missing-target]"), "{}", run.stdout);
    let run = run_bound(&workplace, &["build"]);
    assert_eq!(run.status, 3, "a build of a part would replace the whole: {}", run.stderr);
}

#[test]
fn a_folder_that_cannot_be_read_is_reported_once_and_the_others_are_checked() {
    let workplace =
        Workplace::with(&[("content/nl-nl/a.md", FAULTY), ("content/nl-nl/deep/b.md", ARTICLE)]);
    set_mode(&workplace, "content/nl-nl/deep", 0);
    let run = run_bound(&workplace, &["check", "--output", "concise"]);
    set_mode(&workplace, "content/nl-nl/deep", 0o755);
    assert_eq!(run.status, 1, "{}", run.stderr);
    let expected = "content/nl-nl/deep:1:1: error[skipped-file]: cannot read it: Permission denied (os error 13)\n";
    assert!(run.stdout.contains(expected), "{}", run.stdout);
    assert!(run.stdout.contains("a.md:10:1: error[missing-target]"), "{}", run.stdout);
}

#[test]
fn a_baseline_loses_nothing_of_what_cannot_be_read() {
    let workplace =
        Workplace::with(&[("content/nl-nl/a.md", FAULTY), ("content/nl-nl/b.md", ARTICLE)]);
    workplace.run(&["check", "--write-baseline"]);
    let before = workplace.read("diglot.baseline");
    set_mode(&workplace, "content/nl-nl/a.md", 0);
    set_mode(&workplace, "diglot.baseline", 0o666);
    run_bound(&workplace, &["check", "--write-baseline"]);
    assert_eq!(workplace.read("diglot.baseline"), before);
}

#[test]
fn a_first_baseline_does_not_take_in_what_cannot_be_read() {
    let workplace =
        Workplace::with(&[("content/nl-nl/a.md", FAULTY), ("content/nl-nl/b.md", ARTICLE)]);
    set_mode(&workplace, "content/nl-nl/b.md", 0);
    // One that is broken is written anew.
    workplace.write("diglot.baseline", b"nonsense");
    set_mode(&workplace, "diglot.baseline", 0o666);
    run_bound(&workplace, &["check", "--write-baseline"]);
    assert!(workplace.read("diglot.baseline").contains("a.md"));
    assert!(!workplace.read("diglot.baseline").contains("b.md"));
}

#[test]
fn a_translation_that_cannot_be_read_is_reported_and_the_others_are_checked() {
    let workplace = Workplace::with(&[
        ("docs/en/a.md", "# Boats\n\n- One\n- Two\n"),
        ("docs/en/b.md", "# Boats\n"),
        ("docs/fr/a.md", "# Bateaux\n\n- Un\n"),
        ("docs/fr/b.md", "# Bateaux\n"),
        (
            "diglot.toml",
            "[[layout.pair]]\noriginal = 'docs/en/{page}.md'\ntranslation = 'docs/{locale}/{page}.md'\n",
        ),
    ]);
    set_mode(&workplace, "docs/fr/b.md", 0);
    let run = run_bound(&workplace, &["check", "--output", "concise"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    let rules: Vec<&str> =
        run.stdout.lines().map(|line| line.split("]: ").next().expect("a rule")).collect();
    let expected =
        ["docs/fr/a.md:3:5: warning[missing-block", "docs/fr/b.md:1:1: error[skipped-file"];
    assert_eq!(rules, expected, "{}", run.stdout);
}

#[test]
fn a_file_that_cannot_be_written_keeps_no_other_from_being_fixed() {
    let fixed = FAULTY.replace("**Volgende.**", "**Volgende**.");
    let paths = ["content/nl-nl/a.md", "content/nl-nl/b.md", "content/nl-nl/c.md"];
    let workplace = Workplace::with(&paths.map(|path| (path, FAULTY)));
    set_mode(&workplace, paths[1], 0o444);
    let run = workplace.run(&["check", "--fix"]);
    assert_eq!(run.status, 3, "{}", run.stderr);
    let error = "b.md`: the file is read-only\nhelp: check its owner and permissions\n";
    assert!(run.stderr.contains(error), "{}", run.stderr);
    assert!(run.stderr.contains("fixed in 2 articles"), "{}", run.stderr);
    let texts = paths.map(|path| workplace.read(path));
    assert_eq!(texts.map(|text| text == fixed), [true, false, true]);
}

#[test]
fn articles_with_nothing_to_compare_show_their_findings() {
    let text = "---\ntitle: Doos\n---\n# Doos\n\nZie [b](b.md).\n";
    let workplace = Workplace::with(&[("content/nl-nl/a.md", text)]);
    let run = workplace.run(&["check", "--output", "concise"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stdout.contains("a.md:6:9: error[broken-link]"), "{}", run.stdout);
    assert!(run.stderr.contains("0 of 1 translations compared"), "{}", run.stderr);
    let utf_16: Vec<u8> =
        format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    workplace.write("content/nl-nl/a.md", &utf_16);
    let run = workplace.run(&["check", "--output", "concise"]);
    assert!(run.stdout.contains("a.md:1:1: error[not-utf-8]"), "{}{}", run.stdout, run.stderr);
}

#[test]
fn a_review_file_of_a_translation_in_a_file_of_its_own_is_an_error_too() {
    let layout = "[layout]\n[[layout.pair]]\noriginal = \"en/**\"\ntranslation = \"{locale}/**\"\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", layout),
        ("en/a.md", "# One\n"),
        ("fr/a.md", "# Un\n"),
        ("review/fr/a.md.toml", "[a1b2c-101\n"),
    ]);
    let run = workplace.run(&["check", "--output", "concise"]);
    let expected = "review/fr/a.md.toml:1:1: error[skipped-file]: cannot be read: ";
    assert!(run.stdout.contains(expected), "{}{}", run.stdout, run.stderr);
    assert_eq!(run.status, 1);
}

#[test]
fn a_review_file_that_cannot_be_read_is_an_error_where_its_article_is_checked() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", ARTICLE),
        ("content/nl-nl/b.md", ARTICLE),
        ("review/nl-nl/a.md.toml", "[a1b2c-101\n"),
    ]);
    let expected = "review/nl-nl/a.md.toml:1:1: error[skipped-file]: cannot be read: ";
    for (path, is_found) in
        [("content", true), ("content/nl-nl/a.md", true), ("content/nl-nl/b.md", false)]
    {
        let run = workplace.run(&["check", path, "--output", "concise"]);
        assert_eq!(run.stdout.contains(expected), is_found, "{path}: {}{}", run.stdout, run.stderr);
        assert_eq!(run.status == 1, is_found, "{path}: {}", run.stdout);
    }
    let run = workplace.run(&["check", "--write-baseline"]);
    assert!(!workplace.read("diglot.baseline").contains("review/"), "{}", run.stderr);
}

#[test]
fn a_source_article_that_cannot_be_read_is_reported_and_the_others_are_compared() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", ARTICLE),
        ("content/nl-nl/b.md", ARTICLE),
        ("source/a.md", "# Other\n"),
        ("source/b.md", "# Other\n"),
    ]);
    set_mode(&workplace, "source/a.md", 0);
    let run = run_bound(&workplace, &["check", "--source-tree", "source", "--output", "concise"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    let expected = "source/a.md:1:1: error[skipped-file]: cannot read it: Permission denied";
    assert!(run.stdout.contains(expected), "{}{}", run.stdout, run.stderr);
}

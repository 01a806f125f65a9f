//! Arguments of `diglot check`: reports and where they go, and those that cannot be.

use std::fs;
use std::os::unix::fs::FileTypeExt as _;
use std::process::Command;

use super::check::project;

#[test]
fn several_forms_are_written_in_one_run() {
    let workplace = project();
    let outputs = ["--output", "json=a.json", "--output", "concise=b.txt", "--output", "junit"];
    let run = workplace.run(&[&["check"], &outputs[..]].concat());
    assert!(run.stdout.starts_with("<?xml"), "{}", run.stdout);
    assert!(workplace.read("a.json").contains("diglot-findings/1"));
    assert!(workplace.read("b.txt").contains("error[missing-target]"));
    assert_eq!(run.stderr, "1 error, 1 warning in 1 of 2 articles\n");
}

#[test]
fn a_report_is_written_into_a_pipe_or_device_and_not_in_its_place() {
    let workplace = project();
    let pipe = workplace.path("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("Debian has it");
    assert!(made.success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).expect("a report is text")
    });
    workplace.run(&["check", "--output", "concise=pipe"]);
    let is_pipe = fs::metadata(&pipe).expect("it is there").file_type().is_fifo();
    // A reader of a pipe that is gone would wait for ever.
    assert!(is_pipe, "the pipe was replaced");
    assert!(reader.join().expect("it reads").contains("[missing-target]"));
}

#[test]
fn outputs_that_cannot_be_are_wrong_usage() {
    for outputs in [&["xml"][..], &["json="], &["json", "sarif"]] {
        let outputs: Vec<_> = outputs.iter().flat_map(|output| ["--output", output]).collect();
        let run = project().run(&[&["check"], &outputs[..]].concat());
        assert_eq!((run.status, &*run.stdout), (2, ""), "{outputs:?}");
        assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
    }
}

#[test]
fn a_report_that_has_no_place_is_refused_before_anything_is_done() {
    let workplace = project();
    let before = workplace.read("content/nl-nl/a.md");
    for output in ["json=gone/x", "json=content"] {
        let run = workplace.run(&["check", "--fix", "--output", output]);
        assert_eq!((run.status, &*run.stdout), (3, ""), "{}", run.stderr);
        assert!(run.stderr.starts_with("error: cannot write `"), "{}", run.stderr);
    }
    assert_eq!(workplace.read("content/nl-nl/a.md"), before);
    workplace.write("kept", b"before");
    let run = workplace.run(&["check", "--output", "json=kept", "--source-tree", "gone"]);
    assert_eq!((run.status, &*workplace.read("kept")), (2, "before"), "{}", run.stderr);
}

#[test]
fn empty_paths_and_no_threads_are_refused_with_what_to_pass() {
    for (arguments, expected) in [
        (&["check", ""][..], "a path cannot be empty; leave it out for the whole project"),
        (&["check", "a.md", "--original", ""], "a path cannot be empty"),
        (&["check", "--jobs", "0"], "expected a whole number, 1 or more"),
    ] {
        let run = project().run(arguments);
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.stderr.contains(expected), "{}", run.stderr);
    }
    assert_eq!(project().run(&["check", "content/nl-nl/b.md", "--jobs", "65"]).status, 0);
}

#[test]
fn so_many_warnings_are_no_failure() {
    let workplace = project();
    workplace.write("diglot.toml", b"[check.rules]\nmissing-target = \"warning\"\n");
    let status = |max: &str| workplace.run(&["check", "--max-warnings", max]).status;
    assert_eq!((status("0"), status("1"), status("2")), (1, 1, 0));
}

#[test]
fn a_number_of_warnings_below_zero_is_refused_with_what_to_pass() {
    let run = project().run(&["check", "--max-warnings", "-1"]);
    assert_eq!(run.status, 2, "{}", run.stdout);
    assert!(run.stderr.contains("expected a whole number, 0 or more"), "{}", run.stderr);
}

#[test]
fn a_diff_is_no_report_in_another_format() {
    let run = project().run(&["check", "--fix", "--diff", "--output", "json"]);
    assert_eq!((run.status, &*run.stdout), (2, ""), "{}", run.stderr);
    assert!(run.stderr.contains("'--diff' cannot be used with '--output"), "{}", run.stderr);
}

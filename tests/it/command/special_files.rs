//! Devices, pipes and names that are not for terminals, and programs that are not there.
#![cfg(unix)]

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::process::{Command, Stdio};

use super::check::{FAULTY, annotated, project};
use super::{ARTICLE, Workplace};

/// Makes a pipe that nobody writes to.
fn pipe(workplace: &Workplace, path: &str) {
    let made = Command::new("mkfifo").arg(workplace.path(path)).status();
    assert!(made.expect("mkfifo runs").success());
}

#[test]
fn a_disk_that_is_full_is_named_with_what_to_do() {
    let workplace = project();
    let mut command = workplace.command(&["check", "--output", "json"]);
    command.stdout(OpenOptions::new().write(true).open("/dev/full").expect("a device"));
    let output = command.stderr(Stdio::piped()).output().expect("the program runs");
    let why = "No space left on device (os error 28)\nhelp: free some space";
    let stderr = String::from_utf8_lossy(&output.stderr);
    let expected = format!("error: cannot write to standard output: {why}");
    assert!(stderr.contains(&expected), "{stderr}");
    assert_eq!(output.status.code(), Some(3));
    let run = workplace.run(&["check", "--output", "json=/dev/full"]);
    assert_eq!(run.status, 3);
    let expected = format!("error: cannot write `/dev/full`: {why}");
    assert!(run.stderr.contains(&expected), "{}", run.stderr);
}

#[test]
fn a_repository_that_git_does_not_trust_is_reported_in_its_words() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &*annotated("Dag|Day\n"))]);
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).output();
        assert!(output.expect("git runs").status.success());
    };
    git(&["init", "--quiet", workplace.path("").to_str().expect("a path")]);
    let mut command = workplace.command(&["check", "--only-changed", "main"]);
    // How Git itself tries what it does with the files of another user.
    let output = command.env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1").output();
    let stderr = String::from_utf8(output.expect("the program runs").stderr).expect("text");
    let expected = "error: --only-changed requires a Git repository, and Git says: \
                    detected dubious ownership in repository at '";
    assert!(stderr.contains(expected), "{stderr}");
    let help = "\nhelp: if you trust it, run `git config --global --add safe.directory /";
    assert!(stderr.contains(help), "{stderr}");
}

#[test]
fn programs_and_repositories_that_are_not_there_are_named_with_what_to_do() {
    let linking = annotated("Zie [x](http://127.0.0.1:9/x).|See [x](http://127.0.0.1:9/x).\n");
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &*linking)]);
    let run = workplace.run(&["check", "--since", "main"]);
    assert_eq!(run.status, 2);
    let expected = "error: --only-changed requires a Git repository, which this folder is not in\n\
                    help: run it in a clone, or leave out --only-changed\n";
    assert!(run.stderr.contains(expected), "{}", run.stderr);
    for (arguments, expected) in [
        (
            &["check", "--since", "main"][..],
            "error: --only-changed requires `git`, which is not installed\n\
             help: install Git, or leave out --only-changed\n",
        ),
        (
            &["check", "--external"],
            "error: --external asks other sites with `curl`, which is not installed\n\
             help: install curl, or leave out --external\n",
        ),
    ] {
        let output = workplace.command(arguments).env("PATH", "/nowhere").output();
        let output = output.expect("the program runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(stderr.contains(expected), "{stderr}");
        assert_eq!(output.status.code(), Some(3));
    }
}

#[test]
fn an_original_that_is_a_folder_is_refused() {
    let workplace = Workplace::with(&[("fr/a.md", "# Un\n"), ("en/a.md", "# One\n")]);
    for (translation, original) in [("fr/a.md", "en"), ("fr", "en/a.md")] {
        let run = workplace.run(&["check", translation, "--original", original]);
        assert_eq!(run.status, 2, "{}", run.stdout);
        assert!(run.stderr.contains("` is not a file\nhelp: pass a translation"), "{}", run.stderr);
    }
}

#[test]
fn two_reports_are_not_written_to_one_file() {
    let workplace = project();
    let run = workplace.run(&["check", "--output", "json=x.json", "--output", "sarif=./x.json"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("two reports would go to `./x.json`"), "{}", run.stderr);
    assert!(!workplace.path("x.json").exists());
}

#[test]
fn a_link_out_of_the_project_is_named_as_one() {
    let workplace = project();
    fs::write(workplace.path("b.md"), ARTICLE).expect("a file");
    let link = workplace.path("content/nl-nl/link.md");
    std::os::unix::fs::symlink(workplace.path("b.md"), link).expect("a link");
    let run = workplace.run(&["check", "content/nl-nl/link.md"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("is a link out of the project"), "{}", run.stderr);
}

#[test]
fn a_report_to_standard_output_by_its_path_leaves_what_is_in_its_file() {
    let workplace = project();
    std::os::unix::fs::symlink("/dev/stdout", workplace.path("out")).expect("a link");
    for path in ["/dev/stdout", "/dev/fd/1", "out"] {
        let mut log = File::create(workplace.path("log")).expect("a file");
        log.write_all(b"before\n").expect("a line");
        let mut command = workplace.command(&["check", "--output", &format!("concise={path}")]);
        let status =
            command.stdout(log.try_clone().expect("a file")).stderr(Stdio::null()).status();
        assert_eq!(status.expect("the program runs").code(), Some(1));
        log.write_all(b"after\n").expect("a line");
        let text = workplace.read("log");
        assert!(text.starts_with("before\ncontent/nl-nl/a.md:6:46: "), "{path}: {text}");
        assert!(text.ends_with("the translated page omits it\nafter\n"), "{path}: {text}");
    }
}

#[test]
fn control_characters_in_names_of_files_do_not_reach_a_terminal() {
    let workplace = Workplace::with(&[("content/nl-nl/a\n\u{1b}[31mb.md", FAULTY)]);
    for format in ["concise", "text"] {
        let run = workplace.run(&["check", "--output", format]);
        assert!(!run.stdout.contains('\u{1b}'), "{}", run.stdout);
        assert!(run.stdout.contains("content/nl-nl/a\\n\\u{1b}[31mb.md:6:46"), "{}", run.stdout);
    }
    let run = workplace.run(&["check", "--fix", "--diff"]);
    assert!(run.stdout.starts_with("--- a/content/nl-nl/a\\n\\u{1b}[31mb.md\n"), "{}", run.stdout);
    let run = workplace.run(&["check", "--write-baseline", "--baseline", "b\u{1b}[31m"]);
    assert!(run.stderr.contains("b\\u{1b}[31m: 2 findings added"), "{}", run.stderr);
    let run = workplace.run(&["check", "x\u{1b}[31m.md"]);
    assert!(run.stderr.contains("`x\\u{1b}[31m.md` does not exist"), "{}", run.stderr);
}

#[test]
fn a_pipe_in_the_place_of_a_file_is_refused() {
    let workplace = project();
    pipe(&workplace, "pipe");
    pipe(&workplace, "pipe.md");
    pipe(&workplace, "pipe.yml");
    for arguments in [
        &["check", "--baseline", "pipe"][..],
        &["check", "pipe.md"],
        &["check", "pipe.yml"],
        &["check", "pipe.md", "--original", "content/nl-nl/b.md"],
    ] {
        let run = workplace.run(arguments);
        let said = run.stdout + &run.stderr;
        assert!(run.status > 0 && said.contains("pipe"), "{arguments:?}: {said}");
    }
    let run = workplace.run(&["check", "--baseline", "pipe"]);
    assert!(run.stderr.contains("`pipe` is a pipe, not a file"), "{}", run.stderr);
    let run = workplace.run(&["check", "pipe.md", "--output", "concise"]);
    let expected = "pipe.md:1:1: error[skipped-file]: cannot read it: it is a pipe, not a file\n";
    assert_eq!((run.status, &*run.stdout), (1, expected), "{}", run.stderr);
    workplace.write("diglot.toml", b"[check]\nglossaries = [\"pipe\"]\n");
    let run = workplace.run(&["check"]);
    assert!(run.status > 1 && run.stderr.contains("pipe"), "{}", run.stderr);
    fs::remove_file(workplace.path("diglot.toml")).expect("it was there");
    pipe(&workplace, "diglot.toml");
    let run = workplace.run(&["check"]);
    assert_eq!(run.status, 2, "{}", run.stdout);
    assert!(run.stderr.contains("diglot.toml` is a pipe, not a file"), "{}", run.stderr);
}

#[test]
fn a_pipe_among_the_articles_is_left_out_and_reported() {
    let workplace = Workplace::with(&[("content/nl-nl/b.md", ARTICLE)]);
    pipe(&workplace, "content/nl-nl/a.md");
    let run = workplace.run(&["check", "--output", "concise"]);
    let expected = "content/nl-nl/a.md:1:1: warning[skipped-file]: not a regular file; skipped\n";
    assert_eq!((run.status, &*run.stdout), (1, expected), "{}", run.stderr);
    let run = workplace.run(&["check"]);
    assert!(run.stdout.contains("help: delete it, or move it elsewhere"), "{}", run.stdout);
}

#[test]
fn a_key_in_the_wrong_table_is_reported_with_its_own() {
    for (text, expected) in [
        ("glossaries = ['a.tsv']\n", "put `glossaries` under `[check]`"),
        ("glossary = 'a.tsv'\n", "did you mean `glossaries` under `[check]`?"),
        ("[site]\nno-loc = ['Alder']\n", "put `no-loc` under `[check]`"),
        ("source = 'en-US'\n", "put `source` under `[locales]`"),
        ("[site]\nulrs = 'pretty'\n", "did you mean `urls`?"),
        ("tittle = 'x'\n", "did you mean `title`?"),
    ] {
        let workplace = project();
        workplace.write("diglot.toml", text.as_bytes());
        let run = workplace.run(&["check"]);
        assert_eq!(run.status, 2, "{text}");
        assert!(run.stderr.contains(expected), "{text}: {}", run.stderr);
    }
}

#[test]
fn a_pipe_of_a_shell_is_refused_with_what_to_do() {
    let workplace = project();
    let script = format!("{} check <(cat content/nl-nl/*.md)", env!("CARGO_BIN_EXE_diglot"));
    let mut command = Command::new("bash");
    let output = command.args(["-c", &script]).current_dir(workplace.path("")).output();
    let output = output.expect("bash runs");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.contains("` is a pipe or a device\nhelp: pass `-` to read"), "{stderr}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn no_report_has_control_characters() {
    let name = "content/nl-nl/a\u{1b}[31m\u{9b}b.md";
    let text = FAULTY.replace("**Volgende.**", "**Vol\u{1b}[1mgende.**");
    let workplace = Workplace::with(&[(name, &*text)]);
    for format in ["text", "concise", "github", "gitlab", "json", "sarif", "junit", "checkstyle"] {
        let run = workplace.run(&["check", "--output", format]);
        // JSON and XML allow those that are not of ASCII.
        let is_plain = ["text", "concise", "github"].contains(&format);
        let is_control = |c: &char| c.is_control() && *c != '\n' && (c.is_ascii() || is_plain);
        assert_eq!(run.stdout.chars().find(is_control), None, "{format}: {}", run.stdout);
        assert!(run.stdout.contains("nl-nl/a"), "{format}: {}", run.stdout);
    }
}

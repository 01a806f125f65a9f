//! The comment that the action for GitHub keeps on a pull request, with a script in the place of `gh`.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use regex::Regex;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder with the findings of a check, and where `gh` writes what it is asked for.
struct Request {
    folder: TempDir,
}

impl Request {
    fn new(findings: &[Value]) -> Self {
        let summary = json!({"articles": 2, "errors": findings.len(), "warnings": 0, "fixable": 1});
        let report = json!({"findings": findings, "summary": summary});
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("findings.json"), report.to_string()).expect("a report");
        Self { folder }
    }

    /// Runs the script for a check of a project that ended with this status.
    fn run(&self, project: &str, status: &str, more: &[&str]) -> Output {
        let path = |name: &str| self.folder.path().join(name);
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/github/comment.py");
        let mut command = Command::new("python3");
        command.arg("-I").arg(script).arg(path("findings.json")).args([project, status]);
        command.args(more).env("GITHUB_REPOSITORY", "OWNER/articles").current_dir(path(""));
        let programs = std::env::var("PATH").expect("the PATH is text");
        command.env("PATH", format!("{}:{programs}", self.folder.path().display()));
        command.output().expect("python3 runs")
    }

    /// The comment, printed.
    fn text(&self, status: &str) -> String {
        let output = self.run("docs/help", status, &[]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("the comment is text")
    }

    /// The call that writes the comment, and what it writes; `ids` are those of its own comments.
    fn written(&self, status: &str, ids: &str) -> Option<(String, String)> {
        self.set_gh(&format!(
            "case \"$*\" in graphql*|*graphql*) echo \"$*\" > asked; echo {ids} ;; *) echo \"$*\" > call; cat > body ;; esac"
        ));
        let output = self.run("docs/help", status, &["7"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let read = |name: &str| fs::read_to_string(self.folder.path().join(name));
        let asked = read("asked").expect("it asks for comments");
        let own = "select(.viewerDidAuthor and (.body | startswith(\"<!-- diglot check docs/help -->\")))";
        assert!(asked.contains(own), "{asked}");
        Some((read("call").ok()?, read("body").expect("a call has a body")))
    }

    fn set_gh(&self, script: &str) {
        let path = self.folder.path().join("gh");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("the script can be written");
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("it can be run");
    }
}

fn finding(line: usize, severity: &str, target: Option<&str>) -> Value {
    json!({
        "path": "content/nl-nl/a.md", "line": line, "severity": severity, "rule": "number-mismatch",
        "message": "`6` is missing", "source": "Wait 6 days", "target": target,
    })
}

#[test]
fn a_comment_has_both_languages_and_the_worst_first() {
    let findings = [finding(1, "warning", Some("Wacht 5 dagen")), finding(2, "error", None)];
    let text = Request::new(&findings).text("1");
    let rows: Vec<_> = text.lines().filter(|line| line.starts_with("| <code>")).collect();
    assert_eq!(rows.len(), 2, "{text}");
    assert!(rows[0].ends_with("| <code>Wait 6 days</code> |  |"), "{text}");
    assert!(rows[1].contains("<code>Wait 6 days</code> | <code>Wacht 5 dagen</code> |"), "{text}");
    assert!(rows[0].contains("a&#46;md&#58;2</code> |"), "{text}");
    assert!(text.starts_with("<!-- diglot check docs/help -->\n"), "it is found again: {text}");
}

#[test]
fn counts_in_a_comment_are_of_the_right_number() {
    let text = Request::new(&[finding(1, "error", None)]).text("1");
    assert!(
        text.contains("**diglot**: 1 error and 0 warnings; `diglot check --fix` fixes 1 of"),
        "{text}"
    );
}

#[test]
fn each_project_of_a_repository_has_a_comment_of_its_own() {
    let request = Request::new(&[]);
    let [first, second] = ["a", "b -->"].map(|it| request.run(it, "0", &[]).stdout);
    assert!(first.starts_with(b"<!-- diglot check a -->\n"));
    assert!(second.starts_with(b"<!-- diglot check b%20--%3E -->\n"));
}

#[test]
fn nothing_of_an_article_is_markup_in_a_comment() {
    let hostile = "a | b\n<img> @all a@b.example [x](https://a.example) --> www.a.example GH-12 #12 `x` \
                   0123456789012345678901234567890123456789 \u{202e}gpj.\u{1b}[2J\u{2066}\u{200b}";
    let text = Request::new(&[finding(1, "error", Some(hostile))]).text("1");
    let row = text.lines().find(|line| line.contains("Wait")).expect("a row");
    let cells = Regex::new(r"^\|(?: <code>[^<>|]*</code> \|){5}$").expect("a pattern");
    assert!(cells.is_match(row), "{row}");
    let rest = Regex::new(r"&#\d+;|</?code>| \||^\|").expect("a pattern").replace_all(row, "");
    let is_plain = |it: char| it == ' ' || it.is_alphanumeric();
    assert!(rest.chars().all(is_plain), "{rest:?}");
    assert!(row.contains("&#64;&#8203;b&#46;example"), "no link for mail: {row}");
}

#[test]
fn joiners_that_are_part_of_words_stay_in_a_comment() {
    let text = Request::new(&[finding(1, "error", Some("می\u{200c}خواهم"))]).text("1");
    assert!(text.contains("می\u{200c}خواهم"), "{text}");
}

#[test]
fn a_comment_is_not_longer_than_github_takes() {
    let long = "|".repeat(1000);
    let findings: Vec<_> = (0..400).map(|line| finding(line, "error", Some(&long))).collect();
    let text = Request::new(&findings).text("1");
    assert!(text.chars().count() < 65_536, "{}", text.chars().count());
    let shown = text.matches("number&#45;mismatch").count();
    assert!(shown > 20, "{text}");
    let rest = format!("\n{} more findings: `diglot check` shows all of them.\n", 400 - shown);
    assert!(text.ends_with(&rest), "{text}");
}

#[test]
fn the_first_comment_is_written_when_there_are_findings() {
    let (clean, bad) = (Request::new(&[]), Request::new(&[finding(1, "error", None)]));
    assert_eq!(clean.written("0", ""), None);
    assert_eq!(bad.written("2", ""), None);
    let (call, body) = bad.written("1", "").expect("a comment");
    assert!(call.contains("--method POST repos/OWNER/articles/issues/7/comments"), "{call}");
    assert!(body.contains("1 error"), "{body}");
}

#[test]
fn a_comment_that_is_there_says_what_holds_now() {
    let request = Request::new(&[]);
    let (call, body) = request.written("0", "9876543210").expect("a comment");
    assert!(
        call.contains("--method PATCH repos/OWNER/articles/issues/comments/9876543210"),
        "{call}"
    );
    assert!(body.contains("no findings in 2 articles"), "{body}");
    let (_, body) = request.written("3", "9876543210").expect("a comment");
    assert!(body.contains("could not check this pull request (exit status 3)"), "{body}");
}

#[test]
fn a_comment_that_is_refused_gives_the_reason_in_one_line() {
    let request = Request::new(&[finding(1, "error", None)]);
    request
        .set_gh("printf 'gh: Resource not accessible\n by integration (HTTP 403)\n' >&2; exit 1");
    let output = request.run("docs/help", "1", &["7"]);
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(error, "gh: Resource not accessible by integration (HTTP 403)\n");
}

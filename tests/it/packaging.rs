//! What a release is packed into: one version and the same platforms everywhere, and the comment on a pull request.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};

use regex::Regex;
use serde_json::{Value, json};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where a version is written down, and what stands around it.
const VERSIONS: [(&str, &str); 13] = [
    ("Cargo.lock", r#"(?m)^name = "diglot(?:-python)?"\nversion = "(.+)"$"#),
    ("pyproject.toml", r#"(?m)^version = "(.+)"$"#),
    ("pyproject.toml", r#""diglot==(.+)""#),
    ("python/Cargo.toml", r#"(?m)^version = "(.+)"$"#),
    ("packaging/github/action.yml", r#"default: "(\d.*)""#),
    ("packaging/gitlab/diglot.yml", r#"default: "(\d.*)""#),
    ("editors/vscode/package.json", r#"(?m)^  "version": "(.+)""#),
    ("editors/vscode/package-lock.json", r#"(?m)^ +"name": "diglot",\n +"version": "(.+)""#),
    ("docs/how-to/check-in-ci.md", r"rev: v(\S+)"),
    ("docs/how-to/check-in-ci.md", r"/packaging/github@v(\S+)"),
    ("docs/how-to/check-in-ci.md", r"ref: v(\S+)"),
    ("docs/how-to/install.md", r#"diglot = \{ version = "(.+?)""#),
    ("src/lib.rs", r#"diglot = \{ version = "(.+?)""#),
];

/// Where the version of the program comes in when a release is made, by what.
const TAKEN: [(&str, &str); 6] = [
    ("packaging/pypi/pyproject.toml", "dynamic = [\"version\"]"),
    ("python/pyproject.toml", "dynamic = [\"version\"]"),
    ("packaging/pack.py", "common = {\"version\": version"),
    ("packaging/homebrew/diglot.rb", "version \"@version@\""),
    ("packaging/nix/flake.nix", "inherit (manifest.package) version;"),
    (".github/workflows/release.yml", "\"$image:${GITHUB_REF_NAME#v}\""),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn run(script: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new("python3");
    command.arg(root().join("packaging").join(script)).args(arguments);
    command.env("no_proxy", "127.0.0.1").output().expect("python3 runs")
}

#[test]
fn every_package_has_the_version_of_the_program() {
    for (path, pattern) in VERSIONS {
        let pattern = Regex::new(pattern).expect("a pattern");
        let text = read(path);
        let versions: Vec<_> =
            pattern.captures_iter(&text).map(|found| found[1].to_owned()).collect();
        assert!(!versions.is_empty(), "{path}: no version by {pattern}");
        // A library is asked for by the numbers that say what it is compatible with.
        let is_same = |it: &String| it == VERSION || VERSION.starts_with(&format!("{it}."));
        assert!(versions.iter().all(is_same), "{path}: {versions:?}, not {VERSION}");
    }
}

#[test]
fn readers_learn_which_compiler_builds_it() {
    let compiler = concat!("Rust ", env!("CARGO_PKG_RUST_VERSION"), " or later");
    for path in ["README.md", "docs/how-to/install.md"] {
        assert!(read(path).contains(compiler), "{path} does not ask for {compiler}");
    }
}

#[test]
fn packages_without_a_version_take_that_of_the_program() {
    for (path, place) in TAKEN {
        let text = read(path);
        assert!(text.contains(place), "{path} lacks {place}");
        assert!(!text.contains(VERSION), "{path} has a version of its own");
    }
    let package: Value =
        serde_json::from_str(&read("packaging/npm/diglot/package.json")).expect("JSON");
    assert_eq!(package["version"], Value::Null, "packaging/pack.py writes it");
}

#[test]
fn every_package_is_made_for_the_same_platforms() {
    let targets: Value = serde_json::from_str(&read("packaging/targets.json")).expect("JSON");
    let targets = targets.as_object().expect("an object by target");
    assert_eq!(targets.len(), 5);
    let (workflow, formula) =
        (read(".github/workflows/release.yml"), read("packaging/homebrew/diglot.rb"));
    for target in targets.keys() {
        assert!(workflow.contains(&format!("target: {target},")), "no wheel for {target}");
        let is_in_formula = formula.contains(&format!("\"@{target}@\""));
        assert_eq!(is_in_formula, !target.contains("windows"), "the formula and {target}");
    }
}

#[test]
fn archives_are_found_where_a_release_has_them() {
    let (manifest, script) = (read("Cargo.toml"), read("packaging/pack.py"));
    assert!(script.contains(r#"f"diglot-v{manifest('version')}-{target}""#));
    let url = "{ repo }/releases/download/v{ version }/{ name }-v{ version }-{ target }{ archive-suffix }";
    assert!(manifest.contains(&format!("pkg-url = \"{url}\"")));
    assert!(
        manifest.contains("bin-dir = \"{ name }-v{ version }-{ target }/{ bin }{ binary-ext }\"")
    );
}

#[test]
fn a_crate_has_what_the_program_is_made_of_and_nothing_else() {
    let output = Command::new(env!("CARGO"))
        .args(["package", "--list", "--offline", "--locked", "--allow-dirty"])
        .args(["--package", env!("CARGO_PKG_NAME")])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let list = String::from_utf8(output.stdout).expect("paths are text");
    let other: Vec<_> = list.lines().filter(|path| !is_of_the_program(path)).collect();
    assert!(other.is_empty(), "{other:?}");
    for path in ["src/main.rs", "templates/page.html", "tests/spec/rules/term.md", "build.rs"] {
        assert!(list.lines().any(|it| it == path), "lacks {path}");
    }
}

fn is_of_the_program(path: &str) -> bool {
    const FOLDERS: [&str; 3] = ["src/", "templates/", "tests/spec/rules/"];
    const FILES: [&str; 6] =
        ["build.rs", "Cargo.toml", "CHANGELOG.md", "LICENSE", "README.md", "THIRD-PARTY.txt"];
    // What cargo adds.
    const OWN: [&str; 3] = ["Cargo.lock", "Cargo.toml.orig", ".cargo_vcs_info.json"];
    FOLDERS.iter().any(|folder| path.starts_with(folder))
        || FILES.contains(&path)
        || OWN.contains(&path)
}

#[test]
fn a_tag_that_is_not_the_version_is_refused() {
    let output = run("pack.py", &["--check", "v0.0.1"]);
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(error.contains(&format!("the version in Cargo.toml is {VERSION}")), "{error}");
}

#[test]
fn every_package_names_the_same_repository() {
    let package: Value = serde_json::from_str(&read("editors/vscode/package.json")).expect("JSON");
    assert_eq!(package["repository"]["url"], env!("CARGO_PKG_REPOSITORY"));
}

/// A registry that has these paths and answers until it is dropped; returns its URL.
fn registry(paths: &'static [&'static str]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("its number"));
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut request = [0; 1024];
            let len = stream.read(&mut request).expect("a request");
            let request = String::from_utf8_lossy(&request[..len]);
            let path = request.split(' ').nth(1).expect("a path");
            let status = if paths.contains(&path) { "200 OK" } else { "404 Not Found" };
            let answer =
                format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).expect("an answer");
        }
    });
    url
}

#[test]
fn a_release_waits_until_each_registry_has_its_packages() {
    const NPM: [&str; 6] = [
        "/diglot",
        "/@diglot%2fcli-linux-x64",
        "/@diglot%2fcli-linux-arm64",
        "/@diglot%2fcli-darwin-x64",
        "/@diglot%2fcli-darwin-arm64",
        "/@diglot%2fcli-win32-x64",
    ];
    let (npm, crates) = (registry(&NPM), registry(&["/di/gl/diglot"]));
    let output = run("pack.py", &["--registries", &npm, &crates]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (npm, crates) = (registry(&NPM[1..]), registry(&[]));
    let output = run("pack.py", &["--registries", &npm, &crates]);
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(error.contains("diglot on npm, diglot on crates.io; CONTRIBUTING.md"), "{error}");
}

#[test]
fn a_merge_request_on_gitlab_gets_the_job_that_knows_its_changes() {
    let template = read("packaging/gitlab/diglot.yml");
    assert!(template.contains("- if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n"));
    assert!(template.contains("\"$CI_MERGE_REQUEST_DIFF_BASE_SHA\""));
}

/// The comment on findings.
fn comment(findings: &[Value]) -> String {
    let summary = json!({"articles": 2, "errors": findings.len(), "warnings": 0, "fixable": 1});
    let report = json!({"findings": findings, "summary": summary});
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("findings.json");
    fs::write(&path, report.to_string()).expect("the file can be written");
    let output = run("github/comment.py", &[path.to_str().expect("the path is text")]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the comment is text")
}

fn finding(line: usize, severity: &str, target: Option<&str>) -> Value {
    json!({
        "path": "content/nl-nl/a.md", "line": line, "severity": severity, "rule": "number-mismatch",
        "message": "`6` is missing", "source": "Wait 6 days.", "target": target,
    })
}

#[test]
fn a_comment_has_both_languages_and_the_worst_first() {
    let text = comment(&[finding(1, "warning", Some("Wacht 5 dagen.")), finding(2, "error", None)]);
    let rows: Vec<_> = text.lines().filter(|line| line.contains("number-mismatch")).collect();
    assert_eq!(rows.len(), 2, "{text}");
    assert!(rows[0].contains("a.md&#58;2 |"), "{text}");
    assert!(rows[1].ends_with("| Wait 6 days. | Wacht 5 dagen. |"), "{text}");
    assert!(text.starts_with("<!-- diglot check -->\n"), "it is found again: {text}");
}

#[test]
fn an_article_cannot_write_markup_into_a_comment() {
    let text =
        comment(&[finding(1, "error", Some("a | b\n<img> @all [x](https://a.example) -->"))]);
    let row = text.lines().find(|line| line.contains("Wait")).expect("a row");
    assert_eq!(row.matches('|').count(), 6, "{row}");
    for markup in ["<", "@", "[", "https:", "`"] {
        assert!(!row.contains(markup), "{markup} in {row}");
    }
}

#[test]
fn a_comment_is_not_longer_than_github_takes() {
    let long = "|".repeat(1000);
    let findings: Vec<_> = (0..400).map(|line| finding(line, "error", Some(&long))).collect();
    let text = comment(&findings);
    assert!(text.chars().count() < 65_536, "{}", text.chars().count());
    let shown = text.matches("number-mismatch").count();
    assert!(shown > 20, "{text}");
    let rest = format!("\n{} more findings are in the log of the check.\n", 400 - shown);
    assert!(text.ends_with(&rest), "{text}");
}

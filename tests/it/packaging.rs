//! What a release is packed into: one version and the same platforms everywhere.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The packages of npm, as its registry is asked for them.
pub(crate) const NPM: [&str; 6] = [
    "/diglot",
    "/@diglot%2fcli-linux-x64",
    "/@diglot%2fcli-linux-arm64",
    "/@diglot%2fcli-darwin-x64",
    "/@diglot%2fcli-darwin-arm64",
    "/@diglot%2fcli-win32-x64",
];

/// Where the version of the program comes in when a release is made, by what.
const TAKEN: [(&str, &str); 6] = [
    ("packaging/pypi/pyproject.toml", "dynamic = [\"version\", \"urls\"]"),
    ("python/pyproject.toml", "dynamic = [\"version\", \"urls\"]"),
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
    let output = run("pack.py", &["--versions"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
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

fn with_latest(packages: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let latest = concat!("{\"version\": \"", env!("CARGO_PKG_VERSION"), "\"}");
    [packages, &[("/diglot/latest", latest)]].concat()
}

/// A registry that has these paths, with what it answers there; returns its URL.
pub(crate) fn registry(paths: &[(&'static str, &'static str)]) -> String {
    let paths = paths.to_vec();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("its number"));
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut request = [0; 1024];
            let len = stream.read(&mut request).expect("a request");
            let request = String::from_utf8_lossy(&request[..len]);
            let path = request.split(' ').nth(1).expect("a path");
            let body = paths.iter().find(|its| its.0 == path).map(|its| its.1);
            let status = if body.is_some() { "200 OK" } else { "404 Not Found" };
            let body = body.unwrap_or_default();
            let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}", body.len());
            let answer = format!("{head}\r\nConnection: close\r\n\r\n{body}");
            stream.write_all(answer.as_bytes()).expect("an answer");
        }
    });
    url
}

#[test]
fn a_release_waits_until_each_registry_has_its_packages() {
    let packages = NPM.map(|path| (path, ""));
    let (npm, crates) = (registry(&with_latest(&packages)), registry(&[("/di/gl/diglot", "")]));
    let output = run("pack.py", &["--registries", &npm, &crates]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (npm, crates) = (registry(&packages[1..]), registry(&[]));
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

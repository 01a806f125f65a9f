//! The extension for Visual Studio Code, against stand-ins for the editor. Its package is tried with its real modules by
//! `tests/run`.

use std::process::Command;

#[test]
fn the_extension_starts_the_server_and_asks_for_reasons() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/editors/vscode");
    let run = Command::new("node")
        .args(["--test", "test/extension.test.js"])
        .current_dir(folder)
        .output();
    let run = run.expect("node is there: tests/run installs it");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
}

#[test]
fn the_extension_has_the_version_of_the_program() {
    let package = include_str!("../../../editors/vscode/package.json");
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(package.contains(&version), "{version}");
}

#[test]
fn the_package_holds_the_file_that_the_editor_loads() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/editors/vscode");
    let read = |name: &str| std::fs::read_to_string(format!("{folder}/{name}")).expect(name);
    let package: serde_json::Value = serde_json::from_str(&read("package.json")).expect("JSON");
    let main = package["main"].as_str().expect("a path").trim_start_matches("./");
    assert!(read("bundle.js").contains(&format!("outfile: '{main}'")), "{main}");
    // Packaging bundles by itself, so that no command can be forgotten.
    assert_eq!(package["scripts"]["vscode:prepublish"], "npm run bundle");
    assert_eq!(package["scripts"]["bundle"], "node bundle.js");
    let kept = format!("!{}/*", main.rsplit_once('/').expect("a folder").0);
    assert!(read(".vscodeignore").lines().any(|line| line == kept), "{kept}");
}

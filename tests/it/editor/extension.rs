//! The extension for Visual Studio Code, against stand-ins for the editor.

use std::process::Command;

#[test]
fn the_extension_starts_the_server_and_asks_for_reasons() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/editors/vscode");
    let run = Command::new("node").args(["--test", "test/"]).current_dir(folder).output();
    let run = run.expect("node is there: tests/run installs it");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
}

#[test]
fn the_extension_has_the_version_of_the_program() {
    let package = include_str!("../../../editors/vscode/package.json");
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(package.contains(&version), "{version}");
}

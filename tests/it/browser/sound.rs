//! Every kind of page: accessible in light and dark, valid HTML, no errors, no request elsewhere.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::sample::{KINDS, server, site};
use super::{Server, Tab};
use crate::corpus::{files, skip};

/// A file that `tests/run` gets from npm; none where it has not, which is said.
fn tool(path: &str) -> Option<PathBuf> {
    let modules = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/node_modules");
    let tool = modules.join(path);
    if !tool.is_file() {
        skip(&format!("no {path} in target/tools; tests/run installs it"));
        return None;
    }
    Some(tool)
}

/// What axe says about the page that is open.
fn violations(tab: &mut Tab, axe: &str) -> Vec<String> {
    if !tab.holds("window.axe") {
        tab.value(&format!("{axe};0"));
    }
    // What scrolls can be reached by keyboard once its size was seen, which takes a frame.
    tab.value(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))",
    );
    let result = tab.value("axe.run(document, { resultTypes: ['violations'] })");
    let list = result["violations"].as_array().cloned().unwrap_or_default();
    assert!(result["passes"].as_array().is_some_and(|passes| passes.len() > 5), "axe looked");
    let targets = |violation: &Value| {
        let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
        let shown = nodes.iter().take(3).map(|node| {
            format!("{} {}", node["html"], node["failureSummary"].as_str().unwrap_or_default())
        });
        shown.collect::<Vec<_>>().join("\n      ")
    };
    list.iter().map(|it| format!("{}: {}", it["id"], targets(it))).collect()
}

/// Fails where a page is not accessible in light or dark, wide or narrow, is wider than the window, or does
/// something wrong.
#[track_caller]
pub(super) fn assert_accessible(server: &Server, pages: &[(&str, &str)]) {
    let Some(axe) = tool("axe-core/axe.min.js") else { return };
    let Some(mut tab) = Tab::open() else { return };
    let axe = fs::read_to_string(axe).expect("axe is text");
    let mut wrong = Vec::new();
    for (kind, path) in pages {
        tab.window(1280, 800);
        tab.go(&server.url(path));
        for (scheme, width) in [("light", 1280), ("dark", 1280), ("dark", 380), ("light", 380)] {
            tab.color_scheme(scheme);
            tab.window(width, 800);
            tab.screenshot(&format!("{kind}-{width}-{scheme}"));
            let found = violations(&mut tab, &axe).into_iter();
            wrong.extend(found.map(|it| format!("{kind} {scheme} {width}: {it}")));
            if !tab.holds("document.documentElement.scrollWidth <= innerWidth") {
                wrong.push(format!("{kind} {width}: wider than the window"));
            }
        }
        wrong.extend(tab.faults());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Fails where a page is not valid HTML.
#[track_caller]
pub(super) fn assert_valid(pages: impl Iterator<Item = PathBuf>) {
    let Some(validator) = tool("vnu-jar/build/dist/vnu.jar") else { return };
    let mut command = Command::new("java");
    command.args(["-Xss8m", "-jar"]).arg(validator).args(["--errors-only", "--format", "gnu"]);
    let Ok(run) = command.args(pages).output() else { return skip("no java") };
    let message = String::from_utf8_lossy(&run.stderr);
    let wrong: Vec<&str> = message.lines().filter(|line| !is_made_to_be_wrong(line)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_kind_of_page_is_accessible_in_light_and_dark_wide_and_narrow() {
    assert_accessible(server(), &KINDS);
}

#[test]
fn every_page_is_valid_html() {
    let pages = files(site()).into_iter();
    assert_valid(pages.filter(|path| path.extension().is_some_and(|it| it == "html")));
}

/// Articles under `exercises` are made to be corrected.
fn is_made_to_be_wrong(line: &str) -> bool {
    line.contains("/exercises/proofread-links") && line.contains("skipping 1 heading level")
}

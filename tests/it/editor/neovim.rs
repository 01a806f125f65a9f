//! Neovim, headless, with the server: its own reading of positions, changes and findings.

use std::process::Command;

use super::{ARTICLE, find, project};

#[test]
fn neovim_shows_findings_and_they_go_when_the_text_is_right() {
    let workplace = project();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/editor/neovim.lua");
    let (line, column) = find(ARTICLE, "Bewaar");
    let run = Command::new("nvim")
        .args(["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c"])
        .arg(format!("luafile {script}"))
        .env("DIGLOT", env!("CARGO_BIN_EXE_diglot"))
        .env("ARTICLE", format!("+call\\ cursor({},{}) content/nl-nl/a.md", line + 1, column + 1))
        .current_dir(workplace.path(""))
        .output()
        .expect("nvim is there: tests/run installs it");
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].contains("at 3"), "{said}");
    assert!(said.contains("Keep 2 copies"), "{said}");
    assert_eq!(lines.last(), Some(&"mended"), "{said}");
}

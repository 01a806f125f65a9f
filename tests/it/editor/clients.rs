//! The server under pytest-lsp, which announces what Visual Studio Code, Neovim and Emacs have been
//! recorded to announce, and warns of each answer that such an editor would not understand.

use std::process::Command;

#[test]
fn editors_as_they_were_recorded_understand_each_answer() {
    let root = env!("CARGO_MANIFEST_DIR");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = Command::new("python3")
        .args(["-m", "pytest", "--quiet", "-p", "no:cacheprovider"])
        .args(["-W", "error::pytest_lsp.LspSpecificationWarning"])
        .args(["-o", "asyncio_mode=auto", "-o", "asyncio_default_fixture_loop_scope=function"])
        .args(["-o", "python_files=clients.py", "--rootdir"])
        .arg(folder.path())
        .arg(format!("{root}/tests/it/editor/clients.py"))
        .env("DIGLOT", env!("CARGO_BIN_EXE_diglot"))
        .env("PYTHONPATH", format!("{root}/target/tools/pytest-lsp"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .current_dir(folder.path())
        .output()
        .expect("Python is there");
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    assert!(said.contains("12 passed"), "three tests in each of four editors: {said}");
}

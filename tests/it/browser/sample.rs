//! The sample help centre as tests open it: published, with a page of every kind.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::Server;
use crate::command::ARTICLE;
use crate::corpus::files;

/// A page of every kind, in languages that read differently.
pub(super) const KINDS: [(&str, &str); 14] = [
    ("languages", "/index.html"),
    ("not-found", "/404.html"),
    ("home-nl", "/nl-nl/index.html"),
    ("home-ar", "/ar-sa/index.html"),
    ("home-en", "/en-us/index.html"),
    ("article-nl", "/nl-nl/get-started/set-up-alderbox.html"),
    ("article-ar", "/ar-sa/get-started/set-up-alderbox.html"),
    ("article-ja", "/ja-jp/get-started/set-up-alderbox.html"),
    ("code-nl", "/nl-nl/reference/automate-backups.html"),
    ("formulas-nl", "/nl-nl/reference/how-much-space.html"),
    ("bilingual-nl", "/nl-nl/get-started/set-up-alderbox.bilingual.html"),
    ("bilingual-ar", "/ar-sa/get-started/set-up-alderbox.bilingual.html"),
    ("bilingual-ja", "/ja-jp/get-started/set-up-alderbox.bilingual.html"),
    ("fallback-ar", "/ar-sa/reference/how-much-space.html"),
];

const SETTINGS: &str = "title = 'Alderbox Help'\n\
    [site]\nurl = 'https://help.example.com/'\nedit_url = 'https://git.example.com/edit/'\n\
    [locales]\nsource = 'en-US'\nfallback = 'page'\n\
    [monikers]\nlist = ['app-1.0', 'app-2.0', 'app-3.0']\n";

/// The folder of the built site.
pub(crate) fn site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sample");
        let _ = fs::remove_dir_all(&project);
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        for file in files(&content) {
            let relative = file.strip_prefix(&content).expect("a file of it");
            write(&project.join("content").join(relative), &fs::read(&file).expect("a file"));
        }
        write(&project.join("diglot.toml"), SETTINGS.as_bytes());
        let moved = ARTICLE.replacen("---\n", "---\nredirect_url: index.md\n", 1);
        write(&project.join("content/nl-nl/moved.md"), moved.as_bytes());
        build(&project, "site");
        project.join("site")
    })
}

/// Builds the sample into another folder, anew.
pub(crate) fn build_again(name: &str) -> PathBuf {
    let project = site().parent().expect("the project");
    let _ = fs::remove_dir_all(project.join(name));
    build(project, name);
    project.join(name)
}

/// The sample, served.
pub(super) fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| Server::start(site()))
}

fn build(project: &Path, out: &str) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diglot"));
    let run = command.args(["build", "--out", out]).current_dir(project).output();
    let run = run.expect("the program runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
    fs::write(path, bytes).expect("a file");
}

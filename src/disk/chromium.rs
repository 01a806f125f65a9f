//! Printing with the browser of this machine, where it has one.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::replacement::random_name;
use super::{DiskError, refused};

/// Programs that can print pages, by their usual names.
const NAMES: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
/// The same where they are installed on no path.
const PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// A page that cannot be printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// No browser was found.
    #[error(
        "Chromium or Chrome is needed to write PDF, and none was found\n\
         help: install one, set CHROMIUM to its path, or write `--format html` and print that"
    )]
    Missing,
    /// The browser did not print.
    #[error(
        "`{}` did not print: {message}\n\
         help: as root, as in containers, set CHROMIUM_FLAGS=--no-sandbox",
        program.display()
    )]
    Failed {
        /// The browser.
        program: PathBuf,
        /// The last line of its output.
        message: String,
    },
    /// A file cannot be written.
    #[error(transparent)]
    Disk(#[from] DiskError),
}

/// Prints a page to a PDF file.
///
/// # Errors
///
/// If no browser was found, or it does not print.
pub fn print(html: &[u8], out: &Path) -> Result<(), PrintError> {
    let program = program().ok_or(PrintError::Missing)?;
    let folder = random_name("diglot").map_err(refused("write", out))?;
    let folder = env::temp_dir().join(folder);
    fs::create_dir(&folder).map_err(refused("write", &folder))?;
    let printed = print_in(&folder, &program, html);
    let moved = printed.and_then(|pdf| Ok(super::replace(out, &pdf)?));
    // It holds nothing that anybody needs.
    let _ = fs::remove_dir_all(&folder);
    moved
}

fn print_in(folder: &Path, program: &Path, html: &[u8]) -> Result<Vec<u8>, PrintError> {
    let (page, pdf) = (folder.join("book.html"), folder.join("book.pdf"));
    fs::write(&page, html).map_err(refused("write", &page))?;
    let flags = env::var("CHROMIUM_FLAGS").unwrap_or_default();
    let run = Command::new(program)
        .args(["--headless", "--disable-gpu", "--no-pdf-header-footer", "--no-first-run"])
        .args(["--generate-pdf-document-outline", "--disable-background-networking"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .args(flags.split_whitespace())
        .arg(&page)
        .stdin(Stdio::null())
        .output();
    let failed = |message: String| PrintError::Failed { program: program.to_owned(), message };
    let run = run.map_err(|error: io::Error| failed(error.to_string()))?;
    fs::read(&pdf).map_err(|_| {
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        let last = said.lines().rev().find(|line| !line.trim().is_empty());
        failed(last.unwrap_or("it says nothing").trim().to_owned())
    })
}

/// The browser: the one that the environment names, or else the first that is installed.
fn program() -> Option<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|it| !it.is_empty()) {
        return Some(named.into());
    }
    let folders: Vec<PathBuf> = env::var_os("PATH")
        .iter()
        .flat_map(|path| env::split_paths(path).collect::<Vec<_>>())
        .collect();
    let on_path = NAMES.iter().flat_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(move |folder| folder.join(&file))
    });
    on_path.chain(PLACES.iter().map(PathBuf::from)).find(|path| path.is_file())
}

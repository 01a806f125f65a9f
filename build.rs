//! Packs the strings of the workbench, which are forty languages of the same messages, the manuals of rules and the
//! notices of third parties. Writes the names of emoji as text: as tables, each name and each emoji has an entry
//! that the loader of the program fills in.

#![expect(clippy::disallowed_methods, reason = "the library's ways to files are not built yet")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names a folder"));
    // As it is now: a checkout that was moved is not compiled again.
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo names a folder"));
    let folders =
        [("strings", "templates/review/i18n", "ftl"), ("rules", "tests/spec/rules", "md")];
    for (name, folder, extension) in folders {
        println!("cargo::rerun-if-changed={folder}");
        pack(&out.join(name), &files(&root.join(folder), extension)?)?;
    }
    println!("cargo::rerun-if-changed=THIRD-PARTY.txt");
    pack(&out.join("notices"), &fs::read_to_string(root.join("THIRD-PARTY.txt"))?)?;
    fs::write(out.join("emoji"), emoji())
}

/// Each file of a folder behind its name, both with a zero byte at their end: no text of ours has one.
fn files(folder: &Path, extension: &str) -> io::Result<String> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    paths.sort();
    let mut text = String::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|it| it == extension)) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        text.extend([&*name, "\0", &fs::read_to_string(path)?, "\0"]);
    }
    Ok(text)
}

fn pack(packed: &Path, text: &str) -> io::Result<()> {
    let mut encoder = DeflateEncoder::new(fs::File::create(packed)?, Compression::best());
    encoder.write_all(text.as_bytes())?;
    encoder.finish().map(drop)
}

/// A line for each name: the name, a space, the emoji.
fn emoji() -> String {
    let mut lines: Vec<String> = emojis::iter()
        .flat_map(|emoji| emoji.shortcodes().map(move |name| format!("{name} {emoji}\n")))
        .collect();
    lines.sort();
    lines.concat()
}

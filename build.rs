//! Packs the strings of the workbench, which are forty languages of the same messages, into one compressed file, and
//! writes the names of emoji as text: as tables, each name and each emoji has an entry that the loader of the program fills in.

#![expect(clippy::disallowed_methods, reason = "the library's ways to files are not built yet")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

const STRINGS: &str = "templates/review/i18n";

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names a folder"));
    pack_strings(&out.join("strings"))?;
    write_emoji(&out.join("emoji"))
}

fn pack_strings(packed: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed={STRINGS}");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(STRINGS);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.sort();
    let mut encoder = DeflateEncoder::new(fs::File::create(packed)?, Compression::best());
    for file in files.iter().filter(|file| file.extension().is_some_and(|it| it == "ftl")) {
        let tag = file.file_stem().unwrap_or_default().to_string_lossy();
        // Each file behind its tag; no text of ours has a zero byte.
        write!(encoder, "{tag}\0{}\0", fs::read_to_string(file)?)?;
    }
    encoder.finish()?;
    Ok(())
}

/// A line for each name: the name, a space, the emoji.
fn write_emoji(names: &Path) -> io::Result<()> {
    let mut lines: Vec<String> = emojis::iter()
        .flat_map(|emoji| emoji.shortcodes().map(move |name| format!("{name} {emoji}\n")))
        .collect();
    lines.sort();
    fs::write(names, lines.concat())
}

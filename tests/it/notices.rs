//! `THIRD-PARTY.txt` is in step with `Cargo.lock`; `DIGLOT_UPDATE=1` writes it.
//!
//! It has the license texts of all crates that may be part of a binary: those that the program depends on
//! on any system, but not macros, build scripts and what only tests need.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::licenses::{metadata, metadata_of_all_systems};

const FILE: &str = "THIRD-PARTY.txt";

const HEAD: &str = "\
diglot is made with the software of others, listed here with their licenses.
`cargo metadata` names it; `DIGLOT_UPDATE=1 cargo test --test it notices` writes this file.
";

const RULE: &str =
    "\n================================================================================\n";

/// How licenses are preferred where a crate leaves the choice; others come after them.
const PREFERRED: [&str; 3] = ["MIT", "Zlib", "BSD"];

/// Beginnings of the names of files that hold a license or a notice.
const FILE_NAMES: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];

#[test]
fn notices_of_third_parties_are_in_step_with_the_lock_file() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if env::var_os("DIGLOT_UPDATE").is_some() {
        fs::write(&path, notices(&metadata_of_all_systems())).expect("the file is written");
    }
    let text = fs::read_to_string(&path).expect(FILE);
    let listed: BTreeSet<&str> =
        text.lines().filter_map(|line| line.strip_prefix("crate ")).collect();
    let metadata = metadata();
    let linked: BTreeSet<String> = linked(&metadata).iter().map(|package| title(package)).collect();
    assert!(linked.len() > 10, "the dependencies are listed");
    let missing: Vec<_> = linked.iter().filter(|title| !listed.contains(title.as_str())).collect();
    let help = format!("DIGLOT_UPDATE=1 cargo test --test it notices brings {FILE} up to date");
    assert!(missing.is_empty(), "{FILE} lacks {missing:?}: {help}");
    let locked = locked();
    let removed: Vec<_> = listed.iter().filter(|title| !locked.contains(name_of(title))).collect();
    assert!(removed.is_empty(), "{FILE} has {removed:?}, which Cargo.lock has not: {help}");
}

/// `name version` of a title.
fn name_of(title: &str) -> &str {
    title.split_once(" (").map_or(title, |(name, _)| name)
}

/// `name version` of every package in Cargo.lock.
fn locked() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    let text = fs::read_to_string(path).expect("Cargo.lock");
    let packages = text.split("[[package]]").skip(1);
    let value = |package: &str, key: &str| {
        let value = package.lines().find_map(|line| line.strip_prefix(key)).expect("a value");
        value.trim_matches('"').to_owned()
    };
    packages
        .map(|package| format!("{} {}", value(package, "name = "), value(package, "version = ")))
        .collect()
}

fn title(package: &Value) -> String {
    let text = |key: &str| package[key].as_str().unwrap_or_default();
    format!("{} {} ({})", text("name"), text("version"), text("license"))
}

/// The packages that are part of the program: what it depends on, through what is linked.
fn linked(metadata: &Value) -> Vec<&Value> {
    let list = |value: &'_ Value| value.as_array().cloned().unwrap_or_default();
    let packages = metadata["packages"].as_array().expect("cargo lists the packages");
    let package =
        |id: &Value| packages.iter().find(|package| package["id"] == *id).expect("a package");
    let nodes = metadata["resolve"]["nodes"].as_array().expect("cargo lists what depends on what");
    let root = packages.iter().find(|package| package["name"] == "diglot").expect("the program");
    let mut found = BTreeMap::new();
    let mut open = vec![root["id"].clone()];
    while let Some(id) = open.pop() {
        let node = nodes.iter().find(|node| node["id"] == id).expect("a node");
        for dependency in list(&node["deps"]) {
            let is_normal =
                list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
            let package = package(&dependency["pkg"]);
            // The build takes its data, and they are in the program.
            if package["name"] == "emojis" {
                found.insert(title(package), package);
            }
            let is_macro = list(&package["targets"])
                .iter()
                .any(|target| list(&target["kind"]).contains(&"proc-macro".into()));
            if is_normal && !is_macro && found.insert(title(package), package).is_none() {
                open.push(dependency["pkg"].clone());
            }
        }
    }
    found.into_values().collect()
}

/// The whole file: each text once, with the crates that it is for.
fn notices(metadata: &Value) -> String {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in linked(metadata) {
        for text in license_texts(package) {
            texts.entry(text).or_default().insert(title(package));
        }
    }
    let mut texts: Vec<_> = texts.into_iter().collect();
    texts.sort_by(|(_, a), (_, b)| a.first().cmp(&b.first()));
    let mut file = HEAD.to_owned();
    for (text, titles) in texts {
        file += RULE;
        for title in titles {
            writeln!(file, "crate {title}").expect("a string takes it");
        }
        write!(file, "\n{text}\n").expect("a string takes it");
    }
    file
}

/// The texts of one of the licenses that a crate leaves to choose, and of all notices.
fn license_texts(package: &Value) -> Vec<String> {
    let manifest = Path::new(package["manifest_path"].as_str().expect("a path"));
    let folder = manifest.parent().expect("a folder");
    let mut files = Vec::new();
    license_files(folder, 0, &mut files);
    let own: Vec<_> = files.iter().filter(|file| file.parent() == Some(folder)).collect();
    let name =
        |file: &Path| file.file_name().expect("a name").to_string_lossy().to_ascii_lowercase();
    let is_choice = package["license"].as_str().is_some_and(|text| {
        (text.contains(" OR ") || text.contains('/')) && !text.contains(" AND ")
    });
    let preferred = PREFERRED.iter().find_map(|license| {
        own.iter().find(|file| name(file).contains(&license.to_ascii_lowercase())).copied()
    });
    let is_needed = |file: &&PathBuf| {
        let is_other_choice = preferred.is_some_and(|preferred| {
            is_choice
                && file.parent() == Some(folder)
                && *file != preferred
                && !name(file).starts_with("notice")
        });
        !is_other_choice
    };
    let text = |file: &PathBuf| {
        let text = String::from_utf8_lossy(&fs::read(file).expect("a license")).into_owned();
        let lines: Vec<_> = text.lines().map(str::trim_end).collect();
        lines.join("\n").trim_matches('\n').to_owned()
    };
    let mut texts: Vec<_> =
        files.iter().filter(is_needed).map(text).filter(|text| !text.is_empty()).collect();
    texts.dedup();
    if texts.is_empty() {
        texts.push(standard_text(package));
    }
    texts
}

/// Finds files with licenses in a crate, also those of other people's code in it.
fn license_files(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("a folder").filter_map(Result::ok).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().to_ascii_lowercase();
        let path = entry.path();
        if path.is_dir() {
            let is_linked = !["tests", "test", "benches", "examples", "fuzz", "target"]
                .contains(&name.as_str());
            if is_linked && depth < 3 {
                license_files(&path, depth + 1, files);
            }
        } else if FILE_NAMES.iter().any(|start| name.starts_with(start))
            && path.extension().is_none_or(|extension| extension != "rs")
        {
            files.push(path);
        }
    }
}

/// The license of a crate that has no file of it: its authors, and the words of the MIT license where that is one
/// of its licenses.
fn standard_text(package: &Value) -> String {
    let authors = package["authors"].as_array().cloned().unwrap_or_default();
    let authors: Vec<_> = authors.iter().filter_map(Value::as_str).collect();
    let authors = if authors.is_empty() { "its authors".to_owned() } else { authors.join(", ") };
    let own = include_str!("../../LICENSE");
    let (_, permission) =
        own.split_once("contributors\n\n").expect("the license names its holders");
    let license = package["license"].as_str().unwrap_or_default();
    if !license.contains("MIT") {
        let name = package["name"].as_str().unwrap_or_default();
        return format!(
            "Copyright (c) {authors}\n\nLicensed under {license}: https://spdx.org/licenses/{license}.html\n\
             Source code: https://crates.io/crates/{name}"
        );
    }
    format!("MIT License\n\nCopyright (c) {authors}\n\n{}", permission.trim_end())
}

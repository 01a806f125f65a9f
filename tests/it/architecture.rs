//! The order of the house, kept by a machine: sizes, names, words. Layers are in [`crate::layers`].

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use intl_pluralrules::{PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::corpus::files;

/// A function longer than this holds two thoughts.
const FUNCTION_LINES_MAX: usize = 70;
/// A file longer than this has two reasons to change, unless it is one table.
const FILE_LINES_MAX: usize = 500;
/// Names that say nothing about what a file is for.
const EMPTY_NAMES: [&str; 6] = ["utils", "util", "helpers", "common", "types", "manager"];

/// A Rust file of the project.
struct RustFile {
    /// Relative to the project.
    path: PathBuf,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files in some of the project's folders.
fn rust_files(folders: &[&str]) -> Vec<RustFile> {
    let folders = folders.iter().map(|folder| root().join(folder)).filter(|folder| folder.is_dir());
    let paths = folders.flat_map(|folder| files(&folder));
    let rust = paths.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let ours = rust.filter(|path| !path.components().any(|part| part.as_os_str() == "target"));
    ours.map(|path| RustFile {
        text: fs::read_to_string(&path).expect("a Rust file is text"),
        path: path.strip_prefix(root()).expect("a file of the project").to_owned(),
    })
    .collect()
}

fn all_rust_files() -> Vec<RustFile> {
    rust_files(&["src", "tests", "benches", "fuzz", "python"])
}

#[track_caller]
fn assert_none(wrong: &[String], law: &str) {
    assert!(wrong.is_empty(), "{law}:\n  {}", wrong.join("\n  "));
}

#[test]
fn functions_are_short() {
    let mut wrong = Vec::new();
    for RustFile { path, text } in all_rust_files() {
        for (name, line, len) in functions(&text) {
            if len > FUNCTION_LINES_MAX {
                wrong.push(format!("{}:{line}: `{name}` has {len} lines", path.display()));
            }
        }
    }
    assert_none(&wrong, &format!("a function has at most {FUNCTION_LINES_MAX} lines"));
}

/// Name, first line and length of each function, by rustfmt's layout: it ends at the first `}` that
/// is indented as its `fn` is.
fn functions(text: &str) -> Vec<(String, usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(name) = function_name(line) else { continue };
        let indent = &line[..line.len() - line.trim_start().len()];
        let ends = |line: &&str| {
            let rest = line.strip_prefix(indent).unwrap_or_default();
            rest.starts_with('}') || (rest.ends_with([';', '}']) && !rest.starts_with(' '))
        };
        let len = lines[at..].iter().position(ends).map_or(lines.len() - at, |len| len + 1);
        found.push((name.to_owned(), at + 1, len));
    }
    found
}

#[test]
fn the_length_of_a_function_is_seen() {
    let text = "impl A {\n    pub(crate) fn a(\n        b: u8,\n    ) {\n        c;\n    }\n\n    fn d();\n}\n";
    let expected = [("a".to_owned(), 2, 5), ("d".to_owned(), 8, 1)];
    assert_eq!(functions(text), expected);
}

fn function_name(line: &str) -> Option<&str> {
    const BEFORE: [&str; 6] = ["pub", "pub(crate)", "pub(super)", "const", "async", "extern"];
    let mut words = line.split_whitespace().skip_while(|word| BEFORE.contains(word));
    let name = words.next().filter(|&word| word == "fn").and_then(|_| words.next())?;
    name.split(['(', '<']).next()
}

#[test]
fn files_are_short_unless_they_are_one_table() {
    let mut wrong = Vec::new();
    for RustFile { path, text } in all_rust_files() {
        let len = text.lines().count();
        if len > FILE_LINES_MAX && !is_table(&text) {
            wrong.push(format!("{} has {len} lines", path.display()));
        }
    }
    assert_none(&wrong, &format!("a file has at most {FILE_LINES_MAX} lines"));
}

/// Returns `true` if most of a file is one `const` or `static` item.
fn is_table(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let is_item = |line: &str| {
        let line = line.trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ");
        let line = line.trim_start_matches("pub ");
        line.starts_with("const ") || line.starts_with("static ")
    };
    let starts = (0..lines.len()).filter(|&at| is_item(lines[at]));
    let len = |at: usize| lines[at..].iter().position(|line| line.starts_with(['}', ']', ')']));
    starts.filter_map(len).max().is_some_and(|longest| longest * 2 > lines.len())
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let mut wrong = Vec::new();
    for RustFile { path, text } in all_rust_files() {
        if !text.starts_with("//! ") {
            wrong.push(path.display().to_string());
        }
    }
    assert_none(&wrong, "a file opens with `//!` and what it is for");
}

#[test]
fn file_names_say_what_is_in_them() {
    let mut wrong = Vec::new();
    for RustFile { path, .. } in all_rust_files() {
        let mut names = path.iter().map(|part| part.to_string_lossy().into_owned());
        if names.any(|name| EMPTY_NAMES.contains(&name.trim_end_matches(".rs"))) {
            wrong.push(path.display().to_string());
        }
    }
    assert_none(&wrong, "these names say nothing");
}

#[test]
fn every_module_of_the_tests_is_declared() {
    let files = rust_files(&["tests/it"]);
    let mut wrong = Vec::new();
    for RustFile { path, .. } in &files {
        let stem = path.file_stem().expect("a file has a name").to_string_lossy();
        let parent = path.parent().expect("a file of tests/it");
        let (name, above) = match &stem[..] {
            "main" => continue,
            "mod" => (parent.file_name().expect("a folder").to_string_lossy(), parent.parent()),
            _ => (stem, Some(parent)),
        };
        let above = above.expect("a folder above");
        let is_above =
            |file: &&RustFile| ["main.rs", "mod.rs"].iter().any(|it| file.path == above.join(it));
        let declares = |file: &RustFile| {
            file.text
                .lines()
                .any(|line| line.trim_start_matches("pub(crate) ") == format!("mod {name};"))
        };
        if !files.iter().find(is_above).is_some_and(declares) {
            wrong.push(path.display().to_string());
        }
    }
    assert_none(&wrong, "these are never compiled");
}

#[test]
fn every_dependency_has_a_word_on_why() {
    let mut wrong = Vec::new();
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml", "python/Cargo.toml"] {
        let text = fs::read_to_string(root().join(manifest)).unwrap_or_default();
        let mut is_dependencies = false;
        for (number, line) in (1..).zip(text.lines()) {
            if line.starts_with('[') {
                is_dependencies = line.contains("dependencies");
            } else if is_dependencies && line.contains(" = ") && !line.contains(" # ") {
                wrong.push(format!("{manifest}:{number}: {line}"));
            }
        }
    }
    assert_none(&wrong, "say why in a comment on the line");
}

/// A word that a template asks for and no file has would stop the build of that page.
#[test]
fn every_language_has_every_word_of_the_page() {
    let keys = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect()
    };
    let english = keys(&fs::read_to_string("templates/i18n/en.ftl").expect("English words"));
    for file in fs::read_dir("templates/i18n").expect("templates/i18n") {
        let path = file.expect("a file of words").path();
        let words = keys(&fs::read_to_string(&path).expect("a file of words"));
        // Two regions have only what differs from their language; the program takes the rest from that.
        if ["es-419.ftl", "pt-pt.ftl"].iter().any(|name| path.ends_with(name)) {
            assert!(words.iter().all(|key| english.contains(key)), "{}", path.display());
            continue;
        }
        assert_eq!(words, english, "{}", path.display());
    }
    for file in fs::read_dir("templates").expect("templates") {
        let path = file.expect("a template").path();
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        let template = fs::read_to_string(&path).expect("a template");
        for rest in template.split("words.").skip(1) {
            let len = rest.find(|c: char| c != '_' && !c.is_ascii_lowercase()).unwrap_or(0);
            assert!(
                english.iter().any(|key| key == &rest[..len]),
                "{}: {}",
                path.display(),
                &rest[..len]
            );
        }
    }
}

/// The page of the workbench reads no more of Fluent than this: messages on a line, and forms by `$count`.
#[test]
fn every_language_of_the_workbench_has_every_message_and_plural_category() {
    let messages = |tag: &str| -> Vec<(String, Vec<String>, Vec<String>)> {
        let path = format!("templates/review/i18n/{tag}.ftl");
        let text = fs::read_to_string(&path).expect("a file of messages");
        let mut found: Vec<(String, Vec<String>, Vec<String>)> = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let variables = line.split("{ $").skip(1).filter_map(|rest| rest.split_once(' '));
            let variables = variables.map(|(name, _)| name.to_owned());
            match line.split_once(" = ") {
                Some((name, _)) if !line.starts_with(' ') => {
                    found.push((name.to_owned(), variables.collect(), Vec::new()));
                }
                _ if line == "}" => {}
                _ => {
                    let form = line.trim_start_matches([' ', '*']).strip_prefix('[');
                    let (category, _) =
                        form.and_then(|form| form.split_once("] ")).expect("a form");
                    let message = found.last_mut().expect("a message");
                    message.1.extend(variables);
                    message.2.push(category.to_owned());
                }
            }
        }
        for (_, variables, _) in &mut found {
            variables.sort();
            variables.dedup();
        }
        found
    };
    let english = messages("en");
    for file in fs::read_dir("templates/review/i18n").expect("templates/review/i18n") {
        let path = file.expect("a file of messages").path();
        let tag = path.file_stem().and_then(|it| it.to_str()).expect("a tag").to_owned();
        let own = messages(&tag);
        let names = |of: &[(String, Vec<String>, Vec<String>)]| -> Vec<(String, Vec<String>)> {
            of.iter().map(|(name, variables, _)| (name.clone(), variables.clone())).collect()
        };
        // Two regions have only what differs from their language; the program takes the rest from that.
        if ["es-419", "pt-pt"].contains(&tag.as_str()) {
            assert!(names(&own).iter().all(|name| names(&english).contains(name)), "{tag}");
        } else {
            assert_eq!(names(&own), names(&english), "{tag}");
        }
        // Neither a script nor a region changes how these languages count.
        let language = tag.split('-').next().unwrap_or(&tag);
        let language: LanguageIdentifier = language.parse().expect("a language");
        let rules = PluralRules::create(language, PluralRuleType::CARDINAL).expect("rules");
        let numbers = (0..=100_usize).chain([1_000_000]);
        let expected: BTreeSet<String> = numbers
            .map(|number| format!("{:?}", rules.select(number).expect("a category")).to_lowercase())
            .chain(["other".to_owned()])
            .collect();
        for (name, _, forms) in own.iter().filter(|(_, _, forms)| !forms.is_empty()) {
            let forms: BTreeSet<String> = forms.iter().cloned().collect();
            assert!(expected.is_subset(&forms), "{tag}: {name}: {forms:?}, not {expected:?}");
        }
    }
}

#[test]
fn the_workbench_has_every_language_of_the_page() {
    let files = |folder: &str| -> BTreeSet<String> {
        let files = fs::read_dir(folder).expect("a folder of strings");
        files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect()
    };
    assert_eq!(files("templates/review/i18n"), files("templates/i18n"));
}

/// `DIGLOT_UPDATE=1` writes it there.
#[test]
fn the_readme_holds_the_help_of_the_program() {
    const FENCES: [&str; 2] = ["```help\n", "\n```\n"];
    let output = Command::new(env!("CARGO_BIN_EXE_diglot")).arg("--help").output();
    let help = String::from_utf8(output.expect("the program runs").stdout).expect("help is text");
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).expect("README.md");
    let (before, rest) =
        readme.split_once(FENCES[0]).expect("README.md has a block of kind `help`");
    let (shown, behind) = rest.split_once(FENCES[1]).expect("the block ends");
    if env::var_os("DIGLOT_UPDATE").is_some() {
        let updated = format!("{before}{}{}{}{behind}", FENCES[0], help.trim_end(), FENCES[1]);
        fs::write(&path, updated).expect("README.md can be written");
    } else {
        assert_eq!(
            shown,
            help.trim_end(),
            "README.md shows another help; DIGLOT_UPDATE=1 mends it"
        );
    }
}

//! The order of the modules, kept by a machine: a module imports only what is listed above it, in
//! `lib.rs` as in every `mod.rs`, so that no files import each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

use crate::corpus::files;

/// Modules that stand side by side on the same layers: none may know of another.
const SIBLINGS: [&str; 4] = ["check", "site", "search", "exchange"];

/// Folders whose files do not know each other, and the files of each that all of them share.
const STRANGERS: [(&str, &[&str]); 2] =
    [("markdown::constructs", &["refusal", "mark"]), ("check::rules", &["definition"])];

/// What imports something listed below it in the same folder, because the matter itself goes in a
/// circle: importer, imported, and why.
const CIRCLES: [(&str, &str, &str); 1] = [(
    "markdown::plain_text::table",
    "markdown::plain_text::layout",
    "a cell holds blocks, and blocks hold tables",
)];

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern")
}

/// A comment, or what is in quotes.
static LITERAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?x) //[^\n]* | /\*(?s:.*?)\*/ | b?r\#"(?s:.*?)"\# | b?r"[^"]*"
            | b?"(?:[^"\\]|\\(?s:.))*" | b?'(?:[^'\\\n]|\\x..|\\u\{[^}]*\}|\\.)' "#,
    )
});
static DECLARED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?m)^(?:pub(?:\([^)]*\))? )?mod (\w+);"));
static EXPORTED: LazyLock<Regex> = LazyLock::new(|| pattern(r"macro_rules! (\w+)"));
static USE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\buse ([^;]+);"));
static SEEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"pub\(in [\w:]+\)|\buse [^;]+;"));
static PATH: LazyLock<Regex> = LazyLock::new(|| pattern(r"[A-Za-z_]\w*(?:::[A-Za-z_]\w*)+"));

/// The crate's modules, as its files declare them.
#[derive(Default)]
struct Crate {
    modules: BTreeMap<Vec<String>, Module>,
    /// Where each macro that the whole crate can use is defined.
    macros: BTreeMap<String, Vec<String>>,
}

/// A file of the crate.
struct Module {
    file: PathBuf,
    /// Its code without comments, texts and unit tests.
    code: String,
    /// That of its unit tests.
    tests: String,
    /// The modules that it declares, in order.
    children: Vec<String>,
    /// What it gives its own name to: the name, and the path it stands for.
    renamed: BTreeMap<String, Vec<String>>,
}

/// Something that a file names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Import {
    module: Vec<String>,
    /// What of it; nothing for the module itself.
    item: Option<String>,
}

impl Crate {
    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut read = Self::default();
        for file in files(&root) {
            let relative = file.strip_prefix(&root).expect("a file of src").with_extension("");
            let mut path: Vec<String> =
                relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            match path.last().map(String::as_str) {
                Some("main") => continue,
                Some("lib" | "mod") => path.truncate(path.len() - 1),
                _ => {}
            }
            read.add(path, &file, &fs::read_to_string(&file).expect("a Rust file is text"));
        }
        read
    }

    fn add(&mut self, path: Vec<String>, file: &Path, text: &str) {
        let text = bare(text);
        let (code, tests) = text.split_once("#[cfg(test)]\nmod tests {").unwrap_or((&text, ""));
        let children = DECLARED.captures_iter(code).map(|it| it[1].to_owned()).collect();
        for found in EXPORTED.captures_iter(code) {
            self.macros.insert(found[1].to_owned(), path.clone());
        }
        let (code, tests) = (code.to_owned(), tests.to_owned());
        let file = file.to_owned();
        let mut module = Module { file, code, tests, children, renamed: BTreeMap::new() };
        for (name, written) in uses(&module.code) {
            if let Some(full) = absolute(&written, &path, &module.children) {
                module.renamed.insert(name, full);
            }
        }
        self.modules.insert(path, module);
    }

    /// Where a path leads: the module that has what is meant, and before it those that pass it on.
    fn resolve(&self, full: &[String], on_the_way: &mut Vec<Import>) {
        if let [name, ..] = full
            && let Some(module) = self.macros.get(name)
            && !self.modules.contains_key(&full[..1])
        {
            on_the_way.push(Import { module: module.clone(), item: Some(name.clone()) });
            return;
        }
        let len = (0..=full.len()).take_while(|&len| self.modules.contains_key(&full[..len]));
        let len = len.last().expect("the crate is a module");
        let (module, item) = (&full[..len], full.get(len));
        on_the_way.push(Import { module: module.to_vec(), item: item.cloned() });
        let passed_on = item.and_then(|item| self.modules[module].renamed.get(item));
        if let Some(on) = passed_on.filter(|on| on_the_way.len() < 8 && on.as_slice() != full) {
            let on: Vec<String> = on.iter().chain(&full[len + 1..]).cloned().collect();
            self.resolve(&on, on_the_way);
        }
    }

    /// What a part of a file names of the crate. Modules that it is part of may pass things on to it.
    fn imports(&self, path: &[String], code: &str) -> BTreeSet<Import> {
        let children = &self.modules[path].children;
        let used = uses(code).into_iter().map(|(_, written)| written);
        let all = used.chain(named(code));
        let mut imports = BTreeSet::new();
        for full in all.filter_map(|written| absolute(&written, path, children)) {
            let mut way = Vec::new();
            self.resolve(&full, &mut way);
            let last = way.pop();
            imports.extend(way.into_iter().filter(|it| !path.starts_with(&it.module)));
            imports.extend(last.filter(|it| it.module != path));
        }
        imports
    }

    /// The imports that run against the order, with what is wrong with each.
    fn against_the_order(&self) -> Vec<(String, String, String)> {
        let mut wrong = Vec::new();
        for (path, module) in self.modules.iter().filter(|(path, _)| !path.is_empty()) {
            let tests = self.imports(path, &module.tests);
            // What unit tests need of the same layer may stand anywhere in it.
            let tests = tests.into_iter().filter(|it| it.module.first() != path.first());
            for import in self.imports(path, &module.code).into_iter().chain(tests) {
                if let Some(reason) = self.fault(path, &import) {
                    let file = module.file.display();
                    let imported = import.module.join("::");
                    wrong.push((path.join("::"), imported, format!("{file}: {reason}")));
                }
            }
        }
        wrong
    }

    fn fault(&self, path: &[String], import: &Import) -> Option<String> {
        let Import { module, item } = import;
        let item = item.as_deref().unwrap_or("it");
        if path.starts_with(module) {
            let folder = module.join("::");
            return Some(format!("imports `{item}` from `{folder}`, which is made of this file"));
        }
        let shared = path.iter().zip(module).take_while(|(own, other)| own == other).count();
        if shared == path.len() {
            return None;
        }
        let order = &self.modules[&path[..shared]].children;
        let place = |name: &String| order.iter().position(|child| child == name);
        let (own, other) = (&path[shared], &module[shared]);
        (place(own) < place(other)).then(|| {
            format!(
                "imports `{}::{item}`, but `{other}` is listed below `{own}`",
                module.join("::")
            )
        })
    }
}

/// A text without comments and without what is in quotes.
fn bare(text: &str) -> String {
    LITERAL.replace_all(text, "\"\"").into_owned()
}

/// What `use` lines bring in: each name, and the path as written.
fn uses(code: &str) -> Vec<(String, String)> {
    let trees = USE.captures_iter(code).flat_map(|it| leaves(&it[1]));
    let name = |leaf: String| {
        let (written, name) = leaf.split_once(" as ").unwrap_or((&leaf, ""));
        let written = written.trim().trim_end_matches("::self");
        let name = if name.is_empty() { written.rsplit("::").next() } else { Some(name.trim()) };
        (name.unwrap_or_default().to_owned(), written.to_owned())
    };
    trees.map(name).collect()
}

/// The paths of a tree such as `a::{b, c::{d, e}}`.
fn leaves(tree: &str) -> Vec<String> {
    let tree = tree.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((head, rest)) = tree.split_once('{') else { return vec![tree] };
    let inside = &rest[..rest.rfind('}').expect("braces balance")];
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inside[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inside[start..]);
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(leaves).map(|leaf| format!("{}{leaf}", head.trim())).collect()
}

/// Paths outside of `use` lines; who may see a thing is none.
fn named(code: &str) -> Vec<String> {
    let code = SEEN.replace_all(code, "");
    PATH.find_iter(&code).map(|it| it.as_str().to_owned()).collect()
}

/// A path from the crate's root; nothing for those of other crates.
fn absolute(written: &str, path: &[String], children: &[String]) -> Option<Vec<String>> {
    let mut parts = written.split("::").map(str::trim).peekable();
    let mut base = match *parts.peek()? {
        "crate" => Vec::new(),
        "self" | "super" => path.to_vec(),
        first if children.iter().any(|child| child == first) => {
            return Some(path.iter().cloned().chain(parts.map(str::to_owned)).collect());
        }
        _ => return None,
    };
    for part in parts {
        match part {
            "crate" | "self" => {}
            "super" => drop(base.pop()),
            name => base.push(name.to_owned()),
        }
    }
    Some(base)
}

#[track_caller]
fn assert_none(wrong: &[String], law: &str) {
    assert!(wrong.is_empty(), "{law}:\n  {}", wrong.join("\n  "));
}

/// `lib.rs` and every `mod.rs` list their modules bottom-up; none may import one listed after it.
#[test]
fn modules_import_only_what_is_listed_above_them() {
    let read = Crate::read();
    assert!(read.modules[&Vec::new()].children.len() > 3, "src/lib.rs lists the layers");
    let is_circle = |one: &str, other: &str| CIRCLES.iter().any(|it| (it.0, it.1) == (one, other));
    let all = read.against_the_order();
    let wrong = all.iter().filter(|(one, other, _)| !is_circle(one, other));
    let wrong: Vec<String> = wrong.map(|(.., fault)| fault.clone()).collect();
    assert_none(&wrong, "imports must run upwards in every list of modules");
    for (one, other, reason) in CIRCLES {
        let is_there = all.iter().any(|it| (&*it.0, &*it.1) == (one, other));
        assert!(is_there, "{one} no longer imports {other} ({reason}): take it off the list");
        let folder = |path: &str| path.rsplit_once("::").map(|(folder, _)| folder.to_owned());
        assert_eq!(folder(one), folder(other), "a circle stays inside one folder");
    }
}

#[test]
fn siblings_do_not_name_each_other() {
    let read = Crate::read();
    let mut wrong = Vec::new();
    for name in SIBLINGS {
        assert!(read.modules[&Vec::new()].children.contains(&name.to_owned()), "no module {name}");
    }
    for (path, module) in &read.modules {
        let is_sibling = |name: &String| SIBLINGS.contains(&&**name);
        let Some(own) = path.first().filter(|name| is_sibling(name)) else { continue };
        for import in read.imports(path, &format!("{}{}", module.code, module.tests)) {
            if import.module.first().is_some_and(|other| other != own && is_sibling(other)) {
                let (file, other) = (module.file.display(), import.module.join("::"));
                wrong.push(format!("{file}: names `{other}`"));
            }
        }
    }
    for (folder, shared) in STRANGERS {
        let folder: Vec<String> = folder.split("::").map(str::to_owned).collect();
        let inside = read.modules.iter().filter(|(path, _)| path.len() > folder.len());
        for (path, module) in inside.filter(|(path, _)| path.starts_with(&folder)) {
            let own = &path[folder.len()];
            let others = read.imports(path, &module.code).into_iter().filter(|it| {
                let other = it.module.get(folder.len()).filter(|_| it.module.starts_with(&folder));
                other.is_some_and(|other| other != own && !shared.contains(&&**other))
            });
            let file = module.file.display();
            wrong.extend(others.map(|it| format!("{file}: names `{}`", it.module.join("::"))));
        }
    }
    assert_none(&wrong, "siblings must not know each other");
}

/// A crate of two folders, with one more line in `a/one.rs`.
fn faults_of(line: &str) -> Vec<String> {
    let mut made = Crate::default();
    let mut add = |path: &str, text: &str| {
        let path: Vec<String> =
            path.split("::").filter(|it| !it.is_empty()).map(str::to_owned).collect();
        made.add(path, Path::new("x.rs"), text);
    };
    add("", "pub mod a;\npub mod b;\n");
    add("a", "mod zero;\nmod one;\npub mod two;\nuse two::Two;\npub struct Own;\n");
    add("a::zero", "pub struct Zero;\n");
    add("a::one", &format!("use super::zero::Zero;\n{line}\n"));
    add("a::two", "use super::one;\nuse super::zero::Zero as Passed;\n");
    add("b", "use crate::a;\nmacro_rules! shout { () => {} }\n");
    let faults = made.against_the_order().into_iter();
    let faults: BTreeSet<_> = faults.map(|(one, other, _)| format!("{one} → {other}")).collect();
    faults.into_iter().collect()
}

#[test]
fn every_way_to_import_is_seen() {
    for line in [
        "use crate::a::two::Two;",
        "use crate::{\n    a::{zero::Zero, two::{self, Two}},\n};",
        "use super::two::Two as Other;",
        "use super::Two;",
        "pub use super::two;",
        "use super::{zero::Zero,\n    two::Two};",
        "fn f() { super::two::g() }",
        "fn f() -> crate::a::two::Two { g() }",
        "use super::super::a::two;",
        "use super::two::Passed;",
    ] {
        assert_eq!(faults_of(line), ["a::one → a::two"], "{line}");
    }
    assert_eq!(faults_of("use super::Own;"), ["a::one → a"]);
    assert_eq!(faults_of("use crate::b::B;"), ["a::one → b"]);
    assert_eq!(faults_of("fn f() { crate::shout!() }"), ["a::one → b"]);
    assert_eq!(faults_of("#[cfg(test)]\nmod tests {\n    use crate::b;\n}"), ["a::one → b"]);
    for line in [
        "// use super::two::Two;",
        "const A: &str = \"crate::b::B\";",
        "pub(in crate::a) fn f() {}",
        "use std::fmt::two;",
        "#[cfg(test)]\nmod tests {\n    use super::*;\n    use crate::a::two;\n}",
    ] {
        assert!(faults_of(line).is_empty(), "{line}");
    }
}

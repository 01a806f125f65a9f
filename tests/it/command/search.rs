//! The indexes that a build writes: what is in them, and when they are made anew.

use std::collections::BTreeSet;
use std::fs;

use super::Workplace;
use crate::corpus::files;
use crate::serve::article;

fn project() -> Workplace {
    Workplace::with(&[
        ("content/nl-nl/a.md", &article("Begin", "Goedemorgen.", "Good morning.")),
        ("content/nl-nl/b.md", &article("Verder", "Goedemiddag.", "Good afternoon.")),
        ("content/de-de/a.md", &article("Anfang", "Guten Morgen.", "Good morning.")),
    ])
}

/// The files of a language's index.
fn index(workplace: &Workplace, locale: &str) -> BTreeSet<String> {
    let folder = workplace.path(&format!("site/pagefind/{locale}"));
    let name = |path: &std::path::PathBuf| {
        path.strip_prefix(&folder).expect("inside").display().to_string()
    };
    files(&folder).iter().map(name).collect()
}

/// How many pages a language's index finds.
fn pages(workplace: &Workplace, locale: &str) -> u64 {
    let entry = workplace.read(&format!("site/pagefind/{locale}/pagefind-entry.json"));
    let entry: serde_json::Value = serde_json::from_str(&entry).expect("JSON");
    entry["languages"][locale]["page_count"].as_u64().expect("a number")
}

#[test]
fn only_pages_that_are_in_their_language_are_found() {
    let workplace = project();
    workplace.write("diglot.toml", b"[locales]\nfallback = 'page'\n");
    let hidden =
        article("Geheim", "Geheim.", "Secret.").replacen("---\n", "---\nROBOTS: NOINDEX\n", 1);
    workplace.write("content/nl-nl/hidden.md", hidden.as_bytes());
    workplace.write("content/fr-fr/a.md", hidden.as_bytes());
    let moved = article("Weg", "Weg.", "Gone.").replacen("---\n", "---\nredirect_url: a.md\n", 1);
    workplace.write("content/nl-nl/moved.md", moved.as_bytes());
    workplace.done(&["build"]);
    assert!(workplace.path("site/de-de/b.html").exists(), "the fallback page");
    assert_eq!(pages(&workplace, "nl-nl"), 2);
    assert_eq!(pages(&workplace, "de-de"), 1);
    assert!(workplace.read("site/nl-nl/a.html").contains("search.js"));
    let nothing = workplace.read("site/fr-fr/a.html");
    assert!(!nothing.contains("search.js"), "a language without an index shows no search");
    assert_eq!(pages(&workplace, "en-us"), 2);
}

#[test]
fn an_index_is_made_anew_where_a_page_of_its_language_changed() {
    let workplace = project();
    workplace.done(&["build"]);
    let [german, dutch] = ["de-de", "nl-nl"].map(|locale| index(&workplace, locale));
    let entry = workplace.path("site/pagefind/de-de/pagefind-entry.json");
    let written = fs::metadata(&entry).and_then(|it| it.modified()).expect("a date");
    workplace
        .write("content/nl-nl/b.md", article("Verder", "Goedenavond.", "Good evening.").as_bytes());
    workplace.done(&["build"]);
    assert_ne!(index(&workplace, "nl-nl"), dutch);
    assert_eq!(pages(&workplace, "nl-nl"), 2, "the page that did not change is found still");
    assert_eq!(index(&workplace, "de-de"), german);
    let later = fs::metadata(&entry).and_then(|it| it.modified()).expect("a date");
    assert_eq!(later, written, "no page of it has changed");
    workplace.remove("content/nl-nl/b.md");
    workplace.done(&["build"]);
    assert_eq!(pages(&workplace, "nl-nl"), 1);
}

#[test]
fn an_index_is_the_same_from_scratch_and_bit_by_bit() {
    let workplace = project();
    workplace.done(&["build"]);
    workplace
        .write("content/nl-nl/b.md", article("Verder", "Goedenavond.", "Good evening.").as_bytes());
    workplace.done(&["build"]);
    workplace.done(&["build", "--out", "fresh"]);
    let [site, fresh] = ["site", "fresh"].map(|folder| {
        let folder = workplace.path(folder).join("pagefind");
        let read = |path: std::path::PathBuf| {
            let bytes = fs::read(&path).expect("a file");
            (path.strip_prefix(&folder).expect("inside").to_owned(), bytes)
        };
        files(&folder).into_iter().map(read).collect::<Vec<_>>()
    });
    assert!(site.len() > 15 && site == fresh);
}

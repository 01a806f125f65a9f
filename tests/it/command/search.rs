//! The indexes that a build writes: what is in them, and when they are made anew.

use std::collections::BTreeSet;
use std::fs;

use super::Workplace;
use crate::corpus::files;
use crate::searching::Index;
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
    let folder = workplace.path(&format!("site/search/{locale}"));
    let name = |path: &std::path::PathBuf| {
        path.strip_prefix(&folder).expect("inside").display().to_string()
    };
    files(&folder).iter().map(name).collect()
}

/// How many pages a language's index finds.
fn pages(workplace: &Workplace, locale: &str) -> u64 {
    Index::at(&workplace.path(&format!("site/search/{locale}"))).pages()
}

#[test]
fn only_pages_that_are_in_their_language_are_found() {
    let workplace = project();
    workplace.write("diglot.toml", b"[locales]\nfallback = 'page'\n");
    let with = |field: &str| {
        article("Geheim", "Geheim.", "Secret.").replacen("---\n", &format!("---\n{field}\n"), 1)
    };
    workplace.write("content/nl-nl/hidden.md", with("ROBOTS: NOINDEX").as_bytes());
    workplace.write("content/nl-nl/unsearched.md", with("search: false").as_bytes());
    workplace.write("content/fr-fr/a.md", with("search: false").as_bytes());
    let moved = article("Weg", "Weg.", "Gone.").replacen("---\n", "---\nredirect_url: a.md\n", 1);
    workplace.write("content/nl-nl/moved.md", moved.as_bytes());
    workplace.done(&["build"]);
    assert!(workplace.path("site/de-de/b.html").exists(), "the fallback page");
    assert_eq!(pages(&workplace, "nl-nl"), 3, "what other sites' engines leave out is found here");
    assert_eq!(pages(&workplace, "de-de"), 1);
    assert!(workplace.read("site/nl-nl/a.html").contains("search.js"));
    let nothing = workplace.read("site/fr-fr/a.html");
    assert!(!nothing.contains("search.js"), "a language without an index shows no search");
    assert_eq!(pages(&workplace, "en-us"), 3);
}

#[test]
fn an_index_is_made_anew_where_a_page_of_its_language_changed() {
    let workplace = project();
    workplace.done(&["build"]);
    let [german, dutch] = ["de-de", "nl-nl"].map(|locale| index(&workplace, locale));
    let written = |file: &str| {
        let place = workplace.path(&format!("site/search/{file}"));
        fs::metadata(&place).and_then(|it| it.modified()).expect("a date")
    };
    let kept = ["de-de/entry", "nl-nl/d/0"].map(written);
    let changed = written("nl-nl/d/1");
    workplace
        .write("content/nl-nl/b.md", article("Verder", "Goedenavond.", "Good evening.").as_bytes());
    workplace.done(&["build"]);
    assert_ne!(index(&workplace, "nl-nl"), dutch);
    assert_eq!(pages(&workplace, "nl-nl"), 2, "the page that did not change is found still");
    assert_eq!(index(&workplace, "de-de"), german);
    assert_eq!(["de-de/entry", "nl-nl/d/0"].map(written), kept, "nothing of it has changed");
    assert_ne!(written("nl-nl/d/1"), changed);
    workplace.remove("content/nl-nl/b.md");
    workplace.done(&["build"]);
    assert_eq!(pages(&workplace, "nl-nl"), 1);
    assert!(!index(&workplace, "nl-nl").contains("d/1"));
}

#[test]
fn an_index_is_the_same_from_scratch_and_bit_by_bit() {
    let workplace = project();
    workplace.done(&["build"]);
    workplace
        .write("content/nl-nl/b.md", article("Verder", "Goedenavond.", "Good evening.").as_bytes());
    workplace.done(&["build"]);
    workplace.done(&["build", "--out", "fresh", "--jobs", "1"]);
    let [site, fresh] = ["site/search", "fresh/search"].map(|folder| workplace.contents(folder));
    // Four files of each language's own, and one of each page.
    assert_eq!(site.len(), 3 * 3 + 5);
    assert_eq!(site, fresh);
}

/// Pages keep their numbers, so that little changes; numbers are all that differs from a new build.
#[test]
fn pages_keep_their_numbers_when_others_come_and_go() {
    let workplace = project();
    for name in ["c", "d", "e", "f", "g", "h"] {
        let text = article(name, &format!("Bladzijde {name}."), "A page.");
        workplace.write(&format!("content/nl-nl/{name}.md"), text.as_bytes());
    }
    workplace.done(&["build"]);
    workplace.remove("content/nl-nl/c.md");
    workplace.write("content/nl-nl/aa.md", article("Nieuw", "Nieuw.", "New.").as_bytes());
    workplace.done(&["build"]);
    workplace.done(&["build", "--out", "fresh"]);
    let numbers =
        |folder: &str| Index::at(&workplace.path(&format!("{folder}/search/nl-nl"))).urls();
    let (kept, fresh) = (numbers("site"), numbers("fresh"));
    assert_eq!(kept[&0], "nl-nl/a.html");
    assert_eq!(kept[&8], "nl-nl/aa.html");
    assert!(!kept.contains_key(&2), "a page that has gone leaves a hole");
    assert_eq!(fresh[&1], "nl-nl/aa.html");
    let sorted = |urls: std::collections::BTreeMap<u32, String>| -> BTreeSet<String> {
        urls.into_values().collect()
    };
    assert_eq!(sorted(kept), sorted(fresh));
}

#[test]
fn the_index_of_an_earlier_program_goes() {
    let workplace = project();
    workplace.done(&["build"]);
    let manifest = workplace.read("site/.diglot-manifest.json");
    let old = manifest.replacen("\"files\": [", "\"files\": [\"pagefind/nl-nl/pagefind.js\",", 1);
    assert_ne!(old, manifest);
    workplace.write("site/.diglot-manifest.json", old.as_bytes());
    workplace.write("site/pagefind/nl-nl/pagefind.js", b"//");
    workplace.done(&["build"]);
    assert!(!workplace.path("site/pagefind").exists());
}

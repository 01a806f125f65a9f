//! Plain pairs: layouts that are found, and files that are not pages of their own.

use std::os::unix::fs::symlink;

use super::Workplace;
use super::plain::{ORIGINAL, TRANSLATION, check, tree};

#[test]
fn one_page_is_a_layout_where_its_place_says_its_language() {
    let found = |original: &str, translation: &str, layout: &str| {
        let workplace = Workplace::with(&[(original, ORIGINAL), (translation, TRANSLATION)]);
        let said = workplace.run(&["init"]);
        assert!(said.stderr.starts_with(layout), "{}", said.stderr);
    };
    found(
        "README.md",
        "README.fr.md",
        "found originals in `**/{page}.md`, translations in `**/{page}.{locale}.md`\nfound 1 translation with",
    );
    found("content/en/a.md", "content/fr/a.md", "found originals in `content/en/**`");
    // A folder that is named like a language, and holds a page of the same name.
    found("docs/a.md", "docs/id/a.md", "error: found 2 pages in `docs/` (2), but no originals");
}

#[test]
fn a_translation_that_leads_to_its_original_is_named_and_left_alone() {
    let workplace = tree(TRANSLATION);
    workplace.done(&["init"]);
    workplace.remove("content/fr/old.md");
    workplace.write("content/en/c.md", b"# Oars\n\nOars are of wood.\n");
    symlink("../en/c.md", workplace.path("content/fr/c.md")).expect("a link");
    let note = "note: `content/fr/c.md` is a symbolic link to another page";
    let found = check(&workplace);
    assert!(found.stderr.contains(note), "{}", found.stderr);
    assert!(found.stderr.contains("2 of 2 translations compared"), "{}", found.stderr);
    workplace.run(&["annotate", "--in-place"]);
    assert!(workplace.read("content/fr/a.md").contains("data-ttu-id"));
    assert_eq!(workplace.read("content/en/c.md"), "# Oars\n\nOars are of wood.\n");
}

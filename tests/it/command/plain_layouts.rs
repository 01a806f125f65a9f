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

#[test]
fn what_is_indented_in_a_note_or_a_tab_is_compared() {
    let original = "# Start\n\n!!! note \"Before\"\n\n    Port 8000 is open.\n\n    - Pull.\n    - Push.\n\n\
        === \"Linux\"\n\n    Wait 9 minutes.\n\n    ```sh\n    lamp start\n    ```\n\nThe end.\n";
    let translation = "# Inicio\n\n!!! note \"Antes\"\n\n    El puerto 9000 está abierto.\n\n    - Tire.\n\n\
        === \"Linux\"\n\n    Espere 9 minutos.\n\n    ```sh\n    lamp stop\n    ```\n\nFin.\n";
    let files = [
        ("mkdocs.yml", ""),
        ("docs/en/docs/a.md", original),
        ("docs/es/docs/a.md", translation),
        ("docs/en/docs/b.md", "# Boats\n\nBoats float.\n"),
        ("docs/es/docs/b.md", "# Barcos\n\nLos barcos flotan.\n"),
    ];
    let workplace = Workplace::with(&files);
    workplace.done(&["init"]);
    let found = check(&workplace);
    for expected in [
        "docs/es/docs/a.md:5:15: warning[number-mismatch]",
        "warning[missing-block]: list item \"Push.\" is missing from the translation",
        "docs/es/docs/a.md:14:5: warning[code-block-changed]",
    ] {
        assert!(found.stdout.contains(expected), "{expected}\n{}", found.stdout);
    }
}

#[test]
fn a_notice_that_a_team_puts_on_every_page_needs_no_partner() {
    let notice = "> Traduit par une machine : [en anglais](/en/a/).\n\n";
    let workplace = tree(&TRANSLATION.replacen("\n\n", &format!("\n\n{notice}"), 1));
    workplace.done(&["init"]);
    workplace.remove("content/fr/old.md");
    let found = check(&workplace);
    assert!(found.stdout.contains("extra-block"), "{}", found.stdout);
    assert!(found.stdout.lines().count() == 1, "{}", found.stdout);
    let layout = workplace.read("diglot.toml");
    let named = layout.replace("[layout]\n", "[layout]\nnotices = [\"Traduit par une machine\"]\n");
    workplace.write("diglot.toml", named.as_bytes());
    let found = check(&workplace);
    assert_eq!((found.status, &*found.stdout), (0, ""), "{}", found.stderr);
    let empty = layout.replace("[layout]\n", "[layout]\nnotices = [\" \"]\n");
    workplace.write("diglot.toml", empty.as_bytes());
    let found = check(&workplace);
    assert!(found.stderr.contains("a text in `notices` is empty"), "{}", found.stderr);
}

//! Plain pairs in a repository: originals that were moved, sync points that do not exist, and new ones.

use super::plain::check;
use super::{Workplace, commit, git};

const ORIGINAL: &str =
    "# Tides\n\nThe tide comes twice a day.\n\nWait at the gate until the lamp is green.\n";
const TRANSLATION: &str = "# Marées\n\nLa marée vient deux fois par jour.\n\nAttendez à la porte que la lampe soit verte.\n";
const LAYOUT: &str = "[layout]\npreset = 'hugo'\nprofile = 'hugo'\nsync = { key = 'commit' }\n";

fn noted(revision: &str, text: &str) -> String {
    format!("---\ncommit: {revision}\n---\n{text}")
}

/// A repository with two pages; the translation of the first notes its revision.
fn repository() -> (Workplace, String) {
    let workplace = Workplace::with(&[
        ("content/en/a.md", ORIGINAL),
        ("content/en/b.md", "# Boats\n\nBoats float.\n"),
        ("content/fr/b.md", "# Bateaux\n\nLes bateaux flottent.\n"),
        ("diglot.toml", LAYOUT),
    ]);
    let revision = commit(&workplace);
    workplace.write("content/fr/a.md", noted(&revision, TRANSLATION).as_bytes());
    commit(&workplace);
    (workplace, revision)
}

#[test]
fn an_orphan_is_named_with_the_place_to_which_its_original_was_moved() {
    let (workplace, _) = repository();
    // Another page has the name that the original had.
    workplace.write("content/en/old/a.md", b"# Oars\n\nOars are of wood.\n");
    workplace.remove("content/en/a.md");
    workplace.write("content/en/sea/tides.md", ORIGINAL.as_bytes());
    let first = commit(&workplace);
    let said = workplace.run(&["check"]).stdout;
    let moved = format!(
        "the original `content/en/a.md` does not exist: revision {} moved it to `content/en/sea/tides.md`",
        &first[..12]
    );
    assert!(said.contains(&moved), "{said}");
    assert!(said.contains("move the translation to `content/fr/sea/tides.md`"), "{said}");
    // It moves again, and changes.
    workplace.remove("content/en/sea/tides.md");
    let changed = ORIGINAL.replace("twice", "two times");
    workplace.write("content/en/coast/tides.md", changed.as_bytes());
    commit(&workplace);
    let said = workplace.run(&["check"]).stdout;
    assert!(said.contains("move the translation to `content/fr/coast/tides.md`"), "{said}");
    workplace.write("content/fr/coast/tides.md", TRANSLATION.as_bytes());
    let said = workplace.run(&["check"]).stdout;
    let already = "`content/fr/coast/tides.md` is its translation already: delete this one";
    assert!(said.contains(already), "{said}");
}

#[test]
fn no_place_is_guessed_for_an_original_that_was_deleted() {
    let (workplace, _) = repository();
    workplace.remove("content/en/a.md");
    workplace.write("content/en/old/a.md", b"# Oars\n\nOars are of wood.\n");
    let deleted = commit(&workplace);
    let said = workplace.run(&["check"]).stdout;
    let expected = format!("does not exist: revision {} deleted it", &deleted[..12]);
    assert!(said.contains(&expected) && !said.contains("old/a.md"), "{said}");
}

#[test]
fn a_sync_point_holds_when_both_files_were_moved() {
    let (workplace, revision) = repository();
    for language in ["en", "fr"] {
        let text = workplace.read(&format!("content/{language}/a.md"));
        workplace.remove(&format!("content/{language}/a.md"));
        workplace.write(&format!("content/{language}/sea/tides.md"), text.as_bytes());
    }
    commit(&workplace);
    let changed = ORIGINAL.replace("twice a day", "three times a day");
    workplace.write("content/en/sea/tides.md", changed.as_bytes());
    let found = check(&workplace).stdout;
    let expected = "content/fr/sea/tides.md:6:1: warning[outdated-translation]: paragraph of the original has changed \
        from \"The tide comes twice a day.\" to \"The tide comes three times a day.\"\n";
    assert_eq!(found, expected, "{revision}");
}

#[test]
fn each_sync_point_that_is_none_is_named_with_its_page() {
    let (workplace, _) = repository();
    workplace.write("content/en/c.md", ORIGINAL.as_bytes());
    workplace.write("content/fr/c.md", TRANSLATION.as_bytes());
    let known = commit(&workplace);
    workplace.write("content/fr/c.md", noted(&known, TRANSLATION).as_bytes());
    let gone = "0123456789abcdef0123456789abcdef01234567";
    workplace.write("content/fr/a.md", noted(gone, TRANSLATION).as_bytes());
    workplace.write("content/fr/b.md", noted("main", "# Bateaux\n\nIls flottent.\n").as_bytes());
    let found = check(&workplace);
    let expected = format!(
        "content/fr/a.md:2:9: warning[unreadable-sync-point]: revision `{gone}` is not in this repository: its history \
         was rewritten, or the revision is mistyped\n\
         content/fr/b.md:2:9: warning[unreadable-sync-point]: `main` is not a Git revision\n"
    );
    assert_eq!((found.status, &*found.stdout), (1, &*expected), "{}", found.stderr);
    // A commit that lacks the original does not say either what was translated.
    workplace.remove("content/en/b.md");
    let without = commit(&workplace);
    workplace.write("content/en/b.md", b"# Boats\n\nBoats float.\n");
    commit(&workplace);
    let text = noted(&without, "# Bateaux\n\nLes bateaux flottent.\n");
    workplace.write("content/fr/b.md", text.as_bytes());
    let found = check(&workplace).stdout;
    let expected = format!("`content/en/b.md` is not in revision `{without}`");
    assert!(found.contains(&expected), "{found}");
}

#[test]
fn a_shallow_clone_is_told_what_to_fetch_and_blames_no_page() {
    let (workplace, _) = repository();
    workplace.write("content/en/a.md", ORIGINAL.replace("twice", "often").as_bytes());
    commit(&workplace);
    let url = format!("file://{}", workplace.path("").display());
    git(&workplace, &["clone", "--quiet", "--depth", "1", &url, "shallow"]);
    let found = workplace.run(&["check", "--project", "shallow", "--output", "concise"]);
    assert_eq!((found.status, &*found.stdout), (0, ""), "{}", found.stderr);
    assert!(found.stderr.contains("run `git fetch --unshallow`"), "{}", found.stderr);
}

#[test]
fn a_title_that_has_changed_is_counted_as_it_is_reported() {
    let titled = |title: &str| format!("---\ntitle: {title}\n---\n{ORIGINAL}");
    let workplace =
        Workplace::with(&[("content/en/a.md", &titled("Tides")), ("diglot.toml", LAYOUT)]);
    let revision = commit(&workplace);
    let translation = format!("---\ntitle: Marées\ncommit: {revision}\n---\n{TRANSLATION}");
    workplace.write("content/fr/a.md", translation.as_bytes());
    let outdated = || {
        let stats: serde_json::Value =
            serde_json::from_str(&workplace.done(&["stats", "--format", "json"])).expect("JSON");
        stats["pages"][0]["outdated"].as_u64().unwrap_or_else(|| panic!("{stats}"))
    };
    assert_eq!(outdated(), 0);
    workplace.write("content/en/a.md", titled("The tides").as_bytes());
    let found = check(&workplace);
    assert!(found.stdout.contains("`title` of the original has changed"), "{}", found.stdout);
    assert_eq!(outdated(), 1);
}

#[test]
fn a_copy_without_its_repository_blames_no_page() {
    let revision = "0123456789abcdef";
    let workplace = Workplace::with(&[
        ("content/en/a.md", ORIGINAL),
        ("content/fr/a.md", &noted(revision, TRANSLATION)),
        ("diglot.toml", LAYOUT),
    ]);
    let found = workplace.run(&["check", "--output", "concise"]);
    assert_eq!((found.status, &*found.stdout), (0, ""), "{}", found.stderr);
    let note = format!("no repository here has revision `{revision}`");
    assert!(found.stderr.contains(&note), "{}", found.stderr);
}

#[test]
fn a_clone_without_texts_gets_those_that_it_needs() {
    let (workplace, _) = repository();
    workplace.write("content/en/a.md", ORIGINAL.replace("twice", "often").as_bytes());
    commit(&workplace);
    git(&workplace, &["config", "uploadpack.allowFilter", "true"]);
    git(&workplace, &["config", "uploadpack.allowAnySHA1InWant", "true"]);
    let url = format!("file://{}", workplace.path("").display());
    git(&workplace, &["clone", "--quiet", "--filter=blob:none", &url, "partial"]);
    let found = workplace.run(&["check", "--project", "partial", "--output", "concise"]);
    assert!(found.stdout.contains("[outdated-translation]"), "{found:?}");
}

#[test]
fn synced_writes_what_it_can_and_names_the_rest() {
    let (workplace, _) = repository();
    let files = [
        ("b", "# Bateaux\n".to_owned()),
        ("c", "+++\ntitle = \"C\"\n+++\n\nTexte.\n".to_owned()),
        ("d", "---\r\ntitle: D\r\ncommit: \"abc\" # why\r\n---\r\n\r\nTexte.\r\n".to_owned()),
        ("e", "---\ntitle: E\n---\n\nTexte.\n".to_owned()),
    ];
    for (name, text) in &files {
        workplace.write(&format!("content/en/{name}.md"), b"# Text\n\nText.\n");
        workplace.write(&format!("content/fr/{name}.md"), text.as_bytes());
    }
    workplace.write("content/fr/gone.md", b"---\ntitle: G\n---\n");
    let head = commit(&workplace);
    workplace.write("content/en/e.md", b"# Text\n\nNot committed.\n");
    let run = workplace.run(&["synced", "content/fr"]);
    assert_eq!(run.status, 1, "{run:?}");
    for (path, why) in [
        ("content/fr/b.md", "it has no front matter that can be read"),
        ("content/fr/e.md", "`content/en/e.md` has changes that are not committed"),
        ("content/fr/gone.md", "its original `content/en/gone.md` does not exist"),
    ] {
        assert!(run.stderr.contains(&format!("`{path}` stays as it is: {why}")), "{run:?}");
    }
    assert!(run.stderr.contains("3 translations set to revision"), "{run:?}");
    assert_eq!(workplace.read("content/fr/a.md"), noted(&head, TRANSLATION));
    assert_eq!(
        workplace.read("content/fr/c.md"),
        format!("+++\ntitle = \"C\"\ncommit = \"{head}\"\n+++\n\nTexte.\n")
    );
    assert_eq!(workplace.read("content/fr/d.md"), files[2].1.replace("abc", &head));
    for at in [0, 3] {
        let (name, text) = &files[at];
        assert_eq!(&workplace.read(&format!("content/fr/{name}.md")), text);
    }
    workplace.run(&["synced", "content/fr/c.md", "content/fr/d.md"]);
    assert_eq!(workplace.read("content/fr/d.md"), files[2].1.replace("abc", &head));
    assert_eq!(check(&workplace).stdout.matches("unreadable-sync-point").count(), 0);
}

/// A repository without noted revisions: both files of `a`, then a change of its original.
fn repository_without_revisions() -> Workplace {
    let workplace = Workplace::with(&[
        ("content/en/a.md", ORIGINAL),
        ("content/fr/a.md", TRANSLATION),
        ("diglot.toml", "[layout]\npreset = 'hugo'\nprofile = 'hugo'\nsync = 'git'\n"),
    ]);
    commit(&workplace);
    workplace.write("content/en/a.md", ORIGINAL.replace("twice", "often").as_bytes());
    commit(&workplace);
    workplace
}

#[test]
fn a_commit_that_changes_a_translation_in_form_alone_hides_no_change_of_its_original() {
    let workplace = repository_without_revisions();
    let outdated = |workplace: &Workplace| check(workplace).stdout.contains("outdated-translation");
    assert!(outdated(&workplace));
    let emphasized = TRANSLATION.replace("deux fois", "**deux** fois");
    workplace
        .write("content/fr/a.md", format!("---\ntitle: Marées\n---\n\n{emphasized}").as_bytes());
    commit(&workplace);
    assert!(outdated(&workplace), "{}", check(&workplace).stderr);
    workplace.write("content/fr/a.md", emphasized.replace("deux", "plusieurs").as_bytes());
    commit(&workplace);
    assert!(!outdated(&workplace), "{}", check(&workplace).stdout);
}

#[test]
fn a_change_of_a_mass_of_files_is_no_translation_unless_it_made_the_page_or_most_of_it() {
    let workplace = Workplace::with(&[
        ("content/en/a.md", ORIGINAL),
        ("diglot.toml", "[layout]\npreset = 'hugo'\nprofile = 'hugo'\nsync = 'git'\n"),
    ]);
    let mass = |text: &str| {
        for number in 0..70 {
            workplace.write(&format!("content/fr/{number}.md"), text.as_bytes());
        }
    };
    workplace.write("content/fr/a.md", TRANSLATION.as_bytes());
    mass("# Un\n");
    commit(&workplace);
    workplace.write("content/en/a.md", ORIGINAL.replace("twice", "often").as_bytes());
    commit(&workplace);
    workplace.write("content/fr/a.md", TRANSLATION.replace("verte", "bleue").as_bytes());
    mass("# Deux\n");
    commit(&workplace);
    let run = workplace.run(&["check", "content/fr/a.md", "--output", "concise"]);
    assert!(run.stdout.contains("[outdated-translation]"), "{run:?}");
    let new = "# Les marées\n\nElle vient souvent.\n\nRestez devant la grille.\n";
    workplace.write("content/fr/a.md", new.as_bytes());
    mass("# Trois\n");
    commit(&workplace);
    let run = workplace.run(&["check", "content/fr/a.md", "--output", "concise"]);
    assert!(!run.stdout.contains("[outdated-translation]"), "{run:?}");
}

#[test]
fn a_translation_that_was_only_moved_keeps_its_sync_point() {
    let workplace = repository_without_revisions();
    for language in ["en", "fr"] {
        let text = workplace.read(&format!("content/{language}/a.md"));
        workplace.remove(&format!("content/{language}/a.md"));
        workplace.write(&format!("content/{language}/sea/tides.md"), text.as_bytes());
    }
    commit(&workplace);
    let found = check(&workplace).stdout;
    assert!(
        found.contains("content/fr/sea/tides.md:3:1: warning[outdated-translation]"),
        "{found}"
    );
}

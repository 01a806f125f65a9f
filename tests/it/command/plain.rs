//! Projects whose translations are files of their own.

use super::{Run, Workplace, commit};

pub(crate) const ORIGINAL: &str = "\
---
title: Tide table
---

# Tide table

Ask the harbour for the tides. {{< note >}}They come in hours.{{< /note >}}

- Open the gate with `open` at low tide.
- Close the gate at high tide.

```sh
tide --port 80 # any port
```
";

pub(crate) const TRANSLATION: &str = "\
---
title: Table des marées
---

# Table des marées

Demandez les marées au port. {{< note >}}Elles sont en heures.{{< /note >}}

- Ouvrez la porte avec `open` à marée basse.
- Fermez la porte à marée haute.

```sh
tide --port 80 # n'importe quel port
```
";

pub(super) fn tree(translation: &str) -> Workplace {
    Workplace::with(&[
        ("content/en/a.md", ORIGINAL),
        ("content/en/b/_index.md", "# Boats\n\nBoats float.\n"),
        ("content/fr/a.md", translation),
        ("content/fr/b/_index.md", "# Bateaux\n\nLes bateaux flottent.\n"),
        ("content/fr/old.md", "# Vieux\n"),
        ("hugo.toml", ""),
    ])
}

pub(super) fn check(workplace: &Workplace) -> Run {
    workplace.run(&["check", "--output", "concise"])
}

#[test]
fn init_finds_the_layout_and_check_what_is_missing() {
    let workplace = tree(&TRANSLATION.replace("- Fermez la porte à marée haute.\n", ""));
    let said = workplace.run(&["init"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    let expected = "found originals in `content/en/**`, translations in `content/{locale}/**`\n\
        found 2 translations with an original, 1 without an original, in 1 locale: fr\n\
        profile: hugo (by `hugo.toml`)\n";
    assert!(said.stderr.starts_with(expected), "{}", said.stderr);
    let found = check(&workplace);
    let expected = "content/fr/a.md:9:45: warning[missing-block]: list item \"Close the gate at high tide.\" \
        is missing from the translation\n\
        content/fr/old.md:1:1: warning[orphan-translation]: the original `content/en/old.md` does not exist\n";
    assert_eq!((found.status, &*found.stdout), (1, expected), "{}", found.stderr);
    assert!(found.stderr.contains("2 of 3 translations compared; 1 has no original"));
}

#[test]
fn a_translation_in_order_has_no_findings() {
    let workplace = tree(TRANSLATION);
    workplace.done(&["init"]);
    workplace.remove("content/fr/old.md");
    let found = check(&workplace);
    assert_eq!((found.status, &*found.stdout), (0, ""), "{}", found.stderr);
    let stats = workplace.done(&["stats", "--format", "json"]);
    assert!(stats.contains("\"fr\""), "{stats}");
}

#[test]
fn a_changed_command_is_found_and_a_translated_comment_is_not() {
    let workplace = tree(&TRANSLATION.replace("--port 80", "--porte 80"));
    workplace.done(&["init"]);
    let found = check(&workplace).stdout;
    assert!(
        found.contains("[code-block-changed]: the original has the code `tide --port 80`"),
        "{found}"
    );
}

#[test]
fn a_layout_that_pairs_nothing_is_refused() {
    let workplace = tree(TRANSLATION);
    workplace.write("diglot.toml", b"[layout]\npreset = 'mintlify'\n");
    let found = check(&workplace);
    assert_eq!(found.status, 2);
    assert!(found.stderr.contains("0 of 0 translations compared"), "{}", found.stderr);
}

#[test]
fn translations_with_nothing_to_compare_are_refused_without_a_layout() {
    let found = check(&tree(TRANSLATION));
    assert_eq!(found.status, 2, "{}", found.stdout);
    assert!(found.stderr.contains("0 of 5 translations compared"), "{}", found.stderr);
    assert!(found.stderr.contains("diglot init"), "{}", found.stderr);
}

#[test]
fn faults_of_a_layout_name_their_place() {
    let workplace = tree(TRANSLATION);
    for (text, expected) in [
        ("[layout]\npreset = 'hugoo'\n", "did you mean `hugo`?"),
        ("[layout]\n", "`[layout]` has no pairs"),
        ("[[layout.pair]]\noriginal = 'a/**'\ntranslation = 'b/**'\n", "needs `{locale}`"),
        ("[[layout.pair]]\noriginal = 'a/**'\ntranslation = '{locale}/{page}.md'\n", "same names"),
    ] {
        workplace.write("diglot.toml", text.as_bytes());
        let found = check(&workplace);
        assert_eq!(found.status, 2, "{text}");
        assert!(found.stderr.contains(expected), "{text}: {}", found.stderr);
    }
}

/// A repository whose translation notes the first revision of an original that has changed since.
pub(crate) fn repository(now: &str) -> Workplace {
    let workplace = tree(TRANSLATION);
    let revision = commit(&workplace);
    let noted = TRANSLATION.replace("---\n\n#", &format!("commit: {revision}\n---\n\n#"));
    workplace.write("content/fr/a.md", noted.as_bytes());
    workplace.write("content/en/a.md", now.as_bytes());
    workplace.remove("content/fr/old.md");
    let layout = "[layout]\npreset = 'hugo'\nprofile = 'hugo'\nsync = { key = 'commit' }\n";
    workplace.write("diglot.toml", layout.as_bytes());
    commit(&workplace);
    workplace
}

#[test]
fn what_changed_in_the_original_since_is_told_by_segment() {
    let now = ORIGINAL.replace(
        "Open the gate with `open` at low tide.",
        "Open both gates with `open` at low tide.",
    );
    let workplace = repository(&now.replace("--port 80", "--port 81"));
    let found = check(&workplace);
    let expected = "content/fr/a.md:10:3: warning[outdated-translation]: list item of the original has changed from \
        \"Open the gate with `open` at low tide.\" to \"Open both gates with `open` at low tide.\"\n\
        content/fr/a.md:13:1: warning[outdated-translation]: code block of the original has changed from \
        \"tide --port 80 # any port\" to \"tide --port 81 # any port\"\n";
    assert_eq!((found.status, &*found.stdout), (1, expected), "{}", found.stderr);
}

#[test]
fn only_changed_leaves_pages_whose_files_differ_from_a_revision() {
    let workplace = repository(&ORIGINAL.replace("the harbour", "the port"));
    let count = |revision: &str| {
        let run = workplace.run(&["check", "--only-changed", revision]);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(count("HEAD"), "0 of 0 translations compared");
    assert_eq!(count("HEAD~1"), "1 of 1 translation compared");
    workplace.write("content/en/b/_index.md", b"# Boats\n\nBoats sink.\n");
    assert_eq!(count("HEAD"), "1 of 1 translation compared");
}

#[test]
fn synced_writes_the_sync_point_and_nothing_else() {
    let workplace = repository(&ORIGINAL.replace("the harbour", "the port"));
    assert_eq!(check(&workplace).status, 1);
    let before = workplace.read("content/fr/a.md");
    workplace.done(&["synced", "content/fr/a.md"]);
    let after = workplace.read("content/fr/a.md");
    let without = |text: &str| {
        text.lines().filter(|line| !line.starts_with("commit: ")).collect::<Vec<_>>().join("\n")
    };
    assert_ne!(before, after);
    assert_eq!(without(&before), without(&after));
    let found = check(&workplace);
    assert_eq!((found.status, &*found.stdout), (0, ""), "{}", found.stderr);
}

#[test]
fn a_change_in_form_alone_is_info() {
    let workplace = repository(&ORIGINAL.replace("Open the gate", "Open the *gate*"));
    assert_eq!(check(&workplace).status, 0);
    let found = workplace.run(&["check", "--output", "concise", "--severity", "info"]).stdout;
    assert!(
        found.contains("info[outdated-translation]: list item of the original has changed in form"),
        "{found}"
    );
}

#[test]
fn a_sync_point_that_is_not_in_the_clone_is_said() {
    let workplace = repository(ORIGINAL);
    let text = workplace.read("content/fr/a.md").replace("commit: ", "commit: 0123456789abcdef #");
    workplace.write("content/fr/a.md", text.as_bytes());
    let said = check(&workplace).stderr;
    assert!(said.contains("no repository here has revision `0123456789abcdef`"), "{said}");
}

/// The state of a translation, as the program gives it.
#[track_caller]
pub(super) fn status(original: &str, translation: &str) -> String {
    let workplace = Workplace::with(&[("en.md", original), ("fr.md", translation)]);
    let run = workplace.run(&["check", "fr.md", "--original", "en.md", "--output", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    json["status"].as_str().expect("a status").to_owned()
}

#[test]
fn two_files_alone_have_a_status() {
    assert_eq!(status(ORIGINAL, TRANSLATION), "up_to_date");
    assert_eq!(status(ORIGINAL, &TRANSLATION.replace("Ouvrez", "*Ouvrez*")), "up_to_date");
    assert_eq!(
        status(&format!("{ORIGINAL}\n## New\n\nMore.\n"), TRANSLATION),
        "candidate_outdated"
    );
    assert_eq!(status(&ORIGINAL.replace("--port", "--quay"), TRANSLATION), "candidate_outdated");
    assert_eq!(status(ORIGINAL, ORIGINAL), "not_translated");
    let workplace = Workplace::with(&[("fr.md", TRANSLATION)]);
    let run = workplace.run(&["check", "fr.md", "--original", "en.md", "--output", "json"]);
    assert_eq!(run.status, 2);
    assert!(run.stdout.contains("\"no_english_version\""), "{}", run.stdout);
    assert!(run.stderr.contains("`en.md` does not exist"), "{}", run.stderr);
}

/// A page with headings whose ids are those of the original.
pub(super) const WITH_IDS: [&str; 2] = [
    "## Open the gate\n\nTurn the iron wheel `W7` at the gate of the harbor to the left until the lamp is green.\n\n\
     Then wait for the ship with the number 12 in the basin behind the gate, and for its pilot.\n\n\
     ## Close the gate\n\nTurn it to the right, and lock it with the key `blue`.\n",
    "## Ouvrir la porte {#open-the-gate}\n\nTournez la roue de fer `W7` à la porte du port vers la gauche jusqu'à ce que la lampe soit verte.\n\n\
     Attendez ensuite le navire au numéro 12 dans le bassin derrière la porte, et son pilote.\n\n\
     ## Fermer la porte {#close-the-gate}\n\nTournez-la vers la droite et verrouillez-la avec la clé `blue`.\n",
];

#[test]
fn a_heading_that_was_renamed_is_seen_by_the_id_that_its_translation_kept() {
    let [original, translation] = WITH_IDS;
    assert_eq!(status(original, translation), "up_to_date");
    let renamed = original.replace("## Open the gate", "## Before the ship comes");
    assert_eq!(status(&renamed, translation), "outdated_low_severity");
    // Where ids are names of their own, they say nothing.
    let named = translation.replace("#open-the-gate", "#c1").replace("#close-the-gate", "#c2");
    assert_eq!(status(original, &named), "up_to_date");
}

#[test]
fn paragraphs_that_have_changed_places_are_of_low_severity() {
    let [original, translation] = WITH_IDS;
    let mut parts: Vec<&str> = translation.split("\n\n").collect();
    parts.swap(1, 2);
    assert_eq!(status(original, &parts.join("\n\n")), "outdated_low_severity");
}

#[test]
fn of_a_file_that_is_not_there_nothing_is_said_but_that() {
    let workplace = Workplace::with(&[("fr.md", TRANSLATION)]);
    for (translation, original) in [("fr.md", "en.md"), ("en.md", "fr.md")] {
        let run = workplace.run(&["check", translation, "--original", original]);
        assert_eq!((run.status, &*run.stdout), (2, ""));
        let first = run.stderr.lines().next().expect("an error");
        assert_eq!(first, "error: `en.md` does not exist");
    }
}

#[test]
fn the_status_page_shows_each_page_by_language() {
    let broken = TRANSLATION.replace("`open`", "`ouvre`");
    let workplace = tree(&broken);
    workplace.done(&["init"]);
    workplace.remove("content/fr/old.md");
    workplace.write("content/en/c.md", b"# New\n");
    let pages = workplace.done(&["stats", "--format", "json"]);
    let pages: serde_json::Value = serde_json::from_str(&pages).expect("JSON");
    let states = pages["pages"].as_array().expect("pages").iter();
    let states: Vec<_> = states.map(|page| (&page["path"], &page["state"])).collect();
    let expected = [
        ("content/fr/a.md", "broken"),
        ("content/fr/b/_index.md", "in_sync"),
        ("content/en/c.md", "missing"),
    ];
    let expected = expected.map(|(path, state)| (path.into(), state.into()));
    let expected: Vec<_> = expected.iter().map(|(path, state)| (path, state)).collect();
    assert_eq!(states, expected);
    let html = workplace.done(&["stats", "--format", "html"]);
    for row in [
        "<tr><td>content/fr/a.md<td>Broken",
        "<tr><td>content/fr/b/_index.md<td>In sync",
        "<tr><td>content/en/c.md<td>Missing",
    ] {
        assert!(html.contains(row), "{row}: {html}");
    }
    assert!(workplace.done(&["stats", "--format", "badge"]).contains("50 % in sync"));
}

#[test]
fn a_share_of_translations_can_be_asked_for() {
    let workplace = tree(TRANSLATION);
    workplace.done(&["init"]);
    workplace.remove("content/fr/old.md");
    workplace.write("content/en/c.md", b"# New\n");
    let share = |wanted: &str| workplace.run(&["check", "--min-coverage", wanted]);
    assert_eq!(share("90").status, 0);
    assert_eq!(share("articles=60").status, 0);
    let missed = share("articles=70");
    assert_eq!(missed.status, 1, "{}", missed.stderr);
    assert!(missed.stderr.contains("fr: "), "{}", missed.stderr);
    assert!(missed.stderr.contains("1 of 3 articles missing"), "{}", missed.stderr);
}

#[test]
fn originals_can_be_in_another_checkout() {
    let layout = "[layout]\nsync = { key = \"l10n.sourceCommit\" }\nroots = { en = \"../content\" }\n[[layout.pair]]\n\
        original = \"@en/files/en-us/**\"\ntranslation = \"files/{locale}/**\"\n";
    let both = Workplace::with(&[
        ("content/files/en-us/a.md", "# Tides\n\nIt is low.\n"),
        ("translated/diglot.toml", layout),
        ("translated/files/fr/old.md", "# Vieux\n"),
    ]);
    let content = both.path("content");
    for arguments in [
        &["init", "--quiet"][..],
        &["add", "."],
        &["-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "a"],
    ] {
        let run = std::process::Command::new("git").args(arguments).current_dir(&content).status();
        assert!(run.expect("git runs").success());
    }
    let head = std::process::Command::new("git")
        .args(["rev-parse", "HEAD"])
        .current_dir(&content)
        .output()
        .expect("git runs");
    let head = String::from_utf8(head.stdout).expect("a revision");
    let own = format!(
        "---\nl10n:\n  sourceCommit: {}\n---\n\n# Marées\n\nElle est basse.\n",
        head.trim()
    );
    both.write("translated/files/fr/a.md", own.as_bytes());
    let run = both.run(&["check", "--project", "translated", "--output", "concise"]);
    let orphan = "translated/files/fr/old.md:1:1: warning[orphan-translation]: the original `@en/files/en-us/old.md` does not exist\n";
    assert_eq!((&*run.stdout, run.status), (orphan, 1), "{}", run.stderr);
    // What has changed since the revision is known from the checkout of the originals.
    both.write("content/files/en-us/a.md", b"# Tides\n\nIt is high.\n");
    let run = both.run(&["check", "--project", "translated", "--output", "concise"]);
    assert!(run.stdout.contains("changed from \"It is low.\" to \"It is high.\""), "{run:?}");
    both.write("translated/diglot.toml", layout.replace("../content", "../gone").as_bytes());
    let run = both.run(&["check", "--project", "translated"]);
    assert_eq!(run.status, 2);
    assert!(
        run.stderr.contains("the folder `../gone` of the root `en` does not exist"),
        "{}",
        run.stderr
    );
}

#[test]
fn an_option_names_the_folder_of_the_originals_of_one_language() {
    let layout = "[layout]\n[[layout.pair]]\noriginal = \"docs/**\"\ntranslation = \"docs/**\"\nlocale = \"de\"\n";
    let workplace = Workplace::with(&[
        ("up/docs/a.md", "# Tides\n\nIt is low.\n\nWait here for a while.\n"),
        ("de/diglot.toml", layout),
        ("de/docs/a.md", "# Gezeiten\n\nEs ist Ebbe.\n"),
    ]);
    for command in ["check", "stats"] {
        let run = workplace.run(&[command, "--project", "de", "--source-tree", "up"]);
        assert!(!run.stdout.is_empty() && run.status < 2, "{run:?}");
        assert!(command == "stats" || run.stdout.contains("missing"), "{run:?}");
    }
}

/// A Dutch translation of an English page, as these two files have them.
fn of_two(original: &str, translation: &str) -> Workplace {
    let layout =
        "[[layout.pair]]\noriginal = \"en/**\"\ntranslation = \"nl/**\"\nlocale = \"nl\"\n";
    Workplace::with(&[("en/a.md", original), ("nl/a.md", translation), ("diglot.toml", layout)])
}

#[test]
fn fences_are_closed_whatever_ends_their_lines() {
    let [original, translation] =
        ["Wait here.\n\n```sh\nls\n```\n", "Wacht hier.\n\n```sh\nls\n```\n"];
    let carriage = |text: &str| text.replace('\n', "\r\n");
    for (original, translation) in [
        (original.to_owned(), carriage(translation)),
        (carriage(original), translation.to_owned()),
        (carriage(original), carriage(translation)),
    ] {
        let found = check(&of_two(&original, &translation));
        assert_eq!((found.status, &*found.stdout), (0, ""), "{}", found.stderr);
        let open = translation.trim_end().trim_end_matches('`').to_owned();
        let found = check(&of_two(&original, &open)).stdout;
        assert!(found.contains("nl/a.md:3:1: error[unclosed-code-block]"), "{found}");
    }
}

#[test]
fn front_matter_in_toml_is_not_taken_for_text() {
    let original = "+++\ntitle = \"Tides\"\ntext = \"\"\"\nslug = 1\n\"\"\"\n[params]\nweight = 3\n+++\n\nWait here.\n";
    let head = "+++\r\ntitle = \"Tijen\"\r\n+++\r\n";
    let workplace = of_two(original, &format!("{head}\r\nWacht hier.\r\n"));
    let found = check(&workplace);
    assert_eq!((found.status, &*found.stdout), (0, ""), "{}", found.stderr);
    let segments = workplace.done(&["segments"]);
    assert_eq!(segments.lines().count(), 1, "{segments}");
    assert!(segments.contains("\"target\":\"Wacht hier.\""), "{segments}");
    workplace.done(&["annotate", "--out", "annotated"]);
    let annotated = workplace.read("annotated/nl/a.md");
    assert!(annotated.starts_with(head) && annotated.matches("<span").count() == 3, "{annotated}");
}

#[test]
fn of_two_originals_the_first_that_exists_is_compared_and_both_are_named() {
    let pair = |folder: &str| {
        format!(
            "[[layout.pair]]\noriginal = \"{folder}/**\"\ntranslation = \"nl/**\"\nlocale = \"nl\"\n"
        )
    };
    let layout = pair("en") + &pair("source");
    for (folder, missing) in [("en", "source"), ("source", "en")] {
        let workplace = Workplace::with(&[
            (&format!("{folder}/a.md"), "Wait here.\n"),
            ("nl/a.md", "Wacht hier.\n"),
            ("diglot.toml", &layout),
        ]);
        let found = check(&workplace);
        assert_eq!((found.status, &*found.stdout), (0, ""), "{}", found.stderr);
        assert!(found.stderr.starts_with("1 of 1 translation compared\n"), "{}", found.stderr);
        assert!(!found.stderr.contains("two originals"), "{}", found.stderr);
        workplace.write(&format!("{missing}/a.md"), b"Wait here.\n");
        let said = check(&workplace).stderr;
        let expected = "`nl/a.md` has two originals by `[layout]`: it is compared with `en/a.md`, \
            not with `source/a.md`\n";
        assert!(said.contains(expected), "{said}");
    }
}

#[test]
fn too_large_an_original_is_not_compared() {
    let workplace = of_two(&"Wait here.\n\n".repeat(800_000), "Wacht hier.\n");
    workplace.write("en/b.md", b"Wait here.\n");
    workplace.write("nl/b.md", b"Wacht hier.\n");
    let found = check(&workplace);
    let expected =
        "nl/a.md:1:1: warning[skipped-file]: not compared: `en/a.md` has more than 8 MiB\n";
    assert_eq!(found.stdout, expected, "{}", found.stderr);
    assert!(found.stderr.starts_with("1 of 2 translations compared\n"), "{}", found.stderr);
}

#[test]
fn a_binary_original_is_not_compared_as_text() {
    let workplace = of_two("Wait here.\n", "Wacht hier.\n");
    workplace.write("en/a.md", b"Wait here.\n\0\x01\x02\n");
    workplace.write("en/b.md", b"Wait here.\n");
    workplace.write("nl/b.md", b"Wacht hier.\n");
    let found = check(&workplace);
    let expected = "nl/a.md:1:1: warning[skipped-file]: not compared: `en/a.md` is a binary file: it has NUL bytes\n";
    assert_eq!(found.stdout, expected, "{}", found.stderr);
    assert!(found.stderr.starts_with("1 of 2 translations compared\n"), "{}", found.stderr);
    let segments = workplace.done(&["segments"]);
    assert!(segments.contains("nl/b.md") && !segments.contains("nl/a.md"), "{segments}");
}

#[test]
fn init_puts_no_sample_among_pages_of_an_unknown_layout() {
    let workplace = Workplace::with(&[
        ("README.md", "# Boats\n"),
        ("guide/one.md", "# One\n"),
        ("guide/two.md", "# Two\n"),
        ("gids/one.md", "# Een\n"),
    ]);
    let run = workplace.run(&["init"]);
    assert_eq!(run.status, 2, "{run:?}");
    for said in
        ["found 3 pages in `guide/` (2), `gids/` (1)", "nothing was created", "[[layout.pair]]"]
    {
        assert!(run.stderr.contains(said), "{run:?}");
    }
    assert!(!workplace.path("diglot.toml").exists() && !workplace.path("content").exists());
    // A page about the repository itself is left alone.
    let workplace = Workplace::with(&[("README.md", "# Boats\n")]);
    assert_eq!(workplace.run(&["init"]).status, 0);
}

#[test]
fn segments_are_paired_with_the_original_that_was_translated() {
    let workplace = repository(&ORIGINAL.replace("the harbour", "the port"));
    let segments = workplace.done(&["segments"]);
    assert!(segments.contains("Ask the harbour"), "{segments}");
    assert!(!segments.contains("Ask the port"), "{segments}");
}

//! Projects whose translations are files of their own.

use super::{Run, Workplace};

const ORIGINAL: &str = "\
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

const TRANSLATION: &str = "\
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

fn tree(translation: &str) -> Workplace {
    Workplace::with(&[
        ("content/en/a.md", ORIGINAL),
        ("content/en/b/_index.md", "# Boats\n\nBoats float.\n"),
        ("content/fr/a.md", translation),
        ("content/fr/b/_index.md", "# Bateaux\n\nLes bateaux flottent.\n"),
        ("content/fr/old.md", "# Vieux\n"),
        ("hugo.toml", ""),
    ])
}

fn check(workplace: &Workplace) -> Run {
    workplace.run(&["check", "--output", "concise"])
}

#[test]
fn init_finds_the_layout_and_check_what_is_missing() {
    let workplace = tree(&TRANSLATION.replace("- Fermez la porte à marée haute.\n", ""));
    let said = workplace.run(&["init"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    let expected = "found originals in `content/en/**`, translations in `content/{locale}/**`\n\
        found 2 translations with an original, 1 without an original, in 1 locales: fr\n\
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

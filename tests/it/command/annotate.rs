//! `annotate` and `strip`.

use super::Workplace;

const ORIGINAL: &str = "\
---
title: Tide table
---

# Tide table {#tides}

Ask the harbour for the tides. They come
in hours.

- Open the gate with `open` at low tide.
- Close the gate.

| time | height |
| --- | --- |
| at noon | **two** metres |

```sh
tide --port 80 # any port
```
";

const TRANSLATION: &str = "\
\u{feff}---\r
title: Table des marées\r
---\r
\r
# Table des marées {#tides}\r
\r
Demandez les marées au port. Elles sont\r
en heures.\r
\r
- Ouvrez la porte avec `open` à marée basse.\r
- Fermez la porte.\r
\r
| heure | hauteur |\r
| --- | --- |\r
| à midi | **deux** mètres |\r
\r
```sh\r
tide --port 80 # n'importe quel port\r
```\r
";

/// A project with a page, an include, a page about the format, and one without an original.
fn tree() -> Workplace {
    let about = "# Format\n\n<span data-ttu-id=\"a-1\">Un</span> exemple.\n";
    let workplace = Workplace::with(&[
        ("content/en/a.md", ORIGINAL),
        ("content/en/includes/b.md", "Boats float.\n"),
        ("content/en/c.md", "# Format\n\nAn example.\n"),
        ("content/fr/a.md", TRANSLATION),
        ("content/fr/includes/b.md", "Les bateaux flottent.\n"),
        ("content/fr/old.md", "# Vieux\n"),
        ("hugo.toml", ""),
    ]);
    workplace.done(&["init"]);
    workplace.write("content/fr/c.md", about.as_bytes());
    workplace
}

#[test]
fn an_annotated_article_without_its_annotation_is_the_translation_byte_for_byte() {
    let workplace = tree();
    let said = workplace.run(&["annotate", "--out", "both"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stderr.contains("`content/fr/c.md` is not annotated: it has annotation already"));
    assert!(said.stderr.contains("in 2 of 4 translations"), "{}", said.stderr);
    let article = workplace.read("both/content/fr/a.md");
    assert!(article.contains("# <span data-ttu-id=\""), "{article}");
    assert!(article.contains(">They come in hours.</span></span>"), "{article}");
    workplace.done(&["strip", "both", "--out", "plain"]);
    for path in ["a.md", "includes/b.md", "old.md"] {
        let (own, back) = (format!("content/fr/{path}"), format!("plain/content/fr/{path}"));
        assert_eq!(workplace.read(&back), workplace.read(&own), "{path}");
    }
    let rendered = ["render", "both", "--format", "markdown", "--out", "rendered"];
    workplace.done(&rendered);
    for path in ["a.md", "includes/b.md", "old.md"] {
        let (own, back) = (format!("content/fr/{path}"), format!("rendered/content/fr/{path}"));
        assert_eq!(workplace.read(&back), workplace.read(&own), "{path}");
    }
}

#[test]
fn the_source_side_of_an_annotated_article_is_its_original() {
    let workplace = tree();
    workplace.done(&["annotate", "content/fr/a.md", "--out", "both"]);
    let source = workplace.done(&[
        "render",
        "both/content/fr/a.md",
        "--format",
        "markdown",
        "--side",
        "source",
    ]);
    for text in [
        "# Tide table {#tides}",
        "Ask the harbour for the tides. They come in hours.",
        "- Open the gate with `open` at low tide.",
        "| at noon | **two** metres |",
    ] {
        assert!(source.contains(text), "{text}: {source}");
    }
}

#[test]
fn files_are_annotated_and_stripped_in_their_places() {
    let workplace = tree();
    let before = workplace.read("content/fr/a.md");
    let said = workplace.run(&["annotate", "--in-place", "content/fr/a.md"]);
    assert!(said.stderr.contains("remove `[layout]` from diglot.toml"), "{}", said.stderr);
    assert_ne!(workplace.read("content/fr/a.md"), before);
    workplace.done(&["strip", "--in-place", "content/fr"]);
    assert_eq!(workplace.read("content/fr/a.md"), before);
}

#[test]
fn annotating_needs_a_layout_and_a_place() {
    let workplace = Workplace::with(&[("content/fr/a.md", TRANSLATION)]);
    let said = workplace.run(&["annotate", "--in-place"]);
    assert_eq!(said.status, 2);
    assert!(said.stderr.contains("`annotate` requires `[layout]`"), "{}", said.stderr);
    assert_eq!(tree().run(&["annotate"]).status, 2);
}

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

/// A pair with these ids.
fn pair(target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"{target}\">Een</span><span class=\"sxs-lookup\"><span data-stu-id=\"{source}\">One</span></span>"
    )
}

#[test]
fn new_segments_get_ids_that_no_other_has_and_nothing_else_changes() {
    let (old, new) = (pair("b3c0e-107", "b3c0e-107"), pair("", ""));
    let text = format!(
        "\u{feff}---\r\ntitle: x\r\n---\r\n# {old}\r\n\r\n- {new}\r\n- {new}\r\n\r\n{old}  \r\n"
    );
    let other = format!("# {}\n", pair("b3c0e-120", "b3c0e-120"));
    let workplace = Workplace::with(&[
        ("diglot.toml", ""),
        ("content/nl-nl/a.md", &text),
        ("content/nl-nl/b.md", &other),
        ("content/nl-nl/includes/c.md", &pair("b3c0e-122", "")),
        ("content/nl-nl/d.md", "# Zonder\n"),
    ]);
    let shown = workplace.run(&["annotate", "--ids", "--diff"]);
    assert_eq!(shown.status, 1, "{}", shown.stderr);
    assert!(shown.stdout.contains("+- <span data-ttu-id=\"b3c0e-123\">Een"), "{}", shown.stdout);
    assert!(shown.stderr.contains("4 segments in 2 articles would get an id"), "{}", shown.stderr);
    assert_eq!(workplace.read("content/nl-nl/a.md"), text);
    workplace.done(&["annotate", "--ids"]);
    let [first, second, third] =
        [123, 124, 125].map(|number| format!("b3c0e-{number}")).map(|id| pair(&id, &id));
    let expected = format!(
        "\u{feff}---\r\ntitle: x\r\n---\r\n# {old}\r\n\r\n- {first}\r\n- {second}\r\n\r\n{third}  \r\n"
    );
    assert_eq!(workplace.read("content/nl-nl/a.md"), expected);
    assert_eq!(workplace.read("content/nl-nl/b.md"), other);
    assert_eq!(workplace.read("content/nl-nl/includes/c.md"), pair("b3c0e-122", "b3c0e-122"));
    let again = workplace.run(&["annotate", "--ids", "--dry-run"]);
    assert_eq!((again.status, &*again.stdout), (0, ""), "{}", again.stderr);
}

#[test]
fn ids_are_given_to_the_articles_that_are_named() {
    let new = pair("", "");
    let workplace = Workplace::with(&[
        ("diglot.toml", ""),
        ("content/nl-nl/a.md", &new),
        ("content/nl-nl/b.md", &new),
        ("elsewhere.md", &new),
    ]);
    workplace.done(&["annotate", "--ids", "content/nl-nl/a.md"]);
    assert!(workplace.read("content/nl-nl/a.md").contains("-101\">Een"));
    assert_eq!(workplace.read("content/nl-nl/b.md"), new);
    let run = workplace.run(&["annotate", "--ids", "elsewhere.md"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("works on articles of the project"), "{}", run.stderr);
    assert_eq!(workplace.run(&["annotate", "--ids", "--in-place"]).status, 2);
    assert_eq!(workplace.run(&["annotate", "--diff", "--in-place"]).status, 2);
}

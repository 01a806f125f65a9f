//! Damage of whole pages whose translations are files of their own, in the syntax of three generators: each kind is
//! found, and what is fixed is as it was.

use super::Workplace;
use super::plain::check;

/// A generator: its layout, the file of a page in a language, and a note in its syntax with the name that it has.
struct Generator {
    preset: &'static str,
    file: fn(&str, &str) -> String,
    note: [&'static str; 2],
    name: &'static str,
}

const GENERATORS: [Generator; 3] = [
    Generator {
        preset: "hugo",
        file: |language, page| format!("content/{language}/{page}.md"),
        note: ["{{% note %}}\n\n", "\n\n{{% /note %}}"],
        name: "note",
    },
    Generator {
        preset: "starlight",
        file: |language, page| format!("src/content/docs/{language}/{page}.mdx"),
        note: ["<Aside>\n\n", "\n\n</Aside>"],
        name: "Aside",
    },
    Generator {
        preset: "mkdocs",
        file: |language, page| format!("docs/{language}/docs/{page}.md"),
        note: ["/// note\n\n", "\n\n///"],
        name: "note",
    },
];

const ORIGINAL: &str = "\
---
title: Tides
description: When the sea rises
slug: tides
---

# Tides of the harbor

Read about [the gate](#open-the-gate), and about [boats](/en/b/).

NOTE-OPENThe table is of this year.NOTE-CLOSE

## Open the gate

- Take the key from the wall.
- Turn the wheel to the left.
- Wait until the lamp is green.

```sh
tide --port 80
```

Nobody stays on the gate while it moves.

| Hour | Depth |
| --- | --- |
| Morning | Four meters |
| Evening | Six meters |

<details>
<summary>For pilots</summary>

Ships with a deep keel come in the evening.

</details>

The gate is closed at night.
";

const TRANSLATION: &str = "\
---
title: Marées
description: Quand la mer monte
slug: tides
---

# Marées du port

Lisez ce que fait [la porte](#ouvrir-la-porte), et ce que sont [les bateaux](/fr/b/).

NOTE-OPENLe tableau est celui de cette année.NOTE-CLOSE

## Ouvrir la porte

- Prenez la clé au mur.
- Tournez la roue vers la gauche.
- Attendez que la lampe soit verte.

```sh
tide --port 80
```

Personne ne reste sur la porte pendant qu'elle bouge.

| Heure | Profondeur |
| --- | --- |
| Matin | Quatre mètres |
| Soir | Six mètres |

<details>
<summary>Pour les pilotes</summary>

Les navires à grande quille viennent le soir.

</details>

La porte est fermée la nuit.
";

/// Kinds of damage: a text of the translation, what stands there then, and one of the rules that report it.
const DAMAGES: [(&str, &str, &str, &[&str]); 16] = [
    (
        "front matter that does not parse",
        "title: Marées",
        "title: \"Marées\" : a",
        &["front-matter"],
    ),
    (
        "a line of dashes too many",
        "slug: tides\n---\n",
        "slug: tides\n---\n---\n",
        &["structure-mismatch"],
    ),
    ("a glued fence", "```\n\nPersonne", "```Personne", &["unclosed-code-block", "missing-block"]),
    ("a page that is cut off", "\n| Heure | Profondeur |CUT", "\n", &["missing-block"]),
    (
        "details that are never closed",
        "\n</details>\n",
        "",
        &["structure-mismatch", "unbalanced-mdx"],
    ),
    ("a table that is gone", "| Heure | Profondeur |TABLE", "", &["missing-block"]),
    ("a list item that is lost", "- Tournez la roue vers la gauche.\n", "", &["missing-block"]),
    ("a command that was translated", "tide --port", "marée --port", &["code-block-changed"]),
    ("an option that was translated", "--port", "--porte", &["code-block-changed"]),
    ("a name that was translated", "NAME", "Remarque", &["opaque-changed"]),
    ("a value that was translated", "slug: tides", "slug: marees", &["front-matter-changed"]),
    ("a key that was translated", "title: Marées", "titre: Marées", &["front-matter-changed"]),
    ("an anchor of the original", "#ouvrir-la-porte", "#open-the-gate", &["broken-anchor"]),
    ("a locale that is named twice", "/fr/b/", "/fr/fr/b/", &["broken-link"]),
    (
        "a conflict",
        "La porte est fermée la nuit.",
        "<<<<<<< HEAD\nLa porte est fermée la nuit.\n=======\nLa porte est close.\n>>>>>>> main",
        &["conflict-marker"],
    ),
    ("a page that was not translated", "ALL", "", &["same-as-source"]),
];

impl Generator {
    fn page(&self, text: &str) -> String {
        text.replace("NOTE-OPEN", self.note[0]).replace("NOTE-CLOSE", self.note[1])
    }

    fn damaged(&self, page: &str, from: &str, to: &str) -> String {
        match from {
            "ALL" => self.page(ORIGINAL).replace("Tides", "Marées"),
            "NAME" => page.replace(self.name, to),
            _ => {
                if let Some(from) = from.strip_suffix("CUT") {
                    return page[..page.find(from).expect("it is there")].to_owned() + to;
                }
                if let Some(from) = from.strip_suffix("TABLE") {
                    let start = page.find(from).expect("it is there");
                    let end = page.find("<details>").expect("it follows");
                    return page[..start].to_owned() + &page[end..];
                }
                page.replace(from, to)
            }
        }
    }
}

#[test]
fn each_kind_of_damage_of_a_whole_page_is_found_and_what_is_fixed_is_as_it_was() {
    for generator in &GENERATORS {
        let path = |language: &str, page: &str| (generator.file)(language, page);
        let layout =
            format!("[layout]\npreset = '{0}'\nprofile = '{0}'\nsync = 'none'\n", generator.preset);
        let page = generator.page(TRANSLATION);
        let workplace = Workplace::with(&[
            ("diglot.toml", &layout),
            (&path("en", "a"), &generator.page(ORIGINAL)),
            (&path("en", "b"), "---\ntitle: Boats\n---\n\n# Boats\n\nBoats float.\n"),
            (&path("fr", "b"), "---\ntitle: Bateaux\n---\n\n# Bateaux\n\nLes bateaux flottent.\n"),
            (&path("fr", "a"), &page),
        ]);
        let found = check(&workplace);
        assert_eq!(&*found.stdout, "", "{}: {}", generator.preset, found.stderr);
        for (kind, from, to, rules) in DAMAGES {
            let damaged = generator.damaged(&page, from, to);
            assert_ne!(damaged, page, "{kind}");
            workplace.write(&path("fr", "a"), damaged.as_bytes());
            let found = check(&workplace).stdout;
            let is_found = rules.iter().any(|rule| found.contains(&format!("[{rule}]")));
            assert!(is_found, "{}: {kind}: {found}", generator.preset);
            workplace.run(&["check", "--fix"]);
            let fixed = workplace.read(&path("fr", "a"));
            let is_right = fixed == damaged || fixed == page || kind.contains("not translated");
            assert!(is_right, "{}: {kind}: {fixed}", generator.preset);
        }
    }
}

//! Links and anchors of translations that are files of their own.

use super::Workplace;

const ORIGINAL: &str = "\
# Tides

See [the gate](/docs/gate/#open-it), [the boat](../boat/) and [below](#low-tide).

## Low tide

The sea is low.
";

const GATE: &str = "# Gate\n\nIt is heavy.\n\n## Open it\n\nPull it.\n";

fn tree(page: &str, gate: &str) -> Workplace {
    let workplace = Workplace::with(&[
        ("content/en/docs/tides.md", ORIGINAL),
        ("content/en/docs/gate.md", GATE),
        ("content/en/docs/boat.md", "# Boat\n\nBoats float.\n"),
        ("content/fr/docs/tides.md", page),
        ("content/fr/docs/gate.md", gate),
        ("hugo.toml", ""),
    ]);
    workplace.done(&["init"]);
    workplace
}

fn check(workplace: &Workplace) -> String {
    workplace.run(&["check", "--output", "concise", "--severity", "info"]).stdout
}

const GATE_FR: &str = "# Porte\n\nElle est lourde.\n\n## Ouvrez-la\n\nTirez-la.\n";

#[test]
fn anchors_of_translated_headings_are_found_with_the_heading_in_their_place() {
    let page = "\
# Marées

Voir [la porte](/docs/gate/#open-it), [le bateau](../boat/) et [plus bas](#low-tide).

## Marée basse

La mer est basse.
";
    let found = check(&tree(page, GATE_FR));
    let expected = "\
content/fr/docs/tides.md:3:29: warning[broken-anchor]: `content/fr/docs/gate.md` has no anchor `#open-it`, which its original has
content/fr/docs/tides.md:3:51: info[broken-link]: `../boat/` leads to a page that is not translated
content/fr/docs/tides.md:3:76: warning[broken-anchor]: `content/fr/docs/tides.md` has no anchor `#low-tide`, which its original has
";
    assert_eq!(found, expected);
}

#[test]
fn headings_get_the_ids_of_their_originals_where_the_project_writes_ids() {
    let page = "\
# Marées {#tides}

Voir [la porte](/docs/gate/#open-it), [le bateau](../boat/) et [plus bas](#low-tide).

## Marée basse {#low-tide}

La mer est basse.
";
    let workplace = tree(page, GATE_FR);
    let found = check(&workplace);
    assert!(
        found.contains(
            "content/fr/docs/gate.md:5:4: warning[broken-anchor]: the heading has lost the id `open-it` \
             of its original; 1 link leads there"
        ),
        "{found}"
    );
    assert!(!found.contains("tides.md:3:28"), "{found}");
}

#[test]
fn links_that_name_the_locale_twice_or_another_one_are_found() {
    let page = "\
# Marées

Voir [la porte](/fr/fr/docs/gate/), [le bateau](/en/docs/gate/) et [plus bas](#marée-basse).

## Marée basse

La mer est basse.
";
    let found = check(&tree(page, GATE_FR));
    assert!(
        found.contains("error[broken-link]: `/fr/fr/docs/gate/` names the locale twice"),
        "{found}"
    );
    assert!(
        found.contains(
            "warning[hard-coded-locale]: `/en/docs/gate/` leads to `en`; there is a translation"
        ),
        "{found}"
    );
}

#[test]
fn a_locale_is_named_as_the_project_spells_it() {
    let page = "# 潮汐\n\n见[闸门](/en/docs/gate/)。\n";
    let workplace = Workplace::with(&[
        ("content/en/docs/tides.md", "# Tides\n\nSee [the gate](/docs/gate/).\n"),
        ("content/en/docs/gate.md", GATE),
        ("content/cn/docs/tides.md", page),
        ("content/cn/docs/gate.md", "# 闸门\n\n它很重。\n\n## 打开\n\n拉它。\n"),
        (
            "diglot.toml",
            "[locales]\nsource = \"en\"\n[layout]\nspellings = { cn = \"zh-CN\" }\n[[layout.pair]]\n\
             original = \"content/en/**\"\ntranslation = \"content/{locale}/**\"\n",
        ),
    ]);
    let run = workplace.run(&["check", "--fix", "--severity", "info"]);
    let fixed = workplace.read("content/cn/docs/tides.md");
    assert_eq!(fixed, page.replace("/en/", "/cn/"), "{}", run.stdout);
}

#[test]
fn a_link_to_no_page_is_found_where_the_original_has_one_to_a_page() {
    let page = "\
# Marées

Voir [la porte](/docs/gate/), [le bateau](../bateau/) et [plus bas](#marée-basse).

## Marée basse

La mer est basse.
";
    let found = check(&tree(page, GATE_FR));
    assert!(
        found.contains(
            "error[broken-link]: `../bateau/` leads to no page; the original has `../boat/`"
        ),
        "{found}"
    );
}

#[test]
fn links_in_order_are_not_reported() {
    let page = "\
# Marées

Voir [la porte](/docs/gate/#ouvrez-la), [le bateau](https://example.com/b) et [plus bas](#marée-basse);
[en anglais](/en/docs/tides/).

## Marée basse

La mer est basse.
";
    let found = check(&tree(page, GATE_FR));
    assert_eq!(found, "");
}

#[test]
fn fixes_are_made_in_the_translation_alone() {
    let page = "\
# Marées

Voir [la porte](/fr/fr/docs/gate/#open-it), [le bateau](/en/docs/gate/) et [plus bas](#low-tide).

## Marée basse

La mer est basse.
";
    let workplace = tree(page, GATE_FR);
    let shown = workplace.run(&["check", "--fix", "--diff"]);
    assert_eq!(shown.status, 1, "{}", shown.stderr);
    assert!(shown.stdout.contains("+Voir [la porte](/fr/docs/gate/#open-it)"), "{}", shown.stdout);
    assert_eq!(workplace.read("content/fr/docs/tides.md"), page);
    let fixed = workplace.run(&["check", "--fix"]);
    assert!(fixed.stderr.contains("3 findings fixed in 1 article"), "{}", fixed.stderr);
    // The anchor of a link that led nowhere is known now.
    workplace.run(&["check", "--fix"]);
    let expected = page
        .replace("/fr/fr/docs/gate/#open-it", "/fr/docs/gate/#ouvrez-la")
        .replace("/en/docs/gate/", "/fr/docs/gate/")
        .replace("#low-tide", "#marée-basse");
    assert_eq!(workplace.read("content/fr/docs/tides.md"), expected);
    assert_eq!(check(&workplace), "");
}

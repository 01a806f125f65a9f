//! `owes` of `[layout]`: the originals that each language has to translate.

use super::plain::check;
use super::{Workplace, commit};

/// Three originals; French has one translation, Brazilian Portuguese has two.
fn tree(owes: &str) -> Workplace {
    let layout = format!("[layout]\npreset = 'hugo'\nprofile = 'hugo'\nsync = 'none'\n{owes}\n");
    Workplace::with(&[
        ("content/en/a.md", "# Tides\n\nThe tide comes twice a day.\n"),
        ("content/en/docs/b.md", "# Boats\n\nBoats float.\n"),
        ("content/en/docs/c.md", "# Oars\n\nOars are of wood.\n"),
        ("content/fr/a.md", "# Marées\n\nLa marée vient deux fois par jour.\n"),
        ("content/pt_BR/a.md", "# Marés\n\nA maré vem duas vezes por dia.\n"),
        ("content/pt_BR/docs/b.md", "# Barcos\n\nOs barcos flutuam.\n"),
        ("diglot.toml", &layout),
    ])
}

/// The places of translations that `check` misses.
#[track_caller]
fn missing(owes: &str) -> Vec<String> {
    let found = check(&tree(owes));
    assert!(found.status < 2, "{}", found.stderr);
    let place = |line: &str| {
        let (place, _) = line.split_once(":1:1: warning[missing-article]: ")?;
        Some(place.to_owned())
    };
    found.stdout.lines().map(|line| place(line).expect("a missing article")).collect()
}

#[test]
fn each_language_misses_what_it_owes_and_nothing_else() {
    assert_eq!(missing(""), [""; 0]);
    assert_eq!(missing("owes = 'present'"), [""; 0]);
    let all = ["content/fr/docs/b.md", "content/fr/docs/c.md", "content/pt_BR/docs/c.md"];
    assert_eq!(missing("owes = 'all'"), all);
    assert_eq!(missing("owes = ['content/en/docs/b.md']"), all[..1]);
    assert_eq!(missing("owes = { pt-br = 'all', fr = 'present' }"), all[2..]);
    // One that nobody translates into yet.
    let new = missing("owes = { de = ['content/en/*.md'] }");
    assert_eq!(new, ["content/de/a.md"]);
    assert_eq!(missing("owes = 'all'\n[check]\nallow-missing = ['content/*/docs/c.md']"), all[..1]);
}

#[test]
fn faults_of_it_say_what_is_expected() {
    for (owes, expected) in [
        ("owes = 'most'", "a list of patterns of originals"),
        ("owes = { french = 7 }", "a list of patterns of originals"),
        ("owes = ['content/{en']", "a list of patterns of originals"),
    ] {
        let found = check(&tree(owes));
        assert_eq!(found.status, 2, "{owes}: {}", found.stdout);
        assert!(found.stderr.contains(expected), "{owes}: {}", found.stderr);
    }
}

#[test]
fn figures_and_the_status_page_count_what_is_owed() {
    let counts = |owes: &str| {
        let json = tree(owes).done(&["stats", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let pages = json["pages"].as_array().expect("pages");
        let listed = pages.iter().filter(|page| page["state"] == "missing").count();
        let table = tree(owes).done(&["stats", "--format", "csv"]);
        let mut lines = table.lines();
        let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
        let at = header.iter().position(|it| *it == "missing-articles").expect("a column");
        let french = lines.find(|line| line.starts_with("locale,fr,") || line.starts_with("fr,"));
        let figure = french.expect("French").split(',').nth(at).expect("a figure").to_owned();
        (listed, figure)
    };
    assert_eq!(counts("owes = 'all'"), (3, "2".to_owned()));
    assert_eq!(counts("owes = ['content/en/docs/b.md']"), (1, "1".to_owned()));
    assert_eq!(counts("owes = 'present'"), (0, "0".to_owned()));
    // Listed, since nobody has said that they are not wanted, but not counted.
    assert_eq!(counts(""), (3, "0".to_owned()));
}

#[test]
fn an_original_that_a_change_adds_is_a_note_and_a_translation_that_it_deletes_is_missing() {
    let workplace = tree("owes = 'all'");
    commit(&workplace);
    workplace.write("content/en/d.md", b"# Sails\n");
    workplace.remove("content/pt_BR/docs/b.md");
    commit(&workplace);
    let arguments = ["check", "--since", "HEAD~1", "--severity", "info", "--output", "concise"];
    let found = workplace.run(&arguments).stdout;
    let expected = "content/fr/d.md:1:1: info[missing-article]: `content/en/d.md` has no translation into fr\n\
        content/pt_BR/d.md:1:1: info[missing-article]: `content/en/d.md` has no translation into pt-BR\n\
        content/pt_BR/docs/b.md:1:1: warning[missing-article]: `content/en/docs/b.md` has no translation into pt-BR\n";
    assert_eq!(found, expected);
}

#[test]
fn a_page_that_is_owed_can_be_asked_for_by_its_original() {
    let workplace = tree("owes = 'all'");
    let found = workplace.run(&["check", "content/en/docs/c.md", "--output", "concise"]);
    assert_eq!(found.stdout.lines().count(), 2, "{}", found.stdout);
    let workplace = tree("");
    assert_eq!(workplace.run(&["check", "content/en/docs/c.md"]).status, 2);
}

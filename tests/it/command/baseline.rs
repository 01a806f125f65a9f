//! Which entries of a baseline `--write-baseline` takes out, and which baselines it refuses.

use super::check::project;
use super::{ARTICLE, Workplace};

/// Writes the baseline with these options; returns the run's messages.
#[track_caller]
fn write(workplace: &Workplace, options: &[&str]) -> String {
    let run = workplace.run(&[&["check", "--write-baseline"], options].concat());
    assert!(run.status < 2, "{}", run.stderr);
    run.stderr
}

/// The rules of the entries.
fn rules(workplace: &Workplace) -> Vec<String> {
    let text = workplace.read("diglot.baseline");
    let entries = text.lines().filter(|line| !line.starts_with('#'));
    entries.map(|line| line.split('\t').nth(1).expect("a rule").to_owned()).collect()
}

const ALL: [&str; 3] = ["double-space", "missing-target", "punctuation-in-emphasis"];

#[test]
fn a_run_that_reports_less_takes_nothing_out_of_a_baseline() {
    let workplace = project();
    write(&workplace, &["--severity", "info"]);
    let mut all = rules(&workplace);
    all.sort();
    assert_eq!(all, ALL);
    let before = workplace.read("diglot.baseline");
    for options in [&["--severity", "error"][..], &["--severity", "warning"], &[]] {
        let said = write(&workplace, options);
        assert!(said.contains("0 fixed findings removed from the baseline\n"), "{said}");
        assert_eq!(workplace.read("diglot.baseline"), before, "{options:?}");
    }
    let text = workplace.read("content/nl-nl/a.md");
    workplace.write("content/nl-nl/a.md", text.replace("het  apparaat", "het apparaat").as_bytes());
    write(&workplace, &["--severity", "error"]);
    assert!(!rules(&workplace).contains(&ALL[0].to_owned()), "what is fixed goes all the same");
    assert_eq!(rules(&workplace).len(), 2);
}

#[test]
fn entries_of_a_rule_that_is_off_stay_in_a_baseline() {
    for settings in [
        "[check.rules]\nmissing-target = 'off'\n",
        "[[check.override]]\npath = 'nl-nl/**'\nrules = { missing-target = 'off' }\n",
    ] {
        let workplace = project();
        write(&workplace, &[]);
        let before = workplace.read("diglot.baseline");
        workplace.write("diglot.toml", settings.as_bytes());
        let said = write(&workplace, &[]);
        let expected =
            "0 fixed findings removed from the baseline; 1 kept, which this run does not look for";
        assert!(said.contains(expected), "{said}");
        assert_eq!(workplace.read("diglot.baseline"), before);
    }
}

#[test]
fn what_only_a_source_tree_shows_stays_in_a_baseline_until_one_is_given() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/b.md", ARTICLE),
        ("english/b.md", "# Hello\n\nGood bye, all.\n"),
        ("english/c.md", "# News\n\nThe lamp is on.\n"),
    ]);
    let with_tree = ["--source-tree", "english"];
    write(&workplace, &with_tree);
    let before = workplace.read("diglot.baseline");
    assert!(rules(&workplace).contains(&"outdated-translation".to_owned()), "{before}");
    assert!(rules(&workplace).contains(&"missing-article".to_owned()), "{before}");
    write(&workplace, &[]);
    assert_eq!(workplace.read("diglot.baseline"), before);
    workplace.remove("english/c.md");
    write(&workplace, &with_tree);
    assert!(!rules(&workplace).contains(&"missing-article".to_owned()));
    workplace.write("content/nl-nl/d.md", ARTICLE.as_bytes());
    workplace.remove("content/nl-nl/b.md");
    write(&workplace, &[]);
    assert_eq!(rules(&workplace), [""; 0], "the article is gone");
}

#[test]
fn what_only_other_sites_tell_stays_in_a_baseline() {
    let workplace = project();
    write(&workplace, &[]);
    let entry = "content/nl-nl/b.md\tbroken-external-link\t\t0123\t1\n";
    let text = workplace.read("diglot.baseline") + entry;
    workplace.write("diglot.baseline", text.as_bytes());
    write(&workplace, &[]);
    assert!(workplace.read("diglot.baseline").contains(entry));
}

#[test]
fn a_baseline_with_marks_of_a_conflict_is_refused_and_left_as_it_is() {
    let workplace = project();
    write(&workplace, &[]);
    let good = workplace.read("diglot.baseline");
    let (head, entries) = good.split_at(good.find('\n').expect("a line") + 1);
    let text = format!("{head}<<<<<<< HEAD\n{entries}=======\n>>>>>>> other\n");
    workplace.write("diglot.baseline", text.as_bytes());
    for options in [&["check"][..], &["check", "--write-baseline"]] {
        let run = workplace.run(options);
        assert_eq!(run.status, 2, "{}", run.stderr);
        for expected in [
            "unresolved merge conflict in the baseline",
            "diglot.baseline:2:1",
            "keep the entries of both sides",
        ] {
            assert!(run.stderr.contains(expected), "{expected} in {}", run.stderr);
        }
        assert_eq!(workplace.read("diglot.baseline"), text);
    }
}

#[test]
fn a_baseline_of_translations_in_files_of_their_own_keeps_what_is_not_looked_for() {
    let workplace = Workplace::with(&[
        ("docs/en/a.md", "# Boats\n\nBoats float.\n\n- One\n- Two\n"),
        ("docs/fr/a.md", "# Bateaux\n\nLes bateaux flottent.\n\n- Un\n"),
        (
            "diglot.toml",
            "[[layout.pair]]\noriginal = 'docs/en/{page}.md'\ntranslation = 'docs/{locale}/{page}.md'\n",
        ),
    ]);
    write(&workplace, &[]);
    let before = workplace.read("diglot.baseline");
    assert_eq!(rules(&workplace), ["missing-block"], "{before}");
    write(&workplace, &["--severity", "error"]);
    assert_eq!(workplace.read("diglot.baseline"), before);
}

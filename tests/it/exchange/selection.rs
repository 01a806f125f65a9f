//! Which segments are exported, and into which files.

use std::collections::BTreeSet;

use diglot::exchange::Note;
use diglot::exchange::xliff::Version;
use diglot::finding::Severity;

use super::{article, segment, units_of};
use crate::command::{Workplace, git};

fn workplace() -> Workplace {
    let text = [
        segment("a-1", "Kies **Opslaan**.", "Select **Save**."),
        segment("a-2", "Wacht 3 minuten.", "Wait 4 minutes."),
    ];
    Workplace::with(&[
        ("diglot.toml", "title = \"Hulp\"\n"),
        ("content/nl-nl/start/a.md", &text.join("\n\n")),
        ("content/nl-nl/start/b.md", &segment("b-1", "Klaar.", "Done.")),
        ("content/nl-nl/c.md", &segment("c-1", "Einde.", "End.")),
        ("content/de-de/c.md", &segment("c-1", "Ende.", "End.")),
    ])
}

/// The ids of the units that these options choose.
#[track_caller]
fn chosen(workplace: &Workplace, options: &[&str]) -> Vec<String> {
    let lines = workplace.done(&[&["export", "--format", "jsonl"], options].concat());
    let id = |line: &str| {
        let unit: serde_json::Value = serde_json::from_str(line).expect("JSON");
        unit["id"].as_str().expect("an id").to_owned()
    };
    lines.lines().map(id).collect()
}

#[test]
fn words_of_either_language_choose_segments() {
    let workplace = workplace();
    assert_eq!(chosen(&workplace, &["--words", "OPSLAAN"]), ["a-1"]);
    assert_eq!(chosen(&workplace, &["--words", "minutes"]), ["a-2"]);
    assert!(chosen(&workplace, &["--words", "nobody says so"]).is_empty());
}

#[test]
fn findings_choose_segments_and_go_along_as_notes() {
    let workplace = workplace();
    assert_eq!(chosen(&workplace, &["--rule", "number-mismatch"]), ["a-2"]);
    let document = workplace.done(&["export", "--findings", "--words", "minutes"]);
    assert!(document.contains("<note from=\"number-mismatch\">"), "{document}");
    let run = workplace.run(&["export", "--rule", "number-mismach"]);
    assert!(run.status == 2 && run.stderr.contains("`number-mismatch`?"), "{}", run.stderr);
}

#[test]
fn findings_are_quality_issues_of_the_translation_in_xliff_2() {
    let workplace = workplace();
    let options = ["export", "--locale", "nl-NL", "--format", "xliff2", "--findings"];
    let document = workplace.done(&options);
    let issues = document.matches("<its:locQualityIssue ").count();
    assert_eq!(issues, 1, "{document}");
    assert!(document.contains("<its:locQualityIssue locQualityIssueType=\"numbers\" locQualityIssueComment=\"number-mismatch: "), "{document}");
    assert!(document.contains(" locQualityIssueSeverity=\"50\"/>"), "{document}");
    let (_, rest) = document.split_once("<its:locQualityIssues xml:id=\"").expect("issues");
    let id = rest.split('"').next().unwrap_or_default();
    let marked = format!("type=\"its:generic\" its:locQualityIssuesRef=\"#its={id}\">Wacht");
    assert!(document.contains(&marked), "{document}");
    let run = workplace.run_with_input(&["import", "-"], document.as_bytes());
    assert_eq!((run.status, &*run.stderr), (0, "0 applied, 4 unchanged\n"));
    let changed = document.replace("Wacht 3", "Wacht 4");
    let run = workplace.run_with_input(&["import", "-"], changed.as_bytes());
    assert_eq!((run.status, &*run.stderr), (0, "1 applied, 3 unchanged\n"));
}

#[test]
fn quality_issues_have_ids_that_are_unique_in_a_document() {
    let mut units = units_of(&article(&segment("a-1", "Een.", "One.")), "a.md");
    let severity = Some(Severity::Warning);
    units.units[0].notes = vec![Note { severity, ..Note::new("term", "Eén.".to_owned()) }];
    let document = Version::V2.file(&units, 1) + &Version::V2.file(&units, 2);
    let ids: BTreeSet<&str> = document.split(" xml:id=\"").skip(1).map(|it| &it[..5]).collect();
    assert_eq!(ids.len(), 2, "{document}");
}

#[test]
fn a_neighbor_that_is_left_out_is_a_note() {
    let workplace = workplace();
    let document = workplace.done(&["export", "--words", "minutes"]);
    assert!(document.contains("<note from=\"before\">Select **Save**.</note>"), "{document}");
    assert!(!workplace.done(&["export"]).contains("<note from=\"before\">"));
    let document =
        workplace.done(&["export", "--words", "opslaan", "--locale", "nl-NL", "--format", "po"]);
    assert!(document.contains("#. after: Wait 4 minutes.\n"), "{document}");
}

#[test]
fn names_that_stay_as_they_are_go_along_and_are_rules_in_xliff_2() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "[check]\nno-loc = [\"Contoso\", \"Save\"]\n"),
        (
            "content/nl-nl/a.md",
            &format!(
                "---\nno-loc: [Fabrikam]\n---\n{}\n\n{}\n",
                segment("a-1", "Fabrikam en Contoso.", "Fabrikam & Contoso, Contoso."),
                segment("a-2", "Opgeslagen.", "Saved."),
            ),
        ),
    ]);
    let document = workplace.done(&["export", "--format", "xliff2"]);
    let rules = "<val:validation><val:rule isPresent=\"Fabrikam\"/><val:rule isPresent=\"Contoso\"/>\
        </val:validation>";
    assert_eq!(document.matches(rules).count(), 1, "{document}");
    assert_eq!(document.matches("<val:rule ").count(), 2, "{document}");
    let note = "<note from=\"no-loc\">Fabrikam, Contoso</note>";
    assert!(workplace.done(&["export"]).contains(note));
}

#[test]
fn segments_that_changed_since_a_revision_are_chosen() {
    let workplace = workplace();
    git(&workplace, &["init", "--quiet"]);
    git(&workplace, &["add", "."]);
    git(&workplace, &["commit", "--quiet", "--message", "first"]);
    assert!(chosen(&workplace, &["--only-changed", "HEAD"]).is_empty());
    let path = "content/nl-nl/start/a.md";
    let changed = workplace.read(path).replace("Wacht", "Wacht nog") + "\n";
    workplace.write(path, changed.as_bytes());
    workplace.write("content/nl-nl/new.md", segment("n-1", "Nieuw.", "New.").as_bytes());
    let mut ids = chosen(&workplace, &["--only-changed", "HEAD"]);
    ids.sort();
    assert_eq!(ids, ["a-2", "n-1"]);
    let run = workplace.run(&["export", "--only-changed", "nowhere"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
}

#[test]
fn segments_whose_source_article_has_changed_are_chosen() {
    let workplace = workplace();
    workplace.write("content/en-us/start/a.md", b"Select **Save**.\n\nWait 5 minutes or more.\n");
    assert_eq!(chosen(&workplace, &["--outdated"]), ["a-2"]);
}

#[test]
fn a_folder_has_a_file_for_each_article_folder_or_locale_that_has_units() {
    let workplace = workplace();
    for (out, options, files) in [
        (
            "one",
            &["--words", "e"][..],
            &["de-de/c.md.csv", "nl-nl/c.md.csv", "nl-nl/start/a.md.csv", "nl-nl/start/b.md.csv"][..],
        ),
        ("two", &["--per", "folder"], &["de-de.csv", "nl-nl/start.csv", "nl-nl.csv"]),
        ("three", &["--per", "locale"], &["de-DE.csv", "nl-NL.csv"]),
        ("four", &["--words", "minuten"], &["nl-nl/start/a.md.csv"]),
    ] {
        let place = format!("{out}/");
        workplace.done(&[&["export", "--format", "csv", "--out", &place], options].concat());
        assert_eq!(workplace.list(out), files);
    }
    let run = workplace.run(&["import", "three", "--dry-run"]);
    assert_eq!((run.status, &*run.stderr), (0, "0 would be applied, 5 unchanged\n"));
}

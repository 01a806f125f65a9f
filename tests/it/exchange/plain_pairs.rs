//! Translations that are files of their own.

use crate::command::Workplace;

/// The layout of projects whose translations are in a folder of their language.
pub(super) const CONFIGURATION: &str = "[layout]\n[[layout.pair]]\noriginal = \"docs/en/**\"\n\
    translation = \"docs/{locale}/**\"\n";

const ORIGINAL: &str = "---\ntitle: Saving\n---\n\n# Saving\n\nSelect **Save** to keep it. Wait for a minute.\n\n- Read the [page](p.md).\n- Then go on.\n";
const TRANSLATION: &str = "---\r\ntitle: Opslaan\r\n---\r\n\r\n# Opslaan\r\n\r\nKies **Opslaan** om het te bewaren. Wacht een minuut.\r\n\r\n- Lees de [pagina](p.md).\r\n- Ga dan verder.\r\n";
const FILE: &str = "docs/nl/a.md";

fn workplace() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", CONFIGURATION),
        ("docs/en/a.md", ORIGINAL),
        (FILE, TRANSLATION),
    ])
}

#[test]
fn every_format_goes_out_and_comes_back_without_a_changed_byte() {
    let workplace = workplace();
    for format in ["xliff", "xliff2", "po", "csv", "jsonl"] {
        let document = workplace.done(&["export", "--format", format]);
        assert!(document.contains("docs/nl/a.md") && document.contains("Wacht een minuut."));
        let run = workplace.run_with_input(&["import", "-"], document.as_bytes());
        assert!(run.status == 0 && run.stderr.starts_with("0 applied"), "{format}: {run:?}");
        assert_eq!(workplace.read(FILE), TRANSLATION);
    }
}

#[test]
fn a_changed_unit_changes_its_sentence_and_no_other_byte() {
    let workplace = workplace();
    let document = workplace.done(&["export"]).replace("Wacht een ", "Even ");
    let arguments = ["import", "-", "--reverse-patch", "back.patch"];
    let dry = workplace.run_with_input(&["import", "-", "--dry-run"], document.as_bytes());
    assert!(dry.stderr.starts_with("1 would be applied"), "{}", dry.stderr);
    assert_eq!(workplace.read(FILE), TRANSLATION);
    let run = workplace.run_with_input(&arguments, document.as_bytes());
    assert!(run.status == 0 && run.stderr.starts_with("1 applied"), "{run:?}");
    assert_eq!(workplace.read(FILE), TRANSLATION.replace("Wacht een ", "Even "));
    assert!(workplace.read("back.patch").starts_with("--- a/docs/nl/a.md\n"));
    let again = workplace.run_with_input(&["import", "-"], document.as_bytes());
    assert!(again.stderr.starts_with("0 applied"), "{}", again.stderr);
}

#[test]
fn titles_in_front_matter_are_units_that_yaml_reads_back() {
    let workplace = workplace();
    let document = workplace.done(&["export", "--format", "jsonl"]);
    assert!(document.contains("\"id\":\"fm:title\""), "{document}");
    let changed = document.replace("\"target\":\"Opslaan\"", "\"target\":\"Stap 1: opslaan\"");
    let run = workplace.run_with_input(&["import", "-"], changed.as_bytes());
    assert!(run.status == 0 && run.stderr.starts_with("2 applied"), "{run:?}");
    let expected = TRANSLATION
        .replace("title: Opslaan", "title: \"Stap 1: opslaan\"")
        .replace("# Opslaan", "# Stap 1: opslaan");
    assert_eq!(workplace.read(FILE), expected);
    let again = workplace.done(&["export", "--format", "jsonl"]);
    assert!(again.contains("\"target\":\"Stap 1: opslaan\""), "{again}");
}

#[test]
fn tools_are_told_how_long_a_title_may_be_and_longer_ones_are_refused() {
    let workplace = workplace();
    let limit = "[exchange.max_length]\ntitle = 12\n\n";
    let configuration = limit.to_owned() + &workplace.read("diglot.toml");
    workplace.write("diglot.toml", configuration.as_bytes());
    let document = workplace.done(&["export"]);
    assert_eq!(document.matches(" maxwidth=\"12\" size-unit=\"char\"").count(), 1, "{document}");
    assert!(document.contains("<note from=\"max-length\">12</note>"), "{document}");
    let second = workplace.done(&["export", "--format", "xliff2"]);
    assert!(second.contains("<slr:profiles generalProfile=\"xliff:codepoints\"/>"), "{second}");
    assert_eq!(second.matches(" slr:sizeRestriction=\"12\"").count(), 1, "{second}");
    assert!(workplace.done(&["export", "--format", "po"]).contains("#, max-length:12\n"));
    for (title, is_fit) in [("Bewaar alles!", false), ("Bewaar alles", true)] {
        let changed = document.replacen(">Opslaan<", &format!(">{title}<"), 1);
        let run = workplace.run_with_input(&["import", "-"], changed.as_bytes());
        assert_eq!(run.stdout.contains("has 13 characters; it may have 12"), !is_fit, "{run:?}");
        assert_eq!(workplace.read(FILE).contains(title), is_fit);
    }
}

#[test]
fn an_original_that_has_changed_makes_its_units_stale() {
    let workplace = workplace();
    let document = workplace.done(&["export"]).replace("Wacht een ", "Even ");
    workplace.write("docs/en/a.md", ORIGINAL.replace("a minute", "two minutes").as_bytes());
    let run = workplace.run_with_input(&["import", "-"], document.as_bytes());
    assert_eq!(run.status, 1, "{run:?}");
    assert_eq!(workplace.read(FILE), TRANSLATION);
    let run = workplace.run(&["export", "--findings"]);
    assert!(run.status == 2 && run.stderr.contains("require annotated articles"), "{}", run.stderr);
}

#[test]
fn a_unit_that_would_break_the_page_is_refused_and_the_others_are_applied() {
    let workplace = workplace();
    let configuration =
        workplace.read("diglot.toml").replacen("[layout]", "[layout]\nprofile = 'docusaurus'", 1);
    workplace.write("diglot.toml", configuration.as_bytes());
    let document = workplace.done(&["export", "--format", "csv"]);
    let document = document
        .replace("Wacht een minuut.", "Wacht {een minuut.")
        .replace("Ga dan verder.", "Ga nu verder.");
    let run = workplace.run_with_input(&["import", "-"], document.as_bytes());
    assert!(run.status == 1 && run.stderr.starts_with("1 applied"), "{run:?}");
    assert!(run.stdout.contains("`{` begins an expression that no `}` ends"), "{run:?}");
    assert_eq!(workplace.read(FILE), TRANSLATION.replace("Ga dan verder.", "Ga nu verder."));
}

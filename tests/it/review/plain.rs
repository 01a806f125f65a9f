//! The workbench on translations that are files of their own, through the program.

use serde_json::{Value, json};

use super::change;
use crate::command::{Run, Workplace};

const ORIGINAL: &str = "---\ntitle: Saving\n---\n\n# Saving\n\nSelect **Save** to keep it. Then wait for `60` seconds at port 8080. See {{< ref b >}} for more.\n\n\
    - Read the [page](p.md).\n- Then go on.\n";
const TRANSLATION: &str = "---\r\ntitle: Opslaan\r\n---\r\n\r\n# Opslaan\r\n\r\nKies **Opslaan** om het te bewaren. Wacht dan `60` seconden op poort 8080. \
    Zie {{< ref b >}} voor meer.\r\n\r\n- Lees de [pagina](p.md).\r\n- Ga dan verder.\r\n";
const FILE: &str = "docs/nl/a.md";
const CONFIGURATION: &str = "[layout]\nprofile = \"hugo\"\nsync = \"none\"\n[[layout.pair]]\noriginal = \"docs/en/**\"\n\
    translation = \"docs/{locale}/**\"\n";

fn workplace() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", CONFIGURATION),
        ("docs/en/a.md", ORIGINAL),
        (FILE, TRANSLATION),
    ])
}

/// What the page of the workbench shows.
fn data(workplace: &Workplace) -> Value {
    workplace.done(&["review", "--out", "page.html"]);
    let page = workplace.read("page.html");
    let data = page.split("id=\"review-data\">").nth(1).expect("the data");
    let data = data.split("</script>").next().expect("its end");
    serde_json::from_str(data).expect("JSON")
}

/// The segment with this source: its id and its translation.
fn segment(workplace: &Workplace, source: &str) -> (String, Option<String>) {
    let data = data(workplace);
    let all = data["segments"].as_array().expect("segments");
    let found = all.iter().find(|it| it["source"] == source);
    let found = found.unwrap_or_else(|| panic!("no `{source}` in {all:#?}"));
    let id = found["id"].as_str().expect("an id").to_owned();
    (id, found["target"].as_str().map(str::to_owned))
}

/// A change of the segment with this source.
fn of_segment(workplace: &Workplace, source: &str, act: impl Fn(&str) -> Value) -> Value {
    let (id, target) = segment(workplace, source);
    let before = json!({ &*id: { "source": source, "target": target } });
    let mut change = change(FILE, &[], &act(&id));
    change["before"] = before;
    change
}

fn import(workplace: &Workplace, change: &Value) -> Run {
    let groups = json!([{ "label": "test", "changes": [change] }]);
    let file = json!({ "schema": "diglot-changes/1", "reviewer": "Bo", "groups": groups });
    workplace.run_with_input(&["import", "-"], file.to_string().as_bytes())
}

/// Gives the segment with this source another translation.
fn edit(workplace: &Workplace, source: &str, new: &str) -> Run {
    import(workplace, &of_segment(workplace, source, |id| json!({ "target": { id: new } })))
}

#[test]
fn the_page_shows_the_pairs_in_their_languages() {
    let workplace = workplace();
    let data = data(&workplace);
    assert_eq!(data["articles"][0]["path"], FILE);
    assert_eq!(data["articles"][0]["title"], "Opslaan");
    assert_eq!(
        (&data["articles"][0]["locale"], &data["locales"][0]["locale"]),
        (&json!("nl"), &json!("nl"))
    );
    let pairs: Vec<_> = data["segments"]
        .as_array()
        .expect("segments")
        .iter()
        .map(|it| (it["source"].as_str().expect("both"), it["target"].as_str().expect("both")))
        .collect();
    let expected = [
        ("Saving", "Opslaan"),
        ("Select **Save** to keep it.", "Kies **Opslaan** om het te bewaren."),
        ("Then wait for `60` seconds at port 8080.", "Wacht dan `60` seconden op poort 8080."),
        ("See {{< ref b >}} for more.", "Zie {{< ref b >}} voor meer."),
        ("Read the [page](p.md).", "Lees de [pagina](p.md)."),
        ("Then go on.", "Ga dan verder."),
    ];
    assert_eq!(pairs, expected);
}

#[test]
fn an_edit_changes_its_sentence_and_no_other_byte_and_can_be_undone() {
    let workplace = workplace();
    let run = edit(&workplace, "Then wait for `60` seconds at port 8080.", "Even geduld.");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(
        workplace.read(FILE),
        TRANSLATION.replace("Wacht dan `60` seconden op poort 8080.", "Even geduld.")
    );
    assert_eq!(workplace.read("docs/en/a.md"), ORIGINAL);
    workplace.done(&["review", "--undo"]);
    assert_eq!(workplace.read(FILE), TRANSLATION);
}

#[test]
fn a_missing_sentence_is_put_where_it_belongs() {
    let workplace = workplace();
    let there = "Wacht dan `60` seconden op poort 8080.";
    workplace.write(FILE, TRANSLATION.replace(&format!(" {there}"), "").as_bytes());
    let data = data(&workplace);
    let all = data["segments"].as_array().expect("segments");
    let missing = all.iter().find(|it| it["target"].is_null());
    let missing = missing.expect("a segment without translation");
    let run = edit(&workplace, missing["source"].as_str().expect("a source"), there);
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(workplace.read(FILE), TRANSLATION);
}

#[test]
fn an_edit_that_would_change_the_blocks_is_refused() {
    let workplace = workplace();
    for new in ["Een\n\nTwee", "# Kop\n\nEven.", "Even `geduld."] {
        let run = edit(&workplace, "Then wait for `60` seconds at port 8080.", new);
        assert_eq!(workplace.read(FILE) == TRANSLATION, run.status == 1, "{new}: {run:?}");
    }
    let run = edit(&workplace, "Then wait for `60` seconds at port 8080.", "Een\n\nTwee");
    assert!(run.status == 1 && run.stdout.contains("page structure"), "{run:?}");
}

#[test]
fn a_change_of_what_was_not_seen_is_a_conflict() {
    let workplace = workplace();
    let change = of_segment(
        &workplace,
        "Then wait for `60` seconds at port 8080.",
        |id| json!({ "target": { id: "Nu." } }),
    );
    let theirs = TRANSLATION.replace("Wacht dan `60` seconden op poort 8080.", "Wacht.");
    workplace.write(FILE, theirs.as_bytes());
    let run = import(&workplace, &change);
    assert!(run.status == 1 && run.stdout.starts_with("conflict"), "{run:?}");
    assert_eq!(workplace.read(FILE), theirs);
}

#[test]
fn a_review_is_kept_beside_the_files_as_long_as_both_texts_are_the_same() {
    let workplace = workplace();
    let approve = |id: &str| json!({ "state": { id: "approved" } });
    let run = import(&workplace, &of_segment(&workplace, "Then go on.", approve));
    assert_eq!(run.status, 0, "{run:?}");
    let states = workplace.read("review/nl/docs/nl/a.md.toml");
    assert!(states.contains("state = \"approved\""), "{states}");
    assert_eq!(workplace.read(FILE), TRANSLATION);
    let state = |workplace: &Workplace| {
        let data = data(workplace);
        let all = data["segments"].as_array().expect("segments");
        let last = all.last().expect("a segment");
        (last["state"].as_str().expect("a state").to_owned(), last["expired"].as_bool())
    };
    assert_eq!(state(&workplace), ("approved".to_owned(), None));
    // What is added before it changes nothing; another text of its own does.
    let longer = ORIGINAL.replace("- Read", "New text.\n\n- Read");
    workplace.write("docs/en/a.md", longer.as_bytes());
    assert_eq!(state(&workplace).0, "approved");
    workplace.write(FILE, TRANSLATION.replace("Ga dan verder.", "Ga door.").as_bytes());
    assert_eq!(state(&workplace), ("unreviewed".to_owned(), Some(true)));
}

#[test]
fn a_journal_changes_translations_and_no_other_file() {
    let workplace = workplace();
    edit(&workplace, "Then wait for `60` seconds at port 8080.", "Even geduld.");
    let journal = workplace.read(".diglot/review-journal.jsonl");
    let begun = journal.lines().next().expect("a line").to_owned() + "\n";
    let note = |file: &str| {
        workplace.write(FILE, TRANSLATION.as_bytes());
        workplace.write("docs/en/a.md", TRANSLATION.as_bytes());
        let begun = begun.replace(FILE, file);
        workplace.write(".diglot/review-journal.jsonl", begun.as_bytes());
        let nothing = json!({ "schema": "diglot-changes/1", "groups": [] }).to_string();
        workplace.run_with_input(&["import", "-"], nothing.as_bytes()).stderr
    };
    let said = note("docs/en/a.md");
    assert!(said.contains("names `docs/en/a.md`, which no review changes"), "{said}");
    assert_eq!(workplace.read("docs/en/a.md"), TRANSLATION);
    let said = note(FILE);
    assert!(said.contains("discarded the interrupted change"), "{said}");
}

const FIRST: &str = "Select **Save** to keep it.";
const SECOND: &str = "Then wait for `60` seconds at port 8080.";
const MERGED: &str = "Select **Save** to keep it. Then wait for `60` seconds at port 8080.";

/// Merges the first two sentences of the page.
fn merge(workplace: &Workplace) -> Run {
    let (first, target) = segment(workplace, FIRST);
    let mut change = of_segment(workplace, SECOND, |id| json!({ "merge": [first, id] }));
    change["before"][&first] = json!({ "source": FIRST, "target": target });
    import(workplace, &change)
}

#[test]
fn a_merge_changes_neither_file_and_is_kept_and_undone() {
    let workplace = workplace();
    let run = merge(&workplace);
    assert_eq!(run.status, 0, "{run:?}");
    let merged = "Kies **Opslaan** om het te bewaren. Wacht dan `60` seconden op poort 8080.";
    assert_eq!(segment(&workplace, MERGED).1.as_deref(), Some(merged));
    assert_eq!(workplace.read(FILE), TRANSLATION);
    // Everything that pairs the files has the segment.
    workplace.done(&["annotate", "--out", "annotated"]);
    let annotated = workplace.read(&format!("annotated/{FILE}"));
    assert!(annotated.contains(&format!(">{MERGED}</span>")), "{annotated}");
    let kept = workplace.read("review/nl/docs/nl/a.md.toml");
    assert!(kept.contains(&format!("pair = [\"{merged}\", \"{MERGED}\"]")), "{kept}");
    workplace.done(&["review", "--undo"]);
    assert!(segment(&workplace, FIRST).1.is_some());
}

#[test]
fn a_split_leaves_two_segments_which_an_edit_keeps() {
    let workplace = workplace();
    let change = of_segment(
        &workplace,
        SECOND,
        |id| json!({ "split": { "id": id, "source_at": "Then wait".len(), "target_at": "Wacht dan".len() } }),
    );
    let run = import(&workplace, &change);
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(segment(&workplace, "Then wait").1.as_deref(), Some("Wacht dan"));
    let rest = "for `60` seconds at port 8080.";
    assert_eq!(segment(&workplace, rest).1.as_deref(), Some("`60` seconden op poort 8080."));
    let run = edit(&workplace, rest, "nog `60` seconden op poort 8080.");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(workplace.read(FILE), TRANSLATION.replace("Wacht dan `60`", "Wacht dan nog `60`"));
    assert_eq!(segment(&workplace, rest).1.as_deref(), Some("nog `60` seconden op poort 8080."));
    // What somebody else changes is paired anew.
    let other = workplace.read(FILE).replace("Wacht dan nog", "Blijf dan nog");
    workplace.write(FILE, other.as_bytes());
    assert!(segment(&workplace, rest).1.is_some());
}

#[test]
fn borders_of_blocks_and_characters_stay() {
    let workplace = workplace();
    let (first, target) = segment(&workplace, "Read the [page](p.md).");
    let mut change = of_segment(&workplace, "Then go on.", |id| json!({ "merge": [first, id] }));
    change["before"][&first] = json!({ "source": "Read the [page](p.md).", "target": target });
    let run = import(&workplace, &change);
    assert!(run.status == 1 && run.stdout.contains("in two blocks"), "{run:?}");
    let change = of_segment(
        &workplace,
        SECOND,
        |id| json!({ "split": { "id": id, "source_at": 0, "target_at": 4 } }),
    );
    let run = import(&workplace, &change);
    assert!(run.status == 1 && run.stdout.contains("each half needs some text"), "{run:?}");
}

/// A page of MDX, and its translation.
fn mdx() -> Workplace {
    let original = "import { A } from 'a'\n\n<A>\n\nWait for the <b>lamp</b>. See {count} <A.B name=\"c\" />.\n\n</A>\n";
    let translation = "import { A } from 'a'\n\n<A>\n\nWacht op de <b>lamp</b>. Zie {count} <A.B name=\"c\" />.\n\n</A>\n";
    Workplace::with(&[
        ("diglot.toml", &CONFIGURATION.replace("hugo", "docusaurus")),
        ("docs/en/a.md", original),
        (FILE, translation),
    ])
}

#[test]
fn an_edit_that_breaks_mdx_is_refused_with_its_place() {
    let workplace = mdx();
    let before = workplace.read(FILE);
    let source = "Wait for the <b>lamp</b>.";
    for (new, why) in [
        (
            "Wacht op de {lamp.",
            "in line 5, `{` begins an expression that no `}` ends; close it, or write `\\{`",
        ),
        ("Wacht op de <b>lamp.", "nothing closes `<b>`"),
        ("Wacht op de lamp</b>.", "`</b>` closes a tag that is not open"),
        ("Wacht tot a < b.", "`<` begins no tag"),
        ("Wacht op de <A.B name=\"d\" />.", "would add `<A.B name=\"d\" />`"),
        ("Wacht op de {lamp}.", "would add `{lamp}`"),
    ] {
        let run = edit(&workplace, source, new);
        assert!(run.status == 1 && run.stdout.contains(why), "{new}: {run:?}");
        assert_eq!(workplace.read(FILE), before, "{new}");
    }
    let run = edit(&workplace, source, "Wacht op de *lamp*, met `{`.");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(
        workplace.read(FILE),
        before.replace("Wacht op de <b>lamp</b>.", "Wacht op de *lamp*, met `{`.")
    );
}

#[test]
fn an_edit_that_adds_or_tears_a_shortcode_is_refused() {
    let workplace = workplace();
    let source = "See {{< ref b >}} for more.";
    for (new, why) in [
        ("Zie {{< ref b >}} en {{< note >}}.", "would add `{{< note >}}`"),
        ("Zie {{ < ref b >}}.", "damaged shortcode"),
        ("Zie {{< ref b >}} en {{< ref c >}}.", "would add"),
    ] {
        let run = edit(&workplace, source, new);
        assert!(run.status == 1 && run.stdout.contains(why), "{new}: {run:?}");
        assert_eq!(workplace.read(FILE), TRANSLATION, "{new}");
    }
    let run = edit(&workplace, source, "Meer staat in {{< ref \"b\" >}}.");
    assert_eq!(run.status, 0, "{run:?}");
}

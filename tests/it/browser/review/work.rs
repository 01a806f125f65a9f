//! Writing: drafts, marks, matches, comments, hostile articles, and going on from a change file.

use super::{ARABIC, Bench, article, segment};
use crate::command::Workplace;

#[test]
fn a_text_is_checked_as_it_is_typed_saved_and_gone_on_from() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("ar", "103");
    bench.press(&["e"]);
    bench.tab.value("document.getElementById('target').select()");
    bench.tab.type_text("اختر  حفظ [هنا](x.md).");
    let findings = bench.shown("findings");
    assert!(findings.contains("double-space") && findings.contains("link-extra"), "{findings}");
    assert!(findings.contains("all rules run when the changes are imported"));
    let differences = bench.shown("differences");
    assert!(differences.contains("Only in the source: emphasis"), "{differences}");
    assert!(differences.contains("Only in the target: link (x.md)"), "{differences}");
    for place in ["source-written", "target-written"] {
        bench.tab.wait_for(&format!("document.querySelector('#{place} .alone')"));
    }
    bench.tab.wait_for("getComputedStyle(document.getElementById('target')).direction === 'rtl'");
    bench.press(&["Control+Enter"]);
    bench.told("Saved");
    assert_eq!(bench.id(), "1a2b3-104");
    bench.tab.wait_for("document.activeElement.id === 'target'");
    let text = bench.imported("content/ar-sa/a.md");
    assert_eq!(text, article("ar-SA", "HT", ARABIC).replace(ARABIC[2], "اختر  حفظ [هنا](x.md)."));
}

#[test]
fn what_is_typed_is_kept_until_it_is_saved_or_thrown_away() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("nl", "103");
    bench.press(&["e", "End"]);
    bench.tab.type_text(" Concept.");
    bench.press(&["Escape", "ArrowDown"]);
    assert_eq!(bench.shown("unsaved"), "1 not saved");
    bench.reload();
    bench.search("has:draft");
    assert_eq!(bench.target(), "Kies **Opslaan**. Concept.");
    assert_eq!(bench.ids(), ["1a2b3-103"]);
    bench.press(&["q"]);
    assert!(bench.shown("dialog-body").contains("Concept."));
    bench.press(&["Escape", "e", "Control+s"]);
    bench.told("Saved");
    bench.tab.wait_for("document.getElementById('unsaved').hidden");
    bench.tab.type_text("x");
    bench.press(&["Alt+r"]);
    assert_eq!(bench.target(), "Kies **Opslaan**. Concept.");
}

#[test]
fn save_approve_and_go_to_next_is_one_key() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("nl", "103");
    bench.press(&["e", "End"]);
    bench.tab.type_text("!");
    bench.press(&["Control+Shift+Enter"]);
    assert_eq!(bench.id(), "1a2b3-104");
    bench.press(&["Escape", "ArrowUp"]);
    bench.tab.wait_for("document.getElementById('segment-state').dataset.state === 'approved'");
    assert!(bench.target().ends_with('!'));
}

#[test]
fn a_comment_is_kept_with_its_segment() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("ar", "102");
    bench.press(&["c"]);
    bench.tab.type_text("أليس كذلك؟");
    bench.press(&["Control+Enter"]);
    bench.told("Comment saved");
    bench.search("has:comment comment:كذلك");
    assert_eq!(bench.ids(), ["1a2b3-102"]);
    bench.changes();
    bench.workplace.done(&["import", "changes.json"]);
    let states = bench.workplace.contents("review");
    assert!(states.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("كذلك؟")));
}

#[test]
fn a_reviewers_name_is_on_their_work_and_a_file_holds_what_is_new() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("ar", "102");
    bench.press(&["a"]);
    bench.tab.click("#command-download");
    bench.tab.wait_for("document.getElementById('reviewer')");
    bench.press(&["Enter"]);
    bench.tab.wait_for(
        "document.getElementById('dialog-problem').textContent === 'Fill in this field.'",
    );
    bench.press(&["Escape"]);
    assert_eq!(bench.changes()["reviewer"], "Bo Vertaler");
    bench.workplace.done(&["import", "changes.json"]);
    let states = bench.workplace.read("review/ar-sa/a.md.toml");
    assert!(
        states.contains("who = \"Bo Vertaler\"") && states.contains("imported_by = "),
        "{states}"
    );
    // The name is known from then on, and the next file holds only what is new.
    bench.reload();
    bench.find("ar", "103");
    bench.press(&["r"]);
    bench.tab.click("#command-download");
    bench.tab.wait_for("document.getElementById('reviewer').value === 'Bo Vertaler'");
    assert!(!bench.tab.holds("document.getElementById('download-all').checked"));
    bench.press(&["Escape"]);
    bench.tab.assert_sound();
}

#[test]
fn one_target_is_applied_to_all_with_the_same_source_as_one_act() {
    let workplace = Workplace::with(&[("diglot.toml", "title = \"Hulp\"\n")]);
    for (path, target) in [("a", "Kies de knop."), ("b", "Druk de knop."), ("c", "Klik de knop.")] {
        let text = format!("{}\n", segment("1a2b3-101", target, "Choose the button."));
        workplace.write(&format!("content/ar-sa/{path}.md"), text.as_bytes());
    }
    let Some(mut bench) = Bench::of(workplace) else { return };
    bench.press(&["Home", "Alt+a"]);
    bench.tab.wait_for("document.getElementById('dialog').open");
    assert!(bench.shown("dialog-body").contains("2 targets would change"));
    bench.tab.click("#repetitions-approve");
    bench.press(&["Enter"]);
    bench.tab.wait_for("!document.getElementById('dialog').open");
    bench.search("state:approved target:Kies");
    assert_eq!(bench.ids().len(), 3);
    bench.tab.assert_sound();
}

#[test]
fn missing_marks_and_the_source_are_put_in_by_keys() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("nl", "104");
    bench.press(&["e"]);
    bench.tab.value("document.getElementById('target').select()");
    bench.tab.type_text("Zie [de gids");
    bench.press(&["Alt+m"]);
    assert_eq!(bench.target(), "Zie [de gids](b.md)");
    bench.press(&["Alt+c"]);
    assert_eq!(bench.target(), "See [the guide](b.md).");
}

#[test]
fn the_same_source_and_close_ones_are_found_and_used() {
    let texts = [
        ("content/nl-nl/a.md", "Kies de blauwe knop.", "Choose the blue button."),
        ("content/nl-nl/b.md", "Kies de blauwe toets.", "Choose the blue button."),
        ("content/nl-nl/c.md", "Kies de groene knop nu.", "Choose the green button."),
    ];
    let workplace = Workplace::with(&[("diglot.toml", "title = \"Hulp\"\n")]);
    for (path, target, source) in texts {
        workplace.write(path, format!("{}\n", segment("1a2b3-101", target, source)).as_bytes());
    }
    let Some(mut bench) = Bench::of(workplace) else { return };
    bench.search("path:a.md");
    bench.press(&["3"]);
    bench.tab.wait_for("document.getElementById('tab-panel').textContent.includes('blauwe toets')");
    bench.press(&["Alt+1"]);
    assert_eq!(bench.target(), "Kies de blauwe toets.");
    bench.press(&["Escape", "4"]);
    bench.tab.wait_for("document.getElementById('tab-panel').textContent.includes('75%')");
    bench.tab.wait_for("document.querySelector('#tab-panel mark').textContent === 'green'");
    bench.press(&["Alt+1"]);
    assert_eq!(bench.target(), "Kies de groene knop nu.");
}

#[test]
fn work_goes_on_from_a_change_file_and_stays_in_the_browser() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("nl", "102");
    bench.press(&["a"]);
    bench.changes();
    bench.press(&["u"]);
    bench.told("Undone");
    bench.press(&["r"]);
    bench.take_in("changes.json");
    bench.told("Applied: 1;");
    bench.reload();
    bench.search("state:approved");
    assert_eq!(bench.ids(), ["1a2b3-102"]);
    bench.search("state:rejected");
    assert_eq!(bench.ids(), ["1a2b3-103"]);
}

#[test]
fn the_text_of_an_article_never_runs() {
    let tricks = [
        "<script>window.ran = 1</script>",
        "<img src=x onerror=\"window.ran = 1\">",
        "<svg onload=\"window.ran = 1\"></svg>",
        "[x](javascript:window.ran=1)",
        "<a href=\"javascript:window.ran=1\" onclick=\"window.ran = 1\">x</a>",
        "</script><script>window.ran = 1</script><!--",
        "<iframe srcdoc=\"<script>parent.ran = 1</script>\"></iframe>",
        "<details open ontoggle=\"window.ran = 1\">x</details>",
        "<form><input name=getElementById><button id=list>",
    ];
    let body: Vec<String> = (101..)
        .zip(tricks)
        .map(|(number, trick)| segment(&format!("1a2b3-{number}"), trick, "Do *it*."))
        .collect();
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = \"</script><script>window.ran = 1</script>\"\n"),
        ("content/nl-nl/a.md", &format!("{}\n", body.join("\n\n"))),
    ]);
    let Some(mut bench) = Bench::of(workplace) else { return };
    for tab in ["1", "2", "3", "4"] {
        bench.press(&[tab, "Home"]);
        for _ in tricks {
            bench.press(&["ArrowDown"]);
        }
    }
    bench.press(&["A", "Escape", "h"]);
    bench.tab.type_text("1");
    bench.press(&["Escape"]);
    assert!(!bench.tab.holds("window.ran"));
    bench.tab.assert_sound();
}

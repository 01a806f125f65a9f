//! Comments as threads: written, answered, resolved and found by the keyboard, in both directions.

use super::served::Office;
use super::{ARABIC, Bench, article};

/// The direction of the text of an entry of the thread.
const DIRECTIONS: &str = "[...document.querySelectorAll('#thread .said:not(.quiet)')]\
    .map(it => getComputedStyle(it).direction).join()";

#[test]
fn a_thread_grows_is_resolved_and_found_by_the_keyboard() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    bench.find("ar", "102");
    bench.press(&["c"]);
    bench.tab.type_text("أليس كذلك؟");
    bench.press(&["Control+Enter"]);
    bench.told("Comment saved");
    bench.tab.wait_for("document.activeElement.id === 'list'");
    // Another window answers, and both see all of it.
    let mut other = office.window().expect("there is a browser");
    other.find("ar", "102");
    other.tab.wait_for("document.querySelectorAll('#thread li').length === 1");
    other.press(&["c"]);
    other.tab.type_text("Yes, it is.");
    other.press(&["Control+Enter"]);
    other.told("Comment saved");
    bench.tab.wait_for("document.querySelectorAll('#thread li').length === 2");
    assert_eq!(bench.tab.text(DIRECTIONS), "rtl,ltr");
    office.holds("review/ar-sa/a.md.toml", "comment = \"Yes, it is.\"");
    bench.search("has:unresolved comment:كذلك");
    assert_eq!(bench.ids(), ["1a2b3-102"]);
    bench.press(&["C"]);
    bench.told("Resolved");
    bench.tab.wait_for("document.getElementById('resolve').textContent === 'Reopen'");
    office.holds("review/ar-sa/a.md.toml", "resolved = true");
    for (query, count) in [("has:unresolved", 0), ("has:resolved", 1), ("has:comment", 1)] {
        bench.search(query);
        assert_eq!(bench.ids().len(), count, "{query}");
    }
    bench.search("has:comment since:2020-01-01 -by:nobody");
    assert_eq!(bench.ids().len(), 1);
    bench.search("has:comment since:2999");
    assert_eq!(bench.ids().len(), 0);
    bench.search("locale:ar");
    // A comment opens the thread again, and each of these is one step to undo.
    bench.find("ar", "102");
    bench.press(&["c"]);
    bench.tab.type_text("No.");
    bench.press(&["Control+Enter"]);
    bench.tab.wait_for("document.getElementById('resolve').textContent === 'Resolve'");
    bench.press(&["u"]);
    bench.told("Undone");
    bench.tab.wait_for("document.getElementById('resolve').textContent === 'Reopen'");
    assert_eq!(office.workplace.read("content/ar-sa/a.md"), article("ar-SA", "HT", ARABIC));
    bench.tab.assert_sound();
    other.tab.assert_sound();
}

#[test]
fn a_comment_that_is_not_sent_stays_a_draft_also_when_its_segment_is_left() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("nl", "103");
    bench.press(&["c"]);
    bench.tab.type_text("Half");
    bench.press(&["Escape"]);
    assert_eq!(bench.shown("unsaved"), "1 not saved");
    assert_eq!(bench.tab.text("document.querySelectorAll('#thread li').length + ''"), "0");
    bench.press(&["c"]);
    bench.tab.type_text(" of it");
    bench.press(&["Escape", "ArrowDown", "ArrowUp"]);
    assert_eq!(bench.shown("unsaved"), "1 not saved");
    assert_eq!(bench.tab.text("document.getElementById('comment').value"), "Half of it");
    bench.press(&["c", "Control+Enter"]);
    bench.told("Comment saved");
    assert!(bench.shown("thread").ends_with("Half of it"));
    // Resolved with the mouse, in a file: the change file has both.
    bench.tab.click("#resolve");
    bench.told("Resolved");
    bench.changes();
    bench.workplace.done(&["import", "changes.json"]);
    let states = bench.workplace.read("review/nl-nl/a.md.toml");
    assert!(states.contains("comment = \"Half of it\"") && states.contains("resolved = true"));
    assert!(states.contains("who = \"Bo Vertaler\""), "{states}");
    bench.press(&["u"]);
    bench.told("Undone");
    bench.tab.wait_for("document.getElementById('resolve').textContent === 'Resolve'");
    bench.tab.assert_sound();
}

#[test]
fn names_of_others_turn_nothing_around() {
    let workplace = super::project();
    workplace.done(&["review", "--out", "page.html"]);
    let page = workplace.read("page.html");
    let id = "\"id\":\"1a2b3-101\",";
    assert!(page.contains(id));
    let review = "\"who\":\"\u{202e}Bo\",\"thread\":[{\"comment\":\"x\",\"who\":\"\u{202e}Bo\"}],";
    let Some(mut bench) = Bench::of(workplace) else { return };
    bench.workplace.write("page.html", page.replace(id, &format!("{id}{review}")).as_bytes());
    bench.go("#sort=document");
    bench.press(&["Home"]);
    for place in ["#segment-facts", "#thread"] {
        let name = format!("[...document.querySelectorAll('{place} bdi')].at(-1).textContent");
        assert_eq!(bench.tab.text(&name), " Bo", "{place}");
    }
}

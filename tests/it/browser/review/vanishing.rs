//! Articles that vanish while they are worked on, as when somebody changes the branch, and come back.

use serde_json::json;

use super::served::Office;
use super::{ARABIC, Bench, DUTCH, article};

const FILES: [(&str, &str, &str, [&str; 5]); 2] =
    [("ar", "content/ar-sa/a.md", "ar-SA", ARABIC), ("nl", "content/nl-nl/a.md", "nl-NL", DUTCH)];

/// Begins to write the third segment of a language.
fn begin(bench: &mut Bench, locale: &str, text: &str) {
    bench.find(locale, "103");
    bench.press(&["e"]);
    bench.tab.value("document.getElementById('target').select()");
    bench.tab.type_text(text);
}

/// Waits until the panel says that the article has gone.
fn told_gone(bench: &mut Bench, file: &str) {
    let words = json!(format!("{file} no longer exists."));
    bench
        .tab
        .wait_for(&format!("document.getElementById('conflict').textContent.startsWith({words})"));
}

/// Fails where a script failed. A check that was on its way when the article went is answered with a 404.
#[track_caller]
fn assert_sound(bench: &mut Bench) {
    let is_late_check = |it: &String| it.contains("404") && it.contains("/review/api/check");
    let faults: Vec<_> = bench.tab.faults().into_iter().filter(|it| !is_late_check(it)).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

const IS_BACK: &str = "document.getElementById('conflict').hidden";
const IS_IN_FIELD: &str = "document.activeElement.id === 'target'";

#[test]
fn the_field_stays_while_its_article_is_away_and_is_saved_when_it_is_back() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    for ((locale, file, tag, targets), (_, other, ..)) in
        FILES.into_iter().zip(FILES.into_iter().rev())
    {
        let (text, others) = (office.workplace.read(file), office.workplace.read(other));
        begin(&mut bench, locale, "abc");
        // The server has said what it thinks of that.
        bench.tab.wait_for("document.getElementById('reads-target').textContent.trim() === 'abc'");
        office.workplace.remove(file);
        told_gone(&mut bench, file);
        bench.tab.type_text("def");
        assert_eq!(bench.shown("count"), "0 of 5 segments, 5 gone");
        assert!(bench.shown("target-note").contains("no longer exists"), "said at the field too");
        assert!(bench.tab.holds("document.getElementById('command-approve').disabled"));
        assert!(bench.tab.holds(IS_IN_FIELD), "{locale}");
        assert_eq!((bench.id(), bench.target()), ("1a2b3-103".to_owned(), "abcdef".to_owned()));
        for keys in [&["Control+s"][..], &["Control+Enter"], &["Control+Shift+Enter"]] {
            bench.tab.value("document.getElementById('message').textContent = ''");
            bench.press(keys);
            bench.told("What you type is kept");
            assert!(bench.tab.holds(IS_IN_FIELD), "{locale} {keys:?}");
        }
        assert_eq!(office.workplace.read(other), others, "no other article gets the text");
        office.workplace.write(file, text.as_bytes());
        bench.tab.wait_for(IS_BACK);
        assert!(bench.tab.holds(IS_IN_FIELD), "{locale}");
        assert_eq!(bench.target(), "abcdef");
        bench.press(&["Control+s"]);
        bench.told("Saved");
        assert_eq!(office.workplace.read(file), text.replace(targets[2], "abcdef"), "{tag}");
        assert_eq!(office.workplace.read(other), others);
        bench.press(&["Escape", "ArrowDown"]);
        assert_eq!(bench.target(), targets[3], "the rows are where they were");
    }
    assert_sound(&mut bench);
}

#[test]
fn an_article_that_comes_back_changed_is_a_conflict() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    let (locale, file, tag, targets) = FILES[1];
    begin(&mut bench, locale, "Mijn tekst.");
    office.workplace.remove(file);
    told_gone(&mut bench, file);
    let mut theirs = targets;
    theirs[2] = "Hun tekst.";
    office.workplace.write(file, article(tag, "MT", theirs).as_bytes());
    bench.tab.wait_for("document.getElementById('conflict-theirs')");
    assert_eq!(bench.shown("conflict-theirs"), "Hun tekst.");
    assert_eq!(bench.target(), "Mijn tekst.");
    bench.press(&["Alt+k"]);
    office.holds(file, "Mijn tekst.");
}

#[test]
fn a_segment_that_is_taken_out_of_its_article_stays_with_who_writes_it() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    let (locale, file, ..) = FILES[1];
    let text = office.workplace.read(file);
    begin(&mut bench, locale, "Mijn tekst.");
    let without = text.replace("1a2b3-103", "1a2b3-203");
    office.workplace.write(file, without.as_bytes());
    bench.tab.wait_for(
        "document.getElementById('conflict').textContent.includes('no longer in its article')",
    );
    bench.press(&["Control+s"]);
    assert_eq!(bench.target(), "Mijn tekst.");
    assert_eq!(office.workplace.read(file), without);
    // Whoever only looks at a segment goes on to the next one.
    bench.press(&["Escape", "Alt+r", "End"]);
    assert_eq!(bench.id(), "1a2b3-105");
    office.workplace.write(file, without.replace("1a2b3-105", "1a2b3-205").as_bytes());
    bench.tab.wait_for("document.getElementById('segment-id').textContent !== '1a2b3-105'");
    bench.tab.wait_for(IS_BACK);
}

#[test]
fn a_search_made_while_an_article_is_away_shows_what_is_there() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    let (locale, file, ..) = FILES[0];
    let text = office.workplace.read(file);
    begin(&mut bench, locale, "abc");
    office.workplace.remove(file);
    told_gone(&mut bench, file);
    bench.search("state:unreviewed");
    assert_eq!(bench.ids().len(), 5);
    assert_eq!(bench.target(), DUTCH[0]);
    bench.press(&["q"]);
    assert!(bench.shown("dialog-body").contains("abc"), "what was typed is not lost");
    bench.press(&["Escape"]);
    office.workplace.write(file, text.as_bytes());
    bench.tab.wait_for("document.getElementById('problems').hidden");
    bench.search("");
    assert_eq!(bench.ids().len(), 10);
    bench.search("has:draft");
    assert_eq!(bench.target(), "abc");
}

#[test]
fn a_window_of_before_takes_what_the_server_says_for_the_right_article() {
    let office = Office::open();
    let (Some(mut old), Some(mut fresh)) = (office.window(), office.window()) else { return };
    let (_, gone, ..) = FILES[0];
    let (locale, file, _, targets) = FILES[1];
    office.workplace.remove(gone);
    old.tab.wait_for("!document.getElementById('problems').hidden");
    // The server counts its articles anew for the window that is loaded again.
    fresh.reload();
    assert_eq!(fresh.shown("count"), "5 segments");
    begin(&mut old, locale, "Nieuw.");
    old.press(&["Control+s"]);
    old.told("Saved");
    office.holds(file, "Nieuw.");
    old.find(locale, "104");
    assert_eq!(old.target(), targets[3]);
    old.find(locale, "103");
    assert_eq!(old.target(), "Nieuw.");
}

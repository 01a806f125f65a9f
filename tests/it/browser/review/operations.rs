//! What mends articles: each verb by its key, in a language that is read from the left and in one that is
//! read from the right. All is shown before it is saved, can be undone, and reaches the article.

use serde_json::json;

use super::served::Office;
use super::{ARABIC, Bench, DUTCH, ENGLISH, article, segment};

const LANGUAGES: [(&str, &str, &str, [&str; 5]); 2] =
    [("nl", "nl-NL", "MT", DUTCH), ("ar", "ar-SA", "HT", ARABIC)];

/// Stands on a segment, presses a key, looks at what is shown and saves it; then the targets are these.
#[track_caller]
fn mend(locale: &str, id: &str, keys: &[&str], expected: impl Fn(&mut Vec<String>)) {
    let Some(mut bench) = Bench::open() else { return };
    let mut targets = bench.targets(locale);
    bench.find(locale, id);
    bench.press(keys);
    assert!(bench.is_dialog_open(), "{keys:?} is shown first");
    assert_eq!(bench.changes_so_far(), 0);
    bench.press(&["Enter"]);
    bench.told("Saved");
    expected(&mut targets);
    assert_eq!(bench.targets(locale), targets);
    bench.tab.assert_sound();
    let path = format!("content/{}/a.md", if locale == "ar" { "ar-sa" } else { "nl-nl" });
    let text = bench.imported(&path);
    for target in &targets {
        assert!(text.contains(&format!(">{target}</span>")), "{target}: {text}");
    }
    bench.press(&["u"]);
    bench.told("Undone");
    let (_, tag, kind, before) = LANGUAGES.into_iter().find(|it| it.0 == locale).expect("known");
    assert_eq!(bench.targets(locale), before);
    bench.workplace.done(&["review", "--undo"]);
    assert_eq!(bench.workplace.read(&path), article(tag, kind, before));
}

impl Bench {
    /// How many changes the page would give.
    fn changes_so_far(&mut self) -> usize {
        let label = self.shown("command-download");
        label.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("a number")
    }
}

#[test]
fn two_targets_are_swapped() {
    for (locale, ..) in LANGUAGES {
        mend(locale, "102", &["x"], |targets| targets.swap(1, 2));
    }
}

#[test]
fn the_last_sentence_goes_to_the_next_segment() {
    mend("nl", "102", &["]"], |targets| {
        targets[1] = "Wacht 20 minuten.".to_owned();
        targets[2] = "Kijk dan naar de ring. Kies **Opslaan**.".to_owned();
    });
    mend("ar", "102", &["]"], |targets| {
        targets[1] = "انتظر 20 دقيقة.".to_owned();
        targets[2] = "ثم انظر إلى الحلقة. اختر **حفظ**.".to_owned();
    });
}

#[test]
fn the_first_sentence_goes_to_the_segment_before() {
    mend("nl", "102", &["["], |targets| {
        targets[0] = "Lichtring Wacht 20 minuten.".to_owned();
        targets[1] = "Kijk dan naar de ring.".to_owned();
    });
}

#[test]
fn a_run_is_paired_anew_by_one_up_or_down() {
    for (locale, ..) in LANGUAGES {
        // From where the reader stands to the end of the article.
        mend(locale, "102", &["Alt+ArrowDown"], |targets| targets[1..].rotate_right(1));
        // The segments that are marked.
        mend(locale, "102", &["Shift+ArrowDown", "Shift+ArrowDown", "Alt+ArrowUp"], |targets| {
            targets[1..4].rotate_left(1);
        });
    }
}

#[test]
fn what_a_verb_shows_can_be_written_otherwise_before_it_is_saved() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("nl", "102");
    bench.press(&["x"]);
    bench.tab.click("#dialog tbody tr:first-child textarea");
    bench.press(&["Control+a"]);
    bench.tab.value("document.activeElement.select()");
    bench.tab.type_text("Kies **Bewaren**.");
    bench.tab.click("#dialog-buttons .first");
    bench.told("Saved");
    assert_eq!(bench.targets("nl")[1], "Kies **Bewaren**.");
}

#[test]
fn a_segment_is_split_where_the_carets_are() {
    for (locale, tag, kind, targets) in LANGUAGES {
        let Some(mut bench) = Bench::open() else { return };
        bench.find(locale, "102");
        bench.press(&["s"]);
        assert!(bench.is_dialog_open());
        bench.press(&["Enter"]);
        bench.told("Saved: Split");
        bench.search(&format!("locale:{locale}"));
        let ids = ["101", "102", "106", "103", "104", "105"].map(|id| format!("1a2b3-{id}"));
        assert_eq!(bench.ids(), ids);
        let (head, tail) = targets[1].split_once(". ").expect("two sentences");
        assert_eq!(bench.targets(locale)[1..3], [format!("{head}."), tail.to_owned()]);
        // The second half can be worked on at once.
        bench.find(locale, "106");
        bench.press(&["a"]);
        let path = format!("content/{}/a.md", tag.to_lowercase());
        let text = bench.imported(&path);
        let halves = [
            segment("1a2b3-102", &format!("{head}."), "Wait 20 minutes."),
            segment("1a2b3-106", tail, "Then look at the ring."),
        ];
        let whole = segment("1a2b3-102", targets[1], ENGLISH[1]);
        assert_eq!(text, article(tag, kind, targets).replace(&whole, &halves.join(" ")));
    }
}

#[test]
fn two_segments_become_one() {
    for (locale, tag, kind, targets) in LANGUAGES {
        let Some(mut bench) = Bench::open() else { return };
        bench.find(locale, "102");
        bench.press(&["m"]);
        bench.press(&["Enter"]);
        bench.told("Saved: Merge");
        assert_eq!(bench.targets(locale)[1], format!("{} {}", targets[1], targets[2]));
        let text = bench.imported(&format!("content/{}/a.md", tag.to_lowercase()));
        let two =
            [1, 2].map(|it| segment(&format!("1a2b3-10{}", it + 1), targets[it], ENGLISH[it]));
        let one = segment(
            "1a2b3-102",
            &format!("{} {}", targets[1], targets[2]),
            &format!("{} {}", ENGLISH[1], ENGLISH[2]),
        );
        assert_eq!(text, article(tag, kind, targets).replace(&two.join(" "), &one));
    }
}

#[test]
fn a_finding_is_mended_by_its_safe_fix_or_dismissed_with_a_reason() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("nl", "105");
    assert!(bench.shown("findings").contains("double-space"));
    bench.press(&["f"]);
    bench.told("fixed when the changes are imported");
    bench.find("ar", "105");
    bench.press(&["d", "Enter"]);
    assert!(bench.is_dialog_open(), "a reason is asked for");
    bench.tab.type_text("on purpose");
    bench.press(&["Enter"]);
    bench.told("Dismissed");
    bench.search("has:finding");
    assert!(bench.ids().is_empty());
    let text = bench.imported("content/nl-nl/a.md");
    assert!(text.contains("Klaar ermee."), "{text}");
    assert!(bench.workplace.read("diglot.dismissed.toml").contains("on purpose"));
}

#[test]
fn search_and_replace_shows_each_hit_and_changes_what_is_chosen() {
    let Some(mut bench) = Bench::open() else { return };
    bench.search("locale:nl");
    bench.press(&["h"]);
    bench.tab.type_text("(\\w)ing\\b");
    bench.press(&["Tab"]);
    bench.tab.type_text("$1-ing");
    bench.press(&["Tab", "Space"]);
    bench.tab.wait_for("document.querySelectorAll('#replace-preview tbody tr').length === 2");
    bench.tab.wait_for(
        "document.querySelector('#replace-preview td:last-child mark').textContent === '-'",
    );
    bench.tab.click("#replace-preview tbody tr:first-child input");
    assert_eq!(bench.changes_so_far(), 0);
    bench.tab.click("#dialog-buttons .first");
    bench.told("Replaced in 1 segment");
    let expected =
        DUTCH.map(|it| if it == DUTCH[1] { it.replace("ring", "r-ing") } else { it.to_owned() });
    assert_eq!(bench.targets("nl"), expected);
}

#[test]
fn each_hit_is_checked_for_its_place_before_it_is_replaced() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    for (locale, find, path, refused) in
        [("nl", "Wacht", "content/nl-nl/a.md", "102"), ("ar", "انتظر", "content/ar-sa/a.md", "102")]
    {
        let before = office.workplace.read(path);
        bench.search(&format!("locale:{locale}"));
        bench.press(&["h"]);
        bench.tab.type_text(find);
        bench.press(&["Tab"]);
        bench.tab.type_text("1. </span>");
        bench.tab.wait_for(
            "document.querySelector('#replace-preview .refused')?.textContent.startsWith('Cannot be saved: ')",
        );
        let row = "document.querySelector('#replace-preview tbody tr')";
        assert!(bench.tab.text(&format!("{row}.textContent")).contains(refused));
        let boxed = format!(
            "{row}.querySelector('input').disabled && !{row}.querySelector('input').checked"
        );
        assert!(bench.tab.holds(&boxed), "it cannot be chosen");
        // All takes what can be saved.
        bench.tab.click("#replace-preview button");
        assert!(bench.tab.holds(&boxed));
        bench.press(&["Escape"]);
        assert_eq!(office.workplace.read(path), before);
    }
    // What the rules would find anew is shown, and does not forbid.
    bench.search("locale:nl id:103");
    bench.press(&["h"]);
    bench.tab.type_text("**Opslaan**");
    bench.press(&["Tab"]);
    bench.tab.type_text("Opslaan");
    bench.tab.wait_for(
        "document.getElementById('replace-preview').textContent.includes('new: emphasis-lost')",
    );
    bench.press(&["Enter"]);
    bench.told("Replaced in 1 segment");
    office.holds("content/nl-nl/a.md", "Kies Opslaan.");
    bench.tab.assert_sound();
}

/// Keeps what the page asks the rules until it is let go.
const HOLD_CHECKS: &str = "{
    const ask = window.fetch;
    window.held = [];
    window.release = () => { window.fetch = ask; for (const go of window.held) go(); };
    window.fetch = (url, options) => String(url).endsWith('api/check')
        ? new Promise((answer) => window.held.push(() => answer(ask(url, options)))) : ask(url, options);
}";

#[test]
fn who_is_quicker_than_the_check_replaces_nothing_unseen() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    let places = [
        ("nl", "Opslaan", "Bewaren", "content/nl-nl/a.md"),
        ("ar", "انتظر", "تمهل", "content/ar-sa/a.md"),
    ];
    let rows = "document.querySelectorAll('#replace-preview tbody tr').length > 0";
    let problem = |words: &str| {
        format!("document.getElementById('dialog-problem').textContent.includes('{words}')")
    };
    for (locale, find, by, path) in places {
        let before = office.workplace.read(path);
        let prepare = |bench: &mut Bench, by: &str| {
            bench.search(&format!("locale:{locale}"));
            bench.tab.value(HOLD_CHECKS);
            bench.press(&["h"]);
            bench.tab.type_text(find);
            bench.press(&["Tab"]);
            bench.tab.type_text(by);
            bench.tab.wait_for(rows);
            bench.press(&["Enter", "Enter"]);
            bench.tab.wait_for(&problem("Checking the new texts"));
        };
        // What cannot be saved is seen first.
        prepare(&mut bench, "1. </span>");
        assert_eq!(office.workplace.read(path), before);
        bench.tab.value("release()");
        bench.tab.wait_for(&problem("Nothing is replaced yet"));
        bench.press(&["Escape"]);
        // Who cancels while the check is at work has cancelled.
        prepare(&mut bench, by);
        bench.press(&["Escape"]);
        bench.tab.value("release()");
        assert_eq!(office.workplace.read(path), before);
        // What the rules have nothing to say of needs no second look.
        prepare(&mut bench, by);
        assert_eq!(office.workplace.read(path), before);
        bench.tab.value("release()");
        bench.told("Replaced in 1 segment");
        office.holds(path, by);
    }
    bench.tab.assert_sound();
}

#[test]
fn all_that_is_clean_is_approved_after_its_count_was_shown() {
    let Some(mut bench) = Bench::open() else { return };
    bench.search("type:mt");
    bench.press(&["A"]);
    assert!(bench.shown("dialog-body").contains("4 of the 5 in this list"));
    bench.press(&["Enter"]);
    bench.told("4 segments approved");
    bench.search("state:approved");
    assert_eq!(bench.ids().len(), 4);
    let changes = bench.changes();
    assert_eq!(changes["groups"].as_array().map(Vec::len), Some(1), "one undo takes it back");
    let states = json!({ "1a2b3-101": "approved", "1a2b3-102": "approved",
        "1a2b3-103": "approved", "1a2b3-104": "approved" });
    assert_eq!(changes["groups"][0]["changes"][0]["do"]["state"], states);
    bench.workplace.done(&["import", "changes.json"]);
    bench.press(&["u"]);
    bench.search("state:approved");
    assert!(bench.ids().is_empty());
}

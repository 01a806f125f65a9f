//! The versions of a segment: from the journal and from Git, and what changed since its review.

use std::rc::Rc;

use super::served::Office;
use super::{ARABIC, DUTCH, ENGLISH, project};
use crate::command::git;

/// What the tab shows, each change with its old and its new text.
const SHOWN: &str = "[...document.querySelectorAll('#tab-panel .history > li')].map(it => \
    [it.querySelector('strong').textContent, ...[...it.querySelectorAll('.change')].map(change => \
    change.querySelector('.quiet').textContent.trim() + ': ' + change.querySelector('del').textContent + \
    ' → ' + change.querySelector('ins').textContent)].join(' | ')).join('\\n')";

#[test]
fn a_segment_shows_its_versions_and_what_changed_since_its_review() {
    let workplace = Rc::new(project());
    git(&workplace, &["init", "--quiet"]);
    git(&workplace, &["add", "."]);
    git(&workplace, &["commit", "--quiet", "-m", "Translate"]);
    for (file, target) in [("content/nl-nl/a.md", DUTCH[2]), ("content/ar-sa/a.md", ARABIC[2])] {
        let text = workplace.read(file).replace(target, &format!("{target}!"));
        workplace.write(file, text.as_bytes());
    }
    git(&workplace, &["commit", "--quiet", "-am", "Shout"]);
    let office = Office::of(Rc::clone(&workplace));
    let Some(mut bench) = office.window() else { return };
    for (locale, file, target) in
        [("nl", "content/nl-nl/a.md", DUTCH[2]), ("ar", "content/ar-sa/a.md", ARABIC[2])]
    {
        bench.find(locale, "103");
        bench.press(&["a"]);
        bench.told("1a2b3-103 approved.");
        let states = file.replace("content", "review") + ".toml";
        bench.tab.wait_for("document.getElementById('unsaved').hidden");
        office.holds(&states, "approved");
        // Somebody else changes both texts after the review.
        let (source, fresh) = (ENGLISH[2], ENGLISH[2].replace("Save", "Store"));
        let text = workplace.read(file).replace(source, &fresh);
        let text = text.replace(&format!("{target}!"), &format!("{target}?"));
        workplace.write(file, text.as_bytes());
        bench.tab.wait_for(&format!(
            "[...document.querySelectorAll('.row')].some(row => row.textContent.includes('{fresh}'))"
        ));
        bench.find(locale, "103");
        bench.press(&["5"]);
        bench.tab.wait_for("document.querySelector('#tab-panel section')");
        let since = "[...document.querySelectorAll('#tab-panel section .change')].map(it => it.textContent).join('\\n')";
        assert_eq!(
            bench.tab.text(since),
            format!("Source {source} → {fresh}\nTarget {target}! → {target}?")
        );
        let shown = bench.tab.text(SHOWN);
        let expected = format!(
            "approved | Review: unreviewed → approved\nShout | Target: {target} → {target}!"
        );
        assert_eq!(shown, expected);
        let direction = "document.querySelector('#tab-panel section .change:last-child del').dir";
        assert_eq!(bench.tab.text(direction), if locale == "ar" { "rtl" } else { "ltr" });
        bench.press(&["1"]);
    }
    bench.tab.assert_sound();
}

#[test]
fn what_was_undone_and_redone_is_called_so() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    bench.find("nl", "103");
    bench.press(&["x"]);
    bench.tab.wait_for("document.getElementById('dialog').open");
    bench.press(&["Enter"]);
    bench.told("Saved: Swap.");
    bench.press(&["u"]);
    bench.told("Undone: Swap");
    bench.press(&["U"]);
    bench.told("Redone: Swap");
    bench.find("nl", "103");
    bench.press(&["5"]);
    bench.tab.wait_for("document.querySelectorAll('#tab-panel .history > li').length === 3");
    let labels = "[...document.querySelectorAll('#tab-panel .history strong')].map(it => it.textContent).join()";
    assert_eq!(bench.tab.text(labels), "Redo: Swap,Undo: Swap,Swap");
}

#[test]
fn the_history_says_how_much_it_does_not_show() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    bench.search("");
    bench.press(&[
        "Home",
        "Shift+ArrowDown",
        "Shift+ArrowDown",
        "Shift+ArrowDown",
        "Shift+ArrowDown",
    ]);
    bench.press(&["Shift+ArrowDown", "Shift+ArrowDown", "a"]);
    bench.tab.wait_for("document.getElementById('unsaved').hidden");
    bench.press(&["y"]);
    bench.tab.wait_for("document.querySelectorAll('#dialog .history .change').length === 5");
    assert!(bench.shown("dialog-body").contains("and 2 more"));
}

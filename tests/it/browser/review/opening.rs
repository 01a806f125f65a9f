//! The workbench while it opens: rows to read before all articles are checked.

use serde_json::json;

use super::served::Office;
use super::{ARABIC, DUTCH};
use crate::browser::Tab;

#[test]
fn rows_can_be_read_before_all_articles_are_checked() {
    let office = Office::open();
    let Some(mut tab) = Tab::open() else { return };
    // All data come when the test says so.
    let hold = "const fetched = window.fetch; \
                window.fetch = async (path, ...rest) => { \
                    if (path === 'api/data') await new Promise(go => { window.go = go }); \
                    return fetched(path, ...rest) }";
    tab.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": hold }));
    tab.go(&office.address);
    tab.wait_for("window.go");
    assert_eq!(
        tab.text("document.getElementById('count').textContent"),
        "The first 10 segments; checking the others…"
    );
    let rows = "[...document.querySelectorAll('#rows .row:not([hidden]) .cell-target')].map(it => it.textContent).join()";
    assert_eq!(tab.text(rows), [ARABIC, DUTCH].concat().join(","));
    assert!(tab.holds("document.body.ariaBusy === 'true'"), "nothing can be done yet");
    tab.press("a");
    assert!(tab.holds("document.querySelectorAll('[data-state=approved]').length === 0"));
    tab.value("window.go(); true");
    tab.wait_for("!document.body.ariaBusy");
    assert_eq!(tab.text("document.getElementById('count').textContent"), "10 segments");
    assert!(tab.holds("document.querySelector('.row.current') !== null"));
    tab.assert_sound();
}

//! Many changes at once: sent together, and chosen page by page.

use std::fmt::Write as _;
use std::rc::Rc;

use serde_json::json;

use super::served::Office;
use super::{Bench, segment};
use crate::browser::Tab;
use crate::command::Workplace;

#[test]
fn after_one_article_was_refused_the_others_are_sent_in_one_request() {
    const ARTICLES: usize = 8;
    let workplace = Workplace::with(&[("diglot.toml", "title = \"Hulp\"\n")]);
    for number in 0..ARTICLES {
        let text = segment(&format!("a-{number}"), "Kies de knop.", "Choose the button.");
        workplace.write(&format!("content/nl-nl/{number}.md"), text.as_bytes());
    }
    workplace.write("review/nl-nl/3.md.toml", b"<<<<<<< HEAD\n");
    let office = Office::of(Rc::new(workplace));
    let Some(mut tab) = Tab::open() else { return };
    let count = "window.saves = 0; const fetched = window.fetch; \
                 window.fetch = (path, ...rest) => { \
                     if (path === 'api/save') window.saves++; \
                     return fetched(path, ...rest) }";
    tab.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": count }));
    tab.go(&office.address);
    let page = office.address.split('?').next().expect("a page").to_owned();
    let mut bench = Bench { tab, workplace: Rc::clone(&office.workplace), page };
    bench.ready();
    bench.press(&["A"]);
    bench.tab.click("#dialog-buttons button");
    bench.told(&format!("Not all are approved: 1 of {ARTICLES} failed"));
    for number in (0..ARTICLES).filter(|number| *number != 3) {
        let states = office.workplace.read(&format!("review/nl-nl/{number}.md.toml"));
        assert!(states.contains("approved"), "{number}: {states}");
    }
    // All together; then one by itself, and the others that came meanwhile.
    assert_eq!(bench.tab.value("window.saves"), 3);
    bench.tab.assert_sound();
}

#[test]
fn who_wants_none_of_a_page_of_replacements_goes_on_to_the_next() {
    const HITS: usize = 230;
    let mut text = String::new();
    for number in 0..HITS {
        let it = segment(&format!("a-{number}"), "De ring brandt.", "The ring is on.");
        write!(text, "{it}\n\n").expect("a string takes all");
    }
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &text)]);
    let Some(mut bench) = Bench::of(workplace) else { return };
    bench.press(&["h"]);
    bench.tab.type_text("ring");
    bench.press(&["Tab"]);
    bench.tab.type_text("cirkel");
    bench.tab.wait_for("document.querySelectorAll('#replace-preview tbody tr').length === 200");
    let none = "[...document.querySelectorAll('#replace-preview button')].find(it => it.textContent === 'None').click()";
    bench.tab.value(none);
    bench.tab.click("#dialog-buttons button");
    bench.tab.wait_for("document.querySelectorAll('#replace-preview tbody tr').length === 30");
    bench.tab.click("#dialog-buttons button");
    bench.told("Replaced in 30 segments.");
    bench.search("target:cirkel");
    assert_eq!(bench.shown("count"), format!("30 of {HITS} segments"));
    bench.tab.assert_sound();
}

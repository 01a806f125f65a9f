//! Regular expressions in searches and replacements: tried apart from the page, so that none can stop it.

use std::rc::Rc;

use serde_json::json;

use super::served::Office;
use super::{ARABIC, Bench, DUTCH, article, project};
use crate::command::Workplace;

/// A repetition within a repetition: of a text of letters without a `;` it tries very many ways.
const ENDLESS: &str = "([a-zA-Z ]+)+;$";

/// A project with a long text of letters.
fn long() -> Workplace {
    let workplace = project();
    let mut targets = DUTCH;
    targets[4] = "een tekst van veel letters en niets anders dan letters en spaties";
    workplace.write("content/nl-nl/a.md", article("nl-NL", "MT", targets).as_bytes());
    workplace
}

#[track_caller]
fn is_refused(bench: &mut Bench) {
    bench.search("locale:nl");
    let field = "document.getElementById('query')";
    let query = json!(format!("target:/{ENDLESS}/"));
    bench.tab.value(&format!("{field}.value = {query}; {field}.form.requestSubmit()"));
    // The page goes on meanwhile.
    bench.tab.wait_for("document.getElementById('count').textContent === 'Searching…'");
    bench.tab.value("document.getElementById('list').focus()");
    bench.press(&["End"]);
    assert_eq!(bench.id(), "1a2b3-105");
    bench.tab.wait_for(
        "document.getElementById('query-problem').textContent.includes('takes too long')",
    );
    assert_eq!(bench.ids().len(), 5, "the list stays");
    bench.search("target:/^een [a-z]+/");
    assert_eq!(bench.ids(), ["1a2b3-105"]);
    bench.search("");
    bench.tab.value("document.getElementById('list').focus()");
    bench.press(&["h"]);
    bench.tab.type_text(ENDLESS);
    bench.tab.value("document.getElementById('replace-pattern').click()");
    bench.tab.wait_for(
        "document.getElementById('dialog-problem').textContent.includes('takes too long')",
    );
    bench.press(&["Escape"]);
    bench.tab.assert_sound();
}

#[test]
fn a_pattern_that_would_never_end_is_ended_on_the_page_without_a_server() {
    let Some(mut bench) = Bench::of(long()) else { return };
    is_refused(&mut bench);
}

#[test]
fn a_pattern_that_would_never_end_is_ended_in_the_workbench() {
    let office = Office::of(Rc::new(long()));
    let Some(mut bench) = office.window() else { return };
    is_refused(&mut bench);
}

#[test]
fn a_later_search_does_not_wait_for_a_pattern() {
    let Some(mut bench) = Bench::of(long()) else { return };
    let field = "document.getElementById('query')";
    let query = json!(format!("/{ENDLESS}/"));
    bench.tab.value(&format!("{field}.value = {query}; {field}.form.requestSubmit()"));
    bench.search("target:/^Kies/ locale:nl");
    assert_eq!(bench.ids(), ["1a2b3-103"]);
    assert_eq!(bench.shown("query-problem"), "");
}

#[test]
fn groups_of_a_pattern_are_put_into_the_replacement() {
    let Some(mut bench) = Bench::open() else { return };
    bench.press(&["h"]);
    bench.tab.type_text("(\\*\\*)(\\p{L}+)(\\*\\*)");
    bench.press(&["Tab"]);
    bench.tab.type_text("$1$2!$3");
    bench.tab.value("document.getElementById('replace-pattern').click()");
    bench.tab.wait_for("document.querySelectorAll('#replace-preview tbody tr').length === 2");
    bench.press(&["Enter"]);
    bench.told("Replaced in 2 segments");
    for (locale, text) in [("nl", DUTCH[2]), ("ar", ARABIC[2])] {
        bench.find(locale, "103");
        assert_eq!(bench.target(), text.replace("**.", "!**."));
    }
    bench.tab.assert_sound();
}

#[test]
fn a_list_of_a_pattern_knows_which_rows_no_longer_match() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    bench.search("target:/^K[a-z]+ / locale:nl");
    assert_eq!(bench.ids(), ["1a2b3-103", "1a2b3-105"]);
    bench.press(&["Home", "e"]);
    bench.tab.value("document.getElementById('target').select()");
    bench.tab.type_text("Neem **Opslaan**.");
    bench.press(&["Control+s"]);
    bench.told("Saved");
    bench.tab.wait_for(
        "document.getElementById('outdated-list').textContent.includes('1 row no longer matches')",
    );
}

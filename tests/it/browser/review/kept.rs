//! What the browser keeps for the workbench: it outlives the server, and goes nowhere unasked.

use std::rc::Rc;
use std::thread;
use std::time::Duration;

use super::served::{ARABIC_FILE, DUTCH_FILE, Office, serve, write};
use super::{ARABIC, Bench, DUTCH, ENGLISH, article, project};
use crate::command::Workplace;

/// Goes to another address. Who leaves with work that is not saved is asked.
fn leave(bench: &mut Bench, address: &str) {
    let address = serde_json::json!(address);
    bench.tab.load(|tab| {
        tab.value(&format!("void setTimeout(() => location.href = {address})"));
        thread::sleep(Duration::from_millis(500));
        tab.call("Page.handleJavaScriptDialog", serde_json::json!({ "accept": true }));
    });
}

#[test]
fn a_server_that_dies_takes_nothing_with_it() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    write(&mut bench, "nl", "103", "Kies **Nu**.");
    let port = office.port();
    let Office { workplace, served, .. } = office;
    drop(served);
    bench.press(&["Control+Enter", "Escape", "a"]);
    bench.told("does not answer");
    assert!(bench.shown("unsaved").contains("being saved"));
    let (served, address) = serve(&workplace, port);
    let office = Office { workplace, served, address };
    // The old token is none any more: the page says so, and goes on from the new address.
    bench.told("restarted");
    leave(&mut bench, &office.address);
    bench.ready();
    // What is from the time of another server is asked about.
    bench.tab.wait_for("document.getElementById('dialog').open");
    assert_eq!(bench.shown("dialog-title"), "2 changes from an earlier session");
    let shown = bench.shown("dialog-body");
    assert!(shown.contains("Kies **Nu**.") && shown.contains("approved"), "{shown}");
    assert!(!shown.contains(['{', '"']), "it is read, not JSON: {shown}");
    assert_eq!(office.workplace.read(DUTCH_FILE), article("nl-NL", "MT", DUTCH));
    bench.tab.click("#dialog-buttons button:nth-child(2)");
    office.holds(DUTCH_FILE, "Kies **Nu**.");
    bench.tab.wait_for("document.getElementById('unsaved').hidden");
    bench.search("state:approved");
    assert_eq!(bench.ids(), ["1a2b3-104"]);
    let office = office.restart();
    assert!(office.workplace.read(DUTCH_FILE).contains("Kies **Nu**."));
}

/// What another window of this port does to a window: it keeps the token of a later server.
fn keep_token(bench: &mut Bench, address: &str) {
    let token = serde_json::json!(address.split("token=").nth(1).expect("a token"));
    bench.tab.value(&format!("localStorage.setItem('diglot-token', {token})"));
}

#[test]
fn an_open_window_writes_nothing_into_the_project_that_is_served_on_its_port_later() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    write(&mut bench, "nl", "103", "Kies **Nu**.");
    let port = office.port();
    let Office { workplace: _first, served, .. } = office;
    drop(served);
    bench.press(&["Control+Enter", "Escape", "a"]);
    bench.told("does not answer");
    // The same articles at the same paths, in another project.
    let other = Rc::new(project());
    let (_served, address) = serve(&other, port);
    keep_token(&mut bench, &address);
    bench.told("another project is served here");
    assert!(bench.shown("problems").contains("another project"), "it stays in sight");
    write(&mut bench, "nl", "102", "Wacht 20 dagen.");
    bench.press(&["Control+Enter", "Escape", "a"]);
    assert!(bench.shown("unsaved").contains("4 being saved"), "{}", bench.shown("unsaved"));
    assert_eq!(other.read(DUTCH_FILE), article("nl-NL", "MT", DUTCH));
    assert!(!other.path("review").exists());
    // The window of the other project is not asked about what is of the first.
    leave(&mut bench, &address);
    bench.ready();
    assert!(!bench.is_dialog_open());
    bench.find("nl", "103");
    assert_eq!(bench.target(), DUTCH[2]);
    assert_eq!(other.read(DUTCH_FILE), article("nl-NL", "MT", DUTCH));
}

#[test]
fn what_waits_when_a_server_restarts_is_asked_about_and_sent_by_no_window_unasked() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    write(&mut bench, "ar", "103", "اختر **الآن**.");
    let port = office.port();
    let Office { workplace, served, .. } = office;
    drop(served);
    bench.press(&["Control+Enter", "Escape", "a"]);
    bench.told("does not answer");
    let (_served, address) = serve(&workplace, port);
    keep_token(&mut bench, &address);
    bench.told("it asks before it saves");
    assert_eq!(workplace.read(ARABIC_FILE), article("ar-SA", "HT", ARABIC));
    leave(&mut bench, &address);
    bench.ready();
    bench.tab.wait_for("document.getElementById('dialog').open");
    assert_eq!(bench.shown("dialog-title"), "2 changes from an earlier session");
    assert_eq!(workplace.read(ARABIC_FILE), article("ar-SA", "HT", ARABIC));
    assert!(!workplace.path("review").exists());
}

#[test]
fn a_text_that_is_on_the_disk_is_no_unsaved_text() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    write(&mut bench, "nl", "103", "Kies **Nu**.");
    let text = article("nl-NL", "MT", DUTCH).replace(DUTCH[2], "Kies **Nu**.");
    office.workplace.write(DUTCH_FILE, text.as_bytes());
    bench.tab.wait_for("document.getElementById('unsaved').hidden");
    assert!(bench.tab.holds("document.getElementById('conflict').hidden"));
}

/// A group of changes as a browser keeps it for the workbench, under a key: of an edit of the article.
fn planted(key: &str) -> String {
    let before = serde_json::json!({ "1a2b3-101": { "source": ENGLISH[0], "target": DUTCH[0] } });
    let act = serde_json::json!({ "target": { "1a2b3-101": "GEKAAPT" } });
    let change = serde_json::json!({ "path": "nl-nl/a.md", "before": before, "do": act });
    let group = serde_json::json!({ "label": "edit", "changes": [change] });
    let kept = serde_json::json!({ "group": group, "window": "x", "time": 0, "proof": "0" });
    format!(
        "localStorage.setItem({}, {})",
        serde_json::json!(key),
        serde_json::json!(kept.to_string())
    )
}

#[test]
fn no_script_of_an_article_reaches_what_the_browser_keeps_for_the_workbench() {
    let trusted = "title = \"Hulp\"\n[markdown]\nhtml = \"trusted\"\n";
    let evil = article("nl-NL", "MT", DUTCH);
    let workplace = Workplace::with(&[("diglot.toml", trusted), (DUTCH_FILE, &evil)]);
    let office = Office::of(Rc::new(workplace));
    let Some(mut bench) = office.window() else { return };
    let workbench = bench.page.clone();
    bench.tab.go(&format!("http://127.0.0.1:{}/nl-nl/a.html", office.served.port));
    let origin = bench.tab.text("location.origin");
    assert!(!workbench.starts_with(&format!("{origin}/")), "{workbench} is not of {origin}");
    // What a script there does.
    bench.tab.value(&planted("diglot-review|server|Hulp|outbox|zz"));
    bench.tab.go(&office.address);
    bench.ready();
    assert!(!bench.is_dialog_open(), "there is nothing");
    assert_eq!(
        bench.tab.text("String(Object.keys(localStorage).filter(it => it.includes('outbox')))"),
        ""
    );
    assert_eq!(office.workplace.read(DUTCH_FILE), evil);
}

#[test]
fn what_another_program_kept_at_this_address_is_not_sent_unasked() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    let place = "Object.keys(localStorage).find(it => it.endsWith('|place'))";
    bench.press(&["End"]);
    bench.tab.wait_for(place);
    let place = bench.tab.text(place);
    bench.tab.value(&planted(&place.replace("|place", "|outbox|zz")));
    bench.reload();
    bench.tab.wait_for("document.getElementById('dialog').open");
    assert!(bench.shown("dialog-body").contains("GEKAAPT"));
    bench.tab.click("#dialog-buttons button:nth-child(3)");
    bench.reload();
    assert!(!bench.is_dialog_open());
    assert_eq!(office.workplace.read(DUTCH_FILE), article("nl-NL", "MT", DUTCH));
}

#[test]
fn a_copy_of_a_project_at_the_same_address_gets_nothing_of_the_first() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    let port = office.port();
    let Office { served, .. } = office;
    drop(served);
    write(&mut bench, "nl", "103", "Voor het eerste.");
    bench.press(&["Control+Enter"]);
    bench.told("does not answer");
    let copy = Rc::new(project());
    let (_served, address) = serve(&copy, port);
    leave(&mut bench, &address);
    bench.ready();
    assert!(!bench.is_dialog_open());
    bench.tab.wait_for("document.getElementById('unsaved').hidden");
    bench.find("nl", "103");
    assert_eq!(bench.target(), DUTCH[2]);
    assert_eq!(copy.read(DUTCH_FILE), article("nl-NL", "MT", DUTCH));
}

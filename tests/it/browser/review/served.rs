//! The workbench with a server: what is saved stands in the articles, and nothing that is typed is lost,
//! whatever other windows, editors and the server itself do meanwhile.

use std::fs;
use std::rc::Rc;
use std::thread;
use std::time::{Duration, Instant};

use super::{ARABIC, Bench, DUTCH, article, project};
use crate::browser::Tab;
use crate::command::Workplace;
use crate::serve::Served;

const DUTCH_FILE: &str = "content/nl-nl/a.md";
const ARABIC_FILE: &str = "content/ar-sa/a.md";

/// A project that is served.
struct Office {
    workplace: Rc<Workplace>,
    served: Served,
    address: String,
}

impl Office {
    fn open() -> Self {
        let workplace = Rc::new(project());
        let (served, address) = serve(&workplace, "0");
        Self { workplace, served, address }
    }

    /// A window of the workbench; none where there is no browser.
    fn window(&self) -> Option<Bench> {
        let mut tab = Tab::open()?;
        tab.go(&format!("{}#sort=document", self.address));
        let page = self.address.split('?').next().expect("a page").to_owned();
        let mut bench = Bench { tab, workplace: Rc::clone(&self.workplace), page };
        bench.ready();
        Some(bench)
    }

    /// The server dies, and another takes its place, with another token.
    fn restart(self) -> Self {
        let Self { workplace, served, .. } = self;
        let port = served.port.to_string();
        drop(served);
        let (served, address) = serve(&workplace, &port);
        Self { workplace, served, address }
    }

    /// Waits until a file holds a text.
    #[track_caller]
    fn holds(&self, file: &str, text: &str) {
        let began = Instant::now();
        while !self.workplace.read(file).contains(text) {
            assert!(began.elapsed() < Duration::from_mins(1), "{}", self.workplace.read(file));
            thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Serves a project; gives the address of its workbench, with the token.
fn serve(workplace: &Workplace, port: &str) -> (Served, String) {
    let mut served = Served::start_with(workplace, &["--port", port]);
    let line = served.line_with("token=");
    let address = line.split_whitespace().find(|word| word.contains("token=")).expect("an address");
    (served, address.to_owned())
}

/// Writes another target into the field, without saving it.
fn write(bench: &mut Bench, locale: &str, id: &str, text: &str) {
    bench.find(locale, id);
    bench.press(&["e"]);
    bench.tab.value("document.getElementById('target').select()");
    bench.tab.type_text(text);
}

#[test]
fn the_token_does_not_stay_in_the_address_and_without_it_nothing_is_shown() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    let token = office.address.split("token=").nth(1).expect("a token");
    assert!(!bench.tab.text("location.href").contains(token));
    assert_eq!(bench.shown("count"), "10 segments");
    bench.reload();
    assert_eq!(bench.shown("count"), "10 segments", "this window keeps it");
    let mut stranger = Tab::open().expect("there is a browser");
    stranger.go(&bench.page);
    stranger.wait_for("document.getElementById('nothing').textContent.includes('no valid token')");
    bench.tab.assert_sound();
}

#[test]
fn an_edit_is_checked_by_all_rules_saved_and_taken_back() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    for (locale, file, tag, kind, before, text) in [
        ("nl", DUTCH_FILE, "nl-NL", "MT", DUTCH, "Kies Bewaren "),
        ("ar", ARABIC_FILE, "ar-SA", "HT", ARABIC, "اختر احفظ "),
    ] {
        write(&mut bench, locale, "103", text);
        bench
            .tab
            .wait_for("document.getElementById('findings').textContent.includes('emphasis-lost')");
        bench.tab.wait_for("document.getElementById('reads-target').textContent.length > 8");
        bench.tab.type_text("nu.");
        bench.press(&["Control+Enter"]);
        bench.told("Saved");
        let saved = article(tag, kind, before).replace(before[2], &format!("{text}nu."));
        assert_eq!(office.workplace.read(file), saved);
        bench.press(&["Escape", "u"]);
        bench.told("Undone");
        assert_eq!(office.workplace.read(file), article(tag, kind, before));
        bench.find(locale, "103");
        assert_eq!(bench.target(), before[2]);
    }
    bench.tab.assert_sound();
}

#[test]
fn what_would_break_the_article_is_refused_with_its_reason_and_kept() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    write(&mut bench, "nl", "103", "Kies\n\n# Nu");
    bench.press(&["Control+s"]);
    bench
        .tab
        .wait_for("document.getElementById('target-note').textContent.startsWith('Not saved:')");
    assert_eq!(office.workplace.read(DUTCH_FILE), article("nl-NL", "MT", DUTCH));
    assert_eq!(bench.target(), "Kies\n\n# Nu");
    let is_warned = "(() => { const event = new Event('beforeunload', { cancelable: true }); \
                     dispatchEvent(event); return event.defaultPrevented })()";
    bench.tab.wait_for(is_warned);
}

#[test]
fn two_windows_edit_one_segment_and_nothing_is_lost() {
    let office = Office::open();
    let (Some(mut first), Some(mut second)) = (office.window(), office.window()) else { return };
    for (choice, stays) in
        [("Alt+k", "Tweede 1."), ("Alt+t", "Eerste 2."), ("#edit-both", "Tweede 3!")]
    {
        let number = stays.chars().find(char::is_ascii_digit).expect("a number");
        write(&mut second, "nl", "103", &format!("Tweede {number}."));
        write(&mut first, "nl", "103", &format!("Eerste {number}."));
        first.press(&["Control+s"]);
        first.told("Saved");
        // Whether the second one has heard of it or not, it does not write over it.
        second.press(&["Control+s"]);
        second.tab.wait_for("!document.getElementById('conflict').hidden");
        assert_eq!(second.shown("conflict-mine"), format!("Tweede {number}."));
        second.tab.wait_for(&format!(
            "document.getElementById('conflict-theirs').textContent === 'Eerste {number}.'"
        ));
        office.holds(DUTCH_FILE, &format!("Eerste {number}."));
        match choice {
            "#edit-both" => {
                second.tab.click(choice);
                second.press(&["End"]);
                second.tab.value("document.getElementById('target').setSelectionRange(8, 9)");
                second.tab.type_text("!");
                second.press(&["Control+s"]);
            }
            key => second.press(&[key]),
        }
        office.holds(DUTCH_FILE, stays);
        second.tab.wait_for("document.getElementById('unsaved').hidden");
        first.tab.wait_for(&format!("document.getElementById('target').value === '{stays}'"));
    }
}

#[test]
fn an_article_that_is_edited_on_disk_meanwhile_is_shown_as_it_is() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    write(&mut bench, "ar", "104", "نصي");
    bench.press(&["Escape"]);
    bench.find("ar", "103");
    let text = article("ar-SA", "HT", ARABIC);
    let text = text.replace(ARABIC[2], "اختر **الآن**.").replace(ARABIC[3], "نصهم");
    office.workplace.write(ARABIC_FILE, text.as_bytes());
    bench.tab.wait_for("document.getElementById('target').value === 'اختر **الآن**.'");
    bench.find("ar", "104");
    assert_eq!(bench.target(), "نصي", "what was typed stays");
    assert_eq!(bench.shown("conflict-theirs"), "نصهم");
    assert_eq!(office.workplace.read(ARABIC_FILE), text);
}

#[test]
fn a_server_that_dies_takes_nothing_with_it() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    write(&mut bench, "nl", "103", "Kies **Nu**.");
    let port = office.served.port;
    let Office { workplace, served, .. } = office;
    drop(served);
    bench.press(&["Control+Enter", "Escape", "a"]);
    bench.told("does not answer");
    assert!(bench.shown("unsaved").contains("being saved"));
    let (served, address) = serve(&workplace, &port.to_string());
    let office = Office { workplace, served, address };
    // The old token is none any more: the page says so, and goes on from the new address.
    bench.told("restarted");
    let address = serde_json::json!(office.address);
    bench.tab.load(|tab| {
        tab.value(&format!("void setTimeout(() => location.href = {address})"));
        thread::sleep(Duration::from_millis(500));
        // Who leaves with work that is not saved is asked.
        tab.call("Page.handleJavaScriptDialog", serde_json::json!({ "accept": true }));
    });
    bench.ready();
    office.holds(DUTCH_FILE, "Kies **Nu**.");
    bench.tab.wait_for("document.getElementById('unsaved').hidden");
    bench.search("state:approved");
    assert_eq!(bench.ids(), ["1a2b3-104"]);
    let office = office.restart();
    assert!(office.workplace.read(DUTCH_FILE).contains("Kies **Nu**."));
}

/// Some of everything, by keys alone.
fn work(bench: &mut Bench) {
    for locale in ["nl", "ar"] {
        write(bench, locale, "104", "[x](b.md) 7.");
        bench.press(&["Control+Enter", "Escape"]);
        bench.told("Saved");
        for (id, keys, told) in [
            ("102", ["]", "Enter"], "move sentence"),
            ("101", ["x", "Enter"], "swap"),
            ("102", ["Alt+ArrowDown", "Enter"], "re-pair"),
            ("103", ["a", "Home"], "approved"),
        ] {
            bench.find(locale, id);
            bench.press(&[keys[0]]);
            if keys[1] == "Enter" {
                assert!(bench.is_dialog_open(), "{id} {keys:?}");
            }
            bench.press(&[keys[1]]);
            bench.told(told);
        }
    }
}

#[test]
fn the_same_work_gives_the_same_articles_with_a_server_and_without() {
    let office = Office::open();
    let Some(mut with) = office.window() else { return };
    let Some(mut without) = Bench::open() else { return };
    work(&mut with);
    with.tab.wait_for("document.getElementById('unsaved').hidden");
    work(&mut without);
    without.imported(DUTCH_FILE);
    for file in [DUTCH_FILE, ARABIC_FILE] {
        assert_eq!(office.workplace.read(file), without.workplace.read(file));
        assert!(office.workplace.read(file).contains("[x](b.md) 7."));
    }
    let states = |workplace: &Workplace| {
        let mut lines = Vec::new();
        for path in workplace.list("review") {
            let text = fs::read_to_string(workplace.path("review").join(&path)).expect("states");
            let lasting = |line: &&str| !line.starts_with("who") && !line.starts_with("when");
            lines.push((path, text.lines().filter(lasting).map(str::to_owned).collect::<Vec<_>>()));
        }
        lines
    };
    assert_eq!(states(&office.workplace), states(&without.workplace));
    assert_eq!(states(&office.workplace).len(), 2);
}

#[test]
fn merge_split_fix_and_dismissal_reach_the_article_at_once() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    bench.find("nl", "102");
    bench.press(&["s", "Enter"]);
    bench.told("Saved: split");
    assert!(office.workplace.read(DUTCH_FILE).contains("data-ttu-id=\"1a2b3-106\">Kijk dan"));
    bench.find("nl", "102");
    bench.press(&["m", "Enter"]);
    bench.told("Saved: merge");
    assert_eq!(office.workplace.read(DUTCH_FILE), article("nl-NL", "MT", DUTCH));
    bench.find("nl", "105");
    bench.press(&["f"]);
    bench.told("Fixed");
    assert!(office.workplace.read(DUTCH_FILE).contains("Klaar ermee."));
    bench.find("ar", "105");
    bench.press(&["d"]);
    bench.tab.type_text("on purpose");
    bench.press(&["Enter"]);
    bench.told("Dismissed");
    bench.search("has:finding");
    assert!(bench.ids().is_empty());
    // A merge over the border of two blocks is refused where it was asked for.
    bench.find("nl", "103");
    bench.press(&["m", "Enter"]);
    bench
        .tab
        .wait_for("document.getElementById('dialog-problem').textContent.includes('two blocks')");
    bench.press(&["Escape"]);
    bench.tab.assert_sound();
}

#[test]
fn the_page_is_shown_in_both_languages_with_the_segment_lit() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    bench.find("ar", "103");
    bench.press(&["2"]);
    bench.tab.wait_for("document.querySelectorAll('#tab-panel .page .lit').length === 2");
    let lit = "[...document.querySelectorAll('#tab-panel .page .lit')].map(it => it.textContent).join('|')";
    assert_eq!(bench.tab.text(lit), "Choose Save.|اختر حفظ.");
    bench.tab.wait_for("document.querySelectorAll('#tab-panel .page strong').length === 2");
    bench.tab.click("#tab-panel .page [data-segment='1a2b3-104']");
    assert_eq!(bench.id(), "1a2b3-104");
    bench.tab.assert_sound();
}

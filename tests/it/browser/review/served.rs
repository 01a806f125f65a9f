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

pub(super) const DUTCH_FILE: &str = "content/nl-nl/a.md";
pub(super) const ARABIC_FILE: &str = "content/ar-sa/a.md";

/// A project that is served.
pub(super) struct Office {
    pub(super) workplace: Rc<Workplace>,
    pub(super) served: Served,
    pub(super) address: String,
}

impl Office {
    pub(super) fn open() -> Self {
        let workplace = Rc::new(project());
        Self::of(workplace)
    }

    pub(super) fn of(workplace: Rc<Workplace>) -> Self {
        let (served, address) = serve(&workplace, 0);
        Self { workplace, served, address }
    }

    /// The port of the workbench.
    pub(super) fn port(&self) -> u16 {
        let port = self.address.split([':', '/']).nth(4);
        port.and_then(|port| port.parse().ok()).expect("a port")
    }

    /// A window of the workbench; none where there is no browser.
    pub(super) fn window(&self) -> Option<Bench> {
        let mut tab = Tab::open()?;
        tab.go(&format!("{}#sort=document", self.address));
        let page = self.address.split('?').next().expect("a page").to_owned();
        let mut bench = Bench { tab, workplace: Rc::clone(&self.workplace), page };
        bench.ready();
        Some(bench)
    }

    /// The server dies, and another takes its place, with another token.
    pub(super) fn restart(self) -> Self {
        let port = self.port();
        let Self { workplace, served, .. } = self;
        drop(served);
        let (served, address) = serve(&workplace, port);
        Self { workplace, served, address }
    }

    /// Waits until a file holds a text.
    #[track_caller]
    pub(super) fn holds(&self, file: &str, text: &str) {
        let began = Instant::now();
        while !self.workplace.read(file).contains(text) {
            assert!(began.elapsed() < Duration::from_mins(1), "{}", self.workplace.read(file));
            thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Serves a project, with its workbench on this port; gives the address of that, with the token.
pub(super) fn serve(workplace: &Workplace, port: u16) -> (Served, String) {
    let port = port.to_string();
    let served = Served::start_with(workplace, &["--port", "0", "--review-port", &port]);
    let line = &served.workbench_line;
    let address = line.split_whitespace().find(|word| word.contains("token=")).expect("an address");
    let address = address.to_owned();
    (served, address)
}

/// Writes another target into the field, without saving it.
pub(super) fn write(bench: &mut Bench, locale: &str, id: &str, text: &str) {
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
    stranger.wait_for("document.getElementById('nothing').textContent.includes('has no token')");
    // Who knows the address can paste it.
    stranger.wait_for("document.activeElement.id === 'token'");
    stranger.type_text("wrong");
    stranger.load(|tab| tab.press("Enter"));
    stranger.wait_for("document.activeElement.id === 'token'");
    stranger.type_text(&office.address);
    stranger.load(|tab| tab.press("Enter"));
    stranger.wait_for("document.getElementById('count').textContent === '10 segments'");
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
fn a_second_workbench_shows_the_project_and_saves_when_the_first_has_ended() {
    let first = Office::open();
    let Some(mut bench) = first.window() else { return };
    let second = Office::of(Rc::clone(&first.workplace));
    let mut other = second.window().expect("there is a browser");
    let page = format!("http://127.0.0.1:{}/review/", first.port());
    assert!(bench.tab.holds("document.getElementById('problems').hidden"));
    assert!(other.shown("problems").contains("only shows the project"));
    assert_eq!(other.tab.text("document.querySelector('#problems a').href"), page);
    let texts = [("nl", "Kies **Bewaren**.", DUTCH_FILE), ("ar", "اختر **احفظ**.", ARABIC_FILE)];
    for (locale, text, file) in texts {
        let before = second.workplace.read(file);
        write(&mut other, locale, "103", text);
        other.press(&["Control+Enter"]);
        other.told("Not saved yet: `diglot serve` (process ");
        assert_eq!(second.workplace.read(file), before);
        other.press(&["Escape"]);
        // The first one goes on as ever, and the second shows what it does.
        let theirs = format!("{text}!");
        write(&mut bench, locale, "102", &theirs);
        bench.press(&["Control+Enter", "Escape"]);
        second.holds(file, &theirs);
        other
            .tab
            .wait_for(&format!("document.getElementById('list').textContent.includes('{theirs}')"));
    }
    for (width, scheme) in [(1200, "light"), (1200, "dark"), (390, "light"), (390, "dark")] {
        other.tab.window(width, 800);
        other.tab.color_scheme(scheme);
        other.tab.screenshot(&format!("second-{width}-{scheme}"));
    }
    other.tab.window(1200, 800);
    drop(bench);
    drop(first);
    // What waited is saved without another word.
    for (locale, text, file) in texts {
        second.holds(file, text);
        other.find(locale, "103");
        assert_eq!(other.target(), text);
    }
    other.tab.wait_for("document.getElementById('unsaved').hidden");
    other.tab.wait_for("document.getElementById('problems').hidden");
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
fn what_is_done_to_a_segment_while_it_is_saved_comes_after_that() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    let held = "(() => { const real = fetch; window.held = []; window.fetch = async (...all) => {                 if (String(all[0]).endsWith('save')) await new Promise(go => held.push(go));                 return real(...all) }; window.go = () => { window.fetch = real;                 held.forEach(it => it()) }; return true })()";
    for (locale, file) in [("nl", DUTCH_FILE), ("ar", ARABIC_FILE)] {
        assert!(bench.tab.holds(held));
        write(&mut bench, locale, "103", "**1** een");
        bench.press(&["Control+s"]);
        bench.tab.type_text(" twee");
        bench.press(&["Control+s", "Escape", "c"]);
        bench.tab.type_text("zo?");
        bench.press(&["Control+Enter", "Escape", "a"]);
        bench.tab.wait_for("held.length > 0");
        bench.tab.value("go()");
        bench.tab.wait_for("document.getElementById('unsaved').hidden");
        office.holds(file, "**1** een twee");
        assert!(bench.tab.holds("document.getElementById('conflict').hidden"));
        let review = file.replace("content/", "review/") + ".toml";
        office.holds(&review, "zo?");
        office.holds(&review, "approved");
    }
}

/// Some of everything, by keys alone.
fn work(bench: &mut Bench) {
    for locale in ["nl", "ar"] {
        write(bench, locale, "104", "[x](b.md) 7.");
        bench.press(&["Control+Enter", "Escape"]);
        bench.told("Saved");
        for (id, keys, told) in [
            ("102", ["]", "Enter"], "Move last sentence"),
            ("101", ["x", "Enter"], "Swap"),
            ("102", ["Alt+ArrowDown", "Enter"], "Shift targets"),
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
            let lasting = |line: &str| line.split(", who = ").next().map(str::to_owned);
            lines.push((path, text.lines().filter_map(lasting).collect::<Vec<_>>()));
        }
        lines
    };
    assert_eq!(states(&office.workplace), states(&without.workplace));
    assert_eq!(states(&office.workplace).len(), 2);
}

#[test]
fn one_review_file_that_cannot_be_read_keeps_no_other_article_from_approval() {
    let office = Office::open();
    let broken = "review/nl-nl/a.md.toml";
    office
        .workplace
        .write(broken, b"<<<<<<< HEAD\n\"1a2b3-101\" = { state = \"approved\", hash = \"0\" }\n");
    let Some(mut bench) = office.window() else { return };
    assert!(bench.shown("problems").contains("review/nl-nl/a.md.toml:1: has merge conflicts"));
    bench.search("");
    bench.press(&["g", "A"]);
    bench.tab.click("#dialog-buttons button.first");
    bench.told("failed: review/nl-nl/a.md.toml:1 has merge conflicts");
    let left = "[...document.querySelectorAll('#facets [data-term^=\"state:\"]')].map(it => it.textContent).join(' ')";
    let figures = bench.tab.text(left);
    bench.search("state:approved");
    let saved = office.workplace.read("review/ar-sa/a.md.toml").matches("approved").count();
    assert_eq!(bench.ids().len(), saved, "{figures}");
    bench.tab.wait_for(&format!("!document.querySelector('#facets') || {saved} > 0"));
    assert!(bench.ids().iter().all(|id| id != "1a2b3-101" || saved > 3), "{figures}");
    assert!(office.workplace.read(broken).starts_with("<<<<<<< HEAD"));
    // All of it was one act.
    bench.search("");
    bench.press(&["u"]);
    bench.told("Undone: approved");
    assert!(!office.workplace.path("review/ar-sa/a.md.toml").exists());
    bench.press(&["U"]);
    bench.told("Redone: approved");
    assert_eq!(office.workplace.read("review/ar-sa/a.md.toml").matches("approved").count(), saved);
    bench.tab.assert_sound();
}

#[test]
fn of_two_windows_each_undoes_its_own_and_the_history_has_all() {
    let office = Office::open();
    let (Some(mut first), Some(mut second)) = (office.window(), office.window()) else { return };
    first.find("ar", "103");
    first.press(&["a"]);
    first.told("approved");
    first.tab.wait_for("document.getElementById('unsaved').hidden");
    second.find("ar", "104");
    second.press(&["w"]);
    second.tab.wait_for("document.getElementById('unsaved').hidden");
    office.holds("review/ar-sa/a.md.toml", "needs-work");
    first.find("nl", "101");
    first.press(&["u"]);
    first.told("Undone: approved (1a2b3-103)");
    assert_eq!((first.id(), first.state()), ("1a2b3-103".to_owned(), "unreviewed".to_owned()));
    let states = office.workplace.read("review/ar-sa/a.md.toml");
    assert!(states.contains("needs-work") && !states.contains("approved"), "{states}");
    first.press(&["y"]);
    first.tab.wait_for("document.getElementById('dialog').open");
    let history = first.shown("dialog-body");
    assert!(history.contains("needs work ar-sa/a.md#1a2b3-104"), "{history}");
    assert!(history.contains("this window") && history.contains(", undone"), "{history}");
    first.tab.click("#dialog-body li:first-child .offers button:last-child");
    first.told("Undone: needs work (1a2b3-104)");
    assert!(!office.workplace.path("review/ar-sa/a.md.toml").exists());
    first.tab.assert_sound();
}

#[test]
fn articles_that_come_are_announced_and_shown_after_a_reload() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    office.workplace.write("content/nl-nl/new.md", article("nl-NL", "HT", DUTCH).as_bytes());
    bench.told("Articles were added or removed");
    bench.reload();
    bench.tab.wait_for("document.getElementById('count').textContent === '15 segments'");
    bench.tab.assert_sound();
}

#[test]
fn merge_split_fix_and_dismissal_reach_the_article_at_once() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    bench.find("nl", "102");
    bench.press(&["s", "Enter"]);
    bench.told("Saved: Split");
    assert!(office.workplace.read(DUTCH_FILE).contains("data-ttu-id=\"1a2b3-106\">Kijk dan"));
    bench.find("nl", "102");
    bench.press(&["m"]);
    bench.tab.wait_for("document.getElementById('dialog').open");
    bench.press(&["Enter"]);
    bench.told("Saved: Merge");
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
    // A merge over the border of two blocks is refused before anything is shown.
    bench.find("nl", "103");
    bench.press(&["m"]);
    bench.told("Cannot be merged: the segments are in two blocks");
    assert!(!bench.is_dialog_open());
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

//! What a reader does in the sample help centre.

use super::Tab;
use super::sample::server;

/// A tab at a page of the sample.
pub(super) fn at(path: &str) -> Option<Tab> {
    let mut tab = Tab::open()?;
    tab.go(&server().url(path));
    Some(tab)
}

const HEADING: &str = "document.querySelector('h1').innerText.trim()";
const PATH: &str = "location.pathname";

#[test]
fn a_reader_finds_the_way_by_navigation_breadcrumbs_and_neighbours() {
    let Some(mut tab) = at("/nl-nl/get-started/set-up-alderbox.html") else { return };
    tab.load(|tab| tab.click(".tree [href='install-the-app.html']"));
    assert_eq!(tab.text(PATH), "/nl-nl/get-started/install-the-app.html");
    let current = "new URL(document.querySelector('.tree [aria-current=page]').href).pathname";
    assert_eq!(tab.text(current), "/nl-nl/get-started/install-the-app.html");
    tab.load(|tab| tab.click(".prev-next [rel=prev]"));
    assert_eq!(tab.text(PATH), "/nl-nl/get-started/set-up-alderbox.html");
    tab.load(|tab| tab.click(".breadcrumbs a"));
    assert_eq!(tab.text(PATH), "/nl-nl/index.html");
    tab.assert_sound();
}

#[test]
fn the_language_switch_stays_on_the_article_and_closes_at_escape() {
    let Some(mut tab) = at("/nl-nl/get-started/set-up-alderbox.html") else { return };
    tab.click(".switch summary");
    assert!(tab.holds("document.querySelector('.switch details').open"));
    tab.press("Escape");
    assert!(tab.holds("!document.querySelector('.switch details').open"));
    tab.press("Enter");
    tab.load(|tab| tab.click(".switch [lang='ja-JP']"));
    assert_eq!(tab.text(PATH), "/ja-jp/get-started/set-up-alderbox.html");
    assert_eq!(tab.text("document.documentElement.lang"), "ja-JP");
    tab.assert_sound();
}

#[test]
fn tabs_are_chosen_by_keyboard_and_remembered() {
    let Some(mut tab) = at("/nl-nl/get-started/install-the-app.html") else { return };
    let selected = "document.querySelector('[role=tab][aria-selected=true]').innerText.trim()";
    let first = tab.text(selected);
    tab.value("document.querySelector('[role=tab][aria-selected=true]').focus()");
    tab.press("ArrowRight");
    let second = tab.text(selected);
    assert_ne!(first, second);
    assert!(tab.holds("document.activeElement.getAttribute('aria-selected') === 'true'"));
    tab.press("Home");
    assert_eq!(tab.text(selected), first);
    tab.press("ArrowLeft");
    let last = tab.text(selected);
    tab.go(&server().url("/nl-nl/get-started/install-the-app.html"));
    assert_eq!(tab.text(selected), last, "a choice is remembered");
    tab.assert_sound();
}

#[test]
fn arrows_follow_the_eye_in_a_language_from_right_to_left() {
    let Some(mut tab) = at("/ar-sa/get-started/install-the-app.html") else { return };
    let place =
        "document.querySelector('[role=tab][aria-selected=true]').getBoundingClientRect().x";
    tab.value("document.querySelector('[role=tab][aria-selected=true]').focus()");
    let before = tab.value(place).as_f64();
    tab.press("ArrowLeft");
    assert!(tab.value(place).as_f64() < before, "the next tab is the one to the left");
}

#[test]
fn the_skip_link_comes_first_and_leads_to_the_content() {
    let Some(mut tab) = at("/nl-nl/get-started/set-up-alderbox.html") else { return };
    tab.press("Tab");
    assert_eq!(tab.text("document.activeElement.className"), "skip");
    tab.press("Enter");
    assert_eq!(tab.text("document.activeElement.id"), "page.content");
}

#[test]
fn a_narrow_window_folds_the_navigation_and_scrolls_only_down() {
    let Some(mut tab) = at("/nl-nl/get-started/set-up-alderbox.html") else { return };
    let shown = "document.querySelector('.tree a').checkVisibility({ contentVisibilityAuto: true })\
                 && document.querySelector('.tree a').getClientRects().length > 0";
    assert!(tab.holds(shown), "a wide window shows it");
    tab.window(380, 700);
    tab.wait_for(&format!("!({shown})"));
    tab.click(".tree summary");
    assert!(tab.holds(shown));
    assert!(tab.holds("document.documentElement.scrollWidth <= innerWidth"));
}

#[test]
fn what_is_too_wide_for_the_window_scrolls_by_itself() {
    for path in [
        "/nl-nl/troubleshoot/light-ring-status.html",
        "/nl-nl/troubleshoot/light-ring-status.bilingual.html",
    ] {
        for scripts in [true, false] {
            let Some(mut tab) = Tab::open() else { return };
            if !scripts {
                tab.without_scripts();
            }
            tab.window(380, 700);
            tab.go(&server().url(path));
            assert!(tab.holds("document.querySelectorAll('table').length > 0"), "{path}");
            let widen = "(document.querySelectorAll('td').forEach(it => { \
                         it.textContent = 'w'.repeat(60); }), \
                         document.documentElement.scrollWidth <= innerWidth)";
            assert!(tab.holds(widen), "{path}, scripts: {scripts}");
        }
    }
}

#[test]
fn nothing_that_is_read_needs_a_script() {
    let (Some(mut with), Some(mut without)) = (Tab::open(), Tab::open()) else { return };
    without.without_scripts();
    let read = "[...document.querySelectorAll('main :is(h1, h2, h3, p, li, td)')]\
                .map(it => it.textContent.trim()).filter(Boolean).join('\\n')\
                .replaceAll(document.querySelector('main [role=status]')?.textContent || '\\0', '')";
    for path in [
        "/nl-nl/get-started/install-the-app.html",
        "/ja-jp/get-started/set-up-alderbox.html",
        "/nl-nl/get-started/set-up-alderbox.bilingual.html",
    ] {
        with.go(&server().url(path));
        without.go(&server().url(path));
        let text = without.text(read);
        assert!(text.len() > 200, "{path}");
        assert_eq!(with.text(read), text, "{path}");
        let hidden = "[...document.querySelectorAll('main [role=tabpanel]')]\
                      .filter(it => it.getClientRects().length === 0).length";
        assert_eq!(without.value(hidden), 0, "{path}: all panels of tabs are shown");
        assert!(
            !without.holds("document.querySelector('main [role=tabpanel][aria-hidden]')"),
            "{path}: and said"
        );
    }
    without.go(&server().url("/nl-nl/get-started/install-the-app.html"));
    assert!(without.text(HEADING).len() > 3);
    without.load(|tab| tab.click("main a[href$='.html']:not([target])"));
    assert_eq!(with.faults(), Vec::<String>::new());
}

#[test]
fn a_moved_article_leads_on() {
    let Some(mut tab) = at("/nl-nl/moved.html") else { return };
    tab.wait_for("location.pathname === '/nl-nl/index.html'");
}

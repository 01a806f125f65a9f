//! What a reader does with both languages of an article.

use super::Tab;
use super::reading::at;
use super::sample::server;

const PAGE: &str = "/nl-nl/get-started/set-up-alderbox.bilingual.html";
/// The places of all segments.
const PLACES: &str = "JSON.stringify([...document.querySelectorAll('.segment')]\
                      .map(it => [it.offsetLeft, it.offsetTop, it.offsetWidth]))";
/// Whether a sentence and its translation begin at the same height.
const IS_SPLIT: &str = "document.querySelector('.row.heading .target').getBoundingClientRect().top
    === document.querySelector('.row.heading .source').getBoundingClientRect().top";

#[test]
fn a_bilingual_page_is_one_click_away_and_lights_up_partners_without_moving_text() {
    let Some(mut tab) = at("/nl-nl/get-started/set-up-alderbox.html") else { return };
    tab.load(|tab| tab.click(".article-info [href='set-up-alderbox.bilingual.html']"));
    tab.hover(".row.names");
    let before = tab.text(PLACES);
    tab.hover(".cell.target .segment");
    assert_eq!(tab.value("document.querySelectorAll('.segment.lit').length"), 2);
    assert!(tab.holds("document.querySelector('.cell.source .segment.lit')"));
    assert_eq!(tab.text(PLACES), before);
    tab.assert_sound();
}

#[test]
fn partners_light_up_and_are_reached_by_keyboard() {
    let Some(mut tab) = at(PAGE) else { return };
    let before = tab.text(PLACES);
    tab.value("document.querySelector('[data-layout=stacked]').focus()");
    tab.press("Tab");
    let focused = "document.activeElement";
    assert!(tab.holds(&format!("{focused}.matches('.target .partner.lit')")));
    assert_eq!(tab.value("document.querySelectorAll('.segment.lit').length"), 2);
    let shown = format!("getComputedStyle({focused}).opacity");
    tab.wait_for(&format!("{shown} === '1'"));
    let colour = "getComputedStyle(document.querySelector('.source .lit')).backgroundImage";
    assert_ne!(tab.text(colour), "none");
    assert_eq!(tab.text(PLACES), before);
    let partner = tab.text(&format!("{focused}.hash"));
    tab.press("Enter");
    let reached = "document.querySelector(':target').matches('.source .segment')";
    assert!(tab.holds(reached), "{partner}");
}

#[test]
fn readers_choose_how_both_languages_stand_and_the_choice_is_remembered() {
    let Some(mut tab) = at(PAGE) else { return };
    let pressed = "document.querySelector('.layouts [aria-pressed=true]').dataset.layout";
    assert!(tab.holds(IS_SPLIT), "a wide window has room for both");
    assert_eq!(tab.text(pressed), "split");
    tab.value("document.querySelector('[data-layout=stacked]').focus()");
    tab.press("Space");
    assert!(!tab.holds(IS_SPLIT));
    tab.go(&server().url("/ja-jp/get-started/set-up-alderbox.bilingual.html"));
    assert!(!tab.holds(IS_SPLIT), "the choice holds for all pages");
    assert_eq!(tab.text(pressed), "stacked");
    tab.screenshot("bilingual-stacked");
    tab.click("[data-layout='split']");
    assert!(tab.holds(IS_SPLIT));
    tab.window(380, 700);
    assert!(!tab.holds(IS_SPLIT), "there is no room for both");
    tab.assert_sound();
}

#[test]
fn without_scripts_the_width_chooses() {
    let Some(mut tab) = Tab::open() else { return };
    tab.without_scripts();
    tab.go(&server().url(PAGE));
    assert!(tab.holds(IS_SPLIT));
    assert!(tab.holds("document.querySelector('.layouts').getClientRects().length === 0"));
    tab.window(380, 700);
    assert!(!tab.holds(IS_SPLIT));
}

#[test]
fn what_is_copied_is_of_one_language() {
    let Some(mut tab) = at(PAGE) else { return };
    let segment = |id: usize, side: &str| format!(".{side} .segment[data-segment='{id}']");
    let text = |tab: &mut Tab, side: &str| {
        let middle = segment(105, side);
        tab.text(&format!("document.querySelector(\"{middle}\").textContent"))
    };
    for (side, other) in [("target", "source"), ("source", "target")] {
        let (middle, foreign) = (text(&mut tab, side), text(&mut tab, other));
        assert!(middle != foreign, "{middle}");
        tab.drag(&segment(104, side), &segment(107, side));
        let copied = tab.copy();
        assert!(copied.contains(&middle), "{side}: {copied}");
        assert!(!copied.contains(&foreign), "{side}: {copied}");
    }
    tab.value("getSelection().selectAllChildren(document.querySelector('main'))");
    tab.click(".article-info .translation");
    tab.value("getSelection().selectAllChildren(document.querySelector('main'))");
    let (own, foreign) = (text(&mut tab, "target"), text(&mut tab, "source"));
    let copied = tab.copy();
    assert!(copied.contains(&own) && !copied.contains(&foreign), "the page's own: {copied}");
}

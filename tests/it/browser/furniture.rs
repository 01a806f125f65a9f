//! What stands around the text of an article: where readers are, light and dark, links of sections.

use super::reading::at;
use super::sound::assert_accessible;
use super::{Server, Tab};
use crate::command::Workplace;

#[test]
fn the_sidebar_and_the_list_of_headings_show_where_the_reader_is() {
    let Some(mut tab) = Tab::open() else { return };
    let workplace = Workplace::new();
    for number in 10..90 {
        let text = format!("# Artikel {number}\n\n{}", "## Kop\n\nTekst.\n\n".repeat(60));
        workplace.write(&format!("content/nl-nl/n{number}.md"), text.as_bytes());
    }
    workplace.done(&["build"]);
    let server = Server::start(&workplace.path("site"));
    tab.go(&server.url("/nl-nl/n30.html"));
    let is_seen = |entry: &str| {
        format!(
            "(() => {{ const it = document.querySelector('{entry}').getBoundingClientRect();
               return it.top >= 0 && it.bottom < innerHeight; }})()"
        )
    };
    assert!(tab.holds(&is_seen(".tree [aria-current=page]")));
    tab.value("document.documentElement.style.scrollBehavior = 'auto'; scrollTo(0, document.body.scrollHeight / 2)");
    tab.wait_for("document.querySelector('.contents [aria-current]')");
    assert!(tab.holds(&is_seen(".contents [aria-current]")));
    assert!(tab.holds(&is_seen("header.site")), "the header stays");
    assert_accessible(&server, &[("long-sidebar", "/nl-nl/n30.html")]);
    tab.screenshot("long-sidebar");
    tab.assert_sound();
}

#[test]
fn a_section_of_the_sidebar_opens_in_place() {
    let Some(mut tab) = Tab::open() else { return };
    let workplace = Workplace::new();
    for folder in ["a", "b"] {
        for number in 10..50 {
            let path = format!("content/nl-nl/{folder}/n{number}.md");
            workplace.write(&path, format!("# {folder} {number}\n").as_bytes());
        }
    }
    workplace.done(&["build"]);
    let server = Server::start(&workplace.path("site"));
    tab.go(&server.url("/nl-nl/a/n10.html"));
    let entries = "document.querySelectorAll('.tree .section a[href*=\"/b/n\"]').length";
    assert_eq!(tab.value(entries), 1, "the section leads to its first article");
    tab.click(".tree .section button");
    tab.wait_for(&format!("{entries} > 30"));
    assert_eq!(tab.text("location.pathname"), "/nl-nl/a/n10.html");
    assert!(tab.holds("document.querySelector('.tree .section button').ariaExpanded === 'true'"));
    tab.load(|tab| tab.click(".tree .section ul a[href$='/b/n20.html']"));
    assert_eq!(tab.text("document.querySelector('h1').textContent"), "b 20");
    tab.assert_sound();
}

#[test]
fn light_or_dark_is_chosen_and_stays_on_the_next_page() {
    let Some(mut tab) = at("/nl-nl/get-started/set-up-alderbox.html") else { return };
    let paper = "getComputedStyle(document.documentElement).getPropertyValue('--paper')";
    let light = tab.text(paper);
    tab.color_scheme("dark");
    let dark = tab.text(paper);
    assert_ne!(light, dark, "the system's choice counts first");
    tab.click(".theme");
    assert_eq!(tab.text(paper), light, "then the reader's: light");
    tab.load(|tab| tab.click(".prev-next [rel=next]"));
    assert_eq!(tab.text(paper), light);
    tab.click(".theme");
    tab.color_scheme("light");
    assert_eq!(tab.text(paper), dark);
    let label = tab.text("document.querySelector('.theme').ariaLabel");
    assert_eq!(label, "Thema: Donker");
    tab.assert_sound();
}

#[test]
fn each_section_has_a_link_to_copy() {
    let Some(mut tab) = at("/nl-nl/get-started/set-up-alderbox.html") else { return };
    let anchors = "document.querySelectorAll('main h2 > .anchor').length";
    let headings = "document.querySelectorAll('main .prose h2[id]').length";
    assert!(tab.holds(&format!("{anchors} > 1 && {anchors} === {headings}")));
    tab.hover("main h2 > .anchor");
    tab.click("main h2 > .anchor");
    assert!(tab.holds("location.hash === document.querySelector('main h2 > .anchor').hash"));
    assert!(
        tab.holds("document.querySelector('main h2 > .anchor').ariaLabel.startsWith('Link naar')")
    );
}

#[test]
fn long_words_of_narrow_columns_are_hyphenated_and_wide_windows_are_used() {
    let Some(mut tab) = at("/nl-nl/get-started/set-up-alderbox.html") else { return };
    let hyphens = "getComputedStyle(document.querySelector('.tree a')).hyphens";
    assert_eq!(tab.text(hyphens), "auto");
    tab.window(1920, 1080);
    tab.screenshot("article-nl-1920");
    let width = "document.querySelector('.tree').getBoundingClientRect().width";
    assert!(tab.holds(&format!("{width} > 260")), "{}", tab.value(width));
}

#[test]
fn the_facts_about_an_article_are_below_its_title() {
    let Some(mut tab) = at("/nl-nl/get-started/set-up-alderbox.html") else { return };
    tab.window(380, 700);
    let top = |selector: &str| {
        format!("document.querySelector('{selector}').getBoundingClientRect().top")
    };
    assert!(tab.holds(&format!("{} > {}", top(".article-info"), top("h1"))));
}

//! What a reader meets: built pages in a real browser. One Chromium for all tests, a tab each.
//!
//! `DIGLOT_SCREENSHOTS=folder` keeps pictures of the pages. Without Chromium these tests say so and
//! pass; under `CI=true` they fail.

mod bilingual;
mod devtools;
mod furnished;
mod furniture;
mod keys;
mod languages;
mod preview;
mod review;
mod search;
mod reading;
pub(crate) mod sample;
mod server;
mod sound;
mod tab;
mod versions;

pub(crate) use server::Server;
pub(crate) use tab::Tab;

use crate::command::{ARTICLE, Workplace};

#[test]
fn the_browser_tells_what_a_page_does_wrong() {
    let Some(mut tab) = Tab::open() else { return };
    let page = "<!doctype html><title>a</title><script>throw new Error('broken')</script>\
                <img src='http://elsewhere.invalid/a.png'><script src='lost.js'></script>";
    let workplace = Workplace::with(&[("page.html", page)]);
    let server = Server::start(&workplace.path(""));
    tab.go(&server.url("/page.html"));
    let faults = tab.faults().join("\n");
    for reported in ["broken", "another host: http://elsewhere.invalid/a.png", "lost.js"] {
        assert!(faults.contains(reported), "{reported}: {faults}");
    }
}

#[test]
fn the_browser_reads_clicks_and_types() {
    let Some(mut tab) = Tab::open() else { return };
    let page = "<!doctype html><title>a</title><input><a href='next.html'>next</a>";
    let workplace = Workplace::with(&[("page.html", page), ("next.html", "<title>b</title>")]);
    let server = Server::start(&workplace.path(""));
    tab.go(&server.url("/page.html"));
    tab.click("input");
    tab.type_text("één");
    tab.press("Home");
    tab.press("x");
    assert_eq!(tab.text("document.querySelector('input').value"), "xéén");
    tab.press("Tab");
    assert_eq!(tab.text("document.activeElement.textContent"), "next");
    tab.load(|tab| tab.press("Enter"));
    assert_eq!(tab.text("document.title"), "b");
}

#[test]
fn the_browser_can_be_told_how_to_look() {
    let Some(mut tab) = Tab::open() else { return };
    let page = "<!doctype html><title>a</title><style>p:hover { color: red }</style><p>text</p>\
                <script>setTimeout(() => document.title = 'b', 50)</script>";
    let workplace = Workplace::with(&[("page.html", page)]);
    let server = Server::start(&workplace.path(""));
    tab.go(&server.url("/page.html"));
    tab.wait_for("document.title === 'b'");
    tab.hover("p");
    assert_eq!(tab.text("getComputedStyle(document.querySelector('p')).color"), "rgb(255, 0, 0)");
    tab.window(380, 700);
    tab.color_scheme("dark");
    assert!(tab.holds("innerWidth === 380 && matchMedia('(prefers-color-scheme: dark)').matches"));
    tab.without_scripts();
    tab.go(&server.url("/page.html"));
    assert_eq!(tab.text("document.title"), "a");
}

#[test]
fn a_built_page_is_sound() {
    let Some(mut tab) = Tab::open() else { return };
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE)]);
    workplace.done(&["build"]);
    let server = Server::start(&workplace.path("site"));
    tab.go(&server.url("/nl-nl/a.html"));
    assert_eq!(tab.text("document.querySelector('h1').textContent.trim()"), "Hallo");
    tab.screenshot("a-built-page");
    tab.assert_sound();
}

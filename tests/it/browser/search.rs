//! Search, as readers use it: from the keyboard, in the language of the page.

use std::path::Path;

use super::{Server, Tab};
use crate::command::Workplace;
use crate::serve::{Served, article};

/// The sample help centre, with search.
fn sample() -> Workplace {
    let workplace = Workplace::new();
    let out = workplace.path("site");
    let out = out.to_str().expect("a path of text");
    workplace.done(&["build", "--project", env!("CARGO_MANIFEST_DIR"), "--out", out]);
    workplace
}

/// Searches for a text on a page, and gives the titles that were found, parted by lines.
#[track_caller]
fn found(tab: &mut Tab, page: &str, text: &str) -> String {
    tab.go(page);
    tab.press("/");
    tab.wait_for("document.activeElement.id === 'search.input'");
    tab.type_text(text);
    tab.wait_for("document.querySelector('.search-status').textContent");
    tab.text(
        "[...document.querySelectorAll('#search\\\\.results b')].map(it => it.textContent).join('\\n')",
    )
}

#[test]
fn readers_find_words_of_their_language_from_the_keyboard() {
    let Some(mut tab) = Tab::open() else { return };
    let workplace = sample();
    let server = Server::start(&workplace.path("site"));
    let cases = [
        // Another form of the word than the article's.
        ("nl-nl", "herstel bestand", "Bestanden herstellen"),
        ("ar-sa", "استعادة", "استعادة"),
        ("ja-jp", "復元", "復元"),
        ("en-us", "restoring", "Restore"),
    ];
    for (locale, text, title) in cases {
        let page = server.url(&format!("/{locale}/get-started/set-up-alderbox.html"));
        let titles = found(&mut tab, &page, text);
        assert!(titles.contains(title), "{locale} {text}: {titles}");
        tab.screenshot(&format!("search-{locale}"));
        let addresses =
            "[...document.querySelectorAll('#search\\\\.results a')].map(it => it.pathname)";
        let is_own = format!("{addresses}.every(it => it.startsWith('/{locale}/'))");
        assert!(tab.holds(&is_own), "results are in the language of the page");
        tab.assert_sound();
    }
}

#[test]
fn arrows_lead_through_results_and_escape_leads_back() {
    let Some(mut tab) = Tab::open() else { return };
    let workplace = sample();
    let server = Server::start(&workplace.path("site"));
    found(&mut tab, &server.url("/nl-nl/index.html"), "back-up");
    let chosen = "document.querySelector('[aria-selected=true]').id";
    let announced = "document.getElementById('search.input').getAttribute('aria-activedescendant')";
    assert_eq!(tab.text(chosen), "search.result-0");
    tab.press("ArrowDown");
    assert_eq!((tab.text(chosen), tab.text(announced)), pair("search.result-1"));
    tab.press("ArrowUp");
    tab.press("ArrowUp");
    let last = "document.querySelector('#search\\\\.results li:last-child a').id";
    assert_eq!(tab.text(chosen), tab.text(last));
    tab.press("Escape");
    assert!(tab.holds("!document.querySelector('.search-dialog').open"));
    tab.wait_for("document.activeElement.className === 'search-open'");
    tab.press("Control+k");
    tab.wait_for("document.querySelector('.search-dialog').open");
    tab.press("ArrowDown");
    let address = tab.text("document.querySelector('[aria-selected=true]').href");
    tab.load(|tab| tab.press("Enter"));
    assert_eq!(tab.text("location.href"), address);
    tab.assert_sound();
}

fn pair(text: &str) -> (String, String) {
    (text.to_owned(), text.to_owned())
}

#[test]
fn every_language_can_be_searched() {
    let Some(mut tab) = Tab::open() else { return };
    let texts = [
        ("pl-pl", "Przywracanie plików z kopii", "przywracania"),
        ("th-th", "กู้คืนไฟล์จากการสำรองข้อมูล", "ไฟล์"),
        ("zh-cn", "从备份还原文件", "文件"),
        ("ko-kr", "백업에서 파일 복원", "백업에서"),
        ("xx-yy", "Zorvil bamtek", "bamtek"),
    ];
    let workplace = Workplace::new();
    for (locale, title, _) in texts {
        let text = article(title, title, "Restore files from a backup.");
        workplace.write(&format!("content/{locale}/a.md"), text.as_bytes());
    }
    let built = workplace.run(&["build"]);
    assert_eq!(built.status, 0, "{}", built.stderr);
    let note = "note: search in xx-YY finds words only as they are written";
    assert!(built.stderr.contains(note), "{}", built.stderr);
    let server = Server::start(&workplace.path("site"));
    for (locale, title, text) in texts {
        let titles = found(&mut tab, &server.url(&format!("/{locale}/a.html")), text);
        assert_eq!(titles, title, "{locale}");
        tab.assert_sound();
    }
}

#[test]
fn what_an_article_says_is_no_html_among_the_results() {
    let Some(mut tab) = Tab::open() else { return };
    let text = "Typ `<img src=x onerror=alert(1)>` en &lt;script&gt;alert(2)&lt;/script&gt; hier.";
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &article("Begin", text, "Type."))]);
    workplace.done(&["build"]);
    let server = Server::start(&workplace.path("site"));
    assert_eq!(found(&mut tab, &server.url("/nl-nl/a.html"), "typ"), "Begin");
    assert!(
        tab.holds("document.querySelectorAll('#search\\\\.results :is(img, script)').length === 0")
    );
    assert!(
        tab.text("document.querySelector('#search\\\\.results p').textContent").contains("<img")
    );
    tab.assert_sound();
}

/// Browsers let no page on the disk read other files; the page says so rather than do nothing.
#[test]
fn a_page_on_the_disk_says_what_search_needs() {
    let Some(mut tab) = Tab::open() else { return };
    let workplace = sample();
    let page = workplace.path("site/nl-nl/index.html");
    tab.go(&format!("file://{}", page.display()));
    tab.press("/");
    tab.wait_for("document.querySelector('.search-status').textContent.includes('webserver')");
}

#[test]
fn pages_on_the_disk_are_searched_where_the_project_wants_it() {
    let Some(mut tab) = Tab::open() else { return };
    let workplace = Workplace::with(&[
        ("diglot.toml", "[search]\nfrom_disk = true\n"),
        ("content/nl-nl/a.md", &article("Begin", "Hallo wereld.", "Hello world.")),
        ("content/nl-nl/map/b.md", &article("Één", "Bergen en dalen.", "Hills.")),
    ]);
    workplace.done(&["build"]);
    tab.go(&format!("file://{}", workplace.path("site/nl-nl/a.html").display()));
    tab.press("/");
    tab.wait_for("document.activeElement.id === 'search.input'");
    tab.type_text("berg");
    tab.wait_for("document.querySelector('#search\\\\.results a')");
    assert_eq!(
        tab.text("document.querySelector('#search\\\\.results p').innerText"),
        "Bergen en dalen."
    );
    tab.load(|tab| tab.click("#search\\.results a"));
    assert!(tab.holds("location.pathname.endsWith('/site/nl-nl/map/b.html')"));
    tab.assert_sound();
    let scripts = |workplace: &Workplace| {
        workplace
            .list("site/search")
            .into_iter()
            .filter(|it| Path::new(it).extension().is_some_and(|it| it == "js"))
            .collect::<Vec<_>>()
    };
    let before = scripts(&workplace);
    workplace.write("content/nl-nl/a.md", article("Begin", "Dag.", "Hello world.").as_bytes());
    workplace.done(&["build"]);
    assert_eq!(scripts(&workplace).len(), before.len(), "those of other pages stay");
    workplace.write("diglot.toml", b"");
    workplace.done(&["build"]);
    assert!(scripts(&workplace).is_empty());
}

#[test]
fn without_search_a_page_shows_none() {
    let workplace =
        Workplace::with(&[("content/nl-nl/a.md", &article("Begin", "Hallo.", "Hello."))]);
    workplace.done(&["build", "--no-search"]);
    let page = workplace.read("site/nl-nl/a.html");
    assert!(page.contains("role=\"search\"") && !page.contains("search.js"));
    assert!(!workplace.path("site/search").exists());
    workplace.write("diglot.toml", b"[search]\nenabled = false\n");
    workplace.done(&["build"]);
    assert!(!workplace.path("site/search").exists());
    workplace.write("diglot.toml", b"");
    workplace.done(&["build"]);
    assert!(Path::new(&workplace.path("site/search/nl-nl/entry")).exists());
    assert!(workplace.read("site/nl-nl/a.html").contains("search.js"));
}

#[test]
fn results_go_on_and_are_narrowed_to_a_part_of_the_site_from_the_keyboard() {
    let Some(mut tab) = Tab::open() else { return };
    let workplace = Workplace::new();
    for number in 0..30 {
        let folder = if number < 25 { "tuin" } else { "zolder" };
        let text = article(&format!("Blad {number}"), "Over bladzijden.", "About pages.");
        workplace.write(&format!("content/nl-nl/{folder}/p{number}.md"), text.as_bytes());
    }
    workplace.done(&["build"]);
    let server = Server::start(&workplace.path("site"));
    found(&mut tab, &server.url("/nl-nl/index.html"), "bladzijden");
    tab.assert_sound();
    let shown = "document.querySelectorAll('#search\\\\.results a').length";
    assert_eq!(tab.value(shown), 20);
    let status = "document.querySelector('.search-status').textContent";
    assert_eq!(tab.text(status), "30 resultaten");
    for class in ["search-section", "search-close", "search-more"] {
        tab.press("Tab");
        assert_eq!(tab.text("document.activeElement.className"), class);
    }
    tab.press("Enter");
    tab.wait_for(&format!("{shown} === 30"));
    assert!(tab.holds("document.querySelector('.search-more').hidden"));
    let chosen = "document.querySelector('[aria-selected=true]').id";
    assert_eq!(tab.text(chosen), "search.result-20");
    assert_eq!(tab.text("document.activeElement.id"), "search.input");
    tab.press("Tab");
    tab.press("End");
    tab.wait_for(&format!("{status} === '5 resultaten'"));
    assert_eq!(tab.value(shown), 5);
}

#[test]
fn what_finds_nothing_says_what_may_help() {
    let Some(mut tab) = Tab::open() else { return };
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &article("Begin", "Typ.", "Type."))]);
    workplace.done(&["build"]);
    let server = Server::start(&workplace.path("site"));
    assert_eq!(found(&mut tab, &server.url("/nl-nl/a.html"), "qqqq"), "");
    let status = tab.text("document.querySelector('.search-status').textContent");
    assert!(status.starts_with("Niets gevonden – Controleer de spelling"), "{status}");
    assert!(tab.holds("document.querySelector('.search-section').hidden"), "there are no parts");
}

#[test]
fn what_is_served_is_searched_as_it_is_saved() {
    let Some(mut tab) = Tab::open() else { return };
    let text = |word: &str| article("Begin", word, "A flower.");
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &text("Zonnebloem."))]);
    let served = Served::start(&workplace);
    let page = format!("http://localhost:{}/nl-nl/a.html", served.port);
    assert_eq!(found(&mut tab, &page, "zonnebloem"), "Begin");
    tab.load(|_| workplace.write("content/nl-nl/a.md", text("Tulpen.").as_bytes()));
    assert_eq!(found(&mut tab, &page, "tulp"), "Begin");
    assert_eq!(found(&mut tab, &page, "zonnebloem"), "");
}

//! The choice of a version, as a reader makes it.

use super::{Server, Tab};
use crate::command::Workplace;

const ARTICLE: &str = "---\ntitle: A\n---\n# A\n\n[B](b.md)\n\n\
    ::: moniker range=\"app-1.0\"\n## Old\n\nOne.\n::: moniker-end\n\n\
    ::: moniker range=\"app-2.0\"\n## New\n\nTwo.\n::: moniker-end\n";

#[test]
fn search_shows_the_version_that_the_reader_chose() {
    let Some(mut tab) = Tab::open() else { return };
    let zone = |version: &str, text: &str| {
        format!("::: moniker range=\"{version}\"\n{text} stroomkabel.\n::: moniker-end\n\n")
    };
    let both = format!(
        "---\ntitle: Kabels\n---\n# Kabels\n\n{}{}",
        zone("app-1.0", "Oude"),
        zone("app-2.0", "Nieuwe")
    );
    let page = |range: &str| {
        format!(
            "---\ntitle: Stroomkabel {range}\nmonikerRange: {range}\n---\n# Stroomkabel\n\nDe stroomkabel.\n"
        )
    };
    let settings = "[monikers]\nlist = ['app-1.0', 'app-2.0']\nnames = { 'app-1.0' = 'App 1' }\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", settings),
        ("content/nl-nl/kabels.md", &both),
        ("content/nl-nl/een.md", &page("app-1.0")),
        ("content/nl-nl/twee.md", &page("app-2.0")),
    ]);
    workplace.done(&["build"]);
    let server = Server::start(&workplace.path("site"));
    for (version, excerpt, last) in [
        ("app-1.0", "Oude stroomkabel.", "twee.html"),
        ("app-2.0", "Nieuwe stroomkabel.", "een.html"),
    ] {
        tab.go(&server.url(&format!("/nl-nl/kabels.html?version={version}")));
        tab.press("/");
        tab.wait_for("document.activeElement.id === 'search.input'");
        tab.type_text("stroomkabel");
        tab.wait_for("document.querySelectorAll('#search\\\\.results a').length === 3");
        let results = "[...document.querySelectorAll('#search\\\\.results a')]";
        let own = tab.text(&format!(
            "{results}.find((it) => it.href.includes('kabels')).querySelector('p').textContent"
        ));
        assert_eq!(own, excerpt, "{version}");
        let path = tab.text(&format!("{results}.at(-1).pathname"));
        assert!(path.ends_with(last), "{version}: {path} is last");
        let labels = tab.text(&format!(
            "{results}.map((it) => it.querySelector('small')?.textContent).filter(Boolean).sort().join()"
        ));
        assert_eq!(labels, "App 1,app-2.0");
    }
    tab.assert_sound();
}

const SHOWN: &str = "[...document.querySelectorAll('[data-moniker]')]\
    .filter((zone) => zone.checkVisibility()).map((zone) => zone.dataset.moniker).join()";
const LISTED: &str = "[...document.querySelectorAll('.contents li')]\
    .filter((item) => !item.matches('[data-off]')).map((item) => item.textContent.trim()).join()";

#[test]
fn a_page_shows_one_version_which_links_and_addresses_keep() {
    let Some(mut tab) = Tab::open() else { return };
    let settings = "[monikers]\nlist = ['app-1.0', 'app-2.0']\nnames = { 'app-1.0' = 'App 1' }\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", settings),
        ("content/nl-nl/a.md", ARTICLE),
        ("content/nl-nl/b.md", ARTICLE),
    ]);
    workplace.done(&["build"]);
    let server = Server::start(&workplace.path("site"));
    let page = server.url("/nl-nl/a.html");
    tab.go(&page);
    assert_eq!((tab.text(SHOWN), tab.text(LISTED)), ("app-2.0".to_owned(), "New".to_owned()));
    tab.value(
        "const select = document.querySelector('.versions select'); select.value = 'app-1.0';\
         select.dispatchEvent(new Event('change'))",
    );
    assert_eq!(tab.text(SHOWN), "app-1.0");
    assert_eq!(tab.text("location.search"), "?version=app-1.0");
    tab.load(|tab| tab.click("article a[href='b.html']"));
    assert_eq!(tab.text(SHOWN), "app-1.0", "it is kept on the next page");
    tab.go(&format!("{page}?version=app-2.0"));
    assert_eq!(tab.text(SHOWN), "app-2.0", "an address says which");
    tab.go(&format!("{page}#new"));
    assert_eq!(tab.text(SHOWN), "app-2.0", "what is searched for is shown");
    tab.assert_sound();
    tab.without_scripts();
    tab.go(&page);
    assert_eq!(tab.text(SHOWN), "app-1.0,app-2.0");
    let labels = "[...document.querySelectorAll('[data-moniker]')]\
                  .map((zone) => getComputedStyle(zone, '::before').content).join()";
    assert_eq!(tab.text(labels), "\"App 1\",\"app-2.0\"");
    assert!(tab.holds("!document.querySelector('.versions').checkVisibility()"));
}

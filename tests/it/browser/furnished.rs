//! Pages that a project gets by its settings: terms, versions, missing addresses, redirects, the root, books.
//! All of them below a path, as on many hosts.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::json;

use super::sound::{assert_accessible, assert_valid};
use super::{Server, Tab};
use crate::command::Workplace;
use crate::corpus::files;

const SETTINGS: &str = "title = 'Alderbox Help'\n\
    [locales]\nsource = 'en-US'\nfallback = 'page'\n\
    [monikers]\nlist = ['app-1.0', 'app-2.0']\nnames = { 'app-1.0' = 'App 1' }\n\
    [site]\nout = 'www/docs'\nurl = 'https://help.example.com/docs/'\nroot = 'negotiate'\n\
    description = 'All about the Alderbox.'\nlogo = 'logo.svg'\nimage = 'logo.svg'\n\
    related = 3\nreading_time = true\n\
    [site.banner]\nnl = 'Nieuw: App 2'\ndefault = 'New: App 2'\n\
    [site.social]\nForum = 'https://forum.example.com'\n\
    [site.taxonomies]\ntags = { nl-NL = 'Onderwerpen', en-US = 'Topics' }\n";
const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\" width=\"8\" height=\"8\">\
    <circle cx=\"4\" cy=\"4\" r=\"4\"/></svg>";
const REDIRECTS: &str = r#"{"redirections": [
    {"source_path": "nl-nl/old.md", "redirect_url": "backup.md#new"}]}"#;
const QUESTIONS: &str = "### YamlMime:FAQ\ntitle: Vragen\nmetadata:\n  title: Vragen\n  tags: [Windows]\n\
    sections:\n- name: Algemeen\n  questions:\n  - question: Hoe begin ik?\n    answer: Met een kabel.\n";
const LANDING: &str = "### YamlMime:Landing\ntitle: Alderbox\nsummary: Alles over de Alderbox.\n\
    landingContent:\n- title: Beginnen\n  linkLists:\n  - linkListType: get-started\n    links:\n\
    \x20   - text: Back-up\n      url: backup.md\n";

/// An article of a language with all that a page can have.
fn article(locale: &str, title: &str, tags: &str) -> String {
    let segment = |number: u32, target: &str, source: &str| {
        format!(
            "<span data-ttu-id=\"a1b2c-{number}\">{target}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a1b2c-{number}\">{source}</span></span>"
        )
    };
    let zone = |version: &str, heading: &str| {
        format!(
            "::: moniker range=\"{version}\"\n## {heading}\n\n{heading} {title}.\n::: moniker-end\n\n"
        )
    };
    format!(
        "---\ntitle: {title}\nms.contentlocale: {locale}\nms.date: 05/06/2024\nms.translationtype: HT\n\
         tags: [{tags}]\n---\n# {}\n\n{}\n\n> [!NOTE]\n> {title}.\n\n```bash\nalder backup --now\n```\n\n{}{}",
        segment(101, title, &format!("Original {title}")),
        segment(102, "1.", "2."),
        zone("app-1.0", "Old"),
        zone("app-2.0", "New"),
    )
}

/// The folder that is served; the site is in `docs`.
fn served() -> &'static Path {
    static FOLDER: OnceLock<(Workplace, PathBuf)> = OnceLock::new();
    let (_, folder) = FOLDER.get_or_init(|| {
        let workplace = Workplace::with(&[
            ("diglot.toml", SETTINGS),
            (".openpublishing.redirection.json", REDIRECTS),
            ("templates/logo.svg", LOGO),
            ("templates/favicon.svg", LOGO),
            ("content/nl-nl/backup.md", &article("nl-NL", "Back-up maken", "Windows, Back-up")),
            ("content/nl-nl/restore.md", &article("nl-NL", "Back-up terugzetten", "Back-up")),
            ("content/nl-nl/faq.yml", QUESTIONS),
            ("content/nl-nl/start.yml", LANDING),
            ("content/ar-sa/backup.md", &article("ar-SA", "النسخ الاحتياطي", "ويندوز")),
            ("content/ja-jp/backup.md", &article("ja-JP", "バックアップ", "Windows")),
        ]);
        workplace.done(&["build"]);
        let book = ["book", "--locale", "nl-NL", "--format", "html", "--out", "www/book.html"];
        workplace.done(&book);
        let folder = workplace.path("www");
        (workplace, folder)
    });
    folder
}

fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| Server::start(served()))
}

/// A tab at a page of the site.
fn at(page: &str) -> Option<Tab> {
    let mut tab = Tab::open()?;
    tab.go(&server().url(&format!("/docs/{page}")));
    Some(tab)
}

const PATH: &str = "location.pathname";

#[test]
fn pages_of_all_settings_are_accessible_in_light_and_dark_wide_and_narrow() {
    assert_accessible(
        server(),
        &[
            ("terms-nl", "/docs/nl-nl/tags/index.html"),
            ("term-nl", "/docs/nl-nl/tags/back-up.html"),
            ("terms-ar", "/docs/ar-sa/tags/index.html"),
            ("term-ja", "/docs/ja-jp/tags/windows.html"),
            ("versions-nl", "/docs/nl-nl/backup.html"),
            ("versions-ar", "/docs/ar-sa/backup.html"),
            ("versions-bilingual-ja", "/docs/ja-jp/backup.bilingual.html"),
            ("furnished-fallback-ar", "/docs/ar-sa/restore.html"),
            ("not-found-docs", "/docs/404.html"),
            ("not-found-ar", "/docs/ar-sa/404.html"),
            ("questions-nl", "/docs/nl-nl/faq.html"),
            ("landing-nl", "/docs/nl-nl/start.html"),
            ("home-banner-nl", "/docs/nl-nl/index.html"),
            ("home-banner-ar", "/docs/ar-sa/index.html"),
            ("book-nl", "/book.html"),
        ],
    );
}

#[test]
fn pages_of_all_settings_are_valid_html() {
    let pages = files(served()).into_iter();
    assert_valid(pages.filter(|path| path.extension().is_some_and(|it| it == "html")));
}

#[test]
fn terms_lead_from_an_article_to_others() {
    let Some(mut tab) = at("nl-nl/backup.html") else { return };
    tab.load(|tab| tab.click(".terms dd a[href$='back-up.html']"));
    assert_eq!(tab.text("document.querySelector('h1').textContent"), "Back-up");
    tab.load(|tab| tab.click(".groups a[href$='restore.html']"));
    assert_eq!(tab.text(PATH), "/docs/nl-nl/restore.html");
    tab.load(|tab| tab.click(".terms dt a"));
    assert_eq!(tab.text("document.querySelector('h1').textContent"), "Onderwerpen");
    tab.load(|tab| tab.click(".choice a[href$='windows.html']"));
    assert_eq!(tab.text(PATH), "/docs/nl-nl/tags/windows.html");
    tab.click(".switch summary");
    tab.load(|tab| tab.click(".switch [lang='ja-JP']"));
    assert_eq!(tab.text(PATH), "/docs/ja-jp/tags/windows.html", "the term in the other language");
    tab.assert_sound();
}

#[test]
fn a_missing_address_at_any_depth_can_be_searched_from() {
    let Some(mut tab) = at("nl-nl/404.html") else { return };
    // The page as a server gives it for such an address.
    tab.value("history.replaceState(null, '', '/docs/nl-nl/deep/er/nowhere.html')");
    tab.press("/");
    tab.wait_for("document.activeElement.id === 'search.input'");
    tab.type_text("terugzetten");
    tab.wait_for("document.querySelector('#search\\\\.results a')");
    tab.load(|tab| tab.click("#search\\.results a"));
    assert_eq!(tab.text(PATH), "/docs/nl-nl/restore.html");
    tab.go(&server().url("/docs/404.html"));
    tab.load(|tab| tab.click(".languages [lang='ar-SA']"));
    assert_eq!(tab.text(PATH), "/docs/ar-sa/index.html");
    tab.assert_sound();
}

#[test]
fn the_root_leads_readers_by_the_languages_of_their_browser_and_back() {
    for (languages, page) in [
        ("nl-BE,en", "/docs/nl-nl/index.html"),
        ("fr,ja", "/docs/ja-jp/index.html"),
        ("th", "/docs/index.html"),
    ] {
        let Some(mut tab) = Tab::open() else { return };
        let agent = json!({ "userAgent": "test", "acceptLanguage": languages });
        tab.call("Emulation.setUserAgentOverride", agent);
        tab.go(&server().url("/docs/index.html"));
        tab.wait_for(&format!("location.pathname === '{page}'"));
        // Who comes from a page of the site wants to choose.
        if page != "/docs/index.html" {
            let link = "document.body.append(Object.assign(document.createElement('a'), \
                        { href: '/docs/index.html', id: 'root', textContent: 'root' }))";
            tab.value(link);
            tab.load(|tab| tab.click("#root"));
            assert_eq!(tab.text(PATH), "/docs/index.html", "{languages}");
        }
        tab.assert_sound();
    }
}

#[test]
fn an_article_that_has_moved_leads_to_the_section_where_it_is() {
    let Some(mut tab) = at("nl-nl/old.html") else { return };
    tab.wait_for("location.pathname === '/docs/nl-nl/backup.html' && location.hash === '#new'");
}

#[test]
fn print_shows_all_versions_labelled_and_nothing_to_click() {
    let Some(mut tab) = at("nl-nl/backup.html?version=app-2.0") else { return };
    tab.color_scheme("dark");
    tab.call("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let zones = "[...document.querySelectorAll('[data-moniker]')]";
    let labels = format!(
        "{zones}.filter((zone) => zone.checkVisibility())\
         .map((zone) => getComputedStyle(zone, '::before').content).join()"
    );
    assert_eq!(tab.text(&labels), "\"App 1\",\"app-2.0\"");
    let controls =
        "[...document.querySelectorAll('button, select, input, nav:not(.breadcrumbs), .search')]";
    let shown =
        format!("{controls}.filter((it) => it.checkVisibility()).map((it) => it.outerHTML).join()");
    assert_eq!(tab.text(&shown), "");
    let paper = "getComputedStyle(document.documentElement).getPropertyValue('--paper')";
    assert_eq!(tab.text(paper), "white", "whatever the reader's system prefers");
    tab.screenshot("print-versions-nl");
}

//! Pages that show the original to readers of a language that lacks the article.

use super::{ARTICLE, Workplace};

const SETTINGS: &str = "[site]\nurl = 'https://help.example.com/'\n[locales]\nfallback = 'page'\n";

fn project() -> Workplace {
    let german = ARTICLE.replace("nl-NL", "de-DE");
    Workplace::with(&[
        ("diglot.toml", SETTINGS),
        ("content/nl-nl/a.md", ARTICLE),
        ("content/nl-nl/b.md", ARTICLE),
        ("content/de-de/a.md", &german),
    ])
}

/// The languages that the menu of a page leads to, and the pages there.
fn menu(page: &str) -> Vec<(&str, &str)> {
    let menu = page.split_once("<nav class=\"switch\"").expect("a menu").1;
    let menu = menu.split_once("</nav>").expect("its end").0;
    let items = menu.split("<a href=\"").skip(1).map(|item| {
        let (url, rest) = item.split_once("\" hreflang=\"").expect("a language");
        (rest.split('"').next().unwrap_or_default(), url)
    });
    items.collect()
}

#[test]
fn a_reader_finds_the_way_back_from_the_original_to_the_own_language() {
    let workplace = project();
    workplace.done(&["build"]);
    let all = [("de-DE", "../de-de/b.html"), ("en-US", "../en-us/b.html")];
    for (page, own) in [
        ("site/en-us/b.html", ("en-US", "b.html")),
        ("site/nl-nl/b.html", ("nl-NL", "b.html")),
        ("site/de-de/b.html", ("de-DE", "b.html")),
    ] {
        let text = workplace.read(page);
        let shown = menu(&text);
        assert!(shown.contains(&own), "{page}: {shown:?}");
        assert_eq!(shown.len(), 3, "{page}: {shown:?}");
        let others = all.iter().filter(|(locale, _)| *locale != own.0);
        assert!(others.clone().all(|it| shown.contains(it)), "{page}: {shown:?}");
    }
}

#[test]
fn search_engines_do_not_get_a_page_that_shows_the_original_as_a_translation() {
    let workplace = project();
    workplace.done(&["build"]);
    let alternates = |page: &str| {
        let page = workplace.read(page);
        page.lines().filter(|it| it.starts_with("<link rel=\"alternate\" hreflang")).count()
    };
    assert_eq!(alternates("site/nl-nl/b.html"), 3, "nl-NL, en-US and x-default");
    assert_eq!(alternates("site/en-us/b.html"), 3, "nl-NL, en-US and x-default");
    assert_eq!(alternates("site/de-de/b.html"), 0);
    assert_eq!(alternates("site/nl-nl/a.html"), 4);
}

#[test]
fn the_sidebar_says_which_articles_are_not_translated() {
    let workplace = project();
    workplace.done(&["build"]);
    let page = workplace.read("site/de-de/a.html");
    let mark = "<span class=\"visually-hidden\"> (Noch nicht übersetzt)</span></a>";
    let entry =
        format!("<a href=\"b.html\" hreflang=\"en-US\"><bdi lang=\"en-US\">Hello</bdi>{mark}");
    assert!(page.contains(&entry), "{page}");
    let next = format!("<bdi lang=\"en-US\">Hello</bdi>{mark}\n</nav>");
    assert!(page.contains(&next), "{page}");
    let page = workplace.read("site/nl-nl/a.html");
    assert!(page.contains("<a href=\"b.html\"><bdi>Hallo</bdi></a>"), "{page}");
    assert!(!page.contains("Nog niet vertaald"), "{page}");
}

#[test]
fn a_title_that_a_table_gives_an_entry_is_in_the_language_of_the_table() {
    let workplace = project();
    let table = "- name: Das B\n  href: b.md\n- name: A auf Englisch\n  href: ../en-us/a.md\n";
    workplace
        .write("content/de-de/toc.yml", format!("{table}- name: A\n  href: a.md\n").as_bytes());
    workplace.done(&["build"]);
    let page = workplace.read("site/de-de/a.html");
    let entry =
        "<a href=\"b.html\" hreflang=\"en-US\"><bdi>Das B</bdi><span class=\"visually-hidden\">";
    assert!(page.contains(entry), "{page}");
    // The table leads to the original though there is a translation.
    let entry = "<a href=\"../en-us/a.html\" hreflang=\"en-US\"><bdi>A auf Englisch</bdi></a>";
    assert!(page.contains(entry), "{page}");
}

#[test]
fn a_translation_that_comes_changes_the_menus_of_the_other_languages() {
    let workplace = project();
    workplace.write("content/de-de/c.md", ARTICLE.replace("nl-NL", "de-DE").as_bytes());
    workplace.done(&["build"]);
    assert_eq!(menu(&workplace.read("site/en-us/c.html")).len(), 3);
    workplace.write("content/ja-jp/a.md", ARTICLE.replace("nl-NL", "ja-JP").as_bytes());
    workplace.done(&["build"]);
    for page in ["en-us/b.html", "en-us/c.html", "de-de/c.html", "nl-nl/b.html", "ja-jp/c.html"] {
        let page = workplace.read(&format!("site/{page}"));
        assert_eq!(menu(&page).len(), 4, "{page}");
    }
}

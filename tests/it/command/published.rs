//! What a published site tells search engines, feed readers and those who share its pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scraper::{Html, Selector};

use super::{ARTICLE, Workplace, git};
use crate::searching::Index;

const SITE: &str = "[site]\nurl = 'https://help.example.com/docs'\nurls = 'pretty'\n\
                    edit_url = 'https://git.example.com/edit/main/content'\n";

fn project() -> Workplace {
    let dated = |date: &str| ARTICLE.replacen("---\n", &format!("---\nms.date: {date}\n"), 1);
    let hidden = ARTICLE.replacen("---\n", "---\nROBOTS: NOINDEX, FOLLOW\n", 1);
    Workplace::with(&[
        ("diglot.toml", SITE),
        ("content/nl-nl/één.md", &dated("05/06/2024")),
        ("content/nl-nl/b.md", &dated("2024-07-08")),
        ("content/nl-nl/hidden.md", &hidden),
        ("content/ja-jp/b.md", ARTICLE),
    ])
}

/// The languages and whole addresses that a page names for itself.
fn alternates(page: &str) -> BTreeMap<String, String> {
    let links = Selector::parse("link[rel=alternate][hreflang]").expect("a selector");
    let page = Html::parse_document(page);
    let link = |name, link: &scraper::ElementRef<'_>| link.attr(name).expect("it has").to_owned();
    page.select(&links).map(|it| (link("hreflang", &it), link("href", &it))).collect()
}

#[test]
fn pages_name_their_own_address_and_those_of_their_translations_reciprocally() {
    let workplace = project();
    workplace.done(&["build"]);
    let address = |locale: &str| format!("https://help.example.com/docs/{locale}/b/");
    let expected: BTreeMap<_, _> = [
        ("en-US", address("en-us")),
        ("ja-JP", address("ja-jp")),
        ("nl-NL", address("nl-nl")),
        ("x-default", address("en-us")),
    ]
    .map(|(locale, address)| (locale.to_owned(), address))
    .into();
    for locale in ["en-us", "ja-jp", "nl-nl"] {
        let page = workplace.read(&format!("site/{locale}/b/index.html"));
        assert_eq!(alternates(&page), expected, "{locale}");
        let canonical = format!("<link rel=\"canonical\" href=\"{}\">", address(locale));
        assert!(page.contains(&canonical), "{page}");
        assert!(page.contains(&format!("property=\"og:url\" content=\"{}\"", address(locale))));
    }
    let page = workplace.read("site/nl-nl/één/index.html");
    assert!(page.contains("href=\"https://help.example.com/docs/nl-nl/%C3%A9%C3%A9n/\""), "{page}");
    assert!(
        page.contains("href=\"https://git.example.com/edit/main/content/nl-nl/%C3%A9%C3%A9n.md\"")
    );
}

#[test]
fn pages_of_no_known_address_name_their_translations_to_readers_alone() {
    let workplace = project();
    workplace.write("diglot.toml", b"");
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/b.html");
    assert_eq!(alternates(&page), BTreeMap::new(), "search engines want whole addresses");
    assert!(page.contains("<li><a href=\"../ja-jp/b.html\" hreflang=\"ja-JP\""), "{page}");
}

#[test]
fn the_sitemap_holds_each_page_that_search_engines_may_show_once() {
    let workplace = project();
    workplace.done(&["build"]);
    let map = workplace.read("site/sitemap.xml");
    let map = texts(&map, "loc");
    let pages =
        ["en-us/%C3%A9%C3%A9n/", "en-us/b/", "ja-jp/b/", "nl-nl/%C3%A9%C3%A9n/", "nl-nl/b/"];
    let pages = pages.map(|page| format!("https://help.example.com/docs/{page}"));
    assert_eq!(map.iter().cloned().collect::<BTreeSet<_>>(), pages.into());
    assert_eq!(map.len(), 5);
    let robots = workplace.read("site/robots.txt");
    assert!(robots.ends_with("Sitemap: https://help.example.com/docs/sitemap.xml\n"), "{robots}");
}

#[test]
fn the_sitemap_sends_readers_of_other_languages_to_the_original() {
    let workplace = project();
    // A language that stands before the source's.
    workplace.write("content/de-de/b.md", ARTICLE.replace("nl-NL", "de-DE").as_bytes());
    workplace.done(&["build"]);
    let map = workplace.read("site/sitemap.xml");
    let urls: BTreeMap<String, &str> =
        map.split("<url>").skip(1).map(|url| (texts(url, "loc")[0].clone(), url)).collect();
    let url = |locale: &str| urls[&format!("https://help.example.com/docs/{locale}/b/")];
    let default = "hreflang=\"x-default\" href=\"https://help.example.com/docs/en-us/b/\"";
    for locale in ["de-de", "en-us", "ja-jp", "nl-nl"] {
        assert!(url(locale).contains(default), "{}", url(locale));
        assert_eq!(url(locale).matches("x-default").count(), 1);
    }
}

/// A translation of 8 July of an original that was handed off on 5 June.
const HANDED_OFF: &str = "---\nms.date: 07/08/2024\nms.lasthandoff: 06/05/2024\n";

#[test]
fn an_original_has_the_day_on_which_it_was_handed_off_or_else_that_of_its_front_matter() {
    let workplace = project();
    workplace.write("content/nl-nl/b.md", ARTICLE.replacen("---\n", HANDED_OFF, 1).as_bytes());
    workplace.done(&["build"]);
    let map = workplace.read("site/sitemap.xml");
    let days = |page: &str| {
        let address = format!("<loc>https://help.example.com/docs/{page}/</loc>");
        let (_, url) = map.split_once(&address).expect("the page is in the map");
        texts(url.split("</url>").next().unwrap_or_default(), "lastmod")
    };
    assert_eq!(days("nl-nl/b"), ["2024-07-08"]);
    assert_eq!(days("en-us/b"), ["2024-06-05"]);
    assert_eq!(days("en-us/%C3%A9%C3%A9n"), ["2024-05-06"]);
    assert_eq!(days("ja-jp/b"), [""; 0]);
    let feed = workplace.read("site/en-us/feed.xml");
    assert_eq!(texts(&feed, "updated"), ["2024-06-05", "2024-06-05", "2024-05-06"].map(midnight));
    assert_eq!(texts(&feed, "title")[1..], ["Hello", "Hello"]);
    let pages = ["en-us/b", "nl-nl/b"].map(|it| workplace.read(&format!("site/{it}/index.html")));
    assert!(pages[0].contains("datetime=\"2024-06-05\""), "{}", pages[0]);
    assert!(pages[1].contains("datetime=\"2024-07-08\""), "{}", pages[1]);
}

#[test]
fn the_day_of_a_commit_is_that_of_the_translation_alone() {
    let workplace = project();
    workplace.write("diglot.toml", format!("{SITE}last_updated = 'git'\n").as_bytes());
    for arguments in [&["init", "-q"][..], &["add", "."], &["commit", "-qm", "x"]] {
        git(&workplace, arguments);
    }
    workplace.done(&["build"]);
    let original = texts(&workplace.read("site/en-us/feed.xml"), "updated");
    assert_eq!(original, ["2024-07-08", "2024-07-08", "2024-05-06"].map(midnight));
    let translation = texts(&workplace.read("site/nl-nl/feed.xml"), "updated");
    assert!(translation.iter().all(|day| !day.starts_with("2024")), "{translation:?}");
    workplace.done(&["build"]);
    let kept = texts(&workplace.read("site/en-us/feed.xml"), "updated");
    assert_eq!(kept, original, "the state of the last build has both days");
}

fn midnight(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

#[test]
fn a_feed_tells_what_changed_in_a_language_the_newest_first() {
    let workplace = project();
    workplace.done(&["build"]);
    let feed = workplace.read("site/nl-nl/feed.xml");
    let ids = texts(&feed, "id");
    let pages = ["feed.xml", "b/", "%C3%A9%C3%A9n/"];
    assert_eq!(ids, pages.map(|page| format!("https://help.example.com/docs/nl-nl/{page}")));
    assert_eq!(texts(&feed, "updated")[0], "2024-07-08T00:00:00Z");
    assert!(workplace.read("site/nl-nl/index.html").contains("href=\"feed.xml\""));
}

#[test]
fn articles_of_one_day_are_in_the_order_of_their_names_in_a_feed() {
    let workplace = Workplace::with(&[("diglot.toml", SITE)]);
    for name in ["c", "a", "b"] {
        let text = format!("---\ntitle: {name}\nms.date: 05/06/2024\n---\n# {name}\n");
        workplace.write(&format!("content/nl-nl/{name}.md"), text.as_bytes());
    }
    workplace.done(&["build"]);
    let titles = texts(&workplace.read("site/nl-nl/feed.xml"), "title");
    assert_eq!(titles[titles.len() - 3..], ["a", "b", "c"]);
}

#[test]
fn a_hidden_article_is_in_no_feed() {
    let text = |robots: &str| format!("---\n{robots}ms.date: 05/06/2024\n---\n# {robots}.\n");
    let workplace = Workplace::with(&[
        ("diglot.toml", SITE),
        ("content/nl-nl/a.md", &text("")),
        ("content/nl-nl/hidden.md", &text("ROBOTS: NOINDEX\n")),
    ]);
    workplace.done(&["build"]);
    let ids = texts(&workplace.read("site/nl-nl/feed.xml"), "id");
    assert_eq!(
        ids,
        ["feed.xml", "a/"].map(|it| format!("https://help.example.com/docs/nl-nl/{it}"))
    );
}

#[test]
fn a_title_is_no_markup_for_machines_and_one_language_has_no_alternates() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "[site]\nurl = 'https://help.example.com'\nllms = true\n"),
        ("content/nl-nl/a.md", "---\ntitle: a </script> b\n---\n# a\n"),
    ]);
    workplace.done(&["build", "--side", "target"]);
    let page = workplace.read("site/nl-nl/a.html");
    assert!(page.contains("\"headline\":\"a \\u003c/script> b\""), "{page}");
    let list = workplace.read("site/nl-nl/llms.txt");
    assert!(list.contains("- [a \\</script> b]("), "{list}");
    let map = workplace.read("site/sitemap.xml");
    assert!(map.contains("/nl-nl/a.html") && !map.contains("hreflang"), "{map}");
}

#[test]
fn an_article_that_has_moved_leads_there_and_stands_in_no_list() {
    let moved =
        |address: &str| ARTICLE.replacen("---\n", &format!("---\nredirect_url: {address}\n"), 1);
    let workplace = Workplace::with(&[
        ("diglot.toml", "[site]\nurl = 'https://help.example.com'\n"),
        ("content/nl-nl/a.md", ARTICLE),
        ("content/nl-nl/b.md", &moved("sub/../a.md#hello")),
        ("content/nl-nl/c.md", &moved("https://elsewhere.example/?a=b&c=d")),
        ("content/nl-nl/d.md", &moved("javascript:alert(1)")),
    ]);
    workplace.done(&["build"]);
    let refresh = |page: &str| {
        let page = Html::parse_document(&workplace.read(&format!("site/{page}.html")));
        let meta = Selector::parse("meta[http-equiv=refresh]").expect("a selector");
        page.select(&meta).next().and_then(|meta| meta.attr("content").map(str::to_owned))
    };
    assert_eq!(refresh("nl-nl/b").as_deref(), Some("0; url=a.html#hello"));
    assert_eq!(refresh("en-us/b").as_deref(), Some("0; url=a.html#hello"));
    assert_eq!(refresh("nl-nl/c").as_deref(), Some("0; url=https://elsewhere.example/?a=b&c=d"));
    assert_eq!(refresh("nl-nl/d"), None, "no script is an address");
    let map = texts(&workplace.read("site/sitemap.xml"), "loc");
    assert!(map.iter().all(|page| !page.ends_with("b.html")), "{map:?}");
    assert!(!workplace.read("site/nl-nl/index.html").contains("b.html"));
    assert!(!Path::new(&workplace.path("site/nl-nl/b.bilingual.html")).exists());
}

#[test]
fn a_translation_that_has_moved_or_is_hidden_is_no_version_for_search_engines() {
    let with = |field: &str| ARTICLE.replacen("---\n", &format!("---\n{field}\n"), 1);
    let workplace = Workplace::with(&[
        ("diglot.toml", "[site]\nurl = 'https://help.example.com'\n"),
        ("content/ar-sa/a.md", &with("ROBOTS: noindex")),
        ("content/ja-jp/a.md", &with("redirect_url: https://elsewhere.example/")),
        ("content/nl-nl/a.md", ARTICLE),
        ("content/nl-nl/b.md", ARTICLE),
    ]);
    workplace.done(&["build"]);
    let map = texts(&workplace.read("site/sitemap.xml"), "loc");
    for page in ["ar-sa/a.html", "ja-jp/a.html"] {
        assert!(!map.contains(&format!("https://help.example.com/{page}")), "{map:?}");
    }
    assert!(map.contains(&"https://help.example.com/nl-nl/a.html".to_owned()), "{map:?}");
    let page = alternates(&workplace.read("site/nl-nl/a.html"));
    assert!(!page.contains_key("ja-JP"), "{page:?}");
}

#[test]
fn a_feed_is_well_formed_whatever_an_article_holds() {
    let title = "---\nms.date: 2024-05-06\ndescription: \"a\\u0001 < b\"\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", "[site]\nurl = 'https://help.example.com'\n"),
        ("content/nl-nl/a.md", &ARTICLE.replacen("---\n", title, 1)),
    ]);
    workplace.done(&["build"]);
    let feed = workplace.read("site/nl-nl/feed.xml");
    assert_eq!(texts(&feed, "summary"), ["a\u{fffd} &lt; b"]);
}

#[test]
fn a_site_that_does_not_say_where_it_is_published_has_neither_map_nor_feed() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE)]);
    workplace.done(&["build"]);
    for file in ["sitemap.xml", "robots.txt", "nl-nl/feed.xml"] {
        assert!(!Path::new(&workplace.path(&format!("site/{file}"))).exists(), "{file}");
    }
    let run = {
        let workplace = Workplace::with(&[("diglot.toml", "[site]\nurl = 'help.example.com'\n")]);
        workplace.run(&["build"])
    };
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("is not a site URL"), "{}", run.stderr);
}

#[test]
fn originals_that_translations_hold_have_the_folders_for_navigation() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "[locales]\nsource = 'en'\n"),
        ("content/nl/start/a.md", ARTICLE),
        ("content/nl/start/b.md", ARTICLE),
        ("content/nl/toc.yml", "- name: Beginnen\n  href: start/a.md\n"),
        ("content/en/start/c.md", "# Own"),
    ]);
    workplace.done(&["build", "--no-search"]);
    let page = workplace.read("site/en/start/b.html");
    assert!(page.contains("<summary><bdi>Start</bdi></summary>"), "{page}");
    assert!(page.contains("<a href=\"a.html\"><bdi>Hello</bdi></a>"), "{page}");
    assert!(page.contains("<a href=\"b.html\" aria-current=\"page\">"), "{page}");
    assert!(page.contains("<a rel=\"next\" href=\"c.html\"><span>Next</span> <bdi>Own"), "{page}");
    let own = workplace.read("site/en/start/c.html");
    assert!(own.contains("<a href=\"a.html\"><bdi>Hello</bdi></a>"), "{own}");
    // An article that the table of its language does not name has that table, without a place in it.
    let orphan = workplace.read("site/nl/start/b.html");
    let (_, tree) = orphan.split_once("<nav class=\"tree\"").expect("a sidebar");
    assert!(tree.contains("<bdi>Beginnen</bdi>") && !tree.contains("aria-current"), "{tree}");
}

#[test]
fn a_page_in_both_languages_leads_to_the_article_in_all() {
    let workplace = project();
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/b/bilingual/index.html");
    let link = Selector::parse("nav.switch a").expect("a selector");
    let links: Vec<_> = Html::parse_document(&page)
        .select(&link)
        .map(|it| ["href", "hreflang", "aria-current"].map(|name| it.attr(name).map(str::to_owned)))
        .collect();
    let expected = [
        ("../../../en-us/b/", "en-US", None),
        ("../../../ja-jp/b/", "ja-JP", None),
        ("./", "nl-NL", Some("true")),
    ];
    let text = |text: &str| Some(text.to_owned());
    let expected =
        expected.map(|(url, locale, mark)| [text(url), text(locale), mark.and_then(text)]);
    assert_eq!(links, expected);
    assert!(alternates(&page).is_empty(), "search engines are told of the pages of one language");
}

/// The texts of the elements of a name, in order.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let parts = xml.split(&open).skip(1);
    parts.map(|part| part.split(&close).next().expect("it ends").to_owned()).collect()
}

#[test]
fn a_language_can_show_the_originals_of_what_it_lacks() {
    let workplace = project();
    let fallback = format!("{SITE}[locales]\nfallback = 'page'\n");
    workplace.write("diglot.toml", fallback.as_bytes());
    let link = format!("{ARTICLE}\n[b](b.md) [één](één.md) [verborgen](hidden.md)\n");
    workplace.write("content/nl-nl/één.md", link.as_bytes());
    let link = "---\ntitle: b\n---\n# B\n\n[één](één.md)\n";
    workplace.write("content/ja-jp/b.md", link.as_bytes());
    workplace.done(&["build"]);
    let page = workplace.read("site/ja-jp/één/index.html");
    assert!(page.contains("<html lang=\"ja-JP\" dir=\"ltr\""), "{page}");
    assert!(page.contains("<article class=\"prose\" lang=\"en-US\" dir=\"ltr\">"), "{page}");
    assert!(page.contains("この記事はまだ翻訳されていません"), "{page}");
    let original = "https://help.example.com/docs/en-us/%C3%A9%C3%A9n/";
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{original}\">")), "{page}");
    assert!(alternates(&page).is_empty(), "search engines are told of true translations alone");
    let languages: Vec<_> = page
        .match_indices(" hreflang=\"")
        .map(|(at, mark)| &page[at + mark.len()..][..5])
        .collect();
    assert!(languages[..3].is_sorted(), "{languages:?}");
    let searched = Index::at(&workplace.path("site/search/ja-jp")).pages();
    assert_eq!(searched, 1, "it is not found by search in its language");
    assert!(!workplace.read("site/sitemap.xml").contains("/ja-jp/%C3%A9"));
    // Its links stay in the reader's language, and those of the language lead to it.
    assert!(page.contains("href=\"../b/\"") && page.contains("href=\"../hidden/\""), "{page}");
    let translated = workplace.read("site/ja-jp/b/index.html");
    assert!(
        translated.contains("<a href=\"../%C3%A9%C3%A9n/\">")
            || translated.contains("<a href=\"../één/\">"),
        "{translated}"
    );
    // It stands where the article would, in the language's list of all.
    let own = "<a href=\"../één/\" aria-current=\"page\" hreflang=\"en-US\"><bdi lang=\"en-US\">";
    assert!(page.contains("<nav class=\"tree\"") && page.contains(own), "{page}");
    assert!(page.contains("<a rel=\"prev\" href=\"../hidden/\" hreflang=\"en-US\">"), "{page}");
    assert!(
        translated.contains("<a href=\"../één/\" hreflang=\"en-US\"><bdi lang=\"en-US\">"),
        "{translated}"
    );
    let index = workplace.read("site/ja-jp/index.html");
    assert!(index.contains("<small class=\"mark\">"), "{index}");
    workplace.write("diglot.toml", SITE.as_bytes());
    workplace.done(&["build"]);
    assert!(!workplace.list("site").contains(&"ja-jp/één/index.html".to_owned()));
}

#[test]
fn days_come_from_git_where_the_project_wants_it() {
    let settings = "[site]\nlast_updated = 'git'\n";
    let dated = ARTICLE.replacen("---\n", "---\nms.date: 01/02/2003\n", 1);
    let workplace = Workplace::with(&[
        ("diglot.toml", settings),
        ("content/nl-nl/a.md", &dated),
        ("content/nl-nl/new.md", &dated),
    ]);
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    for part in ["diglot.toml:2:16", "Git history is missing or shallow", "fetch-depth: 0"] {
        assert!(run.stderr.contains(part), "{part} in {}", run.stderr);
    }
    git(&workplace, &["init", "--quiet"]);
    git(&workplace, &["add", "content/nl-nl/a.md", "diglot.toml"]);
    git(&workplace, &["commit", "--quiet", "-m", "All"]);
    let day = git(&workplace, &["log", "-1", "--format=%cs"]);
    workplace.done(&["build"]);
    let time = |page: &str, day: &str| {
        let page = workplace.read(page);
        assert!(page.contains(&format!("<time datetime=\"{}\">", day.trim())), "{page}");
    };
    time("site/nl-nl/a.html", &day);
    time("site/nl-nl/new.html", "2003-01-02");
}

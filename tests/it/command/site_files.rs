//! Which files a site has, whose text they hold, and that they work wherever the site is published.

use std::fs;

use super::{ARTICLE, Workplace};

/// An article of one sentence.
fn annotated(front_matter: &str, target: &str, source: &str) -> String {
    format!(
        "---\ntitle: T\n{front_matter}---\n<span data-ttu-id=\"a1b2c-101\">{target}</span>\
         <span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-101\">{source}</span></span>\n"
    )
}

#[test]
fn pages_are_never_written_into_the_content() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE), ("f", "")]);
    for out in ["content/out", "content/nl-nl/deep/er"] {
        let run = workplace.run(&["build", "--out", out]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.stderr.contains("is inside the content folder"), "{}", run.stderr);
    }
    assert_eq!(workplace.list("content"), ["nl-nl/a.md"]);
    let run = workplace.run(&["build", "--out", "f"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("`f` is a file"), "{}", run.stderr);
}

#[test]
fn no_two_pages_share_a_file_not_even_where_capitals_count_for_nothing() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/x.md", &*annotated("", "Een.", "One.")),
        ("content/nl-nl/x.bilingual.md", "# Anders\n"),
        ("content/nl-nl/B.md", "# B\n"),
        ("content/nl-nl/b.md", "# b\n"),
    ]);
    let run = workplace.run(&["build"]);
    assert_eq!(run.stderr.matches("[same-page]").count(), 2, "{}", run.stderr);
    assert!(run.stderr.contains("the page with both languages was skipped"), "{}", run.stderr);
    assert!(workplace.read("site/nl-nl/x.bilingual.html").contains("Anders"));
    assert!(!workplace.read("site/nl-nl/x.html").contains("x.bilingual.html\">Show both"));
    assert!(workplace.path("site/nl-nl/B.html").exists());
    assert!(!workplace.path("site/nl-nl/b.html").exists());
}

#[test]
fn what_is_equal_keeps_its_time() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", ARTICLE),
        ("content/nl-nl/b.md", "# B\n\n![p](p.png)\n"),
        ("content/nl-nl/p.png", "png"),
    ]);
    workplace.done(&["build"]);
    let time = |path: &str| {
        let metadata = fs::metadata(workplace.path(&format!("site/{path}"))).expect("a file");
        metadata.modified().expect("a time")
    };
    let files = ["style.css", "nl-nl/b.html", "nl-nl/p.png", "index.html"];
    let before = files.map(time);
    // All is worked on again: the first article has another title, and the image was copied anew.
    workplace.write("content/nl-nl/a.md", ARTICLE.replace("title: ", "title: Nieuw ").as_bytes());
    workplace.write("content/nl-nl/p.png", b"png");
    workplace.write("diglot.toml", b"[site]\nurls = 'plain'\n");
    workplace.done(&["build"]);
    let after = files.map(time);
    assert_eq!(before[0], after[0]);
    assert_eq!(before[2..], after[2..]);
}

#[test]
fn the_newest_source_text_is_shown_and_others_are_told() {
    let old = annotated("ms.lasthandoff: 01/01/2010\n", "Alt.", "Old.");
    let new = annotated("ms.lasthandoff: 01/01/2026\n", "Nieuw.", "New.");
    let workplace = Workplace::with(&[("content/de-de/a.md", &old), ("content/nl-nl/a.md", &new)]);
    workplace.done(&["build"]);
    let run = workplace.run(&["check", "--severity", "info", "--output", "concise"]);
    assert!(workplace.read("site/en-us/a.html").contains("New."));
    let message = "content/de-de/a.md:1:1: info[source-conflict]: source text differs from \
                   `content/nl-nl/a.md`, which the en-US page shows";
    assert_eq!(run.stdout.matches("source-conflict").count(), 1, "{}", run.stdout);
    assert!(run.stdout.contains(message), "{}", run.stdout);
    workplace.write("diglot.toml", b"[locales]\nsource_order = ['de-DE']\n");
    workplace.done(&["build"]);
    assert!(workplace.read("site/en-us/a.html").contains("Old."), "the project prefers it");
}

#[test]
fn of_source_texts_of_the_same_day_the_fullest_is_shown() {
    let short = annotated("", "Kurz.", "Short.");
    let full = annotated("", "Lang.", "Long.")
        + "\n<span data-ttu-id=\"a1b2c-102\">Meer.</span><span class=\"sxs-lookup\">\
           <span data-stu-id=\"a1b2c-102\">More.</span></span>\n";
    let workplace =
        Workplace::with(&[("content/de-de/a.md", &short), ("content/nl-nl/a.md", &full)]);
    workplace.done(&["build"]);
    assert!(workplace.read("site/en-us/a.html").contains("More."));
}

#[test]
fn ids_of_raw_html_are_unique_on_a_page_with_both_languages() {
    let text = "[zie](#list)|[see](#list)";
    let (target, source) = text.split_once('|').expect("two");
    let article = format!(
        "<a id=\"list\"></a>{}",
        annotated("", target, source).split_once("---\n<").map_or("", |(_, it)| it)
    );
    let article = article.replacen("span data-ttu-id", "<span data-ttu-id", 1);
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &article)]);
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/a.bilingual.html");
    assert_eq!(page.matches("id=\"list\"").count(), 1, "{page}");
    assert_eq!(page.matches("id=\"source-list\"").count(), 1, "{page}");
    assert_eq!(page.matches("href=\"#source-list\"").count(), 1, "{page}");
    assert!(workplace.read("site/en-us/a.html").contains("id=\"list\""));
}

#[test]
fn pages_for_missing_addresses_work_below_a_path_in_each_language() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "[site]\nurl = 'https://example.com/help/'\n"),
        ("content/nl-nl/a.md", ARTICLE),
        ("content/ar-sa/a.md", ARTICLE),
    ]);
    workplace.done(&["build"]);
    for path in ["404.html", "ar-sa/404.html", "nl-nl/404.html", "en-us/404.html"] {
        let page = workplace.read(&format!("site/{path}"));
        let own: Vec<&str> = page
            .split(" href=\"")
            .chain(page.split(" src=\""))
            .filter_map(|it| it.split_once('"').map(|(url, _)| url))
            .filter(|url| url.starts_with('/'))
            .collect();
        assert!(own.len() > 4, "{page}");
        assert!(own.iter().all(|url| url.starts_with("/help/")), "{own:?}");
        assert!(page.contains("href=\"/help/ar-sa/index.html\""), "{page}");
        assert!(page.contains("data-root=\"/help/\""), "it can be searched: {page}");
    }
    assert!(workplace.read("site/ar-sa/404.html").contains("dir=\"rtl\""));
}

#[test]
fn servers_get_redirects_in_the_forms_that_are_asked_for_without_dead_ones() {
    let redirects = r#"{"redirections": [
        {"source_path": "nl-nl/old.md", "redirect_url": "/a#x"},
        {"source_path": "nl-nl/dead.md", "redirect_url": "nowhere.md"},
        {"source_path": "nl-nl/web.md", "redirect_url": "https://example.org/"}]}"#;
    let settings = "[site]\nurl = 'https://example.com/help/'\n\
                    redirect_formats = ['netlify', 'nginx', 'azure']\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", settings),
        (".openpublishing.redirection.json", redirects),
        ("content/nl-nl/a.md", ARTICLE),
    ]);
    workplace.done(&["build"]);
    let netlify = "/help/nl-nl/old.html /help/nl-nl/a.html#x 301\n\
                   /help/nl-nl/web.html https://example.org/ 301\n";
    assert_eq!(workplace.read("site/_redirects"), netlify);
    assert_eq!(workplace.read("site/redirects.map"), netlify.replace(" 301", ";"));
    let azure: serde_json::Value =
        serde_json::from_str(&workplace.read("site/staticwebapp.config.json")).expect("JSON");
    assert_eq!(azure["routes"][0]["redirect"], "/help/nl-nl/a.html#x");
    assert!(!workplace.path("site/nl-nl/dead.html").exists());
    let page = workplace.read("site/nl-nl/old.html");
    let canonical = "rel=\"canonical\" href=\"https://example.com/help/nl-nl/a.html\"";
    assert!(page.contains(canonical), "{page}");
}

#[test]
fn the_root_goes_on_by_language_where_the_project_wants_it() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE)]);
    workplace.done(&["build"]);
    assert!(!workplace.read("site/index.html").contains("data-negotiate"));
    workplace.write("diglot.toml", b"[site]\nroot = 'negotiate'\n");
    workplace.done(&["build"]);
    assert!(workplace.read("site/index.html").contains("<ul class=\"choice\" data-negotiate"));
}

#[test]
fn no_heading_takes_an_id_that_the_page_itself_uses() {
    let headings =
        ["Content", "Search", "Search input", "Search results", "Group 1", "Page content"];
    let headings = headings.map(|heading| format!("## {heading}\n\nText.\n\n")).concat();
    let article = format!("{ARTICLE}\n{headings}");
    let workplace = Workplace::with(&[
        ("content/nl-nl/index.md", &article),
        ("content/nl-nl/a.md", &article),
        ("content/nl-nl/folder/b.md", &article),
    ]);
    workplace.done(&["build"]);
    for page in ["index", "a", "a.bilingual"] {
        let page = workplace.read(&format!("site/nl-nl/{page}.html"));
        let ids = page.split(" id=\"").skip(1).filter_map(|it| it.split('"').next());
        let mut ids: Vec<&str> = ids.collect();
        assert!(ids.contains(&"content") && ids.contains(&"page.content"), "{ids:?}");
        ids.sort_unstable();
        let before = ids.clone();
        ids.dedup();
        assert_eq!(before, ids);
    }
    let script = workplace.read("site/search.js");
    for id in ["site.search", "search.input", "search.results"] {
        assert!(script.contains(&format!("\"{id}\"")), "{id}");
    }
}

#[test]
fn a_page_that_cannot_be_filled_is_named_with_its_article() {
    let own = "{% extends \"diglot/page.html\" %}{% block after_content %}{{ page.extra.writer }}{% endblock %}";
    let with = ARTICLE.replacen("---\n", "---\nwriter: Ann\n", 1);
    let workplace = Workplace::with(&[
        ("templates/page.html", own),
        ("content/nl-nl/a.md", &with),
        ("content/nl-nl/b.md", ARTICLE),
    ]);
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("templates/page.html:1:"), "{}", run.stderr);
    assert!(run.stderr.contains("in the page of nl-nl/b.md"), "{}", run.stderr);
}

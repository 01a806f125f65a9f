//! Lists of pages that templates make, and the pages of taxonomies.

use super::{ARTICLE, Workplace};

fn article(title: &str, fields: &str) -> String {
    format!("---\ntitle: {title}\n{fields}---\n# {title}\n\nTekst.\n")
}

#[track_caller]
fn check_list(call: &str, expected: &str) {
    let page =
        format!("{{% for it in {call} %}}{{{{ it.title }}}}={{{{ it.url }}}};{{% endfor %}}");
    let news = |title: &str, date: &str| article(title, &format!("ms.date: {date}\nteam: x\n"));
    let workplace = Workplace::with(&[
        ("content/nl-nl/start/a.md", &article("A", "")),
        ("content/nl-nl/news/b.md", &news("B", "05/06/2024")),
        ("content/nl-nl/news/old/c.md", &news("C", "05/06/2023")),
        ("content/nl-nl/newsroom.md", &news("D", "05/06/2025")),
        ("content/ja-jp/news/b.md", &article("J", "")),
        ("content/nl-nl/gone.md", &article("G", "redirect_url: start/a.md\n")),
        ("content/nl-nl/draft.md", &article("H", "draft: true\n")),
        ("templates/page.html", &page),
    ]);
    workplace.done(&["build", "--side", "target"]);
    assert_eq!(workplace.read("site/nl-nl/start/a.html"), expected, "{call}");
}

#[test]
fn a_list_of_pages_is_of_a_folder_and_of_a_language() {
    let all = "B=../../nl-nl/news/b.html;C=../../nl-nl/news/old/c.html;\
               D=../../nl-nl/newsroom.html;A=../../nl-nl/start/a.html;";
    check_list("pages()", all);
    let news = "B=../../nl-nl/news/b.html;C=../../nl-nl/news/old/c.html;";
    check_list("pages(folder=\"/news/\")", news);
    check_list("pages(folder=\"news\", locale=\"ja-JP\")", "J=../../ja-jp/news/b.html;");
    check_list("pages(folder=\"nowhere\")", "");
    check_list("pages(locale=\"fr-FR\")", "");
}

#[test]
fn a_list_of_pages_can_begin_with_the_latest_and_end_after_some() {
    let latest = "D=../../nl-nl/newsroom.html;B=../../nl-nl/news/b.html;";
    check_list("pages(sort=\"updated\", limit=2)", latest);
}

#[test]
fn a_list_says_of_pages_what_their_front_matter_has() {
    let page = "{% for it in pages() %}{{ it.name }} {{ it.folder }} {{ it.section }} {{ it.updated.date }} \
                {{ it.description }} {{ it.extra.team[0] }} {{ it.locale }} {{ it.canonical }}{% endfor %}";
    let fields = "description: Over A & B\nteam: [x, y]\nms.date: 05/06/2024\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", "[site]\nurl = 'https://example.com/help/'\n"),
        ("content/nl-nl/start/a.md", &article("A", fields)),
        ("content/nl-nl/TOC.md", "# Begin\n## [A](start/a.md)\n"),
        ("templates/page.html", page),
    ]);
    workplace.done(&["build"]);
    let expected = "start/a start Begin 2024-05-06 Over A &amp; B x nl-NL \
                    https://example.com/help/nl-nl/start/a.html";
    assert_eq!(workplace.read("site/nl-nl/start/a.html"), expected);
}

#[test]
fn a_call_for_pages_that_cannot_be_meant_is_told() {
    let said = |call: &str| {
        let workplace = Workplace::with(&[
            ("content/nl-nl/a.md", ARTICLE),
            ("templates/page.html", &format!("{{% for it in {call} %}}{{% endfor %}}")),
        ]);
        let run = workplace.run(&["build"]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        run.stderr
    };
    let wrong = said("pages(foldr=\"x\")");
    assert!(wrong.contains("no parameter `foldr`; did you mean `folder`?"), "{wrong}");
    assert!(wrong.contains("templates/page.html:1"), "{wrong}");
    let sort = said("pages(sort=\"date\")");
    assert!(sort.contains("`sort` is `name` or `updated`, not `date`"), "{sort}");
}

#[test]
fn taxonomies_have_a_page_for_each_term_and_one_of_all() {
    let workplace = Workplace::with(&[
        (
            "diglot.toml",
            "[site.taxonomies]\ntags = { nl = 'Onderwerpen', en = 'Tags' }\nproduct = 'Product'\n",
        ),
        ("content/nl-nl/a.md", &article("A", "tags: [Windows 11, C#, 'バックアップ']\n")),
        ("content/nl-nl/b/c.md", &article("B", "tags: windows 11, c\nproduct: Duo\n")),
        ("content/nl-nl/d.md", &article("D", "tags: ['Windows  11']\n")),
        ("content/ja-jp/a.md", &article("J", "tags: [windows 11]\n")),
    ]);
    workplace.done(&["build", "--side", "target"]);
    let all = workplace.read("site/nl-nl/tags/index.html");
    for part in [
        "<h1><bdi>Onderwerpen</bdi></h1>",
        "<a href=\"windows-11.html\">",
        "<bdi>Windows 11</bdi>",
        "3 artikelen",
        "<a href=\"バックアップ.html\">",
        "<a href=\"c.html\">",
    ] {
        assert!(all.contains(part), "{part} in {all}");
    }
    let hash = all.split("href=\"c-").nth(1).and_then(|it| it.split(".html").next());
    let hash = hash.expect("`C#` has a page of its own beside that of `c`");
    let term = workplace.read("site/nl-nl/tags/windows-11.html");
    assert!(term.contains("<a href=\"../b/c.html\"><bdi>B</bdi></a>"), "{term}");
    assert!(
        term.contains("<a href=\"../../ja-jp/tags/windows-11.html\" hreflang=\"ja-JP\""),
        "{term}"
    );
    assert!(term.contains("<a href=\"index.html\"><bdi>Onderwerpen</bdi></a>"), "{term}");
    let page = workplace.read("site/nl-nl/a.html");
    for part in [
        "<a href=\"tags/index.html\"><bdi>Onderwerpen</bdi></a>",
        "<a href=\"tags/windows-11.html\"><bdi>Windows 11</bdi></a>",
        &format!("<a href=\"tags/c-{hash}.html\"><bdi>C#</bdi></a>"),
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(!page.contains("Product"), "{page}");
    assert!(workplace.read("site/nl-nl/product/duo.html").contains("1 artikel"));
    assert!(!workplace.list("site/ja-jp").iter().any(|it| it.starts_with("product")));
}

#[test]
fn an_article_takes_the_place_of_the_page_of_a_term() {
    let workplace = Workplace::with(&[
        (
            "diglot.toml",
            "[site]\nurls = 'pretty'\n[site.taxonomies]\ntags = 'Tags'\nproduct = 'Product'\n",
        ),
        ("content/nl-nl/a.md", &article("A", "tags: [x, y]\n")),
        ("content/nl-nl/tags/X.md", &article("Over X", "")),
    ]);
    let run = workplace.run(&["build"]);
    assert!(
        run.stderr.contains("no article has `product` of `[site.taxonomies]`"),
        "{}",
        run.stderr
    );
    assert!(workplace.read("site/nl-nl/tags/X/index.html").contains("Over X"));
    let pages = workplace.list("site/nl-nl/tags");
    let pages: Vec<&String> = pages.iter().filter(|it| !it.contains("bilingual")).collect();
    assert_eq!(pages, ["X/index.html", "index.html", "y/index.html"]);
}

#[test]
fn search_engines_get_the_pages_of_terms_but_those_of_hidden_articles() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "[site]\nurl = 'https://example.com/'\n[site.taxonomies]\ntags = 'Tags'\n"),
        ("content/nl-nl/a.md", &article("A", "tags: [x]\n")),
        ("content/nl-nl/b.md", &article("B", "tags: [y]\nrobots: noindex\n")),
    ]);
    workplace.done(&["build"]);
    let map = workplace.read("site/sitemap.xml");
    for (page, is_listed) in
        [("tags/index.html", true), ("tags/x.html", true), ("tags/y.html", false)]
    {
        let address = format!("<loc>https://example.com/nl-nl/{page}</loc>");
        assert_eq!(map.contains(&address), is_listed, "{page}");
        let page = workplace.read(&format!("site/nl-nl/{page}"));
        assert_eq!(page.contains("content=\"noindex\""), !is_listed, "{page}");
    }
}

#[test]
fn what_no_page_uses_is_told_with_what_was_likely_meant() {
    let settings =
        "[site.banner]\nnll = 'Nieuw'\nnl = 'Nieuw'\n[search.synonyms]\nzz = [['a', 'b']]\n";
    let faq = article("F", "layout: faq\n");
    let workplace = Workplace::with(&[
        ("diglot.toml", settings),
        ("content/nl-nl/a.md", ARTICLE),
        ("content/nl-nl/f.md", &faq),
        ("templates/pages.html", "{% extends \"page.html\" %}"),
        ("templates/faq.html", "{{ strings.helpful }}"),
        ("templates/i18n/nl.ftl", "next = Verder\nnexxt = Verder\nhelpful = Nuttig?\n"),
    ]);
    let run = workplace.run(&["build"]);
    let notes: Vec<&str> = run.stderr.lines().filter(|it| it.starts_with("note: ")).collect();
    for note in [
        "note: templates/i18n/nl.ftl:2: no template uses the string `nexxt`; did you mean `next`?",
        "note: templates/pages.html: no page and no template uses it; did you mean `page.html`?",
        "note: `[site.banner]`: the site has no pages in `nll`",
        "note: `[search.synonyms]`: the site has no pages in `zz`",
    ] {
        assert!(notes.contains(&note), "{note} in {notes:?}");
    }
    assert!(!notes.iter().any(|it| it.contains("faq") || it.contains("`nl`")), "{notes:?}");
}

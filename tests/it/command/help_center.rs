//! What a help center has besides its articles.

use super::{ARTICLE, Workplace, git};

const PAGE: &str = "site/nl-nl/a.html";

#[test]
fn every_page_leads_to_the_places_where_the_team_is() {
    let settings = "[site.social]\nForum = 'https://forum.example.com/?a&b'\nMail = 'mailto:help@example.com'\n";
    let workplace = Workplace::with(&[("diglot.toml", settings), ("content/nl-nl/a.md", ARTICLE)]);
    workplace.done(&["build"]);
    for page in [PAGE, "site/en-us/a.html", "site/index.html", "site/404.html"] {
        let page = workplace.read(page);
        assert!(
            page.contains("<a rel=\"me\" href=\"https://forum.example.com/?a&amp;b\"><bdi>Forum"),
            "{page}"
        );
        assert!(
            page.contains("<a rel=\"me\" href=\"mailto:help@example.com\"><bdi>Mail"),
            "{page}"
        );
    }
    workplace.write("diglot.toml", b"[site.social]\nForum = 'javascript:alert(1)'\n");
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("diglot.toml:2:9"), "{}", run.stderr);
    assert!(run.stderr.contains("`javascript:alert(1)` is not a URL"), "{}", run.stderr);
}

#[test]
fn a_table_in_csv_is_a_list_of_rows_by_the_names_of_its_columns() {
    let page = "{% for row in data(file=\"p.csv\") %}{{ row.name }} {{ row[\"price, net\"] }};{% endfor %}";
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", ARTICLE),
        ("templates/page.html", page),
        ("data/p.csv", "\u{feff}name,\"price, net\"\nDuo,12\n\"Max, \"\"2\"\"\",é\n"),
    ]);
    workplace.done(&["build"]);
    assert_eq!(workplace.read(PAGE), "Duo 12;Max, &quot;2&quot; é;");
    workplace.write("data/p.csv", b"name,price\nDuo\n");
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("cannot read `data/p.csv`"), "{}", run.stderr);
    assert!(run.stderr.contains("line: 2"), "{}", run.stderr);
}

#[test]
fn a_build_names_the_languages_whose_pages_lack_ui_strings() {
    let own = ARTICLE.replace("nl-NL", "eo");
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", ARTICLE),
        ("content/eo/a.md", &own),
        ("templates/i18n/nl.ftl", "helpful = Nuttig?\n"),
    ]);
    let run = workplace.run(&["build"]);
    let notes: Vec<&str> = run.stderr.lines().filter(|it| it.contains("UI string")).collect();
    let named = |part: &str| notes.iter().any(|note| note.contains(part));
    assert!(named("1 UI string missing in en-US (`helpful`)"), "{notes:?}");
    assert!(
        named("missing in eo (`about_page`, …); add them to templates/i18n/eo.ftl"),
        "{notes:?}"
    );
    assert_eq!(notes.len(), 2, "{notes:?}");
}

#[test]
fn brackets_in_the_titles_of_links_in_yaml_end_no_link() {
    let landing = "### YamlMime:Landing\ntitle: Start\nlandingContent:\n- title: More\n  linkLists:\n  \
                   - linkListType: overview\n    links:\n    - text: 'Part 1] of [x'\n      url: a.md\n";
    let workplace =
        Workplace::with(&[("content/nl-nl/a.md", ARTICLE), ("content/nl-nl/start.yml", landing)]);
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/start.html");
    assert!(page.contains("<a href=\"a.html\">Part 1] of [x</a>"), "{page}");
}

#[test]
fn pages_lead_to_related_articles_and_say_how_long_they_take_where_asked() {
    let article =
        |title: &str| format!("---\ntitle: {title}\n---\n# {title}\n\n{}\n", "Woord ".repeat(300));
    let workplace = Workplace::with(&[
        ("diglot.toml", "[site]\nrelated = 2\nreading_time = true\n"),
        ("content/nl-nl/a.md", &article("Een schijf vervangen")),
        ("content/nl-nl/b/c.md", &article("Welke schijf past")),
        ("content/nl-nl/d.md", &article("Betalen")),
    ]);
    workplace.done(&["build"]);
    let page = workplace.read(PAGE);
    assert!(
        page.contains("<a href=\"b/c.html\"><bdi>Welke schijf past</bdi></a></li>\n</ul>"),
        "{page}"
    );
    assert!(page.contains("<li>2 min leestijd</li>"), "{page}");
    assert!(!workplace.read("site/nl-nl/d.html").contains("class=\"related\""));
    workplace.write("diglot.toml", b"");
    workplace.done(&["build"]);
    let page = workplace.read(PAGE);
    assert!(!page.contains("leestijd") && !page.contains("class=\"related\""), "{page}");
}

#[test]
fn pages_name_those_who_changed_them_by_git() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE)]);
    let commit = |author: &str| {
        git(&workplace, &["add", "."]);
        git(&workplace, &["-c", &format!("user.name={author}"), "commit", "-q", "-m", "x"]);
    };
    git(&workplace, &["init", "-q"]);
    git(&workplace, &["config", "user.email", "a@example.com"]);
    commit("Ann & Co");
    workplace.write("content/nl-nl/a.md", format!("{ARTICLE}\nMeer.\n").as_bytes());
    commit("Bo");
    workplace.write("diglot.toml", b"[site]\ncontributors = true\n");
    workplace.done(&["build"]);
    let page = workplace.read(PAGE);
    let names = "Bijdragers: <bdi>Bo</bdi>, <bdi>Ann &amp; Co</bdi></li>";
    assert!(page.contains(names), "{page}");
    workplace.write("diglot.toml", b"");
    workplace.done(&["build"]);
    assert!(!workplace.read(PAGE).contains("Bijdragers"));
}

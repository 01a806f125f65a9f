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
    let message = "the row has 1 values, the first one has 2 names\n --> data/p.csv:2:1";
    assert!(run.stderr.contains(message), "{}", run.stderr);
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

#[test]
fn what_is_wrong_with_files_around_articles_is_told_with_file_line_and_what_to_do() {
    let of_data = "help: correct the file, or move it out of the folder `data`";
    let of_history = "help: fetch all of it (`git fetch --unshallow`";
    for (path, text, message, help) in [
        (
            "data/x.json",
            "{\n\"a\": ",
            "not JSON: EOF while parsing a value\n --> data/x.json:2:5",
            of_data,
        ),
        ("data/x.toml", "[a]\nb =\n", " --> data/x.toml:2:4", of_data),
        ("data/x.yml", "a: b\nc: [\n", " --> data/x.yml:2:4", of_data),
        ("data/x.json", "\u{feff}[1,\n2;]", " --> data/x.json:2:2", of_data),
        (
            "diglot.toml",
            "[site]\nlogo = 'l.svg'\n",
            "`templates/l.svg` does not exist\n --> diglot.toml:2:8",
            "help: put the image there",
        ),
        (
            "diglot.toml",
            "[site]\nimage = 'a/s.png'\n",
            "`templates/a/s.png` does not exist\n --> diglot.toml:2:9",
            "help: put the image there",
        ),
        (
            "diglot.toml",
            "[site.csp]\nscript = ['self']\n",
            "`self` is not a host; expected one such as `https://stats.example.com`\n --> diglot.toml:2:12",
            "",
        ),
        (
            "diglot.toml",
            "[site.csp]\nscripts = []\n",
            " --> diglot.toml:2:1",
            "help: did you mean `script`?",
        ),
        (
            "diglot.toml",
            "[site]\nlast_updated = 'git'\n",
            "Git history is missing or shallow\n --> diglot.toml:2:16",
            of_history,
        ),
        (
            "diglot.toml",
            "[site]\ncontributors = true\n",
            "Git history is missing or shallow\n --> diglot.toml:2:16",
            of_history,
        ),
    ] {
        let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE), (path, text)]);
        let run = workplace.run(&["build"]);
        assert_eq!(run.status, 2, "{path}: {}", run.stderr);
        let lines = run.stderr.replace("  |\n  = help", "help").replace("  = help", "help");
        assert!(lines.contains(message) && lines.contains(help), "{path}: {}", run.stderr);
        assert!(!workplace.path("site").exists(), "{path}");
    }
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE)]);
    workplace.write("data/x.json", b"\xff\xfe");
    let run = workplace.run(&["build"]);
    assert!(run.stderr.contains("--> data/x.json:1:1"), "{}", run.stderr);
    assert!(run.stderr.contains("save the file as UTF-8"), "{}", run.stderr);
}

#[test]
fn a_broken_table_of_contents_is_told_at_its_place_and_folders_are_the_way_around() {
    for (table, message) in [
        (
            "- name: x\n   href: a.md\n",
            "error[toc-syntax]: invalid table of contents: mapping values are not allowed",
        ),
        ("- name: x\n  items: 5\n", "error[toc-syntax]: invalid table of contents: "),
    ] {
        let workplace =
            Workplace::with(&[("content/nl-nl/a.md", ARTICLE), ("content/nl-nl/toc.yml", table)]);
        let run = workplace.run(&["build"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert!(run.stderr.contains(message), "{}", run.stderr);
        assert!(run.stderr.contains(" --> content/nl-nl/toc.yml:2:"), "{}", run.stderr);
        assert!(run.stderr.contains("help: write a list of entries"), "{}", run.stderr);
        assert!(workplace.read("site/nl-nl/a.html").contains("aria-current=\"page\""));
    }
}

#[test]
fn a_shallow_clone_has_no_days() {
    let workplace = Workplace::with(&[
        ("whole/diglot.toml", "[site]\nlast_updated = 'git'\n"),
        ("whole/content/nl-nl/a.md", ARTICLE),
    ]);
    let of = |arguments: &[&str]| git(&workplace, &[&["-C", "whole"], arguments].concat());
    of(&["init", "-q"]);
    of(&["add", "."]);
    of(&["commit", "-qm", "one"]);
    workplace.write("whole/content/nl-nl/b.md", ARTICLE.as_bytes());
    of(&["add", "."]);
    of(&["commit", "-qm", "two"]);
    let url = format!("file://{}", workplace.path("whole").display());
    git(&workplace, &["clone", "-q", "--depth", "1", &url, "shallow"]);
    let run = workplace.run(&["build", "--project", "shallow"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(
        run.stderr.contains("the project's Git history is missing or shallow"),
        "{}",
        run.stderr
    );
    workplace.done(&["build", "--project", "whole"]);
}

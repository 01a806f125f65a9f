//! Sidebars and front pages: which table of contents counts for a page, and what none lists.

use super::{ARTICLE, Workplace};

fn build(files: &[(&str, &str)]) -> Workplace {
    let workplace = Workplace::with(&[
        ("diglot.toml", "[locales]\ndefault = 'nl-NL'\n"),
        // One that there is something to check in.
        ("content/de-de/x.md", ARTICLE),
    ]);
    for (path, text) in files {
        workplace.write(path, text.as_bytes());
    }
    workplace.done(&["build"]);
    workplace
}

/// The sidebar of a page.
fn tree(workplace: &Workplace, page: &str) -> String {
    let page = workplace.read(&format!("site/nl-nl/{page}"));
    let (_, rest) = page.split_once("<nav class=\"tree\"").unwrap_or_default();
    rest.split("</nav>").next().unwrap_or_default().to_owned()
}

#[test]
fn a_table_of_one_folder_takes_the_sidebar_from_no_article_outside() {
    let workplace = build(&[
        ("content/nl-nl/index.md", "# Welkom\n"),
        ("content/nl-nl/first.md", "# Eerst\n"),
        ("content/nl-nl/a/one.md", "# Een\n"),
        ("content/nl-nl/a/two.md", "# Twee\n"),
        ("content/nl-nl/a/toc.yml", "- name: Een hier\n  href: one.md\n"),
        ("content/nl-nl/b/three.md", "# Drie\n"),
    ]);
    assert!(tree(&workplace, "a/one.html").contains("aria-current=\"page\"><bdi>Een hier"));
    let orphan = tree(&workplace, "a/two.html");
    assert!(orphan.contains("Een hier") && !orphan.contains("aria-current"), "{orphan}");
    for page in ["first.html", "b/three.html"] {
        let own = tree(&workplace, page);
        assert!(own.contains("Eerst") && own.contains("Drie"), "{own}");
        assert!(own.contains("aria-current=\"page\""), "{own}");
    }
    let found = workplace.run(&["check", "--severity", "info", "--output", "concise"]).stdout;
    let orphans: Vec<&str> = found.lines().filter(|it| it.contains("orphan-article")).collect();
    let expected = "content/nl-nl/a/two.md:1:1: info[orphan-article]: article is not in the table of \
                    contents `content/nl-nl/a/toc.yml`";
    assert_eq!(orphans, [expected]);
}

#[test]
fn the_front_page_follows_the_table_of_contents() {
    let toc = "- name: Start\n  href: z.md\n- name: Later\n  items:\n  - name: Bee\n    href: b.md\n  \
               - name: Aa\n    href: a.md\n";
    let workplace = build(&[
        ("content/nl-nl/a.md", "# A\n"),
        ("content/nl-nl/b.md", "# B\n"),
        ("content/nl-nl/z.md", "# Z\n"),
        ("content/nl-nl/toc.yml", toc),
    ]);
    let page = workplace.read("site/nl-nl/index.html");
    let (_, groups) = page.split_once("<div class=\"groups\">").expect("groups");
    let at = |text: &str| groups.find(text).unwrap_or_else(|| panic!("no {text} in {groups}"));
    let places = ["Start", "Later", "Bee", "Aa"].map(at);
    assert!(places.is_sorted(), "{groups}");
}

#[test]
fn a_long_folder_says_that_there_is_more() {
    let names: Vec<String> = (100..200).map(|number| format!("n{number}")).collect();
    let workplace = Workplace::with(&[("diglot.toml", "[locales]\ndefault = 'nl-NL'\n")]);
    for name in &names {
        workplace.write(&format!("content/nl-nl/{name}.md"), format!("# {name}\n").as_bytes());
    }
    workplace.write("content/nl-nl/deep/x.md", b"# X\n");
    workplace.write("content/nl-nl/deep/er/y.md", b"# Y\n");
    workplace.done(&["build"]);
    let first = tree(&workplace, "n100.html");
    assert_eq!(first.matches("class=\"more\"").count(), 1, "{first}");
    assert!(first.contains("<bdi>… 61</bdi>"), "{first}");
    let middle = tree(&workplace, "n150.html");
    assert_eq!(middle.matches("class=\"more\"").count(), 2, "{middle}");
    let last = tree(&workplace, "n199.html");
    assert!(last.contains("<li class=\"section\">"), "a section that opens in place: {last}");
}

#[test]
fn a_mistyped_key_of_a_table_is_reported_at_its_place() {
    let workplace = build(&[
        ("content/nl-nl/a.md", "# A\n"),
        ("content/nl-nl/toc.yml", "- nam: Een\n  href: a.md\n  displayName: b\n"),
    ]);
    let found = workplace.run(&["check", "--output", "concise"]).stdout;
    let expected = "content/nl-nl/toc.yml:1:3: warning[toc-key]: unknown key `nam`";
    assert!(found.contains(expected), "{found}");
    assert_eq!(found.matches("toc-key").count(), 1, "{found}");
}

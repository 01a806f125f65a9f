//! Pages as plain text and Markdown, and the lists of them for language models.

use std::path::Path;

use scraper::{Html, Selector};

use super::{ARTICLE, Workplace};

fn project(site: &str) -> Workplace {
    let described = "---\ndescription: Over  [alles]\n";
    let moved = ARTICLE.replacen("---\n", "---\nredirect_url: a.md\n", 1);
    let hidden = ARTICLE.replacen("---\n", "---\nROBOTS: NOINDEX\n", 1);
    Workplace::with(&[
        ("diglot.toml", &format!("title = 'Hulp'\n[locales]\ndefault = 'nl-NL'\n[site]\n{site}")),
        ("content/nl-nl/a.md", &ARTICLE.replacen("---\n", described, 1)),
        ("content/nl-nl/sub/b.md", ARTICLE),
        ("content/nl-nl/moved.md", &moved),
        ("content/nl-nl/hidden.md", &hidden),
        (
            "content/nl-nl/toc.yml",
            "- name: Deel\n  items:\n  - {name: B, href: sub/b.md}\n- {name: A, href: a.md}\n",
        ),
    ])
}

/// The other forms that a page names: their types and addresses.
fn twins(page: &str) -> Vec<(String, String)> {
    let links = Selector::parse("link[rel=alternate][type^='text/']").expect("a selector");
    let page = Html::parse_document(page);
    let attribute =
        |link: &scraper::ElementRef<'_>, name| link.attr(name).expect("it has").to_owned();
    page.select(&links).map(|it| (attribute(&it, "type"), attribute(&it, "href"))).collect()
}

#[test]
fn pages_name_their_twins_and_those_are_written() {
    let workplace = project("formats = ['html', 'text', 'markdown']\nurls = 'pretty'\n");
    workplace.done(&["build"]);
    let named = twins(&workplace.read("site/nl-nl/sub/b/index.html"));
    let expected = [("text/plain", "../b.txt"), ("text/markdown", "../b.md")];
    assert_eq!(named, expected.map(|(kind, url)| (kind.to_owned(), url.to_owned())));
    for twin in ["nl-nl/sub/b.txt", "nl-nl/sub/b.md", "en-us/sub/b.txt", "en-us/sub/b.md"] {
        assert!(Path::new(&workplace.path(&format!("site/{twin}"))).is_file(), "{twin}");
    }
    assert!(!Path::new(&workplace.path("site/nl-nl/moved.md")).exists(), "only pages lead on");
    assert_eq!(twins(&workplace.read("site/nl-nl/moved/index.html")), []);
}

#[test]
fn a_file_that_would_take_the_place_of_a_twin_is_told_and_left_out() {
    let workplace = project("formats = ['html', 'text']\n");
    workplace.write("content/nl-nl/a.txt", b"Iets anders.");
    workplace.write("content/en-us/sub/b.txt", b"Another thing.");
    workplace.write("content/nl-nl/moved.txt", b"Blijft.");
    workplace.write("content/nl-nl/c.md", b"[x](a.txt) [y](moved.txt)");
    let run = workplace.run(&["build", "--all-assets"]);
    let reported = "`content/nl-nl/a.md` already produces the page `nl-nl/a.txt`; this file was skipped\n--> content/nl-nl/a.txt:1:1";
    assert!(run.stderr.contains(reported), "{}", run.stderr);
    assert!(
        run.stderr.contains("`content/nl-nl/sub/b.md` already produces the page `en-us/sub/b.txt`"),
        "{}",
        run.stderr
    );
    assert_eq!(run.stderr.matches("[same-page]").count(), 2, "{}", run.stderr);
    assert!(workplace.read("site/nl-nl/a.txt").contains("Hallo"));
    assert_eq!(workplace.read("site/nl-nl/moved.txt"), "Blijft.");
    assert!(workplace.run(&["check"]).stdout.contains("`nl-nl/a.txt`"), "a check tells it too");
    let run = workplace.run(&["build", "--all-assets", "--format", "html,markdown"]);
    assert!(!run.stderr.contains("[same-page]"), "{}", run.stderr);
    assert_eq!(workplace.read("site/nl-nl/a.txt"), "Iets anders.");
}

#[test]
fn the_flag_counts_more_than_the_file() {
    let workplace = project("formats = ['html', 'text']\n");
    workplace.done(&["build", "--format", "html,markdown"]);
    let named = twins(&workplace.read("site/nl-nl/a.html"));
    assert_eq!(named, [("text/markdown".to_owned(), "a.md".to_owned())]);
    assert!(!Path::new(&workplace.path("site/nl-nl/a.txt")).exists());
    workplace.done(&["build"]);
    assert!(Path::new(&workplace.path("site/nl-nl/a.txt")).is_file());
    assert!(!Path::new(&workplace.path("site/nl-nl/a.md")).exists(), "it is of the last build");
}

#[test]
fn lists_for_language_models_follow_the_table_of_contents() {
    let workplace = project("llms = true\nformats = ['html', 'markdown']\n");
    workplace.done(&["build"]);
    let own = "# Hulp\n\n> Nederlands\n\n## Artikelen\n\n- [TITLE](a.md): Over \\[alles\\]\n\n\
               ## Deel\n\n- [TITLE](sub/b.md)\n";
    let title = |text: &str, title: &str| text.replace("TITLE", title);
    let written = workplace.read("site/nl-nl/llms.txt");
    let name = written.split_once("- [").and_then(|(_, rest)| rest.split(']').next());
    assert_eq!(written, title(own, name.expect("a link")));
    let root = workplace.read("site/llms.txt");
    assert!(root.starts_with("# Hulp\n\n> Nederlands\n"), "{root}");
    assert!(root.contains("](nl-nl/a.md): "), "{root}");
    assert!(root.ends_with("## Talen\n\n- [English](en-us/llms.txt): en-US\n- [Nederlands](nl-nl/llms.txt): nl-NL\n"), "{root}");
    assert!(workplace.read("site/en-us/llms.txt").contains("## Sub\n\n- ["));
}

#[test]
fn lists_for_language_models_lead_to_pages_where_there_is_no_markdown() {
    let workplace = project("llms = true\nurl = 'https://help.example.com'\nurls = 'pretty'\n");
    workplace.done(&["build"]);
    let list = workplace.read("site/nl-nl/llms.txt");
    assert!(list.contains("](https://help.example.com/nl-nl/sub/b/)"), "{list}");
    let workplace = project("llms = true\nformats = []\n");
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("diglot.toml:6"), "{}", run.stderr);
}

//! Pages that lead on, from a file of redirects.

use std::path::Path;

use scraper::{Html, Selector};

use super::{ARTICLE, Workplace};

const NAME: &str = ".openpublishing.redirection.json";

fn project(name: &str, redirections: &str) -> Workplace {
    let file = format!("{{\"redirections\": [\n{redirections}\n]}}");
    Workplace::with(&[
        (name, &file),
        ("content/nl-nl/a.md", ARTICLE),
        ("content/ja-jp/a.md", ARTICLE),
        ("content/nl-nl/sub/b.md", &ARTICLE.replace("\n---\n", "\n---\n[weg](../old.md)\n\n")),
    ])
}

/// Where a page sends browsers.
fn refresh(workplace: &Workplace, page: &str) -> String {
    let page = Html::parse_document(&workplace.read(&format!("site/{page}.html")));
    let meta = Selector::parse("meta[http-equiv=refresh]").expect("a selector");
    let meta = page.select(&meta).next().expect("it leads on");
    meta.attr("content").expect("an address").replacen("0; url=", "", 1)
}

/// What `check` finds about redirects, as `path:line:column rule message`.
fn findings(workplace: &Workplace) -> Vec<String> {
    let run = workplace.run(&["check", "--output", "concise"]);
    let about = run.stdout.lines().filter(|line| line.contains("redirect"));
    about.map(str::to_owned).collect()
}

#[test]
fn a_redirect_gives_a_page_to_its_language_or_to_all() {
    let workplace = project(
        NAME,
        r#"{"source_path": "content/nl-nl/old.md", "redirect_url": "sub/b.md?x=1#y"},
           {"source_path_from_root": "/gone/away.md", "redirect_url": "/a", "redirect_document_id": true},
           {"source_path": "web.md", "redirect_url": "https://elsewhere.example/?a=b&c=d"}"#,
    );
    let reported = workplace.run(&["build"]).stderr;
    assert!(
        !reported.contains("broken-link"),
        "a link may lead to a page that leads on: {reported}"
    );
    assert_eq!(refresh(&workplace, "nl-nl/old"), "sub/b.html?x=1#y");
    assert_eq!(refresh(&workplace, "nl-nl/gone/away"), "../a.html");
    assert_eq!(refresh(&workplace, "ja-jp/gone/away"), "../a.html");
    assert_eq!(refresh(&workplace, "en-us/gone/away"), "../a.html");
    assert_eq!(refresh(&workplace, "ja-jp/web"), "https://elsewhere.example/?a=b&c=d");
    assert!(!Path::new(&workplace.path("site/ja-jp/old.html")).exists());
    assert!(workplace.read("site/nl-nl/sub/b.html").contains("href=\"../old.html\""));
    assert!(!workplace.read("site/nl-nl/index.html").contains("old.html"), "it is in no list");
}

#[test]
fn languages_have_redirects_of_their_own() {
    let workplace = project(
        NAME,
        r#"{"source_path": "content/nl-nl/old.md", "redirect_url": "sub/b.md"},
           {"source_path": "content/en-us/old.md", "redirect_url": "sub/b.md"},
           {"source_path": "content/ja-jp/old.md", "redirect_url": "a.md"}"#,
    );
    workplace.done(&["build"]);
    assert_eq!(findings(&workplace), [""; 0]);
    for locale in ["nl-nl", "en-us"] {
        let page = workplace.read(&format!("site/{locale}/sub/b.html"));
        assert!(page.contains("href=\"../old.html\""), "{page}");
    }
}

#[test]
fn the_file_may_have_any_name_that_the_project_tells() {
    let workplace =
        project("moved/all.json", r#"{"source_path": "old.md", "redirect_url": "a.md"}"#);
    workplace.write("diglot.toml", b"[site]\nredirects = ['moved/all.json']\nurls = 'pretty'\n");
    workplace.done(&["build"]);
    assert_eq!(refresh(&workplace, "nl-nl/old/index"), "../a/");
    workplace.write("diglot.toml", b"[site]\nredirects = ['moved/none.json']\n");
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("`moved/none.json` does not exist"), "{}", run.stderr);
}

#[test]
fn a_changed_file_of_redirects_changes_pages_in_the_next_build() {
    let workplace = project(NAME, r#"{"source_path": "old.md", "redirect_url": "a.md"}"#);
    workplace.done(&["build"]);
    workplace.done(&["build"]);
    assert_eq!(refresh(&workplace, "nl-nl/old"), "a.html");
    let changed = r#"{"redirections": [{"source_path": "older.md", "redirect_url": "sub/b.md"}]}"#;
    workplace.write(NAME, changed.as_bytes());
    let reported = workplace.run(&["build"]).stderr;
    assert_eq!(refresh(&workplace, "nl-nl/older"), "sub/b.html");
    assert!(!Path::new(&workplace.path("site/nl-nl/old.html")).exists());
    assert!(reported.contains("broken-link"), "the link to the old page is broken now: {reported}");
}

#[test]
fn loops_are_told_once_for_each_that_takes_part() {
    let workplace = project(
        NAME,
        r#"{"source_path": "nl-nl/x.md", "redirect_url": "y.md"},
{"source_path": "nl-nl/y.md", "redirect_url": "moved.md"},
{"source_path": "nl-nl/z.md", "redirect_url": "x.md"},
{"source_path": "self.md", "redirect_url": "/self"}"#,
    );
    let moved = ARTICLE.replacen("---\n", "---\nredirect_url: x.md\n", 1);
    workplace.write("content/nl-nl/moved.md", moved.as_bytes());
    let found = findings(&workplace);
    let places: Vec<&str> = found.iter().filter_map(|line| line.split(": ").next()).collect();
    let at = |place: &str| places.iter().any(|it| it.ends_with(place));
    assert_eq!(found.len(), 4, "{found:#?}");
    assert!(found.iter().all(|it| it.contains("redirect-loop")), "{found:#?}");
    assert!(at("moved.md:2:15") && at(".json:2:48") && at(".json:5:45"), "{found:#?}");
}

#[test]
fn a_redirect_into_a_loop_is_no_part_of_it() {
    let workplace = project(
        NAME,
        r#"{"source_path": "nl-nl/p.md", "redirect_url": "q.md"},
{"source_path": "nl-nl/q.md", "redirect_url": "r.md"},
{"source_path": "nl-nl/r.md", "redirect_url": "q.md"}"#,
    );
    let found = findings(&workplace);
    let lines = [".json:3:48: ", ".json:4:48: "];
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found.iter().zip(lines).all(|(it, line)| it.contains(line)), "{found:#?}");
    assert!(found.iter().all(|it| it.contains("redirect-loop")), "{found:#?}");
}

#[test]
fn a_redirect_on_an_article_that_is_there_is_told_and_the_article_stays() {
    let workplace = project(
        NAME,
        r#"{"source_path": "content/nl-nl/a.md", "redirect_url": "sub/b.md"},
{"source_path": "old.md", "redirect_url": "a.md"},
{"source_path": "old.md", "redirect_url": "sub/b.md"}"#,
    );
    workplace.done(&["build"]);
    assert!(workplace.read("site/nl-nl/a.html").contains("<main"));
    assert_eq!(refresh(&workplace, "nl-nl/old"), "a.html");
    let found = findings(&workplace);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].contains("`nl-nl/a.md` still exists"), "{found:#?}");
    assert!(found[1].contains("redirect has no effect: `old` is already redirected"), "{found:#?}");
}

#[test]
fn a_redirect_of_one_language_is_not_stopped_by_an_article_of_another() {
    let workplace =
        project(NAME, r#"{"source_path": "content/nl-nl/c.md", "redirect_url": "a.md"}"#);
    workplace.write("content/ja-jp/c.md", ARTICLE.as_bytes());
    assert_eq!(findings(&workplace), [""; 0]);
}

#[test]
fn what_is_no_file_of_redirects_is_told_at_its_place() {
    let workplace = project(NAME, r#"{"source_path": "old.md", "redirct_url": "a.md"}, 1"#);
    let found = findings(&workplace);
    assert!(
        found[0].contains(".json:2:1:")
            && found[1].contains(".json:2:51:")
            && found[0].contains("redirect-file"),
        "{found:#?}"
    );
    workplace
        .write(NAME, br#"{"redirections": [{"source_path": "../../x.md", "redirect_url": "a"}]}"#);
    workplace.done(&["build"]);
    assert!(findings(&workplace)[0].contains("not a path inside the project"));
}

#[test]
fn a_bookmark_is_looked_up_in_the_language_that_a_redirect_leads_to() {
    let heading = "<a name=\"hello\"></a>";
    let workplace = project(
        NAME,
        r#"{"source_path": "old.md", "redirect_url": "a.md#hallo"},
{"source_path": "en-us/older.md", "redirect_url": "/a?x#hello"},
{"source_path": "en-us/oldest.md", "redirect_url": "a.md#hallo"},
{"source_path": "nl-nl/gone.md", "redirect_url": "old.md#anything"}"#,
    );
    workplace.write("content/ja-jp/a.md", ARTICLE.replace(heading, "").as_bytes());
    workplace.write("content/nl-nl/a.md", ARTICLE.replace(heading, "").as_bytes());
    let moved = ARTICLE.replacen("---\n", "---\nredirect_url: a.md#nee\n", 1);
    workplace.write("content/nl-nl/moved.md", moved.as_bytes());
    let run = workplace.run(&["check", "--output", "concise"]);
    let found = run.stdout.lines().filter(|line| line.contains("broken-anchor"));
    let found: Vec<&str> = found.collect();
    assert_eq!(found.len(), 3, "{found:#?}");
    let reported = |place: &str, message: &str| {
        found.iter().any(|line| line.contains(place) && line.contains(message))
    };
    // The slugs of headings are of their language; one redirect for all languages is told once.
    assert!(reported(".json:2:", "`ja-jp/a.md` has no anchor `#hallo`"), "{found:#?}");
    assert!(reported(".json:4:", "has no anchor `#hallo`"), "{found:#?}");
    assert!(reported("moved.md:2:15", "`nl-nl/a.md` has no anchor `#nee`"), "{found:#?}");
    let built = workplace.run(&["build"]).stderr;
    assert_eq!(built.matches("broken-anchor").count(), 3, "{built}");
}

//! A build after another: what has not changed is not worked on again, and nothing shows it.

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, SystemTime};

use super::{ARTICLE, Workplace};

/// A project with all that pages depend on, built once.
fn built() -> Workplace {
    let included = "[!INCLUDE [x](includes/note.md)]\n\n![plaatje](media/p.svg)\n\n[b](b.md#x)\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = 'Help'\n"),
        ("content/nl-nl/a.md", &format!("{ARTICLE}\n{included}")),
        ("content/nl-nl/b.md", ARTICLE),
        ("content/nl-nl/c.md", "# C\n\n[weg](weg.md)\n"),
        ("content/nl-nl/includes/note.md", "Let op!\n"),
        ("content/nl-nl/media/p.svg", "<svg width='10' height='10'/>"),
        ("content/nl-nl/TOC.md", "# [A](a.md)\n"),
        ("content/ja-jp/a.md", ARTICLE),
        ("templates/404.html", "{% extends \"base.html\" %}"),
    ]);
    settle(&workplace);
    workplace.done(&["build"]);
    workplace
}

/// Dates all files back: what changes while a build runs is not relied on.
fn settle(workplace: &Workplace) {
    for path in ["content", "templates"].iter().flat_map(|folder| {
        workplace.list(folder).into_iter().map(move |path| format!("{folder}/{path}"))
    }) {
        age(workplace, &path, 100);
    }
}

fn age(workplace: &Workplace, path: &str, seconds: u64) {
    let file = fs::File::options().append(true).open(workplace.path(path)).expect("a file");
    let time = SystemTime::now() - Duration::from_secs(seconds);
    file.set_modified(time).expect("files have times");
}

/// Writes a file as if it had been a while ago.
fn change(workplace: &Workplace, path: &str, text: &str) {
    workplace.write(path, text.as_bytes());
    age(workplace, path, 50);
}

fn pages(workplace: &Workplace, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let read = |path: String| {
        (path.clone(), fs::read(workplace.path(&format!("{folder}/{path}"))).expect("a page"))
    };
    workplace.list(folder).into_iter().filter(|path| path != ".diglot-state").map(read).collect()
}

/// Builds again, and tells which pages were written, beside the indexes of search. They are those of a build from nothing.
fn rebuilt(workplace: &Workplace) -> Vec<String> {
    for path in workplace.list("site") {
        age(workplace, &format!("site/{path}"), 1000);
    }
    let run = workplace.run(&["build"]);
    let clean = workplace.run(&["build", "--out", "clean"]);
    let findings = |stderr: &str| {
        let text = stderr.split("\n\n").collect::<Vec<_>>();
        text[..text.len() - 1].join("\n\n")
    };
    assert_eq!(findings(&run.stderr), findings(&clean.stderr));
    assert_eq!(pages(workplace, "site"), pages(workplace, "clean"));
    let is_new = |path: &String| {
        let written = fs::metadata(workplace.path(&format!("site/{path}")));
        let time = written.and_then(|it| it.modified()).expect("files have times");
        time.elapsed().is_ok_and(|age| age < Duration::from_secs(500))
    };
    let is_page = |path: &String| !path.starts_with('.') && !path.starts_with("search/");
    let names = workplace.list("site").into_iter().filter(is_page);
    names.filter(is_new).collect()
}

const A: [&str; 2] = ["nl-nl/a.bilingual.html", "nl-nl/a.html"];

#[test]
fn what_has_not_changed_is_left_as_it_is() {
    let workplace = built();
    assert!(rebuilt(&workplace).is_empty());
    let message = workplace.run(&["build"]).stderr;
    let files = workplace.list("site").len() - 2;
    let kept = format!("{files} files, {files} of them unchanged, from 4 articles");
    assert!(message.contains(&kept), "{message}");
}

#[test]
fn an_article_that_is_saved_while_a_build_runs_is_read_again() {
    // The same length and the same time: within a tick of the clock, nothing else tells them apart.
    let (first, second) = (format!("{ARTICLE}\nEen.\n"), format!("{ARTICLE}\nEén\n"));
    assert_eq!(first.len(), second.len());
    let workplace = built();
    let tick = SystemTime::now() + Duration::from_secs(1000);
    let save = |text: &str| {
        workplace.write("content/nl-nl/b.md", text.as_bytes());
        let path = workplace.path("content/nl-nl/b.md");
        let file = fs::File::options().append(true).open(path).expect("a file");
        file.set_modified(tick).expect("files have times");
    };
    save(&first);
    workplace.done(&["build"]);
    save(&second);
    workplace.done(&["build"]);
    assert!(workplace.read("site/nl-nl/b.html").contains("Eén"));
}

#[test]
fn a_changed_article_is_written_alone() {
    let workplace = built();
    change(&workplace, "content/nl-nl/a.md", &format!("{ARTICLE}\nMeer.\n"));
    assert_eq!(rebuilt(&workplace), A);
    // Nobody uses its picture any more.
    assert!(!workplace.list("site").contains(&"nl-nl/media/p.svg".to_owned()));
}

#[test]
fn what_others_show_of_an_article_is_written_again_with_it() {
    let workplace = built();
    change(&workplace, "content/nl-nl/b.md", "# Een andere titel\n");
    let written = rebuilt(&workplace);
    for page in ["nl-nl/a.bilingual.html", "nl-nl/b.html", "en-us/index.html"] {
        assert!(written.contains(&page.to_owned()), "{page} of {written:?}");
    }
}

#[test]
fn what_an_article_takes_in_is_part_of_it() {
    for (path, text) in [
        ("content/nl-nl/includes/note.md", "Pas op!\n"),
        ("content/nl-nl/media/p.svg", "<svg width='99' height='10'/>"),
    ] {
        let workplace = built();
        change(&workplace, path, text);
        let written = rebuilt(&workplace);
        assert!(A.iter().all(|page| written.contains(&(*page).to_owned())), "{written:?}");
        assert!(!written.contains(&"nl-nl/b.html".to_owned()), "{written:?}");
    }
}

#[test]
fn a_template_rebuilds_what_it_touches() {
    let workplace = built();
    let another = "{% extends \"base.html\" %}{% block footer %}another{% endblock %}";
    change(&workplace, "templates/404.html", another);
    let written = rebuilt(&workplace);
    assert!(written.contains(&"404.html".to_owned()), "{written:?}");
    assert!(!written.iter().any(|page| page.ends_with("/a.html")), "{written:?}");
    change(&workplace, "templates/page.html", "{% include \"404.html\" %}");
    assert!(rebuilt(&workplace).contains(&A[1].to_owned()));
    change(&workplace, "templates/404.html", "{{ strings.home }}");
    assert!(rebuilt(&workplace).contains(&A[1].to_owned()));
    change(&workplace, "templates/i18n/nl.ftl", "home = Thuis\n");
    assert!(rebuilt(&workplace).contains(&A[1].to_owned()));
}

#[test]
fn the_configuration_and_the_table_of_contents_rebuild_all() {
    for (path, text) in [
        ("diglot.toml", "title = 'Hulp'\n"),
        ("content/nl-nl/TOC.md", "# [B](b.md)\n# [A](a.md)\n"),
    ] {
        let workplace = built();
        change(&workplace, path, text);
        assert!(rebuilt(&workplace).contains(&A[1].to_owned()), "{path}");
    }
}

#[test]
fn pages_of_removed_articles_go_and_links_to_them_are_told() {
    let workplace = built();
    workplace.remove("content/nl-nl/b.md");
    rebuilt(&workplace);
    assert!(!workplace.list("site").contains(&"nl-nl/b.html".to_owned()));
    assert!(workplace.run(&["build"]).stderr.contains("`b.md#x` does not exist"));
}

#[test]
fn a_missing_file_that_comes_is_seen() {
    let workplace = built();
    workplace.write("content/nl-nl/weg.md", b"# Weg\n");
    rebuilt(&workplace);
    assert!(!workplace.run(&["build"]).stderr.contains("`weg.md` does not exist"));
}

#[test]
fn pages_that_were_lost_or_changed_by_hand_are_written_again() {
    let workplace = built();
    workplace.remove("site/nl-nl/b.html");
    workplace.write("site/nl-nl/a.html", b"mine");
    // Their other pages are made as well, and hold what they held.
    assert_eq!(rebuilt(&workplace), ["nl-nl/a.html", "nl-nl/b.html"]);
}

#[test]
fn what_the_last_build_left_can_be_deleted_or_broken() {
    let workplace = built();
    workplace.remove("site/.diglot-state");
    workplace.write("site/nl-nl/a.html", b"mine");
    assert_eq!(rebuilt(&workplace), ["nl-nl/a.html"]);
    let mut state = fs::read(workplace.path("site/.diglot-state")).expect("it is there again");
    state.truncate(state.len() / 2);
    workplace.write("site/.diglot-state", &state);
    workplace.write("site/nl-nl/a.html", b"mine");
    assert_eq!(rebuilt(&workplace), ["nl-nl/a.html"]);
}

#[test]
fn another_command_line_makes_other_pages() {
    let workplace = built();
    workplace.done(&["build", "--side", "target"]);
    assert!(!workplace.list("site").contains(&A[0].to_owned()));
    assert!(rebuilt(&workplace).contains(&A[0].to_owned()));
}

#[test]
fn a_list_of_pages_and_the_terms_of_an_article_follow_what_is_listed() {
    let article = |tag: &str| format!("---\ntitle: A\nteam: {tag}\ntags: [{tag}]\n---\n# A\n");
    let list = "{% extends \"diglot/page.html\" %}{% block after_content %}\
                {% for it in pages() %}[{{ it.extra.team }}]{% endfor %}{% endblock %}";
    let workplace = Workplace::with(&[
        ("diglot.toml", "[site.taxonomies]\ntags = 'Tags'\n"),
        ("content/nl-nl/a.md", &article("x")),
        ("content/nl-nl/b.md", &article("y")),
        ("templates/page.html", list),
    ]);
    settle(&workplace);
    workplace.done(&["build"]);
    assert!(workplace.read("site/nl-nl/b.html").contains("[x][y]"));
    change(&workplace, "content/nl-nl/a.md", &article("z"));
    let written = rebuilt(&workplace);
    for page in ["nl-nl/a.html", "nl-nl/b.html", "nl-nl/tags/index.html", "nl-nl/tags/z.html"] {
        assert!(written.iter().any(|it| it == page), "{page}: {written:?}");
    }
    assert!(workplace.read("site/nl-nl/b.html").contains("[z][y]"));
    assert!(!workplace.list("site/nl-nl/tags").contains(&"x.html".to_owned()));
    change(&workplace, "content/nl-nl/a.md", &(article("z") + "\nMeer.\n"));
    assert_eq!(rebuilt(&workplace), ["nl-nl/a.html"]);
}

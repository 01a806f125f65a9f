//! How what is written comes to be seen.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::time::{Duration, Instant};

use super::{Served, article};
use crate::command::Workplace;

/// The stream of what has changed, as a browser reads it.
pub(super) struct Events(BufReader<std::net::TcpStream>);

impl Events {
    pub(super) fn of(served: &Served) -> Self {
        let mut stream = served.connect();
        let port = served.port;
        let request = format!("GET /__diglot/events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("it is sent");
        let mut events = Self(BufReader::new(stream));
        events.next();
        events
    }

    /// How often pages, and more than pages, have changed.
    pub(super) fn next(&mut self) -> (u64, u64) {
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).expect("a line") > 0, "the stream ended");
            if let Some(data) = line.strip_prefix("data: ") {
                let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
                let number = |name: &str| data[name].as_u64().expect("a number");
                return (number("pages"), number("whole"));
            }
        }
    }
}

fn project(articles: usize) -> Workplace {
    let workplace = Workplace::with(&[("diglot.toml", "title = \"Help\"\n")]);
    for number in 0..articles {
        let mut text = article(&format!("Artikel {number}"), "Goedemorgen.", "Good morning.");
        for line in 0..20 {
            write!(
                text,
                "\n<span data-ttu-id=\"b-{line}\">Dit is zin {line} van artikel {number}.</span>\
                 <span class=\"sxs-lookup\"><span data-stu-id=\"b-{line}\">This is sentence {line} \
                 of article {number}.</span></span>\n"
            )
            .expect("a string takes all");
        }
        workplace.write(&format!("content/nl-nl/{}/{number}.md", number / 100), text.as_bytes());
    }
    workplace
}

/// How long it takes from a save until the page shows it, the quickest of three.
fn save_to_page(workplace: &Workplace, served: &Served) -> Duration {
    let mut events = Events::of(served);
    let save = |round: usize| {
        let text = article("Artikel 7", &format!("Ronde {round}."), "Round.");
        let began = Instant::now();
        workplace.write("content/nl-nl/0/7.md", text.as_bytes());
        let (_, whole) = events.next();
        assert_eq!(whole, 0, "one article is no reason to load all anew");
        let page = served.get("/nl-nl/0/7.html");
        assert!(page.body.contains(&format!("Ronde {round}.")), "{}", page.body);
        began.elapsed()
    };
    (0..3).map(save).min().expect("three rounds")
}

/// `DIGLOT_LIVE=10000` measures what is promised, with a release build; few articles and a second are
/// enough to see on a busy machine that nothing is done anew for all.
#[test]
fn a_save_is_seen_at_once() {
    let promised = std::env::var("DIGLOT_LIVE").ok();
    let articles = promised.as_ref().map_or(300, |it| it.parse().expect("a number of articles"));
    let limit = Duration::from_millis(if promised.is_some() { 200 } else { 1000 });
    let workplace = project(articles);
    let served = Served::start(&workplace);
    let took = save_to_page(&workplace, &served);
    assert!(took < limit, "from a save to the page, of {articles} articles: {took:?}");
}

#[test]
fn a_title_changes_where_others_name_it() {
    let workplace = project(3);
    let served = Served::start(&workplace);
    assert!(served.get("/nl-nl/").body.contains("Artikel 1"));
    workplace.write("content/nl-nl/0/1.md", article("Anders", "Hallo.", "Hello.").as_bytes());
    served.wait_for("/nl-nl/", |page| page.body.contains("Anders"));
    assert!(!served.get("/nl-nl/").body.contains("Artikel 1<"));
}

#[test]
fn articles_come_and_go() {
    let workplace = project(3);
    let served = Served::start(&workplace);
    assert_eq!(served.get("/nl-nl/new/n.html").status, 404);
    workplace.write("content/nl-nl/new/n.md", article("Nieuw", "Hallo.", "Hello.").as_bytes());
    served.wait_for("/nl-nl/new/n.html", |page| page.status == 200);
    std::fs::remove_file(workplace.path("content/nl-nl/new/n.md")).expect("it is there");
    served.wait_for("/nl-nl/new/n.html", |page| page.status == 404);
    let (from, to) = ("content/nl-nl/0/1.md", "content/nl-nl/0/moved.md");
    std::fs::rename(workplace.path(from), workplace.path(to)).expect("it is there");
    served.wait_for("/nl-nl/0/moved.html", |page| page.status == 200);
    assert_eq!(served.get("/nl-nl/0/1.html").status, 404);
}

#[test]
fn what_articles_take_in_is_seen_too() {
    let workplace = project(2);
    workplace.write("content/nl-nl/includes/part.md", b"Het eerste.\n");
    workplace.write("content/nl-nl/i.md", b"# I\n\n[!INCLUDE [x](includes/part.md)]\n");
    let served = Served::start(&workplace);
    assert!(served.get("/nl-nl/i.html").body.contains("Het eerste."));
    workplace.write("content/nl-nl/includes/part.md", b"Het tweede.\n");
    served.wait_for("/nl-nl/i.html", |page| page.body.contains("Het tweede."));
}

#[test]
fn a_broken_template_is_shown_until_it_is_mended() {
    let workplace = project(2);
    let served = Served::start(&workplace);
    let page = "/nl-nl/0/1.html";
    let mut events = Events::of(&served);
    workplace
        .write("templates/page.html", b"{% extends \"base.html\" %}\n{% block main %}<b>{{ x\n");
    served.wait_for(page, |answer| answer.status == 500);
    let answer = served.get(page);
    assert!(answer.body.contains("templates/page.html:"), "{}", answer.body);
    assert!(answer.body.contains("&lt;b&gt;{{ x"), "the excerpt is text: {}", answer.body);
    assert!(answer.body.contains("/__diglot/preview.js"), "it reloads by itself");
    let (_, whole) = events.next();
    assert!(whole > 0, "all pages load anew");
    let fixed = b"{% extends \"base.html\" %}{% block main %}MENDED{% endblock %}";
    workplace.write("templates/page.html", fixed);
    served.wait_for(page, |answer| answer.status == 200 && answer.body.contains("MENDED"));
}

#[test]
fn a_fault_in_a_template_that_shows_on_one_page_is_shown_there() {
    let workplace = project(1);
    workplace.write(
        "templates/page.html",
        b"{% extends \"base.html\" %}\n{% block main %}{{ page.title.nothing.of.it }}{% endblock %}",
    );
    let served = Served::start(&workplace);
    let answer = served.get("/nl-nl/0/0.html");
    assert_eq!(answer.status, 500);
    assert!(answer.body.contains("templates/page.html:2:"), "{}", answer.body);
    assert_eq!(served.get("/nl-nl/").status, 200);
}

#[test]
fn the_configuration_and_the_words_are_kept_up_with() {
    let workplace = project(1);
    let served = Served::start(&workplace);
    workplace.write("diglot.toml", b"title = \"Other\"\n");
    served.wait_for("/nl-nl/", |page| page.body.contains("Other"));
    workplace.write("diglot.toml", b"tittle = \"Other\"\n");
    served.wait_for("/nl-nl/", |page| page.status == 500);
    let reported = served.get("/nl-nl/").body;
    assert!(
        reported.contains("diglot.toml:1:1") && reported.contains("did you mean `title`?"),
        "{reported}"
    );
    workplace.write("diglot.toml", b"title = \"Third\"\n");
    served.wait_for("/nl-nl/", |page| page.status == 200 && page.body.contains("Third"));
    workplace.write("templates/i18n/nl.ftl", b"skip_to_content = Overslaan maar\n");
    served.wait_for("/nl-nl/", |page| page.body.contains("Overslaan maar"));
    workplace.write("templates/style.css", b"body { color: teal }");
    served.wait_for("/style.css", |file| file.body.contains("teal"));
}

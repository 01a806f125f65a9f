//! What is answered, and to whom.

use super::{Served, article};
use crate::command::Workplace;

fn help_centre() -> Workplace {
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = \"Help\"\n"),
        ("content/nl-nl/start/a.md", &article("Begin", "Goedemorgen.", "Good morning.")),
        ("content/nl-nl/start/b.md", &article("Verder", "Hallo.", "Hello 5.")),
        ("content/nl-nl/media/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("secret.txt", "SECRET"),
        ("content/.hidden.txt", "SECRET"),
    ]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", workplace.path("content/nl-nl/media/outside.txt"))
        .expect("a link");
    workplace
}

#[test]
fn every_page_of_a_build_is_served() {
    let workplace = help_centre();
    let settings = "title = 'Help'\n[site]\nurl = 'https://help.example.com'\nllms = true\n\
                    formats = ['html', 'text', 'markdown']\n";
    workplace.write("diglot.toml", settings.as_bytes());
    workplace.run(&["build", "--all-assets", "--no-search"]);
    let built = workplace.path("site");
    let served = Served::start(&workplace);
    let files = crate::corpus::files(&built);
    let paths =
        files.iter().map(|path| path.strip_prefix(&built).expect("inside").to_string_lossy());
    let paths: Vec<_> = paths.filter(|path| !path.starts_with('.')).collect();
    let others = ["nl-nl/start/a.txt", "en-us/start/b.md", "llms.txt", "sitemap.xml", "robots.txt"];
    assert!(others.iter().all(|other| paths.iter().any(|path| path == other)), "{paths:?}");
    assert!(paths.iter().any(|path| path == "nl-nl/llms.txt"), "{paths:?}");
    for path in paths {
        let answer = served.get(&format!("/{path}"));
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        let is_page = path.ends_with(".html");
        assert_eq!(answer.body.contains("/__diglot/preview.js"), is_page, "{path}");
        if !is_page {
            let file = std::fs::read(built.join(&*path)).expect("a file");
            assert!(answer.body.as_bytes() == file, "{path} is as it is built");
        }
    }
}

#[test]
fn a_page_is_what_is_built_but_for_the_marks_of_its_segments() {
    let workplace = help_centre();
    let served = Served::start(&workplace);
    let page = served.get("/nl-nl/start/a.html");
    assert!(page.body.contains("data-segment=\"0\">Goedemorgen.</span>"), "{}", page.body);
    let source = served.get("/en-us/start/a.html");
    assert!(source.body.contains("Good morning."), "{}", source.body);
    assert!(!source.body.contains("Goedemorgen."));
    let both = served.get("/nl-nl/start/a.bilingual.html");
    assert!(both.body.contains("Goedemorgen.") && both.body.contains("Good morning."));
}

#[test]
fn a_folder_is_its_page() {
    let workplace = help_centre();
    let served = Served::start(&workplace);
    assert_eq!(served.get("/nl-nl/").status, 200);
    let moved = served.get("/nl-nl");
    assert_eq!((moved.status, moved.header("location")), (302, "/nl-nl/"));
    assert_eq!(served.get("/nl-nl/start").status, 404);
}

#[test]
fn what_does_not_exist_is_said_with_the_sites_own_page() {
    let workplace = help_centre();
    let served = Served::start(&workplace);
    let answer = served.get("/nl-nl/start/none.html");
    assert_eq!(answer.status, 404);
    assert!(answer.body.contains("<h1>") && answer.body.contains("/__diglot/preview.js"));
    assert_eq!(served.request("POST", "/nl-nl/", "Content-Length: 0\r\n").status, 405);
}

#[test]
fn other_names_than_loopback_are_refused() {
    let workplace = help_centre();
    let served = Served::start(&workplace);
    let port = served.port;
    for host in ["evil.example", "evil.example:80", "localhost", "127.0.0.1:1", "localhost.evil:1"]
    {
        for path in ["/", "/__diglot/events", "/__diglot/findings?article=a", "/review/"] {
            let request =
                format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            assert_eq!(served.send(&request).status, 403, "{host} {path}");
        }
    }
    for host in ["127.0.0.1", "localhost", "[::1]"] {
        let request = format!("GET / HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n");
        assert_eq!(served.send(&request).status, 200, "{host}");
    }
}

#[test]
fn no_path_leads_out_of_the_project() {
    let workplace = help_centre();
    let served = Served::start(&workplace);
    let paths = [
        "/../secret.txt",
        "/nl-nl/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/nl-nl/media/..%5c..%5csecret.txt",
        "/nl-nl/media/%2e%2e/%2e%2e/%2e%2e/secret.txt",
        "//etc/passwd",
        "/.hidden.txt",
        "/nl-nl/media/outside.txt",
        "/secret.txt",
        "/content/nl-nl/start/a.md",
        "/nl-nl/start/a.md",
        "/diglot.toml",
    ];
    for path in paths {
        let answer = served.get(path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        let is_secret = ["SECRET", "root:"].iter().any(|it| answer.body.contains(it));
        assert!(!is_secret, "{path}");
    }
    let query = "/__diglot/findings?article=../secret.txt";
    assert_eq!(served.get(query).status, 404);
}

/// A picture can hold scripts; opened by itself, it would be a page of this server.
#[test]
fn a_picture_cannot_act_as_a_page_of_the_server() {
    let workplace = help_centre();
    let served = Served::start(&workplace);
    let answer = served.get("/nl-nl/media/dot.svg");
    assert_eq!(answer.header("content-type"), "image/svg+xml");
    assert!(answer.header("content-security-policy").starts_with("sandbox;"));
}

#[test]
fn what_check_finds_is_told_of_the_article() {
    let workplace = help_centre();
    let served = Served::start(&workplace);
    let answer = served.get("/__diglot/findings?article=nl-nl%2Fstart%2Fb.md");
    assert_eq!(answer.status, 200, "{answer:?}");
    let reported: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(reported["article"], "content/nl-nl/start/b.md");
    let found: Vec<_> = reported["findings"].as_array().expect("a list").iter().collect();
    let checked = workplace.run(&["check", "content/nl-nl/start/b.md", "--output", "concise"]);
    assert_eq!(found.len(), checked.stdout.lines().count(), "{}", checked.stdout);
    let number = found.iter().find(|it| it["rule"] == "number-mismatch").expect("a finding");
    let place = format!("b.md:{}:{}: ", number["line"], number["column"]);
    assert!(checked.stdout.contains(&place), "{}", checked.stdout);
    assert_eq!(number["segment"], 0);
    let clean = served.get("/__diglot/findings?article=nl-nl%2Fstart%2Fa.md");
    assert!(clean.body.contains("\"findings\":[]"), "{clean:?}");
}

#[test]
fn a_port_in_use_gives_way_to_the_next() {
    let workplace = help_centre();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("it has one").port();
    let served = Served::start_with(&workplace, &["--port", &port.to_string()]);
    assert!(served.port > port && served.port <= port + 50, "{}", served.port);
    assert_eq!(served.get("/").status, 200);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_cleanly_while_a_page_is_open() {
    use std::io::{Read as _, Write as _};
    let workplace = help_centre();
    let served = Served::start(&workplace);
    let mut stream = served.connect();
    let port = served.port;
    let request = format!("GET /__diglot/events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it is sent");
    let mut first = [0; 16];
    stream.read_exact(&mut first).expect("it answers");
    assert_eq!(served.interrupt(), 0);
}

//! Who is answered on which port, and how long anybody may take to ask.

use std::io::{Read as _, Write as _};
use std::time::Instant;

use super::{PATIENCE, Served, article};
use crate::command::Workplace;

fn help_centre() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", "title = \"Help\"\n"),
        ("content/nl-nl/a.md", &article("Begin", "Goedemorgen.", "Good morning.")),
        ("content/nl-nl/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("content/nl-nl/a.js", "alert(1)"),
    ])
}

#[test]
fn the_workbench_is_an_origin_of_its_own_with_the_sites_images_and_no_page_of_it() {
    let workplace = help_centre();
    let served = Served::start(&workplace);
    let (port, _) = served.workbench;
    assert_ne!(port, served.port);
    let moved = served.get("/review/");
    let place = format!("http://127.0.0.1:{port}/review/");
    assert_eq!((moved.status, moved.header("location")), (302, &*place));
    assert!(served.get("/nl-nl/a.html").body.contains(&format!("data-review=\"{place}\"")));
    let at_workbench = |path: &str| served.request_at(port, "GET", path, "");
    assert_eq!(at_workbench("/review/").status, 200);
    let image = at_workbench("/nl-nl/dot.svg");
    assert_eq!(image.status, 200);
    assert!(image.header("content-security-policy").starts_with("sandbox;"));
    for path in
        ["/", "/nl-nl/", "/nl-nl/a.html", "/nl-nl/a.js", "/nl-nl/none.png", "/__diglot/events"]
    {
        assert_eq!(at_workbench(path).status, 404, "{path}");
    }
    // Each port answers to its own name only.
    let request = format!(
        "GET /review/ HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n",
        served.port
    );
    assert_eq!(served.send_to(port, &request).status, 403);
}

#[test]
fn a_private_site_is_read_by_those_who_opened_its_url() {
    let workplace = help_centre();
    let served = Served::start_with(&workplace, &["--port", "0", "--private"]);
    let token = served.site_line.split("token=").nth(1).expect("a token");
    let token = token.split(' ').next().expect("a word");
    let own =
        ["/", "/nl-nl/a.html", "/__diglot/findings?article=nl-nl%2Fa.md", "/__diglot/preview.js"];
    for path in own {
        assert_eq!(served.get(path).status, 403, "{path}");
    }
    assert_eq!(served.get("/?token=0").status, 403);
    let shown = served.get(&format!("/nl-nl/a.html?token={token}"));
    assert_eq!((shown.status, shown.header("location")), (302, "/nl-nl/a.html"));
    let cookie = shown.header("set-cookie");
    assert!(cookie.ends_with("; HttpOnly; SameSite=Strict"), "{cookie}");
    let cookie = format!("Cookie: x=y; {}\r\n", cookie.split(';').next().expect("a pair"));
    for path in own {
        assert_eq!(served.request("GET", path, &cookie).status, 200, "{path}");
    }
    let image = |headers: &str| {
        served.request_at(served.workbench.0, "GET", "/nl-nl/dot.svg", headers).status
    };
    assert_eq!((image(""), image(&cookie)), (403, 200));
    // Who opened the workbench sees them, too.
    let (port, secret) = &served.workbench;
    let header = format!("X-Diglot-Token: {secret}\r\n");
    let rows = served.request_at(*port, "GET", "/review/api/first", &header);
    assert_eq!(rows.status, 200, "{}", rows.body);
    let given = rows.header("set-cookie").split(';').next().expect("a pair");
    assert_eq!(image(&format!("Cookie: {given}\r\n")), 200);
    let stranger = served.request_at(*port, "GET", "/review/api/first", "");
    assert_eq!((stranger.status, stranger.header("set-cookie")), (403, ""));
    // What lets readers in lets nobody write.
    let header = format!("X-Diglot-Token: {token}\r\n");
    assert_eq!(
        served.request_at(served.workbench.0, "GET", "/review/api/data", &header).status,
        403
    );
}

#[test]
fn who_takes_too_long_to_ask_is_not_waited_for() {
    let workplace = help_centre();
    let served = Served::start(&workplace);
    let (port, token) = &served.workbench;
    let mut slow = served.connect();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: local").expect("it is sent");
    let mut idle = served.connect();
    let body = format!(
        "POST /review/api/save HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\
         X-Diglot-Token: {token}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{{"
    );
    assert_eq!(served.send_to(*port, &body).status, 408);
    for stream in [&mut slow, &mut idle] {
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).expect("it is closed");
        assert!(!String::from_utf8_lossy(&rest).starts_with("HTTP/1.1 200"));
    }
    assert_eq!(served.get("/nl-nl/").status, 200);
}

#[test]
fn who_comes_when_all_connections_are_taken_is_told_so() {
    let workplace = help_centre();
    let served = Served::start(&workplace);
    for port in [served.port, served.workbench.0] {
        // They are accepted in their order.
        let idle: Vec<_> = (0..300).map(|_| Served::connect_to(port)).collect();
        let answer = served.request_at(port, "GET", "/review/", "");
        assert_eq!(answer.status, 503, "{answer:?}");
        assert!(answer.body.contains("too many connections"), "{}", answer.body);
        assert_eq!(answer.header("retry-after"), "10");
        drop(idle);
        let began = Instant::now();
        while served.request_at(port, "GET", "/review/", "").status == 503 {
            assert!(began.elapsed() < PATIENCE, "it does not recover");
        }
    }
}

//! No one gets in: not another site's page, not a path, not the text of an article.

use diglot::review::{BODY_MAX, Method, Request, Response};
use serde_json::{Value, json};

use super::{Room, answer, asked, change, request, segment};

const A: &str = "nl-nl/a.md";

fn room() -> Room {
    Room::with(&[(A, &segment("a-1", "Een.", "One."))])
}

/// A change that would be made if it came from our own page.
fn edit() -> String {
    let act = json!({ "target": { "a-1": "Eentje." } });
    let change = change(A, &[("a-1", "One.", "Een.")], &act);
    json!({ "revision": 1, "groups": [{ "label": "edit", "changes": [change] }] }).to_string()
}

/// What is answered to a save that was changed like this; it must be refused, and nothing written.
#[track_caller]
fn rejected(status: u16, change: impl Fn(&mut Request)) -> Response {
    let room = room();
    let before = room.files();
    let mut response = None;
    for (method, path, body) in [
        (Method::Post, "/review/api/save", edit()),
        (Method::Post, "/review/api/undo", "{}".to_owned()),
        (Method::Get, "/review/api/data", String::new()),
        (Method::Get, "/review/api/revision", String::new()),
    ] {
        let mut request = request(method, path, &body);
        change(&mut request);
        if request.method == Method::Get && status == 415 {
            continue;
        }
        let answer = asked(&mut room.open(), &request);
        assert_eq!(answer.status, status, "{path}");
        assert!(!String::from_utf8_lossy(&answer.body).contains("Een."), "{path}");
        response = Some(answer);
    }
    assert!(room.files() == before, "nothing is written");
    response.expect("something was asked")
}

#[test]
fn our_own_page_gets_in() {
    let room = room();
    let response = asked(&mut room.open(), &request(Method::Post, "/review/api/save", &edit()));
    assert_eq!(response.status, 200);
    assert!(room.text("content/nl-nl/a.md").contains(">Eentje.<"));
    for host in ["localhost:4321", "[::1]:4321", "LOCALHOST:4321"] {
        let mut request = request(Method::Get, "/review/api/data", "");
        (request.host, request.origin) = (Some(host.to_owned()), None);
        assert_eq!(asked(&mut room.open(), &request).status, 200, "{host}");
    }
    let mut request = request(Method::Post, "/review/api/undo", "{}");
    request.content_type = Some("Application/JSON; charset=utf-8".to_owned());
    assert_eq!(asked(&mut room.open(), &request).status, 200);
}

#[test]
fn a_page_of_another_project_does_not_get_in() {
    let room = room();
    let data: Value = answer(&mut room.open(), "/review/api/data", None);
    let own = data["key"].as_str().expect("a key");
    let of = |key: &str| {
        let request = request(Method::Post, "/review/api/save", &edit());
        Request { project: Some(key.to_owned()), ..request }
    };
    let response = rejected(403, |request| request.project = Some(format!("{own}0")));
    assert!(String::from_utf8_lossy(&response.body).contains("of another project"));
    assert_eq!(asked(&mut room.open(), &of(own)).status, 200);
}

#[test]
fn a_name_that_was_bound_to_our_address_does_not_get_in() {
    let hosts = [
        "evil.example",
        "evil.example:4321",
        "127.0.0.1",
        "127.0.0.1:80",
        "localhost.evil.example:4321",
        "127.0.0.1:4321.evil.example",
        "",
    ];
    for host in hosts {
        rejected(403, |request| request.host = Some(host.to_owned()));
    }
    rejected(403, |request| request.host = None);
    let mut page = request(Method::Get, "/review/", "");
    page.host = Some("evil.example:4321".to_owned());
    assert_eq!(asked(&mut room().open(), &page).status, 403);
}

#[test]
fn the_page_of_another_site_does_not_get_in() {
    let origins = [
        "https://evil.example",
        "null",
        "http://127.0.0.1:80",
        "https://127.0.0.1:4321",
        "http://127.0.0.1:4321.evil.example",
        "file://",
        "",
    ];
    for origin in origins {
        rejected(403, |request| request.origin = Some(origin.to_owned()));
    }
}

#[test]
fn without_the_token_nobody_gets_in() {
    for token in
        [None, Some(""), Some("0123456789abcdef0123456789abcdee"), Some("0123456789abcdef")]
    {
        rejected(403, |request| request.token = token.map(str::to_owned));
    }
}

#[test]
fn a_form_of_another_site_does_not_get_in() {
    for kind in [
        None,
        Some("text/plain"),
        Some("application/x-www-form-urlencoded"),
        Some("multipart/form-data"),
    ] {
        rejected(415, |request| request.content_type = kind.map(str::to_owned));
    }
}

#[test]
fn a_body_without_end_does_not_get_in() {
    rejected(413, |request| request.body = vec![b' '; BODY_MAX + 1]);
}

#[test]
fn what_is_no_json_is_refused_in_words() {
    let room = room();
    for body in ["", "[", "{\"groups\":1}", "\u{0}"] {
        let response = asked(&mut room.open(), &request(Method::Post, "/review/api/save", body));
        assert_eq!(response.status, 400, "{body}");
    }
    // One that cannot be understood keeps no other from being saved.
    let edit = edit();
    for odd in [r#"{"changes":[{"path":"a","do":{}}]}"#, r#"{"label":"\ud83d","changes":[]}"#] {
        let room = self::room();
        let body = edit.replacen("\"groups\":[", &format!("\"groups\":[{odd},"), 1);
        let response = asked(&mut room.open(), &request(Method::Post, "/review/api/save", &body));
        let answer: Value = serde_json::from_slice(&response.body).expect("an answer is JSON");
        let status = |at: usize| answer["results"][at]["status"].as_str();
        assert_eq!((status(0), status(1)), (Some("rejected"), Some("applied")), "{answer}");
    }
}

#[test]
fn no_path_leads_out_of_the_articles() {
    let room = room();
    room.put("secret.toml", "secret");
    let paths = [
        "../secret.toml",
        "nl-nl/../../secret.toml",
        "/etc/passwd",
        "..\\secret.toml",
        "secret.txt",
        "nl-nl/a.md\u{0}",
        "%2e%2e/secret.toml",
        "content/nl-nl/a.md",
        "",
    ];
    for path in paths {
        let mut workbench = room.open();
        let body = json!({ "path": path, "id": "a-1", "target": "x" }).to_string();
        for api in ["look", "check"] {
            let path = format!("/review/api/{api}");
            let response = asked(&mut workbench, &request(Method::Post, &path, &body));
            assert!(!String::from_utf8_lossy(&response.body).contains("secret"), "{path}");
        }
        let mut article = request(Method::Get, "/review/api/article", "");
        article.query = format!("path={path}");
        assert_eq!(asked(&mut workbench, &article).status, 404, "{path}");

        let mut file = request(Method::Get, &format!("/review/{path}"), "");
        file.token = None;
        assert!(!String::from_utf8_lossy(&asked(&mut workbench, &file).body).contains("secret"));
    }
}

#[test]
fn every_answer_keeps_browsers_to_what_was_meant() {
    let room = room();
    for path in [
        "/review/",
        "/review/review.js",
        "/review/review.css",
        "/review/api/data",
        "/review/nothing",
    ] {
        let response = asked(&mut room.open(), &request(Method::Get, path, ""));
        let header = |name: &str| {
            let found = response.headers.iter().find(|(it, _)| *it == name);
            found.map_or("", |(_, value)| &**value)
        };
        let policy = header("content-security-policy");
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("referrer-policy"), "no-referrer");
    }
    assert_eq!(asked(&mut room.open(), &request(Method::Other, "/review/", "")).status, 404);
}

/// Texts of articles that try to run, to send, or to take a name of the page.
const TRICKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script href=data:,alert(1) /></svg>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"java\tscript:alert(1)\">x</a>",
    "[x](javascript:alert(1))",
    "[x](<java&#115;cript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "![x](javascript:alert(1))",
    "![\"onerror=alert(1) x=\"](x)",
    "[x](a.md \"\\\" onmouseover=alert(1)\")",
    "<javascript:alert(1)>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<iframe src=\"https://evil.example\"></iframe>",
    "<form action=\"https://evil.example\" id=search><input name=query><button>x</button></form>",
    "<base href=\"https://evil.example/\">",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
    "<link rel=stylesheet href=\"https://evil.example/x.css\">",
    "<style>body{display:none}</style>",
    "<div style=\"position:fixed;inset:0\">x</div>",
    "<object data=\"javascript:alert(1)\"></object>",
    "<embed src=\"javascript:alert(1)\">",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<a id=list name=query href=x>x</a>",
    "<b id=\"title\" onfocus=alert(1) autofocus tabindex=0>x</b>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video src=x onerror=alert(1)></video>",
    "`</code><script>alert(1)</script>`",
    "</script><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
];

/// Whether HTML holds anything that runs, sends, loads a page, or has a name of the workbench.
#[track_caller]
fn assert_tame(html: &str, trick: &str) {
    let fragment = tags(html);
    for (tag, attributes) in fragment {
        let forbidden = [
            "script", "style", "iframe", "object", "embed", "form", "input", "button", "base",
            "meta", "link", "svg", "video", "template",
        ];
        assert!(!forbidden.contains(&&*tag), "{trick}: {html}");
        for (name, value) in attributes {
            assert!(
                !name.starts_with("on") && name != "style" && name != "srcdoc" && name != "name",
                "{trick}: {html}"
            );
            if name == "id" {
                assert!(value.starts_with("article-"), "{trick}: {html}");
            }
            if ["href", "src", "action", "data"].contains(&&*name) {
                let plain: String =
                    value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
                let plain = plain.to_ascii_lowercase();
                let runs = ["javascript:", "data:text", "vbscript:"]
                    .iter()
                    .any(|it| plain.starts_with(it));
                assert!(!runs, "{trick}: {html}");
            }
        }
    }
}

/// The tags of HTML with their attributes, as a browser reads them.
fn tags(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let fragment = scraper::Html::parse_fragment(html);
    let elements =
        fragment.root_element().descendants().filter_map(scraper::ElementRef::wrap).skip(1);
    let read = |element: scraper::ElementRef<'_>| {
        let attributes = element.value().attrs();
        let attributes = attributes.map(|(name, value)| (name.to_owned(), value.to_owned()));
        (element.value().name().to_owned(), attributes.collect())
    };
    elements.map(read).collect()
}

#[test]
fn the_text_of_an_article_never_runs() {
    for trick in TRICKS {
        for place in ["{}", "Text {} more", "> {}", "- {}", "| a |\n|---|\n| {} |"] {
            let cell = segment("a-1", trick, "One.");
            let source = segment("a-2", "Twee.", trick);
            let text = format!(
                "---\ntitle: x\n---\n\n{}\n\n{source}\n\n{trick}\n",
                place.replace("{}", &cell)
            );
            let room = Room::with(&[(A, &text)]);
            let mut workbench = room.open();
            let data = answer(&mut workbench, "/review/api/data", None);
            for segment in data["segments"].as_array().expect("a list") {
                let id = segment["id"].as_str().expect("an id");
                let look = answer(
                    &mut workbench,
                    "/review/api/look",
                    Some(&json!({ "path": A, "id": id })),
                );
                let html = |value: &Value| value.as_str().expect("HTML").to_owned();
                for shown in [
                    &look["target_html"],
                    &look["source_html"],
                    &look["page_html"]["target"],
                    &look["page_html"]["source"],
                ] {
                    assert_tame(&html(shown), trick);
                }
            }
            let body = json!({ "path": A, "id": "a-1", "target": trick });
            let response = asked(
                &mut workbench,
                &request(Method::Post, "/review/api/check", &body.to_string()),
            );
            if response.status == 200 {
                let checked: Value = serde_json::from_slice(&response.body).expect("JSON");
                assert_tame(checked["html"].as_str().expect("HTML"), trick);
            }
        }
    }
}

#[test]
fn nothing_in_the_data_of_the_page_ends_its_script() {
    let text: String = TRICKS
        .iter()
        .enumerate()
        .map(|(number, trick)| segment(&format!("a-{number}"), trick, trick) + "\n\n")
        .collect();
    let room = Room::with(&[
        (A, &text),
        ("nl-nl/</script><script>.md", &segment("b-1", "{{data}}", "{{assets}}")),
    ]);
    let page = room.open().page().expect("articles can be read");
    let (_, rest) = page.split_once("id=\"review-data\">").expect("the data stand in the page");
    let data = rest.split("</script>").next().expect("it ends");
    assert!(!data.contains(['<', '>', '&']), "no tag, no entity");
    let read: Value = serde_json::from_str(data).expect("the data are whole");
    let segments = read["segments"].as_array().expect("a list");
    assert!(segments.iter().any(|it| it["source"] == "{{assets}}"));
    assert!(segments.iter().any(|it| it["target"] == TRICKS[0]), "texts are as written");
}

#[test]
fn the_page_without_a_server_runs_its_own_script_alone() {
    use base64::Engine as _;
    let page = room().open().page().expect("articles can be read");
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).expect("a policy");
    let policy = policy.split('"').next().expect("it ends");
    assert!(!policy.contains("unsafe") && policy.contains("default-src 'none'"), "{policy}");
    for (open, close) in [("<script type=\"module\">", "</script>"), ("<style>", "</style>")] {
        let inside =
            page.split(open).nth(1).and_then(|it| it.split(close).next()).expect("it is there");
        let hash = base64::engine::general_purpose::STANDARD
            .encode(hmac_sha256::Hash::hash(inside.as_bytes()));
        assert!(policy.contains(&format!("'sha256-{hash}'")), "{open}");
    }
    assert_eq!(page.matches("<script").count(), 3, "the script, the data and the strings");
    assert!(!page.contains(" src=\"http") && !page.contains(" href=\"http"), "it asks nobody");
}

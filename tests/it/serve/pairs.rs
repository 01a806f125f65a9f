//! Translations that are files of their own, beside their originals.

use super::Served;
use crate::command::Workplace;

const CONFIGURATION: &str = "[layout]\nprofile = \"hugo\"\nsync = \"none\"\n[[layout.pair]]\noriginal = \"docs/en/**\"\n\
    translation = \"docs/{locale}/**\"\n";

fn workplace() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", CONFIGURATION),
        (
            "docs/en/a.md",
            "---\ntitle: Tides\n---\n\n# High & low\n\nWait {{< ref b >}} here.\n\nGo now.\n\n```sh\nrun\n```\n",
        ),
        (
            "docs/ar/a.md",
            "---\ntitle: المد\n---\n\n# عال ومنخفض\n\nانتظر {{< ref b >}} هنا.\n\n```sh\nrun\n```\n",
        ),
        ("docs/en/b.md", "# Boats\n"),
        ("docs/en/p.png", "PNG"),
        ("docs/secret.txt", "no"),
    ])
}

#[test]
fn a_page_shows_each_block_beside_its_original() {
    let workplace = workplace();
    let served = Served::start(&workplace);
    let list = served.get("/");
    assert!(list.body.contains("<a href=\"/docs/ar/a.md\">docs/ar/a.md</a>"), "{}", list.body);
    assert!(list.body.contains("docs/en/b.md") && !list.body.contains("\"/docs/en/b.md\""));
    let page = served.get("/docs/ar/a.md");
    assert_eq!(page.status, 200);
    for there in [
        "<div lang=\"ar\" dir=\"rtl\"><h1>المد</h1></div><div lang=\"en\" dir=\"ltr\"><h1>Tides</h1></div>",
        "<div lang=\"ar\" dir=\"rtl\" class=\"missing\"></div><div lang=\"en\" dir=\"ltr\"><p><span",
        "{{&lt; ref b &gt;}}",
        "data-article=\"docs/ar/a.md\"",
    ] {
        assert!(page.body.contains(there), "no `{there}` in {}", page.body);
    }
    assert_eq!(page.body.matches("<div class=\"row ").count(), 5, "{}", page.body);
    let findings = served.get("/__diglot/findings?article=docs/ar/a.md");
    assert!(findings.body.contains("missing-block"), "{}", findings.body);
    assert_eq!(served.get("/docs/en/p.png").body, "PNG");
    for none in ["/docs/secret.txt", "/docs/en/a.md", "/docs/ar/%2e%2e/secret.txt"] {
        assert_eq!(served.get(none).status, 404, "{none}");
    }
}

#[test]
fn a_page_follows_both_files_and_new_ones() {
    let workplace = workplace();
    let served = Served::start(&workplace);
    let mut events = super::live::Events::of(&served);
    workplace.write("docs/ar/a.md", "# عال ومنخفض\n\nكلام.\n".as_bytes());
    events.next();
    assert!(served.get("/docs/ar/a.md").body.contains("كلام."));
    workplace.write("docs/en/a.md", b"# High & low\n\nWords.\n");
    events.next();
    assert!(served.get("/docs/ar/a.md").body.contains("Words."));
    workplace.write("docs/ar/b.md", "# قوارب\n".as_bytes());
    events.next();
    assert_eq!(served.get("/docs/ar/b.md").status, 200);
}

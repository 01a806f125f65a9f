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
        "<div lang=\"ar\" dir=\"rtl\"><h1>المد</h1></div><div lang=\"en-US\" dir=\"ltr\"><h1>Tides</h1></div>",
        "<div lang=\"ar\" dir=\"rtl\" class=\"missing\"></div><div lang=\"en-US\" dir=\"ltr\"><p>Go now.",
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
        assert!(served.get(none).status >= 400, "{none}");
    }
}

#[test]
fn a_paragraph_that_was_divided_stays_beside_its_original() {
    let both = "The gate opens at low tide. The boat with the red flag leaves at high tide.";
    let [one, two] =
        ["Das Tor öffnet bei Ebbe.", "Das Boot mit der roten Flagge fährt bei Flut ab."];
    let pages =
        [(format!("# Tides\n\n{both}\n\nEnd.\n"), format!("# Gezeiten\n\n{one} {two}\n\nEnde.\n"))];
    let mut files = vec![("diglot.toml".to_owned(), CONFIGURATION.to_owned())];
    for number in 0..6 {
        // All but the first teach which words are pairs.
        let translation = if number == 0 {
            pages[0].1.replace(". Das Boot", ".\n\nDas Boot")
        } else {
            pages[0].1.clone()
        };
        files.push((format!("docs/en/{number}.md"), pages[0].0.clone()));
        files.push((format!("docs/de/{number}.md"), translation));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let workplace = Workplace::with(&files);
    let page = Served::start(&workplace).get("/docs/de/0.md").body;
    assert_eq!(page.matches("class=\"row block\"").count(), 2, "{page}");
}

#[test]
fn a_page_shows_what_changed_in_its_original_where_it_is() {
    let now = crate::command::plain::ORIGINAL
        .replace("Open the gate", "Open both gates")
        .replace("{{< /note >}}\n", "{{< /note >}}\n\nThe <lamp> is green.\n");
    let workplace = crate::command::plain::repository(&now);
    let page = Served::start(&workplace).get("/content/fr/a.md").body;
    let changed = "<div class=\"change\"><p>Changed in the original</p><pre lang=\"en-US\" dir=\"ltr\">Open <del>the gate \
        </del><ins>both gates </ins>with `open` at low tide.</pre></div>";
    let new = "<div class=\"change\"><p>New in the original</p><pre lang=\"en-US\" dir=\"ltr\"><ins>The &lt;lamp&gt; is green.\
        </ins></pre></div>";
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("no `{text}` in {page}"));
    let order =
        [place("Demandez"), place(new), place("Ouvrez"), place(changed), place("tide --port")];
    assert!(order.is_sorted(), "{page}");
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

//! The monikers that an article says it is for, wherever it is read.

use super::Workplace;

const SETTINGS: &str = "[monikers]\nlist = ['app-1.0', 'app-2.0']\n";

fn article(range: &str) -> String {
    let pair = "<span data-ttu-id=\"a-1\">Alleen in  twee.</span><span class=\"sxs-lookup\">\
                <span data-stu-id=\"a-1\">Only in two.</span></span>";
    format!(
        "---\ntitle: A\nms.contentlocale: nl-NL\nmonikerRange: '{range}'\n---\nTekst.\n\n\
         ::: moniker range=\"app-2.0\"\n{pair}\n::: moniker-end\n"
    )
}

/// The findings of a check about monikers, each with its place.
fn findings(workplace: &Workplace) -> Vec<String> {
    let run = workplace.run(&["check", "--output", "concise"]);
    let lines = run.stdout.lines().filter(|line| line.contains("moniker"));
    lines.filter_map(|line| line.split("]: ").next().map(str::to_owned)).collect()
}

#[test]
fn a_zone_of_other_versions_is_on_no_page_of_an_article() {
    for (range, is_shown) in [("app-1.0", false), ("<= app-2.0", true)] {
        let workplace =
            Workplace::with(&[("diglot.toml", SETTINGS), ("content/nl-nl/a.md", &article(range))]);
        workplace.done(&["build"]);
        for (page, text) in [
            ("nl-nl/a.html", "Alleen in  twee."),
            ("en-us/a.html", "Only in two."),
            ("nl-nl/a.bilingual.html", "Only in two."),
        ] {
            let page = workplace.read(&format!("site/{page}"));
            assert_eq!(page.contains(text), is_shown, "{range}: {page}");
        }
        let html = workplace.done(&["render", "content/nl-nl/a.md", "--fragment"]);
        let zone = "<div data-moniker=\"app-2.0\">";
        assert_eq!(html.contains(zone), is_shown, "{html}");
        let text = workplace.done(&["render", "content/nl-nl/a.md", "--format", "text"]);
        assert_eq!(text.contains("Alleen in"), is_shown, "{text}");
        let expected: &[&str] =
            if is_shown { &[] } else { &["content/nl-nl/a.md:8:1: warning[moniker-zone-empty"] };
        assert_eq!(findings(&workplace), expected);
    }
}

#[test]
fn a_range_of_the_front_matter_that_is_none_is_told_once() {
    let workplace =
        Workplace::with(&[("diglot.toml", SETTINGS), ("content/nl-nl/a.md", &article("> app-7"))]);
    let place = "content/nl-nl/a.md:4:15: error[moniker-range-invalid";
    assert_eq!(findings(&workplace), [place]);
    let run = workplace.run(&["build"]);
    assert_eq!(run.stderr.matches("unknown moniker `app-7`").count(), 1);
    assert!(workplace.read("site/nl-nl/a.html").contains("Alleen in  twee."), "it is for all");
}

#[test]
fn readers_choose_a_version_where_a_page_has_several() {
    let settings =
        "[monikers]\nlist = ['app-1.0', 'app-2.0']\nnames = { 'app-2.0' = 'App 2 & up' }\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", settings),
        ("content/nl-nl/a.md", &article("<= app-2.0")),
        ("content/nl-nl/one.md", &article("app-2.0")),
        ("content/nl-nl/none.md", "---\ntitle: B\n---\nTekst.\n"),
    ]);
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/a.html");
    for part in [
        "<div data-moniker=\"app-2.0\" data-versions=\"App 2 &amp; up\">",
        "<option value=\"app-1.0\">app-1.0</option>\n<option value=\"app-2.0\">App 2 &amp; up</option>",
        "<script src=\"../versions.js\" defer></script>",
        "<p class=\"versions\" hidden><label><span>Versie</span> <select",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let text = workplace.done(&["render", "content/nl-nl/a.md", "--format", "text"]);
    assert!(text.contains("App 2 & up\n  Alleen in twee."), "{text}");
    for other in ["one", "none"] {
        let page = workplace.read(&format!("site/nl-nl/{other}.html"));
        assert!(!page.contains("versions.js") && !page.contains("<select"), "{page}");
    }
    let wrong = "[monikers]\nlist = ['app-1.0']\nnames = { 'app-3.0' = 'App 3' }\n";
    let workplace = Workplace::with(&[("diglot.toml", wrong), ("content/nl-nl/a.md", "a\n")]);
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("`names` has `app-3.0`, which is not in `list`"), "{}", run.stderr);
}

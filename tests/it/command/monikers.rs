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

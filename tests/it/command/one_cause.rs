//! What has one cause is one finding, however many places have it.

use super::Workplace;
use super::check::{annotated, concise};

#[test]
fn includes_and_code_that_a_locale_lacks_are_the_source_locales() {
    let body = "Hallo.|Hello.\n\n[!INCLUDE [note](includes/note.md)]\n\n[!code-js[](run.js)]\n\n\
                :::code language=\"js\" source=\"run.js\":::\n";
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", &*annotated(body)),
        ("content/nl-nl/b.md", &*annotated(body)),
        ("content/en-us/includes/note.md", "See [c](../c.md).\n"),
        ("content/en-us/c.md", "---\ntitle: See\n---\nSee.\n"),
        ("content/en-us/run.js", "run();\n"),
    ]);
    let found = workplace.run(&["check", "--output", "concise", "--severity", "info"]).stdout;
    let includes: Vec<&str> = found.lines().filter(|line| line.contains("include]")).collect();
    assert_eq!(
        includes,
        ["content/nl-nl/a.md:7:1: info[untranslated-include]: included file \
          `nl-nl/includes/note.md` does not exist; `en-us/includes/note.md` is shown \
          (and 1 more like it: content/nl-nl/b.md:7)"]
    );
    assert!(!found.contains("missing-include") && !found.contains("code"), "{found}");
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/a.html");
    assert!(page.contains(">c</a>") && page.matches("run").count() == 2, "{page}");
    // What the locale gets of its own takes their place in the next build.
    workplace.write("content/nl-nl/includes/note.md", b"Let op.\n");
    workplace.done(&["build"]);
    assert!(workplace.read("site/nl-nl/a.html").contains("Let op."));
    workplace.remove("content/nl-nl/includes/note.md");
    workplace.write("content/en-us/includes/note.md", b"Look out.\n");
    workplace.done(&["build"]);
    assert!(workplace.read("site/nl-nl/a.html").contains("Look out."));
}

#[test]
fn one_cause_is_one_finding_in_every_report() {
    let body = "Hallo.|Hello.\n\n<xref:one.uid> <xref:two.uid>\n\n[!INCLUDE [n](includes/n.md)]\n";
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", &*annotated(body)),
        ("content/nl-nl/b.md", &*annotated(body)),
        ("content/nl-nl/sub/c.md", &*annotated(&body.replace("includes", "../includes"))),
    ]);
    let bytes = [annotated("Hallo.|Hello.\n").as_bytes(), &b"\xe9\n".repeat(40)].concat();
    workplace.write("content/nl-nl/d.md", &bytes);
    let rules = ["missing-include", "not-utf-8", "xref-not-found"];
    let mut found = concise(&workplace, &[]);
    found.retain(|line| rules.iter().any(|rule| line.contains(rule)));
    assert_eq!(
        found,
        [
            "content/nl-nl/a.md:7:1 warning[xref-not-found]",
            "content/nl-nl/a.md:9:1 error[missing-include]",
            "content/nl-nl/d.md:6:1 error[not-utf-8]",
        ]
    );
    let more = [
        "(and 5 more like it: content/nl-nl/a.md:7, content/nl-nl/b.md:7, content/nl-nl/b.md:7, …)",
        "(and 2 more like it: content/nl-nl/b.md:9, content/nl-nl/sub/c.md:9)",
        "(and 39 more like it: content/nl-nl/d.md:7, content/nl-nl/d.md:8, content/nl-nl/d.md:9, …)",
    ];
    for format in ["concise", "sarif", "github", "gitlab", "junit", "checkstyle"] {
        let report = workplace.run(&["check", "--output", format]).stdout;
        let report = report.replace("%2C", ",").replace("%3A", ":");
        for more in more {
            assert_eq!(
                report.matches(more).count(),
                usize::from(format == "junit") + 1,
                "{format}: {report}"
            );
        }
    }
    let text = workplace.run(&["check"]).stdout;
    assert!(text.contains("(and 39 more like it:"), "{text}");
    let json = workplace.run(&["check", "--output", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["summary"]["by_rule"]["xref-not-found"], 1);
    let findings = json["findings"].as_array().expect("a list");
    let xref = findings.iter().find(|it| it["rule"] == "xref-not-found").expect("one");
    assert_eq!(xref["repeats"]["count"], 5);
    assert_eq!(xref["message"], "unknown uid `one.uid`");
    assert!(xref["help"].as_str().expect("help").contains("`[xref]`"), "{xref}");
    // Where there is a map, each uid that it lacks is a cause of its own.
    workplace.write("map.yml", b"references:\n- uid: other\n  href: https://example.com\n");
    workplace.write("diglot.toml", b"[xref]\nmaps = [\"map.yml\"]\n");
    let found = concise(&workplace, &[]);
    assert_eq!(found.iter().filter(|line| line.contains("xref-not-found")).count(), 2);
}

#[test]
fn a_code_file_that_is_annotated_is_cut_like_an_article_and_reported_once() {
    let code = "{\n  \"lamp\": \"<span data-ttu-id=\\\"a1b2c-101\\\">Rood</span><span class=\\\"sxs-lookup\\\">\
                <span data-stu-id=\\\"a1b2c-101\\\">Red</span></span>\"\n}\n";
    let body = "Hallo.|Hello.\n\n[!code-json[](lamp.json)]\n\n\
                :::code language=\"json\" source=\"lamp.json\":::\n";
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", &*annotated(body)),
        ("content/nl-nl/lamp.json", code),
    ]);
    let found = concise(&workplace, &[]);
    assert_eq!(found, ["content/nl-nl/lamp.json:2:12 error[leaked-annotation]"]);
    let told = workplace.run(&["render", "content/nl-nl/a.md"]).stderr;
    assert_eq!(told.matches("leaked-annotation").count(), 1, "{told}");
    workplace.run(&["build"]);
    for (page, own, other) in [("nl-nl", "Rood", "Red<"), ("en-us", "Red", "Rood")] {
        let page = workplace.read(&format!("site/{page}/a.html"));
        assert_eq!(page.matches(own).count(), 2, "{page}");
        assert!(!page.contains(other) && !page.contains("tu-id"), "{page}");
    }
}

#[test]
fn links_of_an_article_without_source_text_are_those_of_its_translation() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", &*annotated("## Papier|## Paper\n")),
        ("content/nl-nl/b.md", "---\ntitle: B\n---\n[p](a.md#papier) [q](a.md#paper)\n"),
        ("content/nl-nl/c.md", &*annotated("Zie [p](a.md#papier).|See [p](a.md#papier).\n")),
    ]);
    let found = concise(&workplace, &[]);
    let expected = [
        "content/nl-nl/b.md:4:22 warning[broken-anchor]",
        "content/nl-nl/c.md:5:114 warning[broken-anchor]",
    ];
    assert_eq!(found, expected);
}

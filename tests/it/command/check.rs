//! `diglot check`: what is looked at, what is told, and the exit status.

use super::{ARTICLE, Workplace};

/// An article with an error, a warning that can be mended, and a hint that can.
pub(super) const FAULTY: &str = "\
---
title: Alderbox
ms.contentlocale: nl-NL
ms.translationtype: MT
---
<span data-ttu-id=\"a1b2c-102\">Kies **Volgende.**</span><span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-102\">Choose **Next**.</span></span>

<span data-ttu-id=\"a1b2c-103\">Zet het  apparaat aan.</span><span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-103\">Switch the device on.</span></span>

<span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-104\">Good morning, world.</span></span>
";

/// A project with one good article and one that has faults.
pub(super) fn project() -> Workplace {
    Workplace::with(&[("content/nl-nl/a.md", FAULTY), ("content/nl-nl/b.md", ARTICLE)])
}

/// `path:line:column severity[rule]` of each finding, as `concise` tells them.
#[track_caller]
pub(super) fn concise(workplace: &Workplace, arguments: &[&str]) -> Vec<String> {
    let run = workplace.run(&[&["check", "--output", "concise"], arguments].concat());
    assert!(run.status <= 1, "{}", run.stderr);
    let places = run.stdout.lines().map(|line| {
        let (place, rest) = line.split_once(": ").expect("a place");
        format!("{place} {}", rest.split_once(": ").expect("a rule").0)
    });
    places.collect()
}

pub(super) const WARNING: &str = "content/nl-nl/a.md:6:46 warning[punctuation-in-emphasis]";
const HINT: &str = "content/nl-nl/a.md:8:38 info[double-space]";
pub(super) const ERROR: &str = "content/nl-nl/a.md:10:1 error[missing-target]";

#[test]
fn a_project_is_checked_as_a_whole() {
    assert_eq!(concise(&project(), &[]), [WARNING, ERROR]);
}

#[test]
fn hints_are_told_to_those_who_ask() {
    let workplace = project();
    assert_eq!(concise(&workplace, &["--severity", "info"]), [WARNING, HINT, ERROR]);
    assert_eq!(concise(&workplace, &["--severity", "error"]), [ERROR]);
    workplace.write("diglot.toml", b"[check]\nrules = { double-space = \"on\" }\n");
    assert_eq!(concise(&workplace, &[]), [WARNING, HINT, ERROR]);
}

#[test]
fn what_is_clean_is_told_and_is_no_failure() {
    let workplace = project();
    let run = workplace.run(&["check", "content/nl-nl/b.md"]);
    assert_eq!((run.status, &*run.stdout), (0, "no findings in 1 article\n"), "{}", run.stderr);
}

#[test]
fn text_shows_both_texts_and_what_to_do_next() {
    let run = project().run(&["check", "--color", "never"]);
    let expected = "\
warning[punctuation-in-emphasis]: sentence punctuation `.` is inside the bold text `Volgende.`
 --> content/nl-nl/a.md:6:46
  |
6 | Kies **Volgende.**
  |                ^
  |
  = source: Choose **Next**.
  = help: move `.` after the bold text

error[missing-target]: segment has no translation; the translated page omits it
";
    assert!(run.stdout.starts_with(expected), "{}", run.stdout);
    let closing = "
      1 error    missing-target
      1 warning  punctuation-in-emphasis

1 error, 1 warning in 1 of 2 articles
1 finding is fixable with `diglot check --fix`
Run `diglot explain RULE` for details and for how to turn a rule off.
";
    assert!(run.stdout.ends_with(closing), "{}", run.stdout);
}

#[test]
fn an_article_needs_no_project() {
    let workplace = Workplace::with(&[("x/a.md", FAULTY), ("x/y/b.md", ARTICLE)]);
    let place = |finding: &str| finding.replace("content/nl-nl/a.md", "x/a.md");
    let expected = [place(WARNING), place(ERROR)];
    assert_eq!(concise(&workplace, &["x/a.md"]), expected);
    assert_eq!(concise(&workplace, &["x"]), expected);
    assert_eq!(concise(&workplace, &["x/y/b.md"]), [""; 0]);
}

#[test]
fn standard_input_is_an_article() {
    let arguments = ["check", "-", "--output", "concise"];
    let run = Workplace::new().run_with_input(&arguments, FAULTY.as_bytes());
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(
        run.stdout.starts_with("<stdin>:6:46: warning[punctuation-in-emphasis]"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_part_of_a_project_knows_the_rest_of_it() {
    let link = "[naar a](a.md) [naar c](c.md) [fout](a.md#nergens)\n";
    let workplace = project();
    workplace.write(
        "content/nl-nl/sub/d.md",
        format!("{ARTICLE}\n[naar b](../b.md#hello)\n").as_bytes(),
    );
    workplace.write("content/nl-nl/b.md", format!("{ARTICLE}\n{link}").as_bytes());
    assert_eq!(concise(&workplace, &["content/nl-nl/sub"]), [""; 0]);
    let found = concise(&workplace, &["content/nl-nl/b.md"]);
    let expected = [
        "content/nl-nl/b.md:9:25 error[broken-link]",
        "content/nl-nl/b.md:9:38 warning[broken-anchor]",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_project_elsewhere_is_told_of_from_here() {
    let workplace = Workplace::with(&[
        ("help/content/nl-nl/a.md", FAULTY),
        ("help/diglot.toml", ""),
        ("help/content/nl-nl/toc.yml", "- name: A\n  href: gone.md\n"),
    ]);
    let toc = "help/content/nl-nl/toc.yml:2:9 error[broken-link]".to_owned();
    let expected = [WARNING, ERROR].map(|it| format!("help/{it}"));
    let whole = [&expected[..], &[toc]].concat();
    assert_eq!(concise(&workplace, &["--project", "help"]), whole);
    assert_eq!(concise(&workplace, &["--project", "help", "help"]), whole);
    assert_eq!(concise(&workplace, &["--project", "help", "help/content/nl-nl/a.md"]), expected);
}

#[test]
fn what_others_include_is_checked_where_it_is() {
    let workplace = project();
    let include = FAULTY.split_once("---\n<").expect("a front matter").1;
    workplace.write("content/nl-nl/includes/note.md", format!("<{include}").as_bytes());
    let found = concise(&workplace, &["content/nl-nl/includes"]);
    let expected = [
        "content/nl-nl/includes/note.md:1:46 warning[punctuation-in-emphasis]",
        "content/nl-nl/includes/note.md:5:1 error[missing-target]",
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_number_of_threads_makes_no_difference() {
    let workplace = Workplace::new();
    for number in 0..40 {
        let article = FAULTY.replace("apparaat", ["apparaat", "ding", "toestel"][number % 3]);
        workplace.write(&format!("content/nl-nl/{number}.md"), article.as_bytes());
        workplace.write(&format!("content/de-de/{}.md", number * 2), ARTICLE.as_bytes());
    }
    let check = |jobs| {
        let arguments = ["check", "--severity", "info", "--output", "json", "--jobs", jobs];
        workplace.run(&arguments).stdout
    };
    let alone = check("1");
    assert!(alone.contains("missing-article") && alone.contains("inconsistent"));
    assert_eq!(check("2"), alone);
    assert_eq!(check("7"), alone);
}

#[test]
fn each_locale_has_to_be_translated_so_far() {
    let workplace = project();
    workplace.write(
        "diglot.toml",
        b"[check.rules]\nmissing-target = \"off\"\npunctuation-in-emphasis = \"off\"\n",
    );
    assert_eq!(workplace.run(&["check", "--min-coverage", "80"]).status, 0);
    let run = workplace.run(&["check", "--min-coverage", "81%"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("(1 of 5 segments missing)"), "{}", run.stderr);
    assert_eq!(workplace.run(&["check", "--min-coverage", "101"]).status, 2);
}

/// An article with this body, annotated where it says `target|source`.
pub(super) fn annotated(body: &str) -> String {
    let mut number = 100;
    let line = |line: &str| match line.split_once('|') {
        Some((target, source)) => {
            number += 1;
            format!(
                "<span data-ttu-id=\"a-{number}\">{target}</span><span class=\"sxs-lookup\">\
                 <span data-stu-id=\"a-{number}\">{source}</span></span>\n"
            )
        }
        None => format!("{line}\n"),
    };
    let body: String = body.lines().map(line).collect();
    format!("---\ntitle: Alderbox\nms.contentlocale: nl-NL\n---\n{body}")
}

#[test]
fn fixes_change_nothing_but_what_they_mend() {
    let workplace = project();
    let windows = FAULTY.replace('\n', "\r\n");
    workplace.write("content/nl-nl/c.md", format!("\u{feff}{windows}").as_bytes());
    let shown = workplace.run(&["check", "--fix", "--diff"]);
    assert_eq!(shown.status, 1);
    assert!(
        shown.stdout.contains("+<span data-ttu-id=\"a1b2c-102\">Kies **Volgende**.</span>"),
        "{}",
        shown.stdout
    );
    assert_eq!(workplace.read("content/nl-nl/a.md"), FAULTY, "nothing was written");
    let run = workplace.run(&["check", "--fix", "--output", "concise"]);
    assert!(run.stderr.starts_with("2 findings fixed in 2 articles\n"), "{}", run.stderr);
    let fixed = FAULTY.replace("**Volgende.**", "**Volgende**.");
    assert_eq!(workplace.read("content/nl-nl/a.md"), fixed);
    let windows = fixed.replace('\n', "\r\n");
    assert_eq!(workplace.read("content/nl-nl/c.md"), format!("\u{feff}{windows}"));
    assert_eq!(workplace.read("content/nl-nl/b.md"), ARTICLE);
    assert_eq!(workplace.list("content").len(), 3, "nothing is left beside the articles");
    workplace.run(&["check", "--fix", "--severity", "info"]);
    let fixed = fixed.replace("het  apparaat", "het apparaat");
    assert_eq!(workplace.read("content/nl-nl/a.md"), fixed, "hints are mended when they are told");
    let again = workplace.run(&["check", "--fix", "--diff", "--severity", "info"]);
    assert_eq!((again.status, &*again.stdout), (0, ""));
}

#[test]
fn the_anchor_of_a_source_heading_is_put_before_its_translation() {
    let heading = |anchor: &str| {
        format!(
            "---\ntitle: A\nms.contentlocale: nl-NL\n---\nZie [noten](#notes) en [zo](#notes), niet \
             [dit](#elsewhere).\n\n## {anchor}<span data-ttu-id=\"a1b2c-102\">Noten</span><span \
             class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-102\">Notes</span></span>\n"
        )
    };
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &heading(""))]);
    workplace.run(&["check", "--fix"]);
    assert_eq!(workplace.read("content/nl-nl/a.md"), heading("<a name=\"notes\"></a>"));
    // An anchor that is in use stays.
    let used = heading("").replace("#elsewhere", "#noten");
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &used)]);
    workplace.run(&["check", "--fix"]);
    assert_eq!(workplace.read("content/nl-nl/a.md"), used);
}

#[test]
fn a_file_that_is_not_utf_8_is_never_written() {
    let workplace = Workplace::new();
    let bytes = [FAULTY.as_bytes(), b"caf\xe9\n"].concat();
    workplace.write("content/nl-nl/a.md", &bytes);
    workplace.run(&["check", "--fix"]);
    assert_eq!(workplace.contents("content")[0].1, bytes);
}

#[test]
fn a_language_without_data_is_told_of() {
    let workplace = project();
    workplace.write("content/cy-gb/b.md", ARTICLE.replace("nl-NL", "cy-GB").as_bytes());
    let run = workplace.run(&["check"]);
    assert!(run.stderr.contains("note: no language data for cy-GB"), "{}", run.stderr);
}

#[test]
fn rules_are_set_by_path_locale_and_who_translated() {
    let workplace = project();
    let found_with = |configuration: &str| {
        workplace.write("diglot.toml", configuration.as_bytes());
        concise(&workplace, &[])
    };
    let condition = |condition: &str| {
        found_with(&format!(
            "[[check.override]]\n{condition}\nrules = {{ missing-target = \"off\" }}\n"
        ))
    };
    for fitting in [
        "path = \"nl-nl/*.md\"",
        "path = \"**/a.md\"",
        "locale = \"nl-NL\"",
        "translation-type = \"MT\"",
        "path = \"nl-nl/**\"\nlocale = \"nl-nl\"\ntranslation-type = \"Machine Translation\"",
    ] {
        assert_eq!(condition(fitting), [WARNING], "{fitting}");
    }
    for other in ["path = \"*.md\"", "translation-type = \"HT\"", "path = \"de-de/**\""] {
        assert_eq!(condition(other), [WARNING, ERROR], "{other}");
    }
    let last = "[check.rules]\nmissing-target = \"off\"\n\
                [[check.override]]\npath = \"**\"\nrules = { missing-target = \"info\" }\n\
                [[check.override]]\nlocale = \"nl-NL\"\nrules = { missing-target = \"error\" }\n";
    assert_eq!(found_with(last), [WARNING, ERROR], "the last that fits counts");
}

#[test]
fn what_the_project_says_of_terms_is_heeded() {
    let workplace = project();
    workplace.write(
        "diglot.toml",
        b"[check]\nno-loc = [\"Next\"]\nglossaries = [\"terms.tsv\"]\nplaceholders = ['\\bworld\\b']\n",
    );
    workplace.write("terms.tsv", b"source\ttarget\nhello\tgroeten\n");
    let found = concise(&workplace, &[]);
    let expected = [
        "content/nl-nl/a.md:6:31 warning[no-loc-changed]",
        WARNING,
        ERROR,
        "content/nl-nl/b.md:5:53 warning[term]",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_configuration_that_is_wrong_is_refused_at_its_place() {
    for (configuration, place, message) in [
        ("[check.rules]\ndouble-spaec = \"off\"\n", "2:1", "help: did you mean `double-space`?"),
        ("[check.rules]\nterm = \"of\"\n", "2:8", "help: did you mean `off`?"),
        ("[check]\nrule = {}\n", "2:1", "help: did you mean `rules`?"),
        (
            "[check]\nplaceholders = ['(']\n",
            "2:18",
            "invalid regular expression `(`: unclosed group",
        ),
        ("[check]\nplaceholders = ['a*']\n", "2:18", "matches the empty string"),
        ("[check]\nallow-missing = ['a{b']\n", "2:19", "invalid pattern `a{b`"),
        ("[check]\nglossaries = ['terms.tsv']\n", "2:15", "file `terms.tsv` does not exist"),
        ("[check]\nglossaries = ['../t.tsv']\n", "2:16", "is not a path inside the project"),
        ("[check]\nglossaries = ['diglot.toml']\n", "2:15", "unknown glossary format"),
        ("[check]\ncalibration = 'c'\n", "2:15", "file `c` does not exist"),
        (
            "[[check.override]]\nlocale = 'dutch!'\nrules = {}\n",
            "2:10",
            "`dutch!` is not a valid locale",
        ),
        ("[[check.override]]\nlocale = 'nl-NK'\nrules = {}\n", "2:10", "did you mean `nl-NL`?"),
        ("[[check.override]]\npath = '['\nrules = {}\n", "2:8", "invalid pattern `[`"),
        (
            "[[check.override]]\ntranslation-type = 'M'\nrules = {}\n",
            "2:20",
            "unknown translation type",
        ),
        ("[[check.override]]\nlocale = 'nl-NL'\n", "1:1", "missing field `rules`"),
        ("\u{feff}[[check.override]]\nrules = { trem = 'off' }\n", "2:11", "did you mean `term`?"),
    ] {
        let workplace = project();
        workplace.write("diglot.toml", configuration.as_bytes());
        let run = workplace.run(&["check"]);
        assert_eq!((run.status, &*run.stdout), (2, ""), "{configuration}");
        let expected = format!("--> diglot.toml:{place}\n");
        assert!(run.stderr.contains(&expected), "{configuration}\n{}", run.stderr);
        assert!(run.stderr.contains(message), "{configuration}\n{}", run.stderr);
    }
}

#[test]
fn scores_of_doubtful_pairs_can_be_ranked() {
    let words = [("apple", "appel"), ("bridge", "brug"), ("garden", "tuin"), ("key", "sleutel")];
    let learnt = words.map(|(source, target)| format!("word 60 {source} {target} .900\n"));
    let calibration = "locale nl-NL\npairs 5000\nwords 60000\nseen 60 appel brug tuin sleutel\n";
    let swapped =
        "Tuin, brug, sleutel.|Apple with a pear.\n\nAppel met een peer.|Garden, bridge, key.\n";
    let workplace = Workplace::with(&[
        ("content/nl-nl/b.md", &*annotated(swapped)),
        ("diglot.calibration", &*(calibration.to_owned() + &learnt.concat())),
    ]);
    assert!(!workplace.run(&["check", "--output", "json"]).stdout.contains("\"alignment\""));
    let json = workplace.run(&["check", "--output", "json", "--severity", "info"]);
    let json: serde_json::Value = serde_json::from_str(&json.stdout).expect("JSON");
    let findings = json["findings"].as_array().expect("a list").iter();
    let doubted: Vec<_> = findings.filter(|it| it["rule"] == "alignment").collect();
    assert!(!doubted.is_empty() && doubted.iter().all(|it| it["severity"] == "info"));
    let scores = doubted.iter().map(|it| it["score"].as_f64().expect("a score"));
    assert!(scores.clone().all(|score| (0.0..0.1).contains(&score)), "{doubted:?}");
    // With too few pairs there are none, and that is said.
    let run = project().run(&["check", "--severity", "info"]);
    assert!(run.stderr.contains("note: nl-NL has fewer than 500"), "{}", run.stderr);
    assert_eq!(project().run(&["check"]).stderr, "");
}

#[test]
fn encodings_and_names_are_told_as_what_they_are() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/Same.md", &*annotated("Hallo.|Hello.\n")),
        ("content/nl-nl/same.md", &*annotated("[e](cafe\u{301}.md) [n](caf\u{e9}.md)\n")),
        ("content/nl-nl/cafe\u{301}.md", &*annotated("Hallo.|Hello.\n")),
    ]);
    let utf_16 = annotated("Één.|One.\n");
    let text = format!("\u{feff}{utf_16}");
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    workplace.write("content/nl-nl/wide.md", &bytes);
    let found = workplace.run(&["check", "--output", "concise"]).stdout;
    let expected = "content/nl-nl/same.md:5:19: warning[broken-link]: `caf\u{e9}.md` differs from the \
                    file's name in encoding of accents\n\
                    content/nl-nl/wide.md:1:1: error[not-utf-8]: the file is UTF-16, not UTF-8\n";
    assert!(found.ends_with(expected), "{found}");
    let clash = "`content/nl-nl/Same.md` already produces the page `nl-nl/same.html`";
    assert!(found.contains(clash), "{found}");
}

#[test]
fn a_bookmark_is_looked_for_as_it_is_written_and_in_the_source() {
    let workplace = Workplace::with(&[
        (
            "content/nl-nl/a.md",
            &*annotated(
                "[p](b.md#tangent%3A-x) [n](b.md#notes) [q](#remarks)\n\n## OPMERKINGEN|## REMARKS\n",
            ),
        ),
        (
            "content/nl-nl/b.md",
            &*annotated("<a id=\"tangent%3A-x\"></a>\n\n## Notities|## Notes\n"),
        ),
    ]);
    let found = workplace.run(&["check", "--output", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_str(&found).expect("JSON");
    let findings = json["findings"].as_array().expect("a list").iter();
    let anchors = findings.filter(|it| it["rule"] == "broken-anchor");
    let found: Vec<_> = anchors.map(|it| (it["message"].clone(), it["help"].clone())).collect();
    let help = |id| {
        format!(
            "only the source has a heading of this name: put `<a name=\"{id}\"></a>` before its translation"
        )
    };
    let expected = [
        ("`nl-nl/b.md` has no anchor `#notes`", help("notes")),
        ("this page has no anchor `#remarks`", help("remarks")),
    ];
    assert_eq!(found, expected.map(|(message, help)| (message.into(), help.into())));
}

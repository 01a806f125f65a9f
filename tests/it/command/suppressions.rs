//! What is let pass: the baseline and dismissals; and the commands around `check`.

use super::check::{FAULTY, concise, project};
use super::{ARTICLE, Workplace};

#[test]
fn a_baseline_lets_only_new_faults_fail() {
    let workplace = project();
    let run = workplace.run(&["check", "--write-baseline"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("diglot.baseline: 2 findings added to the baseline"),
        "{}",
        run.stderr
    );
    let run = workplace.run(&["check"]);
    let line = "no new findings in 2 articles (2 suppressed by the baseline)\n";
    assert_eq!((run.status, &*run.stdout), (0, line));
    // Lines above move it, and another article has the same fault.
    workplace.write(
        "content/nl-nl/a.md",
        FAULTY.replace("---\n<span", "---\nTekst.\n\n<span").as_bytes(),
    );
    workplace.write("content/nl-nl/c.md", FAULTY.as_bytes());
    let found = concise(&workplace, &[]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|it| it.starts_with("content/nl-nl/c.md:")), "{found:?}");
}

#[test]
fn a_baseline_never_grows() {
    let workplace = project();
    workplace.run(&["check", "--write-baseline"]);
    let before = workplace.read("diglot.baseline");
    workplace.write("content/nl-nl/c.md", FAULTY.as_bytes());
    let run = workplace.run(&["check", "--write-baseline"]);
    assert_eq!((run.status, workplace.read("diglot.baseline") == before), (1, true));
    workplace.remove("content/nl-nl/c.md");
    workplace
        .write("content/nl-nl/a.md", FAULTY.replace("**Volgende.**", "**Volgende**.").as_bytes());
    let run = workplace.run(&["check", "--write-baseline"]);
    assert!(run.stderr.contains("1 fixed finding removed from the baseline"), "{}", run.stderr);
    let after = workplace.read("diglot.baseline");
    assert_eq!(after.lines().count() + 1, before.lines().count());
    workplace.write("content/nl-nl/a.md", FAULTY.as_bytes());
    assert_eq!(concise(&workplace, &[]).len(), 1, "what was fixed and comes back is new");
}

#[test]
fn a_text_that_changes_leaves_the_baseline() {
    let workplace = project();
    workplace.run(&["check", "--write-baseline"]);
    workplace.write("content/nl-nl/a.md", FAULTY.replace("Kies", "Klik op").as_bytes());
    assert_eq!(
        concise(&workplace, &[]),
        ["content/nl-nl/a.md:6:49 warning[punctuation-in-emphasis]"]
    );
}

#[test]
fn baselines_that_cannot_be_read_are_refused() {
    let workplace = project();
    let run = workplace.run(&["check", "content/nl-nl/b.md", "--write-baseline"]);
    assert_eq!(run.status, 2, "a part of the project has no baseline");
    let run = workplace.run(&["check", "--baseline", "gone"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("baseline file `gone` does not exist"), "{}", run.stderr);
    workplace.write("b", b"# head\nnonsense\n");
    let run = workplace.run(&["check", "--baseline", "b"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("--> b:2:1\n"), "{}", run.stderr);
    for bytes in [&b"\xff\xfe\0"[..], b"\xff\xfe", b"content/nl-nl/\xe9.md\tterm\ta-1\t0\t1\n"] {
        workplace.write("b", bytes);
        let run = workplace.run(&["check", "--baseline", "b"]);
        assert_eq!(run.status, 2, "{bytes:?}");
        assert!(run.stderr.contains("the baseline is not UTF-8"), "{}", run.stderr);
    }
    let run = workplace.run(&["check", "--baseline", "b", "--write-baseline"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

#[test]
fn a_dismissal_holds_until_a_text_changes() {
    let workplace = project();
    let dismiss = |arguments: &[&str]| workplace.run(&[&["dismiss"], arguments].concat());
    let arguments = ["content/nl-nl/a.md", "missing-target", "--reason", "Not for the Dutch"];
    let run = dismiss(&arguments);
    assert_eq!((run.status, &*run.stderr), (0, "1 finding dismissed\n"));
    assert_eq!(concise(&workplace, &["--severity", "error"]), [""; 0]);
    let list = dismiss(&["--list"]);
    let line = "missing-target: content/nl-nl/a.md a1b2c-104: Not for the Dutch\n";
    assert_eq!((&*list.stdout, &*list.stderr), (line, "1 dismissal, 0 expired\n"));
    workplace.write("content/nl-nl/a.md", FAULTY.replace("world", "moon").as_bytes());
    assert_eq!(concise(&workplace, &["--severity", "error"]).len(), 1);
    assert!(dismiss(&["--list"]).stdout.contains("expired"), "it is told");
    let run = dismiss(&["--revoke", "missing-target"]);
    assert_eq!((run.status, &*run.stderr), (0, "removed 1 dismissal\n"));
    assert_eq!(dismiss(&["--list"]).stdout, "");
}

#[test]
fn a_dismissal_needs_a_finding_and_a_reason() {
    let workplace = project();
    for (arguments, message) in [
        (
            &["content/nl-nl/a.md", "term", "--reason", "x"][..],
            "no `term` findings left to dismiss there",
        ),
        (&["content/nl-nl/a.md", "trem", "--reason", "x"], "did you mean `term`?"),
        (&["content/nl-nl/a.md", "missing-target"], "--reason"),
        (&["content/nl-nl/a.md", "missing-target", "--reason", " "], "a reason is required"),
        (&["--revoke", "term"], "no dismissals of `term`"),
    ] {
        let run = workplace.run(&[&["dismiss"], arguments].concat());
        assert_eq!(run.status, 2, "{arguments:?}");
        assert!(run.stderr.contains(message), "{arguments:?}\n{}", run.stderr);
    }
    workplace.write("diglot.dismissed.toml", b"[[dismissed]]\nrule = 3\n");
    let run = workplace.run(&["check"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("diglot.dismissed.toml:2:8"), "{}", run.stderr);
}

#[test]
fn explain_tells_of_a_rule_and_lists_all() {
    let workplace = Workplace::new();
    let page = workplace.done(&["explain", "double-space"]);
    assert!(
        page.starts_with(
            "double-space (info, fixable with `diglot check --fix`)\n\nThe translation has two"
        ),
        "{page}"
    );
    assert!(page.contains("\nHow to turn it off\n"), "{page}");
    let list = workplace.done(&["explain"]);
    for rule in ["alignment", "broken-link", "invalid-zone", "inconsistent"] {
        assert!(list.lines().any(|line| line.starts_with(rule)), "{rule}");
        assert!(workplace.done(&["explain", rule]).contains("[check.rules]"), "{rule}");
    }
    let run = workplace.run(&["explain", "doubel-space"]);
    let stderr = "error: unknown rule `doubel-space`\nhelp: did you mean `double-space`?\n";
    assert_eq!((run.status, &*run.stderr), (2, stderr));
}

#[test]
fn stats_count_each_segment_as_one_thing() {
    let workplace = project();
    workplace.write(
        "content/de-de/b.md",
        ARTICLE.replace("nl-NL", "de-DE").replace("Hallo", "Hello").as_bytes(),
    );
    let csv = workplace.done(&["stats", "--format", "csv"]);
    let locales: Vec<_> = csv.lines().filter(|line| line.starts_with("locale,")).collect();
    // articles, missing ones, segments; human, edited, machine, unknown, unchanged, same as the source,
    // outdated, missing; reviewed
    assert_eq!(
        locales,
        ["locale,de-DE,,1,1,5,0,0,0,1,1,0,0,3,0", "locale,nl-NL,,2,0,5,0,0,2,2,0,0,0,1,0"]
    );
    workplace.write("english/b.md", b"# Hello\n\nGoodbye, all.\n");
    let json = workplace.done(&["stats", "--format", "json", "--source-tree", "english"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(
        (&json["locales"][1]["outdated"], &json["locales"][1]["unknown"]),
        (&1.into(), &1.into())
    );
    workplace.done(&["stats", "--format", "svg", "--out", "stats.svg"]);
    let svg = workplace.read("stats.svg");
    assert!(svg.contains("<title>de-DE: 1 unknown, 1 unchanged, 3 missing; nl-NL: "), "{svg}");
    assert!(workplace.done(&["stats"]).starts_with("locale  articles  missing  segments"));
}

#[test]
fn stats_count_words_by_kind_state_reviewer_and_day() {
    let pair = |id: &str, target: &str, source: &str| {
        format!(
            "<span data-ttu-id=\"{id}\">{target}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"{id}\">{source}</span></span>\n\n"
        )
    };
    let article = [
        pair("a-1", "Druk op de ronde knop.", "Press the round key."),
        pair("a-2", "Druk op de ronde knop.", "Press the round key."),
        pair("a-3", "Druk op de kleine knop.", "Press the small key."),
        pair("a-4", "Klaar.", "Well done, all of you."),
    ]
    .concat();
    let workplace = Workplace::with(&[
        ("content/nl-nl/start/a.md", &article),
        ("content/ja-jp/b.md", &pair("b-1", "押す。", "Press it.")),
    ]);
    let changes = r#"{ "schema": "diglot-changes/1", "reviewer": "Ada <ada@example.com>", "groups": [{
        "label": "approved", "when": "2026-11-24T15:00:00Z", "changes": [{ "path": "nl-nl/start/a.md",
        "before": { "a-4": { "source": "Well done, all of you.", "target": "Klaar." } },
        "do": { "state": { "a-4": "approved" } } }] }] }"#;
    workplace.write("changes.json", changes.as_bytes());
    workplace.done(&["import", "changes.json"]);
    let csv = workplace.done(&["stats", "--words", "--format", "csv"]);
    // segments, words; new, repeated, matched
    let expected = "group,locale,part,segments,words,new,repeated,matched\n\
                    locale,ja-JP,,1,2,2,0,0\n\
                    locale,nl-NL,,4,17,9,4,4\n\
                    folder,ja-JP,.,1,2,2,0,0\n\
                    folder,nl-NL,start,4,17,9,4,4\n\
                    state,ja-JP,unreviewed,1,2,2,0,0\n\
                    state,nl-NL,approved,1,5,5,0,0\n\
                    state,nl-NL,unreviewed,3,12,4,4,4\n\
                    reviewer,nl-NL,Ada,1,5,5,0,0\n\
                    day,nl-NL,2026-11-24,1,5,5,0,0\n";
    assert_eq!(csv, expected);
    let json = workplace.done(&["stats", "--words", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["schema"], "diglot-words/1");
    assert_eq!(json["reviewers"][0]["reviewer"], "Ada");
    assert_eq!(json["states"][1]["words"], 5);
    let table = workplace.done(&["stats", "--words"]);
    assert!(table.starts_with("locale  segments  words"), "{table}");
    let svg = workplace.done(&["stats", "--words", "--format", "svg"]);
    let title = "<title>ja-JP: 2 unreviewed; nl-NL: 5 approved, 12 unreviewed</title>";
    assert!(svg.contains(title) && svg.contains("<title>approved: 5</title>"), "{svg}");
    // A text that changes is no longer reviewed, by nobody and on no day.
    workplace.write("content/nl-nl/start/a.md", article.replace("Klaar.", "Klaar!").as_bytes());
    let csv = workplace.done(&["stats", "--words", "--format", "csv"]);
    assert!(!csv.contains("approved") && !csv.contains("Ada") && !csv.contains("2026"), "{csv}");
    assert_eq!(workplace.run(&["stats", "--words", "--format", "html"]).status, 2);
}

#[test]
fn calibrate_writes_a_file_that_check_reads() {
    let workplace = project();
    let run = workplace.run(&["calibrate"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("no locale has 500 translated segments"), "{}", run.stderr);
    let pair = |number: usize| {
        let text =
            |words: [&str; 3]| format!("{} {} {number}", words[number % 3], words[number / 3 % 3]);
        let (target, source) =
            (text(["sleutel", "deur", "venster"]), text(["key", "door", "window"]));
        format!(
            "<span data-ttu-id=\"a-{number}\">{target}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a-{number}\">{source}</span></span>\n\n"
        )
    };
    let article: String = (0..600).map(pair).collect();
    workplace.write("content/nl-nl/c.md", format!("---\ntitle: C\n---\n{article}").as_bytes());
    let run = workplace.run(&["calibrate"]);
    assert_eq!(
        (run.status, &*run.stderr),
        (0, "diglot.calibration: nl-NL: trained on 604 segments\n")
    );
    assert!(workplace.read("diglot.calibration").contains("\nlocale nl-NL\n"));
    workplace.write("diglot.calibration", b"locale nl-NL\nwrods 3\n");
    let run = workplace.run(&["check"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("diglot.calibration:2:1"), "{}", run.stderr);
}

#[test]
fn shells_and_the_manual_are_told_of_the_program() {
    let workplace = Workplace::new();
    assert!(workplace.done(&["completions", "bash"]).contains("--max-warnings"));
    assert!(workplace.done(&["man"]).starts_with(".ie"), "it is a page for man");
    let page = workplace.done(&["man", "check"]);
    assert!(page.contains("\n.TH diglot-check 1  \"diglot 0."), "the page has its name: {page}");
    assert!(page.contains("max\\-warnings"), "the page has the options: {page}");
    let run = workplace.run(&["man", "chek"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("unknown command `chek`"), "{}", run.stderr);
}

#[test]
fn a_baseline_holds_ids_and_paths_with_tabs_and_backslashes() {
    let text = FAULTY.replace("a1b2c-102", "a\t1").replace("a1b2c-104", "a\\t\\\\1");
    let workplace = Workplace::with(&[("content/nl-nl/a\tb\\n.md", &*text)]);
    let run = workplace.run(&["check", "--write-baseline"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let run = workplace.run(&["check"]);
    let line = "no new findings in 1 article (2 suppressed by the baseline)\n";
    assert_eq!((run.status, &*run.stdout), (0, line), "{}", run.stderr);
    let written = workplace.read("diglot.baseline");
    assert!(written.contains("content/nl-nl/a\\tb\\\\n.md\tmissing-target\ta\\\\t\\\\\\\\1\t"));
    assert_eq!(workplace.run(&["check", "--write-baseline"]).status, 0);
    assert_eq!(workplace.read("diglot.baseline"), written);
}

#[test]
fn a_broken_baseline_is_written_anew_where_that_is_asked() {
    let workplace = project();
    workplace.run(&["check", "--write-baseline"]);
    let good = workplace.read("diglot.baseline");
    workplace.write("diglot.baseline", b"nonsense\n");
    assert_eq!(workplace.run(&["check"]).status, 2);
    let run = workplace.run(&["check", "--write-baseline"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let note = "note: cannot read `./diglot.baseline`; it is recreated\n";
    assert!(run.stderr.contains(&note.replace("./", "")), "{}", run.stderr);
    assert_eq!(workplace.read("diglot.baseline"), good);
}

#[test]
fn a_copy_of_a_fault_in_the_baseline_is_new() {
    let (head, rest) = FAULTY.split_once("---\n<span").expect("a body");
    let faulty = format!("<span{}\n\n", rest.split_once("\n\n").expect("two segments").0);
    let article = |copies: usize| format!("{head}---\n{}", faulty.repeat(copies));
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &*article(2))]);
    workplace.run(&["check", "--write-baseline"]);
    let new = |copies| {
        workplace.write("content/nl-nl/a.md", article(copies).as_bytes());
        let found = concise(&workplace, &[]);
        found.iter().filter(|it| it.ends_with("[punctuation-in-emphasis]")).count()
    };
    assert_eq!([new(1), new(2), new(3), new(5)], [0, 0, 1, 3]);
    // A baseline that is written while there are more holds no more.
    workplace.run(&["check", "--write-baseline"]);
    assert_eq!([new(2), new(3)], [0, 1]);
    // One that is written while there are fewer holds fewer.
    assert_eq!(new(1), 0);
    workplace.run(&["check", "--write-baseline"]);
    assert_eq!([new(1), new(2)], [0, 1]);
}

#[test]
fn what_is_out_of_date_is_there_all_the_same() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/b.md", ARTICLE),
        ("english/b.md", "# Hello\n\nGoodbye, all.\n"),
    ]);
    let csv = workplace.done(&["stats", "--format", "csv", "--source-tree", "english"]);
    assert!(
        csv.contains("locale,nl-NL,,1,0,2,0,0,0,1,0,0,1,0,0\n"),
        "one segment is out of date: {csv}"
    );
    let gate = |tree: &[&str]| {
        let run = workplace.run(&[&["check", "--min-coverage", "100"], tree].concat());
        run.stderr.contains("below --min-coverage")
    };
    assert!(!gate(&["--source-tree", "english"]));
    workplace.write("content/nl-nl/b.md", ARTICLE.replace("Tot ziens.", " ").as_bytes());
    assert!(gate(&[]));
}

/// The counts of Dutch in `stats`: articles, missing ones, segments, unknown, unchanged, same as the
/// source, outdated, missing, reviewed.
fn counts(workplace: &Workplace, options: &[&str]) -> [u64; 9] {
    let json = workplace.done(&[&["stats", "--format", "json"], options].concat());
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let names = [
        "articles",
        "missing_articles",
        "segments",
        "unknown",
        "unchanged",
        "same_as_source",
        "outdated",
        "missing",
        "reviewed",
    ];
    let locales = json["locales"].as_array().expect("a list");
    let dutch = locales.iter().find(|it| it["locale"] == "nl-NL").expect("Dutch");
    names.map(|name| dutch[name].as_u64().expect(name))
}

#[test]
fn what_only_the_source_tree_has_is_missing() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/b.md", ARTICLE),
        ("english/b.md", "# Hello\n\nGood bye.\n\nCome again soon. We are open.\n"),
        ("english/c.md", "# News\n\nThe lamp is on. It is green.\n\n- One\n\n```\ncode\n```\n"),
    ]);
    assert_eq!(counts(&workplace, &[])[..3], [1, 0, 2]);
    let found = counts(&workplace, &["--source-tree", "english"]);
    assert_eq!(found, [1, 1, 8, 1, 0, 0, 1, 6, 0], "two new sentences, four of a new article");
    let gate = |wanted: &str| {
        let run = workplace.run(&["check", "--source-tree", "english", "--min-coverage", wanted]);
        run.stderr.lines().filter(|line| line.contains("--min-coverage")).collect::<String>()
    };
    assert_eq!(gate("25"), "");
    assert_eq!(
        gate("100"),
        "error: nl-NL: 25.0% translated, below --min-coverage 100% (6 of 8 segments missing)"
    );
    assert_eq!(
        gate("articles=60,segments=20"),
        "error: nl-NL: 50.0% of the articles exist, below --min-coverage articles=60% (1 of 2 articles missing)"
    );
}

#[test]
fn articles_of_the_source_locale_are_a_source_tree() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/b.md", ARTICLE),
        ("content/en-us/b.md", "---\ntitle: Hello\n---\n# Hello\n\nGood bye, all.\n"),
        ("content/en-us/c.md", "---\ntitle: News\n---\n# News\n\nThe lamp is on. It is green.\n"),
    ]);
    assert_eq!(counts(&workplace, &[]), [1, 1, 5, 1, 0, 0, 1, 3, 0]);
    let found = concise(&workplace, &[]);
    assert!(found.iter().any(|line| line.ends_with("[outdated-translation]")), "{found:?}");
}

#[test]
fn an_article_without_annotation_is_counted_by_its_source_article() {
    let workplace = Workplace::with(&[
        ("content/en-us/b.md", "# Alderbox\n\nPress the green button. Then wait for the lamp.\n"),
        ("content/nl-nl/b.md", "# Alderbox\n\nPress the green button. Wacht op het lampje.\n"),
    ]);
    assert_eq!(counts(&workplace, &[]), [1, 0, 3, 1, 1, 1, 0, 0, 0]);
}

#[test]
fn copies_with_words_to_translate_are_counted_apart() {
    let pair = |id: u32, text: &str| {
        format!(
            "<span data-ttu-id=\"a-{id}\">{text}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a-{id}\">{text}</span></span>\n\n"
        )
    };
    let texts = ["Alderbox", "`git status`", "Press the green button", "Read the whole manual"];
    let pairs: String = (1..).zip(texts).map(|(id, text)| pair(id, text)).collect();
    let article = format!("---\ntitle: A\nms.contentlocale: nl-NL\n---\n{pairs}");
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &*article)]);
    assert_eq!(counts(&workplace, &[]), [1, 0, 4, 0, 2, 2, 0, 0, 0]);
    let run = workplace.run(&["check", "--min-coverage", "100"]);
    let gap = "50.0% translated, below --min-coverage 100% (0 of 4 segments missing, 2 the same as their source)";
    assert!(run.stderr.contains(gap), "{}", run.stderr);
    // What someone has looked at is right as it is.
    let dismiss = ["dismiss", "content/nl-nl/a.md", "same-as-source", "--segment", "a-3"];
    workplace.done(&[&dismiss[..], &["--reason", "The label of a key."]].concat());
    assert_eq!(counts(&workplace, &[])[4..6], [3, 1]);
}

#[test]
fn reviewed_segments_are_those_approved_as_they_are() {
    let workplace = Workplace::with(&[("content/nl-nl/b.md", ARTICLE)]);
    let gate = || workplace.run(&["check", "--min-coverage", "reviewed=50"]);
    assert!(gate().stderr.contains("0.0% of the segments approved"), "{}", gate().stderr);
    let hash = diglot::check::fingerprint::texts_hash(Some("Hallo"), Some("Hello"));
    let states = format!("[\"1a2b3-101\"]\nstate = \"approved\"\nhash = \"{hash}\"\n");
    workplace.write("review/nl-nl/b.md.toml", states.as_bytes());
    assert_eq!(counts(&workplace, &[])[8], 1);
    assert_eq!(gate().status, 0, "{}", gate().stderr);
    workplace.write("content/nl-nl/b.md", ARTICLE.replace("Hallo", "Hoi").as_bytes());
    assert_eq!(counts(&workplace, &[])[8], 0, "the text has changed since");
}

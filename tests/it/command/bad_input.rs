//! Bad input: each a clear message, with its place and what to do, and the exit status that the
//! documentation gives.

use super::{ARTICLE, Run, Workplace};

/// Builds a project with one more article, which has a fault that stops nothing.
#[track_caller]
pub(super) fn build_with(path: &str, bytes: &[u8]) -> (Workplace, Run) {
    let workplace = Workplace::with(&[("content/nl-nl/good.md", ARTICLE)]);
    workplace.write(path, bytes);
    let run = workplace.run(&["build"]);
    assert_eq!((run.status, &*run.stdout), (0, ""), "{}", run.stderr);
    (workplace, run)
}

/// What is said before the closing line.
#[track_caller]
pub(super) fn check_findings(path: &str, bytes: &[u8], expected: &str) -> Workplace {
    let (workplace, run) = build_with(path, bytes);
    let findings = run.stderr.split("locale  articles").next().unwrap_or_default();
    assert_eq!(findings.trim_end(), expected.trim());
    workplace
}

/// Runs a command that cannot be carried out.
#[track_caller]
fn check_refusal(workplace: &Workplace, arguments: &[&str], status: i32, stderr: &str) {
    let run = workplace.run(arguments);
    assert_eq!((run.status, &*run.stdout, run.stderr.trim_end()), (status, "", stderr.trim()));
}

#[test]
fn bytes_that_are_not_utf_8_are_replaced_and_reported_with_their_offset() {
    let workplace = check_findings(
        "content/nl-nl/a.md",
        b"---\ntitle: x\n---\ncaf\xe9 au lait\n",
        "
error[not-utf-8]: not UTF-8 at byte 20; read as U+FFFD
 --> content/nl-nl/a.md:4:4
  |
4 | caf� au lait
  |    ^
  |
  = help: save the file as UTF-8
",
    );
    assert!(workplace.read("site/nl-nl/a.html").contains("caf\u{fffd} au lait"));
}

#[test]
fn of_many_faults_of_a_kind_the_first_three_are_shown() {
    let (_, run) = build_with("content/nl-nl/a.md", &b"caf\xe9 ".repeat(10));
    assert_eq!(run.stderr.matches("error[not-utf-8]").count(), 3, "{}", run.stderr);
    assert!(run.stderr.contains("; read as U+FFFD (and 7 more like it"), "{}", run.stderr);
}

#[test]
fn an_article_without_front_matter_takes_its_title_from_its_heading() {
    let workplace = check_findings("content/nl-nl/a.md", b"Eerst.\n\n# Een *kop*\n", "");
    assert!(workplace.read("site/nl-nl/a.html").contains("<title>Een kop – Help</title>"));
}

#[test]
fn an_article_without_any_title_takes_its_file_name() {
    let workplace = check_findings("content/nl-nl/some-file.md", b"Tekst.\n", "");
    assert!(
        workplace.read("site/nl-nl/some-file.html").contains("<title>some-file – Help</title>")
    );
}

#[test]
fn broken_yaml_is_reported_and_the_other_fields_are_kept() {
    let workplace = check_findings(
        "content/nl-nl/a.md",
        b"---\ntitle: Stap 1: begin\ndescription: Kort.\n---\nTekst.\n",
        "
warning[front-matter]: the front matter is not valid YAML: mapping values are not allowed in this context
 --> content/nl-nl/a.md:2:14
  |
2 | title: Stap 1: begin
  |              ^
  |
  = help: put a value that contains a colon or begins with a punctuation character in quotes
",
    );
    assert!(workplace.read("site/nl-nl/a.html").contains("content=\"Kort.\""));
}

#[test]
fn a_key_that_is_given_twice_is_reported() {
    check_findings(
        "content/nl-nl/a.md",
        b"---\ntitle: Een\ntitle: Twee\n---\nTekst.\n",
        "
warning[front-matter]: `title` is given more than once; the last one counts
 --> content/nl-nl/a.md:3:1
  |
3 | title: Twee
  | ^^^^^
  |
  = help: keep one of them
",
    );
}

#[test]
fn a_date_that_is_none_is_reported() {
    check_findings(
        "content/nl-nl/a.md",
        b"---\ntitle: Een\nms.date: gisteren\n---\nTekst.\n",
        "
warning[front-matter]: `gisteren` is not a date
 --> content/nl-nl/a.md:3:10
  |
3 | ms.date: gisteren
  |          ^^^^^^^^
  |
  = help: write year, month and day, such as `2030-12-31`, or `12/31/2030`
",
    );
    let with_time = b"---\ntitle: Een\nms.date: 9/27/2023 12:00:00 AM\n---\nTekst.\n";
    let workplace = check_findings("content/nl-nl/a.md", with_time, "");
    assert!(workplace.read("site/nl-nl/a.html").contains("datetime=\"2023-09-27\""));
}

#[test]
fn two_articles_of_one_page_are_reported_and_the_first_is_built() {
    let (workplace, run) = build_with("content/nl-nl/good.markdown", b"# Ander\n");
    let finding = "\
error[same-page]: `content/nl-nl/good.markdown` already produces the page `nl-nl/good.html`; this file was skipped
--> content/nl-nl/good.md:1:1
 = help: rename or move one of the two files
";
    assert!(run.stderr.starts_with(finding), "{}", run.stderr);
    assert!(workplace.read("site/nl-nl/good.html").contains("Ander"));
}

#[test]
fn an_include_that_leads_out_of_the_project_is_refused() {
    let text = b"[!INCLUDE[x](../../../../../../../../etc/passwd)]\n";
    let (workplace, run) = build_with("content/nl-nl/a.md", text);
    assert!(run.stderr.starts_with("error[missing-include]: "), "{}", run.stderr);
    assert!(!workplace.read("site/nl-nl/a.html").contains("root:"));
}

#[test]
fn shapes_that_stop_other_builders_are_built() {
    let shapes = [
        "Zie <a href=\"b.md\">dit</a></a> en </div>.",
        "[tekst]()",
        "[tekst](https://example.com/100%)",
        "Vul <naam> in, en <uw e-mail>.",
        "| a |\n|---|\n| <b>x |",
        "<!-- open",
        "::: zone pivot=",
    ];
    for shape in shapes {
        let (workplace, run) =
            build_with("content/nl-nl/a.md", format!("# Kop\n\n{shape}\n").as_bytes());
        assert!(workplace.read("site/nl-nl/a.html").contains("<h1 id=\"kop\">Kop</h1>"), "{shape}");
        assert!(run.stderr.matches("-->").count() <= 1, "{}", run.stderr);
    }
}

#[test]
fn an_unknown_key_is_an_error_with_what_was_meant() {
    let workplace = Workplace::with(&[("diglot.toml", "title = 'x'\n[site]\n  ulrs = 'pretty'\n")]);
    check_refusal(
        &workplace,
        &["build"],
        2,
        "
error[configuration]: unknown field `ulrs`, expected one of `out`, `urls`, `url`, `edit_url`, `formats`, `llms`, `redirects`, `redirect_formats`, `last_updated`, `contributors`, `reading_time`, `related`, `root`, `description`, `logo`, `image`, `banner`, `digits`, `social`, `csp`, `taxonomies`
 --> diglot.toml:3:3
  |
3 |   ulrs = 'pretty'
  |   ^^^^
  |
  = help: did you mean `urls`?
",
    );
}

#[test]
fn a_configuration_is_found_from_a_folder_below() {
    let workplace = Workplace::with(&[("diglot.toml", "titel = 'x'\n"), ("content/x/y.txt", "")]);
    let run = workplace.run(&["build", "--project", "content/x"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("did you mean `title`?"), "{}", run.stderr);
}

#[test]
fn an_output_folder_outside_the_project_is_refused() {
    let workplace = Workplace::with(&[("diglot.toml", "[site]\nout = '../elsewhere'\n")]);
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2);
    let message = "error[configuration]: `../elsewhere` is not a path inside the project";
    assert!(run.stderr.starts_with(message), "{}", run.stderr);
}

#[test]
fn a_folder_without_articles_is_an_error() {
    let workplace = Workplace::with(&[("content/readme.txt", "")]);
    check_refusal(
        &workplace,
        &["build"],
        2,
        "
error: no articles found in `content`
help: put articles in folders such as `content/nl-nl/`, choose another project with --project, or create one with `diglot init`
",
    );
}

#[test]
fn an_output_folder_that_holds_other_files_is_refused() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE), ("site/thesis.txt", "x")]);
    check_refusal(
        &workplace,
        &["build"],
        2,
        "
error: `site` contains files that diglot did not write, such as `thesis.txt`; nothing was written
help: choose another folder with --out, or empty this one
",
    );
    assert_eq!(workplace.list("site"), ["thesis.txt"]);
}

#[test]
fn a_file_in_the_way_of_a_page_is_not_written_over() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE)]);
    workplace.done(&["build"]);
    workplace.write("content/nl-nl/b.md", ARTICLE.as_bytes());
    workplace.write("site/nl-nl/b.html", b"mine");
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("such as `nl-nl/b.html`; nothing was written"), "{}", run.stderr);
    assert_eq!(workplace.read("site/nl-nl/b.html"), "mine");
}

#[test]
fn a_template_that_does_not_compile_is_shown_with_its_place() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", ARTICLE),
        ("templates/page.html", "<p>\n{{ page.title | shout }}\n"),
    ]);
    check_refusal(
        &workplace,
        &["build"],
        2,
        "
error: cannot use a template of this project: Unknown filter `shout`
 --> templates/page.html:2:17
  |
2 | {{ page.title | shout }}
  |                 ^^^^^
",
    );
}

#[test]
fn a_template_that_cannot_be_filled_is_shown_with_its_place() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", ARTICLE),
        ("templates/page.html", "{{ pages.title }}\n"),
    ]);
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.starts_with("error: Variable `pages` is not defined"), "{}", run.stderr);
    assert!(run.stderr.contains(" --> templates/page.html:1:4\n"), "{}", run.stderr);
}

#[test]
fn line_ends_of_old_macs_are_told() {
    let text = ARTICLE.replace('\n', "\r");
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &text)]);
    let found = workplace.run(&["check", "--output", "concise"]).stdout;
    assert!(
        found.contains("a.md:1:4: warning[unicode]: line ends with a carriage return"),
        "{found}"
    );
}

#[test]
fn a_glossary_that_cannot_be_read_is_shown_with_its_line_and_what_to_do() {
    for (name, glossary, place, message) in [
        ("t.tsv", &b"source\ttarget\nb\xe9ta\tb\n"[..], "t.tsv:2:2", "glossary is not UTF-8"),
        ("t.csv", b"source,taget\n", "t.csv:1:1", "not a glossary: unknown column `taget`"),
        ("t.csv", b"source,target,locale\na,b,q\n", "t.csv:2:1", "`q` is not a valid language"),
        ("t.tbx", b"<tbx>\n<termEntry", "t.tbx:2:1", "not a glossary: "),
    ] {
        let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE)]);
        workplace.write(name, glossary);
        let configuration = format!("[check]\nglossaries = ['{name}']\n");
        workplace.write("diglot.toml", configuration.as_bytes());
        let run = workplace.run(&["check"]);
        assert_eq!(run.status, 2, "{name}");
        for expected in [message, &format!(" --> {place}\n"), "\n  = help: "] {
            assert!(run.stderr.contains(expected), "{expected} in {}", run.stderr);
        }
    }
}

#[test]
fn the_system_s_own_words_are_never_the_whole_message() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE), ("file", "x")]);
    workplace.write("folder/x", b"x");
    for (arguments, message, help) in [
        (
            &["check", "--output", "json=no/such/x.json"][..],
            "its folder does not exist",
            "create the folder first",
        ),
        (
            &["check", "--output", "json=folder"],
            "it is a folder, not a file",
            "choose another path",
        ),
        (
            &["check", "--write-baseline", "--baseline", "no/such/b"],
            "its folder does not exist",
            "create the folder",
        ),
        (
            &["build", "--out", "file/x"],
            "a part of its path is a file, not a folder",
            "choose another path",
        ),
        (
            &["render", "content", "--out", "file"],
            "a part of its path is a file, not a folder",
            "choose another path",
        ),
    ] {
        let run = workplace.run(arguments);
        assert!(run.stderr.contains(&format!("{message}\nhelp: {help}")), "{}", run.stderr);
        assert!(!run.stderr.contains("os error"), "{}", run.stderr);
    }
}

#[test]
fn files_of_the_project_that_are_folders_or_in_another_encoding_are_named() {
    for (configuration, message) in [
        (
            &b"[xref]\nmaps = ['folder']\n"[..],
            "error: xref map `folder` is a folder, not a file\nhelp: check `maps`",
        ),
        (
            b"[site]\nredirects = ['folder']\n",
            "error: redirect file `folder` is a folder, not a file\nhelp: check",
        ),
        (b"[check]\nglossaries = ['folder']\n", "file `folder` is a folder, not a file"),
        (b"[check]\ncalibration = 'folder'\n", "file `folder` is a folder, not a file"),
        (
            b"title = 'caf\xe9'\n",
            "error[configuration]: the file is not UTF-8\n --> diglot.toml:1:13\n",
        ),
        (b"\xff\xfet\0i\0", "error[configuration]: the file is UTF-16, not UTF-8\n"),
    ] {
        let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE), ("folder/x", "x")]);
        workplace.write("diglot.toml", configuration);
        let run = workplace.run(&["check"]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.stderr.contains(message), "{message} in {}", run.stderr);
        assert!(run.stderr.contains("help: "), "{}", run.stderr);
    }
}

#[test]
fn an_xref_map_that_cannot_be_read_is_reported_at_its_line() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", ARTICLE),
        ("map.yml", "### YamlMime:XRefMap\nreferences:\n- uid: [\n"),
        ("diglot.toml", "[xref]\nmaps = ['map.yml']\n"),
    ]);
    let run = workplace.run(&["check", "--output", "concise"]);
    assert!(run.stdout.starts_with("map.yml:"), "{}", run.stdout);
    assert!(!run.stdout.starts_with("map.yml:1:"), "{}", run.stdout);
}

#[test]
fn languages_without_data_get_no_finding_that_needs_words() {
    let pair = |id: usize, target: &str, source: &str| {
        format!(
            "<span data-ttu-id=\"a1b2c-{id}\">{target}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a1b2c-{id}\">{source}</span></span>\n\n"
        )
    };
    let pairs = [
        ("Het kost 1.234 nu.", "maH 1,234 DaH."),
        ("Het is 20 % nu.", "maH 20 vatlhvI'."),
        ("twaalf keer", "wa'maH cha' 12 loghmey"),
        ("vijf graden", "lorgh 5"),
    ];
    let text = |locale: &str| {
        let segments: String =
            (101..).zip(pairs).map(|(id, (one, two))| pair(id, one, two)).collect();
        format!("---\ntitle: T\nms.contentlocale: {locale}\n---\n\n{segments}")
    };
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", &*text("nl-NL")),
        ("content/tlh/a.md", &*text("tlh")),
        ("diglot.toml", "[locales]\nsource = 'qaa'\n[check]\nallow-missing = ['**']\n"),
    ]);
    let run = workplace.run(&["check", "--output", "concise"]);
    assert_eq!(run.stdout, "", "{}", run.stderr);
    assert!(run.stderr.contains("no language data for tlh"), "{}", run.stderr);
}

#[test]
fn html_made_to_hurt_is_reported_and_swallows_nothing_in_silence() {
    let pair = |id: usize, target: &str, source: &str| {
        format!(
            "<span data-ttu-id=\"a1b2c-{id}\">{target}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a1b2c-{id}\">{source}</span></span>\n"
        )
    };
    for (target, rule) in [
        ("Kies </b>opslaan<p></div>", "html-changed"),
        ("<!-- Kies opslaan", "lost-text"),
        ("<script>Kies opslaan</script>", "empty-target"),
        ("<a href=\"x Kies opslaan", ""),
        ("&#0; &#x110000; &#xD800; Kies opslaan", ""),
    ] {
        let text = format!("{}{}", "---\ntitle: T\n---\n\n", pair(101, target, "Choose save"));
        let workplace = Workplace::with(&[("content/nl-nl/a.md", &*text)]);
        let run = workplace.run(&["check", "--output", "concise"]);
        let is_told = run.stdout.contains(&format!("[{rule}]"));
        assert!(is_told || rule.is_empty() && run.status <= 1, "{target}: {}", run.stdout);
        let page = workplace.run(&["render", "content/nl-nl/a.md", "--format", "text"]).stdout;
        assert!(
            page.contains("opslaan") || ["lost-text", "empty-target"].contains(&rule),
            "{target}: {page}"
        );
    }
}

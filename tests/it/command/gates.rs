//! Why `diglot check` fails, in every report; and what results are not written over.

use super::Workplace;
use super::check::{annotated, concise, project};
use super::only_changed::git;

/// A locale that lacks one of two articles.
fn half() -> Workplace {
    Workplace::with(&[
        ("content/en-us/a.md", "---\ntitle: A\n---\n# A\n"),
        ("content/en-us/b.md", "---\ntitle: B\n---\n# B\n"),
        ("content/nl-nl/a.md", &annotated("# Appel|# Apple\n")),
        (
            "diglot.toml",
            "[check.rules]\nmissing-article = \"off\"\noutdated-translation = \"off\"\n",
        ),
    ])
}

#[test]
fn too_little_coverage_is_in_every_report() {
    let workplace = half();
    let gate = ["--min-coverage", "articles=100"];
    let reason = "nl-NL: 50.0% of the articles exist";
    for (quiet, line) in [(&[][..], "coverage too low"), (&["-q"], reason)] {
        let run = workplace.run(&[&["check"], quiet, &gate].concat());
        assert_eq!(run.status, 1);
        assert!(run.stderr.contains(&format!("error: {reason}")), "{}", run.stderr);
        assert!((run.stdout + &run.stderr).contains(line));
    }
    let marks = [
        ("junit", "<failure message=\"nl-NL: 50.0%"),
        ("json", "\"coverage_gaps\": [\n      \"nl-NL: 50.0%"),
        ("github", "::error title=min-coverage::nl-NL: 50.0%25 of"),
    ];
    for (form, mark) in marks {
        let run = workplace.run(&[&["check", "--output", form], &gate[..]].concat());
        assert_eq!(run.status, 1);
        assert!(run.stdout.contains(mark), "{form}: {}", run.stdout);
    }
}

#[test]
fn quiet_shows_errors_alone_and_says_why_it_fails() {
    let workplace = project();
    let run = workplace.run(&["check", "-q"]);
    assert!(run.stdout.contains("error[missing-target]"), "{}", run.stdout);
    assert!(!run.stdout.contains("warning"), "{}", run.stdout);
    assert!(run.stderr.contains("error: 1 warning, more than --max-warnings 0"), "{}", run.stderr);
    let run = workplace.run(&["check", "-q", "--max-warnings", "1"]);
    assert_eq!((run.status, &*run.stderr), (1, ""));
    let run = workplace.run(&["check", "-q", "content/nl-nl/b.md"]);
    assert_eq!((run.status, &*run.stdout, &*run.stderr), (0, "", ""));
}

#[test]
fn results_are_not_written_over_files_of_the_project() {
    let workplace = project();
    workplace.write("diglot.toml", b"[check]\n");
    for own in ["content/nl-nl/a.md", "diglot.toml"] {
        let before = workplace.read(own);
        let output = format!("sarif={own}");
        let commands: [&[&str]; 3] =
            [&["check", "--output", &output], &["stats", "--out", own], &["review", "--out", own]];
        for command in commands {
            let run = workplace.run(command);
            assert_eq!(run.status, 2, "{command:?}");
            assert!(run.stderr.contains("is a file of the project"), "{}", run.stderr);
            assert_eq!(workplace.read(own), before, "{command:?}");
        }
    }
    assert_eq!(workplace.run(&["stats", "--out", "stats.txt"]).status, 0);
    assert_eq!(workplace.run(&["stats", "--out", "stats.txt"]).status, 0, "a result may be");
}

#[test]
fn a_folder_in_the_place_of_a_file_is_told() {
    for name in ["diglot.toml", "diglot.baseline", "diglot.dismissed.toml", "diglot.calibration"] {
        let workplace = project();
        workplace.write(&format!("{name}/x.txt"), b"");
        let run = workplace.run(&["check"]);
        assert_eq!(run.status, 2, "{name}");
        assert!(run.stderr.contains(&format!("{name}` is a folder")), "{}", run.stderr);
    }
}

#[test]
fn findings_in_other_files_are_no_articles() {
    let workplace = half();
    workplace.write("diglot.toml", b"");
    workplace.write("content/nl-nl/TOC.yml", b"- name: [\n");
    let run = workplace.run(&["check"]);
    assert!(run.stdout.contains("and 1 other file\n"), "{}", run.stdout);
}

#[test]
fn a_link_in_another_letter_case_is_checked_after_a_rename() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", &annotated("Zie [b](SETUP.md).|See [b](SETUP.md).\n")),
        ("content/nl-nl/Setup.md", &annotated("Deel|Part\n")),
    ]);
    git(&workplace, &["init", "--quiet"]);
    git(&workplace, &["add", "."]);
    git(&workplace, &["commit", "--quiet", "-m", "All"]);
    git(&workplace, &["mv", "content/nl-nl/Setup.md", "content/nl-nl/Install.md"]);
    let found = concise(&workplace, &["--only-changed", "HEAD"]);
    assert!(
        found.iter().any(|line| line.contains("a.md") && line.contains("broken-link")),
        "{found:?}"
    );
}

#[test]
fn hosts_of_others_are_info_until_the_project_knows_them() {
    let link = "Zie [b](https://x.example/en-us/b).|See [b](https://x.example/en-us/b).\n";
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &annotated(link))]);
    let severity = || concise(&workplace, &["--severity", "info"]).concat();
    assert!(severity().contains("info[hard-coded-locale]"), "{}", severity());
    workplace.write("diglot.toml", b"[check]\nlocalized-hosts = [\"x.example\"]\n");
    assert!(severity().contains("warning[hard-coded-locale]"), "{}", severity());
}

//! `diglot render`.

use super::{ARTICLE, Workplace};

fn workplace() -> Workplace {
    Workplace::with(&[("docs/a.md", ARTICLE), ("docs/deep/b.md", "# B\n\n[a](../a.md)\n")])
}

#[test]
fn a_fragment_holds_one_language() {
    let html = "<h1 id=\"hello\">Hallo</h1>\n<p>Tot ziens.</p>\n";
    assert_eq!(workplace().done(&["render", "docs/a.md", "--fragment"]), html);
    let html = "<h1 id=\"hello\">Hello</h1>\n<p>Goodbye.</p>\n";
    assert_eq!(workplace().done(&["render", "docs/a.md", "--fragment", "--side", "source"]), html);
}

#[test]
fn a_page_says_its_language_and_needs_no_other_file() {
    let page = workplace().done(&["render", "docs/a.md"]);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"nl-NL\" dir=\"ltr\">"), "{page}");
    assert!(page.contains("<title>Hallo</title>") && page.contains("<style>"), "{page}");
    assert!(!page.contains("<link") && !page.contains("<script"), "{page}");
}

#[test]
fn a_bilingual_page_says_the_language_of_each_cell() {
    let page = workplace().done(&["render", "docs/a.md", "--side", "bilingual"]);
    assert_eq!(page.matches("<div class=\"cell target\" lang=\"nl-NL\" dir=\"ltr\"").count(), 2);
    assert_eq!(page.matches("<div class=\"cell source\" lang=\"en-US\" dir=\"ltr\"").count(), 2);
}

#[test]
fn markdown_is_the_side_byte_for_byte() {
    let article = format!("\u{feff}{}", ARTICLE.replace('\n', "\r\n"));
    let workplace = Workplace::with(&[("a.md", &article)]);
    let side = "\u{feff}---\r\ntitle: Hallo\r\nms.contentlocale: nl-NL\r\n---\r\n\
                # <a name=\"hello\"></a>Hallo\r\n\r\nTot ziens.\r\n";
    assert_eq!(workplace.done(&["render", "a.md", "--format", "markdown"]), side);
    let both = workplace.done(&["render", "a.md", "--format", "markdown", "--side", "bilingual"]);
    assert_eq!(both, article);
}

#[test]
fn standard_input_is_an_article() {
    let arguments = ["render", "-", "--format", "text", "--side", "source"];
    let run = workplace().run_with_input(&arguments, ARTICLE.as_bytes());
    assert_eq!((run.status, &*run.stderr), (0, ""));
    assert_eq!(run.stdout, "Hello\n=====\n\nGoodbye.\n");
}

#[test]
fn findings_go_to_standard_error_and_results_to_standard_output() {
    let run =
        workplace().run_with_input(&["render", "-", "--fragment"], b"[!INCLUDE[x](gone.md)]\n");
    assert_eq!((run.status, &*run.stdout), (0, "<p>[!INCLUDE[x](gone.md)]</p>\n"));
    let finding =
        "error[missing-include]: included file `gone.md` does not exist\n --> <stdin>:1:1\n";
    assert!(run.stderr.starts_with(finding), "{}", run.stderr);
}

#[test]
fn a_folder_is_rendered_to_a_folder_file_by_file() {
    let workplace = workplace();
    workplace.done(&["render", "docs", "--out", "out"]);
    assert_eq!(workplace.list("out"), [".diglot-manifest.json", "a.html", "deep/b.html"]);
    assert!(workplace.read("out/deep/b.html").contains("<a href=\"../a.html\">a</a>"));
    workplace.done(&["render", "docs/a.md", "--out", "out", "--format", "text"]);
    let files = [".diglot-manifest.json", "a.html", "a.txt", "deep/b.html"];
    assert_eq!(workplace.list("out"), files);
}

#[test]
fn what_cannot_be_rendered_is_wrong_usage() {
    let refusals: [(&[&str], &str); 4] = [
        (&["render", "gone.md"], "error: `gone.md` does not exist\n"),
        (
            &["render", "docs"],
            "error: rendering a folder requires `--out DIR`\nhelp: choose the output folder with --out DIR\n",
        ),
        (
            &["render", "docs/a.md", "--format", "text", "--side", "bilingual"],
            "error: plain text cannot show both languages\n",
        ),
        (&["render", "docs/a.md", "--width", "wide"], "error: invalid value 'wide' for '--width"),
    ];
    for (arguments, message) in refusals {
        let run = workplace().run(arguments);
        assert_eq!((run.status, &*run.stdout), (2, ""), "{arguments:?}");
        assert!(run.stderr.starts_with(message), "{}", run.stderr);
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let workplace = Workplace::with(&[("long.md", &"Tekst.\n\n".repeat(100_000))]);
    let mut command = workplace.command(&["render", "long.md"]);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), &*output.stderr), (Some(0), &b""[..]));
}

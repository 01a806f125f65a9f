//! Locales that cannot be, and strings that a language cannot have: where, what counts, and what to write.

use super::bad_input::{build_with, check_findings};
use super::{ARTICLE, Workplace};

#[test]
fn a_locale_that_is_none_is_reported() {
    check_findings(
        "content/a.md",
        b"---\ntitle: Een\nms.contentlocale: klingon!\n---\nTekst.\n",
        "
warning[unknown-locale]: `klingon!` is not a valid locale; assuming en-US
 --> content/a.md:3:19
  |
3 | ms.contentlocale: klingon!
  |                   ^^^^^^^^
  |
  = help: write a BCP 47 tag such as `nl-NL`, or move the article to a folder of that name
",
    );
}

#[test]
fn a_tag_with_an_extension_is_reported_with_what_counts_and_what_to_write() {
    check_findings(
        "content/nl-nl/a.md",
        b"---\ntitle: Een\nms.contentlocale: nl-NL-u-nu-latn\n---\nTekst.\n",
        "
warning[unknown-locale]: `nl-NL-u-nu-latn` is read as `nl-NL`: a page has no extensions of its locale
 --> content/nl-nl/a.md:3:19
  |
3 | ms.contentlocale: nl-NL-u-nu-latn
  |                   ^^^^^^^^^^^^^^^
  |
  = help: write `nl-NL`
",
    );
    check_findings(
        "content/a.md",
        b"---\ntitle: Een\nms.contentlocale: nl-NL-x-own\n---\nTekst.\n",
        "
warning[unknown-locale]: `nl-NL-x-own` is read as `nl-NL`: a page has no extensions of its locale
 --> content/a.md:3:19
  |
3 | ms.contentlocale: nl-NL-x-own
  |                   ^^^^^^^^^^^
  |
  = help: write `nl-NL`
",
    );
    check_findings(
        "content/nl-nl-u-nu-latn/a.md",
        b"---\ntitle: Een\n---\nTekst.\n",
        "
warning[unknown-locale]: the folder `nl-nl-u-nu-latn` is read as `nl-NL`: a page has no extensions of its locale
 --> content/nl-nl-u-nu-latn/a.md:1:1
  |
1 | ---
  | ^
  |
  = help: rename the folder to `nl-nl`
",
    );
}

#[test]
fn a_tag_that_cldr_has_replaced_is_that_of_today() {
    let (workplace, run) = build_with(
        "content/iw-il/a.md",
        "---\ntitle: אחת\nms.contentlocale: iw-IL\n---\nטקסט.\n".as_bytes(),
    );
    assert!(!run.stderr.contains("unknown-locale"), "{}", run.stderr);
    let page = workplace.read("site/he-il/a.html");
    assert!(page.contains("<html lang=\"he-IL\" dir=\"rtl\""), "{page}");
}

#[test]
fn a_locale_in_another_script_than_its_folder_is_reported() {
    let (workplace, run) = build_with(
        "content/sr-latn-rs/a.md",
        b"---\ntitle: Jedan\nms.contentlocale: sr-Cyrl-RS\n---\nTekst.\n",
    );
    let finding = "\
warning[unknown-locale]: the front matter says `sr-Cyrl-RS`, but the article is in the folder of `sr-Latn-RS`, which counts
 --> content/sr-latn-rs/a.md:3:19
  |
3 | ms.contentlocale: sr-Cyrl-RS
  |                   ^^^^^^^^^^
  |
  = help: write `sr-Latn-RS`, or move the article
";
    assert!(run.stderr.starts_with(finding), "{}", run.stderr);
    assert!(workplace.read("site/sr-latn-rs/a.html").contains("<html lang=\"sr-Latn-RS\""));
    let checked = workplace.run(&["check"]).stdout;
    let said = finding.replace("unknown-locale", "front-matter").replace(": the front", ": front");
    assert!(checked.contains(&said), "{checked}");
}

#[test]
fn strings_that_a_language_cannot_have_stop_the_build_with_what_to_write() {
    let check = |text: &str, message: &str, help: &str| {
        let workplace = Workplace::with(&[("content/nl-nl/good.md", ARTICLE)]);
        workplace.write("templates/i18n/nl.ftl", text.as_bytes());
        let run = workplace.run(&["build"]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.stderr.contains(message), "{}", run.stderr);
        assert!(run.stderr.contains(&format!("= help: {help}\n")), "{}", run.stderr);
    };
    let forms = "article_count = { $count ->\n  [few] { $count } x\n *[other] { $count } y\n }\n";
    check(
        forms,
        "`few` is not a plural category of `nl`, which has `one`, `other`\n --> templates/i18n/nl.ftl:2:3\n",
        "remove this form; `*[other]` stands for all other numbers",
    );
    check(
        "search_count = { $cuont } x\n",
        "`search_count` has no parameter `$cuont`; it has `$count`\n --> templates/i18n/nl.ftl:1:18\n",
        "write `{ $count }`",
    );
    check("next = Na { $x }\n", "it has no parameters\n --> templates", "remove `{ $x }`");
    check(
        "note = { tipp }\n",
        "`note` refers to `tipp`, which does not exist",
        "define `tipp` in this file, or write its text here",
    );
    check(
        "note : x\n",
        "expected a token",
        "write `note = Note`, with variables in braces, as in `{ $count } articles`",
    );
}

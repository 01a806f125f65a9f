//! Files that tools and people have damaged: each unit is applied or refused, and never half.

use diglot::exchange::Verdict;
use diglot::exchange::xliff::{self, Version};

use super::{article, document, segment, units_of, verdicts};

const SOURCE: &str = "Select **Save** and run `az login`.";
const TARGET: &str = "Kies **Opslaan** en voer `az login` uit.";

fn text() -> String {
    format!("{} {}\n", segment("a-1", TARGET, SOURCE), segment("a-2", "Twee.", "Two."))
}

/// The document of the article, in both versions, with something replaced.
fn damaged(pairs: &[(&str, &str)]) -> Vec<String> {
    let own = units_of(&article(&text()), "a.md");
    let all = [Version::V1, Version::V2].map(|version| document(version, &own));
    let replace = |document: String| {
        pairs.iter().fold(document, |document, (old, new)| document.replace(old, new))
    };
    all.into_iter().map(replace).collect()
}

/// Checks what becomes of the first unit of both versions.
#[track_caller]
fn check(pairs: &[(&str, &str)], expected: &Verdict) {
    for document in damaged(pairs) {
        let verdicts = verdicts(&article(&text()), &document);
        assert_eq!(&verdicts[0].1, expected, "{document}");
    }
}

#[track_caller]
fn check_refused(pairs: &[(&str, &str)], reason: &str) {
    check(pairs, &Verdict::Refused(reason.to_owned()));
}

#[test]
fn new_words_are_applied_and_codes_kept() {
    let expected = "Druk op **Opslaan** en voer `az login` uit.".to_owned();
    check(&[("Kies ", "Druk op ")], &Verdict::Change(expected));
}

#[test]
fn codes_may_move() {
    let own = [Version::V1, Version::V2].map(|version| {
        let document = document(version, &units_of(&article(&text()), "a.md"));
        let (head, target) = document.split_once("<target").expect("a target");
        let (target, rest) = target.split_once("</target>").expect("it ends");
        let (attributes, text) = target.split_once('>').expect("a tag");
        let (before, pair) = text.split_once(" en voer ").expect("text");
        let (code, after) = pair.rsplit_once(" uit").expect("text");
        let before = before.strip_prefix("Kies ").expect("text");
        format!("{head}<target{attributes}>Voer {code} uit en kies {before}{after}</target>{rest}")
    });
    for document in own {
        let expected = "Voer `az login` uit en kies **Opslaan**.".to_owned();
        let verdicts = verdicts(&article(&text()), &document);
        assert_eq!(verdicts[0].1, Verdict::Change(expected), "{document}");
    }
}

#[test]
fn text_that_looks_like_markdown_stays_text() {
    let expected = r"Druk \*nu\* op **Opslaan** en voer `az login` uit.".to_owned();
    check(&[("Kies ", "Druk *nu* op ")], &Verdict::Change(expected));
    let expected = "Druk 2 * 3 keer op **Opslaan** en voer `az login` uit.".to_owned();
    check(&[("Kies ", "Druk 2 * 3 keer op ")], &Verdict::Change(expected));
}

#[test]
fn marks_that_would_be_text_next_to_a_letter_are_named() {
    let quoted = segment("a-1", "Kies **\"Ja\"**.", "Select **\"Yes\"**.");
    let own = units_of(&article(&quoted), "a.md");
    let edited = document(Version::V1, &own).replace("Kies ", "Kiesnu");
    let reason = "`**` would be read as text there; put a space between it and the letters";
    let verdicts = verdicts(&article(&quoted), &edited);
    assert_eq!(verdicts[0].1, Verdict::Refused(reason.to_owned()));
}

#[test]
fn blanks_at_the_beginning_of_a_line_are_no_fault() {
    let lines = segment("a-1", "Kies\n`x` nu.", "Select\n`x` now.");
    let own = units_of(&article(&lines), "a.md");
    let edited = document(Version::V1, &own).replace("Kies\n", "Kies \n  dan ");
    let expected = Verdict::Change("Kies \n  dan `x` nu.".to_owned());
    assert_eq!(verdicts(&article(&lines), &edited)[0].1, expected);
}

#[test]
fn a_lost_code_refuses_the_unit() {
    let old = "<ph id=\"2\" ctype=\"x-code\">`az login`</ph> uit";
    let other = "<ph id=\"2\" type=\"other\" subType=\"diglot:code\" canDelete=\"no\" \
                 canCopy=\"no\" dataRef=\"t2\" disp=\"az login\"/> uit";
    check_refused(
        &[(old, "az login uit"), (other, "az login uit")],
        "lost the code `` `az login` ``",
    );
}

#[test]
fn a_code_that_is_there_twice_refuses_the_unit() {
    let first = damaged(&[]).remove(0);
    let code = "<ph id=\"2\" ctype=\"x-code\">`az login`</ph> uit";
    let doubled = first.replace(code, &format!("{code} {code}"));
    assert_ne!(first, doubled);
    let reason = "has the code `` `az login` `` once too often".to_owned();
    assert_eq!(verdicts(&article(&text()), &doubled)[0].1, Verdict::Refused(reason));
}

#[test]
fn an_unknown_code_refuses_the_unit() {
    let first = damaged(&[("Kies ", "Kies <x id=\"77\"/> ")]).remove(0);
    let reason = "unknown code `77`".to_owned();
    assert_eq!(verdicts(&article(&text()), &first)[0].1, Verdict::Refused(reason));
}

#[test]
fn a_deleted_unit_leaves_its_segment_alone() {
    let first = damaged(&[]).remove(0);
    let start = first.find("<trans-unit id=\"a-1\"").expect("the first unit");
    let end = first.find("<trans-unit id=\"a-2\"").expect("the second unit");
    let less = first[..start].to_owned() + &first[end..];
    let verdicts = verdicts(&article(&text()), &less);
    assert_eq!(verdicts, [("a-2".to_owned(), Verdict::Unchanged)]);
}

#[test]
fn an_id_that_a_tool_dropped_is_found_by_the_source() {
    let pairs = [("id=\"a-1\"", ""), ("Kies ", "Druk op ")];
    let first = damaged(&pairs).remove(0);
    let expected = "Druk op **Opslaan** en voer `az login` uit.".to_owned();
    assert_eq!(verdicts(&article(&text()), &first)[0].1, Verdict::Change(expected));
}

#[test]
fn an_id_of_another_segment_does_not_change_that_segment() {
    let first = damaged(&[("id=\"a-1\"", "id=\"a-2\""), ("Kies ", "Druk op ")]).remove(0);
    let all = verdicts(&article(&text()), &first);
    assert!(all.iter().all(|(_, verdict)| !matches!(verdict, Verdict::Change(_))), "{all:?}");
}

#[test]
fn a_unit_that_is_there_twice_with_different_texts_is_refused() {
    let first = damaged(&[]).remove(0);
    let start = first.find("<trans-unit id=\"a-2\"").expect("the second unit");
    let end = first.rfind("</body>").expect("the body ends");
    let twice = |text: &str| {
        let copy = first[start..end].replace("Twee.", text);
        first[..end].to_owned() + &copy + &first[end..]
    };
    let other = verdicts(&article(&text()), &twice("Drie."));
    let reason = Verdict::Refused("is there twice, with different translations".to_owned());
    assert_eq!((&other[1].1, &other[2].1), (&reason, &reason));
    let same = verdicts(&article(&text()), &twice("Twee."));
    assert_eq!((&same[1].1, &same[2].1), (&Verdict::Unchanged, &Verdict::Unchanged));
}

#[test]
fn another_locale_refuses_the_unit() {
    let reason = "is in `de-DE`, but the article is in nl-NL";
    check_refused(&[("nl-NL", "de-DE"), ("Kies ", "Wählen ")], reason);
}

#[test]
fn a_source_that_has_changed_makes_the_unit_stale() {
    let stale = Verdict::Stale("the source has changed since the export".to_owned());
    check(&[("Select ", "Choose "), ("Kies ", "Druk op ")], &stale);
}

#[test]
fn a_translation_that_has_changed_meanwhile_makes_the_unit_stale() {
    let own = units_of(&article(&text()), "a.md");
    let document = document(Version::V1, &own).replace("Kies ", "Druk op ");
    let now = article(&text().replace("Kies ", "Selecteer "));
    let stale = Verdict::Stale("the translation has changed since the export".to_owned());
    assert_eq!(verdicts(&now, &document)[0].1, stale);
}

#[test]
fn new_text_before_the_whole_former_text_is_doubtful() {
    let reason = "new text stands before the whole former translation".to_owned();
    check(&[("Kies ", "Druk op Opslaan en voer dit uit.Kies ")], &Verdict::Doubtful(reason));
}

#[test]
fn an_emptied_translation_is_refused() {
    let first = damaged(&[("Twee.", " ")]).remove(0);
    let reason = "the translation is empty; the former one is kept".to_owned();
    assert_eq!(verdicts(&article(&text()), &first)[1].1, Verdict::Refused(reason));
}

#[test]
fn annotation_tags_in_a_translation_are_refused_or_text() {
    let tag = "&lt;/span&gt;&lt;span data-ttu-id=\"x\"&gt;";
    let first = damaged(&[("Twee.", tag)]).remove(0);
    let verdict = &verdicts(&article(&text()), &first)[1].1;
    let is_safe = match verdict {
        Verdict::Refused(_) => true,
        Verdict::Change(text) => text.starts_with("\\<"),
        _ => false,
    };
    assert!(is_safe, "{verdict:?}");
}

/// Why a document cannot be read.
#[track_caller]
fn problem(document: &str) -> String {
    xliff::read(document.into(), &mut |_| ()).expect_err("it is damaged").to_string()
}

#[test]
fn what_is_not_well_formed_is_refused_with_its_line() {
    let first = damaged(&[("</g>", "")]).remove(0);
    assert!(problem(&first).starts_with("line 7, column "), "{}", problem(&first));
    let whole = damaged(&[]).remove(0);
    for len in (1..whole.len()).filter(|&len| whole.is_char_boundary(len)) {
        let cut = &whole[..len];
        if cut.trim_end() != whole.trim_end() {
            problem(cut);
        }
    }
}

#[test]
fn a_tag_or_a_comment_that_is_huge_is_refused_with_its_line() {
    let whole = damaged(&[]).remove(0);
    let huge = "x".repeat(20 << 20);
    let reason = ": a tag or a text is larger than 16 MiB";
    let attribute = whole.replacen("<trans-unit ", &format!("<trans-unit a=\"{huge}\" "), 1);
    assert_eq!(problem(&attribute), format!("line 6, column 1{reason}"));
    let comment = whole.replacen("<body>", &format!("<!--{huge}--><body>"), 1);
    assert_eq!(problem(&comment), format!("line 5, column 1{reason}"));
}

#[test]
fn entities_of_a_document_type_are_refused() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<xliff/>";
    assert_eq!(problem(bomb), "line 2, column 1: a document type is not allowed");
    let unknown = damaged(&[("Twee.", "&a;")]).remove(0);
    assert!(problem(&unknown).ends_with("unknown entity `&a;`"), "{}", problem(&unknown));
}

#[test]
fn other_encodings_and_other_xml_are_refused() {
    let other = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<xliff/>";
    assert_eq!(problem(other), "line 1, column 1: is in ISO-8859-1; save it as UTF-8 first");
    assert_eq!(problem("<html/>"), "no `xliff` element");
}

#[test]
fn elements_that_are_too_deep_are_refused() {
    let deep = "<g id=\"1\">".repeat(300);
    let first = damaged(&[("Twee.", &deep)]).remove(0);
    assert!(problem(&first).ends_with("elements are too deep"), "{}", problem(&first));
}

//! PO, CSV, JSON lines and TMX: formats that carry Markdown as it is written, and memories.

use diglot::exchange::{
    ArticleUnits, FormatError, Returned, TextReader, Verdict, json_lines, judge, po, sheet, tmx,
};
use diglot::project::Configuration;
use rayon::prelude::*;

use super::{article, dialect, locale, segment, units_of};
use crate::command::Workplace;
use crate::corpus;

type Read = fn(TextReader<'_>, &mut dyn FnMut(Returned)) -> Result<(), FormatError>;

/// The document of an article in each format that can come back, and what reads it.
fn documents(units: &ArticleUnits) -> [(String, Read); 3] {
    let po_head = po::head(&units.source_locale, &units.target_locale);
    let sheet_text = (sheet::head() + &sheet::rows(units)).replace('\u{feff}', "");
    [
        (po_head + &po::messages(units), po::read),
        (sheet_text, sheet::read),
        (json_lines::lines(units), json_lines::read),
    ]
}

#[track_caller]
fn read(document: &str, read: Read) -> Vec<Returned> {
    let mut returned = Vec::new();
    read(document.into(), &mut |unit| returned.push(unit)).expect("it can be read");
    returned
}

#[test]
fn every_article_of_the_corpus_comes_back_unchanged() {
    let configuration = Configuration::default();
    corpus::entries().par_iter().for_each(|entry| {
        let own = units_of(&entry.article, "a.md");
        for (document, reader) in documents(&own) {
            let returned = read(&document, reader);
            assert_eq!(returned.len(), own.units.len(), "{}", entry.name);
            for it in judge(&entry.article, dialect(&configuration, "a.md"), &own, &returned) {
                assert_eq!(it.verdict, Verdict::Unchanged, "{} {:?}", entry.name, it.returned);
            }
        }
    });
}

/// Checks what becomes of the one unit of an article in every format, with something replaced.
#[track_caller]
fn check(pair: (&str, &str), (old, new): (&str, &str), expected: &Verdict) {
    let configuration = Configuration::default();
    let article = article(&segment("a-1", pair.0, pair.1));
    let own = units_of(&article, "a.md");
    for (document, reader) in documents(&own) {
        let changed = document.replace(old, new);
        assert_ne!(document, changed);
        let returned = read(&changed, reader);
        let judged = judge(&article, dialect(&configuration, "a.md"), &own, &returned);
        assert_eq!(&judged[0].verdict, expected, "{changed}");
    }
}

#[test]
fn new_words_are_applied_and_lost_marks_refused() {
    let pair = ("Kies **Opslaan** nu.", "Select **Save** now.");
    let changed = Verdict::Change("Druk op **Opslaan** nu.".to_owned());
    check(pair, ("Kies ", "Druk op "), &changed);
    let lost = Verdict::Refused("lost the code `**`".to_owned());
    check(pair, ("Kies **Opslaan**", "Kies Opslaan"), &lost);
    check(pair, ("Opslaan** nu", "Opslaan nu"), &lost);
    let stray = Verdict::Refused("`**` has no other end".to_owned());
    check(pair, ("** nu", "** nu**"), &stray);
    let stray = Verdict::Refused("`` ` `` has no other end".to_owned());
    check(pair, ("** nu", "** `nu"), &stray);
    let stale = Verdict::Stale("the source has changed since the export".to_owned());
    let article = article(&segment("a-1", "Kies nu.", "Select later."));
    let own = units_of(&article, "a.md");
    let returned = Returned {
        path: "a.md".to_owned(),
        id: "a-1".to_owned(),
        source: Some(diglot::exchange::Content::Markdown("Select now.".to_owned())),
        target: Some(diglot::exchange::Content::Markdown("Kies later.".to_owned())),
        ..Returned::default()
    };
    let configuration = Configuration::default();
    let returned = [returned];
    let judged = judge(&article, dialect(&configuration, "a.md"), &own, &returned);
    assert_eq!(judged[0].verdict, stale);
}

#[test]
fn code_and_addresses_of_links_stay_as_they_are() {
    let pair = ("Kies `az` of [dit](a.md).", "Select `az` or [it](a.md \"t\").");
    let changed = |code: &str| Verdict::Refused(format!("{code} is not a code of this unit"));
    check(pair, ("Kies `az`", "Kies `ax`"), &changed("`` `ax` ``"));
    check(pair, ("[dit](a.md)", "[dit](b.md)"), &changed("`](b.md)`"));
    let text = "Kies `az` of [dat](a.md).".to_owned();
    check(pair, ("[dit](a.md)", "[dat](a.md)"), &Verdict::Change(text));
}

#[test]
fn cells_that_look_like_formulas_are_guarded_and_come_back() {
    for text in ["=1+1", "+1", "-1", "@a", "\ta", "'a", "'=a", "=HYPERLINK(\"x\")"] {
        let own = units_of(&article(&segment("a-1", text, text)), "a.md");
        let rows = sheet::rows(&own);
        let quoted = text.replace('"', "\"\"");
        assert!(rows.contains(&format!(",\"'{quoted}\",")), "{rows}");
        for line in rows.lines() {
            assert!(!line.contains(&format!(",{text}")), "{rows}");
        }
        let returned = read(&(sheet::head().replace('\u{feff}', "") + &rows), sheet::read);
        let content = Some(diglot::exchange::Content::Markdown(text.to_owned()));
        assert_eq!(returned[0].target, content);
    }
}

#[test]
fn a_sheet_may_be_sorted_filtered_and_saved_with_semicolons() {
    let text = "locale;target;id;path\r\nnl-NL;\"Twee; drie\";a-2;a.md\r\n";
    let returned = read(text, sheet::read);
    assert_eq!((&*returned[0].id, returned[0].line), ("a-2", 2));
    let content = diglot::exchange::Content::Markdown("Twee; drie".to_owned());
    assert_eq!(returned[0].target, Some(content));
    let error =
        sheet::read("path,id\r\na,b\r\n".into(), &mut |_| ()).expect_err("a column is missing");
    assert_eq!(error.to_string(), "line 1, column 1: no column `target`");
}

#[test]
fn catalogs_are_read_as_tools_write_them() {
    let text = "# comment\nmsgid \"\"\nmsgstr \"\"\n\"Language: nl_NL\\n\"\n\n#. fingerprint: 1-2\n\
                #: a.md:1\n#, fuzzy\n#| msgid \"Zero\"\nmsgctxt \"a.md#a-1\"\nmsgid \"\"\n\"One \"\n\
                \"\\\"two\\\"\"\nmsgstr \"Een\\n\"\n\"\\101\"\n\n#~ msgid \"old\"\n#~ msgstr \"oud\"\n";
    let returned = read(text, po::read);
    assert_eq!(returned.len(), 1);
    let unit = &returned[0];
    assert_eq!((&*unit.path, &*unit.id, unit.locale.as_deref()), ("a.md", "a-1", Some("nl_NL")));
    let content = |text: &str| Some(diglot::exchange::Content::Markdown(text.to_owned()));
    assert_eq!((&unit.source, &unit.target), (&content("One \"two\""), &content("Een\nA")));
    assert_eq!(unit.fingerprint.as_deref(), Some("1-2"));
    for (bad, message) in [
        ("msgid \"a", "line 1, column 7: a text without closing quotes"),
        ("msgid \"a\"\n", "line 1, column 1: a message without `msgstr`"),
        ("what \"a\"\n", "line 1, column 1: unknown keyword `what`"),
    ] {
        let error = po::read(bad.into(), &mut |_| ()).expect_err("it is damaged");
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn a_memory_has_the_pairs_with_and_without_codes() {
    let text = segment("a-1", "Kies **nu**.", "Now *a* & `b`.") + &segment("a-2", "", "Two.");
    let own = units_of(&article(&text), "a.md");
    let plain = tmx::pairs(&own, tmx::Level::Plain);
    assert!(plain.contains("<seg>Now a &amp; b.</seg>") && !plain.contains("Two."), "{plain}");
    let codes = tmx::pairs(&own, tmx::Level::Codes);
    assert!(codes.contains("<ph x=\"2\" type=\"code\">`b`</ph>"), "{codes}");
    assert!(tmx::head(&locale("en-US")).contains("srclang=\"en-US\""));
}

#[test]
fn every_format_that_can_come_back_goes_through_the_program() {
    let text = segment("a-1", "Kies **Opslaan**.", "Select **Save**.");
    let workplace = Workplace::with(&[("diglot.toml", ""), ("content/nl-nl/a.md", &text)]);
    for format in ["po", "csv", "jsonl"] {
        workplace.done(&["export", "--format", format, "--out", "all"]);
        let changed = workplace.read("all").replace("Kies", "Pak");
        workplace.write("all", changed.as_bytes());
        let run = workplace.run(&["import", "all"]);
        assert_eq!((run.status, &*run.stderr), (0, "1 applied, 0 unchanged\n"), "{format}");
        assert_eq!(workplace.read("content/nl-nl/a.md"), text.replace("Kies", "Pak"), "{format}");
        workplace.done(&["review", "--undo"]);
    }
    assert!(workplace.done(&["export", "--format", "tmx"]).ends_with("</body>\n</tmx>\n"));
}

#[test]
fn an_id_with_a_number_sign_comes_back() {
    let own = units_of(&article(&segment("a#1%23", "Een.", "One.")), "b#c.md");
    let returned = read(&po::messages(&own), po::read);
    assert_eq!((&*returned[0].path, &*returned[0].id), ("b#c.md", "a#1%23"));
}

#[test]
fn a_catalog_without_paths_finds_the_one_article_that_has_the_source() {
    let both = segment("b-1", "Twee.", "Two.");
    let text = segment("a-1", "Kies **Opslaan**.", "Select **Save**.") + &both;
    let workplace = Workplace::with(&[
        ("diglot.toml", ""),
        ("content/nl-nl/a.md", &text),
        ("content/nl-nl/b.md", &both),
    ]);
    let catalog = workplace.done(&["export", "--format", "po"]);
    let is_own = |line: &&str| !line.starts_with("msgctxt") && !line.contains("fingerprint");
    let lines: Vec<&str> = catalog.lines().filter(is_own).collect();
    let catalog = lines.join("\n").replace("Kies", "Pak").replacen("Twee", "2", 1) + "\n";
    workplace.write("all.po", catalog.as_bytes());
    let run = workplace.run(&["import", "all.po"]);
    assert_eq!((run.status, &*run.stderr), (1, "1 applied, 0 unchanged, 2 unknown\n"));
    let reason = "names no article, and not exactly one article has this source";
    assert!(run.stdout.contains(&format!(": {reason}\n")), "{}", run.stdout);
    assert_eq!(workplace.read("content/nl-nl/a.md"), text.replace("Kies", "Pak"));
}

#[test]
fn a_row_that_is_cut_off_or_has_a_cell_too_many_is_refused() {
    let configuration = Configuration::default();
    let article = article(&segment("a-1", "1 maart", "March 1"));
    let own = units_of(&article, "a.md");
    let [_, (document, reader), _] = documents(&own);
    let cut = &document[..document.find("1 maart").expect("it is there") + "1 m".len()];
    for damaged in [cut.to_owned(), document.replace("1 maart", "2,maart")] {
        let returned = read(&damaged, reader);
        let judged = judge(&article, dialect(&configuration, "a.md"), &own, &returned);
        let Verdict::Refused(why) = &judged[0].verdict else { panic!("{:?}", judged[0].verdict) };
        assert!(why.contains("cells, and the heading 9"), "{why}");
    }
}

#[test]
fn control_characters_are_refused() {
    let configuration = Configuration::default();
    let article = article(&segment("a-1", "een", "one"));
    let own = units_of(&article, "a.md");
    for control in ['\0', '\u{1b}', '\u{ffff}'] {
        let target = Some(diglot::exchange::Content::Markdown(format!("a{control}b")));
        let returned = [Returned { id: "a-1".to_owned(), target, ..Returned::default() }];
        let judged = judge(&article, dialect(&configuration, "a.md"), &own, &returned);
        let Verdict::Refused(why) = &judged[0].verdict else { panic!("{:?}", judged[0].verdict) };
        assert!(why.contains("control character"), "{why}");
    }
}

#[test]
fn a_translation_that_was_missing_needs_the_codes_of_its_source() {
    let configuration = Configuration::default();
    let article = article(&segment("a-1", "", "Click **Save** now."));
    let own = units_of(&article, "a.md");
    let verdict = |target: &str| {
        let target = Some(diglot::exchange::Content::Markdown(target.to_owned()));
        let returned = [Returned { id: "a-1".to_owned(), target, ..Returned::default() }];
        judge(&article, dialect(&configuration, "a.md"), &own, &returned)[0].verdict.clone()
    };
    assert_eq!(verdict("Klik nu."), Verdict::Refused("lost the code `**`".to_owned()));
    assert_eq!(verdict("Klik **Opslaan**."), Verdict::Change("Klik **Opslaan**.".to_owned()));
}

//! XLSX: out, and back as spreadsheets and scripts save it.

use diglot::exchange::xlsx::{self, SheetWriter};
use diglot::exchange::{ArchiveWriter, ArticleUnits, Content, Note, Returned, Verdict, judge};
use diglot::project::Configuration;
use rayon::prelude::*;

use super::{article, dialect, segment, units_of};
use crate::command::Workplace;
use crate::corpus;

/// The workbook of an article.
fn workbook(units: &ArticleUnits) -> Vec<u8> {
    let mut sheet = SheetWriter::default();
    sheet.start();
    let mut bytes = sheet.write(&xlsx::head(), 0);
    let rows = xlsx::rows(units).expect("every text fits into a cell");
    bytes.extend(sheet.write(&rows, units.units.len()));
    bytes.extend(sheet.finish().expect("the rows fit into a sheet"));
    bytes
}

#[track_caller]
fn read(workbook: &[u8]) -> Vec<Returned> {
    let mut returned = Vec::new();
    xlsx::read(workbook, &mut |unit| returned.push(unit)).expect("it is a workbook");
    returned
}

/// Why a workbook cannot be read.
#[track_caller]
fn problem(workbook: &[u8]) -> String {
    xlsx::read(workbook, &mut |_| ()).expect_err("it is damaged").to_string()
}

/// A workbook as others save it: with a sheet, and texts that cells share.
pub(super) fn saved(sheet: &str, shared: &str) -> Vec<u8> {
    archive(&[
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"Words\" sheetId=\"7\" r:id=\"r2\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<R><R Id=\"r1\" Target=\"no\"/><R Id=\"r2\" Target=\"/s.xml\"/></R>",
        ),
        ("xl/sharedStrings.xml", shared),
        ("s.xml", sheet),
    ])
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ArchiveWriter::default();
    for (name, text) in files {
        archive.start(name);
        archive.write(text.as_bytes());
    }
    archive.finish().expect("it is small")
}

#[test]
fn every_article_of_the_corpus_comes_back_unchanged() {
    let configuration = Configuration::default();
    corpus::entries().par_iter().for_each(|entry| {
        let own = units_of(&entry.article, "a.md");
        let returned = read(&workbook(&own));
        assert_eq!(returned.len(), own.units.len(), "{}", entry.name);
        for it in judge(&entry.article, dialect(&configuration, "a.md"), &own, &returned) {
            assert_eq!(it.verdict, Verdict::Unchanged, "{} {:?}", entry.name, it.returned);
        }
    });
}

#[test]
fn cells_are_texts_whatever_they_begin_with_and_come_back() {
    for text in ["=1+1", "+1", "-1", "@a", "\ta", "'a", "_x0041_", "a\u{8}_x", "a < b & c", "00123"]
    {
        let own = units_of(&article(&segment("a-1", text, text)), "a.md");
        let rows = xlsx::rows(&own).expect("it fits");
        assert!(!rows.contains("<f>") && !rows.contains("<v>"), "{rows}");
        let content = Some(Content::Markdown(text.to_owned()));
        assert_eq!(read(&workbook(&own))[0].target, content);
    }
    let long = units_of(&article(&segment("a-1", &"x".repeat(40_000), "y")), "a.md");
    assert_eq!(
        xlsx::rows(&long).expect_err("no cell holds it"),
        "`a.md#a-1` is too long for a cell"
    );
}

#[test]
fn a_workbook_may_be_sorted_filtered_and_have_shared_texts() {
    let cell = |place: &str, number: usize| format!("<c r=\"{place}\" t=\"s\"><v>{number}</v></c>");
    let sheet = format!(
        "<worksheet><sheetData><row r=\"1\">{}{}{}</row><row r=\"2\"/><row r=\"5\" hidden=\"1\">{}{}\
         <c r=\"C5\"><f>1+1</f><v>2</v></c></row><row r=\"9\">{}<c r=\"D9\"/></row></sheetData></worksheet>",
        cell("A1", 0),
        cell("B1", 1),
        cell("C1", 2),
        cell("A5", 3),
        cell("B5", 4),
        cell("C9", 4),
    );
    let shared = "<sst><si><t>target</t></si><si><t>id</t></si><si><r><t>pa</t></r><r><t>th</t></r></si>\
                  <si><t xml:space=\"preserve\"> Een &amp; twee</t><rPh><t>x</t></rPh></si><si><t>a.md</t></si></sst>";
    let returned = read(&saved(&sheet, shared));
    let content = Some(Content::Markdown(" Een & twee".to_owned()));
    assert_eq!((&returned[0].target, &*returned[0].id, returned[0].line), (&content, "a.md", 5));
    assert_eq!((&*returned[1].path, &*returned[1].id, returned[1].line), ("a.md", "", 9));
    let formula = sheet.replace("C5", "A5").replace(&cell("A5", 3), "");
    let problem = read(&saved(&formula, shared))[0].problem.clone();
    assert_eq!(problem.as_deref(), Some("the translation is a formula"));
}

/// Letters that do not repeat as a zip bomb's do.
fn incompressible(len: usize) -> String {
    let mut state = 1_u32;
    let letter = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + (state >> 24) as u8 % 26)
    };
    (0..len).map(letter).collect()
}

#[test]
fn damaged_workbooks_and_bombs_are_refused() {
    let whole = workbook(&units_of(&article(&segment("a-1", "Een.", "One.")), "a.md"));
    for len in 4..whole.len() - 22 {
        problem(&whole[..len]);
    }
    let rows = "<row><c><is><t>x</t></is></c></row>";
    assert_eq!(problem(&saved(&format!("<a>{rows}</a>"), "<sst/>")), "no column `path`");
    assert_eq!(problem(&saved("<a/>", "<sst/>")), "the sheet is empty");
    assert_eq!(problem(&saved("<a><row>", "<sst/>")), "sheet `Words`, row 1: a sheet is cut off");
    let entities = "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>";
    assert_eq!(
        problem(&saved(entities, "<sst/>")),
        "sheet `Words`, row 1: a document type is not allowed"
    );
    let missing = "<a><row><c t=\"s\"><v>7</v></c></row></a>";
    assert_eq!(
        problem(&saved(missing, "<sst/>")),
        "sheet `Words`, row 1: a cell names a text that is missing"
    );
    let far = "<a><row><c r=\"ZZZZ1\"/></row></a>";
    assert_eq!(
        problem(&saved(far, "<sst/>")),
        "sheet `Words`, row 1: a cell is outside of the sheet"
    );
    let row = |cells: &str| format!("<row>{cells}</row>");
    let cells = ["path", "id", "target", "target"].map(|it| format!("<c><is><t>{it}</t></is></c>"));
    let twice = saved(&format!("<a>{}</a>", row(&cells.concat())), "<sst/>");
    let said = "sheet `Words`, row 1: two columns are named `target`; keep one of them";
    assert_eq!(problem(&twice), said);
    let attribute = format!("<a b=\"{}\"/>", incompressible(17 << 20));
    let large = problem(&saved(&attribute, "<sst/>"));
    assert_eq!(large, "sheet `Words`, row 1: a tag or a text is larger than 16 MiB");
    let bomb = problem(&saved(&" ".repeat(50 << 20), "<sst/>"));
    assert!(bomb.contains("zip bomb"), "{bomb}");
}

#[test]
fn archives_with_paths_that_lead_out_of_them_are_refused() {
    for name in ["../a", "/a", "a/../../b", "a\\b", "C:a"] {
        let mut archive = ArchiveWriter::default();
        archive.start(name);
        let bytes = archive.finish().expect("it is small");
        assert!(problem(&bytes).contains("holds a path that leads out of it"), "{name}");
    }
    let mut archive = ArchiveWriter::default();
    archive.start("a");
    archive.start("a");
    let bytes = archive.finish().expect("it is small");
    assert_eq!(problem(&bytes), "holds `a` twice");
}

#[test]
fn a_workbook_goes_through_the_program() {
    let text =
        segment("a-1", "Kies **Opslaan**.", "Select **Save**.") + &segment("a-2", "", "=Two");
    let workplace = Workplace::with(&[("diglot.toml", ""), ("content/nl-nl/a.md", &text)]);
    workplace.done(&["export", "--format", "xlsx", "--out", "all.xlsx"]);
    let run = workplace.run(&["import", "all.xlsx"]);
    assert_eq!((run.status, &*run.stderr), (0, "0 applied, 2 unchanged\n"));
    let rows = "<row><c><is><t>id</t></is></c><c><is><t>path</t></is></c><c><is><t>target</t></is></c></row>\
                <row><c><is><t>a-1</t></is></c><c><is><t>nl-nl/a.md</t></is></c><c><is><t>Pak **Opslaan**.</t></is></c></row>";
    workplace.write("all.xlsx", &saved(&format!("<a>{rows}</a>"), "<sst/>"));
    let run = workplace.run(&["import", "all.xlsx"]);
    assert_eq!((run.status, &*run.stderr), (0, "1 applied, 0 unchanged\n"));
    assert_eq!(workplace.read("content/nl-nl/a.md"), text.replace("Kies", "Pak"));
    workplace.write("all.xlsx", b"PK\x03\x04");
    let run = workplace.run(&["import", "all.xlsx"]);
    assert!(run.status == 2 && run.stderr.contains("is cut off or damaged"), "{}", run.stderr);
}

#[test]
fn every_sheet_of_units_is_read_and_others_are_named() {
    let row = |cells: [&str; 3]| {
        let cells = cells.map(|cell| format!("<c><is><t>{cell}</t></is></c>"));
        format!("<row>{}</row>", cells.concat())
    };
    let names = row(["path", "id", "target"]);
    let sheet = |rows: &str| format!("<worksheet>{rows}</worksheet>");
    let workbook = archive(&[
        (
            "xl/workbook.xml",
            "<w><sheet name=\"A\" r:id=\"r1\"/><sheet name=\"Remarks\" r:id=\"r2\"/>\
             <sheet name=\"B\" r:id=\"r3\"/><sheet name=\"Empty\" r:id=\"r4\"/></w>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<R><R Id=\"r1\" Target=\"1.xml\"/><R Id=\"r2\" Target=\"2.xml\"/>\
             <R Id=\"r3\" Target=\"3.xml\"/><R Id=\"r4\" Target=\"4.xml\"/></R>",
        ),
        ("xl/1.xml", &sheet(&(names.clone() + &row(["a.md", "a-1", "Een."])))),
        ("xl/2.xml", &sheet(&row(["Dear all", "", ""]))),
        ("xl/3.xml", &sheet(&(names + &row(["a.md", "a-2", "Twee."])))),
        ("xl/4.xml", &sheet("")),
    ]);
    let mut ids = Vec::new();
    let passed = xlsx::read(&workbook, &mut |unit| ids.push(unit.id)).expect("it is a workbook");
    assert_eq!(ids, ["a-1", "a-2"]);
    assert_eq!(passed, ["sheet `Remarks` was not read: it has no column `path`"]);
}

#[test]
fn notes_that_are_too_long_for_a_cell_are_cut() {
    let mut units = units_of(&article(&segment("a-1", "Een.", "One.")), "a.md");
    let text = "𝔞".repeat(40_000);
    units.units[0].notes = vec![Note::new("review", text)];
    let rows = xlsx::rows(&units).expect("it fits");
    let cut = "𝔞 … [cut: a cell holds 32,767 characters]</t>";
    assert!(rows.contains(cut), "it says so");
    let longest = rows.split(['<', '>']).map(|cell| cell.encode_utf16().count()).max();
    assert!(longest.is_some_and(|longest| longest <= 32_767 && longest > 32_760), "{longest:?}");
}

#[test]
fn a_number_or_a_date_in_a_sheet_is_no_translation() {
    let text = segment("a-1", "zeven", "seven");
    let workplace = Workplace::with(&[("diglot.toml", ""), ("content/nl-nl/a.md", &text)]);
    let rows = "<row><c><is><t>id</t></is></c><c><is><t>path</t></is></c><c><is><t>target</t></is></c></row>\
                <row><c><is><t>a-1</t></is></c><c><is><t>nl-nl/a.md</t></is></c><c><v>46082</v></c></row>";
    workplace.write("all.xlsx", &saved(&format!("<a>{rows}</a>"), "<sst/>"));
    let run = workplace.run(&["import", "all.xlsx"]);
    assert!(run.stdout.contains("a number or a date"), "{run:?}");
    assert_eq!(workplace.read("content/nl-nl/a.md"), text);
}

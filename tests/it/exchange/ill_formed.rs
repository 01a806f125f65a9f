//! Files that are cut off, not well-formed, or of another kind or encoding: refused as a whole, with the place.

use diglot::exchange::xliff::{self, Version};
use diglot::exchange::{json_lines, sheet};

use super::{article, document, segment, units_of};
use crate::command::Workplace;

const FILE: &str = "content/nl-nl/a.md";

fn text() -> String {
    segment("a-1", "Een.", "One.")
}

fn workplace() -> Workplace {
    Workplace::with(&[("diglot.toml", ""), (FILE, &text())])
}

/// What the program says of a file that it refuses.
#[track_caller]
fn said(bytes: &[u8]) -> String {
    let workplace = workplace();
    let run = workplace.run_with_input(&["import", "-"], bytes);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert_eq!(workplace.read(FILE), text());
    run.stderr
}

#[test]
fn xml_has_one_root_element_and_no_text_outside_of_it() {
    let own = units_of(&article(&text()), "a.md");
    let problem = |text: &str| {
        xliff::read(text.into(), &mut |_| ()).expect_err("it is not well-formed").to_string()
    };
    for version in [Version::V1, Version::V2] {
        let whole = document(version, &own);
        let twice = problem(&whole.repeat(2));
        let line = whole.lines().count() + 2;
        let expected =
            format!("line {line}, column 1: a second root element: two files are in one");
        assert_eq!(twice, expected);
        for text in ["more", "&amp;", "<![CDATA[x]]>"] {
            let behind = problem(&format!("{whole}{text}"));
            assert!(behind.ends_with(": text outside of the root element"), "{behind}");
        }
        let commented = format!("{whole}<!-- saved by a tool -->\n<?tool end?>\n");
        assert_eq!(xliff::read((&*commented).into(), &mut |_| ()), Ok(()));
        let doubled = problem(&whole.replace("<target", "<target x=\"1\" x=\"2\""));
        assert!(doubled.contains("duplicated attribute"), "{doubled}");
    }
}

#[test]
fn a_cell_whose_quotes_do_not_end_is_refused_with_its_place() {
    let head = "path,id,target\r\n";
    let read = |rows: &str| {
        let text = format!("{head}{rows}");
        let mut targets = 0;
        let result = sheet::read((&*text).into(), &mut |_| targets += 1);
        result.map(|()| targets).map_err(|error| error.to_string())
    };
    for (rows, at) in [
        ("a.md,a-1,\"Goe", "line 2, column 10"),
        ("a.md,a-1,\"Goe\r\n", "line 2, column 10"),
        ("a.md,a-1,x\r\na.md,\"a\"\"-2\",\"\"\"Goe\"\"\r\n", "line 3, column 14"),
        ("a.md,a-1,x\r\n\"a\nb.md\",a-1,\"", "line 4, column 11"),
    ] {
        let expected = format!("{at}: a cell in quotes does not end: the file is cut off");
        assert_eq!(read(rows), Err(expected), "{rows}");
    }
    for rows in
        ["a.md,a-1,5\" disk", "a.md,a-1,\"a \"\"b\"\"\"", "\"a\r\nb\",a-1,\"\"\r\n", "a,b,c\"\"d"]
    {
        assert_eq!(read(rows), Ok(1), "{rows}");
    }
}

#[test]
fn a_column_that_is_there_twice_is_refused() {
    let twice = "path,id,target,target\na.md,a-1,Een.,Eentje.\n";
    let expected = "line 1, column 1: two columns are named `target`; keep one of them";
    let error = sheet::read(twice.into(), &mut |_| ()).expect_err("nobody knows which is meant");
    assert_eq!(error.to_string(), expected);
    let other = "path,id,target,remark,remark\na.md,a-1,Een.,a,b\n";
    assert_eq!(sheet::read(other.into(), &mut |_| ()), Ok(()), "others may be there twice");
}

#[test]
fn faults_of_json_lines_have_their_place() {
    let problem = |text: &str| {
        json_lines::read(text.into(), &mut |_| ()).expect_err("it is damaged").to_string()
    };
    let good = "{\"path\":\"é.md\",\"id\":\"a\"}\n";
    assert_eq!(
        problem(&format!("{good}{{\"id\":\"a\"}}\n")),
        "line 2, column 10: missing field `path`"
    );
    let cut = problem(&format!("{good}{{\"path\":\"é"));
    assert!(cut.starts_with("line 2, column 11: EOF while parsing a string"), "{cut}");
}

#[test]
fn files_of_another_kind_say_what_they_are_and_what_to_do() {
    for (text, expected) in [
        (
            "{\"id\":\"a-1\",\"target\":\"Een.\"}\n",
            "an object with `path`, `id` and `target` on each line",
        ),
        (
            "{\n  \"path\": \"a.md\",\n  \"id\": \"a-1\"\n}\n",
            "an object with `path`, `id` and `target` on each line",
        ),
        ("[{\"path\":\"a.md\"}]", "an object with `path`, `id` and `target` on each line"),
        ("<html><body>x</body></html>", "its root element is another than `xliff`"),
        ("<?xml version=\"1.0\"?>", "it has no root element"),
        ("Dear all,\n", "it is neither XLIFF, PO, JSON lines nor a sheet"),
        ("{\"schema\":\"other/1\",\"groups\":[]}", "is not a valid change file"),
        ("PK\u{5}\u{6}\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "holds no file that can be imported"),
    ] {
        let said = said(text.as_bytes());
        assert!(said.contains(expected), "{text}: {said}");
        let is_change = text.contains("schema");
        assert_eq!(said.contains("from the workbench"), is_change, "{text}: {said}");
    }
}

#[test]
fn text_of_utf_16_is_read_without_a_mark_and_never_half() {
    let workplace = workplace();
    let document = workplace.done(&["export"]).replace("Een.", "Eén.");
    let document = document.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let run = workplace.run_with_input(&["import", "-", "--dry-run"], &wide(&document));
    assert_eq!(run.stderr, "1 would be applied, 0 unchanged\n");
    let mut half = wide(&format!("\u{feff}{document}"));
    let at = wide(document.split_once("Eén").expect("it is there").0).len() + 4;
    half[at..at + 2].copy_from_slice(&0xd801_u16.to_le_bytes());
    assert!(said(&half).contains("half a character of UTF-16"), "{}", said(&half));
    let mut cut = wide(&format!("\u{feff}{document}"));
    cut.push(10);
    assert!(said(&cut).contains("half a character of UTF-16: the file is cut off"));
    let wider = document.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect::<Vec<_>>();
    assert!(said(&wider).contains("is in UTF-32; save it as UTF-8 first"));
}

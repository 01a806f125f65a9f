//! Units that a tool has cut into parts, or that came back twice.

use diglot::exchange::Verdict;
use diglot::exchange::xliff::Version;

use super::{article, document, segment, units_of, verdicts};
use crate::command::Workplace;

const SOURCE: &str = "Good morning. Press <kbd>A</kbd> or *now*.";
const TARGET: &str = "Goedemorgen. Druk op <kbd>A</kbd> of *nu*.";

/// Decision on the unit of a document in which the translation, or all of it, is written in another way.
#[track_caller]
fn verdict(version: Version, change: impl Fn(&str) -> String) -> Verdict {
    let article = article(&segment("a-1", TARGET, SOURCE));
    let document = document(version, &units_of(&article, "a.md"));
    let changed = change(&document);
    assert_ne!(document, changed);
    verdicts(&article, &changed)[0].1.clone()
}

#[track_caller]
fn refused(verdict: &Verdict) -> &str {
    match verdict {
        Verdict::Refused(reason) => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_unit_with_two_translations_is_refused() {
    for version in [Version::V1, Version::V2] {
        let twice = verdict(version, |document| {
            document.replace("</target>", "</target><target>Hoi.</target>")
        });
        assert_eq!(refused(&twice), "has two translations");
        let twice = verdict(version, |document| {
            document.replace("</source>", "</source><source>Hi.</source>")
        });
        assert_eq!(refused(&twice), "has two sources");
    }
}

#[test]
fn segments_that_a_tool_has_cut_are_one_text_with_what_is_between_them() {
    let cut = |middle: &str| {
        verdict(Version::V2, |document| {
            document
                .replace("<source xml:space=\"preserve\">", "<source>")
                .replace("<target xml:space=\"preserve\">", "<target>")
                .replacen("<source>Good morning. ", &format!("<source>Good morning.</source><target>Goeiemorgen.</target></segment>{middle}<segment><source>"), 1)
                .replace("<target>Goedemorgen. ", "<target>")
        })
    };
    let whole = Verdict::Change(TARGET.replace("Goedemorgen", "Goeiemorgen"));
    assert_eq!(cut("<ignorable><source> </source></ignorable>"), whole);
    assert_eq!(cut("<ignorable><source> </source><target> </target></ignorable>"), whole);
    let half = cut("<ignorable><source> </source></ignorable><segment><source></source></segment>");
    assert_eq!(refused(&half), "only a part of it has a translation");
}

#[test]
fn tags_out_of_order_are_refused() {
    let v1 = |from: &[&str], to: &str| {
        verdict(Version::V1, |document| {
            let (head, rest) = document.split_once("<target").expect("a translation");
            let (target, rest) = rest.split_once("</target>").expect("it ends");
            let begin = target.find(from[0]).expect("it is there");
            let end = target.rfind(from[1]).expect("it is there") + from[1].len();
            format!("{head}<target{}{to}{}</target>{rest}", &target[..begin], &target[end..])
        })
    };
    let swapped = v1(&["<ph id=\"1\"", "&lt;/kbd&gt;</ph>"], "<ph id=\"2\"/>A<ph id=\"1\"/>");
    assert_eq!(refused(&swapped), "`</kbd>` has its other end in the wrong place");
    let crossed =
        v1(&["<ph id=\"1\"", "</g>"], "<g id=\"3\">p <ph id=\"1\"/></g> of <ph id=\"2\"/>A");
    assert_eq!(refused(&crossed), "`<kbd>` has its other end in the wrong place");
    let moved = v1(&["<ph id=\"1\"", "</g>"], "<g id=\"3\">p <ph id=\"1\"/>A<ph id=\"2\"/></g>");
    assert_eq!(moved, Verdict::Change("Goedemorgen. Druk op *p <kbd>A</kbd>*.".to_owned()));
}

const FILE: &str = "content/nl-nl/a.md";

#[test]
fn tags_out_of_order_are_refused_where_texts_are_markdown() {
    let workplace =
        Workplace::with(&[("diglot.toml", ""), (FILE, &segment("a-1", TARGET, SOURCE))]);
    for format in ["po", "csv", "jsonl"] {
        let document = workplace.done(&["export", "--format", format]);
        let swapped = document.replace("op <kbd>A</kbd>", "op </kbd>A<kbd>");
        let run = workplace.run_with_input(&["import", "-"], swapped.as_bytes());
        assert_eq!(run.status, 1, "{run:?}");
        assert!(run.stdout.contains("`</kbd>` has its other end in the wrong place"), "{run:?}");
    }
}

#[test]
fn a_unit_that_is_alike_in_files_of_two_formats_is_there_once() {
    let both = segment("a-1", "Kies **nu**.", "Select **now**.") + &segment("a-2", "Twee.", "Two.");
    let workplace = Workplace::with(&[("diglot.toml", ""), (FILE, &both)]);
    let formats = [("all.xlf", "xliff"), ("all.po", "po"), ("all.csv", "csv")];
    for (name, format) in formats {
        workplace.done(&["export", "--format", format, "--out", &format!("back/{name}")]);
    }
    let run = workplace.run(&["import", "back"]);
    assert_eq!((run.status, &*run.stderr), (0, "0 applied, 6 unchanged\n"));
    for (name, _) in formats {
        let text = workplace.read(&format!("back/{name}")).replace("Kies ", "Pak ");
        workplace.write(&format!("back/{name}"), text.as_bytes());
    }
    let other = workplace.read("back/all.po").replace("Twee.", "2.");
    workplace.write("back/all.po", other.as_bytes());
    let run = workplace.run(&["import", "back"]);
    assert_eq!((run.status, &*run.stderr), (1, "1 applied, 2 unchanged, 3 refused\n"));
    assert_eq!(workplace.read(FILE), both.replace("Kies", "Pak"));
}

#[test]
fn lines_of_a_text_end_as_those_of_its_place_do() {
    let lines =
        |id: &str, end: &str| segment(id, &format!("Een{end}twee."), &format!("One{end}two."));
    let text = format!(
        "{}\r\n\r\n{}\n\n{}\r\n",
        lines("a-1", "\r\n"),
        lines("a-2", "\n"),
        lines("a-3", "\r\n")
    );
    let workplace = Workplace::with(&[("diglot.toml", ""), (FILE, &text)]);
    let document = workplace.done(&["export"]).replace(">Een", ">Eén");
    let run = workplace.run_with_input(&["import", "-"], document.as_bytes());
    assert_eq!((run.status, &*run.stderr), (0, "3 applied, 0 unchanged\n"), "{run:?}");
    assert_eq!(workplace.read(FILE), text.replace("Een", "Eén"));
}

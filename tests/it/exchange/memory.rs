//! Memories: written, read, and what is filled in from them.

use diglot::exchange::{Memory, Piece, Suggestion, tmx};

use super::{article, segment, units_of};
use crate::command::Workplace;

const FILE: &str = "content/nl-nl/a.md";

/// A project in which `text` is the one article.
fn workplace(configuration: &str, text: &str) -> Workplace {
    Workplace::with(&[("diglot.toml", configuration), (FILE, text)])
}

/// What a memory of an article has for its last unit, which lacks a translation.
fn suggestion(text: &str) -> Option<Suggestion> {
    let own = units_of(&article(text), "a.md");
    let mut memory = Memory::default();
    memory.add_article(&own);
    let (last, before) = own.units.split_last().expect("a unit");
    memory.suggestion(last, before.last().map(|unit| &*unit.source_markdown))
}

fn shown(suggestion: &Suggestion) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Code(code) => code.data.clone(),
    };
    suggestion.pieces.iter().map(text).collect()
}

#[test]
fn the_same_source_is_filled_in_and_the_same_context_goes_first() {
    let one = segment("a-1", "Kop.", "Head.") + &segment("a-2", "Open nu.", "Open.");
    let two = segment("a-3", "Anders.", "Else.") + &segment("a-4", "Open.", "Open.");
    let commonest = two.clone() + &one + &segment("a-5", "Open.", "Open.");
    let in_context =
        commonest.clone() + &segment("a-6", "Kop.", "Head.") + &segment("a-7", "", "Open.");
    let found = suggestion(&in_context).expect("it is there");
    assert_eq!((found.score, &*shown(&found)), (101, "Open nu."));
    let out_of_context = commonest + &segment("a-6", "X.", "Y.") + &segment("a-7", "", "Open.");
    let found = suggestion(&out_of_context).expect("it is there");
    assert_eq!((found.score, &*shown(&found)), (100, "Open."));
}

#[test]
fn close_sources_are_filled_in_from_75_percent() {
    let known = segment("a-1", "Een twee drie vier.", "One two three four.");
    let close = suggestion(&(known.clone() + &segment("a-2", "", "One two three five.")));
    let close = close.expect("three of four words are the same");
    assert_eq!((close.score, &*shown(&close)), (75, "Een twee drie vier."));
    assert!(close.is_fuzzy());
    assert_eq!(suggestion(&(known + &segment("a-2", "", "One two five six."))), None);
}

#[test]
fn codes_are_those_of_the_unit_and_none_may_be_missing() {
    let known =
        segment("a-1", "Kies [hier](x.md) nu **dit**.", "Select [here](a.md) now **this**.");
    let close = segment("a-2", "", "Select [there](b.md) now **this**.");
    let found = suggestion(&(known.clone() + &close)).expect("its codes are of the same kinds");
    assert_eq!(shown(&found), "Kies [hier](b.md) nu **dit**.");
    let more = segment("a-2", "", "Select [here](a.md) *now* **this**.");
    assert_eq!(suggestion(&(known + &more)), None);
}

#[test]
fn memories_of_other_tools_are_read_without_their_codes() {
    let text = "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\
                <header srclang=\"en\"><note>x</note></header><body><tu><prop type=\"y\">z</prop>\
                <tuv xml:lang=\"en\"><seg>One <bpt i=\"1\">&lt;b></bpt>two<ept i=\"1\"/> &amp; <hi>3</hi>\
                </seg></tuv><tuv lang=\"NL\"><seg>Een</seg></tuv></tu></body></tmx>";
    let mut read = Vec::new();
    tmx::read(text.into(), &mut |pair| read.push(pair.to_vec())).expect("it is a memory");
    let piece = |text: &str| vec![Piece::Text(text.to_owned())];
    let expected = vec![("en".to_owned(), piece("One two & 3")), ("NL".to_owned(), piece("Een"))];
    assert_eq!(read, [expected]);
    for (bad, message) in [
        ("<tmx>", "line 1, column 6: the file is cut off"),
        ("<a/>", "no `tmx` element"),
        ("<tmx>\n&x;</tmx>", "line 2, column 1: unknown entity `&x;`"),
        ("<tmx/>\n<tmx/>", "line 2, column 1: a second root element: two files are in one"),
        (
            "<!DOCTYPE a [<!ENTITY x \"y\">]>",
            "line 1, column 1: a document type with entities is not allowed",
        ),
    ] {
        let error = tmx::read(bad.into(), &mut |_| ()).expect_err("it is damaged");
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn the_memory_of_a_project_has_each_pair_once_and_its_conflicts_are_listed() {
    let text = segment("a-1", "Open.", "Open.")
        + &segment("a-2", "Open.", "Open.")
        + &segment("a-3", "Openen.", "Open.")
        + &segment("a-4", "", "Close.");
    let workplace = workplace("", &text);
    let run = workplace.run(&["memory"]);
    let summary =
        "2 pairs, 1 duplicate joined, 1 source with several translations (see --conflicts)\n";
    assert_eq!((run.status, &*run.stderr), (0, summary));
    assert_eq!(run.stdout.matches("<tu ").count(), 2);
    let listed = workplace.done(&["memory", "--conflicts"]);
    let expected = "nl-NL: Open.\n  2 × Open.  (nl-nl/a.md#a-1)\n  1 × Openen.  (nl-nl/a.md#a-3)\n";
    assert_eq!(listed, expected);
}

#[test]
fn memories_that_the_project_names_are_filled_in() {
    let other = workplace("", &segment("b-1", "Kies **nu**.", "Select **now**."));
    let memory = other.done(&["memory", "--format", "tmx2"]);
    let configuration = "[memory]\nfiles = [\"tm/other.tmx\"]\n";
    let text = segment("a-1", "", "Select **now**.") + &segment("a-2", "", "Else.");
    let workplace = workplace(configuration, &text);
    let missing = workplace.run(&["export", "--pretranslate"]);
    assert!(missing.status == 2 && missing.stderr.contains("tm/other.tmx"), "{}", missing.stderr);
    workplace.write("tm/other.tmx", memory.as_bytes());
    for format in ["xliff", "xliff2", "po", "csv", "jsonl"] {
        workplace.done(&["export", "--pretranslate", "--format", format, "--out", "all"]);
        let run = workplace.run(&["import", "all"]);
        assert_eq!((run.status, &*run.stderr), (0, "1 applied, 1 unchanged\n"), "{format}");
        assert!(workplace.read(FILE).contains(">Kies **nu**.<"), "{format}");
        workplace.done(&["review", "--undo"]);
    }
}

#[test]
fn marks_in_the_text_of_other_tools_stay_text_in_every_format() {
    let article =
        segment("a-1", "", "Multiply a and b.") + "\n\n" + &segment("a-2", "", "Or one by two.");
    let memory = "<tmx version=\"1.4\"><header srclang=\"en-US\"/><body>\
        <tu><tuv xml:lang=\"en-US\"><seg>Multiply a and b.</seg></tuv>\
        <tuv xml:lang=\"nl-NL\"><seg>Doe *a* maal b_c_d &amp; x&lt;y&gt;.</seg></tuv></tu>\
        <tu><tuv xml:lang=\"en-US\"><seg>Or one by two.</seg></tuv>\
        <tuv xml:lang=\"nl-NL\"><seg>Of 1 * 2 & 3_4.</seg></tuv></tu></body></tmx>";
    let workplace = Workplace::with(&[
        ("diglot.toml", "[memory]\nfiles = [\"m.tmx\"]\n"),
        ("m.tmx", &memory.replace(" & ", " &amp; ")),
        ("content/nl-nl/a.md", &article),
    ]);
    for format in ["xliff", "po", "csv", "jsonl"] {
        let exported = workplace.done(&["export", "--pretranslate", "--format", format]);
        let run = workplace.run_with_input(&["import", "-", "--dry-run"], exported.as_bytes());
        assert_eq!(run.stderr, "2 would be applied, 0 unchanged\n", "{format}: {}", run.stdout);
        // What is no mark is left as it is.
        assert!(exported.contains("Of 1 * 2 &"), "{exported}");
    }
}

#[test]
fn a_fuzzy_match_that_nobody_touched_is_doubtful() {
    let text = segment("a-1", "Een twee drie vier.", "One two three four.")
        + &segment("a-2", "", "One two three five.");
    let workplace = workplace("", &text);
    for format in ["xliff", "xliff2", "po", "csv", "jsonl"] {
        workplace.done(&["export", "--pretranslate", "--format", format, "--out", "all"]);
        let run = workplace.run(&["import", "all"]);
        assert_eq!(
            (run.status, &*run.stderr),
            (1, "0 applied, 1 unchanged, 1 doubtful\n"),
            "{format}"
        );
        let document = workplace.read("all");
        let at = document.rfind("vier").expect("the match is filled in");
        workplace
            .write("all", (document[..at].to_owned() + "vijf" + &document[at + 4..]).as_bytes());
        let run = workplace.run(&["import", "all"]);
        assert_eq!((run.status, &*run.stderr), (0, "1 applied, 1 unchanged\n"), "{format}");
        workplace.done(&["review", "--undo"]);
    }
    workplace.done(&["export", "--pretranslate", "--format", "po", "--out", "all"]);
    let agreed = workplace.read("all").replace("#, fuzzy\n", "");
    workplace.write("all", agreed.as_bytes());
    assert_eq!(workplace.run(&["import", "all"]).stderr, "1 applied, 1 unchanged\n");
}

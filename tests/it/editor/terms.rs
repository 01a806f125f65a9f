//! Terms of glossaries in an editor.

use serde_json::json;

use super::{Editor, at, find, project, pulling};
use crate::command::Workplace;

const PATH: &str = "content/nl-nl/a.md";
const ARTICLE: &str = concat!(
    "---\ntitle: Knoppen\nms.contentlocale: nl-NL\n---\n\n",
    r#"<span data-ttu-id="a1b2c-101">Kies de  en daarna de map.</span>"#,
    r#"<span class="sxs-lookup"><span data-stu-id="a1b2c-101">Choose the Button and then the folder.</span></span>"#,
    "\n",
);
const TSV: &str = "source\ttarget\tforbidden\nmenu\tmenu\t\nbutton\tknop | drukknop\ttoets\n";
const TBX: &str = concat!(
    "<martif>\n<termEntry>\n",
    "<langSet xml:lang=\"en\"><tig><term>folder</term></tig></langSet>\n",
    "<langSet xml:lang=\"nl\"><tig><term>map</term></tig></langSet>\n",
    "</termEntry>\n</martif>\n",
);

fn with_terms() -> Workplace {
    let workplace = project();
    workplace.write("diglot.toml", b"[check]\nglossaries = [\"terms.tsv\", \"terms.tbx\"]\n");
    workplace.write("terms.tsv", TSV.as_bytes());
    workplace.write("terms.tbx", TBX.as_bytes());
    workplace.write(PATH, ARTICLE.as_bytes());
    workplace
}

#[test]
fn translations_of_the_terms_of_a_source_are_offered_in_its_translation() {
    let workplace = with_terms();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, start) = find(ARTICLE, "de  en");
    let start = start + "de ".len();
    for (version, (typed, offered)) in
        [("", "knop"), ("kn", "knop"), ("Dr", "Drukknop")].into_iter().enumerate()
    {
        let version = i32::try_from(version).expect("small") + 2;
        editor.edit(PATH, version, &super::range(line, start, start), typed);
        let place = at(line, start + typed.len());
        let answer = editor.ask_of("textDocument/completion", PATH, &place);
        let items = answer["items"].as_array().expect("a list");
        let offer = items.iter().find(|it| it["label"] == offered).expect("the term");
        assert_eq!(offer["detail"], "button");
        let replaced = super::range(line, start, start + typed.len());
        assert_eq!(offer["textEdit"], json!({ "range": replaced, "newText": offered }));
        editor.edit(PATH, version + 9, &replaced, "");
    }
    // `menu` is not in the source, and a source is nobody's to complete.
    let (line, source) = find(ARTICLE, "the Button");
    let answer = editor.ask_of("textDocument/completion", PATH, &at(line, source));
    assert_eq!(answer["items"], json!([]));
}

#[test]
fn a_term_leads_to_the_other_language_and_to_its_line_in_the_glossary() {
    let workplace = with_terms();
    let text = ARTICLE.replace("de  en", "de Toets en");
    workplace.write(PATH, text.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    for (word, glossary, line) in [
        ("Toets", "terms.tsv", 2),
        ("Button", "terms.tsv", 2),
        ("folder", "terms.tbx", 2),
        ("map", "terms.tbx", 2),
    ] {
        let (own, character) = find(&text, word);
        let places = editor.ask_of("textDocument/definition", PATH, &at(own, character + 1));
        assert_eq!(places[0]["uri"], editor.uri(PATH), "{word}");
        assert_eq!(places[1]["uri"], editor.uri(glossary), "{word}");
        assert_eq!(places[1]["range"]["start"], json!({ "line": line, "character": 0 }), "{word}");
    }
    let (own, character) = find(&text, "daarna");
    let place = editor.ask_of("textDocument/definition", PATH, &at(own, character));
    assert_eq!(place["uri"], editor.uri(PATH), "no term stands there");
}

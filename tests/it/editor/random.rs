//! A session of random edits. `DIGLOT_EDITS=10000` asks for that many.

use serde_json::{Value, json};

use super::{ARTICLE, Editor, project, pulling};
use crate::numbers::Numbers;

const PATH: &str = "content/nl-nl/a.md";
/// What is typed.
const TYPED: [&str; 12] = [
    "a",
    "é",
    "😀",
    "\n",
    "\r\n",
    "<span data-ttu-id=\"",
    "</span>",
    "<span class=\"sxs-lookup\">",
    "](",
    "`",
    "# ",
    "",
];

/// The place of a byte of a text, in units of UTF-16.
fn place(text: &str, offset: usize) -> Value {
    let before = &text[..offset];
    let line = before.matches('\n').count();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    json!({ "line": line, "character": before[start..].encode_utf16().count() })
}

fn view(editor: &mut Editor<'_>) -> Vec<Value> {
    let methods = ["documentSymbol", "semanticTokens/full", "diagnostic"];
    methods.map(|it| editor.ask_of(&format!("textDocument/{it}"), PATH, &json!({}))).into()
}

#[test]
fn after_any_edits_the_server_sees_what_a_fresh_reading_does() {
    let count: usize = std::env::var("DIGLOT_EDITS")
        .map_or(200, |count| count.parse().expect("DIGLOT_EDITS is a number"));
    let workplace = project();
    let mut capabilities = pulling();
    capabilities["general"] = json!({});
    let mut editor = Editor::start(&workplace, &capabilities);
    editor.open(PATH);
    let mut text = ARTICLE.to_owned();
    let mut numbers = Numbers::new(0x2545_f491_4f6c_dd1d);
    for number in 0..count {
        let start = text.floor_char_boundary(numbers.below(text.len() + 1));
        let len = if numbers.below(5) == 0 { numbers.below(61) } else { numbers.below(3) };
        let mut end = text.floor_char_boundary((start + len).min(text.len()).max(start));
        let mut start = start;
        // An editor has no place between the two characters of a line end.
        if text[..start].ends_with('\r') {
            start -= 1;
        }
        if text[..end].ends_with('\r') {
            end -= 1;
        }
        let (start, end) = (start.min(end), end.max(start));
        let typed = numbers.one_of(&TYPED);
        let range = json!({ "start": place(&text, start), "end": place(&text, end) });
        let version = i32::try_from(number + 2).expect("small");
        editor.edit(PATH, version, &range, typed);
        text.replace_range(start..end, typed);
        let is_last = number + 1 == count;
        if number % 50 == 49 || is_last {
            let seen = view(&mut editor);
            let mut fresh = Editor::start(&workplace, &capabilities);
            let item = json!({ "uri": fresh.uri(PATH), "languageId": "markdown", "version": 1, "text": text });
            fresh.tell("textDocument/didOpen", json!({ "textDocument": item }));
            assert_eq!(seen, view(&mut fresh), "after {number} edits: {text:?}");
        }
        if text.len() > 20_000 {
            text = ARTICLE.to_owned();
            let change = json!({ "text": text });
            let document = json!({ "uri": editor.uri(PATH), "version": version });
            let params = json!({ "textDocument": document, "contentChanges": [change] });
            editor.tell("textDocument/didChange", params);
        }
    }
    assert_eq!(editor.end(), 0);
}

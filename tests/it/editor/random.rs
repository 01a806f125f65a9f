//! Sessions of random edits: what the server knows then is what a fresh one reads. `DIGLOT_EDITS=10000` asks for
//! that many, most of them in real articles and pairs.

use std::path::Path;

use serde_json::{Value, json};

use super::{ARTICLE, Editor, OTHER};
use crate::command::Workplace;
use crate::command::plain::{ORIGINAL, TRANSLATION};
use crate::corpus;
use crate::numbers::Numbers;

/// So many edits are one session; in the middle and at its end the server is asked.
const SESSION: usize = 50;
/// Texts that are longer are cut back: the sessions are about edits.
const TEXT_MAX: usize = 40_000;
/// Half of a pair of UTF-16, which JSON can hold and no text.
const HALF: &str = "half of a pair";
/// What is typed.
const TYPED: [&str; 24] = [
    "a",
    "é",
    "😀",
    HALF,
    "\n",
    "\r\n",
    "\r",
    "<span data-ttu-id=\"",
    "</span>",
    "<span class=\"sxs-lookup\">",
    "](",
    "[x](#",
    "[!INCLUDE [x](",
    "`",
    "```\n",
    "# ",
    "---\n",
    "title: x\n",
    "- ",
    "| a | b |\n",
    "<!--",
    ":::",
    "",
    "",
];

/// A project, and the two of its files that are typed into; each may matter to the other.
struct Sample {
    files: Vec<(String, String)>,
    typed: [String; 2],
}

impl Sample {
    fn new(files: &[(&str, &str)], typed: [&str; 2]) -> Self {
        let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
        Self { files: files.iter().map(owned).collect(), typed: typed.map(str::to_owned) }
    }

    fn annotated(article: &str, line_end: &str) -> Self {
        let paths = ["content/nl-nl/a.md", "content/nl-nl/b.md"];
        let [article, other] = [article, OTHER].map(|text| text.replace('\n', line_end));
        let files = [("diglot.toml", ""), (paths[0], &article), (paths[1], &other)];
        Self::new(&files, paths)
    }

    fn pair(original: &str, translation: &str) -> Self {
        let paths = ["content/fr/a.md", "content/en/a.md"];
        let layout = "[layout]\npreset = 'hugo'\nprofile = 'hugo'\n";
        Self::new(&[("diglot.toml", layout), (paths[0], translation), (paths[1], original)], paths)
    }

    /// The sample of a session: made up ones, and real ones where there are some.
    fn of_session(number: usize) -> Self {
        let (kind, turn) = (number / 2 % 4, number / 8);
        let real = match kind {
            2 => real_article(turn).map(|article| Self::annotated(&article, "\n")),
            3 => real_pair(turn).map(|[original, translation]| Self::pair(&original, &translation)),
            _ => None,
        };
        real.unwrap_or_else(|| match kind {
            0 => Self::annotated(ARTICLE, if turn.is_multiple_of(2) { "\r\n" } else { "\n" }),
            2 => Self::annotated(ARTICLE, "\n"),
            _ => Self::pair(ORIGINAL, TRANSLATION),
        })
    }

    fn workplace(&self) -> Workplace {
        let files: Vec<(&str, &str)> =
            self.files.iter().map(|(path, text)| (&**path, &**text)).collect();
        Workplace::with(&files)
    }

    fn text(&self, path: &str) -> String {
        let own = self.files.iter().find(|(own, _)| own == path);
        own.map(|(_, text)| text.clone()).expect("the file is one of the sample")
    }
}

/// A real article that is not too long.
fn real_article(turn: usize) -> Option<String> {
    let entries = corpus::entries().iter().map(|entry| entry.article.source().text());
    let fitting: Vec<&str> = entries.filter(|text| text.len() < TEXT_MAX / 2).collect();
    (!fitting.is_empty()).then(|| fitting[turn * 97 % fitting.len()].to_owned())
}

/// A real original and its translation, of the texts next to the corpus.
fn real_pair(turn: usize) -> Option<[String; 2]> {
    let folder = corpus::root()?.with_file_name("plain").join("otel/content");
    let [original, translation] = ["en", "zh"].map(|locale| folder.join(locale));
    let text = |path: &Path| {
        let text = std::fs::read_to_string(path).ok()?;
        (text.len() < TEXT_MAX / 2).then_some(text)
    };
    let pair = |path: &std::path::PathBuf| {
        let within = path.strip_prefix(&translation).ok()?;
        Some([text(&original.join(within))?, text(path)?])
    };
    let files = if translation.is_dir() { corpus::files(&translation) } else { Vec::new() };
    let pairs: Vec<_> = files.iter().filter_map(pair).collect();
    (!pairs.is_empty()).then(|| pairs[turn * 7 % pairs.len()].clone())
}

/// How an editor counts.
#[derive(Clone, Copy)]
enum Counting {
    Bytes,
    Units,
}

impl Counting {
    fn capabilities(self) -> Value {
        let encodings = match self {
            Self::Bytes => json!(["utf-8", "utf-16"]),
            Self::Units => json!(["utf-16"]),
        };
        json!({
            "textDocument": { "diagnostic": {}, "publishDiagnostics": { "relatedInformation": true } },
            "general": { "positionEncodings": encodings },
        })
    }

    /// The place of a byte of a text: behind it by `more`, where a character or a line hides that.
    fn place(self, text: &str, offset: usize, more: usize) -> Value {
        let (mut line, mut start) = (0, 0);
        let bytes = text.as_bytes();
        for at in 0..offset {
            let is_end =
                bytes[at] == b'\n' || bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            if is_end {
                (line, start) = (line + 1, at + 1);
            }
        }
        let before = &text[start..offset];
        let character = match self {
            Self::Bytes => before.len(),
            Self::Units => before.encode_utf16().count(),
        };
        json!({ "line": line, "character": character + more })
    }

    /// How many units behind a byte are still that place: those inside a character, and all behind a line.
    fn slack(self, text: &str, offset: usize) -> usize {
        match text[offset..].chars().next() {
            None | Some('\n' | '\r') => 99,
            Some(c) => match self {
                Self::Bytes => c.len_utf8() - 1,
                Self::Units => c.len_utf16() - 1,
            },
        }
    }
}

/// A place that an editor has: not inside a character, nor between the two characters of a line end.
fn place_before(text: &str, offset: usize) -> usize {
    let offset = text.floor_char_boundary(offset.min(text.len()));
    let is_between = text[..offset].ends_with('\r') && text[offset..].starts_with('\n');
    offset - usize::from(is_between)
}

/// Types into a file, and into `text` as an editor does.
fn edit(
    editor: &mut Editor<'_>,
    (path, text): (&str, &mut String),
    version: usize,
    counting: Counting,
    numbers: &mut Numbers,
) {
    // Front matter and headings are short; they matter more.
    let near = if numbers.below(3) == 0 { text.len().min(300) } else { text.len() };
    let start = place_before(text, numbers.below(near + 1));
    let len = if numbers.below(5) == 0 { numbers.below(61) } else { numbers.below(3) };
    let end = place_before(text, start + len).max(start);
    let mut slack = |offset: usize| {
        let most = counting.slack(text, offset);
        if numbers.below(4) == 0 { numbers.below(most + 1) } else { 0 }
    };
    let (before, behind) = (slack(start), slack(end));
    let range = json!({
        "start": counting.place(text, start, if start == end { 0 } else { before }),
        "end": counting.place(text, end, if start == end { 0 } else { behind }),
    });
    let typed = numbers.one_of(&TYPED);
    let document = json!({ "uri": editor.uri(path), "version": version });
    let change = json!({ "range": range, "text": typed });
    let params = json!({ "textDocument": document, "contentChanges": [change] });
    let message = json!({ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": params });
    editor.send_body(&message.to_string().replace(HALF, "\\ud83d"));
    text.replace_range(start..end, &typed.replace(HALF, "\u{fffd}"));
}

/// Replaces all of a file.
fn replace(editor: &mut Editor<'_>, path: &str, version: usize, text: &str) {
    let document = json!({ "uri": editor.uri(path), "version": version });
    let params = json!({ "textDocument": document, "contentChanges": [{ "text": text }] });
    editor.tell("textDocument/didChange", params);
}

/// All that the server knows of these files.
fn view(editor: &mut Editor<'_>, paths: &[String; 2]) -> Vec<Value> {
    let methods =
        ["diagnostic", "documentSymbol", "semanticTokens/full", "foldingRange", "documentLink"];
    let mut seen = Vec::new();
    for path in paths {
        let ask = |method| editor.ask_of(&format!("textDocument/{method}"), path, &json!({}));
        seen.extend(methods.map(ask));
        let all = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99_999, "character": 0 } });
        seen.push(editor.ask_of("textDocument/inlayHint", path, &json!({ "range": all })));
    }
    seen
}

/// The first part in which two answers differ.
fn difference(seen: &Value, expected: &Value) -> Option<[Value; 2]> {
    if seen == expected {
        return None;
    }
    let null = Value::Null;
    let within = match (seen, expected) {
        (Value::Array(seen), Value::Array(expected)) => {
            let parts = 0..seen.len().max(expected.len());
            let part = |of: &[Value], at| of.get(at).cloned().unwrap_or_default();
            parts.into_iter().find_map(|at| difference(&part(seen, at), &part(expected, at)))
        }
        (Value::Object(seen), Value::Object(_)) if seen.contains_key("items") => {
            difference(&seen["items"], expected.get("items").unwrap_or(&null))
        }
        _ => None,
    };
    within.or_else(|| Some([seen.clone(), expected.clone()]))
}

fn open(editor: &mut Editor<'_>, path: &str, text: &str) {
    let item =
        json!({ "uri": editor.uri(path), "languageId": "markdown", "version": 1, "text": text });
    editor.tell("textDocument/didOpen", json!({ "textDocument": item }));
}

/// Edits both files of a sample, and asks the server and a fresh one about them.
fn session(number: usize, count: usize, numbers: &mut Numbers) {
    let sample = Sample::of_session(number);
    let counting = if number.is_multiple_of(2) { Counting::Units } else { Counting::Bytes };
    let workplace = sample.workplace();
    let mut editor = Editor::start(&workplace, &counting.capabilities());
    let mut texts = sample.typed.clone().map(|path| sample.text(&path));
    for (path, text) in sample.typed.iter().zip(&texts) {
        open(&mut editor, path, text);
    }
    for edits in 1..=count {
        let which = usize::from(numbers.below(4) == 0);
        let (path, text) = (&*sample.typed[which], &mut texts[which]);
        if text.len() > TEXT_MAX {
            *text = sample.text(path);
            replace(&mut editor, path, edits + 1, text);
        } else {
            edit(&mut editor, (path, text), edits + 1, counting, numbers);
        }
        if edits == count / 2 || edits == count {
            let mut fresh = Editor::start(&workplace, &counting.capabilities());
            for (path, text) in sample.typed.iter().zip(&texts) {
                open(&mut fresh, path, text);
            }
            let (seen, expected) =
                (view(&mut editor, &sample.typed), view(&mut fresh, &sample.typed));
            for (seen, expected) in seen.iter().zip(&expected) {
                let difference = difference(seen, expected);
                assert_eq!(difference, None, "session {number}, after {edits} edits: {texts:?}");
            }
            assert_eq!(fresh.end(), 0);
        }
    }
    assert_eq!(editor.end(), 0);
}

#[test]
fn after_any_edits_the_server_sees_what_a_fresh_reading_does() {
    let count: usize = std::env::var("DIGLOT_EDITS")
        .map_or(8 * SESSION, |count| count.parse().expect("DIGLOT_EDITS is a number"));
    let mut numbers = Numbers::new(0x2545_f491_4f6c_dd1d);
    for (number, start) in (0..count).step_by(SESSION).enumerate() {
        session(number, SESSION.min(count - start), &mut numbers);
    }
}

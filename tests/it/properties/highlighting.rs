//! Colors change nothing but the elements around code, and cost time in proportion.

use std::hint::black_box;

use diglot::article::Side;
use diglot::markdown::html::{self, HtmlOptions};
use diglot::markdown::{Context, highlight, parse};
use proptest::prelude::*;
use rayon::prelude::*;

use super::growth::check_work;
use crate::corpus::{self, Entry};

/// A name of every scanner and every grammar.
const LANGUAGES: [&str; 46] = [
    "csharp",
    "xml",
    "powershell",
    "qsharp",
    "sql",
    "bash",
    "json",
    "http",
    "kusto",
    "cmd",
    "python",
    "vb",
    "html",
    "yaml",
    "javascript",
    "typescript",
    "diff",
    "css",
    "cpp",
    "java",
    "fsharp",
    "go",
    "bicep",
    "terraform",
    "dockerfile",
    "objectivec",
    "kotlin",
    "swift",
    "ruby",
    "rust",
    "php",
    "markdown",
    "makefile",
    "ini",
    "toml",
    "protobuf",
    "graphql",
    "groovy",
    "scala",
    "dart",
    "perl",
    "r",
    "lua",
    "matlab",
    "haskell",
    "pascal",
];

/// What languages begin and end something with, and what lies between.
const PIECES: [&str; 64] = [
    "\"",
    "'",
    "`",
    "\\",
    "/*",
    "*/",
    "//",
    "--",
    "#",
    "<#",
    "#>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<",
    ">",
    "</",
    "/>",
    "<?",
    "<script>",
    "</script>",
    "&amp;",
    "&",
    "=",
    ": ",
    ":",
    "- ",
    "$",
    "${",
    "}",
    "%",
    "%%",
    "^",
    "@",
    "@\"",
    "$@\"",
    "\"\"\"",
    "'''",
    "(*",
    "*)",
    "{",
    "{-",
    "(",
    ")",
    "[",
    "[[",
    "]",
    ";",
    "|",
    "\n",
    "\r\n",
    " ",
    "\t",
    "class A",
    "if",
    "GET ",
    "HTTP/1.1 200",
    "0..9",
    "1.5e3",
    "é",
    "語",
    "\u{200f}",
    "a-b",
];

fn code() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Asserts that tokens follow each other in the code, and gives the code made of them and what is between.
#[track_caller]
fn check_tokens(language: &str, code: &str) {
    let tokens = highlight::tokens(language, code).expect("a language that is known");
    let mut at = 0;
    for highlight::Token { range, kind } in tokens {
        assert!(at <= range.start && range.start < range.end, "{language}: {kind:?} at {range:?}");
        assert!(code.get(range.clone()).is_some(), "{language}: {kind:?} at {range:?}");
        at = range.end;
    }
}

/// Asserts that a text's HTML is the same with colors, but for their elements.
#[track_caller]
fn check_html(text: &str) {
    let document = parse(text, &Context::alone("article.md", Side::Target));
    let options = || HtmlOptions::fragment("article.md", &str::to_owned);
    let plain = html::render(&document, &options());
    let colored = html::render(&document, &HtmlOptions { highlight: true, ..options() });
    assert_eq!(without_spans(&colored), without_spans(&plain));
}

/// HTML without the tags of `span` in its code.
fn without_spans(html: &str) -> String {
    let mut blocks = html.split("<pre");
    let mut rest = blocks.next().unwrap_or_default().to_owned();
    for block in blocks {
        let (code, after) = block.split_once("</pre>").unwrap_or((block, ""));
        let mut pieces = code.split("<span class=\"");
        rest += pieces.next().unwrap_or_default();
        for piece in pieces {
            rest += piece.split_once("\">").map_or(piece, |(_, text)| text);
        }
        rest = rest.replace("</span>", "") + after;
    }
    rest
}

#[test]
fn colors_change_no_text_of_real_articles() {
    corpus::entries().par_iter().for_each(|Entry { article, .. }| {
        for side in [Side::Target, Side::Source] {
            let side = article.side(side);
            if side.body().contains("```") || side.body().contains("~~~") {
                check_html(side.body());
            }
        }
    });
}

#[test]
fn every_language_is_known() {
    for language in LANGUAGES {
        check_tokens(language, "if \"a\" 1 -- /* # */\n");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tokens_of_made_up_code_follow_each_other(code in code(), language in prop::sample::select(&LANGUAGES[..])) {
        check_tokens(language, &code);
    }

    #[test]
    fn colors_change_no_text_of_made_up_code(code in code(), language in prop::sample::select(&LANGUAGES[..])) {
        check_html(&format!("~~~~~~{language}\n{code}\n~~~~~~\n"));
    }
}

#[test]
fn coloring_grows_with_the_code() {
    // The longest code that is colored is sixteen times as long as the short one.
    const LEN: usize = (1 << 16) / 16;
    for language in LANGUAGES {
        for unit in [
            "\"", "\\\"", "'\n", "/*", "<a ", "<!", "<script>", "&", "${", "a-", "[\n", "(\n'",
            "{\"",
        ] {
            check_work(
                unit,
                LEN,
                |count| unit.repeat(count),
                |code| {
                    black_box(highlight::tokens(language, code).expect("it is short enough"));
                },
            );
        }
    }
}

//! What holds for the text of any document.

use diglot::article::Side;
use diglot::markdown::plain_text::{TextLinks, render};
use diglot::markdown::{Context, parse};
use proptest::collection::vec;
use proptest::sample::select;
use proptest::{option, prop_assert, proptest};
use rayon::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::{options, text_of};
use crate::corpus;

/// Pieces that mean something to each other, in any order.
const PIECES: [&str; 44] = [
    "a",
    "日本",
    "\n",
    "\n\n",
    "\n\n",
    " ",
    "    ",
    "- ",
    "10. ",
    "> ",
    "> [!NOTE]\n> ",
    "# ",
    "## ",
    "---\n",
    "| a | b |\n|--|-:|\n| c | d |\n",
    "|",
    "`",
    "```\n",
    "*",
    "**",
    "[",
    "](b)",
    "![",
    "<https://c.nl>",
    "<br>",
    "<b>",
    "</b>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<pre>",
    "</pre>",
    "<details>",
    "<a href='x'>",
    "</a>",
    "<dl><dt>",
    "<dd>",
    "<naam>",
    "&nbsp;",
];

proptest! {
    #[test]
    fn any_text_is_rendered_by_the_rules(
        pieces in vec(select(&PIECES[..]), 0..40),
        width in option::of(1_usize..60),
    ) {
        let text = text_of(&pieces.concat(), &options(width, TextLinks::Inline));
        let faults = faults(&text, width.map(|width| width.max(1000)));
        prop_assert!(faults.is_empty(), "{faults:?}\n{text}");
    }
}

#[test]
fn deep_nesting_is_read_and_stays_shallow() {
    let deep = [
        "> ".repeat(10_000) + "x",
        "- ".repeat(10_000) + "x",
        "<div>".repeat(10_000) + "x",
        "<table><tr><td>".repeat(10_000) + "x" + &"</td></tr></table>".repeat(10_000),
        "<ul><li>".repeat(10_000) + "x" + &"</ul>".repeat(10_000),
        "![".repeat(10_000) + "x" + &"](y)".repeat(10_000),
    ];
    for markdown in deep {
        let text = text_of(&markdown, &options(Some(72), TextLinks::Inline));
        assert!(text.contains('x') && text.len() < 30_000, "{} bytes", text.len());
    }
}

#[test]
fn the_text_of_real_articles_keeps_the_rules() {
    let faults: Vec<_> = corpus::entries()
        .par_iter()
        .flat_map_iter(|entry| [Side::Target, Side::Source].map(|side| (entry, side)))
        .flat_map_iter(|(entry, side)| {
            let side_text = entry.article.side(side);
            let document = parse(side_text.body(), &Context::alone(&entry.name, side));
            let width = Some(if side == Side::Target { 72 } else { 40 });
            let faults = faults(&render(&document, &options(width, TextLinks::Footnotes)), width);
            faults.into_iter().map(move |fault| format!("{} {side:?}: {fault}", entry.name))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What a text should not have. Lines with a word of more than half the width may be too wide, and
/// so may code, which is indented by four.
fn faults(text: &str, width: Option<usize>) -> Vec<String> {
    let mut faults = Vec::new();
    if !text.ends_with('\n') || text.len() > 1 && text.ends_with("\n\n") {
        faults.push("does not end with one line end".to_owned());
    }
    if text.contains("\n\n\n") && !text.contains("\n    ") {
        faults.push("has two empty lines in a row".to_owned());
    }
    for line in text.lines() {
        let long = |word: &str| width.is_some_and(|width| word.width() > width / 2);
        let too_wide = width.is_some_and(|width| line.width() > width);
        if too_wide && !line.starts_with("    ") && !line.split(' ').any(long) {
            faults.push(format!("is too wide: {line}"));
        }
        if line.trim_end() != line {
            faults.push(format!("has blanks at the end: {line}"));
        }
        if line.contains("<span") {
            faults.push(format!("has markup: {line}"));
        }
    }
    faults
}

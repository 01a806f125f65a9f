//! Documents as text that is made to be read.

mod properties;
mod links;
mod nodes;
mod raw_html;
mod tables;

use diglot::article::Side;
use diglot::markdown::plain_text::{TextLinks, TextOptions, render};
use diglot::markdown::{Context, Extensions, parse};

const ALL: Extensions = Extensions {
    task_lists: true,
    definition_lists: true,
    footnotes: true,
    emoji: true,
    math: true,
    cjk_emphasis: false,
};

fn word(key: &str) -> String {
    key[..1].to_uppercase() + &key[1..]
}

fn options(width: Option<usize>, addresses: TextLinks) -> TextOptions<'static> {
    TextOptions { width, addresses, path: "folder/a.md", links: None, words: &word }
}

fn text_of(markdown: &str, options: &TextOptions<'_>) -> String {
    let context = Context { extensions: ALL, ..Context::alone("folder/a.md", Side::Target) };
    render(&parse(markdown, &context), options)
}

/// At 40 columns, with addresses in the line.
#[track_caller]
fn check(markdown: &str, expected: &str) {
    let text = text_of(markdown, &options(Some(40), TextLinks::Inline));
    assert_eq!(text, expected, "\n{text}");
}

#[track_caller]
fn check_unwrapped(markdown: &str, expected: &str) {
    let text = text_of(markdown, &options(None, TextLinks::Inline));
    assert_eq!(text, expected, "\n{text}");
}

#[test]
fn headings_are_underlined_as_wide_as_they_are() {
    check(
        "# Wat *is* dit?\ntekst\n## 日本語\n### Dieper\ntekst",
        "\
Wat is dit?
===========

tekst

日本語
------

Dieper

tekst
",
    );
}

#[test]
fn paragraphs_are_wrapped_at_the_width_and_words_are_not_broken() {
    check(
        "Een regel die *te lang* is voor veertig kolommen.\nhttps://example.com/a-very-long/address-that/stays-whole",
        "\
Een regel die te lang is voor veertig
kolommen.
https://example.com/a-very-long/address-that/stays-whole
",
    );
}

#[test]
fn without_a_width_a_paragraph_is_a_line() {
    check_unwrapped(
        "Een regel\ndie *verder*\ngaat.\n\nNog een.",
        "\
Een regel die verder gaat.

Nog een.
",
    );
}

#[test]
fn japanese_is_wrapped_between_characters_and_joined_without_blanks() {
    check(
        "これは日本語の\n文章です。とても長い文章なので、折り返します。\nWord の\nABC",
        "\
これは日本語の文章です。とても長い文章な
ので、折り返します。 Word の ABC
",
    );
}

#[test]
fn arabic_stays_in_logical_order_and_gets_no_marks() {
    check(
        "سجل **دخولك** إلى [مدخل](https://portal.example.com) Azure.",
        "\
سجل دخولك إلى مدخل
(https://portal.example.com) Azure.
",
    );
}

#[test]
fn hard_breaks_are_kept() {
    check("een\\\ntwee<br>drie<br/><br/><br/>vier", "een\ntwee\ndrie\n\nvier\n");
}

#[test]
fn markup_is_gone_and_what_it_held_is_not() {
    check("**a** *b* ~~c~~ `d  <e>` <b>f</b> &amp; \\* <!-- g -->h", "a b c d <e> f & * h\n");
}

#[test]
fn lists_hang_and_their_numbers_align() {
    check(
        "9. negen\n10. tien is een lang verhaal dat verder gaat\n    - a\n    - b\n",
        " 9. negen\n10. tien is een lang verhaal dat verder\n    gaat\n    - a\n    - b\n",
    );
}

#[test]
fn loose_lists_stay_loose() {
    check("- a\n\n  b\n\n- c", "- a\n\n  b\n\n- c\n");
}

#[test]
fn an_item_that_holds_code_is_set_apart() {
    check("- a\n  ```\n  x\n  ```\n- b\n- c", "- a\n\n      x\n\n- b\n- c\n");
}

#[test]
fn task_boxes_are_kept() {
    check("- [x] af\n- [ ] open", "- [x] af\n- [ ] open\n");
}

#[test]
fn code_is_indented_and_never_wrapped() {
    check(
        "a\n```\n\nif (x) {\n\n\n\tthis_is_a_line_that_is_wider_than(forty, columns);\n}\n\n```\nb",
        "\
a

    if (x) {


    \tthis_is_a_line_that_is_wider_than(forty, columns);
    }

b
",
    );
}

#[test]
fn quotations_have_a_bar() {
    check("> a\n>\n> - b\n>\n> > c", "│ a\n│\n│ - b\n│\n│ │ c\n");
}

#[test]
fn alerts_begin_with_their_title() {
    check(
        "> [!NOTE]\n> U moet beheerder zijn om dit te kunnen doen.\n>\n> - a\n\nb",
        "\
Note: U moet beheerder zijn om dit te
    kunnen doen.

    - a

b
",
    );
}

#[test]
fn the_title_of_an_alert_that_starts_with_a_list_stands_above_it() {
    check("> [!TIP]\n> - a\n> - b", "Tip:\n    - a\n    - b\n");
}

#[test]
fn footnotes_stand_at_the_end() {
    check(
        "a[^x] b[^y].\n\n[^y]: Ypsilon\n\n[^x]: Iks\n\nc",
        "\
a¹ b².

c

¹ Iks
² Ypsilon
",
    );
}

#[test]
fn definitions_stand_below_their_terms() {
    check("Term\n: Betekenis\n: Nog een", "Term\n    Betekenis\n\n    Nog een\n");
}

#[test]
fn math_is_its_tex() {
    check("Dus $a^2$ en\n\n$$\nb\n$$", "Dus a^2 en\n\nb\n");
}

#[test]
fn a_text_without_anything_is_one_line_end() {
    check("<!-- niets -->\n\n![](a.png)", "\n");
}

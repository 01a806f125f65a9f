//! Work grows linearly with the input, also for inputs that are made to hurt.

use std::hint::black_box;

use cpu_time::ThreadTime;
use diglot::article::Side;
use diglot::markdown::html::{self, HtmlOptions};
use diglot::markdown::plain_text::{self, TextLinks, TextOptions};
use diglot::markdown::{Context, Extensions, parse};

use super::check::{ALL_EXTENSIONS, Elsewhere};
use super::generate::pair;
use super::read;

/// How much longer the long input is than the short one.
const FACTOR: usize = 16;
/// Linear work takes 16 times as long for it and quadratic work 256 times; a busy machine and
/// colder caches lie between.
const GROWTH_MAX: u128 = 80;
/// One quick try proves it; a slow one may be the machine's doing.
const TRIES_MAX: usize = 6;

/// Asserts that reading `unit` repeated, between `head` and `tail`, takes time in proportion.
#[track_caller]
fn check(head: &str, unit: &str, tail: &str) {
    let text = |count: usize| format!("{head}{}{tail}", unit.repeat(count));
    check_work(unit, 60_000, text, read_sides);
}

/// Asserts that rendering `unit` repeated takes time in proportion.
#[track_caller]
fn check_rendering(unit: &str) {
    check_work(unit, 6_000, |count| unit.repeat(count), render);
}

#[track_caller]
pub(crate) fn check_work(
    unit: &str,
    len: usize,
    text: impl Fn(usize) -> String,
    work: impl Fn(&str),
) {
    let count = len / unit.len();
    let (short, long) = (text(count), text(count * FACTOR));
    let time = |text: &str| {
        let start = ThreadTime::now();
        work(text);
        start.elapsed()
    };
    let growths = (0..TRIES_MAX).map(|_| time(&long).as_micros() / time(&short).as_micros().max(1));
    let slow: Vec<_> = growths.take_while(|&growth| growth > GROWTH_MAX).collect();
    assert!(slow.len() < TRIES_MAX, "{unit:?}: {slow:?} times as long for {FACTOR} times as much");
}

fn read_sides(text: &str) {
    let article = read(text);
    for side in [Side::Target, Side::Source] {
        let side_text = article.side(side);
        for offset in (0..side_text.text().len()).step_by(97) {
            black_box(side_text.segment_at(offset));
        }
    }
}

fn render(text: &str) {
    let words = str::to_owned;
    let addresses = TextLinks::Inline;
    let as_text =
        TextOptions { width: None, addresses, path: "article.md", links: None, words: &words };
    for extensions in [Extensions::default(), ALL_EXTENSIONS] {
        let context = Context { extensions, ..Context::alone("article.md", Side::Target) };
        let document = parse(text, &context);
        let options = HtmlOptions::fragment("article.md", &words);
        black_box(html::render(&document, &options));
        black_box(html::render(&document, &HtmlOptions { links: Some(&Elsewhere), ..options }));
        black_box(plain_text::render(&document, &as_text));
    }
}

#[test]
fn tags_of_many_attributes() {
    let different = |count: usize| {
        let attributes: Vec<String> = (0..count).map(|number| format!(" a{number:06}=b")).collect();
        attributes.concat()
    };
    let same = |count: usize| " href=b".repeat(count);
    let in_a_tag = |attributes: String| format!("<a{attributes}>x</a>\n");
    check_work(" a000000=b", 60_000, |count| in_a_tag(different(count)), render);
    check_work(" href=b", 60_000, |count| in_a_tag(same(count)), render);
}

#[test]
fn tags_that_never_end() {
    check("", "<span ", "");
    check("", "<span data-ttu-id=\"", "");
    check("<span data-ttu-id=\"a-1\"", " x=\"y\"", "");
    check("", "<", "");
}

#[test]
fn parts_that_never_close() {
    check("", "<span data-ttu-id=\"a-1\">", "");
    check("", "<span class=\"sxs-lookup\">", "");
    check("", "<span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">", "");
    check("", "<span data-stu-id=\"a-1\">x", "");
    check("", "<span data-ttu-id=\"a-1\">x<span class=\"sxs-lookup\">", "");
}

#[test]
fn spans_nested_in_a_segment() {
    check(r#"<span data-ttu-id="a-1">"#, "<span>", "");
    check(r#"<span data-ttu-id="a-1">"#, "</span>", "");
    check(r#"<span data-ttu-id="a-1">"#, "<span></span>", &pair("a-2", "\"", "x", "y"));
    check(r#"<span class="sxs-lookup"><span data-stu-id="a-1">"#, "<span>", "</span></span>");
    check(r#"<span class="sxs-lookup"><span data-stu-id="a-1">"#, "</span>x", "");
}

#[test]
fn lone_tags_among_code() {
    check("", "`<span data-ttu-id=\"a-1\">x</span>` ", "");
    check("", "```\n<span data-ttu-id=\"a-1\">x</span>\n", "");
    check("", "<span data-ttu-id=\"a-1\">x</span> `", "");
    check("<span data-ttu-id=\"a-1\">x</span>", "`` ` ", "");
}

#[test]
fn whole_segments() {
    check("", &pair("a-1", "\"", "x", "y"), "");
    check("", &pair("a-1", "&quot;", "", ""), "");
    check("\u{feff}", &pair("a-1", "'", "<span>x", "y\r\n"), "");
}

#[test]
fn markup_that_never_closes() {
    for unit in
        ["*a ", "**a", "_a", "[", "![", "](", "<", "<a ", "<!--", "`", "`` ` ", "~~a ", "&", "\\"]
    {
        check_rendering(unit);
    }
}

#[test]
fn blocks_in_blocks() {
    for unit in [
        ">", "> ", "- ", "1. ", "# ", "\n", "    ", "* a\n", "| a ", "|-", "```\n", "[a]: b\n",
        "---\n",
    ] {
        check_rendering(unit);
    }
}

#[test]
fn directives_that_never_close() {
    let row = [
        ":::row:::\n",
        ":::column:::\n",
        ":::row-end:::\n",
        "::: zone pivot=\"a\"\n",
        "::: zone-end\n",
    ];
    let line = [
        ":::",
        ":::no-loc text=\"a\"::: ",
        ":::no-loc text=\"",
        "<xref:a>",
        "@a",
        "[!INCLUDE[a](b)] ",
    ];
    let quote = [
        "> [!NOTE]\n",
        "> [!NOTE]\n\n",
        "> [!div]\n",
        "> [!VIDEO https://example.com]\n",
        "[!",
        "> [!NOTE] x\n",
    ];
    let heading = [
        "# a\n",
        "# [A](#tab/a)\n",
        "# <a name=\"a\"></a>a\n",
        "# [A](#tab/a)\n---\n",
        "::: moniker range=\"a\"\n",
    ];
    for unit in row.into_iter().chain(line).chain(quote).chain(heading) {
        check_rendering(unit);
    }
}

#[test]
fn raw_html_that_never_closes() {
    for unit in [
        "<div>",
        "<div>\n\n",
        "</div>\n\n",
        "<a name=\"x\">",
        "<b>",
        "<table><tr>",
        "<br/>",
        "&amp;",
    ] {
        check_rendering(unit);
    }
}

#[test]
fn extensions_that_never_close() {
    let blocks =
        ["- [x] ", "- [ ] a\n", "a\n: b\n", "a\n\n: b\n", ": ", "a\n: - ", "[^a]: b\n", "$$\n"];
    let line = [
        "[^a]",
        "[^a",
        "[^a] [^b]",
        ":smile:",
        ":a",
        ":",
        "$",
        "$a ",
        "$$a ",
        "$a$",
        "\\$",
        "**。a**",
    ];
    for unit in blocks.into_iter().chain(line).chain(["$\\frac{", "$\\sqrt{a$ ", "$a^"]) {
        check_rendering(unit);
    }
}

//! Work grows linearly with the input, also for inputs that are made to hurt.

use std::hint::black_box;
use std::time::{Duration, Instant};

use diglot::article::Side;

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
fn check(head: &str, unit: &str, tail: &str) {
    let text = |count: usize| format!("{head}{}{tail}", unit.repeat(count));
    let count = 60_000 / unit.len();
    let (short, long) = (text(count), text(count * FACTOR));
    let growths = (0..TRIES_MAX).map(|_| time(&long).as_micros() / time(&short).as_micros().max(1));
    let slow: Vec<_> = growths.take_while(|&growth| growth > GROWTH_MAX).collect();
    assert!(slow.len() < TRIES_MAX, "{unit:?}: {slow:?} times as long for {FACTOR} times as much");
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    let article = read(text);
    for side in [Side::Target, Side::Source] {
        let side_text = article.side(side);
        for offset in (0..side_text.text().len()).step_by(97) {
            black_box(side_text.segment_at(offset));
        }
    }
    start.elapsed()
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

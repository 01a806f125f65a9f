//! How each language is written, word by word: UI strings, number words, months, hours, marks and quotes. The tables
//! are what native readers made of the program's own; each line is a test.

mod marks;
mod pages;
mod sentences;
mod strings;
mod words;

use diglot::article::{Article, FrontMatter, Side};
use diglot::check::{Settings, check};
use diglot::locale::Locale;
use diglot::markdown::Context;
use diglot::text::Source;

/// The lines of a table, by its cells; the first line is its head.
fn rows<const CELLS: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; CELLS]> {
    table.lines().skip(1).map(|line| {
        let cells: Vec<_> = line.split('\t').collect();
        cells.try_into().unwrap_or_else(|_| panic!("{CELLS} cells: {line}"))
    })
}

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).expect("a locale")
}

/// What one rule says about a sentence and its translation.
fn messages(rule: &str, tag: &str, source: &str, target: &str) -> Vec<String> {
    let text = format!(
        "---\ntitle: Alderbox\nms.contentlocale: {tag}\n---\n\
         <span data-ttu-id=\"a1b2c-101\">{target}</span>\
         <span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-101\">{source}</span></span>\n"
    );
    let article = Article::read(Source::new("article.md", text));
    let settings = Settings::new(locale("en-US"));
    let context = Context::alone("article.md", Side::Target);
    let own = article.front_matter().and_then(FrontMatter::content_locale).and_then(Locale::parse);
    let found = check(&article, own.as_ref(), &context, &settings).into_iter();
    found.filter(|it| it.rule.name == rule).map(|it| it.message).collect()
}

//! Exchange with translation tools: out, and back without losing a byte.

mod catalogs;
mod damage;
mod handover;
mod ill_formed;
mod memory;
mod parts;
mod plain_pairs;
mod plain_writing;
mod program;
mod random;
mod round_trip;
mod segments;
mod selection;
mod workbook;

use diglot::article::Article;
use diglot::exchange::xliff::{self, Version};
use diglot::exchange::{ArticleUnits, Judged, Returned, Verdict, judge, units};
use diglot::locale::Locale;
use diglot::project::{Configuration, Dialect};
use diglot::text::Source;

pub(crate) fn locale(tag: &str) -> Locale {
    Locale::parse(tag).expect("a locale")
}

/// A segment in two languages.
pub(crate) fn segment(id: &str, target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"{id}\">{target}</span><span class=\"sxs-lookup\">\
         <span data-stu-id=\"{id}\">{source}</span></span>"
    )
}

pub(crate) fn article(text: &str) -> Article {
    Article::read(Source::new("a.md", text))
}

pub(crate) fn dialect<'d>(configuration: &'d Configuration, path: &'d str) -> Dialect<'d> {
    Dialect { configuration, library: None, path }
}

pub(crate) fn units_of(article: &Article, path: &str) -> ArticleUnits {
    let configuration = Configuration::default();
    ArticleUnits {
        path: path.to_owned(),
        source_locale: locale("en-US"),
        target_locale: locale("nl-NL"),
        units: units(article, dialect(&configuration, path)),
    }
}

/// A document of one article.
pub(crate) fn document(version: Version, article: &ArticleUnits) -> String {
    let head = version.head(&article.source_locale, Some(&article.target_locale));
    head + &version.file(article, 1) + version.end()
}

#[track_caller]
pub(crate) fn read(document: &str) -> Vec<Returned> {
    let mut returned = Vec::new();
    xliff::read(document.into(), &mut |unit| returned.push(unit)).expect("it is XLIFF");
    returned
}

/// What becomes of each unit of a document.
#[track_caller]
pub(crate) fn verdicts(article: &Article, document: &str) -> Vec<(String, Verdict)> {
    let configuration = Configuration::default();
    let own = units_of(article, "a.md");
    let returned = read(document);
    let judged = judge(article, dialect(&configuration, "a.md"), &own, &returned);
    let pair = |it: Judged<'_>| (it.returned.id.clone(), it.verdict);
    judged.into_iter().map(pair).collect()
}

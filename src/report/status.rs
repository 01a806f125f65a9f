//! The state of each page, as one HTML file, for programs, and as a badge.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::check::coverage::{Coverage, PageState, PageStatus, percent};
use crate::locale::Locale;

/// Colors of the states, apart for those who see no red or green, too.
const COLORS: [(PageState, &str); 4] = [
    (PageState::InSync, "#1a7f5a"),
    (PageState::Outdated, "#e08a3c"),
    (PageState::Broken, "#b3261e"),
    (PageState::Missing, "#d9dde3"),
];

/// The pages of each language.
fn by_locale(coverage: &Coverage) -> BTreeMap<&Locale, Vec<&PageStatus>> {
    let mut locales: BTreeMap<&Locale, Vec<&PageStatus>> = BTreeMap::new();
    for page in coverage.pages.iter().flatten() {
        locales.entry(&page.locale).or_default().push(page);
    }
    locales
}

fn count(pages: &[&PageStatus], state: PageState) -> usize {
    pages.iter().filter(|page| page.state() == state).count()
}

/// The pages as JSON.
pub(super) fn pages_json(coverage: &Coverage) -> Option<Value> {
    let view = |page: &PageStatus| {
        let counts = &page.counts;
        json!({
            "locale": page.locale.tag(),
            "path": page.path,
            "state": page.state().name(),
            "segments": counts.segments(),
            "outdated": counts.outdated,
            "missing": counts.missing,
            "errors": page.errors,
        })
    };
    Some(coverage.pages.as_ref()?.iter().map(view).collect())
}

/// A page that shows the state of each page, by language.
pub fn status_html(coverage: &Coverage) -> String {
    linked_status_html(coverage, &|_| None)
}

/// Gives the URL of a page, if it has one.
type PageUrl<'a> = dyn Fn(&PageStatus) -> Option<String> + 'a;

/// The same, with links to the pages that have a URL.
pub fn linked_status_html(coverage: &Coverage, url: &PageUrl<'_>) -> String {
    let locales = by_locale(coverage);
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Translation status</title>\n\
         <style>{STYLE}</style>\n<h1>Translation status</h1>\n"
    );
    html += &summary(&locales);
    for (locale, pages) in &locales {
        html += &details(locale, pages, url);
    }
    html + "</html>\n"
}

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;\
    color:#24292f;background:#fff}table{border-collapse:collapse;width:100%}th,td{padding:.25rem .75rem .25rem 0;\
    text-align:start;border-bottom:1px solid #d9dde3}td.n,th.n{text-align:end}summary{cursor:pointer;\
    font-weight:600;margin:1rem 0 .5rem}.bar{display:flex;height:.75rem;min-width:12rem}.bar span{display:block}\
    @media(prefers-color-scheme:dark){body{color:#e6e9ec;background:#14171a}th,td{border-color:#3a4046}}";

/// A row a language.
fn summary(locales: &BTreeMap<&Locale, Vec<&PageStatus>>) -> String {
    let mut html = "<table>\n<tr><th>Language<th class=\"n\">Pages".to_owned();
    for (state, _) in COLORS {
        write!(html, "<th class=\"n\">{}", state.title()).expect("a string takes it");
    }
    html += "<th>Share\n";
    for (locale, pages) in locales {
        let tag = locale.tag();
        write!(html, "<tr><td><a href=\"#{tag}\">{tag}</a><td class=\"n\">{}", pages.len())
            .expect("a string takes it");
        let mut bar = String::new();
        for (state, color) in COLORS {
            let count = count(pages, state);
            write!(html, "<td class=\"n\">{count}").expect("a string takes it");
            let width = percent(count, pages.len());
            write!(bar, "<span style=\"width:{width:.1}%;background:{color}\"></span>")
                .expect("a string takes it");
        }
        writeln!(html, "<td><div class=\"bar\" aria-hidden=\"true\">{bar}</div>")
            .expect("a string takes it");
    }
    html + "</table>\n"
}

/// The pages of a language, those to work on first.
fn details(locale: &Locale, pages: &[&PageStatus], url: &PageUrl<'_>) -> String {
    let mut pages = pages.to_vec();
    pages.sort_by_key(|page| (page.state(), std::cmp::Reverse(page.counts.outdated), &page.path));
    let tag = locale.tag();
    let mut html = format!(
        "<details id=\"{tag}\" open>\n<summary>{tag}</summary>\n<table>\n<tr><th>Page<th>State\
         <th class=\"n\">Outdated segments<th class=\"n\">Missing segments<th class=\"n\">Errors\n"
    );
    for page in pages {
        let counts = &page.counts;
        let figure = |count: usize| match count {
            0 => String::new(),
            count => format!("{count} ({:.0} %)", counts.percent(count)),
        };
        let errors = page.errors.filter(|errors| *errors > 0);
        let errors = errors.map_or_else(String::new, |errors| errors.to_string());
        let is_there = counts.missing_articles == 0;
        let missing = if is_there { figure(counts.missing) } else { String::new() };
        writeln!(
            html,
            "<tr><td>{}<td>{}<td class=\"n\">{}<td class=\"n\">{missing}<td class=\"n\">{errors}",
            linked(page, url),
            page.state().title(),
            figure(counts.outdated),
        )
        .expect("a string takes it");
    }
    html + "</table>\n</details>\n"
}

/// The path of a page, which leads to it where it has a URL.
fn linked(page: &PageStatus, url: &PageUrl<'_>) -> String {
    let path = quick_xml::escape::escape(&page.path);
    match url(page) {
        Some(url) => {
            format!("<a href=\"{}\">{path}</a>", quick_xml::escape::escape(&url))
        }
        None => path.into_owned(),
    }
}

/// A badge with the share of pages that are in sync.
pub fn status_badge(coverage: &Coverage) -> String {
    let pages: Vec<&PageStatus> = coverage.pages.iter().flatten().collect();
    let there: Vec<&PageStatus> =
        pages.into_iter().filter(|page| page.state() != PageState::Missing).collect();
    let share = percent(count(&there, PageState::InSync), there.len());
    let (label, value) = ("translations", format!("{share:.0} % in sync"));
    let color = match share {
        90.0.. => "#1a7f5a",
        60.0.. => "#a8701a",
        _ => "#b3261e",
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"172\" height=\"20\" role=\"img\" \
         aria-label=\"{label}: {value}\">\n<title>{label}: {value}</title>\n\
         <rect width=\"172\" height=\"20\" rx=\"3\" fill=\"#444c56\"/>\n\
         <path d=\"M82 0h87a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H82z\" fill=\"{color}\"/>\n\
         <g fill=\"#fff\" text-anchor=\"middle\" font-family=\"Verdana,sans-serif\" font-size=\"11\">\n\
         <text x=\"41\" y=\"14\">{label}</text>\n<text x=\"127\" y=\"14\">{value}</text>\n</g>\n</svg>\n"
    )
}

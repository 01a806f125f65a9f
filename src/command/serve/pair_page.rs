//! The page of a translation next to its original.

use std::fmt::Write as _;

use crate::article::{Article, FrontMatter};
use crate::locale::Locale;
use crate::project::layout::PagePair;
use crate::site::PairRow;

const PAGE: &str = include_str!("../../../templates/preview/pair.html");
const STYLE: &str = include_str!("../../../templates/preview/pair.css");

/// The parts of such a page.
pub(super) struct PairPage<'p> {
    pub(super) page: &'p PagePair,
    pub(super) article: &'p Article,
    pub(super) source_locale: &'p Locale,
    /// `true` if the original that is shown is the one that was translated, and has changed since.
    pub(super) is_of_then: bool,
    pub(super) rows: Vec<PairRow>,
}

/// The page.
pub(super) fn pair_page(view: &PairPage<'_>) -> String {
    let PairPage { page, article, source_locale, .. } = view;
    let title = |front_matter: Option<&FrontMatter>| {
        front_matter.and_then(FrontMatter::title).unwrap_or_default().to_owned()
    };
    let titles = [title(article.front_matter()), title(article.original_front_matter())];
    let mut rows = String::new();
    if titles.iter().any(|title| !title.is_empty()) {
        let [target, source] = titles.each_ref().map(|it| format!("<h1>{}</h1>", escaped(it)));
        push_row(&mut rows, "heading", [&target, &source], [&page.locale, source_locale]);
    }
    for PairRow { kind, target, source } in &view.rows {
        push_row(&mut rows, kind, [target, source], [&page.locale, source_locale]);
    }
    let note = if view.is_of_then {
        "<p class=\"note\">The original has changed since it was translated; it is shown as it was then, \
         and the findings below tell what has changed.</p>"
    } else {
        ""
    };
    let name = if titles[0].is_empty() { &page.translation } else { &titles[0] };
    let fields = [
        ("style", STYLE.to_owned()),
        ("title", escaped(name)),
        ("translation", escaped(&page.translation)),
        ("original", escaped(&page.original)),
        ("note", note.to_owned()),
        ("rows", rows),
    ];
    filled(&fields)
}

/// The page with its marks filled, in their order in it; nothing in the fields is a mark.
fn filled(fields: &[(&str, String)]) -> String {
    let (mut html, mut rest) = (String::new(), PAGE);
    while let Some((before, behind)) = rest.split_once("{{") {
        let (name, behind) = behind.split_once("}}").unwrap_or((behind, ""));
        html += before;
        html += fields.iter().find(|(field, _)| *field == name).map_or("", |(_, value)| value);
        rest = behind;
    }
    html + rest
}

fn push_row(html: &mut String, kind: &str, texts: [&String; 2], locales: [&Locale; 2]) {
    write!(html, "<div class=\"row {kind}\">").expect("a string takes all");
    for (text, locale) in texts.into_iter().zip(locales) {
        let (tag, direction) = (locale.tag(), locale.direction().name());
        let empty = if text.is_empty() { " class=\"missing\"" } else { "" };
        write!(html, "<div lang=\"{tag}\" dir=\"{direction}\"{empty}>{text}</div>")
            .expect("a string takes all");
    }
    html.push_str("</div>\n");
}

/// The page where there is none.
pub(super) fn missing_page() -> String {
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
     <title>Page not found</title>\n</head>\n<body>\n<main>\n<h1>Page not found</h1>\n\
     <p><a href=\"/\">All translations</a></p>\n</main>\n</body>\n</html>\n"
        .to_owned()
}

fn escaped(text: &str) -> String {
    let mut html = String::new();
    pulldown_cmark_escape::escape_html(&mut html, text).expect("a string takes all");
    html
}

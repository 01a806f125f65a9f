//! The page of a translation next to its original.

use std::fmt::Write as _;

use crate::article::{Article, BlockPair, FrontMatter};
use crate::finding::{Located, OriginalChange};
use crate::locale::Locale;
use crate::project::layout::PagePair;
use crate::site::PairRow;
use crate::text::differing_runs;

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
    /// The findings, those about what has changed in the original among them.
    pub(super) findings: &'p [Located],
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
    let mut changes = changes(article, view.findings).into_iter().peekable();
    let mut push_changes = |rows: &mut String, until: Option<usize>| {
        while let Some((_, change)) = changes.next_if(|(at, _)| until.is_none_or(|it| *at <= it)) {
            push_change(rows, change, source_locale);
        }
    };
    push_changes(&mut rows, Some(0));
    for PairRow { kind, target, source, last } in &view.rows {
        push_row(&mut rows, kind, [target, source], [&page.locale, source_locale]);
        if let Some(last) = last {
            push_changes(&mut rows, Some(last + 1));
        }
    }
    push_changes(&mut rows, None);
    let note = if view.is_of_then {
        "<p class=\"note\">The original has changed since it was translated; it is shown as it was then, \
         with each change below its block.</p>"
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

/// The changes of the original, in the order of the translation: each with one more than the number of the pair of blocks
/// that it is in, or behind; zero above all of them.
fn changes<'f>(article: &Article, findings: &'f [Located]) -> Vec<(usize, &'f OriginalChange)> {
    let changes = findings.iter().filter_map(|it| {
        let change = it.finding.change.as_deref()?;
        let start = it.finding.span.start();
        let is_before = |block: &BlockPair| block.target.is_some_and(|own| own.start() <= start);
        Some((article.blocks().iter().rposition(is_before).map_or(0, |at| at + 1), change))
    });
    let mut changes: Vec<_> = changes.collect();
    changes.sort_by_key(|(at, _)| *at);
    changes
}

/// Adds a change: the words that are gone, and those that are new.
fn push_change(html: &mut String, change: &OriginalChange, locale: &Locale) {
    let [old, new] =
        [&change.old, &change.new].map(|text| text.as_deref().unwrap_or_default().trim_end());
    let [old, new] =
        [old, new].map(|text| text.split_inclusive(char::is_whitespace).collect::<Vec<_>>());
    let (tag, direction) = (locale.tag(), locale.direction().name());
    let title = match (old.is_empty(), new.is_empty()) {
        (true, _) => "New in the original",
        (_, true) => "No longer in the original",
        _ => "Changed in the original",
    };
    write!(html, "<div class=\"change\"><p>{title}</p><pre lang=\"{tag}\" dir=\"{direction}\">")
        .expect("a string takes all");
    let mut at = 0;
    for (gone, added) in differing_runs(&old, &new) {
        html.push_str(&escaped(&old[at..gone.start].concat()));
        for (name, words) in [("del", &old[gone.clone()]), ("ins", &new[added])] {
            if !words.is_empty() {
                let words = escaped(&words.concat());
                write!(html, "<{name}>{words}</{name}>").expect("a string takes all");
            }
        }
        at = gone.end;
    }
    html.push_str(&escaped(&old[at..].concat()));
    html.push_str("</pre></div>\n");
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

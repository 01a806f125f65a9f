//! The index of a project after one article has changed.

use std::collections::BTreeSet;

use diglot::article::Article;
use diglot::project::{ArticleEntry, Configuration, Contents, Date, Index};
use diglot::text::Source;
use proptest::prelude::*;

const PATHS: [&str; 5] =
    ["en-us/a.md", "fr-fr/a.md", "nl-nl/a.md", "nl-nl/b.md", "nl-nl/c/index.md"];

/// A version of an article: those of one path differ in few things at a time, as texts do while one types.
fn article() -> impl Strategy<Value = String> {
    let field = |name: &'static str, values: &'static [&'static str]| {
        prop::sample::select(values).prop_map(move |value| match value {
            "" => String::new(),
            value => format!("{name}: {value}\n"),
        })
    };
    let fields = (
        field("title", &["A", "B", "C"]),
        field("description", &["", "", "Een", "Twee"]),
        field("uid", &["", "", "", "x", "y"]),
        field("ms.date", &["", "01/02/2020", "01/03/2020"]),
        field("draft", &["", "", "", "true"]),
        field("redirect_url", &["", "", "", "", "https://example.com/"]),
        field("ms.contentlocale", &["", "", "", "de-DE"]),
    );
    let source = prop::sample::select(&["", "One", "One", "Two"][..]);
    (fields, source).prop_map(|((a, b, c, d, e, f, g), source)| {
        let heading = match source {
            "" => "# Een".to_owned(),
            source => format!(
                "# <span data-ttu-id=\"a-101\">Een</span><span class=\"sxs-lookup\">\
                 <span data-stu-id=\"a-101\">{source}</span></span>"
            ),
        };
        format!("---\n{a}{b}{c}{d}{e}{f}{g}---\n\n{heading}\n")
    })
}

fn entry(path: &str, text: &str) -> ArticleEntry {
    let article = Article::read(Source::new(path, text));
    ArticleEntry::read(path, &article, &Configuration::default().locales).0
}

/// The index, and the findings about it.
fn index_of(entries: Vec<ArticleEntry>) -> (Index, String) {
    let files: Vec<String> = PATHS.iter().map(|path| (*path).to_owned()).collect();
    let contents = Contents { files: &files, yaml_pages: &BTreeSet::new(), prefix: "content/" };
    let today = Date::read_day("2026-01-01").expect("a day");
    let (index, findings) =
        contents.index_of(entries, &BTreeSet::new(), &Configuration::default(), today);
    (index, format!("{findings:?}"))
}

proptest! {
    #[test]
    fn an_entry_that_takes_the_place_of_another_gives_the_index_of_all_anew(
        texts in prop::collection::vec(article(), PATHS.len()),
        number in 0..PATHS.len(),
        text in article(),
    ) {
        let mut entries: Vec<ArticleEntry> =
            PATHS.iter().zip(&texts).map(|(path, text)| entry(path, text)).collect();
        let (mut index, findings) = index_of(entries.clone());
        let before = format!("{index:?}");
        let new = entry(PATHS[number], &text);
        let is_replaced = index.replace(&new);
        entries[number] = new;
        let after = index_of(entries);
        if is_replaced {
            prop_assert_eq!((format!("{index:?}"), findings), (format!("{:?}", after.0), after.1));
        } else {
            prop_assert_eq!(format!("{index:?}"), before);
        }
    }
}

#[test]
fn a_title_that_is_typed_takes_its_place() {
    let text = "---\ntitle: A\nms.date: 01/02/2020\n---\n";
    let (mut index, _) = index_of(vec![entry("nl-nl/b.md", text)]);
    for new in [text.replace('A', "AB"), text.replace("2020", "2021")] {
        assert!(index.replace(&entry("nl-nl/b.md", &new)), "{new}");
    }
    let redirect = text.replace("title", "redirect_url: https://example.com/\ntitle");
    assert!(!index.replace(&entry("nl-nl/b.md", &redirect)));
    assert_eq!(index.entry("nl-nl/b.md").map(|it| &*it.title), Some("A"));
}

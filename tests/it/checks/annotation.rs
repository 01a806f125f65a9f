//! No page shows the tags of the annotated format, however they are written, in articles and in the code
//! files that they take in.

use std::collections::HashMap;
use std::sync::Arc;

use diglot::article::{Article, Side};
use diglot::markdown::html::{HtmlOptions, render};
use diglot::markdown::include::Library;
use diglot::markdown::{Context, parse};
use diglot::text::Source;

use super::findings;

/// Files by their path.
struct Files(HashMap<&'static str, String>);

impl Library for Files {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        Some(Arc::new(Article::read(Source::new(path, &**self.0.get(path)?))))
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        Some(self.0.get(path)?.as_str().into())
    }
}

/// A pair as the format has it.
const PAIR: &str = "<span data-ttu-id=\"a1b2c-101\">Middernacht</span><span class=\"sxs-lookup\">\
                    <span data-stu-id=\"a1b2c-101\">Midnight</span></span>";

/// The same, damaged in the ways that have been seen or are easily done.
fn damaged() -> Vec<String> {
    let brackets = |open: &str, close: &str| {
        let text = PAIR.replace('<', "\u{1}").replace('>', close);
        text.replace('\u{1}', open)
    };
    let quotes = ["\\\"", "\\'", "\\\\\\\"", "&#34;", "&#x22;", "&apos;", "“", "''", "\"\""];
    let mut texts: Vec<_> = quotes.iter().map(|quote| PAIR.replace('"', quote)).collect();
    texts.push(brackets("&lt;", "&gt;"));
    texts.push(brackets("&#60;", "&#62;"));
    texts.push(brackets("&lt;", "&gt;").replace('"', "&quot;"));
    texts.push(brackets("\\u003c", "\\u003e").replace('"', "\\\""));
    texts.push(brackets("\\u003C", "\\u003E").replace('"', "\\u0022"));
    texts.push(brackets("\\<", "\\>"));
    texts.push(PAIR.replace("<span", "< span"));
    texts.push(PAIR.replace("</span", "</ span"));
    texts
}

/// The article's page in one language.
fn page(article: &Article, side: Side, files: &Files) -> String {
    let text = article.side(side);
    let context = Context { library: Some(files), ..Context::alone("a.md", side) };
    render(&parse(text.body(), &context), &HtmlOptions::fragment("a.md", &str::to_owned))
}

#[track_caller]
fn assert_clean(article: &Article, files: &Files) {
    for (side, own, other) in
        [(Side::Target, "Middernacht", "Midnight"), (Side::Source, "Midnight", "Middernacht")]
    {
        let page = page(article, side, files);
        assert!(page.contains(own) && !page.contains(other), "{page}");
        assert!(!page.contains("tu-id") && !page.contains("sxs-lookup"), "{page}");
    }
}

#[test]
fn damaged_tags_stand_on_no_page_and_are_told() {
    let none = Files(HashMap::new());
    let places = [("", ""), ("| a |\n| --- |\n| ", " |"), ("~~~json\n{ \"a\": \"", "\" }\n~~~")];
    for text in damaged() {
        for (before, behind) in places {
            let article = Article::read(Source::new("a.md", format!("{before}{text}{behind}\n")));
            assert_clean(&article, &none);
            let found = findings(&article);
            let told = found.iter().filter(|it| it.rule.name == "leaked-annotation").count();
            assert_eq!(told, 1, "{text}: {found:?}");
        }
    }
}

#[test]
fn annotated_code_files_are_cut_like_articles() {
    let references = ["[!code-json[](x.json)]", ":::code language=\"json\" source=\"x.json\":::"];
    for text in damaged().iter().map(|it| &**it).chain([PAIR]) {
        let code = format!("{{\n  \"title\": \"{text}\"\n}}\n");
        let files = Files(HashMap::from([("x.json", code)]));
        for reference in references {
            let article = Article::read(Source::new("a.md", format!("# K\n\n{reference}\n")));
            assert_clean(&article, &files);
            let context = Context { library: Some(&files), ..Context::alone("a.md", Side::Target) };
            let document = parse(reference, &context);
            let told = document
                .included_findings
                .iter()
                .map(|it| (&*it.location.path, it.finding.rule.name));
            let expected: &[_] =
                if text == PAIR { &[] } else { &[("x.json", "leaked-annotation")] };
            assert_eq!(told.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}

#[test]
fn named_cells_of_annotated_notebooks_are_cut_too() {
    let text = PAIR.replace('"', "\\\"");
    let notebook =
        format!("{{\"cells\":[{{\"metadata\":{{\"name\":\"c\"}},\"source\":[\"# {text}\\n\"]}}]}}");
    let files = Files(HashMap::from([("x.ipynb", notebook)]));
    let article = Article::read(Source::new("a.md", "[!notebook-python[](x.ipynb?name=c)]\n"));
    assert_clean(&article, &files);
}

#[test]
fn examples_of_the_format_are_left_alone() {
    let examples = [
        "`<span data-ttu-id=\"a1b2c-101\">`",
        "```html\n<span data-ttu-id=\"a1b2c-101\">Middernacht</span>\n```",
        "&lt;span data-ttu-id=\"a1b2c-101\"&gt;Middernacht&lt;/span&gt;",
        "The attribute data-ttu-id and the class sxs-lookup.",
        "`$('span[data-ttu-id]')`",
    ];
    for example in examples {
        let article = Article::read(Source::new("a.md", example));
        let article_findings = findings(&article);
        let told = article_findings.iter().filter(|it| it.rule.name == "leaked-annotation");
        assert_eq!(told.count(), 0, "{example}");
        assert_eq!(article.side(Side::Target).text(), example);
    }
}

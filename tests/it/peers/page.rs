//! Makes of a case what we make of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use diglot::article::{Article, Side};
use diglot::markdown::html::{HtmlOptions, RawHtml, render, render_blocks};
use diglot::markdown::include::Library;
use diglot::markdown::links::Links;
use diglot::markdown::references::{missing_xrefs, references};
use diglot::markdown::{Context, Document, Extensions, parse};
use diglot::text::Source;

use super::case::Case;
use super::links::Project;

/// What came of a case.
pub(super) struct Made {
    pub(super) html: String,
    /// The names of what was found, as docfx calls them, each once.
    pub(super) codes: Vec<String>,
}

/// Names of ours for which docfx has others.
const CODES: [(&str, &str); 3] = [
    ("missing-include", "include-not-found"),
    ("broken-link", "file-not-found"),
    ("broken-anchor", "bookmark-not-found"),
];

pub(super) fn make(case: &Case) -> Made {
    let project = Project::new(case);
    let article = Article::read(Source::new(case.path.clone(), case.input.clone()));
    let page_monikers = project.monikers_of(&case.path);
    let context = Context {
        library: Some(&project),
        // docfx has these on at all times.
        extensions: Extensions { emoji: true, ..Extensions::default() },
        monikers: case.is_build().then_some(&project.monikers).filter(|_| project.has_monikers()),
        page_monikers: page_monikers.as_deref(),
        ..Context::alone(&case.path, Side::Target)
    };
    let side = article.side(Side::Target);
    let document = parse(side.body(), &context);
    let words = |key: &str| word(&case.tokens, key);
    let html = if case.is_build() {
        let page = project.page(&case.path);
        let options =
            HtmlOptions { links: Some(&page), ..HtmlOptions::fragment(&case.path, &words) };
        without_title(&document, &options)
    } else {
        let options = HtmlOptions::fragment(&case.path, &words);
        render(&document, &HtmlOptions { raw_html: RawHtml::Trusted, ..options })
    };
    Made { html, codes: codes(case, &project, &document) }
}

/// A heading of level one to three that comes first is shown apart from the page.
fn without_title(document: &Document<'_>, options: &HtmlOptions<'_>) -> String {
    let mut blocks = render_blocks(document, options);
    let first = blocks.iter().position(|block| !block.html.trim().is_empty());
    if let Some(first) = first.filter(|&first| matches!(&*blocks[first].kind, "h1" | "h2" | "h3")) {
        blocks.remove(first);
    }
    blocks.into_iter().map(|block| block.html).collect()
}

fn codes(case: &Case, project: &Project, document: &Document<'_>) -> Vec<String> {
    let own = document.findings.iter().map(|finding| finding.rule.name);
    let included = document.included_findings.iter().map(|located| located.finding.rule.name);
    let mut names: Vec<&str> = own.chain(included).collect();
    if case.is_build() {
        let page = project.page(&case.path);
        let (own, included) = missing_xrefs(&references(document), &case.path, &page as &dyn Links);
        names.extend(own.iter().map(|finding| finding.rule.name));
        names.extend(included.iter().map(|located| located.finding.rule.name));
        names.extend(project.broken_links(&case.path, document));
    }
    let theirs = |name| CODES.iter().find(|(ours, _)| *ours == name).map_or(name, |(_, it)| *it);
    let mut codes: Vec<String> = names.into_iter().map(|name| theirs(name).to_owned()).collect();
    codes.sort();
    codes.dedup();
    codes
}

/// A word of the page: docfx's are the marks themselves, unless the template has its own.
fn word(tokens: &BTreeMap<String, String>, key: &str) -> String {
    let key = if key == "code_not_found" { "codeIncludeNotFound" } else { key };
    let token = tokens.get(key).map(|html| html.replace("<h5>", "").replace("</h5>", ""));
    token.unwrap_or_else(|| match key {
        "codeIncludeNotFound" => {
            "It looks like the sample you are looking for does not exist.".to_owned()
        }
        key => key.to_uppercase(),
    })
}

impl Library for Project {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        let text = self.files.get(path)?;
        Some(Arc::new(Article::read(Source::new(path, text.clone()))))
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        self.files.get(path).map(|text| text.as_str().into())
    }
}

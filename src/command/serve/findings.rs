//! Findings of an article, for its preview page.

use serde::Serialize;

use crate::article::Article;
use crate::finding::Located;
use crate::site::Site;

/// The findings of an article.
#[derive(Debug, Serialize)]
struct FindingsView<'v> {
    article: String,
    findings: Vec<FindingView<'v>>,
}

/// One finding.
#[derive(Debug, Serialize)]
struct FindingView<'v> {
    rule: &'v str,
    severity: &'v str,
    message: &'v str,
    help: Option<&'v str>,
    /// The file, where that is not the article's.
    path: Option<&'v str>,
    line: u32,
    column: u32,
    /// The segment's number, and its name on the page with both languages.
    segment: Option<usize>,
    name: Option<&'v str>,
}

/// The findings as JSON. `name` is how people know the article.
pub(super) fn json(name: &str, article: &Article, findings: &[Located]) -> String {
    let names = Site::bilingual_names(article);
    let findings = findings.iter().map(|located| view(located, name, &names)).collect();
    let view = FindingsView { article: name.to_owned(), findings };
    serde_json::to_string(&view).expect("texts and numbers are JSON")
}

fn view<'v>(located: &'v Located, name: &str, names: &'v [String]) -> FindingView<'v> {
    let Located { finding, location, .. } = located;
    let segment = finding.segment;
    FindingView {
        rule: finding.rule.name,
        severity: finding.severity.name(),
        message: &finding.message,
        help: finding.help.as_deref(),
        path: Some(&*location.path).filter(|path| *path != name),
        line: location.start.line_number(),
        column: location.start.column_number(),
        segment,
        name: segment.and_then(|index| names.get(index)).map(String::as_str),
    }
}

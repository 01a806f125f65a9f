//! Structured data of a page for search engines: JSON-LD.

use serde_json::{Value, json};

use super::side::ParsedSide;
use super::view::{CrumbView, PageView};
use crate::markdown::node::{Element, Node, NodeKind};

const CONTEXT: &str = "https://schema.org";

/// The data of an article whose site says where it is published.
pub(super) fn of_article(page: &PageView<'_>) -> Option<String> {
    let canonical = page.canonical.as_deref()?;
    let mut article = json!({
        "@type": "TechArticle", "headline": page.title, "inLanguage": page.locale, "url": canonical,
    });
    let date = page.updated.as_ref().map(|updated| &updated.date);
    if let Some(date) = date {
        article["dateModified"] = json!(date);
    }
    let crumbs = breadcrumbs(&page.breadcrumbs, page.title, canonical);
    Some(script(&json!({"@context": CONTEXT, "@graph": [article, crumbs]})))
}

/// The way to a page. Steps without a page are left out: the form has no place for them.
fn breadcrumbs(crumbs: &[CrumbView], title: &str, canonical: &str) -> Value {
    let above = crumbs.iter().filter_map(|crumb| {
        Some((crumb.title.as_str(), absolute(canonical, crumb.url.as_deref()?)))
    });
    let steps = above.chain([(title, canonical.to_owned())]);
    let items = steps.enumerate().map(|(number, (name, url))| {
        json!({"@type": "ListItem", "position": number + 1, "name": name, "item": url})
    });
    json!({"@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>()})
}

/// The whole address of what a page names from its own.
fn absolute(base: &str, relative: &str) -> String {
    if relative.contains("://") {
        return relative.to_owned();
    }
    let mut folder = &base[..base.rfind('/').map_or(base.len(), |at| at)];
    let mut rest = relative.strip_prefix("./").unwrap_or(relative);
    while let Some(inner) = rest.strip_prefix("../") {
        folder = &folder[..folder.rfind('/').unwrap_or(folder.len())];
        rest = inner;
    }
    format!("{folder}/{rest}")
}

/// The questions of a page with their answers, as text.
pub(super) fn of_questions(side: &ParsedSide<'_>) -> Option<String> {
    let questions: Vec<Value> = questions(&side.document().nodes)
        .into_iter()
        .filter(|(question, answer)| !question.is_empty() && !answer.is_empty())
        .map(|(question, answer)| {
            let answer = json!({"@type": "Answer", "text": answer});
            json!({"@type": "Question", "name": question, "acceptedAnswer": answer})
        })
        .collect();
    let is_empty = questions.is_empty();
    let page = json!({"@context": CONTEXT, "@type": "FAQPage", "mainEntity": questions});
    (!is_empty).then(|| script(&page))
}

/// The headings of the third level, each with the text up to the next heading.
fn questions(nodes: &[Node<'_>]) -> Vec<(String, String)> {
    let mut questions: Vec<(String, String)> = Vec::new();
    let (mut is_open, mut heading) = (false, None);
    for (number, node) in nodes.iter().enumerate() {
        match &node.kind {
            NodeKind::Enter(Element::Heading { level, .. }) if *level <= 3 => {
                is_open = *level == 3;
                if is_open {
                    questions.push(<_>::default());
                }
                heading = Some(number);
            }
            NodeKind::Exit(enter) if heading == Some(*enter) => heading = None,
            _ if is_open => {
                let Some((question, answer)) = questions.last_mut() else { continue };
                push_text(if heading.is_some() { question } else { answer }, node, nodes);
            }
            _ => {}
        }
    }
    let trimmed = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    questions.into_iter().map(|(one, other)| (trimmed(one), trimmed(other))).collect()
}

fn push_text(text: &mut String, node: &Node<'_>, nodes: &[Node<'_>]) {
    let is_block = |enter: usize| match &nodes[enter].kind {
        NodeKind::Enter(element) => !element.is_in_line(),
        _ => false,
    };
    match &node.kind {
        NodeKind::Text(part) | NodeKind::Code(part) => text.push_str(part),
        NodeKind::SoftBreak | NodeKind::HardBreak => text.push(' '),
        NodeKind::Exit(enter) if is_block(*enter) => text.push(' '),
        _ => {}
    }
}

/// JSON that may stand in a script element.
fn script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

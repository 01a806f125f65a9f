//! Takes in the files that a document includes.

use std::sync::Arc;

use super::builder::nodes;
use crate::article::Side;
use crate::finding::{Cause, Finding, Rule};
use crate::markdown::constructs::include::Reference;
use crate::markdown::context::{Context, INCLUDED_MAX};
use crate::markdown::document::Document;
use crate::markdown::include::{
    CIRCULAR_REFERENCE, Included, MISSING_INCLUDE, TOO_MANY_INCLUDES, UNTRANSLATED_INCLUDE,
};
use crate::markdown::node::{Element, Node, NodeKind};
use crate::markdown::path;
use crate::text::Span;

/// How many includes may be in one another.
const DEPTH_MAX: usize = 64;

/// Cost of an inclusion in addition to the file's text: one of an empty file is not free.
const INCLUSION_COST: usize = 256;

/// Puts the nodes of the file that `reference` names at the end of `document`. What cannot be taken
/// in stays as it is written, and is reported.
pub(in crate::markdown) fn insert<'t>(
    reference: &Reference<'_>,
    literal: &'t str,
    is_block: bool,
    span: Span,
    context: &Context<'_>,
    document: &mut Document<'t>,
) {
    // Counted over the whole document: where each file includes the next one twice, it doubles
    // at every level.
    let left = context.included_max.saturating_sub(document.included_len);
    match load(&reference.address, left, context) {
        Ok(included) => {
            document.findings.extend(untranslated(&included.path, span, context));
            insert_nodes(included, is_block, span, context, document);
        }
        Err((rule, message)) => {
            let finding = Finding::new(rule, span, message);
            let is_missing = rule.name == MISSING_INCLUDE.name;
            let path = path::resolve(context.path, &reference.address).filter(|_| is_missing);
            let cause = path.map(|path| Cause::Project(path.into()));
            document.findings.push(Finding { cause, ..finding });
            insert_literal(literal, is_block, span, document);
        }
    }
}

/// The finding about an include that the article's locale lacks.
fn untranslated(path: &str, span: Span, context: &Context<'_>) -> Option<Finding> {
    let is_translation = context.side == Side::Target;
    let other = context.library.filter(|_| is_translation)?.stand_in(path)?;
    let message = format!("included file `{path}` does not exist; `{other}` is shown");
    let finding = Finding::new(&UNTRANSLATED_INCLUDE, span, message);
    let finding = finding.with_help("translate the file and save it at the first path");
    Some(finding.with_cause(Cause::Project(path.into())))
}

/// Leaves a reference as text.
fn insert_literal<'t>(literal: &'t str, is_block: bool, span: Span, document: &mut Document<'t>) {
    let enter = document.nodes.len();
    if is_block {
        document.nodes.push(Node { kind: NodeKind::Enter(Element::Paragraph), span });
    }
    document.nodes.push(Node { kind: NodeKind::Text(literal.into()), span });
    if is_block {
        let end = Span::empty(span.end());
        document.nodes.push(Node { kind: NodeKind::Exit(enter), span: end });
    }
}

/// Reads an included file, unless it is longer than what is `left`.
fn load(
    address: &str,
    left: usize,
    context: &Context<'_>,
) -> Result<Included, (&'static Rule, String)> {
    let missing = || (&MISSING_INCLUDE, format!("included file `{address}` does not exist"));
    let library = context.library.ok_or_else(missing)?;
    let path = path::resolve(context.path, address).ok_or_else(missing)?;
    // Before the depth, since a circle is what the author has to know about.
    if path == context.path || context.includes.contains(&path) {
        return Err((&CIRCULAR_REFERENCE, circle(&path, context)));
    }
    if context.includes.len() >= DEPTH_MAX {
        let message = format!("files are included more than {DEPTH_MAX} levels deep");
        return Err((&TOO_MANY_INCLUDES, message));
    }
    let article = library.article(&path).ok_or_else(missing)?;
    let side = article.side(context.side);
    // Before it is parsed: the cost of one file too many is only that of reading it.
    if side.body().len() >= left {
        let message = format!("an article includes more than {INCLUDED_MAX} bytes");
        return Err((&TOO_MANY_INCLUDES, message));
    }
    Ok(Included { path, article, side })
}

fn circle(path: &str, context: &Context<'_>) -> String {
    let files = context.includes.iter().map(String::as_str).chain([context.path, path]);
    let chain: Vec<_> = files.map(|path| format!("`{path}`")).collect();
    format!("circular include: {}", chain.join(" → "))
}

fn insert_nodes(
    included: Included,
    is_block: bool,
    span: Span,
    context: &Context<'_>,
    document: &mut Document<'_>,
) {
    let included = Arc::new(included);
    let chain: Vec<String> =
        context.includes.iter().cloned().chain([context.path.to_owned()]).collect();
    document.included_len += included.side.body().len() + INCLUSION_COST;
    let included_max = context.included_max.saturating_sub(document.included_len);
    let inner = Context { path: &included.path, includes: &chain, included_max, ..*context };
    let parsed = nodes(included.side.body(), &inner);
    document.included_len += parsed.included_len;
    let enter = document.nodes.len();
    let element = Element::Include(Arc::clone(&included));
    document.nodes.push(Node { kind: NodeKind::Enter(element), span });
    if is_block {
        splice(parsed.nodes, document);
    } else {
        splice(lines_of(parsed.nodes), document);
    }
    document.nodes.push(Node { kind: NodeKind::Exit(enter), span: Span::empty(span.end()) });
    let inner = parsed.findings.into_iter().map(|finding| included.located(finding));
    document.included_findings.extend(inner);
    document.included_findings.extend(parsed.included_findings);
}

/// Puts nodes at the end of a document: each `Exit` keeps its `Enter`.
fn splice(nodes: Vec<Node<'_>>, document: &mut Document<'_>) {
    let offset = document.nodes.len();
    document.nodes.extend(nodes.into_iter().map(|node| {
        let kind = match node.kind {
            NodeKind::Exit(enter) => NodeKind::Exit(enter + offset),
            kind => kind.into_owned(),
        };
        Node { kind, span: node.span }
    }));
}

/// Returns `true` if an element stays where blocks are taken away: what tells whose text it is
/// does.
fn is_kept(element: &Element<'_>) -> bool {
    element.is_in_line() || matches!(element, Element::Include(_))
}

/// The lines of text among `nodes`, without the blocks around them: for an include inside a line.
/// Several paragraphs are joined with a blank.
fn lines_of(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let mut kept: Vec<Node<'_>> = Vec::with_capacity(nodes.len());
    let mut places = vec![None; nodes.len()];
    let mut has_text = false;
    for (index, node) in nodes.into_iter().enumerate() {
        let kind = match node.kind {
            NodeKind::Enter(element) if is_kept(&element) => {
                places[index] = Some(kept.len());
                NodeKind::Enter(element)
            }
            NodeKind::Enter(_) if has_text => NodeKind::SoftBreak,
            NodeKind::Exit(enter) if places[enter].is_some() => {
                NodeKind::Exit(places[enter].expect("just tested"))
            }
            NodeKind::Enter(_) | NodeKind::Exit(_) => continue,
            other => other,
        };
        let doubles = |last: &Node<'_>| matches!(last.kind, NodeKind::SoftBreak);
        if matches!(kind, NodeKind::SoftBreak) && kept.last().is_some_and(doubles) {
            continue;
        }
        has_text |= !matches!(kind, NodeKind::Enter(Element::Include(_)) | NodeKind::Exit(_));
        kept.push(Node { kind, span: node.span });
    }
    kept
}

//! Formulas that CommonMark does not see: `$ x $`, as translation leaves them, and lone `$$…$$`.

use std::borrow::Cow;

use super::formula::{INVALID_MATH, has_word, is_formula, is_marked, mathml};
use crate::finding::Finding;
use crate::markdown::Document;
use crate::markdown::node::{Element, Node, NodeKind};
use crate::text::Span;

/// Finds the formulas with blanks inside their dollars, takes the paragraph off those that have one for
/// themselves, and reports what cannot be typeset. Included files are settled already.
pub(in crate::markdown) fn resolve<'t>(document: &mut Document<'t>, text: &'t str) {
    if !text.contains('$') {
        return;
    }
    let nodes = std::mem::take(&mut document.nodes);
    let mut settler =
        FormulaResolver { text, kept: Vec::with_capacity(nodes.len()), findings: Vec::new() };
    settler.take(&nodes);
    document.nodes = settler.kept;
    document.findings.append(&mut settler.findings);
}

struct FormulaResolver<'t> {
    text: &'t str,
    kept: Vec<Node<'t>>,
    findings: Vec<Finding>,
}

impl<'t> FormulaResolver<'t> {
    fn take(&mut self, nodes: &[Node<'t>]) {
        // The new numbers of the old `Enter`s; none for those that are left out.
        let mut numbers: Vec<Option<usize>> = vec![None; nodes.len()];
        // The `Exit` of the outermost element whose text is not the document's own, or no text.
        let mut opaque: Option<usize> = None;
        let mut at = 0;
        while at < nodes.len() {
            let node = &nodes[at];
            match &node.kind {
                // Without a number here, its `Exit` is left out as well.
                NodeKind::Enter(_) if is_lone_formula(nodes, at) => {}
                NodeKind::Enter(element) => {
                    numbers[at] = Some(self.kept.len());
                    if opaque.is_none() && is_opaque(element) {
                        opaque = Some(at);
                    }
                    self.kept.push(node.clone());
                }
                NodeKind::Exit(enter) => {
                    opaque = opaque.filter(|opaque| opaque != enter);
                    if let Some(number) = numbers[*enter] {
                        self.kept.push(Node { kind: NodeKind::Exit(number), span: node.span });
                    }
                }
                NodeKind::Text(_) if opaque.is_none() => {
                    let is_text = |node: &&Node<'_>| matches!(node.kind, NodeKind::Text(_));
                    let len = nodes[at..].iter().take_while(is_text).count();
                    self.line(&nodes[at..at + len]);
                    at += len;
                    continue;
                }
                NodeKind::Math { tex, display } if opaque.is_none() => {
                    self.report(tex, *display, node.span);
                    self.kept.push(node.clone());
                }
                _ => self.kept.push(node.clone()),
            }
            at += 1;
        }
    }

    fn report(&mut self, tex: &str, display: bool, span: Span) {
        if let Err(problem) = mathml(tex, display) {
            let message = format!("formula is shown as written: {problem}");
            self.findings.push(Finding::new(&INVALID_MATH, span, message));
        }
    }

    /// Text nodes that follow each other, cut where formulas stand.
    fn line(&mut self, nodes: &[Node<'t>]) {
        let Some((first, last)) = nodes.first().zip(nodes.last()) else { return };
        let mut start = first.span.start();
        let end = last.span.end();
        for formula in formulas(self.text, Span::new(start, end)) {
            // A dollar that came from an entity has no byte of its own in the file.
            let is_cuttable = [formula.start(), formula.end()].iter().all(|&at| can_cut(nodes, at));
            if !is_cuttable || formula.start() < start {
                continue;
            }
            self.keep(nodes, Span::new(start, formula.start()));
            let tex = self.text[formula.start() + 1..formula.end() - 1].trim();
            self.report(tex, false, formula);
            let kind = NodeKind::Math { tex: Cow::Borrowed(tex), display: false };
            self.kept.push(Node { kind, span: formula });
            start = formula.end();
        }
        self.keep(nodes, Span::new(start, end));
    }

    /// Keeps the parts of text nodes that lie in a span.
    fn keep(&mut self, nodes: &[Node<'t>], span: Span) {
        let first = nodes.partition_point(|node| node.span.end() <= span.start());
        for node in nodes[first..].iter().take_while(|node| node.span.start() < span.end()) {
            let start = node.span.start().max(span.start());
            let end = node.span.end().min(span.end());
            if start == node.span.start() && end == node.span.end() {
                self.kept.push(node.clone());
            } else {
                let piece = Span::new(start, end);
                let kind = NodeKind::Text(Cow::Borrowed(&self.text[piece.range()]));
                self.kept.push(Node { kind, span: piece });
            }
        }
    }
}

/// Returns `true` if text in an element is left alone: code, alternative text, other files.
fn is_opaque(element: &Element<'_>) -> bool {
    matches!(
        element,
        Element::CodeBlock(_) | Element::HtmlBlock | Element::Image(_) | Element::Include(_)
    )
}

/// Returns `true` if a paragraph is a `$$…$$` and nothing else.
fn is_lone_formula(nodes: &[Node<'_>], at: usize) -> bool {
    let is_paragraph = matches!(nodes[at].kind, NodeKind::Enter(Element::Paragraph));
    is_paragraph
        && matches!(
            nodes[at + 1..],
            [
                Node { kind: NodeKind::Math { display: true, .. }, .. },
                Node { kind: NodeKind::Exit(_), .. },
                ..
            ]
        )
}

/// Returns `true` if text can be cut at a byte: between nodes, or in one that is as it was written.
fn can_cut(nodes: &[Node<'_>], at: usize) -> bool {
    let node = nodes.get(nodes.partition_point(|node| node.span.end() <= at));
    node.is_none_or(|node| match &node.kind {
        NodeKind::Text(text) => at <= node.span.start() || text.len() == node.span.len(),
        _ => false,
    })
}

/// The formulas in a line of text, dollars included.
fn formulas(text: &str, line: Span) -> Vec<Span> {
    let bytes = text.as_bytes();
    let is_free = |&at: &usize| at == 0 || bytes[at - 1] != b'\\';
    let dollars = memchr::memchr_iter(b'$', &bytes[line.range()]).map(|at| line.start() + at);
    let dollars: Vec<usize> = dollars.filter(is_free).collect();
    let mut formulas = Vec::new();
    let mut at = 0;
    while let [open, close, ..] = dollars[at..] {
        let (before, behind) = (&text[line.start()..open], &text[close + 1..line.end()]);
        if stands_free(before, behind) && is_spaced_formula(before, &text[open + 1..close], behind)
        {
            // The dollar that closes a formula does not open the next.
            formulas.push(Span::new(open, close + 1));
            at += 1;
        }
        at += 1;
    }
    formulas
}

/// Returns `true` if no word and no further dollar touches a formula from outside.
fn stands_free(before: &str, behind: &str) -> bool {
    let touches = |letter: char| letter.is_alphanumeric() || letter == '$';
    !before.ends_with(touches) && !behind.starts_with(touches)
}

/// Stricter than for formulas without blanks: between two sums of money stands all kinds of text.
fn is_spaced_formula(before: &str, tex: &str, behind: &str) -> bool {
    let is_sum = tex.trim().starts_with(|c: char| c.is_ascii_digit()) && tex.trim().contains(' ');
    is_formula(before, tex, behind) && (is_marked(tex) || (!is_sum && !has_word(tex, 3)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let spans = formulas(text, Span::new(0, text.len()));
        spans.into_iter().map(|span| &text[span.range()]).collect()
    }

    #[test]
    fn blanks_inside_the_dollars_do_not_matter() {
        assert_eq!(found("een $ x $ en $U $, $r _j $"), ["$ x $", "$U $", "$r _j $"]);
        assert_eq!(found(r"modulo $2 ^ n $, \$x $"), ["$2 ^ n $"]);
    }

    #[test]
    fn money_and_shell_variables_stay_text() {
        for text in
            ["$5 and $10", "$ 5 or $ ", "US$5 $", "$HOME and $ ", "costs $5 a $ sign", "$$ $$"]
        {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}

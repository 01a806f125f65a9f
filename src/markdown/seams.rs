//! Blanks between two segments of an annotated article. Tools that annotate put one there in every language;
//! Japanese and Chinese have none between sentences.

use std::borrow::Cow;

use super::document::Document;
use super::node::{Node, NodeKind};
use super::soft_break::{has_room, is_ideographic};
use crate::text::Span;

/// Markup around the text of a link or of emphasis.
const MARKUP: [char; 4] = ['*', '_', '[', '~'];

/// Removes the blanks of these seams, spans of `body`, from a document where the script has none.
pub fn close_seams(document: &mut Document<'_>, body: &str, seams: impl Iterator<Item = Span>) {
    let seams: Vec<Span> = seams.filter(|seam| is_closed(body, *seam)).collect();
    if seams.is_empty() {
        return;
    }
    let mut places = Vec::with_capacity(document.nodes.len());
    let mut nodes: Vec<Node<'_>> = Vec::with_capacity(document.nodes.len() + seams.len());
    for node in std::mem::take(&mut document.nodes) {
        places.push(nodes.len());
        push(node, body, &seams, &mut nodes);
    }
    for node in &mut nodes {
        if let NodeKind::Exit(enter) = &mut node.kind {
            *enter = places[*enter];
        }
    }
    document.nodes = nodes;
}

/// Adds a node, without the blanks that it has at seams.
fn push<'t>(node: Node<'t>, body: &str, seams: &[Span], nodes: &mut Vec<Node<'t>>) {
    let span = node.span;
    let first = seams.partition_point(|seam| seam.start() < span.start());
    let own = seams[first..].iter().take_while(|seam| seam.end() <= span.end());
    let NodeKind::Text(text) = &node.kind else { return nodes.push(node) };
    // Text of an included file has places of that file, and text with entities is longer than it shows.
    if own.clone().next().is_none() || body.get(span.range()) != Some(text) {
        return nodes.push(node);
    }
    let mut start = span.start();
    let ends = own.map(|seam| (seam.start(), seam.end())).chain([(span.end(), span.end())]);
    for (end, next) in ends {
        let range = start - span.start()..end - span.start();
        let piece = match text {
            Cow::Borrowed(text) => Cow::Borrowed(&text[range]),
            Cow::Owned(text) => Cow::Owned(text[range].to_owned()),
        };
        if !piece.is_empty() {
            nodes.push(Node { kind: NodeKind::Text(piece), span: Span::new(start, end) });
        }
        start = next;
    }
}

/// Returns `true` if a seam is blank, and its script has no blanks there.
fn is_closed(body: &str, seam: Span) -> bool {
    let is_blank = !seam.is_empty() && body[seam.range()].bytes().all(|byte| byte == b' ');
    if !is_blank {
        return false;
    }
    let before = body[..seam.start()].trim_end_matches(MARKUP).chars().next_back();
    let after = body[seam.end()..].trim_start_matches(MARKUP).chars().next();
    let (Some(before), Some(after)) = (before, after) else { return false };
    !after.is_whitespace() && (has_room(before) || is_ideographic(before) && is_ideographic(after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Side;
    use crate::markdown::{Context, parse};

    /// The text of a paragraph whose seams are written `|`, a blank.
    fn closed(marked: &str) -> String {
        let body = marked.replace('|', " ");
        let at = marked.match_indices('|').map(|(at, _)| Span::new(at, at + 1));
        let mut document = parse(&body, &Context::alone("a.md", Side::Target));
        close_seams(&mut document, &body, at);
        let nodes = document.nodes.iter().enumerate();
        let texts = nodes.filter_map(|(index, node)| match &node.kind {
            NodeKind::Text(text) => Some(&text[..]),
            NodeKind::Exit(enter) => {
                assert!(matches!(document.nodes[*enter].kind, NodeKind::Enter(_)), "{index}");
                None
            }
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn sentences_of_scripts_without_blanks_have_none_between_them() {
        assert_eq!(
            closed("時間がかかります。|この記事では|説明します"),
            "時間がかかります。この記事では説明します"
        );
        assert_eq!(closed("**終わりました。**|*次に*"), "終わりました。次に");
        assert_eq!(closed("選びます。|Windows です"), "選びます。Windows です");
        assert_eq!(closed("- 点击“保存”。|然后关闭"), "点击“保存”。然后关闭");
        assert_eq!(closed("先保存；|40 秒后关闭"), "先保存；40 秒后关闭");
    }

    #[test]
    fn other_blanks_stay() {
        assert_eq!(closed("ネットワーク ケーブル"), "ネットワーク ケーブル");
        assert_eq!(closed("저장합니다.|이 문서"), "저장합니다. 이 문서");
        assert_eq!(closed("Klaar.|Ga verder"), "Klaar. Ga verder");
        assert_eq!(closed("押す|Windows"), "押す Windows");
        assert_eq!(closed("B &amp; A 。 次"), "B & A 。 次");
    }
}

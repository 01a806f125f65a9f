//! Nodes that no parser wrote.

use diglot::markdown::Document;
use diglot::markdown::node::{Directive, DirectiveImage, Element, Node, NodeKind, Tab};
use diglot::markdown::plain_text::{TextLinks, render};
use diglot::text::Span;

use super::options;

fn node(kind: NodeKind<'_>) -> Node<'_> {
    Node { kind, span: Span::empty(0) }
}

fn enter(element: Element<'_>) -> Node<'_> {
    node(NodeKind::Enter(element))
}

#[track_caller]
fn check(nodes: Vec<Node<'_>>, expected: &str) {
    let mut document = Document::default();
    document.nodes.extend(nodes);
    let text = render(&document, &options(Some(40), TextLinks::Inline));
    assert_eq!(text, expected, "\n{text}");
}

fn tab(title: &str, index: usize) -> [Node<'_>; 8] {
    let tab = Tab { id: "a".into(), condition: None, visible: true, active: true };
    [
        enter(Element::Tab(tab)),
        enter(Element::TabTitle),
        node(NodeKind::Text(title.into())),
        node(NodeKind::Exit(index + 1)),
        enter(Element::Paragraph),
        node(NodeKind::Text("Klik.".into())),
        node(NodeKind::Exit(index + 4)),
        node(NodeKind::Exit(index)),
    ]
}

#[test]
fn tabs_are_their_titles_with_their_content_below() {
    let mut nodes = vec![enter(Element::TabGroup { number: 1 })];
    nodes.extend(tab("Windows", 1));
    nodes.extend(tab("macOS", 9));
    nodes.push(node(NodeKind::Exit(0)));
    check(nodes, "Windows\n  Klik.\n\nmacOS\n  Klik.\n");
}

#[test]
fn what_cannot_be_shown_is_a_line_with_its_address() {
    let video = vec![("source".into(), "https://b.nl".into()), ("title".into(), "Film".into())];
    let form = vec![("action".into(), "maak".into()), ("submitText".into(), "Maken".into())];
    let image = |image_type: &'static str| {
        let alt_text = Some("Een knop".into());
        Directive::Image(Box::new(DirectiveImage {
            image_type: image_type.into(),
            alt_text,
            ..DirectiveImage::default()
        }))
    };
    let directives = vec![
        Directive::VideoQuote("https://a.nl".into()),
        Directive::Video(video),
        Directive::Form(form),
        image("content"),
        image("icon"),
        Directive::NoLoc("Find".into()),
    ];
    let nodes = directives.into_iter().map(|directive| node(NodeKind::Directive(directive)));
    let lines = ["https://a.nl", "Film (https://b.nl)", "Maken (maak)", "[Een knop]", "Find\n"];
    check(nodes.collect(), &lines.join("\n\n"));
}

#[test]
fn any_list_of_nodes_is_rendered() {
    let nodes = vec![
        node(NodeKind::Exit(7)),
        node(NodeKind::Exit(0)),
        enter(Element::TableCell(3)),
        node(NodeKind::Text("a".into())),
        enter(Element::Item),
        node(NodeKind::Text("b".into())),
        enter(Element::TableRow),
        node(NodeKind::FootnoteReference("c".into())),
        enter(Element::TabTitle),
        node(NodeKind::Html("</td><li></table>".into())),
        node(NodeKind::Text("d".into())),
        node(NodeKind::Exit(2)),
        enter(Element::Definition),
        node(NodeKind::Text("e".into())),
    ];
    check(nodes, "a\n\n- b\n\n  ¹\n  - d\n\ne\n");
}

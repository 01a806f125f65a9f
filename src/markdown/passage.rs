//! A document's text, parted at its headings: what search looks at.

use super::document::{Document, heading_text};
use super::node::{Element, Node, NodeKind};
use super::raw_text::{RawPart, RawText};
use super::soft_break::is_joined;

/// What stands below one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The heading's level, from 1 to 6; 0 above the first heading.
    pub level: u8,
    /// The heading's id on the page; empty above the first heading.
    pub id: String,
    /// The heading's text.
    pub heading: String,
    /// The text below it, on one line: without addresses, without the texts of pictures.
    pub text: String,
    /// The monikers that it is for; empty for all.
    pub versions: Vec<String>,
}

impl Document<'_> {
    /// Its text, parted at its headings. What is above the first heading comes first, if there is any.
    pub fn passages(&self) -> Vec<Passage> {
        let mut reader = Reader { passages: vec![Passage::default()], raw: RawText::default() };
        let mut at = 0;
        while let Some(node) = self.nodes.get(at) {
            at = match &node.kind {
                NodeKind::Enter(Element::Heading { level, id }) => {
                    let heading = heading_text(&self.nodes, at);
                    let (level, id) = (*level, id.clone());
                    let versions = reader.last().versions.clone();
                    let text = String::new();
                    reader.passages.push(Passage { level, id, heading, text, versions });
                    end(&self.nodes, at)
                }
                NodeKind::Enter(Element::Moniker { monikers: Some(names), .. }) => {
                    reader.go_on(names.clone());
                    at
                }
                NodeKind::Exit(enter) if is_zone(&self.nodes[*enter].kind) => {
                    reader.go_on(Vec::new());
                    at
                }
                NodeKind::Enter(Element::Image(_)) => end(&self.nodes, at),
                NodeKind::SoftBreak if is_joined(&self.nodes, at) => at,
                kind => {
                    reader.read(kind);
                    at
                }
            } + 1;
        }
        let mut passages = reader.passages;
        for passage in &mut passages {
            passage.text = passage.text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let is_heading = |it: &Passage| it.level > 0 && !it.heading.is_empty();
        passages.retain(|passage| is_heading(passage) || !passage.text.is_empty());
        passages
    }
}

/// Returns `true` if an element is a zone for some versions.
fn is_zone(kind: &NodeKind<'_>) -> bool {
    matches!(kind, NodeKind::Enter(Element::Moniker { monikers: Some(_), .. }))
}

/// Where the element ends whose `Enter` is the node `start`.
fn end(nodes: &[Node<'_>], start: usize) -> usize {
    let is_end = |node: &Node<'_>| matches!(node.kind, NodeKind::Exit(enter) if enter == start);
    let behind = nodes[start..].iter().position(is_end);
    behind.map_or(nodes.len(), |len| start + len)
}

struct Reader {
    /// Invariant: there is one at least.
    passages: Vec<Passage>,
    raw: RawText,
}

impl Reader {
    fn last(&mut self) -> &mut Passage {
        self.passages.last_mut().expect("there is one at least")
    }

    /// Begins a passage below the same heading, for other versions.
    fn go_on(&mut self, versions: Vec<String>) {
        let (level, id) = (self.last().level, self.last().id.clone());
        self.passages.push(Passage { level, id, versions, ..Passage::default() });
    }

    fn read(&mut self, kind: &NodeKind<'_>) {
        match kind {
            NodeKind::Text(text) | NodeKind::Code(text) => self.add(text),
            NodeKind::Html(html) => self.read_html(html),
            NodeKind::Directive(directive) => self.add(directive.text()),
            NodeKind::Enter(element) if !element.is_in_line() => self.add(" "),
            NodeKind::SoftBreak | NodeKind::HardBreak => self.add(" "),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if !self.raw.is_hidden() {
            self.passages.last_mut().expect("there is one at least").text.push_str(text);
        }
    }

    fn read_html(&mut self, html: &str) {
        let text = &mut self.passages.last_mut().expect("there is one at least").text;
        self.raw.read(html, |part| match part {
            RawPart::Text(piece) => text.push_str(&piece),
            RawPart::Tag(tag) if !tag.is_in_line() => text.push(' '),
            RawPart::Tag(_) | RawPart::Hidden(_) => {}
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Side;
    use crate::markdown::{Context, parse};

    fn passages(text: &str) -> Vec<(String, String, String)> {
        let document = parse(text, &Context::alone("a.md", Side::Target));
        let passages = document.passages().into_iter();
        passages.map(|it| (it.id, it.heading, it.text)).collect()
    }

    #[test]
    fn text_is_parted_at_headings() {
        let text =
            "Voor\n\n# Kop\n\nEen **woord**,\nen `code`. ![geen](a.png)\n\n## Twee\n\n- a\n- b\n";
        let expected =
            [("", "", "Voor"), ("kop", "Kop", "Een woord, en code."), ("twee", "Twee", "a b")];
        let expected = expected.map(|(id, heading, text)| (id.into(), heading.into(), text.into()));
        assert_eq!(passages(text), expected);
    }

    #[test]
    fn tags_are_no_text() {
        let text = "<div>een<br>twee &amp; dr<b>ie</b><!-- vier --><style>vijf</style></div>\n";
        assert_eq!(passages(text), [(String::new(), String::new(), "een twee & drie".to_owned())]);
    }
}

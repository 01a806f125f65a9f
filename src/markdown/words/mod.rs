//! Constructs in plain text: bare addresses, `@uid`, emoji.
//!
//! ```text
//! See https://example.com/a, www.example.com or mailto:a@example.com.
//! Ask @team.lead :smile:
//! ```
//!
//! Each text node is parted at what it holds, and every part keeps its exact bytes. Nothing is found
//! in links, images, code and raw `<a>` elements.

mod autolink;
mod emoji;
mod run;

use std::ops::Range;

use super::node::{Directive, Element, Link, LinkForm, Node, NodeKind, Xref, XrefForm};
use super::raw_tag::tags;
use super::{Context, Document, xref};
use crate::text::Span;
use run::Run;

/// Splits the text nodes that come from `text` at what they hold.
pub(super) fn split<'t>(document: &mut Document<'t>, text: &'t str, context: &Context<'_>) {
    if !may_hold_words(text, context) {
        return;
    }
    // Rebuilt in one pass, since inserting into the middle would move all that follows.
    let nodes = std::mem::take(&mut document.nodes);
    let mut splitter = Splitter {
        text,
        has_emoji: context.extensions.emoji,
        nodes: Vec::with_capacity(nodes.len() + nodes.len() / 16),
        places: vec![0; nodes.len()],
        closed: 0,
        raw_links: 0,
        run: Vec::new(),
        run_starts_block: false,
    };
    for (index, node) in nodes.into_iter().enumerate() {
        splitter.node(index, node);
    }
    splitter.end_run();
    document.nodes = splitter.nodes;
}

fn may_hold_words(text: &str, context: &Context<'_>) -> bool {
    let holds = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    let is_case_safe =
        ["://", "@", "www.", "WWW.", "Www.", "tel:", "TEL:", "Tel:"].into_iter().any(holds);
    is_case_safe || context.extensions.emoji && holds(":")
}

/// Returns `true` if a text has a sign that all words but few others have.
fn has_mark(text: &str) -> bool {
    let text = text.as_bytes();
    let is_behind_w = |dot: usize| dot > 0 && text[dot - 1].eq_ignore_ascii_case(&b'w');
    memchr::memchr2(b'@', b':', text).is_some() || memchr::memchr_iter(b'.', text).any(is_behind_w)
}

/// Something found in a text, and how many bytes of it.
struct Match {
    len: usize,
    word: Word,
}

enum Word {
    /// A bare address: what its link leads to, where that is not what is written.
    Address(Option<String>),
    /// `@uid`: where the uid is in it.
    Mention(Range<usize>),
    Emoji(&'static str),
}

struct Splitter<'t> {
    text: &'t str,
    has_emoji: bool,
    nodes: Vec<Node<'t>>,
    /// Where each node went to, by its old number.
    places: Vec<usize>,
    /// Elements around the present place in whose text nothing is looked for.
    closed: usize,
    /// Raw `<a>` elements around the present place.
    raw_links: usize,
    /// Text nodes that follow each other without a gap in the file.
    run: Vec<Node<'t>>,
    run_starts_block: bool,
}

impl<'t> Splitter<'t> {
    fn node(&mut self, index: usize, mut node: Node<'t>) {
        if matches!(node.kind, NodeKind::Text(_)) && self.closed == 0 && self.raw_links == 0 {
            return self.text_node(node);
        }
        self.end_run();
        match &mut node.kind {
            NodeKind::Enter(element) if is_closed(element) => self.closed += 1,
            NodeKind::Enter(element) if !element.is_in_line() => self.raw_links = 0,
            NodeKind::Exit(enter) => {
                *enter = self.places[*enter];
                let element = &self.nodes[*enter].kind;
                let is_closed = matches!(element, NodeKind::Enter(element) if is_closed(element));
                self.closed -= usize::from(is_closed);
            }
            NodeKind::Html(html) => self.raw_html(html),
            _ => {}
        }
        self.places[index] = self.nodes.len();
        self.nodes.push(node);
    }

    fn raw_html(&mut self, html: &str) {
        for tag in tags(html).filter(|tag| tag.is("a")) {
            self.raw_links =
                if tag.is_end { self.raw_links.saturating_sub(1) } else { self.raw_links + 1 };
        }
    }

    fn text_node(&mut self, node: Node<'t>) {
        // Bytes between them are marks that do not show: an address does not run over these.
        if self.run.last().is_some_and(|last| last.span.end != node.span.start) {
            self.end_run();
        }
        if self.run.is_empty() {
            let before = self.nodes.last().map(|node| &node.kind);
            self.run_starts_block = match before {
                None => true,
                Some(NodeKind::Enter(element)) => !element.is_in_line(),
                Some(kind) => matches!(kind, NodeKind::SoftBreak | NodeKind::HardBreak),
            };
        }
        self.run.push(node);
    }

    /// Takes the text nodes at hand, parted at what they hold.
    fn end_run(&mut self) {
        if let [Node { kind: NodeKind::Text(text), .. }] = &self.run[..]
            && !has_mark(text)
        {
            return self.nodes.append(&mut self.run);
        }
        let nodes = std::mem::take(&mut self.run);
        let Some(first) = nodes.first() else { return };
        let start = first.span.start();
        let before = self.text[..start].chars().next_back();
        // A backslash shows that what follows is meant to be text.
        let before = before.filter(|&c| !self.run_starts_block || c == '\\');
        let run = Run::new(nodes);
        let mut done = 0;
        let mut at = 0;
        while let Some(found) = self.next(run.text(), at, before) {
            let (start, end) = (found.0, found.0 + found.1.len);
            run.push(done..start, &mut self.nodes);
            self.push_word(&run, start..end, found.1.word);
            (done, at) = (end, end);
        }
        run.push(done..run.text().len(), &mut self.nodes);
    }

    /// The next thing in a text from the byte `at` on, and where it starts.
    fn next(&self, text: &str, mut at: usize, before: Option<char>) -> Option<(usize, Match)> {
        let marks = |c: char| {
            matches!(c, '@' | ':' | 'h' | 'H' | 'f' | 'F' | 'w' | 'W' | 'm' | 'M' | 't' | 'T')
        };
        while let Some(start) = text[at..].find(marks).map(|found| at + found) {
            let previous = text[..start].chars().next_back().or(before);
            if let Some(found) = self.read(&text[start..], previous) {
                return Some((start, found));
            }
            at = start + 1;
        }
        None
    }

    /// Reads the construct at the start of a text, after the character `previous`.
    fn read(&self, text: &str, previous: Option<char>) -> Option<Match> {
        let follows = |may: &dyn Fn(char) -> bool| previous.is_none_or(may);
        match text.as_bytes()[0] {
            b'@' => {
                let may = |c: char| c.is_whitespace() || xref::CONTINUABLE.contains(&c);
                let (len, uid) = xref::read_mention(text).filter(|_| follows(&may))?;
                Some(Match { len, word: Word::Mention(uid) })
            }
            b':' => {
                let may = |c: char| !c.is_alphanumeric() && c != ':';
                // A text of nothing but colons must not be searched to its end for each.
                let limit = text.floor_char_boundary(EMOJI_LEN_MAX);
                let (name, _) =
                    text[1..limit].split_once(':').filter(|_| self.has_emoji && follows(&may))?;
                let emoji = emoji::named(name)?;
                Some(Match { len: name.len() + 2, word: Word::Emoji(emoji) })
            }
            _ => {
                let (len, address) = Some(text)
                    .filter(|_| follows(&autolink::may_follow))
                    .and_then(autolink::read)?;
                Some(Match { len, word: Word::Address(address) })
            }
        }
    }

    fn push_word(&mut self, run: &Run<'t>, range: Range<usize>, word: Word) {
        let span = run.span(range.clone());
        match word {
            Word::Emoji(emoji) => {
                self.nodes.push(Node { kind: NodeKind::Text(emoji.into()), span });
            }
            Word::Mention(uid) => {
                let address = run.cut(range.start + uid.start..range.start + uid.end);
                let (raw, form) = (run.cut(range), XrefForm::Text);
                let xref = Directive::Xref(Xref { address, raw, required: false, form });
                self.nodes.push(Node { kind: NodeKind::Directive(xref), span });
            }
            Word::Address(address) => {
                let address = address.map_or_else(|| run.cut(range.clone()), Into::into);
                let link = Link { address, title: "".into(), form: LinkForm::Bare };
                let enter = self.nodes.len();
                self.nodes.push(Node { kind: NodeKind::Enter(Element::Link(link)), span });
                run.push(range, &mut self.nodes);
                let span = Span::empty(span.end());
                self.nodes.push(Node { kind: NodeKind::Exit(enter), span });
            }
        }
    }
}

/// No short name of an emoji is longer.
const EMOJI_LEN_MAX: usize = 64;

/// Returns `true` if nothing is looked for in the text of an element. What an include holds was
/// looked through when it was parsed.
fn is_closed(element: &Element<'_>) -> bool {
    matches!(
        element,
        Element::Link(_)
            | Element::Image(_)
            | Element::CodeBlock(_)
            | Element::HtmlBlock
            | Element::Include(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Side;
    use crate::markdown::{Extensions, parse};

    /// Each word found, with the bytes that its node claims.
    fn words(text: &str) -> Vec<(String, &str)> {
        let extensions = Extensions { emoji: true, ..Extensions::default() };
        let context = Context { extensions, ..Context::alone("a.md", Side::Target) };
        let document = parse(text, &context);
        let found = document.nodes.iter().filter_map(|node| {
            let word = match &node.kind {
                NodeKind::Enter(Element::Link(link)) => link.address.to_string(),
                NodeKind::Directive(directive) => directive.text().to_owned(),
                NodeKind::Text(text) if text.len() != node.span.len() => text.to_string(),
                _ => return None,
            };
            Some((word, &text[node.span.range()]))
        });
        found.collect()
    }

    #[test]
    fn words_are_found_with_their_exact_bytes() {
        let found = words("See (https://a.example/b_c), @x.y. :smile: www.a.example");
        let expected = [
            ("https://a.example/b_c", "https://a.example/b_c"),
            ("x.y", "@x.y"),
            ("😄", ":smile:"),
            ("https://www.a.example", "www.a.example"),
        ];
        assert_eq!(found, expected.map(|(word, bytes)| (word.to_owned(), bytes)));
    }

    #[test]
    fn addresses_go_on_behind_entities() {
        let found = words("https://a.example/?b=1&amp;c=2");
        assert_eq!(
            found[0],
            ("https://a.example/?b=1&c=2".into(), "https://a.example/?b=1&amp;c=2")
        );
    }

    #[test]
    fn nothing_is_found_in_links_and_code() {
        for text in ["[https://a.example](b)", "`@a`", "<a href=\"x\">@a</a>", "    @a", "\\@a a@b"]
        {
            let found =
                words(text).into_iter().filter(|(_, bytes)| !bytes.starts_with('[')).count();
            assert_eq!(found, 0, "{text}");
        }
    }
}

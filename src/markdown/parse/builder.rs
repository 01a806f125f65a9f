//! From pulldown-cmark's events to nodes.
//!
//! The dialect's own constructs were hidden from CommonMark by [`mask`]; here each event that stands
//! where one was hidden becomes that construct.

use std::borrow::Cow;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::moniker;
use crate::markdown::constructs::snippet;
use crate::markdown::dialect::Container;
use crate::markdown::mask::{Masked, mask};
use crate::markdown::node::{
    Alignment, CodeBlock, Directive, Element, Link, LinkForm, Node, NodeKind,
};
use crate::markdown::raw_tag::tags;
use crate::markdown::{Context, Document, math, words, xref};
use crate::text::Span;

/// Parses one text to nodes, with includes taken in, and without what needs the whole document:
/// heading ids and tabs.
pub(in crate::markdown) fn nodes<'t>(text: &'t str, context: &Context<'_>) -> Document<'t> {
    // CommonMark reads the masked text; spans and strings are brought back to the original at
    // once, so that nothing above this module knows of the mask.
    let masked = mask(text, context.extensions);
    let mut builder = Builder::new(text, &masked, context);
    for (event, range) in Parser::new_ext(masked.text(), options(context)).into_offset_iter() {
        let span = builder.inside_parent(masked.origin(range.into()));
        builder.event(event, span);
    }
    builder.finish()
}

fn options(context: &Context<'_>) -> Options {
    let extensions = &context.extensions;
    let mut options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    options.set(Options::ENABLE_TASKLISTS, extensions.task_lists);
    options.set(Options::ENABLE_FOOTNOTES, extensions.footnotes);
    options.set(Options::ENABLE_DEFINITION_LIST, extensions.definition_lists);
    options.set(Options::ENABLE_MATH, extensions.math);
    options
}

/// Kinds of ends of open elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closer {
    /// An event of CommonMark.
    Event,
    /// The end of its block quote, or the next mark in it.
    Quote,
    /// Its own `…-end`.
    End(Container),
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// The number of its `Enter`.
    pub(super) enter: usize,
    pub(super) closer: Closer,
}

pub(super) struct Builder<'t, 'm> {
    pub(super) text: &'t str,
    masked: &'m Masked<'t>,
    pub(super) context: &'m Context<'m>,
    pub(super) document: Document<'t>,
    pub(super) frames: Vec<Frame>,
    /// Links and images around the present place: no link is made of bare addresses there.
    links: usize,
    /// Set while the events of a hidden construct's HTML block are passed over.
    in_hidden_block: bool,
    /// How many lines end before a byte, as counted so far.
    pub(super) lines: (usize, usize),
    /// Where code and raw HTML are: nothing is wrong with what looks like a directive there.
    literal: Vec<Span>,
}

impl<'t, 'm> Builder<'t, 'm> {
    fn new(text: &'t str, masked: &'m Masked<'t>, context: &'m Context<'m>) -> Self {
        let nodes = Vec::with_capacity(text.len() / 24);
        let document = Document { nodes, ..Document::default() };
        let (frames, literal) = (Vec::new(), Vec::new());
        Self {
            text,
            masked,
            context,
            document,
            frames,
            links: 0,
            in_hidden_block: false,
            lines: (0, 0),
            literal,
        }
    }

    /// The part of a span that lies in the innermost element. CommonMark makes up cells that a row
    /// lacks behind its end, and where indentation was taken off that is on the next line; a list
    /// behind a tab begins with the columns of that tab, before the quote that it is in.
    fn inside_parent(&self, span: Span) -> Span {
        let Some(frame) = self.frames.last() else { return span };
        let Some(parent) = self.document.nodes.get(frame.enter) else { return span };
        // All who read nodes rely on children inside their parents: a span that reaches out, for
        // whatever reason, is cut here, in one place.
        let start = span.start().max(parent.span.start());
        // Where an element of ours ends is not known yet.
        let is_settled = frame.closer == Closer::Event;
        let end = if is_settled { parent.span.end() } else { usize::MAX };
        Span::new(start.min(end), span.end().clamp(start.min(end), end))
    }

    fn event(&mut self, event: Event<'_>, span: Span) {
        if self.in_hidden_block {
            // The events of a processing instruction are only its masked bytes.
            self.in_hidden_block = !matches!(event, Event::End(TagEnd::HtmlBlock));
            return;
        }
        match event {
            Event::Start(Tag::HtmlBlock) => self.html_block(span),
            Event::Start(tag) => self.start(tag, span),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.text(text, span),
            Event::Code(code) => {
                let code = self.code_span(code, span);
                self.push(NodeKind::Code(code), span);
            }
            Event::InlineHtml(html) => self.inline_html(html, span),
            Event::Html(html) => {
                let html = self.restore_text(html);
                self.push(NodeKind::Html(html), span);
            }
            Event::InlineMath(tex) => self.math(tex, false, span),
            Event::DisplayMath(tex) => self.math(tex, true, span),
            Event::FootnoteReference(name) => {
                let name = self.restore_text(name);
                self.push(NodeKind::FootnoteReference(name), span);
            }
            Event::SoftBreak => self.push(NodeKind::SoftBreak, span),
            Event::HardBreak => self.push(NodeKind::HardBreak, span),
            Event::Rule => self.push(NodeKind::Rule, span),
            Event::TaskListMarker(done) => self.push(NodeKind::TaskMarker(done), span),
        }
    }

    fn math(&mut self, tex: CowStr<'_>, display: bool, span: Span) {
        let (before, behind) = (&self.text[..span.start()], &self.text[span.end()..]);
        // Prices have dollar signs too: `$5 and $6` is not a formula.
        if !display && !math::is_formula(before, &tex, behind) {
            return self.push(NodeKind::Text(self.text[span.range()].into()), span);
        }
        let tex = self.restore_text(tex);
        self.push(NodeKind::Math { tex, display }, span);
    }

    pub(super) fn push(&mut self, kind: NodeKind<'t>, span: Span) {
        self.document.nodes.push(Node { kind, span });
    }

    /// An event's string as the author wrote it, borrowed from the text wherever it stands there.
    fn restore_text(&self, text: CowStr<'_>) -> Cow<'t, str> {
        match text {
            // CommonMark also lends strings of its own, for entities; their addresses tell
            // nothing.
            CowStr::Borrowed(piece) if self.masked.borrows_from(piece) => {
                self.masked.restore(piece)
            }
            other => Cow::Owned(other.into_string()),
        }
    }

    /// A code span's text. One over several lines comes joined, so what was hidden in it is looked up
    /// in the author's text.
    fn code_span(&self, code: CowStr<'_>, span: Span) -> Cow<'t, str> {
        if self.masked.token_in(span).is_none() || matches!(code, CowStr::Borrowed(_)) {
            return self.restore_text(code);
        }
        // CommonMark strips one blank on each side, but not of blanks alone; so does this.
        let inner =
            self.text[span.range()].trim_matches('`').replace("\r\n", " ").replace('\n', " ");
        let is_padded = inner.starts_with(' ') && inner.ends_with(' ') && !inner.trim().is_empty();
        Cow::Owned(if is_padded { inner[1..inner.len() - 1].to_owned() } else { inner })
    }

    pub(super) fn enter(&mut self, element: Element<'t>, span: Span, closer: Closer) {
        self.frames.push(Frame { enter: self.document.nodes.len(), closer });
        self.push(NodeKind::Enter(element), span);
    }

    /// Ends the innermost open element.
    pub(super) fn exit(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        let nodes = &mut self.document.nodes;
        // A zone that no version of the page shows leaves nothing behind that a format could
        // show.
        if moniker::is_empty(&nodes[frame.enter].kind) || is_behind_video(nodes, frame.enter) {
            return nodes.truncate(frame.enter);
        }
        let end = nodes.last().map_or(0, |last| last.span.end());
        let Node { kind, span: enter } = &mut nodes[frame.enter];
        // A definition list that ends with a block is said to run on over what follows it.
        let runs_on = matches!(kind, NodeKind::Enter(Element::DefinitionList));
        // Elements of ours were entered before their end was known: it is that of their last
        // node.
        if frame.closer != Closer::Event || runs_on {
            *enter = Span::new(enter.start(), end.max(enter.start()));
        }
        let span = Span::empty(enter.end());
        nodes.push(Node { kind: NodeKind::Exit(frame.enter), span });
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        let is_link = matches!(tag, Tag::Link { .. } | Tag::Image { .. });
        self.links += usize::from(is_link);
        match tag {
            Tag::BlockQuote(_) => {
                let quote = Element::BlockQuote { invalid_note: false };
                // A frame without a node stands for the whole quote, since a mark inside it may
                // end the quote that is entered here and begin another.
                self.frames.push(Frame { enter: usize::MAX, closer: Closer::Event });
                self.enter(quote, span, Closer::Quote);
            }
            Tag::Paragraph => {
                self.loosen_list();
                self.enter(Element::Paragraph, span, Closer::Event);
            }
            Tag::CodeBlock(kind) => {
                // Code was masked like everything else: findings about constructs in it are
                // dropped at the end.
                self.literal.push(span);
                let block = self.code_block(kind);
                self.enter(Element::CodeBlock(block.into()), span, Closer::Event);
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                let link = self.link(link_type, dest_url, title);
                self.enter(Element::Link(link), span, Closer::Event);
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                let link = self.link(link_type, dest_url, title);
                self.enter(Element::Image(link), span, Closer::Event);
            }
            Tag::FootnoteDefinition(name) => {
                let name = self.restore_text(name);
                self.enter(Element::FootnoteDefinition(name), span, Closer::Event);
            }
            Tag::TableCell => {
                let column = self.cells_before();
                self.enter(Element::TableCell(column), span, Closer::Event);
            }
            other => self.enter(plain_element(&other), span, Closer::Event),
        }
    }

    fn end(&mut self, end: TagEnd) {
        self.links -= usize::from(matches!(end, TagEnd::Link | TagEnd::Image));
        while let Some(frame) = self.frames.last().copied() {
            let closer = frame.closer;
            if let Closer::End(container) = closer {
                self.report_unclosed(frame.enter, container);
            }
            // A block quote's own frame has no node: its parts were entered behind it.
            if frame.enter == usize::MAX {
                self.frames.pop();
                return;
            }
            self.exit();
            if closer == Closer::Event {
                return;
            }
        }
    }

    fn code_block(&self, kind: CodeBlockKind<'_>) -> CodeBlock<'t> {
        let CodeBlockKind::Fenced(info) = kind else { return CodeBlock::default() };
        let info = self.restore_text(info);
        let word = |info: &str| info.split_whitespace().next().unwrap_or_default().len();
        let language: Cow<'t, str> = match info {
            Cow::Borrowed(info) => info.trim_start()[..word(info)].into(),
            Cow::Owned(info) => info.trim_start()[..word(&info)].to_owned().into(),
        };
        CodeBlock { fenced: true, ..snippet::interactive(language) }
    }

    fn link(&self, link_type: LinkType, address: CowStr<'_>, title: CowStr<'_>) -> Link<'t> {
        let address = without_brackets(self.restore_text(address));
        let form = match link_type {
            LinkType::Autolink => LinkForm::Autolink,
            LinkType::Email => LinkForm::Email,
            _ if address.starts_with("xref:") => LinkForm::Xref,
            _ => LinkForm::Marked,
        };
        Link { address, title: self.restore_text(title), form }
    }

    /// The number of cells of the present row that came before.
    fn cells_before(&self) -> usize {
        let row = self.frames.last().map_or(0, |frame| frame.enter);
        // Backward, and only to the last cell: a row may have a hundred thousand.
        let last = self.document.nodes[row..].iter().rev().find_map(|node| match node.kind {
            NodeKind::Exit(enter) => match self.document.nodes[enter].kind {
                NodeKind::Enter(Element::TableCell(column)) => Some(column + 1),
                _ => None,
            },
            _ => None,
        });
        last.unwrap_or(0)
    }

    /// A paragraph right in an item makes its list a loose one.
    fn loosen_list(&mut self) {
        let nodes = &mut self.document.nodes;
        let mut frames = self.frames.iter().rev().map(|frame| frame.enter);
        let (Some(item), Some(list)) = (frames.next(), frames.next()) else { return };
        let is_item =
            matches!(nodes.get(item).map(|node| &node.kind), Some(NodeKind::Enter(Element::Item)));
        if let Some(NodeKind::Enter(Element::List { tight, .. })) =
            nodes.get_mut(list).map(|node| &mut node.kind).filter(|_| is_item)
        {
            *tight = false;
        }
    }

    /// Text, and the constructs that were hidden in it.
    fn text(&mut self, text: CowStr<'_>, span: Span) {
        let is_code = matches!(self.parent(), Some(Element::CodeBlock(_)));
        let mut done = span.start();
        // Where lengths differ, the text is not as written, and offsets into it would mean
        // nothing.
        if !is_code && text.len() == span.len() {
            while let Some(token) = self.masked.token_in(Span::new(done, span.end())) {
                let (before, at) = (&text[done - span.start()..], token.span);
                let before = &before[..at.start() - done];
                self.push_text(CowStr::Borrowed(before), Span::new(done, at.start()), is_code);
                self.construct(&token.construct, at);
                done = at.end();
            }
        }
        if done == span.start() {
            self.push_text(text, span, is_code);
        } else {
            let rest = CowStr::Borrowed(&text[done - span.start()..]);
            self.push_text(rest, Span::new(done, span.end()), is_code);
        }
    }

    fn push_text(&mut self, text: CowStr<'_>, span: Span, is_code: bool) {
        if text.is_empty() {
            return;
        }
        let text = self.restore_text(text);
        // CommonMark parts text at every character that might have been markup.
        if let Some(Node { kind: NodeKind::Text(Cow::Borrowed(before)), span: last }) =
            self.document.nodes.last_mut()
            && matches!(text, Cow::Borrowed(_))
            && last.end == span.start
            && before.len() == last.len()
            && text.len() == span.len()
            && !is_code
        {
            *last = last.cover(span);
            *before = &self.text[last.range()];
            return;
        }
        self.push(NodeKind::Text(text), span);
    }

    fn html_block(&mut self, span: Span) {
        match self.masked.token_in(span) {
            // Raw HTML may begin before a construct and swallow it: then it is HTML that shows
            // it as text.
            Some(token) if self.is_hidden(token.span, span) => {
                self.in_hidden_block = true;
                self.construct(&token.construct, token.span);
            }
            _ => {
                self.literal.push(span);
                self.enter(Element::HtmlBlock, span, Closer::Event);
            }
        }
    }

    fn inline_html(&mut self, html: CowStr<'_>, span: Span) {
        let html = self.restore_text(html);
        let xref = tags(&html).next().filter(|tag| tag.is("xref"));
        let xref = xref.map(|tag| (!tag.is_end).then(|| xref::read_tag(&tag)));
        match xref {
            Some(Some(xref)) => self.push(NodeKind::Directive(Directive::Xref(xref)), span),
            // What the tag refers to was written where it began.
            Some(None) => {}
            None => self.push(NodeKind::Html(html), span),
        }
    }

    /// Returns `true` if the HTML block at hand is a hidden construct rather than HTML around one.
    fn is_hidden(&self, token: Span, block: Span) -> bool {
        self.text[block.start()..token.start()].trim().is_empty()
    }

    fn finish(mut self) -> Document<'t> {
        while let Some(frame) = self.frames.last().copied() {
            if let Closer::End(container) = frame.closer {
                self.report_unclosed(frame.enter, container);
            }
            self.exit();
        }
        let is_code = |span: Span| {
            // Code and raw HTML do not overlap, and are in order.
            let after = self.literal.partition_point(|literal| literal.start <= span.start);
            after > 0 && self.literal[after - 1].contains(span)
        };
        let findings = self.masked.findings.iter().filter(|finding| !is_code(finding.span));
        self.document.findings.extend(findings.cloned());
        if self.context.extensions.math {
            math::resolve(&mut self.document, self.text);
        }
        // Last, as an address may run over nodes that CommonMark parted.
        words::split(&mut self.document, self.text, self.context);
        self.document
    }
}

/// Returns `true` if the part of a block quote that a video left open holds nothing.
fn is_behind_video(nodes: &[Node<'_>], enter: usize) -> bool {
    let is_quote = matches!(nodes[enter].kind, NodeKind::Enter(Element::BlockQuote { .. }));
    let is_video =
        |node: &Node<'_>| matches!(node.kind, NodeKind::Directive(Directive::VideoQuote(_)));
    is_quote && enter + 1 == nodes.len() && enter > 0 && is_video(&nodes[enter - 1])
}

fn plain_element<'t>(tag: &Tag<'_>) -> Element<'t> {
    match tag {
        Tag::Heading { level, .. } => Element::Heading { level: *level as u8, id: String::new() },
        Tag::List(start) => Element::List { start: *start, tight: true },
        Tag::Item => Element::Item,
        Tag::DefinitionList => Element::DefinitionList,
        Tag::DefinitionListTitle => Element::DefinitionTerm,
        Tag::DefinitionListDefinition => Element::Definition,
        Tag::Table(alignments) => {
            Element::Table(alignments.iter().copied().map(alignment).collect())
        }
        Tag::TableHead => Element::TableHead,
        Tag::TableRow => Element::TableRow,
        Tag::Emphasis => Element::Emphasis,
        Tag::Strong => Element::Strong,
        Tag::Strikethrough => Element::Strikethrough,
        _ => Element::Paragraph,
    }
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}

/// `xref:uid` of `<xref:uid>`: brackets around a destination do not belong to it, although these were masked
/// as a reference of their own.
fn without_brackets(address: Cow<'_, str>) -> Cow<'_, str> {
    match address.strip_prefix('<').and_then(|it| it.strip_suffix('>')) {
        Some(inner) if inner.starts_with("xref:") => inner.to_owned().into(),
        _ => address,
    }
}

//! The dialect's constructs among CommonMark's elements: what they open, close and end.

use super::builder::{Builder, Closer, Frame};
use super::{include, moniker, snippet};
use crate::finding::Finding;
use crate::markdown::dialect::{Construct, Container};
use crate::markdown::node::{Directive, Element, NodeKind};
use crate::text::Span;

impl<'t> Builder<'t, '_> {
    pub(super) fn construct(&mut self, construct: &Construct<'t>, span: Span) {
        match construct {
            Construct::Open(container, element) => {
                let element = self.settled(element.clone(), span);
                self.enter(element, span, Closer::End(*container));
            }
            Construct::Close(container) => self.close(*container, span),
            Construct::Quote(element) => self.next_in_quote(element.clone(), span),
            Construct::Leaf(leaf @ Directive::VideoQuote(_)) => {
                self.video_in_quote(leaf.clone(), span);
            }
            Construct::Leaf(leaf) => self.push(NodeKind::Directive(leaf.clone()), span),
            Construct::Snippet(reference) => {
                let literal = &self.text[span.range()];
                snippet::insert(reference, literal, span, self.context, &mut self.document);
            }
            Construct::Include(reference) => {
                let is_block = !self.is_in_line() && self.is_alone(span);
                let literal = &self.text[span.range()];
                let (context, document) = (self.context, &mut self.document);
                include::insert(reference, literal, is_block, span, context, document);
            }
        }
    }

    /// An element with what follows from its place and from the project.
    fn settled(&mut self, element: Element<'t>, span: Span) -> Element<'t> {
        match element {
            Element::ComplexImage(mut image) => {
                let (line, column) = self.place(span.start());
                // The published pages name descriptions by their place in the file.
                image.description_id = Some(format!("{line}-{column}"));
                Element::ComplexImage(image)
            }
            element => moniker::resolve(element, span, self.context, &mut self.document.findings),
        }
    }

    /// The line and the column of a byte, from zero. Bytes are asked for in order, mostly.
    fn place(&mut self, offset: usize) -> (usize, usize) {
        let (counted, lines) = self.lines;
        let (from, lines) = if counted <= offset { (counted, lines) } else { (0, 0) };
        let between = &self.text[from..offset];
        self.lines = (offset, lines + memchr::memchr_iter(b'\n', between.as_bytes()).count());
        let line_start = self.text[..offset].rfind('\n').map_or(0, |at| at + 1);
        (self.lines.1, self.text[line_start..offset].chars().count())
    }

    /// Returns `true` if nothing but a table's bars stands beside a span on its line. Bars bound a
    /// cell, so no more of the line has to be looked at.
    fn is_alone(&self, span: Span) -> bool {
        if !matches!(self.parent(), Some(Element::TableCell(_))) {
            return true;
        }
        let is_edge = |c: char| c == '|' || c == '\n' || c == '\r';
        let is_blank = |c: &char| *c == ' ' || *c == '\t';
        let before = self.text[..span.start()].chars().rev().find(|c| !is_blank(c));
        let rest = self.text[span.end()..].chars().find(|c| !is_blank(c));
        before.is_none_or(is_edge) && rest.is_none_or(is_edge)
    }

    /// The innermost element that is open.
    pub(super) fn parent(&self) -> Option<&Element<'t>> {
        let frame = self.frames.last()?;
        match &self.document.nodes.get(frame.enter)?.kind {
            NodeKind::Enter(element) => Some(element),
            _ => None,
        }
    }

    /// Returns `true` if the present place is inside a line of text.
    fn is_in_line(&self) -> bool {
        self.parent().is_some_and(Element::holds_text) || self.follows_text()
    }

    /// Returns `true` if text or markup of a line stands right before: so it is in a tight list's
    /// item.
    fn follows_text(&self) -> bool {
        let last = self.document.nodes.last();
        last.is_some_and(|node| matches!(node.kind, NodeKind::Text(_) | NodeKind::Code(_)))
    }

    fn close(&mut self, container: Container, span: Span) {
        let requested = Closer::End(container);
        // An end must not close what was opened outside the list item or quote that it is in:
        // the elements of CommonMark between would never be left.
        let reachable = self.frames.iter().rev().take_while(|frame| frame.closer != Closer::Event);
        if !reachable.into_iter().any(|frame| frame.closer == requested) {
            return self.push_literal(container, span);
        }
        while let Some(frame) = self.frames.last().copied() {
            let closer = frame.closer;
            if let Closer::End(inner) = closer
                && closer != requested
            {
                self.report_unclosed(frame.enter, inner);
            }
            self.exit();
            if closer == requested {
                return;
            }
        }
    }

    /// An end whose beginning lies outside the block that it is in: text, and a finding.
    fn push_literal(&mut self, container: Container, span: Span) {
        let message =
            format!("end of a {} that does not begin in the same block", container.name());
        self.document.findings.push(Finding::new(container.rule(), span, message));
        self.enter(Element::Paragraph, span, Closer::Event);
        self.push(NodeKind::Text(self.text[span.range()].into()), span);
        self.exit();
    }

    pub(super) fn report_unclosed(&mut self, enter: usize, container: Container) {
        let name = container.name();
        let message = format!("unclosed {name}");
        let help = format!("add `:::{name}-end:::` on a line of its own where it ends");
        let span = self.document.nodes[enter].span;
        let finding = Finding::new(container.rule(), span, message).with_help(help);
        self.document.findings.push(finding);
    }

    /// A mark in a block quote ends what came before and begins an alert or a section.
    fn next_in_quote(&mut self, element: Element<'t>, span: Span) {
        self.end_quote_part();
        self.enter(element, span, Closer::Quote);
    }

    fn video_in_quote(&mut self, video: Directive<'t>, span: Span) {
        self.end_quote_part();
        self.push(NodeKind::Directive(video), span);
        self.enter(Element::BlockQuote { invalid_note: false }, span, Closer::Quote);
    }

    /// Ends the present part of a block quote; one without content leaves no trace.
    fn end_quote_part(&mut self) {
        // A directive cannot go on from one part of a quote to the next.
        while self.frames.last().is_some_and(|frame| matches!(frame.closer, Closer::End(_))) {
            self.exit();
        }
        let is_part = |frame: &&Frame| frame.closer == Closer::Quote;
        let Some(part) = self.frames.last().filter(is_part) else { return };
        let is_empty = part.enter + 1 == self.document.nodes.len();
        let quote = &self.document.nodes[part.enter].kind;
        if is_empty && matches!(quote, NodeKind::Enter(Element::BlockQuote { .. })) {
            self.document.nodes.pop();
            self.frames.pop();
        } else {
            self.exit();
        }
    }
}

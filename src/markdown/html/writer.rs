//! The fold over nodes that writes HTML.

use std::borrow::Cow;
use std::ops::Range;

use super::escape::{push_address, push_attribute, push_text};
use super::options::{HtmlOptions, RawHtml, Styles};
use super::segments::Marker;
use crate::article::Side;
use crate::markdown::Document;
use crate::markdown::links::{Links, ResolvedLink};
use crate::markdown::node::{Alignment, Element, Link, LinkForm, Node, NodeKind, XrefForm};
use crate::markdown::sanitize::escape_unknown_tags;
use crate::markdown::soft_break::is_joined;
use crate::markdown::xref::resolve;
use crate::text::Span;

/// Writes nodes as HTML.
pub(super) struct Writer<'n, 'o> {
    pub(super) document: &'n Document<'n>,
    pub(super) nodes: &'n [Node<'n>],
    pub(super) options: &'o HtmlOptions<'o>,
    pub(super) html: String,
    /// The numbers of the `Enter`s that are open.
    pub(super) open: Vec<usize>,
    /// The alignments of the tables that are open.
    tables: Vec<&'n [Alignment]>,
    /// How many links are open: links do not nest.
    pub(super) links: usize,
    /// The images that are open: only text is written in them.
    images: usize,
    /// How long the HTML was behind a film or sound whose alternative text is passed over.
    media: Option<usize>,
    /// How long the HTML was behind an alternative text that is shown instead of the present one.
    replaced: Option<usize>,
    /// The number of the present node.
    pub(super) at: usize,
    /// The paths of the files that are open: the page's, and those of includes.
    files: Vec<&'n str>,
    /// Includes whose spans are bytes of other files.
    pub(super) includes: usize,
    pub(super) marker: Option<Marker<'o>>,
}

impl<'n, 'o> Writer<'n, 'o> {
    pub(super) fn new(document: &'n Document<'n>, options: &'o HtmlOptions<'o>) -> Self {
        Self {
            document,
            nodes: &document.nodes,
            options,
            html: String::new(),
            open: Vec::new(),
            tables: Vec::new(),
            links: 0,
            images: 0,
            media: None,
            replaced: None,
            at: 0,
            files: Vec::new(),
            includes: 0,
            marker: options.segments.as_ref().map(Marker::new),
        }
    }

    pub(super) fn nodes(&mut self, range: Range<usize>) {
        // A rough guess: growing the string step by step costs more.
        self.html.reserve(range.len() * 24);
        let mut at = range.start;
        while at < range.end {
            at = self.node(at);
        }
        self.end_segments(0);
    }

    /// Takes the HTML written since the previous call.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.html)
    }

    /// The path of the file that the present node comes from.
    pub(super) fn file(&self) -> &str {
        self.files.last().copied().unwrap_or(self.options.path)
    }

    /// Writes a node, and gives the number of the next.
    fn node(&mut self, index: usize) -> usize {
        let node = &self.nodes[index];
        self.at = index;
        match &node.kind {
            NodeKind::Enter(element) => return self.enter(index, element),
            NodeKind::Exit(enter) => self.exit(*enter),
            // An attribute is open: no tag may be written until its image ends.
            _ if self.images > 0 => self.alternative_text(&node.kind),
            NodeKind::Text(text) => self.text(text, node.span),
            NodeKind::Code(code) => {
                self.mark(node.span);
                self.html.push_str("<code>");
                push_text(&mut self.html, code);
                self.html.push_str("</code>");
            }
            NodeKind::Html(html) => self.raw_html(html, node.span),
            NodeKind::Math { tex, display } => self.math(tex, *display, node.span),
            // Browsers show a line end as a space, also where a script has none.
            NodeKind::SoftBreak if is_joined(self.nodes, index) => {}
            NodeKind::SoftBreak => self.html.push('\n'),
            NodeKind::HardBreak => self.html.push_str("<br />\n"),
            NodeKind::Rule => self.html.push_str("<hr />\n"),
            NodeKind::TaskMarker(done) => {
                let (checked, word) =
                    if *done { (" checked=\"\"", "task_done") } else { ("", "task_open") };
                self.html.push_str("<input type=\"checkbox\" disabled=\"\"");
                self.html.push_str(checked);
                self.html.push_str(" aria-label=\"");
                push_text(&mut self.html, &(self.options.words)(word));
                self.html.push_str("\" /> ");
            }
            NodeKind::FootnoteReference(name) => self.footnote_reference(index, name),
            NodeKind::Directive(directive) => {
                self.mark(node.span);
                self.directive(directive);
            }
        }
        index + 1
    }

    /// Only text counts in the alternative text of an image.
    fn alternative_text(&mut self, kind: &NodeKind<'_>) {
        match kind {
            NodeKind::Text(text) | NodeKind::Code(text) => push_text(&mut self.html, text),
            NodeKind::SoftBreak | NodeKind::HardBreak => self.html.push(' '),
            NodeKind::Math { tex, .. } => push_text(&mut self.html, tex),
            NodeKind::Directive(directive) => push_text(&mut self.html, directive.text()),
            _ => {}
        }
    }

    /// Opens the mark of the segment that a whole node is in.
    pub(super) fn mark(&mut self, span: Span) {
        // Spans inside an include are bytes of another file, whose segments are not marked here.
        if self.includes > 0 || self.images > 0 {
            return;
        }
        if let Some(marker) = &mut self.marker {
            let segment = marker.segment_of(span);
            marker.switch(segment, self.open.len(), &mut self.html);
            if self.links == 0 {
                marker.write_partners(&mut self.html);
            }
        }
    }

    pub(super) fn end_segments(&mut self, depth: usize) {
        if let Some(marker) = &mut self.marker {
            marker.end_inside(depth, &mut self.html);
            if self.links == 0 {
                marker.write_partners(&mut self.html);
            }
        }
    }

    /// Text that may run over several segments.
    pub(super) fn text(&mut self, text: &str, span: Span) {
        let Some(marker) = self.marker.as_ref().filter(|_| self.includes == 0) else {
            return push_text(&mut self.html, text);
        };
        let is_verbatim = text.len() == span.len();
        let end = if is_verbatim { marker.piece_end(span.start(), span.end()) } else { span.end() };
        // Text and span have the same bytes, so what splits one splits the other.
        let split = end - span.start();
        if !is_verbatim || split == 0 || split >= text.len() || !text.is_char_boundary(split) {
            self.mark(span);
            return push_text(&mut self.html, text);
        }
        self.mark(Span::new(span.start(), end));
        push_text(&mut self.html, &text[..split]);
        self.text(&text[split..], Span::new(end, span.end()));
    }

    fn raw_html(&mut self, html: &str, span: Span) {
        let is_block = self.open.last().is_some_and(|&enter| {
            matches!(self.nodes[enter].kind, NodeKind::Enter(Element::HtmlBlock))
        });
        // An HTML block is written as it is, tags that do not match included: a mark among them
        // could end up anywhere.
        if !is_block {
            self.mark(span);
        }
        match self.options.raw_html {
            RawHtml::Sanitized => self.raw(&escape_unknown_tags(html)),
            RawHtml::Trusted => self.raw(html),
        }
    }

    fn enter(&mut self, index: usize, element: &'n Element<'n>) -> usize {
        if self.images > 0 {
            // Images may hold images; only the outermost has an attribute to close.
            self.images += usize::from(matches!(element, Element::Image(_)));
            self.open.push(index);
            return index + 1;
        }
        if element.is_in_line() {
            self.mark(self.nodes[index].span);
        } else {
            // A segment that runs into a block goes on inside it.
            self.end_segments(self.open.len());
        }
        if matches!(element, Element::TabTitle) {
            // The list of titles at the head of the group has it already.
            return self.exit_of(index) + 1;
        }
        self.open_tag(index, element);
        self.open.push(index);
        match element {
            Element::CodeBlock(block) => self.code(index, block),
            _ => index + 1,
        }
    }

    /// The number of the `Exit` of an element.
    fn exit_of(&self, enter: usize) -> usize {
        let is_exit = |node: &Node<'_>| matches!(node.kind, NodeKind::Exit(it) if it == enter);
        let len = self.nodes[enter..].iter().position(is_exit);
        enter + len.expect("every element that is entered is left")
    }

    /// Writes the content of an element inside a link of the page's own.
    pub(super) fn nested(&mut self, enter: usize) {
        let end = self.exit_of(enter);
        self.links += 1;
        self.open.push(enter);
        let mut at = enter + 1;
        while at < end {
            at = self.node(at);
        }
        self.open.pop();
        self.end_segments(self.open.len() + 1);
        self.links -= 1;
    }

    /// The element that was opened last and is still open.
    pub(super) fn innermost(&self) -> Option<&'n Element<'n>> {
        match &self.nodes[*self.open.last()?].kind {
            NodeKind::Enter(element) => Some(element),
            _ => None,
        }
    }

    fn open_tag(&mut self, index: usize, element: &'n Element<'n>) {
        match element {
            Element::Heading { level, id } => self.heading(*level, id),
            Element::CodeBlock(block) => self.code_tag(block),
            Element::List { start, .. } => self.list(*start),
            Element::Table(alignments) => {
                self.tables.push(alignments);
                self.html.push_str("<table>\n");
            }
            Element::Tab(tab) => self.open_tab(index, tab),
            Element::TableHead => self.html.push_str("<thead>\n<tr>\n"),
            Element::TableCell(column) => self.cell(*column),
            Element::Link(link) => self.link(link),
            Element::Image(link) => self.image(link),
            Element::BlockQuote { .. } => self.html.push_str("<blockquote>\n"),
            Element::Include(included) => {
                self.files.push(&included.path);
                self.includes += 1;
            }
            Element::FootnoteDefinition(name) => self.footnote(index, name),
            Element::TabGroup { number } => self.open_tab_group(index, *number),
            Element::Paragraph if self.holds_frame(index) => self.html.push_str("<div>"),
            element => self.open_container(element),
        }
    }

    fn heading(&mut self, level: u8, id: &str) {
        self.html.push('<');
        self.html.push_str(heading_tag(level));
        if !id.is_empty() {
            let id = self.id(id);
            push_attribute(&mut self.html, "id", &id);
        }
        self.html.push('>');
    }

    /// An id as it stands on the page. Where both sides do, the source's begin with `source-`: the
    /// two have the same ones otherwise.
    pub(super) fn id<'i>(&self, id: &'i str) -> Cow<'i, str> {
        match &self.options.segments {
            Some(marks) if marks.side_text.side() == Side::Source => format!("source-{id}").into(),
            _ => id.into(),
        }
    }

    fn list(&mut self, start: Option<u64>) {
        let tag = match start {
            None => "<ul>\n".to_owned(),
            Some(1) => "<ol>\n".to_owned(),
            Some(start) => format!("<ol start=\"{start}\">\n"),
        };
        self.html.push_str(&tag);
    }

    fn cell(&mut self, column: usize) {
        let in_head = self.open.last().is_some_and(|&enter| {
            matches!(self.nodes[enter].kind, NodeKind::Enter(Element::TableHead))
        });
        self.html.push_str(if in_head { "<th" } else { "<td" });
        let alignments = self.tables.last().copied().unwrap_or_default();
        let side = match alignments.get(column).unwrap_or(&Alignment::None) {
            Alignment::None => None,
            Alignment::Left => Some("left"),
            Alignment::Center => Some("center"),
            Alignment::Right => Some("right"),
        };
        match (side, self.options.styles) {
            (None, _) => {}
            (Some(side), Styles::Attributes) => {
                push_attribute(&mut self.html, "style", &format!("text-align: {side};"));
            }
            (Some(side), Styles::Classes) => {
                push_attribute(&mut self.html, "class", &format!("align-{side}"));
            }
        }
        self.html.push('>');
    }

    fn link(&mut self, link: &Link<'_>) {
        self.links += 1;
        self.html.push_str("<a href=\"");
        let target = self.options.links.and_then(|links| self.target(link, links));
        if link.form == LinkForm::Email {
            self.html.push_str("mailto:");
        }
        let address = target.as_ref().map_or(&link.address, |target| &target.address);
        match address.strip_prefix('#').filter(|id| !id.is_empty() && link.form != LinkForm::Email)
        {
            Some(id) => {
                let own = format!("#{}", self.id(id));
                push_address(&mut self.html, &own);
            }
            None => push_address(&mut self.html, address),
        }
        self.html.push('"');
        self.html.push_str(target.as_ref().map_or("", |target| &target.attributes));
        self.title(&link.title);
        self.html.push('>');
    }

    /// Where a link leads on the page. A link to a `uid` that nothing answers to leads nowhere.
    fn target<'l>(&self, link: &'l Link<'_>, links: &dyn Links) -> Option<ResolvedLink<'l>> {
        match link.form {
            // A site cannot resolve a mailbox.
            LinkForm::Email => None,
            LinkForm::Xref => {
                let uid = link.address.trim_start_matches("xref:");
                let named = resolve(links, self.file(), uid, XrefForm::Text);
                Some(named.map_or_else(ResolvedLink::default, |named| ResolvedLink {
                    address: named.address.into(),
                    attributes: named.attributes,
                }))
            }
            _ => Some(links.link(self.file(), &link.address)),
        }
    }

    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            push_attribute(&mut self.html, "title", title);
        }
    }

    fn image(&mut self, link: &Link<'_>) {
        self.images = 1;
        if self.media(link) {
            self.media = Some(self.html.len());
            return;
        }
        self.html.push_str("<img");
        self.source(&link.address);
        match self.alt_text() {
            Some(Ok(text)) => {
                self.html.push_str(" alt=\"");
                push_text(&mut self.html, text);
                self.replaced = Some(self.html.len());
            }
            Some(Err(language)) => {
                push_attribute(&mut self.html, "lang", language);
                self.html.push_str(" alt=\"");
            }
            None => self.html.push_str(" alt=\""),
        }
    }

    fn exit(&mut self, enter: usize) {
        let NodeKind::Enter(element) = &self.nodes[enter].kind else { return };
        self.open.pop();
        if self.images > 0 {
            return self.exit_image(element);
        }
        // A mark that began inside the element has to end inside it.
        self.end_segments(self.open.len() + 1);
        match element {
            Element::Heading { level, .. } => {
                self.html.push_str("</");
                self.html.push_str(heading_tag(*level));
                self.html.push_str(">\n");
            }
            Element::List { start, .. } => {
                self.html.push_str(if start.is_some() { "</ol>\n" } else { "</ul>\n" });
            }
            Element::Table(_) => {
                self.tables.pop();
                self.html.push_str("</tbody>\n</table>\n");
            }
            Element::TableHead => self.html.push_str("</tr>\n</thead>\n<tbody>\n"),
            Element::TableCell(_) => self.end_cell(),
            Element::FootnoteDefinition(name) => self.end_footnote(name),
            Element::Link(_) => {
                self.html.push_str("</a>");
                self.links -= 1;
            }
            Element::Include(_) => {
                self.files.pop();
                self.includes -= 1;
            }
            Element::ComplexImage(image) => self.close_complex_image(image),
            Element::Paragraph if self.holds_frame(enter) => self.html.push_str("</div>\n"),
            element => self.html.push_str(closing_tag(element)),
        }
    }

    fn end_cell(&mut self) {
        let in_head = self.open.last().is_some_and(|&row| {
            matches!(self.nodes[row].kind, NodeKind::Enter(Element::TableHead))
        });
        self.html.push_str(if in_head { "</th>\n" } else { "</td>\n" });
    }

    fn exit_image(&mut self, element: &Element<'_>) {
        let Element::Image(link) = element else { return };
        self.images -= 1;
        if self.images > 0 {
            return;
        }
        if let Some(len) = self.media.take() {
            self.html.truncate(len);
        } else {
            if let Some(len) = self.replaced.take() {
                self.html.truncate(len);
            }
            self.html.push('"');
            self.title(&link.title);
            self.html.push_str(" />");
        }
    }
}

/// Returns the end tag of an element without attributes.
fn closing_tag(element: &Element<'_>) -> &'static str {
    match element {
        Element::Paragraph => "</p>\n",
        Element::BlockQuote { .. } => "</blockquote>\n",
        Element::Alert(_)
        | Element::Section(_)
        | Element::Column { .. }
        | Element::Zone { .. }
        | Element::Moniker { .. }
        | Element::TabGroup { .. } => "</div>\n",
        Element::CodeBlock(block) if block.directive => "</code></pre>\n",
        Element::CodeBlock(_) => "</code></pre>\n",
        Element::Item => "</li>\n",
        Element::TableRow => "</tr>\n",
        Element::Emphasis => "</em>",
        Element::Strong => "</strong>",
        Element::Strikethrough => "</del>",
        Element::DefinitionList => "</dl>\n",
        Element::DefinitionTerm => "</dt>\n",
        Element::Definition => "</dd>\n",
        Element::Row | Element::Tab(_) => "</section>\n",
        _ => "",
    }
}

pub(super) fn heading_tag(level: u8) -> &'static str {
    ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6)) - 1]
}

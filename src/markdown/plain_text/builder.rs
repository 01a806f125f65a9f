//! Nodes to blocks.

use std::collections::HashMap;
use std::ops::Range;

use super::TextOptions;
use super::addresses::Addresses;
use super::block::{Block, CellSide};
use super::cells::CellShape;
use super::frame::{FrameKind, Frames, Owner};
use super::inline::{Inline, Shift, raised};
use crate::markdown::node::{
    AlertKind, Alignment, Directive, DirectiveImage, Element, Link, LinkForm, Node, NodeKind, Xref,
};

/// The blocks so far, and the text of the one that is being gathered.
pub(super) struct Builder<'b> {
    nodes: &'b [Node<'b>],
    options: &'b TextOptions<'b>,
    frames: Frames,
    inline: Inline,
    /// The code block that is open, and its text.
    code: Option<(Owner, String)>,
    /// The included files that are open: the numbers of their nodes, and their paths.
    includes: Vec<(usize, &'b str)>,
    addresses: Addresses,
    footnotes: HashMap<&'b str, usize>,
}

impl<'b> Builder<'b> {
    pub(super) fn new(nodes: &'b [Node<'b>], options: &'b TextOptions<'b>) -> Self {
        Self {
            nodes,
            options,
            frames: Frames::default(),
            inline: Inline::default(),
            code: None,
            includes: Vec::new(),
            addresses: Addresses::new(options.addresses),
            footnotes: number_footnotes(nodes),
        }
    }

    /// Reads the nodes of these numbers.
    pub(super) fn nodes(&mut self, range: Range<usize>) {
        for index in range {
            self.node(index);
        }
    }

    /// All blocks, with the lists that stand at the end.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_code();
        self.end_block();
        let mut blocks = self.frames.finish();
        blocks.extend(self.addresses.list());
        blocks
    }

    fn node(&mut self, index: usize) {
        match &self.nodes[index].kind {
            NodeKind::Enter(element) => self.enter(Owner::Node(index), element),
            NodeKind::Exit(enter) => self.exit(*enter),
            NodeKind::Text(text) | NodeKind::Code(text) => self.text(text),
            NodeKind::Html(_) => {}
            NodeKind::Math { tex, display } => self.math(tex, *display),
            NodeKind::SoftBreak => self.text("\n"),
            NodeKind::HardBreak => self.hard_break(),
            NodeKind::Rule => self.rule(),
            NodeKind::TaskMarker(done) => self.task_marker(*done),
            NodeKind::FootnoteReference(name) => {
                let number = self.footnotes.get(name.as_ref()).copied().unwrap_or_default();
                self.text(&raised(number));
            }
            NodeKind::Directive(directive) => self.directive(directive),
        }
    }

    fn enter(&mut self, owner: Owner, element: &'b Element<'b>) {
        match element {
            Element::Emphasis | Element::Strong | Element::Strikethrough => {}
            Element::Link(link) => self.open_markdown_link(owner, link),
            Element::Image(link) if is_video(&link.address) => {
                self.open_markdown_link(owner, link);
            }
            Element::Image(_) => self.inline.open_image(owner),
            Element::Include(included) => {
                let Owner::Node(index) = owner else { return };
                self.includes.push((index, &included.path));
            }
            Element::CodeBlock(_) => self.open_code(owner),
            Element::ComplexImage(image) => {
                self.end_block();
                self.directive_image(image);
                self.end_block();
            }
            element => {
                self.end_block();
                if let Some(kind) = self.frame_kind(element) {
                    self.frames.open(owner, kind);
                }
            }
        }
    }

    /// The frame of an element, if it has one.
    fn frame_kind(&self, element: &'b Element<'b>) -> Option<FrameKind> {
        Some(match element {
            Element::BlockQuote { .. } => FrameKind::Quote,
            Element::Alert(kind) => FrameKind::Alert((self.options.words)(alert_word(*kind))),
            Element::List { start, tight } => FrameKind::list(*start, *tight),
            Element::Item => FrameKind::ListItem,
            Element::Table(alignments) => {
                FrameKind::table(alignments.iter().map(|alignment| side(*alignment)).collect())
            }
            Element::TableHead => FrameKind::row(true),
            Element::TableRow => FrameKind::row(false),
            Element::TableCell(_) => FrameKind::Cell(CellShape::ONE),
            Element::FootnoteDefinition(name) => {
                FrameKind::Footnote(self.footnotes.get(name.as_ref()).copied().unwrap_or_default())
            }
            Element::DefinitionList => FrameKind::Definitions(Vec::new()),
            Element::DefinitionTerm => FrameKind::Term,
            Element::Definition => FrameKind::Definition,
            Element::Moniker { monikers: Some(monikers), .. } if monikers.is_empty() => {
                FrameKind::Hidden
            }
            Element::Tab(_) => FrameKind::Tab(String::new()),
            Element::TabTitle => FrameKind::TabTitle,
            _ => return None,
        })
    }

    fn exit(&mut self, enter: usize) {
        let Some(NodeKind::Enter(element)) = self.nodes.get(enter).map(|node| &node.kind) else {
            return;
        };
        let owner = Owner::Node(enter);
        match element {
            Element::Emphasis | Element::Strong | Element::Strikethrough => {}
            Element::Link(_) | Element::Image(_) => self.close_mark(owner),
            Element::Include(_) => self.close_include(enter),
            Element::Heading { level, .. } => self.end_heading(*level),
            Element::CodeBlock(_) => self.close_code(owner),
            _ => self.close_frame(owner),
        }
    }

    fn close_include(&mut self, enter: usize) {
        if let Some(at) = self.includes.iter().rposition(|(index, _)| *index == enter) {
            self.includes.truncate(at);
        }
    }

    fn open_markdown_link(&mut self, owner: Owner, link: &'b Link<'b>) {
        match link.form {
            LinkForm::Xref => {}
            _ => self.open_link(owner, &link.address),
        }
    }

    fn directive(&mut self, directive: &'b Directive<'b>) {
        match directive {
            Directive::VideoQuote(address) => self.address_line("", address),
            Directive::Video(attributes) => {
                self.address_line(value(attributes, "title"), value(attributes, "source"));
            }
            Directive::Form(attributes) => {
                self.address_line(value(attributes, "submitText"), value(attributes, "action"));
            }
            Directive::Image(image) if image.inline => self.directive_image(image),
            Directive::Image(image) => {
                self.end_block();
                self.directive_image(image);
                self.end_block();
            }
            Directive::NoLoc(text) => self.text(text),
            Directive::Xref(xref) => self.text(&xref_text(xref)),
        }
    }

    fn directive_image(&mut self, image: &'b DirectiveImage<'b>) {
        let alt_text = image.alt_text.as_deref().unwrap_or_default();
        let link = image.link.as_deref().unwrap_or_default();
        if image.image_type != "icon" {
            self.image(alt_text, link);
        }
    }

    /// An image's alternative text, and where a click on it leads.
    pub(super) fn image(&mut self, alt_text: &str, link: &str) {
        if alt_text.trim().is_empty() || self.code.is_some() {
            return;
        }
        self.inline.push(&format!("[{}]", alt_text.trim()));
        if let Some(mention) = self.addresses.mention(alt_text, &self.resolve(link)) {
            self.inline.push(&format!(" {mention}"));
        }
    }

    /// A line for what cannot be shown: its title and address.
    pub(super) fn address_line(&mut self, title: &str, address: &str) {
        self.end_block();
        let (title, address) = (title.trim(), address.trim());
        if title.is_empty() || address.is_empty() {
            self.inline.push(&[title, address].concat());
        } else {
            self.inline.push(&format!("{title} ({address})"));
        }
        self.end_block();
    }

    fn math(&mut self, tex: &str, display: bool) {
        if display {
            self.hard_break();
        }
        self.text(tex);
        if display {
            self.hard_break();
        }
    }

    fn task_marker(&mut self, done: bool) {
        self.inline.push(if done { "[x] " } else { "[ ] " });
    }

    /// Text of a block, or of the code block that is open.
    pub(super) fn text(&mut self, text: &str) {
        match &mut self.code {
            Some((_, code)) => code.push_str(text),
            None => self.inline.push(text),
        }
    }

    /// A line end to keep.
    pub(super) fn hard_break(&mut self) {
        match &mut self.code {
            Some((_, code)) => code.push('\n'),
            None => self.inline.hard_break(),
        }
    }

    /// Text that is raised or lowered from here on, or no more.
    pub(super) fn shift(&mut self, shift: Option<Shift>) {
        self.inline.shift(shift);
    }

    /// A link begins.
    pub(super) fn open_link(&mut self, owner: Owner, address: &str) {
        if self.code.is_none() {
            let address = self.resolve(address);
            self.inline.open_link(owner, address);
        }
    }

    fn resolve(&self, address: &str) -> String {
        let from = self.includes.last().map_or(self.options.path, |(_, path)| path);
        match self.options.links {
            Some(links) => links.link(from, address).address.into_owned(),
            None => address.to_owned(),
        }
    }

    /// A link or an image ends.
    pub(super) fn close_mark(&mut self, owner: Owner) {
        self.inline.close(owner, &mut self.addresses);
    }

    /// A thematic break.
    pub(super) fn rule(&mut self) {
        self.end_block();
        self.frames.push(Block::Rule);
    }

    /// A block of code begins.
    pub(super) fn open_code(&mut self, owner: Owner) {
        self.end_block();
        self.code.get_or_insert((owner, String::new()));
    }

    /// The block of code ends, if it is the one that `owner` opened.
    pub(super) fn close_code(&mut self, owner: Owner) {
        if self.code.as_ref().is_some_and(|(opener, _)| *opener == owner) {
            self.end_code();
        }
    }

    fn end_code(&mut self) {
        if let Some((_, code)) = self.code.take()
            && !code.trim().is_empty()
        {
            self.frames.push(Block::Code(code));
        }
    }

    /// A block begins that others are part of.
    pub(super) fn open_frame(&mut self, owner: Owner, kind: FrameKind) {
        self.end_block();
        self.frames.open(owner, kind);
    }

    /// The block ends that `owner` opened.
    pub(super) fn close_frame(&mut self, owner: Owner) {
        self.end_block();
        self.frames.close(owner);
    }

    /// The text so far is a block of its own.
    pub(super) fn end_block(&mut self) {
        let text = self.inline.take(&mut self.addresses);
        if !text.is_empty() {
            self.frames.push(Block::Text(text));
        }
    }

    /// The text so far is a heading.
    pub(super) fn end_heading(&mut self, level: u8) {
        let text = self.inline.take(&mut self.addresses);
        if !text.is_empty() {
            self.frames.push(Block::Heading(level, text));
        }
    }
}

/// The numbers of footnotes: in the order in which the text refers to them, and then those that it
/// does not refer to.
fn number_footnotes<'b>(nodes: &'b [Node<'b>]) -> HashMap<&'b str, usize> {
    let references = nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::FootnoteReference(name) => Some(name.as_ref()),
        _ => None,
    });
    let definitions = nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Enter(Element::FootnoteDefinition(name)) => Some(name.as_ref()),
        _ => None,
    });
    let mut numbers = HashMap::new();
    for name in references.chain(definitions) {
        let number = numbers.len() + 1;
        numbers.entry(name).or_insert(number);
    }
    numbers
}

fn alert_word(kind: AlertKind) -> &'static str {
    match kind {
        AlertKind::Note => "note",
        AlertKind::Tip => "tip",
        AlertKind::Important => "important",
        AlertKind::Caution => "caution",
        AlertKind::Warning => "warning",
    }
}

fn side(alignment: Alignment) -> CellSide {
    match alignment {
        Alignment::None | Alignment::Left => CellSide::Start,
        Alignment::Center => CellSide::Middle,
        Alignment::Right => CellSide::End,
    }
}

/// The value of a directive's attribute; empty where it lacks it.
fn value<'a>(attributes: &'a [(impl AsRef<str>, impl AsRef<str>)], name: &str) -> &'a str {
    let named = attributes.iter().find(|(key, _)| key.as_ref().eq_ignore_ascii_case(name));
    named.map_or("", |(_, value)| value.as_ref())
}

/// What stands for a reference to a `uid`: the text that it asks for, or the uid. What may be no
/// reference at all stays as it was written.
fn xref_text(xref: &Xref<'_>) -> String {
    if !xref.required {
        return xref.raw.to_string();
    }
    let (uid, query) = xref.address.split_once('?').unwrap_or((&xref.address, ""));
    let wanted = query.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        matches!(key, "text" | "alt").then_some(value)
    });
    wanted.unwrap_or(uid).to_owned()
}

/// Whether an image is none: docfx shows these as videos.
fn is_video(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    [".mp4", ".m4v", ".webm", ".ogv", ".mov", ".avi"].iter().any(|end| path.ends_with(end))
}

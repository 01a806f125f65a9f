//! Builder of plain text: blocks, and the text of the one that is being gathered.

use std::collections::HashMap;

use super::TextOptions;
use super::addresses::Addresses;
use super::block::{Block, Owner};
use super::frame::{FrameKind, Frames};
use super::inline::{Inline, Shift};
use crate::markdown::links::ResolvedXref;
use crate::markdown::node::{Element, Node, NodeKind, Xref};
use crate::markdown::xref::resolve;

/// The blocks so far, and the text of the one that is being gathered.
pub(super) struct Builder<'b> {
    pub(super) nodes: &'b [Node<'b>],
    pub(super) options: &'b TextOptions<'b>,
    pub(super) frames: Frames,
    pub(super) inline: Inline,
    /// The code block that is open, and its text.
    code: Option<(Owner, String)>,
    /// The included files that are open: the numbers of their nodes, and their paths.
    pub(super) includes: Vec<(usize, &'b str)>,
    addresses: Addresses,
    pub(super) footnotes: HashMap<&'b str, usize>,
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

    /// All blocks, with the lists that are at the end.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_code();
        self.end_block();
        let mut blocks = self.frames.finish();
        blocks.extend(self.addresses.list());
        blocks
    }

    /// An image's alternative text, and where a click on it leads.
    pub(super) fn image(&mut self, alt_text: &str, link: &str) {
        // In code, brackets would look like code.
        if alt_text.trim().is_empty() || self.code.is_some() {
            return;
        }
        self.inline.push(&format!("[{}]", alt_text.trim()));
        if let Some(link_suffix) = self.addresses.link_suffix(alt_text, &self.resolve(link)) {
            self.inline.push(&format!(" {link_suffix}"));
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

    /// A link to a page that was found by its `uid` begins.
    pub(super) fn open_named(&mut self, owner: Owner, named: ResolvedXref) {
        if self.code.is_none() {
            self.inline.open_link(owner, named.address);
        }
    }

    fn resolve(&self, address: &str) -> String {
        match self.options.links {
            Some(links) => links.link(self.path(), address).address.into_owned(),
            None => address.to_owned(),
        }
    }

    /// The page that answers to a `uid`.
    pub(super) fn named(&self, xref: &Xref<'_>) -> Option<ResolvedXref> {
        resolve(self.options.links?, self.path(), &xref.address, xref.form)
    }

    /// The path of the file that is being read: the document's, or that of what it includes.
    fn path(&self) -> &'b str {
        self.includes.last().map_or(self.options.path, |(_, path)| path)
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
        // A `<pre>` in a code block is part of that block, which ends with the outer one.
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

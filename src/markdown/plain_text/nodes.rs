//! Nodes of Markdown, read into a [`Builder`].

use std::ops::Range;

use super::block::{CellSide, Owner};
use super::builder::Builder;
use super::cells::CellShape;
use super::frame::FrameKind;
use super::inline::superscript;
use crate::markdown::node::{
    AlertKind, Alignment, Directive, DirectiveImage, Element, Link, LinkForm, NodeKind, Xref,
    XrefForm,
};

impl<'b> Builder<'b> {
    /// Reads the nodes of these numbers.
    pub(super) fn nodes(&mut self, range: Range<usize>) {
        for index in range {
            self.node(index);
        }
    }

    fn node(&mut self, index: usize) {
        match &self.nodes[index].kind {
            NodeKind::Enter(element) => self.enter(Owner::Node(index), element),
            NodeKind::Exit(enter) => self.exit(*enter),
            NodeKind::Text(text) | NodeKind::Code(text) => self.text(text),
            // Raw HTML was read by `walk`, which calls this for the nodes between its pieces
            // alone.
            NodeKind::Html(_) => {}
            NodeKind::Math { tex, display } => self.math(tex, *display),
            NodeKind::SoftBreak => self.text("\n"),
            NodeKind::HardBreak => self.hard_break(),
            NodeKind::Rule => self.rule(),
            NodeKind::TaskMarker(done) => self.task_marker(*done),
            NodeKind::FootnoteReference(name) => {
                let number = self.footnotes.get(name.as_ref()).copied().unwrap_or_default();
                self.text(&superscript(number));
            }
            NodeKind::Directive(directive) => self.directive(Owner::Node(index), directive),
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
            Element::Moniker { label: Some(label), .. } => FrameKind::Tab(label.clone()),
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
        let Some(uid) = link.address.strip_prefix("xref:").filter(|_| link.form == LinkForm::Xref)
        else {
            return self.open_link(owner, &link.address);
        };
        let form = XrefForm::Text;
        let xref = Xref { address: uid.into(), raw: uid.into(), required: true, form };
        if let Some(named) = self.named(&xref) {
            self.open_named(owner, named);
        }
    }

    fn xref(&mut self, owner: Owner, xref: &Xref<'_>) {
        let Some(named) = self.named(xref) else { return self.text(&xref_text(xref)) };
        let name = named.name.clone();
        self.open_named(owner, named);
        self.text(&name);
        self.close_mark(owner);
    }

    fn directive(&mut self, owner: Owner, directive: &'b Directive<'b>) {
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
            Directive::Xref(xref) => self.xref(owner, xref),
            Directive::MissingSnippet => {
                let message = (self.options.words)("code_not_found");
                self.end_block();
                self.text(&message);
                self.end_block();
            }
        }
    }

    fn directive_image(&mut self, image: &'b DirectiveImage<'b>) {
        let alt_text = image.alt_text.as_deref().unwrap_or_default();
        let link = image.link.as_deref().unwrap_or_default();
        // Icons are decoration: whoever reads the text misses nothing.
        if image.image_type != "icon" {
            self.image(alt_text, link);
        }
    }

    fn math(&mut self, tex: &str, display: bool) {
        // A formula that has lines of its own on the page has them here.
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

/// Returns the text of an unknown reference: the text that it asks for, or the uid. What may be no
/// reference at all stays as it was written.
fn xref_text(xref: &Xref<'_>) -> String {
    if !xref.required && !xref.raw.is_empty() {
        return xref.raw.to_string();
    }
    let (uid, query) = xref.address.split_once('?').unwrap_or((&xref.address, ""));
    let requested = query.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        matches!(key, "text" | "alt").then_some(value)
    });
    requested.unwrap_or(uid).to_owned()
}

/// Returns `true` if an image is none: docfx shows these as videos.
fn is_video(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    [".mp4", ".m4v", ".webm", ".ogv", ".mov", ".avi"].iter().any(|end| path.ends_with(end))
}

//! Markdown documents: a flat list of nodes, each with its span.
//!
//! An element is an [`Enter`](NodeKind::Enter) and an [`Exit`](NodeKind::Exit) with its content
//! between them; renderers are folds over the list.

use std::borrow::Cow;
use std::sync::Arc;

use super::include::Included;
use crate::text::Span;

/// One event of a document.
#[derive(Debug, Clone)]
pub struct Node<'t> {
    /// Its kind.
    pub kind: NodeKind<'t>,
    /// Where it stands: bytes of the text that was parsed. Between the `Enter` and `Exit` of an
    /// [`Element::Include`] it is bytes of the included file's text instead.
    pub span: Span,
}

/// Kind of a node.
#[derive(Debug, Clone)]
pub enum NodeKind<'t> {
    /// An element begins; the node's span is the whole element's.
    Enter(Element<'t>),
    /// The element whose `Enter` is the node of this number ends.
    Exit(usize),
    /// Text as a reader sees it: escapes and entities are resolved.
    Text(Cow<'t, str>),
    /// A code span's text.
    Code(Cow<'t, str>),
    /// Raw HTML: inside an [`Element::HtmlBlock`], or in a line of text.
    Html(Cow<'t, str>),
    /// TeX in a line, or as a block of its own.
    Math {
        /// The TeX, without its dollar signs.
        tex: Cow<'t, str>,
        /// `$$…$$` rather than `$…$`.
        display: bool,
    },
    /// A line end inside a paragraph.
    SoftBreak,
    /// A line end that is kept.
    HardBreak,
    /// A thematic break.
    Rule,
    /// A task list's box, ticked or not.
    TaskMarker(bool),
    /// `[^name]`
    FootnoteReference(Cow<'t, str>),
    /// A construct of the Learn dialect that holds no Markdown.
    Directive(Directive<'t>),
}

/// An element that holds other nodes.
#[derive(Debug, Clone)]
pub enum Element<'t> {
    /// `<p>`
    Paragraph,
    /// A heading, its id settled.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Unique in the document.
        id: String,
    },
    /// A quotation that is none of the dialect's.
    BlockQuote {
        /// It began like an alert, with text behind the mark: docfx marks that as a fault.
        invalid_note: bool,
    },
    /// `> [!NOTE]` and its kin.
    Alert(AlertKind),
    /// `> [!div class="x"]`: the attributes, checked.
    Section(Vec<(Cow<'t, str>, Cow<'t, str>)>),
    /// A code block: its content is text nodes.
    CodeBlock(Box<CodeBlock<'t>>),
    /// Raw HTML that stands on lines of its own: its content is HTML nodes.
    HtmlBlock,
    /// A list; `start` is the first number of an ordered one.
    List {
        /// The first number; none for bullets.
        start: Option<u64>,
        /// Without empty lines between its items: paragraphs in them carry no `<p>`.
        tight: bool,
    },
    /// A list's item.
    Item,
    /// A pipe table.
    Table(Vec<Alignment>),
    /// The header row of a table.
    TableHead,
    /// Another row.
    TableRow,
    /// A cell; its column, from zero, tells its alignment.
    TableCell(usize),
    /// `*…*`
    Emphasis,
    /// `**…**`
    Strong,
    /// `~~…~~`
    Strikethrough,
    /// A link.
    Link(Link<'t>),
    /// An image; its content is the alternative text.
    Image(Link<'t>),
    /// `[^name]: …`
    FootnoteDefinition(Cow<'t, str>),
    /// A definition list, its terms and their definitions.
    DefinitionList,
    /// The term that is defined.
    DefinitionTerm,
    /// The definition.
    Definition,
    /// `:::row:::`
    Row,
    /// `:::column span="2":::`
    Column {
        /// How many columns wide, from one.
        span: u32,
    },
    /// `::: zone target="docs" pivot="a,b"`
    Zone {
        /// `docs`, `chromeless` or `pdf`.
        target: Option<Cow<'t, str>>,
        /// The pivots, parted by blanks.
        pivot: Option<String>,
    },
    /// `::: moniker range="…"`: the monikers that it is for.
    Moniker {
        /// The range as written.
        range: Cow<'t, str>,
        /// The project's monikers in it; none where the project lists none.
        monikers: Option<Vec<String>>,
        /// Their names for readers, where the project has such.
        label: Option<String>,
    },
    /// A `:::image type="complex"`; its content is the long description.
    ComplexImage(Box<DirectiveImage<'t>>),
    /// A group of tabs: its content is [`Element::Tab`]s.
    TabGroup {
        /// From one, in the document.
        number: usize,
    },
    /// One tab: its content is an [`Element::TabTitle`] and then the panel's blocks.
    Tab(Tab<'t>),
    /// The title of a tab.
    TabTitle,
    /// Content of an included file.
    Include(Arc<Included>),
}

/// How a table's column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the page has it.
    None,
    /// `:--`
    Left,
    /// `:-:`
    Center,
    /// `--:`
    Right,
}

/// The alerts of the dialect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertKind {
    /// Worth knowing.
    Note,
    /// Makes life easier.
    Tip,
    /// Must be known.
    Important,
    /// Take care: something can be lost.
    Caution,
    /// Something can go wrong.
    Warning,
}

/// A link's or an image's address.
#[derive(Debug, Clone)]
pub struct Link<'t> {
    /// As written, escapes and entities resolved.
    pub address: Cow<'t, str>,
    /// The title, mostly empty.
    pub title: Cow<'t, str>,
    /// How it was written.
    pub form: LinkForm,
}

/// How a link was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkForm {
    /// `[text](address)` or by reference.
    Marked,
    /// `<https://…>`
    Autolink,
    /// `<name@example.com>`
    Email,
    /// `https://…` in the text.
    Bare,
    /// To the page of a `uid`: `[text](xref:uid)`.
    Xref,
}

/// A code block's language and what its snippet asked for.
#[derive(Debug, Clone, Default)]
pub struct CodeBlock<'t> {
    /// As written; empty for none.
    pub language: Cow<'t, str>,
    /// The interactive language, if it can be run on the page: `csharp-interactive`, or the name
    /// behind `interactive=`.
    pub interactive: Option<Cow<'t, str>>,
    /// A snippet's name.
    pub name: Option<Cow<'t, str>>,
    /// A snippet's title.
    pub title: Option<Cow<'t, str>>,
    /// The lines to light up, as written: `2,5-7`.
    pub highlight: Option<Cow<'t, str>>,
    /// `true` if it came from a fence or a directive, rather than from indentation.
    pub fenced: bool,
    /// Written as `:::code`.
    pub directive: bool,
}

/// The attributes of `:::image`.
#[derive(Debug, Clone, Default)]
pub struct DirectiveImage<'t> {
    /// `content`, `icon` or `complex`.
    pub image_type: Cow<'t, str>,
    /// The image's address.
    pub source: Cow<'t, str>,
    /// Its alternative text.
    pub alt_text: Option<Cow<'t, str>>,
    /// The address of a larger picture.
    pub lightbox: Option<Cow<'t, str>>,
    /// `true` if it is framed.
    pub border: bool,
    /// Where a click leads.
    pub link: Option<Cow<'t, str>>,
    /// The id of the long description.
    pub description_id: Option<String>,
    /// `true` if it is in a line of text.
    pub inline: bool,
}

/// A tab of a group.
#[derive(Debug, Clone)]
pub struct Tab<'t> {
    /// The ids it answers to: `a+b` has two.
    pub id: Cow<'t, str>,
    /// The tab of another group that it depends on.
    pub condition: Option<Cow<'t, str>>,
    /// `true` if it shows at first.
    pub visible: bool,
    /// `true` if it is the one that is chosen at first.
    pub active: bool,
}

/// A construct that holds no Markdown of its own.
#[derive(Debug, Clone)]
pub enum Directive<'t> {
    /// `> [!VIDEO …]`: the address.
    VideoQuote(Cow<'t, str>),
    /// `:::video`: its attributes.
    Video(Vec<(Cow<'t, str>, Cow<'t, str>)>),
    /// `:::image`, other than complex.
    Image(Box<DirectiveImage<'t>>),
    /// `:::form`: its attributes.
    Form(Vec<(Cow<'t, str>, Cow<'t, str>)>),
    /// `:::no-loc text="…":::`
    NoLoc(Cow<'t, str>),
    /// `<xref:uid>`, `@uid` or `<xref href="uid"/>`.
    Xref(Xref<'t>),
    /// A code snippet whose file does not exist.
    MissingSnippet,
}

/// A reference to the page of a `uid`.
#[derive(Debug, Clone)]
pub struct Xref<'t> {
    /// The uid, with its query.
    pub address: Cow<'t, str>,
    /// As it is in the text: shown where nothing answers to the uid.
    pub raw: Cow<'t, str>,
    /// `true` if an unknown uid is reported; `false` for `@uid`, which may be plain text.
    pub required: bool,
    /// How it was written.
    pub form: XrefForm,
}

/// How a reference to a `uid` was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum XrefForm {
    /// `<xref:uid>` or `@uid`
    Text,
    /// `<xref href="uid?alt=x"/>`
    Tag,
    /// `<xref uid="uid"/>`: has no query.
    TagUid,
}

impl Element<'_> {
    /// Returns `true` if it is part of a line of text, as emphasis and links are.
    pub fn is_in_line(&self) -> bool {
        matches!(
            self,
            Self::Emphasis | Self::Strong | Self::Strikethrough | Self::Link(_) | Self::Image(_)
        )
    }

    /// Returns `true` if it holds lines of text rather than blocks. An item of a tight list may
    /// hold either.
    pub fn holds_text(&self) -> bool {
        let is_line = matches!(
            self,
            Self::Paragraph | Self::Heading { .. } | Self::DefinitionTerm | Self::TabTitle
        );
        is_line || self.is_in_line()
    }
}

fn owned<'o>(text: Cow<'_, str>) -> Cow<'o, str> {
    Cow::Owned(text.into_owned())
}

type Attributes<'t> = Vec<(Cow<'t, str>, Cow<'t, str>)>;

fn owned_attributes<'o>(attributes: Attributes<'_>) -> Attributes<'o> {
    attributes.into_iter().map(|(key, value)| (owned(key), owned(value))).collect()
}

impl NodeKind<'_> {
    /// The same, independent of the text that it was parsed from.
    pub fn into_owned<'o>(self) -> NodeKind<'o> {
        match self {
            Self::Enter(element) => NodeKind::Enter(element.into_owned()),
            Self::Exit(enter) => NodeKind::Exit(enter),
            Self::Text(text) => NodeKind::Text(owned(text)),
            Self::Code(code) => NodeKind::Code(owned(code)),
            Self::Html(html) => NodeKind::Html(owned(html)),
            Self::Math { tex, display } => NodeKind::Math { tex: owned(tex), display },
            Self::SoftBreak => NodeKind::SoftBreak,
            Self::HardBreak => NodeKind::HardBreak,
            Self::Rule => NodeKind::Rule,
            Self::TaskMarker(done) => NodeKind::TaskMarker(done),
            Self::FootnoteReference(name) => NodeKind::FootnoteReference(owned(name)),
            Self::Directive(directive) => NodeKind::Directive(directive.into_owned()),
        }
    }
}

impl Element<'_> {
    /// The same, independent of the text that it was parsed from.
    pub fn into_owned<'o>(self) -> Element<'o> {
        match self {
            Self::Paragraph => Element::Paragraph,
            Self::Heading { level, id } => Element::Heading { level, id },
            Self::BlockQuote { invalid_note } => Element::BlockQuote { invalid_note },
            Self::Alert(kind) => Element::Alert(kind),
            Self::Section(attributes) => Element::Section(owned_attributes(attributes)),
            Self::CodeBlock(block) => Element::CodeBlock(Box::new(block.into_owned())),
            Self::HtmlBlock => Element::HtmlBlock,
            Self::List { start, tight } => Element::List { start, tight },
            Self::Item => Element::Item,
            Self::Table(alignments) => Element::Table(alignments),
            Self::TableHead => Element::TableHead,
            Self::TableRow => Element::TableRow,
            Self::TableCell(column) => Element::TableCell(column),
            Self::Emphasis => Element::Emphasis,
            Self::Strong => Element::Strong,
            Self::Strikethrough => Element::Strikethrough,
            Self::Link(link) => Element::Link(link.into_owned()),
            Self::Image(link) => Element::Image(link.into_owned()),
            Self::FootnoteDefinition(name) => Element::FootnoteDefinition(owned(name)),
            Self::DefinitionList => Element::DefinitionList,
            Self::DefinitionTerm => Element::DefinitionTerm,
            Self::Definition => Element::Definition,
            Self::Row => Element::Row,
            Self::Column { span } => Element::Column { span },
            Self::Zone { target, pivot } => Element::Zone { target: target.map(owned), pivot },
            Self::Moniker { range, monikers, label } => {
                Element::Moniker { range: owned(range), monikers, label }
            }
            Self::ComplexImage(image) => Element::ComplexImage(Box::new(image.into_owned())),
            Self::TabGroup { number } => Element::TabGroup { number },
            Self::Tab(tab) => Element::Tab(Tab {
                id: owned(tab.id),
                condition: tab.condition.map(owned),
                visible: tab.visible,
                active: tab.active,
            }),
            Self::TabTitle => Element::TabTitle,
            Self::Include(included) => Element::Include(included),
        }
    }
}

impl Link<'_> {
    fn into_owned<'o>(self) -> Link<'o> {
        Link { address: owned(self.address), title: owned(self.title), form: self.form }
    }
}

impl CodeBlock<'_> {
    fn into_owned<'o>(self) -> CodeBlock<'o> {
        CodeBlock {
            language: owned(self.language),
            interactive: self.interactive.map(owned),
            name: self.name.map(owned),
            title: self.title.map(owned),
            highlight: self.highlight.map(owned),
            fenced: self.fenced,
            directive: self.directive,
        }
    }
}

impl DirectiveImage<'_> {
    fn into_owned<'o>(self) -> DirectiveImage<'o> {
        DirectiveImage {
            image_type: owned(self.image_type),
            source: owned(self.source),
            alt_text: self.alt_text.map(owned),
            lightbox: self.lightbox.map(owned),
            border: self.border,
            link: self.link.map(owned),
            description_id: self.description_id,
            inline: self.inline,
        }
    }
}

impl Directive<'_> {
    fn into_owned<'o>(self) -> Directive<'o> {
        match self {
            Self::VideoQuote(address) => Directive::VideoQuote(owned(address)),
            Self::Video(attributes) => Directive::Video(owned_attributes(attributes)),
            Self::Image(image) => Directive::Image(Box::new(image.into_owned())),
            Self::Form(attributes) => Directive::Form(owned_attributes(attributes)),
            Self::NoLoc(text) => Directive::NoLoc(owned(text)),
            Self::Xref(xref) => Directive::Xref(Xref {
                address: owned(xref.address),
                raw: owned(xref.raw),
                required: xref.required,
                form: xref.form,
            }),
            Self::MissingSnippet => Directive::MissingSnippet,
        }
    }
}

impl Directive<'_> {
    /// Returns its contribution to the text of a heading or table of contents.
    pub fn text(&self) -> &str {
        match self {
            Self::NoLoc(text) => text,
            Self::Xref(xref) => &xref.address,
            _ => "",
        }
    }
}

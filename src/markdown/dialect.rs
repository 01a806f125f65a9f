//! The table of the dialect's constructs: which syntax stands for what.

use super::constructs::refusal::InvalidConstruct;
use super::constructs::{
    alert, form, image, include, moniker, no_loc, row, section, snippet, video, zone,
};
use super::directive::{self, Directive, Malformed};
use super::node::{self, DirectiveImage, Element};
use super::xref;
use crate::finding::Rule;

/// A construct that CommonMark does not know.
#[derive(Debug, Clone)]
pub(super) enum Construct<'t> {
    /// Opens an element that a `…-end` closes.
    Open(Container, Element<'t>),
    /// Closes the innermost element of its kind.
    Close(Container),
    /// In a block quote: what follows is an alert or a section.
    Quote(Element<'t>),
    /// A construct without Markdown inside.
    Leaf(node::Directive<'t>),
    /// Code from another file.
    Snippet(Box<snippet::Snippet<'t>>),
    /// Another file; on a line of its own it is blocks.
    Include(include::Reference<'t>),
}

/// The directives that hold Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Container {
    Row,
    Column,
    Zone,
    Moniker,
    Image,
}

impl Container {
    /// Its name, and that of the directive that closes it without `-end`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Column => "column",
            Self::Zone => "zone",
            Self::Moniker => "moniker",
            Self::Image => "image",
        }
    }

    /// Returns the rule for an unclosed directive or a stray end.
    pub(super) fn rule(self) -> &'static Rule {
        match self {
            Self::Row => &row::INVALID_ROW,
            Self::Column => &row::INVALID_COLUMN,
            Self::Zone => &zone::INVALID_ZONE,
            Self::Moniker => &moniker::INVALID_MONIKER,
            Self::Image => &image::INVALID_IMAGE,
        }
    }
}

/// A construct found at the start of a text.
#[derive(Debug)]
pub(super) struct Match<'t> {
    /// Its length in bytes.
    pub(super) len: usize,
    pub(super) construct: Construct<'t>,
    /// A problem of a construct that is still valid.
    pub(super) flaw: Option<InvalidConstruct>,
}

impl<'t> Match<'t> {
    pub(super) fn new(len: usize, construct: Construct<'t>) -> Self {
        Self { len, construct, flaw: None }
    }
}

/// Where a construct stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// First on its line, in a block quote.
    Quote,
    /// First on its line.
    Line,
    /// Inside a line of text.
    Text,
}

/// Reads the construct at the start of `text`, which ends with its line. Nothing where it is no
/// construct.
pub(super) fn read(text: &str, place: Place) -> Option<Result<Match<'_>, InvalidConstruct>> {
    match text.as_bytes() {
        [b':', b':', b':', ..] => read_directive(text, place),
        [b'[', b'!', ..] => read_bracket(text, place),
        [b'<', ..] => {
            xref::read(text).map(|(len, xref)| Ok(leaf(len, node::Directive::Xref(xref))))
        }
        _ => None,
    }
}

fn leaf(len: usize, directive: node::Directive<'_>) -> Match<'_> {
    Match::new(len, Construct::Leaf(directive))
}

/// `[!…]`: quote marks, includes and snippets.
fn read_bracket(text: &str, place: Place) -> Option<Result<Match<'_>, InvalidConstruct>> {
    let is_alone = |len: usize| text[len..].trim().is_empty();
    if place == Place::Quote
        && let Some(mark) = read_quote(text)
    {
        return Some(mark);
    }
    if let Some((len, reference)) = include::read(text) {
        return Some(Ok(Match::new(len, Construct::Include(reference))));
    }
    // In a sentence a snippet cannot be shown: there it stays text.
    let (len, snippet) = snippet::read(text).filter(|_| place != Place::Text)?;
    is_alone(len).then(|| Ok(Match::new(len, Construct::Snippet(snippet.into()))))
}

/// The marks that a block quote begins with.
fn read_quote(text: &str) -> Option<Result<Match<'_>, InvalidConstruct>> {
    if let Some(alert) = alert::read(text) {
        let quote = |(len, kind)| Match::new(len, Construct::Quote(Element::Alert(kind)));
        return Some(alert.map(quote));
    }
    if let Some(section::Section { len, attributes, flaw }) = section::read(text) {
        let construct = Construct::Quote(Element::Section(attributes));
        return Some(Ok(Match { flaw, ..Match::new(len, construct) }));
    }
    video::read_quote(text).map(|(len, video)| Ok(leaf(len, video)))
}

/// `:::name …`
fn read_directive(text: &str, place: Place) -> Option<Result<Match<'_>, InvalidConstruct>> {
    let directive = match directive::read(text)? {
        Ok(directive) => directive,
        Err(malformed) => return refuse(&malformed, place),
    };
    let len = directive.len;
    let is_line = place != Place::Text && text[len..].trim().is_empty();
    let construct = match directive.name.as_str() {
        "image" => image::read(&directive, is_line).transpose()?.map(image_construct),
        "video" if directive.closed => video::read(&directive).map(Construct::Leaf),
        "no-loc" if directive.closed => Ok(Construct::Leaf(no_loc::read(&directive)?)),
        name if is_line => line_directive(name, &directive)?,
        _ => return None,
    };
    let flaw = if directive.name == "video" { video::flaw(&directive) } else { None };
    Some(construct.map(|construct| Match { flaw, ..Match::new(len, construct) }))
}

/// A complex image holds its description.
fn image_construct(image: DirectiveImage<'_>) -> Construct<'_> {
    match &*image.image_type {
        "complex" => Construct::Open(Container::Image, Element::ComplexImage(image.into())),
        _ => Construct::Leaf(node::Directive::Image(image.into())),
    }
}

/// The directives that need a line of their own.
fn line_directive<'t>(
    name: &str,
    directive: &Directive<'t>,
) -> Option<Result<Construct<'t>, InvalidConstruct>> {
    let opened = |container| move |element| Construct::Open(container, element);
    Some(match name {
        "row" => row::read_row(directive).map(opened(Container::Row)),
        "column" => row::read_column(directive).map(opened(Container::Column)),
        "zone" => zone::read(directive).map(opened(Container::Zone)),
        "moniker" => moniker::read(directive).map(opened(Container::Moniker)),
        "row-end" => Ok(Construct::Close(Container::Row)),
        "column-end" => Ok(Construct::Close(Container::Column)),
        "zone-end" => Ok(Construct::Close(Container::Zone)),
        "moniker-end" => Ok(Construct::Close(Container::Moniker)),
        "image-end" => Ok(Construct::Close(Container::Image)),
        "form" => form::read(directive).map(Construct::Leaf),
        "code" => {
            snippet::read_directive(directive).map(|snippet| Construct::Snippet(snippet.into()))
        }
        _ => return None,
    })
}

/// A directive whose syntax is broken is reported if the dialect knows its name.
fn refuse<'t>(malformed: &Malformed, place: Place) -> Option<Result<Match<'t>, InvalidConstruct>> {
    let rule = match malformed.name.as_str() {
        "image" => &image::INVALID_IMAGE,
        "video" => &video::INVALID_VIDEO,
        _ if place == Place::Text => return None,
        "row" => &row::INVALID_ROW,
        "column" => &row::INVALID_COLUMN,
        "zone" => &zone::INVALID_ZONE,
        "form" => &form::INVALID_FORM,
        "code" => &snippet::INVALID_CODE,
        // Text behind the word `moniker` is a sentence about monikers rather than a directive.
        _ => return None,
    };
    Some(Err(InvalidConstruct::new(rule, malformed.message.clone())))
}

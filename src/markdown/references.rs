//! Every address in a document, with where it stands: for checking links, and for copying files.

use std::borrow::Cow;
use std::sync::Arc;

use super::Document;
use super::include::Included;
use super::links::Links;
use super::node::{Directive, Element, Link, LinkForm, NodeKind, XrefForm};
use super::raw_tag::tags;
use super::xref;
use crate::finding::{Finding, Located};
use crate::text::Span;

/// An address in a document.
#[derive(Debug, Clone)]
pub struct Reference<'d> {
    /// Its purpose.
    pub kind: ReferenceKind,
    /// As written, escapes and entities resolved.
    pub address: Cow<'d, str>,
    /// Where it stands: bytes of the parsed text, or of the included file's.
    pub span: Span,
    /// The file that it stands in, where that is not the document's own. Addresses are relative to it.
    pub included: Option<&'d Arc<Included>>,
}

/// Purpose of a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceKind {
    /// Readers follow it.
    Link,
    /// Readers see or hear it on the page.
    Media,
    /// A `uid`; whether it is a fault if nothing answers to it.
    Xref {
        /// See [`Xref::required`](super::node::Xref::required).
        required: bool,
        /// How it was written.
        form: XrefForm,
    },
}

impl Reference<'_> {
    /// The path of the file that it is in, `path` being the document's.
    pub fn file<'p>(&'p self, path: &'p str) -> &'p str {
        self.included.map_or(path, |included| &included.path)
    }
}

/// The addresses of a document, in order.
pub fn references<'d>(document: &'d Document<'_>) -> Vec<Reference<'d>> {
    let mut references = Vec::new();
    let mut files: Vec<&Arc<Included>> = Vec::new();
    for node in &document.nodes {
        let included = files.last().copied();
        let mut add = |kind, address| {
            references.push(Reference { kind, address, span: node.span, included });
        };
        match &node.kind {
            NodeKind::Enter(Element::Include(included)) => files.push(included),
            NodeKind::Exit(enter) => {
                let element = &document.nodes[*enter].kind;
                if matches!(element, NodeKind::Enter(Element::Include(_))) {
                    files.pop();
                }
            }
            NodeKind::Enter(element) => of_element(element, &mut add),
            NodeKind::Directive(directive) => of_directive(directive, &mut add),
            NodeKind::Html(html) => of_html(html, &mut add),
            _ => {}
        }
    }
    references
}

fn of_element<'d>(element: &'d Element<'_>, add: &mut impl FnMut(ReferenceKind, Cow<'d, str>)) {
    match element {
        Element::Link(Link { address, form, .. }) => match form {
            LinkForm::Email => {}
            LinkForm::Xref => {
                let kind = ReferenceKind::Xref { required: true, form: XrefForm::Text };
                add(kind, address.trim_start_matches("xref:").into());
            }
            _ => add(ReferenceKind::Link, (&**address).into()),
        },
        Element::Image(link) => add(ReferenceKind::Media, (&*link.address).into()),
        Element::ComplexImage(image) => of_image(image, add),
        _ => {}
    }
}

fn of_image<'d>(
    image: &'d super::node::DirectiveImage<'_>,
    add: &mut impl FnMut(ReferenceKind, Cow<'d, str>),
) {
    add(ReferenceKind::Media, (&*image.source).into());
    if let Some(lightbox) = &image.lightbox {
        add(ReferenceKind::Media, (&**lightbox).into());
    }
    if let Some(link) = &image.link {
        add(ReferenceKind::Link, (&**link).into());
    }
}

fn of_directive<'d>(
    directive: &'d Directive<'_>,
    add: &mut impl FnMut(ReferenceKind, Cow<'d, str>),
) {
    match directive {
        Directive::Image(image) => of_image(image, add),
        Directive::Xref(xref) => {
            let (required, form) = (xref.required, xref.form);
            add(ReferenceKind::Xref { required, form }, (&*xref.address).into());
        }
        _ => {}
    }
}

fn of_html<'d>(html: &'d str, add: &mut impl FnMut(ReferenceKind, Cow<'d, str>)) {
    for tag in tags(html) {
        if tag.is("xref") && !tag.is_end {
            let xref = xref::read_tag(&tag);
            let (required, form) = (xref.required, xref.form);
            add(ReferenceKind::Xref { required, form }, xref.address);
        }
        for attribute in tag.urls() {
            let is_link = attribute.name.eq_ignore_ascii_case("href");
            let kind = if is_link { ReferenceKind::Link } else { ReferenceKind::Media };
            add(kind, super::raw_tag::decode(attribute.value));
        }
    }
}

/// Those of a document's references to `uid`s that nothing answers to, though something should: its
/// own, and those of the files that it includes.
pub fn missing_xrefs(
    references: &[Reference<'_>],
    path: &str,
    links: &dyn Links,
) -> (Vec<Finding>, Vec<Located>) {
    let (mut findings, mut included) = (Vec::new(), Vec::new());
    for reference in references {
        let ReferenceKind::Xref { required: true, form } = reference.kind else { continue };
        if xref::resolve(links, reference.file(path), &reference.address, form).is_some() {
            continue;
        }
        let message = format!("unknown uid `{}`", reference.address);
        let finding = Finding::new(&xref::XREF_NOT_FOUND, reference.span, message);
        match reference.included {
            None => findings.push(finding),
            Some(file) => included.push(file.located(finding)),
        }
    }
    (findings, included)
}

/// The ids on the page that bookmarks can name, those of headings and those that raw HTML gives.
pub fn anchors<'d>(document: &'d Document<'_>) -> Vec<Cow<'d, str>> {
    let mut anchors = Vec::new();
    for node in &document.nodes {
        match &node.kind {
            NodeKind::Enter(Element::Heading { id, .. }) => anchors.push(id.into()),
            NodeKind::Enter(Element::Section(attributes)) => {
                let ids = attributes.iter().filter(|(name, _)| name.eq_ignore_ascii_case("id"));
                anchors.extend(ids.map(|(_, id)| Cow::Borrowed(&**id)));
            }
            NodeKind::Html(html) => {
                let of_tag = |tag: super::raw_tag::Tag<'d>| {
                    let name = tag.get("name").filter(|_| tag.is("a"));
                    [tag.get("id"), name].into_iter().flatten()
                };
                anchors.extend(tags(html).flat_map(of_tag));
            }
            _ => {}
        }
    }
    anchors
}

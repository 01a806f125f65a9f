//! `missing-alt-text`: an image that says nothing to those who cannot see it, though it does in the
//! source.

use super::Definition;
use crate::check::Bilingual;
use crate::check::side_view::{Place, SideView};
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Directive, Element, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("missing-alt-text"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let targets = silent_images(&bilingual.target);
    if targets.is_empty() {
        return;
    }
    let sources = silent_images(&bilingual.source);
    let sources = sources.into_iter().map(|(place, _)| place);
    for (_, span) in unmatched(targets, sources, |(place, _)| *place) {
        let message = "image has no alternative text; the source has one";
        let help = "describe the image in a few words: between `![` and `]`, or as `alt`";
        findings.push(bilingual.target.finding(&DEFINITION.rule, span, message).with_help(help));
    }
}

/// The images without alternative text, each with the place where it begins.
fn silent_images(side: &SideView<'_>) -> Vec<(Place, Span)> {
    let mut silent = Vec::new();
    let mut open: Option<Span> = None;
    for node in side.shown_nodes() {
        match &node.kind {
            NodeKind::Enter(Element::Image(_)) => open = Some(node.span),
            NodeKind::Text(text) | NodeKind::Code(text) if !text.trim().is_empty() => open = None,
            // Whatever ends first behind an image without text is the image.
            NodeKind::Exit(_) => {
                silent.extend(open.take().map(|span| (side.place(span.start()), span)));
            }
            NodeKind::Directive(Directive::Image(image)) if image.image_type != "icon" => {
                let text = image.alt_text.as_deref().unwrap_or_default();
                if text.trim().is_empty() {
                    silent.push((side.place(node.span.start()), node.span));
                }
            }
            _ => {}
        }
    }
    silent
}

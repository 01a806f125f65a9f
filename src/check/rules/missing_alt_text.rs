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
    let targets = images(&bilingual.target);
    let silent: Vec<&Image> = targets.iter().filter(|image| !image.has_text).collect();
    if silent.is_empty() {
        return;
    }
    let sources = images(&bilingual.source);
    let others = sources.iter().filter(|image| !image.has_text).map(|image| image.place);
    for image in unmatched(silent, others, |image| image.place) {
        let is_same = |it: &Image| it.place == image.place && it.name == image.name;
        let message = if sources.iter().any(|it| it.has_text && is_same(it)) {
            "image has no alternative text; the source has one"
        } else {
            "image has no alternative text"
        };
        let help = "describe the image in a few words: between `![` and `]`, or as `alt`";
        let finding = bilingual.target.finding(&DEFINITION.rule, image.span, message);
        findings.push(finding.with_help(help));
    }
}

/// An image of one side.
struct Image {
    /// Where it begins.
    place: Place,
    span: Span,
    /// The name of its file.
    name: String,
    /// `true` if it has an alternative text.
    has_text: bool,
}

/// The images of a side, but for icons.
fn images(side: &SideView<'_>) -> Vec<Image> {
    let mut images: Vec<Image> = Vec::new();
    let image = |span: Span, url: String, has_text| {
        let name = url.rsplit('/').next().unwrap_or_default().to_owned();
        Image { place: side.place(span.start()), span, name, has_text }
    };
    let mut is_open = false;
    for node in side.shown_nodes() {
        match &node.kind {
            NodeKind::Enter(Element::Image(link)) => {
                images.push(image(node.span, link.address.to_string(), false));
                is_open = true;
            }
            NodeKind::Text(text) | NodeKind::Code(text) if is_open && !text.trim().is_empty() => {
                images.last_mut().expect("one is open").has_text = true;
            }
            // Whatever ends first behind an image without text is the image.
            NodeKind::Exit(_) => is_open = false,
            NodeKind::Directive(Directive::Image(it)) if it.image_type != "icon" => {
                let text = it.alt_text.as_deref().unwrap_or_default();
                images.push(image(node.span, it.source.to_string(), !text.trim().is_empty()));
            }
            _ => {}
        }
    }
    images
}

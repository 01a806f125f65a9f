//! Which of the project's monikers a zone is for.

use crate::finding::Finding;
use crate::markdown::context::Context;
use crate::markdown::moniker::{MONIKER_RANGE_INVALID, MONIKER_ZONE_EMPTY};
use crate::markdown::node::{Element, NodeKind};
use crate::text::Span;

/// Works out which monikers a zone is for.
pub(super) fn resolve<'t>(
    element: Element<'t>,
    span: Span,
    context: &Context<'_>,
    findings: &mut Vec<Finding>,
) -> Element<'t> {
    let (Element::Moniker { range, .. }, Some(list)) = (&element, context.monikers) else {
        return element;
    };
    let names = match list.in_range(range) {
        Ok(names) => names,
        Err(message) => {
            findings.push(Finding::new(&MONIKER_RANGE_INVALID, span, message));
            return element;
        }
    };
    // A page without a range of its own has all monikers of the project.
    let of_page =
        |name: &&str| context.page_monikers.is_none_or(|page| page.iter().any(|it| it == name));
    let names: Vec<String> = names.into_iter().filter(of_page).map(str::to_owned).collect();
    if names.is_empty() {
        let message = format!("no moniker of this page is in the range `{range}`");
        findings.push(Finding::new(&MONIKER_ZONE_EMPTY, span, message));
    }
    let Element::Moniker { range, .. } = element else { return element };
    let titles: Vec<&str> = names.iter().map(|name| list.title(name)).collect();
    let has_titles = titles.iter().zip(&names).any(|(title, name)| title != name);
    let label = has_titles.then(|| titles.join(", "));
    Element::Moniker { range, monikers: Some(names), label }
}

/// Returns `true` if an element is a zone that no moniker of the page is in: no reader is to see
/// it.
pub(super) fn is_empty(kind: &NodeKind<'_>) -> bool {
    match kind {
        NodeKind::Enter(Element::Moniker { monikers: Some(names), .. }) => names.is_empty(),
        _ => false,
    }
}

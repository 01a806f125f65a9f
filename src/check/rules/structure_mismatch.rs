//! `structure-mismatch`: headings, list items, table cells, code blocks, alerts or tabs differ in
//! number between the sides.

use std::collections::HashSet;

use super::Definition;
use crate::align::plain::Doubts;
use crate::check::page_shape::{Damage, moved, open_elements, stray_rule};
use crate::check::side_view::{Place, SideView};
use crate::check::{Bilingual, Pair};
use crate::finding::{Finding, Rule, Severity};
use crate::markdown::node::{Element, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("structure-mismatch"), check);

/// The kinds of block that are counted, with their names for one and for several.
const KINDS: [(&str, &str); 6] = [
    ("heading", "headings"),
    ("list item", "list items"),
    ("table cell", "table cells"),
    ("code block", "code blocks"),
    ("alert", "alerts"),
    ("tab", "tabs"),
];

/// More blocks than this are not moved by mistake.
const MOVED_MAX: usize = 3;

/// The number of headings in [`KINDS`].
const HEADING: usize = 0;

/// A block of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Block {
    /// Its number in [`KINDS`].
    kind: usize,
    /// Of a heading, 1 to 6.
    level: u8,
    place: Place,
    /// Bytes of the side's body.
    span: Span,
}

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    if bilingual.article.is_plain() {
        // Blocks without a partner have rules of their own there.
        if changed_level(bilingual, &paired_headings(bilingual, &[])).is_some() {
            // It costs more to know which pairs are doubtful, and is hardly ever asked.
            let doubtful: Vec<usize> = Doubts::of(bilingual.article).doubtful().collect();
            let pairs = paired_headings(bilingual, &doubtful);
            findings.extend(changed_level(bilingual, &pairs));
        }
        let finding = |(span, message, help): Damage| {
            Finding::new(&DEFINITION.rule, span, message).with_help(help)
        };
        let damages = stray_rule(bilingual).into_iter().chain(open_elements(bilingual));
        findings.extend(damages.map(finding));
        let moved = moved(bilingual);
        // A page of which much stands elsewhere has an order of its own, such as that of its alphabet.
        let is_slip = moved.len() <= MOVED_MAX;
        let severity = if is_slip { DEFINITION.rule.severity } else { Severity::Info };
        findings.extend(moved.into_iter().map(finding).map(|it| Finding { severity, ..it }));
        return;
    }
    findings.extend(bilingual.pairs().filter_map(|pair| blank_line(&pair)));
    let (target, source) = (blocks(&bilingual.target), blocks(&bilingual.source));
    let headings = target
        .iter()
        .zip(&source)
        .filter(|(own, other)| own.level > 0 && other.level > 0 && own.place == other.place);
    let headings: Vec<_> = headings.map(|(own, other)| (*own, *other)).collect();
    findings.extend(changed_level(bilingual, &headings));
    if target.iter().map(|block| block.kind).eq(source.iter().map(|block| block.kind)) {
        return;
    }
    for kind in 0..KINDS.len() {
        let of_kind = |blocks: &[Block]| -> Vec<Block> {
            blocks.iter().filter(|block| block.kind == kind).copied().collect()
        };
        let (target, source) = (of_kind(&target), of_kind(&source));
        if target.len() != source.len() {
            findings.push(finding(bilingual, &target, &source));
        }
    }
}

/// The headings of two files that correspond, without doubtful pairs.
fn paired_headings(bilingual: &Bilingual<'_>, doubtful: &[usize]) -> Vec<(Block, Block)> {
    let headings = |side: &SideView<'_>| -> Vec<(Span, Block)> {
        let headings = blocks(side).into_iter().filter(|block| block.level > 0);
        headings.map(|block| (side.to_file(block.span), block)).collect()
    };
    let (target, source) = (headings(&bilingual.target), headings(&bilingual.source));
    // The span of a pair may be that of the words alone.
    let at = |headings: &[(Span, Block)], span: Span| {
        let next = headings.partition_point(|(heading, _)| heading.start() <= span.start());
        let (heading, block) = headings.get(next.checked_sub(1)?)?;
        (span.start() < heading.end()).then_some(*block)
    };
    let pairs = bilingual.article.blocks().iter().enumerate();
    let pairs = pairs.filter(|(number, _)| !doubtful.contains(number)).map(|(_, pair)| pair);
    pairs
        .filter_map(|pair| Some((at(&target, pair.target?)?, at(&source, pair.source?)?)))
        .collect()
}

/// The first heading of another level than its source's. A page may have all of them higher or lower.
fn changed_level(bilingual: &Bilingual<'_>, headings: &[(Block, Block)]) -> Option<Finding> {
    let shift = |(own, other): &(Block, Block)| i16::from(own.level) - i16::from(other.level);
    let mut shifts = headings.iter().map(shift);
    let first = shifts.next()?;
    let is_moved = headings.len() > 2 && shifts.all(|other| other == first);
    let (own, other) = headings.iter().find(|pair| shift(pair) != 0).filter(|_| !is_moved)?;
    let side = &bilingual.target;
    let message = format!("heading of level {}, in the source of level {}", own.level, other.level);
    let help = format!("begin it with `{} `", "#".repeat(usize::from(other.level)));
    Some(side.finding(&DEFINITION.rule, side.first_line(own.span), message).with_help(help))
}

/// A blank line inside a translation alone: it ends the paragraph, list item or heading.
fn blank_line(pair: &Pair<'_>) -> Option<Finding> {
    let target = pair.target.markdown.trim_end();
    let skipped = target.len() - target.trim_start().len();
    if pair.target.place.code || !has_blank_line(&target[skipped..]) {
        return None;
    }
    if has_blank_line(pair.source.markdown.trim()) {
        return None;
    }
    let end = skipped + target[skipped..].find('\n')?;
    let start = pair.target.span.start();
    let span = Span::new(start + end, start + end + 1);
    let message = "a blank line parts the translation in two, and the source has none";
    let finding = pair.finding_at(&DEFINITION.rule, span, message);
    Some(finding.with_help("remove the blank line"))
}

fn has_blank_line(text: &str) -> bool {
    text.contains('\n') && text.lines().any(|line| line.trim().is_empty())
}

/// Points at the first block that only one side has.
fn finding(bilingual: &Bilingual<'_>, target: &[Block], source: &[Block]) -> Finding {
    let places = |blocks: &[Block]| blocks.iter().map(|it| it.place).collect::<HashSet<_>>();
    let (target_places, source_places) = (places(target), places(source));
    let extra = target.iter().find(|block| !source_places.contains(&block.place));
    let lost = source.iter().find(|block| !target_places.contains(&block.place));
    let (side, block) = match (extra, lost) {
        (Some(extra), _) if target.len() > source.len() => (&bilingual.target, extra),
        (_, Some(lost)) => (&bilingual.source, lost),
        (Some(extra), None) => (&bilingual.target, extra),
        (None, None) => (&bilingual.target, target.last().or(source.last()).expect("one has more")),
    };
    let (one, several) = KINDS[block.kind];
    let name = |count: usize| if count == 1 { one } else { several };
    let message = format!(
        "the translation has {} {}, the source {}",
        target.len(),
        name(target.len()),
        source.len()
    );
    let help = "the page structure differs from here on; check how the line starts";
    let file = side.to_file(side.first_line(block.span));
    Finding::new(&DEFINITION.rule, file, message).with_help(help)
}

fn blocks(side: &SideView<'_>) -> Vec<Block> {
    let nodes = side.own_nodes();
    nodes
        .filter_map(|node| {
            let NodeKind::Enter(element) = &node.kind else { return None };
            let kind = match element {
                Element::Heading { .. } => HEADING,
                Element::Item => 1,
                Element::TableCell(_) => 2,
                Element::CodeBlock(_) => 3,
                Element::Alert(_) => 4,
                Element::Tab(_) => 5,
                _ => return None,
            };
            let level = if let Element::Heading { level, .. } = element { *level } else { 0 };
            let place = side.place(node.span.start());
            Some(Block { kind, level, place, span: node.span })
        })
        .collect()
}

//! The units of an article.

use std::collections::HashSet;

use super::code_ids::{number_source, number_target};
use super::cutter::{RawPiece, cut, cut_literal};
use super::unit::{Piece, State, Unit};
use crate::article::{Article, Segment, Side, SideText};
use crate::markdown::inline::SegmentNodes;
use crate::markdown::inline::text_of;
use crate::markdown::node::{Element, Node, NodeKind};
use crate::markdown::shown::shown;
use crate::project::{Configuration, Dialect};

/// The units of an article: one for each segment that has a source.
pub fn units(article: &Article, dialect: Dialect<'_>) -> Vec<Unit> {
    let source = CutSide::new(article, Side::Source, dialect);
    let target = CutSide::new(article, Side::Target, dialect);
    let mut ids = HashSet::new();
    let all = article.segments().iter().enumerate();
    let units = all.filter_map(|(index, segment)| {
        let id = unique(segment.id(article.source()), index, &mut ids);
        let source_part = segment.source?;
        let text = |span| article.source().slice(span).to_owned();
        let target_markdown = segment.target.map(|part| text(part.text));
        let is_missing = target_markdown.as_ref().is_none_or(|it| it.trim().is_empty());
        let is_literal = if is_missing { &source } else { &target }.is_literal[index];
        let target_pieces = target_markdown.as_ref().map(|_| target.pieces[index].clone());
        let target = target_pieces.map(|own| number_target(&source.pieces[index], own));
        let state = if is_missing { State::New } else { State::Translated };
        Some(Unit {
            index,
            id,
            source_markdown: text(source_part.text),
            target_markdown,
            source: number_source(source.pieces[index].clone()),
            target,
            heading: source.heading(index),
            state,
            notes: Vec::new(),
            fixed_words: Vec::new(),
            max_length: max_length(article, segment, dialect.configuration),
            suggestion: None,
            is_literal,
        })
    });
    units.collect()
}

/// A translation as its article reads it.
pub(super) struct TargetReading {
    /// Codes are numbered by those of the source.
    pub(super) pieces: Vec<Piece>,
    /// `true` if Markdown's marks are plain characters there.
    pub(super) is_literal: bool,
}

/// The translations of an article, by the number of their segment.
pub(super) fn target_readings(
    article: &Article,
    dialect: Dialect<'_>,
    wanted: &[(usize, &Unit)],
) -> Vec<TargetReading> {
    let target = CutSide::new(article, Side::Target, dialect);
    let source = CutSide::new(article, Side::Source, dialect);
    let readings = wanted.iter().map(|&(index, _)| TargetReading {
        pieces: number_target(&source.pieces[index], target.pieces[index].clone()),
        is_literal: target.is_literal[index],
    });
    readings.collect()
}

/// How many characters a translation may have: there are limits for fields of the front matter.
fn max_length(
    article: &Article,
    segment: &Segment,
    configuration: &Configuration,
) -> Option<usize> {
    let limits = &configuration.exchange.max_length;
    if limits.is_empty() {
        return None;
    }
    let part = segment.target.or(segment.source)?;
    let mut fields = article.front_matter()?.fields();
    let field = fields.find(|field| field.value_span.contains(part.open))?;
    limits.get(&field.key).copied()
}

/// An id that no earlier segment has.
fn unique(id: &str, index: usize, known: &mut HashSet<String>) -> String {
    let base = if id.is_empty() { format!("n{}", index + 1) } else { id.to_owned() };
    let mut unique = base.clone();
    let mut number = 2;
    while !known.insert(unique.clone()) {
        unique = format!("{base}~{number}");
        number += 1;
    }
    unique
}

/// The segments of one side, cut.
struct CutSide {
    pieces: Vec<Vec<RawPiece>>,
    is_literal: Vec<bool>,
    /// Where each heading begins, in bytes of the side's text, and its text.
    headings: Vec<(usize, String)>,
    starts: Vec<usize>,
}

impl CutSide {
    fn new(article: &Article, side: Side, dialect: Dialect<'_>) -> Self {
        let text = article.side(side);
        let document = dialect.parse_whole(article, &text);
        let nodes = shown(&document.nodes, &text);
        let segments = SegmentNodes::new(&nodes, &text, article);
        let (mut pieces, mut is_literal) = (Vec::new(), Vec::new());
        for segment in text.segments() {
            if segment.span.start() < text.body_start() {
                pieces.push(cut_literal(&text.text()[segment.span.range()]));
                is_literal.push(true);
                continue;
            }
            let inline = segments.segment(segment.index, &text);
            pieces.push(cut(&inline));
            is_literal.push(inline.place.code || inline.place.html || inline.nodes.is_empty());
        }
        let starts = text.segments().iter().map(|it| it.span.start()).collect();
        Self { pieces, is_literal, headings: headings(&document.nodes, &text), starts }
    }

    fn heading(&self, index: usize) -> Option<String> {
        let start = self.starts[index];
        let before = self.headings.partition_point(|(at, _)| *at <= start);
        self.headings[..before].last().map(|(_, title)| title.clone())
    }
}

fn headings(nodes: &[Node<'_>], side: &SideText) -> Vec<(usize, String)> {
    let mut headings: Vec<(usize, String)> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut includes = 0_usize;
    for (index, node) in nodes.iter().enumerate() {
        match &node.kind {
            NodeKind::Enter(Element::Include(_)) => includes += 1,
            NodeKind::Enter(Element::Heading { .. }) if includes == 0 => {
                open = Some((index, node.span.start() + side.body_start()));
            }
            NodeKind::Exit(enter) => match (&nodes[*enter].kind, open) {
                (NodeKind::Enter(Element::Include(_)), _) => includes -= 1,
                (NodeKind::Enter(Element::Heading { .. }), Some((start, at))) => {
                    headings.push((at, text_of(&nodes[start..index]).trim().to_owned()));
                    open = None;
                }
                _ => {}
            },
            _ => {}
        }
    }
    headings.sort();
    headings
}

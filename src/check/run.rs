//! Runs the rules over an article, and gives their findings the texts of their segments, so that they can
//! be reported when the article is gone.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::bilingual::{Bilingual, Pair};
use super::fingerprint::texts_hash;
use super::rules::{Definition, RULES, Scope};
use super::settings::Settings;
use super::side_view::SideView;
use crate::article::{Article, Side, SideText};
use crate::finding::{Finding, Located, SegmentTexts};
use crate::locale::Locale;
use crate::markdown::inline::SegmentNodes;
use crate::markdown::node::{Element, Node, NodeKind};
use crate::markdown::shown::shown;
use crate::markdown::{Context, Document, parse};
use crate::text::Span;

/// All findings of all rules about one article, in the order of the file.
///
/// `locale` is the language of the translation, as the article's folder or its front matter tells.
pub fn check(
    article: &Article,
    locale: Option<&Locale>,
    context: &Context<'_>,
    settings: &Settings,
) -> Vec<Finding> {
    let texts = [Side::Target, Side::Source].map(|side| article.side(side));
    let documents =
        texts.each_ref().map(|text| parse(text.body(), &Context { side: text.side(), ..*context }));
    check_parsed(
        article,
        [(&texts[0], &documents[0]), (&texts[1], &documents[1])],
        locale,
        settings,
    )
}

/// The same about an article that is parsed already: its translation, then its source.
pub fn check_parsed(
    article: &Article,
    [(target_text, target), (source_text, source)]: [(&SideText, &Document<'_>); 2],
    locale: Option<&Locale>,
    settings: &Settings,
) -> Vec<Finding> {
    let shown = [shown(&target.nodes, target_text), shown(&source.nodes, source_text)];
    let flattened = [
        SegmentNodes::new(&shown[0], target_text, article),
        SegmentNodes::new(&shown[1], source_text, article),
    ];
    let sides = [
        SideView {
            text: target_text,
            document: target,
            shown: &shown[0],
            flattened: &flattened[0],
        },
        SideView {
            text: source_text,
            document: source,
            shown: &shown[1],
            flattened: &flattened[1],
        },
    ];
    let bilingual = Bilingual::new(article, sides, locale, settings);
    let mut findings = run(&bilingual);
    findings.sort_by_key(|finding| (finding.span, finding.rule.name));
    findings
}

/// What the rules find that may be told, in the order of the table.
fn run(bilingual: &Bilingual<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (copies, mut pairs): (Vec<_>, Vec<_>) = bilingual.pairs().partition(Pair::is_equal);
    // Of a text that is not on the page there is no more to tell.
    let is_gone = |pair: &Pair<'_>| {
        let place = bilingual.lost().binary_search_by_key(&pair.index, |lost| lost.segment);
        place.is_ok_and(|place| bilingual.lost()[place].is_all)
    };
    pairs.retain(|pair| !is_gone(pair) && !bilingual.is_unreadable(pair.index));
    if pairs.iter().any(is_swallowed) && reports_code_blocks(bilingual) {
        pairs.retain(|pair| !is_swallowed(pair));
    }
    let is_on = |definition: &&&Definition| !bilingual.settings.off.contains(definition.rule.name);
    for definition in RULES.iter().filter(is_on) {
        match definition.scope {
            Scope::Pair(check) => pairs.iter().for_each(|pair| check(pair, &mut findings)),
            Scope::Copy(check) => copies.iter().for_each(|pair| check(pair, &mut findings)),
            Scope::Article(check) => check(bilingual, &mut findings),
        }
    }
    findings
}

/// Returns `true` for a translation that code took in: a fence that the source has not.
fn is_swallowed(pair: &Pair<'_>) -> bool {
    pair.target.place.code && !pair.source.place.code
}

/// Returns `true` if `structure-mismatch` reports that the sides differ in their blocks of code.
fn reports_code_blocks(bilingual: &Bilingual<'_>) -> bool {
    let is_code = |node: &&Node<'_>| matches!(node.kind, NodeKind::Enter(Element::CodeBlock(_)));
    let count = |side: &SideView<'_>| side.own_nodes().filter(is_code).count();
    let is_reported = !bilingual.settings.off.contains("structure-mismatch");
    is_reported && count(&bilingual.target) != count(&bilingual.source)
}

/// The findings of an article with their places and their segments' texts worked out. A segment's texts
/// are copied once, however many findings it has.
pub fn locate(findings: impl IntoIterator<Item = Finding>, article: &Article) -> Vec<Located> {
    let mut known: FxHashMap<usize, Arc<SegmentTexts>> = FxHashMap::default();
    let findings = findings.into_iter().map(|finding| {
        let segment = finding.segment.map(|index| {
            known.entry(index).or_insert_with(|| Arc::new(texts(index, article))).clone()
        });
        let target_span = finding.segment.and_then(|index| inside(index, finding.span, article));
        let mut located = finding.locate(article.source());
        if target_span.is_some() {
            // The segment's text is shown in its place, and a project can have a million findings.
            located.location.forget_excerpt();
        }
        Located { segment, target_span, ..located }
    });
    findings.collect()
}

fn texts(index: usize, article: &Article) -> SegmentTexts {
    let text = |side| article.text(index, side).map(str::to_owned);
    let (target, source) = (text(Side::Target), text(Side::Source));
    let hash = texts_hash(target.as_deref(), source.as_deref());
    SegmentTexts { id: article.id(index).to_owned(), target, source, hash }
}

/// A span of the file in bytes of the translation that holds it.
fn inside(index: usize, span: Span, article: &Article) -> Option<Span> {
    let text = article.segments()[index].target.filter(|part| part.text.contains(span))?.text;
    Some(Span::new(span.start() - text.start(), span.end() - text.start()))
}

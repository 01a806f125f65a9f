//! `missing-block` and `extra-block`: blocks of a translation and its original, where those are two
//! files, that have no partner.

use std::borrow::Cow;

use super::Definition;
use crate::article::{BlockKind, BlockPair, Side};
use crate::check::Bilingual;
use crate::finding::{Finding, Rule};
use crate::text::Span;

pub(super) static MISSING: Definition =
    Definition::article(Rule::warning("missing-block"), missing);
pub(super) static EXTRA: Definition = Definition::article(Rule::warning("extra-block"), extra);

const MISSING_HELP: &str = "translate it here, or remove it from the original if it is obsolete";
const EXTRA_HELP: &str = "remove it if the original no longer has it; if every page has it, add its words to `notices` \
    under `[layout]`";

/// A longer text is no fragment: in some scripts, words do not stand apart.
const FRAGMENT_MAX: usize = 24;
/// First words that name a block.
const WORDS_MAX: usize = 8;

fn missing(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let rest = "missing from the translation";
    let sentences = sentences(bilingual, Side::Source, rest);
    findings.extend(sentences.map(|(segment, span, message)| {
        Finding::new(&MISSING.rule, span, message).in_segment(segment).with_help(MISSING_HELP)
    }));
    let blocks = bilingual.article.blocks();
    let mut gap = bilingual.target.text.body_start();
    let is_missing =
        |block: &BlockPair| block.target.is_none() && !is_notice(bilingual, block, Side::Source);
    for run in blocks.chunk_by(|one, other| is_missing(one) == is_missing(other)) {
        gap = run.iter().rev().find_map(|block| block.target).map_or(gap, Span::end);
        if !is_missing(&run[0]) {
            continue;
        }
        let message = said(bilingual, run, Side::Source, rest);
        let gap = bilingual.article.source().text().floor_char_boundary(gap);
        findings
            .push(Finding::new(&MISSING.rule, Span::empty(gap), message).with_help(MISSING_HELP));
    }
}

/// The sentences of one side that the other lacks, though their block is there: their segments, where
/// those are, and what is said of them. Annotated articles have none.
fn sentences<'b>(
    bilingual: &'b Bilingual<'_>,
    side: Side,
    rest: &'b str,
) -> impl Iterator<Item = (usize, Span, String)> + 'b {
    let article = bilingual.article;
    let segments = article.segments().iter().enumerate();
    let of_plain_pair = segments.take_while(|(_, segment)| segment.gap.is_some());
    of_plain_pair.filter_map(move |(index, segment)| {
        let text = article.text(index, side)?;
        let is_alone = article.text(index, side.other()).is_none() && !is_fragment(text);
        let message = || format!("sentence \"{}\" is {rest}", first_words(text));
        is_alone.then(|| (index, segment.span(), message()))
    })
}

/// Returns `true` for an emoji, or a word or two with a full stop, which translations make a part of the sentence before
/// them.
fn is_fragment(text: &str) -> bool {
    let shown = without_tags(text);
    let words = shown.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    shown.len() < FRAGMENT_MAX && words.count() < 3
}

/// A text without its tags of HTML: an anchor alone says nothing.
fn without_tags(text: &str) -> Cow<'_, str> {
    if !text.starts_with('<') {
        return Cow::Borrowed(text);
    }
    let (mut kept, mut rest) = (String::new(), text);
    while let Some((before, behind)) = rest.split_once('<') {
        kept.push_str(before);
        rest = behind.split_once('>').map_or("", |(_, behind)| behind);
    }
    Cow::Owned(kept + rest)
}

fn extra(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let rest = "not in the original";
    let sentences = sentences(bilingual, Side::Target, rest);
    findings.extend(sentences.map(|(segment, span, message)| {
        Finding::new(&EXTRA.rule, span, message).in_segment(segment).with_help(EXTRA_HELP)
    }));
    let blocks = bilingual.article.blocks();
    let is_extra =
        |block: &BlockPair| block.source.is_none() && !is_notice(bilingual, block, Side::Target);
    for run in blocks.chunk_by(|one, other| is_extra(one) == is_extra(other)) {
        let Some(first) = run.first().filter(|block| is_extra(block)) else { continue };
        let message = said(bilingual, run, Side::Target, rest);
        let span = first.target.unwrap_or_else(|| Span::empty(0));
        findings.push(Finding::new(&EXTRA.rule, span, message).with_help(EXTRA_HELP));
    }
}

/// Returns `true` for what a team puts on every page of one language.
fn is_notice(bilingual: &Bilingual<'_>, block: &BlockPair, side: Side) -> bool {
    let span = match side {
        Side::Source => block.source,
        Side::Target => block.target,
    };
    let text = span.map_or("", |span| bilingual.article.file_of(side).slice(span));
    bilingual.settings.notices.iter().any(|notice| text.contains(&**notice))
}

/// `list item "…" and 2 more blocks …`
fn said(bilingual: &Bilingual<'_>, run: &[BlockPair], side: Side, what: &str) -> String {
    let is_heading = |block: &&BlockPair| matches!(block.kind, BlockKind::Heading(_));
    let named = run.iter().find(is_heading).unwrap_or(&run[0]);
    let span = match side {
        Side::Source => named.source,
        Side::Target => named.target,
    };
    let text = bilingual.article.file_of(side).slice(span.unwrap_or_else(|| Span::empty(0)));
    let words = first_words(text);
    let rest = match run.len() - 1 {
        0 => String::new(),
        1 => " and 1 more block".to_owned(),
        more => format!(" and {more} more blocks"),
    };
    let are = if rest.is_empty() { "is" } else { "are" };
    format!("{} \"{words}\"{rest} {are} {what}", named.kind.name())
}

fn first_words(text: &str) -> String {
    // The first line of a fenced block is not its code.
    let is_fenced = text.starts_with("```") || text.starts_with("~~~");
    let code = is_fenced.then(|| text.split_once('\n')).flatten().map(|(_, code)| code);
    let is_fence = |word: &&str| word.starts_with("```") || word.starts_with("~~~");
    let mut words = code.unwrap_or(text).split_whitespace().filter(|word| !is_fence(word));
    let first: Vec<&str> = words.by_ref().take(WORDS_MAX).collect();
    let more = words.next().is_some();
    let first = first.join(" ");
    let end = first.char_indices().nth(60).map_or(first.len(), |(at, _)| at);
    let is_cut = more || end < first.len();
    format!("{}{}", &first[..end], if is_cut { "…" } else { "" })
}

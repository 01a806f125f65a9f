//! `html-changed`: a tag or an attribute that the source has not, one that is missing, or an entity
//! that shows as text. What tags show as links, code and emphasis is for the rules about these: only
//! their further attributes count here.

use std::mem::discriminant;

use super::Definition;
use crate::check::Pair;
use crate::check::addresses::without_locale;
use crate::check::entities::shown_entities;
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::markdown::node::NodeKind;
use crate::markdown::raw_tag::{Attribute, Tag, tags};
use crate::markdown::sanitize::is_element;
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("html-changed"), check);

/// Attributes that readers see or hear: they are to be translated.
const TRANSLATED: [&str; 6] = ["alt", "aria-label", "placeholder", "summary", "title", "lang"];

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let (mut targets, mut sources) = (known_tags(&pair.target), known_tags(&pair.source));
    add_read_tags(pair, &mut targets, &mut sources);
    leave_out_typography(pair, &mut targets, &sources);
    let own = |(tag, _): &(Tag<'_>, Span)| comparison_key(tag);
    let changed = unmatched(&targets, sources.iter().map(own), |it| own(it));
    let lost = unmatched(&sources, targets.iter().map(own), |it| own(it));
    let help = "write the same tags and attributes as in the source";
    let write = |inline: &Inline<'_>, span: Span| inline.slice(span).to_owned();
    let finding = match (changed.first(), lost.first()) {
        (None, None) => None,
        (Some((tag, span)), _) => {
            let written = write(&pair.target, *span);
            let message = if is_read_in_pairs(tag) && pair.target.has_stray_tag(&[tag.name]) {
                format!("unmatched `{written}` in the segment")
            } else {
                format!("`{written}` is not in the source")
            };
            Some(pair.finding_at(&DEFINITION.rule, *span, message))
        }
        (None, Some((_, span))) => {
            let message =
                format!("`{}` is missing from the translation", write(&pair.source, *span));
            Some(pair.finding(&DEFINITION.rule, message))
        }
    };
    findings.extend(finding.map(|finding| finding.with_help(help)));
    if !pair.target.markdown.contains('&') {
        return;
    }
    let sources = shown_entities(&pair.source).count();
    findings.extend(shown_entities(&pair.target).skip(sources).map(|(entity, span)| {
        let message = format!("entity `{entity}` appears as text on the page");
        let inner = entity.strip_suffix(';').and_then(|entity| entity.split_once(';'));
        let help = match inner {
            Some((_, name)) => format!("write it as `&{name};`"),
            None => "write it as `&name;`, without a space".to_owned(),
        };
        pair.finding_at(&DEFINITION.rule, span, message).with_help(help)
    }));
}

/// The tags of a segment that are HTML's, with their place. Others are placeholders.
fn known_tags<'f>(inline: &Inline<'f>) -> Vec<(Tag<'f>, Span)> {
    let mut found = Vec::new();
    for (html, span) in inline.html() {
        let known = tags(html).filter(|tag| is_element(tag.name));
        found.extend(known.map(|tag| {
            let start = span.start() + tag.range.start;
            let end = span.start() + tag.range.end;
            (tag, Span::new(start, end))
        }));
    }
    without_ordinals(found, inline)
}

/// Endings that some languages write raised behind a number.
const ORDINAL_ENDINGS: [&str; 17] = [
    "st", "nd", "rd", "th", "e", "er", "re", "ère", "ème", "nde", "o", "a", "os", "as", "mo", "ma",
    "te",
];

/// Leaves out the raised endings of ordinals, `3<sup>rd</sup>`: each language has its own, or none.
fn without_ordinals<'f>(tags: Vec<(Tag<'f>, Span)>, inline: &Inline<'f>) -> Vec<(Tag<'f>, Span)> {
    let is_number =
        |before: &str| before.ends_with(|c: char| c.is_ascii_digit() || "IVXLCDM".contains(c));
    let is_raised = |at: usize| {
        let [(tag, open), (end, close)] = [tags.get(at)?, tags.get(at + 1)?];
        let text = inline.slice(Span::new(open.end(), close.start().max(open.end())));
        (tag.is("sup") && !tag.is_end && end.is("sup") && end.is_end)
            .then(|| ORDINAL_ENDINGS.contains(&text) && is_number(inline.before(open.start())))
    };
    let raised: Vec<bool> = (0..tags.len()).map(|at| is_raised(at).unwrap_or_default()).collect();
    let is_part = |at: usize| raised[at] || at > 0 && raised[at - 1];
    let kept = tags.into_iter().enumerate().filter(|(at, _)| !is_part(*at));
    kept.map(|(_, tag)| tag).collect()
}

/// Elements that a language needs for its script: readings, directions, places where a line may break.
const OF_SCRIPT: [&str; 8] = ["bdi", "bdo", "rb", "rp", "rt", "rtc", "ruby", "wbr"];

/// Elements of a script without end tags.
const WITHOUT_END: [&str; 4] = ["rb", "rp", "rt", "wbr"];

/// Attributes that say how words are read, and nothing else.
const OF_WORDS: [&str; 3] = ["dir", "lang", "translate"];

/// Leaves out the pairs of tags that the translation adds for its language's own way of writing: `n<sup>o</sup>`,
/// `<ruby>`, `<bdi>`, `<span lang="en">`.
fn leave_out_typography(
    pair: &Pair<'_>,
    targets: &mut Vec<(Tag<'_>, Span)>,
    sources: &[(Tag<'_>, Span)],
) {
    let is_raised = |tag: &Tag<'_>| tag.is("sup") && !tag.is_end && tag.attributes.is_empty();
    let count = |tags: &[(Tag<'_>, Span)]| tags.iter().filter(|(tag, _)| is_raised(tag)).count();
    let mut raised = count(targets).saturating_sub(count(sources));
    let mut is_own = vec![false; targets.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, (tag, span)) in targets.iter().enumerate() {
        if !tag.is_end {
            is_own[at] = WITHOUT_END.iter().any(|name| tag.is(name));
            open.push(at);
            continue;
        }
        let Some(first) = open.iter().rposition(|first| tag.is(targets[*first].0.name)) else {
            continue;
        };
        let first = open.drain(first..).next().expect("it begins there");
        let (opening, start) = &targets[first];
        let text = || pair.target.slice(Span::new(start.end(), span.start()));
        let is_new = || {
            let key = comparison_key(opening);
            sources.iter().all(|(source, _)| comparison_key(source) != key)
        };
        let is_short = raised > 0
            && is_raised(opening)
            && is_short_form(pair.target.before(start.start()), text());
        raised -= usize::from(is_short);
        let is_pair = is_short || is_of_script(opening) && is_new();
        (is_own[first], is_own[at]) = (is_pair, is_pair);
    }
    let mut is_own = is_own.into_iter();
    targets.retain(|_| !is_own.next().unwrap_or_default());
}

/// Returns `true` for a tag that only says in which language, direction or reading words are.
fn is_of_script(tag: &Tag<'_>) -> bool {
    let is_plain = tag
        .attributes
        .iter()
        .all(|it| OF_WORDS.iter().any(|name| it.name.eq_ignore_ascii_case(name)));
    let is_known = OF_SCRIPT.iter().any(|name| tag.is(name));
    is_plain && (is_known || tag.is("span") && !tag.attributes.is_empty())
}

/// Returns `true` for the raised letters of a short form: `XIX<sup>e</sup>`, `1.<sup>a</sup>`, `M<sup>me</sup>`,
/// `Alderbox<sup>MC</sup>`.
fn is_short_form(before: &str, raised: &str) -> bool {
    const LETTERS_MAX: usize = 4;
    const MARKS: [&str; 7] = ["®", "™", "℠", "TM", "MC", "MD", "SM"];
    let word = before.trim_end_matches('.');
    let start = word.trim_end_matches(char::is_alphabetic).len();
    let is_number = word.ends_with(char::is_numeric)
        || word.len() > start && word[start..].chars().all(|c| "IVXLCDMivxlcdm".contains(c));
    let is_abbreviation = (1..=LETTERS_MAX).contains(&word[start..].chars().count());
    let is_ending = (1..=LETTERS_MAX).contains(&raised.chars().count())
        && raised.chars().all(|c| c.is_lowercase() || c == '.');
    is_ending && (is_number || is_abbreviation)
        || MARKS.contains(&raised) && word.ends_with(char::is_alphanumeric)
}

/// Adds tags that became nodes: breaks, where one side has more of them; and those with attributes that
/// no other rule looks at, where both sides have as many of the kind.
fn add_read_tags<'f>(
    pair: &Pair<'f>,
    targets: &mut Vec<(Tag<'f>, Span)>,
    sources: &mut Vec<(Tag<'f>, Span)>,
) {
    let sides = [&pair.target, &pair.source];
    let [read_targets, read_sources] = sides.map(|it| it.opening_tags().collect::<Vec<_>>());
    if read_targets.is_empty() && read_sources.is_empty() {
        return;
    }
    for (read, found) in [(read_targets, &mut *targets), (read_sources, &mut *sources)] {
        found.extend(read.into_iter().filter_map(|(kind, mut tag, span)| {
            let counts = sides.map(|side| count_of_kind(side, kind));
            let is_break = matches!(kind, NodeKind::HardBreak);
            tag.attributes.retain(|it| !is_break && !is_read(it));
            let is_told = is_break && counts[0] != counts[1]
                || !tag.attributes.is_empty() && counts[0] == counts[1];
            is_told.then_some((tag, span))
        }));
    }
}

/// Returns `true` if a tag with its partner becomes a node.
fn is_read_in_pairs(tag: &Tag<'_>) -> bool {
    ["a", "b", "code", "del", "em", "i", "s", "strike", "strong"].iter().any(|name| tag.is(name))
}

/// Returns `true` if an attribute is a part of what the tag became.
fn is_read(attribute: &Attribute<'_>) -> bool {
    ["href", "src", "alt"].iter().any(|name| attribute.name.eq_ignore_ascii_case(name))
}

fn count_of_kind(inline: &Inline<'_>, kind: &NodeKind<'_>) -> usize {
    let is_same = |other: &NodeKind<'_>| match (other, kind) {
        (NodeKind::Enter(other), NodeKind::Enter(kind)) => {
            discriminant(other) == discriminant(kind)
        }
        _ => discriminant(other) == discriminant(kind),
    };
    inline.nodes.iter().filter(|node| is_same(&node.kind)).count()
}

/// Returns what is compared to decide that two tags are equal.
fn comparison_key(tag: &Tag<'_>) -> (bool, String, Vec<(String, String)>) {
    (tag.is_end, tag.name.to_ascii_lowercase(), attributes(tag))
}

/// The attributes of a tag that stay as they are, by name.
fn attributes(tag: &Tag<'_>) -> Vec<(String, String)> {
    let mut attributes: Vec<_> = tag
        .attributes
        .iter()
        .map(|attribute| {
            let name = attribute.name.to_ascii_lowercase();
            let is_translated = TRANSLATED.contains(&name.as_str());
            let value = if is_translated { "" } else { attribute.value };
            (name, without_locale(value).into_owned())
        })
        .collect();
    attributes.sort();
    attributes
}

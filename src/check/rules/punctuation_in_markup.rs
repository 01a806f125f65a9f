//! `punctuation-in-emphasis` and `punctuation-in-link`: a full stop or comma was pulled into a link or into
//! emphasis from the sentence around it.

use super::Definition;
use crate::check::Pair;
use crate::check::abbreviations::{ends_with_abbreviation, ends_with_ordinal};
use crate::check::entities::entity_at_end;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::markdown::node::{Element, NodeKind};
use crate::markdown::run::Run;
use crate::text::Span;

pub(super) static IN_EMPHASIS: Definition =
    Definition::pair(Rule::warning("punctuation-in-emphasis"), |pair, findings| {
        let is_emphasis =
            |run: &Run<'_>| matches!(run.element, Element::Strong | Element::Emphasis);
        check(pair, &IN_EMPHASIS.rule, is_emphasis, findings);
    })
    .fixable();

pub(super) static IN_LINK: Definition =
    Definition::pair(Rule::warning("punctuation-in-link"), |pair, findings| {
        check(pair, &IN_LINK.rule, |run| matches!(run.element, Element::Link(_)), findings);
    })
    .fixable();

/// The marks that end or part a sentence, in all scripts. Not `?` and `!`, which titles have of their own.
const MARKS: [char; 15] =
    ['.', ',', ';', '。', '、', '，', '；', '．', '،', '؛', '۔', '।', '։', '។', '။'];

/// Marks that a source may have in their place.
const OTHER_MARKS: [char; 8] = [':', '?', '!', '…', '：', '？', '！', '؟'];

/// A finding for each run of the translation that ends with a mark where no run of the source does.
fn check(
    pair: &Pair<'_>,
    rule: &'static Rule,
    is_kind: fn(&Run<'_>) -> bool,
    findings: &mut Vec<Finding>,
) {
    let runs = pair.target.runs().filter(is_kind).enumerate();
    let is_own = |run: &Run<'_>| has_sentences(&run.text()) || is_whole(pair, run);
    let marked = runs.filter(|(_, run)| !is_own(run));
    let marked = marked.filter_map(|(index, run)| {
        let mark = closing_mark(&run, &pair.target)?;
        let is_full_stop = pair.target.slice(mark).trim() == ".";
        let is_of_sentence = !is_full_stop
            || may_end_sentence(pair, is_kind, &run) && !is_of_number(pair, &run.text());
        (is_of_sentence && !is_of_entity(pair, mark)).then_some((index, run, mark))
    });
    let marked: Vec<_> = marked.collect();
    if marked.is_empty() {
        return;
    }
    let sources: Vec<_> =
        pair.source.runs().filter(is_kind).map(|run| ends_with_mark(&run)).collect();
    let allowed = sources.iter().filter(|&&is_marked| is_marked).count();
    let excess = marked.len().saturating_sub(allowed);
    let is_pulled = |index: usize| !sources.get(index).copied().unwrap_or_default();
    let pulled = marked.into_iter().filter(|(index, ..)| is_pulled(*index)).take(excess);
    findings.extend(pulled.map(|(_, run, mark)| finding(pair, rule, &run, mark)));
}

fn finding(pair: &Pair<'_>, rule: &'static Rule, run: &Run<'_>, mark: Span) -> Finding {
    let written = pair.target.slice(mark).trim();
    let message =
        format!("sentence punctuation `{written}` is inside the {} `{}`", run.name(), run.text());
    let help = format!("move `{written}` after the {}", run.name());
    let edits = moved_out(&pair.target, run, mark);
    let finding = pair.finding_at(rule, mark, message).with_help(help);
    // A space that is written as an entity would stay behind: `&nbsp;;`.
    let is_of_text = entity_at_end(pair.target.before(mark.end())).is_some()
        || pair.target.before(mark.start()).ends_with(';');
    if is_of_text || written == "." && goes_on(pair.target.after(run.span.end())) {
        return finding;
    }
    finding.with_fix(pair.safe_fix(&format!("move `{written}` out"), edits))
}

/// Returns `true` if the full stop at the end of a run may be the sentence's: the source has a mark there or at its
/// end, and nothing follows that a full stop never stands before. Else it belongs to a short word that is cut off:
/// `**Выкл.** (по умолчанию)`.
fn may_end_sentence(pair: &Pair<'_>, is_kind: fn(&Run<'_>) -> bool, run: &Run<'_>) -> bool {
    const NEVER_BEHIND: [char; 10] = ['(', '/', ':', '?', '!', ',', '-', '–', '—', '+'];
    const LETTERS_MAX: usize = 7;
    let word = run.text();
    let letters = word.trim_end_matches('.').chars();
    if letters.clone().count() > LETTERS_MAX || !letters.clone().all(char::is_alphabetic) {
        return true;
    }
    let closing = ['*', '_', ' ', '\u{a0}'];
    let behind = pair.target.after(run.span.end()).trim_start_matches(closing);
    if behind.starts_with(NEVER_BEHIND) {
        return false;
    }
    let is_mark = |c: char| MARKS.contains(&c) || OTHER_MARKS.contains(&c);
    let has_mark_behind = |run: Run<'_>| {
        let behind = pair.source.after(run.span.end());
        behind.trim_start_matches(['*', '_', '"', '”', ')']).starts_with(is_mark)
    };
    let source = pair.source.markdown.trim_end().trim_end_matches(['*', '_', '"', '”', ')']);
    source.ends_with(is_mark) || pair.source.runs().filter(is_kind).any(has_mark_behind)
}

/// Returns `true` if the full stop at the end of a text may be that of a number, or of a short word behind one:
/// `Fällig am **5.**`, `**2021 mett.**`
fn is_of_number(pair: &Pair<'_>, text: &str) -> bool {
    const LETTERS_MAX: usize = 5;
    let text = text.trim_end();
    let locale = pair.bilingual.locale;
    if locale.is_some_and(|locale| ends_with_ordinal(text, locale.language())) {
        return true;
    }
    let mut words = text.trim_end_matches('.').rsplit(char::is_whitespace);
    let word = words.next().unwrap_or_default();
    let is_behind = words.next().is_some_and(|before| before.ends_with(char::is_numeric));
    // `Windows 10 Pro.` is a name.
    let is_letter = |c: char| c.is_alphabetic() && !c.is_uppercase();
    let is_short = word.chars().count() <= LETTERS_MAX && word.chars().all(is_letter);
    is_behind && is_short && !is_whole_word(pair, &word.to_lowercase())
}

/// Returns `true` for a word in full: `5 Tage`.
fn is_whole_word(pair: &Pair<'_>, word: &str) -> bool {
    pair.bilingual.language.is_some_and(|language| {
        let units = language.time_units.iter().flatten();
        language.frequent_words.contains(word)
            || units.filter(|unit| unit.chars().count() > 2).any(|unit| unit.trim() == word)
    })
}

/// Returns `true` if a mark ends an entity, be it one that no browser knows: `&nbps;`. The ampersand of a name
/// that the source has, `AT&T`, begins none.
fn is_of_entity(pair: &Pair<'_>, mark: Span) -> bool {
    let entity = entity_at_end(pair.target.before(mark.end()));
    entity.is_some_and(|name| !pair.source.markdown.contains(name))
}

/// Returns `true` for a text of several sentences, such as a message that is quoted: the mark at its end is
/// its own. Delimiters in it were not meant to make a run at all.
fn has_sentences(text: &str) -> bool {
    let is_end = |c: char| matches!(c, '.' | '!' | '?' | '。' | '！' | '？');
    let delimiters = ['*', '_'];
    let text = text.trim_end_matches(|c: char| is_end(c) || c.is_whitespace());
    text.starts_with(delimiters)
        || text.ends_with(delimiters)
        || text.contains(['。', '！', '？'])
        || text.match_indices(is_end).any(|(at, mark)| {
            let behind = text[at + mark.len()..].trim_start_matches(['"', '”', '»', ')']);
            behind.starts_with(' ')
                && behind.trim_start().starts_with(char::is_uppercase)
                && !ends_with_abbreviation(&text[..at + mark.len()])
        })
}

/// Returns `true` if a run is all of the translation, and the source has no mark at its end either: the
/// sentence's mark is in the run because the sentence is.
fn is_whole(pair: &Pair<'_>, run: &Run<'_>) -> bool {
    let source = pair.source.markdown.trim_end();
    pair.target.slice(run.span).trim() == pair.target.markdown.trim()
        && !source.ends_with(|c| MARKS.contains(&c) || OTHER_MARKS.contains(&c))
}

/// Returns `true` if a sentence goes on: a full stop is wrong there, in the run and behind it.
fn goes_on(text: &str) -> bool {
    text.trim_start().starts_with(char::is_lowercase)
}

/// Returns `true` if a word follows behind a blank.
fn continues(text: &str) -> bool {
    let word = text.trim_start();
    word.len() < text.len() && word.starts_with(char::is_alphabetic)
}

/// Returns `true` if a word may be short for one that a number belongs to, or that the sentence goes on behind:
/// `**pág.** 5`, `**Bijl.** bij de doos`.
fn is_number_word(word: &str, behind: &str) -> bool {
    const LETTERS_MAX: usize = 7;
    const SHORT_MAX: usize = 4;
    let letters = word.chars().count();
    let rest = behind.trim_start();
    word.chars().all(char::is_alphabetic)
        && rest.len() < behind.len()
        && (letters <= LETTERS_MAX && rest.starts_with(char::is_numeric)
            || letters <= SHORT_MAX && goes_on(behind))
}

/// Returns `true` if a run of the source ends with a mark of any kind.
fn ends_with_mark(run: &Run<'_>) -> bool {
    run.text().ends_with(|c| MARKS.contains(&c) || OTHER_MARKS.contains(&c))
}

/// Where the text of a run ends with a mark, blanks before it included; nothing where the mark
/// belongs to the text (`Save as...`), or is all of it.
fn closing_mark(run: &Run<'_>, inline: &Inline<'_>) -> Option<Span> {
    let last = run.content.last()?;
    let NodeKind::Text(text) = &last.kind else { return None };
    let mark = text.chars().next_back().filter(|mark| MARKS.contains(mark))?;
    let rest = &text[..text.len() - mark.len_utf8()];
    let is_single = run.content.len() == 1;
    let is_ellipsis = rest.ends_with(['.', '…']) || ends_with_abbreviation(&run.text());
    let is_only = is_single && rest.trim().is_empty();
    let end = last.span.end();
    // Many languages write ordinals so: `die **2.** Schaltfläche`.
    let is_number = !rest.is_empty() && rest.chars().all(char::is_numeric);
    if mark == '.' && is_number && continues(inline.after(run.span.end())) {
        return None;
    }
    if mark == '.' && is_single && is_number_word(rest, inline.after(run.span.end())) {
        return None;
    }
    if text.len() != last.span.len() {
        // An entity shows it: `&semi;`.
        return None;
    }
    let raw = inline.before(end).strip_suffix(mark)?;
    if is_ellipsis || is_only || raw.ends_with('\\') || run.is_bare_address() {
        return None;
    }
    let raw = &raw[raw.len().min(last.span.start() - inline.span.start())..];
    let start = end - mark.len_utf8() - (raw.len() - raw.trim_end_matches(' ').len());
    Some(Span::new(start, end))
}

/// The edits that put a mark behind its run, and behind all runs that end with it.
fn moved_out(inline: &Inline<'_>, run: &Run<'_>, mark: Span) -> Vec<(Span, String)> {
    let mut end = run.span.end();
    let behind = &inline.nodes[run.index + run.content.len() + 2..];
    for node in behind {
        match node.kind {
            NodeKind::Exit(enter) if is_run(&inline.nodes[enter].kind) => {
                end = inline.nodes[enter].span.end();
            }
            _ => break,
        }
    }
    let mut edits = vec![(mark, String::new())];
    let is_mark = |c: char| MARKS.contains(&c) || OTHER_MARKS.contains(&c);
    let (behind, written) = (inline.after(end), inline.slice(mark).trim());
    if !behind.starts_with(is_mark) {
        // What the translator pulled in may have had the blank behind it in mind.
        let touches = written.is_ascii() && behind.starts_with(char::is_alphanumeric);
        let blank = if touches { " " } else { "" };
        edits.push((Span::empty(end), format!("{written}{blank}")));
    }
    edits
}

fn is_run(kind: &NodeKind<'_>) -> bool {
    matches!(kind, NodeKind::Enter(Element::Link(_) | Element::Strong | Element::Emphasis))
}

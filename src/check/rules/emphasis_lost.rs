//! `emphasis-lost`: the translation has another number of bold or italic runs than its source.

use super::Definition;
use crate::check::Pair;
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::markdown::node::Element;
use crate::markdown::run::Run;
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::warning("emphasis-lost"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let differing =
        KINDS.iter().map(|kind| (kind, kind.count(&pair.target), kind.count(&pair.source)));
    let differing: Vec<_> = differing.filter(|(_, targets, sources)| targets != sources).collect();
    if differing.is_empty() {
        return;
    }
    // Marks that show as text are what `leaked-markup` is about.
    let (targets, sources) = (marks_shown(&pair.target), marks_shown(&pair.source));
    // A tag without its partner is what `html-changed` is about.
    if [&pair.target, &pair.source].iter().any(|it| it.has_stray_tag(&TAGS)) {
        return;
    }
    // A tag that shows as text is what `placeholder-changed` is about.
    if tags_shown(&pair.target) > tags_shown(&pair.source) {
        return;
    }
    let is_lost = |(_, targets, sources): &&(_, usize, usize)| targets < sources;
    match differing.iter().find(is_lost) {
        _ if targets > sources => {}
        Some((kind, ..)) => findings.push(lost(pair, kind)),
        // The translation made emphasis of marks that the source shows.
        None if targets < sources => {}
        None => findings.push(gained(pair, differing[0].0, differing[0].2)),
    }
}

/// The tags of emphasis.
const TAGS: [&str; 4] = ["b", "strong", "i", "em"];

/// Number of tags of emphasis that show as text.
fn tags_shown(inline: &Inline<'_>) -> usize {
    let text = inline.prose_text();
    TAGS.iter().map(|tag| text.matches(&format!("<{tag}>")).count()).sum()
}

/// How often `**` shows as text.
fn marks_shown(inline: &Inline<'_>) -> usize {
    inline.prose_text().matches("**").count()
}

/// Phrases that are looked for and named; more of them help nobody.
const PHRASES_MAX: usize = 8;

/// A kind of emphasis.
struct Kind {
    name: &'static str,
    is: fn(&Run<'_>) -> bool,
}

const KINDS: [Kind; 2] = [
    Kind { name: "bold", is: |run| matches!(run.element, Element::Strong) },
    Kind { name: "italic", is: |run| matches!(run.element, Element::Emphasis) },
];

impl Kind {
    fn runs<'f>(&self, inline: &Inline<'f>) -> impl Iterator<Item = Run<'f>> + use<'f> {
        inline.runs().filter(self.is)
    }

    fn count(&self, inline: &Inline<'_>) -> usize {
        self.runs(inline).count()
    }
}

/// Names the phrase of the source that no run of the translation stands for, best the one that
/// is in the translation without its emphasis.
fn lost(pair: &Pair<'_>, kind: &Kind) -> Finding {
    let name = kind.name;
    let texts = |inline| kind.runs(inline).map(|run| run.text()).collect::<Vec<_>>();
    let (targets, sources) = (texts(&pair.target), texts(&pair.source));
    let mut phrases = unmatched(&sources, &targets, |it| *it);
    phrases.truncate(PHRASES_MAX);
    let targets = unmatched(&targets, &sources, |it| *it);
    let help =
        format!("make the words that translate it {name}, without a space inside the delimiters");
    let plain =
        phrases.iter().find_map(|phrase| Some((phrase, plain_place(phrase, &pair.target)?)));
    let finding = match (plain, phrases.last()) {
        (Some((phrase, span)), _) => {
            let message = format!("`{phrase}` is {name} in the source and plain here");
            pair.finding_at(&DEFINITION.rule, span, message)
        }
        (None, Some(phrase)) if phrases.len() == 1 || targets.is_empty() => {
            let message =
                format!("`{phrase}` is {name} in the source; nothing {name} translates it here");
            pair.finding(&DEFINITION.rule, message)
        }
        _ => {
            let named: Vec<_> = phrases.iter().map(|phrase| format!("`{phrase}`")).collect();
            let message = format!("one of {} is not {name} here", named.join(", "));
            pair.finding(&DEFINITION.rule, message)
        }
    };
    finding.with_help(help)
}

/// Where a phrase stands as plain text.
fn plain_place(phrase: &str, target: &Inline<'_>) -> Option<Span> {
    let is_literal = |(text, span): &(&str, Span)| text.len() == span.len();
    target.prose().filter(is_literal).find_map(|(text, span)| {
        let start = span.start() + text.find(phrase)?;
        Some(Span::new(start, start + phrase.len()))
    })
}

fn gained(pair: &Pair<'_>, kind: &Kind, sources: usize) -> Finding {
    let run = kind.runs(&pair.target).nth(sources).expect("the translation has more");
    let (text, name) = (run.text(), kind.name);
    let message = format!("`{text}` is {name} here; the source has fewer {name} phrases");
    let help = "remove its delimiters, or join what is one phrase in the source";
    pair.finding_at(&DEFINITION.rule, run.span, message).with_help(help)
}

//! `emphasis-lost`: the translation has another number of bold or italic runs than its source.

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::markdown::node::Element;
use crate::markdown::run::Run;
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::warning("emphasis-lost"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    for (name, is_kind) in [("bold", is_strong as fn(&Run<'_>) -> bool), ("italic", is_emphasis)] {
        let count = |inline: &Inline<'_>| inline.runs().filter(is_kind).count();
        let (targets, sources) = (count(&pair.target), count(&pair.source));
        if targets < sources {
            findings.push(lost(pair, name, is_kind));
        } else if targets > sources {
            findings.push(gained(pair, name, is_kind, sources));
        }
    }
}

fn is_strong(run: &Run<'_>) -> bool {
    matches!(run.element, Element::Strong)
}

fn is_emphasis(run: &Run<'_>) -> bool {
    matches!(run.element, Element::Emphasis)
}

/// Names the phrase of the source that no run of the translation stands for, best the one that
/// stands in the translation without its emphasis.
fn lost(pair: &Pair<'_>, name: &str, is_kind: fn(&Run<'_>) -> bool) -> Finding {
    let mut targets: Vec<_> = pair.target.runs().filter(is_kind).map(|run| run.text()).collect();
    let mut phrases: Vec<_> = pair.source.runs().filter(is_kind).map(|run| run.text()).collect();
    phrases.retain(|phrase| {
        let same = targets.iter().position(|target| target == phrase);
        same.map(|index| targets.swap_remove(index)).is_none()
    });
    let help = format!("make the words that stand for it {name}, without a blank inside its marks");
    let plain =
        phrases.iter().find_map(|phrase| Some((phrase, plain_place(phrase, &pair.target)?)));
    let finding = match (plain, phrases.last()) {
        (Some((phrase, span)), _) => {
            let message = format!("`{phrase}` is {name} in the source and plain here");
            pair.finding_at(&DEFINITION.rule, span, message)
        }
        (None, Some(phrase)) if phrases.len() == 1 || targets.is_empty() => {
            let message =
                format!("`{phrase}` is {name} in the source, and nothing here stands for it");
            pair.finding(&DEFINITION.rule, message)
        }
        _ => {
            let named: Vec<_> = phrases.iter().map(|phrase| format!("`{phrase}`")).collect();
            let message = format!("one of {} lost its {name}", named.join(", "));
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

fn gained(pair: &Pair<'_>, name: &str, is_kind: fn(&Run<'_>) -> bool, sources: usize) -> Finding {
    let run = pair.target.runs().filter(is_kind).nth(sources).expect("the translation has more");
    let message = format!("`{}` is {name} here; the source has {sources} such phrases", run.text());
    let help = "take off its marks, or join what is one phrase in the source";
    pair.finding_at(&DEFINITION.rule, run.span, message).with_help(help)
}

//! `empty-menu-step`: a path through menus, `A > B > C`, has an empty step or another number of
//! steps than in the source.

use super::Definition;
use crate::check::Pair;
use crate::check::menu_path::{Separator, other_separators, separators};
use crate::finding::{Finding, Rule};
use crate::locale::Locale;
use crate::markdown::node::Element;
use crate::markdown::run::Run;
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("empty-menu-step"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let targets = separators(&pair.target);
    let sources = separators(&pair.source);
    if targets.is_empty() && sources.is_empty() {
        return;
    }
    let is_empty = |it: &&Separator| it.is_after_nothing;
    let empty = targets.iter().filter(is_empty).count();
    if empty > sources.iter().filter(is_empty).count() {
        let step = targets.iter().find(is_empty).expect("just counted");
        let message = "empty step in a menu path";
        let help = "write the menu's name between the two `>`";
        findings.push(pair.finding_at(&DEFINITION.rule, step.span, message).with_help(help));
    } else if !sources.is_empty() && !may_agree(pair, targets.len(), sources.len()) {
        let message =
            format!("menu path has {} separators; the source has {}", targets.len(), sources.len());
        let help = "write the same steps as in the source";
        findings.push(pair.finding(&DEFINITION.rule, message).with_help(help));
    }
}

/// Returns `true` if both paths can have the same number of steps, each written in its own way. A path
/// may also have become a sentence: then it has no separator at all, and a name for each step in bold
/// or as a link.
fn may_agree(pair: &Pair<'_>, targets: usize, sources: usize) -> bool {
    let max = |inline, separators| separators + other_separators(inline);
    let (targets_max, sources_max) = (max(&pair.target, targets), max(&pair.source, sources));
    let is_spaceless = pair.bilingual.locale.is_some_and(Locale::is_spaceless);
    let is_sentence = targets == 0 && (is_spaceless || names_joined_by_words(pair) >= sources);
    targets_max >= sources && sources_max >= targets || is_sentence
}

/// How often words stand between one name in bold, or link, and the next: `**Bestand** en dan op **Opslaan**`.
fn names_joined_by_words(pair: &Pair<'_>) -> usize {
    let is_name = |run: &Run<'_>| matches!(run.element, Element::Strong | Element::Link(_));
    let names: Vec<Span> = pair.target.runs().filter(is_name).map(|run| run.span).collect();
    let is_word = |pair_of_names: &&[Span]| {
        let [one, next] = pair_of_names else { return false };
        let between = pair.target.after(one.end());
        let len = next.start().saturating_sub(one.end());
        between.get(..len).is_some_and(|it| {
            it.chars().filter(|c| c.is_alphabetic() && !c.is_uppercase()).count() > 1
        })
    };
    names.windows(2).filter(is_word).count()
}

//! `emphasis-moved`: bold or italic text begins with a function word of the target language, while
//! the source's begins with none: `**op de pagina** X` for `on the **X** page`.

use super::Definition;
use crate::check::Pair;
use crate::check::language::Language;
use crate::finding::{Finding, Rule};
use crate::markdown::run::Run;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::warning("emphasis-moved"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let bilingual = pair.bilingual;
    let Some(language) = bilingual.language else { return };
    let Some(source_language) = bilingual.source_language else { return };
    let targets: Vec<_> = pair.target.emphases().collect();
    if !targets.iter().any(|run| is_moved(run, language)) {
        return;
    }
    // `**Add an element**` may well begin with its article in another language.
    let has_words: Vec<_> =
        pair.source.emphases().map(|run| has_function_word(&run, source_language)).collect();
    let is_aligned = has_words.len() == targets.len();
    let has_any = has_words.contains(&true);
    for (index, run) in targets.iter().enumerate().filter(|(_, run)| is_moved(run, language)) {
        let is_natural = if is_aligned { has_words[index] } else { has_any };
        if !is_natural {
            findings.push(finding(pair, run));
        }
    }
}

fn finding(pair: &Pair<'_>, run: &Run<'_>) -> Finding {
    let text = run.text();
    let word = first_word(&text);
    let message = format!(
        "the {} `{text}` begins with `{word}`, which is outside it in the source",
        run.name()
    );
    let help = "put the delimiters around the same words as in the source";
    pair.finding_at(&DEFINITION.rule, run.span, message).with_help(help)
}

/// Returns `true` if a phrase in the middle of a sentence begins with a function word. In upper
/// case it may be the name of something: **In behandeling**.
fn is_moved(run: &Run<'_>, language: &Language) -> bool {
    let text = run.text();
    let is_phrase = text.trim().contains(char::is_whitespace);
    is_phrase
        && text.starts_with(char::is_lowercase)
        && language.function_words.contains(first_word(&text))
}

fn has_function_word(run: &Run<'_>, language: &Language) -> bool {
    let text = run.text().to_lowercase();
    text.split_whitespace().any(|word| language.function_words.contains(word))
}

fn first_word(text: &str) -> &str {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

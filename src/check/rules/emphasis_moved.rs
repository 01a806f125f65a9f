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
    let Some(source_language) = Language::of(&bilingual.settings.source_locale) else { return };
    let moved: Vec<_> = pair.target.emphases().filter(|run| is_moved(run, language)).collect();
    if moved.is_empty() || pair.source.emphases().any(|run| begins(&run, source_language)) {
        return;
    }
    for run in moved {
        let text = run.text();
        let message = format!(
            "`{}` begins the {} `{text}`: it stands for no word of the source's",
            first_word(&text),
            run.name()
        );
        let help = "put the marks around the words that are marked in the source";
        findings.push(pair.finding_at(&DEFINITION.rule, run.span, message).with_help(help));
    }
}

/// Whether a phrase in the middle of a sentence begins with a function word. In upper case it may
/// be the name of something: **In behandeling**.
fn is_moved(run: &Run<'_>, language: &Language) -> bool {
    let text = run.text();
    let is_phrase = text.trim().contains(char::is_whitespace);
    is_phrase && text.starts_with(char::is_lowercase) && begins(run, language)
}

fn begins(run: &Run<'_>, language: &Language) -> bool {
    language.function_words.contains(&first_word(&run.text()).to_lowercase())
}

fn first_word(text: &str) -> &str {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

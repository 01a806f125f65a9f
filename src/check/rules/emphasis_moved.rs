//! `emphasis-moved`: bold or italic text begins with a function word of the target language, while
//! the source's begins with none: `**op de pagina** X` for `on the **X** page`.

use super::Definition;
use crate::check::Pair;
use crate::check::language::Language;
use crate::finding::{Finding, Rule};
use crate::markdown::run::Run;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::warning("emphasis-moved"), check);

/// Phrases that say in several words what other languages say in one, such as `pending`.
const PHRASES: [&str; 44] = [
    // Dutch.
    "aan de slag",
    "in afwachting",
    "in behandeling",
    "in de wacht",
    "in de wachtrij",
    "in gebruik",
    "in orde",
    "in uitvoering",
    "in werking",
    "op aanvraag",
    "op de achtergrond",
    "op maat",
    "op schema",
    "te koop",
    "uit voorraad",
    "van kracht",
    "van toepassing",
    "voor eigen risico",
    // German.
    "auf anfrage",
    "im gange",
    "im hintergrund",
    "in arbeit",
    "in bearbeitung",
    "in der warteschlange",
    "in kraft",
    "in ordnung",
    "zum beispiel",
    // French.
    "en attente",
    "en cours",
    "en ligne",
    "par défaut",
    "par exemple",
    "à jour",
    // Spanish.
    "de nuevo",
    "en curso",
    "en espera",
    "en línea",
    "por ejemplo",
    // Italian.
    "in attesa",
    "in corso",
    "in linea",
    "per esempio",
    // Portuguese.
    "em andamento",
    "por exemplo",
];

/// Longer function words of English, which open phrases as short ones do: `using C#`.
const ENGLISH: [&str; 14] = [
    "after",
    "before",
    "between",
    "during",
    "including",
    "into",
    "per",
    "regarding",
    "through",
    "under",
    "until",
    "using",
    "within",
    "without",
];

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let bilingual = pair.bilingual;
    let Some(language) = bilingual.language else { return };
    let Some(source_language) = bilingual.source_language else { return };
    let targets: Vec<_> = pair.target.emphases().collect();
    let before = findings.len();
    check_moved(pair, &targets, [language, source_language], findings);
    if findings.len() == before {
        findings.extend(grown(pair, &targets));
    }
}

/// Runs that begin with a word which is outside of them in the source.
fn check_moved(
    pair: &Pair<'_>,
    targets: &[Run<'_>],
    [language, source_language]: [&Language; 2],
    findings: &mut Vec<Finding>,
) {
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

/// Emphasis of all of a sentence or of more than half of it, where the source has it on a few words.
fn grown(pair: &Pair<'_>, targets: &[Run<'_>]) -> Option<Finding> {
    const OTHERS_MIN: usize = 4;
    const MORE_MIN: usize = 3;
    if targets.is_empty() || !pair.bilingual.language.is_some_and(|language| language.word_spaces) {
        return None;
    }
    let sources: Vec<_> = pair.source.emphases().collect();
    if sources.len() != targets.len() {
        return None;
    }
    let count = |text: &str| text.split_whitespace().count();
    let [all, source_all] = [&pair.target, &pair.source].map(|it| count(&it.prose_text()));
    let counts: Vec<usize> = sources.iter().map(|run| count(&run.text())).collect();
    let outside = source_all.saturating_sub(counts.iter().sum());
    // The order of words differs between languages: the longest of the source may have become any.
    let inside = counts.iter().copied().max()?;
    if outside < OTHERS_MIN || outside <= inside {
        return None;
    }
    let is_whole =
        |run: &Run<'_>| pair.target.slice(run.span).trim() == pair.target.markdown.trim();
    let own_outside = all.saturating_sub(targets.iter().map(|run| count(&run.text())).sum());
    // A longer phrase for the same leaves as many words outside.
    let is_half =
        |words: usize| words * 2 > all && inside * 3 <= source_all && own_outside * 2 <= outside;
    let is_grown = |run: &&Run<'_>| {
        let words = count(&run.text());
        words >= inside + MORE_MIN && (is_whole(run) || is_half(words))
    };
    let run = targets.iter().find(is_grown)?;
    let part = if is_whole(run) { "the whole translation" } else { "most of the translation" };
    let texts: Vec<_> = sources.iter().map(|run| format!("`{}`", run.text())).collect();
    let (name, texts) = (run.name(), texts.join(" and "));
    let message = format!("the {name} is {part}; in the source it is {texts} alone");
    let help = "put the delimiters around the same words as in the source";
    Some(pair.finding_at(&DEFINITION.rule, run.span, message).with_help(help))
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
        && !PHRASES.contains(&&text.trim().to_lowercase()[..])
        && text.starts_with(char::is_lowercase)
        && language.function_words.contains(first_word(&text))
}

fn has_function_word(run: &Run<'_>, language: &Language) -> bool {
    let text = run.text().to_lowercase();
    let has_any = text.split_whitespace().any(|word| language.function_words.contains(word));
    let is_phrase = text.trim().contains(char::is_whitespace);
    has_any || language.tag == "en" && is_phrase && ENGLISH.contains(&first_word(&text))
}

fn first_word(text: &str) -> &str {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

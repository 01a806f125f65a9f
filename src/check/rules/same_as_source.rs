//! `same-as-source`: the target equals its source, although it is a text with words to translate.

use super::Definition;
use crate::check::Pair;
use crate::check::code_lines::COMMANDS;
use crate::check::language::{Language, LanguageSet};
use crate::finding::{Finding, Rule, Severity};

pub(super) static DEFINITION: Definition = Definition::copy(Rule::warning("same-as-source"), check);

/// Fewer words than this are mostly a name.
const WORDS_MIN: usize = 3;

/// Characters that indicate a line of code.
const CODE_MARKS: [char; 6] = ['{', '}', '|', '$', '=', '\\'];

/// Words of programs: a line of nothing else in lower case is code.
const KEYWORDS: [&str; 24] = [
    "abstract",
    "async",
    "await",
    "bool",
    "class",
    "const",
    "enum",
    "foreach",
    "int",
    "interface",
    "internal",
    "namespace",
    "new",
    "null",
    "override",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "string",
    "virtual",
    "void",
    "yield",
];

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.place.code || pair.is_same_language() {
        return;
    }
    if pair.bilingual.article.is_plain() && is_title(pair.target.markdown) {
        return;
    }
    let text = without_terms(pair);
    if text.contains(CODE_MARKS) || is_code(&text) {
        return;
    }
    let words: Vec<_> = text.split_whitespace().map(trimmed).filter(|it| is_word(it)).collect();
    let source = pair.bilingual.source_language;
    let has_content = words.iter().any(|word| is_content(word, source));
    if words.len() < WORDS_MIN && is_plain_heading(pair) {
        let message = format!("heading `{}` is the same as its source", pair.target.excerpt());
        let help = "translate it, or list do-not-translate terms under `no-loc`";
        findings.push(pair.finding(&DEFINITION.rule, message).with_help(help));
        return;
    }
    if words.len() >= WORDS_MIN && has_content && !is_third_language(&words, source) {
        let message = format!("`{}` is the same as its source", pair.target.excerpt());
        let help = "translate it, or list do-not-translate terms under `no-loc`";
        let finding = pair.finding(&DEFINITION.rule, message).with_help(help);
        // Without a word such as `the`, it may be a name, or in a third language.
        let is_sure = words.iter().any(|word| is_function_word(word, source));
        let severity = if is_sure { DEFINITION.rule.severity } else { Severity::Info };
        findings.push(Finding { severity, ..finding });
    }
}

/// Headings of English help that no other language has as they are.
const HEADINGS: [&str; 14] = [
    "before you begin",
    "examples",
    "getting started",
    "known issues",
    "learn more",
    "next steps",
    "overview",
    "prerequisites",
    "related articles",
    "related links",
    "related topics",
    "requirements",
    "see also",
    "what's next",
];

/// Returns `true` for a heading as short as a name: `Next steps`.
fn is_plain_heading(pair: &Pair<'_>) -> bool {
    let is_english = pair.bilingual.source_language.is_some_and(|it| it.tag == "en");
    let title = pair.target.markdown.trim().trim_end_matches(['?', ':']).to_lowercase();
    is_english && pair.target.place.heading && HEADINGS.contains(&title.replace('’', "'").as_str())
}

/// Returns `true` if a text is nothing but a link to another site: the title of what is there.
fn is_title(markdown: &str) -> bool {
    let text = markdown.trim().trim_end_matches('.');
    let is_link = text.starts_with('[') && text.ends_with(')') && text.matches("](").count() == 1;
    is_link && text.contains("](http")
}

/// The words of the translation that are prose, without the terms that stay as they are.
fn without_terms(pair: &Pair<'_>) -> String {
    let mut text = String::with_capacity(pair.target.markdown.len());
    for (piece, _) in pair.target.prose() {
        text.push_str(piece);
        text.push(' ');
    }
    let bilingual = pair.bilingual;
    let (no_loc, glossary) = (&bilingual.settings.no_loc, bilingual.settings.glossary.kept());
    for terms in [bilingual.no_loc(), no_loc, glossary] {
        text = terms.blanked(text);
    }
    text
}

/// Returns `true` for a command, a signature or a declaration.
fn is_code(text: &str) -> bool {
    let words = || text.split_whitespace();
    let is_command = words().next().is_some_and(|word| COMMANDS.contains(&word));
    let mut lower = words().filter(|word| word.starts_with(char::is_lowercase)).peekable();
    let is_declaration = lower.peek().is_some() && lower.all(|word| KEYWORDS.contains(&word));
    is_command && !text.trim_end().ends_with('.') || is_declaration || words().any(is_call)
}

/// `addHandler(event`, `Contains(`: a name of code with its arguments.
fn is_call(word: &str) -> bool {
    let Some((name, arguments)) = word.split_once('(') else { return false };
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_.".contains(c));
    let has_capital = name.chars().skip(1).any(char::is_uppercase);
    is_name && (has_capital || name.contains(['_', '.'])) && arguments != "s)"
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Returns `true` if it is a word of a language rather than an address, a path, a number, a key or
/// a name of code.
fn is_word(word: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '-');
    let has_inner_capital = word.chars().skip(1).any(char::is_uppercase);
    let is_letter_alone = word.len() == 1 && !matches!(word, "a" | "I");
    !word.is_empty() && word.chars().all(is_letter) && !has_inner_capital && !is_letter_alone
}

/// Returns `true` if it is in lower case and can be no part of a name such as `Bank of America`.
fn is_content(word: &str, source: Option<&Language>) -> bool {
    word.starts_with(char::is_lowercase) && !is_function_word(word, source)
}

fn is_function_word(word: &str, source: Option<&Language>) -> bool {
    source.is_some_and(|it| it.function_words.contains(&word.to_lowercase()))
}

/// Returns `true` if a text is in a language of its own, not in the source's: it stays as it is in
/// both.
fn is_third_language(words: &[&str], source: Option<&Language>) -> bool {
    let Some(source) = source else { return false };
    let lower = || words.iter().filter(|word| word.starts_with(char::is_lowercase));
    let sets = || lower().map(|word| LanguageSet::of_frequent_word(word));
    let is_foreign = |word: &&str| source.tag == "en" && !word.is_ascii();
    !sets().any(|set| set.is_only(source))
        && (lower().any(is_foreign) || sets().any(|set| !set.is_empty() && !set.contains(source)))
}

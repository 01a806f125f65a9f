//! `code-block-changed`: the code of a block is not that of the original, where those are two files.

use super::Definition;
use crate::article::{BlockKind, BlockPair, Side};
use crate::check::Bilingual;
use crate::check::code_lines::{code_lines, is_same_code, is_text, language};
use crate::finding::{Finding, Rule};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("code-block-changed"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let code = bilingual.article.blocks().iter().filter(|it| it.kind == BlockKind::Code);
    findings.extend(code.filter_map(|block| finding(bilingual, block)));
}

fn finding(bilingual: &Bilingual<'_>, block: &BlockPair) -> Option<Finding> {
    let (target_span, source_span) = (block.target?, block.source?);
    let target = bilingual.article.file_of(Side::Target).slice(target_span);
    let source = bilingual.article.file_of(Side::Source).slice(source_span);
    let is_diagram = language(source).eq_ignore_ascii_case("mermaid");
    let is_text_here = is_text(source) && !is_diagram;
    let has_no_name = language(target).is_empty() || is_text(target);
    // Text may be marked as such by any of its names, or by none.
    if !target.starts_with(['`', '~']) || is_text_here && has_no_name {
        return None;
    }
    let first_line = Span::new(target_span.start(), target_span.start() + target.find('\n')?);
    if !language(target).eq_ignore_ascii_case(language(source)) {
        let (own, wanted) = (language(target), language(source));
        let message = format!("the code block has the language `{own}`, the original `{wanted}`");
        let finding = Finding::new(&DEFINITION.rule, first_line, message);
        return Some(finding.with_help("write the language behind the fence as in the original"));
    }
    if is_diagram {
        return None;
    }
    let (targets, sources) = (code_lines(target), code_lines(source));
    let help = "write code as in the original; comments and texts in quotes may be translated";
    let language = language(source).to_ascii_lowercase();
    let is_changed = |(own, wanted): &(&&str, &&str)| {
        let is_text = is_translated(own, wanted) && !is_translated_code(own, wanted, &language)
            || is_output(wanted, &language);
        !is_same_code(own, wanted) && !is_text
    };
    let differing = targets.iter().zip(&sources).find(is_changed);
    let message = match differing {
        Some((own, wanted)) => {
            let start = first_difference(own, wanted);
            let [own, wanted] = [own, wanted].map(|line| shown_from(line, start));
            format!("the original has the code `{wanted}`, not `{own}`")
        }
        None if targets.len() < sources.len() => {
            format!("code `{}` is missing from the translation", shown(sources[targets.len()]))
        }
        None if targets.len() > sources.len() => {
            format!("code `{}` is not in the original", shown(targets[sources.len()]))
        }
        None => return None,
    };
    let at = differing.map(|(own, _)| own).or(targets.get(sources.len()));
    let offset = at.map_or(0, |line| line.as_ptr().addr() - target.as_ptr().addr());
    let start = target_span.start() + offset;
    let span = if offset == 0 { first_line } else { Span::new(start, start + at?.len()) };
    Some(Finding::new(&DEFINITION.rule, span, message).with_help(help))
}

/// Returns `true` if a line holds words of another script than ASCII: it is text, such as output.
fn is_translated(own: &str, wanted: &str) -> bool {
    own.chars().any(|c| !c.is_ascii() && c.is_alphabetic()) && wanted.is_ascii()
}

/// Languages of blocks that show a terminal: commands, and what they print.
const TERMINALS: [&str; 6] = ["sh", "bash", "shell", "zsh", "console", "shellsession"];

/// Languages in which a line that begins with a small letter is not text.
const CODE: [&str; 25] = [
    "sh",
    "bash",
    "shell",
    "zsh",
    "console",
    "powershell",
    "yaml",
    "yml",
    "json",
    "toml",
    "python",
    "py",
    "go",
    "java",
    "js",
    "javascript",
    "ts",
    "typescript",
    "jsx",
    "tsx",
    "rust",
    "c",
    "cpp",
    "csharp",
    "php",
];

/// Returns `true` if a line of code has another word than that of the original, in another script: a command, an option
/// or a name that was translated.
fn is_translated_code(own: &str, wanted: &str, language: &str) -> bool {
    CODE.contains(&language) && (has_other_command(own, wanted) || has_other_name(own, wanted))
}

/// Returns `true` if the one word that differs is a name in code: by what stands around it, or by its capitals.
fn has_other_name(own: &str, wanted: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let same = own.chars().zip(wanted.chars()).take_while(|(one, other)| one == other);
    let start: usize = same.map(|(c, _)| c.len_utf8()).sum();
    let before = &wanted[..start];
    let start = before.trim_end_matches(is_name).len();
    let (own, word) = (&own[start..], &wanted[start..]);
    let len = |text: &str| text.find(|c| !is_name(c)).unwrap_or(text.len());
    let (own, behind) = own.split_at(len(own));
    let (word, wanted_behind) = word.split_at(len(word));
    let before = &before[..start];
    if behind != wanted_behind || own == word || word.len() < 2 {
        return false;
    }
    let is_camel = word
        .as_bytes()
        .windows(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    let is_called = ["://", "(", "="].iter().any(|mark| behind.starts_with(mark));
    is_camel || is_called || before.ends_with("--")
}

/// Returns `true` if the first word differs: a command or the name of a field.
fn has_other_command(own: &str, wanted: &str) -> bool {
    let is_code = |line: &str| {
        let line = line.trim_start_matches(['$', '>', '#', '-', ' ']);
        let word = line.split([' ', ':', '(']).next().unwrap_or_default();
        let is_command = word.len() >= 2 && word.starts_with(|c: char| c.is_ascii_lowercase());
        is_command && word.is_ascii() && word.len() < line.len()
    };
    let own = own.trim_start_matches(['$', '>', '#', '-', ' ']);
    let first = own.split([' ', ':', '(']).next().unwrap_or_default();
    let is_other = first.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    is_other && is_code(wanted)
}

/// Returns `true` for a line that a program printed: it begins like a sentence, not like a command.
fn is_output(line: &str, language: &str) -> bool {
    let mut words = line.split_whitespace();
    let is_word = |word: &str| word.chars().all(char::is_alphabetic);
    let first = words.next().unwrap_or_default();
    let is_capital = first.starts_with(char::is_uppercase) && first.len() > 1;
    let is_sentence = is_capital
        && first.chars().skip(1).all(char::is_lowercase)
        && words.by_ref().take(2).filter(|it| is_word(it)).count() == 2;
    TERMINALS.contains(&language) && is_sentence
}

/// How many bytes two lines share at their beginnings.
fn first_difference(one: &str, other: &str) -> usize {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    same.map(|(c, _)| c.len_utf8()).sum()
}

/// A line from its beginning, or of a long one that differs far behind it, from near the difference.
fn shown_from(code: &str, difference: usize) -> String {
    let skipped = code[..difference].chars().count();
    if skipped < SHOWN_MAX - SHOWN_BEFORE {
        return shown(code);
    }
    let start = code.char_indices().nth(skipped - SHOWN_BEFORE).map_or(0, |(at, _)| at);
    format!("…{}", shown(&code[start..]))
}

/// Of a line of code, so many characters are shown, and of a long one so many before what differs.
const SHOWN_MAX: usize = 80;
const SHOWN_BEFORE: usize = 20;

fn shown(code: &str) -> String {
    let end = code.char_indices().nth(SHOWN_MAX).map_or(code.len(), |(at, _)| at);
    format!("{}{}", &code[..end], if end < code.len() { "…" } else { "" }).replace('`', "'")
}

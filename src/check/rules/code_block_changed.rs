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
    if !target.starts_with(['`', '~']) || is_text(source) && !is_diagram {
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
        let is_text = is_translated(own, wanted) && !is_translated_code(own, wanted, &language);
        !is_same_code(own, wanted) && !is_text
    };
    let differing = targets.iter().zip(&sources).find(is_changed);
    let message = match differing {
        Some((own, wanted)) => {
            format!("the original has the code `{}`, not `{}`", shown(wanted), shown(own))
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

/// Returns `true` if a line of code has another first word than that of the original, in another script: a command or
/// the name of a field that was translated.
fn is_translated_code(own: &str, wanted: &str, language: &str) -> bool {
    let is_code = |line: &str| {
        let line = line.trim_start_matches(['$', '>', '#', '-', ' ']);
        let word = line.split([' ', ':', '(']).next().unwrap_or_default();
        let is_command = word.len() >= 2 && word.starts_with(|c: char| c.is_ascii_lowercase());
        is_command && word.is_ascii() && word.len() < line.len()
    };
    let own = own.trim_start_matches(['$', '>', '#', '-', ' ']);
    let first = own.split([' ', ':', '(']).next().unwrap_or_default();
    let is_other = first.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    CODE.contains(&language) && is_other && is_code(wanted)
}

fn shown(code: &str) -> String {
    let end = code.char_indices().nth(80).map_or(code.len(), |(at, _)| at);
    format!("{}{}", &code[..end], if end < code.len() { "…" } else { "" }).replace('`', "'")
}

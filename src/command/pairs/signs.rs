//! Findings about two files alone that show that the original has changed, and those that show a translator's choice.

use rustc_hash::FxHashSet;

use crate::align::plain::Doubts;
use crate::article::{Article, BlockKind, BlockPair, Side};
use crate::check::code_lines::{code_lines, is_same_code};
use crate::finding::{Finding, Severity};
use crate::text::Span;

/// Rules whose findings may show that the original has changed.
const RULES: [&str; 6] = [
    "missing-block",
    "extra-block",
    "code-block-changed",
    "code-changed",
    "link-missing",
    "number-mismatch",
];

/// Judges the findings about a page.
pub(super) struct Signs<'s> {
    article: &'s Article,
    doubts: &'s Doubts,
    /// Words of the translation's text that the original does not have.
    own_words: FxHashSet<String>,
}

impl<'s> Signs<'s> {
    pub(super) fn new(article: &'s Article, doubts: &'s Doubts) -> Self {
        let [text, original] =
            [Side::Target, Side::Source].map(|side| article.file_of(side).text());
        let known: FxHashSet<String> = words_of(original).collect();
        let prose = without_code(text);
        let own_words = words_of(&prose).filter(|word| !known.contains(word)).collect();
        Self { article, doubts, own_words }
    }

    /// Returns `true` if a finding shows that the original has changed.
    pub(super) fn has(&self, finding: &Finding) -> bool {
        let name = finding.rule.name;
        if !RULES.contains(&name) || finding.severity <= Severity::Info {
            return false;
        }
        let block = self.block_of(finding);
        if block.is_some_and(|at| self.doubts.is_settled(at)) {
            return false;
        }
        let is_suspect = || block.is_none_or(|at| self.doubts.is_suspect(at));
        match name {
            "missing-block" | "extra-block" if finding.segment.is_some() => is_suspect(),
            "missing-block" | "extra-block" => self.has_block_alone(),
            "code-changed" => is_suspect() || self.is_code_replaced(finding),
            "code-block-changed" => block.is_none_or(|at| self.is_code_changed(at)),
            _ => true,
        }
    }

    /// The block that a finding is about, by its number.
    fn block_of(&self, finding: &Finding) -> Option<usize> {
        let segment = finding.segment.and_then(|index| self.article.segments().get(index));
        let [target, source] = match segment {
            Some(segment) => [segment.target, segment.source].map(|part| part.map(|it| it.text)),
            None => [Some(finding.span).filter(|span| !span.is_empty()), None],
        };
        let holds = |block: Option<Span>, text: Option<Span>| {
            block.zip(text).is_some_and(|(block, text)| block.contains(text))
        };
        let is_own = |block: &BlockPair| holds(block.target, target) || holds(block.source, source);
        self.article.blocks().iter().position(is_own)
    }

    /// Returns `true` if a block has no partner, and none is known.
    fn has_block_alone(&self) -> bool {
        let mut blocks = self.article.blocks().iter().enumerate();
        blocks.any(|(at, block)| {
            (block.target.is_none() || block.source.is_none()) && !self.doubts.is_settled(at)
        })
    }

    /// Returns `true` if a segment has other code in the place of the original's. Code that translators write as words,
    /// in their language or with another capital is their choice.
    fn is_code_replaced(&self, finding: &Finding) -> bool {
        let codes = |side: Side| -> Vec<String> {
            let text = finding.segment.and_then(|index| self.article.text(index, side));
            let codes = text.unwrap_or_default().split('`').skip(1).step_by(2);
            codes.map(|code| code.trim().to_lowercase()).collect()
        };
        let [own, wanted] = [Side::Target, Side::Source].map(codes);
        let is_missing = |other: &[String], code: &&String| !other.contains(code);
        let mut lost = wanted.iter().filter(|code| is_missing(&own, code));
        let mut other = own.iter().filter(|code| is_missing(&wanted, code));
        lost.next().is_some_and(|lost| other.any(|code| !self.is_translated(code, lost)))
    }

    /// Returns `true` if the code of a block is not that of the original, its translated names aside.
    fn is_code_changed(&self, at: usize) -> bool {
        let block = &self.article.blocks()[at];
        let (BlockKind::Code, Some(target), Some(source)) =
            (block.kind, block.target, block.source)
        else {
            return true;
        };
        let target = self.article.file_of(Side::Target).slice(target);
        let source = self.article.file_of(Side::Source).slice(source);
        let (own, wanted) = (code_lines(target), code_lines(source));
        let is_changed = |(own, wanted): (&&str, &&str)| {
            let [own, wanted] = [own, wanted].map(|line| without_shortcodes(line));
            !is_same_code(&own, &wanted) && !self.is_translated(&own, &wanted)
        };
        own.len() != wanted.len() || own.iter().zip(&wanted).any(is_changed)
    }

    /// Returns `true` if what differs in code are words of the translation's language.
    fn is_translated(&self, own: &str, wanted: &str) -> bool {
        let wanted: Vec<String> = words_of(wanted).collect();
        let differing: Vec<String> = words_of(own).filter(|word| !wanted.contains(word)).collect();
        let is_own = |word: &&String| !word.is_ascii() || self.own_words.contains(*word);
        !differing.is_empty() && 2 * differing.iter().filter(is_own).count() >= differing.len()
    }
}

/// The words of a text in small letters, those that names of code are made of each by itself.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    let runs = text.split(|c: char| !c.is_alphabetic());
    let words = runs.flat_map(|run| {
        let mut words = vec![String::new()];
        let mut was_small = false;
        for character in run.chars() {
            if character.is_uppercase() && was_small {
                words.push(String::new());
            }
            was_small = character.is_lowercase();
            let last = words.last_mut().into_iter();
            last.for_each(|word| word.extend(character.to_lowercase()));
        }
        words
    });
    words.filter(|word| word.chars().nth(1).is_some())
}

/// A text without its code.
fn without_code(text: &str) -> String {
    let mut is_code = false;
    let prose = text.lines().filter(|line| {
        let line = line.trim_start_matches([' ', '\t', '>']);
        let is_fence = line.starts_with("```") || line.starts_with("~~~");
        is_code ^= is_fence;
        !is_code && !is_fence
    });
    prose.map(|line| line.split('`').step_by(2).collect::<Vec<_>>().join(" ") + "\n").collect()
}

/// A line of code with the arguments of its shortcodes alone: their marks and names may be others that mean the same.
fn without_shortcodes(line: &str) -> String {
    let mut kept = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("{{") {
        let inner = &rest[at + 2..];
        let Some(end) = inner.find("}}").filter(|_| inner.starts_with(['<', '%'])) else {
            kept.push_str(&rest[..at + 2]);
            rest = inner;
            continue;
        };
        let arguments = inner[..end].trim_matches(['<', '%', '>', '/', ' ']);
        kept.push_str(&rest[..at]);
        kept.push_str(arguments.split_once(' ').map_or("", |(_, arguments)| arguments));
        rest = &inner[end + 2..];
    }
    kept + rest
}

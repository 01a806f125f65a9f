//! Where lines end, and how wide they are.

use crate::markdown::soft_break::is_ideographic;
use textwrap::core::Word;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_linebreak::linebreaks;
use unicode_width::UnicodeWidthStr;

/// How many columns a line takes.
pub(super) fn width_of(line: &str) -> usize {
    line.width()
}

/// A line of text as lines of at most `width` columns, as far as its words allow it: words are
/// never broken. `first` and `rest` are written before the first line and those that follow.
pub(super) fn wrap(line: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(rest)
        .break_words(false)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .word_splitter(WordSplitter::NoHyphenation)
        .word_separator(WordSeparator::Custom(words));
    textwrap::wrap(line, options).into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The pieces that a line can be parted into: at blanks, and beside ideographs where the script's
/// rules allow it. Not at the slashes and hyphens of addresses and commands, which are copied whole.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut start = 0;
    let ends = linebreaks(line).map(|(end, _)| end).filter(|&end| parts_words(line, end));
    Box::new(ends.map(move |end| {
        let word = Word::from(&line[start..end]);
        start = end;
        word
    }))
}

fn parts_words(line: &str, at: usize) -> bool {
    let is_blank = |before: char| before.is_whitespace() || before == '\u{200b}';
    let before = line[..at].chars().next_back();
    let after = line[at..].chars().next();
    match (before, after) {
        // Before the others: an ideograph before it would allow a break.
        (_, Some('[')) if is_number_of_link(&line[at..]) => false,
        (Some(before), _) if is_ideographic(before) || is_blank(before) => true,
        (_, after) => after.is_none_or(is_ideographic),
    }
}

/// `[12]` stays with the text before it.
fn is_number_of_link(text: &str) -> bool {
    let digits = text[1..].trim_start_matches(|digit: char| digit.is_ascii_digit());
    digits.len() < text.len() - 1 && digits.starts_with(']')
}

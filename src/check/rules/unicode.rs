//! `unicode`: characters that are damaged, cannot be seen, or are written in an unusual way.

use std::collections::HashMap;
use std::iter::once;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use memchr::memmem;

use super::Definition;
use crate::article::{Article, FrontMatter};
use crate::check::{Bilingual, homoglyphs, mojibake};
use crate::finding::{Cause, Finding, Fix, Rule, Safety};
use crate::markdown::shown::entity;
use crate::text::{Edit, Span, has_byte, is_noncharacter};

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("unicode"), check).fixable();

/// Something wrong: where in the translation's Markdown, what, and what belongs there if that is sure.
struct CharacterIssue {
    span: Span,
    message: String,
    help: &'static str,
    replacement: Option<String>,
    cause: IssueCause,
}

/// Origin of an issue, which it may share with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum IssueCause {
    /// Each message has its own.
    Own,
    /// The file was read in a wrong encoding, and saved.
    Encoding,
    /// The file was written by a program that takes accents apart.
    Accents,
}

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    check_front_matter(bilingual.article, findings);
    check_file(bilingual, findings);
    for pair in bilingual.pairs().filter(|pair| !is_plain(pair.target.markdown)) {
        let start = pair.target.span.start();
        let to_file = |span| bilingual.target.to_file(moved(span, start));
        let start_of_code = |span: Span| span.start() - start..span.end() - start;
        let codes: Vec<_> = pair.target.codes().map(|(_, span)| start_of_code(span)).collect();
        let is_text =
            |at: usize| !pair.target.place.code && codes.iter().all(|code| !code.contains(&at));
        let mut faults = faults(pair.target.markdown, pair.source.markdown, &is_text);
        if bilingual.article.is_plain() {
            // People put soft hyphens into long words.
            faults.retain(|error| &pair.target.markdown[error.span.range()] != "\u{ad}");
        }
        let found = merged(faults).into_iter().map(|faults| finding(&faults, &to_file));
        findings.extend(found.map(|finding| finding.in_segment(pair.index)));
    }
}

/// The title and the description are of the translation alone.
fn check_front_matter(article: &Article, findings: &mut Vec<Finding>) {
    let fields = article.front_matter().into_iter().flat_map(FrontMatter::fields);
    for field in fields.filter(|field| ["title", "description"].contains(&&field.key[..])) {
        let to_file = |span| moved(span, field.value_span.start());
        let faults = faults(article.source().slice(field.value_span), "", &|_| false);
        findings.extend(merged(faults).into_iter().map(|faults| finding(&faults, &to_file)));
    }
}

/// What no segment shows: byte order marks inside the file, and lines that end in the manner of old Macs,
/// which Markdown knows and front matter does not.
fn check_file(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    const MARK: &str = "\u{feff}";
    let text = bilingual.article.source().text();
    let top = if text.starts_with(MARK) { MARK.len() } else { 0 };
    let marks = memmem::find_iter(&text.as_bytes()[top..], MARK);
    let marks = marks.map(|at| Span::new(top + at, top + at + MARK.len()));
    let mut outside = marks.filter(|mark| bilingual.segment_at(mark.start()).is_none());
    if let Some(mark) = outside.next() {
        let message = "byte order mark U+FEFF inside the file";
        findings.push(Finding::new(&DEFINITION.rule, mark, message).with_help("remove it"));
    }
    let mut ends = memchr::memchr_iter(b'\r', text.as_bytes());
    if let Some(at) = ends.find(|at| text.as_bytes().get(at + 1) != Some(&b'\n')) {
        let message = "line ends with a carriage return alone";
        let help = "save the file with line ends of Unix or Windows (LF, CRLF)";
        let place = Span::new(at, at + 1);
        findings.push(Finding::new(&DEFINITION.rule, place, message).with_help(help));
    }
}

fn moved(span: Span, by: usize) -> Span {
    Span::new(span.start() + by, span.end() + by)
}

/// Fast path: returns `true` if no character can trigger this rule.
fn is_plain(text: &str) -> bool {
    memchr::memchr(b'&', text.as_bytes()).is_none() && is_usual_text(text)
}

fn is_usual_text(text: &str) -> bool {
    !has_byte(text, |byte| !matches!(byte, b' '..=b'~' | b'\n')) || text.chars().all(is_usual)
}

/// Returns `true` if a character is of ASCII, a letter of Arabic, Japanese or Chinese, or a mark of
/// these. The accented letters of Latin are not: they may have come of a wrong encoding.
fn is_usual(c: char) -> bool {
    matches!(
        c,
        ' '..='~'
            | '\n'
            | '\u{620}'..='\u{64a}'
            | '،'
            | '؛'
            | '؟'
            | '“'
            | '”'
            | '’'
            | '、'..='」'
            | 'ぁ'..='ゖ'
            | 'ァ'..='ー'
            | '一'..='\u{9fff}'
            | '！'..='～'
    )
}

/// Finds the character issues of a text that its source does not have, in order. Entities are read where
/// `is_text` says that Markdown reads them.
fn faults(text: &str, source: &str, is_text: &dyn Fn(usize) -> bool) -> Vec<CharacterIssue> {
    let written = written_characters(text, is_text);
    let mut faults: Vec<CharacterIssue> = mojibake_issues(text).collect();
    let is_misread = |error: &CharacterIssue| {
        let rest = faults
            .partition_point(|mojibake_issues| mojibake_issues.span.start() <= error.span.start());
        rest.checked_sub(1).is_some_and(|before| faults[before].span.contains(error.span))
    };
    let characters: Vec<_> = characters(text, &written).filter(|it| !is_misread(it)).collect();
    faults.extend(characters);
    faults.extend(decomposed(text));
    faults.extend(homoglyphs(text));
    faults.extend(unbalanced(&written));
    let mut in_source: HashMap<&str, bool> = HashMap::new();
    faults.retain(|error| {
        let written = &text[error.span.range()];
        !*in_source.entry(written).or_insert_with(|| source.contains(written))
    });
    faults.sort_by_key(|error| error.span);
    faults
}

/// Faults of one message together, and those that come of one thing.
fn merged(faults: Vec<CharacterIssue>) -> Vec<Vec<CharacterIssue>> {
    let mut numbers = HashMap::new();
    let mut groups: Vec<Vec<CharacterIssue>> = Vec::new();
    for error in faults {
        let message = (error.cause == IssueCause::Own).then(|| error.message.clone());
        // What cannot be mended keeps nothing else from being mended.
        let key = (error.cause, message, error.replacement.is_some());
        let number = *numbers.entry(key).or_insert(groups.len());
        if number == groups.len() {
            groups.push(Vec::new());
        }
        groups[number].push(error);
    }
    groups
}

/// One finding about faults of one message, at the first of them.
fn finding(faults: &[CharacterIssue], to_file: &dyn Fn(Span) -> Span) -> Finding {
    let first = &faults[0];
    let others = faults.iter().filter(|it| it.message != first.message).count();
    let message = match others {
        0 => first.message.clone(),
        _ => format!("{}; {others} more here", first.message),
    };
    let mut finding = Finding::new(&DEFINITION.rule, to_file(first.span), message);
    finding.cause = (first.cause != IssueCause::Own).then_some(Cause::File);
    let finding = finding.with_help(first.help);
    let edit = |error: &CharacterIssue| {
        Some(Edit::replacement(to_file(error.span), error.replacement.clone()?))
    };
    match faults.iter().map(edit).collect() {
        Some(edits) => {
            finding.with_fix(Fix { title: first.help.to_owned(), edits, safety: Safety::Safe })
        }
        None => finding,
    }
}

/// A character as it is read, and where it is written: by itself, or as an entity.
type Written = (Span, char);

/// The characters of a text that are not of ASCII, or not printed, and those that entities stand for.
fn written_characters(text: &str, is_text: &dyn Fn(usize) -> bool) -> Vec<Written> {
    let mut written = Vec::new();
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if at < end || matches!(c, ' '..='%' | '\''..='~') {
            continue;
        }
        let (len, c) = if c != '&' {
            (c.len_utf8(), c)
        } else if let Some(read) = escaped_character(text, at).filter(|_| is_text(at)) {
            read
        } else {
            continue;
        };
        end = at + len;
        written.push((Span::new(at, end), c));
    }
    written
}

/// The length of an entity at a place, and the character that browsers read for it: that of Windows-1252 for
/// the number of a control. Names such as `&shy;` and `&zwj;` are seen in the file, and meant.
fn escaped_character(text: &str, at: usize) -> Option<(usize, char)> {
    let is_number = text[at..].starts_with("&#") && !text[..at].ends_with('\\');
    let (len, read) = is_number.then(|| entity(&text[at..])).flatten()?;
    let mut characters = read.chars();
    let c = characters.next().filter(|_| characters.next().is_none())?;
    (c != '\u{ad}').then_some((len, c))
}

/// Single characters that are wrong.
fn characters<'c>(
    text: &'c str,
    written: &'c [Written],
) -> impl Iterator<Item = CharacterIssue> + 'c {
    written.iter().filter_map(move |&(span, c)| {
        if c == '\u{1b}'
            && let Some(len) = escape_sequence_len(&text[span.start()..])
        {
            return Some(CharacterIssue {
                span: Span::new(span.start(), span.start() + len),
                message: "an escape sequence of a terminal".to_owned(),
                help: "remove it",
                replacement: Some(String::new()),
                cause: IssueCause::Own,
            });
        }
        let (what, help, replacement) = issue(text, span, c)?;
        let number = format!("U+{:04X}", u32::from(c));
        let entity = &text[span.range()];
        let message = match (what, entity.starts_with('&')) {
            ("", false) => format!("{number} replaces a lost character"),
            ("", true) => format!("`{entity}` stands for no character: readers see U+FFFD"),
            (_, false) => format!("{what} {number}"),
            (_, true) => format!("{what} {number}, written as `{entity}`"),
        };
        Some(CharacterIssue { span, message, help, replacement, cause: IssueCause::Own })
    })
}

/// Returns the fault of a character, what to do, and what belongs there if that is sure.
fn issue(text: &str, span: Span, c: char) -> Option<(&'static str, &'static str, Option<String>)> {
    let remove = |what| Some((what, "remove it", Some(String::new())));
    match c {
        '\u{fffd}' => Some(("", "write the lost character", None)),
        '\u{80}'..='\u{9f}' => {
            let decoded = Some(mojibake::decode(c as u32 as u8)).filter(|c| !c.is_control());
            let help = "write the Windows-1252 character";
            Some(("the control character", help, decoded.map(String::from)))
        }
        '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}' => {
            Some(("the line separator", "write a space", Some(" ".to_owned())))
        }
        '\t' | '\n' | '\r' => None,
        _ if c.is_control() => remove("the control character"),
        _ if is_noncharacter(c) => remove("the noncharacter"),
        '\u{feff}' | '\u{200b}' | '\u{2060}' | '\u{180e}' if !is_of_use(text, span) => {
            remove("the invisible character")
        }
        '\u{ad}' | '\u{2061}'..='\u{2064}' | '\u{206a}'..='\u{206f}' => {
            remove("the invisible character")
        }
        // What they mark would stay.
        '\u{fff9}'..='\u{fffb}' => {
            Some(("the annotation mark", "remove it, and what it annotates the text with", None))
        }
        '\u{e0000}'..='\u{e007f}' if !is_of_flag(text, span.start()) => remove("the invisible tag"),
        '\u{34f}' if !is_before_mark(text, span) => remove("the invisible character"),
        '\u{200c}' if parts_ligature(text, span) => None,
        '\u{200c}' | '\u{200d}' if !joins(text, span) => remove("the invisible character"),
        _ => None,
    }
}

/// Returns `true` if a tag belongs to a flag: the black flag, tags, and the one that ends them.
fn is_of_flag(text: &str, at: usize) -> bool {
    const TAGS_MAX: usize = 8;
    let is_tag = |c: &char| matches!(c, '\u{e0020}'..='\u{e007e}');
    let mut before = text[..at].chars().rev().take(TAGS_MAX).skip_while(is_tag);
    let mut behind = text[at..].chars().take(TAGS_MAX).skip_while(is_tag);
    before.next() == Some('\u{1f3f4}') && behind.next() == Some('\u{e007f}')
}

/// Returns `true` if a joiner of marks stands before one.
fn is_before_mark(text: &str, span: Span) -> bool {
    neighbours(text, span).1.is_some_and(|c| canonical_combining_class(c) != 0)
}

/// The length of a terminal's control sequence that a text begins with: `ESC [ 31 m`.
fn escape_sequence_len(text: &str) -> Option<usize> {
    let parameters = text.strip_prefix("\u{1b}[")?;
    let len = parameters.bytes().take_while(|byte| matches!(byte, b' '..=b'?')).count();
    let is_closed = parameters[len..].starts_with(|c: char| matches!(c, '@'..='~'));
    is_closed.then_some(text.len() - parameters.len() + len + 1)
}

/// Returns `true` if a zero-width space parts words of a script without spaces, or markup from a
/// letter: `**字。**` is no emphasis before another letter without it.
fn is_of_use(text: &str, span: Span) -> bool {
    let (before, after) = neighbours(text, span);
    let parts = |c: char| is_spaceless(c) || "*_~`[]()<>/\\".contains(c);
    before.is_some_and(parts) || after.is_some_and(parts)
}

fn neighbours(text: &str, span: Span) -> (Option<char>, Option<char>) {
    (text[..span.start()].chars().next_back(), text[span.end()..].chars().next())
}

/// Returns `true` if a character is of a script without spaces between words, whose lines break between
/// words alone; Chinese and Japanese ones break everywhere.
fn is_spaceless(c: char) -> bool {
    matches!(u32::from(c), 0xe00..0x1000 | 0x1000..0x10a0 | 0x1780..0x1800)
}

/// Returns `true` if a joiner or non-joiner stands where scripts need it: between letters of Arabic
/// and Indic script, and in emoji.
fn joins(text: &str, span: Span) -> bool {
    let (before, after) = neighbours(text, span);
    let is_joined = |c: char| matches!(u32::from(c), 0x600..0x1000 | 0x1000..0x1100 | 0x1780..0x18b0 | 0x2190..0x2c00 | 0xfb50..0xff00 | 0x1f000..0x20000);
    before.is_some_and(is_joined) || after.is_some_and(is_joined)
}

/// Returns `true` if a non-joiner keeps two letters of Latin script from becoming one sign where two parts of
/// a word meet, as German typography has it: `Auf\u{200c}lage`.
fn parts_ligature(text: &str, span: Span) -> bool {
    let (before, after) = neighbours(text, span);
    before == Some('f') && after.is_some_and(|c| "fijlbhkt".contains(c))
}

fn mojibake_issues(text: &str) -> impl Iterator<Item = CharacterIssue> {
    mojibake::find(text).into_iter().map(|(span, decoded)| {
        let message =
            format!("mojibake `{}`: `{decoded}` read as Windows-1252", &text[span.range()]);
        let replacement = (!decoded.contains('\u{fffd}')).then_some(decoded);
        let (help, cause) = ("write the original text", IssueCause::Encoding);
        CharacterIssue { span, message, help, replacement, cause }
    })
}

/// Letters of another script that look like those of the word that they are in.
fn homoglyphs(text: &str) -> impl Iterator<Item = CharacterIssue> {
    let words = homoglyphs::mixed_words(text).into_iter();
    words.map(|(span, letter, replacement)| {
        let (word, code) = (&text[span.range()], u32::from(letter));
        let message = format!("`{word}` has U+{code:04X}, a letter of another script");
        let (help, cause) = ("write the letters of one script", IssueCause::Own);
        CharacterIssue { span, message, help, replacement, cause }
    })
}

/// Letters whose accents are characters of their own although one character has both.
fn decomposed(text: &str) -> Vec<CharacterIssue> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Vec::new();
    }
    let starts: Vec<usize> =
        text.char_indices().filter(|(_, c)| starts_letter(*c)).map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain(once(text.len()));
    let letters = starts.iter().zip(ends).filter_map(|(&start, end)| {
        let letter = &text[start..end];
        let composed: String = letter.nfc().collect();
        let is_shorter = composed.chars().count() < letter.chars().count();
        let message = format!("`{composed}` is written as a letter and a combining accent");
        let help = "write it as one character (Unicode NFC)";
        is_shorter.then(|| CharacterIssue {
            span: Span::new(start, end),
            message,
            help,
            replacement: Some(composed),
            cause: IssueCause::Accents,
        })
    });
    letters.collect()
}

/// Returns `true` if a character begins a letter: it neither is a mark nor joins what stands before
/// it.
fn starts_letter(c: char) -> bool {
    canonical_combining_class(c) == 0 && is_nfc_quick(once(c)) == IsNormalized::Yes
}

/// Direction controls that are opened and not closed, or closed and not opened.
fn unbalanced(written: &[Written]) -> Vec<CharacterIssue> {
    // The openers that wait for each of the two closers, and all of them in order.
    let mut waiting = [0_usize; 2];
    let mut open: Vec<(char, usize, Span)> = Vec::new();
    let mut faults = Vec::new();
    for &(span, c) in written {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' | '\u{2066}'..='\u{2068}' => {
                let closer = usize::from(c >= '\u{2066}');
                waiting[closer] += 1;
                open.push((c, closer, span));
            }
            '\u{202c}' | '\u{2069}' => {
                let closer = usize::from(c == '\u{2069}');
                if waiting[closer] == 0 {
                    faults.push(stray(c, span));
                    continue;
                }
                while let Some((_, other, _)) = open.pop() {
                    waiting[other] -= 1;
                    if other == closer {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    faults.extend(open.into_iter().map(|(opener, _, span)| CharacterIssue {
        span,
        message: format!("direction control U+{:04X} is never closed", u32::from(opener)),
        help: "remove it, or close it after the words it applies to",
        replacement: None,
        cause: IssueCause::Own,
    }));
    faults
}

fn stray(c: char, span: Span) -> CharacterIssue {
    let message = format!("direction control U+{:04X} closes nothing", u32::from(c));
    let (help, replacement) = ("remove it", Some(String::new()));
    CharacterIssue { span, message, help, replacement, cause: IssueCause::Own }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wrong_with_usual_characters() {
        for character in ('\0'..=char::MAX).filter(|c| is_usual(*c)) {
            assert!(faults(&character.to_string(), "", &|_| true).is_empty(), "{character:?}");
        }
    }
}

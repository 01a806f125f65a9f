//! How words are made alike and parted, the same here and in the browser: the table goes to it with
//! each index, so that there is one only.

use std::borrow::Cow;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

type Ranges = &'static [(char, char)];

/// Marks that a reader may leave out: accents, Hebrew points, Arabic vowels, hamza and tatweel, and
/// characters without a shape.
const DROPPED: Ranges = &[
    ('\u{ad}', '\u{ad}'),
    ('\u{300}', '\u{36f}'),
    ('\u{591}', '\u{5bd}'),
    ('\u{5bf}', '\u{5bf}'),
    ('\u{5c1}', '\u{5c2}'),
    ('\u{5c4}', '\u{5c5}'),
    ('\u{5c7}', '\u{5c7}'),
    ('\u{610}', '\u{61a}'),
    ('\u{640}', '\u{640}'),
    ('\u{64b}', '\u{655}'),
    ('\u{670}', '\u{670}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{2064}'),
    ('\u{feff}', '\u{feff}'),
];

/// Letters that are written in more than one way.
const REPLACED: [(char, &str); 18] = [
    ('ß', "ss"),
    ('ø', "o"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ı', "i"),
    ('ς', "σ"),
    ('’', "'"),
    ('ى', "ي"),
    ('ی', "ي"),
    ('ة', "ه"),
    ('ک', "ك"),
    ('ٱ', "ا"),
    ('‐', "-"),
    ('‑', "-"),
];

/// Han, kana and Hangul: each two characters that stand together are a form.
const PAIRED: Ranges = &[
    ('\u{1100}', '\u{11ff}'),
    ('\u{2e80}', '\u{2fdf}'),
    ('\u{3005}', '\u{3007}'),
    ('\u{3021}', '\u{3029}'),
    ('\u{3038}', '\u{303b}'),
    ('\u{3041}', '\u{30ff}'),
    ('\u{3130}', '\u{318f}'),
    ('\u{31f0}', '\u{31ff}'),
    ('\u{3400}', '\u{4dbf}'),
    ('\u{4e00}', '\u{9fff}'),
    ('\u{ac00}', '\u{d7af}'),
    ('\u{f900}', '\u{faff}'),
    ('\u{20000}', '\u{3ffff}'),
];

/// Thai, Lao, Burmese and Khmer: each three.
const TRIPLED: Ranges = &[
    ('\u{e00}', '\u{eff}'),
    ('\u{1000}', '\u{109f}'),
    ('\u{1780}', '\u{17ff}'),
    ('\u{a9e0}', '\u{a9ff}'),
    ('\u{aa60}', '\u{aa7f}'),
];

/// What joins the parts of names such as `5.7.708`.
const JOINTS: [char; 4] = ['-', '.', '_', '\''];

/// A longer form is no word that anybody types.
const FORM_MAX: usize = 40;

/// The table, as the browser gets it: ranges are insides of classes in regular expressions.
#[derive(Debug, Serialize)]
pub struct Table {
    dropped: String,
    replaced: std::collections::BTreeMap<char, &'static str>,
    paired: String,
    tripled: String,
}

/// The table of all languages.
pub fn table() -> Table {
    let class = |ranges: Ranges| {
        let range = |&(first, last): &(char, char)| {
            format!("\\u{{{:x}}}-\\u{{{:x}}}", u32::from(first), u32::from(last))
        };
        ranges.iter().map(range).collect()
    };
    Table {
        dropped: class(DROPPED),
        replaced: REPLACED.into_iter().collect(),
        paired: class(PAIRED),
        tripled: class(TRIPLED),
    }
}

/// A text, its letters made alike.
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        let has_capitals = text.bytes().any(|byte| byte.is_ascii_uppercase());
        return if has_capitals { text.to_ascii_lowercase().into() } else { text.into() };
    }
    let lower = text.nfkd().collect::<String>().to_lowercase();
    let mut folded = String::with_capacity(lower.len());
    for c in lower.chars().filter(|&c| !is_in(DROPPED, c)) {
        match REPLACED.iter().find(|(from, _)| *from == c) {
            Some((_, to)) if !c.is_ascii() => folded.push_str(to),
            _ => folded.push(c),
        }
    }
    if folded.is_ascii() { folded.into() } else { folded.nfc().collect::<String>().into() }
}

/// Gives the forms of a text to `take`, in order.
pub fn forms(text: &str, take: &mut impl FnMut(&str)) {
    // Nothing is folded across blanks.
    text.split_whitespace().for_each(|chunk| chunk_forms(&fold(chunk), take));
}

/// The same, each form with the word as it was written, but for its case, where that is known and
/// another.
pub(super) fn spelled_forms(text: &str, take: &mut impl FnMut(&str, Option<&str>)) {
    for chunk in text.split_whitespace() {
        let folded = fold(chunk);
        if chunk.is_ascii() {
            chunk_forms(&folded, &mut |form| take(form, None));
            continue;
        }
        let lower = chunk.nfc().collect::<String>().to_lowercase();
        let spelled = lower.trim_matches(|c| !is_word(c));
        let is_one_word = spelled.chars().all(|c| is_word(c) && script(c) == Script::Spaced);
        chunk_forms(&folded, &mut |form| {
            take(form, (is_one_word && spelled != form).then_some(spelled));
        });
    }
}

fn chunk_forms(folded: &str, take: &mut impl FnMut(&str)) {
    for joined in folded.split(|c| !is_word(c) && !JOINTS.contains(&c)) {
        joined_forms(joined, take);
    }
}

/// Gives the words of a text without blanks, and the whole where it is a name with figures.
fn joined_forms(joined: &str, take: &mut impl FnMut(&str)) {
    let mut words = 0;
    for word in joined.split(JOINTS).filter(|word| !word.is_empty()) {
        words += 1;
        word_forms(word, take);
    }
    if words > 1 && joined.contains(char::is_numeric) {
        limited(joined.trim_matches(JOINTS), take);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Paired,
    Tripled,
    Spaced,
}

fn script(c: char) -> Script {
    match c {
        '\0'..'\u{e00}' => Script::Spaced,
        c if is_in(PAIRED, c) => Script::Paired,
        c if is_in(TRIPLED, c) => Script::Tripled,
        _ => Script::Spaced,
    }
}

fn word_forms(word: &str, take: &mut impl FnMut(&str)) {
    if word.is_ascii() {
        return limited(word, take);
    }
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let own = script(first);
        let end = rest.find(|c| script(c) != own).unwrap_or(rest.len());
        let (run, behind) = rest.split_at(end);
        rest = behind;
        match own {
            Script::Spaced => limited(run, take),
            Script::Paired => windows(run, 2, take),
            Script::Tripled => windows(run, 3, take),
        }
    }
}

fn limited(form: &str, take: &mut impl FnMut(&str)) {
    if form.len() <= FORM_MAX || form.chars().count() <= FORM_MAX {
        take(form);
    }
}

/// Each so many characters that stand together; a shorter run as it is.
fn windows(run: &str, len: usize, take: &mut impl FnMut(&str)) {
    let starts = run.char_indices().map(|(start, _)| start);
    let ends: Vec<usize> = starts.clone().skip(1).chain([run.len()]).collect();
    if ends.len() < len {
        return take(run);
    }
    for (start, &end) in starts.zip(&ends[len - 1..]) {
        take(&run[start..end]);
    }
}

/// Returns `true` if words of this text are found without blanks between them.
pub(super) fn is_windowed(form: &str) -> bool {
    form.chars().next().is_some_and(|c| script(c) != Script::Spaced)
}

/// Returns `true` if a character is part of a word.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && (c.is_alphanumeric() || is_combining_mark(c))
}

fn is_in(ranges: Ranges, c: char) -> bool {
    ranges.iter().any(|&(first, last)| (first..=last).contains(&c))
}

#[cfg(test)]
mod tests {
    fn forms(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        super::forms(text, &mut |form| found.push(form.to_owned()));
        found
    }

    #[test]
    fn letters_are_made_alike() {
        for (text, folded) in [
            ("Überprüfen", "uberprufen"),
            ("STRASSE straße", "strasse strasse"),
            ("Łódź", "lodz"),
            ("إغلاقُ", "اغلاق"),
            ("مدرسة", "مدرسه"),
            ("שָׁלוֹם", "שלום"),
            ("ｱﾌﾟﾘ", "アプリ"),
            ("İzmir", "izmir"),
        ] {
            assert_eq!(super::fold(text), folded);
        }
    }

    #[test]
    fn words_are_parted_as_their_script_does() {
        assert_eq!(forms("Foto's, e-mail!"), ["foto", "s", "e", "mail"]);
        assert_eq!(forms("Versie 5.7.708."), ["versie", "5", "7", "708", "5.7.708"]);
        assert_eq!(forms("復元する"), ["復元", "元す", "する"]);
        assert_eq!(forms("PCの画面"), ["pc", "の画", "画面"]);
        assert_eq!(forms("ไฟล์"), ["ไฟล", "ฟล์"]);
    }
}

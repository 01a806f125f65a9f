//! Cuts a block into sentences, as the original's translators did: at full stops, not at colons.

use crate::text::Span;

/// The sentences of a block, in bytes of the text.
///
/// ```
/// use diglot::align::plain::sentence::sentences;
/// use diglot::text::Span;
///
/// let text = "See `a. B`, e.g. here. Then go. 次へ。終わり。";
/// let cut = sentences(text, Span::new(0, text.len()));
/// let cut: Vec<_> = cut.iter().map(|span| &text[span.range()]).collect();
/// assert_eq!(cut, ["See `a. B`, e.g. here.", "Then go.", "次へ。", "終わり。"]);
/// ```
pub fn sentences(text: &str, block: Span) -> Vec<Span> {
    let mut cutter = Cutter { text: &text[block.range()], start: 0, sentences: Vec::new() };
    cutter.run();
    let moved = cutter
        .sentences
        .into_iter()
        .map(|(start, end)| Span::new(block.start() + start, block.start() + end));
    moved.collect()
}

struct Cutter<'t> {
    text: &'t str,
    start: usize,
    sentences: Vec<(usize, usize)>,
}

impl Cutter<'_> {
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        let (mut at, mut is_bold, mut depth) = (0, false, 0_usize);
        while at < bytes.len() {
            match bytes[at] {
                b'`' => at = code_end(self.text, at),
                b'*' if self.text[at..].starts_with("**") => {
                    is_bold = !is_bold;
                    at += 2;
                }
                b'[' => {
                    depth += 1;
                    at += 1;
                }
                b']' => {
                    depth = depth.saturating_sub(1);
                    at = destination_end(self.text, at);
                }
                b'<' => at = tag_end(self.text, at),
                b'.' | b'!' | b'?' => at = self.mark(at, is_bold || depth > 0),
                0xE0..=0xEF => at = self.wide_mark(at, is_bold || depth > 0),
                _ => at += 1,
            }
        }
        self.cut(self.text.len());
    }

    /// A full stop of Latin script.
    fn mark(&mut self, at: usize, is_inside: bool) -> usize {
        let marks = self.text[at..].bytes().take_while(|it| matches!(it, b'.' | b'!' | b'?'));
        let behind_marks = at + marks.count();
        let rest = &self.text[behind_marks..];
        let closers =
            rest.len() - rest.trim_start_matches(['"', '\'', '”', '’', '»', '*', '_']).len();
        let behind = behind_marks + closers;
        let rest = &self.text[behind..];
        let next = rest.trim_start_matches([' ', '\t', '\n', '\r', '>']);
        let is_end = !is_inside
            && rest.len() > next.len()
            && next.chars().next().is_some_and(|c| !c.is_lowercase())
            && !(self.text.as_bytes()[at] == b'.' && is_abbreviation(self.text, at, next))
            && !self.is_number(at);
        if is_end {
            self.cut(behind);
        }
        behind
    }

    /// `1.` at the start of a text is its number.
    fn is_number(&self, at: usize) -> bool {
        let before = self.text[self.start..at].trim_start();
        !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// A full stop of scripts that put no space behind it.
    fn wide_mark(&mut self, at: usize, is_inside: bool) -> usize {
        let character = self.text[at..].chars().next().unwrap_or('x');
        let behind = at + character.len_utf8();
        if !matches!(character, '。' | '！' | '？' | '।') || is_inside {
            return behind;
        }
        let rest = &self.text[behind..];
        let closers = rest.len()
            - rest.trim_start_matches(['」', '』', '）', '”', '’', '》', '*', ')']).len();
        let behind = behind + closers;
        if !self.text[behind..].trim().is_empty() {
            self.cut(behind);
        }
        behind
    }

    /// Ends a sentence; what was before its first word, such as the mark of a quote, belongs to none.
    fn cut(&mut self, end: usize) {
        let text = &self.text[self.start..end];
        let start = end - text.trim_start_matches([' ', '\t', '\n', '\r', '>']).len();
        let end = start + self.text[start..end].trim_end().len();
        if start < end {
            self.sentences.push((start, end));
        }
        self.start = end;
    }
}

/// Where the code span ends that begins at `at`; behind the mark where none does.
fn code_end(text: &str, at: usize) -> usize {
    let len = text[at..].bytes().take_while(|byte| *byte == b'`').count();
    let run = &text[at..at + len];
    text[at + len..].find(run).map_or(at + len, |close| at + len + close + len)
}

/// Behind a link's destination, if one follows the bracket at `at`.
fn destination_end(text: &str, at: usize) -> usize {
    let rest = &text[at + 1..];
    if !rest.starts_with('(') {
        return at + 1;
    }
    let mut depth = 0_usize;
    for (len, byte) in rest.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 1 => return at + 1 + len + 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    at + 1
}

fn tag_end(text: &str, at: usize) -> usize {
    let inner = &text[at + 1..];
    let is_tag = inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let end = inner.find('>').filter(|end| is_tag && !inner[..*end].contains("\n\n"));
    end.map_or(at + 1, |end| at + 1 + end + 1)
}

/// Words before whose full stop a sentence goes on, whatever comes.
const ABBREVIATIONS: [&str; 24] = [
    "e.g", "i.e", "vs", "cf", "Mr", "Mrs", "Dr", "St", "No", "Nr", "p. ej", "ej", "bzw", "ca",
    "approx", "Fig", "fig", "Sr", "Sra", "u.a", "z.B", "d.h", "ex", "p.ex",
];

fn is_abbreviation(text: &str, at: usize, next: &str) -> bool {
    let before = &text[..at];
    let word = last_word(before);
    if ABBREVIATIONS.contains(&word) {
        return true;
    }
    // `z. B.`: between two letters, each with its full stop, and behind the second.
    let is_one_letter =
        |word: &str| word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let is_letter = is_one_letter(word);
    let above = before[..before.len() - word.len()].trim_end();
    let word_above = above.strip_suffix('.').map_or("", |it| last_word(it));
    if is_letter && is_one_letter(word_above) {
        return true;
    }
    let mut next = next.chars();
    let is_next_letter = next.next().is_some_and(char::is_alphabetic) && next.next() == Some('.');
    is_letter && is_next_letter
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default()
}

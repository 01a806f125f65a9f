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
    let mut cutter = Cutter {
        text: &text[block.range()],
        start: 0,
        sentences: Vec::new(),
        is_bold: false,
        depth: 0,
    };
    cutter.run();
    let moved = cutter
        .sentences
        .into_iter()
        .map(|(start, end)| Span::new(block.start() + start, block.start() + end));
    moved.collect()
}

/// Tags that end the sentence before them.
const PARTING_TAGS: [&str; 9] = ["br", "dd", "div", "dt", "hr", "li", "ol", "p", "ul"];

struct Cutter<'t> {
    text: &'t str,
    start: usize,
    sentences: Vec<(usize, usize)>,
    is_bold: bool,
    /// So many brackets of links are open.
    depth: usize,
}

impl Cutter<'_> {
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = self.line_start(0);
        while at < bytes.len() {
            at = match bytes[at] {
                b'`' => code_end(self.text, at),
                b'<' => self.tag(at),
                b'\n' => self.line_end(at),
                b'.' | b'!' | b'?' => self.mark(at),
                0xE0..=0xEF => self.wide_mark(at),
                _ => self.nested(at).unwrap_or(at + 1),
            }
        }
        self.cut(self.text.len());
    }

    /// Behind what opens or closes bold text or a link's text at `at`.
    fn nested(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text.as_bytes()[at..];
        if rest.starts_with(b"**") {
            self.is_bold = !self.is_bold;
            return Some(at + 2);
        }
        match rest.first()? {
            b'[' => {
                self.depth += 1;
                Some(at + 1)
            }
            b']' => {
                self.depth = self.depth.saturating_sub(1);
                Some(destination_end(self.text, at))
            }
            _ => None,
        }
    }

    fn is_inside(&self) -> bool {
        self.is_bold || self.depth > 0
    }

    /// Behind a tag. A line break ends a sentence, and so does an item or a paragraph in a table's cell.
    fn tag(&mut self, at: usize) -> usize {
        let end = tag_end(self.text, at);
        let name = self.text[at + 1..end].trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if PARTING_TAGS.iter().any(|it| it.eq_ignore_ascii_case(name)) && !self.is_inside() {
            self.cut(at);
            self.start = end;
        }
        end
    }

    /// Behind the end of a line. A hard break ends a sentence.
    fn line_end(&mut self, at: usize) -> usize {
        let line = self.text[..at].strip_suffix('\r').unwrap_or(&self.text[..at]);
        let is_hard = line.ends_with("  ") || line.ends_with('\\');
        if is_hard && !self.is_inside() {
            self.cut(line.len() - usize::from(line.ends_with('\\')));
            self.start = at;
        }
        self.line_start(at + 1)
    }

    /// Behind the label of a line, such as `a.`: it belongs to no sentence, as the mark of an item. A number
    /// is one at the start of a text alone; elsewhere a wrapped line may begin with it.
    fn line_start(&mut self, at: usize) -> usize {
        let line = &self.text[at..];
        let label = line.trim_start_matches([' ', '\t', '>']);
        let digits = label.len() - label.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let behind = if at == 0 && (1..=2).contains(&digits) {
            label.get(digits..)
        } else {
            label.strip_prefix(|c: char| c.is_ascii_lowercase())
        };
        let Some(behind) = behind.and_then(|it| it.strip_prefix(". ")) else { return at };
        if behind.trim_start().is_empty() || self.is_inside() {
            return at;
        }
        self.cut(at);
        self.start = self.text.len() - behind.len();
        self.start
    }

    /// A full stop of Latin script.
    fn mark(&mut self, at: usize) -> usize {
        let marks = self.text[at..].bytes().take_while(|it| matches!(it, b'.' | b'!' | b'?'));
        let behind = self.closed(at + marks.count(), &['"', '\'', '”', '’', '»']);
        let rest = &self.text[behind..];
        let next = rest.trim_start_matches([' ', '\t', '\n', '\r', '>']);
        let is_end = !self.is_inside()
            && rest.len() > next.len()
            && next.chars().next().is_some_and(|c| !c.is_lowercase())
            && !(self.text.as_bytes()[at] == b'.' && is_abbreviation(self.text, at, next))
            && !self.is_number(at);
        if is_end {
            self.cut(behind);
        }
        behind
    }

    /// Behind what a sentence that ends at `at` has behind its mark: quotes, the end of bold text or of a link.
    fn closed(&mut self, mut at: usize, quotes: &[char]) -> usize {
        loop {
            let rest = &self.text[at..];
            let is_link = rest.starts_with("](") && self.depth > 0;
            if rest.starts_with("**") || is_link {
                at = self.nested(at).unwrap_or(at + 1);
            } else if let Some(it) = rest.chars().next().filter(|it| quotes.contains(it)) {
                at += it.len_utf8();
            } else if rest.starts_with(['*', '_']) {
                at += 1;
            } else {
                return at;
            }
        }
    }

    /// `1.` at the start of a text is its number.
    fn is_number(&self, at: usize) -> bool {
        let before = self.text[self.start..at].trim_start();
        !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// A full stop of scripts that put no space behind it. A sentence that is quoted is part of the one that
    /// goes on in hiragana.
    fn wide_mark(&mut self, at: usize) -> usize {
        let character = self.text[at..].chars().next().unwrap_or('x');
        let behind = at + character.len_utf8();
        if !matches!(character, '。' | '！' | '？' | '।') {
            return behind;
        }
        // A straight quotation mark closes if another is open.
        let is_open = !self.text[self.start..at].matches('"').count().is_multiple_of(2);
        let quotes = ['」', '』', '）', '”', '’', '》', ')', '"'];
        let end = self.closed(behind, &quotes[..quotes.len() - usize::from(!is_open)]);
        let rest = self.text[end..].trim();
        let is_quoted = end > behind && rest.starts_with(|c| matches!(c, '\u{3041}'..='\u{309F}'));
        if !self.is_inside() && !rest.is_empty() && !is_quoted {
            self.cut(end);
        }
        end
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
const ABBREVIATIONS: [&str; 22] = [
    "e.g", "i.e", "vs", "cf", "Mr", "Mrs", "Dr", "St", "p. ej", "ej", "bzw", "ca", "approx", "Fig",
    "fig", "Sr", "Sra", "u.a", "z.B", "d.h", "ex", "p.ex",
];

fn is_abbreviation(text: &str, at: usize, next: &str) -> bool {
    let before = &text[..at];
    let word = last_word(before);
    if ABBREVIATIONS.contains(&word) {
        return true;
    }
    if matches!(word, "No" | "Nr") {
        return next.starts_with(|c: char| c.is_ascii_digit());
    }
    // `z. B.`: between two letters, each with its full stop, and behind the second.
    let is_one_letter = is_letter(word);
    let above = before[..before.len() - word.len()].trim_end();
    let word_above = above.strip_suffix('.').map_or("", |it| last_word(it));
    if is_one_letter && is_letter(word_above) {
        return true;
    }
    let mut next = next.chars();
    let is_next_letter = next.next().is_some_and(char::is_alphabetic) && next.next() == Some('.');
    is_one_letter && is_next_letter
}

fn is_letter(word: &str) -> bool {
    word.chars().count() == 1 && word.chars().all(char::is_alphabetic)
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default()
}

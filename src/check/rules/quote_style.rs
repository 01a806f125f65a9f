//! `quote-style`: words have quotes of another language: `"Speichern"` in German.

use super::Definition;
use crate::check::Pair;
use crate::check::habits::Habits;
use crate::check::prose::{OBJECT, Prose};
use crate::finding::{Finding, Rule};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::info("quote-style"), check).fixable();

/// The quotes of English, which translations keep.
const ENGLISH: [(char, char); 2] = [('"', '"'), ('“', '”')];

/// Two quotes: where each stands.
struct Quotes {
    open: Span,
    close: Span,
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(language) = pair.bilingual.language else { return };
    let [target, source] = pair.prose();
    if pair.target.place.code || !target.text().contains(['"', '“']) {
        return;
    }
    let habits = Habits::of(language, pair.bilingual.locale);
    let is_own = |(open, close): &(char, char)| {
        habits.quotes().iter().any(|it| it.chars().eq([*open, *close]))
    };
    let found = ENGLISH.iter().filter(|quotes| !is_own(quotes));
    let found = found.flat_map(|&(open, close)| quoted(target.text(), open, close));
    // What the source has too, however it is cased, may be a name, or something to type.
    let original = source.text().to_lowercase();
    let is_translated = |it: &Quotes| !original.contains(&it.inner(target.text()).to_lowercase());
    let mut found: Vec<_> = found.filter(is_translated).collect();
    found.sort_by_key(|it| it.open.start());
    let Some(first) = found.first() else { return };
    let text = target.text();
    let [open, close] = own_quotes(habits);
    let message = format!(
        "`{}…{}` are not the quotes of the language",
        &text[first.open.range()],
        &text[first.close.range()]
    );
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(first.span()), message);
    let finding = finding.with_help(format!("write `{open}…{close}` in {}", language.name));
    findings.push(match edits(target, &found, [&open, &close]) {
        Some(edits) => finding.with_fix(pair.safe_fix("write the quotes of the language", edits)),
        None => finding,
    });
}

/// The quotes of a locale, with the spaces that belong to them.
fn own_quotes(habits: Habits<'_>) -> [String; 2] {
    let mut quotes = habits.quotes()[0].chars();
    let [open, close] = [quotes.next(), quotes.next()].map(|it| it.expect("quotes are pairs"));
    if habits.no_break_marks().contains(close) {
        [format!("{open}\u{a0}"), format!("\u{a0}{close}")]
    } else {
        [open, close].map(String::from)
    }
}

/// All of them, if the file has each as it is read.
fn edits(target: &Prose, found: &[Quotes], own: [&str; 2]) -> Option<Vec<(Span, String)>> {
    let marks = found.iter().flat_map(|it| [(it.open, own[0]), (it.close, own[1])]);
    let edit = |(span, text): (Span, &str)| {
        target.is_verbatim(span).then(|| (target.to_body(span), text.to_owned()))
    };
    marks.map(edit).collect()
}

/// The words in quotes of one kind. None if they do not come in pairs, as those of `15"` do not.
fn quoted(text: &str, open: char, close: char) -> Vec<Quotes> {
    let mut marks = text.char_indices().filter(|(_, c)| *c == open || *c == close);
    let mut found = Vec::new();
    while let Some((start, first)) = marks.next() {
        let quotes = marks.next().filter(|(_, last)| first == open && *last == close);
        let quotes = quotes.map(|(end, _)| Quotes {
            open: Span::new(start, start + open.len_utf8()),
            close: Span::new(end, end + close.len_utf8()),
        });
        match quotes.filter(|it| it.are_quotes(text)) {
            Some(quotes) => found.push(quotes),
            None => return Vec::new(),
        }
    }
    found
}

impl Quotes {
    fn span(&self) -> Span {
        Span::new(self.open.start(), self.close.end())
    }

    fn inner<'t>(&self, text: &'t str) -> &'t str {
        &text[self.open.end()..self.close.start()]
    }

    /// Returns `true` for quotes around words: not for signs of inches, nor for code.
    fn are_quotes(&self, text: &str) -> bool {
        let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '\\');
        let inner = self.inner(text);
        let is_code = |c: char| "=<>{}[]\\|$/_*;".contains(c) || c == OBJECT;
        is_edge(text[..self.open.start()].chars().next_back())
            && is_edge(text[self.close.end()..].chars().next())
            && inner.contains(char::is_alphabetic)
            && !inner.contains(is_code)
            && inner.trim() == inner
    }
}

//! `space-at-markup`: a word touches a link, code or emphasis where the source has no such edge.
//!
//! Markup over a part of a word is right: a mnemonic (`**S**peichern`), a compound (`**Daten**bank`), an
//! ending (`` `Blob`s ``, `**Excel**in`). So what touches the markup must be a word by itself: a frequent
//! one of the language, or one that the article has elsewhere.

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::markdown::node::{Element, Node, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("space-at-markup"), check).fixable();

/// Languages that write nouns as one word: there, a word that touches markup may be a part of one.
const COMPOUNDING: [&str; 15] =
    ["af", "da", "de", "et", "fi", "fo", "fy", "hu", "is", "lb", "nb", "nl", "nn", "no", "sv"];

/// Endings that are also words of their own: whether a space is missing cannot be told.
const AMBIGUOUS_ENDINGS: [&str; 12] =
    ["a", "at", "e", "en", "er", "es", "et", "i", "in", "je", "o", "u"];

/// The same in languages that write endings onto labels.
const GLUED_ENDINGS: [&str; 17] =
    ["da", "de", "is", "ta", "te", "а", "е", "и", "о", "у", "ю", "я", "α", "η", "ι", "ο", "ω"];

/// Languages that write no ending onto a label.
const WITH_BARE_LABELS: [&str; 7] = ["ca", "en", "es", "fr", "it", "nl", "pt"];

/// Words of Germanic languages that stand alone, further to the most frequent ones.
const ADVERBS: [&str; 44] = [
    // German.
    "anschließend",
    "bitte",
    "danach",
    "dann",
    "dort",
    "erneut",
    "hier",
    "immer",
    "jetzt",
    "niemals",
    "noch",
    "nun",
    "oder",
    "sofort",
    "wieder",
    "wird",
    "zuerst",
    // Dutch.
    "altijd",
    "daar",
    "daarna",
    "dan",
    "eerst",
    "nog",
    "nooit",
    "nu",
    "opnieuw",
    "staat",
    "vervolgens",
    "want",
    "weer",
    "zodat",
    // Danish, Norwegian and Swedish.
    "aldri",
    "aldrig",
    "alltid",
    "alltså",
    "altid",
    "därefter",
    "igen",
    "nå",
    "också",
    "også",
    "sedan",
    "sen",
    "straks",
];

/// Languages that write nothing behind a name but a space, a mark or an ending of less than [`WORD_MIN`] letters.
const WITHOUT_ENDINGS: [&str; 5] = ["en", "es", "fr", "it", "pt"];
const WORD_MIN: usize = 4;

/// The word that touches markup is looked for in so many nodes.
const NEAR: usize = 16;

/// Where a word touches markup.
struct MissingSpace<'f> {
    /// Name of the touched markup.
    name: &'static str,
    /// The word that touches it.
    word: &'f str,
    /// Where that stands.
    span: Span,
    /// Where a space should stand.
    offset: usize,
    /// The word inside the markup that is touched.
    inner: &'f str,
    /// `true` if there are more words inside the markup.
    is_phrase: bool,
}

impl MissingSpace<'_> {
    fn is_before(&self) -> bool {
        self.offset == self.span.end()
    }

    /// Returns `true` for two nouns of German that were torn: `*Fremd*Schlüssel` lacks no space but a hyphen.
    fn may_be_compound(&self, language: &str) -> bool {
        let is_noun = |word: &str| word.starts_with(char::is_uppercase);
        matches!(language, "de" | "lb")
            && self.name != "code"
            && is_noun(self.word)
            && is_noun(self.inner)
    }

    fn may_be_ending(&self, language: &str) -> bool {
        let is_glued =
            || !WITH_BARE_LABELS.contains(&language) && GLUED_ENDINGS.contains(&self.word);
        !self.is_before() && (AMBIGUOUS_ENDINGS.contains(&self.word) || is_glued())
    }

    /// Both words as one.
    fn joined(&self) -> String {
        let (word, inner) = (self.word, self.inner);
        if self.is_before() { format!("{word}{inner}") } else { format!("{inner}{word}") }
    }
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(locale) = pair.bilingual.locale else { return };
    // Korean and Japanese put particles right behind a name.
    if locale.is_spaceless() || locale.language() == "ko" {
        return;
    }
    let has_prefixes = matches!(locale.language(), "ar" | "he" | "fa" | "ur");
    let mut touches = touches(&pair.target);
    if has_prefixes {
        touches.retain(|touch| !(touch.is_before() && touch.word.chars().count() <= 3));
    }
    if touches.is_empty() || touches.len() <= self::touches(&pair.source).len() {
        return;
    }
    touches.retain(|touch| is_word_by_itself(pair, touch, locale.language()));
    let language = locale.language();
    findings.extend(touches.into_iter().map(|touch| finding(pair, &touch, language)));
}

/// Returns `true` if the touching word is not part of a longer one.
fn is_word_by_itself(pair: &Pair<'_>, touch: &MissingSpace<'_>, language: &str) -> bool {
    let is_upper = |text: &str| text.starts_with(char::is_uppercase);
    // A mnemonic, or the first letter of a name.
    if touch.inner.chars().count() < 2 {
        return false;
    }
    let (first, second) =
        if touch.is_before() { (touch.word, touch.inner) } else { (touch.inner, touch.word) };
    // No word goes on with a capital.
    if is_upper(second) && first.chars().count() > 1 && first.ends_with(char::is_lowercase) {
        return true;
    }
    // Where nouns have no capital, a word with one is a label.
    let is_label = is_upper(touch.inner) && !matches!(language, "de" | "lb");
    // The name of something in code is one for many: `API`en.
    let is_bare = WITH_BARE_LABELS.contains(&language) && touch.name != "code";
    if touch.may_be_ending(language) && !(is_bare && (touch.is_phrase || is_label)) {
        return false;
    }
    let words = pair.bilingual.target_words();
    if words.contains(&touch.joined().to_lowercase()) {
        return false;
    }
    let word = touch.word.to_lowercase();
    let data = pair.bilingual.language;
    let is_frequent = data
        .is_some_and(|it| it.function_words.contains(&word) || it.frequent_words.contains(&word));
    let is_adverb = COMPOUNDING.contains(&language) && ADVERBS.contains(&&word[..]);
    let is_long = word.chars().count() >= WORD_MIN && word.chars().all(char::is_alphabetic);
    is_frequent
        || is_adverb
        || WITHOUT_ENDINGS.contains(&language) && is_label && !touch.is_before() && is_long
        || !COMPOUNDING.contains(&language) && data.is_some() && words.contains(&word)
}

fn finding(pair: &Pair<'_>, touch: &MissingSpace<'_>, language: &str) -> Finding {
    let MissingSpace { name, span, offset, word, .. } = *touch;
    let message = format!("missing space between `{word}` and the {name}");
    let finding = pair.finding_at(&DEFINITION.rule, span, message);
    if touch.may_be_compound(language) {
        return finding.with_help("insert a space or a hyphen");
    }
    let finding = finding.with_help("insert a space");
    if touch.may_be_ending(language) {
        return finding;
    }
    finding.with_fix(pair.safe_fix("insert a space", vec![(Span::empty(offset), " ".to_owned())]))
}

fn touches<'f>(inline: &Inline<'f>) -> Vec<MissingSpace<'f>> {
    let mut touches = Vec::new();
    for (index, node) in inline.nodes.iter().enumerate() {
        let (name, content) = match &node.kind {
            NodeKind::Enter(Element::Strong) => ("bold text", texts(inline, index)),
            NodeKind::Enter(Element::Emphasis) => ("italic text", texts(inline, index)),
            NodeKind::Enter(Element::Link(_)) => ("link", texts(inline, index)),
            NodeKind::Code(code) => ("code", [&**code, &**code]),
            _ => continue,
        };
        let (start, end) = (node.span.start(), node.span.end());
        let before = word_len(inline.before(start).chars().rev());
        if before > 0 {
            let span = Span::new(start - before, start);
            let inner = &content[0][..word_len(content[0].chars())];
            touches.push(MissingSpace {
                name,
                word: inline.slice(span),
                span,
                offset: start,
                inner,
                is_phrase: content[0].contains(char::is_whitespace),
            });
        }
        let rest = word_len(inline.after(end).chars());
        if rest > 0 {
            let span = Span::new(end, end + rest);
            let inner = content[1];
            let inner = &inner[inner.len() - word_len(inner.chars().rev())..];
            let is_phrase = content[1].contains(char::is_whitespace);
            let word = inline.slice(span);
            touches.push(MissingSpace { name, word, span, offset: end, inner, is_phrase });
        }
    }
    touches
}

/// The first and the last text in the element whose `Enter` is `nodes[enter]`.
fn texts<'f>(inline: &Inline<'f>, enter: usize) -> [&'f str; 2] {
    let nodes: &'f [_] = &inline.nodes[enter..inline.element_end(enter)];
    // Deep nesting must not be walked again for each of its elements.
    let near = NEAR.min(nodes.len());
    let text = |node: &'f Node<'f>| match &node.kind {
        NodeKind::Text(text) | NodeKind::Code(text) => Some(&**text),
        _ => None,
    };
    let first = nodes[..near].iter().find_map(text);
    let last = nodes[nodes.len() - near..].iter().rev().find_map(text);
    [first.unwrap_or_default(), last.unwrap_or_default()]
}

/// The bytes of the word that some characters begin with.
fn word_len(chars: impl Iterator<Item = char>) -> usize {
    chars.take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum()
}

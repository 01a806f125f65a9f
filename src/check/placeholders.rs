//! Finds what a reader or a program fills in.
//!
//! ```text
//! <tenant>  {ID}  {{ID}}  ${name}  $(name)  $name  $env:PATH  %s  %1  %1$s  %TEMP%
//! ```

use regex::Regex;

use crate::markdown::inline::Inline;
use crate::markdown::node::NodeKind;
use crate::markdown::sanitize::is_element;

/// A longer text between brackets is none that is filled in, in bytes.
const PHRASE_MAX: usize = 60;

/// A part that a reader or a program fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placeholder {
    /// As it shows on the page, marks included.
    pub text: String,
    /// The kind of its name.
    pub name: Name,
}

/// The name of a placeholder: whether it may be translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    /// A name that stays as it is: `{ID}`, `<tenant-id>`, `%s`.
    Identifier,
    /// A word of the language in angle brackets, which people translate: `<year>`.
    Word,
    /// Words, which people translate, and may write as one: `<model name>`.
    Phrase,
}

impl Placeholder {
    /// The key that is the same for placeholders that mean the same: variables of shells and of the system are
    /// found in any case.
    pub(super) fn key(&self) -> String {
        match self.text.as_bytes() {
            [b'$', ..] | [b'%', .., b'%'] => self.text.to_ascii_lowercase(),
            _ => self.text.clone(),
        }
    }

    /// The mark that it begins with.
    pub(super) fn mark(&self) -> u8 {
        self.text.as_bytes().first().copied().unwrap_or_default()
    }
}

/// The placeholders of a segment outside its code, and what else the project calls so.
pub(super) fn placeholders(inline: &Inline<'_>, patterns: &[Regex]) -> Vec<Placeholder> {
    let bytes = inline.markdown.as_bytes();
    let may_hold = memchr::memchr3(b'<', b'{', b'%', bytes).is_some()
        || memchr::memchr2(b'$', b'&', bytes).is_some();
    if patterns.is_empty() && !may_hold {
        return Vec::new();
    }
    let text = text(inline);
    let mut found = built_in(&text);
    for pattern in patterns {
        let own = pattern.find_iter(&text).map(|it| it.as_str().to_owned());
        found.extend(own.map(|text| Placeholder { text, name: Name::Identifier }));
    }
    found
}

fn built_in(text: &str) -> Vec<Placeholder> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(len) = text[at..].find(['<', '{', '%', '$']) {
        at += len;
        let (before, rest) = (&text[..at], &text[at..]);
        let len = placeholder_len(before, rest);
        let (len, name) = match len {
            0 => (phrase_len(rest), Name::Phrase),
            len if is_plain_word(before, &rest[..len]) => (len, Name::Word),
            len => (len, Name::Identifier),
        };
        if len > 0 {
            found.push(Placeholder { text: rest[..len].to_owned(), name });
        }
        at += len.max(1);
    }
    found
}

/// Returns `true` for `<year>`, but not for the parameter of a type: `List<string>`.
fn is_plain_word(before: &str, placeholder: &str) -> bool {
    let word = placeholder.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    let is_lower = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase());
    word.is_some_and(|word| word.len() > 1 && is_lower(word))
        && !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
}

/// The length of words between brackets that `text` begins with; zero for none.
fn phrase_len(text: &str) -> usize {
    let close = match text.as_bytes().first() {
        Some(b'<') => '>',
        Some(b'{') => '}',
        _ => return 0,
    };
    let Some(len) = text[1..].find(['<', '>', '{', '}', '\n', '$', '\\', '=']) else { return 0 };
    let words = &text[1..=len];
    let is_phrase = len <= PHRASE_MAX && words.contains(char::is_alphabetic);
    if is_phrase && text[1 + len..].starts_with(close) { len + 2 } else { 0 }
}

/// The segment's text with its unknown tags, which are placeholders; code, addresses and the tags
/// of HTML are left out.
fn text(inline: &Inline<'_>) -> String {
    let mut text = String::with_capacity(inline.markdown.len());
    for node in inline.nodes {
        match &node.kind {
            NodeKind::Text(piece) => text.push_str(piece),
            NodeKind::Html(html) if !is_html(html) => text.push_str(html),
            _ => text.push(' '),
        }
    }
    text
}

/// Returns `true` if a tag is one of HTML, rather than a placeholder.
pub(super) fn is_html(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let len = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
    len == 0 || is_element(&name[..len])
}

/// The length of the placeholder that `text` begins with; zero for none.
fn placeholder_len(before: &str, text: &str) -> usize {
    match text.as_bytes() {
        [b'<', ..] => enclosed(text, "<", ">"),
        [b'{', b'{', ..] => enclosed(text, "{{", "}}"),
        [b'{', ..] => enclosed(text, "{", "}"),
        [b'$', b'{', ..] => enclosed(text, "${", "}"),
        [b'$', b'(', ..] => enclosed(text, "$(", ")"),
        [b'$', ..] if is_currency(before, text) => 0,
        [b'$', ..] => variable(text),
        // Scripts without spaces, and prefixes of Arabic and Hebrew, touch a placeholder.
        [b'%', ..] if !before.ends_with(|c: char| c.is_ascii_alphanumeric()) => format(text),
        _ => 0,
    }
}

/// A name between two marks. Names with blanks are phrases, which may be translated.
fn enclosed(text: &str, open: &str, close: &str) -> usize {
    let name = name_len(&text[open.len()..]);
    let is_closed = text[open.len() + name..].starts_with(close);
    let is_name = text[open.len()..open.len() + name].contains(|c: char| c.is_alphanumeric());
    if is_name && is_closed { open.len() + name + close.len() } else { 0 }
}

/// Returns `true` for dollars of a country, with a number before or behind them: `5 $US`
fn is_currency(before: &str, text: &str) -> bool {
    const COUNTRIES: [&str; 9] = ["AU", "CA", "CAN", "HK", "MX", "NZ", "SG", "TW", "US"];
    let word = text[1..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let country = word.trim_end_matches(|c: char| c.is_ascii_digit());
    COUNTRIES.contains(&country)
        && (country != word || before.trim_end().ends_with(|c: char| c.is_ascii_digit()))
}

/// `$name`, `$env:NAME`
fn variable(text: &str) -> usize {
    let is_name = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ':');
    let len = text[1..].find(|c| !is_part(c)).unwrap_or(text.len() - 1);
    let name = text[1..=len].trim_end_matches(':');
    if is_name { 1 + name.len() } else { 0 }
}

/// `%s`, `%1`, `%1$s`, `%TEMP%`
fn format(text: &str) -> usize {
    let rest = &text[1..];
    let name = name_len(rest);
    if name > 1 && rest[name..].starts_with('%') {
        return name + 2;
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest[digits..].strip_prefix('$').unwrap_or(&rest[digits..]);
    let has_letter = behind.starts_with(['s', 'd', 'i', 'u', 'f', 'x', '@']);
    let len = text.len() - behind.len() + usize::from(has_letter);
    let ends = !text[len..].starts_with(|c: char| c.is_ascii_alphanumeric());
    if ends && (has_letter || digits == 1) { len } else { 0 }
}

fn name_len(text: &str) -> usize {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let len = placeholder_len(&text[..at], &text[at..]);
            found.extend((len > 0).then(|| &text[at..at + len]));
            at += len.max(text[at..].chars().next().map_or(1, char::len_utf8));
        }
        assert_eq!(found, expected);
    }

    #[test]
    fn names_between_marks_are_placeholders_and_phrases_are_none() {
        check("<tenant> {ID} {{a.b}} <uw tenant> {a b}", &["<tenant>", "{ID}", "{{a.b}}"]);
    }

    #[test]
    fn variables_begin_with_a_letter() {
        check("$name $env:PATH: $5 ${a} $(b)", &["$name", "$env:PATH", "${a}", "$(b)"]);
        check("5 $US, 5\u{a0}$CA, $US5, $US, 5 $ID", &["$US", "$ID"]);
    }

    #[test]
    fn formats_stand_alone() {
        check("%s, %1 %1$s %TEMP% 100%s %20a 5 % snel %snel", &["%s", "%1", "%1$s", "%TEMP%"]);
    }

    #[test]
    fn scripts_without_spaces_end_a_placeholder() {
        check("转到%appdata%文件夹 המשתנה%s", &["%appdata%", "%s"]);
    }

    #[test]
    fn words_between_angle_brackets_may_be_translated() {
        let names = |text| built_in(text).into_iter().map(|it| it.name).collect::<Vec<_>>();
        assert_eq!(
            names("<year> <model name> <tenant-id>"),
            [Name::Word, Name::Phrase, Name::Identifier]
        );
        assert_eq!(
            names("List<string> {name} <年>"),
            [Name::Identifier, Name::Identifier, Name::Phrase]
        );
    }
}

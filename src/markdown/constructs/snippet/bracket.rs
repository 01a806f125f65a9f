//! The syntax of `[!code…]` and `[!notebook…]`.
//!
//! ```text
//! [!code-language[name](path?key=value&key=value#bookmark "title")]
//! ```
//!
//! The bookmark is a tag, or lines: `#L3` or `#L3-L9`. The keys are `name`, `start`, `end`, `range`,
//! `highlight` and `dedent`. A backslash escapes a character of the name, the path or the title.

use std::borrow::Cow;

use super::lines::{LineRange, Selection, to_text};
use super::reference::{Form, Snippet, interactive};
use crate::markdown::constructs::mark::strip_mark;

/// Reads the reference that `text` starts with; `text` ends with its line.
pub(in crate::markdown) fn read(text: &str) -> Option<(usize, Snippet<'_>)> {
    let (form, rest) = strip_mark(text, "code")
        .map(|rest| (Form::Code, rest))
        .or_else(|| strip_mark(text, "notebook").map(|rest| (Form::Notebook, rest)))?;
    let (language, rest) = read_language(rest)?;
    let (name, rest) = split_escaped(rest, |letter, _| letter == ']')?;
    let rest = rest.strip_prefix(']')?.trim_start().strip_prefix('(')?;
    let (address, rest) = split_escaped(rest, |letter, depth| match letter {
        '#' | '?' | '"' => true,
        ')' => depth == 0,
        _ => false,
    })?;
    let (query, rest) = read_part(rest, '?', &['"', ')', '#']);
    let (bookmark, rest) = read_part(rest, '#', &['"', ')']);
    let (title, rest) = read_title(rest)?;
    let rest = rest.trim_start().strip_prefix(')')?.trim_start().strip_prefix(']')?;
    let block = interactive(language.into());
    let mut snippet = Snippet {
        form,
        language: block.language,
        interactive: block.interactive,
        name: filled(name),
        title: title.and_then(filled),
        address: address_of(address),
        tag: None,
        selection: Selection::default(),
        highlight: None,
        problem: None,
    };
    snippet.read_query(query.unwrap_or_default());
    snippet.read_bookmark(bookmark.unwrap_or_default());
    Some((text.len() - rest.len(), snippet))
}

/// Parts the language from `[`, which is left out.
fn read_language(text: &str) -> Option<(&str, &str)> {
    match text.strip_prefix('-') {
        Some(rest) => rest.split_once('[').map(|(language, rest)| (language.trim(), rest)),
        None => text.strip_prefix('[').map(|rest| ("", rest)),
    }
}

/// Parts a text at the first letter that `ends` it, which is not escaped. Parentheses are counted.
fn split_escaped(text: &str, ends: impl Fn(char, usize) -> bool) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            letter if ends(letter, depth) => return Some(text.split_at(at)),
            '\\' => drop(letters.next()),
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Reads the text after `mark`, up to one of `ends`.
fn read_part<'t>(text: &'t str, mark: char, ends: &[char]) -> (Option<&'t str>, &'t str) {
    let Some(rest) = text.strip_prefix(mark) else { return (None, text) };
    let (part, rest) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
    (Some(part.trim()), rest)
}

/// A title in double quotes, if there is one; nothing where it is not closed.
fn read_title(text: &str) -> Option<(Option<&str>, &str)> {
    let Some(rest) = text.strip_prefix('"') else { return Some((None, text)) };
    let (title, rest) = split_escaped(rest, |letter, _| letter == '"')?;
    Some((Some(title), &rest[1..]))
}

/// A text without its escapes; nothing where it is empty.
fn filled(text: &str) -> Option<Cow<'_, str>> {
    let text = text.trim();
    if text.contains('\\') {
        let mut letters = text.chars();
        let mut plain = String::with_capacity(text.len());
        while let Some(letter) = letters.next() {
            plain.extend(if letter == '\\' { letters.next() } else { Some(letter) });
        }
        return Some(plain.into());
    }
    (!text.is_empty()).then_some(text.into())
}

/// The path without escapes. Backslashes before letters part folders, as on Windows.
fn address_of(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let is_escape = |at: usize| text[at + 1..].starts_with(|c: char| c.is_ascii_punctuation());
    if !text.match_indices('\\').any(|(at, _)| is_escape(at)) {
        return text.into();
    }
    let kept = text.char_indices().filter(|&(at, letter)| letter != '\\' || !is_escape(at));
    kept.map(|(_, letter)| letter).collect::<String>().into()
}

impl<'t> Snippet<'t> {
    fn read_query(&mut self, query: &'t str) {
        let mut start = None;
        let mut end = None;
        for item in query.split('&').filter(|item| !item.trim().is_empty()) {
            let (key, value) = item.split_once('=').unwrap_or((item, ""));
            let number = || value.trim().parse::<usize>().ok();
            let is_read = match key.trim().to_ascii_lowercase().as_str() {
                "name" => self.set_tag(value),
                "start" => number().is_some_and(|number| start.replace(number).is_none()),
                "end" => number().is_some_and(|number| end.replace(number).is_none()),
                "range" => {
                    LineRange::read_list(value).map(|it| self.selection.ranges = it).is_some()
                }
                "highlight" => self.set_highlight(value),
                "dedent" => self.set_dedent(value),
                _ => false,
            };
            if !is_read {
                self.problem = Some(format!("invalid value `{}`; ignored", item.trim()));
            }
        }
        if let Some(start) = start {
            self.selection.bounds = Some(LineRange { start, end: end.unwrap_or(start) });
        }
    }

    fn set_tag(&mut self, tag: &'t str) -> bool {
        self.tag = filled(tag);
        true
    }

    fn set_highlight(&mut self, value: &str) -> bool {
        let ranges = LineRange::read_list(value);
        self.highlight = ranges.as_deref().map(|ranges| to_text(ranges).into());
        ranges.is_some()
    }

    /// A dedent below zero is the one that is found out.
    fn set_dedent(&mut self, value: &str) -> bool {
        let dedent = value.trim().parse::<i32>();
        self.selection.dedent = dedent.as_ref().ok().and_then(|&dedent| dedent.try_into().ok());
        dedent.is_ok()
    }

    fn read_bookmark(&mut self, bookmark: &'t str) {
        match LineRange::read_bookmark(bookmark) {
            Some(range) => self.selection.bookmark = Some(range),
            None if bookmark.is_empty() => {}
            None => drop(self.set_tag(bookmark)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_read() {
        let text = r#"[!Code-csharp-interactive[a\] b]( x\(1\).cs?name=t&highlight=1,2-2,4-#L1-L3 "say \"so\"" ) ]!"#;
        let (len, snippet) = read(text).expect("a reference");
        assert_eq!(&text[len..], "!");
        assert_eq!((snippet.language.as_ref(), snippet.address.as_ref()), ("csharp", "x(1).cs"));
        assert_eq!(snippet.interactive.as_deref(), Some("csharp"));
        assert_eq!(snippet.name.as_deref(), Some("a] b"));
        assert_eq!(snippet.title.as_deref(), Some("say \"so\""));
        assert_eq!(snippet.tag.as_deref(), Some("t"));
        assert_eq!(snippet.highlight.as_deref(), Some("1,2,4-"));
        assert_eq!(snippet.selection.bookmark, Some(LineRange { start: 1, end: 3 }));
    }

    #[test]
    fn what_is_no_reference_is_let_be() {
        for text in
            ["[!code]", "[!codes[a](b)]", "[!code[a](b)", "[!code[a](b \"c)]", "[!code [a](b)]"]
        {
            assert!(read(text).is_none(), "{text}");
        }
    }
}

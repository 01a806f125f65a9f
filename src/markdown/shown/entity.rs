//! Entities in text that CommonMark leaves alone: that of HTML blocks.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

/// No name of an entity is longer.
const LEN_MAX: usize = 40;

/// Those that browsers know without their semicolon, as far as people write them so.
const OPEN: [(&str, &str); 5] =
    [("&nbsp", "\u{a0}"), ("&lt", "<"), ("&gt", ">"), ("&amp", "&"), ("&quot", "\"")];

/// The length of the entity that a text begins with, and its character.
pub fn entity<'o>(text: &str) -> Option<(usize, Cow<'o, str>)> {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let name = text.bytes().skip(1).take(LEN_MAX).take_while(is_part).count();
    let (written, is_closed) = (&text[..=name], text[name + 1..].starts_with(';'));
    if let Some((_, plain)) = OPEN.iter().find(|(open, _)| *open == written) {
        return Some((written.len() + usize::from(is_closed), Cow::Borrowed(plain)));
    }
    if !is_closed {
        return None;
    }
    let written = &text[..name + 2];
    let decoded = Parser::new(written).find_map(|event| match event {
        Event::Text(decoded) => Some(decoded),
        _ => None,
    })?;
    (&*decoded != written && &*decoded != "&")
        .then(|| (written.len(), Cow::Owned(decoded.into_string())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_known_and_words_are_not() {
        let check = |text: &str| entity(text).map(|(len, plain)| (len, plain.into_owned()));
        assert_eq!(check("&eacute;n"), Some((8, "é".to_owned())));
        assert_eq!(check("&#233;n"), Some((6, "é".to_owned())));
        assert_eq!(check("&nbsp;n"), Some((6, "\u{a0}".to_owned())));
        assert_eq!(check("&nbsp n"), Some((5, "\u{a0}".to_owned())));
        assert_eq!(check("&co; n"), None);
        assert_eq!(check("& n"), None);
        assert_eq!(check("&"), None);
    }
}

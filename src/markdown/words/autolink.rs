//! Bare addresses in text, as GitHub links them.
//!
//! `http://`, `https://`, `ftp://`, `www.`, `mailto:` and `tel:`, in any case, at the start of a line
//! or behind a blank, `*`, `_`, `~` or `(`. The host needs a full stop. Punctuation at the end, and a
//! closing parenthesis that nothing opened, are not part of the address.

/// Returns `true` if an address may stand right behind a character.
pub(super) fn may_follow(previous: char) -> bool {
    previous.is_whitespace() || matches!(previous, '*' | '_' | '~' | '(') || is_wide_mark(previous)
}

/// A URL is recognized by its first bytes, since a host has at most 253. So a text full of
/// beginnings is not read to its end for each.
const HEAD_MAX: usize = 320;

/// Reads the address at the start of a text: its length, and what it leads to, where that is not
/// what is written.
pub(super) fn read(text: &str) -> Option<(usize, Option<String>)> {
    let start = |prefix: &str| {
        text.get(..prefix.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(prefix))
            .then_some(prefix.len())
    };
    let is_www = start("www.").is_some();
    let is_telephone = start("tel:").is_some();
    let is_mail = start("mailto:").is_some();
    let schemes = ["https://", "http://", "ftp://", "mailto:", "tel:"];
    // `www.` is a part of the host, schemes are not.
    let prefix = if is_www { 0 } else { schemes.into_iter().find_map(start)? };
    let rest = up_to_end(&text[..text.floor_char_boundary(HEAD_MAX)]).get(prefix..)?;
    let is_valid = match () {
        () if is_telephone => rest.bytes().any(|byte| byte.is_ascii_digit()),
        () if is_mail => {
            rest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && is_host(host))
        }
        () => is_host(rest),
    };
    let len = if is_valid { up_to_end(text).len() } else { return None };
    Some((len, is_www.then(|| format!("https://{}", &text[..len]))))
}

/// The address at the start of a text, without what ends the sentence.
fn up_to_end(text: &str) -> &str {
    let is_end = |c: char| c.is_whitespace() || c.is_control() || c == '<' || is_wide_mark(c);
    trim(&text[..text.find(is_end).unwrap_or(text.len())])
}

/// Punctuation of Chinese, Japanese and Korean, between which and a word there is no blank.
fn is_wide_mark(c: char) -> bool {
    matches!(
        c,
        '、' | '。' | '「'
            ..='』' | '【' | '】' | '，' | '．' | '：' | '；' | '！' | '？' | '（' | '）'
    )
}

/// Takes off what ends the sentence rather than the address.
fn trim(address: &str) -> &str {
    // Counted once: addresses of nothing but parentheses must not cost their square.
    let opened = address.matches('(').count();
    let mut closed = address.matches(')').count();
    let mut end = address.len();
    loop {
        let rest = &address[..end];
        match rest.as_bytes().last() {
            Some(b'?' | b'!' | b'.' | b',' | b':' | b'*' | b'_' | b'~' | b'\'' | b'"') => end -= 1,
            Some(b')') if closed > opened => {
                closed -= 1;
                end -= 1;
            }
            Some(b';') => match entity_start(rest) {
                Some(start) => end = start,
                None => return rest,
            },
            _ => return rest,
        }
    }
}

/// Where an entity begins that an address ends with: it shows something else.
fn entity_start(address: &str) -> Option<usize> {
    let start = address.rfind('&')?;
    let name = &address[start + 1..address.len() - 1];
    (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(start)
}

/// Returns `true` if an address goes on with the name of a host: two labels or more, no underscore
/// in the last two.
fn is_host(rest: &str) -> bool {
    let host = &rest[..rest.find(['/', '?', '#', ':']).unwrap_or(rest.len())];
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    let labels = || host.split('.');
    let underscored = labels().rev().take(2).any(|label| label.contains('_'));
    labels().count() > 1 && labels().all(is_label) && !underscored
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_the_sentence_is_no_part() {
        let address = |text| read(text).map(|(len, _)| &text[..len]);
        assert_eq!(address("https://a.example/b?c=d."), Some("https://a.example/b?c=d"));
        assert_eq!(address("https://a.example/b_(c)), x"), Some("https://a.example/b_(c)"));
        assert_eq!(address("https://a.example/b&hl;"), Some("https://a.example/b"));
        assert_eq!(address("http://a.example/文。後"), Some("http://a.example/文"));
        assert_eq!(address("mailto:a.b@c.example, x"), Some("mailto:a.b@c.example"));
        assert_eq!(address("tel:+31-20"), Some("tel:+31-20"));
        let long = format!("https://a.example/{}", "b".repeat(5_000));
        assert_eq!(address(&long), Some(&*long));
    }

    #[test]
    fn what_has_no_host_is_no_address() {
        for text in
            ["http://*.a.example", "http://", "https://localhost", "www.", "mailto:@a.b", "tel:x"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

//! The links of a plain file.

use crate::align::plain::blocks;
use crate::article::{BlockKind, front_matter};
use crate::markdown::Profile;
use crate::text::Span;

/// The URLs that a page links to, in bytes of its file: those of links, images, definitions and `href`.
pub(super) fn links(text: &str, profile: Profile) -> Vec<Span> {
    let body_start = front_matter::read(text).2;
    let masked = profile.mask(text);
    let code = blocks(&masked, body_start).into_iter().filter(|it| it.kind == BlockKind::Code);
    let (mut found, mut at) = (Vec::new(), body_start);
    for block in code {
        in_text(text, at, block.span.start().max(at), &mut found);
        at = block.span.end();
    }
    in_text(text, at, text.len(), &mut found);
    found
}

/// The URLs in a part of a text that has no code blocks.
fn in_text(text: &str, mut at: usize, end: usize, found: &mut Vec<Span>) {
    let bytes = text.as_bytes();
    while let Some(len) = bytes[at..end].iter().position(|byte| matches!(byte, b'`' | b']' | b'h'))
    {
        at += len;
        let rest = &text[at..end];
        if rest.starts_with('`') {
            let run = rest.len() - rest.trim_start_matches('`').len();
            let close = rest[run..].find(&rest[..run]);
            at += close.map_or(run, |close| run + close + run);
            continue;
        }
        let url = match bytes[at] {
            b']' if rest.starts_with("](") => destination(rest, 2),
            b']' if rest.starts_with("]:") && is_definition(&text[..at]) => destination(rest, 2),
            b'h' if rest.starts_with("href=\"") => rest[6..].find('"').map(|len| (6, 6 + len)),
            _ => None,
        };
        match url {
            Some((from, to)) => {
                if from < to {
                    found.push(Span::new(at + from, at + to));
                }
                at += to;
            }
            None => at += 1,
        }
    }
}

/// Returns `true` if what is before a `]:` is the label of a definition.
fn is_definition(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
    line.starts_with('[') && !line.starts_with("[^") && !line[1..].contains(['[', ']'])
}

/// The URL behind a link's text: where it starts and ends.
fn destination(text: &str, skipped: usize) -> Option<(usize, usize)> {
    let rest = text[skipped..].trim_start_matches([' ', '\t', '\n', '\r']);
    let from = text.len() - rest.len();
    if let Some(inner) = rest.strip_prefix('<') {
        return inner.find(['>', '\n']).map(|len| (from + 1, from + 1 + len));
    }
    let mut depth = 0_usize;
    for (len, byte) in rest.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some((from, from + len)),
            b')' => depth -= 1,
            byte if byte.is_ascii_whitespace() => return Some((from, from + len)),
            _ => {}
        }
    }
    Some((from, text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_found_outside_of_code() {
        let text = "[a](b.md#c) `[x](y)` ![i](<j k.png>)\n\n```\n[n](o)\n```\n\n[d]: /e/ \"t\"\n<a href=\"f\">[g](h_(i) 'j')</a>\n";
        let found = links(text, Profile::Plain);
        let found: Vec<&str> = found.iter().map(|span| &text[span.range()]).collect();
        assert_eq!(found, ["b.md#c", "j k.png", "/e/", "f", "h_(i)"]);
    }
}

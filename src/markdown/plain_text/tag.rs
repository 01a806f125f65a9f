//! Raw HTML cut into tags and text, before a reader of HTML sees it.

/// A piece of a stretch of raw HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'h> {
    /// Text, and what is not a tag after all.
    Text(&'h str),
    /// A comment, a declaration, a processing instruction.
    Comment,
    /// A start tag: its name, and all of it.
    Start(&'h str, &'h str),
    /// An end tag: its name, and all of it.
    End(&'h str, &'h str),
}

/// The pieces of a stretch of raw HTML.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let (piece, len) = first_piece(rest);
        pieces.push(piece);
        rest = &rest[len..];
    }
    pieces
}

fn first_piece(html: &str) -> (Piece<'_>, usize) {
    if !html.starts_with('<') {
        let len = html.find('<').unwrap_or(html.len());
        return (Piece::Text(&html[..len]), len);
    }
    if html.starts_with("<!") || html.starts_with("<?") {
        return (Piece::Comment, comment_len(html));
    }
    let is_end = html.starts_with("</");
    let start = if is_end { 2 } else { 1 };
    let name = &html[start..start + name_len(&html[start..])];
    if name.is_empty() {
        return (Piece::Text(&html[..start]), start);
    }
    match tag_len(html) {
        Ok(len) if is_end => (Piece::End(name, &html[..len]), len),
        Ok(len) => (Piece::Start(name, &html[..len]), len),
        Err(len) => (Piece::Text(&html[..len]), len),
    }
}

fn comment_len(html: &str) -> usize {
    let end = if html.starts_with("<!--") { "-->" } else { ">" };
    html.find(end).map_or(html.len(), |at| at + end.len())
}

/// A name starts with a letter, and goes on to a blank, a slash or the end of the tag.
fn name_len(html: &str) -> usize {
    if !html.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return 0;
    }
    html.find(|character: char| character.is_whitespace() || "/><\"'".contains(character))
        .unwrap_or(html.len())
}

/// Up to the `>` that stands in no quotes. Where there is none before the next tag, or before the
/// end of everything: how much is text.
fn tag_len(html: &str) -> Result<usize, usize> {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate().skip(1) {
        match (quote, byte) {
            (None, b'>') => return Ok(at + 1),
            (None, b'<') => return Err(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    Err(html.len())
}

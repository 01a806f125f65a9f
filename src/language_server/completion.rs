//! Completion: the kind of name that a writer begins, by the text before it on the line.

use crate::text::{Source, Span};

/// The kind of name that can stand at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WantedKind {
    /// An article or another file: in `[…](`, `[…]: ` or `<a href="`.
    File,
    /// A file with code: in `:::code source="` or `[!code-…[…](`.
    Code,
    /// An image: in `![…](`, `:::image source="`, `lightbox="` or `<img src="`.
    Image,
    /// A file to include: in `[!INCLUDE […](`.
    Include,
    /// An anchor: behind `#`.
    Anchor,
    /// A uid: in `<xref:`.
    Uid,
    /// A version: in `::: moniker range="`.
    Moniker,
}

/// A name that a writer has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Its kind.
    pub kind: WantedKind,
    /// Its beginning, in bytes of the file: from where the name starts to the place.
    pub span: Span,
    /// For an anchor: the file before it, empty for the article itself.
    pub file: String,
}

/// The name that is begun at the byte `offset`; none where no name begins.
pub fn wanted(source: &Source, offset: usize) -> Option<Wanted> {
    let line = source.line_span(offset);
    let before = &source.text()[line.start()..offset];
    let of = |kind, start: usize, file: &str| {
        let span = Span::new(line.start() + start, offset);
        Some(Wanted { kind, span, file: file.to_owned() })
    };
    let open = |mark: &str, ends: &[char]| {
        let start = before.rfind(mark)? + mark.len();
        (!before[start..].contains(ends)).then_some(start)
    };
    if let Some(start) =
        open("<xref:", &['>', ' ', '?']).or_else(|| open("(xref:", &[')', ' ', '?']))
    {
        return of(WantedKind::Uid, start, "");
    }
    if let Some(start) = open("moniker range=\"", &['"'])
        && before.trim_start().starts_with(":::")
    {
        let name =
            before[start..].rfind([' ', '=', '<', '>', '|']).map_or(start, |at| start + at + 1);
        return of(WantedKind::Moniker, name, "");
    }
    let line_start = before.trim_start();
    let quoted = |mark: &str| open(mark, &['"']);
    let image = quoted("lightbox=\"").or_else(|| quoted("<img src=\""));
    if let Some(start) = image {
        return of(WantedKind::Image, start, "");
    }
    if let Some(start) = quoted("source=\"").filter(|_| line_start.starts_with(":::")) {
        let is_image = line_start.trim_start_matches(':').trim_start().starts_with("image");
        return of(if is_image { WantedKind::Image } else { WantedKind::Code }, start, "");
    }
    let in_text = open("](", &[')', ' ', '<']);
    let start = in_text.or_else(|| quoted("<a href=\"")).or_else(|| definition(before))?;
    let url = &before[start..];
    if url.contains("://") {
        return None;
    }
    let label = in_text.map_or("", |start| &before[..start - 2]);
    let is_extension = |name: &str| {
        label.rfind("[!").is_some_and(|at| {
            let word = label[at + 2..].get(..name.len()).unwrap_or_default();
            word.eq_ignore_ascii_case(name)
        })
    };
    match url.split_once('#') {
        Some((file, _)) => of(WantedKind::Anchor, start + file.len() + 1, file),
        None if is_extension("include") => of(WantedKind::Include, start, ""),
        None if is_extension("code") => of(WantedKind::Code, start, ""),
        None if is_image(label) => of(WantedKind::Image, start, ""),
        None => of(WantedKind::File, start, ""),
    }
}

/// Where the URL begins in a line such as `[label]: url`.
fn definition(before: &str) -> Option<usize> {
    let (_, rest) = before.trim_start().strip_prefix('[')?.split_once("]:")?;
    let url = rest.trim_start();
    (!url.contains(' ')).then(|| before.len() - url.len())
}

/// Returns `true` if the bracket that is open at the end of a text is that of an image: of `![text`.
fn is_image(before: &str) -> bool {
    let mut depth = 0;
    for (at, byte) in before.bytes().enumerate().rev() {
        match byte {
            b']' => depth += 1,
            b'[' if depth == 0 => return before[..at].ends_with('!'),
            b'[' => depth -= 1,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_place_tells_what_is_wanted() {
        let at_end = |text: &str| {
            let source = Source::new("a.md", text);
            wanted(&source, text.len())
                .map(|it| (it.kind, source.slice(it.span).to_owned(), it.file))
        };
        let wanted = |kind, name: &str, file: &str| Some((kind, name.to_owned(), file.to_owned()));
        assert_eq!(at_end("Zie [dit](../a"), wanted(WantedKind::File, "../a", ""));
        assert_eq!(at_end("[dit]: ../a"), wanted(WantedKind::File, "../a", ""));
        assert_eq!(at_end("[dit]: "), wanted(WantedKind::File, "", ""));
        assert_eq!(at_end("Zie <a href=\"a.md#b"), wanted(WantedKind::Anchor, "b", "a.md"));
        assert_eq!(at_end("![dit [hier]](../m/a"), wanted(WantedKind::Image, "../m/a", ""));
        assert_eq!(at_end("[![dit](a.png)](b"), wanted(WantedKind::File, "b", ""));
        assert_eq!(
            at_end(":::image type=\"content\" source=\"m"),
            wanted(WantedKind::Image, "m", "")
        );
        assert_eq!(
            at_end(":::image source=\"m.png\" lightbox=\"n"),
            wanted(WantedKind::Image, "n", "")
        );
        assert_eq!(at_end("Zie <img src=\"m"), wanted(WantedKind::Image, "m", ""));
        assert_eq!(at_end(":::code language=\"c\" source=\"a"), wanted(WantedKind::Code, "a", ""));
        assert_eq!(at_end("[!code-csharp[x](a"), wanted(WantedKind::Code, "a", ""));
        assert_eq!(at_end("[dit](b.md#ko"), wanted(WantedKind::Anchor, "ko", "b.md"));
        assert_eq!(at_end("[!INCLUDE [x](inc"), wanted(WantedKind::Include, "inc", ""));
        assert_eq!(at_end("Zie <xref:Een.Tw"), wanted(WantedKind::Uid, "Een.Tw", ""));
        assert_eq!(at_end("::: moniker range=\">=v"), wanted(WantedKind::Moniker, "v", ""));
        for text in
            ["[dit]: a.md \"b", "[dit](a.md) en", "(haakjes", "[x](https://a.b/", "<xref:a> b"]
        {
            assert_eq!(at_end(text), None, "{text}");
        }
    }
}

//! Titles and descriptions in the front matter of translations that are files of their own: units as all others.

use super::annotate::{Tied, has_tags};
use crate::article::front_matter::Value;
use crate::article::{Article, FrontMatter, Segment, Side, front_matter};
use crate::text::{Edit, Source, Span, apply};

/// The fields that are translated.
const FIELDS: [&str; 2] = ["title", "description"];
/// Words that YAML takes for something else than text, in small letters.
const WORDS: [&str; 10] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"];
/// The beginning of the ids of their segments.
const ID_PREFIX: &str = "fm:";

/// The article with its title and description tied to those of the original, as far as both are one line of plain
/// text.
///
/// ```
/// use diglot::article::{Article, Side};
/// use diglot::exchange::with_front_matter;
/// use diglot::text::Source;
///
/// let own = Article::read(Source::new("fr/a.md", "---\ntitle: Marées\nslug: tides\n---\n"));
/// let original = Source::new("en/a.md", "---\ntitle: Tides\nslug: tides\n---\n");
/// let tied = with_front_matter(own, &original);
/// assert_eq!(tied.text(0, Side::Source), Some("Tides"));
/// ```
pub fn with_front_matter(article: Article, original: &Source) -> Article {
    let (Some(own), Some(other)) = (article.front_matter(), front_matter::read(original.text()).0)
    else {
        return article;
    };
    let text = article.source().text();
    let tied = FIELDS.iter().filter_map(|name| {
        let source = other.get(name)?.value.as_text()?.trim();
        let target = written_as_is(own, name, text)?;
        let is_fit = !source.is_empty() && !source.contains('\n') && !has_tags(source);
        let (source, id) = (source.to_owned(), format!("{ID_PREFIX}{name}"));
        is_fit.then_some(Tied { target, source, id })
    });
    let edits: Vec<Edit> = tied.flat_map(|it| it.edits()).collect();
    let Ok(annotated) = apply(text, &edits) else { return article };
    let again = Article::read(Source::new(article.source().path(), annotated));
    let is_same = again.side(Side::Target).text() == article.side(Side::Target).text()
        && again.annotation_errors().is_empty()
        && again.segments().len() == article.segments().len() + edits.len() / 2;
    if is_same { again } else { article }
}

/// Where the text of a field stands, if it is written without escapes.
fn written_as_is(own: &FrontMatter, name: &str, text: &str) -> Option<Span> {
    let field = own.get(name)?;
    let value = field.value.as_text()?;
    let span = field.value_span;
    let written = &text[span.range()];
    let quoted = ['"', '\''].iter().any(|quote| written == format!("{quote}{value}{quote}"));
    let span = if quoted { Span::new(span.start() + 1, span.end() - 1) } else { span };
    let is_fit = &text[span.range()] == value
        && !value.trim().is_empty()
        && !value.contains('\n')
        && !has_tags(value);
    is_fit.then_some(span)
}

/// A new translation of a segment as its file is to have it: in front matter, a text is quoted where YAML would
/// read another. None if it cannot be written there.
pub fn as_written(article: &Article, index: usize, text: &str) -> Option<String> {
    let source = article.source();
    let Segment { target: Some(part), .. } = &article.segments()[index] else {
        return Some(text.to_owned());
    };
    let is_field = source.slice(part.id).starts_with(ID_PREFIX)
        && article.front_matter().is_some_and(|own| own.span().contains(part.open));
    if !is_field {
        return Some(text.to_owned());
    }
    if text.contains(['\n', '\r']) {
        return None;
    }
    let before = &source.text()[..part.open.start()];
    let written = match before.chars().next_back() {
        Some('"') => escaped(text),
        Some('\'') => text.replace('\'', "''"),
        _ if is_plain(text) => text.to_owned(),
        _ => format!("\"{}\"", escaped(text)),
    };
    Some(written)
}

/// A text inside double quotes.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Returns `true` if YAML reads a text without quotes as that text, whichever version of YAML.
fn is_plain(text: &str) -> bool {
    let (read, problems, _) = front_matter::read(&format!("---\ntitle: {text}\n---\n"));
    let value = read.as_ref().and_then(|read| read.get("title")).map(|field| &field.value);
    let is_same = matches!(value, Some(Value::String(own)) if own == text);
    problems.is_empty() && is_same && !is_typed(text)
}

/// Returns `true` if a reader of YAML may take a text for a number, a date, a switch or nothing.
fn is_typed(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let unsigned = lower.trim_start_matches(['+', '-', '.']);
    let is_number = unsigned.starts_with(|c: char| c.is_ascii_digit())
        && lower.chars().all(|c| c.is_ascii_hexdigit() || "+-_.,: xotz".contains(c));
    is_number || WORDS.contains(&&*lower) || matches!(unsigned, "inf" | "nan")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tied(own: &str) -> Article {
        let original = "---\ntitle: One\ndescription: Two\n---\n\nText.\n";
        let own = Article::read(Source::new("nl/a.md", own));
        with_front_matter(own, &Source::new("en/a.md", original))
    }

    #[test]
    fn values_with_escapes_or_several_lines_are_no_segments() {
        let segments = |own: &str| tied(own).segments().len();
        assert_eq!(segments("---\ntitle: 'Eén'\ndescription: \"Twee\"\n---\n"), 2);
        assert_eq!(segments("---\ntitle: 'L''un'\ndescription: >-\n  twee\n  drie\n---\n"), 0);
    }

    #[test]
    fn new_texts_are_quoted_where_yaml_needs_it() {
        let plain = tied("---\ntitle: Een\n---\n");
        let written = |article: &Article, text: &str| as_written(article, 0, text);
        assert_eq!(written(&plain, "Twee").as_deref(), Some("Twee"));
        assert_eq!(
            written(&plain, "Stap 1: \"log\" in").as_deref(),
            Some(r#""Stap 1: \"log\" in""#)
        );
        for text in ["123", "2024-01-01", "true", "No", "1.5", "0x10", "1e3", "12:30", "~", ".NaN"]
        {
            assert_eq!(written(&plain, text), Some(format!("\"{text}\"")));
        }
        assert_eq!(written(&plain, "3 manieren").as_deref(), Some("3 manieren"));
        assert_eq!(written(&plain, "Een\ntwee"), None);
        let single = tied("---\ntitle: 'Een'\n---\n");
        assert_eq!(written(&single, "L'un").as_deref(), Some("L''un"));
        let double = tied("---\ntitle: \"Een\"\n---\n");
        assert_eq!(written(&double, r"a\b").as_deref(), Some(r"a\\b"));
    }
}

//! Entities whose name is damaged: `&nbps;`, `&It;`.

use super::emails::has_slip;
use crate::text::Span;

/// Names of entities that authors write, each with how it is shown.
const NAMES: [(&str, &str); 13] = [
    ("nbsp", "`&nbsp;`"),
    ("lt", "`&lt;`"),
    ("gt", "`&gt;`"),
    ("amp", "`&amp;`"),
    ("quot", "`&quot;`"),
    ("apos", "`&apos;`"),
    ("copy", "`&copy;`"),
    ("reg", "`&reg;`"),
    ("trade", "`&trade;`"),
    ("hellip", "`&hellip;`"),
    ("mdash", "`&mdash;`"),
    ("ndash", "`&ndash;`"),
    ("emsp", "`&emsp;`"),
];
/// Short names are near too many others: these are known by their look.
const LOOKALIKES: [(&str, &str); 5] =
    [("It", "lt"), ("1t", "lt"), ("qt", "gt"), ("9t", "gt"), ("arnp", "amp")];
/// In bytes: no damaged name is longer.
const NAME_MAX: usize = 8;
/// A name of fewer letters is not known with a letter changed.
const NEAR_MIN: usize = 4;

/// Damaged entities of a text, each with the entity that it was: one that the source has more often.
pub(super) fn damaged_entities<'t>(
    text: &'t str,
    source: &'t str,
) -> impl Iterator<Item = (Span, &'static str)> + 't {
    text.match_indices('&').filter_map(move |(at, _)| {
        let name = &text[at + 1..];
        let len = name.bytes().take(NAME_MAX + 1).take_while(u8::is_ascii_alphanumeric).count();
        let (name, end) = name.split_at(len);
        let end = end.strip_prefix(';')?;
        let written = Span::new(at, text.len() - end.len());
        let (_, shown) = NAMES.iter().find(|(meant, _)| is_damaged(name, meant))?;
        let entity = shown.trim_matches('`');
        let count = |text: &str| text.matches(entity).count();
        (count(source) > count(text)).then_some((written, *shown))
    })
}

/// Returns `true` if a name is another one with one slip.
fn is_damaged(name: &str, meant: &str) -> bool {
    let is_known = NAMES.iter().any(|(known, _)| *known == name);
    !is_known
        && (LOOKALIKES.contains(&(name, meant)) || meant.len() >= NEAR_MIN && has_slip(name, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_has_the_entity() {
        let check = |text, source| damaged_entities(text, source).map(|(_, was)| was).next();
        assert_eq!(check("5&nbps;cm", "5&nbsp;cm"), Some("`&nbsp;`"));
        assert_eq!(check("A &It; B", "A &lt; B"), Some("`&lt;`"));
        assert_eq!(check("A &gt; B", "A &lt; B"), None);
        assert_eq!(check("5&nbps;cm", "5 cm"), None);
        assert_eq!(check("AT&T; R & D; x", "AT&T; R & D &amp; x"), None);
    }
}

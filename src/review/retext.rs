//! New translations of segments: the edits that make them, and whether they do only what was meant.

use std::collections::{BTreeMap, BTreeSet};

use super::characters::first_unseen;
use super::merge_split::blocks_of;
use crate::article::{Article, FrontMatter, PageKind, Part, SegmentEdit, Side};
use crate::check::edit_check::{
    first_changed_reading, is_built_alike_but_for_gaps, same_except, same_structure,
};
use crate::check::opaque_edit::broken_opaque;
use crate::markdown::node::{Element, NodeKind};
use crate::project::Dialect;
use crate::text::{Edit, Overlap, Source, Span, apply, line_end_at};

pub(super) const TAGS: &str =
    "the new text contains annotation tags, or a line break where none is allowed";
pub(super) const UNMATCHED: &str = "the new text contains an unmatched `<span>` or `</span>` tag";
pub(super) const STRUCTURE: &str = "the new text would change the page structure: a blank line, or \
    a line that starts or ends a list, heading or table";
/// Of a page in YAML, whose values end at quotes.
const YAML_VALUE: &str = "the new text would end a value of the YAML page, or change others: write `\\\"` for a \
    quote between double quotes, and `''` for one between single quotes";
/// With `{}` for its code.
pub(super) const UNSEEN: &str =
    "the new text contains {}, an invisible control character; remove it";
/// With `{}` for the id of the other segment.
pub(super) const SPILLS: &str =
    "the new text would change segment {}: its code, emphasis or link continues there";

/// The article with other translations of some segments, by their numbers. Every byte outside them stays;
/// none where all are as they were.
///
/// # Errors
///
/// Why that cannot be: something else would change with it.
pub(super) fn retext(
    article: &Article,
    texts: &BTreeMap<usize, String>,
    dialect: Dialect<'_>,
) -> Result<Option<Article>, String> {
    let mut meant: BTreeMap<usize, String> = BTreeMap::new();
    let mut edits = Vec::new();
    for (&index, text) in texts {
        if let Some(edit) = edit(article, index, text) {
            meant.insert(index, edit.edit.text[edit.text.range()].to_owned());
            edits.push(edit);
        }
    }
    if edits.is_empty() {
        return Ok(None);
    }
    let changed = reread(article, &edits, dialect).map_err(|overlap| overlap.to_string())?;
    check(article, &changed, &meant, dialect)?;
    Ok(Some(changed))
}

/// A plain file with a translation that may not be saved: to say what would be wrong with it. None of an
/// annotated article.
pub(super) fn forced(
    article: &Article,
    index: usize,
    text: &str,
    dialect: Dialect<'_>,
) -> Option<Article> {
    let edit = edit(article, index, text);
    article.is_plain().then(|| reread(article, edit.as_slice(), dialect).ok()).flatten()
}

/// The article after edits of some segments.
fn reread(
    article: &Article,
    edits: &[SegmentEdit],
    dialect: Dialect<'_>,
) -> Result<Article, Overlap> {
    if article.is_plain() {
        return article.retied(edits, |text| dialect.mask(text));
    }
    let source = article.source();
    let edits: Vec<Edit> = edits.iter().map(|it| it.edit.clone()).collect();
    Ok(Article::read(Source::new(source.path(), apply(source.text(), &edits)?)))
}

/// The edit that gives a segment another translation, as the file will have it.
fn edit(article: &Article, index: usize, text: &str) -> Option<SegmentEdit> {
    let segment = &article.segments()[index];
    let old = target(article, index);
    if old.is_some_and(|old| plain(old) == plain(text)) {
        return None;
    }
    let text = with_prefixes(article, index, text);
    let (edit, before) = match (&segment.target, &segment.source) {
        (Some(part), _) => (Edit::replacement(part.text, text.clone()), 0),
        (None, Some(_)) if !text.is_empty() && article.is_plain() => {
            gap_edit(article, index, &text)
        }
        (None, Some(part)) if !text.is_empty() => {
            let id = article.source().slice(part.id);
            let open = format!("<span data-ttu-id=\"{id}\">");
            let before = open.len();
            (Edit::insertion(part.open.start(), [&open, &*text, "</span>"].concat()), before)
        }
        _ => return None,
    };
    Some(SegmentEdit { index, edit, text: Span::new(before, before + text.len()) })
}

/// The edit that puts a translation where a plain file lacks one, and how many bytes of it come before that:
/// a blank parts it from its neighbor, in scripts that have blanks.
fn gap_edit(article: &Article, index: usize, text: &str) -> (Edit, usize) {
    let at = article.segments()[index].span().start();
    let file = article.source().text();
    let is_behind = |part: Part| part.text.end() == at;
    let is_behind = article.segments()[..index].iter().filter_map(|it| it.target).any(is_behind);
    let has_blanks = |c: Option<char>| !c.is_some_and(is_spaceless);
    let parts = if is_behind {
        let is_parted =
            has_blanks(file[..at].chars().next_back()) && has_blanks(text.chars().next());
        [if is_parted { " " } else { "" }, text, ""]
    } else {
        let is_parted =
            has_blanks(text.chars().next_back()) && has_blanks(file[at..].chars().next());
        ["", text, if is_parted { " " } else { "" }]
    };
    (Edit::insertion(at, parts.concat()), parts[0].len())
}

/// Returns `true` for a character of Chinese or Japanese, a full stop of theirs too.
fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// Refuses characters that nobody sees, except where the segments that change have them: a swap may
/// move what is there.
pub(super) fn refuse_unseen(
    article: &Article,
    texts: &BTreeMap<usize, String>,
) -> Result<(), String> {
    let known: String = texts.keys().filter_map(|&index| target(article, index)).collect();
    match texts.values().find_map(|text| first_unseen(text, &known)) {
        None => Ok(()),
        Some(unseen) => Err(UNSEEN.replace("{}", &format!("U+{:04X}", u32::from(unseen)))),
    }
}

/// Returns `true` if a segment has this translation, whatever its lines begin with in the file.
pub(super) fn has_text(article: &Article, index: usize, text: &str) -> bool {
    let is_there =
        |edit: SegmentEdit| target(article, index) == Some(&edit.edit.text[edit.text.range()]);
    edit(article, index, text).is_none_or(is_there)
}

fn target(article: &Article, index: usize) -> Option<&str> {
    article.text(index, Side::Target)
}

/// Normalizes line ends as pages do.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// The text with the line ends of its place, and with what its lines begin with where the segment stands in
/// a quote or a list.
fn with_prefixes(article: &Article, index: usize, text: &str) -> String {
    let text = plain(text);
    if !text.contains('\n') {
        return text;
    }
    let segment = &article.segments()[index];
    let start = segment.target.or(segment.source).map_or(0, |part| part.text.start());
    let line_end = line_end_at(article.source().text(), start);
    let prefix = prefix(article, index);
    let depth =
        |line: &str| line.chars().take_while(|c| " \t>".contains(*c)).filter(|c| *c == '>').count();
    let mut lines = text.split('\n');
    let mut result = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        result += line_end;
        let has_prefix = line.starts_with(&prefix)
            || line == prefix.trim_end()
            || depth(&prefix) > 0 && depth(line) >= depth(&prefix);
        if !has_prefix {
            result += &prefix;
        }
        result += line;
    }
    result
}

/// Returns the prefix of continuation lines of a segment's translation: as they do now, or as its
/// first line asks for.
fn prefix(article: &Article, index: usize) -> String {
    let is_prefix = |c: char| matches!(c, ' ' | '\t' | '>');
    if let Some(line) = target(article, index).and_then(|old| old.split('\n').nth(1)) {
        return line.chars().take_while(|c| is_prefix(*c)).collect();
    }
    let side = article.side(Side::Target);
    let start = side.segments()[index].span.start();
    if start < side.body_start() {
        return String::new();
    }
    let head = &side.text()[side.body_start()..start];
    continuation(&head[head.rfind('\n').map_or(0, |at| at + 1)..])
}

/// Returns the continuation prefix of a line head: quotes stay, the marks of lists become spaces.
pub(super) fn continuation(head: &str) -> String {
    let mut prefix = String::new();
    let mut rest = head;
    while let Some(first) = rest.chars().next() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let mark = match first {
            ' ' | '\t' | '>' => {
                prefix.push(first);
                rest = &rest[1..];
                continue;
            }
            '-' | '*' | '+' => 1,
            _ if digits > 0 && rest[digits..].starts_with(['.', ')']) => digits + 1,
            _ => break,
        };
        if !rest[mark..].starts_with([' ', '\t']) {
            break;
        }
        prefix.extend(std::iter::repeat_n(' ', mark));
        rest = &rest[mark..];
    }
    prefix
}

/// Fails if the change affects other text.
fn check(
    before: &Article,
    after: &Article,
    meant: &BTreeMap<usize, String>,
    dialect: Dialect<'_>,
) -> Result<(), String> {
    let named: BTreeSet<usize> = meant.keys().copied().collect();
    let has_quote = meant.values().any(|text| text.contains(['"', '\'', '\\']));
    let is_quote_in_yaml = has_quote && before.kind() != PageKind::Article;
    let is_read = |(&index, text): (&usize, &String)| target(after, index) == Some(text);
    if !same_except(before, after, &named) || !meant.iter().all(is_read) {
        return Err(if is_quote_in_yaml { YAML_VALUE } else { TAGS }.to_owned());
    }
    if after.annotation_errors().len() > before.annotation_errors().len() {
        return Err(if is_quote_in_yaml { YAML_VALUE } else { UNMATCHED }.to_owned());
    }
    let is_own_file = dialect.configuration.layout.is_some();
    let is_same = has_same_fields(before, after, &named)
        || is_own_file && has_same_fields_in_file(before, after, &named);
    if !is_same {
        return Err("the edit would change the front matter".to_owned());
    }
    let is_blank = |text: Option<&str>| text.is_none_or(|text| text.trim().is_empty());
    let has_gap =
        meant.iter().any(|(&index, text)| is_blank(target(before, index)) || is_blank(Some(text)));
    let is_alike = if has_gap {
        is_built_alike_but_for_gaps(before, after, dialect)
    } else {
        same_structure(before, after, dialect)
    };
    if !is_alike || adds_cells(before, meant, dialect) {
        return Err(STRUCTURE.to_owned());
    }
    if let Some(layout) = &dialect.configuration.layout
        && let Some(why) = broken_opaque(before, after, &named, layout.profile)
    {
        return Err(why);
    }
    if let Some(other) = first_changed_reading(before, after, &named, dialect) {
        return Err(SPILLS.replace("{}", before.id(other)));
    }
    Ok(())
}

/// Returns `true` if a text in a cell of a table becomes more cells: those behind it would be others, or fall
/// off the table.
fn adds_cells(article: &Article, meant: &BTreeMap<usize, String>, dialect: Dialect<'_>) -> bool {
    let bars = |text: &str| text.matches('|').count() - text.matches("\\|").count();
    let is_more =
        |(index, text): &(&usize, &String)| bars(text) > target(article, **index).map_or(0, bars);
    let mut more = meant.iter().filter(is_more).peekable();
    if more.peek().is_none() {
        return false;
    }
    let side = article.side(Side::Target);
    let document = dialect.parse_whole(article, &side);
    more.any(|(&index, _)| {
        let blocks = blocks_of(&document.nodes, &side, index).into_iter().flatten();
        let kinds = blocks.map(|block| &document.nodes[block].kind);
        kinds.into_iter().any(|it| matches!(it, NodeKind::Enter(Element::TableCell(_))))
    })
}

/// Returns `true` if the front matter of the translation's own file says the same, except where the segments
/// themselves are: there, the annotation that an article was read with is not in the file.
fn has_same_fields_in_file(before: &Article, after: &Article, named: &BTreeSet<usize>) -> bool {
    let [before, after] = [before, after].map(|article| {
        let side = article.side(Side::Target);
        let spans: Vec<Span> = named.iter().map(|&index| side.segments()[index].span).collect();
        let file = Article::read(Source::new(article.source().path(), side.text()));
        (file.front_matter_problems().len(), fields(&file, &spans))
    });
    before.0 >= after.0 && before.1 == after.1
}

/// The fields of the front matter, with the values of those in which none of these spans is.
fn fields(article: &Article, spans: &[Span]) -> Vec<(String, Option<String>)> {
    let all = article.front_matter().into_iter().flat_map(FrontMatter::fields);
    let own = all.map(|field| {
        let value = field.value_span;
        let holds = spans.iter().any(|it| it.start() < value.end() && value.start() < it.end());
        let value = (!holds).then(|| article.source().slice(value).to_owned());
        (field.key.clone(), value)
    });
    own.collect()
}

/// Returns `true` if the front matter says the same, except where the segments themselves are.
fn has_same_fields(before: &Article, after: &Article, named: &BTreeSet<usize>) -> bool {
    let fields = |article: &Article| {
        let spans = named.iter().filter_map(|&index| article.segments()[index].target);
        fields(article, &spans.map(|part| part.text).collect::<Vec<_>>())
    };
    before.front_matter_problems().len() >= after.front_matter_problems().len()
        && fields(before) == fields(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_on_as_their_quotes_and_lists_do() {
        for (head, expected) in
            [("> ", "> "), ("- ", "  "), ("  10. ", "      "), ("> * ", ">   "), ("**a** ", "")]
        {
            assert_eq!(continuation(head), expected, "{head}");
        }
    }

    #[test]
    fn a_numbered_item_may_have_a_parenthesis() {
        assert_eq!(continuation("1) "), "   ");
    }

    fn article(text: &str) -> Article {
        Article::read(Source::new("a.md", text))
    }

    #[test]
    fn a_line_that_is_quoted_more_deeply_keeps_its_marks() {
        let text = concat!(
            r#"> <span data-ttu-id="a-1">Een</span><span class="sxs-lookup">"#,
            r#"<span data-stu-id="a-1">One</span></span>"#
        );
        for (line, expected) in [(">> twee", ">> twee"), ("> twee", "> twee"), ("twee", "> twee")] {
            let new = format!("Een\n{line}");
            assert_eq!(with_prefixes(&article(text), 0, &new), format!("Een\n{expected}"));
        }
    }

    #[test]
    fn an_empty_line_gets_no_blanks() {
        let text = concat!(
            r#"- <span data-ttu-id="a-1">Een</span><span class="sxs-lookup">"#,
            r#"<span data-stu-id="a-1">One</span></span>"#
        );
        assert_eq!(with_prefixes(&article(text), 0, "Een\n\ntwee"), "Een\n\n  twee");
    }

    #[test]
    fn no_translation_and_an_empty_one_are_the_same() {
        let text = r#"<span class="sxs-lookup"><span data-stu-id="a-1">One</span></span>"#;
        assert_eq!(edit(&article(text), 0, ""), None);
    }
}

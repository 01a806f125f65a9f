//! Rules about a page as a whole: `conflict-marker`, and where translation and original are two files
//! `front-matter-changed` and `unclosed-code-block`.

use super::Definition;
use crate::article::front_matter::read_toml;
use crate::article::{Article, BlockKind, BlockPair, Field, FrontMatter, Side};
use crate::check::Bilingual;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Element, NodeKind};
use crate::text::Span;

pub(super) static CONFLICT: Definition =
    Definition::article(Rule::error("conflict-marker"), conflict);
pub(super) static FRONT_MATTER: Definition =
    Definition::article(Rule::warning("front-matter-changed"), front_matter);
pub(super) static UNCLOSED: Definition =
    Definition::article(Rule::error("unclosed-code-block"), unclosed);

/// Fields of front matter whose values are not text.
const SAME_FIELDS: [&str; 8] =
    ["id", "slug", "type", "layout", "template", "weight", "sidebar_position", "content_type"];

/// Fields of text that each page has for itself.
const TEXT_FIELDS: [&str; 6] =
    ["description", "linkTitle", "sidebar_label", "subtitle", "summary", "headline"];

/// Parts of the names of fields that a translation has of its own.
const OWN_FIELDS: [&str; 16] = [
    "transl", "l10n", "i18n", "lang", "locale", "default", "drift", "sync", "commit", "author",
    "date", "draft", "tag", "review", "source", "original",
];

fn conflict(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let text = bilingual.article.source().text();
    // Nearly no file has any.
    if !text.contains("<<<<<<< ") {
        return;
    }
    let [starts, ends] = ["<<<<<<< ", ">>>>>>> "].map(|mark| marked(text, mark));
    if starts.is_empty() || ends.is_empty() {
        return;
    }
    let examples = conflict_examples(bilingual, &starts, &ends);
    let is_real = |(start, _): &&(usize, &str)| !examples.iter().any(|it| it.holds(*start));
    let start = starts.iter().find(is_real);
    if let (Some(&(start, line)), Some(_)) = (start, ends.iter().find(is_real)) {
        let message = "the file has a conflict of a merge that nobody has resolved";
        let span = Span::new(start, start + line.len());
        let finding = Finding::new(&CONFLICT.rule, span, message);
        findings.push(finding.with_help("keep one of the two versions, and delete the markers"));
    }
}

/// The lines that begin with a marker.
fn marked<'t>(text: &'t str, mark: &'static str) -> Vec<(usize, &'t str)> {
    lines(text).filter(|(_, line)| line.starts_with(mark)).collect()
}

/// The blocks of code that hold conflicts from the first marker to the last. Articles about Git show them so, and
/// nothing tells such an example from a merge of the block itself.
fn conflict_examples(
    bilingual: &Bilingual<'_>,
    starts: &[(usize, &str)],
    ends: &[(usize, &str)],
) -> Vec<Span> {
    let side = &bilingual.target;
    let is_code = |kind: &NodeKind<'_>| matches!(kind, NodeKind::Enter(Element::CodeBlock(_)));
    let blocks = side.own_nodes().filter(|node| is_code(&node.kind));
    let blocks = blocks.map(|node| side.to_file(node.span));
    let is_example = |block: &Span| {
        let count =
            |marks: &[(usize, &str)]| marks.iter().filter(|(start, _)| block.holds(*start)).count();
        count(starts) > 0 && count(starts) == count(ends)
    };
    blocks.filter(is_example).collect()
}

fn front_matter(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let article = bilingual.article;
    if !article.is_plain() {
        return;
    }
    // Each of the two may be YAML or TOML.
    let in_toml = |side: Side| read_toml(article.file_of(side).text());
    let original = article.original_front_matter().cloned();
    let Some(original) = original.or_else(|| in_toml(Side::Source)) else { return };
    let Some(own) = article.front_matter().cloned().or_else(|| in_toml(Side::Target)) else {
        let message = "the translation has no front matter, the original has";
        let finding = Finding::new(&FRONT_MATTER.rule, Span::empty(0), message);
        findings.push(finding.with_help("copy it from the original, and translate its texts"));
        return;
    };
    for name in SAME_FIELDS {
        let value = |it: &FrontMatter, side| {
            let field = it.get(name)?;
            let text = article.file_of(side).slice(field.value_span);
            Some((text.trim_matches(['"', '\'']).to_owned(), field.value_span))
        };
        let [Some((own, span)), Some((wanted, _))] =
            [value(&own, Side::Target), value(&original, Side::Source)]
        else {
            continue;
        };
        if own != wanted {
            let message = format!("`{name}` is `{own}`, in the original `{wanted}`");
            let finding = Finding::new(&FRONT_MATTER.rule, span, message);
            findings.push(finding.with_help("this value is not text: keep that of the original"));
        }
    }
    lost_title(&own, &original, findings);
    let (own, original) =
        (fields(article, Side::Target, &own), fields(article, Side::Source, &original));
    findings.extend(own.iter().filter_map(|field| translated_value(field, &original)));
    findings.extend(translated_keys(&own, &original));
}

fn lost_title(own: &FrontMatter, original: &FrontMatter, findings: &mut Vec<Finding>) {
    // Generators read keys in any case.
    let has_title = own.fields().any(|field| field.key.eq_ignore_ascii_case("title"));
    if original.get("title").is_some() && !has_title {
        let message = "`title` of the original is missing from the translation";
        let finding = Finding::new(&FRONT_MATTER.rule, own.span(), message);
        findings.push(finding.with_help("add it; names of fields are not translated"));
    }
}

/// A field of one of the two files.
struct SideField<'a> {
    key: &'a str,
    key_span: Span,
    value: &'a str,
    value_span: Span,
}

fn fields<'a>(article: &'a Article, side: Side, of: &'a FrontMatter) -> Vec<SideField<'a>> {
    let text = |span: Span| article.file_of(side).slice(span).trim_matches(['"', '\'']);
    let field = |field: &'a Field| SideField {
        key: &field.key,
        key_span: field.key_span,
        value: text(field.value_span),
        value_span: field.value_span,
    };
    of.fields().map(field).collect()
}

/// A word where the original has a truth value, a number or a date.
fn translated_value(own: &SideField<'_>, original: &[SideField<'_>]) -> Option<Finding> {
    let other = original.iter().find(|it| it.key == own.key)?;
    if SAME_FIELDS.contains(&own.key) || !is_literal(other.value) {
        return None;
    }
    let is_word = !own.value.is_empty() && own.value.chars().all(char::is_alphabetic);
    if !is_word || is_literal(own.value) || own.value.eq_ignore_ascii_case("null") {
        return None;
    }
    let message = format!("`{}` is `{}`, in the original `{}`", own.key, own.value, other.value);
    let finding = Finding::new(&FRONT_MATTER.rule, own.value_span, message);
    Some(finding.with_help("this value is not text: keep that of the original, or one of its kind"))
}

/// Returns `true` for a truth value, a number or a date.
fn is_literal(value: &str) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || "-.:+TZ ".contains(c);
    matches!(value, "true" | "false" | "yes" | "no" | "on" | "off")
        || value.contains(|c: char| c.is_ascii_digit()) && value.chars().all(is_number)
}

/// Names of fields that were translated: the original has none of that name, and its own at that place is missing.
fn translated_keys(own: &[SideField<'_>], original: &[SideField<'_>]) -> Vec<Finding> {
    let has = |fields: &[SideField<'_>], key: &str| {
        fields.iter().any(|it| it.key.eq_ignore_ascii_case(key))
    };
    let before = |fields: &[SideField<'_>], at: usize| {
        at.checked_sub(1).map(|at| fields[at].key.to_lowercase())
    };
    let mut found = Vec::new();
    for (at, field) in own.iter().enumerate().filter(|(_, it)| !has(original, it.key)) {
        let lost = original.iter().enumerate().find(|(other, it)| {
            let is_place = || before(own, at) == before(original, *other);
            // Dates and numbers may be the same by chance.
            let is_value = it.value == field.value && it.value.len() > 3;
            !has(own, it.key)
                && (is_value || is_place() && TEXT_FIELDS.contains(&it.key) && is_name(field))
        });
        if let Some((_, lost)) = lost.filter(|(_, it)| it.key != "title") {
            let message =
                format!("`{}` has the place of `{}` of the original", field.key, lost.key);
            let finding = Finding::new(&FRONT_MATTER.rule, field.key_span, message);
            found.push(finding.with_help("names of fields are not translated"));
        }
    }
    found
}

/// Returns `true` if a field may be one of text with a name in another language, and not one that translations have of
/// their own.
fn is_name(field: &SideField<'_>) -> bool {
    let is_word = field.key.chars().all(|c| c.is_alphabetic() || c == '_');
    let key = field.key.to_lowercase();
    let is_own = OWN_FIELDS.iter().any(|it| key.contains(it));
    let is_revision =
        field.value.len() >= 7 && field.value.bytes().all(|it| it.is_ascii_hexdigit());
    is_word && !is_own && !is_literal(field.value) && !is_revision
}

fn unclosed(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let blocks = bilingual.article.blocks();
    let open = |side: Side| {
        let text = bilingual.article.file_of(side).text();
        let span = |block: &BlockPair| match side {
            Side::Target => block.target,
            Side::Source => block.source,
        };
        let code = blocks.iter().filter(|block| block.kind == BlockKind::Code);
        let spans = code.filter_map(span);
        spans.max_by_key(|span| span.start()).filter(|span| is_open(&text[span.range()]))
    };
    let (Some(span), None) = (open(Side::Target), open(Side::Source)) else { return };
    let text = &bilingual.article.source().text()[span.range()];
    let first_line = text.find('\n').unwrap_or(text.len());
    let span = Span::new(span.start(), span.start() + first_line);
    let message = "the code block has no closing fence; all that follows is code";
    let finding = Finding::new(&UNCLOSED.rule, span, message);
    findings.push(finding.with_help("close it with a line that holds nothing but the fence"));
}

/// Returns `true` if a fenced block has no closing fence.
fn is_open(block: &str) -> bool {
    let mark = block.chars().next().unwrap_or_default();
    let len = block.chars().take_while(|c| *c == mark).count();
    // The block ends before its last line feed, but a carriage return there is still its own.
    let last = block.lines().last().unwrap_or_default().trim_matches([' ', '\t', '\r', '>']);
    let is_fence = last.chars().all(|c| c == mark) && last.chars().count() >= len;
    matches!(mark, '`' | '~') && (block.lines().count() < 2 || !is_fence)
}

/// The lines of a text, each with where it starts.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end())
    })
}

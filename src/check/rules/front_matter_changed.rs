//! `front-matter-changed`: fields of front matter that were lost, renamed or translated, where translation and original
//! are two files.

use super::Definition;
use crate::article::front_matter::read_toml;
use crate::article::{Article, Field, FrontMatter, Side};
use crate::check::Bilingual;
use crate::finding::{Finding, Rule};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("front-matter-changed"), check);

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

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
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
        let finding = Finding::new(&DEFINITION.rule, Span::empty(0), message);
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
            let finding = Finding::new(&DEFINITION.rule, span, message);
            findings.push(finding.with_help("this value is not text: keep that of the original"));
        }
    }
    let span = own.span();
    let (own, original) =
        (fields(article, Side::Target, &own), fields(article, Side::Source, &original));
    let (renamed, keys): (Vec<Finding>, Vec<&str>) =
        translated_keys(&own, &original).into_iter().unzip();
    // What cannot be parsed may be what is missing.
    if article.front_matter_problems().is_empty() {
        findings.extend(lost_fields(&own, &original, &keys, span));
    }
    findings.extend(own.iter().filter_map(|field| translated_value(field, &original)));
    findings.extend(renamed);
}

/// Fields of the original that pages need and the translation lacks, unless another has their place.
fn lost_fields(
    own: &[SideField<'_>],
    original: &[SideField<'_>],
    renamed: &[&str],
    span: Span,
) -> Option<Finding> {
    let is_kept =
        |key: &str| key == "title" || SAME_FIELDS.contains(&key) || TEXT_FIELDS.contains(&key);
    let lost = original.iter().filter(|field| {
        // Generators read keys in any case.
        let is_there = own.iter().any(|it| it.key.eq_ignore_ascii_case(field.key));
        is_kept(field.key) && !field.value.is_empty() && !is_there && !renamed.contains(&field.key)
    });
    let lost: Vec<String> = lost.map(|field| format!("`{}`", field.key)).collect();
    let are = if lost.len() == 1 { "is" } else { "are" };
    let message = format!("{} of the original {are} missing from the translation", lost.join(", "));
    let finding = Finding::new(&DEFINITION.rule, span, message);
    (!lost.is_empty()).then(|| finding.with_help("add it; names of fields are not translated"))
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
    let finding = Finding::new(&DEFINITION.rule, own.value_span, message);
    Some(finding.with_help("this value is not text: keep that of the original, or one of its kind"))
}

/// Returns `true` for a truth value, a number or a date.
fn is_literal(value: &str) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || "-.:+TZ ".contains(c);
    matches!(value, "true" | "false" | "yes" | "no" | "on" | "off")
        || value.contains(|c: char| c.is_ascii_digit()) && value.chars().all(is_number)
}

/// Names of fields that were translated, each with that of the original: the original has none of that name, and its own
/// at that place is missing.
fn translated_keys<'o>(
    own: &[SideField<'_>],
    original: &[SideField<'o>],
) -> Vec<(Finding, &'o str)> {
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
            let is_value =
                it.value == field.value && (it.value.len() > 3 || is_place() && !is_own(field));
            !has(own, it.key)
                && (is_value || is_place() && TEXT_FIELDS.contains(&it.key) && is_name(field))
        });
        if let Some((_, lost)) = lost.filter(|(_, it)| it.key != "title") {
            let message =
                format!("`{}` has the place of `{}` of the original", field.key, lost.key);
            let finding = Finding::new(&DEFINITION.rule, field.key_span, message);
            found.push((finding.with_help("names of fields are not translated"), lost.key));
        }
    }
    found
}

/// Returns `true` if a field may be one of text with a name in another language, and not one that translations have of
/// their own.
fn is_name(field: &SideField<'_>) -> bool {
    let is_word = field.key.chars().all(|c| c.is_alphabetic() || c == '_');
    let is_revision =
        field.value.len() >= 7 && field.value.bytes().all(|it| it.is_ascii_hexdigit());
    is_word && !is_own(field) && !is_literal(field.value) && !is_revision
}

fn is_own(field: &SideField<'_>) -> bool {
    let key = field.key.to_lowercase();
    OWN_FIELDS.iter().any(|it| key.contains(it))
}

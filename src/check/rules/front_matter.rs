//! `front-matter`: the article's front matter is missing, broken, or says something that cannot be.

use super::Definition;
use crate::article::front_matter::read_toml;
use crate::article::{Article, FRONT_MATTER, Field, FieldValue, FrontMatterError, ProblemKind};
use crate::check::Bilingual;
use crate::finding::Finding;
use crate::locale::Locale;
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::article(FRONT_MATTER, check);

/// The ways to say who translated an article.
const TRANSLATION_TYPES: [&str; 4] = ["HT", "MT", "Human Translation", "Machine Translation"];

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let article = bilingual.article;
    // A page in YAML that cannot be read is reported whatever this rule is set to.
    let problems = article.front_matter_problems().iter();
    let own = problems.filter(|problem| problem.kind != ProblemKind::Page);
    findings.extend(own.map(FrontMatterError::finding));
    let Some(front_matter) = article.front_matter() else {
        if article.front_matter_problems().is_empty() && !is_behind_carriage_return(bilingual) {
            findings.push(missing(article));
        }
        return;
    };
    // Of a block that is damaged the title may be what cannot be read.
    let is_whole = article
        .front_matter_problems()
        .iter()
        .all(|problem| problem.kind == ProblemKind::DuplicateKey);
    if is_whole && front_matter.title().is_none_or(|title| title.trim().is_empty()) {
        let span = front_matter.get("title").map_or(front_matter.span(), |field| field.key_span);
        let help = "add `title: …`, in the language of the translation";
        findings.push(Finding::new(&DEFINITION.rule, span, "title is missing").with_help(help));
    }
    findings.extend(front_matter.get("ms.translationtype").and_then(translation_type));
    findings.extend(front_matter.get("no-loc").and_then(no_loc));
    findings.extend(front_matter.get("ms.contentlocale").and_then(|it| locale(it, bilingual)));
}

/// Returns `true` if front matter is there, but its lines end in a carriage return alone: `unicode` says so.
fn is_behind_carriage_return(bilingual: &Bilingual<'_>) -> bool {
    let text = &bilingual.article.source().text()[bilingual.article.body_start()..];
    let is_alone = text.strip_prefix("---\r").is_some_and(|rest| !rest.starts_with('\n'));
    is_alone && !bilingual.settings.off.contains("unicode")
}

fn missing(article: &Article) -> Finding {
    let toml = read_toml(article.source().text());
    let start = toml.as_ref().map_or(article.body_start(), |toml| toml.span().start());
    let (message, help) = if toml.is_some() {
        ("front matter is TOML, which is not read", "write it as YAML between two lines `---`")
    } else {
        let help = "add `---`, the article's fields such as `title: …`, and `---` at the top";
        ("front matter is missing", help)
    };
    Finding::new(&DEFINITION.rule, Span::empty(start), message).with_help(help)
}

fn translation_type(field: &Field) -> Option<Finding> {
    let value = field.value.as_text()?;
    // `MTE75` is machine translation of which three quarters were edited.
    let is_edited = value
        .strip_prefix("MTE")
        .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    if is_edited || TRANSLATION_TYPES.contains(&value) {
        return None;
    }
    let message = format!("unknown translation type `{value}`");
    let help = "write `HT` for human, `MTE` for post-edited or `MT` for machine translation";
    Some(Finding::new(&DEFINITION.rule, field.value_span, message).with_help(help))
}

/// Words that are not to be translated, in a form that would be left out.
fn no_loc(field: &Field) -> Option<Finding> {
    let is_read = match &field.value {
        FieldValue::List(items) => items.iter().all(|item| item.as_text().is_some()),
        FieldValue::Null => true,
        single => single.as_text().is_some(),
    };
    let message = "`no-loc` holds more than words; that is ignored";
    let help = "write a list of words: `no-loc: [Alderbox, Lamp]`";
    (!is_read).then(|| Finding::new(&DEFINITION.rule, field.value_span, message).with_help(help))
}

fn locale(field: &Field, bilingual: &Bilingual<'_>) -> Option<Finding> {
    let value = field.value.as_text()?;
    let message = match (Locale::read(value), bilingual.locale) {
        (None, _) => format!("`{value}` is not a valid locale"),
        (Some(said), Some(locale)) if said != *locale => {
            format!(
                "front matter says `{said}`, but the article is in the folder of `{locale}`, which counts"
            )
        }
        (Some(said), _) if Locale::parse(value).is_none() => {
            format!("`{value}` is read as `{said}`: a page has no extensions of its locale")
        }
        _ => return None,
    };
    let help = match (Locale::meant(value), bilingual.locale) {
        (Some(meant), _) => format!("did you mean `{meant}`?"),
        (None, Some(locale)) => format!("write `{locale}`, or move the article"),
        (None, None) => "write a BCP 47 tag such as `nl-NL`".to_owned(),
    };
    Some(Finding::new(&DEFINITION.rule, field.value_span, message).with_help(help))
}

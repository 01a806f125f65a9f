//! `diglot explain`: a rule's manual, or a list of all rules.

use std::fmt::Write as _;

use super::console::{Console, columns};
use super::{ExitStatus, Session, UsageError};
use crate::arguments::ExplainArguments;
use crate::article::Side;
use crate::markdown::plain_text::{self, TextLinks, TextOptions};
use crate::markdown::{self, Context};
use crate::report::catalog::{self, RuleEntry};

/// Explains a rule, or lists all.
pub(super) fn explain(
    arguments: &ExplainArguments,
    _session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let text = match &arguments.rule {
        None => list(),
        Some(name) => match catalog::find(name) {
            Some(entry) => page(entry),
            None => return Err(unknown_rule(name)),
        },
    };
    Console::result(text.as_bytes())?;
    Ok(ExitStatus::Done)
}

/// There is no rule of this name.
pub(super) fn unknown_rule(name: &str) -> anyhow::Error {
    let help = match catalog::meant(name) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "`diglot explain` lists all rules".to_owned(),
    };
    UsageError::new(format!("unknown rule `{name}`"), &help)
}

/// A line a rule: its name, its severity, whether it can be mended, and what it finds.
fn list() -> String {
    let width = columns();
    let names = catalog::rules().iter().map(|entry| entry.rule.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for entry in catalog::rules() {
        let fix = if entry.is_fixable { "fix" } else { "" };
        let start =
            format!("{:names$}  {:7}  {fix:3}  ", entry.rule.name, entry.rule.severity.name());
        let summary = entry.summary().replace('\n', " ");
        let room = width.saturating_sub(start.len()).max(20);
        writeln!(text, "{start}{}", shortened(&summary, room)).expect("a string takes it");
    }
    text + "\nRun `diglot explain RULE` for details.\n"
}

/// The text, cut at a word where it is too long.
fn shortened(text: &str, chars_max: usize) -> String {
    if text.chars().count() <= chars_max {
        return text.to_owned();
    }
    let end = text.char_indices().nth(chars_max - 1).map_or(text.len(), |(at, _)| at);
    let cut = &text[..end];
    format!("{}…", cut.rsplit_once(' ').map_or(cut, |(words, _)| words))
}

fn page(entry: &RuleEntry) -> String {
    let severity = entry.rule.severity.name();
    let fix = if entry.is_fixable { ", fixable with `diglot check --fix`" } else { "" };
    let kind = format!("{} ({severity}{fix})", entry.rule.name);
    let Some(page) = entry.page() else {
        return format!(
            "{kind}\n\n{}\n\n{}",
            rendered(entry.summary()).trim_end(),
            silence(entry.rule.name)
        );
    };
    let body = page.split_once('\n').map_or(page, |(_, body)| body);
    format!("{kind}\n\n{}", rendered(body))
}

fn silence(name: &str) -> String {
    format!("To turn it off, in diglot.toml:\n\n    [check.rules]\n    {name} = \"off\"\n")
}

/// Markdown as text that is made to be read.
fn rendered(markdown: &str) -> String {
    let document = markdown::parse(markdown, &Context::alone("rule.md", Side::Source));
    let options = TextOptions {
        width: Some(columns()),
        addresses: TextLinks::Inline,
        path: "rule.md",
        links: None,
        words: &|key: &str| key.to_owned(),
    };
    plain_text::render(&document, &options)
}

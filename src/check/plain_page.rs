//! The rules over a translation that is a file of its own.

use super::rules::RULES;
use super::run::check_parsed;
use super::settings::Settings;
use crate::article::{Article, FrontMatterError, Side};
use crate::finding::Finding;
use crate::locale::Locale;
use crate::markdown::{Context, Extensions, parse};
use crate::project::CheckConfiguration;

/// Rules that find faults, and not what translators do on purpose, in pages that are files of their
/// own.
const COMMUNITY: [&str; 25] = [
    "missing-block",
    "extra-block",
    "structure-mismatch",
    "code-block-changed",
    "conflict-marker",
    "front-matter-changed",
    "opaque-changed",
    "unclosed-code-block",
    "code-changed",
    "leaked-markup",
    "link-missing",
    "same-as-source",
    "half-translated",
    "malformed-link",
    "mangled-escape",
    "empty-link-text",
    "unicode",
    "doubled-text",
    "identifier-changed",
    "no-loc-changed",
    "term",
    "unbalanced",
    "unbalanced-mdx",
    "number-mismatch",
    "doubled-word",
];

impl Settings {
    /// Turns rules off that find what translators do on purpose in files of their own, unless the project names
    /// them.
    pub fn leave_plain_rules(&mut self, configuration: &CheckConfiguration) {
        let is_named = |name: &str| configuration.rule_names().any(|it| it.get_ref() == name);
        let others = RULES.iter().map(|it| it.rule.name);
        self.off.extend(others.filter(|name| !COMMUNITY.contains(name) && !is_named(name)));
    }
}

/// All findings about an article whose two languages are two files: of its front matter, and of all rules.
pub fn check_plain(
    article: &Article,
    path: &str,
    locale: &Locale,
    settings: &Settings,
) -> Vec<Finding> {
    let texts = [Side::Target, Side::Source].map(|side| article.side(side));
    let extensions = Extensions {
        task_lists: true,
        definition_lists: true,
        footnotes: true,
        ..Extensions::default()
    };
    let parse_side = |at: usize| {
        let context = Context::alone(path, texts[at].side());
        parse(texts[at].parsed_body(), &Context { extensions, ..context })
    };
    let (target, source) = (parse_side(0), parse_side(1));
    let syntax = article.front_matter_problems().iter().map(FrontMatterError::finding);
    let sides = [(&texts[0], &target), (&texts[1], &source)];
    syntax.chain(check_parsed(article, sides, Some(locale), settings)).collect()
}

//! `diglot.toml`: what a project says about itself. Everything has a default.

use std::collections::BTreeMap;

use serde::Deserialize;
use strsim::jaro_winkler;

use super::layout::LayoutConfiguration;
use super::setting_values::{locale, locale_list, locale_option};
use super::{CheckConfiguration, FolderName, PathPattern, SiteConfiguration, Title};
use crate::finding::{Finding, Rule};
use crate::locale::Locale;
use crate::markdown::moniker::{Moniker, MonikerList};
use crate::text::{Source, Span};

/// A `diglot.toml` that cannot be used.
pub const CONFIGURATION: Rule = Rule::error("configuration");

/// The name of the file that says what a project is.
pub const FILE_NAME: &str = "diglot.toml";

/// The settings in `diglot.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Configuration {
    /// The site's name.
    pub title: Option<Title>,
    /// Files below the content folder that are not part of the project.
    pub exclude: Vec<PathPattern>,
    /// `[site]`: the pages that are written.
    pub site: SiteConfiguration,
    /// `[locales]`
    pub locales: LocaleConfiguration,
    /// `[links]`
    pub links: LinkConfiguration,
    /// `[markdown]`: what of Markdown is understood beyond the dialect.
    pub markdown: MarkdownConfiguration,
    /// `[monikers]`
    pub monikers: MonikerConfiguration,
    /// `[xref]`
    pub xref: XrefConfiguration,
    /// `[memory]`
    pub memory: MemoryConfiguration,
    /// `[exchange]`: limits for those who translate in other tools.
    pub exchange: ExchangeConfiguration,
    /// `[search]`
    pub search: SearchConfiguration,
    /// `[highlight]`
    pub highlight: HighlightConfiguration,
    /// `[check]`: what is looked for in articles.
    pub check: CheckConfiguration,
    /// `[layout]`: where translations are files of their own.
    pub layout: Option<LayoutConfiguration>,
}

/// The languages of a project.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LocaleConfiguration {
    /// The locale of articles that do not tell theirs.
    #[serde(deserialize_with = "locale_option")]
    pub default: Option<Locale>,
    /// The locale that articles were translated from.
    #[serde(deserialize_with = "locale")]
    pub source: Locale,
    /// The locales whose source text becomes the page in the source language, the first before others.
    #[serde(deserialize_with = "locale_list")]
    pub source_order: Vec<Locale>,
    /// Fallback for articles that a language lacks.
    pub fallback: Fallback,
}

impl Default for LocaleConfiguration {
    fn default() -> Self {
        let source = Locale::parse("en-US").expect("a locale");
        let source_order = Vec::new();
        Self { default: None, source, source_order, fallback: Fallback::default() }
    }
}

impl LocaleConfiguration {
    /// How far the source text of a locale goes before that of others: 0 where it is not named.
    pub(super) fn source_rank(&self, locale: &Locale) -> u32 {
        let at = self.source_order.iter().position(|it| it == locale);
        at.map_or(0, |at| u32::try_from(self.source_order.len() - at).unwrap_or(u32::MAX))
    }
}

/// Fallback for articles that a language lacks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fallback {
    /// Links lead to the original, with a mark.
    #[default]
    Link,
    /// A page among those of the language that shows the original, and says so.
    Page,
}

/// Links that leave the project.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LinkConfiguration {
    /// The host that serves what the project does not: `https://learn.example.com`.
    pub absolute_base: Option<String>,
    /// Beginnings of paths at the host's root that others serve: `/api`.
    pub external: Vec<String>,
    /// Beginnings of URLs of other sites that are not asked for.
    pub unchecked: Vec<String>,
}

impl LinkConfiguration {
    /// Returns `true` if others serve a path at the host's root.
    pub fn is_external(&self, path: &str) -> bool {
        let path = path.trim_start_matches('/');
        self.external.iter().any(|prefix| {
            let rest = path.strip_prefix(prefix.trim_matches('/'));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
        })
    }
}

/// Markdown extensions beyond the dialect.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the file")]
pub struct MarkdownConfiguration {
    /// Trust in HTML of articles.
    pub html: HtmlTrust,
    /// `- [x] done`
    pub task_lists: bool,
    /// A term, and under it `: what it means`.
    pub definition_lists: bool,
    /// `[^1]`
    pub footnotes: bool,
    /// `:smile:`
    pub emoji: bool,
    /// `$x$`
    pub math: bool,
    /// Emphasis beside Chinese and Japanese punctuation.
    pub cjk_emphasis: bool,
}

/// Trust in HTML of articles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HtmlTrust {
    /// Scripts and the like are taken out.
    #[default]
    Sanitized,
    /// It comes onto the page as it stands.
    Trusted,
}

/// The versions of a product that articles speak of.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "WrittenMonikers")]
pub struct MonikerConfiguration {
    /// In order: a range holds all from one to another. Without it, all moniker zones stay.
    pub list: Option<MonikerList>,
}

/// `list = ["app-1.0", "app-2.0"]` and `names = { "app-1.0" = "App 1" }`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMonikers {
    list: Option<Vec<String>>,
    /// Their names for readers.
    #[serde(default)]
    names: BTreeMap<String, String>,
}

impl TryFrom<WrittenMonikers> for MonikerConfiguration {
    type Error = String;

    fn try_from(written: WrittenMonikers) -> Result<Self, String> {
        let WrittenMonikers { list, mut names } = written;
        let list = list.map(|list| {
            let named = list.into_iter().map(|name| (names.remove(&name), name));
            MonikerList::new(named.map(|(title, name)| moniker(name, title)))
        });
        match names.keys().next() {
            Some(name) => Err(format!("`names` has `{name}`, which is not in `list`")),
            None => Ok(Self { list }),
        }
    }
}

/// `app-2.0` is a version of `app`.
fn moniker(name: String, title: Option<String>) -> Moniker {
    let is_version = |version: &str| version.starts_with(|c: char| c.is_ascii_digit());
    let product = match name.rsplit_once('-') {
        Some((product, version)) if is_version(version) => product.to_owned(),
        _ => name.clone(),
    };
    Moniker { name, product, title }
}

/// References by `uid`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct XrefConfiguration {
    /// Files of other sites' uids, inside the project.
    pub maps: Vec<FolderName>,
}

/// Translations that were made elsewhere.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MemoryConfiguration {
    /// TMX files, inside the project.
    pub files: Vec<FolderName>,
}

/// Limits for those who translate in other tools.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ExchangeConfiguration {
    /// By field of the front matter, how many characters its translation may have.
    pub max_length: BTreeMap<String, usize>,
}

/// Search without a server.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SearchConfiguration {
    /// `true` if readers can search the pages.
    pub enabled: bool,
    /// `true` if they can also search pages that are opened from the disk.
    pub from_disk: bool,
    /// By locale or language: groups of words for one thing.
    pub synonyms: BTreeMap<String, Vec<Vec<String>>>,
}

impl SearchConfiguration {
    /// The groups of words for one thing, in a language.
    pub fn synonyms_of(&self, locale: &Locale) -> impl Iterator<Item = &Vec<String>> {
        let is_of = |tag: &str| {
            tag.eq_ignore_ascii_case(locale.tag()) || tag.eq_ignore_ascii_case(locale.language())
        };
        let own = self.synonyms.iter().filter(move |(tag, _)| is_of(tag));
        own.flat_map(|(_, groups)| groups)
    }
}

impl Default for SearchConfiguration {
    fn default() -> Self {
        Self { enabled: true, from_disk: false, synonyms: BTreeMap::new() }
    }
}

/// Colours in code.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HighlightConfiguration {
    /// `true` if code is coloured.
    pub code: bool,
}

impl Default for HighlightConfiguration {
    fn default() -> Self {
        Self { code: true }
    }
}

impl Configuration {
    /// Reads a `diglot.toml`.
    ///
    /// ```
    /// use diglot::project::Configuration;
    /// use diglot::text::Source;
    ///
    /// let source = Source::new("diglot.toml", "[site]\nulrs = 'pretty'\n");
    /// let finding = Configuration::read(&source).expect_err("there is no such key");
    /// assert_eq!(source.slice(finding.span), "ulrs");
    /// assert_eq!(finding.help.as_deref(), Some("did you mean `urls`?"));
    /// ```
    ///
    /// # Errors
    ///
    /// What is wrong, where it stands: not TOML, an unknown key, a value of the wrong kind.
    pub fn read(source: &Source) -> Result<Self, Box<Finding>> {
        let text = source.text().trim_start_matches('\u{feff}');
        let mark = source.text().len() - text.len();
        toml::from_str(text).map_err(|error| {
            let range = error.span().unwrap_or(0..0);
            let span = Span::new(range.start + mark, range.end + mark);
            Box::new(fault(element(span, error.message(), source), error.message()))
        })
    }
}

/// The place of the value that a message quotes first: of a list's elements, the reader tells the list.
fn element(list: Span, message: &str, source: &Source) -> Span {
    let text = source.slice(list);
    let kinds = ["invalid pattern ", "invalid regular expression "];
    let quoting = kinds.iter().find_map(|kind| message.strip_prefix(kind)).unwrap_or(message);
    let quoted = quoting.strip_prefix('`').and_then(|rest| rest.split('`').next());
    let at =
        quoted.filter(|_| text.starts_with('[')).and_then(|it| Some((text.find(it)?, it.len())));
    at.map_or(list, |(at, len)| Span::new(list.start() + at, list.start() + at + len))
}

/// The finding for what the TOML reader said.
fn fault(span: Span, message: &str) -> Finding {
    let finding = Finding::new(&CONFIGURATION, span, message.trim_end().replace('\n', ", "));
    match suggestion(message) {
        Some(help) => finding.with_help(help),
        None => finding,
    }
}

/// Suggests a correction, from the list of expected names: `` unknown field `a`, expected `b` ``.
fn suggestion(message: &str) -> Option<String> {
    let unknown = message.strip_prefix("unknown ")?;
    let mut names = quoted(unknown);
    let wrong = names.next()?;
    let tables = if unknown.starts_with("field ") { tables() } else { Vec::new() };
    if let Some((table, _)) = tables.iter().find(|(_, keys)| keys.iter().any(|key| key == wrong)) {
        return Some(format!("put `{wrong}` under `[{table}]`"));
    }
    let similarity = |name: &str| jaro_winkler(wrong, name);
    let best = names.max_by(|a, b| similarity(a).total_cmp(&similarity(b)))?;
    if similarity(best) > 0.75 {
        return Some(format!("did you mean `{best}`?"));
    }
    let keys = tables.iter().flat_map(|(table, keys)| keys.iter().map(move |key| (table, key)));
    let (table, best) = keys.max_by(|a, b| similarity(a.1).total_cmp(&similarity(b.1)))?;
    (similarity(best) > 0.85).then(|| format!("did you mean `{best}` under `[{table}]`?"))
}

/// The texts between backquotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The tables of the file with their keys, as the TOML reader lists them where it finds an unknown one.
fn tables() -> Vec<(String, Vec<String>)> {
    let keys = |text: &str| -> Vec<String> {
        let Err(error) = toml::from_str::<Configuration>(text) else { return Vec::new() };
        let keys = error.message().strip_prefix("unknown field `?`").map(quoted);
        keys.map(|keys| keys.map(str::to_owned).collect()).unwrap_or_default()
    };
    let names = keys("'?' = 0\n").into_iter();
    names.map(|name| (name.clone(), keys(&format!("[{name}]\n'?' = 0\n")))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_fault(text: &str, at: &str, message: &str) {
        let source = Source::new(FILE_NAME, text);
        let finding = Configuration::read(&source).expect_err("a fault");
        assert_eq!((source.slice(finding.span), &*finding.message), (at, message));
    }

    #[test]
    fn an_empty_file_is_all_defaults() {
        let configuration = Configuration::read(&Source::new(FILE_NAME, "\u{feff}")).expect("fine");
        assert_eq!(configuration.site.out.as_str(), "site");
        assert_eq!(configuration.locales.source.tag(), "en-US");
    }

    #[test]
    fn faults_point_at_their_value() {
        check_fault(
            "[locales]\nsource = 'klingon!'\n",
            "'klingon!'",
            "`klingon!` is not a valid locale; expected a BCP 47 tag such as `nl-NL`",
        );
        check_fault("[site]\nout = '../x'\n", "'../x'", "`../x` is not a path inside the project");
        check_fault(
            "[site]\nurls = 'nice'",
            "'nice'",
            "unknown variant `nice`, expected `plain` or `pretty`",
        );
    }
}

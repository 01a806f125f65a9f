//! Redirects from a file, in the form that docfx has:
//!
//! ```json
//! {"redirections": [{"source_path": "nl-nl/old.md", "redirect_url": "/new"}]}
//! ```
//!
//! A path names an article that is there no more, from the project's folder (`content/nl-nl/old.md`) or
//! from the content folder. One without a locale is for all languages.

use std::collections::BTreeMap;

use jsonc_parser::ast::{Object, StringLit, Value};
use jsonc_parser::common::Range;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::address::{split_locale, stem};
use crate::finding::{Finding, Rule};
use crate::locale::Locale;
use crate::text::{Source, Span};

/// A file of redirects, or an entry of one, that cannot be read.
pub const REDIRECT_FILE: Rule = Rule::error("redirect-file");

/// A redirect that leads nowhere.
pub const BROKEN_REDIRECT: Rule = Rule::error("broken-redirect");

/// The name by which docfx knows the file of a project.
pub const REDIRECTION_FILE_NAME: &str = ".openpublishing.redirection.json";

/// Example of the format, for help texts.
const FORMAT_HELP: &str =
    "write `{\"redirections\": [{\"source_path\": \"nl-nl/old.md\", \"redirect_url\": \"/new\"}]}`";

/// Extensions of pages; other files cannot redirect.
const PAGES: [&str; 5] = ["md", "markdown", "yml", "html", "htm"];

/// A redirect, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The file that it is in, relative to the project.
    pub file: String,
    /// The language whose page leads on; none for all.
    pub locale: Option<Locale>,
    /// The name of the article that it stands for: `start/old`.
    pub name: String,
    /// Where it leads, as written.
    pub url: String,
    /// Where the path is in the file.
    pub source_span: Span,
    /// Where the address stands.
    pub url_span: Span,
}

/// The redirects of a file, and what is wrong with it. What else an entry says, as docfx's
/// `redirect_document_id`, is nothing to pages.
///
/// ```
/// use diglot::project::read_redirects;
/// use diglot::text::Source;
///
/// let text = r#"{"redirections": [{"source_path": "content/nl-nl/a.md", "redirect_url": "b.md"}]}"#;
/// let (redirects, _) = read_redirects(&Source::new("redirects.json", text));
/// assert_eq!((&*redirects[0].name, &*redirects[0].url), ("a", "b.md"));
/// assert_eq!(&text[redirects[0].url_span.range()], "b.md");
/// ```
pub fn read_redirects(source: &Source) -> (Vec<Redirect>, Vec<Finding>) {
    let mut reader = Reader { source, base: 0, redirects: Vec::new(), findings: Vec::new() };
    reader.read();
    (reader.redirects, reader.findings)
}

/// Returns `true` if an address is one that browsers may be sent to: a path, or a page of the web.
pub(super) fn is_web(address: &str) -> bool {
    let scheme = address.split(['/', '?', '#']).next().and_then(|first| first.split_once(':'));
    scheme.is_none_or(|(scheme, _)| {
        ["http", "https"].iter().any(|it| scheme.eq_ignore_ascii_case(it))
    })
}

/// Reports a URL with an unsupported scheme.
pub(super) fn not_web(url: &str, span: Span) -> Finding {
    let message = format!("unsupported redirect URL `{url}`");
    let help = "write a path, or a URL that begins with `https://`";
    Finding::new(&BROKEN_REDIRECT, span, message).with_help(help)
}

/// The redirects of a project.
#[derive(Debug, Default)]
pub(super) struct Redirects {
    pub(super) written: Vec<Redirect>,
    /// The numbers of redirects, by name; one for each language, the first of two.
    pub(super) by_name: BTreeMap<String, Vec<(Locale, usize)>>,
}

struct Reader<'r> {
    source: &'r Source,
    /// The length of what stands before the JSON: of a byte order mark.
    base: usize,
    redirects: Vec<Redirect>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn read(&mut self) {
        let text = self.source.text().trim_start_matches('\u{feff}');
        self.base = self.source.text().len() - text.len();
        let options = (CollectOptions::default(), ParseOptions::default());
        let value = match parse_to_ast(text, &options.0, &options.1) {
            Ok(parsed) => parsed.value,
            Err(error) => {
                let message = format!("invalid JSON: {}", lower_first(&error.kind().to_string()));
                let end = self.span(error.range()).end().min(self.source.text().len());
                let start = self.span(error.range()).start().min(end);
                let finding = Finding::new(&REDIRECT_FILE, Span::new(start, end), message);
                return self.findings.push(finding.with_help(FORMAT_HELP));
            }
        };
        let list =
            value.as_ref().and_then(Value::as_object).and_then(|it| it.get_array("redirections"));
        let Some(list) = list else {
            let message = "missing list `redirections`";
            return self.push_finding(Span::empty(self.base), message.to_owned(), FORMAT_HELP);
        };
        for element in &list.elements {
            match element {
                Value::Object(entry) => self.read_entry(entry),
                other => {
                    let message = "invalid redirect".to_owned();
                    self.push_finding(self.span(range(other)), message, FORMAT_HELP);
                }
            }
        }
    }

    fn read_entry(&mut self, entry: &Object<'_>) {
        let path =
            entry.get_string("source_path").or_else(|| entry.get_string("source_path_from_root"));
        let Some(path) = path else {
            return self.tell_missing(entry, "source_path");
        };
        let Some(url) = entry.get_string("redirect_url").filter(|url| !url.value.trim().is_empty())
        else {
            return self.tell_missing(entry, "redirect_url");
        };
        let (source_span, url_span) = (self.value_span(path), self.value_span(url));
        let Some(within) = within(&path.value) else {
            let message = format!("`{}` is not a path inside the project", path.value);
            let help = "write the old path of the article, such as `nl-nl/old.md`";
            return self.push_finding(source_span, message, help);
        };
        let extension = within[stem(&within).len()..].trim_start_matches('.').to_lowercase();
        if !extension.is_empty() && !PAGES.contains(&&*extension) {
            let message = format!("`{}` is not an article; only pages can redirect", path.value);
            return self.push_finding(
                source_span,
                message,
                "keep the file where it was, or redirect on the server",
            );
        }
        if !is_web(url.value.trim()) {
            return self.findings.push(not_web(url.value.trim(), url_span));
        }
        let (locale, name) = match split_locale(&within, None) {
            Some((locale, name)) => (Some(locale), stem(name).to_owned()),
            None => (None, stem(&within).to_owned()),
        };
        let (file, url) = (self.source.path().to_owned(), url.value.trim().to_owned());
        self.redirects.push(Redirect { file, locale, name, url, source_span, url_span });
    }

    fn tell_missing(&mut self, entry: &Object<'_>, key: &str) {
        let names = entry.properties.iter().map(|property| property.name.as_str());
        let meant = crate::text::nearest(key, names.filter(|name| *name != key));
        let help = meant.map_or(FORMAT_HELP.to_owned(), |meant| {
            format!("did you mean `{key}` instead of `{meant}`?")
        });
        let start = self.span(entry.range).start();
        let message = format!("redirect has no string `{key}`");
        self.push_finding(Span::new(start, start + 1), message, &help);
    }

    fn push_finding(&mut self, span: Span, message: String, help: &str) {
        self.findings.push(Finding::new(&REDIRECT_FILE, span, message).with_help(help));
    }

    fn span(&self, range: Range) -> Span {
        Span::new(self.base + range.start, self.base + range.end)
    }

    /// Returns the span between the quotes.
    fn value_span(&self, text: &StringLit<'_>) -> Span {
        let whole = self.span(text.range);
        Span::new(whole.start() + 1, whole.end() - 1)
    }
}

/// A path as it is below the content folder; nothing where it leads out of that.
fn within(path: &str) -> Option<String> {
    let path = path.trim().replace('\\', "/");
    let path = path.trim_start_matches('/');
    let path = path.strip_prefix("content/").unwrap_or(path);
    let is_odd = |part: &str| {
        matches!(part, "" | "." | "..") || part.contains(|c: char| c == ':' || c.is_control())
    };
    (!path.split('/').any(is_odd)).then(|| path.to_owned())
}

fn range(value: &Value<'_>) -> Range {
    match value {
        Value::StringLit(it) => it.range,
        Value::NumberLit(it) => it.range,
        Value::BooleanLit(it) => it.range,
        Value::Object(it) => it.range,
        Value::Array(it) => it.range,
        Value::NullKeyword(it) => it.range,
    }
}

fn lower_first(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_lowercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each redirect as `locale name url`, and each fault as the text that it is at.
    #[track_caller]
    fn check(text: &str, expected: &[&str], faults: &[&str]) {
        let source = Source::new("redirects.json", text);
        let (redirects, findings) = read_redirects(&source);
        let locale = |it: &Redirect| it.locale.as_ref().map_or("*", Locale::tag).to_owned();
        let shown: Vec<String> =
            redirects.iter().map(|it| format!("{} {} {}", locale(it), it.name, it.url)).collect();
        let found: Vec<&str> = findings.iter().map(|it| source.slice(it.span)).collect();
        assert_eq!(
            (shown, found),
            (expected.iter().map(|&it| it.to_owned()).collect(), faults.to_vec())
        );
    }

    #[test]
    fn paths_are_of_a_language_or_of_all() {
        check(
            "\u{feff}{\"redirections\": [ // old ones\n\
             \t{\"source_path_from_root\": \"/content/nl-nl/a.md\", \"redirect_url\": \"b.md\",\n\
             \t \"redirect_document_id\": true},\n\
             \t{\"source_path\": \"x\\\\y.yml\", \"redirect_url\": \" /z?a=1#b \"},\n]}",
            &["nl-NL a b.md", "* x/y /z?a=1#b"],
            &[],
        );
    }

    #[test]
    fn what_cannot_be_read_is_told_where_it_stands() {
        check("[]", &[], &[""]);
        check(
            "{\"redirections\": [1, {\"source_path\": \"../a.md\", \"redirect_url\": \"b\"},\n\
               {\"source_path\": \"a.png\", \"redirect_url\": \"b\"}, {\"redirect_url\": \"b\"}]}",
            &[],
            &["1", "../a.md", "a.png", "{"],
        );
        let (_, findings) = read_redirects(&Source::new("r", "{\"redirections\": [}"));
        assert_eq!(findings.len(), 1);
    }

    #[test]
    fn a_mistyped_key_is_named() {
        let text = "{\"redirections\": [{\"source_path\": \"a.md\", \"redirct_url\": \"b\"}]}";
        let (_, findings) = read_redirects(&Source::new("r", text));
        let help = findings[0].help.as_deref();
        assert_eq!(help, Some("did you mean `redirect_url` instead of `redirct_url`?"));
    }
}

//! Index entry of one article.

use super::address::{is_include, is_navigation, is_repository_file, split_locale, stem};
use super::configuration::LocaleConfiguration;
use super::redirect::{is_web, not_web};
use super::{Date, KeptFields, SourceVersion};
use crate::article::front_matter::Value;
use crate::article::{Article, FRONT_MATTER, FrontMatter, PageKind, Side};
use crate::finding::{Finding, Rule};
use crate::locale::Locale;
use crate::markdown::{self, Context};
use crate::text::Span;

/// An article whose locale cannot be told.
pub const UNKNOWN_LOCALE: Rule = Rule::warning("unknown-locale");

/// Index entry of one article: little, since it holds all of a project's.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ArticleEntry {
    /// The article's path, relative to the content root: `nl-nl/start/a.md`.
    pub path: String,
    /// Name shared by all translations: the path without locale and extension: `start/a`.
    pub name: String,
    /// The language of its target side.
    pub locale: Locale,
    /// The page's title, in that language.
    pub title: String,
    /// Its description, in a sentence.
    pub description: Option<String>,
    /// The name that cross references know it by.
    pub uid: Option<String>,
    /// When it was last looked over.
    pub updated: Option<Date>,
    /// Who wrote and changed it, by Git, the latest first; empty where the project does not ask.
    pub contributors: Vec<String>,
    /// Where the article has moved to, as written: its page only leads there.
    pub redirect: Option<String>,
    /// `true` if search engines are asked to leave it out.
    pub is_hidden: bool,
    /// `true` if readers of the site find it: yes, unless its front matter says `search: false`.
    pub is_searched: bool,
    /// `true` if its front matter says `draft: true`, or when to publish it in a form that is not read: it
    /// has no page yet.
    pub is_draft: bool,
    /// The day from which it has a page.
    pub publish_date: Option<Date>,
    /// The title in the source language; none where the article holds no source text.
    pub source_title: Option<String>,
    /// The source text that it holds, as one of several translations may.
    pub source_version: SourceVersion,
    /// The fields of its front matter that lists of articles are made with; none unless they are asked for.
    pub fields: Vec<(String, Value)>,
}

impl ArticleEntry {
    /// The title of its page in a language: on a page in the language of the sources that of the source.
    pub fn title_in(&self, locale: &Locale) -> &str {
        let original = self.source_title.as_ref().filter(|_| self.locale != *locale);
        original.unwrap_or(&self.title)
    }

    /// The day of its text in a language: on a page in the language of the sources that of the source.
    pub fn updated_in(&self, locale: &Locale) -> Option<Date> {
        if self.locale == *locale { self.updated } else { self.source_version.day() }
    }

    /// Reads the index entry of an article, with its findings.
    pub fn read(
        path: &str,
        article: &Article,
        locales: &LocaleConfiguration,
    ) -> (Self, Vec<Finding>) {
        let front_matter = article.front_matter();
        let (locale, name, mut findings) = locale(path, front_matter, locales);
        findings.extend(front_matter.and_then(unsafe_redirect));
        findings.extend(front_matter.and_then(unread_day));
        let schedule = |front_matter| (is_draft(front_matter), publish_date(front_matter));
        let (is_draft, publish_date) = front_matter.map_or((Ok(false), Ok(None)), schedule);
        let unread = is_draft.err().into_iter().chain(publish_date.err());
        findings.extend(unread.filter_map(|it| front_matter.map(|own| not_understood(own, it))));
        let is_annotated = article.segments().iter().any(|segment| segment.source.is_some());
        let text_of = |read: fn(&FrontMatter) -> Option<&str>| {
            front_matter.and_then(read).map(str::trim).filter(|text| !text.is_empty())
        };
        let file_name = || name.rsplit('/').next().unwrap_or_default().to_owned();
        let title = match text_of(FrontMatter::title) {
            Some(title) => title.to_owned(),
            None => first_heading(article, Side::Target).unwrap_or_else(file_name),
        };
        let source_title = is_annotated
            .then(|| first_heading(article, Side::Source).unwrap_or_else(|| title.clone()));
        let entry = Self {
            path: path.to_owned(),
            name,
            title,
            description: text_of(FrontMatter::description).map(str::to_owned),
            uid: text_of(FrontMatter::uid).map(str::to_owned),
            updated: text_of(FrontMatter::date).and_then(Date::read_day),
            contributors: Vec::new(),
            redirect: text_of(FrontMatter::redirect_url).filter(|it| is_web(it)).map(str::to_owned),
            is_hidden: text_of(FrontMatter::robots).is_some_and(is_hidden),
            is_searched: front_matter.is_none_or(is_searched),
            // What may be meant to wait has no page.
            is_draft: is_draft.unwrap_or(true) || publish_date.is_err(),
            publish_date: publish_date.unwrap_or_default(),
            source_title,
            source_version: SourceVersion::of(article, locales.source_rank(&locale)),
            locale,
            fields: Vec::new(),
        };
        (entry, findings)
    }

    /// The same with fields of the article's front matter.
    #[must_use]
    pub fn with_fields(self, article: &Article, kept: &KeptFields) -> Self {
        Self { fields: kept.of(article.front_matter()), ..self }
    }

    /// The value of a field that was kept.
    pub fn field(&self, key: &str) -> Option<&Value> {
        self.fields.iter().find(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// Returns `true` if it is in lists of articles: one that has moved is not.
    pub fn is_listed(&self) -> bool {
        self.redirect.is_none()
    }

    /// Returns `true` if it has a page on this day.
    pub fn is_published(&self, today: Date) -> bool {
        !self.is_draft && self.publish_date.is_none_or(|date| date <= today)
    }

    /// Returns `true` if another entry of the same path has its pages where this one has them, and is found by the
    /// same names.
    pub(super) fn is_placed_as(&self, other: &Self) -> bool {
        let names = |it: &Self| [Some(it.name.clone()), it.uid.clone(), it.redirect.clone()];
        let pages = |it: &Self| (it.is_draft, it.publish_date, it.source_title.is_some());
        self.locale == other.locale && names(self) == names(other) && pages(self) == pages(other)
    }

    /// Returns `true` if it is the page of its folder.
    pub fn is_folder_index(&self) -> bool {
        self.name.rsplit('/').next() == Some("index")
    }
}

/// Reports a `redirect_url` with an unsupported scheme.
fn unsafe_redirect(front_matter: &FrontMatter) -> Option<Finding> {
    let url = front_matter.redirect_url().map(str::trim).filter(|url| !is_web(url))?;
    let span = front_matter.get("redirect_url")?.value_span;
    Some(not_web(url, span))
}

/// Reports an `ms.date` that is not a day.
fn unread_day(front_matter: &FrontMatter) -> Option<Finding> {
    let text = front_matter.date().map(str::trim).filter(|text| !text.is_empty())?;
    if Date::read_day(text).is_some() {
        return None;
    }
    let span = front_matter.get("ms.date")?.value_span;
    let help = "write year, month and day, such as `2030-12-31`, or `12/31/2030`";
    Some(Finding::new(&FRONT_MATTER, span, format!("`{text}` is not a date")).with_help(help))
}

/// Returns `true` if a `robots` field asks search engines to leave the page out.
fn is_hidden(robots: &str) -> bool {
    let mut words = robots.split([',', ' ']);
    words.any(|word| ["noindex", "none"].iter().any(|it| word.eq_ignore_ascii_case(it)))
}

/// A field that is not understood, and what to write.
type Unread = (&'static str, &'static str);

fn is_draft(front_matter: &FrontMatter) -> Result<bool, Unread> {
    let unread = ("draft", "write `true` or `false`");
    match said(front_matter, unread)?.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" | "1" => Ok(true),
        "false" | "no" | "off" | "0" | "" => Ok(false),
        _ => Err(unread),
    }
}

fn publish_date(front_matter: &FrontMatter) -> Result<Option<Date>, Unread> {
    let unread = ("publish_date", "write year, month and day, such as `2030-12-31`");
    let text = said(front_matter, unread)?;
    let date = Date::read_day(text);
    if text.is_empty() || date.is_some() { Ok(date) } else { Err(unread) }
}

/// The text of a field, which is empty where nothing is written.
fn said(front_matter: &FrontMatter, unread: Unread) -> Result<&str, Unread> {
    match front_matter.get(unread.0).map(|field| &field.value) {
        None | Some(Value::Null) => Ok(""),
        Some(value) => value.as_text().map(str::trim).ok_or(unread),
    }
}

fn not_understood(front_matter: &FrontMatter, (key, help): Unread) -> Finding {
    let span = front_matter.get(key).map_or(front_matter.span(), |field| field.value_span);
    let message = format!("`{key}` is not understood: the article has no page");
    Finding::new(&FRONT_MATTER, span, message).with_help(help)
}

/// Returns `true` if the front matter does not keep the article from the site's own search.
fn is_searched(front_matter: &FrontMatter) -> bool {
    front_matter.get("search").is_none_or(|field| field.value.as_text() != Some("false"))
}

/// The article's locale and its name: a folder's name counts first, then what the front
/// matter says, then what the project says.
fn locale(
    path: &str,
    front_matter: Option<&FrontMatter>,
    locales: &LocaleConfiguration,
) -> (Locale, String, Vec<Finding>) {
    let claim = front_matter.and_then(FrontMatter::content_locale);
    let claimed = claim.and_then(Locale::read);
    let cut = claim.zip(claimed.as_ref()).and_then(|(claim, it)| cut_tag(front_matter, claim, it));
    if let Some((locale, name)) = split_locale(path, claimed.as_ref()) {
        let is_alike = claimed.as_ref().is_some_and(|it| is_alike(it, &locale));
        let other = claim.filter(|_| !is_alike);
        let finding = other.map(|claim| other_locale(front_matter, claim, &locale)).or(cut);
        let findings = finding.into_iter().chain(cut_folder(path, &locale)).collect();
        return (locale, stem(name).to_owned(), findings);
    }
    if let Some(locale) = claimed {
        return (locale, stem(path).to_owned(), cut.into_iter().collect());
    }
    let default = locales.default.as_ref().unwrap_or(&locales.source);
    let finding = match (claim, &locales.default) {
        (Some(claim), _) => Some(unknown_locale(front_matter, claim, default)),
        (None, Some(_)) => None,
        (None, None) if is_without_front_matter(path) => None,
        (None, None) => Some(no_locale(path, default)),
    };
    (default.clone(), stem(path).to_owned(), finding.into_iter().collect())
}

/// Returns `true` if a path is that of a file that nobody gives a locale.
fn is_without_front_matter(path: &str) -> bool {
    is_include(path) || is_navigation(path) || is_repository_file(path)
}

/// Returns `true` if a folder gives an article its locale, whatever its front matter says.
pub fn is_in_locale_folder(path: &str, front_matter: Option<&FrontMatter>) -> bool {
    let claim = front_matter.and_then(FrontMatter::content_locale).and_then(Locale::read);
    split_locale(path, claim.as_ref()).is_some()
}

/// Returns `true` for locales of one language in one script.
fn is_alike(one: &Locale, other: &Locale) -> bool {
    let others = other.fallbacks();
    one.fallbacks().iter().any(|tag| others.contains(tag))
}

/// Where the front matter says the locale.
fn claim_span(front_matter: Option<&FrontMatter>) -> Span {
    let field = front_matter.and_then(|front_matter| front_matter.get("ms.contentlocale"));
    field.map_or(Span::empty(0), |field| field.value_span)
}

/// A locale in the front matter that is not that of the folder: another script, or no locale.
fn other_locale(front_matter: Option<&FrontMatter>, claim: &str, folder: &Locale) -> Finding {
    let message = format!(
        "the front matter says `{claim}`, but the article is in the folder of `{folder}`, which counts"
    );
    Finding::new(&UNKNOWN_LOCALE, claim_span(front_matter), message)
        .with_help(format!("write `{folder}`, or move the article"))
}

/// A tag in the front matter of which only the language, script and region count.
fn cut_tag(front_matter: Option<&FrontMatter>, claim: &str, read: &Locale) -> Option<Finding> {
    if Locale::parse(claim).is_some() {
        return None;
    }
    let message = format!("`{claim}` is read as `{read}`: a page has no extensions of its locale");
    let finding = Finding::new(&UNKNOWN_LOCALE, claim_span(front_matter), message);
    Some(finding.with_help(format!("write `{read}`")))
}

/// The same of the name of a folder.
fn cut_folder(path: &str, read: &Locale) -> Option<Finding> {
    let (folder, _) = path.split_once('/').filter(|(folder, _)| Locale::parse(folder).is_none())?;
    let message = format!(
        "the folder `{folder}` is read as `{read}`: a page has no extensions of its locale"
    );
    let finding = Finding::new(&UNKNOWN_LOCALE, Span::empty(0), message);
    Some(finding.with_help(format!("rename the folder to `{}`", read.folder())))
}

fn unknown_locale(front_matter: Option<&FrontMatter>, claim: &str, default: &Locale) -> Finding {
    let span = claim_span(front_matter);
    let message = format!("`{claim}` is not a valid locale; assuming {default}");
    let help = match Locale::meant(claim) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "write a BCP 47 tag such as `nl-NL`, or move the article to a folder of that name"
            .to_owned(),
    };
    Finding::new(&UNKNOWN_LOCALE, span, message).with_help(help)
}

fn no_locale(path: &str, default: &Locale) -> Finding {
    let folder = path.split_once('/').map(|(folder, _)| folder);
    let from = folder.map_or_else(String::new, |folder| format!(" from the folder `{folder}`"));
    let message = format!("cannot determine the article's locale{from}; assuming {default}");
    let help = match folder.and_then(Locale::meant) {
        Some(meant) => format!("rename the folder to `{}`", meant.folder()),
        None => "set `ms.contentlocale` in its front matter, move it to a folder such as `nl-nl`, \
            or set `default` under `[locales]` in diglot.toml"
            .to_owned(),
    };
    Finding::new(&UNKNOWN_LOCALE, Span::empty(0), message).with_help(help)
}

/// The text of the first heading of level one. Only its own line is parsed, since every article of
/// the project is asked.
fn first_heading(article: &Article, side: Side) -> Option<String> {
    let context = Context::alone(article.source().path(), side);
    let heading = |line: String| markdown::parse(&line, &context).headings().into_iter().next();
    let is_heading = |line: &String| line.starts_with("# ");
    let heading = if article.kind() == PageKind::Article {
        lines(article.body_pieces(side)).filter(is_heading).find_map(heading)
    } else {
        lines(std::iter::once(article.side(side).body())).filter(is_heading).find_map(heading)
    };
    heading.map(|heading| heading.title).filter(|title| !title.is_empty())
}

/// The lines of a text that comes in pieces, with their line ends.
fn lines<'p>(pieces: impl Iterator<Item = &'p str>) -> impl Iterator<Item = String> {
    let mut parts = pieces.flat_map(|piece| piece.split_inclusive('\n'));
    std::iter::from_fn(move || {
        let mut line = String::new();
        while !line.ends_with('\n')
            && let Some(part) = parts.next()
        {
            line += part;
        }
        (!line.is_empty()).then_some(line)
    })
}

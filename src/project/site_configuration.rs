//! `[site]` in `diglot.toml`: the pages that are written.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::{CspConfiguration, FolderName, SiteUrl, Title, WebUrl};
use crate::locale::Locale;

/// The pages that are written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SiteConfiguration {
    /// The folder for the pages, inside the project.
    pub out: FolderName,
    /// The form of their addresses.
    pub urls: AddressForm,
    /// Where they are published. Search engines and feeds ask for whole addresses.
    pub url: Option<SiteUrl>,
    /// Where an article is edited: what its path in the content folder is put behind.
    pub edit_url: Option<SiteUrl>,
    /// The forms of the pages.
    #[serde(deserialize_with = "formats")]
    pub formats: Vec<PageFormat>,
    /// `true` if language models get lists of pages, `llms.txt`.
    pub llms: bool,
    /// Files of redirects, inside the project; without it, docfx's own if there is one.
    pub redirects: Option<Vec<FolderName>>,
    /// Files of redirects to write, for servers.
    pub redirect_formats: Vec<RedirectFormat>,
    /// Where the day of an article's last update comes from; its front matter, if it does not say.
    pub last_updated: Option<Spanned<LastUpdated>>,
    /// `true` if pages name those who wrote the article, by Git.
    pub contributors: Option<Spanned<bool>>,
    /// `true` if pages say how long they take to read.
    pub reading_time: bool,
    /// How many related articles pages lead to.
    pub related: usize,
    /// The page at the site's root.
    pub root: RootPage,
    /// A sentence about the site, for pages without a description.
    pub description: Option<String>,
    /// The image in the header: a file in `templates`.
    pub logo: Option<Spanned<FolderName>>,
    /// The image of shared links, where a page has none: a file in `templates`.
    pub image: Option<Spanned<FolderName>>,
    /// An announcement on every page, by locale or language.
    pub banner: BTreeMap<String, String>,
    /// The digits of numbers and dates, by locale or language.
    pub digits: BTreeMap<String, Digits>,
    /// Places elsewhere that every page leads to, by what they are called.
    pub social: BTreeMap<String, WebUrl>,
    /// Hosts that the content security policy lets pages use.
    pub csp: CspConfiguration,
    /// Keys of front matters whose values have pages of their own, by what readers call them.
    pub taxonomies: BTreeMap<String, Title>,
}

impl SiteConfiguration {
    /// Where in diglot.toml it says that days come from Git, if it does.
    pub fn days_from_git(&self) -> Option<std::ops::Range<usize>> {
        let setting = self.last_updated.as_ref()?;
        (*setting.get_ref() == LastUpdated::Git).then(|| setting.span())
    }

    /// Returns `true` if pages name those who wrote the article.
    pub fn names_contributors(&self) -> bool {
        self.contributors.as_ref().is_some_and(|it| *it.get_ref())
    }

    /// Where in diglot.toml it says that something comes from the history in Git, if it does.
    pub fn history_from_git(&self) -> Option<std::ops::Range<usize>> {
        let contributors = self.contributors.as_ref().filter(|it| *it.get_ref());
        self.days_from_git().or_else(|| contributors.map(Spanned::span))
    }

    /// The announcement in a language.
    pub fn banner_in(&self, locale: &Locale) -> Option<&str> {
        of_locale(&self.banner, locale).map(String::as_str)
    }

    /// The digits that pages in a language are to have; `None` for its usual ones.
    pub fn digits_in(&self, locale: &Locale) -> Option<Digits> {
        of_locale(&self.digits, locale).copied()
    }
}

/// A value of a locale, or else of its language, or else of `default`.
fn of_locale<'v, T>(values: &'v BTreeMap<String, T>, locale: &Locale) -> Option<&'v T> {
    let of = |tag: &str| {
        let own = values.iter().find(|(key, _)| key.eq_ignore_ascii_case(tag));
        own.map(|(_, value)| value)
    };
    of(locale.tag()).or_else(|| of(locale.language())).or_else(|| of("default"))
}

/// The digits of a site's numbers and dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// `123`.
    Latin,
    /// The digits of the language: `١٢٣`.
    Native,
}

/// A source of the days on which articles were last updated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastUpdated {
    /// `ms.date`.
    FrontMatter,
    /// The last commit of the file.
    Git,
}

/// A form in which servers read redirects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RedirectFormat {
    /// `_redirects`: Netlify, Cloudflare Pages and others.
    Netlify,
    /// `redirects.map`: the lines of a `map` block of nginx.
    Nginx,
    /// `staticwebapp.config.json`: Azure Static Web Apps.
    Azure,
}

/// The page at the site's root.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RootPage {
    /// The list of languages.
    #[default]
    List,
    /// The same, and browsers go on to the language that their readers prefer.
    Negotiate,
}

impl Default for SiteConfiguration {
    fn default() -> Self {
        Self {
            out: FolderName("site".to_owned()),
            urls: AddressForm::Plain,
            url: None,
            edit_url: None,
            formats: vec![PageFormat::Html],
            llms: false,
            redirects: None,
            redirect_formats: Vec::new(),
            last_updated: None,
            contributors: None,
            reading_time: false,
            related: 0,
            root: RootPage::List,
            description: None,
            logo: None,
            image: None,
            banner: BTreeMap::new(),
            digits: BTreeMap::new(),
            social: BTreeMap::new(),
            csp: CspConfiguration::default(),
            taxonomies: BTreeMap::new(),
        }
    }
}

/// The form in which a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageFormat {
    /// For a browser.
    Html,
    /// Plain text, wrapped.
    Text,
    /// The side itself, byte for byte.
    Markdown,
}

impl PageFormat {
    /// The extension of the files beside pages; none for pages themselves.
    pub fn extension(self) -> Option<&'static str> {
        match self {
            Self::Html => None,
            Self::Text => Some("txt"),
            Self::Markdown => Some("md"),
        }
    }
}

fn formats<'d, D: serde::Deserializer<'d>>(deserializer: D) -> Result<Vec<PageFormat>, D::Error> {
    let formats = Vec::<PageFormat>::deserialize(deserializer)?;
    let none = "`formats` is empty; expected at least one of `html`, `text` and `markdown`";
    if formats.is_empty() { Err(serde::de::Error::custom(none)) } else { Ok(formats) }
}

/// The form of pages' addresses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddressForm {
    /// `/nl-nl/a.html`: pages can be opened from the disk.
    #[default]
    Plain,
    /// `/nl-nl/a/`: for a server.
    Pretty,
}

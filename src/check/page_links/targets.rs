//! Where the links of a plain page lead, and how a page is linked to.

use super::routes::{Routes, page_path};
use super::scan;
use crate::locale::Locale;
use crate::markdown::Profile;
use crate::markdown::path::{decode, resolve};
use crate::project::layout::LayoutConfiguration;
use crate::text::Span;

/// A URL of a page, and the file that it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkTarget {
    /// The URL.
    pub span: Span,
    /// The file's path in the project; a page is there, another file may not be.
    pub path: String,
    /// The anchor there, without `#`.
    pub anchor: Option<String>,
}

impl Routes {
    /// The URLs of a page that lead to files of the project. `path` is the page's file, and `original` that of its
    /// original, which is the same for an original.
    pub fn targets(
        &self,
        (text, profile): (&str, Profile),
        [path, original]: [&str; 2],
        locale: &Locale,
    ) -> Vec<LinkTarget> {
        let targets = scan::links(text, profile).into_iter().filter_map(|span| {
            let url = &text[span.range()];
            let (file, id) = url.split_once('#').map_or((url, None), |(it, id)| (it, Some(id)));
            let path = self.file(file, [path, original], locale)?;
            let anchor = id.filter(|id| !id.is_empty()).map(|id| decode(id).into_owned());
            Some(LinkTarget { span, path, anchor })
        });
        targets.collect()
    }

    /// The file that a URL without anchor leads to: a page in the language of the link, else its original; any
    /// other file, by its path.
    pub fn file(&self, url: &str, [path, original]: [&str; 2], locale: &Locale) -> Option<String> {
        if url.is_empty() {
            return Some(path.to_owned());
        }
        let Some(route) = self.resolve(url, original) else {
            let is_path = !url.contains(':') && !url.starts_with('/');
            return is_path.then(|| resolve(path, url)).flatten();
        };
        let locale = route.locale.as_ref().map_or(locale, |(locale, _)| locale);
        let translated = self.translation(route.original, locale);
        Some(translated.unwrap_or(route.original).to_owned())
    }
}

/// The URL of a page below the root of its language, by its original: `docs/concepts/`.
pub fn page_url(original: &str, layout: &LayoutConfiguration) -> Option<String> {
    let path = page_path(original, layout)?;
    let path = [".md", ".mdx", ".markdown", ".html"].iter().find_map(|it| path.strip_suffix(it))?;
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let path = if matches!(name, "index" | "_index" | "README") { folder } else { path };
    Some(if path.is_empty() { String::new() } else { format!("{path}/") })
}

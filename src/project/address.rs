//! Paths of articles, and addresses of pages. Both are relative to their root, with `/` between
//! folders: `nl-nl/start/a.md`, `nl-nl/start/a.html`.

use std::fmt::Write as _;

use super::AddressForm;
use crate::locale::Locale;
use crate::text::fitting_name;

/// Returns `true` if a path is that of an article: Markdown that becomes a page.
pub fn is_article(path: &str) -> bool {
    is_markdown(path) && !is_include(path) && !is_navigation(path)
}

/// Returns `true` if a path is that of Markdown that other articles take in.
pub fn is_include(path: &str) -> bool {
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    is_markdown(path) && folders.split('/').any(|name| name.eq_ignore_ascii_case("includes"))
}

/// Returns `true` if a path is that of a table of contents.
pub fn is_navigation(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    ["toc.md", "toc.yml", "toc.json"].iter().any(|toc| name.eq_ignore_ascii_case(toc))
}

/// Returns `true` if a path is that of a file for those who work on the repository: it has no front matter.
pub fn is_repository_file(path: &str) -> bool {
    const NAMES: [&str; 9] = [
        "readme",
        "contributing",
        "code-of-conduct",
        "code_of_conduct",
        "security",
        "support",
        "license",
        "changelog",
        "thirdpartynotices",
    ];
    let name = stem(path.rsplit('/').next().unwrap_or_default());
    NAMES.iter().any(|it| name.eq_ignore_ascii_case(it))
}

fn is_markdown(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    extension.eq_ignore_ascii_case("md") || extension.eq_ignore_ascii_case("markdown")
}

/// The locale that a path's first folder names, and the path in that folder. Two letters may be just
/// a word (`it`, `hr`): they are a locale only where `claims` does not speak against it.
pub(super) fn split_locale<'p>(path: &'p str, claim: Option<&Locale>) -> Option<(Locale, &'p str)> {
    let (folder, name) = path.split_once('/')?;
    let locale = Locale::read(folder)?;
    let is_certain = folder.contains('-');
    let agrees = claim.is_none_or(|claim| claim.language() == locale.language());
    (is_certain || folder.len() == 2 && agrees).then_some((locale, name))
}

/// The file of a page, from the path of its article without the extension.
pub(super) fn page_path(stem: &str, form: AddressForm) -> String {
    let mut stem = fitting_name(stem, ".html").into_owned();
    let is_index = stem == "index" || stem.ends_with("/index");
    stem.push_str(match form {
        AddressForm::Pretty if !is_index => "/index.html",
        _ => ".html",
    });
    stem
}

/// The path without the folder of its locale, if it has one. `claim` is the locale that it likely is of.
pub fn without_locale<'p>(path: &'p str, claim: &Locale) -> &'p str {
    split_locale(path, Some(claim)).map_or(path, |(_, rest)| rest)
}

/// The path without its extension.
pub fn stem(path: &str) -> &str {
    let name_start = path.rfind('/').map_or(0, |at| at + 1);
    path[name_start..].rfind('.').map_or(path, |at| &path[..name_start + at])
}

/// The address of the file `to` as written on the page `from`, escaped for a URL.
///
/// ```
/// use diglot::project::relative;
///
/// assert_eq!(relative("nl-nl/a/b.html", "nl-nl/a/c d.html"), "c%20d.html");
/// assert_eq!(relative("nl-nl/a/b.html", "en-us/a/b.html"), "../../en-us/a/b.html");
/// assert_eq!(relative("index.html", "nl-nl/"), "nl-nl/");
/// ```
pub fn relative(from: &str, to: &str) -> String {
    let folder = from.rfind('/').map_or("", |at| &from[..=at]);
    let shared = shared_folders(folder, to);
    let rest = &to[shared..];
    let mut address = String::with_capacity(folder.len() + rest.len());
    folder[shared..].matches('/').for_each(|_| address.push_str("../"));
    let is_like_a_scheme = rest.split('/').next().is_some_and(|first| first.contains(':'));
    if address.is_empty() && (rest.is_empty() || is_like_a_scheme) {
        address.push_str("./");
    }
    push_escaped(&mut address, rest);
    address
}

/// Where the article of a name is in a language, or would be if the language had it, in the content folder.
///
/// ```
/// use diglot::locale::Locale;
/// use diglot::project::article_path;
///
/// let dutch = Locale::parse("nl-NL").expect("a locale");
/// assert_eq!(article_path(&dutch, "manage/files"), "nl-nl/manage/files.md");
/// ```
pub fn article_path(locale: &Locale, name: &str) -> String {
    format!("{}/{name}.md", locale.folder())
}

/// The length of the folders that both paths begin with.
fn shared_folders(folder: &str, to: &str) -> usize {
    let pairs = folder.bytes().zip(to.bytes());
    let same = pairs.take_while(|(a, b)| a == b).count();
    memchr::memrchr(b'/', &folder.as_bytes()[..same]).map_or(0, |at| at + 1)
}

/// Percent-encodes the characters of a path that are special in a URL or in HTML.
fn push_escaped(address: &mut String, path: &str) {
    let is_special = |byte| {
        matches!(
            byte,
            b' ' | b'%'
                | b'?'
                | b'#'
                | b'"'
                | b'<'
                | b'>'
                | b'`'
                | b'\\'
                | b'^'
                | b'{'
                | b'|'
                | b'}'
        )
    };
    let mut rest = path;
    while let Some(at) = rest.bytes().position(is_special) {
        address.push_str(&rest[..at]);
        write!(address, "%{:02X}", rest.as_bytes()[at]).expect("a string takes all");
        rest = &rest[at + 1..];
    }
    address.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_two_letters_are_locales_unless_the_article_says_otherwise() {
        let dutch = Locale::parse("nl-NL");
        let split = |path, claim: Option<&Locale>| {
            split_locale(path, claim).map(|(locale, _)| locale.folder())
        };
        assert_eq!(split("nl/a.md", None).as_deref(), Some("nl"));
        assert_eq!(split("nl/a.md", dutch.as_ref()).as_deref(), Some("nl"));
        assert_eq!(split("hr/a.md", dutch.as_ref()), None);
        assert_eq!(split("hr-HR/a.md", dutch.as_ref()).as_deref(), Some("hr-hr"));
        assert_eq!(split("api/a.md", None), None);
    }

    #[test]
    fn an_index_is_the_page_of_its_folder() {
        assert_eq!(page_path("nl-nl/index", AddressForm::Pretty), "nl-nl/index.html");
        assert_eq!(page_path("nl-nl/a", AddressForm::Pretty), "nl-nl/a/index.html");
        assert_eq!(page_path("nl-nl/a", AddressForm::Plain), "nl-nl/a.html");
        assert_eq!(stem("a.b/c"), "a.b/c");
    }

    #[test]
    fn includes_and_tables_of_contents_are_no_articles() {
        assert!(is_article("nl-nl/a.md"));
        assert!(!is_article("nl-nl/includes/a.md"));
        assert!(!is_article("nl-nl/TOC.md"));
        assert!(!is_article("nl-nl/a.png"));
    }
}

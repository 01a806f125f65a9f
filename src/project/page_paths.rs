//! The paths of pages and files on the site.

use super::address::{page_path, split_locale};
use super::{AddressForm, ArticleEntry};
use crate::locale::Locale;

pub(super) fn target_page(entry: &ArticleEntry, form: AddressForm) -> String {
    page_in(&entry.locale, &entry.name, form)
}

/// The page of an article in a language.
pub(super) fn page_in(locale: &Locale, name: &str, form: AddressForm) -> String {
    page_path(&[&locale.folder(), "/", name].concat(), form)
}

/// Beside the article's page.
pub(super) fn bilingual_page(entry: &ArticleEntry, form: AddressForm) -> String {
    let ending = match form {
        AddressForm::Plain => ".bilingual",
        AddressForm::Pretty => "/bilingual",
    };
    page_path(&format!("{}/{}{ending}", entry.locale.folder(), entry.name), form)
}

/// The same path, the locale's folder in lower case as in the URLs of pages.
pub(super) fn asset_page(path: &str) -> String {
    match split_locale(path, None) {
        Some((locale, rest)) => format!("{}/{rest}", locale.folder()),
        None => path.to_owned(),
    }
}

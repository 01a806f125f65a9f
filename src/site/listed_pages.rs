//! The pages that templates can list: no texts, and only where a template asks.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use tera::Value;

use super::Site;
use super::date_text::date_view;
use super::extra_fields::template_value;
use super::pages_function::{BY_NAME, BY_UPDATED};
use super::view::ListedPageView;
use crate::article::Side;
use crate::locale::Locale;
use crate::project::{ArticleEntry, Date};

impl Site<'_> {
    /// The pages of all languages, by locale, folder and order; those of a folder are also in the ones
    /// above it.
    pub(super) fn listed_pages(&self) -> Value {
        let listed = || {
            let locales = self.locales().into_keys();
            let of_locale = |locale: &Locale| (locale.tag().to_owned(), self.listed_in(locale));
            Value::from(locales.map(of_locale).collect::<BTreeMap<_, _>>())
        };
        self.tables.listed.get_or_init(listed).clone()
    }

    fn listed_in(&self, locale: &Locale) -> Value {
        let mut folders: BTreeMap<String, Vec<(Option<Date>, Value)>> = BTreeMap::new();
        for (entry, page) in self.entries_in(locale) {
            if !entry.is_listed() {
                continue;
            }
            let view = Value::from_serializable(&self.listed_page(entry, locale, &page));
            let ends = entry.name.match_indices('/').map(|(at, _)| at);
            for folder in [0].into_iter().chain(ends).map(|at| &entry.name[..at]) {
                let pages = folders.entry(folder.to_owned()).or_default();
                pages.push((entry.updated_in(locale), view.clone()));
            }
        }
        let folders = folders.into_iter().map(|(folder, pages)| (folder, in_orders(pages)));
        Value::from(folders.collect::<BTreeMap<_, _>>())
    }

    fn listed_page<'e>(
        &self,
        entry: &'e ArticleEntry,
        locale: &'e Locale,
        page: &str,
    ) -> ListedPageView<'e> {
        let is_own = entry.locale == *locale;
        let side = if is_own { Side::Target } else { Side::Source };
        let numbers = self.number_locale(locale);
        ListedPageView {
            title: entry.title_in(locale),
            url: self.index.address("", page),
            canonical: self.canonical(page),
            description: entry.description.as_deref().filter(|_| is_own),
            updated: entry.updated_in(locale).map(|date| date_view(date, &numbers)),
            name: &entry.name,
            folder: entry.name.rsplit_once('/').map_or("", |(folder, _)| folder),
            section: self.section(entry, locale, side),
            locale: locale.tag(),
            extra: entry.fields.iter().map(|(key, it)| (&**key, template_value(it))).collect(),
        }
    }
}

/// Pages in each of their orders: many pages ask for the first few.
fn in_orders(mut pages: Vec<(Option<Date>, Value)>) -> Value {
    let list = |pages: &[(Option<Date>, Value)]| {
        Value::from(pages.iter().map(|(_, page)| page.clone()).collect::<Vec<_>>())
    };
    let by_name = list(&pages);
    pages.sort_by_key(|(updated, _)| Reverse(*updated));
    Value::from(BTreeMap::from([(BY_NAME, by_name), (BY_UPDATED, list(&pages))]))
}

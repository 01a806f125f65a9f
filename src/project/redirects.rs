//! The pages that a project's redirects stand for, as the index knows them.

use std::collections::BTreeMap;

use super::Index;
use super::page_paths::page_in;
use super::redirect::{Redirect, Redirects};
use crate::locale::Locale;

impl Index {
    /// Lets pages lead on where there is no article. A redirect for all languages gives a page to
    /// each.
    pub fn set_redirects(&mut self, written: Vec<Redirect>) {
        let all: Vec<Locale> = self.page_locales().into_iter().cloned().collect();
        let mut by_name: BTreeMap<String, Vec<(Locale, usize)>> = BTreeMap::new();
        for (number, redirect) in written.iter().enumerate() {
            let own = redirect.locale.iter().filter(|it| !self.is_partial() || all.contains(it));
            let own: Vec<&Locale> = match redirect.locale {
                Some(_) => own.collect(),
                None => all.iter().collect(),
            };
            for locale in own {
                let known = by_name.entry(redirect.name.clone()).or_default();
                let is_free = known.iter().all(|(other, _)| other != locale);
                if is_free && self.live_path(&redirect.name, locale).is_none() {
                    known.push((locale.clone(), number));
                }
            }
        }
        self.redirects = Redirects { written, by_name };
    }

    /// The redirects as they are written.
    pub fn redirects(&self) -> &[Redirect] {
        &self.redirects.written
    }

    /// The page of a language that leads on from where an article was.
    pub fn redirect_page(&self, name: &str, locale: &Locale) -> Option<String> {
        let known = self.redirects.by_name.get(name)?;
        let is_known = known.iter().any(|(own, _)| own == locale);
        is_known.then(|| page_in(locale, name, self.form()))
    }

    /// All pages that lead on, each with its language and the redirect that it is of.
    pub fn redirect_pages(&self) -> impl Iterator<Item = (&Locale, String, &Redirect)> {
        self.redirects.by_name.iter().flat_map(|(name, known)| {
            known.iter().map(|(locale, number)| {
                let page = page_in(locale, name, self.form());
                (locale, page, &self.redirects.written[*number])
            })
        })
    }

    /// The file that has a page of this name and language already.
    pub fn live_path(&self, name: &str, locale: &Locale) -> Option<&str> {
        let own = self.translations(name).find(|entry| entry.locale == *locale);
        let owner = self.translations(name).find(|entry| self.owns_source(entry));
        let owner = owner.filter(|_| locale == self.source_locale());
        let page = || self.asset(&page_in(locale, name, self.form()));
        own.or(owner).map(|entry| &*entry.path).or_else(page)
    }
}

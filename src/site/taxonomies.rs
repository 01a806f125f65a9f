//! The taxonomies of a site: which terms its articles have, and the pages of these.

use std::collections::{BTreeMap, BTreeSet};

use super::term_addresses::file_names;
use super::terms::{Taxonomies, Taxonomy, Term, folded};
use super::view::{TaxonomyView, TermView};
use super::{PageFormat, Site};
use crate::article::FieldValue;
use crate::locale::Locale;
use crate::project::{ArticleEntry, Title};

/// The spellings of a term, with how often each is there; and its articles.
type Spelled = (BTreeMap<String, usize>, Vec<(String, String)>);

impl Site<'_> {
    /// The taxonomies of each language that has articles with terms.
    pub(super) fn taxonomies(&self) -> &Taxonomies {
        self.tables.taxonomies.get_or_init(|| {
            let is_asked = !self.configuration.site.taxonomies.is_empty();
            if !is_asked || !self.formats.contains(&PageFormat::Html) {
                return Taxonomies::new();
            }
            let locales = self.locales().into_keys();
            locales.map(|locale| (locale.clone(), self.taxonomies_in(locale))).collect()
        })
    }

    /// The keys of taxonomies that no article has.
    pub(super) fn unused_taxonomies(&self) -> Vec<&str> {
        let used: BTreeSet<&str> =
            self.taxonomies().values().flatten().map(|it| &*it.key).collect();
        let keys = self.configuration.site.taxonomies.keys().map(|key| &**key);
        keys.filter(|key| !used.contains(key)).collect()
    }

    fn taxonomies_in(&self, locale: &Locale) -> Vec<Taxonomy> {
        let entries = self.entries_in(locale);
        let taken = self.taken_pages(locale, &entries);
        let configured = &self.configuration.site.taxonomies;
        let lower: BTreeMap<&str, String> =
            configured.keys().map(|key| (&**key, folded(key))).collect();
        let folders = file_names(lower.values().map(|key| &**key));
        let source = self.index.source_locale();
        let taxonomy = |(key, title): (&String, &Title)| {
            let terms = self.spelled_terms(key, locale, &entries);
            let folder = &folders[&*lower[&**key]];
            let page = |name: &str| {
                let name = format!("{folder}/{name}");
                let page = self.index.page_of_name(&name, locale);
                let is_free = !taken.contains(&page.to_lowercase())
                    && self.index.redirect_page(&name, locale).is_none();
                (page, is_free)
            };
            let names = file_names(terms.keys().map(|term| &**term));
            let names: Vec<(String, bool)> =
                terms.keys().map(|term| page(&names[&**term])).collect();
            let terms: BTreeMap<String, Term> = terms
                .into_iter()
                .zip(names)
                .map(|((text, (spellings, articles)), (page, is_written))| {
                    let title = most_common(spellings);
                    (text, Term { title, page, is_written, articles })
                })
                .collect();
            let (page, is_written) = page("index");
            let title = title.of(locale, source).unwrap_or(key).to_owned();
            (!terms.is_empty()).then(|| Taxonomy {
                key: key.clone(),
                title,
                page,
                is_written,
                terms,
            })
        };
        configured.iter().filter_map(taxonomy).collect()
    }

    /// The pages and files of a language in lower case: a term with a page there has that one.
    fn taken_pages(
        &self,
        locale: &Locale,
        entries: &[(&ArticleEntry, String)],
    ) -> BTreeSet<String> {
        let own = entries.iter().map(|(_, page)| page.clone());
        let fallbacks = self.index.fallbacks_in(locale).map(|(_, page)| page);
        let assets = self.index.assets().filter_map(|path| self.index.asset_page(path));
        own.chain(fallbacks).chain(assets).map(|page| page.to_lowercase()).collect()
    }

    /// The terms of an article, as the page `from` leads to them.
    pub(super) fn article_terms(
        &self,
        entry: &ArticleEntry,
        locale: &Locale,
        from: &str,
    ) -> Vec<TaxonomyView> {
        let all = self.taxonomies().get(locale).into_iter().flatten();
        let views = all.map(|taxonomy| {
            let own = self.terms_in(entry, &taxonomy.key, locale).into_iter();
            let own: BTreeSet<String> = own.map(folded).collect();
            let own = own.iter().filter_map(|text| taxonomy.terms.get(text));
            let terms = own.map(|term| self.term_view(term, locale, from)).collect();
            self.taxonomy_view(taxonomy, from, terms)
        });
        views.filter(|view| !view.terms.is_empty()).collect()
    }

    pub(super) fn taxonomy_view(
        &self,
        taxonomy: &Taxonomy,
        from: &str,
        terms: Vec<TermView>,
    ) -> TaxonomyView {
        let url = self.index.address(from, &taxonomy.page);
        TaxonomyView { key: taxonomy.key.clone(), title: taxonomy.title.clone(), url, terms }
    }

    pub(super) fn term_view(&self, term: &Term, locale: &Locale, from: &str) -> TermView {
        let count = term.articles.len();
        TermView {
            title: term.title.clone(),
            url: self.index.address(from, &term.page),
            count,
            count_text: self.words(locale).count(
                "article_count",
                count,
                &self.number_locale(locale),
            ),
        }
    }

    /// The terms of these articles, by their texts in lower case.
    fn spelled_terms(
        &self,
        key: &str,
        locale: &Locale,
        entries: &[(&ArticleEntry, String)],
    ) -> BTreeMap<String, Spelled> {
        let mut terms: BTreeMap<String, Spelled> = BTreeMap::new();
        for (entry, page) in entries.iter().filter(|(entry, _)| entry.is_listed()) {
            let mut seen = BTreeSet::new();
            for text in self.terms_in(entry, key, locale) {
                let (spellings, articles) = terms.entry(folded(text)).or_default();
                *spellings
                    .entry(text.split_whitespace().collect::<Vec<_>>().join(" "))
                    .or_default() += 1;
                if seen.insert(folded(text)) {
                    articles.push((entry.path.clone(), page.clone()));
                }
            }
        }
        terms
    }

    /// The terms of an article's page in a language. What the source's page is cut from are translations:
    /// it has the terms that all of these have.
    fn terms_in<'e>(&self, entry: &'e ArticleEntry, key: &str, locale: &Locale) -> Vec<&'e str> {
        let mut terms: Vec<&str> = terms_of(entry, key).collect();
        if entry.locale != *locale {
            for other in self.index.translations(&entry.name) {
                let others: BTreeSet<String> = terms_of(other, key).map(folded).collect();
                terms.retain(|term| others.contains(&folded(term)));
            }
        }
        terms
    }
}

/// The terms that an article has for a key: the items of a list, or what is between commas.
fn terms_of<'e>(entry: &'e ArticleEntry, key: &str) -> impl Iterator<Item = &'e str> {
    let value = entry.field(key);
    let is_list = matches!(value, Some(FieldValue::List(_)));
    let texts = value.map(FieldValue::texts).unwrap_or_default().into_iter();
    let parts = texts.flat_map(move |text| {
        text.split(move |c| !is_list && matches!(c, ',' | '，' | '、' | '،'))
    });
    parts.map(str::trim).filter(|text| !text.is_empty())
}

/// The spelling that is most often there; the first by letters where several are.
fn most_common(spellings: BTreeMap<String, usize>) -> String {
    let best = spellings.into_iter().rev().max_by_key(|(_, count)| *count);
    best.map(|(text, _)| text).unwrap_or_default()
}

//! The pages of taxonomies: one of all terms, and one for each with its articles.

use std::collections::BTreeMap;

use super::index_pages::{item, page_view};
use super::terms::{Taxonomy, Term};
use super::view::{AlternateView, CrumbView, ItemView, PageView};
use super::{Output, Site, TemplateError, home};
use crate::locale::Locale;
use crate::project::ArticleEntry;

/// A page of a taxonomy: of all terms, or of one, which is known by its text.
#[derive(Clone, Copy)]
struct TermPlace<'t> {
    locale: &'t Locale,
    taxonomy: &'t Taxonomy,
    term: Option<(&'t str, &'t Term)>,
}

/// A subject of pages in several languages: a key and a term.
type Subject<'t> = (&'t str, Option<&'t str>);

impl<'t> TermPlace<'t> {
    fn page(&self) -> &'t str {
        self.term.map_or(&self.taxonomy.page, |(_, term)| &term.page)
    }

    fn is_written(&self) -> bool {
        self.term.map_or(self.taxonomy.is_written, |(_, term)| term.is_written)
    }

    fn title(&self) -> &'t str {
        self.term.map_or(&self.taxonomy.title, |(_, term)| &term.title)
    }

    fn subject(&self) -> Subject<'t> {
        (&self.taxonomy.key, self.term.map(|(text, _)| text))
    }

    /// The paths and pages of the articles that it is about.
    fn articles(self) -> impl Iterator<Item = &'t (String, String)> {
        let one = self.term.into_iter().map(|(_, term)| term);
        let all = self.taxonomy.terms.values().filter(move |_| self.term.is_none());
        one.chain(all).flat_map(|term| &term.articles)
    }
}

impl Site<'_> {
    /// The pages of all taxonomies.
    pub(super) fn taxonomy_pages(&self) -> Result<Vec<Output>, TemplateError> {
        let places = self.term_places();
        let by_subject = by_subject(&places);
        places.iter().map(|it| self.taxonomy_page(*it, &by_subject[&it.subject()])).collect()
    }

    /// The page of a taxonomy at a path.
    pub(super) fn taxonomy_page_at(&self, path: &str) -> Result<Option<Output>, TemplateError> {
        let places = self.term_places();
        let place = places.iter().find(|it| it.page() == path);
        place.map(|it| self.taxonomy_page(*it, &by_subject(&places)[&it.subject()])).transpose()
    }

    /// The pages of taxonomies that search engines may show: those about one thing in all languages
    /// together.
    pub(super) fn indexed_taxonomy_pages(&self) -> Vec<Vec<(&Locale, &str)>> {
        let mut places = self.term_places();
        places.retain(|it| !self.is_hidden(*it));
        let by_subject = by_subject(&places).into_values();
        by_subject.map(|it| it.iter().map(|it| (it.locale, it.page())).collect()).collect()
    }

    /// The pages that are written, by language.
    fn term_places(&self) -> Vec<TermPlace<'_>> {
        let mut places = Vec::new();
        for (locale, taxonomies) in self.taxonomies() {
            for taxonomy in taxonomies {
                let terms = taxonomy.terms.iter().map(|(text, term)| Some((&**text, term)));
                let all = std::iter::once(None).chain(terms);
                places.extend(all.map(|term| TermPlace { locale, taxonomy, term }));
            }
        }
        places.retain(TermPlace::is_written);
        places
    }

    /// The entries of the articles of a page, by name, with their pages.
    fn articles_of<'s>(
        &'s self,
        place: TermPlace<'s>,
    ) -> impl Iterator<Item = (&'s ArticleEntry, &'s str)> {
        place.articles().filter_map(|(path, page)| Some((self.index.entry(path)?, &**page)))
    }

    /// Returns `true` if search engines are asked to leave out all of its articles.
    fn is_hidden(&self, place: TermPlace<'_>) -> bool {
        self.articles_of(place).all(|(entry, _)| entry.is_hidden)
    }

    /// The page of a place; `versions` are the places about the same.
    fn taxonomy_page(
        &self,
        place: TermPlace<'_>,
        versions: &[TermPlace<'_>],
    ) -> Result<Output, TemplateError> {
        let TermPlace { locale, taxonomy, term } = place;
        let path = place.page();
        let page = PageView {
            strings_locale: self.templates.foreign_strings(locale),
            robots: self.is_hidden(place).then_some("noindex"),
            canonical: self.canonical(path),
            image: self.image(),
            alternates: self.term_alternates(place, versions),
            breadcrumbs: self.term_breadcrumbs(place),
            ..page_view(if term.is_some() { "term" } else { "taxonomy" }, place.title(), locale)
        };
        let mut context = self.context(path, locale, &page);
        let all = taxonomy.terms.values().filter(|_| term.is_none());
        let terms = all.map(|term| self.term_view(term, locale, path)).collect();
        context.insert("taxonomy", &self.taxonomy_view(taxonomy, path, terms));
        let template = match term {
            Some((_, term)) => {
                context.insert("term", &self.term_view(term, locale, path));
                let items = self.articles_of(place);
                let items =
                    items.map(|(entry, to)| item(entry, locale, self.index.address(path, to)));
                context.insert("items", &items.collect::<Vec<ItemView<'_>>>());
                "term.html"
            }
            None => "taxonomy.html",
        };
        Ok(Output::new(path, self.templates.page(template, &context)?))
    }

    fn term_breadcrumbs(&self, place: TermPlace<'_>) -> Vec<CrumbView> {
        let (locale, from) = (place.locale, place.page());
        let crumb =
            |title: String, page: &str| CrumbView::new(title, self.index.address(from, page));
        let mut crumbs = vec![crumb(self.words(locale).get("home"), &home(locale))];
        if place.term.is_some() {
            crumbs.push(crumb(place.taxonomy.title.clone(), &place.taxonomy.page));
        }
        crumbs
    }

    /// The same page in all languages that have it, this one among them.
    fn term_alternates(
        &self,
        place: TermPlace<'_>,
        versions: &[TermPlace<'_>],
    ) -> Vec<AlternateView> {
        let view = |other: &TermPlace<'_>| AlternateView {
            current: other.locale == place.locale,
            ..self.alternate(other.locale, place.page(), other.page())
        };
        versions.iter().map(view).collect()
    }
}

/// Pages by what they are about, each in the order of languages.
fn by_subject<'t>(places: &[TermPlace<'t>]) -> BTreeMap<Subject<'t>, Vec<TermPlace<'t>>> {
    let mut subjects: BTreeMap<Subject<'t>, Vec<TermPlace<'t>>> = BTreeMap::new();
    for place in places {
        subjects.entry(place.subject()).or_default().push(*place);
    }
    subjects
}

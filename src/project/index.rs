//! Index of the project: the articles of each locale and the URLs of their pages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::address::relative;
use super::claims::{Claims, PageConflict, Skipped};
use super::numbers::Numbers;
use super::page_paths::{asset_page, bilingual_page, page_in, target_page};
use super::redirect::Redirects;
use super::similar_paths::SimilarPaths;
use super::{AddressForm, ArticleEntry, PageFormat};
use crate::article::Side;
use crate::finding::Rule;
use crate::locale::Locale;

/// A translation whose source text is not the one that is shown.
pub const SOURCE_CONFLICT: Rule = Rule::info("source-conflict");

/// Two files that would write the same page.
pub const SAME_PAGE: Rule = Rule::error("same-page");

/// All articles of a project, without their texts.
#[derive(Debug)]
pub struct Index {
    /// Invariant: sorted by path.
    entries: Vec<ArticleEntry>,
    by_path: Numbers,
    /// The numbers of all, sorted by the name that translations share, and then by locale.
    named: Vec<u32>,
    /// By name, the place of the first of its articles among those.
    by_name: Numbers,
    /// The names of articles by their uid.
    by_uid: FxHashMap<String, String>,
    /// Of each article, `true` if its source side is the page in the source language.
    owns_source: Vec<bool>,
    has_source_owner: bool,
    /// The paths of articles whose page with both languages another file writes.
    without_bilingual: BTreeSet<String>,
    /// Files that are copied, relative to the content root.
    assets: BTreeSet<String>,
    /// Articles that this build does not show.
    left_out: BTreeSet<String>,
    source_locale: Locale,
    /// The languages with several locales: `pt` of `pt-BR` and `pt-PT`.
    several: BTreeSet<String>,
    /// The languages that show originals where they lack an article.
    fallback_locales: Vec<Locale>,
    form: AddressForm,
    pub(super) redirects: Redirects,
    lookup: OnceLock<SimilarPaths>,
}

/// The form in which an article is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// One language.
    Side(Side),
    /// Both, side by side.
    Bilingual,
}

impl Index {
    /// The index of these articles and other files, for pages in these formats. Where two would write
    /// the same page or text, an article does before another file, the first by path before others,
    /// and the other is left out.
    pub fn new(
        mut entries: Vec<ArticleEntry>,
        assets: BTreeSet<String>,
        source_locale: Locale,
        form: AddressForm,
        formats: &[PageFormat],
    ) -> (Self, Vec<PageConflict>) {
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        let mut claims = Claims::with_capacity(entries.len() + assets.len());
        entries.retain(|entry| claims.claim(target_page(entry, form), &entry.path, Skipped::File));
        let named = named(&entries);
        let mut index = Self {
            by_path: Numbers::of(entries.iter().map(|entry| &*entry.path)),
            by_name: Numbers::of(named.iter().map(|&number| &*entries[number as usize].name)),
            named,
            by_uid: by_uid(&entries),
            owns_source: vec![false; entries.len()],
            has_source_owner: false,
            without_bilingual: BTreeSet::new(),
            several: with_several_locales(&entries, &source_locale),
            entries,
            assets: BTreeSet::new(),
            left_out: BTreeSet::new(),
            source_locale,
            fallback_locales: Vec::new(),
            form,
            redirects: Redirects::default(),
            lookup: OnceLock::new(),
        };
        index.find_source_owners(&mut claims);
        index.claim_bilingual(&mut claims);
        index.claim_twins(&mut claims, formats);
        let is_free = |path: &String| claims.claim(asset_page(path), path, Skipped::File);
        index.assets = assets.into_iter().filter(is_free).collect();
        (index, claims.clashes)
    }

    /// Puts an entry in the place of the one of its path. Returns `false`, and changes nothing, where other pages
    /// would be written by that, or another text be shown as the original's.
    pub fn replace(&mut self, entry: &ArticleEntry) -> bool {
        let Some(number) = self.number(&entry.path) else { return false };
        if !self.entries[number].is_placed_as(entry) {
            return false;
        }
        let shown = self.shown_source(&entry.name);
        let old = std::mem::replace(&mut self.entries[number], entry.clone());
        let is_alike = self.shown_source(&entry.name) == shown;
        if !is_alike {
            self.entries[number] = old;
        }
        is_alike
    }

    /// The article of this name whose source text is shown, and those whose text differs from that, by their paths.
    fn shown_source(&self, name: &str) -> Option<(String, Vec<String>)> {
        let owner = self.source_owner(name)?;
        let others = self.differing(owner).map(|other| other.path.clone());
        Some((owner.path.clone(), others.collect()))
    }

    /// The same, for a build that does not show these articles: links to them are no fault.
    #[must_use]
    pub fn leaving_out(self, left_out: BTreeSet<String>) -> Self {
        Self { left_out, ..self }
    }

    /// The same, where each language has a page for every article: the original's text, where it has
    /// none of its own.
    #[must_use]
    pub fn with_fallbacks(mut self) -> Self {
        let locales = self.locales().into_keys().filter(|it| **it != self.source_locale);
        self.fallback_locales = locales.cloned().collect();
        self
    }

    /// The page of a language that shows the original of an article that it lacks.
    pub fn fallback_page(&self, name: &str, locale: &Locale) -> Option<String> {
        let is_wanted = self.fallback_locales.contains(locale)
            && self.translations(name).all(|entry| entry.locale != *locale)
            && self.original(name).is_some_and(ArticleEntry::is_listed);
        let page = page_in(locale, name, self.form);
        let is_free = !self.assets.contains(&page) && self.redirect_page(name, locale).is_none();
        (is_wanted && is_free).then_some(page)
    }

    /// The pages that show this article's text in the source language where others lack it.
    pub fn fallback_pages(&self, entry: &ArticleEntry) -> Vec<(&Locale, String)> {
        if self.original(&entry.name).is_none_or(|original| original.path != entry.path) {
            return Vec::new();
        }
        let page = |locale| Some((locale, self.fallback_page(&entry.name, locale)?));
        self.fallback_locales.iter().filter_map(page).collect()
    }

    /// The originals that this language shows for want of its own, each with that page.
    pub fn fallbacks_in(&self, locale: &Locale) -> impl Iterator<Item = (&ArticleEntry, String)> {
        let is_wanted = self.fallback_locales.contains(locale);
        let entries = self.entries.iter().filter(move |_| is_wanted);
        entries.filter_map(|entry| {
            let page = self.fallback_page(&entry.name, locale)?;
            let original = self.original(&entry.name)?;
            (original.path == entry.path).then_some((entry, page))
        })
    }

    /// The article that holds the text in the source language: itself in that language, or the
    /// translation whose source side is shown there.
    pub fn original(&self, name: &str) -> Option<&ArticleEntry> {
        let written = self.translations(name).find(|entry| entry.locale == self.source_locale);
        written.or_else(|| self.owner(name))
    }

    /// Returns `true` if there is such an article, which this build does not show.
    pub fn is_left_out(&self, path: &str) -> bool {
        self.left_out.contains(path)
    }

    /// The article whose source side is the page in the source language.
    fn owner(&self, name: &str) -> Option<&ArticleEntry> {
        let mut numbers = self.numbers(name).iter();
        let owner = numbers.find(|&&number| self.owns_source[number as usize])?;
        Some(&self.entries[*owner as usize])
    }

    /// The translation whose source text is shown, of those that hold one.
    fn source_owner(&self, name: &str) -> Option<&ArticleEntry> {
        let holding = self.translations(name).filter(|other| other.source_title.is_some());
        holding.reduce(|best, other| {
            let is_better = other.source_version.is_better_than(&best.source_version);
            if is_better { other } else { best }
        })
    }

    /// The translations whose source text differs from the one that is shown, each with the article
    /// that holds the latter.
    pub fn source_conflicts(&self) -> impl Iterator<Item = (&ArticleEntry, &ArticleEntry)> {
        let owners = self.source_owners();
        owners.flat_map(|owner| self.differing(owner).map(move |other| (other, owner)))
    }

    /// The translations whose source text is not that of one of them.
    fn differing<'i>(&'i self, owner: &'i ArticleEntry) -> impl Iterator<Item = &'i ArticleEntry> {
        self.translations(&owner.name).filter(move |other| {
            let (own, shown) = (other.source_version, owner.source_version);
            other.source_title.is_some() && own.fingerprint != shown.fingerprint
        })
    }

    /// Finds who writes each page in the source language: where no article is written in that
    /// language itself, the translation that holds the best source text.
    fn find_source_owners(&mut self, claims: &mut Claims) {
        let mut owners = vec![false; self.entries.len()];
        for (number, entry) in self.entries.iter().enumerate() {
            let mut translations = self.translations(&entry.name);
            let has_original = translations.any(|other| other.locale == self.source_locale);
            let owner = self.source_owner(&entry.name);
            if has_original || owner.is_none_or(|owner| owner.path != entry.path) {
                continue;
            }
            let page = page_in(&self.source_locale, &entry.name, self.form);
            owners[number] = claims.claim(page, &entry.path, Skipped::Source);
        }
        self.has_source_owner = owners.contains(&true);
        self.owns_source = owners;
    }

    /// Keeps the places of the pages with both languages.
    fn claim_bilingual(&mut self, claims: &mut Claims) {
        let mut without = BTreeSet::new();
        for entry in self.entries.iter().filter(|it| it.is_listed() && it.source_title.is_some()) {
            let page = bilingual_page(entry, self.form);
            if !claims.claim(page, &entry.path, Skipped::Bilingual) {
                without.insert(entry.path.clone());
            }
        }
        self.without_bilingual = without;
    }

    /// Keeps the places of pages' plain text and Markdown.
    fn claim_twins(&self, claims: &mut Claims, formats: &[PageFormat]) {
        let extensions = formats.iter().filter_map(|format| format.extension());
        for extension in extensions {
            for entry in self.entries.iter().filter(|entry| entry.is_listed()) {
                let sides = [Side::Target, Side::Source].into_iter();
                for side in sides.filter(|it| *it == Side::Target || self.owns_source(entry)) {
                    let page = self.alternate_format(entry, side, extension);
                    claims.claim(page, &entry.path, Skipped::Alternate);
                }
            }
        }
    }

    /// The articles, sorted by path.
    pub fn entries(&self) -> &[ArticleEntry] {
        &self.entries
    }

    /// The article at a path relative to the content root.
    pub fn entry(&self, path: &str) -> Option<&ArticleEntry> {
        self.number(path).map(|number| &self.entries[number])
    }

    /// The article of a `uid`, in `locale` where it is translated.
    pub fn by_uid(&self, uid: &str, locale: &Locale) -> Option<&ArticleEntry> {
        let name = self.by_uid.get(uid)?;
        let own = self.translations(name).find(|entry| entry.locale == *locale);
        own.or_else(|| self.translations(name).next())
    }

    /// The article in all locales that have it, itself among them, sorted by locale.
    pub fn translations(&self, name: &str) -> impl Iterator<Item = &ArticleEntry> {
        self.numbers(name).iter().map(|&number| &self.entries[number as usize])
    }

    fn number(&self, path: &str) -> Option<usize> {
        self.by_path.find(path, self.entries.len(), |number| &self.entries[number].path)
    }

    /// The numbers of the articles of a name.
    fn numbers(&self, name: &str) -> &[u32] {
        let name_of = |place: usize| &*self.entries[self.named[place] as usize].name;
        let first = self.by_name.find(name, self.named.len(), name_of);
        let Some(first) = first else { return &[] };
        let len = (first..self.named.len()).take_while(|&place| name_of(place) == name).count();
        &self.named[first..first + len]
    }

    /// Returns `true` if an article has this name in any language.
    pub fn has_name(&self, name: &str) -> bool {
        !self.numbers(name).is_empty()
    }

    /// Returns `true` if there are articles in this language.
    pub fn has_locale(&self, locale: &Locale) -> bool {
        let is_source = || *locale == self.source_locale && self.has_source_owner;
        self.entries.iter().any(|entry| entry.locale == *locale) || is_source()
    }

    /// The languages that articles have pages in, cut from translations or their own.
    pub(super) fn page_locales(&self) -> BTreeSet<&Locale> {
        let source = Some(&self.source_locale).filter(|_| self.has_source_owner);
        self.entries.iter().map(|entry| &entry.locale).chain(source).collect()
    }

    /// Returns `true` if there are articles that this build does not show.
    pub(super) fn is_partial(&self) -> bool {
        !self.left_out.is_empty()
    }

    /// The form of pages' addresses.
    pub(super) fn form(&self) -> AddressForm {
        self.form
    }

    /// The articles by locale, in the order of their paths.
    pub fn locales(&self) -> BTreeMap<&Locale, Vec<&ArticleEntry>> {
        let mut locales: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for entry in &self.entries {
            locales.entry(&entry.locale).or_default().push(entry);
        }
        locales
    }

    /// The title of the front page of a locale, if an article is that.
    pub fn front_title(&self, locale: &Locale) -> Option<&str> {
        let mut fronts = self.translations("index");
        fronts.find(|entry| entry.locale == *locale).map(|entry| &*entry.title)
    }

    /// Returns `true` if the project has another locale in the language of this one.
    pub fn is_one_of_several(&self, locale: &Locale) -> bool {
        self.several.contains(locale.language())
    }

    /// The locale that articles were translated from.
    pub fn source_locale(&self) -> &Locale {
        &self.source_locale
    }

    /// The articles whose source side is the page in the source language, by name.
    pub fn source_owners(&self) -> impl Iterator<Item = &ArticleEntry> {
        let numbers = self.named.iter().map(|&number| number as usize);
        numbers.filter(|&number| self.owns_source[number]).map(|number| &self.entries[number])
    }

    /// Returns `true` if the article's source side is the page in the source language.
    pub fn owns_source(&self, entry: &ArticleEntry) -> bool {
        self.number(&entry.path).is_some_and(|number| self.owns_source[number])
    }

    /// The page that shows an article this way, relative to the output folder, if there can be one.
    /// In the source language it may be written by another translation.
    pub fn page(&self, entry: &ArticleEntry, view: View) -> Option<String> {
        match view {
            View::Side(Side::Target) => Some(target_page(entry, self.form)),
            View::Side(Side::Source) => self.source_page(&entry.name),
            View::Bilingual => {
                let is_free = !self.without_bilingual.contains(&entry.path);
                let has_both = entry.source_title.is_some() && is_free;
                has_both.then(|| bilingual_page(entry, self.form))
            }
        }
    }

    /// Where a page of this name is in a language, whether there is one or not.
    pub fn page_of_name(&self, name: &str, locale: &Locale) -> String {
        page_in(locale, name, self.form)
    }

    /// Where the plain text or the Markdown of a side's page is written.
    pub fn alternate_format(&self, entry: &ArticleEntry, side: Side, extension: &str) -> String {
        let locale = match side {
            Side::Target => &entry.locale,
            Side::Source => &self.source_locale,
        };
        format!("{}/{}.{extension}", locale.folder(), entry.name)
    }

    fn source_page(&self, name: &str) -> Option<String> {
        let mut translations = self.translations(name);
        match translations.find(|entry| entry.locale == self.source_locale) {
            Some(original) => Some(target_page(original, self.form)),
            None => self.owner(name).map(|_| page_in(&self.source_locale, name, self.form)),
        }
    }

    /// Files that are copied, relative to the content root, sorted.
    pub fn assets(&self) -> impl Iterator<Item = &str> {
        self.assets.iter().map(String::as_str)
    }

    /// The file at a path, if it is one that is copied.
    pub fn asset(&self, path: &str) -> Option<&str> {
        self.assets.get(path).map(String::as_str)
    }

    /// A page as a server knows it, relative to the root: there, a folder stands for its page.
    pub fn served<'p>(&self, page: &'p str) -> &'p str {
        let is_index = page == "index.html" || page.ends_with("/index.html");
        match self.form {
            AddressForm::Pretty if is_index => page.trim_end_matches("index.html"),
            _ => page,
        }
    }

    /// The address of the page or file `to` as written on the page `from`.
    pub fn address(&self, from: &str, to: &str) -> String {
        relative(from, self.served(to))
    }

    /// The place in the output folder of a file that is copied.
    pub fn asset_page(&self, path: &str) -> Option<String> {
        self.assets.contains(path).then(|| asset_page(path))
    }
}

impl Index {
    /// The file whose path is this one but for the case of letters.
    pub fn in_other_case(&self, path: &str) -> Option<&str> {
        self.lookup().in_other_case(path)
    }

    /// The file that was likely meant by a path at which there is none: one of the same name in
    /// another folder of the same language, or one of a similar name in the same folder.
    pub fn nearest(&self, path: &str) -> Option<&str> {
        let lookup = self.lookup();
        lookup.nearest(path).map(|number| lookup.path(number))
    }

    fn lookup(&self) -> &SimilarPaths {
        let articles = self.entries().iter().map(|entry| &*entry.path);
        self.lookup.get_or_init(|| SimilarPaths::new(articles.chain(self.assets())))
    }
}

/// The languages with several locales.
fn with_several_locales(entries: &[ArticleEntry], source: &Locale) -> BTreeSet<String> {
    let locales: BTreeSet<&Locale> =
        entries.iter().map(|entry| &entry.locale).chain([source]).collect();
    // Sorted by tag, so the locales of a language follow each other.
    let locales: Vec<&str> = locales.into_iter().map(Locale::language).collect();
    let pairs = locales.windows(2).filter(|pair| pair[0] == pair[1]);
    pairs.map(|pair| pair[0].to_owned()).collect()
}

fn by_uid(entries: &[ArticleEntry]) -> FxHashMap<String, String> {
    let named =
        entries.iter().rev().filter_map(|entry| Some((entry.uid.clone()?, entry.name.clone())));
    named.collect()
}

fn named(entries: &[ArticleEntry]) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0..entries.len() as u32).collect();
    let key = |number: u32| {
        let entry = &entries[number as usize];
        (&entry.name, &entry.locale)
    };
    numbers.sort_by(|&a, &b| key(a).cmp(&key(b)));
    numbers
}

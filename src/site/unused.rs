//! Parts of a project for its pages that none of them uses, or that browsers block.

use std::collections::BTreeSet;

use strsim::jaro_winkler;

use super::Site;
use super::digits::has_own_digits;
use super::templates::built_in;
use super::ui_strings::built_in_keys;
use super::unused_parts::is_template;
use crate::article::FieldValue;
use crate::locale::Locale;
use crate::project::Digits;

/// Names that are less alike are not typing errors.
const LIKENESS_MIN: f64 = 0.85;

impl Site<'_> {
    /// A sentence about each string, template, language and taxonomy that no page uses.
    pub fn unused(&self) -> Vec<String> {
        let strings = self.unused_strings();
        let templates = self.unused_templates();
        let locales = self.unused_locales();
        let taxonomies = self.unused_taxonomies().into_iter().map(|key| {
            format!("no article has `{key}` of `[site.taxonomies]` in its front matter")
        });
        let digits = self.same_digits();
        strings.chain(templates).chain(locales).chain(digits).chain(taxonomies).collect()
    }

    /// Languages that are to have their own digits, and have none.
    fn same_digits(&self) -> impl Iterator<Item = String> {
        let wanted = self.configuration.site.digits.iter();
        let wanted = wanted.filter(|(tag, digits)| {
            **digits == Digits::Native && *tag != "default" && !has_own_digits(tag)
        });
        wanted.map(|(tag, _)| format!("`[site.digits]`: `{tag}` has no digits of its own"))
    }

    /// A sentence about each script and style sheet of a template that browsers block.
    pub fn blocked(&self) -> Vec<String> {
        let csp = &self.configuration.site.csp;
        let parts = self.templates.parts().iter().filter(|_| self.csp().is_some());
        parts.filter_map(|part| part.blocked(csp)).collect()
    }

    fn unused_strings(&self) -> impl Iterator<Item = String> {
        self.templates.unused().strings.iter().map(|(key, place)| {
            let meant = meant(key, built_in_keys());
            format!("{place}: no template uses the string `{key}`{meant}")
        })
    }

    fn unused_templates(&self) -> impl Iterator<Item = String> {
        let entries = self.index.entries().iter();
        let layouts: BTreeSet<String> = entries
            .filter_map(|entry| entry.field("layout").and_then(FieldValue::as_text))
            .map(|name| format!("{}.html", name.trim()))
            .collect();
        let unused = self.templates.unused().templates.iter();
        unused.filter(move |name| !layouts.contains(*name)).map(|name| {
            let names = built_in().map(|(name, _)| name).filter(|name| is_template(name));
            format!("templates/{name}: no page and no template uses it{}", meant(name, names))
        })
    }

    /// The languages that settings and files of strings are for, and no page is in.
    fn unused_locales(&self) -> impl Iterator<Item = String> {
        let site = &self.configuration.site;
        let banner = site.banner.keys().map(|tag| ("`[site.banner]`".to_owned(), &**tag));
        let digits = site.digits.keys().map(|tag| ("`[site.digits]`".to_owned(), &**tag));
        let synonyms = self.configuration.search.synonyms.keys();
        let synonyms = synonyms.map(|tag| ("`[search.synonyms]`".to_owned(), &**tag));
        let default = self.configuration.locales.default.as_ref();
        let default = default.map(|it| ("`default` under `[locales]`".to_owned(), it.tag()));
        let files = self.templates.dictionary().own_languages();
        let files = files.map(|tag| (format!("templates/i18n/{tag}.ftl"), tag));
        let locales = self.page_locales();
        let is_used = move |tag: &str| {
            let parents = locales.iter().flat_map(|locale| locale.fallbacks());
            // English is what all languages lack.
            ["default", "en"].contains(&tag)
                || parents.into_iter().any(|parent| parent.eq_ignore_ascii_case(tag))
                || locales.iter().any(|locale: &&Locale| locale.tag().eq_ignore_ascii_case(tag))
        };
        let unused = banner
            .chain(digits)
            .chain(synonyms)
            .chain(default)
            .chain(files)
            .filter(move |(_, tag)| !is_used(tag));
        unused.map(|(place, tag)| {
            let meant = Locale::meant(tag).map(|it| format!("; did you mean `{}`?", it.folder()));
            format!("{place}: the site has no pages in `{tag}`{}", meant.unwrap_or_default())
        })
    }
}

/// The name that was likely meant, in words.
fn meant<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> String {
    let alike = known.map(|other| (jaro_winkler(name, other), other));
    let best = alike.max_by(|(a, _), (b, _)| a.total_cmp(b));
    match best.filter(|(likeness, _)| *likeness >= LIKENESS_MIN) {
        Some((_, other)) => format!("; did you mean `{other}`?"),
        None => String::new(),
    }
}

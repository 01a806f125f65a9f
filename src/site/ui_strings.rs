//! The page's own words ("Note", "Search") in its language: a [Fluent](https://projectfluent.org) file a
//! language. What a language lacks is English.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use tera::Value;
use unic_langid::LanguageIdentifier;

use super::built_in_strings::BUILT_IN;
use super::number_text::{NumberLocale, marked, written};
use super::plural_forms::{categories, plural_forms};
use super::string_faults::{
    FORM, defined_again, fault, line_of, place_of, read, unresolved_text, wrong_category,
    wrong_parameter,
};
use super::string_uses::{StringUse, uses, variables};
use crate::finding::Located;
use crate::locale::Locale;
use crate::text::{Source, Span};

/// The words of all languages.
#[derive(Debug)]
pub struct Dictionary {
    languages: BTreeMap<String, UiStrings>,
    /// The keys of the project's own files, by language.
    own: BTreeMap<String, BTreeSet<String>>,
}

/// The words of one language.
pub struct UiStrings {
    /// Strings without parameters, formatted once.
    by_key: BTreeMap<String, String>,
    /// The same, as templates take them; and those with a count, as scripts do.
    value: Value,
    bundle: FluentBundle<Arc<FluentResource>>,
}

/// A file of words.
#[derive(Clone)]
struct StringsFile {
    resource: Arc<FluentResource>,
    /// The project's file, whose faults are to be told.
    source: Option<Source>,
}

impl std::fmt::Debug for UiStrings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("by_key", &self.by_key).finish_non_exhaustive()
    }
}

impl UiStrings {
    /// The words for `key`; the key itself where no language has it, or where they want parameters.
    pub fn get(&self, key: &str) -> String {
        self.by_key.get(key).map_or_else(|| key.to_owned(), Clone::clone)
    }

    /// The words for `key` about so many things, in the form that goes with the number.
    pub fn count(&self, key: &str, count: usize, numbers: &NumberLocale) -> String {
        written(&self.about(key, count), numbers)
    }

    /// The same with the number between marks.
    fn about(&self, key: &str, count: usize) -> String {
        self.filled(key, &FluentArgs::from_iter([("count", FluentValue::from(count))]))
    }

    /// The words for `key` with parameters.
    pub(super) fn with(
        &self,
        key: &str,
        parameters: &FluentArgs<'_>,
        numbers: &NumberLocale,
    ) -> String {
        written(&self.filled(key, parameters), numbers)
    }

    /// The words for `key` with parameters, numbers between marks.
    fn filled(&self, key: &str, parameters: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else { return key.to_owned() };
        // What is not given stays as its name, in braces.
        self.bundle.format_pattern(pattern, Some(parameters), &mut Vec::new()).into_owned()
    }

    /// The words as templates take them.
    pub(super) fn value(&self) -> Value {
        self.value.clone()
    }

    /// The words of these files, of which later ones count more.
    fn new(language: &str, files: &[StringsFile]) -> Result<Self, Box<Located>> {
        let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier.clone()]);
        // Words stand in text of their own direction; marks around numbers are nothing to scripts.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(mark_number));
        bundle.add_builtins().expect("a new bundle has no function of that name");
        let own_locale = Locale::parse(language);
        if own_locale.as_ref().is_some_and(Locale::is_swiss_german) {
            bundle.set_transform(Some(without_sharp_s));
        }
        let own_locale = own_locale.map(|it| NumberLocale::latin(&it));
        let own = |text: &str| {
            own_locale.as_ref().map_or_else(|| text.to_owned(), |it| written(text, it))
        };
        for file in files {
            bundle.add_resource_overriding(Arc::clone(&file.resource));
        }
        let mut words = Self { by_key: BTreeMap::new(), value: Value::from(0), bundle };
        let mut values = BTreeMap::new();
        for key in keys(files) {
            let Some(pattern) = words.bundle.get_message(key).and_then(|it| it.value()) else {
                continue;
            };
            let mut errors = Vec::new();
            let text = words.bundle.format_pattern(pattern, None, &mut errors).into_owned();
            if let Some(error) = errors.iter().find(|error| !is_parameter(error)) {
                return Err(unresolved(key, error, files));
            }
            if errors.is_empty() {
                let text = own(&text);
                values.insert(key.to_owned(), text.clone());
                words.by_key.insert(key.to_owned(), text);
            } else {
                let forms = plural_forms(&identifier, |count| words.about(key, count));
                values.insert(key.to_owned(), forms);
            }
        }
        words.value = Value::from(values);
        Ok(words)
    }
}

/// The keys of all files, once each.
fn keys(files: &[StringsFile]) -> BTreeSet<&str> {
    let entries = files.iter().flat_map(|file| file.resource.entries());
    let names = entries.filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    });
    names.collect()
}

/// Numbers are left to the page, which has its own way of writing them.
fn mark_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(marked(&number.as_string())),
        _ => None,
    }
}

/// Switzerland writes `ss` for the `ß` of other German.
fn without_sharp_s(text: &str) -> Cow<'_, str> {
    if text.contains('ß') { Cow::Owned(text.replace('ß', "ss")) } else { Cow::Borrowed(text) }
}

/// Returns `true` if words only want a parameter.
fn is_parameter(error: &FluentError) -> bool {
    let FluentError::ResolverError(error) = error else { return false };
    matches!(error, ResolverError::Reference(ReferenceKind::Variable { .. }))
}

impl Dictionary {
    /// The built-in words, and over them a project's own: file names (`words/nl.ftl`) and texts.
    ///
    /// # Errors
    ///
    /// A file that is no Fluent, or words that name others which do not exist, at their place.
    pub fn new<'f>(
        files: impl IntoIterator<Item = (&'f str, &'f str)>,
    ) -> Result<Self, Box<Located>> {
        let mut by_language: BTreeMap<String, Vec<StringsFile>> = BTreeMap::new();
        for (language, text) in BUILT_IN {
            by_language.insert(language.to_owned(), vec![StringsFile::built_in(text)]);
        }
        // They have the strings of German, without `ß`.
        by_language.extend(["de-ch", "de-li"].map(|language| (language.to_owned(), Vec::new())));
        let mut own: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (name, text) in files {
            if let Some(language) = language_of(name) {
                // A copy of a built-in file adds nothing of the project's own.
                if BUILT_IN.iter().any(|built_in| *built_in == (&*language, text)) {
                    continue;
                }
                let file = StringsFile::own(name, text)?;
                file.check(&language)?;
                let keys = variables(&file.resource).into_keys();
                own.entry(language.clone()).or_default().extend(keys);
                by_language.entry(language).or_default().push(file);
            }
        }
        let words = by_language.keys().map(|language| {
            let files: Vec<StringsFile> = chain(language)
                .iter()
                .filter_map(|it| by_language.get(it))
                .flatten()
                .cloned()
                .collect();
            Ok((language.clone(), UiStrings::new(language, &files)?))
        });
        Ok(Self { languages: words.collect::<Result<_, Box<Located>>>()?, own })
    }

    /// The locale that dates and numbers among the strings of a page in `locale` are written for: English of
    /// the same region where most of its strings are English.
    pub fn strings_locale(&self, locale: &Locale) -> Locale {
        let fallbacks = locale.fallbacks();
        let is_built_in = fallbacks.iter().any(|tag| BUILT_IN.iter().any(|(own, _)| own == tag));
        let is_own = |key: &&str| {
            fallbacks.iter().filter_map(|tag| self.own.get(tag)).any(|own| own.contains(*key))
        };
        if is_built_in || 2 * built_in_keys().filter(is_own).count() > built_in_keys().count() {
            return locale.clone();
        }
        let region = locale.region().map_or_else(|| "en".to_owned(), |it| format!("en-{it}"));
        Locale::parse(&region).expect("a region behind a language is a locale")
    }

    /// The strings that pages in `locale` show in English, for want of others.
    pub fn missing(&self, locale: &Locale) -> Vec<String> {
        let fallbacks = locale.fallbacks();
        let is_built_in = BUILT_IN.iter().any(|(tag, _)| fallbacks.iter().any(|it| it == tag));
        let english = BUILT_IN.iter().find(|(tag, _)| *tag == "en").expect("English is built in").1;
        let built_in = (!is_built_in).then(|| variables(&StringsFile::built_in(english).resource));
        let built_in = built_in.into_iter().flat_map(BTreeMap::into_keys);
        let all: BTreeSet<String> = self.own.values().flatten().cloned().chain(built_in).collect();
        let known: Vec<_> = fallbacks.iter().filter_map(|tag| self.own.get(tag)).collect();
        let is_known = |key: &String| {
            let is_built_in = is_built_in && parameters(key).is_some();
            is_built_in || known.iter().any(|own| own.contains(key))
        };
        all.into_iter().filter(|key| !is_known(key)).collect()
    }

    /// The languages of the project's own files.
    pub(super) fn own_languages(&self) -> impl Iterator<Item = &str> {
        self.own.keys().map(String::as_str)
    }

    /// The words for a page in `locale`: of its tag, else of the closest tag that stands in for it, else
    /// English.
    pub fn words(&self, locale: &Locale) -> &UiStrings {
        let fallbacks = locale.fallbacks();
        let found = fallbacks.iter().find_map(|tag| self.languages.get(tag));
        found.unwrap_or_else(|| &self.languages["en"])
    }
}

impl StringsFile {
    fn built_in(text: &str) -> Self {
        let resource = FluentResource::try_new(text.to_owned());
        let resource = Arc::new(resource.expect("a test reads the built-in words"));
        Self { resource, source: None }
    }

    fn own(name: &str, text: &str) -> Result<Self, Box<Located>> {
        let source = Source::new(format!("templates/{name}"), text);
        let resource =
            read(text).map_err(|(span, message)| fault(&source, span, &message, FORM))?;
        if let Some((key, span)) = defined_again(&resource, text) {
            let first = line_of(&key, text).map_or(0, Span::start);
            let line = text[..first].matches('\n').count() + 1;
            let message = format!("`{key}` is defined again, after line {line}");
            return Err(fault(&source, span, &message, "remove one of the two"));
        }
        Ok(Self { resource: Arc::new(resource), source: Some(source) })
    }

    /// Finds parameters that nothing gives, and forms that the language does not have.
    fn check(&self, language: &str) -> Result<(), Box<Located>> {
        let known = categories(language);
        for (key, it) in uses(&self.resource) {
            let (text, message, help) = match it {
                StringUse::Parameter(name) => match parameters(key) {
                    Some(own) if !own.contains(name) => {
                        let help = own.first().map_or_else(
                            || format!("remove `{{ ${name} }}`"),
                            |own| format!("write `{{ ${own} }}`"),
                        );
                        (format!("${name}"), wrong_parameter(key, name, own), help)
                    }
                    _ => continue,
                },
                StringUse::Category(name) if known.is_empty() || known.contains(name) => continue,
                StringUse::Category(name) => {
                    let help =
                        "remove this form; `*[other]` stands for all other numbers".to_owned();
                    (format!("[{name}]"), wrong_category(name, language, &known), help)
                }
            };
            let source = self.source.as_ref().expect("a project's file has its source");
            let span = place_of(key, &text, source.text()).unwrap_or(Span::empty(0));
            return Err(fault(source, span, &message, &help));
        }
        Ok(())
    }
}

/// The parameters that English has for a key; `None` for a key of the project's own.
fn parameters(key: &str) -> Option<&'static BTreeSet<String>> {
    built_in_parameters().get(key)
}

/// The keys of English, each with its parameters.
fn built_in_parameters() -> &'static BTreeMap<String, BTreeSet<String>> {
    static PARAMETERS: LazyLock<BTreeMap<String, BTreeSet<String>>> = LazyLock::new(|| {
        let english = BUILT_IN.iter().find(|(tag, _)| *tag == "en").expect("English is built in").1;
        variables(&StringsFile::built_in(english).resource)
    });
    &PARAMETERS
}

/// Words that name others which do not exist, or themselves.
fn unresolved(key: &str, error: &FluentError, files: &[StringsFile]) -> Box<Located> {
    let place = |file: &StringsFile| {
        let source = file.source.clone()?;
        let span = line_of(key, source.text())?;
        Some((source, span))
    };
    let found = files.iter().rev().find_map(place);
    let (source, span) =
        found.unwrap_or_else(|| (Source::new("templates/i18n", ""), Span::empty(0)));
    let (message, help) = match error {
        FluentError::ResolverError(error) => unresolved_text(key, error),
        error => (format!("`{key}` has no text: {error}"), FORM.to_owned()),
    };
    fault(&source, span, &message, &help)
}

/// The keys that the program has.
pub(super) fn built_in_keys() -> impl Iterator<Item = &'static str> {
    built_in_parameters().keys().map(String::as_str)
}

/// The languages whose words a language has, its own last.
fn chain(language: &str) -> Vec<String> {
    let own = Locale::parse(language).map(|locale| locale.fallbacks());
    let mut chain = own.unwrap_or_else(|| vec![language.to_owned()]);
    if !chain.iter().any(|it| it == "en") {
        chain.push("en".to_owned());
    }
    chain.reverse();
    chain
}

impl Default for Dictionary {
    fn default() -> Self {
        Self::new([]).expect("a test reads the built-in words")
    }
}

/// The language that a file of words is for: `words/pt-br.ftl` is for `pt-br`.
fn language_of(name: &str) -> Option<String> {
    Some(name.strip_prefix("i18n/")?.strip_suffix(".ftl")?.to_ascii_lowercase())
}

/// Returns `true` if a template file holds words.
pub(super) fn is_strings_file(name: &str) -> bool {
    language_of(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::plural_forms::whole_number_categories;

    fn tag(tag: &str) -> Locale {
        Locale::parse(tag).expect("a locale")
    }

    #[test]
    fn words_take_parameters_and_the_form_of_a_number() {
        let file = "-brand = Alderbox\nwelcome = { -brand } greets { $name }, { note }\n\
                    files = { $count ->\n    [one] plik\n    [few] { $count } pliki\n   *[other] { $count } plików\n }\n";
        let dictionary = Dictionary::new([("i18n/pl.ftl", file)]).expect("they are words");
        let words = dictionary.words(&tag("pl-PL"));
        let numbers = NumberLocale::latin(&tag("pl-PL"));
        let ann = FluentArgs::from_iter([("name", FluentValue::from("Ann"))]);
        assert!(words.with("welcome", &ann, &numbers).starts_with("Alderbox greets Ann, "));
        assert_eq!(
            [1, 3, 12345].map(|count| words.count("files", count, &numbers)),
            ["plik", "3 pliki", "12\u{a0}345 plików"]
        );
        assert_eq!(words.count("missing", 1, &numbers), "missing");
    }

    #[track_caller]
    fn check_fault(text: &str, line: u32, column: u32, part: &str) {
        let fault = Dictionary::new([("i18n/nl.ftl", text)]).expect_err("a fault");
        let start = fault.location.start;
        let place = (&*fault.location.path, start.line_number(), start.column_number());
        assert_eq!(place, ("templates/i18n/nl.ftl", line, column), "{}", fault.finding.message);
        assert!(fault.finding.message.contains(part), "{}", fault.finding.message);
    }

    #[test]
    fn what_is_no_fluent_is_told_at_its_place() {
        check_fault("\u{feff}# x\nnote = Notitie\ntip : Tip\n", 3, 5, "=");
        check_fault("note = { $count\n", 2, 1, "}");
        check_fault("tip = Tip\nnote = { -brand }\n", 2, 1, "-brand");
        check_fault("note = { tip }\ntip = { note }\n", 1, 1, "`note` refers to itself, or to a");
        check_fault("next = { next }\n", 1, 1, "`next` refers to itself");
        check_fault("next = { DATE($x) }\n", 1, 15, "`$x`");
        check_fault("own = { DATE(1) }\n", 1, 1, "`own` calls `DATE`, which does not exist");
        check_fault("own = { -brand.short ->\n *[a] b\n }\n", 1, 1, "`-brand.short`");
        check_fault("tip = A\nnext = B\ntip = C\n", 3, 1, "`tip` is defined again, after line 1");
        check_fault("-b = A\n-b = C\n", 2, 1, "`-b` is defined again");
    }

    #[test]
    fn what_a_language_or_a_string_does_not_have_is_said_at_its_place() {
        let forms =
            "article_count = { $count ->\n  [few] { $count } x\n *[other] { $count } y\n }\n";
        check_fault(
            forms,
            2,
            3,
            "`few` is not a plural category of `nl`, which has `one`, `other`",
        );
        check_fault(
            "tip = Tip\nsearch_count = { $cuont } x\n",
            2,
            18,
            "no parameter `$cuont`; it has `$count`",
        );
        check_fault("next = Na { $x }\n", 1, 13, "it has no parameters");
        // Keys of the project's own take what its templates give.
        Dictionary::new([("i18n/nl.ftl", "own = { $x ->\n [a] b\n *[c] d\n }\n")]).expect("words");
    }

    #[test]
    fn strings_that_a_language_lacks_are_named() {
        let files = [("i18n/nl.ftl", "helpful = Nuttig?"), ("i18n/eo.ftl", "note = Noto")];
        let dictionary = Dictionary::new(files).expect("they are words");
        let missing = |locale: &str| dictionary.missing(&tag(locale));
        assert_eq!(missing("nl-BE"), Vec::<String>::new());
        assert_eq!(missing("de-DE"), ["helpful"]);
        assert_eq!(missing("en-US"), ["helpful"]);
        let esperanto = missing("eo");
        let shown = |locale: &str| dictionary.strings_locale(&tag(locale)).tag().to_owned();
        assert_eq!(
            ["nl-BE", "no-NO", "eo", "cy-GB", "sr-Cyrl-RS"].map(shown),
            ["nl-BE", "no-NO", "en", "en-GB", "en-RS"]
        );
        let most: Vec<_> = built_in_keys().skip(20).map(|key| format!("{key} = x\n")).collect();
        let dictionary = Dictionary::new([("i18n/eo.ftl", &*most.concat())]).expect("are words");
        assert_eq!(dictionary.strings_locale(&tag("eo-FR")).tag(), "eo-FR");
        assert!(!esperanto.contains(&"note".to_owned()) && esperanto.len() > 50, "{esperanto:?}");
    }

    #[test]
    fn every_language_has_all_words_of_english() {
        let own = |text: &str| variables(&StringsFile::built_in(text).resource);
        let english = own(BUILT_IN.iter().find(|(it, _)| *it == "en").expect("English").1);
        for (language, text) in BUILT_IN {
            let own = own(text);
            if matches!(language, "es-419" | "pt-pt") {
                assert!(own.iter().all(|(key, it)| english.get(key) == Some(it)), "{language}");
            } else {
                assert_eq!(own, english, "{language}");
            }
        }
    }

    #[test]
    fn every_language_has_its_own_plural_forms_and_no_others() {
        for (language, text) in BUILT_IN {
            let file = StringsFile::built_in(text);
            let mut forms: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
            for (key, it) in uses(&file.resource) {
                if let StringUse::Category(name) = it {
                    forms.entry(key).or_default().insert(name);
                }
            }
            let mut whole: BTreeSet<&str> = whole_number_categories(language);
            whole.insert("other");
            if language == "he" {
                // A form that CLDR has given up since; browsers no longer ask for it.
                whole.remove("many");
            }
            for (key, forms) in forms {
                let missing: Vec<_> = whole.difference(&forms).collect();
                let strange: Vec<_> = forms.difference(&categories(language)).copied().collect();
                assert!(
                    missing.is_empty() && strange.is_empty(),
                    "{language}: {key}: {missing:?} {strange:?}"
                );
            }
        }
    }
}

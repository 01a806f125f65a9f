//! Strings and templates of a project that no template uses: mostly slips of the pen.

use fluent_bundle::FluentResource;

use super::Output;
use super::string_faults::line_of;
use super::string_uses::variables;
use super::ui_strings::{built_in_keys, is_strings_file};
use crate::text::Span;

/// The names that no template uses.
#[derive(Debug, Default)]
pub(super) struct UnusedParts {
    /// Keys of strings, with the file and line of each.
    pub(super) strings: Vec<(String, String)>,
    /// Names of templates, which articles may choose as their layout.
    pub(super) templates: Vec<String>,
}

/// The paths and texts of some files.
type Texts<'f> = Vec<(&'f str, &'f str)>;

impl UnusedParts {
    /// Looks for uses in the project's own files; what the program has by itself uses only its own.
    pub(super) fn find(files: &[&Output], is_built_in: impl Fn(&str) -> bool) -> Self {
        let texts = files
            .iter()
            .map(|file| (&*file.path, std::str::from_utf8(&file.bytes).unwrap_or_default()));
        let templates: Texts<'_> = texts.clone().filter(|(path, _)| is_template(path)).collect();
        let strings: Texts<'_> = texts.filter(|(path, _)| is_strings_file(path)).collect();
        let is_alone = |(name, text): &&(&str, &str)| {
            !is_built_in(name) && !is_named(name, &templates) && !text.contains("{% component ")
        };
        Self {
            strings: unused_strings(&strings, &templates),
            templates: templates
                .iter()
                .filter(is_alone)
                .map(|(name, _)| (*name).to_owned())
                .collect(),
        }
    }
}

/// The keys that only the project has, and nothing names.
fn unused_strings(strings: &Texts<'_>, templates: &Texts<'_>) -> Vec<(String, String)> {
    // A name that is put together cannot be looked for.
    if templates.iter().any(|(_, text)| puts_names_together(text)) {
        return Vec::new();
    }
    let is_used = |key: &str| {
        templates.iter().any(|(_, text)| has_word(text, key))
            || strings.iter().any(|(_, text)| refers_to(text, key))
    };
    let mut unused = Vec::new();
    for (name, text) in strings {
        let Ok(resource) = FluentResource::try_new((*text).to_owned()) else { continue };
        let keys = variables(&resource).into_keys();
        let new = keys.filter(|key| !built_in_keys().any(|own| own == key) && !is_used(key));
        unused.extend(new.map(|key| {
            let start = line_of(&key, text).map_or(0, Span::start);
            let line = text[..start].matches('\n').count() + 1;
            (key, format!("templates/{name}:{line}"))
        }));
    }
    unused
}

/// Returns `true` if a file of this name is a template.
pub(super) fn is_template(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("html"))
}

fn puts_names_together(template: &str) -> bool {
    let mut calls = template.split("key=").skip(1);
    template.contains("strings[") || calls.any(|rest| !rest.starts_with(['"', '\'']))
}

/// Returns `true` if another template names this one.
fn is_named(name: &str, templates: &Texts<'_>) -> bool {
    let quoted = ['"', '\''].map(|quote| format!("{quote}{name}{quote}"));
    let mut others = templates.iter().filter(|(path, _)| *path != name);
    others.any(|(_, text)| quoted.iter().any(|it| text.contains(&**it)))
}

/// Returns `true` if a text has a word that is not part of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part)
    })
}

/// Returns `true` if a string has another one in it.
fn refers_to(strings: &str, key: &str) -> bool {
    strings.split('{').skip(1).any(|part| {
        let name = part.split('}').next().unwrap_or_default();
        name.trim() == key
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unused(files: &[(&str, &str)]) -> UnusedParts {
        let files: Vec<Output> =
            files.iter().map(|(name, text)| Output::new(*name, *text)).collect();
        UnusedParts::find(&files.iter().collect::<Vec<_>>(), |name| name == "page.html")
    }

    #[test]
    fn strings_that_no_template_and_no_other_string_names_are_unused() {
        let strings = ("i18n/nl.ftl", "next = x\nnexxt = x\nbrand = x\nhello = { brand } x\n");
        let page = ("page.html", "{{ strings.hello }}{{ strings.nexxt_page }}");
        let found = unused(&[strings, page]).strings;
        assert_eq!(found, [("nexxt".to_owned(), "templates/i18n/nl.ftl:2".to_owned())]);
        let open = ("page.html", "{{ format_string(key=name) }}");
        assert!(unused(&[strings, open]).strings.is_empty());
    }

    #[test]
    fn templates_that_are_named_nowhere_are_unused() {
        let files = [
            ("page.html", "{% include \"part.html\" %}"),
            ("part.html", ""),
            ("own.html", "{% component a() %}{% endcomponent a %}"),
            ("pages.html", "pages.html"),
        ];
        assert_eq!(unused(&files).templates, ["pages.html"]);
    }
}

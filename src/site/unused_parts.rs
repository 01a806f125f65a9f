//! Strings and templates of a project that no template uses: mostly slips of the pen.

use std::collections::{HashMap, HashSet};

use super::Output;
use super::string_faults::{definitions, read};
use super::string_uses::variables;
use super::ui_strings::{built_in_keys, is_strings_file};

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
    let words = templates.iter().flat_map(|(_, text)| words(text));
    let used: HashSet<&str> =
        words.chain(strings.iter().flat_map(|(_, text)| references(text))).collect();
    let mut unused = Vec::new();
    for (name, text) in strings {
        let lines = lines(text);
        let Ok(resource) = read(text) else { continue };
        let keys = variables(&resource).into_keys();
        let new =
            keys.filter(|key| !built_in_keys().any(|own| own == key) && !used.contains(&**key));
        unused.extend(new.map(|key| {
            let line = lines.get(&*key).copied().unwrap_or(1);
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

/// The words of a text, of the characters that keys have.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-'))
}

/// The strings that strings have in them.
fn references(strings: &str) -> impl Iterator<Item = &str> {
    strings.split('{').skip(1).map(|part| part.split('}').next().unwrap_or_default().trim())
}

/// The lines of the strings of a file, by their keys.
fn lines(text: &str) -> HashMap<&str, usize> {
    let (mut at, mut line) = (0, 1);
    let mut lines = HashMap::new();
    for (key, span) in definitions(text) {
        line += text[at..span.start()].matches('\n').count();
        at = span.start();
        lines.entry(key).or_insert(line);
    }
    lines
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

//! The templates: those that come with the program, and over them a project's own, file by file.

use tera::{Context, Tera};

use super::Output;
use super::words::{Dictionary, is_words};

/// The templates that come with the program.
const BUILT_IN: [(&str, &str); 10] = [
    ("404.html", include_str!("../../templates/404.html")),
    ("base.html", include_str!("../../templates/base.html")),
    ("bilingual.html", include_str!("../../templates/bilingual.html")),
    ("components.html", include_str!("../../templates/components.html")),
    ("document.html", include_str!("../../templates/document.html")),
    ("index.html", include_str!("../../templates/index.html")),
    ("languages.html", include_str!("../../templates/languages.html")),
    ("page.html", include_str!("../../templates/page.html")),
    ("redirect.html", include_str!("../../templates/redirect.html")),
    ("rows.html", include_str!("../../templates/rows.html")),
];

/// The files that pages refer to.
const FILES: [(&str, &str); 2] = [
    ("script.js", include_str!("../../templates/script.js")),
    ("style.css", include_str!("../../templates/style.css")),
];

/// A template that does not compile, or cannot be filled.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct TemplateError {
    message: String,
}

/// Compiled templates, the page's words, and the files that pages refer to.
pub struct Templates {
    tera: Tera,
    dictionary: Dictionary,
    files: Vec<Output>,
    /// The names of the project's own, for messages.
    own: Vec<String>,
}

impl Templates {
    /// Compiles the built-in templates, each replaced by the project's file of that name. Of the
    /// project's other files, those that end in `.html` are templates for its own use, those named
    /// `words/LOCALE.ftl` are words, and the rest is copied to the site's root.
    pub fn compile(project_files: &[Output]) -> Result<Self, TemplateError> {
        let mut texts: Vec<(String, String)> =
            BUILT_IN.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        let mut files = FILES.map(|(name, text)| Output::new(name, text)).to_vec();
        let mut words = Vec::new();
        let mut own = Vec::new();
        for file in project_files {
            if is_words(&file.path) {
                words.push((&*file.path, file.text()?));
            } else if has_extension(&file.path, "html") {
                own.push(file.path.clone());
                texts.push((file.path.clone(), file.text()?.to_owned()));
            } else {
                files.retain(|other| other.path != file.path);
                files.push(file.clone());
            }
        }
        let mut templates =
            Self { tera: Tera::new(), dictionary: Dictionary::new(words), files, own };
        let compiled = templates.tera.add_raw_templates(texts);
        compiled.map_err(|error| templates.explain(&error))?;
        Ok(templates)
    }

    /// The page that a template makes.
    pub(super) fn render(&self, name: &str, context: &Context) -> Result<String, TemplateError> {
        self.tera.render(name, context).map_err(|error| self.explain(&error))
    }

    /// The page's words, by language.
    pub fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// The files that pages refer to, relative to the site's root.
    pub fn files(&self) -> &[Output] {
        &self.files
    }

    /// The style as text, for a page that stands on its own.
    pub(super) fn style(&self) -> String {
        let style = self.files.iter().find(|file| file.path == "style.css");
        style.map_or_else(String::new, |file| String::from_utf8_lossy(&file.bytes).into_owned())
    }

    /// Tera's report, with the templates' paths as the project knows them.
    fn explain(&self, error: &tera::Error) -> TemplateError {
        let report = error.to_string();
        let mut message = report.strip_prefix("error: ").unwrap_or(&report).to_owned();
        let built_in = BUILT_IN.iter().map(|(name, _)| *name);
        let built_in = built_in.filter(|name| self.own.iter().all(|own| own != name));
        let own = self.own.iter().map(|name| (&**name, "templates"));
        for (name, folder) in built_in.map(|name| (name, "(built-in)")).chain(own) {
            message = message.replace(&format!("--> {name}:"), &format!("--> {folder}/{name}:"));
        }
        TemplateError { message }
    }
}

impl Output {
    fn text(&self) -> Result<&str, TemplateError> {
        let decoded = std::str::from_utf8(&self.bytes);
        decoded.map_err(|error| TemplateError {
            message: format!("templates/{}: not UTF-8 at byte {}", self.path, error.valid_up_to()),
        })
    }
}

fn has_extension(path: &str, extension: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, own)| own.eq_ignore_ascii_case(extension))
}

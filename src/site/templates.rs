//! The templates: those that come with the program, and over them a project's own, file by file.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher as _};
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use rustc_hash::FxHasher;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::Output;
use super::blocked_parts::TemplatePart;
use super::digits::numbering_system;
use super::minify::minify;
use super::number_text::NumberLocale;
use super::pages_function::{self, pages};
use super::ui_strings::{Dictionary, is_strings_file};
use super::unused_parts::UnusedParts;
use crate::finding::Located;
use crate::locale::Locale;
use crate::text::{without_forbidden, without_forbidden_bytes};

/// The templates that come with the program.
const BUILT_IN: [(&str, &str); 14] = [
    ("404.html", include_str!("../../templates/404.html")),
    ("base.html", include_str!("../../templates/base.html")),
    ("bilingual.html", include_str!("../../templates/bilingual.html")),
    ("book.html", include_str!("../../templates/book.html")),
    ("components.html", include_str!("../../templates/components.html")),
    ("document.html", include_str!("../../templates/document.html")),
    ("index.html", include_str!("../../templates/index.html")),
    ("languages.html", include_str!("../../templates/languages.html")),
    ("navigation.html", include_str!("../../templates/navigation.html")),
    ("page.html", include_str!("../../templates/page.html")),
    ("redirect.html", include_str!("../../templates/redirect.html")),
    ("rows.html", include_str!("../../templates/rows.html")),
    ("taxonomy.html", include_str!("../../templates/taxonomy.html")),
    ("term.html", include_str!("../../templates/term.html")),
];

/// The folder by which templates name diglot's own: `diglot/base.html`.
const OWN_FOLDER: &str = "diglot/";

/// The template of the components.
const COMPONENTS: &str = "components.html";

/// The templates and files that a project can override, with their texts.
pub fn built_in() -> impl Iterator<Item = (&'static str, &'static str)> {
    BUILT_IN.into_iter().chain(FILES)
}

/// The files that pages refer to.
const FILES: [(&str, &str); 6] = [
    ("find.js", include_str!("../../templates/find.js")),
    ("script.js", include_str!("../../templates/script.js")),
    ("search.js", include_str!("../../templates/search.js")),
    ("style.css", include_str!("../../templates/style.css")),
    ("theme.js", include_str!("../../templates/theme.js")),
    ("versions.js", include_str!("../../templates/versions.js")),
];

/// Folders of what the program shows only while it serves: no part of a site, whoever has them.
const NOT_OF_SITES: [&str; 2] = ["preview/", "review/"];

/// The ends of names of copies that editors and tools leave: no part of a site either.
const BACKUP_ENDINGS: [&str; 6] = [".bak", ".old", ".orig", ".rej", ".swp", "~"];

/// Most pages have fewer bytes, so that they are not moved while they grow.
const USUAL_PAGE: usize = 1 << 14;

/// A template that does not compile, or cannot be filled.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct TemplateError {
    message: String,
    /// An invalid strings file, with its place.
    found: Option<Box<Located>>,
}

impl TemplateError {
    fn said(message: String) -> Self {
        Self { message, found: None }
    }

    /// The same, where it is the page of an article that cannot be filled.
    pub(super) fn in_article(mut self, path: &str) -> Self {
        if self.found.is_none() {
            self.message = format!("{}\nin the page of {path}", self.message.trim_end());
        }
        self
    }

    /// Returns the finding if a strings file is invalid.
    pub fn found(&self) -> Option<&Located> {
        self.found.as_deref()
    }
}

impl From<Box<Located>> for TemplateError {
    fn from(found: Box<Located>) -> Self {
        Self { message: found.finding.message.clone(), found: Some(found) }
    }
}

/// Compiled templates, the page's words, and the files that pages refer to.
pub struct Templates {
    tera: Tera,
    dictionary: Arc<Dictionary>,
    files: Vec<Output>,
    /// The names of the project's style sheets beside `style.css`.
    stylesheets: Vec<String>,
    /// The names of the project's own, for messages.
    own: Vec<String>,
    /// `true` if one of them lists pages.
    lists_pages: bool,
    unused: UnusedParts,
    /// Their scripts and style sheets that are not files of the site.
    parts: Vec<TemplatePart>,
    article_fingerprint: u64,
    fingerprint: u64,
}

impl Templates {
    /// Compiles the built-in templates, each replaced by the project's file of that name. Of the
    /// project's other files, those that end in `.html` are templates for its own use, those named
    /// `i18n/LOCALE.ftl` are words, and the rest is copied to the site's root, but for the folders
    /// `preview` and `review`, which the program keeps to itself, and backup copies.
    ///
    /// `data` are the project's data files by name, for the function `data` of templates.
    pub fn compile(
        project_files: &[Output],
        data: BTreeMap<String, Value>,
    ) -> Result<Self, TemplateError> {
        let of_data = fingerprint_of(
            &data.iter().map(|(name, it)| (name, it.to_string())).collect::<Vec<_>>(),
        );
        if let Some(file) = project_files.iter().find(|file| extends_itself(file)) {
            let message = format!(
                "templates/{name}: a template cannot extend itself; write \
                `{{% extends \"{OWN_FOLDER}{name}\" %}}` to extend diglot's own",
                name = file.path
            );
            return Err(TemplateError::said(message));
        }
        let is_of_site = |file: &&Output| {
            !NOT_OF_SITES.iter().any(|folder| file.path.starts_with(folder))
                && !BACKUP_ENDINGS.iter().any(|ending| file.path.ends_with(ending))
        };
        let project_files: Vec<&Output> = project_files.iter().filter(is_of_site).collect();
        let mut texts = built_in_texts(&project_files)?;
        let mut files = FILES.map(|(name, text)| Output::new(name, minify(name, text))).to_vec();
        let mut words = Vec::new();
        let (mut own, mut stylesheets) = (Vec::new(), Vec::new());
        for file in &project_files {
            if is_strings_file(&file.path) {
                words.push((&*file.path, file.text()?));
            } else if has_extension(&file.path, "html") {
                own.push(file.path.clone());
                texts.push((file.path.clone(), file.text()?.to_owned()));
            } else {
                if is_sheet(&file.path) {
                    stylesheets.push(file.path.clone());
                }
                files.retain(|other| other.path != file.path);
                files.push((*file).clone());
            }
        }
        let unused =
            UnusedParts::find(&project_files, |name| BUILT_IN.iter().any(|(own, _)| *own == name));
        let mut templates = Self {
            tera: Tera::new(),
            unused,
            parts: TemplatePart::find(&project_files),
            dictionary: Arc::new(Dictionary::new(words)?),
            files,
            stylesheets,
            lists_pages: project_files
                .iter()
                .any(|it| has_extension(&it.path, "html") && pages_function::is_called(&it.bytes)),
            own,
            article_fingerprint: of_data
                ^ fingerprint(
                    project_files
                        .iter()
                        .copied()
                        .filter(|file| is_for_articles(file, &project_files)),
                ),
            fingerprint: of_data ^ fingerprint(project_files.iter().copied()),
        };
        register_functions(&mut templates.tera, &templates.dictionary, data);
        let compiled = templates.tera.add_raw_templates(texts);
        compiled.map_err(|error| templates.explain(&error))?;
        Ok(templates)
    }

    /// Returns `true` if a template lists pages: the index has to know their front matter.
    pub fn lists_pages(&self) -> bool {
        self.lists_pages
    }

    /// The project's templates and strings that nothing uses, as far as templates show.
    pub(super) fn unused(&self) -> &UnusedParts {
        &self.unused
    }

    /// The scripts and style sheets of the project's templates that are not files of the site.
    pub(super) fn parts(&self) -> &[TemplatePart] {
        &self.parts
    }

    /// Returns `true` if there are templates that only an article could choose: the index has to know those
    /// that articles name.
    pub fn has_layouts(&self) -> bool {
        !self.unused.templates.is_empty()
    }

    /// Returns `true` if there is a template of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.own.iter().any(|own| own == name) || BUILT_IN.iter().any(|(own, _)| *own == name)
    }

    /// The icon of the site: a file of the project of that name.
    pub(super) fn favicon(&self) -> Option<&str> {
        let names = ["favicon.svg", "favicon.ico", "favicon.png"];
        let paths = || self.files.iter().map(|file| &*file.path);
        names.into_iter().find_map(|name| paths().find(|path| *path == name))
    }

    /// The page that a template makes.
    pub(super) fn render(&self, name: &str, context: &Context) -> Result<String, TemplateError> {
        let page = self.tera.render(name, context).map_err(|error| self.explain(&error))?;
        Ok(without_forbidden(page))
    }

    /// The same as the bytes of a file: what a page holds is text already, and not checked to be.
    pub(super) fn page(&self, name: &str, context: &Context) -> Result<Vec<u8>, TemplateError> {
        let mut page = Vec::with_capacity(USUAL_PAGE);
        let rendered = self.tera.render_to(name, context, &mut page);
        rendered.map_err(|error| self.explain(&error))?;
        Ok(without_forbidden_bytes(page))
    }

    /// The page's words, by language.
    pub fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// The tag of the language of the UI strings, where that is not the page's.
    pub(super) fn foreign_strings(&self, locale: &Locale) -> Option<String> {
        let shown = self.dictionary.strings_locale(locale);
        (shown != *locale).then(|| shown.language().to_owned())
    }

    /// The files that pages refer to, relative to the site's root.
    pub fn files(&self) -> &[Output] {
        &self.files
    }

    /// The names of the project's style sheets, which all pages load behind `style.css`.
    pub(super) fn stylesheets(&self) -> &[String] {
        &self.stylesheets
    }

    /// A figure that is another where one of the project's own files is, those alone that articles'
    /// pages are made with.
    pub fn article_fingerprint(&self) -> u64 {
        self.article_fingerprint
    }

    /// The same of all of the project's own files.
    pub fn fingerprint(&self) -> u64 {
        self.fingerprint
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
        TemplateError::said(message)
    }
}

/// The functions that templates can call in addition to Tera's own.
fn register_functions(
    tera: &mut Tera,
    dictionary: &Arc<Dictionary>,
    data: BTreeMap<String, Value>,
) {
    let dictionary = Arc::clone(dictionary);
    let data = Arc::new(data);
    tera.register_function("data", move |given: Kwargs, _: &State<'_>| {
        let name: &str = given.must_get("file")?;
        let missing = || tera::Error::message(format!("no data file `{name}` in `data`"));
        data.get(name).cloned().ok_or_else(missing)
    });
    tera.register_function(pages_function::NAME, |given: Kwargs, state: &State<'_>| {
        pages(&given, state)
    });
    tera.register_function("format_string", move |parameters: Kwargs, state: &State<'_>| {
        format_string(&dictionary, &parameters, state)
    });
}

/// The built-in templates: each by its own name and below [`OWN_FOLDER`], so that one of the project's
/// can extend the one that it overrides. Components are known by their names alone, so those that
/// the project has are left out.
fn built_in_texts(project_files: &[&Output]) -> Result<Vec<(String, String)>, TemplateError> {
    let mut own_components = Vec::new();
    for file in project_files.iter().filter(|file| has_extension(&file.path, "html")) {
        let parts = file.text()?.split("{% component ").skip(1);
        own_components.extend(parts.filter_map(|part| part.split('(').next().map(str::trim)));
    }
    let is_overridden = |name: &str| project_files.iter().any(|file| file.path == name);
    let mut texts = Vec::new();
    for (name, text) in BUILT_IN {
        let below = format!("{OWN_FOLDER}{name}");
        if name == COMPONENTS {
            let name = if is_overridden(name) { below } else { name.to_owned() };
            texts.push((name, without_components(text, &own_components)));
        } else {
            texts.push((name.to_owned(), text.to_owned()));
            texts.push((below, text.to_owned()));
        }
    }
    Ok(texts)
}

/// The built-in components but for those of these names.
fn without_components(text: &str, names: &[&str]) -> String {
    let mut text = text.to_owned();
    for name in names {
        let end = format!("{{% endcomponent {name} %}}");
        let trimming_end = format!("{{%- endcomponent {name} %}}");
        let Some(start) = text.find(&format!("{{% component {name}(")) else { continue };
        let found = [end, trimming_end].iter().find_map(|end| Some(text.find(end)? + end.len()));
        if let Some(end) = found {
            text.replace_range(start..end, "");
        }
    }
    text
}

/// Returns `true` if a template says that it extends the one of its own name.
fn extends_itself(file: &Output) -> bool {
    let text = String::from_utf8_lossy(&file.bytes);
    let extended = text.split("{% extends \"").nth(1).and_then(|it| it.split('"').next());
    has_extension(&file.path, "html") && extended == Some(&*file.path)
}

/// `format_string(key="welcome", name="Ann")` in templates: words with parameters, in the page's language
/// or that of `locale`.
fn format_string(
    dictionary: &Dictionary,
    parameters: &Kwargs,
    state: &State<'_>,
) -> TeraResult<String> {
    let key: &str = parameters.must_get("key")?;
    let of_page = |name: &str, key: &str| -> TeraResult<Option<String>> {
        let view = state.get::<Value>(name)?;
        let value = view.as_ref().and_then(|view| view.get_from_path(key));
        Ok(value.and_then(|it| it.as_str().map(str::to_owned)))
    };
    let (tag, digits) = match parameters.get::<String>("locale")? {
        Some(tag) => (Some(tag), None),
        None => (of_page("page", "locale")?, of_page("site", "digits")?),
    };
    let locale = tag.as_deref().and_then(Locale::parse);
    let locale = locale.unwrap_or_else(|| Locale::parse("en").expect("a locale"));
    let shown = dictionary.strings_locale(&locale);
    let digits = digits.filter(|_| shown == locale);
    let usual = || numbering_system(&shown, None).to_owned();
    let numbers = NumberLocale::new(&shown, &digits.unwrap_or_else(usual));
    let given = parameters.iter().filter_map(|(name, value)| {
        let number = value.as_f64().map(FluentValue::from);
        let value = number.or_else(|| value.as_str().map(|it| it.to_owned().into()))?;
        Some((name.to_string(), value))
    });
    let words = dictionary.words(&locale);
    Ok(words.with(key, &given.collect::<FluentArgs<'_>>(), &numbers))
}

impl Output {
    fn text(&self) -> Result<&str, TemplateError> {
        let decoded = std::str::from_utf8(&self.bytes);
        decoded.map_err(|error| {
            TemplateError::said(format!(
                "templates/{}: not UTF-8 at byte {}",
                self.path,
                error.valid_up_to()
            ))
        })
    }
}

/// Returns `true` if the pages of articles are made with a file of the project: words and
/// templates, but not those of single pages that no other includes.
fn is_for_articles(file: &Output, all: &[&Output]) -> bool {
    let is_included = || {
        let mut others = all.iter().filter(|other| other.path != file.path);
        others.any(|other| memchr::memmem::find(&other.bytes, file.path.as_bytes()).is_some())
    };
    let is_single = || ["404.html", "languages.html"].contains(&&*file.path) && !is_included();
    let is_template = has_extension(&file.path, "html") && !is_single();
    // What a style sheet is called stands on every page.
    is_strings_file(&file.path) || is_template || is_sheet(&file.path)
}

/// Returns `true` if pages load a project's file behind `style.css`: a style sheet in no folder.
fn is_sheet(path: &str) -> bool {
    has_extension(path, "css") && !path.contains('/') && path != "style.css"
}

fn fingerprint_of(value: &impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

fn fingerprint<'f>(files: impl Iterator<Item = &'f Output>) -> u64 {
    let mut hasher = FxHasher::default();
    files.for_each(|file| (&file.path, &file.bytes).hash(&mut hasher));
    hasher.finish()
}

fn has_extension(path: &str, extension: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, own)| own.eq_ignore_ascii_case(extension))
}

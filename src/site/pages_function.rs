//! `pages(folder="news", sort="updated", limit=5)` in templates: the pages of a language, with what lists
//! say of them.

use strsim::jaro_winkler;
use tera::value::Key;
use tera::{Error, Kwargs, Map, State, TeraResult, Value};

/// The name of the pages in the context of templates: no variable can have it.
pub(super) const PAGES: &str = "diglot.pages";

/// The order of pages without another, and the one that begins with the latest.
pub(super) const BY_NAME: &str = "name";
pub(super) const BY_UPDATED: &str = "updated";

/// The name of the function in templates.
pub(super) const NAME: &str = "pages";

const PARAMETERS: [&str; 4] = ["folder", "limit", "locale", "sort"];

/// Returns `true` if a template calls the function.
pub(super) fn is_called(template: &[u8]) -> bool {
    let call = [NAME, "("].concat();
    memchr::memmem::find(template, call.as_bytes()).is_some()
}

/// The pages of a language, of a folder and those below it; URLs are relative to the page.
pub(super) fn pages(given: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
    for (name, _) in given.iter() {
        check_parameter(&name.to_string())?;
    }
    let part = |name: &str, path: &str| -> TeraResult<Option<String>> {
        let value = state.get::<Value>(name)?;
        let found = value.as_ref().and_then(|value| value.get_from_path(path));
        Ok(found.and_then(|it| it.as_str().map(str::to_owned)))
    };
    let (all, root) = (state.get::<Value>(PAGES)?, part("site", "root")?);
    let (Some(all), Some(root)) = (all, root) else {
        return Err(Error::message(
            "`pages` works in the templates of a site's pages, outside of components: `{% set list = \
             pages() %}`, and `list` as a parameter",
        ));
    };
    let locale = match given.get::<String>("locale")? {
        Some(locale) => locale,
        None => part("page", "locale")?.unwrap_or_default(),
    };
    let folder = given.get::<String>("folder")?.unwrap_or_default();
    let sort = given.get::<String>("sort")?.unwrap_or_else(|| BY_NAME.to_owned());
    if ![BY_NAME, BY_UPDATED].contains(&&*sort) {
        let message = format!("`sort` is `{BY_NAME}` or `{BY_UPDATED}`, not `{sort}`");
        return Err(Error::message(message));
    }
    let own = of(&all, &locale).and_then(|it| of(it, folder.trim_matches('/')));
    let pages = own.and_then(|it| of(it, &sort)).and_then(Value::as_array).unwrap_or_default();
    let limit = given.get::<usize>("limit")?.unwrap_or(pages.len());
    let pages = pages.iter().take(limit);
    Ok(Value::from(pages.map(|page| with_root(page, &root)).collect::<Vec<_>>()))
}

fn check_parameter(name: &str) -> TeraResult<()> {
    if PARAMETERS.contains(&name) {
        return Ok(());
    }
    let nearest =
        PARAMETERS.iter().max_by(|a, b| jaro_winkler(name, a).total_cmp(&jaro_winkler(name, b)));
    let nearest = nearest.copied().unwrap_or_default();
    Err(Error::message(format!("`pages` has no parameter `{name}`; did you mean `{nearest}`?")))
}

fn of<'v>(map: &'v Value, key: &'v str) -> Option<&'v Value> {
    map.as_map()?.get(&Key::Str(key))
}

/// The page with its URL from where the site's root is at `root`.
fn with_root(page: &Value, root: &str) -> Value {
    let mut map: Map = page.as_map().cloned().unwrap_or_default();
    let url = of(page, "url").and_then(Value::as_str).unwrap_or_default();
    map.insert(Key::Str("url"), Value::from([root, url].concat()));
    Value::from(map)
}

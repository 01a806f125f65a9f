//! `llms.txt` for language models, as specified by llmstxt.org. A title, what the site is, and
//! under a heading for each part of the table of contents a list of pages, as Markdown where there
//! is such.

use std::collections::BTreeMap;

use super::{Output, PageFormat, Site, home};
use crate::article::Side;
use crate::locale::Locale;
use crate::project::{ArticleEntry, article_path, relative};

/// Where a list stands: what is in no part comes first, then the parts of the table, then folders of
/// articles that the table does not name.
pub(super) type Part = (usize, String);

impl Site<'_> {
    /// The lists of all languages, and at the root that of the project's own language. Nothing
    /// where the project does not ask for them.
    pub(super) fn llms(&self) -> Vec<Output> {
        let locales = self.locales();
        if !self.configuration.site.llms || locales.is_empty() {
            return Vec::new();
        }
        let front = self.front_locale(&locales);
        let own = locales.keys().map(|locale| {
            let path = llms_path(locale);
            Output::new(&*path, self.llms_of(locale, &path))
        });
        let languages = locales.keys().map(|locale| {
            let address = self.llms_address("llms.txt", &llms_path(locale));
            format!("- [{}]({address}): {}\n", line(&self.language_name(locale)), locale.tag())
        });
        let heading = self.words(front).get("languages");
        let languages: String = languages.collect();
        let root = format!("{}\n## {heading}\n\n{languages}", self.llms_of(front, "llms.txt"));
        own.chain([Output::new("llms.txt", root)]).collect()
    }

    fn llms_of(&self, locale: &Locale, from: &str) -> String {
        let mut parts: BTreeMap<Part, Vec<(usize, String)>> = BTreeMap::new();
        let mut summary = None;
        for (entry, page) in self.entries_in(locale) {
            if page == home(locale) && entry.locale == *locale {
                summary = entry.description.as_deref();
            }
            if entry.is_listed() && !entry.is_hidden {
                let (part, number) = self.part(entry, locale);
                let item = self.llms_item(entry, locale, &page, from);
                parts.entry(part).or_default().push((number, item));
            }
        }
        let name = self.language_name(locale);
        let summary = line(summary.unwrap_or(&name));
        let mut text = format!("# {}\n\n> {summary}\n", line(self.title(locale)));
        for ((_, title), mut items) in parts {
            items.sort_by_key(|(number, _)| *number);
            let title = if title.is_empty() { self.words(locale).get("articles") } else { title };
            text.extend(["\n## ", &*line(&title), "\n\n"]);
            text.extend(items.iter().map(|(_, item)| &**item));
        }
        text
    }

    /// The part of the table of contents that an article is in, and its place there.
    pub(super) fn part(&self, entry: &ArticleEntry, locale: &Locale) -> (Part, usize) {
        let path = article_path(locale, &entry.name);
        let own = Some(&*entry.path).filter(|_| entry.locale == *locale);
        let Some(number) = self.navigation.of_article(own.unwrap_or(&path)) else {
            let folder = entry.name.split_once('/').map_or("", |(folder, _)| folder);
            let order = if folder.is_empty() { 0 } else { usize::MAX };
            return ((order, folder.to_owned()), usize::MAX);
        };
        let way = self.navigation.way_to(number);
        let top = way.get(1).map(|&top| (top, &self.navigation.items()[top]));
        match top {
            Some((top, item)) if !item.children.is_empty() => {
                ((top, item.name.clone().unwrap_or_default()), number)
            }
            _ => ((0, String::new()), number),
        }
    }

    fn llms_item(&self, entry: &ArticleEntry, locale: &Locale, page: &str, from: &str) -> String {
        let is_own = entry.locale == *locale;
        let side = if is_own { Side::Target } else { Side::Source };
        let has = |format| self.formats.contains(&format);
        let to = if has(PageFormat::Markdown) {
            self.index.alternate_format(entry, side, "md")
        } else if has(PageFormat::Html) {
            page.to_owned()
        } else {
            self.index.alternate_format(entry, side, "txt")
        };
        let title = line(entry.title_in(locale));
        let description = entry.description.as_deref().filter(|_| is_own).map(line);
        let description = description.map_or(String::new(), |it| format!(": {it}"));
        format!("- [{title}]({}){description}\n", self.llms_address(from, &to))
    }

    /// The whole address, where the project says where the site is published.
    fn llms_address(&self, from: &str, to: &str) -> String {
        self.canonical(to).unwrap_or_else(|| relative(from, self.index.served(to)))
    }
}

fn llms_path(locale: &Locale) -> String {
    format!("{}/llms.txt", locale.folder())
}

/// Text as one line of Markdown that is no link and no HTML.
fn line(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '[' | ']' | '\\' | '<' | '`' | '*' | '_') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

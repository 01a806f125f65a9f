//! Scripts and style sheets of a project's templates that browsers block: the content security policy of
//! pages lets in the site's own files, and hosts that the project names.

use super::Output;
use super::unused_parts::is_template;
use crate::project::CspConfiguration;

/// A script or a style sheet in a template.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TemplatePart {
    /// The file and line.
    place: String,
    is_script: bool,
    /// The host's URL that it is loaded from; none for a script inside the page.
    url: Option<String>,
}

impl TemplatePart {
    /// Finds those in a project's templates that are not files of the site.
    pub(super) fn find(files: &[&Output]) -> Vec<Self> {
        let templates = files.iter().filter(|file| is_template(&file.path));
        let parts = templates.flat_map(|file| {
            let text = std::str::from_utf8(&file.bytes).unwrap_or_default();
            let (scripts, links) = (tags(text, "<script"), tags(text, "<link"));
            let scripts = scripts.filter(|(_, tag)| is_foreign_script(tag));
            let scripts = scripts.map(|(at, tag)| (at, true, attribute(tag, "src")));
            let sheets = links.filter_map(|(at, tag)| Some((at, false, Some(sheet(tag)?))));
            let found: Vec<_> = scripts.chain(sheets).collect();
            found.into_iter().map(move |(at, is_script, url)| {
                let line = text[..at].matches('\n').count() + 1;
                let place = format!("templates/{}:{line}", file.path);
                Self { place, is_script, url: url.map(str::to_owned) }
            })
        });
        parts.collect()
    }

    /// A sentence if the policy of a project blocks it.
    pub(super) fn blocked(&self, csp: &CspConfiguration) -> Option<String> {
        let place = &self.place;
        let Some(url) = &self.url else {
            return Some(format!(
                "{place}: browsers block scripts inside of pages; move it into a file in `templates/`"
            ));
        };
        let (key, hosts) =
            if self.is_script { ("script", &csp.script) } else { ("style", &csp.style) };
        if hosts.iter().any(|host| host.covers(url)) {
            return None;
        }
        Some(format!("{place}: browsers block `{url}`; add its host to `{key}` under `[site.csp]`"))
    }
}

/// The tags of a name, with their places.
fn tags<'t>(text: &'t str, start: &str) -> impl Iterator<Item = (usize, &'t str)> {
    text.match_indices(start).map(|(at, _)| {
        let tag = &text[at..];
        (at, &tag[..tag.find('>').unwrap_or(tag.len())])
    })
}

/// Returns `true` if browsers run a script that is no file of the site: another host's, or inside the page.
fn is_foreign_script(tag: &str) -> bool {
    // Other types are data.
    let is_run = |kind: &str| ["module", "text/javascript"].contains(&kind);
    let is_inside = || attribute(tag, "type").is_none_or(is_run);
    attribute(tag, "src").map_or_else(is_inside, is_of_other_host)
}

/// The URL of a style sheet of another host.
fn sheet(tag: &str) -> Option<&str> {
    let is_sheet = attribute(tag, "rel").is_some_and(|it| it.eq_ignore_ascii_case("stylesheet"));
    attribute(tag, "href").filter(|url| is_sheet && is_of_other_host(url))
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = tag.split_once(&format!(" {name}="))?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest[1..].split(quote).next()
}

fn is_of_other_host(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::CspHost;

    #[track_caller]
    fn check(template: &str, expected: &[&str]) {
        let file = Output::new("page.html", template);
        let host = CspHost::try_from("https://known.example".to_owned()).expect("a host");
        let csp = CspConfiguration { script: vec![host], ..CspConfiguration::default() };
        let parts = TemplatePart::find(&[&file]);
        let blocked: Vec<String> = parts.iter().filter_map(|part| part.blocked(&csp)).collect();
        let places: Vec<&str> =
            blocked.iter().map(|it| it.split(';').next().expect("one")).collect();
        assert_eq!(places, expected);
    }

    #[test]
    fn scripts_and_style_sheets_of_hosts_that_are_not_named_are_blocked() {
        check(
            "<script src=\"https://known.example/a.js\"></script>\n<script src='//x.example/a.js'>",
            &["templates/page.html:2: browsers block `//x.example/a.js`"],
        );
        check(
            "<link rel=\"stylesheet\" href=\"https://known.example/a.css\">",
            &["templates/page.html:1: browsers block `https://known.example/a.css`"],
        );
        check("<link rel=\"icon\" href=\"https://x.example/a.svg\">", &[]);
        check("<script src=\"{{ site.root }}a.js\" defer></script>", &[]);
    }

    #[test]
    fn scripts_inside_of_pages_are_blocked_and_data_is_not() {
        check(
            "<script>x()</script>",
            &["templates/page.html:1: browsers block scripts inside of pages"],
        );
        check("<script type=\"application/ld+json\">{}</script>", &[]);
    }
}

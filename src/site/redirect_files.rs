//! The redirects of a site in the form that servers read, so that they answer with status 301 in
//! place of a page.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Output, Site};
use crate::project::RedirectFormat;

impl Site<'_> {
    /// The files of redirects that the project asks for.
    pub(super) fn redirect_files(&self) -> Vec<Output> {
        let formats = &self.configuration.site.redirect_formats;
        if formats.is_empty() {
            return Vec::new();
        }
        let paths = self.redirect_paths();
        let file = |format: &RedirectFormat| match format {
            RedirectFormat::Netlify => Output::new("_redirects", lines(&paths, " ", " 301\n")),
            RedirectFormat::Nginx => Output::new("redirects.map", lines(&paths, " ", ";\n")),
            RedirectFormat::Azure => Output::new(
                "staticwebapp.config.json",
                azure(&paths, &self.path_on_host("404.html")),
            ),
        };
        formats.iter().map(file).collect()
    }

    /// The path of a page or file from the host's root, as a server knows it.
    pub(super) fn path_on_host(&self, page: &str) -> String {
        let url = self.configuration.site.url.as_ref();
        let root = url.map_or("/", |url| url.path());
        // Relative to a place at the root, it is escaped as everywhere.
        let served = self.index.address("x", page);
        format!("{root}{}", served.trim_start_matches("./"))
    }
}

fn lines(paths: &[(String, String)], between: &str, end: &str) -> String {
    let mut text = String::new();
    for (from, to) in paths {
        write!(text, "{from}{between}{to}{end}").expect("a string takes it");
    }
    text
}

/// The configuration of a static web app, which knows redirects as routes.
fn azure(paths: &[(String, String)], not_found: &str) -> String {
    let route =
        |(from, to): &(String, String)| json!({"route": from, "redirect": to, "statusCode": 301});
    let routes: Vec<Value> = paths.iter().map(route).collect();
    let missing = json!({"404": {"rewrite": not_found}});
    let file = json!({"routes": routes, "responseOverrides": missing});
    serde_json::to_string_pretty(&file).expect("strings are JSON") + "\n"
}

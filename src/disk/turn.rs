//! The order in which files come to their places: no file comes before what it leads readers to. So a build
//! that is killed meanwhile leaves pages of two builds, but none that lacks what it needs.

use std::collections::BTreeSet;

/// When a file is put in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Styles, scripts, pictures, parts of the search: pages take them in.
    TakenIn,
    /// A page.
    Page,
    /// Front pages, maps and feeds: they lead to pages.
    LeadsToPages,
}

impl Turn {
    /// All, in order.
    pub(super) const ALL: [Self; 3] = [Self::TakenIn, Self::Page, Self::LeadsToPages];

    /// The turn of a file of the site.
    pub(super) fn of(path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path);
        // Of the root and of each language; others are pages, which may all have a folder of their own.
        let is_front = name == "index.html" && path.matches('/').count() <= 1;
        match name.rsplit_once('.') {
            _ if is_front || matches!(name, "llms.txt" | "entry") => Self::LeadsToPages,
            Some((_, "xml")) => Self::LeadsToPages,
            Some((_, "html")) => Self::Page,
            _ => Self::TakenIn,
        }
    }

    /// The turn of a folder that comes with all its files: as soon as what any of its pages takes in is
    /// there.
    pub(super) fn of_folder(folder: &str, files: &BTreeSet<String>) -> Self {
        let start = format!("{folder}/");
        let mut inside = files.range(start.clone()..).take_while(|path| path.starts_with(&start));
        let has_pages = inside.any(|path| Self::of(path) != Self::TakenIn);
        if has_pages { Self::Page } else { Self::TakenIn }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pages_take_in_comes_first_and_what_leads_to_them_last() {
        let turns = |paths: [&str; 3]| paths.map(Turn::of);
        assert_eq!(turns(["nl-nl/a.png", "nl-nl/a.html", "nl-nl/index.html"]), Turn::ALL);
        assert_eq!(turns(["diglot.css", "404.html", "sitemap.xml"]), Turn::ALL);
        assert_eq!(Turn::of("nl-nl/a/index.html"), Turn::Page);
        assert_eq!(Turn::of("search/nl-nl/entry"), Turn::LeadsToPages);
    }

    #[test]
    fn a_new_folder_waits_for_what_its_pages_take_in() {
        let files = ["a.css", "img/a.png", "nl/a.html", "nl/b.png"].map(str::to_owned).into();
        assert_eq!(Turn::of_folder("img", &files), Turn::TakenIn);
        assert_eq!(Turn::of_folder("nl", &files), Turn::Page);
    }
}

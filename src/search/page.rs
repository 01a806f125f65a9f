//! A page as search sees it.

use super::encoding::deflated;

/// A page as search sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Where it is served, relative to the site's root.
    pub url: String,
    /// What it is called in lists.
    pub title: String,
    /// Its first heading, which may say something else.
    pub heading: String,
    /// Its description, in a sentence.
    pub description: String,
    /// What it is to be found by beside its text.
    pub keywords: Vec<String>,
    /// The part of the site that it is in; empty for none.
    pub section: String,
    /// The versions of a product that it is for, between spaces; empty for all.
    pub versions: String,
    /// The same as readers call them.
    pub version_label: String,
    /// Its text.
    pub passages: Vec<Passage>,
}

/// What stands below one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The heading's id on the page; empty above the first heading.
    pub id: String,
    /// The heading's text.
    pub heading: String,
    /// The text below it, on one line.
    pub text: String,
    /// The versions of a product that it is for, between spaces; empty for all.
    pub versions: String,
}

impl Page {
    /// The file that excerpts are taken from, `d/<number>`.
    pub fn file(&self) -> Vec<u8> {
        let mut text = line(&self.url);
        if !self.versions.is_empty() {
            text.extend(["\t", &line(&self.versions), "\t", &line(&self.version_label)]);
        }
        text.extend(["\n", &line(&self.title)]);
        for Passage { id, heading, text: own, versions } in &self.passages {
            let cells = [id, heading, own].map(|cell| line(cell));
            text.push('\n');
            text.push_str(&cells.join("\t"));
            if !versions.is_empty() {
                text.extend(["\t", &line(versions)]);
            }
        }
        deflated(text.as_bytes())
    }
}

/// A text without the characters that part lines and cells.
fn line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

//! Collects what an article names of its project, whether that exists or not: for who has to know which
//! articles a change can break.

use super::Site;
use super::image_files::ImageFiles;
use super::side::{parse_sides, texts};
use crate::article::Article;
use crate::markdown::link::{Address, split};
use crate::markdown::path::decode;
use crate::markdown::references::{ReferenceKind, references};
use crate::project::{ArticleEntry, View};

/// The URLs and uids of an article, those in what it includes among them.
#[derive(Debug, Default)]
pub struct Mentions {
    /// The paths that it links to or shows, and whether it names an anchor there.
    pub paths: Vec<(String, bool)>,
    /// The uids that it refers to.
    pub uids: Vec<String>,
}

impl Site<'_> {
    /// Collects what an article names, in both languages. `library` is asked for all that it includes.
    pub fn mentions(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        library: &dyn ImageFiles,
    ) -> Mentions {
        let texts = texts(article, &[View::Bilingual]);
        let sides = parse_sides(article, &texts, self.dialect(&entry.path, library));
        let mut mentions = Mentions::default();
        for side in sides.iter().flatten() {
            for reference in references(side.document()) {
                if let ReferenceKind::Xref { .. } = reference.kind {
                    let uid = reference.address.split(['?', '#']).next().unwrap_or_default();
                    mentions.uids.push(uid.to_owned());
                } else {
                    let folder = entry.locale.folder();
                    let from = reference.file(side.path());
                    mentions.add(Address::read(from, &reference.address), &folder);
                }
            }
        }
        mentions
    }
}

impl Mentions {
    /// Adds a URL. `folder` is that of the article's locale.
    fn add(&mut self, address: Address<'_>, folder: &str) {
        let (path, suffix) = match address {
            Address::File { path, suffix } => (path, suffix),
            Address::Site(address) => {
                let (path, suffix) = split(address);
                let path = decode(path).replace('\\', "/");
                (path.trim_matches('/').to_owned(), suffix)
            }
            _ => return,
        };
        let has_anchor = suffix.id().is_some();
        let stem = path.strip_suffix(".html").unwrap_or(&path);
        for path in [path.clone(), format!("{stem}.md"), format!("{stem}/index.md")] {
            self.paths.push((format!("{folder}/{path}"), has_anchor));
            self.paths.push((path, has_anchor));
        }
    }
}

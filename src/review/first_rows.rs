//! The first rows: what the page shows while the program still reads and checks all articles.

use super::article::{ArticleInfo, ReviewArticle};
use super::data::{DataView, Mode, ProjectInfo};
use super::host::{Examined, Failure};
use super::states::States;
use super::workbench::Workbench;
use crate::article::Article;

/// More rows than a screen has; articles beyond them are not read.
const ROWS: usize = 200;

/// Returns the first rows of these articles, as the page takes them: without findings and scores,
/// which take all articles to know. Reads no further article than it needs.
///
/// # Errors
///
/// When an article or its file of states cannot be read.
pub fn first_rows(
    facts: &ProjectInfo,
    articles: impl Iterator<Item = Result<(ArticleInfo, Article, String), Failure>>,
) -> Result<String, Failure> {
    let mut sheets = Vec::new();
    let mut room = ROWS;
    for read in articles {
        let (about, article, states) = read?;
        let states = States::readable(&states).0;
        let mut sheet = ReviewArticle::new(about, &article, &states, Examined::default(), 0);
        sheet.segments.truncate(room);
        room -= sheet.segments.len();
        sheets.push(sheet);
        if room == 0 {
            break;
        }
    }
    as_json(facts, &sheets)
}

fn as_json(facts: &ProjectInfo, sheets: &[ReviewArticle]) -> Result<String, Failure> {
    Ok(serde_json::to_string(&DataView::new(Mode::Server, 0, None, facts, sheets))?)
}

impl Workbench<'_> {
    /// The first rows, from what is known of all articles; the one at `path` comes first.
    pub(super) fn first_rows(&self, path: Option<&str>) -> Result<String, Failure> {
        let wanted = self.sheets.iter().filter(|sheet| Some(&*sheet.about.path) == path);
        let others = self.sheets.iter().filter(|sheet| Some(&*sheet.about.path) != path);
        let mut sheets = Vec::new();
        let mut room = ROWS;
        for sheet in wanted.chain(others) {
            let mut segments = sheet.segments.clone();
            segments.truncate(room);
            for segment in &mut segments {
                segment.findings.clear();
            }
            room -= segments.len();
            let empty = ReviewArticle::empty(sheet.about.clone(), 0);
            let translation_type = sheet.translation_type;
            sheets.push(ReviewArticle { translation_type, segments, ..empty });
            if room == 0 {
                break;
            }
        }
        as_json(&self.facts, &sheets)
    }
}

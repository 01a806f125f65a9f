//! What is wrong with an article as a part of its site, without any page being made.

use super::Site;
use super::article_findings::not_utf_8;
use super::image_files::ImageFiles;
use super::link_findings::ArticleDependencies;
use super::page::ArticleWork;
use super::side::{ParsedSide, parse_sides, texts};
use super::standalone::Standalone;
use crate::article::{Article, FrontMatterError, ProblemKind, SideText};
use crate::finding::{Finding, Located};
use crate::markdown::Document;
use crate::markdown::html::Block;
use crate::project::{ArticleEntry, View};

/// What is wrong with an article as a part of its site.
#[derive(Debug)]
pub struct Examined<R> {
    /// What is wrong with its encoding and its Markdown, and with what it includes.
    pub findings: Vec<Located>,
    /// What is wrong with its links. Bookmarks of other articles are in `uses`.
    pub link_findings: Vec<Located>,
    /// What it needs of the rest of the site.
    pub uses: ArticleDependencies,
    /// Result of the callback.
    pub seen: R,
}

impl Site<'_> {
    /// Examines an article. `look` sees its two sides as the site reads them, the translation first.
    pub fn examine<R>(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        library: &dyn ImageFiles,
        look: impl FnOnce([(&SideText, &Document<'_>); 2]) -> R,
    ) -> Examined<R> {
        let texts = texts(article, &[View::Bilingual]);
        let sides = parse_sides(article, &texts, self.dialect(&entry.path, library));
        let work = ArticleWork { site: self, entry, article, pictures: library, marks: false };
        let (link_findings, uses) = work.examine_links(&sides);
        let [Some(target), Some(source)] = &sides else { unreachable!("both were asked for") };
        let seen = look([target, source].map(|side| (side.text(), side.document())));
        Examined { findings: findings(article, &sides), link_findings, uses, seen }
    }
}

impl Site<'_> {
    /// The blocks of an article's translation and of its source, with each segment marked by `name`.
    pub fn marked_blocks(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        library: &dyn ImageFiles,
        name: &dyn Fn(usize) -> String,
    ) -> [Vec<Block>; 2] {
        let texts = texts(article, &[View::Bilingual]);
        let sides = parse_sides(article, &texts, self.dialect(&entry.path, library));
        let locales = [&entry.locale, self.index.source_locale()];
        let [target, source] = [0, 1].map(|place| {
            let side = sides[place].as_ref().expect("both were asked for");
            side.marked_blocks(self.form(locales[place]), name)
        });
        [target, source]
    }
}

impl Standalone<'_> {
    /// Findings about the article's encoding and its Markdown, and the result of `look`, which sees its two sides, the
    /// translation first. Nothing is known of other files: links are not examined.
    pub fn examine<R>(
        &self,
        look: impl FnOnce([(&SideText, &Document<'_>); 2]) -> R,
    ) -> (Vec<Located>, R) {
        let texts = texts(self.article, &[View::Bilingual]);
        let sides = parse_sides(self.article, &texts, self.dialect);
        let [Some(target), Some(source)] = &sides else { unreachable!("both were asked for") };
        let seen = look([target, source].map(|side| (side.text(), side.document())));
        (findings(self.article, &sides), seen)
    }
}

fn findings(article: &Article, sides: &[Option<ParsedSide<'_>>; 2]) -> Vec<Located> {
    let source = article.source();
    let encoding = source.undecodable().iter().map(|&span| not_utf_8(span, source));
    let problems = article.front_matter_problems().iter();
    let page = problems.filter(|it| it.kind == ProblemKind::Page).map(FrontMatterError::finding);
    let markdown = sides.iter().flatten().flat_map(ParsedSide::findings);
    let mut own: Vec<Finding> = encoding.chain(page).chain(markdown).collect();
    // What both sides have in common is told once.
    own.sort_by(|a, b| (a.span, a.rule.name).cmp(&(b.span, b.rule.name)));
    own.dedup_by(|a, b| a.span == b.span && a.rule.name == b.rule.name);
    let own = own.into_iter().map(|finding| finding.locate(article.source()));
    let included = sides.iter().flatten().flat_map(ParsedSide::included_findings).cloned();
    own.chain(included).collect()
}

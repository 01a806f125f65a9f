//! One article on its own, as `render` writes it: no site around it, its style inside.

use std::borrow::Cow;

use tera::Context;

use super::article_findings::findings;
use super::bilingual::bilingual_view;
use super::side::{ParsedSide, RenderContext, Sides, TextLayout, parse_sides, texts};
use super::view::{PageView, SiteView};
use super::{TemplateError, Templates};
use crate::article::{Article, Side};
use crate::finding::Located;
use crate::locale::Locale;
use crate::markdown::html::{Conformance, Styles};
use crate::markdown::links::Links;
use crate::project::{ArticleEntry, Dialect, View};

/// One article on its own.
pub struct Standalone<'s> {
    /// Its index entry.
    pub entry: &'s ArticleEntry,
    /// The article.
    pub article: &'s Article,
    /// The locale that it was translated from.
    pub source_locale: &'s Locale,
    /// Its parsing settings.
    pub dialect: Dialect<'s>,
    /// Where its links lead; without it they stay as written.
    pub links: Option<&'s dyn Links>,
    /// The templates.
    pub templates: &'s Templates,
}

/// A rendered article.
#[derive(Debug)]
pub struct Rendered {
    /// The text.
    pub text: String,
    /// Findings of the article.
    pub findings: Vec<Located>,
}

impl Standalone<'_> {
    /// Markdown without the annotation tags: of one side, or of both as the file has them.
    pub fn markdown(&self, view: View) -> Rendered {
        let text = match view {
            View::Side(side) => self.article.side(side).text().to_owned(),
            View::Bilingual => self.article.source().text().to_owned(),
        };
        Rendered { text, findings: findings(self.article, &[]) }
    }

    /// Plain text, wrapped.
    pub fn plain_text(&self, side: Side, layout: TextLayout) -> Rendered {
        let texts = texts(self.article, &[View::Side(side)]);
        let sides = parse_sides(self.article, &texts, self.dialect);
        let text = sides
            .iter()
            .flatten()
            .map(|side| side.plain_text(self.form(side.side()), layout))
            .collect();
        Rendered { text, findings: findings(self.article, &sides) }
    }

    /// HTML without a page around it.
    pub fn fragment(&self, view: View) -> Result<Rendered, TemplateError> {
        self.html(view, Conformance::Dialect, |page, context| match view {
            View::Side(_) => Ok(page.content),
            View::Bilingual => self.templates.render("rows.html", &context),
        })
    }

    /// A page that needs no other file.
    pub fn page(&self, view: View) -> Result<Rendered, TemplateError> {
        self.html(view, Conformance::Standard, |page, context| self.document(&page, context))
    }

    fn html(
        &self,
        view: View,
        conformance: Conformance,
        write: impl FnOnce(PageView<'_>, Context) -> Result<String, TemplateError>,
    ) -> Result<Rendered, TemplateError> {
        let texts = texts(self.article, &[view]);
        let [target, source] = parse_sides(self.article, &texts, self.dialect);
        let source = source.map(|side| side.with_alt_texts(self.article, &self.entry.locale, &[]));
        let sides = [target, source];
        let mut context = Context::new();
        let page = match &sides {
            [Some(target), Some(source)] => {
                let form = |side| RenderContext { conformance, ..self.form(side) };
                let forms = [form(Side::Target), form(Side::Source)];
                let locales = [self.locale(Side::Target), self.locale(Side::Source)];
                let view = bilingual_view(self.article, [target, source], forms, locales);
                context.insert("bilingual", &view);
                self.page_view("bilingual", Side::Target)
            }
            _ => self.side_view(&sides, conformance),
        };
        Ok(Rendered { text: write(page, context)?, findings: findings(self.article, &sides) })
    }

    fn side_view(&self, sides: &Sides<'_>, conformance: Conformance) -> PageView<'_> {
        let shown = sides.iter().flatten().next();
        let side = shown.map_or(Side::Target, ParsedSide::side);
        let form = RenderContext { conformance, ..self.form(side) };
        let content = shown.map(|shown| shown.html(form)).unwrap_or_default();
        PageView { content, ..self.page_view("article", side) }
    }

    fn document(&self, page: &PageView<'_>, mut context: Context) -> Result<String, TemplateError> {
        let style = self.templates.style();
        let site = SiteView::alone(page.title, &style);
        context.insert("site", &site);
        context.insert("page", page);
        self.templates.render("document.html", &context)
    }

    fn page_view(&self, kind: &'static str, side: Side) -> PageView<'_> {
        let locale = self.locale(side);
        let (title, description) = match side {
            Side::Target => {
                (&self.entry.title, self.entry.description.as_deref().map(Cow::Borrowed))
            }
            Side::Source => (self.entry.source_title.as_ref().unwrap_or(&self.entry.title), None),
        };
        let direction = locale.direction().name();
        PageView {
            kind,
            title,
            description,
            locale: locale.tag(),
            direction,
            ..PageView::default()
        }
    }

    fn locale(&self, side: Side) -> &Locale {
        match side {
            Side::Target => &self.entry.locale,
            Side::Source => self.source_locale,
        }
    }

    fn form(&self, side: Side) -> RenderContext<'_> {
        let words = self.templates.dictionary().words(self.locale(side));
        RenderContext {
            words,
            words_language: None,
            links: self.links,
            styles: Styles::Attributes,
            conformance: Conformance::Dialect,
            highlight: false,
        }
    }
}

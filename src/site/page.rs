//! One article's pages: its translation, its source, and both side by side.

use std::borrow::Cow;

use super::alt_texts::of_original;
use super::article_findings::findings;
use super::bilingual::bilingual_view;
use super::date_text::date_view;
use super::destination::{Destination, Resolver};
use super::extra_fields::extra;
use super::image_files::ImageFiles;
use super::link_findings::{ArticleDependencies, LinkChecker};
use super::links::PageLinks;
use super::navigation::Place;
use super::search::SearchedPage;
use super::side::{ParsedSide, RenderContext, SideTexts, Sides, TextLayout, parse_sides, texts};
use super::view::{
    AlternateFormatView, AlternateView, CrumbView, PageView, TranslationView, VersionView,
};
use super::{
    Output, PageFormat, Site, TemplateError, UiStrings, home, reading_time, structured_data,
};
use crate::article::{Article, FRONT_MATTER, FrontMatter, PageKind, Side};
use crate::finding::{Finding, Located};
use crate::locale::Locale;
use crate::markdown::alt_text::AltText;
use crate::markdown::plain_text::TextLinks;
use crate::project::{ArticleEntry, View, article_path, relative};
use crate::text::Span;

/// How the plain text of a page is laid out.
const TWIN: TextLayout = TextLayout { width: None, addresses: TextLinks::Inline };

/// Result of writing one article.
#[derive(Debug, Default)]
pub struct ArticlePages {
    /// Its pages.
    pub outputs: Vec<Output>,
    /// Its findings.
    pub findings: Vec<Located>,
    /// Their dependencies on the rest of the site.
    pub uses: ArticleDependencies,
    /// The texts that search gets of them.
    pub searched: Vec<SearchedPage>,
}

/// One article while its pages are made.
pub(super) struct ArticleWork<'w> {
    pub(super) site: &'w Site<'w>,
    pub(super) entry: &'w ArticleEntry,
    pub(super) article: &'w Article,
    pub(super) pictures: &'w dyn ImageFiles,
    /// `true` if pages of one language tell which text is which segment.
    pub(super) marks: bool,
}

impl Site<'_> {
    /// The pages of an article. Those that it cannot have, or that another translation writes, are
    /// left out.
    pub fn article_pages(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        library: &dyn ImageFiles,
    ) -> Result<ArticlePages, TemplateError> {
        let work = ArticleWork { site: self, entry, article, pictures: library, marks: false };
        work.pages().map_err(|error| error.in_article(&entry.path))
    }
}

impl ArticleWork<'_> {
    /// All pages of the article.
    fn pages(&self) -> Result<ArticlePages, TemplateError> {
        let Self { site, entry, article, .. } = *self;
        let views: Vec<View> = site.views.iter().copied().filter(|&view| self.has(view)).collect();
        let texts = texts(article, &views);
        let sides = self.parse(&texts);
        let mut outputs = Vec::with_capacity(views.len() * site.formats.len());
        for &format in site.formats {
            for &view in &views {
                outputs.extend(self.page(view, format, &sides)?);
            }
        }
        outputs.extend(self.fallback_pages(&sides)?);
        let (link_findings, uses) = self.examine_links(&sides);
        let own = findings(article, &sides).into_iter().chain(self.missing_template());
        let findings = own.chain(link_findings).collect();
        let searched = site.searched_of(entry, article, &sides);
        Ok(ArticlePages { outputs, findings, uses, searched })
    }

    /// Returns `true` if the article has a page of this kind, and writes it.
    pub(super) fn has(&self, view: View) -> bool {
        match view {
            View::Side(Side::Target) => true,
            View::Side(Side::Source) => self.site.index.owns_source(self.entry),
            View::Bilingual => {
                self.site.index.page(self.entry, view).is_some() && self.entry.is_listed()
            }
        }
    }

    /// Parses the sides for pages.
    pub(super) fn parse<'t>(&self, texts: &'t SideTexts) -> Sides<'t>
    where
        Self: 't,
    {
        let [target, source] =
            parse_sides(self.article, texts, self.site.dialect(&self.entry.path, self.pictures));
        let source = source.map(|source| {
            let original =
                if source.has_alt_texts() { self.original_alt_texts() } else { Vec::new() };
            source.with_alt_texts(self.article, &self.entry.locale, &original)
        });
        [target, source]
    }

    /// The alternative texts of the article in the source language, where the project has it.
    fn original_alt_texts(&self) -> Vec<AltText> {
        let index = self.site.index;
        let written = index.translations(&self.entry.name);
        let original = written.into_iter().find(|it| it.locale == *index.source_locale());
        let guessed = || format!("{}/{}.md", index.source_locale().folder(), self.entry.name);
        let path = original.map_or_else(guessed, |it| it.path.clone());
        // An original that is asked for in vain is known to be looked for when it comes.
        let Some(original) = self.pictures.article(&path) else { return Vec::new() };
        of_original(&original, self.site.dialect(&path, self.pictures))
    }

    /// The page of a view, if it has this format.
    pub(super) fn page(
        &self,
        view: View,
        format: PageFormat,
        sides: &Sides<'_>,
    ) -> Result<Option<Output>, TemplateError> {
        let shown = |side: usize| sides[side].as_ref().expect("parsed for the views");
        let (side, parsed) = match view {
            View::Side(Side::Target) => (Side::Target, shown(0)),
            View::Side(Side::Source) => (Side::Source, shown(1)),
            View::Bilingual if format == PageFormat::Html => {
                return self.bilingual_page(shown(0), shown(1)).map(Some);
            }
            View::Bilingual => return Ok(None),
        };
        if format != PageFormat::Html && !self.entry.is_listed() {
            return Ok(None);
        }
        let alternate_format =
            |extension| self.site.index.alternate_format(self.entry, side, extension);
        Ok(Some(match format {
            PageFormat::Html => self.side_page(side, parsed)?,
            PageFormat::Text => self.text_page(alternate_format("txt"), side, parsed),
            PageFormat::Markdown => Output::new(alternate_format("md"), parsed.text().text()),
        }))
    }

    fn text_page(&self, path: String, side: Side, parsed: &ParsedSide<'_>) -> Output {
        let text = parsed.plain_text(self.form(self.locale(side), &self.links(&path, side)), TWIN);
        Output::new(path, text)
    }

    /// The versions that readers can choose from on a page with parts for some of them.
    fn versions(&self, parsed: &ParsedSide<'_>) -> Vec<VersionView<'_>> {
        let list = self.site.configuration.monikers.list.as_ref();
        let Some(list) = list.filter(|_| parsed.has_moniker_zones()) else { return Vec::new() };
        let of_page =
            self.site.dialect(&self.entry.path, self.pictures).page_monikers(self.article);
        let of_page = of_page.ok().flatten();
        let is_of_page = |name: &String| of_page.as_ref().is_none_or(|all| all.contains(name));
        let shown = list.monikers().iter().filter(|moniker| is_of_page(&moniker.name));
        let views = shown
            .map(|moniker| VersionView { name: &moniker.name, title: list.title(&moniker.name) });
        let views: Vec<_> = views.collect();
        if views.len() > 1 { views } else { Vec::new() }
    }

    /// Structured data of a page for search engines.
    fn structured_data(&self, page: &PageView<'_>, parsed: &ParsedSide<'_>) -> Option<String> {
        match self.article.kind() {
            PageKind::Questions => structured_data::of_questions(parsed),
            PageKind::Article => structured_data::of_article(page),
            PageKind::Landing => None,
        }
    }

    /// The template of the article: the one that its front matter names, where there is such, else the
    /// usual one.
    fn template(&self, usual: &str) -> String {
        let named = layout(self.article).map(|(name, _)| format!("{name}.html"));
        named.filter(|it| self.site.templates.has(it)).unwrap_or_else(|| usual.to_owned())
    }

    /// The finding if the front matter names a template that does not exist.
    fn missing_template(&self) -> Option<Located> {
        let (name, span) = layout(self.article)?;
        if self.site.templates.has(&format!("{name}.html")) {
            return None;
        }
        let message = format!("the template `{name}.html` does not exist");
        let help = format!("create `templates/{name}.html`, or remove `layout`");
        let finding = Finding::new(&FRONT_MATTER, span, message).with_help(help);
        Some(finding.locate(self.article.source()))
    }

    /// The path of a view that was chosen because it exists.
    fn path(&self, view: View) -> String {
        self.site.index.page(self.entry, view).expect("only views that exist are chosen")
    }

    fn side_page(&self, side: Side, parsed: &ParsedSide<'_>) -> Result<Output, TemplateError> {
        let path = self.path(View::Side(side));
        let locale = self.locale(side);
        let mut page = self.page_view(side);
        if let Some(address) = &self.entry.redirect {
            let links = self.links(&path, side);
            let resolved = links.resolver.resolve(&self.entry.path, address);
            page.canonical = self.site.canonical_of(&resolved.destination);
            page.redirect = Some(links.target(&resolved, address).address.into_owned());
            let context = self.site.context(&path, locale, &page);
            return Ok(Output::new(path, self.site.templates.page("redirect.html", &context)?));
        }
        if page.description.is_none() {
            page.description = parsed.first_sentences().map(Cow::Owned);
        }
        page.alternates = self.alternates(&path, locale);
        page.alternate_formats = self.alternate_formats(&path, side);
        page.canonical = self.site.canonical(&path);
        page.edit_url = self.edit_url();
        let links = self.links(&path, side);
        let form = self.form(locale, &links);
        page.content = if self.marks { parsed.marked_html(form) } else { parsed.html(form) };
        page.bilingual_url = self.url(&path, View::Bilingual);
        if locale != self.site.index.source_locale() {
            page.source = self.source_view(&path);
        }
        let place = self.place(&path, side);
        if let Some(place) = &place {
            page.navigation = place.branch(self.site, locale)?;
        }
        let html = if path == home(locale) {
            page.kind = "index";
            page.feed = self.site.feed_url(&path, locale);
            page.alternates = self.site.home_alternates(&path, locale);
            let mut context = self.site.context(&path, locale, &page);
            context.insert("index", &self.site.index_view(&path, locale));
            self.site.templates.page(&self.template("index.html"), &context)?
        } else {
            page.kind = match self.article.kind() {
                PageKind::Landing => "landing",
                PageKind::Article | PageKind::Questions => "article",
            };
            page.breadcrumbs = self.breadcrumbs(&path, locale, place.as_ref());
            let prev_next = place.as_ref().map(Place::prev_next);
            [page.previous, page.next] = prev_next.unwrap_or_default();
            page.headings = parsed.headings();
            page.versions = self.versions(parsed);
            if self.site.configuration.site.reading_time && page.kind == "article" {
                let minutes = reading_time::minutes(&parsed.document().passages());
                page.reading_time = Some(self.words(locale).count(
                    "reading_time",
                    minutes,
                    &self.site.number_locale(locale),
                ));
            }
            page.related = self.site.related_articles(&path, locale);
            page.taxonomies = self.site.article_terms(self.entry, locale, &path);
            page.structured_data = self.structured_data(&page, parsed);
            if page.kind == "article" {
                (page.heading, page.body) = split_heading(&page.content).unwrap_or_default();
            }
            let template = self.template("page.html");
            self.site.templates.page(&template, &self.site.context(&path, locale, &page))?
        };
        Ok(Output::new(path, html))
    }

    fn bilingual_page(
        &self,
        target: &ParsedSide<'_>,
        source: &ParsedSide<'_>,
    ) -> Result<Output, TemplateError> {
        let path = self.path(View::Bilingual);
        let locales = [Side::Target, Side::Source].map(|side| self.locale(side));
        let links = [Side::Target, Side::Source].map(|side| self.links(&path, side));
        let forms = [self.form(locales[0], &links[0]), self.form(locales[1], &links[1])];
        let mut bilingual = bilingual_view(self.article, [target, source], forms, locales);
        bilingual.target.name = self.site.language_name(locales[0]);
        bilingual.source.name = self.site.language_name(locales[1]);
        let mut page = self.page_view(Side::Target);
        page.kind = "bilingual";
        page.robots = Some("noindex");
        page.alternates = self.alternates(&path, locales[0]);
        let place = self.place(&path, Side::Target);
        page.breadcrumbs = self.breadcrumbs(&path, locales[0], place.as_ref());
        page.article_url = self.url(&path, View::Side(Side::Target));
        page.headings = target.headings();
        page.source = self.source_view(&path);
        let mut context = self.site.context(&path, locales[0], &page);
        context.insert("bilingual", &bilingual);
        Ok(Output::new(path, self.site.templates.page("bilingual.html", &context)?))
    }

    pub(super) fn locale(&self, side: Side) -> &Locale {
        match side {
            Side::Target => &self.entry.locale,
            Side::Source => self.site.index.source_locale(),
        }
    }

    pub(super) fn words(&self, locale: &Locale) -> &UiStrings {
        self.site.templates.dictionary().words(locale)
    }

    pub(super) fn links<'l>(&'l self, page: &'l str, side: Side) -> PageLinks<'l> {
        let (xref_map, pictures) = (self.site.xref_map, self.pictures);
        PageLinks { resolver: self.resolver(side), page, xref_map, pictures }
    }

    pub(super) fn resolver(&self, side: Side) -> Resolver<'_> {
        let has_sources = self.site.has(View::Side(Side::Source));
        Resolver {
            index: self.site.index,
            side: if has_sources { side } else { Side::Target },
            locale: &self.entry.locale,
            has_sources,
            reader: None,
            configuration: self.site.configuration,
        }
    }

    /// Checks the links of both sides, and collects their targets.
    pub(super) fn examine_links(&self, sides: &Sides<'_>) -> (Vec<Located>, ArticleDependencies) {
        let mut examination = LinkChecker::new(self.article);
        sides.iter().flatten().for_each(|side| examination.gather(side));
        for side in sides.iter().flatten() {
            let links = self.links("", side.side());
            examination.examine(side, &links);
        }
        examination.finish()
    }

    pub(super) fn form<'f>(
        &'f self,
        locale: &Locale,
        links: &'f PageLinks<'f>,
    ) -> RenderContext<'f> {
        RenderContext { links: Some(links), ..self.site.form(locale) }
    }

    /// Returns the view shared by all pages of the article.
    pub(super) fn page_view(&self, side: Side) -> PageView<'_> {
        let locale = self.locale(side);
        let front_matter = self.article.front_matter();
        let updated = self.entry.updated_in(locale);
        let (title, description, translation) = match side {
            Side::Target => {
                let description = self.entry.description.as_deref().map(Cow::Borrowed);
                (&self.entry.title, description, self.translation(locale))
            }
            Side::Source => {
                (self.entry.source_title.as_ref().unwrap_or(&self.entry.title), None, None)
            }
        };
        PageView {
            title,
            description,
            locale: locale.tag(),
            og_locale: locale.language_and_region(),
            strings_locale: self.site.templates.foreign_strings(locale),
            direction: locale.direction().name(),
            robots: front_matter.and_then(FrontMatter::robots),
            translation,
            updated: updated.map(|date| date_view(date, &self.site.number_locale(locale))),
            contributors: &self.entry.contributors,
            extra: front_matter.map(extra).unwrap_or_default(),
            image: self.image(front_matter),
            ..PageView::default()
        }
    }

    /// The address of another view of the article, if the site shows it.
    fn url(&self, from: &str, view: View) -> Option<String> {
        let page = self.site.index.page(self.entry, view).filter(|_| self.site.has(view))?;
        Some(self.site.index.address(from, &page))
    }

    /// The page's text in the other forms that the site has.
    fn alternate_formats(&self, from: &str, side: Side) -> Vec<AlternateFormatView> {
        let known = [
            (PageFormat::Text, "txt", "text/plain"),
            (PageFormat::Markdown, "md", "text/markdown"),
        ];
        let written = known.into_iter().filter(|(format, ..)| self.site.formats.contains(format));
        let alternate_format = |(_, extension, media_type)| {
            let url =
                relative(from, &self.site.index.alternate_format(self.entry, side, extension));
            AlternateFormatView { media_type, url }
        };
        written.map(alternate_format).collect()
    }

    /// The image of the article for those who share it, or else the site's.
    fn image(&self, front_matter: Option<&FrontMatter>) -> Option<String> {
        let written = front_matter.and_then(|it| it.get("image")?.value.as_text());
        let own = written.and_then(|written| {
            let resolved = self.resolver(Side::Target).resolve(&self.entry.path, written);
            match resolved.destination {
                Destination::File(path) => self.site.canonical(&self.site.index.asset_page(path)?),
                Destination::Elsewhere => Some(written.to_owned()),
                _ => None,
            }
        });
        own.or_else(|| self.site.image())
    }

    /// Where the article's file is edited.
    pub(super) fn edit_url(&self) -> Option<String> {
        Some(self.site.configuration.site.edit_url.as_ref()?.of(&self.entry.path))
    }

    pub(super) fn source_view(&self, from: &str) -> Option<AlternateView> {
        let page = self.site.index.page(self.entry, View::Side(Side::Source));
        let page = page.filter(|_| self.site.has(View::Side(Side::Source)))?;
        Some(self.alternate(self.site.index.source_locale(), from, &page))
    }

    /// The article in all languages that have a page of it; in this one, the page itself.
    pub(super) fn alternates(&self, from: &str, current: &Locale) -> Vec<AlternateView> {
        let versions = self.site.versions(&self.entry.name);
        let written = versions.iter().map(|it| (it.locale, &*it.page, false));
        let lacking = self.site.fallback_versions(&self.entry.name);
        let lacking = lacking.iter().map(|(locale, page)| (*locale, &**page, true));
        let view = |(locale, page, fallback)| {
            let current = locale == current;
            let page = if current { from } else { page };
            AlternateView { current, fallback, ..self.alternate(locale, from, page) }
        };
        let mut alternates: Vec<_> = written.chain(lacking).map(view).collect();
        alternates.sort_by(|a, b| a.locale.cmp(&b.locale));
        alternates
    }

    pub(super) fn alternate(&self, locale: &Locale, from: &str, page: &str) -> AlternateView {
        self.site.alternate(locale, from, page)
    }

    /// Where a page is in the table of contents of its language.
    fn place<'p>(&'p self, page: &'p str, side: Side) -> Option<Place<'p>> {
        let source = || article_path(self.locale(side), &self.entry.name);
        let path = match side {
            Side::Target => self.entry.path.clone(),
            Side::Source => source(),
        };
        Place::find(&path, self.site.navigation, self.links(page, side))
    }

    /// The front page, and the entries above in the table of contents.
    pub(super) fn breadcrumbs(
        &self,
        from: &str,
        locale: &Locale,
        place: Option<&Place<'_>>,
    ) -> Vec<CrumbView> {
        let (title, url) =
            (self.words(locale).get("home"), self.site.index.address(from, &home(locale)));
        let title_locale = self.site.templates.foreign_strings(locale);
        let home = CrumbView { title_locale, ..CrumbView::new(title, url) };
        std::iter::once(home).chain(place.into_iter().flat_map(Place::above)).collect()
    }

    fn translation(&self, locale: &Locale) -> Option<TranslationView> {
        let code = self.article.front_matter()?.translation_type()?;
        let (kind, key) = match code {
            "HT" | "Human Translation" => ("human", "translation_human"),
            "MT" | "Machine Translation" => ("machine", "translation_machine"),
            code if code.starts_with("MTE") => ("post-edited", "translation_post_edited"),
            _ => return None,
        };
        Some(TranslationView { kind, text: self.words(locale).get(key) })
    }
}

/// The first heading of a text and what follows it, where the text begins with it.
fn split_heading(html: &str) -> Option<(String, String)> {
    const END: &str = "</h1>";
    let end = html.starts_with("<h1").then(|| html.find(END)).flatten()? + END.len();
    Some((html[..end].to_owned(), html[end..].to_owned()))
}

/// The template that the front matter of an article names, and where.
fn layout(article: &Article) -> Option<(&str, Span)> {
    let field = article.front_matter()?.get("layout")?;
    let name = field.value.as_text()?.trim();
    (!name.is_empty()).then_some((name, field.value_span))
}

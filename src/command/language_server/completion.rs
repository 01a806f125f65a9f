//! Names and terms that a writer has begun.

use serde_json::{Value, json};

use super::glossaries::glossary;
use super::names::{continued, is_media};
use super::workspace::{OpenFile, Workspace};
use crate::article::{Article, Side};
use crate::command::serve::ServedProject;
use crate::language_server::{Wanted, WantedKind, term_offers, wanted};
use crate::markdown::link::Address;
use crate::markdown::moniker::MonikerList;
use crate::markdown::{Context, parse};
use crate::project::is_include;
use crate::text::Span;

/// A byte of an open file where a writer wants to be offered names.
pub(super) struct Completion<'w> {
    pub(super) workspace: &'w Workspace,
    pub(super) file: &'w OpenFile,
    pub(super) offset: usize,
}

/// The most names that are offered at once: with the next key an editor asks for those that fit it.
const OFFERS_MAX: usize = 200;

/// A name, and what it is.
type Named = (String, String);

impl Completion<'_> {
    /// The names that can stand there; where none is begun, the translations of terms.
    pub(super) fn answer(&self) -> anyhow::Result<Value> {
        let source = self.file.document.source();
        let Some(wanted) = wanted(source, self.offset) else { return self.terms() };
        let begun = source.slice(wanted.span);
        let mut names = self.names(&wanted)?;
        names.retain(|(name, _)| has_in_order(name, begun));
        // Of files, those in the nearest folders first.
        names.sort_by_cached_key(|(name, _)| (name.matches('/').count(), name.clone()));
        let is_incomplete = names.len() > OFFERS_MAX;
        let items = names.iter().take(OFFERS_MAX).enumerate().map(|(number, named)| {
            let mut item = self.item(named, wanted.span, 17);
            item["sortText"] = format!("{number:04}").into();
            item
        });
        Ok(json!({ "isIncomplete": is_incomplete, "items": items.collect::<Vec<_>>() }))
    }

    fn terms(&self) -> anyhow::Result<Value> {
        let project = self.workspace.project(self.file);
        let Some((glossary, locale)) = glossary(project, self.own())? else {
            return Ok(Value::Null);
        };
        let article = self.workspace.article(self.file)?;
        let offers = term_offers(&article, self.offset, &glossary, &locale).into_iter();
        let items = offers.map(|offer| self.item(&(offer.text, offer.source), offer.span, 1));
        Ok(json!({ "isIncomplete": false, "items": items.collect::<Vec<_>>() }))
    }

    /// An offer to replace what was begun, of a kind of the protocol.
    fn item(&self, (name, detail): &Named, begun: Span, kind: u8) -> Value {
        let range = self.workspace.places(self.file).range(begun);
        json!({
            "label": name,
            "detail": detail,
            "kind": kind,
            "textEdit": { "range": range, "newText": name },
            "filterText": name,
        })
    }

    /// The file, as people know it.
    fn own(&self) -> &str {
        self.file.document.source().path()
    }

    fn names(&self, wanted: &Wanted) -> anyhow::Result<Vec<Named>> {
        let project = self.workspace.project(self.file);
        if let Some(pages) = project.pages() {
            return pages.completions(self.file.document.source(), wanted);
        }
        let (Some(served), Some(own)) = (project.served(), project.content_path(self.own())) else {
            return Ok(Vec::new());
        };
        let index = served.index();
        let typed = self.file.document.source().slice(wanted.span);
        let folder = own.split('/').next().unwrap_or_default();
        let is_near = |path: &&str| path.starts_with(&format!("{folder}/"));
        let entries = index.entries().iter();
        let articles = entries.map(|it| (it.path.as_str(), it.title.clone()));
        let assets = index.assets().map(|path| (path, String::new()));
        let files = served.content().tree.files.iter().map(|path| (path.as_str(), String::new()));
        // A name begins as it was begun, or editors leave it out.
        let named = |files: &mut dyn Iterator<Item = (&str, String)>| {
            let near = files.filter(|(path, _)| is_near(path) && *path != own);
            near.filter_map(|(path, title)| Some((continued(own, typed, path)?, title))).collect()
        };
        Ok(match wanted.kind {
            WantedKind::File => named(&mut articles.chain(assets)),
            WantedKind::Image => named(&mut assets.filter(|(path, _)| is_media(path))),
            WantedKind::Code => named(&mut assets.filter(|(path, _)| !is_media(path))),
            WantedKind::Include => named(&mut files.filter(|(path, _)| is_include(path))),
            WantedKind::Anchor => self.anchors(&wanted.file, own, served)?,
            WantedKind::Uid => {
                let entries = index.entries().iter().filter(|it| is_near(&it.path.as_str()));
                entries.filter_map(|it| Some((it.uid.clone()?, it.title.clone()))).collect()
            }
            WantedKind::Moniker => {
                let list = served.project.configuration.monikers.list.iter();
                let monikers = list.flat_map(MonikerList::monikers);
                monikers.map(|it| (it.name.clone(), it.product.clone())).collect()
            }
        })
    }

    /// The headings of the article itself, or of another that is named relative to it.
    fn anchors(&self, file: &str, own: &str, served: &ServedProject) -> anyhow::Result<Vec<Named>> {
        if file.is_empty() {
            return Ok(headings(&self.workspace.article(self.file)?, own));
        }
        let Address::File { path, .. } = Address::read(own, file) else { return Ok(Vec::new()) };
        Ok(served.article(&path).map(|article| headings(&article, own)).unwrap_or_default())
    }
}

/// Returns `true` if a name has all characters that are typed in their order, as editors choose among offers.
fn has_in_order(name: &str, typed: &str) -> bool {
    let mut rest = name.chars().flat_map(char::to_lowercase);
    typed.chars().flat_map(char::to_lowercase).all(|char| rest.any(|it| it == char))
}

/// The anchors of an article's headings, with their titles.
fn headings(article: &Article, path: &str) -> Vec<Named> {
    let side = article.side(Side::Target);
    let document = parse(side.body(), &Context::alone(path, Side::Target));
    document.headings().into_iter().map(|it| (it.id, it.title)).collect()
}

//! No directive shows on a page as text, unless the article itself is damaged.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diglot::article::{Article, Side};
use diglot::markdown::include::{Library, MISSING_INCLUDE};
use diglot::markdown::node::{Element, NodeKind};
use diglot::markdown::{Context, Document, parse};
use diglot::text::Source;
use rayon::prelude::*;

use crate::corpus::{entries, files, root};

/// Articles whose directives are broken, so that they show: a mark that is none, a line end that was
/// lost before one, and text behind one, for readers to find.
const DAMAGED: [&str; 3] = [
    "alchemy.nl-NL/AlchemyInsights/set-up-insider-risk-management.md",
    "m365.nl-NL/microsoft-365/enterprise/use-powershell-to-perform-a-staged-migration-to-microsoft-365.md",
    "nl-nl/exercises/proofread-structure.md",
];

/// The files beside an article.
struct Folder(PathBuf);

impl Library for Folder {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        let bytes = fs::read(self.0.join(path)).ok()?;
        Some(Arc::new(Article::read(Source::from_bytes(path, bytes))))
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        fs::read_to_string(self.0.join(path)).ok().map(Into::into)
    }
}

#[test]
fn no_directive_shows_as_text_in_the_corpus() {
    let leaks = entries().par_iter().filter(|entry| !DAMAGED.contains(&&*entry.name));
    let leaks = leaks.flat_map_iter(|entry| {
        let (set, path) = entry.name.split_once('/').expect("a set and a path");
        let folder = root().expect("there are entries").join(set).join("annotated");
        leaks_of(&Folder(folder), path, &entry.article)
    });
    assert_none(&leaks.collect::<Vec<_>>());
}

#[test]
fn no_directive_shows_as_text_in_the_sample() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let articles =
        files(&folder).into_iter().filter(|path| path.extension().is_some_and(|it| it == "md"));
    let leaks = articles.flat_map(|file| {
        let path = file.strip_prefix(&folder).expect("a file of the folder").to_string_lossy();
        let bytes = fs::read(&file).expect("an article can be read");
        let article = Article::read(Source::from_bytes(path.clone(), bytes));
        leaks_of(&Folder(folder.clone()), &path, &article)
    });
    assert_none(&leaks.collect::<Vec<_>>());
}

#[track_caller]
fn assert_none(leaks: &[String]) {
    assert!(leaks.is_empty(), "{} directives show as text:\n  {}", leaks.len(), leaks.join("\n  "));
}

/// What shows of an article's directives on its two sides. Files that it includes may be missing:
/// then the reference shows, and is reported.
fn leaks_of(folder: &Folder, path: &str, article: &Article) -> Vec<String> {
    let mut leaks = Vec::new();
    if DAMAGED.contains(&path) {
        return leaks;
    }
    for side in [Side::Target, Side::Source] {
        let text = article.side(side);
        let context = Context { library: Some(folder), ..Context::alone(path, side) };
        let document = parse(text.body(), &context);
        let missing = document.findings.iter().filter(|it| it.rule == &MISSING_INCLUDE);
        let missing: Vec<_> = missing.map(|it| &text.body()[it.span.range()]).collect();
        let is_reported = |leak: &String| missing.iter().any(|it| leak.contains(it));
        let shown = shown(&document).into_iter().filter(|leak| !is_reported(leak));
        leaks.extend(shown.map(|leak| format!("{path}, {side:?} side: {leak:?}")));
    }
    leaks
}

/// Texts of a document that hold what looks like a directive.
fn shown(document: &Document<'_>) -> Vec<String> {
    let mut code = 0;
    let mut found = Vec::new();
    for node in &document.nodes {
        match &node.kind {
            NodeKind::Enter(Element::CodeBlock(_)) => code += 1,
            NodeKind::Exit(enter) => {
                let element = &document.nodes[*enter].kind;
                code -= usize::from(matches!(element, NodeKind::Enter(Element::CodeBlock(_))));
            }
            NodeKind::Text(text) if code == 0 && (text.contains(":::") || text.contains("[!")) => {
                found.push(text.to_string());
            }
            _ => {}
        }
    }
    found
}

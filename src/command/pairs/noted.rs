//! Notes that translations have of the originals that they were made from: a revision, or a hash of the text, in front
//! matter, in a comment, or in a file of hashes.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::pages::Pages;
use crate::article::front_matter;
use crate::command::UsageError;
use crate::disk::git::{Past, PastFile, is_revision};
use crate::disk::{self, PathKind};
use crate::project::layout::{PagePair, Pattern, SyncPoint};
use crate::text::{Source, Span};

/// The files of hashes that a project's notes are in.
pub(super) struct Notes<'p> {
    pages: &'p Pages<'p>,
    files: BTreeMap<String, Source>,
}

impl<'p> Notes<'p> {
    /// Reads the files of hashes of these pages, as they are or as they were at a revision.
    pub(super) fn read(
        pages: &'p Pages<'p>,
        chosen: &[&PagePair],
        revision: Option<&str>,
    ) -> anyhow::Result<Self> {
        let mut files = BTreeMap::new();
        let SyncPoint::Hashes(pattern) = &pages.layout.sync else {
            return Ok(Self { pages, files });
        };
        for page in chosen {
            let Some(path) = hash_file(pages, pattern, page) else { continue };
            if files.contains_key(&path) {
                continue;
            }
            if let Some(source) = read_hash_file(pages, &path, revision)? {
                files.insert(path, source);
            }
        }
        Ok(Self { pages, files })
    }

    /// The values that translations with these texts note.
    pub(super) fn values(
        &self,
        chosen: &[&PagePair],
        text: &impl Fn(&PagePair) -> anyhow::Result<Option<Source>>,
    ) -> anyhow::Result<BTreeMap<String, String>> {
        let mut values = BTreeMap::new();
        for page in chosen.iter().filter(|page| page.has_original) {
            let Some(own) = text(page)? else { continue };
            if let Some((file, span)) = self.find(page, &own) {
                values.insert(page.translation.clone(), file.slice(span).to_owned());
            }
        }
        Ok(values)
    }

    /// The file that notes the original of a translation, and the place in it; `own` is the translation.
    pub(super) fn find<'s>(
        &'s self,
        page: &PagePair,
        own: &'s Source,
    ) -> Option<(&'s Source, Span)> {
        let sync = &self.pages.layout.sync;
        let SyncPoint::Hashes(pattern) = sync else {
            return Some((own, own_span(own.text(), sync)?));
        };
        let path = hash_file(self.pages, pattern, page)?;
        let file = self.files.get(&path)?;
        let folder = path.rfind('/').map_or("", |end| &path[..=end]);
        let within = page.translation.strip_prefix(folder).unwrap_or(&page.translation);
        let names = [within, &page.original, &page.translation];
        Some((file, names.into_iter().find_map(|name| hash_span(file.text(), name))?))
    }
}

/// The path of the file of hashes that a page belongs to.
pub(super) fn hash_file(pages: &Pages<'_>, pattern: &Pattern, page: &PagePair) -> Option<String> {
    let mut pairs = pages.layout.pairs.iter();
    Some(pattern.path(&pairs.find_map(|pair| pair.translation.matches(&page.translation))?))
}

/// The text of a file of hashes; nothing for one that is not there.
fn read_hash_file(
    pages: &Pages<'_>,
    path: &str,
    revision: Option<&str>,
) -> anyhow::Result<Option<Source>> {
    let bytes = if let Some(revision) = revision {
        let file = PastFile { revision: revision.to_owned(), path: path.to_owned() };
        Past::read(&pages.project.root, std::slice::from_ref(&file)).texts.remove(&file)
    } else {
        let file = pages.project.path(path);
        let is_there = disk::kind(&file) == PathKind::File;
        is_there.then(|| disk::read(&file)).transpose()?
    };
    let Some(source) = bytes.map(|bytes| Source::from_bytes(path, bytes)) else { return Ok(None) };
    let text = source.text().trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{')
        && let Err(error) = serde_json::from_str::<&RawValue>(text)
    {
        let message = format!("`{path}`, the file of hashes, is not JSON: {error}");
        return Err(UsageError::new(message, "correct it; `sync` under `[layout]` names it"));
    }
    Ok(Some(source))
}

/// The place of the hash of a page in a file of hashes: in JSON the page's value, or the first hash in that, else the
/// beginning of the line that ends with its name.
pub(super) fn hash_span(text: &str, name: &str) -> Option<Span> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let Ok(entries) = serde_json::from_str::<BTreeMap<String, &RawValue>>(&text[start..]) else {
        return text.lines().find_map(|line| {
            let (hash, rest) = line.split_once([' ', '\t'])?;
            let is_it =
                is_revision(hash) && rest.trim_start_matches([' ', '\t', '*']).trim() == name;
            is_it.then(|| span_in(text, hash))
        });
    };
    let value = entries.get(name)?.get();
    let quoted = |value: &str| {
        let inner = value.strip_prefix('"')?.strip_suffix('"')?;
        is_revision(inner).then_some(())?;
        let span = span_in(text, value);
        Some(Span::new(span.start() + 1, span.end() - 1))
    };
    quoted(value).or_else(|| {
        let fields: BTreeMap<String, &RawValue> = serde_json::from_str(value).ok()?;
        let mut places: Vec<Span> = fields.values().filter_map(|it| quoted(it.get())).collect();
        places.sort_by_key(|it| it.start());
        places.first().copied()
    })
}

/// The place of a part of a text in it.
fn span_in(text: &str, part: &str) -> Span {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    Span::new(start, start + part.len())
}

/// The place in a translation's own text of what it notes.
pub(super) fn own_span(text: &str, sync: &SyncPoint) -> Option<Span> {
    match sync {
        SyncPoint::Key(key) => value_span(text, key),
        SyncPoint::Comment(name) => comment_span(text, name),
        _ => None,
    }
}

/// The place of a value that a comment gives a name: `<!-- original: 0a1b2c3 -->`, in MDX `{/* original: 0a1b2c3 */}`,
/// or JSON in a comment.
fn comment_span(text: &str, name: &str) -> Option<Span> {
    [["<!--", "-->"], ["{/*", "*/}"]].into_iter().find_map(|[open, close]| {
        let mut at = 0;
        while let Some(start) = text[at..].find(open).map(|start| at + start + open.len()) {
            let end = text[start..].find(close).map_or(text.len(), |end| start + end);
            if let Some(span) = named_value(&text[start..end], name) {
                return Some(Span::new(start + span.start(), start + span.end()));
            }
            at = end;
        }
        None
    })
}

/// The place of the value behind a name and a colon.
fn named_value(text: &str, name: &str) -> Option<Span> {
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    text.match_indices(name).find_map(|(at, _)| {
        let behind = text[at + name.len()..].trim_start_matches(['"', '\'']).trim_start();
        let value = behind.strip_prefix([':', '='])?.trim_start().trim_start_matches(['"', '\'']);
        let len = value.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(value.len());
        let is_whole = !text[..at].ends_with(is_of_name);
        (is_whole && len > 0).then(|| span_in(text, &value[..len]))
    })
}

/// The place of the value of a key, without its quotes: in YAML or TOML.
pub(super) fn value_span(text: &str, key: &str) -> Option<Span> {
    let front_matter = front_matter::read(text).0.or_else(|| front_matter::read_toml(text))?;
    if let Some(field) = front_matter.get(key) {
        return Some(without_quotes(text, field.value_span));
    }
    let (outer, inner) = key.split_once('.')?;
    let nested = front_matter.get(outer)?.value_span;
    let mut start = nested.start();
    for line in text[nested.range()].split_inclusive('\n') {
        let field = line.trim_start().strip_prefix(inner).and_then(|it| it.strip_prefix(':'));
        if let Some(value) = field {
            let from = start + line.len() - value.len();
            return Some(without_quotes(text, Span::new(from, from + value.len())));
        }
        start += line.len();
    }
    None
}

/// A value without the space and the quotes around it, and without a comment behind it.
fn without_quotes(text: &str, span: Span) -> Span {
    let value = text[span.range()].trim_end();
    let start = span.start() + value.len() - value.trim_start().len();
    let value = value.trim_start();
    if let Some(mark) = value.chars().next().filter(|it| matches!(it, '"' | '\'')) {
        let inner = &value[1..];
        let len = inner.find(mark).unwrap_or(inner.len());
        return Span::new(start + 1, start + 1 + len);
    }
    let len = value.find(" #").unwrap_or(value.len());
    Span::new(start, start + value[..len].trim_end().len())
}

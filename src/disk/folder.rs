//! A folder of articles that are read by their paths in it, and that include one another.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::{DiskError, FileStamp, PathKind, is_pipe, kind, read, real_path};
use crate::article::Article;
use crate::markdown::include::{Library, stand_in_path};
use crate::site::{ImageFiles, PictureSize, StampedFiles};
use crate::text::Source;

/// A folder of articles. No path leads out of it, or out of the project that it is part of.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// Links may lead anywhere in here.
    bounds: PathBuf,
    /// How people know the folder: `content/`, or nothing.
    prefix: String,
    /// Articles that were included so far, and those that will be requested again.
    articles: Mutex<HashMap<String, Option<Arc<Article>>>>,
    texts: Mutex<HashMap<String, Option<Arc<str>>>>,
    /// Texts that count instead of the files.
    unsaved: Mutex<HashMap<String, Arc<str>>>,
    sizes: Mutex<HashMap<String, Option<PictureSize>>>,
    /// The folder of the source locale, whose files stand in for those that others lack.
    originals: Option<String>,
    /// The files that others stand in for, and those others.
    stand_ins: Mutex<HashMap<String, Option<String>>>,
    /// How many bytes of articles are kept to be asked for again.
    kept: AtomicUsize,
    /// The most that are.
    kept_max: usize,
    /// How many bytes of articles found no room.
    refused: AtomicUsize,
}

/// The most bytes of articles that are kept between one look at all of them and the next.
const KEPT_MAX: usize = 32 << 20;

/// Of a project that is so many times larger, what is kept spares too little to be held.
const REFUSED_FACTOR: usize = 8;

impl Folder {
    /// The folder at `root`, inside the folder `bounds`. People know its files with `prefix` before
    /// their paths.
    pub fn open(root: &Path, bounds: &Path, prefix: impl Into<String>) -> Result<Self, DiskError> {
        let (root, bounds) = (real_path(root)?, real_path(bounds)?);
        let (articles, texts, sizes) = (Mutex::default(), Mutex::default(), Mutex::default());
        let (prefix, kept, kept_max) = (prefix.into(), AtomicUsize::default(), KEPT_MAX);
        let (originals, stand_ins) = (None, Mutex::default());
        let (refused, unsaved) = (AtomicUsize::default(), Mutex::default());
        Ok(Self {
            root,
            bounds,
            prefix,
            articles,
            texts,
            unsaved,
            sizes,
            originals,
            stand_ins,
            kept,
            kept_max,
            refused,
        })
    }

    /// The same, where files of this folder, the source locale's, stand in for includes and code files
    /// that other locales lack.
    #[must_use]
    pub fn with_originals(self, folder: Option<String>) -> Self {
        Self { originals: folder, ..self }
    }

    /// The file at `path`, under the name that people know it by.
    pub fn source(&self, path: &str) -> Result<Source, DiskError> {
        if let Some(text) = self.unsaved(path) {
            return Ok(Source::new(self.name(path), &*text));
        }
        let bytes = read(&self.path(path))?;
        Ok(Source::from_bytes(self.name(path), bytes))
    }

    /// The article at `path`. It is kept for the next who asks, as long as there is room.
    pub fn read_article(&self, path: &str) -> Result<Arc<Article>, DiskError> {
        let articles = || lock(&self.articles);
        if let Some(Some(article)) = articles().get(path) {
            return Ok(Arc::clone(article));
        }
        let article = Arc::new(Article::read(self.source(path)?));
        let len = article.source().text().len();
        let more = |kept: usize| Some(kept + len).filter(|kept| *kept <= self.kept_max);
        // What is not kept does not count: later there may be room again.
        if self.is_too_large() {
            return Ok(article);
        }
        if self.kept.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more).is_ok() {
            articles().insert(path.to_owned(), Some(Arc::clone(&article)));
            return Ok(article);
        }
        self.refused.fetch_add(len, Ordering::Relaxed);
        if self.is_too_large() {
            articles().clear();
        }
        Ok(article)
    }

    /// Returns `true` if so many articles found no room that keeping a few is of no use.
    fn is_too_large(&self) -> bool {
        self.refused.load(Ordering::Relaxed) > self.kept_max * REFUSED_FACTOR
    }

    /// Lets a text count instead of the file at `path`, as an editor has it before it is saved; without a text the
    /// file counts again.
    pub fn set_unsaved(&self, path: &str, text: Option<&str>) {
        self.forget(path);
        match text {
            Some(text) => lock(&self.unsaved).insert(path.to_owned(), text.into()),
            None => lock(&self.unsaved).remove(path),
        };
    }

    fn unsaved(&self, path: &str) -> Option<Arc<str>> {
        lock(&self.unsaved).get(path).cloned()
    }

    /// Reads the file at `path` anew when it is next asked for: it has changed.
    pub fn forget(&self, path: &str) {
        self.forget_stand_ins();
        let known = lock(&self.articles).remove(path);
        if let Some(article) = known.flatten() {
            // Saturating, since articles that others include were never counted.
            let len = article.source().text().len();
            let less = |kept: usize| Some(kept.saturating_sub(len));
            self.kept.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).ok();
        }
        lock(&self.texts).remove(path);
        lock(&self.sizes).remove(path);
    }

    /// Forgets what stands in for files: one may have come, changed or gone.
    fn forget_stand_ins(&self) {
        let stand_ins = std::mem::take(&mut *lock(&self.stand_ins));
        for path in stand_ins.into_iter().filter_map(|(path, other)| other.map(|_| path)) {
            lock(&self.articles).remove(&path);
            lock(&self.texts).remove(&path);
        }
    }

    fn find_stand_in(&self, path: &str) -> Option<String> {
        let other = stand_in_path(path, self.originals.as_deref()?)?;
        let is_needed = self.named_path(path).is_none() && self.named_path(&other).is_some();
        is_needed.then_some(other)
    }

    /// The path of the file that is read for `path`.
    fn path_read(&self, path: &str) -> String {
        self.stand_in(path).unwrap_or_else(|| path.to_owned())
    }

    /// How people know the folder: `content/`, or nothing.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// How people know the file at `path`.
    pub fn name(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// Where the file at `path` is on the disk.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The bytes of a file that an article or an address names; nothing where it is missing or out of
    /// bounds.
    pub fn named_file(&self, path: &str) -> Option<Vec<u8>> {
        let file = self.named_path(path)?;
        match self.unsaved(path) {
            Some(text) => Some(text.as_bytes().to_vec()),
            None => read(&file).ok(),
        }
    }

    fn named_path(&self, path: &str) -> Option<PathBuf> {
        let is_plain = |part: &str| !part.is_empty() && !part.starts_with('.');
        if !path.split('/').all(is_plain) {
            return None;
        }
        let real = real_path(&self.path(path)).ok()?;
        let is_inside = real.starts_with(&self.bounds) && kind(&real) == PathKind::File;
        is_inside.then_some(real)
    }
}

impl Library for Folder {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        remember(&self.articles, path, || {
            let path = self.path_read(path);
            let source = Source::from_bytes(self.name(&path), self.named_file(&path)?);
            Some(Arc::new(Article::read(source)))
        })
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        remember(&self.texts, path, || {
            Some(String::from_utf8_lossy(&self.named_file(&self.path_read(path))?).into())
        })
    }

    fn stand_in(&self, path: &str) -> Option<String> {
        self.originals.as_ref()?;
        remember(&self.stand_ins, path, || self.find_stand_in(path))
    }
}

impl ImageFiles for Folder {
    fn picture_size(&self, path: &str) -> Option<PictureSize> {
        remember(&self.sizes, path, || {
            let is_svg = path.rsplit('.').next().is_some_and(|it| it.eq_ignore_ascii_case("svg"));
            if is_svg {
                return PictureSize::of_svg(&String::from_utf8_lossy(&self.named_file(path)?));
            }
            let file = self.named_path(path).filter(|file| !is_pipe(file))?;
            let size = imagesize::size(file).ok()?;
            let (width, height) = (size.width.try_into().ok()?, size.height.try_into().ok()?);
            Some(PictureSize { width, height })
        })
    }
}

impl StampedFiles for Folder {
    type Stamp = FileStamp;

    /// Nothing also where the path leads out of bounds.
    fn stamp(&self, path: &str) -> Option<FileStamp> {
        FileStamp::of(&self.named_path(path)?)
    }
}

fn lock<T>(known: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    known.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns the first result of `read` for `path`. Nothing is locked while it reads: two threads may
/// both read a file, and get the same.
fn remember<T: Clone>(
    known: &Mutex<HashMap<String, Option<T>>>,
    path: &str,
    read: impl FnOnce() -> Option<T>,
) -> Option<T> {
    if let Some(found) = lock(known).get(path) {
        return found.clone();
    }
    let found = read();
    lock(known).insert(path.to_owned(), found.clone());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_for_which_there_is_no_room_take_none() {
        let place = tempfile::tempdir().expect("a temporary folder");
        for (name, len) in [("large.md", 90), ("first.md", 40), ("second.md", 40)] {
            std::fs::write(place.path().join(name), "x".repeat(len)).expect("a file");
        }
        let folder = Folder::open(place.path(), place.path(), "").expect("a folder");
        let folder = Folder { kept_max: 80, ..folder };
        let read = |name: &str| folder.read_article(name).expect("an article");
        let is_kept = |name: &str| Arc::ptr_eq(&read(name), &read(name));
        assert!(!is_kept("large.md"));
        assert!(is_kept("first.md") && is_kept("second.md"));
        folder.forget("first.md");
        assert!(!is_kept("large.md"));
        assert!(is_kept("first.md"), "its room is free again");
        for _ in 0..REFUSED_FACTOR {
            read("large.md");
        }
        assert!(!is_kept("first.md"), "a few of so many are not kept");
    }
}

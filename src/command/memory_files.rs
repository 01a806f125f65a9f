//! The translation memories that a project names in its `diglot.toml`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::UsageError;
use super::project::LoadedProject;
use crate::disk::{self, FileStamp, PathKind};
use crate::exchange::{Memory, MemoryMatch, Piece, TextReader, tmx};
use crate::locale::Locale;

/// So many matches of a segment are shown.
const MATCHES_MAX: usize = 8;

/// The memories of a project that is reviewed, each read when it is first asked, and again when a file has changed.
pub(super) struct MemoryFiles<'m> {
    project: &'m LoadedProject,
    read: Mutex<BTreeMap<Locale, ReadMemory>>,
}

/// The memory of a language, and the files as they were when it was read.
struct ReadMemory {
    stamps: Vec<Option<FileStamp>>,
    memory: Arc<Memory>,
}

impl<'m> MemoryFiles<'m> {
    pub(super) fn of(project: &'m LoadedProject) -> Self {
        Self { project, read: Mutex::default() }
    }

    /// The pairs that are like a source.
    ///
    /// # Errors
    ///
    /// When a file that diglot.toml names cannot be read.
    pub(super) fn matches(
        &self,
        locale: &Locale,
        source: &str,
    ) -> anyhow::Result<Vec<MemoryMatch>> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let stamps = self.stamps();
        let known = read.get(locale).filter(|known| known.stamps == stamps);
        let memory = if let Some(known) = known {
            Arc::clone(&known.memory)
        } else {
            let mut memories = BTreeMap::from([(locale.clone(), Memory::default())]);
            read_memories(self.project, &mut memories)?;
            let memory = Arc::new(memories.remove(locale).unwrap_or_default());
            let known = ReadMemory { stamps, memory: Arc::clone(&memory) };
            read.insert(locale.clone(), known);
            memory
        };
        drop(read);
        Ok(memory.matches(source, MATCHES_MAX))
    }

    fn stamps(&self) -> Vec<Option<FileStamp>> {
        let files = self.project.configuration.memory.files.iter();
        files.map(|name| FileStamp::of(&self.project.root.join(name.as_str()))).collect()
    }
}

/// Adds the pairs of all files that diglot.toml names to the memories of their locales.
pub(super) fn read_memories(
    project: &LoadedProject,
    memories: &mut BTreeMap<Locale, Memory>,
) -> anyhow::Result<()> {
    let mut names = project.configuration.memory.files.iter();
    names.try_for_each(|name| read_memory(project, name.as_str(), memories))
}

/// Adds the pairs of a TMX file.
fn read_memory(
    project: &LoadedProject,
    name: &str,
    memories: &mut BTreeMap<Locale, Memory>,
) -> anyhow::Result<()> {
    let path = project.root.join(name);
    if disk::kind(&path) != PathKind::File {
        let message = format!("translation memory `{name}` does not exist");
        return Err(UsageError::new(message, "check `files` under `[memory]` in diglot.toml"));
    }
    let text = TextReader::new(disk::open(&path)?);
    let source_locale = &project.configuration.locales.source;
    let mut take = |texts: &[(String, Vec<Piece>)]| {
        let Some((_, from)) = texts.iter().find(|(tag, _)| is_for(tag, source_locale)) else {
            return;
        };
        for (tag, to) in texts {
            for (_, memory) in memories.iter_mut().filter(|(locale, _)| is_for(tag, locale)) {
                memory.add_pair(from, to);
            }
        }
    };
    tmx::read(text, &mut take).map_err(|error| {
        UsageError::new(format!("`{name}`: {error}"), "export the memory again, or repair the file")
    })
}

/// Returns `true` if a text with this tag serves a locale: `nl`, `nl_NL` and `NL-nl` serve `nl-NL`.
fn is_for(tag: &str, locale: &Locale) -> bool {
    Locale::parse(&tag.replace('_', "-"))
        .is_some_and(|own| own == *locale || own.tag() == locale.language())
}

//! `diglot memory`: the translations of a project as a memory; and the memories that exports are filled in from.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::article_units::{ProjectArticles, UnitReader, locales};
use super::document::Sink;
use super::output::{DocumentWriter, OutputPlace};
use crate::arguments::{MemoryArguments, MemoryFormat};
use crate::command::console::Console;
use crate::command::content::pluralize;
use crate::command::memory_files::read_memories;
use crate::command::project::LoadedProject;
use crate::command::{ExitStatus, Session};
use crate::exchange::{ArticleUnits, Memory, Unit, tmx};
use crate::locale::Locale;
use crate::review::plain;
use crate::text::stable_hash;

/// So many articles are in memory at a time.
const CHUNK: usize = 64;

/// Writes the memory of the project, or lists its conflicts.
pub(in crate::command) fn memory(
    arguments: &MemoryArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let files = project.files()?;
    let found = ProjectArticles::find(&[], &project, session)?;
    let reader = UnitReader::new(&project, &files, &found);
    let articles = reader.paths(&locales(&arguments.locale)?)?;
    let mut pairs = DistinctPairs::default();
    if arguments.conflicts {
        each_article(&reader, &articles, |article| {
            for unit in &article.units {
                pairs.take(article, unit);
            }
            Ok(())
        })?;
        let listed = conflicts(&reader, &articles, &pairs)?;
        Console::result(listed.as_bytes())?;
    } else {
        write(arguments, &reader, &articles, &mut pairs)?;
    }
    session.screen.print(&pairs.summary());
    Ok(ExitStatus::Done)
}

/// Writes the pairs, each once.
fn write(
    arguments: &MemoryArguments,
    reader: &UnitReader<'_>,
    articles: &[(String, Locale)],
    pairs: &mut DistinctPairs,
) -> anyhow::Result<()> {
    let path = OutputPlace::file(&arguments.out)?;
    let level = match arguments.format {
        MemoryFormat::Tmx => tmx::Level::Plain,
        MemoryFormat::Tmx2 => tmx::Level::Codes,
    };
    let mut writer = DocumentWriter::create(path.as_deref(), reader.project)?;
    *pairs = write_memory(reader, articles, level, &mut |bytes| writer.write(bytes))?;
    writer.finish()
}

/// Writes the pairs of articles as a document, each once.
pub(super) fn write_memory(
    reader: &UnitReader<'_>,
    articles: &[(String, Locale)],
    level: tmx::Level,
    sink: Sink<'_>,
) -> anyhow::Result<DistinctPairs> {
    let mut pairs = DistinctPairs::default();
    sink(tmx::head(&reader.project.configuration.locales.source).as_bytes())?;
    each_article(reader, articles, |article| {
        let text = tmx::pairs_if(article, level, |unit| pairs.take(article, unit));
        sink(text.as_bytes())
    })?;
    sink(tmx::END.as_bytes())?;
    Ok(pairs)
}

/// Reads articles, some at a time, and hands each over in order.
fn each_article(
    reader: &UnitReader<'_>,
    articles: &[(String, Locale)],
    mut each: impl FnMut(&ArticleUnits) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    for chunk in articles.chunks(CHUNK) {
        let read = |(path, locale): &(String, Locale)| reader.units(path, locale);
        for article in chunk.par_iter().map(read).collect::<anyhow::Result<Vec<_>>>()? {
            each(&article)?;
        }
    }
    Ok(())
}

/// The pairs that were taken, each as a hash: a project has a million.
#[derive(Default)]
pub(super) struct DistinctPairs {
    /// Hashes of the translations of each source.
    targets: FxHashMap<String, FxHashSet<String>>,
    all: usize,
    distinct: usize,
}

impl DistinctPairs {
    /// Takes a unit's pair; `true` if it was not there yet.
    fn take(&mut self, article: &ArticleUnits, unit: &Unit) -> bool {
        let Some(target) = unit.target_markdown.as_deref().filter(|_| unit.is_translated()) else {
            return false;
        };
        let targets = self.targets.entry(source_hash(article, unit)).or_default();
        let is_new = targets.insert(stable_hash(&[target.trim()]));
        self.all += 1;
        self.distinct += usize::from(is_new);
        is_new
    }

    fn is_conflict(&self, source: &str) -> bool {
        self.targets.get(source).is_some_and(|targets| targets.len() > 1)
    }

    fn summary(&self) -> String {
        let conflicts = self.targets.values().filter(|targets| targets.len() > 1).count();
        let mut summary = pluralize(self.distinct, "pair");
        if self.all > self.distinct {
            let _ =
                write!(summary, ", {} joined", pluralize(self.all - self.distinct, "duplicate"));
        }
        if conflicts > 0 {
            let sources = pluralize(conflicts, "source");
            let _ = write!(summary, ", {sources} with several translations (see --conflicts)");
        }
        summary
    }
}

fn source_hash(article: &ArticleUnits, unit: &Unit) -> String {
    stable_hash(&[article.target_locale.tag(), unit.source_markdown.trim()])
}

/// A source with several translations, and where each is.
struct Conflict {
    locale: Locale,
    source: String,
    /// A place of each translation, and how often it is there.
    targets: BTreeMap<String, (String, usize)>,
}

/// The sources with several translations, in order of the articles.
fn conflicts(
    reader: &UnitReader<'_>,
    articles: &[(String, Locale)],
    pairs: &DistinctPairs,
) -> anyhow::Result<String> {
    let mut order: Vec<Conflict> = Vec::new();
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    each_article(reader, articles, |article| {
        for unit in article.units.iter().filter(|unit| unit.is_translated()) {
            let hash = source_hash(article, unit);
            if !pairs.is_conflict(&hash) {
                continue;
            }
            let at = *places.entry(hash).or_insert_with(|| {
                let (locale, source) =
                    (article.target_locale.clone(), unit.source_markdown.clone());
                order.push(Conflict { locale, source, targets: BTreeMap::new() });
                order.len() - 1
            });
            let target = unit.target_markdown.as_deref().unwrap_or_default().trim();
            let place = || (format!("{}#{}", article.path, unit.id), 0);
            order[at].targets.entry(target.to_owned()).or_insert_with(place).1 += 1;
        }
        Ok(())
    })?;
    Ok(order.iter().map(Conflict::text).collect())
}

impl Conflict {
    fn text(&self) -> String {
        let mut text = format!("{}: {}\n", self.locale, plain(self.source.trim()));
        for (target, (place, count)) in &self.targets {
            let _ = writeln!(text, "  {count} × {}  ({})", plain(target), plain(place));
        }
        text
    }
}

/// The memory of each locale: the project's own pairs, then those of the files that diglot.toml names.
pub(super) fn memories(
    asked: &UnitReader<'_>,
    locales: &BTreeSet<&Locale>,
    session: &Session<'_>,
) -> anyhow::Result<BTreeMap<Locale, Memory>> {
    let (project, files) = (asked.project, asked.files);
    let found = ProjectArticles::find(&[], project, session)?;
    let reader = UnitReader::new(project, files, &found);
    let wanted: Vec<Locale> = locales.iter().map(|&locale| locale.clone()).collect();
    let articles = reader.paths(&wanted)?;
    let mut memories: BTreeMap<Locale, Memory> =
        wanted.into_iter().map(|locale| (locale, Memory::default())).collect();
    each_article(&reader, &articles, |article| {
        if let Some(memory) = memories.get_mut(&article.target_locale) {
            memory.add_article(article);
        }
        Ok(())
    })?;
    read_memories(project, &mut memories)?;
    Ok(memories)
}

//! Watching the project's files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::changes::named_files;
use crate::command::content::CONTENT;
use crate::command::project::LoadedProject;
use crate::disk::{self, PathKind};
use crate::project::layout::LayoutConfiguration;

/// Debounce interval: events closer together than this are one save.
const DEBOUNCE: Duration = Duration::from_millis(15);
/// Where something happens all the time, browsers hear of what happened so far after so long.
const TOLD_AFTER: Duration = Duration::from_millis(150);
/// How often files are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// The files of a project, watched for as long as this lives.
pub(super) struct ProjectWatcher {
    /// Kept, since it stops when it is dropped.
    watcher: Box<dyn Watcher + Send>,
    events: Receiver<Vec<PathBuf>>,
    root: PathBuf,
    /// `true` if the system tells of changes; files are looked at now and then where it does not.
    pub(super) is_native: bool,
}

impl ProjectWatcher {
    /// Watches the files of a project.
    pub(super) fn new(project: &LoadedProject) -> anyhow::Result<Self> {
        let root = disk::real_path(&project.root)?;
        let (sender, events) = channel();
        let reported = sender.clone();
        let recommended = RecommendedWatcher::new(
            move |event| drop(reported.send(changed_paths(event))),
            Config::default(),
        );
        let mut watched = match recommended {
            Ok(watcher) => {
                Self { watcher: Box::new(watcher), events, root: root.clone(), is_native: true }
            }
            Err(_) => return Self::polling(project, root),
        };
        // The system watches only so many files for one person.
        match watched.watch(project) {
            Ok(()) => Ok(watched),
            Err(_) => Self::polling(project, root),
        }
    }

    fn polling(project: &LoadedProject, root: PathBuf) -> anyhow::Result<Self> {
        let (sender, events) = channel();
        let reported = move |event| drop(sender.send(changed_paths(event)));
        let polling = PollWatcher::new(reported, Config::default().with_poll_interval(POLL))?;
        let mut watched = Self { watcher: Box::new(polling), events, root, is_native: false };
        watched.watch(project)?;
        Ok(watched)
    }

    fn watch(&mut self, project: &LoadedProject) -> notify::Result<()> {
        let layout = project.configuration.layout.as_ref();
        let own =
            layout.map_or_else(|| vec![CONTENT, "data", "templates"], LayoutConfiguration::folders);
        for folder in &own {
            let folder = self.root.join(folder);
            if disk::kind(&folder) == PathKind::Folder {
                self.watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        let named = named_files(project).map(|name| self.root.join(name));
        let folders: BTreeSet<PathBuf> =
            named.filter_map(|path| path.parent().map(Path::to_owned)).collect();
        let is_there = |folder: &&PathBuf| disk::kind(folder) == PathKind::Folder;
        for folder in folders.iter().filter(is_there) {
            if !own.iter().any(|it| folder.starts_with(self.root.join(it))) {
                self.watcher.watch(folder, RecursiveMode::NonRecursive)?;
            }
        }
        Ok(())
    }

    /// Watches folders that have come to be since.
    pub(super) fn follow(&mut self, project: &LoadedProject) {
        // Those that are watched already stay so; what cannot be watched is seen with the next start.
        self.watch(project).ok();
    }

    /// Waits for changes, and then until it is quiet; none when the watcher is gone.
    pub(super) fn next(&self) -> Option<BTreeSet<PathBuf>> {
        let mut paths: BTreeSet<PathBuf> = self.events.recv().ok()?.into_iter().collect();
        let began = Instant::now();
        while began.elapsed() < TOLD_AFTER {
            match self.events.recv_timeout(DEBOUNCE) {
                Ok(more) => paths.extend(more),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        Some(paths)
    }
}

fn changed_paths(event: notify::Result<Event>) -> Vec<PathBuf> {
    match event {
        Ok(event) if !matches!(event.kind, EventKind::Access(_)) => event.paths,
        _ => Vec::new(),
    }
}

//! Telling whether a file has changed without reading it.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// Modification time and length of a file; used to detect changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FileStamp {
    /// In nanoseconds since 1970.
    modified: u64,
    /// In bytes.
    pub len: u64,
}

impl FileStamp {
    /// The stamp of a file; links are followed. None where there is no file.
    ///
    /// ```
    /// use std::path::Path;
    /// use diglot::disk::FileStamp;
    ///
    /// assert!(FileStamp::of(Path::new("Cargo.toml")).is_some_and(|stamp| stamp.len > 0));
    /// assert_eq!(FileStamp::of(Path::new("src")), None);
    /// ```
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        Some(Self { modified: nanoseconds(metadata.modified().ok()?), len: metadata.len() })
    }

    /// Returns `true` if the file was written before `time`. One that was not may be written again
    /// without its stamp showing it.
    pub fn is_before(self, time: SystemTime) -> bool {
        self.modified < nanoseconds(time)
    }
}

fn nanoseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
}

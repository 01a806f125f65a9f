//! Bytes that are put aside and read again, so that memory holds little of what a large project makes.

use std::env;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::replacement::random_name;
use super::{DiskError, refused};

/// So many bytes stay in memory; then they go to a file.
const MEMORY_MAX: usize = 8 << 20;

/// Pieces of bytes, each of which can be read again: few are held in memory, more in a temporary file that
/// has no name and goes with the program.
#[derive(Debug, Default)]
pub struct Spool {
    stored: Mutex<Stored>,
    /// None stands for [`MEMORY_MAX`].
    memory_max: Option<usize>,
}

#[derive(Debug, Default)]
struct Stored {
    /// The first bytes.
    file: Option<File>,
    file_len: u64,
    /// The bytes behind those of the file.
    recent: Vec<u8>,
}

/// Where in a spool a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    start: u64,
    len: u32,
}

impl Spool {
    /// Puts a piece aside.
    ///
    /// # Errors
    ///
    /// When the folder for temporary files takes nothing.
    pub fn put(&self, bytes: &[u8]) -> Result<Piece, DiskError> {
        let mut stored = self.lock();
        let piece = Piece {
            start: stored.file_len + stored.recent.len() as u64,
            len: u32::try_from(bytes.len()).expect("a piece is of one article"),
        };
        stored.recent.extend_from_slice(bytes);
        if stored.recent.len() > self.memory_max.unwrap_or(MEMORY_MAX) {
            let folder = env::temp_dir();
            stored.move_to_file().map_err(refused("write a temporary file in", &folder))?;
        }
        Ok(piece)
    }

    /// Reads a piece.
    ///
    /// # Errors
    ///
    /// When the temporary file cannot be read.
    pub fn get(&self, piece: Piece) -> Result<Vec<u8>, DiskError> {
        let folder = env::temp_dir();
        self.lock().get(piece).map_err(refused("read a temporary file in", &folder))
    }

    fn lock(&self) -> MutexGuard<'_, Stored> {
        self.stored.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stored {
    fn move_to_file(&mut self) -> io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(unnamed_file()?),
        };
        file.seek(SeekFrom::Start(self.file_len))?;
        file.write_all(&self.recent)?;
        self.file_len += self.recent.len() as u64;
        self.recent.clear();
        Ok(())
    }

    fn get(&mut self, piece: Piece) -> io::Result<Vec<u8>> {
        let len = piece.len as usize;
        if let Some(start) = piece.start.checked_sub(self.file_len) {
            let start = usize::try_from(start).map_err(io::Error::other)?;
            return Ok(self.recent[start..start + len].to_vec());
        }
        let file = self.file.as_mut().ok_or(io::ErrorKind::NotFound)?;
        file.seek(SeekFrom::Start(piece.start))?;
        let mut bytes = vec![0; len];
        file.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

/// A file that nobody else finds: its name is taken away while it is open.
fn unnamed_file() -> io::Result<File> {
    let path = env::temp_dir().join(random_name("")?);
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path)?;
    fs::remove_file(&path)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_back_from_memory_and_from_the_file() {
        let spool = Spool { memory_max: Some(10), ..Spool::default() };
        let texts: Vec<String> = (0..40).map(|number| "x".repeat(number % 7)).collect();
        let put = |text: &String| spool.put(text.as_bytes()).expect("it is taken");
        let pieces: Vec<Piece> = texts.iter().map(put).collect();
        let stored = spool.lock().file_len;
        assert!(stored > 0 && !spool.lock().recent.is_empty(), "both hold some");
        for (piece, text) in pieces.into_iter().zip(texts).rev() {
            assert_eq!(spool.get(piece).expect("it is there"), text.as_bytes());
        }
    }
}

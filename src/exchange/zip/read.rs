//! Reading archives that come from anybody.

use std::io::{self, Read};

use flate2::read::DeflateDecoder;

/// So many files may be in an archive.
const FILES_MAX: usize = 1000;
/// The most bytes of a file in it.
const FILE_MAX: u64 = 2 << 30;
/// A size or a place that is written elsewhere, since it is too large.
const ELSEWHERE: usize = 0xffff_ffff;
/// The bytes before the name of a file.
const HEAD_MIN: usize = 30;
/// A file over a mebibyte may be at most so many times as large as it is packed: more is a bomb.
const RATIO_MAX: u64 = 200;

/// An archive in memory.
pub struct Archive<'b> {
    bytes: &'b [u8],
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    method: u16,
    packed: usize,
    start: usize,
}

impl<'b> Archive<'b> {
    /// Returns `true` if a file begins as archives do.
    pub fn is_archive(bytes: &[u8]) -> bool {
        // One without files has but its end.
        bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
    }

    /// Opens an archive.
    ///
    /// # Errors
    ///
    /// When it is damaged, or holds what we do not read: too many files, encryption, names that lead out
    /// of it.
    pub fn open(bytes: &'b [u8]) -> Result<Self, String> {
        let cut = || "is cut off or damaged".to_owned();
        let end = memchr::memmem::rfind(bytes, b"PK\x05\x06").ok_or_else(cut)?;
        let count = usize::from(short(bytes, end + 10).ok_or_else(cut)?);
        if count > FILES_MAX {
            return Err(format!("holds more than {FILES_MAX} files"));
        }
        let mut at = long(bytes, end + 16).ok_or_else(cut)?;
        let mut entries: Vec<Entry> = Vec::with_capacity(count);
        for _ in 0..count {
            let (entry, next) = entry(bytes, at).ok_or_else(cut)??;
            if entries.iter().any(|other| other.name == entry.name) {
                return Err(format!("holds `{}` twice", entry.name));
            }
            entries.push(entry);
            at = next;
        }
        // A bomb may have all of its files in the same few bytes.
        let mut places: Vec<(usize, usize)> =
            entries.iter().map(|entry| (entry.start, entry.packed)).collect();
        places.sort_unstable();
        if places.windows(2).any(|pair| pair[0].0 + HEAD_MIN + pair[0].1 > pair[1].0) {
            return Err("holds files in the place of others".to_owned());
        }
        Ok(Self { bytes, entries })
    }

    /// The names of its files, without folders.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| &*entry.name).filter(|name| !name.ends_with('/'))
    }

    /// A file of it, unpacked as it is read.
    ///
    /// # Errors
    ///
    /// When it is packed in a way that we do not read, or lies outside of the archive.
    pub fn file(&self, name: &str) -> Option<Result<Box<dyn Read + 'b>, String>> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        Some(self.unpacked(entry))
    }

    fn unpacked(&self, entry: &Entry) -> Result<Box<dyn Read + 'b>, String> {
        let content = || {
            let name = usize::from(short(self.bytes, entry.start + 26)?);
            let extra = usize::from(short(self.bytes, entry.start + 28)?);
            let start = entry.start + 30 + name + extra;
            self.bytes.get(start..start.checked_add(entry.packed)?)
        };
        let content = content().ok_or("is cut off or damaged")?;
        let most = (content.len() as u64 * RATIO_MAX).clamp(1 << 20, FILE_MAX);
        match entry.method {
            0 => Ok(Box::new(content)),
            8 => Ok(Box::new(Limited { inner: DeflateDecoder::new(content), left: most })),
            method => Err(format!("`{}` is packed by method {method}", entry.name)),
        }
    }
}

/// An entry of the list of files, and where the next begins.
fn entry(bytes: &[u8], at: usize) -> Option<Result<(Entry, usize), String>> {
    if bytes.get(at..at + 4)? != b"PK\x01\x02" {
        return None;
    }
    let [flags, method, name, extra, comment] = [8, 10, 28, 30, 32].map(|it| short(bytes, at + it));
    let (name, extra, comment) = (usize::from(name?), usize::from(extra?), usize::from(comment?));
    let (packed, start) = (long(bytes, at + 20)?, long(bytes, at + 42)?);
    let Ok(name) = str::from_utf8(bytes.get(at + 46..at + 46 + name)?) else {
        return Some(Err("holds a file whose name is not UTF-8".to_owned()));
    };
    let leaves = name.starts_with('/')
        || name.contains(['\\', ':', '\0'])
        || name.split('/').any(|part| part == "..");
    if leaves {
        return Some(Err(format!("holds a path that leads out of it: `{}`", name.escape_debug())));
    }
    if flags? & 1 != 0 {
        return Some(Err("is encrypted".to_owned()));
    }
    if [packed, start].contains(&ELSEWHERE) {
        return Some(Err(format!(
            "`{name}` is written for files of 4 GiB (ZIP64); it may be a zip bomb"
        )));
    }
    let next = at + 46 + name.len() + extra + comment;
    let entry = Entry { name: name.to_owned(), method: method?, packed, start };
    Some(Ok((entry, next)))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let field = u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?);
    usize::try_from(field).ok()
}

/// A file that may not become larger than it should.
struct Limited<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let len = self.inner.read(buffer)?;
        self.left = self.left.checked_sub(len as u64).ok_or_else(|| {
            io::Error::other("unpacks to far more than it should: it may be a zip bomb")
        })?;
        Ok(len)
    }
}

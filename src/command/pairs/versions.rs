//! Versions of originals that are named by a hash of their text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

use super::pages::Pages;
use crate::disk;
use crate::disk::git::{PastFile, changes, texts};

/// Returns `true` if a value can be the hash of a text: MD5, an object of Git, or SHA-256.
pub(super) fn is_hash(value: &str) -> bool {
    is_hash_alone(value) || value.len() == 40
}

/// Returns `true` if a value is a hash rather than a revision.
pub(super) fn is_hash_alone(value: &str) -> bool {
    matches!(value.len(), 32 | 64)
}

/// The hash of a text, of the kind that has so many digits: MD5 or SHA-256.
pub(super) fn hash(text: &[u8], digits: usize) -> Option<String> {
    let bytes: &[u8] = match digits {
        32 => &md5::compute(text).0,
        64 => &hmac_sha256::Hash::hash(text),
        _ => return None,
    };
    let mut hash = String::with_capacity(digits);
    for byte in bytes {
        write!(hash, "{byte:02x}").expect("a string takes all");
    }
    Some(hash)
}

/// The texts of originals that have these hashes, where `revision` is the hash: today's, or one of Git's history.
pub(super) fn versions(
    pages: &Pages<'_>,
    wanted: &BTreeSet<&PastFile>,
) -> BTreeMap<PastFile, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut by_folder: BTreeMap<PathBuf, Vec<(&PastFile, &str)>> = BTreeMap::new();
    for file in wanted {
        let now = disk::read(&pages.file_path(&file.path)).unwrap_or_default();
        if is_of(&now, &file.revision) {
            found.insert((*file).clone(), now);
            continue;
        }
        let (folder, within) = pages.place(&file.path);
        by_folder.entry(folder).or_default().push((file, within));
    }
    for (folder, files) in by_folder {
        let paths: BTreeSet<&str> = files.iter().map(|(_, within)| *within).collect();
        let changes = changes(&folder, None, |path| paths.contains(path));
        let objects = |path: &str| {
            let of_path = changes.get(path).into_iter().flatten();
            of_path.filter_map(|change| change.objects[1].as_deref())
        };
        let texts = texts(&folder, &files.iter().flat_map(|(_, within)| objects(within)).collect());
        for (file, within) in files {
            let is_it = |id: &&str| {
                let text = texts.get(*id);
                **id == file.revision.to_ascii_lowercase()
                    || text.is_some_and(|text| is_of(text.as_bytes(), &file.revision))
            };
            let text = objects(within).find(is_it).and_then(|id| texts.get(id));
            found.extend(text.map(|text| (file.clone(), text.clone().into_bytes())));
        }
    }
    found
}

/// Returns `true` if a text has a hash, with the line ends of any system.
fn is_of(text: &[u8], hash: &str) -> bool {
    let is_it = |text: &[u8]| {
        self::hash(text, hash.len()).is_some_and(|own| own.eq_ignore_ascii_case(hash))
    };
    if is_it(text) {
        return true;
    }
    let Ok(text) = str::from_utf8(text) else { return false };
    let bare = text.replace("\r\n", "\n");
    is_it(bare.as_bytes()) || is_it(bare.replace('\n', "\r\n").as_bytes())
}

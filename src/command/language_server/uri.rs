//! The names of files as editors have them: `file:///project/content/nl-nl/a.md`.

use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All but what RFC 3986 lets stand in a path.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The path of a file's URI; none for other things, such as text that was never saved.
pub(super) fn to_path(uri: &str) -> Option<PathBuf> {
    let path = uri.strip_prefix("file://")?;
    let path = path.strip_prefix("localhost").unwrap_or(path);
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    // `/C:/folder` on Windows.
    let is_drive = decoded.as_bytes().get(2) == Some(&b':') && cfg!(windows);
    let path = if is_drive { &decoded[1..] } else { &*decoded };
    path.starts_with('/').then_some(()).or(is_drive.then_some(()))?;
    Some(PathBuf::from(path))
}

/// The URI of a file.
pub(super) fn of_path(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let slash = if path.starts_with('/') { "" } else { "/" };
    format!("file://{slash}{}", utf8_percent_encode(&path, ESCAPED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_escaped_and_found_again() {
        let path = Path::new("/een map/é%20#.md");
        assert_eq!(of_path(path), "file:///een%20map/%C3%A9%2520%23.md");
        assert_eq!(to_path(&of_path(path)).as_deref(), Some(path));
    }

    #[test]
    fn text_that_was_never_saved_has_no_path() {
        assert_eq!(to_path("untitled:Untitled-1"), None);
        assert_eq!(to_path("file://elsewhere/share/a.md"), None);
    }
}

//! Names of files in links.

use crate::markdown::path::resolve;
use crate::project::relative;

/// Extensions of images and recordings.
pub(super) const MEDIA: [&str; 10] =
    ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "mp4", "mp3"];

/// Returns `true` if a path is that of an image or a recording.
pub(super) fn is_media(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    MEDIA.iter().any(|it| extension.eq_ignore_ascii_case(it))
}

/// The name of a file as it continues what is typed in the file `own`: relative to it, or below the folder that is
/// named already. None where it does not continue that.
pub(super) fn continued(own: &str, typed: &str, path: &str) -> Option<String> {
    let Some(end) = typed.rfind('/') else { return Some(relative(own, path)) };
    let named = &typed[..=end];
    let near = relative(own, path);
    if near.starts_with(named) {
        return Some(near);
    }
    let folder = match named.strip_prefix('/') {
        Some(folder) => folder.to_owned(),
        None => resolve(own, &format!("{named}x"))?.strip_suffix('x')?.to_owned(),
    };
    Some(format!("{named}{}", path.strip_prefix(&folder)?))
}

//! A path inside the project, as diglot.toml names one.

use serde::Deserialize;

/// A path inside the project, with `/` between folders.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct FolderName(pub(super) String);

impl FolderName {
    /// The path, relative to the project.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for FolderName {
    type Error = String;

    fn try_from(path: String) -> Result<Self, String> {
        let leaves = path.starts_with('/')
            || path.contains(['\\', ':'])
            || path.split('/').any(|part| matches!(part, "" | "." | ".."));
        if leaves {
            return Err(format!("`{path}` is not a path inside the project"));
        }
        Ok(Self(path))
    }
}

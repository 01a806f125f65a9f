//! A patch that undoes an import.

use std::path::Path;

use anyhow::Context as _;

use crate::disk::{ProjectFiles, StreamedFile};
use crate::review::Files as _;
use crate::text::unified_diff;

/// Lines around each change, as Git has them.
const CONTEXT: usize = 3;

/// Articles as they were before an import.
pub(super) struct ReversePatch<'p> {
    files: &'p ProjectFiles,
    articles: Vec<(String, String)>,
}

impl<'p> ReversePatch<'p> {
    /// Keeps articles that are about to change.
    pub(super) fn before(
        files: &'p ProjectFiles,
        names: impl Iterator<Item = String>,
    ) -> anyhow::Result<Self> {
        let articles = names.map(|name| {
            let text = text(files, &name)?;
            Ok((name, text))
        });
        Ok(Self { files, articles: articles.collect::<anyhow::Result<_>>()? })
    }

    /// Writes what leads from the articles as they are now to what they were.
    pub(super) fn write(&self, out: &Path) -> anyhow::Result<()> {
        let mut patch = StreamedFile::create(out)?;
        for (name, before) in &self.articles {
            let now = text(self.files, name)?;
            if now != *before {
                let names = [format!("a/{name}"), format!("b/{name}")];
                let diff = unified_diff(&now, before, [&names[0], &names[1]], CONTEXT);
                patch.write(diff.as_bytes())?;
            }
        }
        Ok(patch.finish()?)
    }
}

fn text(files: &ProjectFiles, name: &str) -> anyhow::Result<String> {
    let bytes = files.read(name).ok().flatten().with_context(|| format!("cannot read `{name}`"))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

//! A patch that undoes an import.

use std::path::Path;

use anyhow::Context as _;
use similar::TextDiff;

use crate::disk::{ProjectFiles, StreamedFile};
use crate::review::Files as _;

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
                let diff = TextDiff::from_lines(&*now, &**before);
                let header = [format!("a/{name}"), format!("b/{name}")];
                let mut diff = diff.unified_diff();
                patch.write(diff.header(&header[0], &header[1]).to_string().as_bytes())?;
            }
        }
        Ok(patch.finish()?)
    }
}

fn text(files: &ProjectFiles, name: &str) -> anyhow::Result<String> {
    let bytes = files.read(name).ok().flatten().with_context(|| format!("cannot read `{name}`"))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

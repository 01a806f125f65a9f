//! Reports invalid redirects of a project, where they are written.

use super::content::ContentFolder;
use super::project::LoadedProject;
use crate::disk;
use crate::finding::Located;
use crate::passes::{RedirectFindings, check_redirects, missing_of_redirects};
use crate::site::Site;
use crate::text::Source;

impl LoadedProject {
    /// Finds what is wrong with redirects, those of articles among them.
    pub(super) fn check_redirects(
        &self,
        content: &ContentFolder,
        site: &Site<'_>,
        findings: &mut Vec<Located>,
    ) -> anyhow::Result<()> {
        let file = |name: &str| Ok(Source::from_bytes(name, disk::read(&self.path(name))?));
        let found: RedirectFindings =
            check_redirects::<anyhow::Error>(site, file, |path| content.article(path))?;
        findings.extend(found.findings.iter().cloned());
        let known = content.uses(site, found.bookmarked())?;
        let uses = known.iter().map(|(path, uses)| (&**path, uses)).collect();
        findings.extend(missing_of_redirects(found.bookmarks, &uses));
        Ok(())
    }
}
